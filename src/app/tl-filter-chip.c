/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-filter-chip.h"

#include "tl-color-dot.h"
#include "tl-facet-names.h"
#include "tl-filter-words.h"
#include "tl-range-words.h"

#include <glib/gi18n.h>

/* What a click removes from the filter. */
typedef enum
{
  TL_PART_VALUE,
  TL_PART_FACET,
  TL_PART_RANGE,
} TlPart;

struct _TlFilterChip
{
  GtkButton parent_instance;

  TlFilter *filter;
  TlPart part;
  TlFacet facet;
  guint value;

  TlColorDot *dot;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (TlFilterChip, tl_filter_chip, GTK_TYPE_BUTTON)

static void
tl_filter_chip_clicked (GtkButton *button)
{
  TlFilterChip *self = TL_FILTER_CHIP (button);

  switch (self->part)
    {
    case TL_PART_VALUE:
      tl_filter_set_chosen (self->filter, self->facet, self->value, FALSE);
      break;
    case TL_PART_FACET:
      tl_filter_clear_facet (self->filter, self->facet);
      break;
    case TL_PART_RANGE:
      tl_filter_set_range (self->filter, TL_INSTANT_MIN, TL_INSTANT_MAX);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
tl_filter_chip_dispose (GObject *object)
{
  TlFilterChip *self = TL_FILTER_CHIP (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_FILTER_CHIP);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (tl_filter_chip_parent_class)->dispose (object);
}

static void
tl_filter_chip_class_init (TlFilterChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkButtonClass *button_class = GTK_BUTTON_CLASS (klass);

  object_class->dispose = tl_filter_chip_dispose;
  button_class->clicked = tl_filter_chip_clicked;

  g_type_ensure (TL_TYPE_COLOR_DOT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-filter-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, TlFilterChip, dot);
  gtk_widget_class_bind_template_child (widget_class, TlFilterChip, label);
}

static void
tl_filter_chip_init (TlFilterChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static TlFilterChip *
create_chip (TlVisibleSet *visible_set, TlPart part, const char *words)
{
  TlFilterChip *self = g_object_new (TL_TYPE_FILTER_CHIP, NULL);
  g_autofree char *tooltip = g_strdup_printf (_ ("Remove “%s” From the Filter"), words);

  self->filter = g_object_ref (tl_visible_set_get_filter (visible_set));
  self->part = part;
  gtk_label_set_label (self->label, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip,
                                  -1);

  return self;
}

/**
 * tl_filter_chip_new_for_value:
 * @visible_set: what holds the filter
 * @facet: a facet
 * @value: a value of it that is chosen
 *
 * Returns: (transfer floating): a chip that takes one chosen value out of the filter
 */
GtkWidget *
tl_filter_chip_new_for_value (TlVisibleSet *visible_set, TlFacet facet, guint value)
{
  TlChronicle *chronicle;
  g_autofree char *name = NULL;
  TlFilterChip *self;

  g_return_val_if_fail (TL_IS_VISIBLE_SET (visible_set), NULL);

  chronicle = tl_visible_set_get_chronicle (visible_set);
  name = tl_facet_dup_value_name (chronicle, facet, value);
  self = create_chip (visible_set, TL_PART_VALUE, name);
  self->facet = facet;
  self->value = value;
  if (facet == TL_FACET_THEME)
    {
      tl_color_dot_set_theme (self->dot, tl_chronicle_get_theme (chronicle, value));
      gtk_widget_set_visible (GTK_WIDGET (self->dot), TRUE);
    }

  return GTK_WIDGET (self);
}

/**
 * tl_filter_chip_new_for_facet:
 * @visible_set: what holds the filter
 * @facet: a facet that asks something
 *
 * Returns: (transfer floating): a chip that clears a whole facet, which must be active
 */
GtkWidget *
tl_filter_chip_new_for_facet (TlVisibleSet *visible_set, TlFacet facet)
{
  g_autofree char *words = NULL;
  TlFilterChip *self;

  g_return_val_if_fail (TL_IS_VISIBLE_SET (visible_set), NULL);

  words = tl_filter_facet_words (tl_visible_set_get_filter (visible_set),
                                 tl_visible_set_get_chronicle (visible_set), facet);
  g_return_val_if_fail (words != NULL, NULL);

  self = create_chip (visible_set, TL_PART_FACET, words);
  self->facet = facet;

  return GTK_WIDGET (self);
}

/**
 * tl_filter_chip_new_for_range:
 * @visible_set: what holds the filter
 *
 * Returns: (transfer floating): a chip that lifts the filter's range of time
 */
GtkWidget *
tl_filter_chip_new_for_range (TlVisibleSet *visible_set)
{
  g_autofree char *words = NULL;
  TlInstant from, to;

  g_return_val_if_fail (TL_IS_VISIBLE_SET (visible_set), NULL);

  tl_filter_get_range (tl_visible_set_get_filter (visible_set), &from, &to);
  words = tl_range_words (from, to);

  return GTK_WIDGET (create_chip (visible_set, TL_PART_RANGE, words));
}
