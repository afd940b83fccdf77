/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happens when the view has come to rest: assistive technology finds what is in it, and is
 * told of it. */

#include "tl-item-sentence.h"
#include "tl-span-words.h"
#include "tl-stretch.h"
#include "tl-timeline-private.h"

#include <glib/gi18n-lib.h>

/* A view that moves is not read aloud before it has stood still for so long. */
#define SETTLE_MS 120

/* The words for all that is in view may take longer than there is between two frames. */
#define PART_MICROSECONDS 2000

/* Tells who has the focus here and moved the view what has come into it. */
static void
announce_view (TlTimeline *self)
{
  TlSpan span = { tl_instant_from_double (tl_camera_get_from (self->camera)),
                  tl_instant_from_double (tl_camera_get_to (self->camera)) };
  guint n = tl_stretch_count (self->visible_set, &span);
  g_autofree char *when = tl_span_words (span.from, span.to - 1);
  g_autofree char *words = NULL;

  /* Translators: what is in view: 1990 – 2024, 172 items */
  words = g_strdup_printf (ngettext ("%1$s, %2$'u item", "%1$s, %2$'u items", n), when, n);
  tl_timeline_tell (self, words);
}

/* What the focus does not say by itself. */
static void
announce (TlTimeline *self)
{
  TlItem *item = self->selection != NULL ? tl_selection_get_item (self->selection) : NULL;
  guint row = item != NULL ? tl_item_get_row (item) : TL_ROW_NONE;
  double from = tl_camera_get_from (self->camera);
  gboolean selected = row != TL_ROW_NONE && row != self->announced_row;
  gboolean moved = self->announced && from != self->announced_from;

  self->announced = TRUE;
  self->announced_row = row;
  self->announced_from = from;
  if (selected && !tl_timeline_has_focus (self))
    {
      g_autofree char *sentence = tl_item_dup_sentence (item);

      tl_timeline_tell (self, sentence);
    }
  else if (!selected && moved && tl_timeline_has_focus (self) && self->visible_set != NULL)
    announce_view (self);
}

static gboolean
continue_cb (gpointer user_data)
{
  TlTimeline *self = user_data;

  if (tl_timeline_continue_children (self, PART_MICROSECONDS))
    return G_SOURCE_CONTINUE;
  self->settle_id = 0;
  announce (self);
  return G_SOURCE_REMOVE;
}

static gboolean
settle_cb (gpointer user_data)
{
  TlTimeline *self = user_data;

  if (tl_camera_get_moving (self->camera) || tl_camera_get_held (self->camera))
    return G_SOURCE_CONTINUE;
  self->settle_id = 0;
  tl_timeline_begin_children (self);
  /* What had to be laid out for that is what they are of. */
  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->settle_id = g_idle_add (continue_cb, self);
  return G_SOURCE_REMOVE;
}

/* What is in view has changed, and may do so again soon. */
void
tl_timeline_queue_children (TlTimeline *self)
{
  g_clear_handle_id (&self->settle_id, g_source_remove);
  /* A timeline that goes comes to rest no more. */
  if (self->children == NULL)
    return;
  self->settle_id = g_timeout_add (SETTLE_MS, settle_cb, self);
}
