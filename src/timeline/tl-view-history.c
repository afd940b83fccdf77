/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-view-history.h"

#include <math.h>

/* What makes a view another one: so much of a view along time, or so many times closer. */
#define FAR_MOVE 0.5
#define FAR_ZOOM 1.5

struct _TlViewHistory
{
  GObject parent_instance;

  GArray *views; /* of TlView, the oldest first */
  guint current; /* which of them the reader is at; 0 when there is none */
  gboolean could_go_back;
  gboolean could_go_forward;
};

enum
{
  PROP_0,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (TlViewHistory, tl_view_history, G_TYPE_OBJECT)

static void
tl_view_history_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TlViewHistory *self = TL_VIEW_HISTORY (object);

  switch (id)
    {
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, tl_view_history_get_can_go_back (self));
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, tl_view_history_get_can_go_forward (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_view_history_finalize (GObject *object)
{
  g_array_unref (TL_VIEW_HISTORY (object)->views);
  G_OBJECT_CLASS (tl_view_history_parent_class)->finalize (object);
}

static void
tl_view_history_class_init (TlViewHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tl_view_history_get_property;
  object_class->finalize = tl_view_history_finalize;

  /**
   * TlViewHistory:can-go-back:
   *
   * Whether there is a view before the current one.
   */
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * TlViewHistory:can-go-forward:
   *
   * Whether there is a view after the current one.
   */
  properties[PROP_CAN_GO_FORWARD] = g_param_spec_boolean (
      "can-go-forward", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tl_view_history_init (TlViewHistory *self)
{
  self->views = g_array_new (FALSE, FALSE, sizeof (TlView));
}

/**
 * tl_view_history_new:
 *
 * Returns: (transfer full): a history without a view
 */
TlViewHistory *
tl_view_history_new (void)
{
  return g_object_new (TL_TYPE_VIEW_HISTORY, NULL);
}

static void
notify (TlViewHistory *self)
{
  gboolean back = tl_view_history_get_can_go_back (self);
  gboolean forward = tl_view_history_get_can_go_forward (self);
  gboolean back_changed = back != self->could_go_back;
  gboolean forward_changed = forward != self->could_go_forward;

  self->could_go_back = back;
  self->could_go_forward = forward;
  if (back_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  if (forward_changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
}

static double
span_of (const TlView *view)
{
  return view->to - view->from;
}

/* A window that is resized shows more or other time without anyone having moved: what keeps its
 * span or its scale is not zoomed, what keeps one of its ends is not moved. */
static gboolean
is_another (const TlView *a, const TlView *b)
{
  double spans = fabs (log (span_of (a) / span_of (b)));
  double scales = fabs (log (span_of (a) / a->width / (span_of (b) / b->width)));
  double move = MIN (fabs (a->from - b->from), fabs (a->to - b->to));

  return MIN (spans, scales) > log (FAR_ZOOM) - 1e-9 ||
         move > FAR_MOVE * MIN (span_of (a), span_of (b));
}

/**
 * tl_view_history_visit:
 * @self: a history
 * @view: what is in view
 *
 * Tells that a reader rests at a view. What lay forward of the current one is forgotten if that is
 * another one.
 */
void
tl_view_history_visit (TlViewHistory *self, const TlView *view)
{
  g_return_if_fail (TL_IS_VIEW_HISTORY (self));
  g_return_if_fail (view != NULL && view->from < view->to && view->width > 0);

  if (self->views->len > 0 &&
      !is_another (&g_array_index (self->views, TlView, self->current), view))
    return;

  if (self->views->len > 0)
    g_array_set_size (self->views, self->current + 1);
  g_array_append_val (self->views, *view);
  if (self->views->len > TL_VIEW_HISTORY_LIMIT)
    g_array_remove_index (self->views, 0);
  self->current = self->views->len - 1;
  notify (self);
}

/**
 * tl_view_history_go:
 * @self: a history
 * @direction: -1 for back, 1 for forward
 * @now: what is in view, to which the other direction leads even when no one rested there
 * @view: (out): what to show
 *
 * Goes to the view before or after the current one.
 *
 * Returns: %FALSE if there is none
 */
gboolean
tl_view_history_go (TlViewHistory *self, int direction, const TlView *now, TlView *view)
{
  g_return_val_if_fail (TL_IS_VIEW_HISTORY (self), FALSE);
  g_return_val_if_fail (direction == 1 || direction == -1, FALSE);
  g_return_val_if_fail (view != NULL, FALSE);

  tl_view_history_visit (self, now);
  if (direction < 0 ? !tl_view_history_get_can_go_back (self)
                    : !tl_view_history_get_can_go_forward (self))
    return FALSE;

  self->current = direction < 0 ? self->current - 1 : self->current + 1;
  *view = g_array_index (self->views, TlView, self->current);
  notify (self);
  return TRUE;
}

/**
 * tl_view_history_get_can_go_back:
 * @self: a history
 *
 * Returns: whether there is a view before the current one
 */
gboolean
tl_view_history_get_can_go_back (TlViewHistory *self)
{
  g_return_val_if_fail (TL_IS_VIEW_HISTORY (self), FALSE);
  return self->current > 0;
}

/**
 * tl_view_history_get_can_go_forward:
 * @self: a history
 *
 * Returns: whether there is a view after the current one
 */
gboolean
tl_view_history_get_can_go_forward (TlViewHistory *self)
{
  g_return_val_if_fail (TL_IS_VIEW_HISTORY (self), FALSE);
  return self->current + 1 < self->views->len;
}

/**
 * tl_view_history_clear:
 * @self: a history
 *
 * Forgets all views.
 */
void
tl_view_history_clear (TlViewHistory *self)
{
  g_return_if_fail (TL_IS_VIEW_HISTORY (self));

  g_array_set_size (self->views, 0);
  self->current = 0;
  notify (self);
}
