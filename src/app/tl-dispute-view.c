/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-dispute-view.h"

#include "tl-account-card.h"
#include "tl-more-button.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define ACCOUNTS_AT_FIRST 24

struct _TlDisputeView
{
  AdwBin parent_instance;

  TlChronicle *chronicle;
  TlSearch *search; /* NULL if nothing searches */
  GListModel *accounts_model;

  GtkLabel *question;
  GtkLabel *weight;
  AdwWrapBox *accounts;
  TlMoreButton *more_accounts;
};

G_DEFINE_FINAL_TYPE (TlDisputeView, tl_dispute_view, ADW_TYPE_BIN)

static void
tl_dispute_view_dispose (GObject *object)
{
  TlDisputeView *self = TL_DISPUTE_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_DISPUTE_VIEW);
  g_clear_object (&self->accounts_model);
  g_clear_object (&self->search);
  g_clear_object (&self->chronicle);

  G_OBJECT_CLASS (tl_dispute_view_parent_class)->dispose (object);
}

static void
tl_dispute_view_class_init (TlDisputeViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_dispute_view_dispose;

  g_type_ensure (TL_TYPE_MORE_BUTTON);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-dispute-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TlDisputeView, question);
  gtk_widget_class_bind_template_child (widget_class, TlDisputeView, weight);
  gtk_widget_class_bind_template_child (widget_class, TlDisputeView, accounts);
  gtk_widget_class_bind_template_child (widget_class, TlDisputeView, more_accounts);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tl_dispute_view_init (TlDisputeView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
weight_words (TlWeight weight)
{
  switch (weight)
    {
    case TL_WEIGHT_SOFT:
      return _ ("They differ in emphasis or precision.");
    case TL_WEIGHT_WORDING:
      return _ ("They differ in wording only.");
    case TL_WEIGHT_FACT:
    default:
      return _ ("They cannot all be true.");
    }
}

static GtkWidget *
create_account (gpointer view, guint row)
{
  TlDisputeView *self = view;
  g_autoptr (TlAccount) account = g_list_model_get_item (self->accounts_model, row);

  return tl_account_card_new (self->chronicle, account, self->search);
}

/**
 * tl_dispute_view_new:
 * @chronicle: the chronicle that @dispute is of
 * @dispute: a dispute
 * @search: (nullable): what searches the texts beside it
 *
 * Returns: (transfer floating): the question, with the accounts side by side
 */
GtkWidget *
tl_dispute_view_new (TlChronicle *chronicle, TlDispute *dispute, TlSearch *search)
{
  TlDisputeView *self;

  g_return_val_if_fail (TL_IS_CHRONICLE (chronicle), NULL);
  g_return_val_if_fail (TL_IS_DISPUTE (dispute), NULL);

  self = g_object_new (TL_TYPE_DISPUTE_VIEW, NULL);
  gtk_label_set_label (self->question, tl_dispute_get_question (dispute));
  gtk_label_set_label (self->weight, weight_words (tl_dispute_get_weight (dispute)));
  self->chronicle = g_object_ref (chronicle);
  g_set_object (&self->search, search);
  self->accounts_model = g_object_ref (tl_dispute_get_accounts (dispute));
  tl_more_button_fill (self->more_accounts, GTK_WIDGET (self->accounts),
                       g_list_model_get_n_items (self->accounts_model), ACCOUNTS_AT_FIRST,
                       create_account, self);

  return GTK_WIDGET (self);
}
