/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-csv.h"

#include <string.h>

/* What a cell begins with that some spreadsheet takes for a formula; the last ones are as wide as
 * Chinese characters. */
#define BEGINS_FORMULA "=+-@\t\r\n＝＋－＠"

/* Before such words, in the same cell. */
#define GUARD "'"

/**
 * tl_csv_init:
 * @self: memory for a table
 *
 * Makes @self an empty table.
 */
void
tl_csv_init (TlCsv *self)
{
  self->text = g_string_new (NULL);
  self->in_row = FALSE;
}

/**
 * tl_csv_clear:
 * @self: a table
 *
 * Frees what @self holds.
 */
void
tl_csv_clear (TlCsv *self)
{
  g_string_free (g_steal_pointer (&self->text), TRUE);
}

static void
begin_field (TlCsv *self)
{
  if (self->in_row)
    g_string_append_c (self->text, ',');
  self->in_row = TRUE;
}

static void
append_quoted (TlCsv *self, const char *guard, const char *value)
{
  g_string_append_c (self->text, '"');
  g_string_append (self->text, guard);
  for (const char *mark = strchr (value, '"'); mark != NULL; mark = strchr (value, '"'))
    {
      g_string_append_len (self->text, value, mark + 1 - value);
      g_string_append_c (self->text, '"');
      value = mark + 1;
    }
  g_string_append (self->text, value);
  g_string_append_c (self->text, '"');
}

static void
append_field (TlCsv *self, const char *guard, const char *value)
{
  begin_field (self);
  if (strpbrk (value, ",\"\r\n") != NULL)
    append_quoted (self, guard, value);
  else
    g_string_append_printf (self->text, "%s%s", guard, value);
}

/**
 * tl_csv_add:
 * @self: a table
 * @value: what a program wrote, as a date or the name of a kind
 *
 * Adds a field to the row, as it is.
 */
void
tl_csv_add (TlCsv *self, const char *value)
{
  append_field (self, "", value);
}

/**
 * tl_csv_add_words:
 * @self: a table
 * @words: what a person wrote
 *
 * Adds a field to the row. Chronicles come from anywhere and tables are opened in spreadsheets,
 * some of which compute a cell that begins like a formula, and can be made to send other cells away
 * by that. As texts from files are never markup here, they are never formulas there: such words get
 * an apostrophe before them, by which people have always told spreadsheets that a cell is text.
 * Programs that read the table find it in these rare cases only, and can take it off.
 */
void
tl_csv_add_words (TlCsv *self, const char *words)
{
  gboolean guarded =
      words[0] != '\0' && g_utf8_strchr (BEGINS_FORMULA, -1, g_utf8_get_char (words)) != NULL;

  append_field (self, guarded ? GUARD : "", words);
}

/**
 * tl_csv_end_row:
 * @self: a table
 *
 * Ends the row.
 */
void
tl_csv_end_row (TlCsv *self)
{
  g_string_append (self->text, "\r\n");
  self->in_row = FALSE;
}
