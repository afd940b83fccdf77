/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-passage-card.h"

#include "tl-citation.h"
#include "tl-highlight-search.h"
#include "tl-item-words.h"
#include "tl-preferences.h"
#include "tl-quotation.h"
#include "tl-source.h"

#include <glib/gi18n.h>

struct _TlPassageCard
{
  AdwBin parent_instance;

  TlItem *item;
  TlPassage *passage;

  GtkLabel *quotation;
  GtkButton *source_button;
  GtkLabel *source_label;
};

G_DEFINE_FINAL_TYPE (TlPassageCard, tl_passage_card, ADW_TYPE_BIN)

static void
copy_citation (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  TlPassageCard *self = TL_PASSAGE_CARD (widget);
  g_autofree char *citation =
      tl_citation_for_passage (self->item, self->passage, tl_preferences_get_citation_style ());

  gtk_widget_activate_action (widget, "win.copy-text", "s", citation);
}

static void
tl_passage_card_dispose (GObject *object)
{
  TlPassageCard *self = TL_PASSAGE_CARD (object);

  g_clear_object (&self->item);
  g_clear_object (&self->passage);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_PASSAGE_CARD);

  G_OBJECT_CLASS (tl_passage_card_parent_class)->dispose (object);
}

static void
tl_passage_card_class_init (TlPassageCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_passage_card_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-passage-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TlPassageCard, quotation);
  gtk_widget_class_bind_template_child (widget_class, TlPassageCard, source_button);
  gtk_widget_class_bind_template_child (widget_class, TlPassageCard, source_label);
  gtk_widget_class_install_action (widget_class, "passage.copy-citation", NULL, copy_citation);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tl_passage_card_init (TlPassageCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_source (TlPassageCard *self)
{
  TlSource *source = tl_passage_get_source (self->passage);
  g_autofree char *place = tl_passage_words_place (self->passage);
  g_autofree char *hint = NULL;

  /* Translators: the full title of a source. */
  hint = g_strdup_printf (_ ("%s · Filter by This Source"), tl_source_get_title (source));
  gtk_label_set_label (self->source_label, place);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->source_button), hint);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->source_button), "(uu)",
                                    (guint32) TL_FACET_SOURCE, tl_source_get_index (source));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->source_button), "win.toggle-facet");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, place, -1);
}

/**
 * tl_passage_card_new:
 * @item: what the passage supports
 * @passage: the passage
 * @search: (nullable): what searches the texts beside it
 *
 * Returns: (transfer floating): the words of @passage, and where they stand
 */
GtkWidget *
tl_passage_card_new (TlItem *item, TlPassage *passage, TlSearch *search)
{
  TlPassageCard *self;

  g_return_val_if_fail (TL_IS_ITEM (item), NULL);
  g_return_val_if_fail (TL_IS_PASSAGE (passage), NULL);

  self = g_object_new (TL_TYPE_PASSAGE_CARD, NULL);
  self->item = g_object_ref (item);
  self->passage = g_object_ref (passage);
  tl_quotation_show (self->quotation, passage);
  tl_highlight_search (self->quotation, search);
  show_source (self);

  return GTK_WIDGET (self);
}
