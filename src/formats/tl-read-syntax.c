/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-read-syntax.h"

#include "tl-chronicle-reader.h"
#include "tl-json-expect.h"
#include "tl-legible.h"

#include <glib/gi18n-lib.h>

/* A text that could not be parsed, as it was before parsing, and the place where that stopped. */
typedef struct
{
  TlReadInput *input;
  const char *text;
  gsize length;
  gsize offset;
  guint line;
  guint column;
} Stop;

/**
 * tl_read_byte_order_mark:
 * @bytes: the beginning of a file
 * @length: how many bytes
 *
 * Gets the length of the byte order mark that some programs put before UTF-8.
 *
 * Returns: 3 when there is one, else 0
 */
gsize
tl_read_byte_order_mark (const char *bytes, gsize length)
{
  return length >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

/* JSON begins with an ASCII character, so one zero byte among the first two tells UTF-16. */
static gboolean
is_utf16 (const char *bytes, gsize length)
{
  if (length < 2)
    return FALSE;

  return memcmp (bytes, "\xFF\xFE", 2) == 0 || memcmp (bytes, "\xFE\xFF", 2) == 0 ||
         (bytes[0] == '\0') != (bytes[1] == '\0');
}

/**
 * tl_read_check_encoding:
 * @input: a file
 * @bytes: what it holds
 * @error: return location for a #TlReadError
 *
 * Checks what can be told of the encoding from the beginning of a file, and that there is
 * something in it.
 *
 * Returns: %TRUE when it can be UTF-8
 */
gboolean
tl_read_check_encoding (TlReadInput *input, const char *bytes, GError **error)
{
  if (input->size == 0)
    g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_EMPTY,
                 _ ("“%s” is empty. Saving or copying it may have failed: get it anew."),
                 input->name);
  else if (is_utf16 (bytes, input->size))
    g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_ENCODING,
                 _ ("“%s” is UTF-16 text. Save it as UTF-8."), input->name);
  else
    return TRUE;

  return FALSE;
}

static void
set_offset (Stop *stop, gsize offset)
{
  TlTextPlaces places;

  stop->offset = MIN (offset, stop->length);
  tl_text_places_init (&places, stop->input);
  tl_text_places_find (&places, stop->offset, &stop->line, &stop->column);
  tl_text_places_clear (&places);
}

static gboolean
is_blank (const Stop *stop)
{
  gsize i = tl_read_byte_order_mark (stop->text, stop->length);

  while (i < stop->length && g_ascii_isspace (stop->text[i]))
    i++;

  return i == stop->length;
}

static const char *
describe_expected (TlJsonExpect expected)
{
  switch (expected)
    {
    case TL_JSON_EXPECT_VALUE:
      return _ ("a text in double quotes, a number, a list in brackets or an object in braces");
    case TL_JSON_EXPECT_VALUE_OR_END:
      return _ ("a text in double quotes, a number, an object in braces or “]”");
    case TL_JSON_EXPECT_KEY:
      return _ ("a key in double quotes");
    case TL_JSON_EXPECT_KEY_OR_END:
      return _ ("a key in double quotes or “}”");
    case TL_JSON_EXPECT_COLON:
      return _ ("a colon");
    case TL_JSON_EXPECT_COMMA_OR_BRACKET:
      return _ ("a comma or “]”");
    case TL_JSON_EXPECT_COMMA_OR_BRACE:
      return _ ("a comma or “}”");
    case TL_JSON_EXPECT_NOTHING:
    default:
      return _ ("the end of the file");
    }
}

/* A comma too many is the slip that people make most often. */
static gboolean
fail_comma (const Stop *stop, GError **error)
{
  const char at = stop->text[stop->offset];

  if (at != ',')
    return FALSE;

  g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_SYNTAX,
               _ ("“%s” is not valid JSON: at line %u, column %u there is a comma too many. "
                  "Remove it."),
               stop->input->name, stop->line, stop->column);
  return TRUE;
}

static void
fail_character (const Stop *stop, GError **error)
{
  const char *at = stop->text + stop->offset;
  gsize length = MIN ((gsize) (g_utf8_next_char (at) - at), stop->length - stop->offset);
  g_autofree char *found = tl_legible_dup (at, (gssize) length);
  TlJsonExpect expected = tl_json_expect (stop->text, stop->offset);

  if (fail_comma (stop, error))
    return;

  g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_SYNTAX,
               _ ("“%s” is not valid JSON: at line %u, column %u there is “%s”, where %s should "
                  "be."),
               stop->input->name, stop->line, stop->column, found, describe_expected (expected));
}

static void
fail_string (const Stop *stop, GError **error)
{
  const char *hint = _ ("Write a backslash as \\\\ and a double quote as \\\".");

  if ((guchar) stop->text[stop->offset] < 0x20)
    hint = _ ("Write a line break as \\n and a tab as \\t, and end each text with a double quote.");

  g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_SYNTAX,
               _ ("“%s” is not valid JSON: at line %u, column %u there is something that cannot "
                  "stand in a text. %s"),
               stop->input->name, stop->line, stop->column, hint);
}

static void
fail_word (const Stop *stop, GError **error)
{
  g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_SYNTAX,
               _ ("“%s” is not valid JSON: at line %u, column %u there is something that is "
                  "neither a number nor true, false or null. Put texts in double quotes."),
               stop->input->name, stop->line, stop->column);
}

static void
fail_syntax (const Stop *stop, yyjson_read_code code, GError **error)
{
  switch (code)
    {
    case YYJSON_READ_ERROR_INVALID_STRING:
      fail_string (stop, error);
      break;
    case YYJSON_READ_ERROR_INVALID_NUMBER:
    case YYJSON_READ_ERROR_LITERAL:
      fail_word (stop, error);
      break;
    default:
      fail_character (stop, error);
    }
}

static gboolean
fail_encoding (Stop *stop, GError **error)
{
  gboolean is_nul = stop->offset < stop->length && stop->text[stop->offset] == '\0';
  const char *invalid;

  if (is_nul)
    {
      g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_ENCODING,
                   _ ("“%s” is damaged or not a text file: at line %u, column %u it has a NUL "
                      "byte, which no text has. Get it anew."),
                   stop->input->name, stop->line, stop->column);
      return TRUE;
    }
  if (g_utf8_validate_len (stop->text, stop->length, &invalid) || *invalid == '\0')
    return FALSE;

  set_offset (stop, (gsize) (invalid - stop->text));
  g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_ENCODING,
               _ ("“%s” is not UTF-8 text: line %u, column %u is in another encoding. Save it as "
                  "UTF-8."),
               stop->input->name, stop->line, stop->column);
  return TRUE;
}

static void
fail (Stop *stop, yyjson_read_code code, GError **error)
{
  if (is_blank (stop))
    {
      g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_EMPTY,
                   _ ("“%s” has nothing but blanks in it. Saving or copying it may have failed: "
                      "get it anew."),
                   stop->input->name);
      return;
    }
  if (code == YYJSON_READ_ERROR_UNEXPECTED_END || stop->offset >= stop->length)
    {
      g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_TRUNCATED,
                   _ ("“%s” ends too early, at line %u, column %u: not all that was opened is "
                      "closed. It may have been copied in part only: get it anew, or add what is "
                      "missing."),
                   stop->input->name, stop->line, stop->column);
      return;
    }
  if (!fail_encoding (stop, error))
    fail_syntax (stop, code, error);
}

/**
 * tl_read_syntax_error:
 * @input: a file that could not be parsed
 * @buffer: where it was parsed in place; overwritten
 * @reason: what the parser says, with a place in @buffer
 * @error: return location for a #TlReadError
 *
 * Says in words that people understand why a file is not JSON.
 */
void
tl_read_syntax_error (TlReadInput *input,
                      char *buffer,
                      const yyjson_read_err *reason,
                      GError **error)
{
  Stop stop = { input, buffer, 0, 0, 0, 0 };

  if (reason->code == YYJSON_READ_ERROR_MEMORY_ALLOCATION)
    {
      g_set_error (error, TL_READ_ERROR, TL_READ_ERROR_TOO_LARGE,
                   _ ("“%s” would need more memory than a chronicle of its size should. Look for "
                      "long runs of brackets or commas in it."),
                   input->name);
      return;
    }

  /* Parsing in place has changed the texts: get them as they were. */
  stop.length = tl_read_input_peek (input, 0, buffer, input->size);
  set_offset (&stop, reason->pos);
  fail (&stop, reason->code, error);
}
