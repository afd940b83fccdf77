/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "tl-search-index.h"

#include "tl-chronicle-private.h"
#include "tl-item-text.h"
#include "tl-organisation.h"
#include "tl-variant-name.h"

/* Rows between two looks at whether the work is still wanted. */
#define BUILD_BLOCK 4096

/* Of how many bytes one is counted: a prime, lest the sample fall in with anything periodic. */
#define SAMPLE 61

static void
add_organisation (TlSearchNames *names, TlOrganisation *organisation)
{
  GListModel *variants = tl_organisation_get_names (organisation);
  guint n = g_list_model_get_n_items (variants);

  tl_search_names_add (names, tl_organisation_get_name (organisation));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TlVariantName) name = g_list_model_get_item (variants, i);

      tl_search_names_add (names, tl_variant_name_get_value (name));
    }
  tl_search_names_end_party (names);
}

static void
add_organisations (TlSearchIndex *self)
{
  guint n = g_list_model_get_n_items (tl_chronicle_get_organisations (self->chronicle));

  for (guint i = 0; i < n; i++)
    add_organisation (&self->organisations, tl_chronicle_get_organisation (self->chronicle, i));
}

static void
add_person (TlSearchIndex *self, const TlPersonRow *person)
{
  tl_search_names_add (&self->people, tl_chronicle_text (self->chronicle, person->name));
  for (guint i = 0; i < person->n_names; i++)
    {
      const TlNameRow *name =
          &g_array_index (self->chronicle->names, TlNameRow, person->first_name + i);

      tl_search_names_add (&self->people, tl_chronicle_text (self->chronicle, name->value));
    }
  tl_search_names_end_party (&self->people);
}

static void
add_people (TlSearchIndex *self)
{
  for (guint i = 0; i < self->chronicle->people->len; i++)
    add_person (self, &g_array_index (self->chronicle->people, TlPersonRow, i));
}

static void
add_row (TlSearchIndex *self, guint row)
{
  const char *text;

  self->starts[row] = self->folded.length;
  tl_folded_append (&self->folded, tl_item_text_get (self->chronicle, row, 0));
  self->first_lengths[row] = (guint8) MIN (self->folded.length - self->starts[row], G_MAXUINT8);
  for (guint nth = 1; (text = tl_item_text_get (self->chronicle, row, nth)) != NULL; nth++)
    tl_folded_append (&self->folded, text);
}

static void
count_bytes (TlSearchIndex *self)
{
  for (gsize i = 0; i < self->folded.length; i += SAMPLE)
    self->counts[(guchar) self->folded.bytes[i]]++;
}

/**
 * tl_search_index_new:
 * @chronicle: a chronicle
 *
 * Begins an index. It is of use once tl_search_index_build() has been through.
 *
 * Returns: (transfer full): an index
 */
TlSearchIndex *
tl_search_index_new (TlChronicle *chronicle)
{
  TlSearchIndex *self = g_atomic_rc_box_new0 (TlSearchIndex);

  self->chronicle = g_object_ref (chronicle);
  tl_folded_init (&self->folded, FALSE);
  tl_search_names_init (&self->people);
  tl_search_names_init (&self->organisations);
  /* These are objects, which belong to the thread of the caller; all else is read in another. */
  add_organisations (self);
  return self;
}

/**
 * tl_search_index_build:
 * @self: a new index
 * @cancellable: (nullable): a cancellable
 *
 * Reads all texts; in any thread. From then on the index does not change.
 *
 * Returns: %FALSE if it was cancelled
 */
gboolean
tl_search_index_build (TlSearchIndex *self, GCancellable *cancellable)
{
  guint n_rows = self->chronicle->items.n_rows;

  add_people (self);
  self->starts = g_new (gsize, (gsize) n_rows + 1);
  self->first_lengths = g_new (guint8, n_rows);
  /* Before each text there is a NUL. Folding seldom makes texts longer; what is not written to
   * takes no memory. */
  tl_folded_reserve (&self->folded, self->chronicle->arena.length);
  tl_folded_append (&self->folded, "");
  for (guint row = 0; row < n_rows; row++)
    {
      if (row % BUILD_BLOCK == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
      add_row (self, row);
    }
  self->starts[n_rows] = self->folded.length;
  tl_folded_trim (&self->folded);
  count_bytes (self);
  return TRUE;
}

static void
build_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_boolean (task, tl_search_index_build (data, cancellable));
}

/**
 * tl_search_index_build_async:
 * @self: a new index
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when done
 * @user_data: for @callback
 *
 * Reads all texts in a thread. See tl_search_index_build().
 */
void
tl_search_index_build_async (TlSearchIndex *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, tl_search_index_build_async);
  g_task_set_task_data (task, tl_search_index_ref (self), (GDestroyNotify) tl_search_index_unref);
  g_task_run_in_thread (task, build_thread);
}

/**
 * tl_search_index_build_finish:
 * @result: what the callback was given
 *
 * Ends what tl_search_index_build_async() began.
 *
 * Returns: %FALSE if it was cancelled
 */
gboolean
tl_search_index_build_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/**
 * tl_search_index_ref:
 * @self: an index
 *
 * Returns: (transfer full): @self
 */
TlSearchIndex *
tl_search_index_ref (TlSearchIndex *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
free_contents (gpointer data)
{
  TlSearchIndex *self = data;

  tl_folded_clear (&self->folded);
  tl_search_names_clear (&self->people);
  tl_search_names_clear (&self->organisations);
  g_free (self->starts);
  g_free (self->first_lengths);
  g_object_unref (self->chronicle);
}

/**
 * tl_search_index_unref:
 * @self: (transfer full): an index
 *
 * Lets go of it.
 */
void
tl_search_index_unref (TlSearchIndex *self)
{
  g_atomic_rc_box_release_full (self, free_contents);
}
