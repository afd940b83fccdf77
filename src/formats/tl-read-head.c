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

typedef void (*ReadSection) (TlReader *reader, const TlJsonNode *section);

/* In the order in which one can refer to the other. */
static const ReadSection section_readers[N_HEAD_KEYS] = {
  [HEAD_THEMES] = tl_read_themes,     [HEAD_SOURCES] = tl_read_sources,
  [HEAD_PEOPLE] = tl_read_people,     [HEAD_ORGANISATIONS] = tl_read_organisations,
  [HEAD_EVENTS] = tl_read_events,     [HEAD_QUOTES] = tl_read_quotes,
  [HEAD_DISPUTES] = tl_read_disputes, [HEAD_STORIES] = tl_read_stories,
};

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
  for (guint i = HEAD_THEMES; i < N_HEAD_KEYS; i++)
    section_readers[i](reader, &fields[i]);
}

static void
read_head (TlReader *reader,
           const TlJsonNode *root,
           const TlJsonNode *fields,
           TlChronicleSpec *chronicle)
{
  reader->language = tl_json_string (reader, &fields[HEAD_LANGUAGE]);
  *chronicle = (TlChronicleSpec) {
    .title = tl_json_text (reader, &fields[HEAD_TITLE]),
    .description = tl_json_text (reader, &fields[HEAD_DESCRIPTION]),
    .language = reader->language,
    .period = tl_json_date (reader, &fields[HEAD_PERIOD], NULL),
  };
  if (chronicle->title == NULL)
    tl_reader_report (reader, TL_SEVERITY_ERROR, root,
                      _ ("The chronicle has no title. Give it a “title”."));
  /* A schema's address is for text editors. */
  if (fields[HEAD_SCHEMA].value != NULL)
    tl_reader_keep (reader, &fields[HEAD_SCHEMA]);
}

static void
read_subject (TlReader *reader, const TlJsonNode *fields, TlChronicleSpec *chronicle)
{
  chronicle->subject = tl_reader_resolve (reader, &fields[HEAD_SUBJECT], TL_NAMED_PERSON);
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
  read_head (reader, &node, fields, chronicle);
  read_sections (reader, fields);
  read_subject (reader, fields, chronicle);

  return !g_cancellable_set_error_if_cancelled (reader->cancellable, error);
}

/**
 * tl_read_stream_new:
 * @input: (transfer none): the text of a chronicle; it must stay as long as the stream
 * @part_size: how many bytes to parse at a time
 *
 * Begins to parse a chronicle.
 *
 * Returns: (transfer full): its pieces
 */
TlJsonStream *
tl_read_stream_new (TlReadInput *input, gsize part_size)
{
  return tl_json_stream_new (input, part_size, head_keys + HEAD_THEMES, N_HEAD_KEYS - HEAD_THEMES);
}

/* Reads what comes before the sections, once it is all there. */
static gboolean
has_head (TlReader *reader, const TlJsonNode *fields, TlChronicleSpec *chronicle)
{
  if (chronicle->title == NULL)
    read_head (reader, fields->parent, fields, chronicle);

  return chronicle->title != NULL && yyjson_equals_str (fields[HEAD_FORMAT].value, FORMAT);
}

/* A text of nothing but brackets and commas is left to reading as a whole, which limits what its
 * values may take. */
static gboolean
reserve_guessed_ids (TlReader *reader)
{
  gsize n = tl_json_stream_guess_n_elements (reader->stream);

  if (n > reader->input->size / LEAST_SAID)
    return FALSE;

  tl_chronicle_builder_reserve_ids (reader->builder, (guint) n);
  return TRUE;
}

/* Reads a member of the root that the format has. What comes before the sections has to stay. */
static gboolean
read_member (TlReader *reader, guint key, const TlJsonNode *fields, TlChronicleSpec *chronicle)
{
  if (key < HEAD_THEMES)
    return tl_json_stream_is_at_head (reader->stream);
  if (!has_head (reader, fields, chronicle))
    return FALSE;

  /* A large chronicle is large by its events and quotes. */
  if ((key == HEAD_EVENTS || key == HEAD_QUOTES) && !reserve_guessed_ids (reader))
    return FALSE;

  reader->section = &fields[key];
  section_readers[key](reader, &fields[key]);
  reader->section = NULL;
  return TRUE;
}

/* The elements of a section that is given twice, of which the first was taken. */
static void
skip_elements (TlReader *reader, const TlJsonNode *section)
{
  TlJsonElements elements;
  TlJsonNode element;

  reader->section = section;
  tl_json_elements (&elements, reader, section);
  while (tl_json_elements_next (&elements, &element))
    ;
  reader->section = NULL;
}

static gboolean
read_members (TlReader *reader, TlJsonNode *fields, TlChronicleSpec *chronicle)
{
  guint n_passed = 0;
  guint next = 0;
  TlJsonPiece piece;

  while (tl_json_stream_next (reader->stream, &piece))
    {
      const TlJsonNode member = { fields->parent, piece.key, piece.value, 0 };

      if (tl_json_take (reader, &member, head_keys, N_HEAD_KEYS, &next, fields))
        {
          if (next <= n_passed || !read_member (reader, next - 1, fields, chronicle))
            return FALSE;
          n_passed = next;
        }
      else if (member.value == NULL)
        {
          skip_elements (reader, &member);
        }
      if (g_cancellable_is_cancelled (reader->cancellable))
        return FALSE;
    }

  return tl_json_stream_is_whole (reader->stream) && has_head (reader, fields, chronicle);
}

/**
 * tl_read_stream:
 * @reader: a reader with a stream, at the beginning of it
 * @chronicle: (out): what remains to be given to tl_chronicle_builder_end(); its texts are owned by
 *   the stream
 *
 * Reads a chronicle as tl_read_chronicle() does, from a stream. It has to be a chronicle without
 * an error in its syntax, with a title, with items that say something, and its keys in the order of
 * the format, where whatever is referred to comes first.
 *
 * Returns: %TRUE when all has been read; %FALSE when it cannot be read so, or was cancelled
 */
gboolean
tl_read_stream (TlReader *reader, TlChronicleSpec *chronicle)
{
  const TlJsonNode root = { NULL, NULL, NULL, 0 };
  TlJsonNode fields[N_HEAD_KEYS];

  for (guint i = 0; i < N_HEAD_KEYS; i++)
    fields[i] = (TlJsonNode) { &root, NULL, NULL, 0 };
  *chronicle = (TlChronicleSpec) { 0 };
  if (!read_members (reader, fields, chronicle))
    return FALSE;

  read_subject (reader, fields, chronicle);
  return TRUE;
}
