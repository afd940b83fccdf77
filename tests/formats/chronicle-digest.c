/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chronicle-digest.h"

#include "tl-dispute.h"
#include "tl-item.h"
#include "tl-organisation.h"
#include "tl-passage.h"
#include "tl-source.h"
#include "tl-story.h"
#include "tl-theme.h"

static void
add_indices (GString *digest, const char *name, const guint32 *indices, guint n)
{
  g_string_append_printf (digest, " %s", name);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (digest, " %u", indices[i]);
}

static void
add_passages (GString *digest, TlChronicle *chronicle, guint row)
{
  guint n;
  guint first = tl_chronicle_row_passages (chronicle, row, &n);

  for (guint i = 0; i < n; i++)
    {
      TlPassageSpec spec;

      tl_chronicle_get_passage_spec (chronicle, first + i, &spec);
      g_string_append_printf (digest, " passage %u “%s” “%s” “%s” %u", spec.source, spec.exact,
                              spec.prefix, spec.suffix, spec.line);
    }
}

static void
add_row (GString *digest, TlChronicle *chronicle, guint row)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  g_autoptr (TlItem) item = tl_chronicle_dup_item (chronicle, row);
  const guint32 *indices;
  guint n;

  g_string_append_printf (digest, "%s “%s” “%s” %s %d %" G_GINT64_MODIFIER "x %x event %u",
                          tl_item_get_id (item), tl_item_get_title (item),
                          tl_item_get_summary (item), tl_item_get_date_text (item),
                          columns->kind[row], columns->themes[row], columns->evidence[row],
                          tl_chronicle_row_event (chronicle, row));
  indices = tl_chronicle_row_people (chronicle, row, &n);
  add_indices (digest, "people", indices, n);
  indices = tl_chronicle_row_organisations (chronicle, row, &n);
  add_indices (digest, "organisations", indices, n);
  indices = tl_chronicle_row_disputes (chronicle, row, &n);
  add_indices (digest, "disputes", indices, n);
  add_passages (digest, chronicle, row);
  g_string_append_c (digest, '\n');
}

static void
add_ids (GString *digest, GListModel *model, const char *(*get_id) (gpointer))
{
  guint n = g_list_model_get_n_items (model);

  g_string_append (digest, G_OBJECT_TYPE_NAME (model));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (model, i);

      g_string_append_printf (digest, " %s", get_id (object));
    }
  g_string_append_c (digest, '\n');
}

static void
add_lists (GString *digest, TlChronicle *chronicle)
{
  typedef const char *(*GetId) (gpointer);

  add_ids (digest, tl_chronicle_get_themes (chronicle), (GetId) (GCallback) tl_theme_get_id);
  add_ids (digest, tl_chronicle_get_sources (chronicle), (GetId) (GCallback) tl_source_get_id);
  add_ids (digest, tl_chronicle_get_organisations (chronicle),
           (GetId) (GCallback) tl_organisation_get_name);
  add_ids (digest, tl_chronicle_get_disputes (chronicle), (GetId) (GCallback) tl_dispute_get_id);
  add_ids (digest, tl_chronicle_get_stories (chronicle), (GetId) (GCallback) tl_story_get_id);
}

static void
add_kept (GString *digest, TlChronicle *chronicle)
{
  GHashTable *kept = tl_chronicle_get_kept (chronicle);
  g_autoptr (GPtrArray) pointers = g_hash_table_get_keys_as_ptr_array (kept);

  g_ptr_array_sort_values (pointers, (GCompareFunc) (GCallback) strcmp);
  for (guint i = 0; i < pointers->len; i++)
    {
      const char *pointer = g_ptr_array_index (pointers, i);

      g_string_append_printf (digest, "%s %s\n", pointer,
                              (const char *) g_hash_table_lookup (kept, pointer));
    }
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Those at one place may come in any order. */
static void
add_defects (GString *digest, TlDefects *defects)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (defects)); i++)
    {
      g_autoptr (TlDefect) defect = g_list_model_get_item (G_LIST_MODEL (defects), i);

      g_ptr_array_add (lines, g_strdup_printf ("%u:%u %d %s\n", tl_defect_get_line (defect),
                                               tl_defect_get_column (defect),
                                               tl_defect_get_severity (defect),
                                               tl_defect_get_message (defect)));
    }
  g_ptr_array_sort (lines, compare_lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append (digest, g_ptr_array_index (lines, i));
}

/**
 * chronicle_digest:
 * @chronicle: a chronicle
 * @defects: what was reported when it was read
 *
 * Puts down what reading a file has come to, so that two ways of reading it can be compared.
 *
 * Returns: (transfer full): lines of text
 */
char *
chronicle_digest (TlChronicle *chronicle, TlDefects *defects)
{
  GString *digest = g_string_new (NULL);
  g_autoptr (TlPerson) subject = tl_chronicle_dup_subject (chronicle);

  g_string_append_printf (digest, "%s / %s / %s / %s / %d\n", tl_chronicle_get_title (chronicle),
                          tl_chronicle_get_description (chronicle),
                          tl_chronicle_get_language (chronicle),
                          tl_chronicle_get_period (chronicle),
                          subject != NULL ? (int) tl_person_get_index (subject) : -1);
  add_lists (digest, chronicle);
  for (guint row = 0; row < tl_chronicle_get_columns (chronicle)->n_items; row++)
    add_row (digest, chronicle, row);
  add_kept (digest, chronicle);
  add_defects (digest, defects);
  return g_string_free_and_steal (digest);
}
