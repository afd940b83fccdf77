/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-item-words.h"

#include "tl-quotation-words.h"

#include <glib/gi18n.h>

#include <string.h>

/**
 * tl_item_words_title:
 * @item: an item
 *
 * Returns: (transfer full): what @item is called in a list; a quote stands in quotation marks
 */
char *
tl_item_words_title (TlItem *item)
{
  g_return_val_if_fail (TL_IS_ITEM (item), NULL);

  if (tl_item_get_kind (item) == TL_ITEM_QUOTE)
    return tl_quotation_words (tl_item_get_title (item));
  return g_strdup (tl_item_get_title (item));
}

static char *
person_basis_words (TlPerson *person)
{
  if (tl_person_has_own_date (person))
    return g_strdup (_ ("life span"));
  return g_strdup (_ ("as far as this chronicle tells"));
}

/* What the date of an item rests on, as “stated by 4 sources”. */
static char *
basis_words (TlItem *item)
{
  guint n_sources;

  if (tl_item_get_kind (item) == TL_ITEM_PERSON)
    return person_basis_words (TL_PERSON (item));
  n_sources = tl_item_get_n_sources (item);
  if (n_sources == 0)
    return g_strdup (_ ("unsourced"));

  switch (tl_item_get_basis (item))
    {
    case TL_BASIS_DERIVED:
      return g_strdup (_ ("derived from what the sources state"));
    case TL_BASIS_INFERRED:
      return g_strdup (_ ("inferred from the context"));
    case TL_BASIS_STATED:
    default:
      return g_strdup_printf (ngettext ("stated by %u source", "stated by %u sources", n_sources),
                              n_sources);
    }
}

/**
 * tl_item_words_when:
 * @item: an item
 *
 * Returns: (transfer full): the date of @item and what it rests on, as “30 March 2021 · stated by
 *   4 sources”
 */
char *
tl_item_words_when (TlItem *item)
{
  g_autofree char *date = NULL;
  g_autofree char *basis = NULL;

  g_return_val_if_fail (TL_IS_ITEM (item), NULL);

  date = tl_item_dup_date_words (item);
  if (date[0] == '\0')
    return g_strdup (_ ("no date known"));
  basis = basis_words (item);
  return g_strdup_printf ("%s · %s", date, basis);
}

/**
 * tl_item_words_year:
 * @item: an item of the timeline
 *
 * Returns: (transfer full): what heads the items that begin when @item does: the year
 */
char *
tl_item_words_year (TlItem *item)
{
  TlInstant from;

  g_return_val_if_fail (TL_IS_ITEM (item), NULL);
  g_return_val_if_fail (tl_item_get_row (item) != TL_ROW_NONE, NULL);

  from = tl_chronicle_get_columns (tl_item_get_chronicle (item))->from[tl_item_get_row (item)];
  if (from == TL_INSTANT_MIN)
    /* Translators: heads items of which nobody knows when they began. */
    return g_strdup (_ ("Start unknown"));
  return tl_year_words (tl_instant_to_civil (from).year);
}

/* Two ages in a row are alternatives rather than a stretch: “about 51–52” is “about 51 or 52”. */
static char *
age_choice_words (const char *age)
{
  const char *dash = strstr (age, "–");
  const char *number = dash;
  const char *older;
  g_autofree char *younger = NULL;

  if (dash == NULL)
    return g_strdup (age);
  while (number > age && g_ascii_isdigit (number[-1]))
    number--;
  older = dash + strlen ("–");
  if (g_ascii_strtoll (number, NULL, 10) + 1 != g_ascii_strtoll (older, NULL, 10))
    return g_strdup (age);
  younger = g_strndup (age, (gsize) (dash - age));
  /* Translators: two ages of which one is right, like “51 or 52” or “about 51 or 52”. */
  return g_strdup_printf (C_ ("age", "%1$s or %2$s"), younger, older);
}

/**
 * tl_item_words_age:
 * @item: an item
 *
 * Returns: (transfer full) (nullable): how old the chronicle's subject was, as “Lei Jun was 51”;
 *   %NULL when that is not known
 */
char *
tl_item_words_age (TlItem *item)
{
  g_autofree char *age = NULL;
  g_autofree char *choice = NULL;
  g_autoptr (TlPerson) subject = NULL;

  g_return_val_if_fail (TL_IS_ITEM (item), NULL);

  if (tl_item_get_kind (item) == TL_ITEM_PERSON)
    return NULL;
  age = tl_item_dup_age_words (item);
  if (age == NULL)
    return NULL;
  choice = age_choice_words (age);
  subject = tl_chronicle_dup_subject (tl_item_get_chronicle (item));
  /* Translators: how old a person was then: their name, then years as “51”, “51 or 52” or “40–45”.
   */
  return g_strdup_printf (C_ ("age", "%1$s was %2$s"), tl_item_get_title (TL_ITEM (subject)),
                          choice);
}

/**
 * tl_passage_words_place:
 * @passage: a passage
 *
 * Returns: (transfer full): where @passage stands, as “Three key transformations · line 38”
 */
char *
tl_passage_words_place (TlPassage *passage)
{
  const char *source;
  guint line;

  g_return_val_if_fail (TL_IS_PASSAGE (passage), NULL);

  source = tl_source_get_short_title (tl_passage_get_source (passage));
  line = tl_passage_get_line (passage);
  if (line == 0)
    return g_strdup (source);
  /* Translators: the title of a source, and a line of its text. */
  return g_strdup_printf (_ ("%1$s · line %2$u"), source, line);
}

/**
 * tl_source_words_kind:
 * @source: a source
 *
 * Returns: (nullable): what readers call a text of this CSL type; %NULL for types without a common
 *   name here
 */
const char *
tl_source_words_kind (TlSource *source)
{
  static const struct
  {
    const char *type;
    const char *name;
  } names[] = {
    { "article", N_ ("article") },
    { "article-journal", N_ ("journal article") },
    { "article-magazine", N_ ("magazine article") },
    { "article-newspaper", N_ ("newspaper article") },
    { "book", N_ ("book") },
    { "broadcast", N_ ("broadcast") },
    { "chapter", N_ ("chapter") },
    { "document", N_ ("document") },
    { "interview", N_ ("interview") },
    { "letter", N_ ("letter") },
    { "personal_communication", N_ ("letter") },
    { "post", N_ ("post") },
    { "post-weblog", N_ ("blog post") },
    { "report", N_ ("report") },
    { "review", N_ ("review") },
    { "speech", N_ ("speech") },
    { "thesis", N_ ("thesis") },
    { "webpage", N_ ("web page") },
  };

  g_return_val_if_fail (TL_IS_SOURCE (source), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (tl_source_get_kind (source), names[i].type) == 0)
      return _ (names[i].name);
  return NULL;
}

static void
append_known (GPtrArray *parts, const char *words)
{
  if (words != NULL && words[0] != '\0')
    g_ptr_array_add (parts, g_strdup (words));
}

/**
 * tl_source_words:
 * @source: a source
 *
 * Returns: (transfer full): who wrote @source, what it is and when it came out, as far as known
 */
char *
tl_source_words (TlSource *source)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (3, g_free, TRUE);
  g_autofree char *issued = NULL;

  g_return_val_if_fail (TL_IS_SOURCE (source), NULL);

  append_known (parts, tl_source_get_authors (source));
  append_known (parts, tl_source_words_kind (source));
  issued = tl_source_dup_issued_words (source);
  append_known (parts, issued);

  return g_strjoinv (" · ", (char **) parts->pdata);
}
