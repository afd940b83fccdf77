/* SPDX-License-Identifier: GPL-3.0-or-later */

/* libadwaita has a dialog for this only from 1.8 on, and GTK's window for it is deprecated. */

#include "tl-shortcuts-dialog.h"

#include "tl-accelerators.h"

#include <glib/gi18n.h>
#include <string.h>

static GtkWidget *
create_key (const char *key)
{
  GtkWidget *label;
  GdkModifierType modifiers;
  guint keyval;
  g_autofree char *words = NULL;

  if (!gtk_accelerator_parse (key, &keyval, &modifiers))
    g_assert_not_reached ();

  words = gtk_accelerator_get_label (keyval, modifiers);
  label = gtk_label_new (words);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "tl-key");

  return label;
}

/* The keys of the number pad do what their namesakes do, and need not be told. */
static gboolean
is_on_number_pad (const char *key)
{
  return strstr (key, "KP_") != NULL;
}

static GtkWidget *
create_row (const TlAccelerator *accelerator)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *keys = adw_wrap_box_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (accelerator->title));
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (keys), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (keys), 6);
  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);
  for (guint i = 0; accelerator->keys[i] != NULL; i++)
    if (!is_on_number_pad (accelerator->keys[i]))
      adw_wrap_box_append (ADW_WRAP_BOX (keys), create_key (accelerator->keys[i]));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);

  return row;
}

static GtkWidget *
create_page (void)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = NULL;
  const char *group_name = NULL;
  const TlAccelerator *accelerators;
  guint n_accelerators;

  accelerators = tl_accelerators_get (&n_accelerators);
  for (guint i = 0; i < n_accelerators; i++)
    {
      if (g_strcmp0 (group_name, accelerators[i].group) != 0)
        {
          group_name = accelerators[i].group;
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _ (group_name));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
        }
      if (accelerators[i].title != NULL)
        adw_preferences_group_add (group, create_row (&accelerators[i]));
    }

  return page;
}

/**
 * tl_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): a dialog that lists what the keys do
 */
AdwDialog *
tl_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), create_page ());
  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 520);
  adw_dialog_set_content_height (dialog, 640);
  adw_dialog_set_child (dialog, view);

  return dialog;
}
