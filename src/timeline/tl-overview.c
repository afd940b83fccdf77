/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-overview-private.h"

#include "tl-axis-text.h"
#include "tl-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The width of one bar of the density, with its gap. */
#define BIN_WIDTH 8.0
#define BIN_GAP   2.0

/* However short the time in view, its window can be seen and taken hold of. */
#define LEAST_WINDOW 9.0

#define BARS_HEIGHT 52.0

G_DEFINE_FINAL_TYPE (TlOverview, tl_overview, GTK_TYPE_WIDGET)

static double
inner_width (TlOverview *self)
{
  return MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * TL_OVERVIEW_MARGIN, 1);
}

double
tl_overview_seconds_per_pixel (TlOverview *self)
{
  return ((double) self->to - (double) self->from) / inner_width (self);
}

static double
x_of (TlOverview *self, double instant)
{
  return TL_OVERVIEW_MARGIN +
         (instant - (double) self->from) / tl_overview_seconds_per_pixel (self);
}

gboolean
tl_overview_is_ready (TlOverview *self)
{
  return self->visible_set != NULL && self->camera != NULL && self->from < self->to;
}

void
tl_overview_window_edges (TlOverview *self, double *left, double *right)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double from = x_of (self, tl_camera_get_from (self->camera));
  double to = x_of (self, tl_camera_get_to (self->camera));
  double widen = MAX (LEAST_WINDOW - (to - from), 0) / 2;

  *left = CLAMP (from - widen, 1, width - 1 - LEAST_WINDOW);
  *right = CLAMP (to + widen, *left + LEAST_WINDOW, width - 1);
}

static void
tl_overview_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *font;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = 0;
      return;
    }
  font = pango_context_get_metrics (context, NULL, NULL);
  *minimum = *natural =
      (int) (BARS_HEIGHT + 2 * TL_OVERVIEW_MARGIN) +
      (pango_font_metrics_get_ascent (font) + pango_font_metrics_get_descent (font)) / PANGO_SCALE;
  pango_font_metrics_unref (font);
}

/* The root lets the few items of quiet times be seen beside the many of busy ones. */
static double
bar_height (guint count, guint highest)
{
  return count == 0 ? 0 : MAX (sqrt ((double) count / highest) * BARS_HEIGHT, 3);
}

static void
draw_bin (TlOverview *self, GtkSnapshot *snapshot, guint bin)
{
  const guint *counts = tl_density_get_bin (&self->density, bin);
  guint sum = tl_density_sum (&self->density, bin);
  double height = bar_height (sum, self->density.highest);
  double y = TL_OVERVIEW_MARGIN + BARS_HEIGHT;

  for (guint theme = 0; theme <= self->density.n_themes; theme++)
    {
      double part = sum > 0 ? height * counts[theme] / sum : 0;
      GdkRGBA color;

      if (counts[theme] == 0)
        continue;
      if (theme < self->density.n_themes)
        color = self->density.colors[theme];
      else
        tl_palette_get (&self->palette, TL_COLOR_DIM_TEXT, &color);
      y -= part;
      gtk_snapshot_append_color (
          snapshot, &color,
          &GRAPHENE_RECT_INIT ((float) (TL_OVERVIEW_MARGIN + bin * BIN_WIDTH), (float) y,
                               (float) (BIN_WIDTH - BIN_GAP), (float) part));
    }
}

static void
draw_density (TlOverview *self, GtkSnapshot *snapshot)
{
  guint n_bins = (guint) MAX (inner_width (self) / BIN_WIDTH, 1);

  tl_density_update (&self->density, self->visible_set, self->from,
                     tl_overview_seconds_per_pixel (self) * BIN_WIDTH, n_bins,
                     tl_palette_is_dark (&self->palette));
  for (guint bin = 0; bin < n_bins; bin++)
    draw_bin (self, snapshot, bin);
}

static double
label_width (const TlAxisLevel *level, gpointer user_data)
{
  TlOverview *self = user_data;
  g_autofree char *text = tl_axis_widest_text (level, tl_axis_widest_year (self->from, self->to));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width * 2;
}

static void
draw_labels (TlOverview *self, GtkSnapshot *snapshot)
{
  g_autoptr (GArray) ticks = NULL;
  TlAxisLevel minor;
  TlAxisLevel major;
  GdkRGBA color;

  tl_axis_choose (tl_overview_seconds_per_pixel (self), label_width, self, &minor, &major);
  tl_palette_get (&self->palette, TL_COLOR_DIM_TEXT, &color);
  ticks = tl_axis_ticks (&minor, self->from, self->to);
  for (guint i = 0; i < ticks->len; i++)
    {
      const TlTick *tick = &g_array_index (ticks, TlTick, i);
      double x = x_of (self, (double) tick->from);
      g_autofree char *text = tl_axis_minor_text (&minor, tick->from);
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      if (x - width / 2.0 < 0 || x + width / 2.0 > gtk_widget_get_width (GTK_WIDGET (self)))
        continue;
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (
          snapshot, &GRAPHENE_POINT_INIT ((float) floor (x - width / 2.0),
                                          (float) (BARS_HEIGHT + TL_OVERVIEW_MARGIN + 2)));
      gtk_snapshot_append_layout (snapshot, layout, &color);
      gtk_snapshot_restore (snapshot);
    }
}

static void
draw_window (TlOverview *self, GtkSnapshot *snapshot)
{
  GskRoundedRect shape;
  GdkRGBA color;
  GdkRGBA face;
  double left;
  double right;

  tl_overview_window_edges (self, &left, &right);
  tl_palette_get (&self->palette, TL_COLOR_SELECTION, &color);
  face = color;
  face.alpha *= 0.12f;
  gsk_rounded_rect_init_from_rect (&shape,
                                   &GRAPHENE_RECT_INIT ((float) left, 2, (float) (right - left),
                                                        (float) (BARS_HEIGHT + TL_OVERVIEW_MARGIN)),
                                   5);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &face, &shape.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &shape, (float[4]) { 2, 2, 2, 2 },
                              (GdkRGBA[4]) { color, color, color, color });
}

static void
draw_selection (TlOverview *self, GtkSnapshot *snapshot)
{
  guint row = self->selection != NULL ? tl_selection_get_row (self->selection) : TL_ROW_NONE;
  const TlItemColumns *columns;
  GdkRGBA color;

  if (row == TL_ROW_NONE)
    return;
  columns = tl_chronicle_get_columns (tl_visible_set_get_chronicle (self->visible_set));
  tl_palette_get (&self->palette, TL_COLOR_SELECTION, &color);
  gtk_snapshot_append_color (
      snapshot, &color,
      &GRAPHENE_RECT_INIT ((float) floor (x_of (self, (double) columns->from[row])) - 1, 0, 3,
                           (float) (BARS_HEIGHT + TL_OVERVIEW_MARGIN + 4)));
}

static void
tl_overview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TlOverview *self = TL_OVERVIEW (widget);

  if (!tl_overview_is_ready (self))
    return;
  draw_density (self, snapshot);
  draw_labels (self, snapshot);
  tl_overview_draw_hits (self, snapshot);
  draw_window (self, snapshot);
  draw_selection (self, snapshot);
}

static void
tl_overview_dispose (GObject *object)
{
  TlOverview *self = TL_OVERVIEW (object);

  tl_overview_set_visible_set (self, NULL);
  tl_overview_set_selection (self, NULL);
  tl_overview_set_camera (self, NULL);
  tl_palette_clear (&self->palette);
  tl_density_clear (&self->density);
  G_OBJECT_CLASS (tl_overview_parent_class)->dispose (object);
}

static void
tl_overview_finalize (GObject *object)
{
  g_array_unref (TL_OVERVIEW (object)->hits);
  G_OBJECT_CLASS (tl_overview_parent_class)->finalize (object);
}

static void
tl_overview_class_init (TlOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tl_overview_dispose;
  G_OBJECT_CLASS (klass)->finalize = tl_overview_finalize;
  widget_class->measure = tl_overview_measure;
  widget_class->snapshot = tl_overview_snapshot;
  gtk_widget_class_set_css_name (widget_class, "overview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tl_overview_init (TlOverview *self)
{
  tl_palette_init (&self->palette, GTK_WIDGET (self));
  self->hits = g_array_new (FALSE, FALSE, sizeof (guint32));
  tl_overview_init_drag (self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Overview of the whole chronicle"), -1);
}

/* Follows another object, redrawing whenever it says @signal. */
static void
follow (TlOverview *self, gpointer place, gpointer object, const char *signal)
{
  GObject **followed = place;

  if (*followed == object)
    return;
  if (*followed != NULL)
    g_signal_handlers_disconnect_by_func (*followed, gtk_widget_queue_draw, self);
  g_set_object (followed, object);
  if (object != NULL)
    g_signal_connect_object (object, signal, G_CALLBACK (gtk_widget_queue_draw), self,
                             G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
visible_changed_cb (TlOverview *self)
{
  tl_density_clear (&self->density);
}

/**
 * tl_overview_set_visible_set:
 * @self: an overview
 * @visible_set: (nullable): the items whose density it shows
 *
 * Shows other items.
 */
void
tl_overview_set_visible_set (TlOverview *self, TlVisibleSet *visible_set)
{
  g_return_if_fail (TL_IS_OVERVIEW (self));
  g_return_if_fail (visible_set == NULL || TL_IS_VISIBLE_SET (visible_set));

  if (self->visible_set == visible_set)
    return;

  if (self->visible_set != NULL)
    g_signal_handlers_disconnect_by_func (self->visible_set, visible_changed_cb, self);
  if (visible_set != NULL)
    g_signal_connect_object (visible_set, "changed", G_CALLBACK (visible_changed_cb), self,
                             G_CONNECT_SWAPPED);
  tl_density_clear (&self->density);
  tl_overview_set_hits (self, NULL, 0);
  follow (self, &self->visible_set, visible_set, "changed");
  if (visible_set != NULL)
    tl_chronicle_get_span (tl_visible_set_get_chronicle (visible_set), &self->from, &self->to);
}

/**
 * tl_overview_set_selection:
 * @self: an overview
 * @selection: (nullable): the selection that it marks
 *
 * Marks another selection.
 */
void
tl_overview_set_selection (TlOverview *self, TlSelection *selection)
{
  g_return_if_fail (TL_IS_OVERVIEW (self));
  g_return_if_fail (selection == NULL || TL_IS_SELECTION (selection));

  follow (self, &self->selection, selection, "notify::item");
}

/**
 * tl_overview_set_camera:
 * @self: an overview
 * @camera: (nullable): the camera that it shows and moves
 *
 * Works with another camera.
 */
void
tl_overview_set_camera (TlOverview *self, TlCamera *camera)
{
  g_return_if_fail (TL_IS_OVERVIEW (self));
  g_return_if_fail (camera == NULL || TL_IS_CAMERA (camera));

  follow (self, &self->camera, camera, "changed");
}
