/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-count-words.h"

#include <glib/gi18n-lib.h>

/**
 * tl_short_number:
 * @number: a number
 *
 * Says a number in at most four letters, rounded down.
 *
 * Returns: (transfer full): such as "12", "9.3k", "93k" or "1.2M"
 */
char *
tl_short_number (guint number)
{
  if (number < 1000)
    return g_strdup_printf ("%u", number);
  if (number < 10000)
    /* Translators: thousands of items, with one decimal: 9.3k */
    return g_strdup_printf (C_ ("short number", "%u.%uk"), number / 1000, number % 1000 / 100);
  if (number < 1000000)
    /* Translators: thousands of items: 93k */
    return g_strdup_printf (C_ ("short number", "%uk"), number / 1000);
  /* Translators: millions of items, with one decimal: 1.2M */
  return g_strdup_printf (C_ ("short number", "%u.%uM"), number / 1000000,
                          number % 1000000 / 100000);
}

/**
 * tl_count_words:
 * @count: how many items a cluster stands for
 *
 * Says a number for the small room of a cluster.
 *
 * Returns: (transfer full): such as "+12", "+9.3k", "+93k" or "+1.2M"
 */
char *
tl_count_words (guint count)
{
  g_autofree char *number = tl_short_number (count);

  /* Translators: so many items that are not drawn themselves: +12, +9.3k */
  return g_strdup_printf (C_ ("cluster", "+%s"), number);
}

/**
 * tl_earlier_count_words:
 * @count: how many items a cluster stands for that began before the view
 *
 * Says a number for the small room of such a cluster.
 *
 * Returns: (transfer full): such as "‹ +12"
 */
char *
tl_earlier_count_words (guint count)
{
  g_autofree char *words = tl_count_words (count);

  /* Translators: so many items that began further left, before what is in view: ‹ +12 */
  return g_strdup_printf (C_ ("cluster", "‹ %s"), words);
}
