/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-chronicle-view.h"

#include "tl-described-row.h"
#include "tl-fill.h"
#include "tl-item-words.h"
#include "tl-more-button.h"
#include "tl-theme.h"

#include <glib/gi18n.h>

/* How many themes, and how many sources, are shown until more are asked for. */
#define ROWS_AT_FIRST 24

struct _TlChronicleView
{
  GtkBox parent_instance;

  TlChronicle *chronicle;

  GtkLabel *title;
  GtkLabel *period;
  GtkLabel *counts;
  GtkLabel *description;
  GtkWidget *hint;
  GtkWidget *themes_section;
  GtkWidget *themes;
  TlMoreButton *more_themes;
  GtkWidget *sources_section;
  GtkWidget *sources;
  TlMoreButton *more_sources;
};

G_DEFINE_FINAL_TYPE (TlChronicleView, tl_chronicle_view, GTK_TYPE_BOX)

static void
tl_chronicle_view_dispose (GObject *object)
{
  TlChronicleView *self = TL_CHRONICLE_VIEW (object);

  g_clear_object (&self->chronicle);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_CHRONICLE_VIEW);

  G_OBJECT_CLASS (tl_chronicle_view_parent_class)->dispose (object);
}

static void
tl_chronicle_view_class_init (TlChronicleViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_chronicle_view_dispose;

  g_type_ensure (TL_TYPE_MORE_BUTTON);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-chronicle-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TlChronicleView, title);
  gtk_widget_class_bind_template_child (widget_class, TlChronicleView, period);
  gtk_widget_class_bind_template_child (widget_class, TlChronicleView, counts);
  gtk_widget_class_bind_template_child (widget_class, TlChronicleView, description);
  gtk_widget_class_bind_template_child (widget_class, TlChronicleView, hint);
  gtk_widget_class_bind_template_child (widget_class, TlChronicleView, themes_section);
  gtk_widget_class_bind_template_child (widget_class, TlChronicleView, themes);
  gtk_widget_class_bind_template_child (widget_class, TlChronicleView, more_themes);
  gtk_widget_class_bind_template_child (widget_class, TlChronicleView, sources_section);
  gtk_widget_class_bind_template_child (widget_class, TlChronicleView, sources);
  gtk_widget_class_bind_template_child (widget_class, TlChronicleView, more_sources);
}

static void
tl_chronicle_view_init (TlChronicleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_period (TlChronicleView *self)
{
  const char *text = tl_chronicle_get_period (self->chronicle);
  g_auto (TlDate) period = TL_DATE_INIT;
  g_autofree char *words = NULL;

  if (text != NULL && tl_date_parse (text, -1, &period, NULL))
    words = tl_date_to_span_words (&period);
  tl_fill_label (self->period, words);
}

static char *
count_words (TlChronicle *chronicle)
{
  const TlItemColumns *columns = tl_chronicle_get_columns (chronicle);
  guint counts[TL_N_ITEM_KINDS] = { 0 };
  g_autofree char *events = NULL;
  g_autofree char *quotes = NULL;
  g_autofree char *people = NULL;

  for (guint row = 0; row < columns->n_items; row++)
    counts[columns->kind[row]]++;
  /* Also those who have no date and are not on the timeline. */
  counts[TL_ITEM_PERSON] = tl_chronicle_get_n_people (chronicle);

  events = g_strdup_printf (ngettext ("%'u event", "%'u events", counts[TL_ITEM_EVENT]),
                            counts[TL_ITEM_EVENT]);
  quotes = g_strdup_printf (ngettext ("%'u quote", "%'u quotes", counts[TL_ITEM_QUOTE]),
                            counts[TL_ITEM_QUOTE]);
  people = g_strdup_printf (ngettext ("%'u person", "%'u people", counts[TL_ITEM_PERSON]),
                            counts[TL_ITEM_PERSON]);
  return g_strdup_printf ("%s · %s · %s", events, quotes, people);
}

static GtkWidget *
create_theme (gpointer view, guint row)
{
  TlChronicleView *self = view;

  return tl_described_row_new_for_theme (tl_chronicle_get_theme (self->chronicle, row));
}

static GtkWidget *
create_source (gpointer view, guint row)
{
  TlChronicleView *self = view;

  return tl_described_row_new_for_source (tl_chronicle_get_source (self->chronicle, row));
}

static void
show_rows (TlChronicleView *self)
{
  guint n_themes = g_list_model_get_n_items (tl_chronicle_get_themes (self->chronicle));
  guint n_sources = g_list_model_get_n_items (tl_chronicle_get_sources (self->chronicle));

  tl_more_button_fill (self->more_themes, self->themes, n_themes, ROWS_AT_FIRST, create_theme,
                       self);
  tl_more_button_fill (self->more_sources, self->sources, n_sources, ROWS_AT_FIRST, create_source,
                       self);
  gtk_widget_set_visible (self->themes_section, n_themes > 0);
  gtk_widget_set_visible (self->sources_section, n_sources > 0);
}

/**
 * tl_chronicle_view_set_chronicle:
 * @self: a view
 * @chronicle: what to show
 *
 * Shows what a chronicle is about, and what it rests on.
 */
void
tl_chronicle_view_set_chronicle (TlChronicleView *self, TlChronicle *chronicle)
{
  g_autofree char *counts = NULL;

  g_return_if_fail (TL_IS_CHRONICLE_VIEW (self));
  g_return_if_fail (TL_IS_CHRONICLE (chronicle));

  if (!g_set_object (&self->chronicle, chronicle))
    return;

  counts = count_words (chronicle);
  tl_fill_label (self->title, tl_chronicle_get_title (chronicle));
  tl_fill_label (self->description, tl_chronicle_get_description (chronicle));
  tl_fill_label (self->counts, counts);
  show_period (self);
  gtk_widget_set_visible (self->hint, g_list_model_get_n_items (G_LIST_MODEL (chronicle)) > 0);
  show_rows (self);
}
