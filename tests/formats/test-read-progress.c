/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far reading has come, as another thread sees it. */

#include "tl-chronicle-reader.h"

#include <glib/gstdio.h>

#define N_EVENTS 30000
#define N_QUOTES 10000

/* So many that the file is read in parts. */
#define MANY_EVENTS 180000

static void
assert_progress (TlReadProgress *progress, TlReadStage stage, gsize done, gsize total)
{
  gsize found_done, found_total;

  g_assert_cmpint (tl_read_progress_get (progress, &found_done, &found_total), ==, stage);
  g_assert_cmpuint (found_done, ==, done);
  g_assert_cmpuint (found_total, ==, total);
}

static void
test_stages (void)
{
  g_autoptr (TlReadProgress) progress = tl_read_progress_new ();
  double before;

  assert_progress (progress, TL_READ_STAGE_READING, 0, 0);
  g_assert_cmpfloat (tl_read_progress_get_share (progress), ==, 0);
  tl_read_progress_begin (progress, TL_READ_STAGE_READING, 200);
  tl_read_progress_set_done (progress, 100);
  assert_progress (progress, TL_READ_STAGE_READING, 100, 200);
  before = tl_read_progress_get_share (progress);
  g_assert_cmpfloat (before, >, 0);

  tl_read_progress_set_done (progress, 200);
  tl_read_progress_begin (progress, TL_READ_STAGE_PARSING, 0);
  assert_progress (progress, TL_READ_STAGE_PARSING, 0, 0);
  g_assert_cmpfloat (tl_read_progress_get_share (progress), >=, 2 * before);
  tl_read_progress_begin (progress, TL_READ_STAGE_ORDERING, 0);
  g_assert_cmpfloat (tl_read_progress_get_share (progress), <, 1);
}

/* A file that grows, or has fewer items than it seemed. */
static void
test_more_than_all (void)
{
  g_autoptr (TlReadProgress) progress = tl_read_progress_new ();
  double before;

  tl_read_progress_begin (progress, TL_READ_STAGE_BUILDING, 10);
  tl_read_progress_set_done (progress, 20);
  before = tl_read_progress_get_share (progress);
  tl_read_progress_begin (progress, TL_READ_STAGE_ORDERING, 0);
  g_assert_cmpfloat (tl_read_progress_get_share (progress), ==, before);
}

/* When reading in parts is given up, what is left of the bar is for reading as a whole. */
static void
test_given_up (void)
{
  g_autoptr (TlReadProgress) progress = tl_read_progress_new ();
  double before;

  tl_read_progress_begin (progress, TL_READ_STAGE_READING, 100);
  tl_read_progress_begin (progress, TL_READ_STAGE_IN_PARTS, 100);
  g_assert_cmpfloat (tl_read_progress_get_share (progress), ==, 0);
  tl_read_progress_set_done (progress, 50);
  before = tl_read_progress_get_share (progress);
  g_assert_cmpfloat (before, >, 0.3);
  tl_read_progress_begin (progress, TL_READ_STAGE_READING, 100);
  assert_progress (progress, TL_READ_STAGE_READING, 0, 100);
  g_assert_cmpfloat (tl_read_progress_get_share (progress), ==, before);
  tl_read_progress_begin (progress, TL_READ_STAGE_PARSING, 0);
  tl_read_progress_begin (progress, TL_READ_STAGE_BUILDING, 0);
  g_assert_cmpfloat (tl_read_progress_get_share (progress), >, before + 0.2);
  tl_read_progress_begin (progress, TL_READ_STAGE_ORDERING, 0);
  g_assert_cmpfloat (tl_read_progress_get_share (progress), <, 1);
}

static void
test_no_one_looks (void)
{
  tl_read_progress_begin (NULL, TL_READ_STAGE_BUILDING, 10);
  tl_read_progress_set_done (NULL, 5);
}

typedef struct
{
  char *path;
  gsize size;
  GAsyncResult *result;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text =
      g_string_new ("{ \"format\": \"chronicle/1\", \"title\": \"Many\", \"events\": [");
  int fd = g_file_open_tmp ("progress-XXXXXX", &fixture->path, NULL);
  guint n_events = GPOINTER_TO_UINT (data);

  for (guint i = 0; i < n_events; i++)
    g_string_append_printf (text, "%s{ \"id\": \"e%u\", \"title\": \"Event\", \"date\": \"%u\" }",
                            i > 0 ? ",\n" : "", i, 1000 + i % 1000);
  g_string_append (text, "], \"quotes\": [");
  for (guint i = 0; i < N_QUOTES; i++)
    g_string_append_printf (text, "%s{ \"id\": \"q%u\", \"text\": \"Words\", \"date\": \"%u\" }",
                            i > 0 ? ",\n" : "", i, 1000 + i % 1000);
  g_string_append (text, "] }");
  fixture->size = text->len;
  g_assert_true (g_file_set_contents (fixture->path, text->str, (gssize) text->len, NULL));
  g_close (fd, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_free (fixture->path);
  g_clear_object (&fixture->result);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ((Fixture *) user_data)->result = g_object_ref (result);
}

static void
begin_reading (Fixture *fixture, TlReadProgress *progress, GCancellable *cancellable)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  tl_chronicle_read_async (file, progress, cancellable, read_cb, fixture);
}

/* Looked at as often as can be, it only ever goes on. Returns how far reading in parts was seen to
 * come. */
static gsize
watch (Fixture *fixture, TlReadProgress *progress)
{
  TlReadStage last_stage = TL_READ_STAGE_READING;
  gsize last_done = 0;
  gsize in_parts = 0;
  double last_share = 0;

  while (fixture->result == NULL)
    {
      gsize done, total;
      double share = tl_read_progress_get_share (progress);
      TlReadStage stage = tl_read_progress_get (progress, &done, &total);

      if (stage == last_stage)
        g_assert_cmpuint (done, >=, last_done);
      if (stage < TL_READ_STAGE_PARSING && total > 0)
        g_assert_cmpuint (total, ==, fixture->size);
      if (stage == TL_READ_STAGE_BUILDING)
        g_assert_cmpuint (total, ==, N_EVENTS + N_QUOTES);
      if (stage == TL_READ_STAGE_IN_PARTS)
        in_parts = done;
      g_assert_cmpuint (total > 0 ? done : 0, <=, total);
      g_assert_cmpfloat (share, >=, last_share);
      g_assert_cmpfloat (share, <=, 1);
      last_stage = stage;
      last_done = done;
      last_share = share;
      g_main_context_iteration (NULL, FALSE);
    }

  return in_parts;
}

static void
test_monotone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TlReadProgress) progress = tl_read_progress_new ();
  g_autoptr (TlChronicle) chronicle = NULL;
  gsize in_parts;

  begin_reading (fixture, progress, NULL);
  in_parts = watch (fixture, progress);
  g_assert_cmpuint (in_parts, >=, GPOINTER_TO_UINT (data) == MANY_EVENTS ? fixture->size / 2 : 0);
  chronicle = tl_chronicle_read_finish (fixture->result, NULL, NULL);
  g_assert_nonnull (chronicle);
  assert_progress (progress, TL_READ_STAGE_ORDERING, 0, 0);
}

/* Reading it in parts is given up at its end, and it is read as a whole. */
static void
damage_end (Fixture *fixture)
{
  FILE *file = g_fopen (fixture->path, "a");

  fputs (" ]", file);
  fclose (file);
  fixture->size += 2;
}

static void
test_read_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TlReadProgress) progress = tl_read_progress_new ();
  g_autoptr (GError) error = NULL;

  damage_end (fixture);
  begin_reading (fixture, progress, NULL);
  watch (fixture, progress);
  g_assert_null (tl_chronicle_read_finish (fixture->result, NULL, &error));
  g_assert_error (error, TL_READ_ERROR, TL_READ_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "line 189999"));
}

static void
assert_cancels (Fixture *fixture, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (tl_chronicle_read_finish (fixture->result, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_cancelled_midway (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TlReadProgress) progress = tl_read_progress_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gsize done, total;

  begin_reading (fixture, progress, cancellable);
  while (tl_read_progress_get (progress, &done, &total) < TL_READ_STAGE_BUILDING)
    g_main_context_iteration (NULL, FALSE);
  assert_cancels (fixture, cancellable);
}

static void
test_cancelled_in_parts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TlReadProgress) progress = tl_read_progress_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gsize done, total;

  begin_reading (fixture, progress, cancellable);
  do
    g_main_context_iteration (NULL, FALSE);
  while (tl_read_progress_get (progress, &done, &total) < TL_READ_STAGE_IN_PARTS || done == 0);
  g_assert_cmpuint (done, <, total);
  assert_cancels (fixture, cancellable);
  g_assert_cmpint (tl_read_progress_get (progress, &done, &total), <, TL_READ_STAGE_PARSING);
}

int
main (int argc, char *argv[])
{
  const gconstpointer few = GUINT_TO_POINTER (N_EVENTS);
  const gconstpointer many = GUINT_TO_POINTER (MANY_EVENTS);

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/read-progress/stages", test_stages);
  g_test_add_func ("/read-progress/more-than-all", test_more_than_all);
  g_test_add_func ("/read-progress/given-up", test_given_up);
  g_test_add_func ("/read-progress/no-one-looks", test_no_one_looks);
  g_test_add ("/read-progress/monotone", Fixture, few, set_up, test_monotone, tear_down);
  g_test_add ("/read-progress/monotone-in-parts", Fixture, many, set_up, test_monotone, tear_down);
  g_test_add ("/read-progress/read-again", Fixture, many, set_up, test_read_again, tear_down);
  g_test_add ("/read-progress/cancelled-midway", Fixture, few, set_up, test_cancelled_midway,
              tear_down);
  g_test_add ("/read-progress/cancelled-in-parts", Fixture, many, set_up, test_cancelled_in_parts,
              tear_down);
  return g_test_run ();
}
