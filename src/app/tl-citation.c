/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-citation.h"

#include "tl-citation-note.h"
#include "tl-csl-json.h"
#include "tl-item-words.h"
#include "tl-quotation-words.h"

#include <glib/gi18n.h>

static void
append_claim (GString *text, TlItem *item)
{
  g_autofree char *title = tl_item_words_title (item);
  g_autofree char *when = tl_item_words_when (item);

  g_string_append_printf (text, "%s\n%s\n", title, when);
}

static void
append_source (GString *text, TlPassage *passage)
{
  TlSource *source = tl_passage_get_source (passage);
  g_autofree char *known = tl_source_words (source);
  guint line = tl_passage_get_line (passage);

  g_string_append_printf (text, "— %s", tl_source_get_title (source));
  if (known[0] != '\0')
    g_string_append_printf (text, C_ ("citation", " (%s)"), known);
  if (line > 0)
    {
      g_string_append (text, C_ ("citation", ", "));
      g_string_append_printf (text, C_ ("citation", "line %u"), line);
    }
  g_string_append_c (text, '\n');
}

static void
append_passage (GString *text, TlPassage *passage)
{
  g_autofree char *quotation = tl_quotation_words (tl_passage_get_exact (passage));

  g_string_append_printf (text, "\n%s\n", quotation);
  append_source (text, passage);
}

static char *
cite_as_text (TlItem *item, GListModel *passages)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_claim (text, item);
  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (TlPassage) passage = g_list_model_get_item (passages, i);

      append_passage (text, passage);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Where there is no source to tell of, the claim is told in each style. */
static char *
cite (TlItem *item, GListModel *passages, TlCitationStyle style)
{
  if (g_list_model_get_n_items (passages) == 0)
    return cite_as_text (item, passages);

  switch (style)
    {
    case TL_CITATION_NOTE:
      return tl_citation_note (passages);
    case TL_CITATION_CSL_JSON:
      return tl_csl_json_write (passages);
    case TL_CITATION_TEXT:
    default:
      return cite_as_text (item, passages);
    }
}

/**
 * tl_citation_for_item:
 * @item: an item
 * @style: how to cite
 *
 * Returns: (transfer full): @item as text that stands by itself: what it claims, its date and what
 *   that rests on, with each passage and its source, or the sources alone, as @style has it
 */
char *
tl_citation_for_item (TlItem *item, TlCitationStyle style)
{
  g_autoptr (GListModel) passages = NULL;

  g_return_val_if_fail (TL_IS_ITEM (item), NULL);

  passages = tl_item_dup_passages (item);
  return cite (item, passages, style);
}

/**
 * tl_citation_for_passage:
 * @item: what the passage supports
 * @passage: one passage
 * @style: how to cite
 *
 * Returns: (transfer full): the same with that one passage and its source
 */
char *
tl_citation_for_passage (TlItem *item, TlPassage *passage, TlCitationStyle style)
{
  g_autoptr (GListStore) passages = NULL;

  g_return_val_if_fail (TL_IS_ITEM (item), NULL);
  g_return_val_if_fail (TL_IS_PASSAGE (passage), NULL);

  passages = g_list_store_new (TL_TYPE_PASSAGE);
  g_list_store_append (passages, passage);
  return cite (item, G_LIST_MODEL (passages), style);
}
