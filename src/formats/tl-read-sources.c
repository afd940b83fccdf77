/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-json.h"

#include <glib/gi18n-lib.h>

/* The model numbers sources in 16 bits. */
#define MAX_SOURCES (G_MAXUINT16 - 1)

enum
{
  SOURCE_ID,
  SOURCE_TYPE,
  SOURCE_TITLE,
  SOURCE_SHORT_TITLE,
  SOURCE_AUTHOR,
  SOURCE_ISSUED,
  SOURCE_LANGUAGE,
  SOURCE_ORIGINAL_LANGUAGE,
  SOURCE_NOTE,
  SOURCE_FILE,
  SOURCE_SHA256,
  N_SOURCE_KEYS
};

static const TlJsonKey source_keys[N_SOURCE_KEYS] = {
  TL_JSON_KEY ("id"),       TL_JSON_KEY ("type"),
  TL_JSON_KEY ("title"),    TL_JSON_KEY ("title-short"),
  TL_JSON_KEY ("author"),   TL_JSON_KEY ("issued"),
  TL_JSON_KEY ("language"), TL_JSON_KEY ("original-language"),
  TL_JSON_KEY ("note"),     TL_JSON_KEY ("file"),
  TL_JSON_KEY ("sha256"),
};

static void
read_source (TlReader *reader, const TlJsonNode *node)
{
  TlJsonNode fields[N_SOURCE_KEYS];
  g_autofree char *authors = NULL;
  g_auto (GStrv) names = NULL;
  TlSourceSpec source;

  if (!tl_json_object (reader, node, source_keys, N_SOURCE_KEYS, fields))
    return;

  authors = tl_read_authors (reader, &fields[SOURCE_AUTHOR], &names);
  source = (TlSourceSpec) {
    .id = tl_reader_claim_id (reader, node, &fields[SOURCE_ID], "sources"),
    .type = tl_json_string (reader, &fields[SOURCE_TYPE]),
    .short_title = tl_json_text (reader, &fields[SOURCE_SHORT_TITLE]),
    .authors = authors,
    .author_names = (const char *const *) names,
    .issued = tl_json_date (reader, &fields[SOURCE_ISSUED], NULL),
    .language = tl_json_string (reader, &fields[SOURCE_LANGUAGE]),
    .original_language = tl_json_string (reader, &fields[SOURCE_ORIGINAL_LANGUAGE]),
    .note = tl_json_text (reader, &fields[SOURCE_NOTE]),
    .file = tl_json_string (reader, &fields[SOURCE_FILE]),
    .sha256 = tl_json_string (reader, &fields[SOURCE_SHA256]),
  };
  source.title = tl_reader_name (reader, node, &fields[SOURCE_TITLE], "title", source.id);
  tl_chronicle_builder_add_source (reader->builder, &source);
}

/**
 * tl_read_sources:
 * @reader: the reader
 * @section: the chronicle's sources
 *
 * Reads the sources.
 */
void
tl_read_sources (TlReader *reader, const TlJsonNode *section)
{
  TlJsonElements elements;
  TlJsonNode node;
  guint n = 0;

  tl_json_elements (&elements, reader, section);
  while (tl_json_elements_next (&elements, &node))
    {
      if (n++ < MAX_SOURCES)
        read_source (reader, &node);
      else
        tl_reader_report (reader, TL_SEVERITY_ERROR, &node,
                          _ ("A chronicle has up to %u sources, and this is number %u. It is left "
                             "out: divide the chronicle into several files."),
                          MAX_SOURCES, n);
    }
}
