/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-export-dialog.h"

#include <glib/gi18n.h>

struct _TlExportDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *pictures;
  AdwActionRow *table_row;
  GtkCheckButton *choices[TL_N_EXPORT_KINDS];
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlExportDialog, tl_export_dialog, ADW_TYPE_DIALOG)

static TlExportKind
get_choice (TlExportDialog *self)
{
  guint kind = 0;

  while (kind < TL_EXPORT_CSV && !gtk_check_button_get_active (self->choices[kind]))
    kind++;
  return (TlExportKind) kind;
}

static void
go_cb (TlExportDialog *self)
{
  g_autoptr (TlExportDialog) keep = g_object_ref (self);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, get_choice (self));
}

static void
tl_export_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (tl_export_dialog_parent_class)->dispose (object);
}

static void
bind_choice (GtkWidgetClass *widget_class, const char *name, TlExportKind kind)
{
  gtk_widget_class_bind_template_child_full (
      widget_class, name, FALSE,
      (gssize) (G_STRUCT_OFFSET (TlExportDialog, choices) + kind * sizeof (GtkCheckButton *)));
}

static void
tl_export_dialog_class_init (TlExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tl_export_dialog_dispose;

  /**
   * TlExportDialog::chosen:
   * @kind: a #TlExportKind
   *
   * Emitted after the dialog has been closed with a choice.
   */
  signals[CHOSEN] = g_signal_new ("chosen", TL_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, pictures);
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, table_row);
  bind_choice (widget_class, "png", TL_EXPORT_PNG);
  bind_choice (widget_class, "svg", TL_EXPORT_SVG);
  bind_choice (widget_class, "pdf", TL_EXPORT_PDF);
  bind_choice (widget_class, "table", TL_EXPORT_CSV);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
}

static void
tl_export_dialog_init (TlExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
choose (TlExportDialog *self, TlExportKind kind)
{
  gtk_check_button_set_active (self->choices[kind], TRUE);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->choices[kind]));
}

/**
 * tl_export_dialog_new:
 * @n_items: how many items a table would have
 * @with_pictures: whether there is a timeline to make a picture of
 *
 * Returns: (transfer floating): a dialog that asks what to export and emits #TlExportDialog::chosen
 */
AdwDialog *
tl_export_dialog_new (guint n_items, gboolean with_pictures)
{
  TlExportDialog *self = g_object_new (TL_TYPE_EXPORT_DIALOG, NULL);
  g_autofree char *words = g_strdup_printf (
      /* Translators: how many rows a table has, and what it is good for. */
      ngettext ("%'u item, for spreadsheets", "%'u items, for spreadsheets", n_items), n_items);

  adw_action_row_set_subtitle (self->table_row, words);
  gtk_widget_set_sensitive (GTK_WIDGET (self->pictures), with_pictures);
  if (!with_pictures)
    adw_preferences_group_set_description (self->pictures,
                                           _ ("Show the timeline first to export it."));
  choose (self, with_pictures ? TL_EXPORT_PNG : TL_EXPORT_CSV);
  return ADW_DIALOG (self);
}
