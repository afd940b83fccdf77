/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Citations in the styles that a reader can choose, of sources of which more or less is known. */

#include "tl-chronicle-builder.h"
#include "tl-citation-note.h"
#include "tl-citation.h"

static const TlSourceSpec sources[] = {
  { .id = "speech",
    .type = "speech",
    .title = "最后一次创业",
    .authors = "雷军",
    .issued = "2021-03-30" },
  { .id = "letters", .title = "The letters" },
  { .id = "engines",
    .type = "book",
    .title = "On engines",
    .authors = "Ada Lovelace and Charles Babbage",
    .issued = "2022/.." },
  { .id = "walk", .title = "[Notes of a walk]", .issued = "1843~" },
};

static const TlPassageSpec passages[] = {
  { .source = 0, .line = 3, .exact = "勇气" },
  { .source = 1, .line = 9, .exact = "dear" },
  { .source = 0, .line = 7, .exact = "成长" },
  { .source = 2, .exact = "wheels" },
  { .source = 3, .exact = "rain" },
};

static TlChronicle *
chronicle_new (guint n_passages)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    tl_chronicle_builder_add_source (builder, &sources[i]);
  tl_chronicle_builder_add_event (builder, &(TlEventSpec) {
                                               .id = "e",
                                               .title = "It begins",
                                               .date = "2021",
                                               .passages = passages,
                                               .n_passages = n_passages,
                                           });
  return tl_chronicle_builder_end (builder,
                                   &(TlChronicleSpec) { .title = "T", .subject = TL_ROW_NONE });
}

static char *
cite (guint n_passages, TlCitationStyle style)
{
  g_autoptr (TlChronicle) chronicle = chronicle_new (n_passages);
  g_autoptr (TlItem) item = tl_chronicle_dup_item (chronicle, 0);

  return tl_citation_for_item (item, style);
}

/* Each source once, with all its lines, and of each what is known. */
static void
test_note (void)
{
  g_autofree char *note = cite (G_N_ELEMENTS (passages), TL_CITATION_NOTE);

  g_assert_cmpstr (note, ==,
                   "雷军, “最后一次创业” (speech, 30 March 2021), lines 3, 7; "
                   "“The letters”, line 9; "
                   "Ada Lovelace and Charles Babbage, “On engines” (book, not before 2022); "
                   "[Notes of a walk] (about 1843).\n");
}

/* As in a list of sources: without lines. */
static void
test_source (void)
{
  g_autoptr (TlChronicle) chronicle = chronicle_new (1);
  g_autofree char *speech = tl_citation_source (tl_chronicle_get_source (chronicle, 0));
  g_autofree char *letters = tl_citation_source (tl_chronicle_get_source (chronicle, 1));

  g_assert_cmpstr (speech, ==, "雷军, “最后一次创业” (speech, 30 March 2021).");
  g_assert_cmpstr (letters, ==, "“The letters”.");
}

static void
test_note_of_a_passage (void)
{
  g_autoptr (TlChronicle) chronicle = chronicle_new (G_N_ELEMENTS (passages));
  g_autoptr (TlItem) item = tl_chronicle_dup_item (chronicle, 0);
  g_autoptr (GListModel) list = tl_item_dup_passages (item);
  g_autoptr (TlPassage) passage = g_list_model_get_item (list, 2);
  g_autofree char *note = tl_citation_for_passage (item, passage, TL_CITATION_NOTE);

  g_assert_cmpstr (note, ==, "雷军, “最后一次创业” (speech, 30 March 2021), line 7.\n");
}

static void
test_text (void)
{
  g_autofree char *text = cite (2, TL_CITATION_TEXT);

  g_assert_cmpstr (text, ==,
                   "It begins\n"
                   "2021 · stated by 2 sources\n"
                   "\n“勇气”\n— 最后一次创业 (雷军 · speech · 30 March 2021), line 3\n"
                   "\n“dear”\n— The letters, line 9\n");
}

static void
test_csl_json (void)
{
  g_autofree char *text = cite (3, TL_CITATION_CSL_JSON);

  g_assert_cmpstr (text, ==,
                   "[\n"
                   "  {\n"
                   "    \"id\": \"speech\",\n"
                   "    \"type\": \"speech\",\n"
                   "    \"title\": \"最后一次创业\",\n"
                   "    \"author\": [\n"
                   "      {\n"
                   "        \"literal\": \"雷军\"\n"
                   "      }\n"
                   "    ],\n"
                   "    \"issued\": {\n"
                   "      \"date-parts\": [\n"
                   "        [\n"
                   "          2021,\n"
                   "          3,\n"
                   "          30\n"
                   "        ]\n"
                   "      ]\n"
                   "    },\n"
                   "    \"note\": \"“勇气”, line 3; “成长”, line 7\"\n"
                   "  },\n"
                   "  {\n"
                   "    \"id\": \"letters\",\n"
                   "    \"type\": \"document\",\n"
                   "    \"title\": \"The letters\",\n"
                   "    \"note\": \"“dear”, line 9\"\n"
                   "  }\n"
                   "]\n");
}

/* What rests on no source says so in each style. */
static void
test_unsourced (void)
{
  for (TlCitationStyle style = TL_CITATION_TEXT; style <= TL_CITATION_CSL_JSON; style++)
    {
      g_autofree char *text = cite (0, style);

      g_assert_cmpstr (text, ==, "It begins\n2021 · unsourced\n");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/citation/text", test_text);
  g_test_add_func ("/citation/note", test_note);
  g_test_add_func ("/citation/source", test_source);
  g_test_add_func ("/citation/note-of-a-passage", test_note_of_a_passage);
  g_test_add_func ("/citation/csl-json", test_csl_json);
  g_test_add_func ("/citation/unsourced", test_unsourced);

  return g_test_run ();
}
