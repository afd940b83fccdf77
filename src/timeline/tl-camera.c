/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-camera-private.h"

enum
{
  PROP_0,
  PROP_ANIMATED,
  PROP_MOVING,
  PROP_TIME_SCALE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlCamera, tl_camera, G_TYPE_OBJECT)

static void
tl_camera_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TlCamera *self = TL_CAMERA (object);

  switch (id)
    {
    case PROP_ANIMATED:
      g_value_set_boolean (value, self->animated);
      break;
    case PROP_MOVING:
      g_value_set_boolean (value, tl_camera_get_moving (self));
      break;
    case PROP_TIME_SCALE:
      g_value_set_boxed (value, self->time_scale);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_camera_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TlCamera *self = TL_CAMERA (object);

  switch (id)
    {
    case PROP_ANIMATED:
      tl_camera_set_animated (self, g_value_get_boolean (value));
      break;
    case PROP_TIME_SCALE:
      tl_camera_set_time_scale (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_camera_finalize (GObject *object)
{
  g_clear_pointer (&TL_CAMERA (object)->time_scale, tl_time_scale_unref);
  G_OBJECT_CLASS (tl_camera_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * TlCamera:animated:
   *
   * Whether moves take their time. Off at first, as someone has to call tl_camera_advance().
   */
  properties[PROP_ANIMATED] =
      g_param_spec_boolean ("animated", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * TlCamera:moving:
   *
   * Whether the view moves by itself and wants tl_camera_advance() to be called each frame.
   */
  properties[PROP_MOVING] =
      g_param_spec_boolean ("moving", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * TlCamera:time-scale:
   *
   * Where instants stand along the view; %NULL for the linear scale.
   */
  properties[PROP_TIME_SCALE] =
      g_param_spec_boxed ("time-scale", NULL, NULL, TL_TYPE_TIME_SCALE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
tl_camera_class_init (TlCameraClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tl_camera_get_property;
  object_class->set_property = tl_camera_set_property;
  object_class->finalize = tl_camera_finalize;
  install_properties (object_class);
  /**
   * TlCamera::changed:
   *
   * Emitted once after each change of what is in view.
   */
  signals[CHANGED] = g_signal_new ("changed", TL_TYPE_CAMERA, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
tl_camera_init (TlCamera *self)
{
  self->scale = 86400.0;
  self->limit_to = 86400.0;
  self->time = TL_CAMERA_NO_TIME;
}

/**
 * tl_camera_new:
 *
 * Returns: (transfer full): a camera
 */
TlCamera *
tl_camera_new (void)
{
  return g_object_new (TL_TYPE_CAMERA, NULL);
}

/* Tells that something else is in view. */
void
tl_camera_emit_changed (TlCamera *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Shows something, whatever it is. */
void
tl_camera_apply (TlCamera *self, double from, double scale)
{
  if (from == self->from && scale == self->scale)
    return;

  self->from = from;
  self->scale = scale;
  tl_camera_emit_changed (self);
}

void
tl_camera_set_motion (TlCamera *self, TlCameraMotion motion)
{
  gboolean was_moving = tl_camera_get_moving (self);

  self->motion = motion;
  if (!was_moving || motion == TL_CAMERA_AT_REST)
    self->time = TL_CAMERA_NO_TIME;
  if (was_moving != tl_camera_get_moving (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MOVING]);
}

static void
fit (TlCamera *self)
{
  double from;
  double scale;

  tl_camera_fit_view (self, &from, &scale);
  tl_camera_apply (self, from, scale);
}

/* A camera that shows all, or is on its way there, goes on to do so. */
static void
refit (TlCamera *self)
{
  if (!self->fitted || self->width <= 0)
    return;
  if (self->motion == TL_CAMERA_SPRING)
    tl_camera_animate_fit (self);
  else
    fit (self);
}

static void
show (TlCamera *self, double from, double to)
{
  double scale;

  tl_camera_range_view (self, &from, to, &scale);
  tl_camera_apply (self, from, scale);
}

/**
 * tl_camera_set_width:
 * @self: a camera
 * @width: the width of the view in pixels, above 0
 *
 * Tells the camera how wide its view is. What is at the left edge stays there; a camera that
 * shows all goes on showing all.
 */
void
tl_camera_set_width (TlCamera *self, int width)
{
  g_return_if_fail (TL_IS_CAMERA (self));
  g_return_if_fail (width > 0);

  if (self->width == width)
    return;

  self->width = width;
  if (self->pending)
    {
      self->pending = FALSE;
      show (self, self->from, self->pending_to);
    }
  else if (self->motion == TL_CAMERA_SPRING)
    {
      refit (self);
      tl_camera_emit_changed (self);
    }
  else if (self->fitted)
    {
      fit (self);
    }
  else
    {
      tl_camera_emit_changed (self);
    }
}

/**
 * tl_camera_set_limits:
 * @self: a camera
 * @from: the first second of all there is to see
 * @to: the first second after it
 *
 * Sets what "all" is, and shows it. No room is left for what begins last before it is asked for.
 */
void
tl_camera_set_limits (TlCamera *self, TlInstant from, TlInstant to)
{
  g_return_if_fail (TL_IS_CAMERA (self));
  g_return_if_fail (from < to);

  self->limit_from = tl_camera_to_position (self, (double) from);
  self->limit_to = tl_camera_to_position (self, (double) to);
  self->last = self->limit_to;
  self->end_room = 0;
  tl_camera_fit (self);
}

/**
 * tl_camera_set_end_room:
 * @self: a camera
 * @last: where the last thing there is to see begins
 * @pixels: the room that it needs from there on, at least 0
 *
 * Leaves that room in the view that shows all, or as much of it as a narrow view can spare: what
 * begins at the very end would have none.
 */
void
tl_camera_set_end_room (TlCamera *self, TlInstant last, double pixels)
{
  g_return_if_fail (TL_IS_CAMERA (self));
  g_return_if_fail (pixels >= 0);

  self->last = tl_camera_to_position (self, (double) last);
  self->end_room = pixels;
  refit (self);
}

/**
 * tl_camera_show:
 * @self: a camera
 * @from: seconds since the epoch
 * @to: seconds since the epoch, after @from
 *
 * Shows a stretch of time, in the middle of the view when it may not be that close.
 */
void
tl_camera_show (TlCamera *self, double from, double to)
{
  g_return_if_fail (TL_IS_CAMERA (self));
  g_return_if_fail (from < to);

  tl_camera_stop (self);
  self->fitted = FALSE;
  from = tl_camera_to_position (self, from);
  to = tl_camera_to_position (self, to);
  if (self->width > 0)
    {
      show (self, from, to);
      return;
    }
  self->from = from;
  self->pending_to = to;
  self->pending = TRUE;
}

/**
 * tl_camera_fit:
 * @self: a camera
 *
 * Shows all there is to see, with a little room on both sides.
 */
void
tl_camera_fit (TlCamera *self)
{
  g_return_if_fail (TL_IS_CAMERA (self));

  tl_camera_stop (self);
  self->fitted = TRUE;
  self->pending = FALSE;
  if (self->width > 0)
    fit (self);
}

/**
 * tl_camera_get_fitted:
 * @self: a camera
 *
 * Returns: whether it shows all there is to see, or is on its way there
 */
gboolean
tl_camera_get_fitted (TlCamera *self)
{
  g_return_val_if_fail (TL_IS_CAMERA (self), FALSE);
  return self->fitted;
}

/**
 * tl_camera_set_animated:
 * @self: a camera
 * @animated: whether moves take their time
 *
 * Without it, all moves are made at once, and one that is under way is at its end.
 */
void
tl_camera_set_animated (TlCamera *self, gboolean animated)
{
  g_return_if_fail (TL_IS_CAMERA (self));

  animated = !!animated;
  if (self->animated == animated)
    return;

  self->animated = animated;
  if (!animated)
    tl_camera_finish (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANIMATED]);
}

/**
 * tl_camera_set_time_scale:
 * @self: a camera
 * @time_scale: (nullable): where instants stand; %NULL for the linear scale
 *
 * Stretches time in another way. What is in the middle of the view stays there, and as much of the
 * whole is in view as before. A view that moves is at its end.
 */
void
tl_camera_set_time_scale (TlCamera *self, TlTimeScale *time_scale)
{
  g_return_if_fail (TL_IS_CAMERA (self));

  if (self->time_scale == time_scale)
    return;

  tl_camera_rescale (self, time_scale);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TIME_SCALE]);
}
