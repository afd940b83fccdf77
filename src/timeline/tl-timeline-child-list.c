/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a timeline is told to assistive technology, and in which words. */

#include "tl-item-sentence.h"
#include "tl-timeline-children.h"
#include "tl-timeline-cluster.h"

#include <glib/gi18n-lib.h>

/* GTK walks the list of children again for each of them that is told to a screen reader: more would
 * cost too much. */
#define MOST_CHILDREN 150

static graphene_rect_t
bounds_of (TlTimeline *self, const TlPlacedBox *box)
{
  double height = tl_placed_box_height (box, &self->metrics.lanes);
  double left = MAX (box->x, 0);
  double right = MIN (box->x + box->width, tl_camera_get_width (self->camera));

  return GRAPHENE_RECT_INIT ((float) left,
                             (float) (self->metrics.axis_height + box->y + box->inset),
                             (float) MAX (right - left, 1), (float) height);
}

static TlChild
child_for (TlTimeline *self, const TlPlacedBox *box)
{
  return (TlChild) {
    .role = {
      .row = box->row,
      .n_counted = box->n_counted,
      .earlier = box->earlier != 0,
      .bounds = bounds_of (self, box),
    },
    .box = *box,
  };
}

static gboolean
is_in_view (TlTimeline *self, const TlPlacedBox *box)
{
  return box->x + box->width > 0 && box->x < tl_camera_get_width (self->camera) &&
         box->y + self->metrics.lanes.card_height > 0 && box->y < self->metrics.lanes.height;
}

static int
compare_in_time (gconstpointer a, gconstpointer b)
{
  const TlChild *one = a;
  const TlChild *other = b;

  return one->role.row < other->role.row ? -1 : one->role.row > other->role.row;
}

/* An item that stands in several lanes is one item, and the selected one always has a widget of its
 * own, in front of the cluster that counts it. */
static GArray *
list_in_view (TlTimeline *self)
{
  GArray *children = g_array_new (FALSE, FALSE, sizeof (TlChild));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  const GArray *placed = tl_timeline_place (self);
  guint selected = self->selection != NULL ? tl_selection_get_row (self->selection) : TL_ROW_NONE;

  tl_timeline_mark_selected (self, placed);
  for (guint i = 0; i < placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (placed, TlPlacedBox, i);
      TlChild child = child_for (self, box);

      if (!is_in_view (self, box))
        continue;
      if ((box->level == TL_LEVEL_CLUSTER && !tl_is_lone (box)) ||
          g_hash_table_add (seen, GUINT_TO_POINTER (box->row)))
        g_array_append_val (children, child);
      child.role.row = selected;
      child.role.n_counted = 1;
      if (box->level == TL_LEVEL_CLUSTER && box->selected &&
          g_hash_table_add (seen, GUINT_TO_POINTER (selected)))
        g_array_append_val (children, child);
    }
  g_array_sort (children, compare_in_time);
  return children;
}

static gboolean
is_spare (const TlChild *child)
{
  return child->box.level == TL_LEVEL_MARK && !child->box.selected;
}

static void
join (TlChild *group, const TlChild *child)
{
  graphene_rect_union (&group->role.bounds, &child->role.bounds, &group->role.bounds);
  group->role.n_counted++;
  group->joined = TRUE;
}

/* How many marks are spoken for together, so that there are not too many children. */
static guint
group_size (TlTimeline *self, const GArray *children)
{
  guint n_spare = 0;
  guint room;

  for (guint i = 0; i < children->len; i++)
    n_spare += is_spare (&g_array_index (children, TlChild, i));
  room = MOST_CHILDREN - MIN (children->len - n_spare, MOST_CHILDREN - 1);
  return (n_spare + room - 1) / room;
}

/* Marks that follow each other are spoken for together where there would be too many children. */
static GArray *
thin_out (TlTimeline *self, const GArray *children)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (TlChild));
  guint most = group_size (self, children);
  guint group = 0;
  guint n_in_group = most;

  for (guint i = 0; i < children->len && kept->len < MOST_CHILDREN; i++)
    {
      const TlChild *child = &g_array_index (children, TlChild, i);

      if (is_spare (child) && n_in_group < most)
        {
          join (&g_array_index (kept, TlChild, group), child);
          n_in_group++;
          continue;
        }
      if (is_spare (child))
        {
          group = kept->len;
          n_in_group = 1;
        }
      g_array_append_vals (kept, child, 1);
    }
  return kept;
}

/* Lists what is in view, in the order of time, as TlChild. */
GArray *
tl_timeline_list_children (TlTimeline *self)
{
  g_autoptr (GArray) listed = NULL;

  if (self->visible_set == NULL)
    return g_array_new (FALSE, FALSE, sizeof (TlChild));
  listed = list_in_view (self);
  return thin_out (self, listed);
}

static char *
name_of_item (TlTimeline *self, guint row)
{
  g_autoptr (TlItem) item =
      tl_chronicle_dup_item (tl_visible_set_get_chronicle (self->visible_set), row);

  return tl_item_dup_sentence (item);
}

static char *
name_of_marks (TlTimeline *self, const TlChild *child)
{
  g_autoptr (TlItem) item =
      tl_chronicle_dup_item (tl_visible_set_get_chronicle (self->visible_set), child->role.row);
  g_autofree char *date = tl_item_dup_date_words (item);

  /* Translators: items that stand close together: 12 items, the first of them 3 May 2003 */
  return g_strdup_printf (ngettext ("%1$u item, the first of them %2$s",
                                    "%1$u items, the first of them %2$s", child->role.n_counted),
                          child->role.n_counted, date);
}

/* What is read of a child. */
char *
tl_timeline_child_name (TlTimeline *self, const TlChild *child)
{
  if (child->joined)
    return name_of_marks (self, child);
  if (child->role.n_counted > 1)
    return tl_timeline_cluster_words (self, &child->box);
  return name_of_item (self, child->role.row);
}
