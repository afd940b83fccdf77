/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-axis.h"
#include "tl-text-cache.h"

G_BEGIN_DECLS

/**
 * TlTickRow:
 *
 * The rows of the axis, the upper one first.
 */
typedef enum
{
  TL_TICK_MAJOR,
  TL_TICK_MINOR,
  TL_N_TICK_ROWS,
} TlTickRow;

/**
 * TlTickLabels:
 *
 * The labels of the ticks that were drawn lately. A view that pans has most ticks of the frame
 * before: they are neither put into words nor shaped again.
 */
typedef struct _TlTickLabels TlTickLabels;

TlTickLabels *tl_tick_labels_new (TlTextCache *texts);
void tl_tick_labels_free (TlTickLabels *self);
void tl_tick_labels_forget (TlTickLabels *self);
void tl_tick_labels_begin_frame (TlTickLabels *self, const GdkRGBA *major, const GdkRGBA *minor);
const TlText *
tl_tick_labels_get (TlTickLabels *self, TlTickRow row, const TlAxisLevel *level, TlInstant tick);
int tl_tick_labels_get_widest (TlTickLabels *self,
                               TlTickRow row,
                               const TlAxisLevel *level,
                               gint64 year);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlTickLabels, tl_tick_labels_free)

G_END_DECLS
