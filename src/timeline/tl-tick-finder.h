/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-axis-division.h"
#include "tl-camera.h"
#include "tl-tick-labels.h"

G_BEGIN_DECLS

/**
 * TlPlacedTick:
 * @from: where it begins
 * @level: its level
 * @begin: the position of its beginning on the time scale
 * @end: the position where the next one begins
 *
 * A tick of the axis.
 */
typedef struct
{
  TlInstant from;
  TlAxisLevel level;
  double begin;
  double end;
} TlPlacedTick;

/**
 * TlTickFinder:
 *
 * The ticks of what is in view of a camera. Which they are depends on the zoom and on how wide
 * labels are, so while a view pans they are found once for it and what is left and right of it.
 */
typedef struct _TlTickFinder TlTickFinder;

TlTickFinder *tl_tick_finder_new (TlCamera *camera, TlTickLabels *labels);
void tl_tick_finder_free (TlTickFinder *self);
void tl_tick_finder_forget (TlTickFinder *self);
void tl_tick_finder_update (TlTickFinder *self, double label_room);
const TlPlacedTick *tl_tick_finder_get (TlTickFinder *self, TlTickRow row, guint *n_ticks);
gboolean tl_tick_finder_get_ruler_level (TlTickFinder *self, double min_block, TlAxisLevel *level);
const TlPlacedTick *
tl_tick_finder_get_ruler (TlTickFinder *self, double min_block, guint *n_blocks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlTickFinder, tl_tick_finder_free)

G_END_DECLS
