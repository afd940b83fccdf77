/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A header bar above nothing, which a window shows while it has nothing else to show. Most windows
 * have a chronicle by their first frame, so that the header bar is made with the first frame that
 * the page is in. */

#include "tl-loading-page.h"

struct _TlLoadingPage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (TlLoadingPage, tl_loading_page, ADW_TYPE_BIN)

static GtkWidget *
create_content (void)
{
  GtkWidget *content = adw_toolbar_view_new ();
  GtkWidget *header_bar = adw_header_bar_new ();

  adw_header_bar_set_show_title (ADW_HEADER_BAR (header_bar), FALSE);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (content), header_bar);
  return content;
}

static gboolean
frame_begins_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  if (gtk_widget_get_mapped (widget) && adw_bin_get_child (ADW_BIN (widget)) == NULL)
    adw_bin_set_child (ADW_BIN (widget), create_content ());
  return G_SOURCE_REMOVE;
}

static void
tl_loading_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tl_loading_page_parent_class)->map (widget);
  gtk_widget_add_tick_callback (widget, frame_begins_cb, NULL, NULL);
}

static void
tl_loading_page_class_init (TlLoadingPageClass *klass)
{
  GTK_WIDGET_CLASS (klass)->map = tl_loading_page_map;
}

static void
tl_loading_page_init (TlLoadingPage *self)
{
}
