/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-described-row.h"

#include "tl-color-dot.h"
#include "tl-fill.h"
#include "tl-item-words.h"

struct _TlDescribedRow
{
  GtkButton parent_instance;

  TlColorDot *dot;
  GtkLabel *name;
  GtkLabel *description;
};

G_DEFINE_FINAL_TYPE (TlDescribedRow, tl_described_row, GTK_TYPE_BUTTON)

static void
tl_described_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_DESCRIBED_ROW);

  G_OBJECT_CLASS (tl_described_row_parent_class)->dispose (object);
}

static void
tl_described_row_class_init (TlDescribedRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_described_row_dispose;

  g_type_ensure (TL_TYPE_COLOR_DOT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-described-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TlDescribedRow, dot);
  gtk_widget_class_bind_template_child (widget_class, TlDescribedRow, name);
  gtk_widget_class_bind_template_child (widget_class, TlDescribedRow, description);
}

static void
tl_described_row_init (TlDescribedRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static TlDescribedRow *
create_row (const char *name, const char *description, TlFacet facet, guint value)
{
  TlDescribedRow *self = g_object_new (TL_TYPE_DESCRIBED_ROW, NULL);
  gboolean described = description != NULL && description[0] != '\0';

  gtk_label_set_label (self->name, name);
  tl_fill_label (self->description, description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (described)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    description, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(uu)", (guint32) facet, value);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.toggle-facet");

  return self;
}

/**
 * tl_described_row_new_for_theme:
 * @theme: a theme
 *
 * Returns: (transfer floating): a row with the name, the colour and the description of @theme
 */
GtkWidget *
tl_described_row_new_for_theme (TlTheme *theme)
{
  TlDescribedRow *self;

  g_return_val_if_fail (TL_IS_THEME (theme), NULL);

  self = create_row (tl_theme_get_name (theme), tl_theme_get_description (theme), TL_FACET_THEME,
                     tl_theme_get_index (theme));
  tl_color_dot_set_theme (self->dot, theme);
  gtk_widget_set_visible (GTK_WIDGET (self->dot), TRUE);

  return GTK_WIDGET (self);
}

/**
 * tl_described_row_new_for_source:
 * @source: a source
 *
 * Returns: (transfer floating): a row with the title of @source, who wrote it, what it is and when
 * it came out, and what a reader should know of it
 */
GtkWidget *
tl_described_row_new_for_source (TlSource *source)
{
  g_autofree char *words = NULL;
  g_autofree char *description = NULL;
  const char *note;

  g_return_val_if_fail (TL_IS_SOURCE (source), NULL);

  words = tl_source_words (source);
  note = tl_source_get_note (source);
  description = note == NULL || words[0] == '\0' ? g_strdup (note != NULL ? note : words)
                                                 : g_strdup_printf ("%s\n%s", words, note);
  return GTK_WIDGET (create_row (tl_source_get_title (source), description, TL_FACET_SOURCE,
                                 tl_source_get_index (source)));
}
