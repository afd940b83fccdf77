/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-chronicle-private.h"

/**
 * tl_chronicle_row_people:
 * @self: a chronicle
 * @row: a row
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the indices of the people in the item; a person's
 *   own for a person
 */
const guint32 *
tl_chronicle_row_people (TlChronicle *self, guint row, guint *n)
{
  const guint32 *first = self->items.first_person;

  *n = first[row + 1] - first[row];
  return self->items.people + first[row];
}

/**
 * tl_chronicle_row_organisations:
 * @self: a chronicle
 * @row: a row
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the indices of the organisations in the item
 */
const guint32 *
tl_chronicle_row_organisations (TlChronicle *self, guint row, guint *n)
{
  const guint32 *first = self->items.first_organisation;

  *n = first[row + 1] - first[row];
  return self->items.organisations + first[row];
}

/**
 * tl_chronicle_row_sources:
 * @self: a chronicle
 * @row: a row
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the indices of the sources that the item rests on,
 *   each once, ascending
 */
const guint16 *
tl_chronicle_row_sources (TlChronicle *self, guint row, guint *n)
{
  const guint32 *first = self->items.first_source;

  *n = first[row + 1] - first[row];
  return self->items.sources + first[row];
}

/**
 * tl_chronicle_row_passages:
 * @self: a chronicle
 * @row: a row
 * @n: (out): how many
 *
 * Returns: the index of the first passage that the item rests on; the others come right after it
 */
guint
tl_chronicle_row_passages (TlChronicle *self, guint row, guint *n)
{
  *n = self->items.kind[row] == TL_ITEM_PERSON ? 0 : self->items.n_passages[row];
  return self->items.first_passage[row];
}

/**
 * tl_chronicle_get_passage_spec:
 * @self: a chronicle
 * @passage: the index of a passage
 * @spec: (out caller-allocates): what it is; the texts belong to @self
 *
 * Looks a passage up without an object for it, in any thread.
 */
void
tl_chronicle_get_passage_spec (TlChronicle *self, guint passage, TlPassageSpec *spec)
{
  const TlPassageRow *row = &g_array_index (self->passages, TlPassageRow, passage);

  *spec = (TlPassageSpec) {
    .source = row->source,
    .line = row->line,
    .exact = tl_chronicle_text (self, row->exact),
    .prefix = tl_chronicle_text (self, row->prefix),
    .suffix = tl_chronicle_text (self, row->suffix),
  };
}

/**
 * tl_chronicle_get_person_name:
 * @self: a chronicle
 * @index: a person's index
 *
 * Returns: (transfer none): what the person is called, without an object for them, in any thread
 */
const char *
tl_chronicle_get_person_name (TlChronicle *self, guint index)
{
  return tl_chronicle_text (self, g_array_index (self->people, TlPersonRow, index).name);
}

/**
 * tl_chronicle_row_disputes:
 * @self: a chronicle
 * @row: a row
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the indices of the disputes about the item
 */
const guint32 *
tl_chronicle_row_disputes (TlChronicle *self, guint row, guint *n)
{
  const guint32 *first = self->disputes_first;

  *n = first[row + 1] - first[row];
  return self->disputes_of + first[row];
}

/**
 * tl_chronicle_row_importance:
 * @self: a chronicle
 * @row: a row
 *
 * Weighs an item against others that want the same room: more sources count most, then a
 * disagreement between them, then the people in it.
 *
 * Returns: 0 to 255, the higher the more important
 */
guint
tl_chronicle_row_importance (TlChronicle *self, guint row)
{
  guint n_sources = self->items.first_source[row + 1] - self->items.first_source[row];
  guint n_people = self->items.first_person[row + 1] - self->items.first_person[row];
  gboolean disputed = (self->items.evidence[row] & (1 << TL_EVIDENCE_DISPUTED)) != 0;

  return 4 * MIN (n_sources, 60) + MIN (n_people, 3) + (disputed ? 2 : 0);
}

/**
 * tl_chronicle_row_title:
 * @self: a chronicle
 * @row: a row
 *
 * Returns: (transfer none): what tl_item_get_title() says of the item
 */
const char *
tl_chronicle_row_title (TlChronicle *self, guint row)
{
  return tl_chronicle_text (self, self->items.title[row]);
}

/**
 * tl_chronicle_row_id:
 * @self: a chronicle
 * @row: a row
 *
 * Returns: (transfer none): the id of the item
 */
const char *
tl_chronicle_row_id (TlChronicle *self, guint row)
{
  return tl_chronicle_text (self, self->items.id[row]);
}

/**
 * tl_chronicle_row_date:
 * @self: a chronicle
 * @row: a row
 *
 * Returns: (transfer none): the date of the item, in EDTF
 */
const char *
tl_chronicle_row_date (TlChronicle *self, guint row)
{
  return tl_chronicle_text (self, self->items.date[row]);
}

/**
 * tl_chronicle_row_event:
 * @self: a chronicle
 * @row: a row
 *
 * Returns: the row of the event at which a quote was said; %TL_ROW_NONE when that is not known, or
 *   for what is no quote
 */
guint
tl_chronicle_row_event (TlChronicle *self, guint row)
{
  return self->items.kind[row] == TL_ITEM_QUOTE ? self->items.related[row] : TL_ROW_NONE;
}

/**
 * tl_chronicle_find_quotes:
 * @self: a chronicle
 * @event: the row of an event
 * @rows: (element-type guint32): the rows found are appended, in the order of time
 *
 * Finds what was said at an event. Looks at one number of each row: a million take less than a
 * millisecond.
 */
void
tl_chronicle_find_quotes (TlChronicle *self, guint event, GArray *rows)
{
  for (guint32 row = 0; row < self->items.n_rows; row++)
    if (self->items.related[row] == event && self->items.kind[row] == TL_ITEM_QUOTE)
      g_array_append_val (rows, row);
}
