/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-pill.h"

#include "tl-color-dot.h"
#include "tl-initials.h"
#include "tl-item.h"
#include "tl-organisation.h"

#include <glib/gi18n.h>

struct _TlPill
{
  GtkButton parent_instance;

  TlColorDot *dot;
  TlInitials *initials;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (TlPill, tl_pill, GTK_TYPE_BUTTON)

static void
tl_pill_dispose (GObject *object)
{
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
}

static TlPill *
create_pill (const char *name, const char *hint)
{
  TlPill *self = g_object_new (TL_TYPE_PILL, NULL);

  gtk_label_set_label (self->label, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hint, -1);

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
set_person_action (TlPill *self, TlChronicle *chronicle, guint index)
{
  g_autoptr (TlPerson) person = tl_chronicle_dup_person (chronicle, index);

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
 *
 * Returns: (transfer floating): a pill that selects the person, or toggles the filter on the
 * organisation
 */
GtkWidget *
tl_pill_new_for_participant (TlChronicle *chronicle, TlParticipant *participant)
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
    {
      tl_initials_set_person (self->initials, index, tl_participant_get_name (participant));
      gtk_widget_set_visible (GTK_WIDGET (self->initials), TRUE);
      set_person_action (self, chronicle, index);
    }
  else
    {
      g_autofree char *whole =
          organisation_hint (tl_chronicle_get_organisation (chronicle, index), hint);

      gtk_widget_set_tooltip_text (GTK_WIDGET (self), whole);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      whole, -1);
      set_filter_action (self, TL_FACET_ORGANISATION, index);
    }

  return GTK_WIDGET (self);
}
