/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-count-words.h"

#include <glib/gi18n-lib.h>

/**
 * tl_count_words:
 * @count: how many items a cluster stands for
 *
 * Says a number in at most five letters, rounded down, for the small room of a cluster.
 *
 * Returns: (transfer full): such as "+12", "+9.3k", "+93k" or "+1.2M"
 */
char *
tl_count_words (guint count)
{
  if (count < 1000)
    return g_strdup_printf ("+%u", count);
  if (count < 10000)
    /* Translators: thousands of items in a cluster, with one decimal: +9.3k */
    return g_strdup_printf (C_ ("cluster", "+%u.%uk"), count / 1000, count % 1000 / 100);
  if (count < 1000000)
    /* Translators: thousands of items in a cluster: +93k */
    return g_strdup_printf (C_ ("cluster", "+%uk"), count / 1000);
  /* Translators: millions of items in a cluster, with one decimal: +1.2M */
  return g_strdup_printf (C_ ("cluster", "+%u.%uM"), count / 1000000, count % 1000000 / 100000);
}
