/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-item.h"

struct _TlEvent
{
  TlItem parent_instance;
};

G_DEFINE_FINAL_TYPE (TlEvent, tl_event, TL_TYPE_ITEM)

static void
tl_event_class_init (TlEventClass *klass)
{
}

static void
tl_event_init (TlEvent *self)
{
}
