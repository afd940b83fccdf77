/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlIndexText:
 *
 * What the rows of a list share to set their texts: the context, which takes longer to make than
 * all else in a row, and how high lines are, so that only a title that may need two is shaped
 * before it is seen.
 */
#define TL_TYPE_INDEX_TEXT (tl_index_text_get_type ())
G_DECLARE_FINAL_TYPE (TlIndexText, tl_index_text, TL, INDEX_TEXT, GObject)

TlIndexText *tl_index_text_new (GtkWidget *list);

PangoLayout *tl_index_text_create_title (TlIndexText *self);
PangoLayout *tl_index_text_create_caption (TlIndexText *self);
int tl_index_text_title_height (TlIndexText *self, PangoLayout *title);
int tl_index_text_caption_height (TlIndexText *self);
gboolean tl_index_text_caption_fits (TlIndexText *self, PangoLayout *caption, int room);
int tl_index_text_wrap_caption (TlIndexText *self, PangoLayout *caption, int room);

G_END_DECLS
