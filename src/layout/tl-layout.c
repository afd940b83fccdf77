/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-layout-private.h"

#include "tl-admission.h"
#include "tl-clusters.h"
#include "tl-rows.h"
#include "tl-slot.h"

static void
pack_lane (TlSlot *slots, gsize n_slots, guint rows, const TlLayoutMetrics *metrics)
{
  guint drawn_rows = 0;

  /* A single row has none to spare for clusters: there, everything is left over, and what stands
   * alone is drawn. */
  if (rows > 1)
    {
      drawn_rows = tl_admission_run (slots, n_slots, rows, metrics);
      tl_rows_assign (slots, n_slots, drawn_rows, metrics->gap);
    }
  if (drawn_rows < rows)
    tl_clusters_form (slots, n_slots, rows - 1, metrics);
}

static gboolean
has_box (const TlSlot *slot)
{
  return slot->level != TL_LEVEL_CLUSTER || slot->opens_cluster;
}

static void
number_runs (TlLayout *layout, const guint *lane_rows)
{
  layout->lane_runs = g_new (gsize, layout->n_lanes + 1);
  layout->lane_runs[0] = 0;
  for (guint lane = 0; lane < layout->n_lanes; lane++)
    layout->lane_runs[lane + 1] = layout->lane_runs[lane] + MIN (lane_rows[lane], G_MAXUINT16);
}

static guint
rows_of (const TlLayout *layout, guint lane)
{
  return (guint) (layout->lane_runs[lane + 1] - layout->lane_runs[lane]);
}

/* Leaves in each run's place the number of boxes before it. */
static void
count_boxes (TlLayout *layout, const TlSlot *slots, const gsize *lane_starts)
{
  const gsize n_runs = layout->lane_runs[layout->n_lanes];

  layout->run_starts = g_new0 (gsize, n_runs + 1);
  for (guint lane = 0; lane < layout->n_lanes; lane++)
    for (gsize i = lane_starts[lane]; i < lane_starts[lane + 1] && rows_of (layout, lane) > 0; i++)
      {
        layout->run_starts[layout->lane_runs[lane] + slots[i].row + 1] += has_box (&slots[i]);
        layout->n_members += tl_slot_is_counted (&slots[i]);
      }

  for (gsize run = 0; run < n_runs; run++)
    layout->run_starts[run + 1] += layout->run_starts[run];
  layout->n_boxes = layout->run_starts[n_runs];
}

static void
allocate (TlLayout *layout)
{
  layout->boxes = g_new (TlLayoutBox, layout->n_boxes);
  layout->members = g_new (guint32, layout->n_members);
}

/* What is drawn of its time: nothing where the bar has no room. */
static double
drawn_to (const TlSlot *slot)
{
  const gboolean has_bar = slot->level < TL_LEVEL_CLUSTER && slot->has_bar;

  return has_bar ? slot->to : slot->from;
}

static TlLayoutBox
box_for (const TlSlot *slot, guint lane, gsize first_member, const TlLayoutMetrics *metrics)
{
  const gboolean cluster = slot->level == TL_LEVEL_CLUSTER;

  return (TlLayoutBox) {
    .x = slot->from,
    .width = cluster ? MIN (metrics->cluster_width, metrics->limit - slot->from)
                     : tl_slot_box_width (slot),
    .from = slot->from,
    .to = drawn_to (slot),
    .item = slot->item,
    .n_members = cluster ? 0 : 1,
    .n_counted = cluster ? 0 : 1,
    .first_member = (guint32) first_member,
    .lane = (guint16) lane,
    .row = slot->row,
    .level = slot->level,
  };
}

/* Slots come in order of time and in a row nothing overlaps, so the boxes of a row are sorted
 * as they come. All counted slots of a lane stand in one row, so a cluster's follow each other. */
static void
add_lane (TlLayout *layout,
          const TlSlot *slots,
          gsize n_slots,
          guint lane,
          gsize *n_members,
          const TlLayoutMetrics *metrics)
{
  const gsize *starts = layout->run_starts + layout->lane_runs[lane];
  g_autofree gsize *next = g_memdup2 (starts, rows_of (layout, lane) * sizeof *starts);

  for (const TlSlot *slot = slots; slot < slots + n_slots; slot++)
    {
      TlLayoutBox *box;

      if (slot->level == TL_LEVEL_CLUSTER && slot->is_guest)
        continue;
      if (has_box (slot))
        layout->boxes[next[slot->row]++] = box_for (slot, lane, *n_members, metrics);
      box = &layout->boxes[next[slot->row] - 1];
      if (tl_slot_is_counted (slot))
        {
          layout->members[(*n_members)++] = slot->item;
          box->n_members++;
          box->n_counted += slot->weight;
          box->to = MAX (box->to, slot->weight > 1 ? slot->to : slot->from);
        }
    }
}

static void
fill (TlLayout *layout,
      const TlSlot *slots,
      const gsize *lane_starts,
      const TlLayoutMetrics *metrics)
{
  gsize n_members = 0;

  count_boxes (layout, slots, lane_starts);
  allocate (layout);
  for (guint lane = 0; lane < layout->n_lanes; lane++)
    if (rows_of (layout, lane) > 0)
      add_lane (layout, slots + lane_starts[lane], lane_starts[lane + 1] - lane_starts[lane], lane,
                &n_members, metrics);
}

static gboolean
are_sizes (const TlLayoutMetrics *metrics)
{
  return metrics->mark_width > 0 && metrics->chip_min > 0 && metrics->card_max > 0 &&
         metrics->cluster_width > 0 && metrics->gap >= 0;
}

/**
 * tl_layout_new:
 * @items: (array length=n_items): the items of all lanes, in any order
 * @n_items: their number, less than 2^32
 * @lane_rows: (array length=n_lanes): the rows of each lane, as from tl_lanes_share()
 * @n_lanes: the number of lanes
 * @metrics: sizes in px
 *
 * Lays out every item of every lane that has rows, whole, not only what is in view: each is drawn
 * in one box or is a member of one cluster. The order of @items makes no difference. Items in a
 * lane without rows, or beyond @n_lanes, get no box.
 *
 * In a lane with room for all, every item is drawn. Otherwise its last row holds the clusters,
 * and between them what stands alone there.
 *
 * Returns: (transfer full): a layout
 */
TlLayout *
tl_layout_new (const TlLayoutItem *items,
               gsize n_items,
               const guint *lane_rows,
               guint n_lanes,
               const TlLayoutMetrics *metrics)
{
  g_autofree gsize *lane_starts = NULL;
  g_autofree TlSlot *slots = NULL;
  TlLayout *layout;

  g_return_val_if_fail (n_items < G_MAXUINT32, NULL);
  g_return_val_if_fail (n_lanes <= G_MAXUINT16, NULL);
  g_return_val_if_fail (are_sizes (metrics), NULL);

  layout = g_new0 (TlLayout, 1);
  layout->n_lanes = n_lanes;
  number_runs (layout, lane_rows);

  lane_starts = g_new (gsize, n_lanes + 1);
  slots = tl_slots_new (items, n_items, n_lanes, metrics, lane_starts);
  for (guint lane = 0; lane < n_lanes; lane++)
    pack_lane (slots + lane_starts[lane], lane_starts[lane + 1] - lane_starts[lane],
               rows_of (layout, lane), metrics);
  fill (layout, slots, lane_starts, metrics);

  return layout;
}

/**
 * tl_layout_free:
 * @layout: (transfer full): a layout
 *
 * Frees @layout and its boxes.
 */
void
tl_layout_free (TlLayout *layout)
{
  g_free (layout->boxes);
  g_free (layout->members);
  g_free (layout->lane_runs);
  g_free (layout->run_starts);
  g_free (layout);
}
