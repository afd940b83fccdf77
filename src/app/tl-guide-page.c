/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A topic of the guide as widgets. */

#include "tl-guide-page.h"

#include <glib/gi18n.h>

#define TEXT_WIDTH 600

static GtkWidget *
create_label (const char *words, GtkAccessibleRole role, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", words, "wrap",
                                   TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Can be reached by Tab, so that a screen reader reads it, and copied from. */
static GtkWidget *
create_text (const char *words, const char *css_class)
{
  GtkWidget *label = create_label (words, GTK_ACCESSIBLE_ROLE_LABEL, css_class);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  return label;
}

static GtkWidget *
create_heading (const char *words, int level, const char *css_class)
{
  GtkWidget *label = create_label (words, GTK_ACCESSIBLE_ROLE_HEADING, css_class);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  return label;
}

/* There is a picture for each style. */
static void
update_picture (GtkPicture *picture)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autofree char *path =
      g_strdup_printf (TL_RESOURCE_PATH "/guide/%s-%s.png",
                       gtk_widget_get_name (GTK_WIDGET (picture)), dark ? "dark" : "light");

  gtk_picture_set_resource (picture, path);
}

static GtkWidget *
create_picture (const char *name, const char *words)
{
  GtkWidget *picture = gtk_picture_new ();

  gtk_widget_set_name (picture, name);
  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);
  gtk_widget_set_overflow (picture, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (picture, "tl-guide-picture");
  gtk_picture_set_content_fit (GTK_PICTURE (picture), GTK_CONTENT_FIT_SCALE_DOWN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (update_picture), picture, G_CONNECT_SWAPPED);
  update_picture (GTK_PICTURE (picture));
  return picture;
}

static GtkWidget *
create_button (const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (words);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  return button;
}

static GtkWidget *
create_link (const char *name)
{
  const TlGuideTopic *topic = tl_guide_find_topic (name);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (topic->title));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "guide.show-topic");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", name);
  return row;
}

/* The links of a topic stand together at its end. */
static void
append_link (GtkBox *box, const char *name)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (box));

  if (!GTK_IS_LIST_BOX (list))
    {
      gtk_box_append (box, create_heading (_ ("Read On"), 2, "heading"));
      list = gtk_list_box_new ();
      gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
      gtk_widget_add_css_class (list, "boxed-list");
      gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("Read On"), -1);
      gtk_box_append (box, list);
    }
  gtk_list_box_append (GTK_LIST_BOX (list), create_link (name));
}

static void
append_block (GtkBox *box, const TlGuideBlock *block)
{
  switch (block->part)
    {
    case TL_GUIDE_TEXT:
      gtk_box_append (box, create_text (_ (block->words), NULL));
      break;
    case TL_GUIDE_HEADING:
      gtk_box_append (box, create_heading (_ (block->words), 2, "heading"));
      break;
    case TL_GUIDE_PICTURE:
      gtk_box_append (box, create_picture (block->name, _ (block->words)));
      break;
    case TL_GUIDE_CODE:
      gtk_box_append (box, create_text (block->words, "tl-guide-code"));
      break;
    case TL_GUIDE_ACTION:
      gtk_box_append (box, create_button (_ (block->words), block->name));
      break;
    case TL_GUIDE_SEE:
      append_link (box, block->name);
      break;
    default:
      g_assert_not_reached ();
    }
}

static GtkWidget *
create_text_box (const TlGuideTopic *topic)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (box, "tl-guide-text");
  gtk_box_append (GTK_BOX (box), create_heading (_ (topic->title), 1, "title-1"));
  for (const TlGuideBlock *block = topic->blocks; block->words != NULL || block->name != NULL;
       block++)
    append_block (GTK_BOX (box), block);
  return box;
}

/* A picture would otherwise be given no height, as it can do without. */
static GtkWidget *
create_viewport (const TlGuideTopic *topic)
{
  GtkWidget *viewport = gtk_viewport_new (NULL, NULL);
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), TEXT_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), TEXT_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), create_text_box (topic));
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (viewport), GTK_SCROLL_NATURAL);
  gtk_viewport_set_child (GTK_VIEWPORT (viewport), clamp);
  return viewport;
}

/**
 * tl_guide_page_new:
 * @topic: a topic of the guide
 *
 * Its links are of the action `guide.show-topic`.
 *
 * Returns: (transfer floating): a page that shows @topic
 */
AdwNavigationPage *
tl_guide_page_new (const TlGuideTopic *topic)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_return_val_if_fail (topic != NULL, NULL);

  adw_header_bar_set_show_title (ADW_HEADER_BAR (header), FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), create_viewport (topic));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scrolled);
  return adw_navigation_page_new_with_tag (view, _ (topic->title), topic->name);
}
