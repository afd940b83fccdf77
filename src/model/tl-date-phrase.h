/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-date.h"

G_BEGIN_DECLS

/**
 * TlDatePhrase:
 * @date: what it means
 * @age: the age, in years, that it was given as; -1 if it was not
 *
 * A date as people type it. Release it with tl_date_phrase_clear() or g_auto(TlDatePhrase).
 */
typedef struct
{
  TlDate date;
  int age;
} TlDatePhrase;

#define TL_DATE_PHRASE_INIT { TL_DATE_INIT, -1 }

#define TL_DATE_PHRASE_ERROR (tl_date_phrase_error_quark ())
GQuark tl_date_phrase_error_quark (void);

/**
 * TlDatePhraseError:
 * @TL_DATE_PHRASE_ERROR_UNKNOWN: not a date in any form that is understood
 * @TL_DATE_PHRASE_ERROR_INCOMPLETE: a year is missing, or cannot be told from a day
 * @TL_DATE_PHRASE_ERROR_CALENDAR: no such year, month or day
 * @TL_DATE_PHRASE_ERROR_AGE: an age, and it is not known whose, or when they were born
 *
 * What can be wrong with a date that was typed. The message says it in a sentence without a full
 * stop, in the language of the reader.
 */
typedef enum
{
  TL_DATE_PHRASE_ERROR_UNKNOWN,
  TL_DATE_PHRASE_ERROR_INCOMPLETE,
  TL_DATE_PHRASE_ERROR_CALENDAR,
  TL_DATE_PHRASE_ERROR_AGE,
} TlDatePhraseError;

gboolean tl_date_phrase_parse (const char *text,
                               TlInstant today,
                               const TlDate *life,
                               TlDatePhrase *phrase,
                               GError **error);
void tl_date_phrase_clear (TlDatePhrase *phrase);
char *tl_date_phrase_to_words (const TlDatePhrase *phrase) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TlDatePhrase, tl_date_phrase_clear)

G_END_DECLS
