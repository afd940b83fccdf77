/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-search-private.h"

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_BUSY,
  PROP_RESULTS,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlSearch, tl_search, G_TYPE_OBJECT)

void
tl_search_emit_changed (TlSearch *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

void
tl_search_notify_busy (TlSearch *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
tl_search_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TlSearch *self = TL_SEARCH (object);

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, tl_search_get_busy (self));
      break;
    case PROP_RESULTS:
      g_value_set_object (value, self->results);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_search_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TlSearch *self = TL_SEARCH (object);

  switch (id)
    {
    case PROP_TEXT:
      tl_search_set_text (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_search_dispose (GObject *object)
{
  TlSearch *self = TL_SEARCH (object);

  g_cancellable_cancel (self->building);
  g_cancellable_cancel (self->running);
  G_OBJECT_CLASS (tl_search_parent_class)->dispose (object);
}

static void
tl_search_finalize (GObject *object)
{
  TlSearch *self = TL_SEARCH (object);

  g_clear_object (&self->building);
  g_clear_object (&self->running);
  g_clear_object (&self->results);
  g_clear_object (&self->visible_set);
  g_clear_pointer (&self->hits, tl_search_hits_unref);
  g_clear_pointer (&self->index, tl_search_index_unref);
  g_clear_pointer (&self->query, tl_search_query_unref);
  g_clear_pointer (&self->text, g_free);
  G_OBJECT_CLASS (tl_search_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_TEXT] = g_param_spec_string (
      "text", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_RESULTS] = g_param_spec_object ("results", NULL, NULL, G_TYPE_LIST_MODEL,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tl_search_class_init (TlSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tl_search_get_property;
  object_class->set_property = tl_search_set_property;
  object_class->dispose = tl_search_dispose;
  object_class->finalize = tl_search_finalize;
  install_properties (object_class);

  /**
   * TlSearch::changed:
   *
   * Emitted after the hits are new. While the search is busy there are more to come.
   */
  signals[CHANGED] = g_signal_new ("changed", TL_TYPE_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
tl_search_init (TlSearch *self)
{
  self->text = g_strdup ("");
  self->query = tl_search_query_new ("");
  self->building = g_cancellable_new ();
  self->from = TL_INSTANT_MIN;
  self->to = TL_INSTANT_MAX;
}

/**
 * tl_search_new:
 * @visible_set: what is shown of a chronicle; the search follows its changes
 *
 * Returns: (transfer full): a search for nothing yet
 */
TlSearch *
tl_search_new (TlVisibleSet *visible_set)
{
  TlSearch *self;

  g_return_val_if_fail (TL_IS_VISIBLE_SET (visible_set), NULL);

  self = g_object_new (TL_TYPE_SEARCH, NULL);
  self->visible_set = g_object_ref (visible_set);
  self->results = tl_hit_list_new (tl_visible_set_get_chronicle (visible_set));
  g_signal_connect_object (visible_set, "changed", G_CALLBACK (tl_search_update), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * tl_search_get_text:
 * @self: a search
 *
 * Returns: (transfer none): what is looked for, as it was typed
 */
const char *
tl_search_get_text (TlSearch *self)
{
  g_return_val_if_fail (TL_IS_SEARCH (self), NULL);
  return self->text;
}

/**
 * tl_search_set_text:
 * @self: a search
 * @text: (nullable): what to look for: words of which all have to be found, or phrases between
 *   quotation marks
 *
 * Looks for something else. Until that is found the hits stay those of before.
 */
void
tl_search_set_text (TlSearch *self, const char *text)
{
  g_autoptr (TlSearchQuery) before = NULL;
  gboolean was_busy;

  g_return_if_fail (TL_IS_SEARCH (self));

  if (!g_set_str (&self->text, text != NULL ? text : ""))
    return;

  was_busy = tl_search_get_busy (self);
  before = g_steal_pointer (&self->query);
  self->query = tl_search_query_new (self->text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
  if (!tl_search_query_equal (self->query, before))
    tl_search_update (self);
  if (!self->built && tl_search_get_busy (self) != was_busy)
    tl_search_notify_busy (self);
}

/**
 * tl_search_get_query:
 * @self: a search
 *
 * Returns: (transfer none): what is looked for, valid until that changes; without a term when
 *   nothing is
 */
TlSearchQuery *
tl_search_get_query (TlSearch *self)
{
  g_return_val_if_fail (TL_IS_SEARCH (self), NULL);
  return self->query;
}

/**
 * tl_search_get_active:
 * @self: a search
 *
 * Returns: whether anything is looked for
 */
gboolean
tl_search_get_active (TlSearch *self)
{
  g_return_val_if_fail (TL_IS_SEARCH (self), FALSE);
  return self->query->n_terms > 0;
}

/**
 * tl_search_get_busy:
 * @self: a search
 *
 * Returns: whether not everything has been looked through yet
 */
gboolean
tl_search_get_busy (TlSearch *self)
{
  g_return_val_if_fail (TL_IS_SEARCH (self), FALSE);
  return self->running != NULL || (self->query->n_terms > 0 && !self->built);
}

/**
 * tl_search_set_view:
 * @self: a search
 * @from: the first second in view
 * @to: the first second after it
 *
 * Says where hits are wanted first, from the next search on.
 */
void
tl_search_set_view (TlSearch *self, TlInstant from, TlInstant to)
{
  g_return_if_fail (TL_IS_SEARCH (self));
  g_return_if_fail (from <= to);

  self->from = from;
  self->to = to;
}

/**
 * tl_search_get_results:
 * @self: a search
 *
 * Returns: (transfer none): the hits as #TlHit, the best first; always the same list
 */
GListModel *
tl_search_get_results (TlSearch *self)
{
  g_return_val_if_fail (TL_IS_SEARCH (self), NULL);
  return G_LIST_MODEL (self->results);
}

/**
 * tl_search_get_hits:
 * @self: a search
 *
 * Returns: (transfer none) (nullable): the hits, valid until the next change; %NULL when nothing is
 *   looked for or nothing is known yet
 */
TlSearchHits *
tl_search_get_hits (TlSearch *self)
{
  g_return_val_if_fail (TL_IS_SEARCH (self), NULL);
  return self->hits;
}

/**
 * tl_search_get_rows:
 * @self: a search
 * @n_rows: (out): how many
 *
 * Returns: (transfer none) (array length=n_rows) (nullable): the rows of the hits, ascending,
 *   valid until the next change
 */
const guint32 *
tl_search_get_rows (TlSearch *self, guint *n_rows)
{
  g_return_val_if_fail (TL_IS_SEARCH (self), NULL);

  *n_rows = self->hits != NULL ? self->hits->n : 0;
  return self->hits != NULL ? self->hits->rows : NULL;
}
