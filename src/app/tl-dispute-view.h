/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"
#include "tl-dispute.h"
#include "tl-search.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TlDisputeView:
 *
 * A question that the sources answer differently, with their accounts side by side.
 */
#define TL_TYPE_DISPUTE_VIEW (tl_dispute_view_get_type ())
G_DECLARE_FINAL_TYPE (TlDisputeView, tl_dispute_view, TL, DISPUTE_VIEW, AdwBin)

GtkWidget *tl_dispute_view_new (TlChronicle *chronicle, TlDispute *dispute, TlSearch *search);

G_END_DECLS
