/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of a cluster. */

#include "tl-item.h"
#include "tl-span-words.h"
#include "tl-theme.h"
#include "tl-timeline-cluster.h"

#include <glib/gi18n-lib.h>

/* So many items tell a share to a hundredth, which is what rounded numbers say. */
#define ENOUGH_FOR_WORDS 4096

static char *
theme_words (TlTimeline *self, const TlThemeCounts *counts, guint theme, guint n_items)
{
  TlChronicle *chronicle = tl_visible_set_get_chronicle (self->visible_set);
  guint n = n_items != counts->n_items ? tl_theme_counts_scaled (counts, theme, n_items)
                                       : counts->counts[theme];

  if (theme == counts->n_themes)
    return g_strdup_printf (ngettext ("%'u without a theme", "%'u without a theme", n), n);
  /* Translators: so many items of a cluster have this theme: 7 Courage */
  return g_strdup_printf (ngettext ("%'u %s", "%'u %s", n), n,
                          tl_theme_get_name (tl_chronicle_get_theme (chronicle, theme)));
}

static char *
themes_words (TlTimeline *self, const TlPlacedBox *box)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  guint order[TL_MAX_THEMES + 1];
  TlThemeCounts counts;
  gboolean exact = tl_timeline_count_themes (self, box, ENOUGH_FOR_WORDS, &counts);
  guint n = counts.n_items > 0 ? tl_theme_counts_order (&counts, order) : 0;

  if (n == 0 || box->kind == TL_ITEM_PERSON)
    return NULL;
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (
        parts, theme_words (self, &counts, order[i], exact ? counts.n_items : box->n_counted));
  g_ptr_array_add (parts, NULL);
  /* Translators: stands between the themes of a cluster: 7 Courage, 4 Growth */
  joined = g_strjoinv (C_ ("themes", ", "), (char **) parts->pdata);
  /* Translators: the themes of a cluster of very many: about 190,000 Courage, 40,000 Growth */
  return exact ? g_steal_pointer (&joined) : g_strdup_printf (C_ ("themes", "about %s"), joined);
}

static char *
date_words_of (TlTimeline *self, guint row)
{
  g_autoptr (TlItem) item =
      tl_chronicle_dup_item (tl_visible_set_get_chronicle (self->visible_set), row);

  return tl_item_dup_date_words (item);
}

/* From when to when its items begin; what has no beginning begins with the chronicle. */
static char *
when_words (TlTimeline *self, const TlPlacedBox *box)
{
  TlChronicle *chronicle = tl_visible_set_get_chronicle (self->visible_set);
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  TlClusterRows found = tl_timeline_cluster_rows (self, box);
  TlInstant first = 0;
  TlInstant last = 0;

  tl_chronicle_get_span (chronicle, &first, &last);
  first = MAX (first, columns->from[box->row]);
  if (box->earlier != 0)
    last = tl_instant_from_double (box->last);
  else
    last = found.n > 0 ? columns->from[found.rows[found.n - 1]] : first;
  if (last <= first)
    return date_words_of (self, box->row);
  return tl_span_words (first, last);
}

static char *
items_words (const TlPlacedBox *box)
{
  guint n = box->n_counted;

  if (box->earlier == 0)
    return g_strdup_printf (ngettext ("%'u item", "%'u items", n), n);
  /* Translators: a cluster of what began before what is in view, and goes on in it; from when to
   * when these items begin follows, after a comma */
  return g_strdup_printf (
      ngettext ("%'u item that began earlier", "%'u items that began earlier", n), n);
}

/* What a cluster stands for: how many items, from when to when, and their themes. */
char *
tl_timeline_cluster_words (TlTimeline *self, const TlPlacedBox *box)
{
  g_autofree char *span = when_words (self, box);
  g_autofree char *themes = themes_words (self, box);
  g_autofree char *items = items_words (box);

  if (themes == NULL)
    /* Translators: a cluster: 12 items, 2021–2023 */
    return g_strdup_printf (C_ ("cluster", "%1$s, %2$s"), items, span);
  /* Translators: a cluster: 12 items, 2021–2023: 7 Courage, 4 Growth */
  return g_strdup_printf (C_ ("cluster", "%1$s, %2$s: %3$s"), items, span, themes);
}
