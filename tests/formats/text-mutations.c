/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "text-mutations.h"

#include <string.h>

static void
mutate_byte (GString *text)
{
  gsize i = (gsize) g_test_rand_int_range (0, (gint32) text->len);

  text->str[i] = (char) g_test_rand_int_range (0, 256);
}

static void
mutate_remove (GString *text)
{
  gsize i = (gsize) g_test_rand_int_range (0, (gint32) text->len);
  gsize n = (gsize) g_test_rand_int_range (1, 40);

  g_string_erase (text, (gssize) i, (gssize) MIN (n, text->len - i));
}

static void
mutate_insert (GString *text)
{
  static const char *const parts[] = {
    "\"",   "{",  "}",  "[",         "]",    ",",       ":",
    "null", "1",  "-1", "1e999",     "\\",   "\\u0000", "\"id\": \"ann\",",
    "\xFF", "{}", "[]", "\"start\"", "true", "[[]]",    "{\"en\":\"x\"}"
  };
  gsize i = (gsize) g_test_rand_int_range (0, (gint32) text->len);

  g_string_insert (text, (gssize) i,
                   parts[g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (parts))]);
}

/* Puts another value in the place of one, so that the text mostly stays JSON. */
static void
mutate_value (GString *text)
{
  static const char *const values[] = { "null",
                                        "1",
                                        "true",
                                        "[]",
                                        "{}",
                                        "\"\"",
                                        "\"ann\"",
                                        "\"start\"",
                                        "[ 1, \"x\", null ]",
                                        "{ \"id\": 1 }",
                                        "\"2021-99\"",
                                        "\"a\\u0000b\"",
                                        "{ \"en\": \"x\" }",
                                        "-0.5",
                                        "18446744073709551616" };
  gsize i = (gsize) g_test_rand_int_range (0, (gint32) text->len);
  const char *colon = strstr (text->str + i, "\": \"");
  const char *end = colon != NULL ? strchr (colon + 4, '"') : NULL;

  if (end == NULL)
    return;

  i = (gsize) (colon - text->str) + 3;
  g_string_erase (text, (gssize) i, end + 1 - (colon + 3));
  g_string_insert (text, (gssize) i,
                   values[g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (values))]);
}

/* Repeats a part elsewhere: duplicate ids, repeated keys, nested sections. */
static void
mutate_copy (GString *text)
{
  gsize from = (gsize) g_test_rand_int_range (0, (gint32) text->len);
  gsize to = (gsize) g_test_rand_int_range (0, (gint32) text->len);
  gsize length = MIN ((gsize) g_test_rand_int_range (1, 200), text->len - from);
  g_autofree char *part = g_strndup (text->str + from, length);

  g_string_insert (text, (gssize) to, part);
}

/**
 * text_mutate:
 * @text: the text of a chronicle
 *
 * Changes a text in one to four places, at random, as damage or a slip of the pen may.
 */
void
text_mutate (GString *text)
{
  static void (*const mutations[]) (GString *) = { mutate_byte,  mutate_remove, mutate_insert,
                                                   mutate_value, mutate_value,  mutate_copy };
  gint32 n = g_test_rand_int_range (1, 5);

  while (n-- > 0 && text->len > 1)
    mutations[g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (mutations))](text);
}
