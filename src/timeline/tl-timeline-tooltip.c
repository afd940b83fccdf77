/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of the place under the pointer. */

#include "tl-axis-text.h"
#include "tl-timeline-private.h"

#include <glib/gi18n-lib.h>

static char *
item_words (TlTimeline *self, guint row)
{
  g_autoptr (TlItem) item =
      tl_chronicle_dup_item (tl_visible_set_get_chronicle (self->visible_set), row);
  g_autofree char *date = tl_item_dup_date_words (item);

  return g_strdup_printf ("%s\n%s", tl_item_get_title (item), date);
}

/* What the blocks of the ruler mean stands nowhere else. */
static char *
axis_words (TlTimeline *self)
{
  g_autofree char *block = NULL;
  TlAxisLevel level;

  if (self->visible_set == NULL || !tl_timeline_get_ruler_level (self, &level))
    return NULL;
  block = tl_axis_ruler_words (&level);
  /* Translators: %s is a length of time, such as “1 year” */
  return g_strdup_printf (
      _ ("Even scale: busy times have more room.\nEach block of the ruler is %s."), block);
}

/* The words for the tooltip at a point, or %NULL where there is none. */
char *
tl_timeline_tooltip_words (TlTimeline *self, double x, double y)
{
  guint row = tl_timeline_row_at (self, x, y);

  if (row != TL_ROW_NONE)
    return item_words (self, row);
  return y < self->metrics.axis_height ? axis_words (self) : NULL;
}
