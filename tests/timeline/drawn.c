/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "drawn.h"

#include "tl-chronicle-reader.h"

static gboolean
set_flag_cb (gpointer flag)
{
  *(gboolean *) flag = TRUE;
  return G_SOURCE_REMOVE;
}

void
drawn_wait_for (gboolean (*condition) (gpointer), gpointer data)
{
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds (20, set_flag_cb, &late);

  while (!late && !condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (timeout);
}

void
drawn_iterate_for (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, set_flag_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_drawn (gpointer timeline)
{
  return !TL_TIMELINE (timeline)->layout_stale;
}

/* What is placed is marked as selected by the drawing of it. */
GskRenderNode *
drawn_draw (TlDrawnTimeline *fixture)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  fixture->placed = tl_timeline_place (fixture->timeline);
  tl_timeline_draw (fixture->timeline, snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

void
drawn_redraw (TlDrawnTimeline *fixture)
{
  g_autoptr (GskRenderNode) node = drawn_draw (fixture);

  g_assert_nonnull (node);
}

void
drawn_set_up (TlDrawnTimeline *fixture, gconstpointer chronicle_new)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->chronicle = ((TlChronicle * (*) (void) ) chronicle_new) ();
  fixture->filter = tl_filter_new ();
  fixture->visible_set = tl_visible_set_new (fixture->chronicle, fixture->filter);
  fixture->selection = tl_selection_new ();
  fixture->timeline = TL_TIMELINE (tl_timeline_new ());
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), DRAWN_WIDTH, DRAWN_HEIGHT);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->timeline));
  tl_timeline_set_visible_set (fixture->timeline, fixture->visible_set);
  tl_timeline_set_selection (fixture->timeline, fixture->selection);
  gtk_window_present (GTK_WINDOW (fixture->window));
  drawn_wait_for (is_drawn, fixture->timeline);
  drawn_redraw (fixture);
}

void
drawn_tear_down (TlDrawnTimeline *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->selection);
  g_object_unref (fixture->visible_set);
  g_object_unref (fixture->filter);
  g_assert_finalize_object (fixture->chronicle);
}

TlChronicle *
drawn_built_in_chronicle_new (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("TL_CHRONICLE"));
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (GError) error = NULL;
  TlChronicle *chronicle = tl_chronicle_read_file (file, defects, NULL, &error);

  g_assert_no_error (error);
  return chronicle;
}

/* Wide enough for a click in it. */
const TlPlacedBox *
drawn_first_cluster (TlDrawnTimeline *fixture)
{
  for (guint i = 0; i < fixture->placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (fixture->placed, TlPlacedBox, i);

      if (box->level == TL_LEVEL_CLUSTER && box->kind == TL_ITEM_EVENT && box->x >= 0 &&
          box->x + 10 < DRAWN_WIDTH)
        return box;
    }
  g_assert_not_reached ();
}

const TlPlacedBox *
drawn_box_of (TlDrawnTimeline *fixture, const char *id)
{
  guint row = tl_chronicle_find_row (fixture->chronicle, id);

  for (guint i = 0; i < fixture->placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (fixture->placed, TlPlacedBox, i);

      if (box->level != TL_LEVEL_CLUSTER && box->row == row)
        return box;
    }
  g_error ("%s is not drawn", id);
}

void
drawn_select (TlDrawnTimeline *fixture, const char *id)
{
  tl_timeline_select_row (fixture->timeline, tl_chronicle_find_row (fixture->chronicle, id));
  drawn_redraw (fixture);
}

guint
drawn_count_nodes (GskRenderNode *node, GskRenderNodeType type)
{
  GskRenderNodeType own = gsk_render_node_get_node_type (node);
  guint n = own == type;

  if (own == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      n += drawn_count_nodes (gsk_container_node_get_child (node, i), type);
  else if (own == GSK_CLIP_NODE)
    n += drawn_count_nodes (gsk_clip_node_get_child (node), type);
  else if (own == GSK_ROUNDED_CLIP_NODE)
    n += drawn_count_nodes (gsk_rounded_clip_node_get_child (node), type);
  else if (own == GSK_TRANSFORM_NODE)
    n += drawn_count_nodes (gsk_transform_node_get_child (node), type);
  return n;
}

guint
drawn_count (TlDrawnTimeline *fixture, GskRenderNodeType type)
{
  g_autoptr (GskRenderNode) node = drawn_draw (fixture);

  return drawn_count_nodes (node, type);
}
