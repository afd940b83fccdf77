/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A title between the buttons of a header bar. Where they leave so little that a letter or two of
 * it would be all, it is not drawn: the window is told from others by its name all the same. */

#include "tl-shy-title.h"

struct _TlShyTitle
{
  GtkWidget parent_instance;

  GtkWidget *child;
};

typedef enum
{
  PROP_CHILD = 1,
} TlShyTitleProperty;

static GParamSpec *properties[PROP_CHILD + 1];

G_DEFINE_FINAL_TYPE (TlShyTitle, tl_shy_title, GTK_TYPE_WIDGET)

static void
tl_shy_title_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  TlShyTitle *self = TL_SHY_TITLE (widget);
  int least;

  if (self->child == NULL)
    return;
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      gtk_widget_measure (self->child, orientation, for_size < 0 ? -1 : MAX (for_size, least),
                          minimum, natural, minimum_baseline, natural_baseline);
      return;
    }
  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  *minimum = 0;
}

static void
tl_shy_title_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TlShyTitle *self = TL_SHY_TITLE (widget);
  int least;

  if (self->child == NULL)
    return;
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_set_child_visible (self->child, width >= least);
  gtk_widget_allocate (self->child, MAX (width, least), height, baseline, NULL);
}

static void
tl_shy_title_set_child (TlShyTitle *self, GtkWidget *child)
{
  if (self->child == child)
    return;

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}

static void
tl_shy_title_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TlShyTitle *self = TL_SHY_TITLE (object);

  switch ((TlShyTitleProperty) id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_shy_title_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TlShyTitle *self = TL_SHY_TITLE (object);

  switch ((TlShyTitleProperty) id)
    {
    case PROP_CHILD:
      tl_shy_title_set_child (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_shy_title_dispose (GObject *object)
{
  tl_shy_title_set_child (TL_SHY_TITLE (object), NULL);

  G_OBJECT_CLASS (tl_shy_title_parent_class)->dispose (object);
}

static void
tl_shy_title_class_init (TlShyTitleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_shy_title_dispose;
  object_class->get_property = tl_shy_title_get_property;
  object_class->set_property = tl_shy_title_set_property;
  widget_class->measure = tl_shy_title_measure;
  widget_class->size_allocate = tl_shy_title_size_allocate;

  /**
   * TlShyTitle:child:
   *
   * The title, which is drawn whenever it gets the width that it asks for at least.
   */
  properties[PROP_CHILD] =
      g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tl_shy_title_init (TlShyTitle *self)
{
}
