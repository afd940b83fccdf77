/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets.h"

#include <string.h>

#define PATIENCE_SECONDS 20

static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

/* All widgets of a type in @root, in the order in which they are read. */
GPtrArray *
widgets_of_type (GtkWidget *root, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (root, type, found);
  return found;
}

static gboolean
is_shown (GtkWidget *widget, GtkWidget *root)
{
  for (; widget != NULL && widget != root; widget = gtk_widget_get_parent (widget))
    if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
      return FALSE;
  return TRUE;
}

/* A label in @root that is shown and has @words in it, or NULL. */
GtkWidget *
widgets_find_label (GtkWidget *root, const char *words)
{
  g_autoptr (GPtrArray) labels = widgets_of_type (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    {
      GtkWidget *label = g_ptr_array_index (labels, i);

      if (is_shown (label, root) && strstr (gtk_label_get_text (GTK_LABEL (label)), words) != NULL)
        return label;
    }
  return NULL;
}

static gboolean
set_flag_cb (gpointer flag)
{
  *(gboolean *) flag = TRUE;
  return G_SOURCE_REMOVE;
}

/* Whether @widget or something in it has the focus of its window. */
gboolean
widgets_have_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

void
widgets_wait_for (gboolean (*condition) (gpointer data), gpointer data)
{
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds (PATIENCE_SECONDS, set_flag_cb, &late);

  while (!late && !condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (timeout);
}
