/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as people type them, made into EDTF and read from there. */

#include "tl-date-phrase.h"

#include "tl-phrase-fields.h"
#include "tl-phrase-tokens.h"

#include <glib/gi18n-lib.h>

/* Of whom or what has lasted, no more is asked. */
#define MAX_AGE 100000

typedef enum
{
  RULE_DAY,
  RULE_MONTH,
  RULE_YEAR,
  RULE_DECADES,
  RULE_SEASON,
  RULE_AGE,
} TlRuleKind;

/* The number is how far from today, times what is typed if anything is; or which season. */
typedef struct
{
  const char *pattern;
  TlRuleKind kind;
  int number;
} TlRule;

/* Translators: phrases for a date with | between them, in which # stands for a number. Give as many
 * as people type in your language; those in English are understood besides. */
static const TlRule rules[] = {
  { NC_ ("date phrase", "today|now"), RULE_DAY, 0 },
  { NC_ ("date phrase", "yesterday"), RULE_DAY, -1 },
  { NC_ ("date phrase", "tomorrow"), RULE_DAY, 1 },
  { NC_ ("date phrase", "# days ago|# day ago"), RULE_DAY, -1 },
  { NC_ ("date phrase", "this month"), RULE_MONTH, 0 },
  { NC_ ("date phrase", "last month|previous month"), RULE_MONTH, -1 },
  { NC_ ("date phrase", "next month"), RULE_MONTH, 1 },
  { NC_ ("date phrase", "# months ago|# month ago"), RULE_MONTH, -1 },
  { NC_ ("date phrase", "this year"), RULE_YEAR, 0 },
  { NC_ ("date phrase", "last year|previous year"), RULE_YEAR, -1 },
  { NC_ ("date phrase", "next year"), RULE_YEAR, 1 },
  { NC_ ("date phrase", "# years ago|# year ago"), RULE_YEAR, -1 },
  { NC_ ("date phrase", "in # years|in # year"), RULE_YEAR, 1 },
  { NC_ ("date phrase", "#s|the #s|in the #s"), RULE_DECADES, 0 },
  { NC_ ("date phrase", "spring #|spring of #|in spring #"), RULE_SEASON, 21 },
  { NC_ ("date phrase", "summer #|summer of #|in summer #"), RULE_SEASON, 22 },
  { NC_ ("date phrase", "autumn #|autumn of #|in autumn #|fall #|fall of #"), RULE_SEASON, 23 },
  { NC_ ("date phrase", "winter #|winter of #|in winter #"), RULE_SEASON, 24 },
  { NC_ ("date phrase", "age #|aged #|at age #|at the age of #|# years old|# year old"), RULE_AGE,
    0 },
};

/* clang-format would put spaces into the name that G_DEFINE_QUARK() makes of its argument. */
GQuark
tl_date_phrase_error_quark (void)
{
  return g_quark_from_static_string ("tl-date-phrase-error-quark");
}

/* What begins at an instant, as finely as the kind of a rule says; far away only as a year. */
static char *
edtf_at (TlInstant instant, TlRuleKind kind)
{
  TlCivil civil = tl_instant_to_civil (instant);
  gboolean far = ABS (civil.year) > 9999;

  return tl_phrase_fields_to_edtf (&(TlPhraseFields) { civil.year,
                                                       far || kind == RULE_YEAR ? 0 : civil.month,
                                                       far || kind != RULE_DAY ? 0 : civil.day });
}

static char *
relative_edtf (const TlRule *rule, TlInstant today, gint64 typed)
{
  TlCalendarUnit unit = rule->kind == RULE_DAY     ? TL_CALENDAR_DAY
                        : rule->kind == RULE_MONTH ? TL_CALENDAR_MONTH
                                                   : TL_CALENDAR_YEAR;

  return edtf_at (tl_calendar_add (today, unit, rule->number * typed), rule->kind);
}

/* “The 1900s” are the hundred years, as tl_date_to_words() has them. */
static char *
decades_edtf (gint64 year, GError **error)
{
  if (year % 10 == 0 && year > 0 && year <= 9990)
    return year % 100 == 0 ? g_strdup_printf ("%02" G_GINT64_FORMAT "XX", year / 100)
                           : g_strdup_printf ("%03" G_GINT64_FORMAT "X", year / 10);
  g_set_error_literal (error, TL_DATE_PHRASE_ERROR, TL_DATE_PHRASE_ERROR_CALENDAR,
                       _ ("A decade begins with a year that ends in 0, as in “1990s”"));
  return NULL;
}

static char *
season_edtf (int season, gint64 year, GError **error)
{
  if (year >= 100 && year <= 9999)
    return g_strdup_printf ("%04" G_GINT64_FORMAT "-%d", year, season);
  g_set_error_literal (error, TL_DATE_PHRASE_ERROR, TL_DATE_PHRASE_ERROR_INCOMPLETE,
                       _ ("Add the year in full, as in “spring 2021”"));
  return NULL;
}

/* From the first day on which somebody can have been of an age to the last, as finely as their
 * birth is known. */
static char *
age_edtf (gint64 age, const TlDate *life, GError **error)
{
  TlRuleKind kind;
  TlInstant last_birthday;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (life == NULL || life->start.bound != TL_DATE_BOUND_DATED || age > MAX_AGE)
    {
      g_set_error_literal (error, TL_DATE_PHRASE_ERROR, TL_DATE_PHRASE_ERROR_AGE,
                           age > MAX_AGE
                               ? _ ("Nobody grows this old")
                               : _ ("This chronicle does not tell when its subject was born"));
      return NULL;
    }
  kind = life->start.precision >= TL_DATE_PRECISION_DAY     ? RULE_DAY
         : life->start.precision >= TL_DATE_PRECISION_MONTH ? RULE_MONTH
                                                            : RULE_YEAR;
  last_birthday = tl_calendar_floor (life->start.to - 1, TL_CALENDAR_DAY, 1);
  first = edtf_at (tl_calendar_add (life->start.from, TL_CALENDAR_YEAR, age), kind);
  last = edtf_at (tl_calendar_add (last_birthday, TL_CALENDAR_YEAR, age + 1) - 1, kind);
  return g_strdup_printf ("%s/%s", first, last);
}

static char *
rule_edtf (const TlRule *rule, gint64 typed, TlInstant today, const TlDate *life, GError **error)
{
  switch (rule->kind)
    {
    case RULE_DECADES:
      return decades_edtf (typed, error);
    case RULE_SEASON:
      return season_edtf (rule->number, typed, error);
    case RULE_AGE:
      return age_edtf (typed, life, error);
    case RULE_DAY:
    case RULE_MONTH:
    case RULE_YEAR:
    default:
      return relative_edtf (rule, today, typed);
    }
}

static const TlRule *
find_rule (const GArray *tokens, gint64 *typed)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      *typed = 1;
      if (tl_phrase_tokens_match (tokens, rules[i].pattern, typed))
        return &rules[i];
    }
  return NULL;
}

static gboolean
parse_edtf (const char *text, TlDate *date, GError **error)
{
  g_autofree char *upper = g_ascii_strup (text, -1);
  g_autoptr (GError) reason = NULL;

  if (tl_date_parse (g_strstrip (upper), -1, date, &reason))
    return TRUE;
  if (!g_error_matches (reason, TL_DATE_ERROR, TL_DATE_ERROR_SYNTAX))
    g_set_error_literal (error, TL_DATE_PHRASE_ERROR, TL_DATE_PHRASE_ERROR_CALENDAR,
                         reason->message);
  return FALSE;
}

/* What @text means in EDTF. */
static char *
edtf_of (const char *text, TlInstant today, const TlDate *life, int *age, GError **error)
{
  g_autoptr (GArray) tokens = tl_phrase_tokens_new (text);
  TlPhraseFields fields;
  gint64 typed;
  const TlRule *rule = find_rule (tokens, &typed);

  if (rule != NULL)
    {
      *age = rule->kind == RULE_AGE ? (int) MIN (typed, MAX_AGE) : -1;
      return rule_edtf (rule, typed, today, life, error);
    }
  return tl_phrase_fields_find (&fields, tokens, error) ? tl_phrase_fields_to_edtf (&fields) : NULL;
}

/**
 * tl_date_phrase_parse:
 * @text: what somebody typed, in any encoding
 * @today: any instant of the reader's day, as their clock shows it
 * @life: (nullable): the life of whom ages are counted of, or their birth
 * @phrase: (out): what it means; release it with tl_date_phrase_clear()
 * @error: (out) (optional): where to put a #TlDatePhraseError
 *
 * Understands EDTF, dates as “Apr 2010” and “15 January 2021”, “1990s”, “44 BC”, “age 41”, “last
 * year” and “3 years ago”, in English and in the language of the reader.
 *
 * Returns: whether @text is a date
 */
gboolean
tl_date_phrase_parse (const char *text,
                      TlInstant today,
                      const TlDate *life,
                      TlDatePhrase *phrase,
                      GError **error)
{
  g_autofree char *edtf = NULL;
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (phrase != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  *phrase = (TlDatePhrase) TL_DATE_PHRASE_INIT;
  if (parse_edtf (text, &phrase->date, &reason))
    return TRUE;
  if (reason == NULL)
    edtf = edtf_of (text, today, life, &phrase->age, &reason);
  if (edtf != NULL && parse_edtf (edtf, &phrase->date, &reason))
    return TRUE;
  tl_date_phrase_clear (phrase);
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/**
 * tl_date_phrase_clear:
 * @phrase: a phrase
 *
 * Releases what @phrase holds.
 */
void
tl_date_phrase_clear (TlDatePhrase *phrase)
{
  g_return_if_fail (phrase != NULL);

  tl_date_clear (&phrase->date);
  phrase->age = -1;
}

/**
 * tl_date_phrase_to_words:
 * @phrase: a phrase
 *
 * Returns: (transfer full): what was understood, as “April 2010” or “age 41: 16 December 2010 – 15
 *   December 2011”
 */
char *
tl_date_phrase_to_words (const TlDatePhrase *phrase)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (phrase != NULL, NULL);

  words = tl_date_to_span_words (&phrase->date);
  if (phrase->age < 0)
    return g_steal_pointer (&words);
  /* Translators: an age in years, and when somebody was of that age. */
  return g_strdup_printf (C_ ("date phrase words", "age %1$d: %2$s"), phrase->age, words);
}
