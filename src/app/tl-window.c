/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-window-private.h"

#include "tl-late-menu.h"
#include "tl-loading-page.h"

#include "tl-focus-child.h"
#include "tl-item-words.h"
#include "tl-shy-title.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (TlWindow, tl_window, ADW_TYPE_APPLICATION_WINDOW)

static char *
subtitle_words (TlWindow *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->visible_set));
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->chronicle));
  g_autofree char *range = NULL;

  if (n_items == 0)
    return g_strdup (_ ("No items"));
  if (!tl_window_is_timeline (self))
    /* Translators: how many items are shown, of how many: “31 of 138”. */
    return g_strdup_printf (C_ ("shown", "%1$'u of %2$'u"), n_shown, n_items);

  range = tl_window_dup_range_words (self);

  /* Translators: how many items are shown, of how many, and from when to when: “31 of 138 · 2015 –
   * 2024”. */
  return g_strdup_printf (_ ("%1$'u of %2$'u · %3$s"), n_shown, n_items, range);
}

static void
update_title (TlWindow *self)
{
  g_autofree char *subtitle = NULL;

  if (self->chronicle == NULL)
    return;

  /* The camera moves many times a second, and mostly within what the words tell. */
  subtitle = subtitle_words (self);
  if (!g_str_equal (subtitle, gtk_label_get_label (self->subtitle)))
    gtk_label_set_label (self->subtitle, subtitle);
}

/* Whoever has the focus in what goes away, or ends to act, has it in what comes. */
void
tl_window_update_visible (TlWindow *self)
{
  gboolean focused = tl_focus_child (GTK_WIDGET (self->centre)) != NULL;

  tl_window_update_actions (self);
  if (tl_window_update_centre (self) && focused)
    tl_window_focus_view (self);
  update_title (self);
}

/* Who cannot see the timeline thin out hears what the filter leaves. */
static void
visible_changed_cb (TlWindow *self)
{
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->visible_set));
  g_autofree char *words =
      g_strdup_printf (ngettext ("%'u item shown", "%'u items shown", n_shown), n_shown);

  tl_window_update_visible (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
update_sheet_bar (TlWindow *self)
{
  TlItem *item = tl_selection_get_item (self->selection);
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;

  if (item == NULL)
    {
      gtk_label_set_label (self->sheet_title, tl_chronicle_get_title (self->chronicle));
      gtk_label_set_label (self->sheet_date, _ ("About this chronicle"));
      return;
    }
  title = tl_item_words_title (item);
  date = tl_item_dup_date_words (item);
  gtk_label_set_label (self->sheet_title, title);
  gtk_label_set_label (self->sheet_date, date);
}

static void
selection_changed_cb (TlWindow *self)
{
  update_sheet_bar (self);
  tl_window_update_actions (self);
  if (tl_window_is_detail_covering (self) && tl_window_wants_covering_detail (self))
    tl_window_set_detail_shown (self, TRUE);
}

static gboolean
key_seen_cb (TlWindow *self)
{
  self->stepped_by_key = TRUE;
  return GDK_EVENT_PROPAGATE;
}

static void
pointer_seen_cb (TlWindow *self)
{
  self->stepped_by_key = FALSE;
}

static void
tl_window_dispose (GObject *object)
{
  TlWindow *self = TL_WINDOW (object);

  g_clear_object (&self->loading);
  g_clear_pointer (&self->range_popover, gtk_widget_unparent);
  g_clear_object (&self->search);
  g_clear_object (&self->visible_set);
  g_clear_object (&self->filter);
  g_clear_object (&self->selection);
  g_clear_object (&self->defects);
  g_clear_object (&self->chronicle);
  g_clear_object (&self->file);
  g_clear_object (&self->places);
  g_clear_object (&self->print_settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), TL_TYPE_WINDOW);

  G_OBJECT_CLASS (tl_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (TL_TYPE_DETAIL_PANE);
  g_type_ensure (TL_TYPE_FILTER_BAR);
  g_type_ensure (TL_TYPE_FILTER_PANE);
  g_type_ensure (TL_TYPE_LOADING_CARD);
  g_type_ensure (TL_TYPE_LOADING_PAGE);
  g_type_ensure (TL_TYPE_OVERVIEW);
  g_type_ensure (TL_TYPE_SHY_TITLE);
  g_type_ensure (TL_TYPE_TIMELINE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/throughline/Throughline/ui/tl-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TlWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TlWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, TlWindow, loading_card);
  gtk_widget_class_bind_template_child (widget_class, TlWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, TlWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, TlWindow, view_menu);
  gtk_widget_class_bind_template_child (widget_class, TlWindow, view_menu_button);
  gtk_widget_class_bind_template_child (widget_class, TlWindow, sheet);
  gtk_widget_class_bind_template_child (widget_class, TlWindow, sheet_title);
  gtk_widget_class_bind_template_child (widget_class, TlWindow, sheet_date);
  gtk_widget_class_bind_template_child (widget_class, TlWindow, filter_split);
  gtk_widget_class_bind_template_child (widget_class, TlWindow, detail_split);
  gtk_widget_class_bind_template_child (widget_class, TlWindow, filter_pane);
  gtk_widget_class_bind_template_child (widget_class, TlWindow, detail_pane);
  gtk_widget_class_bind_template_child (widget_class, TlWindow, title);
  gtk_widget_class_bind_template_child (widget_class, TlWindow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, TlWindow, defects_banner);
  gtk_widget_class_bind_template_child (widget_class, TlWindow, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, TlWindow, centre);
  gtk_widget_class_bind_template_child (widget_class, TlWindow, timeline);
  gtk_widget_class_bind_template_child (widget_class, TlWindow, overview);
  gtk_widget_class_bind_template_callback (widget_class, key_seen_cb);
  gtk_widget_class_bind_template_callback (widget_class, pointer_seen_cb);
}

static void
tl_window_class_init (TlWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tl_window_dispose;

  bind_template (widget_class);
  tl_window_panes_class_init (klass);
  tl_window_search_class_init (klass);
  tl_window_copy_class_init (klass);
  tl_window_export_class_init (klass);
  tl_window_print_class_init (klass);
  tl_window_install_actions (widget_class);
}

static void
tl_window_init (TlWindow *self)
{
  TlCamera *camera;

  self->view = tl_window_find_view (TL_VIEW_TIMELINE);
  self->detail_shown = TRUE;
  self->filters_shown = TRUE;
  self->selection = tl_selection_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  tl_late_menu_set (self->menu_button, self->primary_menu);
  tl_late_menu_set (self->view_menu_button, self->view_menu);

  camera = tl_timeline_get_camera (self->timeline);
  tl_overview_set_camera (self->overview, camera);
  g_signal_connect_object (camera, "changed", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tl_timeline_get_history (self->timeline), "notify",
                           G_CALLBACK (tl_window_update_actions), self, G_CONNECT_SWAPPED);
  tl_window_add_start (self);
  tl_window_add_range (self);
  tl_window_add_grouping (self);
  tl_window_add_search (self);
  tl_window_add_shortcuts (self);
  tl_window_add_even_scale (self);
  tl_window_add_drop_target (self);
  tl_window_update_actions (self);
}

/**
 * tl_window_new:
 * @application: the application that the window is of
 *
 * Returns: (transfer none): a window, which holds no chronicle yet
 */
TlWindow *
tl_window_new (AdwApplication *application)
{
  g_return_val_if_fail (ADW_IS_APPLICATION (application), NULL);

  return g_object_new (TL_TYPE_WINDOW, "application", application, NULL);
}

/**
 * tl_window_get_chronicle:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): what the window shows
 */
TlChronicle *
tl_window_get_chronicle (TlWindow *self)
{
  g_return_val_if_fail (TL_IS_WINDOW (self), NULL);

  return self->chronicle;
}

/**
 * tl_window_get_file:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): where what the window shows was read from
 */
GFile *
tl_window_get_file (TlWindow *self)
{
  g_return_val_if_fail (TL_IS_WINDOW (self), NULL);

  return self->file;
}

/**
 * tl_window_is_empty:
 * @self: a window
 *
 * Returns: whether the window neither shows a chronicle nor is about to
 */
gboolean
tl_window_is_empty (TlWindow *self)
{
  g_return_val_if_fail (TL_IS_WINDOW (self), FALSE);

  return self->chronicle == NULL && self->loading == NULL;
}

/**
 * tl_window_select:
 * @self: a window
 * @id: the id of an item
 *
 * Selects an item and brings it into view.
 *
 * Returns: %FALSE if the chronicle has no such item on its timeline
 */
gboolean
tl_window_select (TlWindow *self, const char *id)
{
  g_autoptr (TlItem) item = NULL;
  guint row;

  g_return_val_if_fail (TL_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (self->chronicle == NULL)
    return FALSE;
  row = tl_chronicle_find_row (self->chronicle, id);
  if (row == TL_ROW_NONE)
    return FALSE;

  item = tl_chronicle_dup_item (self->chronicle, row);
  tl_selection_set_item (self->selection, item);
  tl_timeline_reveal_selection (self->timeline);
  return TRUE;
}

/**
 * tl_window_tell:
 * @self: a window
 * @sentence: what to tell
 *
 * Tells the reader something that passes.
 */
void
tl_window_tell (TlWindow *self, const char *sentence)
{
  AdwToast *toast;

  g_return_if_fail (TL_IS_WINDOW (self));
  g_return_if_fail (sentence != NULL);

  toast = adw_toast_new (sentence);
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
show_defects (TlWindow *self)
{
  guint n_defects = tl_defects_get_n (self->defects, TL_SEVERITY_ERROR) +
                    tl_defects_get_n (self->defects, TL_SEVERITY_WARNING);
  g_autofree char *words =
      g_strdup_printf (ngettext ("%'u thing in this file needs mending",
                                 "%'u things in this file need mending", n_defects),
                       n_defects);

  adw_banner_set_title (self->defects_banner, words);
  /* Translators: shows what needs mending in the file, of which there is one thing, or several. */
  adw_banner_set_button_label (self->defects_banner,
                               ngettext ("Show _It", "Show _Them", n_defects));
  if (n_defects > 0)
    gtk_widget_set_visible (GTK_WIDGET (self->defects_banner), TRUE);
  adw_banner_set_revealed (self->defects_banner, n_defects > 0);
}

/* Swaps all that belongs to a chronicle at once; nothing of the one before is left. */
void
tl_window_show_chronicle (TlWindow *self, TlVisibleSet *visible_set, TlDefects *defects)
{
  TlChronicle *chronicle = tl_visible_set_get_chronicle (visible_set);

  g_set_object (&self->chronicle, chronicle);
  g_set_object (&self->defects, defects);
  g_set_object (&self->visible_set, visible_set);
  g_set_object (&self->filter, tl_visible_set_get_filter (visible_set));
  g_clear_object (&self->selection);
  self->selection = tl_selection_new ();
  /* Before the views hear of it, who then leave the focus where it has gone. */
  g_signal_connect_object (self->visible_set, "changed", G_CALLBACK (visible_changed_cb), self,
                           G_CONNECT_SWAPPED);

  tl_window_fill_panes (self);
  tl_filter_bar_set_visible_set (self->filter_bar, self->visible_set);
  tl_window_reset_search (self);
  tl_timeline_set_visible_set (self->timeline, self->visible_set);
  tl_timeline_set_selection (self->timeline, self->selection);
  tl_window_fill_index (self);
  tl_overview_set_visible_set (self->overview, self->visible_set);
  tl_overview_set_selection (self->overview, self->selection);
  g_signal_connect_object (self->selection, "notify::item", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_window_set_title (GTK_WINDOW (self), tl_chronicle_get_title (chronicle));
  gtk_label_set_label (self->title, tl_chronicle_get_title (chronicle));
  gtk_stack_set_visible_child_name (self->pages, "chronicle");
  show_defects (self);
  update_sheet_bar (self);
  tl_window_update_visible (self);
  tl_window_focus_view (self);
}

void
tl_window_show_message (TlWindow *self, const char *icon, const char *title, const char *message)
{
  if (self->message == NULL)
    {
      self->message = TL_MESSAGE_PAGE (tl_message_page_new (self->primary_menu));
      gtk_stack_add_named (self->pages, GTK_WIDGET (self->message), "message");
    }
  tl_message_page_say (self->message, icon, title, message);
  gtk_stack_set_visible_child_name (self->pages, "message");
}
