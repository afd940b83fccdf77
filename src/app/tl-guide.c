/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-guide.h"

#include "tl-guide-page.h"

#include <glib/gi18n.h>

struct _TlGuide
{
  AdwDialog parent_instance;

  AdwNavigationSplitView *split;
  GtkListBox *topics;
};

G_DEFINE_FINAL_TYPE (TlGuide, tl_guide, ADW_TYPE_DIALOG)

static const TlGuideTopic *
topic_of (GtkListBoxRow *row)
{
  guint n_topics;

  return &tl_guide_get_topics (&n_topics)[gtk_list_box_row_get_index (row)];
}

static void
row_selected_cb (TlGuide *self, GtkListBoxRow *row)
{
  if (row != NULL)
    adw_navigation_split_view_set_content (self->split, tl_guide_page_new (topic_of (row)));
}

/* In a narrow window the list makes way for what was chosen in it. */
static void
row_activated_cb (TlGuide *self, GtkListBoxRow *row)
{
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static GtkListBoxRow *
find_row (TlGuide *self, const char *name)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->topics, i)) != NULL; i++)
    if (g_str_equal (topic_of (row)->name, name))
      return row;
  return NULL;
}

/* Whoever follows a link goes on reading where it leads. */
static void
show_topic (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TlGuide *self = TL_GUIDE (widget);
  GtkListBoxRow *row = find_row (self, g_variant_get_string (parameter, NULL));

  g_return_if_fail (row != NULL);
  gtk_list_box_select_row (self->topics, row);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (adw_navigation_split_view_get_content (self->split)),
                          GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
create_row (const TlGuideTopic *topic)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (_ (topic->title));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  return row;
}

static void
fill_topics (TlGuide *self)
{
  const TlGuideTopic *topics;
  GtkListBoxRow *first;
  guint n_topics;

  topics = tl_guide_get_topics (&n_topics);
  for (guint i = 0; i < n_topics; i++)
    gtk_list_box_append (self->topics, create_row (&topics[i]));
  first = gtk_list_box_get_row_at_index (self->topics, 0);
  gtk_list_box_select_row (self->topics, first);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (first));
}

static void
tl_guide_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_GUIDE);

  G_OBJECT_CLASS (tl_guide_parent_class)->dispose (object);
}

static void
tl_guide_class_init (TlGuideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tl_guide_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, TL_RESOURCE_PATH "/ui/tl-guide.ui");
  gtk_widget_class_bind_template_child (widget_class, TlGuide, split);
  gtk_widget_class_bind_template_child (widget_class, TlGuide, topics);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "guide.show-topic", "s", show_topic);
}

static void
tl_guide_init (TlGuide *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_topics (self);
}

/**
 * tl_guide_new:
 *
 * Returns: (transfer floating): the user guide at its first topic
 */
AdwDialog *
tl_guide_new (void)
{
  return g_object_new (TL_TYPE_GUIDE, NULL);
}

/**
 * tl_guide_present:
 * @window: a window
 *
 * Shows the user guide in @window, or brings it to the front where it is open already.
 */
void
tl_guide_present (AdwApplicationWindow *window)
{
  g_autoptr (AdwDialog) guide = NULL;
  GListModel *dialogs;

  g_return_if_fail (ADW_IS_APPLICATION_WINDOW (window));

  dialogs = adw_application_window_get_dialogs (window);
  for (guint i = 0; guide == NULL && i < g_list_model_get_n_items (dialogs); i++)
    {
      g_autoptr (AdwDialog) dialog = g_list_model_get_item (dialogs, i);

      if (TL_IS_GUIDE (dialog))
        guide = g_steal_pointer (&dialog);
    }
  if (guide == NULL)
    guide = g_object_ref_sink (tl_guide_new ());
  adw_dialog_present (guide, GTK_WIDGET (window));
}
