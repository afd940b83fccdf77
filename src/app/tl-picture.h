/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlPictureFormat:
 * @TL_PICTURE_PNG: dots, two by two for each pixel
 * @TL_PICTURE_SVG: lines and letters, in an XML file
 * @TL_PICTURE_PDF: lines and letters, on a page of the picture's size
 *
 * What a file with a picture holds.
 */
typedef enum
{
  TL_PICTURE_PNG,
  TL_PICTURE_SVG,
  TL_PICTURE_PDF,
} TlPictureFormat;

void tl_picture_write_async (GskRenderNode *picture,
                             TlPictureFormat format,
                             const char *title,
                             GFile *file,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean tl_picture_write_finish (GAsyncResult *result, GError **error);

G_END_DECLS
