/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document on its way to a printer. Pages are found little by little, between the frames of the
 * window, and drawn one by one. */

#include "tl-print.h"

#include "tl-print-pages.h"

/* So long pages are looked for at a time. */
#define SLICE_US 3000

/* What the printer leaves is for whoever binds or holds the paper. */
#define MARGIN_MM 16

typedef struct
{
  TlPrintDocument *document;
  TlPrintPages *pages; /* on the paper that was chosen last */
} TlPrint;

static void
tl_print_free (gpointer data, GClosure *closure)
{
  TlPrint *self = data;

  g_clear_pointer (&self->pages, tl_print_pages_free);
  tl_print_document_free (self->document);
  g_free (self);
}

/* In the language of the chronicle, which says how Chinese characters look, and in the letters of
 * the desktop. */
static PangoContext *
create_context (GtkPrintContext *context, TlChronicle *chronicle)
{
  PangoContext *pango = gtk_print_context_create_pango_context (context);
  const char *language = tl_chronicle_get_language (chronicle);
  g_autofree char *name = NULL;
  g_autoptr (PangoFontDescription) font = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-font-name", &name, NULL);
  font = pango_font_description_from_string (name);
  pango_context_set_font_description (pango, font);
  pango_context_set_round_glyph_positions (pango, FALSE);
  if (language != NULL)
    pango_context_set_language (pango, pango_language_from_string (language));
  if (gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL)
    pango_context_set_base_dir (pango, PANGO_DIRECTION_RTL);
  return pango;
}

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, TlPrint *self)
{
  TlPrintSheet sheet = {
    .context = create_context (context, self->document->chronicle),
    .width = gtk_print_context_get_width (context),
    .height = gtk_print_context_get_height (context) - TL_PRINT_FOOT,
  };

  g_clear_pointer (&self->pages, tl_print_pages_free);
  self->pages = tl_print_pages_new (self->document, &sheet);
  g_object_unref (sheet.context);
}

static gboolean
paginate_cb (GtkPrintOperation *operation, GtkPrintContext *context, TlPrint *self)
{
  gint64 end = g_get_monotonic_time () + SLICE_US;

  while (tl_print_pages_add_next (self->pages))
    if (g_get_monotonic_time () > end)
      return FALSE;
  gtk_print_operation_set_n_pages (operation, (int) tl_print_pages_get_n (self->pages));
  return TRUE;
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, TlPrint *self)
{
  tl_print_pages_draw (self->pages, (guint) page, gtk_print_context_get_cairo_context (context));
}

static GtkPageSetup *
page_setup_new (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_top_margin (setup, MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_left_margin (setup, MARGIN_MM, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, MARGIN_MM, GTK_UNIT_MM);
  return setup;
}

/**
 * tl_print_new:
 * @document: (transfer full): what to print
 *
 * Returns: (transfer full): what prints it, when it is run
 */
GtkPrintOperation *
tl_print_new (TlPrintDocument *document)
{
  GtkPrintOperation *operation;
  g_autoptr (GtkPageSetup) setup = page_setup_new ();
  TlPrint *self;

  g_return_val_if_fail (document != NULL, NULL);

  self = g_new0 (TlPrint, 1);
  self->document = document;
  operation = gtk_print_operation_new ();
  gtk_print_operation_set_job_name (operation, tl_chronicle_get_title (document->chronicle));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), self);
  g_signal_connect (operation, "paginate", G_CALLBACK (paginate_cb), self);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), self, tl_print_free, 0);
  return operation;
}
