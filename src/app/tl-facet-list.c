/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-facet-list.h"

#include "tl-facet-section.h"

#include <adwaita.h>

struct _TlFacetList
{
  AdwBin parent_instance;

  TlVisibleSet *visible_set;
  GSignalGroup *visible_signals;

  GtkDropDown *match;
  TlFacetSection *sections[TL_N_FACETS];
};

/* In the order of the strings of the drop-down. */
enum
{
  MATCH_ANY,
  MATCH_ALL,
};

G_DEFINE_FINAL_TYPE (TlFacetList, tl_facet_list, ADW_TYPE_BIN)

static void
update (TlFacetList *self)
{
  TlFilter *filter = tl_visible_set_get_filter (self->visible_set);

  gtk_drop_down_set_selected (self->match,
                              tl_filter_get_match_all (filter) ? MATCH_ALL : MATCH_ANY);
  for (guint facet = 0; facet < TL_N_FACETS; facet++)
    tl_facet_section_update (self->sections[facet]);
}

static void
match_selected_cb (TlFacetList *self)
{
  if (self->visible_set != NULL)
    tl_filter_set_match_all (tl_visible_set_get_filter (self->visible_set),
                             gtk_drop_down_get_selected (self->match) == MATCH_ALL);
}

static void
tl_facet_list_dispose (GObject *object)
{
  TlFacetList *self = TL_FACET_LIST (object);

  g_clear_object (&self->visible_signals);
  g_clear_object (&self->visible_set);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_FACET_LIST);

  G_OBJECT_CLASS (tl_facet_list_parent_class)->dispose (object);
}

static void
bind_section (GtkWidgetClass *widget_class, const char *name, TlFacet facet)
{
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE,
                                             G_STRUCT_OFFSET (TlFacetList, sections) +
                                                 facet * (gssize) sizeof (TlFacetSection *));
}

static void
tl_facet_list_class_init (TlFacetListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_facet_list_dispose;

  g_type_ensure (TL_TYPE_FACET_SECTION);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-facet-list.ui");
  gtk_widget_class_bind_template_child (widget_class, TlFacetList, match);
  bind_section (widget_class, "themes", TL_FACET_THEME);
  bind_section (widget_class, "kinds", TL_FACET_KIND);
  bind_section (widget_class, "people", TL_FACET_PERSON);
  bind_section (widget_class, "organisations", TL_FACET_ORGANISATION);
  bind_section (widget_class, "sources", TL_FACET_SOURCE);
  bind_section (widget_class, "evidence", TL_FACET_EVIDENCE);
  gtk_widget_class_bind_template_callback (widget_class, match_selected_cb);
}

static void
tl_facet_list_init (TlFacetList *self)
{
  self->visible_signals = g_signal_group_new (TL_TYPE_VISIBLE_SET);
  g_signal_group_connect_swapped (self->visible_signals, "changed", G_CALLBACK (update), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tl_facet_list_set_visible_set:
 * @self: a list
 * @visible_set: what counts the items and holds the filter
 *
 * Offers what can be asked of another chronicle.
 */
void
tl_facet_list_set_visible_set (TlFacetList *self, TlVisibleSet *visible_set)
{
  g_return_if_fail (TL_IS_FACET_LIST (self));
  g_return_if_fail (TL_IS_VISIBLE_SET (visible_set));

  if (!g_set_object (&self->visible_set, visible_set))
    return;

  for (guint facet = 0; facet < TL_N_FACETS; facet++)
    tl_facet_section_set_visible_set (self->sections[facet], visible_set);
  g_signal_group_set_target (self->visible_signals, visible_set);
  update (self);
}
