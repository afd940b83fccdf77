/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-timeline-private.h"

/* Panning by keys, as shares of the view. */
#define PAN_STEP 0.1
#define PAN_VIEW 1.0

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
pan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlCamera *camera = tl_timeline_get_camera (TL_TIMELINE (widget));

  tl_camera_pan (camera, g_variant_get_double (parameter) * tl_camera_get_width (camera));
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
    { GDK_KEY_Page_Up, 0, -PAN_VIEW },
    { GDK_KEY_Page_Down, 0, PAN_VIEW },
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
  add_steps (widget_class);
  add_moves (widget_class);
}
