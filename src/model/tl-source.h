/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-specs.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TlSource:
 *
 * A text that a chronicle rests on, described with CSL-JSON's variables.
 */
#define TL_TYPE_SOURCE (tl_source_get_type ())
G_DECLARE_FINAL_TYPE (TlSource, tl_source, TL, SOURCE, GObject)

TlSource *tl_source_new (guint index, const TlSourceSpec *spec);
guint tl_source_get_index (TlSource *self);
const char *tl_source_get_id (TlSource *self);
const char *tl_source_get_kind (TlSource *self);
const char *tl_source_get_title (TlSource *self);
const char *tl_source_get_short_title (TlSource *self);
const char *tl_source_get_authors (TlSource *self);
const char *const *tl_source_get_author_names (TlSource *self);
const char *tl_source_get_issued (TlSource *self);
char *tl_source_dup_issued_words (TlSource *self);
const char *tl_source_get_language (TlSource *self);
const char *tl_source_get_original_language (TlSource *self);
const char *tl_source_get_note (TlSource *self);
const char *tl_source_get_file (TlSource *self);
const char *tl_source_get_sha256 (TlSource *self);

G_END_DECLS
