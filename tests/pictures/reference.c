/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "reference.h"

#include <string.h>

/* How much a channel of a pixel may differ, of 255: rounding, where processors round differently.
 */
#define TOLERANCE 3

#define N_CHANNELS 3

typedef struct
{
  int width;
  int height;
  guchar *data;
} Pixels;

typedef struct
{
  guint n; /* pixels */
  int left;
  int top;
  int right; /* inclusive, as the bottom is */
  int bottom;
} Difference;

static void
pixels_clear (Pixels *self)
{
  g_free (self->data);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pixels, pixels_clear)

static Pixels
pixels_of (GdkTexture *texture)
{
  GdkTextureDownloader *downloader = gdk_texture_downloader_new (texture);
  Pixels self = { .width = gdk_texture_get_width (texture),
                  .height = gdk_texture_get_height (texture) };

  self.data = g_malloc ((gsize) self.width * (gsize) self.height * N_CHANNELS);
  gdk_texture_downloader_set_format (downloader, GDK_MEMORY_R8G8B8);
  gdk_texture_downloader_download_into (downloader, self.data, (gsize) self.width * N_CHANNELS);
  gdk_texture_downloader_free (downloader);
  return self;
}

static const guchar *
pixel_at (const Pixels *self, int x, int y)
{
  return self->data + ((gsize) y * (gsize) self->width + (gsize) x) * N_CHANNELS;
}

static gboolean
is_alike (const guchar *one, const guchar *other)
{
  for (guint i = 0; i < N_CHANNELS; i++)
    if (ABS (one[i] - other[i]) > TOLERANCE)
      return FALSE;
  return TRUE;
}

static void
add_pixel (Difference *difference, int x, int y)
{
  if (difference->n++ == 0)
    *difference = (Difference) { 1, x, y, x, y };
  difference->left = MIN (difference->left, x);
  difference->right = MAX (difference->right, x);
  difference->bottom = y;
}

/* Of two pictures of the same size. */
static Difference
find_difference (const Pixels *one, const Pixels *other)
{
  Difference difference = { 0 };

  for (int y = 0; y < one->height; y++)
    for (int x = 0; x < one->width; x++)
      if (!is_alike (pixel_at (one, x, y), pixel_at (other, x, y)))
        add_pixel (&difference, x, y);
  return difference;
}

/* Without the alpha channel, as a picture of a window is opaque. */
static void
save (const Pixels *pixels, const char *path)
{
  gsize stride = (gsize) pixels->width * N_CHANNELS;
  g_autoptr (GBytes) bytes = g_bytes_new (pixels->data, stride * (gsize) pixels->height);
  g_autoptr (GdkTexture) texture =
      gdk_memory_texture_new (pixels->width, pixels->height, GDK_MEMORY_R8G8B8, bytes, stride);

  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/* What differs in red, on what is alike in pale grey. */
static void
save_difference (const Pixels *one, const Pixels *other, const char *path)
{
  g_auto (Pixels)
      shown = { one->width, one->height,
                g_memdup2 (one->data, (gsize) one->width * (gsize) one->height * N_CHANNELS) };

  for (int y = 0; y < one->height; y++)
    for (int x = 0; x < one->width; x++)
      {
        guchar *to = (guchar *) pixel_at (&shown, x, y);

        if (is_alike (to, pixel_at (other, x, y)))
          memset (to, 192 + (to[0] + to[1] + to[2]) / 3 / 4, N_CHANNELS);
        else
          memcpy (to, (guchar[N_CHANNELS]) { 224, 0, 32 }, N_CHANNELS);
      }
  save (&shown, path);
}

static char *
path_of_result (const char *name, const char *ending)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);

  return g_test_build_filename (G_TEST_BUILT, file, NULL);
}

static char *
path_of_reference (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);

  return g_test_build_filename (G_TEST_DIST, file, NULL);
}

static void
fail_for_size (const char *name, const Pixels *expected, const Pixels *actual)
{
  g_autofree char *path = path_of_result (name, "-actual.png");

  save (actual, path);
  g_test_fail_printf ("%s is %d × %d pixels and was %d × %d: see %s", name, actual->width,
                      actual->height, expected->width, expected->height, path);
}

static void
fail_for_difference (const char *name,
                     const Pixels *expected,
                     const Pixels *actual,
                     const Difference *difference)
{
  g_autofree char *path = path_of_result (name, "-actual.png");
  g_autofree char *difference_path = path_of_result (name, "-difference.png");

  save (actual, path);
  save_difference (actual, expected, difference_path);
  g_test_fail_printf ("%s differs in %u pixels, from %d, %d to %d, %d: see %s and %s", name,
                      difference->n, difference->left, difference->top, difference->right,
                      difference->bottom, path, difference_path);
}

/* Whether the reader wants the references made anew. */
gboolean
reference_is_updated (void)
{
  return g_getenv ("THROUGHLINE_UPDATE_PICTURES") != NULL;
}

/* Fails the test where @picture is not like the reference of that name, or makes that anew: a
 * reference that is alike already stays as it is. */
void
reference_compare (const char *name, GdkTexture *picture)
{
  g_autofree char *path = path_of_reference (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) reference = gdk_texture_new_from_filename (path, &error);
  g_auto (Pixels) actual = pixels_of (picture);
  g_auto (Pixels) expected = { 0 };
  Difference difference = { 0 };
  gboolean same_size;

  if (reference != NULL)
    expected = pixels_of (reference);
  same_size = expected.width == actual.width && expected.height == actual.height;
  if (same_size)
    difference = find_difference (&expected, &actual);

  if (reference_is_updated ())
    {
      if (!same_size || difference.n > 0)
        save (&actual, path);
    }
  else if (reference == NULL)
    g_test_fail_printf ("there is no reference picture: %s", error->message);
  else if (!same_size)
    fail_for_size (name, &expected, &actual);
  else if (difference.n > 0)
    fail_for_difference (name, &expected, &actual, &difference);
}
