/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-item-link.h"

#include "tl-item-words.h"
#include "tl-kind-icon.h"

#include <glib/gi18n.h>

struct _TlItemLink
{
  GtkButton parent_instance;

  GtkImage *icon;
  GtkLabel *date;
  GtkLabel *title;
};

G_DEFINE_FINAL_TYPE (TlItemLink, tl_item_link, GTK_TYPE_BUTTON)

static void
tl_item_link_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_ITEM_LINK);

  G_OBJECT_CLASS (tl_item_link_parent_class)->dispose (object);
}

static void
tl_item_link_class_init (TlItemLinkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_item_link_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-item-link.ui");
  gtk_widget_class_bind_template_child (widget_class, TlItemLink, icon);
  gtk_widget_class_bind_template_child (widget_class, TlItemLink, date);
  gtk_widget_class_bind_template_child (widget_class, TlItemLink, title);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LINK);
}

static void
tl_item_link_init (TlItemLink *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tl_item_link_new:
 * @item: what to select
 * @icon_name: (nullable): an icon; %NULL for that of the item's kind
 * @relation: (nullable): how the item stands to what is shown, as “Before”
 *
 * Returns: (transfer floating): a link that selects @item
 */
GtkWidget *
tl_item_link_new (TlItem *item, const char *icon_name, const char *relation)
{
  TlItemLink *self;
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (TL_IS_ITEM (item), NULL);

  self = g_object_new (TL_TYPE_ITEM_LINK, NULL);
  title = tl_item_words_title (item);
  date = tl_item_dup_date_words (item);
  label = relation == NULL ? g_strdup_printf ("%s, %s", date, title)
                           : g_strdup_printf ("%s: %s, %s", relation, date, title);
  gtk_image_set_from_icon_name (
      self->icon, icon_name != NULL ? icon_name : tl_kind_icon_name (tl_item_get_kind (item)));
  gtk_label_set_label (self->date, date);
  gtk_label_set_label (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), relation);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", tl_item_get_id (item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.select-item");

  return GTK_WIDGET (self);
}
