/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a window makes do with its size. */

#include "widgets.h"
#include "windows.h"

#include "tl-window-private.h"

static const WindowsFile files[] = { { "life", WINDOWS_LIFE }, { NULL, NULL } };

static gboolean
is_narrow (gpointer data)
{
  return ((WindowsFixture *) data)->window->narrow;
}

static gboolean
is_not_narrow (gpointer data)
{
  return !is_narrow (data);
}

/* In a narrow window the one detail pane is a sheet; wide again, it stands at the side. */
static void
test_narrow (WindowsFixture *fixture, gconstpointer data)
{
  TlWindow *window = fixture->window;

  windows_open (fixture, "life");
  g_assert_false (gtk_widget_is_visible (GTK_WIDGET (window->sheet_title)));
  windows_appear (fixture, 360, 640);
  widgets_wait_for (is_narrow, fixture);
  g_assert_true (gtk_widget_is_visible (GTK_WIDGET (window->sheet_title)));
  g_assert_true (adw_bottom_sheet_get_sheet (window->sheet) == GTK_WIDGET (window->detail_pane));
  g_assert_false (adw_bottom_sheet_get_open (window->sheet));

  tl_window_select (window, "birth");
  g_assert_true (adw_bottom_sheet_get_open (window->sheet));
  g_object_set (window, "show-detail", FALSE, NULL);
  g_assert_false (adw_bottom_sheet_get_open (window->sheet));

  windows_appear (fixture, 1280, 800);
  widgets_wait_for (is_not_narrow, fixture);
  g_assert_true (adw_overlay_split_view_get_sidebar (window->detail_split) ==
                 GTK_WIDGET (window->detail_pane));
}

static gboolean
is_focused_or_in_a_sheet (gpointer data)
{
  TlWindow *window = ((WindowsFixture *) data)->window;

  return adw_bottom_sheet_get_open (window->sheet) ||
         widgets_have_focus (GTK_WIDGET (window->timeline));
}

/* Lets the window of a width do all that it does by and by. */
static void
settle (WindowsFixture *fixture, int width)
{
  windows_appear (fixture, width, 640);
  for (guint i = 0; i < 20; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (5000);
    }
}

static void
assert_focus_stays (WindowsFixture *fixture, const char *id, gboolean by_key)
{
  static const int widths[] = { 1280, 950, 800, 400, 800, 1280 };
  TlWindow *window = fixture->window;

  windows_open (fixture, "life");
  settle (fixture, 1280);
  window->stepped_by_key = by_key;
  if (id != NULL)
    tl_window_select (window, id);
  gtk_widget_grab_focus (GTK_WIDGET (window->timeline));
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      settle (fixture, widths[i]);
      g_assert_cmpint (window->narrow, ==, widths[i] == 400);
      widgets_wait_for (is_focused_or_in_a_sheet, fixture);
    }
}

/* Who walks along the timeline goes on doing so when the window becomes smaller or larger, whether
 * or not the detail pane opens over the timeline then. */
static void
test_focus_stays (WindowsFixture *fixture, gconstpointer data)
{
  assert_focus_stays (fixture, NULL, FALSE);
  assert_focus_stays (fixture, "birth", TRUE);
  assert_focus_stays (fixture, "birth", FALSE);
}

/* Below 860 px the filters stand aside for good, so that not both panes hide the timeline. */
static void
test_panes_leave_room (WindowsFixture *fixture, gconstpointer data)
{
  TlWindow *window = fixture->window;

  windows_open (fixture, "life");
  settle (fixture, 700);
  tl_window_select (window, "birth");
  g_assert_true (adw_overlay_split_view_get_show_sidebar (window->detail_split));
  g_assert_false (adw_overlay_split_view_get_show_sidebar (window->filter_split));
  settle (fixture, 900);
  g_assert_true (adw_overlay_split_view_get_show_sidebar (window->filter_split));
}

static gboolean
is_drawn_narrow (gpointer data)
{
  WindowsFixture *fixture = data;

  return fixture->window->narrow && gtk_widget_get_width (GTK_WIDGET (fixture->window)) > 0;
}

/* What does not fit makes libadwaita warn, which is fatal here. */
static void
assert_fits (WindowsFixture *fixture)
{
  windows_appear (fixture, 360, 640);
  windows_open (fixture, "life");
  widgets_wait_for (is_drawn_narrow, fixture);
  tl_window_select (fixture->window, "birth");
  windows_act (fixture, "win.toggle-theme", g_variant_new_uint32 (1));
  for (guint i = 0; i < 50; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (5000);
    }
}

static void
test_fits (WindowsFixture *fixture, gconstpointer data)
{
  assert_fits (fixture);
}

static void
test_fits_large_text (WindowsFixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  assert_fits (fixture);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_fits_right_to_left (WindowsFixture *fixture, gconstpointer data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  assert_fits (fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

#define ADD(path, func)                                                                            \
  g_test_add ("/window/" path, WindowsFixture, files, windows_set_up, func, windows_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  windows_get_application ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("narrow", test_narrow);
  ADD ("focus-stays", test_focus_stays);
  ADD ("panes-leave-room", test_panes_leave_room);
  ADD ("fits", test_fits);
  ADD ("fits-large-text", test_fits_large_text);
  ADD ("fits-right-to-left", test_fits_right_to_left);
  return g_test_run ();
}
