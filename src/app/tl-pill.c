/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-pill.h"

#include "tl-color-dot.h"
#include "tl-highlight.h"
#include "tl-initials.h"
#include "tl-item.h"
#include "tl-name-excerpt.h"
#include "tl-organisation.h"

#include <glib/gi18n.h>

struct _TlPill
{
  GtkButton parent_instance;

  char *name;
  GListModel *variants; /* of a person's or an organisation's name */
  GSignalGroup *search;

  TlColorDot *dot;
  TlInitials *initials;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (TlPill, tl_pill, GTK_TYPE_BUTTON)

static void
say (TlPill *self, const char *words)
{
  gtk_label_set_label (self->label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* A variant of the name stands before it while that is what the search finds. */
static void
show_name (TlPill *self)
{
  g_autoptr (TlSearch) search = g_signal_group_dup_target (self->search);
  g_autoptr (TlExcerpt) excerpt = NULL;

  if (search != NULL && tl_search_get_active (search))
    excerpt = tl_name_excerpt_new (self->name, self->variants, tl_search_get_query (search));
  if (excerpt != NULL && excerpt->n_terms > 0)
    {
      say (self, excerpt->text);
      tl_highlight_label (self->label, excerpt);
    }
  else
    {
      say (self, self->name);
      gtk_label_set_attributes (self->label, NULL);
    }
}

static void
tl_pill_dispose (GObject *object)
{
  TlPill *self = TL_PILL (object);

  g_clear_object (&self->search);
  g_clear_object (&self->variants);
  g_clear_pointer (&self->name, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_PILL);

  G_OBJECT_CLASS (tl_pill_parent_class)->dispose (object);
}

static void
tl_pill_class_init (TlPillClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_pill_dispose;

  g_type_ensure (TL_TYPE_COLOR_DOT);
  g_type_ensure (TL_TYPE_INITIALS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/throughline/Throughline/ui/tl-pill.ui");
  gtk_widget_class_bind_template_child (widget_class, TlPill, dot);
  gtk_widget_class_bind_template_child (widget_class, TlPill, initials);
  gtk_widget_class_bind_template_child (widget_class, TlPill, label);
}

static void
tl_pill_init (TlPill *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->search = g_signal_group_new (TL_TYPE_SEARCH);
  g_signal_group_connect_swapped (self->search, "notify::text", G_CALLBACK (show_name), self);
}

static void
set_hint (TlPill *self, const char *hint)
{
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint,
                                  -1);
}

static TlPill *
create_pill (const char *name, const char *hint)
{
  TlPill *self = g_object_new (TL_TYPE_PILL, NULL);

  self->name = g_strdup (name);
  say (self, name);
  set_hint (self, hint);

  return self;
}

static void
set_filter_action (TlPill *self, TlFacet facet, guint value)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(uu)", (guint32) facet, value);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.toggle-facet");
}

/* A person's page tells more than a filter does; only who has no page is filtered by. */
static void
set_person (TlPill *self, TlChronicle *chronicle, guint index)
{
  g_autoptr (TlPerson) person = tl_chronicle_dup_person (chronicle, index);

  tl_initials_set_person (self->initials, index, self->name);
  gtk_widget_set_visible (GTK_WIDGET (self->initials), TRUE);
  self->variants = tl_person_dup_names (person);
  if (tl_item_get_row (TL_ITEM (person)) == TL_ROW_NONE)
    {
      set_filter_action (self, TL_FACET_PERSON, index);
      return;
    }
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", tl_item_get_id (TL_ITEM (person)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.select-item");
}

static char *
participant_hint (TlParticipant *participant)
{
  const char *role = tl_participant_get_role (participant);
  const char *kind =
      tl_participant_get_facet (participant) == TL_FACET_PERSON ? _ ("Person") : _ ("Organisation");

  if (role == NULL || role[0] == '\0')
    return g_strdup (kind);
  /* Translators: person or organisation, and what their role was. */
  return g_strdup_printf (C_ ("participant", "%1$s · %2$s"), kind, role);
}

/* What an organisation is stands below what it has to do with the item: it has no page of its own.
 */
static char *
organisation_hint (TlOrganisation *organisation, const char *hint)
{
  const char *description = tl_organisation_get_description (organisation);

  if (description == NULL || description[0] == '\0')
    return g_strdup (hint);
  return g_strdup_printf ("%s\n%s", hint, description);
}

static void
set_organisation (TlPill *self, TlOrganisation *organisation, const char *hint)
{
  g_autofree char *whole = organisation_hint (organisation, hint);

  set_hint (self, whole);
  self->variants = g_object_ref (tl_organisation_get_names (organisation));
  set_filter_action (self, TL_FACET_ORGANISATION, tl_organisation_get_index (organisation));
}

/**
 * tl_pill_new_for_theme:
 * @theme: a theme
 *
 * Returns: (transfer floating): a pill that toggles the filter on @theme
 */
GtkWidget *
tl_pill_new_for_theme (TlTheme *theme)
{
  TlPill *self;

  g_return_val_if_fail (TL_IS_THEME (theme), NULL);

  self = create_pill (tl_theme_get_name (theme), _ ("Theme · Filter by It"));
  tl_color_dot_set_theme (self->dot, theme);
  gtk_widget_set_visible (GTK_WIDGET (self->dot), TRUE);
  set_filter_action (self, TL_FACET_THEME, tl_theme_get_index (theme));

  return GTK_WIDGET (self);
}

/**
 * tl_pill_new_for_participant:
 * @chronicle: the chronicle that @participant is of
 * @participant: a person or an organisation
 * @search: (nullable): what searches the texts beside it
 *
 * Returns: (transfer floating): a pill that selects the person, or toggles the filter on the
 *   organisation
 */
GtkWidget *
tl_pill_new_for_participant (TlChronicle *chronicle, TlParticipant *participant, TlSearch *search)
{
  g_autofree char *hint = NULL;
  TlPill *self;
  guint index;

  g_return_val_if_fail (TL_IS_CHRONICLE (chronicle), NULL);
  g_return_val_if_fail (TL_IS_PARTICIPANT (participant), NULL);

  index = tl_participant_get_index (participant);
  hint = participant_hint (participant);
  self = create_pill (tl_participant_get_name (participant), hint);
  if (tl_participant_get_facet (participant) == TL_FACET_PERSON)
    set_person (self, chronicle, index);
  else
    set_organisation (self, tl_chronicle_get_organisation (chronicle, index), hint);
  g_signal_group_set_target (self->search, search);
  show_name (self);

  return GTK_WIDGET (self);
}
