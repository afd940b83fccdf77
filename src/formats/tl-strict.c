/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-strict-private.h"

#include "tl-dispute.h"
#include "tl-item.h"
#include "tl-legible.h"
#include "tl-theme.h"

#include <glib/gi18n-lib.h>

#define MAX_THEMES_OF_ITEM 3

typedef struct
{
  TlChronicle *chronicle;
  TlIdPlaces *places;
  TlDefects *defects;
} Strict;

/**
 * tl_strict_report:
 * @defects: the report
 * @places: (nullable): where ids are
 * @id: the id of what is concerned
 * @format: what is wrong and how to mend it
 * @...: what the message names
 *
 * Reports that a rule is not kept.
 */
void
tl_strict_report (TlDefects *defects, TlIdPlaces *places, const char *id, const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *legible = NULL;
  guint line, column;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  legible = tl_legible_dup_whole (message);
  tl_id_places_find (places, id, &line, &column);
  tl_defects_add (defects, TL_SEVERITY_WARNING, line, column, legible);
}

static void
foreach_passage_of_item (TlItem *item, TlStrictPassage function, gpointer user_data)
{
  g_autoptr (GListModel) passages = tl_item_dup_passages (item);

  for (guint i = 0; i < g_list_model_get_n_items (passages); i++)
    {
      g_autoptr (TlPassage) passage = g_list_model_get_item (passages, i);

      function (passage, tl_item_get_id (item), user_data);
    }
}

static void
foreach_passage_of_dispute (TlChronicle *chronicle,
                            TlDispute *dispute,
                            TlStrictPassage function,
                            gpointer user_data)
{
  GListModel *accounts = tl_dispute_get_accounts (dispute);

  for (guint i = 0; i < g_list_model_get_n_items (accounts); i++)
    {
      g_autoptr (TlAccount) account = g_list_model_get_item (accounts, i);
      guint index = tl_account_get_passage (account);

      if (index != TL_ROW_NONE)
        {
          g_autoptr (TlPassage) passage = tl_chronicle_dup_passage (chronicle, index);

          function (passage, tl_dispute_get_id (dispute), user_data);
        }
    }
}

/**
 * tl_strict_foreach_passage:
 * @chronicle: a chronicle
 * @function: (scope call): what to call
 * @user_data: for @function
 *
 * Goes through the passages of all events, quotes and disputes.
 */
void
tl_strict_foreach_passage (TlChronicle *chronicle, TlStrictPassage function, gpointer user_data)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  GListModel *disputes = tl_chronicle_get_disputes (chronicle);

  for (guint row = 0; row < columns->n_items; row++)
    if (columns->kind[row] != TL_ITEM_PERSON)
      {
        g_autoptr (TlItem) item = tl_chronicle_dup_item (chronicle, row);

        foreach_passage_of_item (item, function, user_data);
      }

  for (guint i = 0; i < g_list_model_get_n_items (disputes); i++)
    {
      g_autoptr (TlDispute) dispute = g_list_model_get_item (disputes, i);

      foreach_passage_of_dispute (chronicle, dispute, function, user_data);
    }
}

static void
check_sourced (const Strict *self, guint row)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (self->chronicle);
  const char *id = tl_chronicle_row_id (self->chronicle, row);

  if (columns->evidence[row] & (1 << TL_EVIDENCE_UNSOURCED))
    tl_strict_report (self->defects, self->places, id,
                      _ ("“%s” has no passage. Every event and quote has to rest on one."), id);
}

static void
check_n_themes (const Strict *self, guint row)
{
  guint64 themes = tl_chronicle_get_columns (self->chronicle)->themes[row];
  const char *id = tl_chronicle_row_id (self->chronicle, row);
  guint n = 0;

  for (; themes != 0; themes &= themes - 1)
    n++;

  if (n < 1 || n > MAX_THEMES_OF_ITEM)
    tl_strict_report (self->defects, self->places, id,
                      ngettext ("“%s” has %u theme. Every event and quote has to have 1 to %u.",
                                "“%s” has %u themes. Every event and quote has to have 1 to %u.",
                                n),
                      id, n, MAX_THEMES_OF_ITEM);
}

static void
check_life (const Strict *self, guint row, guint index)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (self->chronicle);
  g_autoptr (TlPerson) person = tl_chronicle_dup_person (self->chronicle, index);
  const char *id = tl_chronicle_row_id (self->chronicle, row);
  guint life = tl_item_get_row (TL_ITEM (person));

  if (!tl_person_has_own_date (person) || life == TL_ROW_NONE)
    return;

  if (columns->from[row] >= columns->to[life] || columns->to[row] <= columns->from[life])
    tl_strict_report (self->defects, self->places, id,
                      _ ("“%s” (%s) lies outside the life of “%s” (%s). Correct one of the dates, "
                         "or who takes part."),
                      id, tl_chronicle_row_date (self->chronicle, row),
                      tl_item_get_id (TL_ITEM (person)), tl_item_get_date_text (TL_ITEM (person)));
}

/* Marks in @named the people who take part. */
static void
check_people (const Strict *self, guint row, gboolean *named)
{
  guint n;
  const guint32 *people = tl_chronicle_row_people (self->chronicle, row, &n);

  for (guint i = 0; i < n; i++)
    {
      named[people[i]] = TRUE;
      check_life (self, row, people[i]);
    }
}

static void
check_named (const Strict *self, const gboolean *named)
{
  for (guint i = 0; i < tl_chronicle_get_n_people (self->chronicle); i++)
    if (!named[i])
      {
        g_autoptr (TlPerson) person = tl_chronicle_dup_person (self->chronicle, i);
        const char *id = tl_item_get_id (TL_ITEM (person));

        tl_strict_report (self->defects, self->places, id,
                          _ ("“%s” takes part in no event and says no quote. Add an item, or "
                             "remove the person."),
                          id);
      }
}

static guint64
check_items (const Strict *self)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (self->chronicle);
  g_autofree gboolean *named = g_new0 (gboolean, tl_chronicle_get_n_people (self->chronicle) + 1);
  guint64 themes = 0;

  for (guint row = 0; row < columns->n_items; row++)
    if (columns->kind[row] != TL_ITEM_PERSON)
      {
        check_sourced (self, row);
        check_n_themes (self, row);
        check_people (self, row, named);
        themes |= columns->themes[row];
      }
  check_named (self, named);

  return themes;
}

static void
check_themes (const Strict *self, guint64 used)
{
  guint n = g_list_model_get_n_items (tl_chronicle_get_themes (self->chronicle));

  if (n == 0)
    tl_strict_report (self->defects, self->places, NULL,
                      _ ("The chronicle has no themes. Name at least one."));

  for (guint i = 0; i < n; i++)
    if ((used & (G_GUINT64_CONSTANT (1) << i)) == 0)
      {
        const char *id = tl_theme_get_id (tl_chronicle_get_theme (self->chronicle, i));

        tl_strict_report (self->defects, self->places, id,
                          _ ("No item has the theme “%s”. Give it to one, or remove it."), id);
      }
}

/* Chinese does not part its words: two characters of it count as one. */
static guint
count_words (const char *text)
{
  gboolean in_word = FALSE;
  guint words = 0;
  guint wide = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iswide (c))
        wide += g_unichar_isalpha (c) ? 1 : 0;
      else if (!g_unichar_isspace (c) && !in_word)
        words++;
      in_word = !g_unichar_isspace (c) && !g_unichar_iswide (c);
    }

  return words + (wide + 1) / 2;
}

static void
check_length (TlPassage *passage, const char *id, gpointer user_data)
{
  const Strict *self = user_data;
  guint n = count_words (tl_passage_get_exact (passage));

  if (n > TL_STRICT_MAX_WORDS)
    tl_strict_report (self->defects, self->places, id,
                      _ ("A passage of “%s” quotes %u words. Quote at most %u."), id, n,
                      TL_STRICT_MAX_WORDS);
}

/**
 * tl_strict_check:
 * @chronicle: a chronicle
 * @places: (nullable): where the ids of its file are
 * @defects: where to report
 *
 * Checks what makes a chronicle good beyond being valid: everything rests on a passage, passages
 * are short, items have 1 to 3 themes, and no person or theme is left alone or outside their time.
 */
void
tl_strict_check (TlChronicle *chronicle, TlIdPlaces *places, TlDefects *defects)
{
  Strict self = { chronicle, places, defects };

  g_return_if_fail (TL_IS_CHRONICLE (chronicle));
  g_return_if_fail (TL_IS_DEFECTS (defects));

  check_themes (&self, check_items (&self));
  tl_strict_foreach_passage (chronicle, check_length, &self);
}
