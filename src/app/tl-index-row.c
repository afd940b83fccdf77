/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-index-row.h"

#include "tl-color-dot.h"
#include "tl-highlight.h"
#include "tl-item-words.h"
#include "tl-kind-icon.h"

#include <glib/gi18n.h>

struct _TlIndexRow
{
  GtkBox parent_instance;

  TlItem *item;
  GSignalGroup *search;
  gboolean hit;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *date;
  GtkLabel *sources;
  GtkWidget *disputed;
  GtkWidget *hit_mark;
  GtkBox *dots;
};

G_DEFINE_FINAL_TYPE (TlIndexRow, tl_index_row, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_HIT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_title (TlIndexRow *self, const TlSearchQuery *query)
{
  g_autofree char *title = tl_item_words_title (self->item);
  TlExcerpt excerpt = { .text = title };

  excerpt.matches = query != NULL ? tl_excerpt_find_matches (title, query, &excerpt.n_terms)
                                  : g_array_new (FALSE, FALSE, sizeof (TlMatch));
  tl_highlight_label (self->title, &excerpt);
  g_array_unref (excerpt.matches);
}

/* The query that found the item, or NULL. */
static const TlSearchQuery *
find_query (TlIndexRow *self)
{
  g_autoptr (TlSearch) search = g_signal_group_dup_target (self->search);
  const TlSearchHits *hits = search != NULL ? tl_search_get_hits (search) : NULL;

  if (hits == NULL || !tl_row_set_contains (&hits->found, tl_item_get_row (self->item)))
    return NULL;
  return hits->query;
}

static void
update_hit (TlIndexRow *self)
{
  const TlSearchQuery *query = find_query (self);
  gboolean hit = query != NULL;

  if (!hit && !self->hit)
    return;
  show_title (self, query);
  if (hit == self->hit)
    return;
  self->hit = hit;
  gtk_widget_set_visible (self->hit_mark, hit);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIT]);
}

static void
tl_index_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_HIT)
    g_value_set_boolean (value, TL_INDEX_ROW (object)->hit);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tl_index_row_dispose (GObject *object)
{
  g_clear_object (&TL_INDEX_ROW (object)->item);
  g_clear_object (&TL_INDEX_ROW (object)->search);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_INDEX_ROW);

  G_OBJECT_CLASS (tl_index_row_parent_class)->dispose (object);
}

static void
tl_index_row_class_init (TlIndexRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_index_row_dispose;
  object_class->get_property = tl_index_row_get_property;
  properties[PROP_HIT] =
      g_param_spec_boolean ("hit", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-index-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TlIndexRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TlIndexRow, title);
  gtk_widget_class_bind_template_child (widget_class, TlIndexRow, date);
  gtk_widget_class_bind_template_child (widget_class, TlIndexRow, sources);
  gtk_widget_class_bind_template_child (widget_class, TlIndexRow, disputed);
  gtk_widget_class_bind_template_child (widget_class, TlIndexRow, hit_mark);
  gtk_widget_class_bind_template_child (widget_class, TlIndexRow, dots);
}

static void
tl_index_row_init (TlIndexRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->search = g_signal_group_new (TL_TYPE_SEARCH);
  g_signal_group_connect_swapped (self->search, "changed", G_CALLBACK (update_hit), self);
}

/**
 * tl_index_row_new:
 *
 * Returns: (transfer floating): a row of no item yet
 */
GtkWidget *
tl_index_row_new (void)
{
  return g_object_new (TL_TYPE_INDEX_ROW, NULL);
}

/**
 * tl_index_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the item that it shows
 */
TlItem *
tl_index_row_get_item (TlIndexRow *self)
{
  g_return_val_if_fail (TL_IS_INDEX_ROW (self), NULL);

  return self->item;
}

/**
 * tl_index_row_get_hit:
 * @self: a row
 *
 * Returns: whether the search has found the item
 */
gboolean
tl_index_row_get_hit (TlIndexRow *self)
{
  g_return_val_if_fail (TL_IS_INDEX_ROW (self), FALSE);

  return self->hit;
}

/**
 * tl_index_row_set_search:
 * @self: a row that shows an item
 * @search: (nullable): what searches the item's chronicle; %NULL for nothing
 *
 * Marks the item from now on while it is a hit.
 */
void
tl_index_row_set_search (TlIndexRow *self, TlSearch *search)
{
  g_return_if_fail (TL_IS_INDEX_ROW (self));
  g_return_if_fail (self->item != NULL);

  g_signal_group_set_target (self->search, search);
  update_hit (self);
}

static void
show_kind (TlIndexRow *self)
{
  gtk_image_set_from_icon_name (self->icon, tl_kind_icon_name (tl_item_get_kind (self->item)));
  if (tl_item_get_kind (self->item) == TL_ITEM_QUOTE)
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "tl-quote");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "tl-quote");
}

static void
show_evidence (TlIndexRow *self)
{
  guint n = tl_item_get_n_sources (self->item);
  g_autofree char *sources =
      n > 0 ? g_strdup_printf (ngettext ("%u source", "%u sources", n), n) : NULL;
  gboolean unsourced = tl_item_has_evidence (self->item, TL_EVIDENCE_UNSOURCED);

  gtk_label_set_label (self->sources, n > 0 ? sources : unsourced ? _ ("unsourced") : "");
  gtk_widget_set_visible (self->disputed, tl_item_has_evidence (self->item, TL_EVIDENCE_DISPUTED));
}

/* Rows are used again and again as one scrolls: their dots are kept. */
static GtkWidget *
ensure_dot (TlIndexRow *self, GtkWidget *dot)
{
  if (dot != NULL)
    return dot;
  dot = g_object_new (TL_TYPE_COLOR_DOT, NULL);
  gtk_box_append (self->dots, dot);
  return dot;
}

static void
show_dots (TlIndexRow *self)
{
  TlChronicle *chronicle = tl_item_get_chronicle (self->item);
  guint64 themes = tl_item_get_themes (self->item);
  GtkWidget *dot = gtk_widget_get_first_child (GTK_WIDGET (self->dots));

  for (guint i = 0; i < TL_MAX_THEMES; i++)
    if ((themes >> i & 1) != 0)
      {
        dot = ensure_dot (self, dot);
        tl_color_dot_set_theme (TL_COLOR_DOT (dot), tl_chronicle_get_theme (chronicle, i));
        gtk_widget_set_visible (dot, TRUE);
        dot = gtk_widget_get_next_sibling (dot);
      }
  for (; dot != NULL; dot = gtk_widget_get_next_sibling (dot))
    gtk_widget_set_visible (dot, FALSE);
}

/**
 * tl_index_row_set_item:
 * @self: a row
 * @item: the item to show
 *
 * Shows an item.
 */
void
tl_index_row_set_item (TlIndexRow *self, TlItem *item)
{
  g_autofree char *date = NULL;

  g_return_if_fail (TL_IS_INDEX_ROW (self));
  g_return_if_fail (TL_IS_ITEM (item));

  if (!g_set_object (&self->item, item))
    return;
  date = tl_item_dup_date_words (item);
  gtk_label_set_label (self->date, date);
  show_title (self, NULL);
  show_kind (self);
  show_evidence (self);
  show_dots (self);
}
