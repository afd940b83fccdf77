/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-dispute.h"

struct _TlAccount
{
  GObject parent_instance;

  char *value;
  char *date;
  guint passage;
};

G_DEFINE_FINAL_TYPE (TlAccount, tl_account, G_TYPE_OBJECT)

static void
tl_account_finalize (GObject *object)
{
  TlAccount *self = TL_ACCOUNT (object);

  g_free (self->value);
  g_free (self->date);
  G_OBJECT_CLASS (tl_account_parent_class)->finalize (object);
}

static void
tl_account_class_init (TlAccountClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_account_finalize;
}

static void
tl_account_init (TlAccount *self)
{
}

/**
 * tl_account_new:
 * @value: the answer in a few words
 * @date: (nullable): the date that this account gives, in EDTF
 * @passage: the index of the passage that it rests on, or %TL_ROW_NONE
 *
 * Returns: (transfer full): an account
 */
TlAccount *
tl_account_new (const char *value, const char *date, guint passage)
{
  TlAccount *self = g_object_new (TL_TYPE_ACCOUNT, NULL);

  self->value = g_strdup (value);
  self->date = g_strdup (date);
  self->passage = passage;
  return self;
}

/**
 * tl_account_get_value:
 * @self: an account
 *
 * Returns: (transfer none): the answer in a few words
 */
const char *
tl_account_get_value (TlAccount *self)
{
  g_return_val_if_fail (TL_IS_ACCOUNT (self), NULL);
  return self->value;
}

/**
 * tl_account_get_date_text:
 * @self: an account
 *
 * Returns: (transfer none) (nullable): the date that this account gives, in EDTF
 */
const char *
tl_account_get_date_text (TlAccount *self)
{
  g_return_val_if_fail (TL_IS_ACCOUNT (self), NULL);
  return self->date;
}

/**
 * tl_account_get_passage:
 * @self: an account
 *
 * Returns: the index of the passage that it rests on, or %TL_ROW_NONE
 */
guint
tl_account_get_passage (TlAccount *self)
{
  g_return_val_if_fail (TL_IS_ACCOUNT (self), TL_ROW_NONE);
  return self->passage;
}
