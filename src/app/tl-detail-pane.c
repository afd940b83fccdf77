/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-detail-pane.h"

#include "tl-chronicle-view.h"
#include "tl-item-view.h"
#include "tl-late-menu.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How much is shown above and below what is brought into view, in pixels. */
#define FOUND_MARGIN 24

struct _TlDetailPane
{
  AdwBin parent_instance;

  TlVisibleSet *visible_set;
  TlSelection *selection;
  TlSearch *search; /* NULL if nothing searches */
  GSignalGroup *visible_signals;
  GSignalGroup *selection_signals;
  GtkWidget *found; /* what is to be brought into view, or NULL */
  gulong layout_id; /* waits for its place */

  GMenuModel *item_menu;
  GtkMenuButton *menu_button;
  GtkLabel *position;
  GtkScrolledWindow *scrolled; /* visible when there is something to tell of */
  GtkStack *stack;
  /* Made when there is something to tell of. */
  TlItemView *item_view;
  TlChronicleView *chronicle_view;
};

G_DEFINE_FINAL_TYPE (TlDetailPane, tl_detail_pane, ADW_TYPE_BIN)

static char *
position_words (TlDetailPane *self, TlItem *item)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->visible_set));
  guint position;

  if (item == NULL)
    return g_strdup (_ ("About"));
  if (!tl_visible_set_find (self->visible_set, tl_item_get_row (item), &position))
    return g_strdup (_ ("Filtered Out"));
  /* Translators: the place of the selected item among those shown, as “3 of 138”. */
  return g_strdup_printf (_ ("%1$'u of %2$'u"), position + 1, n_items);
}

/* What depends on the filter: the place among the items shown, and the neighbours. */
static void
update_place (TlDetailPane *self)
{
  TlItem *item = tl_selection_get_item (self->selection);
  g_autofree char *words = position_words (self, item);

  gtk_label_set_label (self->position, words);
  if (item != NULL)
    tl_item_view_show_neighbours (self->item_view, self->visible_set);
}

static void
stop_waiting (TlDetailPane *self)
{
  if (self->layout_id != 0)
    g_signal_handler_disconnect (gtk_widget_get_frame_clock (GTK_WIDGET (self)), self->layout_id);
  self->layout_id = 0;
}

/* With some of what stands before and after. */
static void
scroll_to_found (TlDetailPane *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  graphene_rect_t bounds;

  if (self->found == NULL ||
      !gtk_widget_compute_bounds (self->found, gtk_widget_get_parent (GTK_WIDGET (self->stack)),
                                  &bounds))
    return;
  gtk_adjustment_clamp_page (adjustment, bounds.origin.y - FOUND_MARGIN,
                             bounds.origin.y + bounds.size.height + FOUND_MARGIN);
}

static void
laid_out_cb (TlDetailPane *self)
{
  stop_waiting (self);
  scroll_to_found (self);
  g_clear_weak_pointer (&self->found);
}

/* What has just been made has its place once it is laid out; then there is time to scroll before it
 * is drawn. */
static void
wait_for_layout (TlDetailPane *self)
{
  if (self->found == NULL || self->layout_id != 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->layout_id =
      g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "layout",
                               G_CALLBACK (laid_out_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
tl_detail_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tl_detail_pane_parent_class)->map (widget);
  wait_for_layout (TL_DETAIL_PANE (widget));
}

static void
tl_detail_pane_unmap (GtkWidget *widget)
{
  stop_waiting (TL_DETAIL_PANE (widget));
  GTK_WIDGET_CLASS (tl_detail_pane_parent_class)->unmap (widget);
}

static void
update_item (TlDetailPane *self)
{
  TlItem *item = tl_selection_get_item (self->selection);

  g_clear_weak_pointer (&self->found);
  if (item != NULL)
    tl_item_view_set_item (self->item_view, item);
  gtk_stack_set_visible_child (self->stack, item != NULL ? GTK_WIDGET (self->item_view)
                                                         : GTK_WIDGET (self->chronicle_view));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  update_place (self);
}

/* The focus goes to what is told, not to the buttons above it. */
static gboolean
tl_detail_pane_grab_focus (GtkWidget *widget)
{
  TlDetailPane *self = TL_DETAIL_PANE (widget);

  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
tl_detail_pane_dispose (GObject *object)
{
  TlDetailPane *self = TL_DETAIL_PANE (object);

  g_clear_weak_pointer (&self->found);
  g_clear_object (&self->visible_signals);
  g_clear_object (&self->selection_signals);
  g_clear_object (&self->visible_set);
  g_clear_object (&self->selection);
  g_clear_object (&self->search);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_DETAIL_PANE);

  G_OBJECT_CLASS (tl_detail_pane_parent_class)->dispose (object);
}

static void
tl_detail_pane_class_init (TlDetailPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_detail_pane_dispose;
  widget_class->map = tl_detail_pane_map;
  widget_class->unmap = tl_detail_pane_unmap;
  widget_class->grab_focus = tl_detail_pane_grab_focus;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-detail-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, TlDetailPane, item_menu);
  gtk_widget_class_bind_template_child (widget_class, TlDetailPane, menu_button);
  gtk_widget_class_bind_template_child (widget_class, TlDetailPane, position);
  gtk_widget_class_bind_template_child (widget_class, TlDetailPane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, TlDetailPane, stack);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
tl_detail_pane_init (TlDetailPane *self)
{
  self->visible_signals = g_signal_group_new (TL_TYPE_VISIBLE_SET);
  self->selection_signals = g_signal_group_new (TL_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->visible_signals, "items-changed", G_CALLBACK (update_place),
                                  self);
  g_signal_group_connect_swapped (self->selection_signals, "notify::item", G_CALLBACK (update_item),
                                  self);
  gtk_widget_init_template (GTK_WIDGET (self));
  tl_late_menu_set (self->menu_button, self->item_menu);
}

static void
ensure_views (TlDetailPane *self)
{
  if (self->item_view != NULL)
    return;

  self->item_view = g_object_new (TL_TYPE_ITEM_VIEW, NULL);
  tl_item_view_set_search (self->item_view, self->search);
  self->chronicle_view = g_object_new (TL_TYPE_CHRONICLE_VIEW, NULL);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->chronicle_view));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->item_view));
  gtk_widget_set_visible (GTK_WIDGET (self->scrolled), TRUE);
}

/**
 * tl_detail_pane_set_model:
 * @self: a pane
 * @visible_set: the items shown, of the chronicle to tell of
 * @selection: which of its items to show
 *
 * Shows another chronicle, and follows its selection.
 */
void
tl_detail_pane_set_model (TlDetailPane *self, TlVisibleSet *visible_set, TlSelection *selection)
{
  g_return_if_fail (TL_IS_DETAIL_PANE (self));
  g_return_if_fail (TL_IS_VISIBLE_SET (visible_set));
  g_return_if_fail (TL_IS_SELECTION (selection));

  g_set_object (&self->visible_set, visible_set);
  g_set_object (&self->selection, selection);
  ensure_views (self);
  g_signal_group_set_target (self->visible_signals, visible_set);
  g_signal_group_set_target (self->selection_signals, selection);
  tl_chronicle_view_set_chronicle (self->chronicle_view,
                                   tl_visible_set_get_chronicle (visible_set));
  update_item (self);
}

/**
 * tl_detail_pane_set_search:
 * @self: a pane
 * @search: (nullable): what searches the chronicle; %NULL for nothing
 *
 * Highlights in the items to come what @search looks for.
 */
void
tl_detail_pane_set_search (TlDetailPane *self, TlSearch *search)
{
  g_return_if_fail (TL_IS_DETAIL_PANE (self));
  g_return_if_fail (search == NULL || TL_IS_SEARCH (search));

  g_set_object (&self->search, search);
  if (self->item_view != NULL)
    tl_item_view_set_search (self->item_view, search);
}

/**
 * tl_detail_pane_reveal_found:
 * @self: a pane with a search
 *
 * Brings into view the words of the selected item that the list of hits shows for it.
 */
void
tl_detail_pane_reveal_found (TlDetailPane *self)
{
  TlItem *item;
  g_autoptr (TlHit) hit = NULL;

  g_return_if_fail (TL_IS_DETAIL_PANE (self));
  g_return_if_fail (TL_IS_SEARCH (self->search));

  item = self->selection != NULL ? tl_selection_get_item (self->selection) : NULL;
  if (item == NULL)
    return;
  hit = tl_hit_new_for_row (tl_item_get_chronicle (item), tl_search_get_query (self->search),
                            tl_item_get_row (item));
  g_set_weak_pointer (&self->found, tl_item_view_find_words (self->item_view, hit));
  wait_for_layout (self);
}
