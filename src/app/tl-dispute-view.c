/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-dispute-view.h"

#include "tl-account-card.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _TlDisputeView
{
  AdwBin parent_instance;

  GtkLabel *question;
  GtkLabel *weight;
  AdwWrapBox *accounts;
};

G_DEFINE_FINAL_TYPE (TlDisputeView, tl_dispute_view, ADW_TYPE_BIN)

static void
tl_dispute_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_DISPUTE_VIEW);

  G_OBJECT_CLASS (tl_dispute_view_parent_class)->dispose (object);
}

static void
tl_dispute_view_class_init (TlDisputeViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_dispute_view_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-dispute-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TlDisputeView, question);
  gtk_widget_class_bind_template_child (widget_class, TlDisputeView, weight);
  gtk_widget_class_bind_template_child (widget_class, TlDisputeView, accounts);
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

/**
 * tl_dispute_view_new:
 * @chronicle: the chronicle that @dispute is of
 * @dispute: a dispute
 */
GtkWidget *
tl_dispute_view_new (TlChronicle *chronicle, TlDispute *dispute)
{
  TlDisputeView *self;
  GListModel *accounts;

  g_return_val_if_fail (TL_IS_CHRONICLE (chronicle), NULL);
  g_return_val_if_fail (TL_IS_DISPUTE (dispute), NULL);

  self = g_object_new (TL_TYPE_DISPUTE_VIEW, NULL);
  gtk_label_set_label (self->question, tl_dispute_get_question (dispute));
  gtk_label_set_label (self->weight, weight_words (tl_dispute_get_weight (dispute)));
  accounts = tl_dispute_get_accounts (dispute);
  for (guint i = 0; i < g_list_model_get_n_items (accounts); i++)
    {
      g_autoptr (TlAccount) account = g_list_model_get_item (accounts, i);

      adw_wrap_box_append (self->accounts, tl_account_card_new (chronicle, account));
    }

  return GTK_WIDGET (self);
}
