/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a search has found, as ticks on the overview. */

#include "tl-overview-private.h"
#include "tl-ascending-rows.h"
#include "tl-time-index.h"

#include <math.h>

#define TICK_WIDTH  2.0f
#define TICK_HEIGHT 9.0f

/**
 * tl_overview_set_hits:
 * @self: an overview
 * @rows: (array length=n) (nullable): rows of its chronicle, ascending
 * @n: how many; 0 for none
 *
 * Marks where what a search has found begins.
 */
void
tl_overview_set_hits (TlOverview *self, const guint32 *rows, guint n)
{
  g_return_if_fail (TL_IS_OVERVIEW (self));
  g_return_if_fail (rows != NULL || n == 0);

  if (tl_ascending_rows_set (self->hits, rows, n))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* At most one tick for each pixel, found by going from each to the first hit beyond its pixel: so
 * a million hits cost what a thousand do. */
void
tl_overview_draw_hits (TlOverview *self, GtkSnapshot *snapshot)
{
  const TlItemColumns *columns =
      tl_chronicle_get_columns (tl_visible_set_get_chronicle (self->visible_set));
  const guint32 *hits = (const guint32 *) (gconstpointer) self->hits->data;
  double scale = tl_overview_seconds_per_pixel (self);
  GdkRGBA color;

  tl_palette_get (&self->palette, TL_COLOR_HIT, &color);
  for (guint i = 0; i < self->hits->len;)
    {
      double offset = (double) MAX (columns->from[hits[i]], self->from) - (double) self->from;
      double pixel = floor (offset / scale);
      double next = (double) self->from + (pixel + 1) * scale;

      gtk_snapshot_append_color (
          snapshot, &color,
          &GRAPHENE_RECT_INIT ((float) (TL_OVERVIEW_MARGIN + pixel), 0, TICK_WIDTH, TICK_HEIGHT));
      i += MAX (tl_time_index_first_from (columns, hits + i, self->hits->len - i,
                                          tl_instant_from_double (next)),
                1);
    }
}
