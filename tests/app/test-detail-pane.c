/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "panes.h"
#include "sample.h"
#include "widgets.h"

#include "tl-account-card.h"
#include "tl-chronicle-builder.h"
#include "tl-described-row.h"
#include "tl-detail-pane.h"
#include "tl-dispute-view.h"
#include "tl-item-link.h"
#include "tl-more-button.h"
#include "tl-passage-card.h"
#include "tl-pill.h"

#include <adwaita.h>

#define N_MANY 1000

typedef struct
{
  Panes panes;
  GtkWidget *pane;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer chronicle_new)
{
  panes_set_up (&fixture->panes, chronicle_new);
  fixture->pane = g_object_new (TL_TYPE_DETAIL_PANE, NULL);
  tl_detail_pane_set_model (TL_DETAIL_PANE (fixture->pane), fixture->panes.visible_set,
                            fixture->panes.selection);
  panes_show (&fixture->panes, fixture->pane, -1, -1);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  panes_tear_down (&fixture->panes);
}

/* Text that a file could smuggle in as markup, an event without a passage, and words around one. */
static TlChronicle *
odd_chronicle_new (void)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();

  tl_chronicle_builder_add_source (
      builder, &(TlSourceSpec) { .id = "s", .title = "<b>Source</b> & sons", .language = "fr" });
  tl_chronicle_builder_add_event (builder, &(TlEventSpec) {
                                               .id = "bare",
                                               .title = "<i>Bare</i> & bold",
                                               .date = "1998",
                                           });
  tl_chronicle_builder_add_event (
      builder, &(TlEventSpec) {
                   .id = "marked",
                   .title = "Marked",
                   .date = "1999",
                   .passages = &(TlPassageSpec) { .exact = "a <tt>word</tt> &amp; one",
                                                  .prefix = "before ",
                                                  .suffix = " after." },
                   .n_passages = 1,
               });
  return tl_chronicle_builder_end (builder, &(TlChronicleSpec) { .title = "<u>Odd</u> & even",
                                                                 .period = "1990/2024",
                                                                 .subject = TL_ROW_NONE });
}

/* An event with all that there can be thousands of. */
static TlChronicle *
long_chronicle_new (void)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();
  g_autofree TlRoleSpec *people = g_new0 (TlRoleSpec, N_MANY);
  g_autofree TlPassageSpec *passages = g_new0 (TlPassageSpec, N_MANY);
  g_autofree TlAccountSpec *accounts = g_new0 (TlAccountSpec, N_MANY);
  TlItemRef about = { TL_NAMED_EVENT, 0 };

  for (guint i = 0; i < N_MANY; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%u", i);
      g_autofree char *source = g_strdup_printf ("s%u", i);

      tl_chronicle_builder_add_person (builder, &(TlPartySpec) { .id = id, .name = id });
      tl_chronicle_builder_add_source (builder, &(TlSourceSpec) { .id = source, .title = source });
      people[i].party = i;
      passages[i] = (TlPassageSpec) { .source = i, .exact = "words" };
      accounts[i] = (TlAccountSpec) { .value = "so" };
    }
  about.index = tl_chronicle_builder_add_event (builder, &(TlEventSpec) {
                                                             .id = "long",
                                                             .title = "Long",
                                                             .date = "1998",
                                                             .people = people,
                                                             .n_people = N_MANY,
                                                             .passages = passages,
                                                             .n_passages = N_MANY,
                                                         });
  for (guint i = 0; i < N_MANY; i++)
    tl_chronicle_builder_add_dispute (builder, &(TlDisputeSpec) {
                                                   .id = "d",
                                                   .question = "How?",
                                                   .about = &about,
                                                   .n_about = 1,
                                                   .accounts = accounts,
                                                   .n_accounts = i == 0 ? N_MANY : 1,
                                               });
  return tl_chronicle_builder_end (builder,
                                   &(TlChronicleSpec) { .title = "Long", .subject = TL_ROW_NONE });
}

static void
add_dispute (TlChronicleBuilder *builder, const char *question, TlWeight weight, guint n_about)
{
  static const TlItemRef about[] = { { TL_NAMED_EVENT, 0 }, { TL_NAMED_EVENT, 1 } };
  static const TlAccountSpec accounts[] = { { .value = "So" }, { .value = "Or so" } };

  tl_chronicle_builder_add_dispute (builder, &(TlDisputeSpec) {
                                                 .id = question,
                                                 .question = question,
                                                 .weight = weight,
                                                 .about = about,
                                                 .n_about = n_about,
                                                 .accounts = accounts,
                                                 .n_accounts = G_N_ELEMENTS (accounts),
                                             });
}

/* An event that sources disagree about in several ways. */
static TlChronicle *
disputed_chronicle_new (void)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();

  for (guint i = 0; i < 2; i++)
    tl_chronicle_builder_add_event (
        builder, &(TlEventSpec) { .id = i == 0 ? "e" : "f", .title = "It", .date = "1998" });
  add_dispute (builder, "Which word?", TL_WEIGHT_WORDING, 1);
  add_dispute (builder, "Both then?", TL_WEIGHT_FACT, 2);
  add_dispute (builder, "How much?", TL_WEIGHT_SOFT, 1);
  add_dispute (builder, "When?", TL_WEIGHT_FACT, 1);
  return tl_chronicle_builder_end (
      builder, &(TlChronicleSpec) { .title = "Disputed", .subject = TL_ROW_NONE });
}

static void
select_id (Fixture *fixture, const char *id)
{
  g_autoptr (TlItem) item = tl_chronicle_dup_item (
      fixture->panes.chronicle, tl_chronicle_find_row (fixture->panes.chronicle, id));

  tl_selection_set_item (fixture->panes.selection, item);
}

static void
assert_says (Fixture *fixture, const char *words)
{
  if (widgets_find_label (fixture->pane, words) == NULL)
    g_error ("The pane does not say “%s”", words);
}

static void
assert_does_not_say (Fixture *fixture, const char *words)
{
  if (widgets_find_label (fixture->pane, words) != NULL)
    g_error ("The pane says “%s”", words);
}

static guint
count_shown (Fixture *fixture, GType type)
{
  g_autoptr (GPtrArray) found = widgets_of_type (fixture->pane, type);
  guint n_shown = 0;

  for (guint i = 0; i < found->len; i++)
    n_shown += gtk_widget_get_mapped (g_ptr_array_index (found, i)) ? 1 : 0;
  return n_shown;
}

static void
test_chronicle (Fixture *fixture, gconstpointer data)
{
  assert_says (fixture, "About");
  assert_says (fixture, "Two lives");
  assert_says (fixture, "2 events · 1 quote · 3 people");
  assert_says (fixture, "The letters");
  assert_does_not_say (fixture, "Source Passages");
}

static void
test_event (Fixture *fixture, gconstpointer data)
{
  select_id (fixture, "meeting");
  assert_says (fixture, "The two meet");
  assert_says (fixture, "5 June 1833 · stated by 2 sources");
  assert_says (fixture, "Ada was 17");
  assert_says (fixture, "They meet.");
  assert_does_not_say (fixture, "Unsourced");
  assert_does_not_say (fixture, "Where the Sources Disagree");
  /* a theme, two people, an organisation */
  g_assert_cmpuint (count_shown (fixture, TL_TYPE_PILL), ==, 4);
}

static void
test_passages (Fixture *fixture, gconstpointer data)
{
  select_id (fixture, "meeting");
  g_assert_cmpuint (count_shown (fixture, TL_TYPE_PASSAGE_CARD), ==, 2);
  assert_says (fixture, "…Then “we met” at last…");
  assert_says (fixture, "The letters · line 3");
  assert_says (fixture, "“a meeting”");
  assert_says (fixture, "Notes · line 9");
}

/* Of an item as of any other: what was shown before leaves nothing behind. */
static void
test_dispute (Fixture *fixture, gconstpointer data)
{
  select_id (fixture, "meeting");
  select_id (fixture, "wedding");
  assert_does_not_say (fixture, "we met");
  assert_says (fixture, "Where the Sources Disagree");
  assert_says (fixture, "When was the wedding?");
  assert_says (fixture, "They differ in emphasis or precision.");
  assert_says (fixture, "“in that year”");
  g_assert_cmpuint (count_shown (fixture, TL_TYPE_ACCOUNT_CARD), ==, 2);
}

static void
test_dispute_order (Fixture *fixture, gconstpointer data)
{
  static const char *const questions[] = { "When?", "Both then?", "How much?", "Which word?" };
  g_autoptr (GPtrArray) views = NULL;

  select_id (fixture, "e");
  views = widgets_of_type (fixture->pane, TL_TYPE_DISPUTE_VIEW);
  g_assert_cmpuint (views->len, ==, G_N_ELEMENTS (questions));
  for (guint i = 0; i < views->len; i++)
    g_assert_nonnull (widgets_find_label (g_ptr_array_index (views, i), questions[i]));
}

static void
test_quote (Fixture *fixture, gconstpointer data)
{
  select_id (fixture, "words");
  assert_says (fixture, "“weaves patterns”");
  assert_says (fixture, "Said At");
  assert_says (fixture, "The two meet");
}

static void
test_person (Fixture *fixture, gconstpointer data)
{
  select_id (fixture, "ada");
  assert_says (fixture, "Names");
  assert_says (fixture, "Augusta Ada — Notes");
  assert_says (fixture, "Named In");
  assert_says (fixture, "A wedding");
  assert_does_not_say (fixture, "Source Passages");
  assert_does_not_say (fixture, "Unsourced");
}

static void
test_place (Fixture *fixture, gconstpointer data)
{
  guint position;
  g_autofree char *words = NULL;

  select_id (fixture, "meeting");
  g_assert_true (tl_visible_set_find (fixture->panes.visible_set,
                                      tl_selection_get_row (fixture->panes.selection), &position));
  words = g_strdup_printf ("%u of 5", position + 1);
  assert_says (fixture, words);
  assert_says (fixture, "Before and After");

  tl_filter_set_chosen (fixture->panes.filter, TL_FACET_KIND, TL_ITEM_EVENT, FALSE);
  assert_says (fixture, "Filtered Out");
  assert_does_not_say (fixture, "Before and After");

  tl_filter_clear (fixture->panes.filter);
  assert_says (fixture, words);
  tl_selection_set_item (fixture->panes.selection, NULL);
  assert_says (fixture, "About");
}

static void
test_markup (Fixture *fixture, gconstpointer data)
{
  assert_says (fixture, "<u>Odd</u> & even");
  assert_says (fixture, "1990 – 2024");
  select_id (fixture, "marked");
  assert_says (fixture, "…before “a <tt>word</tt> &amp; one” after.");
  assert_says (fixture, "<b>Source</b> & sons");
}

/* The words of a source are in its language, whatever that of the reader is. */
static void
test_language (Fixture *fixture, gconstpointer data)
{
  GtkWidget *quotation;
  PangoAttrIterator *iterator;
  PangoAttribute *language;

  select_id (fixture, "marked");
  quotation = widgets_find_label (fixture->pane, "…before “a <tt>word</tt> &amp; one” after.");
  iterator = pango_attr_list_get_iterator (gtk_label_get_attributes (GTK_LABEL (quotation)));
  language = pango_attr_iterator_get (iterator, PANGO_ATTR_LANGUAGE);
  g_assert_nonnull (language);
  g_assert_true (((PangoAttrLanguage *) language)->value == pango_language_from_string ("fr"));
  pango_attr_iterator_destroy (iterator);
}

static void
test_unsourced (Fixture *fixture, gconstpointer data)
{
  select_id (fixture, "bare");
  assert_says (fixture, "<i>Bare</i> & bold");
  assert_says (fixture, "1998 · unsourced");
  assert_says (fixture, "Unsourced: no passage of a source is given for this.");
}

static guint
count (Fixture *fixture, GType type)
{
  g_autoptr (GPtrArray) found = widgets_of_type (fixture->pane, type);

  return found->len;
}

/* Nothing is made by the thousand at once; what is left out can be asked for. */
static void
test_long_lists (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) buttons = NULL;
  guint n_passages;

  g_assert_cmpuint (count (fixture, TL_TYPE_DESCRIBED_ROW), <, 100);
  assert_says (fixture, "Show 50 more");
  select_id (fixture, "long");
  n_passages = count (fixture, TL_TYPE_PASSAGE_CARD);
  g_assert_cmpuint (n_passages, <, 100);
  g_assert_cmpuint (count (fixture, TL_TYPE_PILL), <, 100);
  g_assert_cmpuint (count (fixture, TL_TYPE_ACCOUNT_CARD), <, 100);

  buttons = widgets_of_type (fixture->pane, TL_TYPE_MORE_BUTTON);
  for (guint i = 0; i < buttons->len; i++)
    if (gtk_widget_get_mapped (g_ptr_array_index (buttons, i)))
      g_signal_emit_by_name (g_ptr_array_index (buttons, i), "clicked");
  g_assert_cmpuint (count (fixture, TL_TYPE_PASSAGE_CARD), ==, n_passages + 50);
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) links = NULL;

  select_id (fixture, "words");
  links = widgets_of_type (fixture->pane, TL_TYPE_ITEM_LINK);
  g_assert_cmpuint (links->len, >, 0);
  gtk_test_accessible_assert_role (g_ptr_array_index (links, 0), GTK_ACCESSIBLE_ROLE_LINK);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (g_ptr_array_index (links, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "5 June 1833, The two meet");
}

#define ADD(path, chronicle_new, func)                                                             \
  g_test_add (path, Fixture, chronicle_new, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/detail-pane/chronicle", sample_chronicle_new, test_chronicle);
  ADD ("/detail-pane/event", sample_chronicle_new, test_event);
  ADD ("/detail-pane/passages", sample_chronicle_new, test_passages);
  ADD ("/detail-pane/dispute", sample_chronicle_new, test_dispute);
  ADD ("/detail-pane/dispute-order", disputed_chronicle_new, test_dispute_order);
  ADD ("/detail-pane/quote", sample_chronicle_new, test_quote);
  ADD ("/detail-pane/person", sample_chronicle_new, test_person);
  ADD ("/detail-pane/place", sample_chronicle_new, test_place);
  ADD ("/detail-pane/markup", odd_chronicle_new, test_markup);
  ADD ("/detail-pane/language", odd_chronicle_new, test_language);
  ADD ("/detail-pane/unsourced", odd_chronicle_new, test_unsourced);
  ADD ("/detail-pane/long-lists", long_chronicle_new, test_long_lists);
  ADD ("/detail-pane/accessible", sample_chronicle_new, test_accessible);
  return g_test_run ();
}
