/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"
#include "tl-participant.h"
#include "tl-search.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TlPill:
 *
 * A theme, a person or an organisation by name; a click filters by it, or selects the person.
 */
#define TL_TYPE_PILL (tl_pill_get_type ())
G_DECLARE_FINAL_TYPE (TlPill, tl_pill, TL, PILL, GtkButton)

GtkWidget *tl_pill_new_for_theme (TlTheme *theme);
GtkWidget *
tl_pill_new_for_participant (TlChronicle *chronicle, TlParticipant *participant, TlSearch *search);

G_END_DECLS
