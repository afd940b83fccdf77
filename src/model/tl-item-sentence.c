/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An item in one short sentence, for who hears it instead of seeing it. */

#include "tl-item-sentence.h"

#include "tl-quotation-words.h"
#include "tl-theme.h"

#include <glib/gi18n-lib.h>

static void
take (char **sentence, char *words)
{
  g_autofree char *before = g_steal_pointer (sentence);
  g_autofree char *more = words;

  if (before == NULL)
    *sentence = g_steal_pointer (&more);
  else
    /* Translators: two parts of a sentence that tells of an item, like “6 April 2010, Xiaomi is
     * founded, growth, 3 sources”. */
    *sentence = g_strdup_printf (C_ ("item", "%1$s, %2$s"), before, more);
}

static char *
quote_words (TlQuote *quote)
{
  g_autoptr (TlPerson) speaker = tl_quote_dup_speaker (quote);
  g_autofree char *quotation = tl_quotation_words (tl_item_get_title (TL_ITEM (quote)));

  if (speaker == NULL)
    return g_steal_pointer (&quotation);
  /* Translators: who said something, and what. */
  return g_strdup_printf (C_ ("item", "%1$s: %2$s"), tl_item_get_title (TL_ITEM (speaker)),
                          quotation);
}

static char *
title_words (TlItem *self)
{
  switch (tl_item_get_kind (self))
    {
    case TL_ITEM_QUOTE:
      return quote_words (TL_QUOTE (self));
    case TL_ITEM_PERSON:
      /* Translators: the name of somebody, among events and quotes. */
      return g_strdup_printf (C_ ("item", "%s, person"), tl_item_get_title (self));
    case TL_ITEM_EVENT:
    case TL_N_ITEM_KINDS:
    default:
      return g_strdup (tl_item_get_title (self));
    }
}

static void
take_themes (char **sentence, TlItem *self)
{
  guint64 themes = tl_item_get_themes (self);

  for (guint i = 0; i < TL_MAX_THEMES; i++)
    if ((themes & (G_GUINT64_CONSTANT (1) << i)) != 0)
      take (sentence, g_strdup (tl_theme_get_name (
                          tl_chronicle_get_theme (tl_item_get_chronicle (self), i))));
}

static void
take_evidence (char **sentence, TlItem *self)
{
  guint n = tl_item_get_n_sources (self);

  if (n > 0)
    take (sentence, g_strdup_printf (ngettext ("%u source", "%u sources", n), n));
  else if (tl_item_has_evidence (self, TL_EVIDENCE_UNSOURCED))
    take (sentence, g_strdup (_ ("unsourced")));
  if (tl_item_has_evidence (self, TL_EVIDENCE_DISPUTED))
    take (sentence, g_strdup (_ ("disputed")));
}

/**
 * tl_item_dup_sentence:
 * @self: an item
 *
 * Says an item in one short sentence: when, what, its themes, how many sources it rests on and
 * whether they disagree, as “6 April 2010, Xiaomi is founded, growth, 3 sources”.
 *
 * Returns: (transfer full): the sentence, in the language of the reader, without a full stop
 */
char *
tl_item_dup_sentence (TlItem *self)
{
  g_autofree char *date = NULL;
  char *sentence = NULL;

  g_return_val_if_fail (TL_IS_ITEM (self), NULL);

  date = tl_item_dup_date_words (self);
  if (date[0] != '\0')
    take (&sentence, g_steal_pointer (&date));
  take (&sentence, title_words (self));
  take_themes (&sentence, self);
  take_evidence (&sentence, self);
  return sentence;
}
