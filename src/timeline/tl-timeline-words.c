/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of an item or a cluster, in a tooltip and by a screen reader. */

#include "tl-item.h"
#include "tl-theme.h"
#include "tl-timeline-cluster.h"

#include <glib/gi18n-lib.h>

/* The names of an item's themes: what its colours say. %NULL when it has none. */
static char *
theme_names (TlItem *item)
{
  TlChronicle *chronicle = tl_item_get_chronicle (item);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint64 left = tl_item_get_themes (item); left != 0; left &= left - 1)
    g_ptr_array_add (names, (char *) tl_theme_get_name (tl_chronicle_get_theme (
                                chronicle, (guint) __builtin_ctzll (left))));
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" · ", (char **) names->pdata);
}

static void
add_line (GString *words, char *line)
{
  if (line != NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", line);
  g_free (line);
}

static char *
hits_words (TlTimeline *self, const TlPlacedBox *box)
{
  guint n = tl_timeline_count_hits (self, box);

  if (n == 0)
    return NULL;
  if (box->level != TL_LEVEL_CLUSTER)
    return g_strdup (_ ("Found by the search"));
  return g_strdup_printf (
      ngettext ("%'u of them found by the search", "%'u of them found by the search", n), n);
}

static void
add_item_lines (TlTimeline *self, GString *words, guint row)
{
  g_autoptr (TlItem) item =
      tl_chronicle_dup_item (tl_visible_set_get_chronicle (self->visible_set), row);

  add_line (words, g_strdup (tl_item_get_title (item)));
  add_line (words, tl_item_dup_date_words (item));
  add_line (words, theme_names (item));
  add_line (words, tl_timeline_disputed_words (self, row));
  add_line (words, tl_timeline_relation_words (self, row));
}

/* What a tooltip says of a box, in lines. */
char *
tl_timeline_box_words (TlTimeline *self, const TlPlacedBox *box)
{
  GString *words = g_string_new (NULL);

  if (box->level == TL_LEVEL_CLUSTER && !tl_is_lone (box))
    add_line (words, tl_timeline_cluster_words (self, box));
  else
    add_item_lines (self, words, box->row);
  add_line (words, hits_words (self, box));
  return g_string_free_and_steal (words);
}

/* What a screen reader says of an item, in a sentence. */
static char *
item_words (TlItem *item)
{
  g_autofree char *date = tl_item_dup_date_words (item);
  g_autofree char *themes = theme_names (item);

  if (themes == NULL)
    /* Translators: what a screen reader says of the selected item: its date and its title */
    return g_strdup_printf (_ ("%1$s, %2$s"), date, tl_item_get_title (item));
  /* Translators: what a screen reader says of the selected item: its date, its title, its themes */
  return g_strdup_printf (_ ("%1$s, %2$s (%3$s)"), date, tl_item_get_title (item), themes);
}

/* Tells assistive technologies what is selected. */
void
tl_timeline_describe (TlTimeline *self)
{
  TlItem *item = self->selection != NULL ? tl_selection_get_item (self->selection) : NULL;
  g_autofree char *words = item != NULL ? item_words (item) : NULL;

  if (words == NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    words, -1);
}
