/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-text-places.h"

#include <yyjson.h>

G_BEGIN_DECLS

gsize tl_read_byte_order_mark (const char *bytes, gsize length);
gboolean tl_read_check_encoding (TlReadInput *input, const char *bytes, GError **error);
void tl_read_syntax_error (TlReadInput *input,
                           char *buffer,
                           const yyjson_read_err *reason,
                           GError **error);

G_END_DECLS
