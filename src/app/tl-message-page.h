/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TlMessagePage:
 *
 * Says in a whole window why it shows no chronicle, and offers to open one.
 */
#define TL_TYPE_MESSAGE_PAGE (tl_message_page_get_type ())
G_DECLARE_FINAL_TYPE (TlMessagePage, tl_message_page, TL, MESSAGE_PAGE, AdwBin)

GtkWidget *tl_message_page_new (GMenuModel *menu);
void tl_message_page_say (TlMessagePage *self,
                          const char *icon_name,
                          const char *title,
                          const char *message);

G_END_DECLS
