/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What assistive technology finds on a timeline. */

#include "drawn.h"
#include "sample.h"

#include "tl-box-widget.h"
#include "tl-item-sentence.h"
#include "tl-timeline-children.h"

static TlChronicle *
crowded_chronicle_new (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  return sample_random_chronicle_new (rand, 500);
}

static TlChronicle *
huge_chronicle_new (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);

  return sample_random_chronicle_new (rand, 60000);
}

/* Makes the children those of what is in view now, at once. */
static void
sync_children (TlTimeline *timeline)
{
  tl_timeline_begin_children (timeline);
  while (tl_timeline_continue_children (timeline, G_TIME_SPAN_HOUR))
    ;
}

static GPtrArray *
children_of (TlDrawnTimeline *fixture)
{
  GPtrArray *children = g_ptr_array_new ();
  GtkWidget *timeline = GTK_WIDGET (fixture->timeline);

  sync_children (fixture->timeline);
  for (GtkWidget *child = gtk_widget_get_first_child (timeline); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (TL_IS_BOX_WIDGET (child))
      g_ptr_array_add (children, child);
  return children;
}

static const TlBoxRole *
role_of (const GPtrArray *children, guint i)
{
  return tl_box_widget_get_role (g_ptr_array_index (children, i));
}

static void
assert_item (TlDrawnTimeline *fixture, GtkAccessible *child, const TlBoxRole *role)
{
  g_autoptr (TlItem) item = tl_chronicle_dup_item (fixture->chronicle, role->row);
  g_autofree char *sentence = tl_item_dup_sentence (item);
  guint position;
  guint n_items;

  tl_visible_set_get_rows (fixture->visible_set, &n_items);
  g_assert_true (tl_visible_set_find (fixture->visible_set, role->row, &position));
  gtk_test_accessible_assert_role (child, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (child, GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);
  gtk_test_accessible_assert_relation (child, GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                       (int) position + 1);
  gtk_test_accessible_assert_relation (child, GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n_items);
  gtk_test_accessible_assert_state (child, GTK_ACCESSIBLE_STATE_SELECTED,
                                    role->row == tl_selection_get_row (fixture->selection));
}

/* Each item in view is there, in the order of time, with its sentence and its place. */
static void
test_items (TlDrawnTimeline *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) children = NULL;
  guint n_items;

  gtk_widget_activate_action (GTK_WIDGET (fixture->timeline), "timeline.step", "i", G_MAXINT);
  tl_camera_fit (tl_timeline_get_camera (fixture->timeline));
  children = children_of (fixture);
  tl_visible_set_get_rows (fixture->visible_set, &n_items);
  g_assert_cmpuint (children->len, ==, n_items);
  for (guint i = 0; i < children->len; i++)
    {
      if (i > 0)
        g_assert_cmpuint (role_of (children, i - 1)->row, <, role_of (children, i)->row);
      assert_item (fixture, g_ptr_array_index (children, i), role_of (children, i));
    }
}

/* However many there are, not too many are told, and together they stand for all in view. */
static void
test_not_too_many (TlDrawnTimeline *fixture, gconstpointer data)
{
  for (guint grouping = 0; grouping < TL_N_GROUPINGS; grouping++)
    {
      g_autoptr (GPtrArray) children = NULL;
      guint n_counted = 0;
      guint n_items;

      tl_timeline_set_grouping (fixture->timeline, (TlGrouping) grouping);
      while (fixture->timeline->sorting != NULL)
        g_main_context_iteration (NULL, TRUE);
      children = children_of (fixture);
      g_assert_cmpuint (children->len, >, 20);
      g_assert_cmpuint (children->len, <=, 150);
      for (guint i = 0; i < children->len; i++)
        n_counted += role_of (children, i)->n_counted;
      tl_visible_set_get_rows (fixture->visible_set, &n_items);
      if (grouping == TL_GROUPING_KIND)
        g_assert_cmpuint (n_counted, ==, n_items);
    }
}

static GtkWidget *
focus_of (TlDrawnTimeline *fixture)
{
  return gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (fixture->timeline)));
}

static void
assert_focus_follows (TlDrawnTimeline *fixture, guint n_steps)
{
  for (guint i = 0; i < n_steps; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->timeline), "timeline.step", "i", 1);
      sync_children (fixture->timeline);
      g_assert_true (TL_IS_BOX_WIDGET (focus_of (fixture)));
      g_assert_cmpuint (tl_box_widget_get_role (TL_BOX_WIDGET (focus_of (fixture)))->row, ==,
                        tl_selection_get_row (fixture->selection));
    }
  tl_selection_set_item (fixture->selection, NULL);
  sync_children (fixture->timeline);
  g_assert_true (focus_of (fixture) == GTK_WIDGET (fixture->timeline));
}

/* The focus is on the selected item, wherever that goes, and stays in the timeline. */
static void
test_focus (TlDrawnTimeline *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->timeline));
  g_assert_true (focus_of (fixture) == GTK_WIDGET (fixture->timeline));
  assert_focus_follows (fixture, 12);
}

static gboolean
is_inactive (gpointer window)
{
  return !gtk_window_is_active (window);
}

/* So it is while another window is active. */
static void
test_focus_behind (TlDrawnTimeline *fixture, gconstpointer data)
{
  GtkWidget *other = gtk_window_new ();

  gtk_widget_grab_focus (GTK_WIDGET (fixture->timeline));
  assert_focus_follows (fixture, 1);
  gtk_window_present (GTK_WINDOW (other));
  drawn_wait_for (is_inactive, fixture->window);
  assert_focus_follows (fixture, 12);
  gtk_window_destroy (GTK_WINDOW (other));
}

static guint
count_children (TlDrawnTimeline *fixture)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->timeline));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    n += TL_IS_BOX_WIDGET (child);
  return n;
}

static void
assert_same_name (GtkWidget *child, const TlChild *wanted, char *name)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_assert_cmpuint (tl_box_widget_get_role (TL_BOX_WIDGET (child))->row, ==, wanted->role.row);
  g_free (name);
}

/* As many as there are take their time in parts. What is found meanwhile is named as what it is,
 * what has the focus stands for the same until the focus goes, and in the end all is as it is when
 * it is done at once. */
static void
test_in_parts (TlDrawnTimeline *fixture, gconstpointer data)
{
  TlTimeline *timeline = fixture->timeline;
  g_autoptr (GArray) wanted = NULL;
  guint n_parts = 1;
  guint focused;

  gtk_widget_grab_focus (GTK_WIDGET (timeline));
  gtk_widget_activate_action (GTK_WIDGET (timeline), "timeline.step", "i", 1);
  sync_children (timeline);
  focused = tl_timeline_get_focused_row (timeline);
  tl_camera_zoom (tl_timeline_get_camera (timeline), 40, DRAWN_WIDTH);
  tl_timeline_place (timeline);

  tl_timeline_begin_children (timeline);
  for (; tl_timeline_continue_children (timeline, 0); n_parts++)
    if (timeline->child_update->n_done <= timeline->child_update->listed->len)
      g_assert_cmpuint (tl_timeline_get_focused_row (timeline), ==, focused);
  wanted = tl_timeline_list_children (timeline);
  g_assert_cmpuint (n_parts, >, wanted->len);
  g_assert_cmpuint (count_children (fixture), ==, wanted->len);
  for (guint i = 0; i < wanted->len; i++)
    {
      const TlChild *child = &g_array_index (wanted, TlChild, i);

      assert_same_name (g_ptr_array_index (timeline->children, i), child,
                        tl_timeline_child_name (timeline, child));
    }
}

/* What is said of a small cluster is exact, also where the frame of this view is not drawn yet. */
static void
test_exact_before_drawn (TlDrawnTimeline *fixture, gconstpointer data)
{
  TlTimeline *timeline = fixture->timeline;
  g_autoptr (GArray) wanted = tl_timeline_list_children (timeline);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint n_clusters = 0;

  for (guint i = 0; i < wanted->len; i++)
    {
      const TlChild *child = &g_array_index (wanted, TlChild, i);
      char *name = tl_timeline_child_name (timeline, child);

      g_assert_null (strstr (name, "about "));
      g_ptr_array_add (names, name);
      n_clusters += child->role.n_counted > 1;
    }
  g_assert_cmpuint (n_clusters, >, 3);

  g_array_set_size (timeline->drawn_rows, 0);
  sync_children (timeline);
  for (guint i = 0; i < wanted->len; i++)
    assert_same_name (g_ptr_array_index (timeline->children, i),
                      &g_array_index (wanted, TlChild, i), g_ptr_array_index (names, i));
}

/* What comes in between ends it: nothing is lost, and nothing is there twice. */
static void
test_interrupted (TlDrawnTimeline *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) before = children_of (fixture);
  g_autoptr (GPtrArray) after = NULL;

  for (guint n_parts = 0; n_parts < before->len; n_parts += 7)
    {
      tl_camera_zoom (tl_timeline_get_camera (fixture->timeline), 1.3, DRAWN_WIDTH / 2);
      tl_timeline_begin_children (fixture->timeline);
      for (guint i = 0; i < n_parts; i++)
        tl_timeline_continue_children (fixture->timeline, 0);
    }
  after = children_of (fixture);
  g_assert_cmpuint (after->len, ==, fixture->timeline->children->len);
  for (guint i = 0; i < after->len; i++)
    g_assert_true (g_ptr_array_index (after, i) ==
                   g_ptr_array_index (fixture->timeline->children, i));

  tl_timeline_begin_children (fixture->timeline);
  tl_timeline_continue_children (fixture->timeline, 0);
  tl_timeline_set_visible_set (fixture->timeline, NULL);
  g_assert_cmpuint (count_children (fixture), ==, 0);
  g_assert_false (tl_timeline_continue_children (fixture->timeline, 0));
}

/* What has the focus is drawn in each frame, in those too that come between the parts when sizes
 * have changed; GTK complains where a widget without a place is. */
static void
test_drawn_between_parts (TlDrawnTimeline *fixture, gconstpointer data)
{
  GtkWidget *timeline = GTK_WIDGET (fixture->timeline);

  gtk_widget_grab_focus (timeline);
  assert_focus_follows (fixture, 1);
  gtk_widget_activate_action (timeline, "timeline.step", "i", 1);
  sync_children (fixture->timeline);
  tl_timeline_begin_children (fixture->timeline);
  g_assert_true (TL_IS_BOX_WIDGET (focus_of (fixture)));
  gtk_widget_queue_resize (focus_of (fixture));
  drawn_iterate_for (60);
  g_assert_nonnull (fixture->timeline->child_update);
}

static gboolean
has_settled (gpointer timeline)
{
  return TL_TIMELINE (timeline)->settle_id == 0;
}

/* To list what is in view may lay it out first; nothing is left to be done by a timeline that goes
 * after that. */
static void
test_settles_once (TlDrawnTimeline *fixture, gconstpointer data)
{
  tl_timeline_queue_children (fixture->timeline);
  fixture->timeline->layout_stale = TRUE;
  drawn_wait_for (has_settled, fixture->timeline);
  g_assert_cmpuint (count_children (fixture), >, 0);
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  drawn_iterate_for (200);
}

/* One stop for the Tab key, with or without something selected. */
static void
test_one_tab_stop (TlDrawnTimeline *fixture, gconstpointer data)
{
  GtkWidget *timeline = GTK_WIDGET (fixture->timeline);

  gtk_root_set_focus (gtk_widget_get_root (timeline), NULL);
  g_assert_true (gtk_widget_child_focus (timeline, GTK_DIR_TAB_FORWARD));
  g_assert_false (gtk_widget_child_focus (timeline, GTK_DIR_TAB_FORWARD));
  gtk_widget_activate_action (timeline, "timeline.step", "i", 1);
  sync_children (fixture->timeline);
  g_assert_true (TL_IS_BOX_WIDGET (focus_of (fixture)));
  g_assert_false (gtk_widget_child_focus (timeline, GTK_DIR_TAB_FORWARD));
  g_assert_false (gtk_widget_child_focus (timeline, GTK_DIR_TAB_BACKWARD));
}

static void
test_actions (TlDrawnTimeline *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) children = children_of (fixture);
  TlCamera *camera = tl_timeline_get_camera (fixture->timeline);
  double before = tl_camera_get_seconds_per_pixel (camera);
  gboolean opened = FALSE;

  for (guint i = 0; i < children->len && !opened; i++)
    {
      GtkWidget *child = g_ptr_array_index (children, i);
      const TlBoxRole *role = role_of (children, i);

      opened = role->n_counted > 1;
      if (opened)
        g_assert_true (gtk_widget_activate_action (child, "cluster.open", NULL));
      else
        {
          g_assert_true (gtk_widget_activate_action (child, "item.select", NULL));
          g_assert_cmpuint (tl_selection_get_row (fixture->selection), ==, role->row);
        }
    }
  g_assert_true (opened);
  g_assert_cmpfloat (tl_camera_get_seconds_per_pixel (camera), <, before);
}

/* What began before the view is told of in the order of time, so before what begins in it, and is
 * gone to with a key. */
static void
test_earlier (TlDrawnTimeline *fixture, gconstpointer data)
{
  TlCamera *camera = tl_timeline_get_camera (fixture->timeline);
  g_autoptr (GArray) wanted = NULL;
  const TlChild *child;
  GtkWidget *widget;
  g_autofree char *begin = NULL;
  g_autofree char *name = NULL;

  tl_timeline_zoom_to_range (fixture->timeline, tl_instant_from_ymd (2011, 1, 1),
                             tl_instant_from_ymd (2012, 1, 1));
  sync_children (fixture->timeline);
  wanted = tl_timeline_list_children (fixture->timeline);
  child = &g_array_index (wanted, TlChild, 0);
  while (!child->role.earlier || child->role.n_counted < 2)
    child++;
  widget =
      g_ptr_array_index (fixture->timeline->children, child - &g_array_index (wanted, TlChild, 0));
  begin = g_strdup_printf ("%u items that began earlier, 20", child->role.n_counted);
  name = tl_timeline_child_name (fixture->timeline, child);

  g_assert_true (g_str_has_prefix (name, begin));
  g_assert_nonnull (strstr (name, " Transformation"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       name);
  g_assert_true (gtk_widget_activate_action (widget, "cluster.go-to-beginning", NULL));
  g_assert_cmpfloat (tl_camera_get_to (camera), <, (double) tl_instant_from_ymd (2012, 1, 1));
}

/* Nothing stands for an item of a chronicle that is no longer shown: another may not even have so
 * many rows. The focus stays in the timeline. */
static void
test_other_chronicle (TlDrawnTimeline *fixture, gconstpointer data)
{
  g_autoptr (TlChronicle) other = sample_chronicle_new ();
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) visible_set = tl_visible_set_new (other, filter);

  gtk_widget_grab_focus (GTK_WIDGET (fixture->timeline));
  gtk_widget_activate_action (GTK_WIDGET (fixture->timeline), "timeline.step", "i", 1);
  sync_children (fixture->timeline);
  g_assert_cmpuint (count_children (fixture), >, 0);
  g_assert_true (TL_IS_BOX_WIDGET (focus_of (fixture)));

  tl_timeline_set_visible_set (fixture->timeline, visible_set);
  g_assert_cmpuint (count_children (fixture), ==, 0);
  g_assert_true (focus_of (fixture) == GTK_WIDGET (fixture->timeline));

  sync_children (fixture->timeline);
  g_assert_cmpuint (count_children (fixture), >, 0);
  tl_timeline_set_visible_set (fixture->timeline, NULL);
  g_assert_cmpuint (count_children (fixture), ==, 0);
}

/* What is described is what is selected, in whichever selection. */
static void
test_other_selection (TlDrawnTimeline *fixture, gconstpointer data)
{
  GtkAccessible *timeline = GTK_ACCESSIBLE (fixture->timeline);
  g_autoptr (TlSelection) other = tl_selection_new ();

  gtk_widget_activate_action (GTK_WIDGET (timeline), "timeline.step", "i", 1);
  g_assert_true (gtk_test_accessible_has_property (timeline, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  tl_timeline_set_selection (fixture->timeline, other);
  g_assert_false (gtk_test_accessible_has_property (timeline, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  tl_timeline_set_selection (fixture->timeline, fixture->selection);
  g_assert_true (gtk_test_accessible_has_property (timeline, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
}

static void
tell_cb (TlTimeline *timeline, const char *words, GString *told)
{
  g_string_append_printf (told, "%s\n", words);
}

/* What is heard when the view has come to rest, and not before. */
static void
test_tells (TlDrawnTimeline *fixture, gconstpointer data)
{
  g_autoptr (GString) told = g_string_new (NULL);
  GtkWidget *timeline = GTK_WIDGET (fixture->timeline);

  gtk_widget_grab_focus (timeline);
  while (!fixture->timeline->announced)
    g_main_context_iteration (NULL, TRUE);
  g_signal_connect (timeline, "tell", G_CALLBACK (tell_cb), told);
  for (guint i = 0; i < 5; i++)
    {
      gtk_widget_activate_action (timeline, "timeline.zoom-in", NULL);
      g_assert_cmpstr (told->str, ==, "");
    }
  while (fixture->timeline->settle_id != 0 || told->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (told->str, "item"));
  g_assert_cmpuint (g_str_match_string ("\n", told->str, FALSE), <=, 1);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  DRAWN_ADD ("/children/items", sample_chronicle_new, test_items);
  DRAWN_ADD ("/children/not-too-many/whole", crowded_chronicle_new, test_not_too_many);
  DRAWN_ADD ("/children/not-too-many/blocks", huge_chronicle_new, test_not_too_many);
  DRAWN_ADD ("/children/focus", crowded_chronicle_new, test_focus);
  DRAWN_ADD ("/children/focus-behind", crowded_chronicle_new, test_focus_behind);
  DRAWN_ADD ("/children/in-parts", huge_chronicle_new, test_in_parts);
  DRAWN_ADD ("/children/exact-before-drawn", crowded_chronicle_new, test_exact_before_drawn);
  DRAWN_ADD ("/children/interrupted", crowded_chronicle_new, test_interrupted);
  DRAWN_ADD ("/children/drawn-between-parts", crowded_chronicle_new, test_drawn_between_parts);
  DRAWN_ADD ("/children/settles-once", crowded_chronicle_new, test_settles_once);
  DRAWN_ADD ("/children/one-tab-stop", sample_chronicle_new, test_one_tab_stop);
  DRAWN_ADD ("/children/actions", crowded_chronicle_new, test_actions);
  DRAWN_ADD ("/children/earlier", drawn_built_in_chronicle_new, test_earlier);
  DRAWN_ADD ("/children/other-chronicle", crowded_chronicle_new, test_other_chronicle);
  DRAWN_ADD ("/children/other-selection", sample_chronicle_new, test_other_selection);
  DRAWN_ADD ("/children/tells", crowded_chronicle_new, test_tells);
  return g_test_run ();
}
