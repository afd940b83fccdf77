/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-shy-title.h"

static GtkWidget *
shy_title_new (GtkWidget *child)
{
  return g_object_ref_sink (g_object_new (TL_TYPE_SHY_TITLE, "child", child, NULL));
}

static int
least_width (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

static void
allocate (GtkWidget *widget, int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_allocate (widget, width, height, -1, NULL);
}

static void
test_hides_where_it_has_no_room (void)
{
  GtkWidget *label = gtk_label_new ("A whole life");
  g_autoptr (GtkWidget) title = shy_title_new (label);
  int least = least_width (label);

  g_assert_cmpint (least_width (title), ==, 0);
  g_assert_cmpint (least, >, 2);
  allocate (title, least);
  g_assert_true (gtk_widget_get_child_visible (label));
  allocate (title, least - 1);
  g_assert_false (gtk_widget_get_child_visible (label));
  allocate (title, 2 * least);
  g_assert_true (gtk_widget_get_child_visible (label));
}

static void
test_takes_another_child (void)
{
  GtkWidget *label = gtk_label_new ("One");
  GtkWidget *other = gtk_label_new ("Other");
  g_autoptr (GtkWidget) title = shy_title_new (label);
  g_autoptr (GtkWidget) found = NULL;

  g_object_ref (label);
  g_object_set (title, "child", other, NULL);
  g_object_get (title, "child", &found, NULL);
  g_assert_true (found == other);
  g_assert_null (gtk_widget_get_parent (label));
  g_object_unref (label);
  g_object_set (title, "child", NULL, NULL);
  g_assert_cmpint (least_width (title), ==, 0);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shy-title/hides", test_hides_where_it_has_no_room);
  g_test_add_func ("/shy-title/child", test_takes_another_child);
  return g_test_run ();
}
