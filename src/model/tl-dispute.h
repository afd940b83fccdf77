/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "tl-types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TlDispute:
 *
 * A question that the sources answer differently.
 */
#define TL_TYPE_DISPUTE (tl_dispute_get_type ())
G_DECLARE_FINAL_TYPE (TlDispute, tl_dispute, TL, DISPUTE, GObject)

TlDispute *tl_dispute_new (const char *id,
                           const char *question,
                           TlWeight weight,
                           GArray *about,
                           GListModel *accounts);
const char *tl_dispute_get_id (TlDispute *self);
const char *tl_dispute_get_question (TlDispute *self);
TlWeight tl_dispute_get_weight (TlDispute *self);
const guint32 *tl_dispute_get_about (TlDispute *self, guint *n);
GListModel *tl_dispute_get_accounts (TlDispute *self);

/**
 * TlAccount:
 *
 * One answer to a dispute's question.
 */
#define TL_TYPE_ACCOUNT (tl_account_get_type ())
G_DECLARE_FINAL_TYPE (TlAccount, tl_account, TL, ACCOUNT, GObject)

TlAccount *tl_account_new (const char *value, const char *date, guint passage);
const char *tl_account_get_value (TlAccount *self);
const char *tl_account_get_date_text (TlAccount *self);
guint tl_account_get_passage (TlAccount *self);

G_END_DECLS
