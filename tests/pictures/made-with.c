/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Other fonts, or other versions of what shapes, lays out and paints, give other pictures. */

#include "reference.h"

#include <adwaita.h>
#include <hb.h>

#define FILE_NAME "made-with.txt"

/* A letter of each script that the chronicles are written in. */
static const gunichar LETTERS[] = { 'A', 0x05d0, 0x0627 };

static void
add_versions (GString *text)
{
  g_string_append_printf (text, "GTK %u.%u.%u\n", gtk_get_major_version (),
                          gtk_get_minor_version (), gtk_get_micro_version ());
  g_string_append_printf (text, "libadwaita %u.%u.%u\n", adw_get_major_version (),
                          adw_get_minor_version (), adw_get_micro_version ());
  g_string_append_printf (text, "Pango %s\n", pango_version_string ());
  g_string_append_printf (text, "HarfBuzz %s\n", hb_version_string ());
  g_string_append_printf (text, "cairo %s\n", cairo_version_string ());
}

/* The name, and the sum of the file. */
static void
add_font (GString *text, PangoFont *font)
{
  hb_face_t *face = hb_font_get_face (pango_font_get_hb_font (font));
  hb_blob_t *blob = hb_face_reference_blob (face);
  unsigned int size;
  const char *data = hb_blob_get_data (blob, &size);
  g_autofree char *sum =
      g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, size);
  PangoFontDescription *description = pango_font_describe (font);

  g_string_append_printf (text, "%s %s\n", pango_font_description_get_family (description), sum);
  pango_font_description_free (description);
  hb_blob_destroy (blob);
}

static void
add_fonts (GString *text, GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontset *fonts = pango_context_load_fontset (
      context, pango_context_get_font_description (context), pango_context_get_language (context));

  for (guint i = 0; i < G_N_ELEMENTS (LETTERS); i++)
    {
      g_autoptr (PangoFont) font = pango_fontset_get_font (fonts, LETTERS[i]);

      add_font (text, font);
    }
  g_object_unref (fonts);
}

static char *
describe (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);

  add_versions (text);
  add_fonts (text, widget);
  return g_string_free (text, FALSE);
}

/* The first line of @here that is another one in @there. */
static char *
find_difference (const char *here, const char *there)
{
  g_auto (GStrv) lines = g_strsplit (here, "\n", -1);
  g_auto (GStrv) others = g_strsplit (there, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (others[i] == NULL || !g_str_equal (lines[i], others[i]))
      return g_strdup_printf ("the reference pictures were made with %s, here is %s",
                              others[i] != NULL ? others[i] : "less", lines[i]);
  return g_strdup ("the reference pictures were made with more");
}

gboolean
reference_is_comparable (GtkWidget *widget, char **why_not)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, FILE_NAME, NULL);
  g_autofree char *here = describe (widget);
  g_autofree char *there = NULL;

  if (!g_file_get_contents (path, &there, NULL, NULL))
    *why_not = g_strdup ("there are no reference pictures");
  else if (!g_str_equal (here, there))
    *why_not = find_difference (here, there);
  return *why_not == NULL;
}

void
reference_write_made_with (GtkWidget *widget)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, FILE_NAME, NULL);
  g_autofree char *here = describe (widget);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, here, -1, &error);
  g_assert_no_error (error);
}
