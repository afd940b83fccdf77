/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TlProvider:
 *
 * What GNOME Shell asks when something is searched for in the overview: a process that D-Bus starts
 * for a search, that reads the built-in chronicle, and that ends soon after the last question.
 */
#define TL_TYPE_PROVIDER (tl_provider_get_type ())
G_DECLARE_FINAL_TYPE (TlProvider, tl_provider, TL, PROVIDER, GApplication)

TlProvider *tl_provider_new (void);

G_END_DECLS
