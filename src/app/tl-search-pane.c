/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-search-pane.h"

#include "tl-accelerators.h"
#include "tl-hit-row.h"

#include <glib/gi18n.h>

/* Who goes on typing is not to hear of each letter. */
#define ANNOUNCE_MS 500

/* How many hits are listed at first, which fills the pane of most windows, and how many more
 * whenever the end is reached. A list view looks at all that its model has with each change, and
 * makes rows for far more than are in sight. */
#define PAGE 30

struct _TlSearchPane
{
  AdwBin parent_instance;

  TlSearch *search;
  TlSelection *selection;
  GSignalGroup *search_signals;
  GtkSliceListModel *listed;
  guint announce_id;

  GtkEditable *entry;
  GtkWidget *found;
  GtkLabel *count;
  GtkStack *pages;
  GtkListView *list;
  AdwStatusPage *no_hits;
  GtkWidget *clear;
};

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlSearchPane, tl_search_pane, ADW_TYPE_BIN)

static char *
count_words (guint n_hits)
{
  return n_hits == 0 ? g_strdup (_ ("No hits"))
                     : g_strdup_printf (ngettext ("%'u hit", "%'u hits", n_hits), n_hits);
}

static void
announce_cb (gpointer user_data)
{
  TlSearchPane *self = user_data;
  guint n_hits = g_list_model_get_n_items (tl_search_get_results (self->search));
  g_autofree char *words = count_words (n_hits);

  self->announce_id = 0;
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
announce_later (TlSearchPane *self)
{
  g_clear_handle_id (&self->announce_id, g_source_remove);
  self->announce_id = g_timeout_add_once (ANNOUNCE_MS, announce_cb, self);
}

static void
update_no_hits (TlSearchPane *self)
{
  gboolean filtered = gtk_widget_get_sensitive (self->clear);
  g_autofree char *text = g_markup_escape_text (tl_search_get_text (self->search), -1);
  /* Translators: “%s” is what was typed. */
  g_autofree char *words =
      g_strdup_printf (filtered ? _ ("Nothing that the filter shows has “%s” in it.")
                                : _ ("Nothing in this chronicle has “%s” in it."),
                       text);

  adw_status_page_set_description (self->no_hits, words);
  gtk_widget_set_visible (self->clear, filtered);
}

/* While nothing is known of what was typed, what was found before stays. */
static void
update (TlSearchPane *self)
{
  guint n_hits = g_list_model_get_n_items (tl_search_get_results (self->search));
  gboolean busy = tl_search_get_busy (self->search);
  g_autofree char *words = count_words (n_hits);

  gtk_label_set_label (self->count, busy && n_hits == 0 ? _ ("Searching…") : words);
  gtk_widget_set_visible (self->found, tl_search_get_active (self->search) && (busy || n_hits > 0));
  if (!tl_search_get_active (self->search))
    gtk_stack_set_visible_child_name (self->pages, "hint");
  else if (n_hits > 0)
    gtk_stack_set_visible_child_name (self->pages, "hits");
  else if (!busy)
    {
      update_no_hits (self);
      gtk_stack_set_visible_child_name (self->pages, "none");
    }
}

static void
changed_cb (TlSearchPane *self)
{
  gtk_slice_list_model_set_size (self->listed, PAGE);
  if (g_list_model_get_n_items (tl_search_get_results (self->search)) > 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
  update (self);
}

static void
edge_cb (TlSearchPane *self, GtkPositionType edge)
{
  guint n_hits = g_list_model_get_n_items (tl_search_get_results (self->search));
  guint n_listed = gtk_slice_list_model_get_size (self->listed);

  if (edge == GTK_POS_BOTTOM && n_listed < n_hits)
    gtk_slice_list_model_set_size (self->listed, n_listed + PAGE);
}

static void
busy_cb (TlSearchPane *self)
{
  update (self);
  if (tl_search_get_active (self->search) && !tl_search_get_busy (self->search))
    announce_later (self);
}

static void
text_changed_cb (TlSearchPane *self)
{
  if (self->search == NULL)
    return;

  g_clear_handle_id (&self->announce_id, g_source_remove);
  tl_search_set_text (self->search, gtk_editable_get_text (self->entry));
  update (self);
}

static void
next_cb (TlSearchPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.next-hit", NULL);
}

static void
stop_cb (TlSearchPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-search", NULL);
}

/* Asked after the entry and its input method, which have uses of their own for this key. */
static gboolean
entry_key_cb (TlSearchPane *self, guint key, guint code, GdkModifierType state)
{
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) ||
      (state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      !g_str_equal (gtk_stack_get_visible_child_name (self->pages), "hits"))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_FOCUS, NULL);
  return GDK_EVENT_STOP;
}

static gboolean
is_first_row_focused (TlSearchPane *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  GtkWidget *child = row != NULL ? gtk_widget_get_first_child (row) : NULL;

  return TL_IS_HIT_ROW (child) && tl_hit_row_get_rank (TL_HIT_ROW (child)) == 0;
}

static gboolean
list_key_cb (TlSearchPane *self, guint key, guint code, GdkModifierType state)
{
  if ((key != GDK_KEY_Up && key != GDK_KEY_KP_Up) || !is_first_row_focused (self))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return GDK_EVENT_STOP;
}

static void
activate_cb (TlSearchPane *self, guint position)
{
  g_autoptr (TlHit) hit = g_list_model_get_item (tl_search_get_results (self->search), position);
  g_autoptr (TlItem) item =
      tl_chronicle_dup_item (tl_hit_get_chronicle (hit), tl_hit_get_row (hit));

  tl_selection_set_item (self->selection, item);
  g_signal_emit (self, signals[PICKED], 0);
}

static void
setup_cb (TlSearchPane *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, tl_hit_row_new ());
}

static void
bind_cb (TlSearchPane *self, GtkListItem *item)
{
  TlHitRow *row = TL_HIT_ROW (gtk_list_item_get_child (item));
  g_autofree char *words = NULL;

  tl_hit_row_set_hit (row, gtk_list_item_get_item (item), self->selection);
  words = tl_hit_row_words (row);
  gtk_list_item_set_accessible_label (item, words);
}

static void
unbind_cb (TlSearchPane *self, GtkListItem *item)
{
  tl_hit_row_set_hit (TL_HIT_ROW (gtk_list_item_get_child (item)), NULL, NULL);
}

static gboolean
tl_search_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TL_SEARCH_PANE (widget)->entry));
}

static void
tl_search_pane_dispose (GObject *object)
{
  TlSearchPane *self = TL_SEARCH_PANE (object);

  g_clear_handle_id (&self->announce_id, g_source_remove);
  g_clear_object (&self->search_signals);
  g_clear_object (&self->listed);
  g_clear_object (&self->search);
  g_clear_object (&self->selection);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_SEARCH_PANE);

  G_OBJECT_CLASS (tl_search_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-search-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, TlSearchPane, entry);
  gtk_widget_class_bind_template_child (widget_class, TlSearchPane, found);
  gtk_widget_class_bind_template_child (widget_class, TlSearchPane, count);
  gtk_widget_class_bind_template_child (widget_class, TlSearchPane, pages);
  gtk_widget_class_bind_template_child (widget_class, TlSearchPane, list);
  gtk_widget_class_bind_template_child (widget_class, TlSearchPane, no_hits);
  gtk_widget_class_bind_template_child (widget_class, TlSearchPane, clear);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, edge_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
tl_search_pane_class_init (TlSearchPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_search_pane_dispose;
  widget_class->grab_focus = tl_search_pane_grab_focus;
  bind_template (widget_class);

  /**
   * TlSearchPane::picked:
   *
   * Emitted after a hit of the list has been selected.
   */
  signals[PICKED] = g_signal_new ("picked", TL_TYPE_SEARCH_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
tl_search_pane_init (TlSearchPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  tl_accelerators_add_to_widget (GTK_WIDGET (self->entry), TL_ACCELERATOR_SEARCH);
  self->search_signals = g_signal_group_new (TL_TYPE_SEARCH);
  g_signal_group_connect_swapped (self->search_signals, "changed", G_CALLBACK (changed_cb), self);
  g_signal_group_connect_swapped (self->search_signals, "notify::busy", G_CALLBACK (busy_cb), self);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->entry), GTK_WIDGET (self->list));
}

/**
 * tl_search_pane_set_model:
 * @self: a pane
 * @search: what looks
 * @selection: what a hit of the list becomes when it is chosen
 *
 * Searches another chronicle from now on.
 */
void
tl_search_pane_set_model (TlSearchPane *self, TlSearch *search, TlSelection *selection)
{
  g_autoptr (GtkNoSelection) model = NULL;

  g_return_if_fail (TL_IS_SEARCH_PANE (self));
  g_return_if_fail (TL_IS_SEARCH (search));
  g_return_if_fail (TL_IS_SELECTION (selection));

  g_set_object (&self->search, search);
  g_set_object (&self->selection, selection);
  g_signal_group_set_target (self->search_signals, search);
  g_clear_object (&self->listed);
  self->listed = gtk_slice_list_model_new (g_object_ref (tl_search_get_results (search)), 0, PAGE);
  model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->listed)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
  text_changed_cb (self);
}

/**
 * tl_search_pane_begin:
 * @self: a pane
 *
 * Makes ready for somebody to type: what was typed before is selected, to be typed over.
 */
void
tl_search_pane_begin (TlSearchPane *self)
{
  g_return_if_fail (TL_IS_SEARCH_PANE (self));

  tl_search_prepare (self->search);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}

/**
 * tl_search_pane_set_text:
 * @self: a pane
 * @text: what to look for
 *
 * Looks for @text as if it had been typed.
 */
void
tl_search_pane_set_text (TlSearchPane *self, const char *text)
{
  g_return_if_fail (TL_IS_SEARCH_PANE (self));
  g_return_if_fail (text != NULL);

  gtk_editable_set_text (self->entry, text);
}
