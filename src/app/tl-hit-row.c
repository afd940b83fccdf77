/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-hit-row.h"

#include "tl-highlight.h"
#include "tl-kind-icon.h"

#include <glib/gi18n.h>

struct _TlHitRow
{
  AdwBin parent_instance;

  TlHit *hit;
  GSignalGroup *selection;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *excerpt;
  GtkLabel *place;
};

G_DEFINE_FINAL_TYPE (TlHitRow, tl_hit_row, ADW_TYPE_BIN)

/* The hit that is selected on the timeline stands out. */
static void
update_selected (TlHitRow *self)
{
  g_autoptr (TlSelection) selection = g_signal_group_dup_target (self->selection);

  if (self->hit != NULL && selection != NULL &&
      tl_selection_get_row (selection) == tl_hit_get_row (self->hit))
    gtk_widget_add_css_class (GTK_WIDGET (self), "tl-selected");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "tl-selected");
}

static void
tl_hit_row_dispose (GObject *object)
{
  TlHitRow *self = TL_HIT_ROW (object);

  g_clear_object (&self->hit);
  g_clear_object (&self->selection);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_HIT_ROW);

  G_OBJECT_CLASS (tl_hit_row_parent_class)->dispose (object);
}

static void
tl_hit_row_class_init (TlHitRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_hit_row_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-hit-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TlHitRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TlHitRow, title);
  gtk_widget_class_bind_template_child (widget_class, TlHitRow, excerpt);
  gtk_widget_class_bind_template_child (widget_class, TlHitRow, place);
}

static void
tl_hit_row_init (TlHitRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->selection = g_signal_group_new (TL_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->selection, "notify::item", G_CALLBACK (update_selected),
                                  self);
}

/**
 * tl_hit_row_new:
 *
 * Returns: (transfer floating): a row for no hit yet
 */
GtkWidget *
tl_hit_row_new (void)
{
  return g_object_new (TL_TYPE_HIT_ROW, NULL);
}

/* The date, and where the words are from when that is not the title. */
static char *
place_words (TlHit *hit, TlItem *item)
{
  g_autofree char *date = tl_item_dup_date_words (item);

  switch (tl_hit_get_field (hit))
    {
    case TL_TEXT_NAME:
      /* Translators: a date, and that a name was found: “6 April 2010 · name”. */
      return g_strdup_printf (_ ("%s · name"), date);
    case TL_TEXT_SUMMARY:
      /* Translators: a date, and that words of the summary were found. */
      return g_strdup_printf (_ ("%s · summary"), date);
    case TL_TEXT_PASSAGE:
      /* Translators: a date, and that words of a source passage were found. */
      return g_strdup_printf (_ ("%s · source passage"), date);
    case TL_TEXT_TITLE:
    case TL_TEXT_QUOTE:
    case TL_N_TEXT_FIELDS:
    default:
      return g_steal_pointer (&date);
    }
}

/**
 * tl_hit_row_set_hit:
 * @self: a row
 * @hit: (nullable): what to show; %NULL for nothing
 * @selection: (nullable): what is selected beside the list
 *
 * Shows a hit.
 */
void
tl_hit_row_set_hit (TlHitRow *self, TlHit *hit, TlSelection *selection)
{
  g_return_if_fail (TL_IS_HIT_ROW (self));

  g_set_object (&self->hit, hit);
  g_signal_group_set_target (self->selection, selection);
  update_selected (self);
  if (hit != NULL)
    {
      g_autoptr (TlItem) item =
          tl_chronicle_dup_item (tl_hit_get_chronicle (hit), tl_hit_get_row (hit));
      g_autofree char *place = place_words (hit, item);

      gtk_image_set_from_icon_name (self->icon, tl_kind_icon_name (tl_item_get_kind (item)));
      tl_highlight_label (self->title, tl_hit_get_title (hit));
      tl_highlight_label (self->excerpt, tl_hit_get_excerpt (hit));
      gtk_label_set_label (self->place, place);
    }
}

/**
 * tl_hit_row_get_rank:
 * @self: a row that shows a hit
 *
 * Returns: the place of the hit in the list, from 0
 */
guint
tl_hit_row_get_rank (TlHitRow *self)
{
  g_return_val_if_fail (TL_IS_HIT_ROW (self), 0);
  g_return_val_if_fail (self->hit != NULL, 0);
  return tl_hit_get_rank (self->hit);
}

/**
 * tl_hit_row_words:
 * @self: a row that shows a hit
 *
 * Returns: (transfer full): what it says, for who does not see it
 */
char *
tl_hit_row_words (TlHitRow *self)
{
  const TlExcerpt *excerpt;

  g_return_val_if_fail (TL_IS_HIT_ROW (self), NULL);
  g_return_val_if_fail (self->hit != NULL, NULL);

  excerpt = tl_hit_get_excerpt (self->hit);
  if (excerpt == NULL)
    return g_strdup_printf ("%s, %s", tl_hit_get_title (self->hit)->text,
                            gtk_label_get_label (self->place));
  return g_strdup_printf ("%s, %s: %s", tl_hit_get_title (self->hit)->text,
                          gtk_label_get_label (self->place), excerpt->text);
}
