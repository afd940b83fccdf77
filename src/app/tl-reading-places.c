/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The places in a key file: a group for each chronicle, the one read last at the end, in it each
 * value as the text of a GVariant. */

#include "tl-reading-places.h"

#include <glib/gstdio.h>

/* What may stand in the name of a group: all that may stand in a URI but brackets. */
#define ALLOWED_IN_GROUP ":/?#@!$&'()*+,;=% "

struct _TlReadingPlaces
{
  GObject parent_instance;

  char *path;
  GKeyFile *places; /* NULL until something is asked of it */
  guint version;    /* of the places, more with each that is kept */

  GMutex writing;
  guint written; /* the version that the file has; guarded by the mutex */
};

G_DEFINE_FINAL_TYPE (TlReadingPlaces, tl_reading_places, G_TYPE_OBJECT)

static void
tl_reading_places_finalize (GObject *object)
{
  TlReadingPlaces *self = TL_READING_PLACES (object);

  g_mutex_clear (&self->writing);
  g_free (self->path);
  g_clear_pointer (&self->places, g_key_file_unref);

  G_OBJECT_CLASS (tl_reading_places_parent_class)->finalize (object);
}

static void
tl_reading_places_class_init (TlReadingPlacesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tl_reading_places_finalize;
}

static void
tl_reading_places_init (TlReadingPlaces *self)
{
  g_mutex_init (&self->writing);
}

/**
 * tl_reading_places_new:
 * @path: the file to keep places in, which need not be there
 *
 * What is wrong with the file is passed over: places are worth having, not worth a message.
 *
 * Returns: (transfer full): the places
 */
TlReadingPlaces *
tl_reading_places_new (const char *path)
{
  TlReadingPlaces *self;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (TL_TYPE_READING_PLACES, NULL);
  self->path = g_strdup (path);
  return self;
}

static void
load (TlReadingPlaces *self)
{
  if (self->places != NULL)
    return;

  self->places = g_key_file_new ();
  if (g_key_file_load_from_file (self->places, self->path, G_KEY_FILE_NONE, NULL))
    return;

  /* What was read before the fault is of no use without the rest. */
  g_key_file_unref (self->places);
  self->places = g_key_file_new ();
}

static char *
group_of (const char *chronicle)
{
  return g_uri_escape_string (chronicle, ALLOWED_IN_GROUP, FALSE);
}

static void
read_value (GKeyFile *places, const char *group, const char *key, GVariantDict *place)
{
  g_autofree char *text = g_key_file_get_value (places, group, key, NULL);
  g_autoptr (GVariant) value = g_variant_parse (NULL, text, NULL, NULL, NULL);

  if (value != NULL)
    g_variant_dict_insert_value (place, key, value);
}

/**
 * tl_reading_places_dup:
 * @self: places
 * @chronicle: what names a chronicle, such as its URI
 *
 * Returns: (transfer full) (nullable): where the reader left off, of type a{sv} with what could be
 *   understood; %NULL if the chronicle is not known
 */
GVariant *
tl_reading_places_dup (TlReadingPlaces *self, const char *chronicle)
{
  g_autofree char *group = NULL;
  g_auto (GStrv) keys = NULL;
  GVariantDict place;

  g_return_val_if_fail (TL_IS_READING_PLACES (self), NULL);
  g_return_val_if_fail (chronicle != NULL, NULL);

  load (self);
  group = group_of (chronicle);
  keys = g_key_file_get_keys (self->places, group, NULL, NULL);
  if (keys == NULL)
    return NULL;

  g_variant_dict_init (&place, NULL);
  for (guint i = 0; keys[i] != NULL; i++)
    read_value (self->places, group, keys[i], &place);
  return g_variant_ref_sink (g_variant_dict_end (&place));
}

static void
write_values (GKeyFile *places, const char *group, GVariant *place)
{
  GVariantIter iter;
  const char *key;
  GVariant *value;

  g_variant_iter_init (&iter, place);
  while (g_variant_iter_next (&iter, "{&sv}", &key, &value))
    {
      g_autofree char *text = g_variant_print (value, TRUE);

      g_key_file_set_value (places, group, key, text);
      g_variant_unref (value);
    }
}

static void
forget_oldest (GKeyFile *places)
{
  gsize n_groups;
  g_auto (GStrv) groups = g_key_file_get_groups (places, &n_groups);

  for (gsize i = 0; i + TL_READING_PLACES_LIMIT < n_groups; i++)
    g_key_file_remove_group (places, groups[i], NULL);
}

/**
 * tl_reading_places_keep:
 * @self: places
 * @chronicle: what names a chronicle, such as its URI
 * @place: where the reader leaves off, of type a{sv}, with letters and hyphens as keys; taken if
 *   floating
 *
 * Keeps the place in memory, and forgets the oldest beyond %TL_READING_PLACES_LIMIT.
 */
void
tl_reading_places_keep (TlReadingPlaces *self, const char *chronicle, GVariant *place)
{
  g_autoptr (GVariant) owned = NULL;
  g_autofree char *group = NULL;

  g_return_if_fail (TL_IS_READING_PLACES (self));
  g_return_if_fail (chronicle != NULL && *chronicle != '\0');
  g_return_if_fail (g_variant_is_of_type (place, G_VARIANT_TYPE_VARDICT));

  owned = g_variant_ref_sink (place);
  load (self);
  group = group_of (chronicle);
  g_key_file_remove_group (self->places, group, NULL);
  write_values (self->places, group, place);
  forget_oldest (self->places);
  self->version++;
}

/* What was kept at one time. */
typedef struct
{
  char *text;
  gsize length;
  guint version;
} TlPlacesText;

static TlPlacesText *
places_text_new (TlReadingPlaces *self)
{
  TlPlacesText *text = g_new (TlPlacesText, 1);

  load (self);
  text->text = g_key_file_to_data (self->places, &text->length, NULL);
  text->version = self->version;
  return text;
}

static void
places_text_free (TlPlacesText *text)
{
  g_free (text->text);
  g_free (text);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPlacesText, places_text_free)

/* One at a time, and nothing old over what is newer, whichever thread comes last. */
static gboolean
write_text (TlReadingPlaces *self, const TlPlacesText *text, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->writing);
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (text->version <= self->written)
    return TRUE;
  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents_full (self->path, text->text, (gssize) text->length,
                                 G_FILE_SET_CONTENTS_CONSISTENT, 0600, error))
    return FALSE;
  self->written = text->version;
  return TRUE;
}

/**
 * tl_reading_places_save:
 * @self: places
 * @error: return location for a #GFileError
 *
 * Writes the places to their file, which is whole at every moment, if they are not written yet.
 * Blocks until the disk has them: for when nothing is drawn any more.
 *
 * Returns: whether they are written
 */
gboolean
tl_reading_places_save (TlReadingPlaces *self, GError **error)
{
  g_autoptr (TlPlacesText) text = NULL;

  g_return_val_if_fail (TL_IS_READING_PLACES (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  text = places_text_new (self);
  return write_text (self, text, error);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_text (source, data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * tl_reading_places_save_async:
 * @self: places
 * @callback: (nullable): what to call when they are written, or cannot be
 * @user_data: data for @callback
 *
 * Writes the places as they are now, as tl_reading_places_save() does, in a thread.
 */
void
tl_reading_places_save_async (TlReadingPlaces *self,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TL_IS_READING_PLACES (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_task_data (task, places_text_new (self), (GDestroyNotify) places_text_free);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * tl_reading_places_save_finish:
 * @self: places
 * @result: what the callback was given
 * @error: return location for a #GFileError
 *
 * Returns: whether the places are written
 */
gboolean
tl_reading_places_save_finish (TlReadingPlaces *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
