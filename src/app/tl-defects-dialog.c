/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-defects-dialog.h"

#include <glib/gi18n.h>

/* The dialog is as high as what it lists, up to this many pixels of list. */
#define MAX_HEIGHT 480

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *message = gtk_label_new (NULL);
  GtkWidget *place = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (message), 0);
  gtk_label_set_wrap (GTK_LABEL (message), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (message), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (message), TRUE);
  gtk_label_set_xalign (GTK_LABEL (place), 0);
  gtk_widget_add_css_class (place, "caption");
  gtk_widget_add_css_class (place, "dimmed");
  gtk_widget_add_css_class (place, "numeric");
  gtk_widget_add_css_class (box, "tl-defect");
  gtk_box_append (GTK_BOX (box), message);
  gtk_box_append (GTK_BOX (box), place);
  gtk_list_item_set_child (list_item, box);
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_selectable (list_item, FALSE);
}

static const char *
severity_words (TlSeverity severity)
{
  switch (severity)
    {
    case TL_SEVERITY_ERROR:
      return C_ ("defect", "Error");
    case TL_SEVERITY_WARNING:
      return C_ ("defect", "Warning");
    case TL_SEVERITY_NOTE:
    case TL_N_SEVERITIES:
    default:
      return C_ ("defect", "Note");
    }
}

static char *
place_words (TlDefect *defect)
{
  const char *severity = severity_words (tl_defect_get_severity (defect));

  if (tl_defect_get_line (defect) == 0)
    return g_strdup (severity);
  /* Translators: how grave a defect is, and where in the file it is. */
  return g_strdup_printf (_ ("%1$s · line %2$u, column %3$u"), severity,
                          tl_defect_get_line (defect), tl_defect_get_column (defect));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  TlDefect *defect = gtk_list_item_get_item (list_item);
  GtkWidget *message = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *place = gtk_widget_get_next_sibling (message);
  g_autofree char *words = place_words (defect);

  gtk_label_set_label (GTK_LABEL (message), tl_defect_get_message (defect));
  gtk_label_set_label (GTK_LABEL (place), words);
}

static int
compare_severity (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return (int) tl_defect_get_severity ((TlDefect *) a) -
         (int) tl_defect_get_severity ((TlDefect *) b);
}

/* The gravest first, and those of one severity as they come in the file. */
static GtkSelectionModel *
create_model (TlDefects *defects)
{
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_severity, NULL, NULL));
  GtkSortListModel *sorted =
      gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (defects)), sorter);

  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sorted)));
}

static GtkWidget *
create_list (TlDefects *defects)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *list, *scrolled;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  list = gtk_list_view_new (create_model (defects), factory);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What Needs Mending"), -1);
  scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);

  return scrolled;
}

/* What was counted but not kept, lest a reader take the list for all. */
static void
add_left_out (AdwToolbarView *view, guint n_left_out)
{
  g_autofree char *words = NULL;
  GtkWidget *label;

  if (n_left_out == 0)
    return;

  words = g_strdup_printf (ngettext ("and %'u more", "and %'u more", n_left_out), n_left_out);
  label = gtk_label_new (words);
  gtk_widget_add_css_class (label, "tl-defect");
  adw_toolbar_view_add_bottom_bar (view, label);
}

/**
 * tl_defects_dialog_new:
 * @defects: what is wrong with a file
 *
 * Returns: (transfer floating): a dialog that lists @defects
 */
AdwDialog *
tl_defects_dialog_new (TlDefects *defects)
{
  AdwDialog *dialog;
  GtkWidget *view;

  g_return_val_if_fail (TL_IS_DEFECTS (defects), NULL);

  dialog = adw_dialog_new ();
  view = adw_toolbar_view_new ();
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), create_list (defects));
  add_left_out (ADW_TOOLBAR_VIEW (view), tl_defects_get_n_left_out (defects));
  adw_dialog_set_title (dialog, _ ("What Needs Mending"));
  adw_dialog_set_content_width (dialog, 560);
  adw_dialog_set_child (dialog, view);

  return dialog;
}
