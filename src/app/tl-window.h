/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"
#include "tl-reading-places.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TlWindow:
 *
 * A chronicle on its timeline, with the filters and the details beside it.
 */
#define TL_TYPE_WINDOW (tl_window_get_type ())
G_DECLARE_FINAL_TYPE (TlWindow, tl_window, TL, WINDOW, AdwApplicationWindow)

TlWindow *tl_window_new (AdwApplication *application);
TlChronicle *tl_window_get_chronicle (TlWindow *self);
GFile *tl_window_get_file (TlWindow *self);
gboolean tl_window_is_empty (TlWindow *self);
gboolean tl_window_set_view (TlWindow *self, const char *view);
void tl_window_search (TlWindow *self, const char *text);
gboolean tl_window_select (TlWindow *self, const char *id);
void tl_window_tell (TlWindow *self, const char *sentence);

void tl_window_show_timeline_first (TlWindow *self);
void tl_window_remember (TlWindow *self, TlReadingPlaces *places);
void tl_window_keep (TlWindow *self);

void tl_window_open_async (TlWindow *self,
                           GFile *file,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean tl_window_open_finish (TlWindow *self, GAsyncResult *result, GError **error);
GFile *tl_window_new_built_in_file (void);

G_END_DECLS
