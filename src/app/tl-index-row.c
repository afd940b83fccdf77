/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-index-row.h"

#include "tl-color-dot.h"
#include "tl-item-words.h"
#include "tl-kind-icon.h"

#include <glib/gi18n.h>

struct _TlIndexRow
{
  GtkBox parent_instance;

  TlItem *item;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *date;
  GtkLabel *sources;
  GtkWidget *disputed;
  GtkBox *dots;
};

G_DEFINE_FINAL_TYPE (TlIndexRow, tl_index_row, GTK_TYPE_BOX)

static void
tl_index_row_dispose (GObject *object)
{
  g_clear_object (&TL_INDEX_ROW (object)->item);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_INDEX_ROW);

  G_OBJECT_CLASS (tl_index_row_parent_class)->dispose (object);
}

static void
tl_index_row_class_init (TlIndexRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_index_row_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-index-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TlIndexRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TlIndexRow, title);
  gtk_widget_class_bind_template_child (widget_class, TlIndexRow, date);
  gtk_widget_class_bind_template_child (widget_class, TlIndexRow, sources);
  gtk_widget_class_bind_template_child (widget_class, TlIndexRow, disputed);
  gtk_widget_class_bind_template_child (widget_class, TlIndexRow, dots);
}

static void
tl_index_row_init (TlIndexRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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

static void
show_title (TlIndexRow *self)
{
  g_autofree char *title = tl_item_words_title (self->item);

  gtk_label_set_label (self->title, title);
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
  gtk_image_set_from_icon_name (self->icon, tl_kind_icon_name (tl_item_get_kind (item)));
  show_title (self);
  show_evidence (self);
  show_dots (self);
}
