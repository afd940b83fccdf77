/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-visible-set.h"

#include "tl-ascending-rows.h"
#include "tl-facet-counts.h"
#include "tl-item.h"

struct _TlVisibleSet
{
  GObject parent_instance;

  TlChronicle *chronicle;
  TlFilter *filter;
  GArray *rows; /* of guint32 */
  TlFacetCounts counts;
};

enum
{
  PROP_0,
  PROP_CHRONICLE,
  PROP_FILTER,
  PROP_N_ITEMS,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static GType
tl_visible_set_get_item_type (GListModel *model)
{
  return TL_TYPE_ITEM;
}

static guint
tl_visible_set_get_n_items (GListModel *model)
{
  return TL_VISIBLE_SET (model)->rows->len;
}

static gpointer
tl_visible_set_get_list_item (GListModel *model, guint position)
{
  TlVisibleSet *self = TL_VISIBLE_SET (model);

  if (position >= self->rows->len)
    return NULL;
  return tl_chronicle_dup_item (self->chronicle, g_array_index (self->rows, guint32, position));
}

static void
tl_visible_set_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = tl_visible_set_get_item_type;
  iface->get_n_items = tl_visible_set_get_n_items;
  iface->get_item = tl_visible_set_get_list_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TlVisibleSet,
                               tl_visible_set,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      tl_visible_set_list_model_init))

static void
run (TlVisibleSet *self)
{
  tl_facet_counts_update (&self->counts, self->filter);
  tl_row_set_list (&self->counts.shown, self->rows);
}

static void
filter_changed_cb (TlVisibleSet *self)
{
  guint n_before = self->rows->len;

  run (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->rows->len);
  if (self->rows->len != n_before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
tl_visible_set_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TlVisibleSet *self = TL_VISIBLE_SET (object);

  switch (id)
    {
    case PROP_CHRONICLE:
      g_value_set_object (value, self->chronicle);
      break;
    case PROP_FILTER:
      g_value_set_object (value, self->filter);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->rows->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_visible_set_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TlVisibleSet *self = TL_VISIBLE_SET (object);

  switch (id)
    {
    case PROP_CHRONICLE:
      self->chronicle = g_value_dup_object (value);
      break;
    case PROP_FILTER:
      self->filter = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_visible_set_constructed (GObject *object)
{
  TlVisibleSet *self = TL_VISIBLE_SET (object);

  G_OBJECT_CLASS (tl_visible_set_parent_class)->constructed (object);

  tl_facet_counts_init (&self->counts, self->chronicle);
  run (self);
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
tl_visible_set_finalize (GObject *object)
{
  TlVisibleSet *self = TL_VISIBLE_SET (object);

  tl_facet_counts_clear (&self->counts);
  g_array_unref (self->rows);
  g_object_unref (self->chronicle);
  g_object_unref (self->filter);
  G_OBJECT_CLASS (tl_visible_set_parent_class)->finalize (object);
}

static void
tl_visible_set_class_init (TlVisibleSetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tl_visible_set_get_property;
  object_class->set_property = tl_visible_set_set_property;
  object_class->constructed = tl_visible_set_constructed;
  object_class->finalize = tl_visible_set_finalize;

  properties[PROP_CHRONICLE] =
      g_param_spec_object ("chronicle", NULL, NULL, TL_TYPE_CHRONICLE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FILTER] =
      g_param_spec_object ("filter", NULL, NULL, TL_TYPE_FILTER,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * TlVisibleSet::changed:
   *
   * Emitted after the items and all counts are new.
   */
  signals[CHANGED] = g_signal_new ("changed", TL_TYPE_VISIBLE_SET, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
tl_visible_set_init (TlVisibleSet *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint32));
}

/**
 * tl_visible_set_new:
 * @chronicle: a chronicle
 * @filter: a filter; the set follows its changes
 *
 * Returns: (transfer full): the items of @chronicle that @filter lets pass
 */
TlVisibleSet *
tl_visible_set_new (TlChronicle *chronicle, TlFilter *filter)
{
  g_return_val_if_fail (TL_IS_CHRONICLE (chronicle), NULL);
  g_return_val_if_fail (TL_IS_FILTER (filter), NULL);
  return g_object_new (TL_TYPE_VISIBLE_SET, "chronicle", chronicle, "filter", filter, NULL);
}

static void
count_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (TlFilter) filter = tl_filter_new ();

  g_task_return_pointer (task, tl_visible_set_new (source, filter), g_object_unref);
}

/**
 * tl_visible_set_new_async:
 * @chronicle: a chronicle
 * @cancellable: (nullable): to give up
 * @callback: (scope async): called when all is counted
 * @user_data: what @callback gets
 *
 * Counts all items of @chronicle by all their facets, off the main thread, which takes as long as
 * two frames for a million of them.
 */
void
tl_visible_set_new_async (TlChronicle *chronicle,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TL_IS_CHRONICLE (chronicle));

  task = g_task_new (chronicle, cancellable, callback, user_data);
  g_task_set_source_tag (task, tl_visible_set_new_async);
  g_task_run_in_thread (task, count_in_thread);
}

/**
 * tl_visible_set_new_finish:
 * @chronicle: the chronicle
 * @result: what the callback got
 * @error: (out) (optional): %G_IO_ERROR_CANCELLED, if it was
 *
 * Returns: (transfer full) (nullable): all items of @chronicle, and a filter that lets all of them
 *   pass
 */
TlVisibleSet *
tl_visible_set_new_finish (TlChronicle *chronicle, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, chronicle), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * tl_visible_set_get_chronicle:
 * @self: a visible set
 *
 * Returns: (transfer none): the chronicle
 */
TlChronicle *
tl_visible_set_get_chronicle (TlVisibleSet *self)
{
  g_return_val_if_fail (TL_IS_VISIBLE_SET (self), NULL);
  return self->chronicle;
}

/**
 * tl_visible_set_get_filter:
 * @self: a visible set
 *
 * Returns: (transfer none): the filter
 */
TlFilter *
tl_visible_set_get_filter (TlVisibleSet *self)
{
  g_return_val_if_fail (TL_IS_VISIBLE_SET (self), NULL);
  return self->filter;
}

/**
 * tl_visible_set_get_rows:
 * @self: a visible set
 * @n_rows: (out): how many
 *
 * Returns: (transfer none) (array length=n_rows): the rows that are shown, ascending, valid until
 *   the next change
 */
const guint32 *
tl_visible_set_get_rows (TlVisibleSet *self, guint *n_rows)
{
  g_return_val_if_fail (TL_IS_VISIBLE_SET (self), NULL);

  *n_rows = self->rows->len;
  return (const guint32 *) (gconstpointer) self->rows->data;
}

/**
 * tl_visible_set_get_bits:
 * @self: a visible set
 *
 * Returns: (transfer none): a bit for each row of the chronicle, valid until the next change: bit
 *   (row % 64) of word row / 64 is set when the row is shown
 */
const guint64 *
tl_visible_set_get_bits (TlVisibleSet *self)
{
  g_return_val_if_fail (TL_IS_VISIBLE_SET (self), NULL);
  return self->counts.shown.words;
}

/* The first position whose row is not before @row. */
static guint
lower_bound (TlVisibleSet *self, guint row)
{
  return tl_ascending_rows_first_from ((const guint32 *) (gconstpointer) self->rows->data,
                                       self->rows->len, row);
}

/**
 * tl_visible_set_find:
 * @self: a visible set
 * @row: a row of the chronicle
 * @position: (out): its position among what is shown
 *
 * Returns: whether @row is shown; if not, @position is where it would be
 */
gboolean
tl_visible_set_find (TlVisibleSet *self, guint row, guint *position)
{
  g_return_val_if_fail (TL_IS_VISIBLE_SET (self), FALSE);

  *position = lower_bound (self, row);
  return *position < self->rows->len && g_array_index (self->rows, guint32, *position) == row;
}

static guint64
distance (TlVisibleSet *self, guint row, guint position)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (self->chronicle);
  guint32 other = g_array_index (self->rows, guint32, position);
  TlInstant from = columns->from[row];
  TlInstant there = columns->from[other];

  return from > there ? (guint64) from - (guint64) there : (guint64) there - (guint64) from;
}

/**
 * tl_visible_set_nearest:
 * @self: a visible set
 * @row: a row of the chronicle
 *
 * Returns: the row that is shown and begins nearest in time to @row, itself when it is shown, or
 *   %TL_ROW_NONE when nothing is shown
 */
guint
tl_visible_set_nearest (TlVisibleSet *self, guint row)
{
  guint position;

  g_return_val_if_fail (TL_IS_VISIBLE_SET (self), TL_ROW_NONE);

  if (self->rows->len == 0)
    return TL_ROW_NONE;
  if (!tl_visible_set_find (self, row, &position) && position > 0 &&
      (position == self->rows->len ||
       distance (self, row, position - 1) < distance (self, row, position)))
    position--;
  return g_array_index (self->rows, guint32, position);
}

/**
 * tl_visible_set_get_count:
 * @self: a visible set
 * @facet: a facet
 * @value: a value of it
 *
 * Returns: how many items choosing @value would show: those that have it and that no other facet
 *   holds back
 */
guint
tl_visible_set_get_count (TlVisibleSet *self, TlFacet facet, guint value)
{
  g_return_val_if_fail (TL_IS_VISIBLE_SET (self), 0);
  g_return_val_if_fail (facet < TL_N_FACETS, 0);
  g_return_val_if_fail (value < self->counts.n_values[facet], 0);
  return self->counts.counts[facet][value];
}
