/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sources for reference managers: an array of items of CSL-JSON, whose variables are those that a
 * chronicle describes its sources with. */

#include "tl-csl-json.h"

#include "tl-date.h"
#include "tl-passage.h"
#include "tl-quotation-words.h"
#include "tl-source.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <yyjson.h>

static void
add_text (yyjson_mut_doc *doc, yyjson_mut_val *item, const char *key, const char *text)
{
  if (text != NULL && *text != '\0')
    yyjson_mut_obj_add_strcpy (doc, item, key, text);
}

/* Names as they are written: which part of them is the family's is no longer known. */
static void
add_authors (yyjson_mut_doc *doc, yyjson_mut_val *item, TlSource *source)
{
  const char *const *names = tl_source_get_author_names (source);
  const char *const phrase[] = { tl_source_get_authors (source), NULL };
  yyjson_mut_val *authors;

  if (names == NULL || names[0] == NULL)
    names = phrase;
  if (names[0] == NULL)
    return;
  authors = yyjson_mut_obj_add_arr (doc, item, "author");
  for (guint i = 0; names[i] != NULL; i++)
    add_text (doc, yyjson_mut_arr_add_obj (doc, authors), "literal", names[i]);
}

/* What date parts can say: a day, a month or a year of our era. */
static gboolean
has_parts (const TlDatePart *part)
{
  return part->bound == TL_DATE_BOUND_DATED && part->precision >= TL_DATE_PRECISION_YEAR &&
         part->precision != TL_DATE_PRECISION_SEASON && part->unspecified == 0 &&
         part->civil.year > 0;
}

static void
add_parts (yyjson_mut_doc *doc, yyjson_mut_val *dates, const TlDatePart *part)
{
  yyjson_mut_val *parts = yyjson_mut_arr_add_arr (doc, dates);

  yyjson_mut_arr_add_sint (doc, parts, part->civil.year);
  if (part->precision >= TL_DATE_PRECISION_MONTH)
    yyjson_mut_arr_add_uint (doc, parts, part->civil.month);
  if (part->precision >= TL_DATE_PRECISION_DAY)
    yyjson_mut_arr_add_uint (doc, parts, part->civil.day);
}

static void
add_date_parts (yyjson_mut_doc *doc, yyjson_mut_val *issued, const TlDate *date)
{
  yyjson_mut_val *dates = yyjson_mut_obj_add_arr (doc, issued, "date-parts");

  add_parts (doc, dates, &date->start);
  if (date->shape == TL_DATE_INTERVAL)
    add_parts (doc, dates, &date->end);
  if (date->start.approximate || date->start.uncertain || date->end.approximate ||
      date->end.uncertain)
    yyjson_mut_obj_add_bool (doc, issued, "circa", true);
}

/* A date that CSL has no parts for is told in words. */
static void
add_issued (yyjson_mut_doc *doc, yyjson_mut_val *item, TlSource *source)
{
  g_autofree char *words = tl_source_dup_issued_words (source);
  g_auto (TlDate) date = TL_DATE_INIT;
  yyjson_mut_val *issued;

  if (words == NULL)
    return;
  issued = yyjson_mut_obj_add_obj (doc, item, "issued");
  if (tl_date_parse (tl_source_get_issued (source), -1, &date, NULL) &&
      date.shape != TL_DATE_ONE_OF && has_parts (&date.start) && has_parts (&date.end))
    add_date_parts (doc, issued, &date);
  else
    add_text (doc, issued, "literal", words);
}

static void
append_passage (GString *note, TlPassage *passage)
{
  g_autofree char *quotation = tl_quotation_words (tl_passage_get_exact (passage));
  guint line = tl_passage_get_line (passage);

  g_string_append_printf (note, "%s%s", note->len > 0 ? "; " : "", quotation);
  if (line == 0)
    return;
  g_string_append (note, ", ");
  g_string_append_printf (note, C_ ("citation", "line %u"), line);
}

/* The passages are no variable of the source; a note is where readers of it look. */
static void
add_note (yyjson_mut_doc *doc, yyjson_mut_val *item, TlSource *source, GListModel *passages)
{
  g_autoptr (GString) note = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (TlPassage) passage = g_list_model_get_item (passages, i);

      if (tl_passage_get_source (passage) == source)
        append_passage (note, passage);
    }
  add_text (doc, item, "note", note->str);
}

static void
add_source (yyjson_mut_doc *doc, TlSource *source, GListModel *passages)
{
  yyjson_mut_val *item = yyjson_mut_arr_add_obj (doc, yyjson_mut_doc_get_root (doc));
  const char *kind = tl_source_get_kind (source);

  add_text (doc, item, "id", tl_source_get_id (source));
  add_text (doc, item, "type", kind != NULL ? kind : "document");
  add_text (doc, item, "title", tl_source_get_title (source));
  if (!g_str_equal (tl_source_get_short_title (source), tl_source_get_title (source)))
    add_text (doc, item, "title-short", tl_source_get_short_title (source));
  add_authors (doc, item, source);
  add_issued (doc, item, source);
  add_text (doc, item, "language", tl_source_get_language (source));
  add_note (doc, item, source, passages);
}

static char *
write_text (yyjson_mut_doc *doc)
{
  char *text = yyjson_mut_write (doc, YYJSON_WRITE_PRETTY_TWO_SPACES, NULL);
  char *copy = g_strconcat (text, "\n", NULL);

  free (text);
  return copy;
}

/**
 * tl_csl_json_write:
 * @passages: a list of #TlPassage
 *
 * Returns: (transfer full): the sources of @passages as CSL-JSON, each once, in the order in which
 *   they are first cited; what is cited of each is its note
 */
char *
tl_csl_json_write (GListModel *passages)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  yyjson_mut_doc *doc;
  char *text;

  g_return_val_if_fail (G_IS_LIST_MODEL (passages), NULL);

  doc = yyjson_mut_doc_new (NULL);
  yyjson_mut_doc_set_root (doc, yyjson_mut_arr (doc));
  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (TlPassage) passage = g_list_model_get_item (passages, i);

      if (g_hash_table_add (seen, tl_passage_get_source (passage)))
        add_source (doc, tl_passage_get_source (passage), passages);
    }
  text = write_text (doc);
  yyjson_mut_doc_free (doc);
  return text;
}
