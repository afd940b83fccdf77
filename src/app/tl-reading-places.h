/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Older places give way to more than these. */
#define TL_READING_PLACES_LIMIT 100

/**
 * TlReadingPlaces:
 *
 * Where a reader left off, in each of the chronicles read last. A place is a dictionary, of type
 * a{sv}; what is in it is the matter of whoever keeps it.
 */
#define TL_TYPE_READING_PLACES (tl_reading_places_get_type ())
G_DECLARE_FINAL_TYPE (TlReadingPlaces, tl_reading_places, TL, READING_PLACES, GObject)

TlReadingPlaces *tl_reading_places_new (const char *path);
GVariant *tl_reading_places_dup (TlReadingPlaces *self, const char *chronicle);
void tl_reading_places_keep (TlReadingPlaces *self, const char *chronicle, GVariant *place);
gboolean tl_reading_places_save (TlReadingPlaces *self, GError **error);
void tl_reading_places_save_async (TlReadingPlaces *self,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean
tl_reading_places_save_finish (TlReadingPlaces *self, GAsyncResult *result, GError **error);

G_END_DECLS
