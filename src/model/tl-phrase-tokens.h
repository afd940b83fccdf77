/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TlPhraseToken:
 * @word: (nullable): a word without case and accents; %NULL for a number
 * @number: the number
 * @n_digits: how many digits it is written with
 * @slashed: a slash stands right before it
 *
 * A word or a number that somebody typed.
 */
typedef struct
{
  char *word;
  gint64 number;
  guint n_digits;
  gboolean slashed;
} TlPhraseToken;

GArray *tl_phrase_tokens_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean tl_phrase_tokens_match (const GArray *tokens, const char *pattern, gint64 *number);
gboolean tl_phrase_tokens_remove (GArray *tokens, const char *pattern);
char *tl_phrase_fold (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
