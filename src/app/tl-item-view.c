/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-item-view.h"

#include "tl-dispute-view.h"
#include "tl-fill.h"
#include "tl-highlight-search.h"
#include "tl-item-link.h"
#include "tl-item-words.h"
#include "tl-more-button.h"
#include "tl-passage-card.h"
#include "tl-person-view.h"
#include "tl-pill.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How many pills, passages and disputes are shown, each, until more are asked for. */
#define ROWS_AT_FIRST 24

struct _TlItemView
{
  GtkBox parent_instance;

  TlItem *item;
  TlSearch *search; /* NULL if nothing searches */
  GListModel *people_model;
  GListModel *organisations_model;
  GListModel *passages_model;
  GListModel *disputes_model;

  GtkLabel *title;
  GtkLabel *when;
  GtkLabel *age;
  AdwWrapBox *pills;
  TlMoreButton *more_pills;
  GtkLabel *summary;
  GtkWidget *said_at_section;
  GtkWidget *said_at;
  GtkWidget *passages_section;
  GtkWidget *passages;
  TlMoreButton *more_passages;
  GtkWidget *unsourced;
  GtkWidget *disputes_section;
  GtkWidget *disputes;
  TlMoreButton *more_disputes;
  TlPersonView *person;
  GtkWidget *neighbours_section;
  GtkWidget *neighbours;
};

G_DEFINE_FINAL_TYPE (TlItemView, tl_item_view, GTK_TYPE_BOX)

static void
tl_item_view_dispose (GObject *object)
{
  TlItemView *self = TL_ITEM_VIEW (object);

  g_clear_object (&self->people_model);
  g_clear_object (&self->organisations_model);
  g_clear_object (&self->passages_model);
  g_clear_object (&self->disputes_model);
  g_clear_object (&self->search);
  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_ITEM_VIEW);

  G_OBJECT_CLASS (tl_item_view_parent_class)->dispose (object);
}

static void
tl_item_view_class_init (TlItemViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_item_view_dispose;

  g_type_ensure (TL_TYPE_MORE_BUTTON);
  g_type_ensure (TL_TYPE_PERSON_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-item-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TlItemView, title);
  gtk_widget_class_bind_template_child (widget_class, TlItemView, when);
  gtk_widget_class_bind_template_child (widget_class, TlItemView, age);
  gtk_widget_class_bind_template_child (widget_class, TlItemView, pills);
  gtk_widget_class_bind_template_child (widget_class, TlItemView, more_pills);
  gtk_widget_class_bind_template_child (widget_class, TlItemView, summary);
  gtk_widget_class_bind_template_child (widget_class, TlItemView, said_at_section);
  gtk_widget_class_bind_template_child (widget_class, TlItemView, said_at);
  gtk_widget_class_bind_template_child (widget_class, TlItemView, passages_section);
  gtk_widget_class_bind_template_child (widget_class, TlItemView, passages);
  gtk_widget_class_bind_template_child (widget_class, TlItemView, more_passages);
  gtk_widget_class_bind_template_child (widget_class, TlItemView, unsourced);
  gtk_widget_class_bind_template_child (widget_class, TlItemView, disputes_section);
  gtk_widget_class_bind_template_child (widget_class, TlItemView, disputes);
  gtk_widget_class_bind_template_child (widget_class, TlItemView, more_disputes);
  gtk_widget_class_bind_template_child (widget_class, TlItemView, person);
  gtk_widget_class_bind_template_child (widget_class, TlItemView, neighbours_section);
  gtk_widget_class_bind_template_child (widget_class, TlItemView, neighbours);
}

static void
tl_item_view_init (TlItemView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_head (TlItemView *self)
{
  g_autofree char *title = tl_item_words_title (self->item);
  g_autofree char *when = tl_item_words_when (self->item);
  g_autofree char *age = tl_item_words_age (self->item);

  tl_fill_label (self->title, title);
  tl_fill_label (self->when, when);
  tl_fill_label (self->age, age);
  tl_fill_label (self->summary, tl_item_get_summary (self->item));
  if (tl_item_get_kind (self->item) == TL_ITEM_QUOTE)
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "tl-quote");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "tl-quote");
}

static GtkWidget *
create_theme_pill (gpointer view, guint row)
{
  TlItemView *self = view;
  TlChronicle *chronicle = tl_item_get_chronicle (self->item);
  gboolean has_theme = (tl_item_get_themes (self->item) & (G_GUINT64_CONSTANT (1) << row)) != 0;

  return has_theme ? tl_pill_new_for_theme (tl_chronicle_get_theme (chronicle, row)) : NULL;
}

/* First the themes, then the people and the organisations. */
static GtkWidget *
create_pill (gpointer view, guint row)
{
  TlItemView *self = view;
  TlChronicle *chronicle = tl_item_get_chronicle (self->item);
  guint n_themes = g_list_model_get_n_items (tl_chronicle_get_themes (chronicle));
  guint n_people = g_list_model_get_n_items (self->people_model);
  g_autoptr (TlParticipant) participant = NULL;

  if (row < n_themes)
    return create_theme_pill (self, row);
  if (row - n_themes < n_people)
    participant = g_list_model_get_item (self->people_model, row - n_themes);
  else
    participant = g_list_model_get_item (self->organisations_model, row - n_themes - n_people);
  return tl_pill_new_for_participant (chronicle, participant, self->search);
}

static void
show_pills (TlItemView *self)
{
  guint n_themes =
      g_list_model_get_n_items (tl_chronicle_get_themes (tl_item_get_chronicle (self->item)));

  g_clear_object (&self->people_model);
  g_clear_object (&self->organisations_model);
  self->people_model = tl_item_dup_people (self->item);
  self->organisations_model = tl_item_dup_organisations (self->item);
  tl_more_button_fill (self->more_pills, GTK_WIDGET (self->pills),
                       n_themes + g_list_model_get_n_items (self->people_model) +
                           g_list_model_get_n_items (self->organisations_model),
                       n_themes + ROWS_AT_FIRST, create_pill, self);
  gtk_widget_set_visible (GTK_WIDGET (self->pills),
                          gtk_widget_get_first_child (GTK_WIDGET (self->pills)) != NULL);
}

static void
show_said_at (TlItemView *self)
{
  g_autoptr (TlItem) event = NULL;

  tl_empty_box (self->said_at);
  if (TL_IS_QUOTE (self->item))
    event = tl_quote_dup_event (TL_QUOTE (self->item));
  gtk_widget_set_visible (self->said_at_section, event != NULL);
  if (event != NULL)
    gtk_box_append (GTK_BOX (self->said_at), tl_item_link_new (event, NULL, NULL));
}

static GtkWidget *
create_passage (gpointer view, guint row)
{
  TlItemView *self = view;
  g_autoptr (TlPassage) passage = g_list_model_get_item (self->passages_model, row);

  return tl_passage_card_new (self->item, passage, self->search);
}

static void
show_passages (TlItemView *self)
{
  gboolean wanted = tl_item_get_kind (self->item) != TL_ITEM_PERSON;
  guint n_passages;

  g_clear_object (&self->passages_model);
  self->passages_model = tl_item_dup_passages (self->item);
  n_passages = g_list_model_get_n_items (self->passages_model);
  tl_more_button_fill (self->more_passages, self->passages, n_passages, ROWS_AT_FIRST,
                       create_passage, self);
  gtk_widget_set_visible (self->passages_section, wanted || n_passages > 0);
  gtk_widget_set_visible (self->unsourced, n_passages == 0);
}

static int
compare_disputes (gconstpointer a, gconstpointer b, gpointer user_data)
{
  int weight =
      (int) tl_dispute_get_weight ((TlDispute *) a) - (int) tl_dispute_get_weight ((TlDispute *) b);
  guint n_a, n_b;

  if (weight != 0)
    return weight;
  tl_dispute_get_about ((TlDispute *) a, &n_a);
  tl_dispute_get_about ((TlDispute *) b, &n_b);
  return (n_a > n_b) - (n_a < n_b);
}

/* The gravest first, and of one weight what this item is most of. */
static GListModel *
sort_disputes (GListModel *disputes)
{
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_disputes, NULL, NULL));

  return G_LIST_MODEL (gtk_sort_list_model_new (g_object_ref (disputes), sorter));
}

static GtkWidget *
create_dispute (gpointer view, guint row)
{
  TlItemView *self = view;
  g_autoptr (TlDispute) dispute = g_list_model_get_item (self->disputes_model, row);

  return tl_dispute_view_new (tl_item_get_chronicle (self->item), dispute, self->search);
}

static void
show_disputes (TlItemView *self)
{
  g_autoptr (GListModel) unsorted = tl_item_dup_disputes (self->item);
  guint n_disputes;

  g_clear_object (&self->disputes_model);
  self->disputes_model = sort_disputes (unsorted);
  n_disputes = g_list_model_get_n_items (self->disputes_model);
  tl_more_button_fill (self->more_disputes, self->disputes, n_disputes, ROWS_AT_FIRST,
                       create_dispute, self);
  gtk_widget_set_visible (self->disputes_section, n_disputes > 0);
}

static void
show_person (TlItemView *self)
{
  gboolean is_person = TL_IS_PERSON (self->item);

  gtk_widget_set_visible (GTK_WIDGET (self->person), is_person);
  if (is_person)
    tl_person_view_set_person (self->person, TL_PERSON (self->item), self->search);
}

static void
append_neighbour (TlItemView *self,
                  TlVisibleSet *visible_set,
                  guint position,
                  const char *icon_name,
                  const char *relation)
{
  g_autoptr (TlItem) neighbour = g_list_model_get_item (G_LIST_MODEL (visible_set), position);

  if (neighbour != NULL)
    gtk_box_append (GTK_BOX (self->neighbours), tl_item_link_new (neighbour, icon_name, relation));
}

/**
 * tl_item_view_set_search:
 * @self: a view
 * @search: (nullable): what searches the chronicle of the items to come; %NULL for nothing
 *
 * Highlights in what is shown from now on what @search looks for.
 */
void
tl_item_view_set_search (TlItemView *self, TlSearch *search)
{
  g_return_if_fail (TL_IS_ITEM_VIEW (self));
  g_return_if_fail (search == NULL || TL_IS_SEARCH (search));

  if (!g_set_object (&self->search, search))
    return;
  tl_highlight_search (self->title, search);
  tl_highlight_search (self->summary, search);
}

/**
 * tl_item_view_set_item:
 * @self: a view
 * @item: what to show
 *
 * Shows all that the chronicle has on an item.
 */
void
tl_item_view_set_item (TlItemView *self, TlItem *item)
{
  g_return_if_fail (TL_IS_ITEM_VIEW (self));
  g_return_if_fail (TL_IS_ITEM (item));

  if (!g_set_object (&self->item, item))
    return;

  show_head (self);
  show_pills (self);
  show_said_at (self);
  show_passages (self);
  show_disputes (self);
  show_person (self);
}

static GtkWidget *
nth_child (GtkWidget *list, guint n)
{
  GtkWidget *child = gtk_widget_get_first_child (list);

  for (; n > 0; n--)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/**
 * tl_item_view_find_words:
 * @self: a view that shows an item
 * @hit: the item as a hit
 *
 * Makes sure that the words of @hit can be seen, which may be of a passage that is shown only when
 * more are asked for.
 *
 * Returns: (transfer none): where they stand
 */
GtkWidget *
tl_item_view_find_words (TlItemView *self, TlHit *hit)
{
  guint passage;

  g_return_val_if_fail (TL_IS_ITEM_VIEW (self), NULL);
  g_return_val_if_fail (TL_IS_HIT (hit), NULL);

  passage = tl_hit_get_passage (hit);
  if (passage == TL_ROW_NONE)
    return GTK_WIDGET (tl_hit_get_field (hit) == TL_TEXT_SUMMARY ? self->summary : self->title);
  tl_more_button_show_rows (self->more_passages, passage + 1);
  return nth_child (self->passages, passage);
}

/**
 * tl_item_view_show_neighbours:
 * @self: a view
 * @visible_set: what is shown beside the item
 *
 * Shows what comes before and after the item among what is shown now.
 */
void
tl_item_view_show_neighbours (TlItemView *self, TlVisibleSet *visible_set)
{
  guint position;

  g_return_if_fail (TL_IS_ITEM_VIEW (self));
  g_return_if_fail (TL_IS_VISIBLE_SET (visible_set));

  tl_empty_box (self->neighbours);
  if (self->item != NULL &&
      tl_visible_set_find (visible_set, tl_item_get_row (self->item), &position))
    {
      if (position > 0)
        append_neighbour (self, visible_set, position - 1, "go-previous-symbolic", _ ("Before"));
      append_neighbour (self, visible_set, position + 1, "go-next-symbolic", _ ("After"));
    }
  gtk_widget_set_visible (self->neighbours_section,
                          gtk_widget_get_first_child (self->neighbours) != NULL);
}
