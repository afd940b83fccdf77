/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window keeps for the next time: its size and its panes among the settings, and where the
 * reader left off in each chronicle. */

#include "tl-window-private.h"

#include "tl-preferences.h"
#include "tl-settings.h"

#include <math.h>

/* Wherever it comes from. */
#define BUILT_IN_NAME "built-in"

static char *
name_of_chronicle (TlWindow *self)
{
  g_autoptr (GFile) built_in = tl_window_new_built_in_file ();

  return g_file_equal (self->file, built_in) ? g_strdup (BUILT_IN_NAME)
                                             : g_file_get_uri (self->file);
}

static void
add_lanes_and_scale (TlWindow *self, GVariantDict *place)
{
  g_autoptr (GEnumClass) groupings = g_type_class_ref (TL_TYPE_GROUPING);
  const GEnumValue *grouping =
      g_enum_get_value (groupings, (int) tl_timeline_get_grouping (self->timeline));

  g_variant_dict_insert (place, "lanes", "s", grouping->value_nick);
  g_variant_dict_insert (place, "even", "b", tl_timeline_get_even (self->timeline));
}

/* Whoever sees everything is to see everything the next time too, in a window of another size and
 * when there is more of it. */
static void
add_view (TlWindow *self, GVariantDict *place)
{
  TlCamera *camera = tl_timeline_get_camera (self->timeline);
  double from, to;

  if (tl_camera_get_fitted (camera))
    return;
  tl_camera_get_target (camera, &from, &to);
  g_variant_dict_insert (place, "from", "d", from);
  g_variant_dict_insert (place, "to", "d", to);
}

static void
add_selection (TlWindow *self, GVariantDict *place)
{
  TlItem *item = tl_selection_get_item (self->selection);

  if (item != NULL)
    g_variant_dict_insert (place, "selected", "s", tl_item_get_id (item));
}

/* Keeps where the reader is in the chronicle that is shown. */
void
tl_window_keep_place (TlWindow *self)
{
  g_autofree char *name = NULL;
  GVariantDict place;

  if (self->places == NULL || self->chronicle == NULL ||
      tl_camera_get_width (tl_timeline_get_camera (self->timeline)) == 0)
    return;

  g_variant_dict_init (&place, NULL);
  add_lanes_and_scale (self, &place);
  add_view (self, &place);
  add_selection (self, &place);
  name = name_of_chronicle (self);
  tl_reading_places_keep (self->places, name, g_variant_dict_end (&place));
}

static void
restore_lanes_and_scale (TlWindow *self, GVariant *place)
{
  g_autoptr (GEnumClass) groupings = g_type_class_ref (TL_TYPE_GROUPING);
  const GEnumValue *grouping = NULL;
  const char *nick;
  gboolean even;

  if (g_variant_lookup (place, "lanes", "&s", &nick))
    grouping = g_enum_get_value_by_nick (groupings, nick);
  if (grouping != NULL)
    tl_timeline_set_grouping (self->timeline, (TlGrouping) grouping->value);
  if (g_variant_lookup (place, "even", "b", &even))
    tl_timeline_set_even (self->timeline, even);
}

static void
restore_view (TlWindow *self, GVariant *place)
{
  double from, to;

  if (g_variant_lookup (place, "from", "d", &from) && g_variant_lookup (place, "to", "d", &to) &&
      isfinite (from) && isfinite (to) && from < to)
    tl_camera_show (tl_timeline_get_camera (self->timeline), from, to);
}

/* No one points at the item yet, so that the detail does not come to lie over the timeline. */
static void
restore_selection (TlWindow *self, GVariant *place)
{
  g_autoptr (TlItem) item = NULL;
  const char *id;
  guint row;

  if (!g_variant_lookup (place, "selected", "&s", &id))
    return;
  row = tl_chronicle_find_row (self->chronicle, id);
  if (row == TL_ROW_NONE)
    return;

  item = tl_chronicle_dup_item (self->chronicle, row);
  self->stepped_by_key = TRUE;
  tl_selection_set_item (self->selection, item);
}

/* As the reader prefers it of a chronicle that is new to them. */
static void
begin_place (TlWindow *self)
{
  tl_timeline_set_grouping (self->timeline, tl_preferences_get_lanes ());
  tl_timeline_set_even (self->timeline, tl_preferences_get_even_scale ());
}

/* Goes to where the reader left off in the chronicle that is shown, if they did. */
void
tl_window_restore_place (TlWindow *self)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) place = NULL;

  if (self->places == NULL)
    return;
  name = name_of_chronicle (self);
  place = tl_reading_places_dup (self->places, name);
  if (place == NULL)
    {
      begin_place (self);
      return;
    }

  restore_lanes_and_scale (self, place);
  restore_view (self, place);
  restore_selection (self, place);
}

static void
restore_window (TlWindow *self, GSettings *settings)
{
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "width"),
                               g_settings_get_int (settings, "height"));
  if (g_settings_get_boolean (settings, "maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  g_object_set (self, "show-filters", g_settings_get_boolean (settings, "show-filters"),
                "show-detail", g_settings_get_boolean (settings, "show-detail"), NULL);
}

/* In a window too narrow for a pane to stand aside, a hidden one says nothing of what is wanted. */
static void
keep_window (TlWindow *self, GSettings *settings)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "width", width);
  g_settings_set_int (settings, "height", height);
  g_settings_set_boolean (settings, "maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (!adw_overlay_split_view_get_collapsed (self->filter_split))
    g_settings_set_boolean (settings, "show-filters", self->filters_shown);
  if (!tl_window_is_detail_covering (self))
    g_settings_set_boolean (settings, "show-detail", self->detail_shown);
}

/**
 * tl_window_keep:
 * @self: a window
 *
 * Keeps how the window looks and where the reader is, if tl_window_remember() was called. Whoever
 * calls it saves the places.
 */
void
tl_window_keep (TlWindow *self)
{
  g_autoptr (GSettings) settings = NULL;

  g_return_if_fail (TL_IS_WINDOW (self));

  if (self->places == NULL)
    return;
  settings = tl_settings_new ("Window");
  if (settings != NULL)
    keep_window (self, settings);
  tl_window_keep_place (self);
}

static void
saved_cb (GObject *places, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GApplication) application = user_data;
  g_autoptr (GError) error = NULL;

  if (!tl_reading_places_save_finish (TL_READING_PLACES (places), result, &error))
    g_info ("Places are not kept: %s", error->message);
  if (application != NULL)
    g_application_release (application);
}

/* The window goes at once; the application stays until the places are written, though it may have
 * no window any more. */
static gboolean
close_request_cb (TlWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  tl_window_keep (self);
  if (application != NULL)
    g_application_hold (G_APPLICATION (g_object_ref (application)));
  tl_reading_places_save_async (self->places, saved_cb, application);
  return GDK_EVENT_PROPAGATE;
}

/**
 * tl_window_remember:
 * @self: a window that is not shown yet
 * @places: where readers left off
 *
 * Makes the window what the last one was, and has it open chronicles where their reader left off.
 * It keeps both when it is closed.
 */
void
tl_window_remember (TlWindow *self, TlReadingPlaces *places)
{
  g_autoptr (GSettings) settings = NULL;

  g_return_if_fail (TL_IS_WINDOW (self));
  g_return_if_fail (TL_IS_READING_PLACES (places));

  if (!g_set_object (&self->places, places))
    return;
  settings = tl_settings_new ("Window");
  if (settings != NULL)
    restore_window (self, settings);
  g_signal_connect (self, "close-request", G_CALLBACK (close_request_cb), NULL);
}
