/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-filter.h"
#include "tl-index-set.h"

G_BEGIN_DECLS

struct _TlFilter
{
  GObject parent_instance;

  TlIndexSet chosen[TL_N_FACETS];
  gboolean match_all;
  TlInstant from;
  TlInstant to;
};

G_END_DECLS
