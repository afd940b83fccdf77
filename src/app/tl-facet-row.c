/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-facet-row.h"

#include "tl-color-dot.h"
#include "tl-facet-names.h"
#include "tl-initials.h"

#include <glib/gi18n.h>

struct _TlFacetRow
{
  GtkToggleButton parent_instance;

  TlVisibleSet *visible_set;
  TlFacet facet;
  guint value;
  char *name;
  guint count;

  TlColorDot *dot;
  TlInitials *initials;
  GtkWidget *check;
  GtkLabel *name_label;
  GtkLabel *count_label;
};

G_DEFINE_FINAL_TYPE (TlFacetRow, tl_facet_row, GTK_TYPE_TOGGLE_BUTTON)

static void
tl_facet_row_toggled (GtkToggleButton *button)
{
  TlFacetRow *self = TL_FACET_ROW (button);
  TlFilter *filter = tl_visible_set_get_filter (self->visible_set);

  tl_filter_set_chosen (filter, self->facet, self->value, gtk_toggle_button_get_active (button));
}

static char *
get_check_icon (TlFacetRow *self, gboolean active)
{
  return g_strdup (active ? "checkbox-checked-symbolic" : "checkbox-symbolic");
}

static void
show_mark (TlFacetRow *self)
{
  TlChronicle *chronicle = tl_visible_set_get_chronicle (self->visible_set);

  if (self->facet == TL_FACET_THEME)
    tl_color_dot_set_theme (self->dot, tl_chronicle_get_theme (chronicle, self->value));
  if (self->facet == TL_FACET_PERSON)
    tl_initials_set_person (self->initials, self->value, self->name);

  gtk_widget_set_visible (GTK_WIDGET (self->dot), self->facet == TL_FACET_THEME);
  gtk_widget_set_visible (GTK_WIDGET (self->initials), self->facet == TL_FACET_PERSON);
  gtk_widget_set_visible (self->check, self->facet == TL_FACET_KIND);
}

static void
update_accessible (TlFacetRow *self)
{
  g_autofree char *items = NULL;
  g_autofree char *label = NULL;

  items = g_strdup_printf (ngettext ("%'u item", "%'u items", self->count), self->count);
  /* Translators: a theme, person or source to filter by, then how many items it has. */
  label = g_strdup_printf (C_ ("filter row", "%s, %s"), self->name, items);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* GTK tells this only after a first change; until then it would not be known as a toggle. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED,
                               gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self)), -1);
}

static void
tl_facet_row_dispose (GObject *object)
{
  TlFacetRow *self = TL_FACET_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_FACET_ROW);
  g_clear_object (&self->visible_set);

  G_OBJECT_CLASS (tl_facet_row_parent_class)->dispose (object);
}

static void
tl_facet_row_finalize (GObject *object)
{
  TlFacetRow *self = TL_FACET_ROW (object);

  g_free (self->name);

  G_OBJECT_CLASS (tl_facet_row_parent_class)->finalize (object);
}

static void
tl_facet_row_class_init (TlFacetRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_facet_row_dispose;
  object_class->finalize = tl_facet_row_finalize;

  g_type_ensure (TL_TYPE_COLOR_DOT);
  g_type_ensure (TL_TYPE_INITIALS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-facet-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TlFacetRow, dot);
  gtk_widget_class_bind_template_child (widget_class, TlFacetRow, initials);
  gtk_widget_class_bind_template_child (widget_class, TlFacetRow, check);
  gtk_widget_class_bind_template_child (widget_class, TlFacetRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, TlFacetRow, count_label);
  gtk_widget_class_bind_template_callback (widget_class, get_check_icon);
}

static void
tl_facet_row_init (TlFacetRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tl_facet_row_new:
 * @visible_set: what counts the items and holds the filter
 * @facet: a facet
 * @value: one of its values
 *
 * Returns: (transfer floating): a row that chooses @value, and tells how many items it has
 */
GtkWidget *
tl_facet_row_new (TlVisibleSet *visible_set, TlFacet facet, guint value)
{
  TlFacetRow *self;

  g_return_val_if_fail (TL_IS_VISIBLE_SET (visible_set), NULL);

  self = g_object_new (TL_TYPE_FACET_ROW, NULL);
  self->visible_set = g_object_ref (visible_set);
  self->facet = facet;
  self->value = value;
  self->name = tl_facet_dup_value_name (tl_visible_set_get_chronicle (visible_set), facet, value);
  gtk_label_set_label (self->name_label, self->name);
  show_mark (self);
  tl_facet_row_update (self);
  g_signal_connect (self, "toggled", G_CALLBACK (tl_facet_row_toggled), NULL);

  return GTK_WIDGET (self);
}

/**
 * tl_facet_row_get_value:
 * @self: a row
 *
 * Returns: the value of the facet that the row stands for
 */
guint
tl_facet_row_get_value (TlFacetRow *self)
{
  g_return_val_if_fail (TL_IS_FACET_ROW (self), 0);

  return self->value;
}

/**
 * tl_facet_row_get_count:
 * @self: a row
 *
 * Returns: how many items the row says that it would show
 */
guint
tl_facet_row_get_count (TlFacetRow *self)
{
  g_return_val_if_fail (TL_IS_FACET_ROW (self), 0);

  return self->count;
}

/**
 * tl_facet_row_update:
 * @self: a row
 *
 * Reads the row's state and count from the filter and the visible set.
 */
void
tl_facet_row_update (TlFacetRow *self)
{
  TlFilter *filter;
  g_autofree char *count_text = NULL;

  g_return_if_fail (TL_IS_FACET_ROW (self));

  filter = tl_visible_set_get_filter (self->visible_set);
  self->count = tl_visible_set_get_count (self->visible_set, self->facet, self->value);
  count_text = g_strdup_printf ("%'u", self->count);
  gtk_label_set_label (self->count_label, count_text);
  if (self->count == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "tl-none");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "tl-none");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self),
                                tl_filter_get_chosen (filter, self->facet, self->value));
  update_accessible (self);
}
