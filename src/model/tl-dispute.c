/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-dispute.h"

struct _TlDispute
{
  GObject parent_instance;

  char *id;
  char *question;
  TlWeight weight;
  GArray *about;
  GListModel *accounts;
};

G_DEFINE_FINAL_TYPE (TlDispute, tl_dispute, G_TYPE_OBJECT)

static void
tl_dispute_finalize (GObject *object)
{
  TlDispute *self = TL_DISPUTE (object);

  g_free (self->id);
  g_free (self->question);
  g_array_unref (self->about);
  g_object_unref (self->accounts);
  G_OBJECT_CLASS (tl_dispute_parent_class)->finalize (object);
}

static void
tl_dispute_class_init (TlDisputeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_dispute_finalize;
}

static void
tl_dispute_init (TlDispute *self)
{
}

/**
 * tl_dispute_new:
 * @id: its id
 * @question: the question
 * @weight: how much it matters
 * @about: (element-type guint32): the rows of the items that it is about
 * @accounts: the answers, as #TlAccount
 *
 * Returns: (transfer full): a dispute
 */
TlDispute *
tl_dispute_new (const char *id,
                const char *question,
                TlWeight weight,
                GArray *about,
                GListModel *accounts)
{
  TlDispute *self = g_object_new (TL_TYPE_DISPUTE, NULL);

  self->id = g_strdup (id);
  self->question = g_strdup (question);
  self->weight = weight;
  self->about = g_array_ref (about);
  self->accounts = g_object_ref (accounts);
  return self;
}

/**
 * tl_dispute_get_id:
 * @self: a dispute
 *
 * Returns: (transfer none): the id that the file gives it
 */
const char *
tl_dispute_get_id (TlDispute *self)
{
  g_return_val_if_fail (TL_IS_DISPUTE (self), NULL);
  return self->id;
}

/**
 * tl_dispute_get_question:
 * @self: a dispute
 *
 * Returns: (transfer none): what the sources answer differently
 */
const char *
tl_dispute_get_question (TlDispute *self)
{
  g_return_val_if_fail (TL_IS_DISPUTE (self), NULL);
  return self->question;
}

/**
 * tl_dispute_get_weight:
 * @self: a dispute
 *
 * Returns: how much it matters
 */
TlWeight
tl_dispute_get_weight (TlDispute *self)
{
  g_return_val_if_fail (TL_IS_DISPUTE (self), TL_WEIGHT_FACT);
  return self->weight;
}

/**
 * tl_dispute_get_about:
 * @self: a dispute
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the rows of the items that it is about
 */
const guint32 *
tl_dispute_get_about (TlDispute *self, guint *n)
{
  g_return_val_if_fail (TL_IS_DISPUTE (self), NULL);
  *n = self->about->len;
  return (const guint32 *) (gconstpointer) self->about->data;
}

/**
 * tl_dispute_get_accounts:
 * @self: a dispute
 *
 * Returns: (transfer none): the answers, as #TlAccount
 */
GListModel *
tl_dispute_get_accounts (TlDispute *self)
{
  g_return_val_if_fail (TL_IS_DISPUTE (self), NULL);
  return self->accounts;
}
