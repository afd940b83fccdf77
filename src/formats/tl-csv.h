/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TlCsv:
 * @text: what has been written
 * @in_row: whether a row has been begun and not ended
 *
 * Comma-separated values as RFC 4180 has them: rows end with CR LF, and a field that could be taken
 * for more than one stands in quotation marks.
 */
typedef struct
{
  GString *text;
  gboolean in_row;
} TlCsv;

void tl_csv_init (TlCsv *self);
void tl_csv_clear (TlCsv *self);
void tl_csv_add (TlCsv *self, const char *value);
void tl_csv_add_words (TlCsv *self, const char *words);
void tl_csv_end_row (TlCsv *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TlCsv, tl_csv_clear)

G_END_DECLS
