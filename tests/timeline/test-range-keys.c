/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Picking out a range of time by keys. */

#include "drawn.h"
#include "sample.h"

#include "tl-timeline-private.h"

/* At the zoom of these tests, ranges begin and end with months. */
#define MONTH_SECONDS (31 * 86400)

typedef struct
{
  TlInstant from;
  TlInstant to;
  guint n;
} Picked;

static void
range_selected_cb (TlTimeline *timeline, gint64 from, gint64 to, Picked *picked)
{
  picked->from = from;
  picked->to = to;
  picked->n++;
}

static gboolean
activate_if_for (GtkShortcut *shortcut, guint key, GtkWidget *widget)
{
  GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

  if (!GTK_IS_KEYVAL_TRIGGER (trigger) ||
      gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) != key ||
      gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) != 0)
    return FALSE;
  return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, NULL);
}

static void
press (TlTimeline *timeline, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (timeline));
  gboolean done = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);

          done |= activate_if_for (shortcut, key, GTK_WIDGET (timeline));
        }
    }
  g_assert_true (done);
}

static void
press_begin (TlDrawnTimeline *fixture)
{
  press (fixture->timeline, GDK_KEY_bracketleft);
}

static void
press_end (TlDrawnTimeline *fixture)
{
  press (fixture->timeline, GDK_KEY_bracketright);
}

static void
look_at_years (TlDrawnTimeline *fixture, int from, int to)
{
  tl_timeline_zoom_to_range (fixture->timeline, tl_instant_from_ymd (from, 1, 1),
                             tl_instant_from_ymd (to, 1, 1));
}

/* Where the view is stays as it is. */
static void
select_id (TlDrawnTimeline *fixture, const char *id)
{
  g_autoptr (TlItem) item =
      tl_chronicle_dup_item (fixture->chronicle, tl_chronicle_find_row (fixture->chronicle, id));

  tl_selection_set_item (fixture->selection, item);
}

static void
watch (TlDrawnTimeline *fixture, Picked *picked)
{
  g_signal_connect (fixture->timeline, "range-selected", G_CALLBACK (range_selected_cb), picked);
  look_at_years (fixture, 1830, 1840);
}

/* To the end of the month that the edge cuts off. */
static void
assert_near (TlInstant end, double edge)
{
  g_assert_cmpfloat (ABS ((double) end - edge), <=, MONTH_SECONDS);
}

static void
test_items (TlDrawnTimeline *fixture, gconstpointer data)
{
  Picked picked = { 0 };

  watch (fixture, &picked);
  select_id (fixture, "meeting");
  press_begin (fixture);
  g_assert_true (fixture->timeline->range.shown);
  g_assert_cmpint (fixture->timeline->range.from, ==, tl_instant_from_ymd (1833, 6, 1));
  assert_near (fixture->timeline->range.to,
               tl_camera_get_to (tl_timeline_get_camera (fixture->timeline)));
  g_assert_cmpuint (picked.n, ==, 0);
  select_id (fixture, "wedding");
  press_end (fixture);
  g_assert_cmpuint (picked.n, ==, 1);
  g_assert_cmpint (picked.from, ==, tl_instant_from_ymd (1833, 6, 1));
  g_assert_cmpint (picked.to, ==, tl_instant_from_ymd (1836, 1, 1));
  g_assert_true (fixture->timeline->range.shown);
}

/* From where the later item begins back to where the earlier one ends. */
static void
test_backwards (TlDrawnTimeline *fixture, gconstpointer data)
{
  Picked picked = { 0 };

  watch (fixture, &picked);
  select_id (fixture, "wedding");
  press_begin (fixture);
  select_id (fixture, "meeting");
  press_end (fixture);
  g_assert_cmpint (picked.from, ==, tl_instant_from_ymd (1833, 6, 1));
  g_assert_cmpint (picked.to, ==, tl_instant_from_ymd (1835, 2, 1));
}

static void
test_view (TlDrawnTimeline *fixture, gconstpointer data)
{
  TlCamera *camera = tl_timeline_get_camera (fixture->timeline);
  Picked picked = { 0 };

  watch (fixture, &picked);
  press_begin (fixture);
  press_end (fixture);
  g_assert_cmpuint (picked.n, ==, 1);
  assert_near (picked.from, tl_camera_get_from (camera));
  assert_near (picked.to, tl_camera_get_to (camera));
}

/* The end alone is that of a range from where the view begins, each time. */
static void
test_end_alone (TlDrawnTimeline *fixture, gconstpointer data)
{
  TlCamera *camera = tl_timeline_get_camera (fixture->timeline);
  Picked picked = { 0 };

  watch (fixture, &picked);
  for (guint n = 1; n <= 2; n++)
    {
      select_id (fixture, n == 1 ? "meeting" : "wedding");
      press_end (fixture);
      g_assert_cmpuint (picked.n, ==, n);
      assert_near (picked.from, tl_camera_get_from (camera));
      g_assert_cmpint (picked.to, ==,
                       n == 1 ? tl_instant_from_ymd (1833, 7, 1)
                              : tl_instant_from_ymd (1836, 1, 1));
    }
}

/* An item that the reader does not see is not what they mean. */
static void
test_items_out_of_sight (TlDrawnTimeline *fixture, gconstpointer data)
{
  TlCamera *camera = tl_timeline_get_camera (fixture->timeline);
  Picked picked = { 0 };

  watch (fixture, &picked);
  select_id (fixture, "meeting");
  tl_filter_set_chosen (fixture->filter, TL_FACET_KIND, TL_ITEM_EVENT, FALSE);
  press_begin (fixture);
  assert_near (fixture->timeline->range.from, tl_camera_get_from (camera));
  tl_filter_clear (fixture->filter);

  look_at_years (fixture, 1838, 1842);
  press_end (fixture);
  assert_near (picked.to, tl_camera_get_to (camera));
}

static void
test_giving_up (TlDrawnTimeline *fixture, gconstpointer data)
{
  Picked picked = { 0 };

  watch (fixture, &picked);
  select_id (fixture, "wedding");
  press_begin (fixture);
  g_assert_true (tl_range_selection_cancel (fixture->timeline));
  g_assert_false (fixture->timeline->range.shown);
  select_id (fixture, "meeting");
  press_end (fixture);
  g_assert_cmpuint (picked.n, ==, 1);
  g_assert_cmpint (picked.from, <, tl_instant_from_ymd (1833, 1, 1));
  g_assert_cmpint (picked.to, ==, tl_instant_from_ymd (1833, 7, 1));
}

static void
tell_cb (TlTimeline *timeline, const char *words, GString *told)
{
  g_string_append_printf (told, "%s;", words);
}

static void
test_tells (TlDrawnTimeline *fixture, gconstpointer data)
{
  g_autoptr (GString) told = g_string_new (NULL);
  Picked picked = { 0 };

  watch (fixture, &picked);
  select_id (fixture, "meeting");
  g_signal_connect (fixture->timeline, "tell", G_CALLBACK (tell_cb), told);
  press_begin (fixture);
  g_assert_cmpstr (told->str, ==, "Range from June 1833;");
}

static void
test_nothing_shown (void)
{
  TlTimeline *timeline = TL_TIMELINE (g_object_ref_sink (tl_timeline_new ()));

  press (timeline, GDK_KEY_bracketleft);
  press (timeline, GDK_KEY_bracketright);
  g_assert_false (timeline->range.shown);
  g_assert_finalize_object (timeline);
}

#define ADD(path, func) DRAWN_ADD ("/range-keys/" path, sample_chronicle_new, func)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("items", test_items);
  ADD ("backwards", test_backwards);
  ADD ("view", test_view);
  ADD ("end-alone", test_end_alone);
  ADD ("items-out-of-sight", test_items_out_of_sight);
  ADD ("giving-up", test_giving_up);
  ADD ("tells", test_tells);
  g_test_add_func ("/range-keys/nothing-shown", test_nothing_shown);
  return g_test_run ();
}
