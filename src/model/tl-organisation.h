/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-specs.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TlOrganisation:
 *
 * A company, a school or another body that takes part in a chronicle.
 */
#define TL_TYPE_ORGANISATION (tl_organisation_get_type ())
G_DECLARE_FINAL_TYPE (TlOrganisation, tl_organisation, TL, ORGANISATION, GObject)

TlOrganisation *tl_organisation_new (guint index, const TlPartySpec *spec);
guint tl_organisation_get_index (TlOrganisation *self);
const char *tl_organisation_get_name (TlOrganisation *self);
const char *tl_organisation_get_description (TlOrganisation *self);
GListModel *tl_organisation_get_names (TlOrganisation *self);

G_END_DECLS
