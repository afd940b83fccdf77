/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reader-cases.h"
#include "text-mutations.h"

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
test_mutations (void)
{
  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autoptr (GString) text = g_string_new (reader_case_full);

      text_mutate (text);
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
