/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-defect.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *tl_defects_dialog_new (TlDefects *defects);

G_END_DECLS
