/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlInitials:
 *
 * The initials of a person on a disc in the colour that the timeline draws that person in.
 */
#define TL_TYPE_INITIALS (tl_initials_get_type ())
G_DECLARE_FINAL_TYPE (TlInitials, tl_initials, TL, INITIALS, GtkWidget)

void tl_initials_set_person (TlInitials *self, guint person, const char *name);
char *tl_initials_of (const char *name);

G_END_DECLS
