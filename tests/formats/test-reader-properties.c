/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reader-cases.h"

#define N_MUTATIONS 4000

static TlChronicle *
read_bytes (const char *bytes, gsize length, TlDefects *defects, GError **error)
{
  g_autoptr (GBytes) whole = g_bytes_new (bytes, length);

  return tl_chronicle_read_bytes (whole, "case.chronicle", defects, NULL, error);
}

/* Whatever the file, the answer is a chronicle whose defects have places, or an error in words. */
static void
assert_answer (const char *bytes, gsize length)
{
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TlChronicle) chronicle = read_bytes (bytes, length, defects, &error);

  if (chronicle == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (error->domain == TL_READ_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (defects)); i++)
    {
      g_autoptr (TlDefect) defect = g_list_model_get_item (G_LIST_MODEL (defects), i);

      g_assert_cmpuint (tl_defect_get_line (defect), >, 0);
      g_assert_cmpuint (tl_defect_get_column (defect), >, 0);
      g_assert_true (g_utf8_validate (tl_defect_get_message (defect), -1, NULL));
    }
}

static void
test_truncation (void)
{
  gsize length = strlen (reader_case_full) - 1;

  g_assert_cmpint (reader_case_full[length - 1], ==, '}');
  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (TlDefects) defects = tl_defects_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (TlChronicle) chronicle = read_bytes (reader_case_full, i, defects, &error);
      const int wanted = i == 0 ? TL_READ_ERROR_EMPTY : TL_READ_ERROR_TRUNCATED;

      g_assert_null (chronicle);
      g_assert_error (error, TL_READ_ERROR, wanted);
    }
}

static void
mutate_byte (GString *text)
{
  gsize i = (gsize) g_test_rand_int_range (0, (gint32) text->len);

  text->str[i] = (char) g_test_rand_int_range (0, 256);
}

static void
mutate_remove (GString *text)
{
  gsize i = (gsize) g_test_rand_int_range (0, (gint32) text->len);
  gsize n = (gsize) g_test_rand_int_range (1, 40);

  g_string_erase (text, (gssize) i, (gssize) MIN (n, text->len - i));
}

static void
mutate_insert (GString *text)
{
  static const char *const parts[] = {
    "\"",   "{",  "}",  "[",         "]",    ",",       ":",
    "null", "1",  "-1", "1e999",     "\\",   "\\u0000", "\"id\": \"ann\",",
    "\xFF", "{}", "[]", "\"start\"", "true", "[[]]",    "{\"en\":\"x\"}"
  };
  gsize i = (gsize) g_test_rand_int_range (0, (gint32) text->len);

  g_string_insert (text, (gssize) i,
                   parts[g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (parts))]);
}

/* Puts another value in the place of one, so that the text mostly stays JSON. */
static void
mutate_value (GString *text)
{
  static const char *const values[] = { "null",
                                        "1",
                                        "true",
                                        "[]",
                                        "{}",
                                        "\"\"",
                                        "\"ann\"",
                                        "\"start\"",
                                        "[ 1, \"x\", null ]",
                                        "{ \"id\": 1 }",
                                        "\"2021-99\"",
                                        "\"a\\u0000b\"",
                                        "{ \"en\": \"x\" }",
                                        "-0.5",
                                        "18446744073709551616" };
  gsize i = (gsize) g_test_rand_int_range (0, (gint32) text->len);
  const char *colon = strstr (text->str + i, "\": \"");
  const char *end = colon != NULL ? strchr (colon + 4, '"') : NULL;

  if (end == NULL)
    return;

  i = (gsize) (colon - text->str) + 3;
  g_string_erase (text, (gssize) i, end + 1 - (colon + 3));
  g_string_insert (text, (gssize) i,
                   values[g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (values))]);
}

/* Repeats a part elsewhere: duplicate ids, repeated keys, nested sections. */
static void
mutate_copy (GString *text)
{
  gsize from = (gsize) g_test_rand_int_range (0, (gint32) text->len);
  gsize to = (gsize) g_test_rand_int_range (0, (gint32) text->len);
  gsize length = MIN ((gsize) g_test_rand_int_range (1, 200), text->len - from);
  g_autofree char *part = g_strndup (text->str + from, length);

  g_string_insert (text, (gssize) to, part);
}

static void
test_mutations (void)
{
  static void (*const mutations[]) (GString *) = { mutate_byte,  mutate_remove, mutate_insert,
                                                   mutate_value, mutate_value,  mutate_copy };

  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autoptr (GString) text = g_string_new (reader_case_full);
      gint32 n = g_test_rand_int_range (1, 5);

      while (n-- > 0 && text->len > 1)
        mutations[g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (mutations))](text);
      assert_answer (text->str, text->len);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader/properties/truncation", test_truncation);
  g_test_add_func ("/reader/properties/mutations", test_mutations);

  return g_test_run ();
}
