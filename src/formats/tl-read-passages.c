/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-json.h"

#include <glib/gi18n-lib.h>

enum
{
  PASSAGE_SOURCE,
  PASSAGE_EXACT,
  PASSAGE_PREFIX,
  PASSAGE_SUFFIX,
  PASSAGE_LINE,
  N_PASSAGE_KEYS
};

static const TlJsonKey passage_keys[N_PASSAGE_KEYS] = {
  TL_JSON_KEY ("source"), TL_JSON_KEY ("exact"), TL_JSON_KEY ("prefix"),
  TL_JSON_KEY ("suffix"), TL_JSON_KEY ("line"),
};

static gboolean
check_passage (TlReader *reader,
               const TlJsonNode *node,
               const TlJsonNode *source,
               const TlPassageSpec *passage)
{
  if (passage->exact == NULL)
    tl_reader_report (reader, TL_SEVERITY_ERROR, node,
                      _ ("This passage has no “exact”, so it is left out. Copy the words of the "
                         "source there."));
  if (!tl_json_is_given (source))
    tl_reader_report (reader, TL_SEVERITY_ERROR, node,
                      _ ("This passage has no “source”, so it is left out. Give the id of the "
                         "source that it is from."));

  return passage->exact != NULL && passage->source != TL_ROW_NONE;
}

/**
 * tl_read_passage:
 * @reader: the reader
 * @node: a passage, or a field without one
 * @passage: (out): the passage; `exact` is set whenever it is given
 *
 * Reads a passage. The sources must have been read.
 *
 * Returns: %TRUE when there is one that can be shown
 */
gboolean
tl_read_passage (TlReader *reader, const TlJsonNode *node, TlPassageSpec *passage)
{
  TlJsonNode fields[N_PASSAGE_KEYS];

  *passage = (TlPassageSpec) { .source = TL_ROW_NONE };
  if (!tl_json_is_given (node) ||
      !tl_json_object (reader, node, passage_keys, N_PASSAGE_KEYS, fields))
    return FALSE;

  *passage = (TlPassageSpec) {
    .source = tl_reader_resolve (reader, &fields[PASSAGE_SOURCE], TL_NAMED_SOURCE),
    .exact = tl_json_string (reader, &fields[PASSAGE_EXACT]),
    .prefix = tl_json_string (reader, &fields[PASSAGE_PREFIX]),
    .suffix = tl_json_string (reader, &fields[PASSAGE_SUFFIX]),
    .line = tl_json_count (reader, &fields[PASSAGE_LINE]),
  };

  return check_passage (reader, node, &fields[PASSAGE_SOURCE], passage);
}

/**
 * tl_read_passages:
 * @reader: the reader
 * @list: a field that should hold an array of passages, or none
 *
 * Reads the passages of an event to the reader's passages, in place of what is there.
 */
void
tl_read_passages (TlReader *reader, const TlJsonNode *list)
{
  TlJsonElements elements;
  TlJsonNode node;
  TlPassageSpec passage;

  g_array_set_size (reader->passages, 0);
  tl_json_elements (&elements, reader, list);
  while (tl_json_elements_next (&elements, &node))
    if (tl_read_passage (reader, &node, &passage))
      g_array_append_val (reader->passages, passage);
}
