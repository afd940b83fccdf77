/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window exports: each kind of file, and what it says when that cannot be written. */

#include "sample.h"
#include "widgets.h"
#include "windows.h"

#include "tl-window-private.h"

#include <glib/gstdio.h>
#include <string.h>

/* So many items take longer to write than a reader waits before being told. */
#define N_MANY 600000

typedef struct
{
  TlWindow *window;
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("throughline-export-XXXXXX", NULL);
  fixture->window = windows_show_built_in ();
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

/* Whether nobody but the test holds the window any more. */
static gboolean
is_released (gpointer data)
{
  return ((GObject *) ((Fixture *) data)->window)->ref_count == 1;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  widgets_wait_for (is_released, fixture);
  g_assert_finalize_object (fixture->window);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static gboolean
has_told (gpointer data)
{
  return widgets_find_label (GTK_WIDGET (((Fixture *) data)->window), "exported") != NULL;
}

/* What a file of this kind holds. */
static GBytes *export (Fixture *fixture, TlExportKind kind)
{
  g_autofree char *path = g_build_filename (fixture->folder, "exported", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  tl_window_export_to (fixture->window, kind, file);
  widgets_wait_for (has_told, fixture);
  bytes = g_file_load_bytes (file, NULL, NULL, &error);
  g_assert_no_error (error);
  return bytes;
}

static gboolean
contains (GBytes *bytes, const char *words)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i + strlen (words) <= size; i++)
    if (memcmp (text + i, words, strlen (words)) == 0)
      return TRUE;
  return FALSE;
}

static guint32
pixel_at (GBytes *png, int x, int y, int *width, int *height)
{
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (png, NULL);
  g_autofree guint32 *pixels = NULL;

  g_assert_nonnull (texture);
  *width = gdk_texture_get_width (texture);
  *height = gdk_texture_get_height (texture);
  pixels = g_new (guint32, (gsize) *width * (gsize) *height);
  gdk_texture_download (texture, (guchar *) pixels, (gsize) *width * sizeof *pixels);
  return pixels[y * *width + x];
}

/* Twice as many dots as the timeline has pixels, and a caption above it. */
static void
test_png (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) png = export (fixture, TL_EXPORT_PNG);
  GtkWidget *timeline = GTK_WIDGET (fixture->window->timeline);
  int width, height;

  pixel_at (png, 0, 0, &width, &height);
  g_assert_cmpint (width, ==, 2 * gtk_widget_get_width (timeline));
  g_assert_cmpint (height, >, 2 * gtk_widget_get_height (timeline) + 60);
}

/* Lines and letters, but no dots. */
static void
test_svg (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) svg = export (fixture, TL_EXPORT_SVG);

  g_assert_true (contains (svg, "<svg xmlns"));
  g_assert_true (contains (svg, "<use xlink:href=\"#glyph"));
  g_assert_false (contains (svg, "<image"));
}

/* Letters of whatever sort the font of the desktop has: those of a font whose weight varies are
 * drawings that are kept once each. */
static void
test_pdf (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) pdf = export (fixture, TL_EXPORT_PDF);

  g_assert_true (contains (pdf, "%PDF-"));
  g_assert_true (contains (pdf, "/Type /Font\n"));
  g_assert_false (contains (pdf, "/Subtype /Image"));
}

static guint
count_lines (GBytes *bytes)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  return g_strv_length (lines) - 1;
}

/* Those items that the filter lets pass, wherever the camera is. */
static void
test_csv (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) csv = NULL;
  guint n_shown;

  tl_filter_set_chosen (fixture->window->filter, TL_FACET_THEME, 0, TRUE);
  n_shown = g_list_model_get_n_items (G_LIST_MODEL (fixture->window->visible_set));
  g_assert_cmpuint (n_shown, <,
                    g_list_model_get_n_items (G_LIST_MODEL (fixture->window->chronicle)));
  csv = export (fixture, TL_EXPORT_CSV);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (csv, NULL), "id,kind,start,end,title,"));
  g_assert_cmpuint (count_lines (csv), ==, n_shown + 1);
}

static float
brightness_of (GskRenderNode *picture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 4, 4);
  cairo_t *cr = cairo_create (surface);
  guint32 pixel;

  gsk_render_node_draw (picture, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixel = *(guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  cairo_surface_destroy (surface);
  return (float) (pixel & 0xff) / 255;
}

/* What is for the screen has its colours, what is for paper is light in any style. */
static void
test_styles (Fixture *fixture, gconstpointer data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  TlTimeline *timeline = fixture->window->timeline;
  g_autoptr (GskRenderNode) screen = NULL;
  g_autoptr (GskRenderNode) paper = NULL;
  g_autoptr (GskRenderNode) after = NULL;

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  screen = tl_timeline_dup_picture (timeline, "Title", "words", FALSE);
  paper = tl_timeline_dup_picture (timeline, NULL, NULL, TRUE);
  after = tl_timeline_dup_picture (timeline, NULL, NULL, FALSE);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  g_assert_cmpfloat (brightness_of (screen), <, 0.3f);
  g_assert_cmpfloat (brightness_of (paper), ==, 1);
  g_assert_cmpfloat (brightness_of (after), <, 0.3f);
}

static gboolean
has_dialog (gpointer data)
{
  return adw_application_window_get_visible_dialog (
             ADW_APPLICATION_WINDOW (((Fixture *) data)->window)) != NULL;
}

static AdwDialog *
wait_for_dialog (Fixture *fixture)
{
  widgets_wait_for (has_dialog, fixture);
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

static void
test_failure (Fixture *fixture, gconstpointer data)
{
  static const TlExportKind tried[] = { TL_EXPORT_PNG, TL_EXPORT_CSV };
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/null/no-folder");

  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    {
      AdwDialog *alert;

      tl_window_export_to (fixture->window, tried[i], file);
      alert = wait_for_dialog (fixture);
      g_assert_true (ADW_IS_ALERT_DIALOG (alert));
      g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (alert)), "null"));
      adw_dialog_force_close (alert);
      g_assert_false (has_told (fixture));
    }
}

/* Begins to write what takes long, over a file that is there. */
static char *
begin_long_export (Fixture *fixture)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TlChronicle) chronicle = sample_random_chronicle_new (rand, N_MANY);
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) visible_set = tl_visible_set_new (chronicle, filter);
  g_autoptr (TlDefects) defects = tl_defects_new ();
  char *path = g_build_filename (fixture->folder, "long", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  tl_window_show_chronicle (fixture->window, visible_set, defects);
  tl_window_export_to (fixture->window, TL_EXPORT_CSV, file);
  return path;
}

static void
assert_untouched (const char *path)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "before");
}

/* A window that is closed leaves the file as it was, and nothing to say. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = begin_long_export (fixture);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  widgets_wait_for (is_released, fixture);
  assert_untouched (path);
}

static gboolean
is_exporting (gpointer data)
{
  return widgets_find_label (GTK_WIDGET (((Fixture *) data)->window), "Exporting") != NULL;
}

static gboolean
is_exporting_or_done (gpointer data)
{
  return is_exporting (data) || has_told (data);
}

static gboolean
has_fallen_silent (gpointer data)
{
  return !is_exporting (data);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = begin_long_export (fixture);
  GtkWidget *label;

  widgets_wait_for (is_exporting_or_done, fixture);
  if (has_told (fixture))
    {
      g_test_skip ("this machine writes too fast to be cancelled");
      return;
    }
  label = widgets_find_label (GTK_WIDGET (fixture->window), "Cancel");
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  widgets_wait_for (has_fallen_silent, fixture);
  assert_untouched (path);
  g_assert_false (has_told (fixture));
}

static gboolean
shows_choices (gpointer data)
{
  return widgets_find_label (data, "Table, CSV") != NULL;
}

static AdwDialog *
open_dialog (Fixture *fixture)
{
  AdwDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export", NULL);
  dialog = wait_for_dialog (fixture);
  widgets_wait_for (shows_choices, dialog);
  return dialog;
}

/* What asks for a file, or NULL. */
static GtkWidget *
find_file_chooser (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (GTK_IS_FILE_CHOOSER (window))
        return window;
    }
  return NULL;
}

static gboolean
asks_for_file (gpointer data)
{
  GtkWidget *chooser = find_file_chooser ();

  return chooser != NULL && gtk_widget_get_mapped (chooser);
}

/* A chooser takes no answer before it has looked into its folder. */
static gboolean
accepts_and_is_released (gpointer data)
{
  GtkWidget *chooser = find_file_chooser ();

  if (chooser != NULL)
    gtk_widget_activate (gtk_window_get_default_widget (GTK_WINDOW (chooser)));
  return is_released (data);
}

/* Whoever names a file after the window was closed gets none. */
static void
test_closed_before_chosen (Fixture *fixture, gconstpointer data)
{
  gtk_widget_activate (adw_dialog_get_default_widget (open_dialog (fixture)));
  widgets_wait_for (asks_for_file, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  widgets_wait_for (accepts_and_is_released, fixture);
}

static GtkWidget *
find_row (AdwDialog *dialog, const char *title)
{
  GtkWidget *row = gtk_widget_get_ancestor (widgets_find_label (GTK_WIDGET (dialog), title),
                                            ADW_TYPE_ACTION_ROW);

  g_assert_nonnull (row);
  return row;
}

static GtkWidget *
choice_of (GtkWidget *row)
{
  return adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row));
}

/* The items are counted, and each choice is told by its name. */
static void
test_dialog (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[] = { "Picture, PNG", "Drawing, SVG", "Page, PDF", "Table, CSV" };
  AdwDialog *dialog;
  g_autofree char *count = g_strdup_printf (
      "%u items", g_list_model_get_n_items (G_LIST_MODEL (fixture->window->visible_set)));

  dialog = open_dialog (fixture);
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Export");
  g_assert_nonnull (widgets_find_label (GTK_WIDGET (dialog), count));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget *row = find_row (dialog, titles[i]);

      g_assert_true (gtk_widget_is_sensitive (row));
      g_assert_cmpint (gtk_check_button_get_active (GTK_CHECK_BUTTON (choice_of (row))), ==,
                       i == 0);
    }
  adw_dialog_force_close (dialog);
}

/* In the index there is no picture to be had. */
static void
test_dialog_in_index (Fixture *fixture, gconstpointer data)
{
  AdwDialog *dialog;

  tl_window_set_view (fixture->window, "index");
  dialog = open_dialog (fixture);
  g_assert_false (gtk_widget_is_sensitive (find_row (dialog, "Picture, PNG")));
  g_assert_true (
      gtk_check_button_get_active (GTK_CHECK_BUTTON (choice_of (find_row (dialog, "Table, CSV")))));
  adw_dialog_force_close (dialog);
}

/* A button is insensitive while its action is disabled. */
static gboolean
is_enabled (TlWindow *window, const char *action)
{
  GtkWidget *button = gtk_button_new ();
  gboolean enabled;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, GTK_WIDGET (window));
  enabled = gtk_widget_is_sensitive (button);
  gtk_widget_unparent (button);
  return enabled;
}

/* Before a chronicle is there, there is nothing to export and nothing to print. */
static void
test_enabled (Fixture *fixture, gconstpointer data)
{
  TlWindow *empty = g_object_ref (tl_window_new (windows_get_application ()));

  g_assert_true (is_enabled (fixture->window, "win.export"));
  g_assert_true (is_enabled (fixture->window, "win.print"));
  g_assert_false (is_enabled (empty, "win.export"));
  g_assert_false (is_enabled (empty, "win.print"));
  gtk_window_destroy (GTK_WINDOW (empty));
  g_assert_finalize_object (empty);
}

#define ADD(path, func) g_test_add ("/window-export/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("png", test_png);
  ADD ("svg", test_svg);
  ADD ("pdf", test_pdf);
  ADD ("csv", test_csv);
  ADD ("styles", test_styles);
  ADD ("failure", test_failure);
  ADD ("closed", test_closed);
  ADD ("cancelled", test_cancelled);
  ADD ("closed-before-chosen", test_closed_before_chosen);
  ADD ("dialog", test_dialog);
  ADD ("dialog-in-index", test_dialog_in_index);
  ADD ("enabled", test_enabled);
  return g_test_run ();
}
