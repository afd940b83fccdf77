/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TL_TYPE_LOADING_PAGE (tl_loading_page_get_type ())
G_DECLARE_FINAL_TYPE (TlLoadingPage, tl_loading_page, TL, LOADING_PAGE, AdwBin)

G_END_DECLS
