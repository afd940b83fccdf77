/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-chronicle-reader.h"
#include "tl-json.h"

#include <glib/gi18n-lib.h>

#define FORMAT        "chronicle/1"
#define FORMAT_FAMILY "chronicle/"

#define LEAST_SAID 32 /* bytes, as of {"id":"e1","name":"…"} */

enum
{
  HEAD_SCHEMA,
  HEAD_FORMAT,
  HEAD_TITLE,
  HEAD_DESCRIPTION,
  HEAD_LANGUAGE,
  HEAD_PERIOD,
  HEAD_SUBJECT,
  HEAD_THEMES,
  HEAD_SOURCES,
  HEAD_PEOPLE,
  HEAD_ORGANISATIONS,
  HEAD_EVENTS,
  HEAD_QUOTES,
  HEAD_DISPUTES,
  HEAD_STORIES,
  N_HEAD_KEYS
};

static const TlJsonKey head_keys[N_HEAD_KEYS] = {
  TL_JSON_KEY ("$schema"),     TL_JSON_KEY ("format"),        TL_JSON_KEY ("title"),
  TL_JSON_KEY ("description"), TL_JSON_KEY ("language"),      TL_JSON_KEY ("period"),
  TL_JSON_KEY ("subject"),     TL_JSON_KEY ("themes"),        TL_JSON_KEY ("sources"),
  TL_JSON_KEY ("people"),      TL_JSON_KEY ("organisations"), TL_JSON_KEY ("events"),
  TL_JSON_KEY ("quotes"),      TL_JSON_KEY ("disputes"),      TL_JSON_KEY ("stories"),
};

/**
 * tl_read_check_format:
 * @reader: the reader
 * @root: the root of a JSON text
 * @error: return location for a #TlReadError
 *
 * Checks that a JSON text says that it is a chronicle, of a version that can be read.
 *
 * Returns: %TRUE when it is
 */
gboolean
tl_read_check_format (TlReader *reader, yyjson_val *root, GError **error)
{
  const char *name = reader->input->name;
  const char *format = yyjson_get_str (yyjson_obj_get (root, "format"));

  if (g_strcmp0 (format, FORMAT) == 0)
    return TRUE;

  if (format != NULL && g_str_has_prefix (format, FORMAT_FAMILY))
    g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_VERSION,
                 _ ("“%s” is in the format “%s”, but this version of Throughline reads “%s”. Open "
                    "it with a newer version."),
                 name, tl_reader_legible (reader, format), FORMAT);
  else
    g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_NOT_A_CHRONICLE,
                 _ ("“%s” is JSON, but not a chronicle: it does not begin with "
                    "{ \"format\": \"%s\" }."),
                 name, FORMAT);
  return FALSE;
}

/* No more than a file can hold of things that say something: there may be others in the arrays. */
static void
reserve_ids (TlReader *reader, const TlJsonNode *fields)
{
  gsize n = 0;

  for (guint i = HEAD_THEMES; i < N_HEAD_KEYS; i++)
    n += yyjson_arr_size (fields[i].value);
  tl_chronicle_builder_reserve_ids (reader->builder,
                                    (guint) MIN (n, reader->input->size / LEAST_SAID));
}

static void
read_sections (TlReader *reader, const TlJsonNode *fields)
{
  tl_read_progress_begin (reader->input->progress, TL_READ_STAGE_BUILDING,
                          yyjson_arr_size (fields[HEAD_EVENTS].value) +
                              yyjson_arr_size (fields[HEAD_QUOTES].value));
  reserve_ids (reader, fields);
  tl_read_themes (reader, &fields[HEAD_THEMES]);
  tl_read_sources (reader, &fields[HEAD_SOURCES]);
  tl_read_people (reader, &fields[HEAD_PEOPLE]);
  tl_read_organisations (reader, &fields[HEAD_ORGANISATIONS]);
  tl_read_events (reader, &fields[HEAD_EVENTS]);
  tl_read_quotes (reader, &fields[HEAD_QUOTES]);
  tl_read_disputes (reader, &fields[HEAD_DISPUTES]);
  tl_read_stories (reader, &fields[HEAD_STORIES]);
}

/* A schema's address is for text editors. */
static void
keep_schema (TlReader *reader, const TlJsonNode *schema)
{
  if (schema->value != NULL)
    tl_reader_keep (reader, schema);
}

static void
check_head (TlReader *reader, const TlJsonNode *root, const TlChronicleSpec *chronicle)
{
  if (chronicle->title == NULL)
    tl_reader_report (reader, TL_SEVERITY_ERROR, root,
                      _ ("The chronicle has no title. Give it a “title”."));
}

/**
 * tl_read_chronicle:
 * @reader: the reader
 * @root: the root of a JSON text that passes tl_read_check_format()
 * @chronicle: (out): what remains to be given to tl_chronicle_builder_end(); its texts are owned by
 *   the reader's buffer, so @root may be freed
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Reads a chronicle into the reader's builder, and reports its defects.
 *
 * Returns: %TRUE unless cancelled
 */
gboolean
tl_read_chronicle (TlReader *reader, yyjson_val *root, TlChronicleSpec *chronicle, GError **error)
{
  const TlJsonNode node = { NULL, NULL, root, 0 };
  TlJsonNode fields[N_HEAD_KEYS];

  tl_json_object (reader, &node, head_keys, N_HEAD_KEYS, fields);
  reader->language = tl_json_string (reader, &fields[HEAD_LANGUAGE]);
  keep_schema (reader, &fields[HEAD_SCHEMA]);
  read_sections (reader, fields);

  *chronicle = (TlChronicleSpec) {
    .title = tl_json_text (reader, &fields[HEAD_TITLE]),
    .description = tl_json_text (reader, &fields[HEAD_DESCRIPTION]),
    .language = reader->language,
    .period = tl_json_date (reader, &fields[HEAD_PERIOD], NULL),
    .subject = tl_reader_resolve (reader, &fields[HEAD_SUBJECT], TL_NAMED_PERSON),
  };
  check_head (reader, &node, chronicle);

  return !g_cancellable_set_error_if_cancelled (reader->cancellable, error);
}
