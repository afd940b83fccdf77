/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-loading-card.h"

#include <glib/gi18n.h>

/* What is over by then was not worth a word. */
#define PATIENCE_MS 300

#define INTERVAL_MS 100
#define MEGABYTE    1000000

struct _TlLoadingCard
{
  AdwBin parent_instance;

  TlReadProgress *progress;
  guint timeout_id;

  GtkLabel *title;
  GtkProgressBar *bar;
  GtkLabel *words;
  GtkWidget *cancel;
};

G_DEFINE_FINAL_TYPE (TlLoadingCard, tl_loading_card, ADW_TYPE_BIN)

static void
stop (TlLoadingCard *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_pointer (&self->progress, tl_read_progress_unref);
}

static void
tl_loading_card_dispose (GObject *object)
{
  stop (TL_LOADING_CARD (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_LOADING_CARD);

  G_OBJECT_CLASS (tl_loading_card_parent_class)->dispose (object);
}

static void
tl_loading_card_class_init (TlLoadingCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_loading_card_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-loading-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TlLoadingCard, title);
  gtk_widget_class_bind_template_child (widget_class, TlLoadingCard, bar);
  gtk_widget_class_bind_template_child (widget_class, TlLoadingCard, words);
  gtk_widget_class_bind_template_child (widget_class, TlLoadingCard, cancel);
}

static void
tl_loading_card_init (TlLoadingCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
reading_words (guint done, guint total)
{
  if (total == 0)
    /* Translators: how many megabytes have been read, of a file whose size is not known. */
    return g_strdup_printf (_ ("Reading… %'u MB"), done);
  /* Translators: how many megabytes have been read, of how many. */
  return g_strdup_printf (_ ("Reading… %1$'u of %2$'u MB"), done, total);
}

/**
 * tl_loading_words:
 * @progress: how far reading has come
 *
 * Returns: (transfer full): that in words
 */
char *
tl_loading_words (TlReadProgress *progress)
{
  gsize done, total;

  g_return_val_if_fail (progress != NULL, NULL);

  switch (tl_read_progress_get (progress, &done, &total))
    {
    case TL_READ_STAGE_READING:
    case TL_READ_STAGE_IN_PARTS:
      return reading_words ((guint) (done / MEGABYTE), (guint) (total / MEGABYTE));
    case TL_READ_STAGE_PARSING:
      /* Translators: how many megabytes of text are looked through. */
      return g_strdup_printf (_ ("Parsing %'u MB…"), (guint) (total / MEGABYTE));
    case TL_READ_STAGE_BUILDING:
      /* Translators: how many items have been made of a file, of how many. */
      return g_strdup_printf (_ ("Building items… %1$'u of %2$'u"), (guint) done, (guint) total);
    case TL_READ_STAGE_ORDERING:
    case TL_N_READ_STAGES:
    default:
      return g_strdup (_ ("Putting the items in order…"));
    }
}

static void
update (TlLoadingCard *self)
{
  g_autofree char *words = tl_loading_words (self->progress);

  gtk_progress_bar_set_fraction (self->bar, tl_read_progress_get_share (self->progress));
  gtk_label_set_label (self->words, words);
}

static gboolean
update_cb (gpointer user_data)
{
  update (user_data);
  return G_SOURCE_CONTINUE;
}

/* Whoever works on with what the window shows keeps the focus; in an empty window there is nothing
 * else to do. */
static void
show (TlLoadingCard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  update (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  if (gtk_root_get_focus (root) == NULL || !gtk_widget_get_mapped (gtk_root_get_focus (root)))
    gtk_widget_grab_focus (self->cancel);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_label (self->title),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
patience_cb (gpointer user_data)
{
  TlLoadingCard *self = user_data;

  show (self);
  self->timeout_id = g_timeout_add (INTERVAL_MS, update_cb, self);
  return G_SOURCE_REMOVE;
}

/**
 * tl_loading_card_begin:
 * @self: a card in a window
 * @name: the name of the file, to be shown
 * @progress: how far reading it has come
 *
 * Tells of a file that is being opened, in place of any other.
 */
void
tl_loading_card_begin (TlLoadingCard *self, const char *name, TlReadProgress *progress)
{
  g_autofree char *title = NULL;

  g_return_if_fail (TL_IS_LOADING_CARD (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (progress != NULL);

  stop (self);
  self->progress = tl_read_progress_ref (progress);
  /* Translators: the name of the file that is being opened. */
  title = g_strdup_printf (_ ("Opening “%s”"), name);
  gtk_label_set_label (self->title, title);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    patience_cb (self);
  else
    self->timeout_id = g_timeout_add (PATIENCE_MS, patience_cb, self);
}

/**
 * tl_loading_card_end:
 * @self: a card
 *
 * Tells no more.
 *
 * Returns: whether the card was shown, so that its reader waits to hear how it ended
 */
gboolean
tl_loading_card_end (TlLoadingCard *self)
{
  gboolean shown;

  g_return_val_if_fail (TL_IS_LOADING_CARD (self), FALSE);

  shown = gtk_widget_get_visible (GTK_WIDGET (self));
  stop (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  return shown;
}
