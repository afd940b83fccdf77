/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in the place of the views while they have nothing to show. It is made when it is
 * needed first, and most windows never need it. */

#include "tl-window-private.h"

#include <glib/gi18n.h>

static AdwStatusPage *
create_page (const char *icon_name, const char *title, const char *description)
{
  AdwStatusPage *page = ADW_STATUS_PAGE (adw_status_page_new ());

  adw_status_page_set_icon_name (page, icon_name);
  adw_status_page_set_title (page, title);
  adw_status_page_set_description (page, description);
  gtk_widget_add_css_class (GTK_WIDGET (page), "compact");
  return page;
}

static AdwStatusPage *
create_empty (void)
{
  return create_page ("document-open-recent-symbolic", _ ("This Chronicle Is Empty"),
                      _ ("There are no events, quotes or people in it yet."));
}

static GtkWidget *
create_clear_button (void)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Clear Filters"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.clear-filters");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  return button;
}

static AdwStatusPage *
create_nothing (TlWindow *self)
{
  AdwStatusPage *page = create_page ("edit-find-symbolic", _ ("Nothing Matches"),
                                     _ ("No item has all that the filter asks for."));

  self->clear_filters = create_clear_button ();
  adw_status_page_set_child (page, self->clear_filters);
  return page;
}

/* The page of the centre that says that there is nothing, if @name is one. */
void
tl_window_ensure_nothing (TlWindow *self, const char *name)
{
  AdwStatusPage *page = NULL;

  if (gtk_stack_get_child_by_name (self->centre, name) != NULL)
    return;

  if (g_str_equal (name, TL_PAGE_EMPTY))
    page = create_empty ();
  else if (g_str_equal (name, TL_PAGE_NOTHING))
    page = create_nothing (self);
  if (page != NULL)
    gtk_stack_add_named (self->centre, GTK_WIDGET (page), name);
}
