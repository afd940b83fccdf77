/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlItemLink:
 *
 * An item's date and title; a click selects the item.
 */
#define TL_TYPE_ITEM_LINK (tl_item_link_get_type ())
G_DECLARE_FINAL_TYPE (TlItemLink, tl_item_link, TL, ITEM_LINK, GtkButton)

GtkWidget *tl_item_link_new (TlItem *item, const char *icon_name, const char *relation);

G_END_DECLS
