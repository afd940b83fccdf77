/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files with pictures of what GTK draws. A render node never changes, so that it can be drawn in a
 * thread. */

#include "tl-picture.h"

#include "tl-replace-file.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>

/* Dots of a PNG file for each pixel, along both sides. */
#define DOTS_PER_PIXEL 2

/* In a PDF file a pixel is what it is in a style sheet: the 96th part of an inch. */
#define POINTS_PER_PIXEL (72.0 / 96.0)

typedef struct
{
  GskRenderNode *node;
  TlPictureFormat format;
  char *title;
  GFile *file;
} TlPicture;

static void
tl_picture_free (gpointer data)
{
  TlPicture *self = data;

  gsk_render_node_unref (self->node);
  g_free (self->title);
  g_object_unref (self->file);
  g_free (self);
}

static cairo_status_t
append_cb (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
create_surface (const TlPicture *self, double width, double height, GByteArray *bytes)
{
  cairo_surface_t *surface;

  switch (self->format)
    {
    case TL_PICTURE_SVG:
      surface = cairo_svg_surface_create_for_stream (append_cb, bytes, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      return surface;
    case TL_PICTURE_PDF:
      surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, width * POINTS_PER_PIXEL,
                                                     height * POINTS_PER_PIXEL);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
      return surface;
    case TL_PICTURE_PNG:
    default:
      return cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width * DOTS_PER_PIXEL,
                                         (int) height * DOTS_PER_PIXEL);
    }
}

static double
get_scale (TlPictureFormat format)
{
  switch (format)
    {
    case TL_PICTURE_PNG:
      return DOTS_PER_PIXEL;
    case TL_PICTURE_PDF:
      return POINTS_PER_PIXEL;
    case TL_PICTURE_SVG:
    default:
      return 1;
    }
}

static cairo_status_t
draw (const TlPicture *self, cairo_surface_t *surface, GByteArray *bytes)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, get_scale (self->format), get_scale (self->format));
  gsk_render_node_draw (self->node, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS && self->format == TL_PICTURE_PNG)
    status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_finish (surface);
  return status != CAIRO_STATUS_SUCCESS ? status : cairo_surface_status (surface);
}

static GBytes *
encode (const TlPicture *self, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  graphene_rect_t bounds;
  cairo_surface_t *surface;
  cairo_status_t status;

  gsk_render_node_get_bounds (self->node, &bounds);
  surface = create_surface (self, bounds.size.width, bounds.size.height, bytes);
  status = draw (self, surface, bytes);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return NULL;
}

static gboolean
write_bytes (GOutputStream *stream, gconstpointer data, GCancellable *cancellable, GError **error)
{
  gsize size;
  const char *bytes = g_bytes_get_data ((GBytes *) data, &size);

  return g_output_stream_write_all (stream, bytes, size, NULL, cancellable, error);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const TlPicture *picture = data;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = encode (picture, &error);
  if (bytes != NULL && tl_replace_file (picture->file, write_bytes, bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * tl_picture_write_async:
 * @picture: a picture whose bounds begin at the origin, in pixels
 * @format: how to write it
 * @title: what it is called where @format has a place for that
 * @file: where to
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when done
 * @user_data: for @callback
 *
 * Writes a picture in a thread. A file that was there is replaced, once all is written.
 */
void
tl_picture_write_async (GskRenderNode *picture,
                        TlPictureFormat format,
                        const char *title,
                        GFile *file,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  TlPicture *self;

  g_return_if_fail (GSK_IS_RENDER_NODE (picture));
  g_return_if_fail (title != NULL);
  g_return_if_fail (G_IS_FILE (file));

  self = g_new0 (TlPicture, 1);
  self->node = gsk_render_node_ref (picture);
  self->format = format;
  self->title = g_strdup (title);
  self->file = g_object_ref (file);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, tl_picture_write_async);
  g_task_set_task_data (task, self, tl_picture_free);
  g_task_run_in_thread (task, write_thread);
}

/**
 * tl_picture_write_finish:
 * @result: what the callback was given
 * @error: return location for an error of #GIOErrorEnum
 *
 * Ends what tl_picture_write_async() began.
 *
 * Returns: whether the picture was written
 */
gboolean
tl_picture_write_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, tl_picture_write_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
