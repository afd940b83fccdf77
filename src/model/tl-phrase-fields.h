/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-date-phrase.h"

G_BEGIN_DECLS

/**
 * TlPhraseFields:
 * @year: an astronomical year
 * @month: 1 to 12, or 0 for the whole year
 * @day: the day of the month, or 0 for the whole month
 *
 * A date by its numbers. The day need not exist.
 */
typedef struct
{
  gint64 year;
  guint month;
  guint day;
} TlPhraseFields;

gboolean tl_phrase_fields_find (TlPhraseFields *fields, GArray *tokens, GError **error);
char *tl_phrase_fields_to_edtf (const TlPhraseFields *fields) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
