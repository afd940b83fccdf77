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

/**
 * TlChildUpdate:
 * @listed: (element-type TlChild): what is in view
 * @matched: (element-type TlBoxWidget): for each of it the widget that stood for it before; %NULL
 *   where there was none or where it does so again
 * @spare: (element-type TlBoxWidget): what stands for something else
 * @n_done: how many steps have been done
 *
 * What a timeline has yet to do until its widgets stand for what is in view.
 */
struct _TlChildUpdate
{
  GArray *listed;
  GPtrArray *matched;
  GPtrArray *spare;
  guint n_done;
};

GArray *tl_timeline_list_children (TlTimeline *self);
char *tl_timeline_child_name (TlTimeline *self, const TlChild *child);

G_END_DECLS
