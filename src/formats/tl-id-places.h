/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TlIdPlaces:
 *
 * Where in a chronicle's text each id is given.
 */
typedef struct _TlIdPlaces TlIdPlaces;

TlIdPlaces *tl_id_places_new (GBytes *text);
void tl_id_places_free (TlIdPlaces *self);
void tl_id_places_find (TlIdPlaces *self, const char *id, guint *line, guint *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlIdPlaces, tl_id_places_free)

G_END_DECLS
