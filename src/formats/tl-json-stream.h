/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-json-part.h"

G_BEGIN_DECLS

/**
 * TlJsonStream:
 *
 * A JSON text, an object at its root, taken piece by piece in the order of the file. Another thread
 * parses it, part by part, a few parts ahead, so that neither the text nor its values are ever in
 * memory as a whole.
 */
typedef struct _TlJsonStream TlJsonStream;

TlJsonStream *tl_json_stream_new (TlReadInput *input,
                                  gsize part_size,
                                  const TlJsonKey *sections,
                                  guint n_sections);
void tl_json_stream_free (TlJsonStream *self);
gboolean tl_json_stream_next (TlJsonStream *self, TlJsonPiece *piece);
gboolean tl_json_stream_has_element (TlJsonStream *self);
gsize tl_json_stream_guess_n_elements (TlJsonStream *self);
gboolean tl_json_stream_is_whole (TlJsonStream *self);
gboolean tl_json_stream_is_at_head (TlJsonStream *self);
gsize tl_json_stream_find (TlJsonStream *self, const char *string);
gsize tl_json_stream_get_offset (TlJsonStream *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlJsonStream, tl_json_stream_free)

G_END_DECLS
