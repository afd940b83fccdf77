/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-timeline-private.h"

/* Panning by keys, as shares of the view. */
#define PAN_STEP 0.1
#define PAN_VIEW 1.0

/* The keys that stand where W, A, S and D do on an English keyboard, whatever is written on them:
 * codes of Linux's evdev plus 8, which both Wayland and X11 give. */
#define KEYCODE_W 25
#define KEYCODE_A 38
#define KEYCODE_S 39
#define KEYCODE_D 40

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_timeline_step (TL_TIMELINE (widget), g_variant_get_int32 (parameter));
}

static void
step_dispute_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_timeline_step_dispute (TL_TIMELINE (widget), g_variant_get_int32 (parameter));
}

static void
step_lane_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_timeline_step_lane (TL_TIMELINE (widget), g_variant_get_int32 (parameter));
}

static void
pan_by (TlTimeline *self, double views)
{
  TlCamera *camera = tl_timeline_get_camera (self);

  tl_camera_animate_pan (camera, views * tl_camera_get_width (camera));
}

static void
pan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pan_by (TL_TIMELINE (widget), g_variant_get_double (parameter));
}

static void
zoom_in_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_timeline_zoom_in (TL_TIMELINE (widget));
}

static void
zoom_out_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_timeline_zoom_out (TL_TIMELINE (widget));
}

static void
zoom_to_selection_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_timeline_zoom_to_selection (TL_TIMELINE (widget));
}

static void
select_row_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_timeline_select_row (TL_TIMELINE (widget), g_variant_get_uint32 (parameter));
}

static void
zoom_to_row_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_timeline_zoom_to_row (TL_TIMELINE (widget), g_variant_get_uint32 (parameter));
}

static void
open_cluster_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_timeline_open_cluster_of (TL_TIMELINE (widget), g_variant_get_uint32 (parameter));
}

static void
go_to_earlier_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_timeline_go_to_earlier_of (TL_TIMELINE (widget), g_variant_get_uint32 (parameter));
}

static void
begin_range_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_range_selection_mark_begin (TL_TIMELINE (widget));
}

static void
end_range_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_range_selection_mark_end (TL_TIMELINE (widget));
}

static void
add_range (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "timeline.begin-range", NULL, begin_range_action);
  gtk_widget_class_install_action (widget_class, "timeline.end-range", NULL, end_range_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_bracketleft, 0, "timeline.begin-range",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_bracketright, 0, "timeline.end-range",
                                       NULL);
}

static void
add_steps (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    guint keypad_key;
    const char *action;
    int parameter;
  } steps[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, "timeline.step", -1 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, "timeline.step", 1 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, "timeline.step", G_MININT },
    { GDK_KEY_End, GDK_KEY_KP_End, "timeline.step", G_MAXINT },
    { GDK_KEY_Up, GDK_KEY_KP_Up, "timeline.step-lane", -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, "timeline.step-lane", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, steps[i].key, 0, steps[i].action, "i",
                                           steps[i].parameter);
      gtk_widget_class_add_binding_action (widget_class, steps[i].keypad_key, 0, steps[i].action,
                                           "i", steps[i].parameter);
    }
}

static void
add_moves (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    double parameter;
  } pans[] = {
    { GDK_KEY_Left, GDK_SHIFT_MASK, -PAN_STEP },
    { GDK_KEY_Right, GDK_SHIFT_MASK, PAN_STEP },
    { GDK_KEY_KP_Left, GDK_SHIFT_MASK, -PAN_STEP },
    { GDK_KEY_KP_Right, GDK_SHIFT_MASK, PAN_STEP },
    { GDK_KEY_Page_Up, 0, -PAN_VIEW },
    { GDK_KEY_Page_Down, 0, PAN_VIEW },
    { GDK_KEY_KP_Page_Up, 0, -PAN_VIEW },
    { GDK_KEY_KP_Page_Down, 0, PAN_VIEW },
  };
  static const guint in_keys[] = { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add };
  static const guint out_keys[] = { GDK_KEY_minus, GDK_KEY_KP_Subtract };

  for (guint i = 0; i < G_N_ELEMENTS (pans); i++)
    gtk_widget_class_add_binding_action (widget_class, pans[i].key, pans[i].modifiers,
                                         "timeline.pan", "d", pans[i].parameter);
  for (guint i = 0; i < G_N_ELEMENTS (in_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, in_keys[i], 0, "timeline.zoom-in", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (out_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, out_keys[i], 0, "timeline.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, 0, "timeline.zoom-to-selection",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "timeline.step-dispute", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, 0, "timeline.step-dispute", "i",
                                       -1);
}

/* What keys do while the timeline has the focus. */
void
tl_timeline_class_init_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "timeline.step", "i", step_action);
  gtk_widget_class_install_action (widget_class, "timeline.step-dispute", "i", step_dispute_action);
  gtk_widget_class_install_action (widget_class, "timeline.step-lane", "i", step_lane_action);
  gtk_widget_class_install_action (widget_class, "timeline.pan", "d", pan_action);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-in", NULL, zoom_in_action);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-out", NULL, zoom_out_action);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-to-selection", NULL,
                                   zoom_to_selection_action);
  gtk_widget_class_install_action (widget_class, "timeline.select-row", "u", select_row_action);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-to-row", "u", zoom_to_row_action);
  gtk_widget_class_install_action (widget_class, "timeline.open-cluster", "u", open_cluster_action);
  gtk_widget_class_install_action (widget_class, "timeline.go-to-earlier", "u",
                                   go_to_earlier_action);
  add_steps (widget_class);
  add_moves (widget_class);
  add_range (widget_class);
}

static gboolean
move_by_place (TlTimeline *self, guint keycode)
{
  switch (keycode)
    {
    case KEYCODE_W:
      tl_timeline_zoom_in (self);
      return GDK_EVENT_STOP;
    case KEYCODE_S:
      tl_timeline_zoom_out (self);
      return GDK_EVENT_STOP;
    case KEYCODE_A:
      pan_by (self, -PAN_STEP);
      return GDK_EVENT_STOP;
    case KEYCODE_D:
      pan_by (self, PAN_STEP);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                TlTimeline *self)
{
  if (keyval == GDK_KEY_Escape && tl_range_selection_cancel (self))
    {
      /* What is left of the drag is not one of the view. */
      gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
      return GDK_EVENT_STOP;
    }
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  return move_by_place (self, keycode);
}

/* What keys do that are known by their place, and one that matters only during a drag. */
void
tl_timeline_init_keys (TlTimeline *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
