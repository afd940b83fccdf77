/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window shows, told to elsewhere. */

#include "tl-window-private.h"

#include "tl-filter-words.h"
#include "tl-range-words.h"

/* The time that the timeline shows, in words. */
char *
tl_window_dup_range_words (TlWindow *self)
{
  TlCamera *camera = tl_timeline_get_camera (self->timeline);

  return tl_range_words (tl_instant_from_double (tl_camera_get_from (camera)),
                         tl_instant_from_double (tl_camera_get_to (camera)));
}

/* What is shown of the chronicle, in words: the time in view, and what is filtered by. */
char *
tl_window_dup_shown_words (TlWindow *self)
{
  g_autofree char *filter = tl_filter_words (self->filter, self->chronicle);
  g_autofree char *range = NULL;

  if (!tl_window_is_timeline (self))
    return g_steal_pointer (&filter);
  range = tl_window_dup_range_words (self);
  if (filter[0] == '\0')
    return g_steal_pointer (&range);
  return g_strdup_printf ("%s · %s", range, filter);
}

/* Whether there is a timeline to make a picture of. */
gboolean
tl_window_has_picture (TlWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->centre), TL_VIEW_TIMELINE) == 0 &&
         gtk_widget_get_width (GTK_WIDGET (self->timeline)) > 0;
}
