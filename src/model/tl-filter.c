/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-filter.h"

#include "tl-filter-private.h"

enum
{
  PROP_0,
  PROP_ACTIVE,
  PROP_MATCH_ALL,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlFilter, tl_filter, G_TYPE_OBJECT)

static void
tl_filter_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TlFilter *self = TL_FILTER (object);

  switch (id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, tl_filter_get_active (self));
      break;
    case PROP_MATCH_ALL:
      g_value_set_boolean (value, tl_filter_get_match_all (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_filter_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_MATCH_ALL:
      tl_filter_set_match_all (TL_FILTER (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_filter_finalize (GObject *object)
{
  TlFilter *self = TL_FILTER (object);

  for (guint facet = 0; facet < TL_N_FACETS; facet++)
    tl_index_set_clear (&self->chosen[facet]);
  G_OBJECT_CLASS (tl_filter_parent_class)->finalize (object);
}

static void
tl_filter_class_init (TlFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tl_filter_get_property;
  object_class->set_property = tl_filter_set_property;
  object_class->finalize = tl_filter_finalize;

  /**
   * TlFilter:active:
   *
   * Whether anything is filtered out on principle.
   */
  properties[PROP_ACTIVE] =
      g_param_spec_boolean ("active", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * TlFilter:match-all:
   *
   * Whether an item must have all of the chosen themes rather than any of them.
   */
  properties[PROP_MATCH_ALL] =
      g_param_spec_boolean ("match-all", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", TL_TYPE_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
choose_all_kinds (TlFilter *self)
{
  for (guint kind = 0; kind < TL_N_ITEM_KINDS; kind++)
    tl_index_set_add (&self->chosen[TL_FACET_KIND], kind);
}

static void
tl_filter_init (TlFilter *self)
{
  choose_all_kinds (self);
  self->from = TL_INSTANT_MIN;
  self->to = TL_INSTANT_MAX;
}

/**
 * tl_filter_new:
 *
 * Returns: (transfer full): a filter that lets everything pass
 */
TlFilter *
tl_filter_new (void)
{
  return g_object_new (TL_TYPE_FILTER, NULL);
}

static void
emit_changed (TlFilter *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

/**
 * tl_filter_get_chosen:
 * @self: a filter
 * @facet: a facet
 * @value: a value of it
 *
 * Returns: whether @value is chosen
 */
gboolean
tl_filter_get_chosen (TlFilter *self, TlFacet facet, guint value)
{
  g_return_val_if_fail (TL_IS_FILTER (self), FALSE);
  g_return_val_if_fail (facet < TL_N_FACETS, FALSE);
  return tl_index_set_contains (&self->chosen[facet], value);
}

/**
 * tl_filter_set_chosen:
 * @self: a filter
 * @facet: a facet
 * @value: a value of it
 * @chosen: whether it is to be chosen
 *
 * Chooses a value, or takes the choice back.
 */
void
tl_filter_set_chosen (TlFilter *self, TlFacet facet, guint value, gboolean chosen)
{
  gboolean changed;

  g_return_if_fail (TL_IS_FILTER (self));
  g_return_if_fail (facet < TL_N_FACETS);

  if (chosen)
    changed = tl_index_set_add (&self->chosen[facet], value);
  else
    changed = tl_index_set_remove (&self->chosen[facet], value);
  if (changed)
    emit_changed (self);
}

/**
 * tl_filter_get_n_chosen:
 * @self: a filter
 * @facet: a facet
 *
 * Returns: how many values of @facet are chosen
 */
guint
tl_filter_get_n_chosen (TlFilter *self, TlFacet facet)
{
  g_return_val_if_fail (TL_IS_FILTER (self), 0);
  g_return_val_if_fail (facet < TL_N_FACETS, 0);
  return self->chosen[facet].n_members;
}

/**
 * tl_filter_get_nth_chosen:
 * @self: a filter
 * @facet: a facet
 * @n: a place, less than tl_filter_get_n_chosen()
 *
 * Returns: the chosen value at place @n, in ascending order
 */
guint
tl_filter_get_nth_chosen (TlFilter *self, TlFacet facet, guint n)
{
  g_return_val_if_fail (TL_IS_FILTER (self), 0);
  g_return_val_if_fail (n < tl_filter_get_n_chosen (self, facet), 0);
  return tl_index_set_get_nth (&self->chosen[facet], n);
}

static void
reset_facet (TlFilter *self, TlFacet facet)
{
  tl_index_set_clear (&self->chosen[facet]);
  if (facet == TL_FACET_KIND)
    choose_all_kinds (self);
}

/**
 * tl_filter_clear_facet:
 * @self: a filter
 * @facet: a facet
 *
 * Lets @facet pass everything again.
 */
void
tl_filter_clear_facet (TlFilter *self, TlFacet facet)
{
  g_return_if_fail (TL_IS_FILTER (self));
  g_return_if_fail (facet < TL_N_FACETS);

  if (!tl_filter_get_facet_active (self, facet))
    return;

  reset_facet (self, facet);
  emit_changed (self);
}

/**
 * tl_filter_get_match_all:
 * @self: a filter
 *
 * Returns: whether an item must have all of the chosen themes rather than any of them
 */
gboolean
tl_filter_get_match_all (TlFilter *self)
{
  g_return_val_if_fail (TL_IS_FILTER (self), FALSE);
  return self->match_all;
}

/**
 * tl_filter_set_match_all:
 * @self: a filter
 * @match_all: whether an item must have all of the chosen themes
 *
 * Sets how several chosen themes work together.
 */
void
tl_filter_set_match_all (TlFilter *self, gboolean match_all)
{
  g_return_if_fail (TL_IS_FILTER (self));

  match_all = !!match_all;
  if (self->match_all == match_all)
    return;

  self->match_all = match_all;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MATCH_ALL]);
  emit_changed (self);
}

/**
 * tl_filter_get_range:
 * @self: a filter
 * @from: (out): the first second of the range
 * @to: (out): the first second after the range
 *
 * Returns: whether the filter keeps to a range of time
 */
gboolean
tl_filter_get_range (TlFilter *self, TlInstant *from, TlInstant *to)
{
  g_return_val_if_fail (TL_IS_FILTER (self), FALSE);

  *from = self->from;
  *to = self->to;
  return self->from != TL_INSTANT_MIN || self->to != TL_INSTANT_MAX;
}

/**
 * tl_filter_set_range:
 * @self: a filter
 * @from: the first second of the range, or %TL_INSTANT_MIN
 * @to: the first second after the range, or %TL_INSTANT_MAX
 *
 * Keeps to the items whose time meets a range.
 */
void
tl_filter_set_range (TlFilter *self, TlInstant from, TlInstant to)
{
  g_return_if_fail (TL_IS_FILTER (self));
  g_return_if_fail (from < to);

  if (self->from == from && self->to == to)
    return;

  self->from = from;
  self->to = to;
  emit_changed (self);
}

/**
 * tl_filter_get_facet_active:
 * @self: a filter
 * @facet: a facet
 *
 * Returns: whether @facet holds anything back on principle
 */
gboolean
tl_filter_get_facet_active (TlFilter *self, TlFacet facet)
{
  g_return_val_if_fail (TL_IS_FILTER (self), FALSE);
  g_return_val_if_fail (facet < TL_N_FACETS, FALSE);

  return self->chosen[facet].n_members != (facet == TL_FACET_KIND ? TL_N_ITEM_KINDS : 0);
}

/**
 * tl_filter_get_active:
 * @self: a filter
 *
 * Returns: whether the filter holds anything back on principle
 */
gboolean
tl_filter_get_active (TlFilter *self)
{
  TlInstant from;
  TlInstant to;

  g_return_val_if_fail (TL_IS_FILTER (self), FALSE);

  for (guint facet = 0; facet < TL_N_FACETS; facet++)
    if (tl_filter_get_facet_active (self, facet))
      return TRUE;
  return tl_filter_get_range (self, &from, &to);
}

/**
 * tl_filter_clear:
 * @self: a filter
 *
 * Lets everything pass again. How themes work together stays as it is.
 */
void
tl_filter_clear (TlFilter *self)
{
  g_return_if_fail (TL_IS_FILTER (self));

  if (!tl_filter_get_active (self))
    return;

  for (guint facet = 0; facet < TL_N_FACETS; facet++)
    reset_facet (self, facet);
  self->from = TL_INSTANT_MIN;
  self->to = TL_INSTANT_MAX;
  emit_changed (self);
}
