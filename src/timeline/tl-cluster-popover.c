/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of what a cluster counts, for where no zoom can part it. */

#include "tl-cluster-popover.h"

#include <glib/gi18n-lib.h>

/* A list of more is no longer read. */
#define MOST_LISTED 200

#define MOST_HEIGHT 360
#define LIST_WIDTH  320

typedef struct
{
  TlTimeline *timeline;
  guint row;
} TlChoice;

static void
chosen_cb (GtkButton *button, TlChoice *choice)
{
  TlTimeline *timeline = choice->timeline;
  guint row = choice->row;

  gtk_popover_popdown (GTK_POPOVER (timeline->cluster_popover));
  tl_timeline_select_row (timeline, row);
  gtk_widget_grab_focus (GTK_WIDGET (timeline));
}

static void
free_choice (gpointer choice, GClosure *closure)
{
  g_free (choice);
}

static GtkWidget *
label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
item_button_new (TlTimeline *timeline, guint row)
{
  g_autoptr (TlItem) item =
      tl_chronicle_dup_item (tl_visible_set_get_chronicle (timeline->visible_set), row);
  g_autofree char *date = tl_item_dup_date_words (item);
  /* Translators: an item's date and its title */
  g_autofree char *name = g_strdup_printf (_ ("%1$s, %2$s"), date, tl_item_get_title (item));
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *button = gtk_button_new ();
  TlChoice *choice = g_new (TlChoice, 1);

  *choice = (TlChoice) { timeline, row };
  gtk_box_append (GTK_BOX (lines), label_new (tl_item_get_title (item), NULL));
  gtk_box_append (GTK_BOX (lines), label_new (date, "dim-label"));
  gtk_button_set_child (GTK_BUTTON (button), lines);
  gtk_widget_set_tooltip_text (button, tl_item_get_title (item));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "tl-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (chosen_cb), choice, free_choice,
                         G_CONNECT_DEFAULT);
  return button;
}

static GtkWidget *
list_new (TlTimeline *timeline, const guint32 *rows, guint n_rows)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  guint n_left = n_rows - MIN (n_rows, MOST_LISTED);

  for (guint i = 0; i < n_rows - n_left; i++)
    gtk_box_append (GTK_BOX (list), item_button_new (timeline, rows[i]));
  if (n_left > 0)
    {
      g_autofree char *more =
          g_strdup_printf (ngettext ("and %'u more", "and %'u more", n_left), n_left);

      gtk_box_append (GTK_BOX (list), label_new (more, "dim-label"));
    }
  return list;
}

static GtkWidget *
scroller_new (GtkWidget *list)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_widget_set_size_request (scroller, LIST_WIDTH, -1);
  return scroller;
}

/* Lists rows at a place of the timeline: a button for each selects it. */
void
tl_cluster_popover_show (TlTimeline *timeline,
                         const guint32 *rows,
                         guint n_rows,
                         const GdkRectangle *pointing_to)
{
  g_autofree char *name = g_strdup_printf (ngettext ("%'u item", "%'u items", n_rows), n_rows);
  GtkWidget *popover;

  g_clear_pointer (&timeline->cluster_popover, gtk_widget_unparent);
  popover = timeline->cluster_popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), scroller_new (list_new (timeline, rows, n_rows)));
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), pointing_to);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_widget_set_parent (popover, GTK_WIDGET (timeline));
  gtk_popover_popup (GTK_POPOVER (popover));
}
