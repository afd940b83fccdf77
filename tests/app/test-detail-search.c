/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the detail shows what the search has found. */

#include "panes.h"
#include "sample.h"
#include "widgets.h"

#include "tl-chronicle-builder.h"
#include "tl-detail-pane.h"
#include "tl-passage-card.h"
#include "tl-pill.h"

#define WIDTH  320
#define HEIGHT 400

#define N_PASSAGES     60
#define MIDDLE_PASSAGE 12
#define LAST_PASSAGE   (N_PASSAGES - 1)

typedef struct
{
  Panes panes;
  TlDetailPane *pane;
} Fixture;

/* Words of another script than the one that terms are parted in, and what would be markup. */
static TlChronicle *
other_chronicle_new (void)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();
  TlNameSpec names[] = { { "Mi & <b>Co</b>", 0 } };

  tl_chronicle_builder_add_source (builder, &(TlSourceSpec) { .id = "s", .title = "源" });
  tl_chronicle_builder_add_organisation (
      builder, &(TlPartySpec) {
                   .id = "mi", .name = "小米", .names = names, .n_names = G_N_ELEMENTS (names) });
  tl_chronicle_builder_add_event (
      builder, &(TlEventSpec) {
                   .id = "founded",
                   .title = "雷军创办小米",
                   .date = "2010-04-06",
                   .organisations = &(TlRoleSpec) { .party = 0 },
                   .n_organisations = 1,
                   .passages = &(TlPassageSpec) { .exact = "a <tt>Café</tt> &amp; one",
                                                  .prefix = "小米 before ",
                                                  .suffix = " after." },
                   .n_passages = 1,
               });
  return tl_chronicle_builder_end (builder,
                                   &(TlChronicleSpec) { .title = "小米", .subject = TL_ROW_NONE });
}

/* An event that two of very many passages tell something of. */
static TlChronicle *
long_chronicle_new (void)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();
  g_autofree TlPassageSpec *passages = g_new0 (TlPassageSpec, N_PASSAGES);

  tl_chronicle_builder_add_source (builder, &(TlSourceSpec) { .id = "s", .title = "Source" });
  for (guint i = 0; i < N_PASSAGES; i++)
    passages[i].exact = "hay";
  passages[MIDDLE_PASSAGE].exact = "a needle";
  passages[LAST_PASSAGE].exact = "a blunt needle";
  tl_chronicle_builder_add_event (builder, &(TlEventSpec) {
                                               .id = "long",
                                               .title = "Haystack",
                                               .date = "1998",
                                               .summary = "Much is found in it.",
                                               .passages = passages,
                                               .n_passages = N_PASSAGES,
                                           });
  return tl_chronicle_builder_end (builder,
                                   &(TlChronicleSpec) { .title = "Long", .subject = TL_ROW_NONE });
}

static void
set_up (Fixture *fixture, gconstpointer chronicle_new)
{
  panes_set_up_search (&fixture->panes, chronicle_new);
  fixture->pane = g_object_new (TL_TYPE_DETAIL_PANE, NULL);
  tl_detail_pane_set_model (fixture->pane, fixture->panes.visible_set, fixture->panes.selection);
  tl_detail_pane_set_search (fixture->pane, fixture->panes.search);
  panes_show (&fixture->panes, fixture->pane, WIDTH, HEIGHT);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  panes_tear_down (&fixture->panes);
}

static void
select_id (Fixture *fixture, const char *id)
{
  g_autoptr (TlItem) item = tl_chronicle_dup_item (
      fixture->panes.chronicle, tl_chronicle_find_row (fixture->panes.chronicle, id));

  tl_selection_set_item (fixture->panes.selection, item);
}

static GtkLabel *
find (Fixture *fixture, const char *words)
{
  GtkWidget *label = widgets_find_label (GTK_WIDGET (fixture->pane), words);

  if (label == NULL)
    g_error ("The pane does not say “%s”", words);
  return GTK_LABEL (label);
}

static guint
count_attributes (GtkLabel *label, PangoAttrType type)
{
  g_autoptr (GSList) attributes = NULL;
  guint n = 0;

  if (gtk_label_get_attributes (label) != NULL)
    attributes = pango_attr_list_get_attributes (gtk_label_get_attributes (label));
  for (GSList *link = attributes; link != NULL; link = link->next)
    n += ((PangoAttribute *) link->data)->klass->type == type;
  g_slist_free_full (g_steal_pointer (&attributes), (GDestroyNotify) pango_attribute_destroy);
  return n;
}

static gboolean
is_at (GtkLabel *label, guint index, PangoAttrType type)
{
  PangoAttrIterator *iterator;
  gboolean found = FALSE;
  int start, end;

  if (gtk_label_get_attributes (label) == NULL)
    return FALSE;
  iterator = pango_attr_list_get_iterator (gtk_label_get_attributes (label));
  do
    {
      pango_attr_iterator_range (iterator, &start, &end);
      if ((int) index >= start && (int) index < end)
        found = pango_attr_iterator_get (iterator, type) != NULL;
    }
  while (pango_attr_iterator_next (iterator));
  pango_attr_iterator_destroy (iterator);
  return found;
}

/* What a label says, with brackets around what is highlighted: by colour and by weight alike. */
static char *
marked_words (GtkLabel *label)
{
  GString *words = g_string_new (NULL);
  const char *text = gtk_label_get_text (label);
  gboolean inside = FALSE;

  for (guint i = 0; i <= strlen (text); i++)
    {
      gboolean marked = text[i] != '\0' && is_at (label, i, PANGO_ATTR_BACKGROUND);

      g_assert_true (text[i] == '\0' || marked == is_at (label, i, PANGO_ATTR_WEIGHT));
      if (marked != inside)
        g_string_append_c (words, marked ? '[' : ']');
      inside = marked;
      if (text[i] != '\0')
        g_string_append_c (words, text[i]);
    }
  return g_string_free (words, FALSE);
}

static void
assert_marked (Fixture *fixture, const char *words, const char *expected)
{
  g_autofree char *marked = marked_words (find (fixture, words));

  g_assert_cmpstr (marked, ==, expected);
}

static void
test_marks (Fixture *fixture, gconstpointer data)
{
  select_id (fixture, "meeting");
  assert_marked (fixture, "The two meet", "The two meet");
  tl_search_set_text (fixture->panes.search, "MEET. two");
  assert_marked (fixture, "The two meet", "The [two] meet");
  assert_marked (fixture, "They meet", "They [meet.]");
  tl_search_set_text (fixture->panes.search, "meet");
  assert_marked (fixture, "The two meet", "The two [meet]");
  assert_marked (fixture, "They meet", "They [meet].");
  assert_marked (fixture, "“a meeting”", "“a [meet]ing”");
}

/* What is selected while the search is on is marked as what was selected before. */
static void
test_marks_the_next (Fixture *fixture, gconstpointer data)
{
  tl_search_set_text (fixture->panes.search, "weaves year augusta wedding");
  select_id (fixture, "words");
  g_assert_nonnull (find (fixture, "“weaves patterns”"));
  assert_marked (fixture, "weaves", "“[weaves] patterns”");
  select_id (fixture, "wedding");
  assert_marked (fixture, "A wedding", "A [wedding]");
  assert_marked (fixture, "“the wedding”", "“the [wedding]”");
  assert_marked (fixture, "in that year", "“in that [year]”");
  select_id (fixture, "ada");
  assert_marked (fixture, "— Notes", "[Augusta] Ada — Notes");
}

/* The words around a passage stay dimmed, whatever is looked for. */
static void
test_clears (Fixture *fixture, gconstpointer data)
{
  select_id (fixture, "meeting");
  tl_search_set_text (fixture->panes.search, "at met");
  assert_marked (fixture, "at last", "…Then “we [met]” [at] last…");
  g_assert_cmpuint (count_attributes (find (fixture, "at last"), PANGO_ATTR_FOREGROUND_ALPHA), ==,
                    2);
  tl_search_set_text (fixture->panes.search, "");
  assert_marked (fixture, "at last", "…Then “we met” at last…");
  g_assert_cmpuint (count_attributes (find (fixture, "at last"), PANGO_ATTR_FOREGROUND_ALPHA), ==,
                    2);
  assert_marked (fixture, "The two meet", "The two meet");
}

static void
assert_pill (GtkWidget *pill, const char *name, const char *marked_name)
{
  g_autofree char *marked = marked_words (GTK_LABEL (widgets_find_label (pill, name)));

  g_assert_cmpstr (marked, ==, marked_name);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (pill), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/* A name that the pane does not have is there as long as it is what was found. */
static void
test_variant_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) pills = NULL;
  GtkWidget *ada;

  select_id (fixture, "meeting");
  pills = widgets_of_type (GTK_WIDGET (fixture->pane), TL_TYPE_PILL);
  ada = g_ptr_array_index (pills, 1);
  tl_search_set_text (fixture->panes.search, "gusta");
  assert_pill (ada, "Augusta Ada (Ada)", "Au[gusta] Ada (Ada)");
  tl_search_set_text (fixture->panes.search, "ada");
  assert_pill (ada, "Ada", "[Ada]");
  tl_search_set_text (fixture->panes.search, "");
  assert_pill (ada, "Ada", "Ada");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ada), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Person · guest");
}

/* A pane may be told what searches before it has anything to show. */
static void
test_search_first (Fixture *fixture, gconstpointer data)
{
  TlDetailPane *pane = g_object_ref_sink (g_object_new (TL_TYPE_DETAIL_PANE, NULL));
  g_autofree char *marked = NULL;

  tl_detail_pane_set_search (pane, fixture->panes.search);
  tl_detail_pane_reveal_found (pane);
  tl_search_set_text (fixture->panes.search, "meet");
  tl_detail_pane_set_model (pane, fixture->panes.visible_set, fixture->panes.selection);
  select_id (fixture, "meeting");
  marked = marked_words (GTK_LABEL (widgets_find_label (GTK_WIDGET (pane), "The two")));
  g_assert_cmpstr (marked, ==, "The two [meet]");
  g_assert_finalize_object (pane);
}

static void
test_other_scripts (Fixture *fixture, gconstpointer data)
{
  select_id (fixture, "founded");
  tl_search_set_text (fixture->panes.search, "小米");
  assert_marked (fixture, "雷军", "雷军创办[小米]");
  tl_search_set_text (fixture->panes.search, "cafe");
  assert_marked (fixture, "<tt>", "…小米 before “a <tt>[Café]</tt> &amp; one” after.");
  tl_search_set_text (fixture->panes.search, "<b>co");
  assert_marked (fixture, "Mi &", "Mi & [<b>Co]</b> (小米)");
}

static gboolean
count_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer n_frames)
{
  return ++*(guint *) n_frames < 4 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
has_drawn_frames (gpointer n_frames)
{
  return *(guint *) n_frames == 4;
}

static void
let_draw (Fixture *fixture)
{
  guint n_frames = 0;

  gtk_widget_add_tick_callback (fixture->panes.window, count_frame_cb, &n_frames, NULL);
  widgets_wait_for (has_drawn_frames, &n_frames);
}

static GtkAdjustment *
adjustment_of (Fixture *fixture)
{
  g_autoptr (GPtrArray) found =
      widgets_of_type (GTK_WIDGET (fixture->pane), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (g_ptr_array_index (found, 0));
}

static gboolean
is_passage_in_view (Fixture *fixture, guint n)
{
  g_autoptr (GPtrArray) cards = widgets_of_type (GTK_WIDGET (fixture->pane), TL_TYPE_PASSAGE_CARD);
  graphene_rect_t bounds;

  g_assert_cmpuint (cards->len, >, n);
  g_assert_true (
      gtk_widget_compute_bounds (g_ptr_array_index (cards, n), fixture->panes.window, &bounds));
  return bounds.origin.y >= 0 && bounds.origin.y + bounds.size.height <= HEIGHT;
}

static void
look_at (Fixture *fixture, const char *text)
{
  tl_search_set_text (fixture->panes.search, text);
  tl_detail_pane_reveal_found (fixture->pane);
  let_draw (fixture);
}

static void
test_reveals (Fixture *fixture, gconstpointer data)
{
  select_id (fixture, "long");
  let_draw (fixture);
  g_assert_false (is_passage_in_view (fixture, MIDDLE_PASSAGE));
  look_at (fixture, "needle");
  g_assert_true (is_passage_in_view (fixture, MIDDLE_PASSAGE));
  look_at (fixture, "much");
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment_of (fixture)), <, HEIGHT / 2);
  g_assert_false (is_passage_in_view (fixture, MIDDLE_PASSAGE));
}

/* Of passages that are not shown yet. */
static void
test_reveals_more (Fixture *fixture, gconstpointer data)
{
  select_id (fixture, "long");
  look_at (fixture, "blunt needle");
  g_assert_true (is_passage_in_view (fixture, LAST_PASSAGE));
}

/* A pane out of sight shows it as soon as it is seen, unless it has something else to show then. */
static void
test_reveals_when_seen (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_visible (GTK_WIDGET (fixture->pane), FALSE);
  select_id (fixture, "long");
  look_at (fixture, "needle");
  gtk_widget_set_visible (GTK_WIDGET (fixture->pane), TRUE);
  let_draw (fixture);
  g_assert_true (is_passage_in_view (fixture, MIDDLE_PASSAGE));

  gtk_widget_set_visible (GTK_WIDGET (fixture->pane), FALSE);
  tl_detail_pane_reveal_found (fixture->pane);
  tl_selection_set_item (fixture->panes.selection, NULL);
  tl_detail_pane_reveal_found (fixture->pane);
  gtk_widget_set_visible (GTK_WIDGET (fixture->pane), TRUE);
  let_draw (fixture);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment_of (fixture)), ==, 0);
}

#define ADD(path, chronicle_new, func)                                                             \
  g_test_add ("/detail-search/" path, Fixture, chronicle_new, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("marks", sample_chronicle_new, test_marks);
  ADD ("marks-the-next", sample_chronicle_new, test_marks_the_next);
  ADD ("clears", sample_chronicle_new, test_clears);
  ADD ("variant-names", sample_chronicle_new, test_variant_names);
  ADD ("search-first", sample_chronicle_new, test_search_first);
  ADD ("other-scripts", other_chronicle_new, test_other_scripts);
  ADD ("reveals", long_chronicle_new, test_reveals);
  ADD ("reveals-more", long_chronicle_new, test_reveals_more);
  ADD ("reveals-when-seen", long_chronicle_new, test_reveals_when_seen);
  return g_test_run ();
}
