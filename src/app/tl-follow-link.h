/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-window.h"

G_BEGIN_DECLS

#define TL_LINK_SCHEME "throughline"

void tl_follow_link (TlWindow *window, const char *link);

G_END_DECLS
