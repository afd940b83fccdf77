/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A chronicle read in parts is the chronicle read as a whole. */

#include "chronicle-digest.h"
#include "reader-cases.h"
#include "text-mutations.h"

#include "tl-reader.h"

#define N_MUTATIONS 4000

#define LONGEST_PIECE 400 /* of reader_case_full, with the blanks before it */

static TlChronicle *
read_in_parts (const char *text, gsize length, gsize part_size, TlDefects *defects)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, length);
  g_auto (TlReadInput) input = TL_READ_INPUT_INIT;

  g_assert_true (tl_read_input_open_bytes (&input, bytes, "case.chronicle", NULL));
  return tl_read_in_parts (&input, part_size, defects, NULL);
}

static char *
dup_whole (const char *text, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, length);
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (TlChronicle) chronicle = NULL;

  chronicle = tl_chronicle_read_bytes (bytes, "case.chronicle", defects, NULL, NULL);
  return chronicle != NULL ? chronicle_digest (chronicle, defects) : NULL;
}

/* Returns whether it could be read in parts. */
static gboolean
compare (const char *text, gsize length, gsize part_size)
{
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (TlChronicle) chronicle = read_in_parts (text, length, part_size, defects);
  g_autofree char *whole = NULL;
  g_autofree char *in_parts = NULL;

  if (chronicle == NULL)
    {
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (defects)), ==, 0);
      return FALSE;
    }

  tl_defects_sort (defects);
  in_parts = chronicle_digest (chronicle, defects);
  whole = dup_whole (text, length);
  g_assert_cmpstr (in_parts, ==, whole);
  return TRUE;
}

/* Wherever the text is cut. */
static void
test_sizes (void)
{
  gsize length = strlen (reader_case_full);

  for (gsize size = LONGEST_PIECE; size < length + 10; size++)
    g_assert_true (compare (reader_case_full, length, size));
  /* Without room for a passage there is no whole event in any part. */
  g_assert_false (compare (reader_case_full, length, 100));
}

static void
test_mutations (void)
{
  guint n_read = 0;

  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autoptr (GString) text = g_string_new (reader_case_full);

      text_mutate (text);
      n_read += compare (text->str, text->len, (gsize) g_test_rand_int_range (LONGEST_PIECE, 3000));
    }
  /* Most are no JSON any more. */
  g_assert_cmpuint (n_read, >, N_MUTATIONS / 10);
}

static void
assert_same (const char *text)
{
  g_assert_true (compare (text, strlen (text), 160));
  g_assert_true (compare (text, strlen (text), 4096));
}

#define HEAD "{\"format\":\"chronicle/1\",\"title\":\"T\""

static void
test_shapes (void)
{
  assert_same (HEAD "}");
  assert_same ("\xEF\xBB\xBF \n\t" HEAD "\r\n }  \n\n");
  assert_same (HEAD ",\"themes\":[],\"events\":[]}");
  assert_same (HEAD ",\"events\":[{\"id\":\"a\",\"title\":\"b\",\"date\":\"1\"}]}");
  assert_same (HEAD ",\"people\":[1,-2.5e3,true,null,\"x\",[],{}]}");
  assert_same (HEAD ",\"people\":12,\"events\":null,\"quotes\":{},\"other\":[1,{\"a\":[2]}]}");
  assert_same (HEAD ",\"title\":\"U\",\"people\":[{\"id\":\"a\"}],\"people\":[{\"id\":\"b\"}]}");
  assert_same ("{\"format\":\"chronicle/1\",\"x\":1,\"title\":{\"en\":\"T\",\"de\":\"U\"},"
               "\"events\":[{\"id\":\"a\\u0041\\n\",\"title\":\"\\\"]},{\",\"date\":\"1\"}]}");
}

static void
assert_refused (const char *text)
{
  g_assert_false (compare (text, strlen (text), 64));
  g_assert_false (compare (text, strlen (text), 4096));
}

static void
test_refused (void)
{
  assert_refused ("");
  assert_refused ("  ");
  assert_refused ("[]");
  assert_refused ("{}");
  assert_refused ("{\"format\":\"chronicle/2\",\"title\":\"T\",\"events\":[]}");
  assert_refused ("{\"format\":\"chronicle/1\",\"events\":[]}");
  assert_refused (HEAD);
  assert_refused (HEAD "} x");
  assert_refused (HEAD ",}");
  assert_refused (HEAD ",\"events\":[,]}");
  assert_refused (HEAD ",\"events\":[1,]}");
  assert_refused (HEAD ",\"events\":[1 2]}");
  assert_refused (HEAD ",\"events\":[1}");
  assert_refused (HEAD ",\"events\":[");
  assert_refused (HEAD ",\"events\":[]");
  assert_refused ("{");
  assert_refused (HEAD ",\"events\":[\"\xFF\"]}");
  /* More items than can say anything. */
  assert_refused (HEAD ",\"events\":[1,2,3,4,5,6,7,8]}");
  /* A quote of an event that has not been read yet. */
  assert_refused (HEAD ",\"quotes\":[],\"events\":[]}");
  assert_refused ("{\"events\":[],\"format\":\"chronicle/1\",\"title\":\"T\"}");
}

/* Numbers, which may seem to end where a part ends, and which are so many for their size that the
 * memory for values is full before the part is. */
static void
test_numbers (void)
{
  for (guint first = 1; first <= 100000000; first *= 10)
    {
      g_autoptr (GString) text = g_string_new (HEAD ",\"people\":[0");

      for (guint i = 0; i < 200; i++)
        g_string_append_printf (text, ",%u", first + i);
      g_string_append (text, "]}");
      for (gsize size = 60; size < 200; size++)
        g_assert_true (compare (text->str, text->len, size));
    }
}

/* A value of more values than seemed likely. */
static void
test_many_values (void)
{
  g_autoptr (GString) text = g_string_new (HEAD ",\"people\":[[0");

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (text, ",%u", i);
  g_string_append (text, "]]}");
  g_assert_true (compare (text->str, text->len, 4096));
}

/* What comes before the sections stays only where it is in the first part. */
static void
test_long_head (void)
{
  const char *text = "{\"format\":\"chronicle/1\",\"x\":\"a text that is fairly long\","
                     "\"title\":\"T\",\"people\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c\"},"
                     "{\"id\":\"d\"},{\"id\":\"e\"},{\"id\":\"f\"},{\"id\":\"g\"}]}";

  g_assert_false (compare (text, strlen (text), 64));
  g_assert_true (compare (text, strlen (text), 4096));
}

/* A byte order mark is one at the beginning of the file, not of a part. */
static void
test_marks (void)
{
  const char *text = HEAD ",\"people\":[1234567890\xEF\xBB\xBF,2]}";

  for (gsize size = 45; size < 80; size++)
    g_assert_false (compare (text, strlen (text), size));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/parts/sizes", test_sizes);
  g_test_add_func ("/reader/parts/mutations", test_mutations);
  g_test_add_func ("/reader/parts/shapes", test_shapes);
  g_test_add_func ("/reader/parts/refused", test_refused);
  g_test_add_func ("/reader/parts/numbers", test_numbers);
  g_test_add_func ("/reader/parts/many-values", test_many_values);
  g_test_add_func ("/reader/parts/long-head", test_long_head);
  g_test_add_func ("/reader/parts/marks", test_marks);

  return g_test_run ();
}
