/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures that are needed stay, others go, and never are there very many. */

#include "tl-box-cache.h"

/* More than are ever kept. */
#define MANY 10000

static void
put (TlBoxCache *cache, guint row)
{
  TlBoxLook look = { .row = row, .width = 20 };

  tl_box_cache_put (cache, &look,
                    gsk_color_node_new (&(GdkRGBA) { 0, 0, 0, 1 },
                                        &GRAPHENE_RECT_INIT (0, 0, (float) (row + 1), 20)));
}

static gboolean
has (TlBoxCache *cache, guint row)
{
  GskRenderNode *node = tl_box_cache_get (cache, &(TlBoxLook) { .row = row, .width = 20 });
  graphene_rect_t bounds;

  if (node == NULL)
    return FALSE;
  gsk_render_node_get_bounds (node, &bounds);
  g_assert_cmpfloat (bounds.size.width, ==, row + 1);
  return TRUE;
}

static guint
count (TlBoxCache *cache)
{
  guint n = 0;

  for (guint row = 0; row < MANY; row++)
    n += has (cache, row);
  return n;
}

static void
test_needed_stay (void)
{
  g_autoptr (TlBoxCache) cache = tl_box_cache_new ();

  put (cache, 0);
  for (guint row = 1; row < MANY; row++)
    {
      tl_box_cache_begin_frame (cache);
      put (cache, row);
      g_assert_true (has (cache, 0));
      g_assert_true (has (cache, row));
    }
  g_assert_false (has (cache, 1));
  g_assert_true (has (cache, MANY - 100));
}

static void
test_few_are_kept (void)
{
  g_autoptr (TlBoxCache) cache = tl_box_cache_new ();
  guint in_frames;
  guint between;

  for (guint row = 0; row < MANY; row++)
    put (cache, row);
  tl_box_cache_begin_frame (cache);
  in_frames = count (cache);
  tl_box_cache_trim (cache);
  between = count (cache);
  g_assert_cmpuint (in_frames, <, MANY);
  g_assert_cmpuint (between, <, in_frames);
  g_assert_cmpuint (between, >, 0);
  g_assert_true (has (cache, MANY - 1));
}

static void
test_forget (void)
{
  g_autoptr (TlBoxCache) cache = tl_box_cache_new ();

  for (guint row = 0; row < 100; row++)
    put (cache, row);
  tl_box_cache_forget (cache);
  g_assert_cmpuint (count (cache), ==, 0);
  put (cache, 7);
  tl_box_cache_trim (cache);
  g_assert_cmpuint (count (cache), ==, 1);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/box-cache/needed-stay", test_needed_stay);
  g_test_add_func ("/box-cache/few-are-kept", test_few_are_kept);
  g_test_add_func ("/box-cache/forget", test_forget);
  return g_test_run ();
}
