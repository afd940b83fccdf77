/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-index-view-private.h"

#include "tl-chosen-words.h"
#include "tl-index-factory.h"

G_DEFINE_FINAL_TYPE (TlIndexView, tl_index_view, GTK_TYPE_BOX)

static const GArray *
order_of (TlIndexView *self)
{
  return self->key == TL_SORT_DATE ? NULL : self->orders[self->key];
}

/* Who has chosen nothing reads a new order from the top. */
static guint
next_place (TlIndexView *self)
{
  if (self->key != self->shown_key && tl_selection_get_item (self->selection) == NULL)
    return TL_ROW_NONE;
  return self->model != NULL ? tl_index_view_get_place (self) : self->place;
}

/* Another list takes the place of the one before, in which the reader stays where they are. */
static void
update (TlIndexView *self)
{
  guint place = next_place (self);
  GtkListScrollFlags flags = tl_index_view_get_scroll_flags (self);
  const GArray *order = order_of (self);

  self->stale = FALSE;
  self->shown_key = self->key;
  g_clear_object (&self->model);
  self->model = tl_index_model_new (self->visible_set, self->selection, order);
  gtk_list_view_set_header_factory (self->list, order == NULL ? self->years : NULL);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->model));
  tl_index_view_wait_for_layout (self);
  tl_index_view_go_to (self, place, flags);
}

/* Nothing is done for a list that nobody sees. */
static void
queue_update (TlIndexView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
  else
    self->stale = TRUE;
}

static void
selection_changed_cb (TlIndexView *self)
{
  guint row = tl_selection_get_row (self->selection);

  if (row == TL_ROW_NONE)
    return;
  self->place = row;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      tl_index_model_find (self->model, row) != GTK_INVALID_LIST_POSITION)
    tl_index_view_go_to (self, row, tl_index_view_get_scroll_flags (self));
}

static void
set_sorting (TlIndexView *self, GCancellable *sorting)
{
  g_cancellable_cancel (self->sorting);
  g_set_object (&self->sorting, sorting);
  gtk_widget_set_visible (self->spinner, sorting != NULL);
}

static void
sorted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TlIndexView) self = user_data;
  g_autoptr (GArray) order = tl_sorted_rows_new_finish (result, NULL);

  /* Another order, or another chronicle, has been asked for since. */
  if (order == NULL)
    return;
  set_sorting (self, NULL);
  self->orders[self->key] = g_steal_pointer (&order);
  queue_update (self);
}

static void
sort (TlIndexView *self)
{
  g_autoptr (GCancellable) sorting = NULL;

  set_sorting (self, NULL);
  if (self->key == TL_SORT_DATE || self->orders[self->key] != NULL)
    {
      queue_update (self);
      return;
    }
  sorting = g_cancellable_new ();
  set_sorting (self, sorting);
  tl_sorted_rows_new_async (tl_visible_set_get_chronicle (self->visible_set), self->key, sorting,
                            sorted_cb, g_object_ref (self));
}

static void
sort_chosen_cb (TlIndexView *self)
{
  tl_index_view_set_sort_key (self, gtk_drop_down_get_selected (self->sort));
}

static void
activate_cb (TlIndexView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.focus-detail", NULL);
}

static gboolean
is_disputed (TlIndexView *self, guint position)
{
  TlChronicle *chronicle = tl_visible_set_get_chronicle (self->visible_set);
  guint row = tl_index_model_get_row (self->model, position);

  return (tl_chronicle_get_columns (chronicle)->evidence[row] & (1 << TL_EVIDENCE_DISPUTED)) != 0;
}

/* Selects the next disputed item up or down the list, and stays where it is beyond the last. */
static void
step_dispute (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlIndexView *self = TL_INDEX_VIEW (widget);
  int direction = g_variant_get_int32 (parameter);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  guint position = tl_index_model_find (self->model, tl_selection_get_row (self->selection));

  if (position == GTK_INVALID_LIST_POSITION)
    position = direction > 0 ? G_MAXUINT : n;
  for (position += (guint) direction; position < n; position += (guint) direction)
    if (is_disputed (self, position))
      {
        gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->model), position, TRUE);
        return;
      }
}

static gboolean
tl_index_view_grab_focus (GtkWidget *widget)
{
  TlIndexView *self = TL_INDEX_VIEW (widget);

  if (self->model == NULL || !gtk_widget_get_mapped (widget) ||
      g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    return FALSE;
  tl_index_view_go_to (self, tl_index_view_get_place (self), GTK_LIST_SCROLL_FOCUS);
  return TRUE;
}

static void
tl_index_view_map (GtkWidget *widget)
{
  TlIndexView *self = TL_INDEX_VIEW (widget);

  GTK_WIDGET_CLASS (tl_index_view_parent_class)->map (widget);
  if (self->visible_set == NULL)
    return;
  tl_index_view_wait_for_layout (self);
  if (self->stale)
    update (self);
}

static void
tl_index_view_unmap (GtkWidget *widget)
{
  TlIndexView *self = TL_INDEX_VIEW (widget);

  if (self->model != NULL)
    self->place = tl_index_view_get_place (self);
  self->flags = GTK_LIST_SCROLL_NONE;
  tl_index_view_stop_waiting (self);
  GTK_WIDGET_CLASS (tl_index_view_parent_class)->unmap (widget);
}

static void
forget (TlIndexView *self)
{
  set_sorting (self, NULL);
  gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->model);
  for (guint i = 0; i < TL_N_SORT_KEYS; i++)
    g_clear_pointer (&self->orders[i], g_array_unref);
  if (self->visible_set != NULL)
    g_signal_handlers_disconnect_by_data (self->visible_set, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->visible_set);
  g_clear_object (&self->selection);
  g_clear_object (&self->search);
}

static void
tl_index_view_dispose (GObject *object)
{
  TlIndexView *self = TL_INDEX_VIEW (object);

  if (self->list != NULL)
    forget (self);
  g_clear_object (&self->years);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_INDEX_VIEW);

  G_OBJECT_CLASS (tl_index_view_parent_class)->dispose (object);
}

static void
add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "index.step-dispute", "i", step_dispute);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "index.step-dispute", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, 0, "index.step-dispute", "i", -1);
}

static void
tl_index_view_class_init (TlIndexViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_index_view_dispose;
  widget_class->grab_focus = tl_index_view_grab_focus;
  widget_class->map = tl_index_view_map;
  widget_class->unmap = tl_index_view_unmap;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-index-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TlIndexView, list);
  gtk_widget_class_bind_template_child (widget_class, TlIndexView, sort);
  gtk_widget_class_bind_template_child (widget_class, TlIndexView, spinner);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, sort_chosen_cb);
  add_actions (widget_class);
}

static void
tl_index_view_init (TlIndexView *self)
{
  g_autoptr (GtkListItemFactory) items = NULL;

  self->place = TL_ROW_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  tl_chosen_words_keep (GTK_WIDGET (self->sort));
  self->years = tl_index_factory_new_for_years ();
  items = tl_index_factory_new_for_items (self);
  gtk_list_view_set_factory (self->list, items);
}

/**
 * tl_index_view_set_visible_set:
 * @self: an index view
 * @visible_set: the items to list; the view follows its changes
 * @selection: the selection that it shows and changes
 * @search: (nullable): what searches them, whose hits it marks
 *
 * Lists other items, in the order that was chosen last.
 */
void
tl_index_view_set_visible_set (TlIndexView *self,
                               TlVisibleSet *visible_set,
                               TlSelection *selection,
                               TlSearch *search)
{
  g_return_if_fail (TL_IS_INDEX_VIEW (self));
  g_return_if_fail (TL_IS_VISIBLE_SET (visible_set));
  g_return_if_fail (TL_IS_SELECTION (selection));

  forget (self);
  self->place = tl_selection_get_row (selection);
  self->visible_set = g_object_ref (visible_set);
  self->selection = g_object_ref (selection);
  g_set_object (&self->search, search);
  g_signal_connect_object (visible_set, "changed", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "notify::item", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  sort (self);
}

/**
 * tl_index_view_set_sort_key:
 * @self: an index view
 * @key: what to sort by
 *
 * Sorts the list. For many items that takes a while, in which the list stays as it is.
 */
void
tl_index_view_set_sort_key (TlIndexView *self, TlSortKey key)
{
  g_return_if_fail (TL_IS_INDEX_VIEW (self));
  g_return_if_fail (key < TL_N_SORT_KEYS);

  if (self->key == key)
    return;
  self->key = key;
  gtk_drop_down_set_selected (self->sort, key);
  if (self->visible_set != NULL)
    sort (self);
}

/**
 * tl_index_view_is_sorting:
 * @self: an index view
 *
 * Returns: whether the list has yet to take the order that was chosen
 */
gboolean
tl_index_view_is_sorting (TlIndexView *self)
{
  g_return_val_if_fail (TL_IS_INDEX_VIEW (self), FALSE);

  return self->sorting != NULL;
}

/**
 * tl_index_view_reveal_row:
 * @self: an index view
 * @row: a row of the chronicle
 *
 * Brings the item that is nearest in time to @row into view, now or when the view appears.
 */
void
tl_index_view_reveal_row (TlIndexView *self, guint row)
{
  g_return_if_fail (TL_IS_INDEX_VIEW (self));

  self->place = row;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    tl_index_view_go_to (self, row, GTK_LIST_SCROLL_NONE);
}
