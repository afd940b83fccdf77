/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-index-row.h"

#include "tl-highlight.h"
#include "tl-index-row-private.h"
#include "tl-item-words.h"

#include <glib/gi18n.h>

enum
{
  PROP_0,
  PROP_HIT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TlIndexRow, tl_index_row, GTK_TYPE_WIDGET)

static GtkWidget *
create_pill (guint pill)
{
  gboolean is_hit = pill == TL_INDEX_PILL_HIT;
  /* Translators: marks an item that the search has found. */
  const char *hit = C_ ("item of a list", "Hit");
  GtkWidget *label = gtk_label_new (is_hit ? hit : C_ ("evidence", "Disputed"));

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, is_hit ? "tl-hit-mark" : "tl-disputed");
  return label;
}

static void
show_pill (TlIndexRow *self, guint pill, gboolean shown)
{
  if (self->pills[pill] == NULL && shown)
    {
      self->pills[pill] = create_pill (pill);
      gtk_widget_set_parent (self->pills[pill], GTK_WIDGET (self));
    }
  if (self->pills[pill] != NULL)
    gtk_widget_set_visible (self->pills[pill], shown);
}

static void
show_title (TlIndexRow *self, const TlSearchQuery *query)
{
  g_autofree char *title = tl_item_words_title (self->item);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (GArray) matches = NULL;
  guint n_terms;

  if (tl_item_get_kind (self->item) == TL_ITEM_QUOTE)
    pango_attr_list_insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC));
  if (query != NULL)
    {
      matches = tl_excerpt_find_matches (title, query, &n_terms);
      tl_highlight_add (attributes, matches);
    }
  pango_layout_set_attributes (self->title, attributes);
  pango_layout_set_text (self->title, title, -1);
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
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (hit == self->hit)
    return;
  self->hit = hit;
  show_pill (self, TL_INDEX_PILL_HIT, hit);
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
  TlIndexRow *self = TL_INDEX_ROW (object);

  for (guint pill = 0; pill < TL_INDEX_N_PILLS; pill++)
    g_clear_pointer (&self->pills[pill], gtk_widget_unparent);
  g_clear_object (&self->search);
  g_clear_object (&self->text);
  g_clear_object (&self->title);
  g_clear_object (&self->caption);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (tl_index_row_parent_class)->dispose (object);
}

static void
tl_index_row_class_init (TlIndexRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tl_index_row_get_property;
  object_class->dispose = tl_index_row_dispose;
  tl_index_row_draw_class_init (widget_class);

  properties[PROP_HIT] =
      g_param_spec_boolean ("hit", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tl_index_row_init (TlIndexRow *self)
{
  self->search = g_signal_group_new (TL_TYPE_SEARCH);
  g_signal_group_connect_swapped (self->search, "changed", G_CALLBACK (update_hit), self);
}

/**
 * tl_index_row_new:
 * @text: what all rows of a list share
 *
 * Returns: (transfer floating): a row of no item yet
 */
GtkWidget *
tl_index_row_new (TlIndexText *text)
{
  TlIndexRow *self;

  g_return_val_if_fail (TL_IS_INDEX_TEXT (text), NULL);

  self = g_object_new (TL_TYPE_INDEX_ROW, NULL);
  self->text = g_object_ref (text);
  self->title = tl_index_text_create_title (text);
  self->caption = tl_index_text_create_caption (text);
  return GTK_WIDGET (self);
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

static char *
evidence_words (TlItem *item)
{
  guint n = tl_item_get_n_sources (item);

  if (n > 0)
    return g_strdup_printf (ngettext ("%u source", "%u sources", n), n);
  return g_strdup (tl_item_has_evidence (item, TL_EVIDENCE_UNSOURCED) ? _ ("unsourced") : "");
}

static void
show_caption (TlIndexRow *self)
{
  g_autofree char *date = tl_item_dup_date_words (self->item);
  g_autofree char *evidence = evidence_words (self->item);
  g_autoptr (GString) whole = g_string_new (evidence);
  g_autofree char *caption = NULL;

  /* An em apart; where there is no room for both, a line begins between them. */
  g_string_replace (whole, " ", "\u00a0", 0);
  caption = g_strjoin (*evidence != '\0' ? "\u2003" : "", date, whole->str, NULL);
  pango_layout_set_text (self->caption, caption, -1);
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
  g_return_if_fail (TL_IS_INDEX_ROW (self));
  g_return_if_fail (TL_IS_ITEM (item));

  if (!g_set_object (&self->item, item))
    return;
  show_title (self, NULL);
  show_caption (self);
  show_pill (self, TL_INDEX_PILL_DISPUTED, tl_item_has_evidence (item, TL_EVIDENCE_DISPUTED));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
