/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "sample.h"

#include "tl-chronicle-builder.h"
#include "tl-item-sentence.h"

static void
assert_sentence (const char *id, const char *sentence)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  guint row = tl_chronicle_find_row (chronicle, id);
  g_autoptr (TlItem) item = tl_chronicle_dup_item (chronicle, row);
  g_autofree char *said = tl_item_dup_sentence (item);

  g_assert_cmpstr (said, ==, sentence);
}

static void
test_event (void)
{
  assert_sentence ("meeting", "5 June 1833, The two meet, Work, 2 sources");
}

static void
test_disputed (void)
{
  assert_sentence ("wedding", "1835, A wedding, Home, 1 source, disputed");
}

static void
test_quote (void)
{
  assert_sentence ("words", "about 1843, Charles: “weaves patterns”, Work, Home, 1 source");
}

static void
test_person (void)
{
  assert_sentence ("ada",
                   "10 December 1815 – 27 November 1852, Ada, person, Work, Home, 2 sources, "
                   "disputed");
}

static void
test_unsourced (void)
{
  g_autoptr (TlChronicleBuilder) builder = tl_chronicle_builder_new ();
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autoptr (TlItem) item = NULL;
  g_autofree char *said = NULL;

  tl_chronicle_builder_add_event (builder,
                                  &(TlEventSpec) { .id = "e", .title = "It", .date = "1998" });
  chronicle = tl_chronicle_builder_end (
      builder, &(TlChronicleSpec) { .title = "One", .subject = TL_ROW_NONE });
  item = tl_chronicle_dup_item (chronicle, 0);
  said = tl_item_dup_sentence (item);
  g_assert_cmpstr (said, ==, "1998, It, unsourced");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/item-sentence/event", test_event);
  g_test_add_func ("/item-sentence/disputed", test_disputed);
  g_test_add_func ("/item-sentence/quote", test_quote);
  g_test_add_func ("/item-sentence/person", test_person);
  g_test_add_func ("/item-sentence/unsourced", test_unsourced);

  return g_test_run ();
}
