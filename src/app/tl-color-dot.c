/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-color-dot.h"

#include "tl-theme-color.h"

#include <adwaita.h>

#define DOT_SIZE 12

struct _TlColorDot
{
  GtkWidget parent_instance;

  TlTheme *theme;
};

G_DEFINE_FINAL_TYPE (TlColorDot, tl_color_dot, GTK_TYPE_WIDGET)

static void
tl_color_dot_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = DOT_SIZE;
  *natural = DOT_SIZE;
}

/* The outline keeps pale colours apart from a pale ground when contrast is asked for. */
static void
append_outline (GtkWidget *widget, GtkSnapshot *snapshot, const GskRoundedRect *circle)
{
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  gtk_snapshot_append_border (snapshot, circle, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { color, color, color, color });
}

/**
 * tl_color_dot_draw:
 * @widget: what the dot is drawn in
 * @snapshot: where to draw
 * @theme: the theme whose colour is shown
 * @bounds: the square that the dot fills
 *
 * Draws a dot into another widget.
 */
void
tl_color_dot_draw (GtkWidget *widget,
                   GtkSnapshot *snapshot,
                   TlTheme *theme,
                   const graphene_rect_t *bounds)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GskRoundedRect circle;
  GdkRGBA color;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));
  g_return_if_fail (TL_IS_THEME (theme));
  g_return_if_fail (bounds != NULL);

  tl_theme_color_get (theme, adw_style_manager_get_dark (style), &color);
  gsk_rounded_rect_init_from_rect (&circle, bounds, bounds->size.width / 2);

  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_append_color (snapshot, &color, bounds);
  gtk_snapshot_pop (snapshot);

  if (adw_style_manager_get_high_contrast (style))
    append_outline (widget, snapshot, &circle);
}

static void
tl_color_dot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TlColorDot *self = TL_COLOR_DOT (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int size = MIN (width, height);
  graphene_rect_t bounds;

  if (self->theme == NULL)
    return;

  graphene_rect_init (&bounds, (float) (width - size) / 2, (float) (height - size) / 2,
                      (float) size, (float) size);
  tl_color_dot_draw (widget, snapshot, self->theme, &bounds);
}

static void
tl_color_dot_dispose (GObject *object)
{
  TlColorDot *self = TL_COLOR_DOT (object);

  g_clear_object (&self->theme);

  G_OBJECT_CLASS (tl_color_dot_parent_class)->dispose (object);
}

static void
tl_color_dot_class_init (TlColorDotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_color_dot_dispose;
  widget_class->measure = tl_color_dot_measure;
  widget_class->snapshot = tl_color_dot_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tl_color_dot_init (TlColorDot *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * tl_color_dot_set_theme:
 * @self: a dot
 * @theme: (nullable): the theme whose colour is shown
 *
 * Shows the colour of a theme.
 */
void
tl_color_dot_set_theme (TlColorDot *self, TlTheme *theme)
{
  g_return_if_fail (TL_IS_COLOR_DOT (self));
  g_return_if_fail (theme == NULL || TL_IS_THEME (theme));

  if (g_set_object (&self->theme, theme))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
