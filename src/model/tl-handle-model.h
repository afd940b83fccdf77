/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-chronicle.h"

G_BEGIN_DECLS

/**
 * TlHandleFunc:
 * @chronicle: a chronicle
 * @index: an index in it
 *
 * Returns: (transfer full): the object that stands for what has that index
 */
typedef GObject *(*TlHandleFunc) (TlChronicle *chronicle, guint index);

/**
 * TlHandleModel:
 *
 * A fixed list of things in a chronicle, whose objects are made when they are asked for.
 */
#define TL_TYPE_HANDLE_MODEL (tl_handle_model_get_type ())
G_DECLARE_FINAL_TYPE (TlHandleModel, tl_handle_model, TL, HANDLE_MODEL, GObject)

GListModel *
tl_handle_model_new (TlChronicle *chronicle, GType item_type, TlHandleFunc func, GArray *indices);

G_END_DECLS
