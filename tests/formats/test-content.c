/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-chronicle-reader.h"

#include "tl-dispute.h"
#include "tl-item.h"
#include "tl-passage.h"
#include "tl-source.h"

static TlChronicle *
read_content (TlDefects **defects)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("TL_CHRONICLE"));
  g_autoptr (GError) error = NULL;
  TlChronicle *chronicle;

  *defects = tl_defects_new ();
  chronicle = tl_chronicle_read_file (file, *defects, NULL, &error);
  g_assert_no_error (error);

  return chronicle;
}

static void
test_defects (void)
{
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = read_content (&defects);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (defects)); i++)
    {
      g_autoptr (TlDefect) defect = g_list_model_get_item (G_LIST_MODEL (defects), i);

      g_test_message ("%u:%u: %s: %s", tl_defect_get_line (defect), tl_defect_get_column (defect),
                      tl_severity_get_nick (tl_defect_get_severity (defect)),
                      tl_defect_get_message (defect));
    }
  g_assert_cmpuint (tl_defects_get_n (defects, TL_SEVERITY_ERROR), ==, 0);
}

static guint
count_kind (TlChronicle *chronicle, TlItemKind kind)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  guint n = 0;

  for (guint row = 0; row < columns->n_items; row++)
    n += columns->kind[row] == kind;

  return n;
}

static void
test_counts (void)
{
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = read_content (&defects);

  g_assert_cmpuint (count_kind (chronicle, TL_ITEM_EVENT), >=, 60);
  g_assert_cmpuint (count_kind (chronicle, TL_ITEM_QUOTE), >=, 30);
  g_assert_cmpuint (tl_chronicle_get_n_people (chronicle), ==, 18);
  g_assert_cmpuint (g_list_model_get_n_items (tl_chronicle_get_sources (chronicle)), ==, 5);
  g_assert_cmpuint (g_list_model_get_n_items (tl_chronicle_get_stories (chronicle)), >=, 3);
}

static GBytes *
load_source (TlSource *source)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("TL_SOURCES_DIR"), tl_source_get_file (source), NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GBytes *text = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return text;
}

static gboolean
skip_without_sources (void)
{
  if (g_getenv ("TL_SOURCES_DIR") != NULL)
    return FALSE;

  g_test_skip ("the texts of the sources are not here");
  return TRUE;
}

static void
test_sums (void)
{
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = read_content (&defects);

  if (skip_without_sources ())
    return;

  for (guint i = 0; i < g_list_model_get_n_items (tl_chronicle_get_sources (chronicle)); i++)
    {
      TlSource *source = tl_chronicle_get_source (chronicle, i);
      g_autoptr (GBytes) text = load_source (source);
      g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, text);

      g_assert_cmpstr (tl_source_get_sha256 (source), ==, sum);
    }
}

static gboolean
is_text_at (const char *text, gsize length, gsize offset, const char *wanted)
{
  return wanted == NULL || (offset + strlen (wanted) <= length &&
                            memcmp (text + offset, wanted, strlen (wanted)) == 0);
}

static guint
line_at (const char *text, gsize offset)
{
  guint line = 1;

  for (gsize i = 0; i < offset; i++)
    line += text[i] == '\n';

  return line;
}

/* Goes through every place of the text, so as not to share a way of searching with the program. */
static gboolean
is_verbatim (TlPassage *passage, const char *text, gsize length)
{
  const char *exact = tl_passage_get_exact (passage);
  const char *prefix = tl_passage_get_prefix (passage);
  gsize n_before = prefix != NULL ? strlen (prefix) : 0;

  for (gsize i = n_before; i < length; i++)
    if (text[i] == exact[0] && is_text_at (text, length, i, exact) &&
        is_text_at (text, length, i - n_before, prefix) &&
        is_text_at (text, length, i + strlen (exact), tl_passage_get_suffix (passage)) &&
        tl_passage_get_line (passage) == line_at (text, i))
      return TRUE;

  return FALSE;
}

static void
assert_verbatim (TlPassage *passage, const char *id)
{
  g_autoptr (GBytes) bytes = load_source (tl_passage_get_source (passage));
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (!is_verbatim (passage, text, length))
    g_error ("%s: “%s” is not at line %u of %s", id, tl_passage_get_exact (passage),
             tl_passage_get_line (passage), tl_source_get_id (tl_passage_get_source (passage)));
}

static void
test_items_are_verbatim (void)
{
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = read_content (&defects);
  guint n_passages = 0;

  if (skip_without_sources ())
    return;

  for (guint row = 0; row < tl_chronicle_get_columns (chronicle)->n_items; row++)
    {
      g_autoptr (TlItem) item = tl_chronicle_dup_item (chronicle, row);
      g_autoptr (GListModel) passages = tl_item_dup_passages (item);

      for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
        {
          g_autoptr (TlPassage) passage = g_list_model_get_item (passages, i);

          assert_verbatim (passage, tl_item_get_id (item));
          n_passages++;
        }
    }
  g_assert_cmpuint (n_passages, >=, 90);
}

static void
assert_account_verbatim (TlChronicle *chronicle, TlAccount *account, const char *id)
{
  g_autoptr (TlPassage) passage = NULL;

  g_assert_cmpuint (tl_account_get_passage (account), !=, TL_ROW_NONE);
  passage = tl_chronicle_dup_passage (chronicle, tl_account_get_passage (account));
  assert_verbatim (passage, id);
}

static void
test_accounts_are_verbatim (void)
{
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = read_content (&defects);
  GListModel *disputes = tl_chronicle_get_disputes (chronicle);

  if (skip_without_sources ())
    return;

  for (guint i = 0; i < g_list_model_get_n_items (disputes); i++)
    {
      g_autoptr (TlDispute) dispute = g_list_model_get_item (disputes, i);
      GListModel *accounts = tl_dispute_get_accounts (dispute);

      for (guint j = 0; j < g_list_model_get_n_items (accounts); j++)
        {
          g_autoptr (TlAccount) account = g_list_model_get_item (accounts, j);

          assert_account_verbatim (chronicle, account, tl_dispute_get_id (dispute));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/defects", test_defects);
  g_test_add_func ("/content/counts", test_counts);
  g_test_add_func ("/content/sums", test_sums);
  g_test_add_func ("/content/items-are-verbatim", test_items_are_verbatim);
  g_test_add_func ("/content/accounts-are-verbatim", test_accounts_are_verbatim);

  return g_test_run ();
}
