/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-box-widget.h"
#include "tl-timeline-private.h"

G_BEGIN_DECLS

/**
 * TlChild:
 * @role: what it stands for
 * @box: the box that draws it, or the first of those that do
 * @joined: whether it speaks for several marks
 *
 * One thing on a timeline that assistive technology is told of.
 */
typedef struct
{
  TlBoxRole role;
  TlPlacedBox box;
  gboolean joined;
} TlChild;

GArray *tl_timeline_list_children (TlTimeline *self);
char *tl_timeline_child_name (TlTimeline *self, const TlChild *child);

G_END_DECLS
