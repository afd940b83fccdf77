/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-tick-finder.h"

#include "tl-axis-text.h"

#include <math.h>

/* How far to both sides of a view that pans ticks are found, in widths of it. */
#define MARGIN 1.0

struct _TlTickFinder
{
  TlCamera *camera;
  TlTickLabels *labels;

  /* What the ticks depend on; a zoom of 0 is none. */
  TlTimeScale *scale;
  double zoom;
  double label_room;
  gint64 widest_year;

  TlTick range; /* in which they are known */
  GArray *ticks[TL_N_TICK_ROWS];
  GArray *ruler; /* empty where it is not known yet */
};

/**
 * tl_tick_finder_new:
 * @camera: what the ticks are in view of
 * @labels: (transfer none): their labels, which must outlive the finder
 *
 * Returns: (transfer full): a finder
 */
TlTickFinder *
tl_tick_finder_new (TlCamera *camera, TlTickLabels *labels)
{
  TlTickFinder *self = g_new0 (TlTickFinder, 1);

  self->camera = g_object_ref (camera);
  self->labels = labels;
  for (guint row = 0; row < TL_N_TICK_ROWS; row++)
    self->ticks[row] = g_array_new (FALSE, FALSE, sizeof (TlPlacedTick));
  self->ruler = g_array_new (FALSE, FALSE, sizeof (TlPlacedTick));
  return self;
}

/**
 * tl_tick_finder_free:
 * @self: a finder
 *
 * Frees @self.
 */
void
tl_tick_finder_free (TlTickFinder *self)
{
  for (guint row = 0; row < TL_N_TICK_ROWS; row++)
    g_array_unref (self->ticks[row]);
  g_array_unref (self->ruler);
  g_clear_pointer (&self->scale, tl_time_scale_unref);
  g_object_unref (self->camera);
  g_free (self);
}

/**
 * tl_tick_finder_forget:
 * @self: a finder
 *
 * Forgets which ticks there are, because the font of their labels has changed.
 */
void
tl_tick_finder_forget (TlTickFinder *self)
{
  self->zoom = 0;
}

static double
x_of (TlInstant instant, gpointer user_data)
{
  return tl_camera_x_of (((TlTickFinder *) user_data)->camera, (double) instant);
}

static double
major_width (const TlAxisLevel *level, gpointer user_data)
{
  TlTickFinder *self = user_data;

  return self->label_room +
         tl_tick_labels_get_widest (self->labels, TL_TICK_MAJOR, level, self->widest_year);
}

static double
minor_width (const TlAxisLevel *level, gpointer user_data)
{
  TlTickFinder *self = user_data;

  return self->label_room +
         tl_tick_labels_get_widest (self->labels, TL_TICK_MINOR, level, self->widest_year);
}

static TlAxisMeasure
measure_of (TlTickFinder *self)
{
  return (TlAxisMeasure) { x_of, minor_width, major_width, self };
}

/* The time in view and, on both sides, in so many views more. */
static TlTick
get_range (TlTickFinder *self, double margin)
{
  const double width = tl_camera_get_width (self->camera);
  const double from = tl_camera_instant_at (self->camera, -margin * width);
  const double to = tl_camera_instant_at (self->camera, (1 + margin) * width);

  return (TlTick) { tl_instant_from_double (floor (from)), tl_instant_from_double (ceil (to)) };
}

static void
add_tick (TlTickFinder *self, GArray *ticks, const TlTick *tick, const TlAxisLevel *level)
{
  const TlPlacedTick placed = {
    .from = tick->from,
    .level = *level,
    .begin = tl_time_scale_to_position (self->scale, (double) tick->from),
    .end = tl_time_scale_to_position (self->scale, (double) tick->to),
  };

  g_array_append_val (ticks, placed);
}

static void
add_ticks (TlTickFinder *self, GArray *ticks, const TlAxisLevel *level)
{
  g_autoptr (GArray) found = tl_axis_ticks (level, self->range.from, self->range.to);

  for (guint i = 0; i < found->len; i++)
    add_tick (self, ticks, &g_array_index (found, TlTick, i), level);
}

static void
find_linear (TlTickFinder *self)
{
  TlAxisLevel minor;
  TlAxisLevel major;

  tl_axis_choose (self->zoom, minor_width, self, &minor, &major);
  add_ticks (self, self->ticks[TL_TICK_MINOR], &minor);
  add_ticks (self, self->ticks[TL_TICK_MAJOR], &major);
}

static void
find_even (TlTickFinder *self)
{
  const TlAxisMeasure measure = measure_of (self);
  GArray *found[TL_N_TICK_ROWS];

  for (guint row = 0; row < TL_N_TICK_ROWS; row++)
    found[row] = g_array_new (FALSE, FALSE, sizeof (TlLevelTick));
  tl_axis_divide (self->range.from, self->range.to, &measure, found[TL_TICK_MAJOR],
                  found[TL_TICK_MINOR]);
  for (guint row = 0; row < TL_N_TICK_ROWS; row++)
    {
      for (guint i = 0; i < found[row]->len; i++)
        {
          const TlLevelTick *tick = &g_array_index (found[row], TlLevelTick, i);

          add_tick (self, self->ticks[row], &tick->tick, &tick->level);
        }
      g_array_unref (found[row]);
    }
}

/* A view that zooms needs other ticks in the next frame, one that pans the same. */
static void
find (TlTickFinder *self, gboolean pans)
{
  self->range = get_range (self, pans ? MARGIN : 0);
  for (guint row = 0; row < TL_N_TICK_ROWS; row++)
    g_array_set_size (self->ticks[row], 0);
  g_array_set_size (self->ruler, 0);
  if (self->scale != NULL)
    find_even (self);
  else
    find_linear (self);
}

static void
set_scale (TlTickFinder *self, TlTimeScale *scale)
{
  if (self->scale == scale)
    return;

  g_clear_pointer (&self->scale, tl_time_scale_unref);
  self->scale = scale != NULL ? tl_time_scale_ref (scale) : NULL;
  self->zoom = 0;
}

/**
 * tl_tick_finder_update:
 * @self: a finder
 * @label_room: the px that a label takes beside its words
 *
 * Finds the ticks of what is in view now. Which they are does not depend on what was in view
 * before.
 */
void
tl_tick_finder_update (TlTickFinder *self, double label_room)
{
  const double zoom = tl_camera_get_seconds_per_pixel (self->camera);
  const TlTick view = get_range (self, 0);
  const gint64 widest_year = tl_axis_widest_year (view.from, view.to);
  gboolean same;

  set_scale (self, tl_camera_get_time_scale (self->camera));
  same = self->zoom == zoom && self->label_room == label_room;
  if (same && self->widest_year == widest_year && view.from >= self->range.from &&
      view.to <= self->range.to)
    return;

  self->zoom = zoom;
  self->label_room = label_room;
  self->widest_year = widest_year;
  find (self, same);
}

/* The first tick that ends right of @position. */
static guint
find_first (const GArray *ticks, double position)
{
  guint low = 0;
  guint high = ticks->len;

  while (low < high)
    {
      const guint middle = (low + high) / 2;

      if (g_array_index (ticks, TlPlacedTick, middle).end > position)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

static const TlPlacedTick *
get_in_view (TlTickFinder *self, const GArray *ticks, guint *n_ticks)
{
  const double left = tl_camera_get_position (self->camera);
  const double right = left + self->zoom * tl_camera_get_width (self->camera);
  const guint first = find_first (ticks, left);
  guint end = first;

  while (end < ticks->len && g_array_index (ticks, TlPlacedTick, end).begin < right)
    end++;
  *n_ticks = end - first;
  return (const TlPlacedTick *) (gconstpointer) ticks->data + first;
}

/**
 * tl_tick_finder_get:
 * @self: a finder that is up to date
 * @row: a row of the axis
 * @n_ticks: (out): their number
 *
 * Returns: (transfer none) (array length=n_ticks): the ticks that meet the view, in order
 */
const TlPlacedTick *
tl_tick_finder_get (TlTickFinder *self, TlTickRow row, guint *n_ticks)
{
  return get_in_view (self, self->ticks[row], n_ticks);
}

/**
 * tl_tick_finder_get_ruler_level:
 * @self: a finder
 * @min_block: the px that a block of the ruler has at least
 * @level: (out caller-allocates): how long a block is
 *
 * Tells by what the ruler measures that shows where time is compressed.
 *
 * Returns: %FALSE if there is no ruler, as on the linear scale
 */
gboolean
tl_tick_finder_get_ruler_level (TlTickFinder *self, double min_block, TlAxisLevel *level)
{
  const TlTimeScale *scale = tl_camera_get_time_scale (self->camera);
  const double zoom = tl_camera_get_seconds_per_pixel (self->camera);
  const double left = tl_camera_get_position (self->camera);
  const double right = left + zoom * tl_camera_get_width (self->camera);

  if (scale == NULL)
    return FALSE;
  *level =
      tl_axis_choose_ruler (zoom * tl_time_scale_get_compression (scale, left, right), min_block);
  return TRUE;
}

/**
 * tl_tick_finder_get_ruler:
 * @self: a finder that is up to date
 * @min_block: the px that a block of the ruler has at least
 * @n_blocks: (out): their number; 0 if there is no ruler
 *
 * Returns: (transfer none) (array length=n_blocks): the blocks that meet the view, in order
 */
const TlPlacedTick *
tl_tick_finder_get_ruler (TlTickFinder *self, double min_block, guint *n_blocks)
{
  const TlPlacedTick *first = (const TlPlacedTick *) (gconstpointer) self->ruler->data;
  TlAxisLevel level;

  *n_blocks = 0;
  if (!tl_tick_finder_get_ruler_level (self, min_block, &level))
    return NULL;
  if (self->ruler->len == 0 || first->level.unit != level.unit || first->level.step != level.step)
    {
      g_array_set_size (self->ruler, 0);
      add_ticks (self, self->ruler, &level);
    }
  return get_in_view (self, self->ruler, n_blocks);
}
