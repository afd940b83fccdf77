/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-json-expect.h"

static const char *
skip_string (const char *p, const char *end)
{
  for (p++; p < end && *p != '"'; p++)
    if (*p == '\\')
      p++;

  return MIN (p, end - 1);
}

static const char *
skip_scalar (const char *p, const char *end)
{
  while (p + 1 < end && (g_ascii_isalnum (p[1]) || p[1] == '.' || p[1] == '-' || p[1] == '+'))
    p++;

  return p;
}

static TlJsonExpect
after_value (const GString *open)
{
  if (open->len == 0)
    return TL_JSON_EXPECT_NOTHING;

  return open->str[open->len - 1] == '{' ? TL_JSON_EXPECT_COMMA_OR_BRACE
                                         : TL_JSON_EXPECT_COMMA_OR_BRACKET;
}

static TlJsonExpect
after_comma (const GString *open)
{
  return open->len > 0 && open->str[open->len - 1] == '{' ? TL_JSON_EXPECT_KEY
                                                          : TL_JSON_EXPECT_VALUE;
}

static TlJsonExpect
after_string (const GString *open, TlJsonExpect expected)
{
  if (expected == TL_JSON_EXPECT_KEY || expected == TL_JSON_EXPECT_KEY_OR_END)
    return TL_JSON_EXPECT_COLON;

  return after_value (open);
}

static TlJsonExpect
after_mark (GString *open, char mark)
{
  switch (mark)
    {
    case '{':
      g_string_append_c (open, mark);
      return TL_JSON_EXPECT_KEY_OR_END;
    case '[':
      g_string_append_c (open, mark);
      return TL_JSON_EXPECT_VALUE_OR_END;
    case ':':
      return TL_JSON_EXPECT_VALUE;
    case ',':
      return after_comma (open);
    default:
      if ((mark == '}' || mark == ']') && open->len > 0)
        g_string_truncate (open, open->len - 1);
      return after_value (open);
    }
}

/**
 * tl_json_expect:
 * @text: the beginning of a JSON text, up to a place where it stops being one
 * @length: its length in bytes
 *
 * Finds out what could come next.
 *
 * Returns: what is expected after @text
 */
TlJsonExpect
tl_json_expect (const char *text, gsize length)
{
  g_autoptr (GString) open = g_string_new (NULL);
  TlJsonExpect expected = TL_JSON_EXPECT_VALUE;
  const char *end = text + length;

  for (const char *p = text; p < end; p++)
    {
      if (g_ascii_isspace (*p))
        continue;

      if (*p == '"')
        {
          p = skip_string (p, end);
          expected = after_string (open, expected);
        }
      else if (g_ascii_isalnum (*p) || *p == '-')
        {
          p = skip_scalar (p, end);
          expected = after_value (open);
        }
      else
        {
          expected = after_mark (open, *p);
        }
    }

  return expected;
}
