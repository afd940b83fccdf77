/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-initials.h"

#include "tl-theme-color.h"

#include <adwaita.h>

/* Discs grow with the text that they stand beside. */
#define DISC_EMS   1.65
#define TEXT_SCALE 0.72

struct _TlInitials
{
  GtkWidget parent_instance;

  guint person;
  PangoLayout *layout;
};

G_DEFINE_FINAL_TYPE (TlInitials, tl_initials, GTK_TYPE_WIDGET)

static double
font_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * pango_cairo_context_get_resolution (context) / 72;
}

static void
tl_initials_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  *minimum = (int) (font_size (widget) * DISC_EMS + 0.5);
  *natural = *minimum;
}

/* The colours of people are dark enough for white letters. */
static void
append_text (TlInitials *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const GdkRGBA white = { 1, 1, 1, 1 };
  PangoRectangle extents;

  pango_layout_get_pixel_extents (self->layout, NULL, &extents);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot,
      &GRAPHENE_POINT_INIT ((float) (gtk_widget_get_width (widget) - extents.width) / 2,
                            (float) (gtk_widget_get_height (widget) - extents.height) / 2));
  gtk_snapshot_append_layout (snapshot, self->layout, &white);
  gtk_snapshot_restore (snapshot);
}

static void
tl_initials_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TlInitials *self = TL_INITIALS (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  float size = MIN (width, height);
  graphene_rect_t bounds;
  GskRoundedRect disc;
  GdkRGBA color;

  if (self->layout == NULL)
    return;

  tl_person_color_get (self->person, &color);
  graphene_rect_init (&bounds, (width - size) / 2, (height - size) / 2, size, size);
  gsk_rounded_rect_init_from_rect (&disc, &bounds, size / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, &color, &bounds);
  gtk_snapshot_pop (snapshot);
  append_text (self, snapshot);
}

static void
update_font (TlInitials *self)
{
  PangoAttrList *attributes;

  if (self->layout == NULL)
    return;

  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_scale_new (TEXT_SCALE));
  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (self->layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_context_changed (self->layout);
}

static void
tl_initials_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (tl_initials_parent_class)->css_changed (widget, change);

  update_font (TL_INITIALS (widget));
  gtk_widget_queue_resize (widget);
}

static void
tl_initials_dispose (GObject *object)
{
  TlInitials *self = TL_INITIALS (object);

  g_clear_object (&self->layout);

  G_OBJECT_CLASS (tl_initials_parent_class)->dispose (object);
}

static void
tl_initials_class_init (TlInitialsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_initials_dispose;
  widget_class->measure = tl_initials_measure;
  widget_class->snapshot = tl_initials_snapshot;
  widget_class->css_changed = tl_initials_css_changed;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tl_initials_init (TlInitials *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * tl_initials_of:
 * @name: a person's name
 *
 * Returns: (transfer full): the first letters of the first and the last word of @name, or its
 *   first character where the script has no words
 */
char *
tl_initials_of (const char *name)
{
  g_auto (GStrv) words = NULL;
  const char *first = NULL;
  const char *last = NULL;
  g_autoptr (GString) initials = g_string_new (NULL);

  g_return_val_if_fail (name != NULL, NULL);

  words = g_strsplit_set (name, " \t\n", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] == '\0')
        continue;
      first = first != NULL ? first : words[i];
      last = words[i];
    }
  if (first != NULL)
    g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (first)));
  if (last != first)
    g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (last)));

  return g_string_free (g_steal_pointer (&initials), FALSE);
}

/**
 * tl_initials_set_person:
 * @self: initials
 * @person: the index of a person in the chronicle
 * @name: the person's name
 *
 * Shows the initials of a person, on the colour of their bar.
 */
void
tl_initials_set_person (TlInitials *self, guint person, const char *name)
{
  g_autofree char *initials = NULL;

  g_return_if_fail (TL_IS_INITIALS (self));
  g_return_if_fail (name != NULL);

  initials = tl_initials_of (name);
  self->person = person;
  g_clear_object (&self->layout);
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), initials);
  update_font (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
