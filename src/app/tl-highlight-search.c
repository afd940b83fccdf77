/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Labels in which what is looked for is highlighted, as long as it is looked for. */

#include "tl-highlight-search.h"

#include "tl-highlight.h"

typedef struct
{
  GtkLabel *label; /* that owns this */
  PangoAttrList *own;
  GSignalGroup *search;
} Highlights;

static void
highlights_free (Highlights *self)
{
  g_clear_pointer (&self->own, pango_attr_list_unref);
  g_clear_object (&self->search);
  g_free (self);
}

static PangoAttrList *
copy_own (Highlights *self)
{
  return self->own != NULL ? pango_attr_list_copy (self->own) : pango_attr_list_new ();
}

static void
update (Highlights *self)
{
  g_autoptr (TlSearch) search = g_signal_group_dup_target (self->search);
  g_autoptr (PangoAttrList) attributes = copy_own (self);

  if (search != NULL && tl_search_get_active (search))
    {
      g_autoptr (GArray) matches = tl_excerpt_find_matches (gtk_label_get_text (self->label),
                                                            tl_search_get_query (search), NULL);

      tl_highlight_add (attributes, matches);
    }
  /* A label is laid out anew whenever it is given attributes, and most stay as they are. */
  if (!pango_attr_list_equal (attributes, gtk_label_get_attributes (self->label)))
    gtk_label_set_attributes (self->label, attributes);
}

static Highlights *
create_highlights (GtkLabel *label)
{
  Highlights *self = g_new0 (Highlights, 1);

  self->label = label;
  if (gtk_label_get_attributes (label) != NULL)
    self->own = pango_attr_list_copy (gtk_label_get_attributes (label));
  self->search = g_signal_group_new (TL_TYPE_SEARCH);
  g_signal_group_connect_swapped (self->search, "notify::text", G_CALLBACK (update), self);
  g_signal_connect_swapped (label, "notify::label", G_CALLBACK (update), self);
  return self;
}

/**
 * tl_highlight_search:
 * @label: a label with the attributes that it is to have besides
 * @search: (nullable): what searches; %NULL to highlight nothing
 *
 * Highlights in @label what @search looks for, now and whenever either changes.
 */
void
tl_highlight_search (GtkLabel *label, TlSearch *search)
{
  static GQuark quark;
  Highlights *self;

  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (search == NULL || TL_IS_SEARCH (search));

  if (quark == 0)
    quark = g_quark_from_static_string ("tl-highlight-search");
  self = g_object_get_qdata (G_OBJECT (label), quark);
  if (self == NULL)
    {
      self = create_highlights (label);
      g_object_set_qdata_full (G_OBJECT (label), quark, self, (GDestroyNotify) highlights_free);
    }
  g_signal_group_set_target (self->search, search);
  update (self);
}
