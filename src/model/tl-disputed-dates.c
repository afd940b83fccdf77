/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-disputed-dates.h"

#include "tl-date.h"
#include "tl-dispute.h"
#include "tl-passage.h"
#include "tl-source.h"

#include <glib/gi18n-lib.h>

static void
add_date (GArray *dates, TlAccount *account, guint dispute, guint index)
{
  g_auto (TlDate) date = TL_DATE_INIT;
  const char *text = tl_account_get_date_text (account);
  TlDisputedDate found;

  if (text == NULL || !tl_date_parse (text, -1, &date, NULL))
    return;

  found = (TlDisputedDate) {
    .from = tl_date_earliest (&date),
    .to = tl_date_latest (&date),
    .dispute = dispute,
    .account = index,
  };
  for (guint i = 0; i < dates->len; i++)
    if (g_array_index (dates, TlDisputedDate, i).from == found.from &&
        g_array_index (dates, TlDisputedDate, i).to == found.to)
      return;
  g_array_append_val (dates, found);
}

/* A dispute can name an item that it is not about the time of: it is, when one of the dates that
 * are given is that of the item. */
static gboolean
any_meets (const GArray *dates, TlInstant from, TlInstant to)
{
  for (guint i = 0; i < dates->len; i++)
    {
      const TlDisputedDate *date = &g_array_index (dates, TlDisputedDate, i);

      if (date->from < to && date->to > from)
        return TRUE;
    }
  return FALSE;
}

static void
add_dispute (GArray *dates, TlChronicle *chronicle, guint row, guint index)
{
  g_autoptr (TlDispute) dispute =
      g_list_model_get_item (tl_chronicle_get_disputes (chronicle), index);
  g_autoptr (GArray) given = g_array_new (FALSE, FALSE, sizeof (TlDisputedDate));
  GListModel *accounts = tl_dispute_get_accounts (dispute);
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);

  for (guint i = 0; i < g_list_model_get_n_items (accounts); i++)
    {
      g_autoptr (TlAccount) account = g_list_model_get_item (accounts, i);

      add_date (given, account, index, i);
    }
  if (given->len > 1 && any_meets (given, columns->from[row], columns->to[row]))
    g_array_append_vals (dates, given->data, given->len);
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  TlInstant one = tl_disputed_date_instant (a);
  TlInstant other = tl_disputed_date_instant (b);

  return one < other ? -1 : one > other;
}

/**
 * tl_disputed_dates_find:
 * @chronicle: a chronicle
 * @row: a row of it
 *
 * Finds the dates that accounts give where they give different ones and the item's own is among
 * them.
 *
 * Returns: (transfer full) (element-type TlDisputedDate): the dates in the order of time, each
 *   once for a dispute; empty when the item's date is not in dispute
 */
GArray *
tl_disputed_dates_find (TlChronicle *chronicle, guint row)
{
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (TlDisputedDate));
  guint n;
  const guint32 *disputes = tl_chronicle_row_disputes (chronicle, row, &n);

  for (guint i = 0; i < n; i++)
    add_dispute (dates, chronicle, row, disputes[i]);
  g_array_sort (dates, compare_dates);
  return dates;
}

/**
 * tl_disputed_date_instant:
 * @self: a date
 *
 * Returns: the instant that a mark for @self stands at: where a box with this date would begin, or
 *   its end where it has no beginning
 */
TlInstant
tl_disputed_date_instant (const TlDisputedDate *self)
{
  return self->from == TL_INSTANT_MIN ? self->to : self->from;
}

static char *
source_words (TlChronicle *chronicle, guint index)
{
  g_autoptr (TlPassage) passage = NULL;

  if (index == TL_ROW_NONE)
    return NULL;
  passage = tl_chronicle_dup_passage (chronicle, index);
  return g_strdup (tl_source_get_short_title (tl_passage_get_source (passage)));
}

/* What the account says, and the date unless that is what it says. */
static char *
value_words (TlAccount *account)
{
  const char *value = tl_account_get_value (account);
  g_autofree char *words = NULL;
  g_auto (TlDate) date = TL_DATE_INIT;

  tl_date_parse (tl_account_get_date_text (account), -1, &date, NULL);
  words = tl_date_to_words (&date);
  if (g_str_equal (value, words))
    return g_steal_pointer (&words);
  /* Translators: what an account says and the date it gives: 75 days: since 2021 */
  return g_strdup_printf (C_ ("account", "%1$s: %2$s"), value, words);
}

/**
 * tl_disputed_date_words:
 * @self: a date
 * @chronicle: the chronicle that it was found in
 *
 * Returns: (transfer full): what the account says, when that is and who says it: "Active since
 *   2004: since 2004 (Speech)"
 */
char *
tl_disputed_date_words (const TlDisputedDate *self, TlChronicle *chronicle)
{
  g_autoptr (TlDispute) dispute =
      g_list_model_get_item (tl_chronicle_get_disputes (chronicle), self->dispute);
  g_autoptr (TlAccount) account =
      g_list_model_get_item (tl_dispute_get_accounts (dispute), self->account);
  g_autofree char *source = source_words (chronicle, tl_account_get_passage (account));
  g_autofree char *value = value_words (account);

  if (source == NULL)
    return g_steal_pointer (&value);
  /* Translators: what an account says and the source that says it */
  return g_strdup_printf (C_ ("account", "%1$s (%2$s)"), value, source);
}
