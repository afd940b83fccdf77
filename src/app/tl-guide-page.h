/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-guide-topics.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwNavigationPage *tl_guide_page_new (const TlGuideTopic *topic);

G_END_DECLS
