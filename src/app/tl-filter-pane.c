/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-filter-pane.h"

#include "tl-facet-list.h"

#include <adwaita.h>

struct _TlFilterPane
{
  AdwBin parent_instance;

  TlFacetList *facets; /* made when there is something to choose from */
};

G_DEFINE_FINAL_TYPE (TlFilterPane, tl_filter_pane, ADW_TYPE_BIN)

static void
tl_filter_pane_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_FILTER_PANE);

  G_OBJECT_CLASS (tl_filter_pane_parent_class)->dispose (object);
}

static void
tl_filter_pane_class_init (TlFilterPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tl_filter_pane_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-filter-pane.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
tl_filter_pane_init (TlFilterPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tl_filter_pane_set_visible_set:
 * @self: a pane
 * @visible_set: what counts the items and holds the filter
 *
 * Offers what can be asked of another chronicle.
 */
void
tl_filter_pane_set_visible_set (TlFilterPane *self, TlVisibleSet *visible_set)
{
  g_return_if_fail (TL_IS_FILTER_PANE (self));
  g_return_if_fail (TL_IS_VISIBLE_SET (visible_set));

  if (self->facets == NULL)
    {
      self->facets = g_object_new (TL_TYPE_FACET_LIST, NULL);
      adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (adw_bin_get_child (ADW_BIN (self))),
                                    GTK_WIDGET (self->facets));
    }
  tl_facet_list_set_visible_set (self->facets, visible_set);
}
