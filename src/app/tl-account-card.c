/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-account-card.h"

#include "tl-date.h"
#include "tl-fill.h"
#include "tl-highlight-search.h"
#include "tl-item-words.h"
#include "tl-passage.h"
#include "tl-quotation.h"

struct _TlAccountCard
{
  AdwBin parent_instance;

  GtkLabel *value;
  GtkLabel *date;
  GtkLabel *quotation;
  GtkButton *source_button;
  GtkLabel *source_label;
};

G_DEFINE_FINAL_TYPE (TlAccountCard, tl_account_card, ADW_TYPE_BIN)

static void
tl_account_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_ACCOUNT_CARD);

  G_OBJECT_CLASS (tl_account_card_parent_class)->dispose (object);
}

static void
tl_account_card_class_init (TlAccountCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_account_card_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-account-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TlAccountCard, value);
  gtk_widget_class_bind_template_child (widget_class, TlAccountCard, date);
  gtk_widget_class_bind_template_child (widget_class, TlAccountCard, quotation);
  gtk_widget_class_bind_template_child (widget_class, TlAccountCard, source_button);
  gtk_widget_class_bind_template_child (widget_class, TlAccountCard, source_label);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tl_account_card_init (TlAccountCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_date (TlAccountCard *self, const char *date_text)
{
  g_auto (TlDate) date = TL_DATE_INIT;
  g_autofree char *words = NULL;

  if (date_text != NULL && tl_date_parse (date_text, -1, &date, NULL))
    words = tl_date_to_words (&date);
  tl_fill_label (self->date, words);
}

static void
show_passage (TlAccountCard *self, TlChronicle *chronicle, guint index)
{
  g_autoptr (TlPassage) passage = NULL;
  g_autofree char *place = NULL;
  TlSource *source;

  gtk_widget_set_visible (GTK_WIDGET (self->quotation), index != TL_ROW_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->source_button), index != TL_ROW_NONE);
  if (index == TL_ROW_NONE)
    return;

  passage = tl_chronicle_dup_passage (chronicle, index);
  source = tl_passage_get_source (passage);
  place = tl_passage_words_place (passage);
  tl_quotation_show (self->quotation, passage);
  gtk_label_set_label (self->source_label, place);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->source_button), tl_source_get_title (source));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->source_button), "(uu)",
                                    (guint32) TL_FACET_SOURCE, tl_source_get_index (source));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->source_button), "win.toggle-facet");
}

/**
 * tl_account_card_new:
 * @chronicle: the chronicle that @account is of
 * @account: an answer to a dispute's question
 * @search: (nullable): what searches the texts beside it
 *
 * Returns: (transfer floating): what @account says, and the passage that says so
 */
GtkWidget *
tl_account_card_new (TlChronicle *chronicle, TlAccount *account, TlSearch *search)
{
  TlAccountCard *self;
  const char *value;

  g_return_val_if_fail (TL_IS_CHRONICLE (chronicle), NULL);
  g_return_val_if_fail (TL_IS_ACCOUNT (account), NULL);

  self = g_object_new (TL_TYPE_ACCOUNT_CARD, NULL);
  value = tl_account_get_value (account);
  gtk_label_set_label (self->value, value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, value, -1);
  show_date (self, tl_account_get_date_text (account));
  show_passage (self, chronicle, tl_account_get_passage (account));
  tl_highlight_search (self->quotation, search);

  return GTK_WIDGET (self);
}
