/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-go-to-dialog.h"

#include "tl-date-phrase.h"
#include "tl-item.h"
#include "tl-stretch.h"

#include <glib/gi18n.h>

/* A screen reader says what was understood when the typing pauses, not over each letter. */
#define PAUSE_MS 700

struct _TlGoToDialog
{
  AdwDialog parent_instance;

  TlVisibleSet *visible_set;
  TlSpan stretch;
  gboolean understood;
  guint pause_id;

  GtkEntry *entry;
  GtkLabel *answer;
  GtkWidget *go;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlGoToDialog, tl_go_to_dialog, ADW_TYPE_DIALOG)

static TlInstant
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return tl_instant_from_ymd (g_date_time_get_year (now), (guint) g_date_time_get_month (now),
                              (guint) g_date_time_get_day_of_month (now));
}

static gboolean
get_life (TlGoToDialog *self, TlDate *life)
{
  g_autoptr (TlPerson) subject =
      tl_chronicle_dup_subject (tl_visible_set_get_chronicle (self->visible_set));

  return subject != NULL && tl_person_has_own_date (subject) &&
         tl_item_get_date (TL_ITEM (subject), life);
}

/* The words for what was understood, or NULL and an error. */
static char *
understand (TlGoToDialog *self, GError **error)
{
  g_auto (TlDate) life = TL_DATE_INIT;
  g_auto (TlDatePhrase) phrase = TL_DATE_PHRASE_INIT;
  gboolean known = get_life (self, &life);

  if (!tl_date_phrase_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), today (),
                             known ? &life : NULL, &phrase, error))
    return NULL;
  self->stretch = tl_date_span (&phrase.date);
  return tl_date_phrase_to_words (&phrase);
}

static char *
count_words (TlGoToDialog *self, const char *words)
{
  guint n = tl_stretch_count (self->visible_set, &self->stretch);
  g_autofree char *count = n > 0 ? g_strdup_printf (ngettext ("%'u item", "%'u items", n), n)
                                 : g_strdup (_ ("no items"));

  /* Translators: a date, and how many items there are: “April 2010, 3 items”. */
  return g_strdup_printf (C_ ("go to date", "%1$s, %2$s"), words, count);
}

static void
announce_cb (gpointer data)
{
  TlGoToDialog *self = data;

  self->pause_id = 0;
  gtk_accessible_announce (GTK_ACCESSIBLE (self->entry), gtk_label_get_label (self->answer),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_answer (TlGoToDialog *self, const char *answer, gboolean wrong)
{
  gtk_label_set_label (self->answer, answer);
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->answer), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->answer), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_widget_set_sensitive (self->go, self->understood);
}

static void
answer (TlGoToDialog *self)
{
  gboolean empty = gtk_entry_get_text_length (self->entry) == 0;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = empty ? NULL : understand (self, &error);
  g_autofree char *counted = words != NULL ? count_words (self, words) : NULL;

  self->understood = counted != NULL;
  if (empty)
    show_answer (self, _ ("“1998”, “Apr 2010”, “15 January 2021”, “age 41” or “last year”"), FALSE);
  else
    show_answer (self, counted != NULL ? counted : error->message, counted == NULL);
}

static void
changed_cb (TlGoToDialog *self)
{
  answer (self);
  g_clear_handle_id (&self->pause_id, g_source_remove);
  self->pause_id = g_timeout_add_once (PAUSE_MS, announce_cb, self);
}

static void
go_cb (TlGoToDialog *self)
{
  if (!self->understood)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  g_signal_emit (self, signals[CHOSEN], 0, self->stretch.from, self->stretch.to,
                 gtk_label_get_label (self->answer));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
tl_go_to_dialog_dispose (GObject *object)
{
  TlGoToDialog *self = TL_GO_TO_DIALOG (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_clear_object (&self->visible_set);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_GO_TO_DIALOG);

  G_OBJECT_CLASS (tl_go_to_dialog_parent_class)->dispose (object);
}

static void
tl_go_to_dialog_class_init (TlGoToDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_go_to_dialog_dispose;

  /**
   * TlGoToDialog::chosen:
   * @from: the first second; #TlSpan says what open ends are
   * @to: the first second after
   * @words: what was understood, and how many items there are
   *
   * Emitted before the dialog closes with a date.
   */
  signals[CHOSEN] = g_signal_new ("chosen", TL_TYPE_GO_TO_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_INT64, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-go-to-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TlGoToDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, TlGoToDialog, answer);
  gtk_widget_class_bind_template_child (widget_class, TlGoToDialog, go);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
}

static void
tl_go_to_dialog_init (TlGoToDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tl_go_to_dialog_new:
 * @visible_set: the items that are shown
 *
 * Returns: (transfer floating): a dialog that asks for a date and emits #TlGoToDialog::chosen
 */
AdwDialog *
tl_go_to_dialog_new (TlVisibleSet *visible_set)
{
  TlGoToDialog *self;

  g_return_val_if_fail (TL_IS_VISIBLE_SET (visible_set), NULL);

  self = g_object_new (TL_TYPE_GO_TO_DIALOG, NULL);
  self->visible_set = g_object_ref (visible_set);
  answer (self);
  return ADW_DIALOG (self);
}
