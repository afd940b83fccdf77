/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-index-model.h"

#include <string.h>

struct _TlIndexModel
{
  GObject parent_instance;

  TlChronicle *chronicle;
  TlSelection *selection;
  GArray *rows;   /* of guint32 */
  gboolean timed; /* the rows are in the order of time */
  guint selected; /* a position */
};

static GType
tl_index_model_get_item_type (GListModel *model)
{
  return TL_TYPE_ITEM;
}

static guint
tl_index_model_get_n_items (GListModel *model)
{
  return TL_INDEX_MODEL (model)->rows->len;
}

static gpointer
tl_index_model_get_item (GListModel *model, guint position)
{
  TlIndexModel *self = TL_INDEX_MODEL (model);

  if (position >= self->rows->len)
    return NULL;
  return tl_chronicle_dup_item (self->chronicle, tl_index_model_get_row (self, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = tl_index_model_get_item_type;
  iface->get_n_items = tl_index_model_get_n_items;
  iface->get_item = tl_index_model_get_item;
}

static TlInstant
beginning_of (TlIndexModel *self, guint position)
{
  return tl_chronicle_get_columns (self->chronicle)->from[tl_index_model_get_row (self, position)];
}

/* The first position whose item does not begin before @instant. */
static guint
first_from (TlIndexModel *self, TlInstant instant)
{
  guint low = 0;
  guint high = self->rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (beginning_of (self, middle) < instant)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
tl_index_model_get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  TlIndexModel *self = TL_INDEX_MODEL (model);
  TlInstant instant;

  *start = position < self->rows->len ? 0 : self->rows->len;
  *end = position < self->rows->len ? self->rows->len : G_MAXUINT;
  if (!self->timed || position >= self->rows->len)
    return;
  instant = beginning_of (self, position);
  *start = first_from (self, tl_calendar_floor (instant, TL_CALENDAR_YEAR, 1));
  *end = first_from (self, tl_calendar_next (instant, TL_CALENDAR_YEAR, 1));
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = tl_index_model_get_section;
}

static gboolean
tl_index_model_is_selected (GtkSelectionModel *model, guint position)
{
  TlIndexModel *self = TL_INDEX_MODEL (model);

  return position != GTK_INVALID_LIST_POSITION && position == self->selected;
}

static GtkBitset *
tl_index_model_get_selection (GtkSelectionModel *model, guint position, guint n_items)
{
  TlIndexModel *self = TL_INDEX_MODEL (model);
  GtkBitset *selection = gtk_bitset_new_empty ();

  if (self->selected != GTK_INVALID_LIST_POSITION)
    gtk_bitset_add (selection, self->selected);
  return selection;
}

static gboolean
tl_index_model_select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  TlIndexModel *self = TL_INDEX_MODEL (model);
  g_autoptr (TlItem) item = g_list_model_get_item (G_LIST_MODEL (model), position);

  if (item == NULL)
    return FALSE;
  tl_selection_set_item (self->selection, item);
  return TRUE;
}

static gboolean
tl_index_model_unselect_item (GtkSelectionModel *model, guint position)
{
  TlIndexModel *self = TL_INDEX_MODEL (model);

  if (position == self->selected)
    tl_selection_set_item (self->selection, NULL);
  return TRUE;
}

static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = tl_index_model_is_selected;
  iface->get_selection_in_range = tl_index_model_get_selection;
  iface->select_item = tl_index_model_select_item;
  iface->unselect_item = tl_index_model_unselect_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TlIndexModel,
                               tl_index_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL,
                                                          section_model_init)
                                       G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                              selection_model_init))

static void
tl_index_model_finalize (GObject *object)
{
  TlIndexModel *self = TL_INDEX_MODEL (object);

  g_array_unref (self->rows);
  g_clear_object (&self->selection);
  g_clear_object (&self->chronicle);
  G_OBJECT_CLASS (tl_index_model_parent_class)->finalize (object);
}

static void
tl_index_model_class_init (TlIndexModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_index_model_finalize;
}

static void
tl_index_model_init (TlIndexModel *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint32));
}

static void
say_selected (TlIndexModel *self, guint position)
{
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, 1);
}

static void
selection_changed_cb (TlIndexModel *self)
{
  guint before = self->selected;

  self->selected = tl_index_model_find (self, tl_selection_get_row (self->selection));
  if (self->selected == before)
    return;
  say_selected (self, before);
  say_selected (self, self->selected);
}

static void
fill_rows (TlIndexModel *self, TlVisibleSet *visible_set, const GArray *order)
{
  guint n;
  const guint32 *rows = tl_visible_set_get_rows (visible_set, &n);
  const guint64 *bits = tl_visible_set_get_bits (visible_set);
  guint32 *shown;

  g_array_set_size (self->rows, n);
  shown = (guint32 *) (gpointer) self->rows->data;
  if (order == NULL && n > 0)
    memcpy (shown, rows, n * sizeof *rows);
  for (guint i = 0; order != NULL && i < order->len; i++)
    {
      guint32 row = g_array_index (order, guint32, i);

      if ((bits[row / 64] >> (row % 64) & 1) != 0)
        *shown++ = row;
    }
}

/**
 * tl_index_model_new:
 * @visible_set: the items to list
 * @selection: the selection that all views share
 * @order: (nullable) (element-type guint32): all rows in the order to list them in; %NULL for the
 *   order of time
 *
 * Returns: (transfer full): a list of what @visible_set shows now
 */
TlIndexModel *
tl_index_model_new (TlVisibleSet *visible_set, TlSelection *selection, const GArray *order)
{
  TlIndexModel *self;

  g_return_val_if_fail (TL_IS_VISIBLE_SET (visible_set), NULL);
  g_return_val_if_fail (TL_IS_SELECTION (selection), NULL);

  self = g_object_new (TL_TYPE_INDEX_MODEL, NULL);
  self->chronicle = g_object_ref (tl_visible_set_get_chronicle (visible_set));
  self->selection = g_object_ref (selection);
  self->timed = order == NULL;
  fill_rows (self, visible_set, order);
  self->selected = tl_index_model_find (self, tl_selection_get_row (selection));
  g_signal_connect_object (selection, "notify::item", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * tl_index_model_get_row:
 * @self: an index model
 * @position: a position in it
 *
 * Returns: the row of the chronicle that stands there
 */
guint
tl_index_model_get_row (TlIndexModel *self, guint position)
{
  g_return_val_if_fail (TL_IS_INDEX_MODEL (self), TL_ROW_NONE);
  g_return_val_if_fail (position < self->rows->len, TL_ROW_NONE);

  return g_array_index (self->rows, guint32, position);
}

static guint
find_timed (TlIndexModel *self, guint row)
{
  guint low = 0;
  guint high = self->rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->rows, guint32, middle) < row)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * tl_index_model_find:
 * @self: an index model
 * @row: a row of the chronicle
 *
 * Returns: where @row stands, or %GTK_INVALID_LIST_POSITION when it does not
 */
guint
tl_index_model_find (TlIndexModel *self, guint row)
{
  guint position = 0;

  g_return_val_if_fail (TL_IS_INDEX_MODEL (self), GTK_INVALID_LIST_POSITION);

  if (row == TL_ROW_NONE)
    return GTK_INVALID_LIST_POSITION;
  if (self->timed)
    position = find_timed (self, row);
  else
    while (position < self->rows->len && g_array_index (self->rows, guint32, position) != row)
      position++;
  if (position == self->rows->len || g_array_index (self->rows, guint32, position) != row)
    return GTK_INVALID_LIST_POSITION;
  return position;
}
