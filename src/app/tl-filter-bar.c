/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-filter-bar.h"

#include "tl-filter-chip.h"
#include "tl-filter-words.h"
#include "tl-focus-child.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _TlFilterBar
{
  GtkBox parent_instance;

  TlVisibleSet *visible_set;
  GSignalGroup *visible_signals;

  AdwWrapBox *chips;
};

G_DEFINE_FINAL_TYPE (TlFilterBar, tl_filter_bar, GTK_TYPE_BOX)

static TlFilter *
get_filter (TlFilterBar *self)
{
  return tl_visible_set_get_filter (self->visible_set);
}

static void
append_word (TlFilterBar *self, const char *word)
{
  GtkWidget *label = gtk_label_new (word);

  gtk_widget_add_css_class (label, "dimmed");
  adw_wrap_box_append (self->chips, label);
}

static const char *
joining_word (TlFilterBar *self, TlFacet facet)
{
  if (facet == TL_FACET_THEME && tl_filter_get_match_all (get_filter (self)))
    return C_ ("between parts of a filter", "and");
  return C_ ("between parts of a filter", "or");
}

static void
append_values (TlFilterBar *self, TlFacet facet)
{
  TlFilter *filter = get_filter (self);
  guint n_chosen = tl_filter_get_n_chosen (filter, facet);

  for (guint i = 0; i < n_chosen; i++)
    {
      guint value = tl_filter_get_nth_chosen (filter, facet, i);

      if (i > 0)
        append_word (self, joining_word (self, facet));
      adw_wrap_box_append (self->chips,
                           tl_filter_chip_new_for_value (self->visible_set, facet, value));
    }
}

static void
append_facet (TlFilterBar *self, TlFacet facet)
{
  if (!tl_filter_get_facet_active (get_filter (self), facet))
    return;

  if (gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != NULL)
    append_word (self, "·");

  /* Of the kinds it is the ones left out that filter, so they come and go as one. */
  if (facet == TL_FACET_KIND)
    adw_wrap_box_append (self->chips, tl_filter_chip_new_for_facet (self->visible_set, facet));
  else
    append_values (self, facet);
}

static void
append_range (TlFilterBar *self)
{
  TlInstant from, to;

  if (!tl_filter_get_range (get_filter (self), &from, &to))
    return;

  if (gtk_widget_get_first_child (GTK_WIDGET (self->chips)) != NULL)
    append_word (self, "·");
  adw_wrap_box_append (self->chips, tl_filter_chip_new_for_range (self->visible_set));
}

static void
update (TlFilterBar *self)
{
  TlFilter *filter = get_filter (self);
  TlChronicle *chronicle = tl_visible_set_get_chronicle (self->visible_set);
  g_autofree char *words = tl_filter_words (filter, chronicle);
  gboolean had_focus = tl_focus_child (GTK_WIDGET (self->chips)) != NULL;
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    adw_wrap_box_remove (self->chips, chip);
  for (guint facet = 0; facet < TL_N_FACETS; facet++)
    append_facet (self, facet);
  append_range (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (self), tl_filter_get_active (filter));
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
tl_filter_bar_dispose (GObject *object)
{
  TlFilterBar *self = TL_FILTER_BAR (object);

  g_clear_object (&self->visible_signals);
  g_clear_object (&self->visible_set);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_FILTER_BAR);

  G_OBJECT_CLASS (tl_filter_bar_parent_class)->dispose (object);
}

static void
tl_filter_bar_class_init (TlFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_filter_bar_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TlFilterBar, chips);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tl_filter_bar_init (TlFilterBar *self)
{
  self->visible_signals = g_signal_group_new (TL_TYPE_VISIBLE_SET);
  g_signal_group_connect_swapped (self->visible_signals, "changed", G_CALLBACK (update), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tl_filter_bar_set_visible_set:
 * @self: a bar
 * @visible_set: what holds the filter
 *
 * Shows what another filter asks.
 */
void
tl_filter_bar_set_visible_set (TlFilterBar *self, TlVisibleSet *visible_set)
{
  g_return_if_fail (TL_IS_FILTER_BAR (self));
  g_return_if_fail (TL_IS_VISIBLE_SET (visible_set));

  if (!g_set_object (&self->visible_set, visible_set))
    return;

  g_signal_group_set_target (self->visible_signals, visible_set);
  update (self);
}
