/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-admission.h"

#include <math.h>

#include "tl-depth-tree.h"

/*
 * The places of the depth tree are where the slots begin. No others are needed: the depth of
 * overlap only ever rises where something begins.
 */
typedef struct
{
  TlSlot *slots;
  gsize n_slots;
  guint rows;
  double gap;
  double limit;
  const guint32 *ranking; /* the most important first */
  const guint32 *places;  /* of those that begin with a slot, the first */
} Admission;

static int
compare_in_rank (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const TlSlot *slots = user_data;
  const guint32 one = *(const guint32 *) a;
  const guint32 other = *(const guint32 *) b;

  if (slots[one].importance != slots[other].importance)
    return slots[one].importance > slots[other].importance ? -1 : 1;
  return one < other ? -1 : 1;
}

static guint32 *
rank_slots (TlSlot *slots, gsize n_slots)
{
  guint32 *ranking = g_new (guint32, n_slots);

  for (gsize i = 0; i < n_slots; i++)
    ranking[i] = (guint32) i;
  g_sort_array (ranking, n_slots, sizeof *ranking, compare_in_rank, slots);
  return ranking;
}

static guint32 *
find_places (const TlSlot *slots, gsize n_slots)
{
  guint32 *places = g_new (guint32, n_slots);

  for (gsize i = 0; i < n_slots; i++)
    {
      const gboolean begins_alone = i == 0 || slots[i].from != slots[i - 1].from;

      places[i] = begins_alone ? (guint32) i : places[i - 1];
    }
  return places;
}

/* The first slot that begins far enough behind @slot to follow it in its row. */
static gsize
place_behind (const Admission *admission, const TlSlot *slot)
{
  gsize low = 0;
  gsize high = admission->n_slots;

  while (low < high)
    {
      const gsize middle = low + (high - low) / 2;

      if (slot->end <= admission->slots[middle].from - admission->gap)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

static double
room_ends (const Admission *admission, const TlDepthTree *depths, gsize place)
{
  const gsize full = tl_depth_tree_first_full (depths, place, admission->rows);

  return full < admission->n_slots ? admission->slots[full].from - admission->gap
                                   : admission->limit;
}

static gboolean
admit (const Admission *admission, TlDepthTree *depths, guint32 index)
{
  const gsize place = admission->places[index];
  TlSlot *slot = &admission->slots[index];

  if (slot->weight > 1)
    return FALSE;

  tl_slot_fit (slot, TL_LEVEL_CARD, TRUE, room_ends (admission, depths, place));
  if (slot->level == TL_LEVEL_CLUSTER)
    return FALSE;

  tl_depth_tree_add (depths, place, place_behind (admission, slot));
  return TRUE;
}

static void
grow (const Admission *admission, TlDepthTree *depths, guint32 index)
{
  TlSlot *slot = &admission->slots[index];
  const gsize behind = place_behind (admission, slot);

  tl_slot_grow (slot, room_ends (admission, depths, behind));
  tl_depth_tree_add (depths, behind, place_behind (admission, slot));
}

static gboolean
admit_all (const Admission *admission, gboolean stop_if_refused)
{
  g_autoptr (TlDepthTree) depths = tl_depth_tree_new (admission->n_slots);
  gboolean all_admitted = TRUE;

  for (gsize i = 0; i < admission->n_slots; i++)
    {
      if (!admit (admission, depths, admission->ranking[i]))
        all_admitted = FALSE;
      if (!all_admitted && stop_if_refused)
        return FALSE;
    }

  /* After all are in, so that a wider chip never keeps another item out; and again in order of
   * importance, so that of two alike items the less important never gets the wider box. */
  for (gsize i = 0; i < admission->n_slots; i++)
    if (admission->slots[admission->ranking[i]].level == TL_LEVEL_CHIP)
      grow (admission, depths, admission->ranking[i]);

  return all_admitted;
}

/*
 * tl_admission_run:
 * @slots: (array length=n_slots): the slots of a lane, in order of time
 * @n_slots: their number
 * @rows: the rows of the lane, at least 2
 * @metrics: sizes
 *
 * Decides what each slot is drawn as, so that nowhere more of them meet than there are rows. If
 * any has no room then the last row is left free for clusters.
 *
 * Returns: the number of rows used for what is drawn, either @rows or one less
 */
guint
tl_admission_run (TlSlot *slots, gsize n_slots, guint rows, const TlLayoutMetrics *metrics)
{
  g_autofree guint32 *ranking = rank_slots (slots, n_slots);
  g_autofree guint32 *places = find_places (slots, n_slots);
  Admission admission = { slots, n_slots, rows, metrics->gap, metrics->limit, ranking, places };

  if (admit_all (&admission, TRUE))
    return rows;

  admission.rows--;
  admit_all (&admission, FALSE);
  return admission.rows;
}
