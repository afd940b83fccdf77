/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is marked on boxes and beside them, and what is said of them. */

#include "drawn.h"
#include "sample.h"

#include "tl-chronicle-builder.h"
#include "tl-timeline-cluster.h"

static TlChronicle *
big_chronicle_new (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  return sample_random_chronicle_new (rand, 600);
}

static GArray *
marks_of (TlDrawnTimeline *fixture, const char *id)
{
  GArray *xs = g_array_new (FALSE, FALSE, sizeof (double));
  const TlPlacedBox *box = drawn_box_of (fixture, id);

  tl_timeline_find_disputed (fixture->timeline, fixture->placed,
                             (guint) (box - &g_array_index (fixture->placed, TlPlacedBox, 0)), xs);
  return xs;
}

static void
test_disputed_marks (TlDrawnTimeline *fixture, gconstpointer data)
{
  TlCamera *camera = tl_timeline_get_camera (fixture->timeline);
  g_autoptr (GArray) xs = NULL;
  g_autofree char *words = NULL;

  tl_timeline_zoom_to_range (fixture->timeline, tl_instant_from_ymd (2003, 6, 1),
                             tl_instant_from_ymd (2007, 6, 1));
  drawn_select (fixture, "investing-begins");
  xs = marks_of (fixture, "investing-begins");
  g_assert_cmpuint (xs->len, ==, 2);
  g_assert_cmpfloat_with_epsilon (
      g_array_index (xs, double, 0),
      tl_camera_x_of (camera, (double) tl_instant_from_ymd (2004, 1, 1)), 0.01);
  g_assert_cmpfloat_with_epsilon (
      g_array_index (xs, double, 1),
      tl_camera_x_of (camera, (double) tl_instant_from_ymd (2007, 1, 1)), 0.01);

  words = tl_timeline_box_words (fixture->timeline, drawn_box_of (fixture, "investing-begins"));
  g_assert_nonnull (strstr (words, "◇ Active since 2004: since 2004 (Lei Jun at 54)"));
}

/* No mark stands under another box, where it would be taken for one of that. */
static void
test_disputed_marks_have_room (TlDrawnTimeline *fixture, gconstpointer data)
{
  g_autoptr (GArray) xs = g_array_new (FALSE, FALSE, sizeof (double));
  guint n_marks = 0;

  for (guint i = 0; i < fixture->placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (fixture->placed, TlPlacedBox, i);

      if (box->level == TL_LEVEL_CLUSTER)
        continue;
      tl_timeline_find_disputed (fixture->timeline, fixture->placed, i, xs);
      for (guint j = 0; j < xs->len; j++)
        for (guint k = 0; k < fixture->placed->len; k++)
          {
            const TlPlacedBox *other = &g_array_index (fixture->placed, TlPlacedBox, k);
            double x = g_array_index (xs, double, j);

            g_assert_true (other == box || other->y != box->y || x <= other->x ||
                           x >= other->x + other->width);
          }
      n_marks += xs->len;
    }
  g_assert_cmpuint (n_marks, >=, 8);
}

static void
test_item_words (TlDrawnTimeline *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;
  g_autofree char *related = NULL;

  words = tl_timeline_box_words (fixture->timeline, drawn_box_of (fixture, "meeting"));
  g_assert_cmpstr (words, ==, "The two meet\n5 June 1833\nWork");
  drawn_select (fixture, "wedding");
  related = tl_timeline_box_words (fixture->timeline, drawn_box_of (fixture, "meeting"));
  g_assert_cmpstr (related, ==, "The two meet\n5 June 1833\nWork\nAlso with Ada");
}

/* Lines and edges are there for the selection only: a quote, and its edge. */
static void
test_relations_are_drawn (TlDrawnTimeline *fixture, gconstpointer data)
{
  g_assert_cmpuint (drawn_count (fixture, GSK_STROKE_NODE), ==, 0);
  drawn_select (fixture, "words");
  /* To the meeting a line, and edges for it and for Charles. */
  g_assert_cmpuint (drawn_count (fixture, GSK_STROKE_NODE), ==, 3);
  tl_selection_set_item (fixture->selection, NULL);
  g_assert_cmpuint (drawn_count (fixture, GSK_STROKE_NODE), ==, 0);
}

static void
test_hits (TlDrawnTimeline *fixture, gconstpointer data)
{
  TlTimeline *self = fixture->timeline;
  TlPlacedBox cluster = *drawn_first_cluster (fixture);
  TlClusterRows found = tl_timeline_cluster_rows (self, &cluster);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree char *words = NULL;
  guint n_borders = drawn_count (fixture, GSK_BORDER_NODE);

  for (guint i = 0; i < found.n && hits->len < 3; i++)
    if (!tl_timeline_is_drawn (self, cluster.lane, found.rows[i]))
      g_array_append_val (hits, found.rows[i]);
  g_assert_cmpuint (hits->len, ==, 3);
  tl_timeline_set_hits (self, (const guint32 *) (gconstpointer) hits->data, hits->len);
  drawn_redraw (fixture);
  g_assert_cmpuint (tl_timeline_count_hits (self, &cluster), ==, 3);
  words = tl_timeline_box_words (self, &cluster);
  g_assert_true (g_str_has_suffix (words, "\n3 of them found by the search"));

  for (guint i = 0; i < fixture->placed->len; i++)
    if (g_array_index (fixture->placed, TlPlacedBox, i).level < TL_LEVEL_MARK)
      {
        guint32 row = g_array_index (fixture->placed, TlPlacedBox, i).row;

        tl_timeline_set_hits (self, &row, 1);
        g_assert_cmpuint (
            tl_timeline_count_hits (self, &g_array_index (fixture->placed, TlPlacedBox, i)), ==, 1);
        break;
      }
  /* An edge, and the rim of a dot. */
  g_assert_cmpuint (drawn_count (fixture, GSK_BORDER_NODE), ==, n_borders + 2);
  tl_timeline_set_hits (self, NULL, 0);
  g_assert_cmpuint (drawn_count (fixture, GSK_BORDER_NODE), ==, n_borders);
}

static gboolean
has_visible_focus (gpointer timeline)
{
  return gtk_widget_has_visible_focus (timeline);
}

/* A title that is cut short is shown in full while the keyboard is at it. */
static void
test_title_card (TlDrawnTimeline *fixture, gconstpointer data)
{
  g_autoptr (GArray) boxes = g_array_copy ((GArray *) fixture->placed);
  guint n_cut = 0;

  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->timeline));
  drawn_wait_for (has_visible_focus, fixture->timeline);
  for (guint i = 0; i < boxes->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (boxes, TlPlacedBox, i);
      gboolean inside = box->x >= 2 && box->x + box->width <= DRAWN_WIDTH - 2;
      gboolean cut =
          box->level != TL_LEVEL_CARD ||
          (double) tl_timeline_title_width (box->row, fixture->timeline) > box->width + 1;

      if (!inside || box->kind == TL_ITEM_PERSON)
        continue;
      tl_timeline_select_row (fixture->timeline, box->row);
      g_assert_cmpuint (drawn_count (fixture, GSK_OUTSET_SHADOW_NODE), ==, cut);
      n_cut += cut;
    }
  g_assert_cmpuint (n_cut, >, 10);
  g_assert_cmpuint (n_cut, <, boxes->len);

  gtk_window_set_focus_visible (GTK_WINDOW (fixture->window), FALSE);
  g_assert_cmpuint (drawn_count (fixture, GSK_OUTSET_SHADOW_NODE), ==, 0);
}

static guint
count_edge_titles (TlDrawnTimeline *fixture, double from, double to)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  tl_camera_show (tl_timeline_get_camera (fixture->timeline), from, to);
  tl_timeline_draw_edge_titles (fixture->timeline, snapshot, tl_timeline_place (fixture->timeline));
  node = gtk_snapshot_free_to_node (snapshot);
  return node != NULL ? drawn_count_nodes (node, GSK_TEXT_NODE) : 0;
}

/* A title does not vanish at an edge while its row has room for it. */
static void
test_titles_at_edges (TlDrawnTimeline *fixture, gconstpointer data)
{
  double meeting = (double) tl_instant_from_ymd (1833, 6, 5);
  double wedding = (double) tl_instant_from_ymd (1835, 1, 1);
  double span = 400 * 86400.0;
  double pixel = span / DRAWN_WIDTH;

  g_assert_cmpuint (count_edge_titles (fixture, meeting - span / 2, meeting + span / 2), ==, 0);
  g_assert_cmpuint (count_edge_titles (fixture, wedding + 20 * pixel - span, wedding + 20 * pixel),
                    ==, 1);
  /* The last letters of a card, whose title begins outside of the view. */
  g_assert_cmpuint (count_edge_titles (fixture, meeting + 70 * pixel, meeting + 70 * pixel + span),
                    ==, 1);
}

static TlChronicle *
three_events_chronicle_new (void)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();

  tl_chronicle_builder_add_event (
      builder, &(TlEventSpec) { .id = "early", .title = "Long before", .date = "1000-01-01" });
  tl_chronicle_builder_add_event (
      builder, &(TlEventSpec) { .id = "first", .title = "Before it", .date = "1900-01-01" });
  tl_chronicle_builder_add_event (
      builder, &(TlEventSpec) { .id = "last", .title = "The last of all", .date = "1950-01-01" });
  return tl_chronicle_builder_end (builder,
                                   &(TlChronicleSpec) { .title = "Three", .subject = TL_ROW_NONE });
}

/* Between its neighbour and its mark a title has room for a few letters only, which tell more than
 * none; but none right behind its neighbour, as if it were the title of that. */
static void
test_little_room_at_edge (TlDrawnTimeline *fixture, gconstpointer data)
{
  double first = (double) tl_instant_from_ymd (1900, 1, 1);
  double last = (double) tl_instant_from_ymd (1950, 1, 1);
  double line = fixture->timeline->metrics.line_height;
  double card = (double) tl_timeline_title_width (1, fixture->timeline);

  for (guint n_lines = 1; n_lines <= 3; n_lines++)
    {
      double pixel = (last - first) / (card + (n_lines + 0.1) * line + 2 * TL_NAME_GAP);
      double to = last + 20 * pixel;

      g_assert_true ((count_edge_titles (fixture, to - DRAWN_WIDTH * pixel, to) > 0) ==
                     (n_lines > 2));
    }
}

/* When all is shown, no card is a mark because it is at the end. */
static void
test_last_titles (TlDrawnTimeline *fixture, gconstpointer data)
{
  g_assert_cmpuint (fixture->placed->len, >=, 3);
  for (guint i = 0; i < fixture->placed->len; i++)
    {
      const TlPlacedBox *box = &g_array_index (fixture->placed, TlPlacedBox, i);
      TlDrawnBox drawn = tl_timeline_drawn_box (fixture->timeline, box);

      if (box->x < 0)
        continue;
      g_assert_cmpint (drawn.level, ==, box->level);
    }
}

static void
set_resolution (TlDrawnTimeline *fixture, int dpi)
{
  double line = fixture->timeline->metrics.line_height;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
  while (fixture->timeline->metrics.line_height == line)
    g_main_context_iteration (NULL, TRUE);
  drawn_redraw (fixture);
}

/* The widest of the marks for dates in dispute, which are the only bordered rectangles on their
 * corners. */
static double
diamond_size (GskRenderNode *node)
{
  GskRenderNodeType type = gsk_render_node_get_node_type (node);
  double size = 0;
  graphene_rect_t bounds;

  if (type == GSK_CLIP_NODE)
    return diamond_size (gsk_clip_node_get_child (node));
  if (type == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      size = MAX (size, diamond_size (gsk_container_node_get_child (node, i)));
  if (type == GSK_TRANSFORM_NODE && gsk_transform_get_category (gsk_transform_node_get_transform (
                                        node)) < GSK_TRANSFORM_CATEGORY_2D_TRANSLATE)
    {
      gsk_render_node_get_bounds (node, &bounds);
      size = (double) bounds.size.width;
    }
  return size;
}

static double
drawn_diamond_size (TlDrawnTimeline *fixture)
{
  g_autoptr (GskRenderNode) node = drawn_draw (fixture);

  return diamond_size (node);
}

/* What is drawn beside text is twice as large where that is. */
static void
test_large_text (TlDrawnTimeline *fixture, gconstpointer data)
{
  const TlLaneMetrics *metrics = &fixture->timeline->metrics.lanes;
  TlLaneMetrics small = *metrics;
  double diamond = drawn_diamond_size (fixture);
  int dpi;

  g_assert_cmpfloat (diamond, >, 0);
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  set_resolution (fixture, dpi * 2);
  g_assert_cmpfloat (metrics->boxes.mark_width, >=, 1.6f * small.boxes.mark_width);
  g_assert_cmpfloat (metrics->bar_height - 2, >=, 1.6 * (small.bar_height - 2));
  g_assert_cmpfloat (drawn_diamond_size (fixture), >=, 1.6 * diamond);
  set_resolution (fixture, dpi);
  g_assert_cmpfloat (metrics->boxes.mark_width, ==, small.boxes.mark_width);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  DRAWN_ADD ("/marks/disputed-marks", drawn_built_in_chronicle_new, test_disputed_marks);
  DRAWN_ADD ("/marks/disputed-marks-have-room", drawn_built_in_chronicle_new,
             test_disputed_marks_have_room);
  DRAWN_ADD ("/marks/item-words", sample_chronicle_new, test_item_words);
  DRAWN_ADD ("/marks/relations-are-drawn", sample_chronicle_new, test_relations_are_drawn);
  DRAWN_ADD ("/marks/hits", big_chronicle_new, test_hits);
  DRAWN_ADD ("/marks/title-card", drawn_built_in_chronicle_new, test_title_card);
  DRAWN_ADD ("/marks/titles-at-edges", sample_chronicle_new, test_titles_at_edges);
  DRAWN_ADD ("/marks/little-room-at-edge", three_events_chronicle_new, test_little_room_at_edge);
  DRAWN_ADD ("/marks/last-titles", three_events_chronicle_new, test_last_titles);
  DRAWN_ADD ("/marks/last-titles-of-many", big_chronicle_new, test_last_titles);
  DRAWN_ADD ("/marks/large-text", drawn_built_in_chronicle_new, test_large_text);
  return g_test_run ();
}
