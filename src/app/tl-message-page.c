/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-message-page.h"

#include "tl-late-menu.h"

struct _TlMessagePage
{
  AdwBin parent_instance;

  GtkMenuButton *menu_button;
  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (TlMessagePage, tl_message_page, ADW_TYPE_BIN)

static void
tl_message_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_MESSAGE_PAGE);

  G_OBJECT_CLASS (tl_message_page_parent_class)->dispose (object);
}

static void
tl_message_page_class_init (TlMessagePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tl_message_page_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-message-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TlMessagePage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, TlMessagePage, status);
}

static void
tl_message_page_init (TlMessagePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tl_message_page_new:
 * @menu: the main menu
 *
 * Returns: (transfer floating): a page that says nothing yet
 */
GtkWidget *
tl_message_page_new (GMenuModel *menu)
{
  TlMessagePage *self;

  g_return_val_if_fail (G_IS_MENU_MODEL (menu), NULL);

  self = g_object_new (TL_TYPE_MESSAGE_PAGE, NULL);
  tl_late_menu_set (self->menu_button, menu);
  return GTK_WIDGET (self);
}

/**
 * tl_message_page_say:
 * @self: a page
 * @icon_name: the name of an icon
 * @title: what is the case, as markup
 * @message: more about that, as plain text
 *
 * Says something else.
 */
void
tl_message_page_say (TlMessagePage *self,
                     const char *icon_name,
                     const char *title,
                     const char *message)
{
  g_autofree char *description = NULL;

  g_return_if_fail (TL_IS_MESSAGE_PAGE (self));
  g_return_if_fail (icon_name != NULL);
  g_return_if_fail (title != NULL);
  g_return_if_fail (message != NULL);

  description = g_markup_escape_text (message, -1);
  adw_status_page_set_icon_name (self->status, icon_name);
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, description);
}
