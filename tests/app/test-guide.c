/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "widgets.h"

#include "tl-chronicle-reader.h"
#include "tl-guide-topics.h"
#include "tl-guide.h"

typedef struct
{
  GtkWidget *window;
  AdwDialog *guide;
  AdwNavigationSplitView *split;
  GtkListBox *topics;
} Fixture;

static gpointer
first_of_type (gpointer root, GType type)
{
  g_autoptr (GPtrArray) found = widgets_of_type (GTK_WIDGET (root), type);

  g_assert_cmpuint (found->len, >, 0);
  return g_ptr_array_index (found, 0);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = g_object_ref_sink (adw_window_new ());
  fixture->guide = tl_guide_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  adw_dialog_present (fixture->guide, fixture->window);
  fixture->split = first_of_type (fixture->guide, ADW_TYPE_NAVIGATION_SPLIT_VIEW);
  fixture->topics =
      first_of_type (adw_navigation_split_view_get_sidebar (fixture->split), GTK_TYPE_LIST_BOX);
  widgets_wait_for (is_mapped, fixture->topics);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->window);
}

static GtkWidget *
page_of (Fixture *fixture)
{
  return GTK_WIDGET (adw_navigation_split_view_get_content (fixture->split));
}

static const char *
topic_of (Fixture *fixture)
{
  return adw_navigation_page_get_tag (ADW_NAVIGATION_PAGE (page_of (fixture)));
}

static void
choose (Fixture *fixture, int nth)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (fixture->topics, nth);

  g_assert_nonnull (row);
  gtk_list_box_select_row (fixture->topics, row);
}

/* All that the list leads to, with their titles as headings. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  const TlGuideTopic *topics;
  guint n_topics;

  topics = tl_guide_get_topics (&n_topics);
  g_assert_cmpuint (n_topics, >=, 7);
  g_assert_cmpstr (topic_of (fixture), ==, topics[0].name);
  for (guint i = 0; i < n_topics; i++)
    {
      GtkWidget *title;

      choose (fixture, (int) i);
      g_assert_cmpstr (topic_of (fixture), ==, topics[i].name);
      title = widgets_find_label (page_of (fixture), topics[i].title);
      g_assert_nonnull (title);
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_ROLE_HEADING);
    }
  g_assert_null (gtk_list_box_get_row_at_index (fixture->topics, (int) n_topics));
}

/* Each picture is there in both styles, and is told to whom does not see it. */
static void
assert_picture (GtkPicture *picture, const char *words)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (GdkPaintable) light = NULL;
  GdkPaintable *dark;

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_set_object (&light, gtk_picture_get_paintable (picture));
  g_assert_nonnull (light);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  dark = gtk_picture_get_paintable (picture);
  g_assert_nonnull (dark);
  g_assert_true (dark != light);
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (dark), ==,
                   gdk_paintable_get_intrinsic_width (light));

  g_assert_cmpuint (strlen (words), >, 20);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       words);
}

static guint
assert_pictures (Fixture *fixture, const TlGuideTopic *topic)
{
  g_autoptr (GPtrArray) pictures = widgets_of_type (page_of (fixture), GTK_TYPE_PICTURE);
  guint n = 0;

  for (const TlGuideBlock *block = topic->blocks; block->words != NULL || block->name != NULL;
       block++)
    if (block->part == TL_GUIDE_PICTURE)
      assert_picture (g_ptr_array_index (pictures, n++), block->words);
  g_assert_cmpuint (pictures->len, ==, n);
  return n;
}

static void
test_pictures (Fixture *fixture, gconstpointer data)
{
  const TlGuideTopic *topics;
  guint n_topics, n_pictures = 0;

  topics = tl_guide_get_topics (&n_topics);
  for (guint i = 0; i < n_topics; i++)
    {
      choose (fixture, (int) i);
      n_pictures += assert_pictures (fixture, &topics[i]);
    }
  g_assert_cmpuint (n_pictures, >=, 5);
}

/* A link leads where it says, in a narrow window too. */
static void
test_links (Fixture *fixture, gconstpointer data)
{
  GtkListBox *links = first_of_type (page_of (fixture), GTK_TYPE_LIST_BOX);
  AdwPreferencesRow *link = ADW_PREFERENCES_ROW (gtk_list_box_get_row_at_index (links, 0));
  g_autofree char *words = g_strdup (adw_preferences_row_get_title (link));

  g_assert_true (gtk_widget_activate (GTK_WIDGET (link)));
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page_of (fixture))), ==,
                   words);
  g_assert_true (adw_navigation_split_view_get_show_content (fixture->split));
}

/* No link leads nowhere, and links lead to every topic. */
static void
test_web (void)
{
  g_autoptr (GHashTable) linked = g_hash_table_new (g_str_hash, g_str_equal);
  const TlGuideTopic *topics;
  guint n_topics;

  topics = tl_guide_get_topics (&n_topics);
  for (guint i = 0; i < n_topics; i++)
    {
      g_assert_true (tl_guide_find_topic (topics[i].name) == &topics[i]);
      for (const TlGuideBlock *block = topics[i].blocks;
           block->words != NULL || block->name != NULL; block++)
        if (block->part == TL_GUIDE_SEE)
          {
            g_assert_nonnull (tl_guide_find_topic (block->name));
            g_assert_cmpstr (block->name, !=, topics[i].name);
            g_hash_table_add (linked, (char *) block->name);
          }
    }
  g_assert_cmpuint (g_hash_table_size (linked), ==, n_topics);
  g_assert_null (tl_guide_find_topic ("nowhere"));
}

/* What the guide shows as a chronicle is one, and a good one. */
static void
test_example (void)
{
  const TlGuideTopic *topic = tl_guide_find_topic ("own");
  const TlGuideBlock *block = topic->blocks;
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (TlChronicle) chronicle = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  while (block->part != TL_GUIDE_CODE)
    block++;
  bytes = g_bytes_new_static (block->words, strlen (block->words));
  chronicle = tl_chronicle_read_bytes (bytes, "example", defects, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (defects)), ==, 0);
  g_assert_cmpuint (tl_chronicle_get_columns (chronicle)->n_items, ==, 2);
}

#define ADD(path, func) g_test_add ("/guide/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("pages", test_pages);
  ADD ("pictures", test_pictures);
  ADD ("links", test_links);
  g_test_add_func ("/guide/web", test_web);
  g_test_add_func ("/guide/example", test_example);
  return g_test_run ();
}
