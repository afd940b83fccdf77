/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "stage.h"

#include "tl-chronicle-reader.h"

#include <adwaita.h>

#define PATIENCE_SECONDS 20
#define FONT             "Cantarell 11"
#define DPI              96

/* A process has one application; it loads the style sheets. */
static AdwApplication *application;

/* What a desktop could have set otherwise. */
static void
fix_settings (void)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name", FONT,
                "gtk-font-rendering", GTK_FONT_RENDERING_MANUAL, "gtk-hint-font-metrics", TRUE,
                "gtk-xft-antialias", 1, "gtk-xft-hinting", 1, "gtk-xft-hintstyle", "hintslight",
                "gtk-xft-rgba", "none", NULL);
}

/* To be called once, before GTK is set up. */
void
stage_begin (StageStyle style)
{
  g_setenv ("ADW_DEBUG_HIGH_CONTRAST", style & STAGE_HIGH_CONTRAST ? "1" : "0", TRUE);
  g_setenv ("ADW_DEBUG_ACCENT_COLOR", "blue", TRUE);
  application =
      g_object_new (ADW_TYPE_APPLICATION, "application-id", TL_APPLICATION_ID, "flags",
                    G_APPLICATION_NON_UNIQUE, "resource-base-path", TL_RESOURCE_PATH, NULL);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      style & STAGE_DARK ? ADW_COLOR_SCHEME_FORCE_DARK
                                                         : ADW_COLOR_SCHEME_FORCE_LIGHT);
  fix_settings ();
}

static TlChronicle *
read_chronicle (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (GError) error = NULL;
  TlChronicle *chronicle = tl_chronicle_read_file (file, defects, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (tl_defects_get_n (defects, TL_SEVERITY_ERROR), ==, 0);
  return chronicle;
}

static GtkWidget *
window_new (const StagePlan *plan, TlTimeline *timeline)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), plan->width, plan->height);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (timeline));
  return window;
}

static void
set_flag_cb (gpointer flag)
{
  *(gboolean *) flag = TRUE;
}

/* A frame is drawn after what it needs is laid out. */
static void
wait_for_frame (GtkWidget *widget)
{
  gboolean painted = FALSE;
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds_once (PATIENCE_SECONDS, set_flag_cb, &late);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gulong handler =
      g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (set_flag_cb), &painted);

  gtk_widget_queue_draw (widget);
  while (!painted && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_signal_handler_disconnect (clock, handler);
  g_source_remove (timeout);
}

Stage *
stage_new (const StagePlan *plan)
{
  Stage *self = g_new0 (Stage, 1);
  g_autoptr (TlFilter) filter = tl_filter_new ();

  gtk_widget_set_default_direction (plan->right_to_left ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi",
                DPI * PANGO_SCALE * (plan->large_text ? 2 : 1), NULL);
  self->chronicle = read_chronicle (plan->chronicle);
  self->visible_set = tl_visible_set_new (self->chronicle, filter);
  self->selection = tl_selection_new ();
  self->timeline = TL_TIMELINE (tl_timeline_new ());
  self->window = window_new (plan, self->timeline);
  tl_timeline_set_visible_set (self->timeline, self->visible_set);
  tl_timeline_set_selection (self->timeline, self->selection);
  gtk_window_present (GTK_WINDOW (self->window));
  wait_for_frame (self->window);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self->timeline)), ==, plan->width);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (self->timeline)), ==, plan->height);
  return self;
}

void
stage_free (Stage *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->selection);
  g_object_unref (self->visible_set);
  g_object_unref (self->chronicle);
  g_free (self);
}

/* The node of the window, as its background is not the timeline's; NULL before it is laid out. */
static GskRenderNode *
snapshot (Stage *self)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (self->window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (self->window),
                          gtk_widget_get_height (self->window));
  return gtk_snapshot_free_to_node (snapshot);
}

GdkTexture *
stage_take_picture (Stage *self)
{
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (self->window));
  g_autoptr (GskRenderNode) node = NULL;
  graphene_rect_t bounds;

  do
    {
      wait_for_frame (self->window);
      g_clear_pointer (&node, gsk_render_node_unref);
      node = snapshot (self);
    }
  while (node == NULL);

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (self->timeline), self->window, &bounds));
  return gsk_renderer_render_texture (renderer, node, &bounds);
}
