/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-person-view.h"

#include "tl-fill.h"
#include "tl-highlight-search.h"
#include "tl-item-link.h"
#include "tl-more-button.h"
#include "tl-source.h"
#include "tl-variant-name.h"

#include <glib/gi18n.h>

/* How many names, and how many of the items that name a person, are listed; the rest of the names
 * can be asked for, and a filter shows all the items. */
#define ROWS_LISTED 24

struct _TlPersonView
{
  GtkBox parent_instance;

  TlPerson *person;
  TlSearch *search; /* NULL if nothing searches */
  GListModel *names_model;

  GtkWidget *names_section;
  GtkWidget *names;
  TlMoreButton *more_names;
  GtkWidget *mentions_section;
  GtkWidget *mentions;
  GtkButton *filter_button;
};

G_DEFINE_FINAL_TYPE (TlPersonView, tl_person_view, GTK_TYPE_BOX)

static void
tl_person_view_dispose (GObject *object)
{
  TlPersonView *self = TL_PERSON_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_PERSON_VIEW);
  g_clear_object (&self->names_model);
  g_clear_object (&self->search);
  g_clear_object (&self->person);

  G_OBJECT_CLASS (tl_person_view_parent_class)->dispose (object);
}

static void
tl_person_view_class_init (TlPersonViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_person_view_dispose;

  g_type_ensure (TL_TYPE_MORE_BUTTON);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-person-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TlPersonView, names_section);
  gtk_widget_class_bind_template_child (widget_class, TlPersonView, names);
  gtk_widget_class_bind_template_child (widget_class, TlPersonView, more_names);
  gtk_widget_class_bind_template_child (widget_class, TlPersonView, mentions_section);
  gtk_widget_class_bind_template_child (widget_class, TlPersonView, mentions);
  gtk_widget_class_bind_template_child (widget_class, TlPersonView, filter_button);
}

static void
tl_person_view_init (TlPersonView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A name with who calls them so; names in other languages than that of the window have no source.
 */
static char *
name_words (TlChronicle *chronicle, TlVariantName *name)
{
  guint source = tl_variant_name_get_source (name);
  const char *value = tl_variant_name_get_value (name);

  if (source >= g_list_model_get_n_items (tl_chronicle_get_sources (chronicle)))
    return g_strdup (value);
  /* Translators: a name that a source has for a person, and the title of that source. */
  return g_strdup_printf (_ ("%1$s — %2$s"), value,
                          tl_source_get_short_title (tl_chronicle_get_source (chronicle, source)));
}

static GtkWidget *
create_name (gpointer view, guint row)
{
  TlPersonView *self = view;
  g_autoptr (TlVariantName) name = g_list_model_get_item (self->names_model, row);
  g_autofree char *words = name_words (tl_item_get_chronicle (TL_ITEM (self->person)), name);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  tl_highlight_search (GTK_LABEL (label), self->search);

  return label;
}

static void
show_names (TlPersonView *self, TlPerson *person)
{
  g_set_object (&self->person, person);
  g_clear_object (&self->names_model);
  self->names_model = tl_person_dup_names (person);
  tl_more_button_fill (self->more_names, self->names, g_list_model_get_n_items (self->names_model),
                       ROWS_LISTED, create_name, self);
  gtk_widget_set_visible (self->names_section, gtk_widget_get_first_child (self->names) != NULL);
}

static gboolean
row_names (TlChronicle *chronicle, guint row, guint person)
{
  guint n_people;
  const guint32 *people = tl_chronicle_row_people (chronicle, row, &n_people);

  for (guint i = 0; i < n_people; i++)
    if (people[i] == person)
      return TRUE;
  return FALSE;
}

/* Returns how many items name the person, of which the first few are shown as links. */
static guint
append_mentions (TlPersonView *self, TlPerson *person)
{
  TlChronicle *chronicle = tl_item_get_chronicle (TL_ITEM (person));
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  guint n_mentions = 0;

  for (guint row = 0; row < columns->n_items; row++)
    {
      if (columns->kind[row] == TL_ITEM_PERSON ||
          !row_names (chronicle, row, tl_person_get_index (person)))
        continue;
      if (n_mentions < ROWS_LISTED)
        {
          g_autoptr (TlItem) item = tl_chronicle_dup_item (chronicle, row);

          gtk_box_append (GTK_BOX (self->mentions), tl_item_link_new (item, NULL, NULL));
        }
      n_mentions++;
    }

  return n_mentions;
}

static void
show_mentions (TlPersonView *self, TlPerson *person)
{
  guint n_mentions;
  g_autofree char *label = NULL;

  tl_empty_box (self->mentions);
  n_mentions = append_mentions (self, person);
  gtk_widget_set_visible (self->mentions_section, n_mentions > 0);

  label = g_strdup_printf (ngettext ("Filter by This Person (%'u item)",
                                     "Filter by This Person (%'u items)", n_mentions),
                           n_mentions);
  gtk_button_set_label (self->filter_button, label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->filter_button), "(uu)",
                                    (guint32) TL_FACET_PERSON, tl_person_get_index (person));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->filter_button), "win.toggle-facet");
}

/**
 * tl_person_view_set_person:
 * @self: a view
 * @person: whom to show
 * @search: (nullable): what searches the texts beside it
 *
 * Shows the names that sources have for a person, and the items that name them.
 */
void
tl_person_view_set_person (TlPersonView *self, TlPerson *person, TlSearch *search)
{
  g_return_if_fail (TL_IS_PERSON_VIEW (self));
  g_return_if_fail (TL_IS_PERSON (person));

  g_set_object (&self->search, search);
  show_names (self, person);
  show_mentions (self, person);
}
