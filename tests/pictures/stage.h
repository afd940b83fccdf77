/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where pictures are taken: a timeline of a fixed size in the application's style. */

#pragma once

#include "tl-timeline-private.h"

G_BEGIN_DECLS

typedef enum
{
  STAGE_DARK = 1 << 0,
  STAGE_HIGH_CONTRAST = 1 << 1,
} StageStyle;

typedef struct
{
  const char *chronicle; /* a path */
  int width;
  int height;
  gboolean right_to_left;
  gboolean large_text;
} StagePlan;

typedef struct
{
  GtkWidget *window;
  TlTimeline *timeline;
  TlChronicle *chronicle;
  TlVisibleSet *visible_set;
  TlSelection *selection;
} Stage;

void stage_begin (StageStyle style);
Stage *stage_new (const StagePlan *plan);
void stage_free (Stage *self);
GdkTexture *stage_take_picture (Stage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Stage, stage_free)

G_END_DECLS
