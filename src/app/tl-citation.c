/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-citation.h"

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
    g_string_append_printf (text, " (%s)", known);
  if (line > 0)
    {
      g_string_append (text, ", ");
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

/**
 * tl_citation_for_item:
 * @item: an item
 *
 * Returns: (transfer full): @item as plain text that stands by itself: what it claims, its date
 *   and what that rests on, then each passage with its source
 */
char *
tl_citation_for_item (TlItem *item)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GListModel) passages = NULL;
  guint n_passages;

  g_return_val_if_fail (TL_IS_ITEM (item), NULL);

  append_claim (text, item);
  passages = tl_item_dup_passages (item);
  n_passages = g_list_model_get_n_items (passages);
  for (guint i = 0; i < n_passages; i++)
    {
      g_autoptr (TlPassage) passage = g_list_model_get_item (passages, i);

      append_passage (text, passage);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * tl_citation_for_passage:
 * @item: what the passage supports
 * @passage: one passage
 *
 * Returns: (transfer full): @item as plain text with that one passage and its source
 */
char *
tl_citation_for_passage (TlItem *item, TlPassage *passage)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (TL_IS_ITEM (item), NULL);
  g_return_val_if_fail (TL_IS_PASSAGE (passage), NULL);

  append_claim (text, item);
  append_passage (text, passage);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
