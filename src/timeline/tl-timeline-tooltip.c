/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of the place under the pointer. */

#include "tl-axis-text.h"
#include "tl-timeline-private.h"

#include <glib/gi18n-lib.h>

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
  const TlPlacedBox *box = tl_timeline_box_at (self, x, y);

  if (box != NULL)
    return tl_timeline_box_words (self, box);
  return y < self->metrics.axis_height ? axis_words (self) : NULL;
}
