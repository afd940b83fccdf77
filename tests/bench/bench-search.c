/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long it takes from a keystroke to its hits, and how long the main thread works for
 * it, beside libc's memmem over the same folded text: medians.
 *
 *   bench-search FILE [ROUNDS]
 */

#define _GNU_SOURCE
#include "bench-times.h"

#include "tl-chronicle-reader.h"
#include "tl-search-index.h"
#include "tl-search.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define DEFAULT_ROUNDS 11

/* Somebody types one of these after the other; the first letters of a word are common, the whole
 * is rare, and nothing of the Chinese is there. */
static const char *const keystrokes[] = {
  "q", "qu", "qua", "quasta", "quastaqua", "quastaquaven", "ba", "ba di", "卓", "卓越",
};

/* What a run of the main loop measured. */
typedef struct
{
  gint64 start;
  double first; /* milliseconds to the first hits */
  double all;   /* to all of them */
  double work;  /* of the longest turn of the main loop */
} TlKeystroke;

/* Kilobytes in memory, from /proc/self/status. */
static guint64
resident (void)
{
  g_autofree char *status = NULL;
  char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmRSS:");
  return line != NULL ? g_ascii_strtoull (line + 6, NULL, 10) : 0;
}

static double
milliseconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

/* What the processor has done for this thread: waiting for a processor that is busy with threads
 * of the search, or with something else, is not counted. */
static double
thread_milliseconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

/* What anybody would write: from the hit on with the next item, for each term, if all of the text
 * lies there folded. */
static double
time_memmem (const TlSearchIndex *index, const char *text)
{
  g_autoptr (TlSearchQuery) query = tl_search_query_new (text);
  guint n_rows = tl_chronicle_get_columns (index->chronicle)->n_items;
  const char *end = index->folded.bytes + index->folded.length;
  gint64 start = g_get_monotonic_time ();
  guint n_found = 0;

  for (guint i = 0; i < query->n_terms; i++)
    {
      const TlSearchTerm *term = &query->terms[i];
      const char *p = index->folded.bytes;
      guint row = 0;

      while ((p = memmem (p, (gsize) (end - p), term->text, term->length)) != NULL)
        {
          while (row < n_rows && tl_search_index_row (index, row) <= p)
            row++;
          p = tl_search_index_row (index, row);
          n_found++;
        }
    }
  if (n_found == G_MAXUINT)
    g_error ("More was found than there is");
  return milliseconds_since (start);
}

static void
changed_cb (TlSearch *search, TlKeystroke *keystroke)
{
  if (keystroke->first < 0)
    keystroke->first = milliseconds_since (keystroke->start);
}

/* Runs the main loop until the search has settled. */
static void
settle (TlSearch *search, TlKeystroke *keystroke)
{
  while (tl_search_get_busy (search))
    {
      double before = thread_milliseconds ();

      g_main_context_iteration (NULL, TRUE);
      keystroke->work = MAX (keystroke->work, thread_milliseconds () - before);
    }
}

static TlKeystroke
time_keystroke (TlSearch *search, const char *text)
{
  TlKeystroke keystroke = { .start = g_get_monotonic_time (), .first = -1 };
  double before = thread_milliseconds ();
  gulong handler = g_signal_connect (search, "changed", G_CALLBACK (changed_cb), &keystroke);

  tl_search_set_text (search, text);
  keystroke.work = thread_milliseconds () - before;
  settle (search, &keystroke);
  keystroke.all = milliseconds_since (keystroke.start);
  g_signal_handler_disconnect (search, handler);
  return keystroke;
}

static void
print_keystroke (TlSearch *search, const TlSearchIndex *index, const char *text, guint rounds)
{
  g_autofree double *first = g_new (double, rounds);
  g_autofree double *all = g_new (double, rounds);
  g_autofree double *work = g_new (double, rounds);
  g_autofree double *bare = g_new (double, rounds);
  double floor;
  guint n;

  for (guint i = 0; i < rounds; i++)
    {
      TlKeystroke keystroke;

      tl_search_set_text (search, "");
      bare[i] = time_memmem (index, text);
      keystroke = time_keystroke (search, text);
      first[i] = keystroke.first;
      all[i] = keystroke.all;
      work[i] = keystroke.work;
    }
  tl_search_get_rows (search, &n);
  floor = bench_median (bare, rounds);
  printf ("“%s”: %u hits; memmem %.1f ms, first hits %.1f ms, all %.1f ms, ratio %.2f; main thread "
          "%.2f ms at most\n",
          text, n, floor, bench_median (first, rounds), bench_median (all, rounds),
          bench_median (all, rounds) / floor, bench_quantile (work, rounds, 1));
}

/* What typing a word to its end takes, letter after letter, each narrowing the last. */
static void
print_typing (TlSearch *search)
{
  static const char word[] = "quastaquaven";

  tl_search_set_text (search, "");
  printf ("typing “%s”:", word);
  for (gsize n = 1; n < sizeof word; n++)
    {
      g_autofree char *text = g_strndup (word, n);
      TlKeystroke keystroke = time_keystroke (search, text);

      printf (" %.1f", keystroke.all);
    }
  puts (" ms");
}

static void
run (TlChronicle *chronicle, double megabytes, guint rounds)
{
  g_autoptr (TlFilter) filter = tl_filter_new ();
  g_autoptr (TlVisibleSet) set = tl_visible_set_new (chronicle, filter);
  g_autoptr (TlSearch) search = tl_search_new (set);
  g_autoptr (TlSearchIndex) index = NULL;
  TlKeystroke first;

  first = time_keystroke (search, "quastaquaven");
  malloc_trim (0);
  printf ("first search, with the index, %.0f ms, main thread %.2f ms at most; kept %.2f of the "
          "file\n",
          first.all, first.work, (double) resident () / 1024 / megabytes);
  index = tl_search_index_new (chronicle);
  tl_search_index_build (index, NULL);
  printf ("%.0f MB of folded text, %.2f of the file\n", (double) index->folded.length / 1e6,
          (double) index->folded.length / 1e6 / megabytes);
  for (guint i = 0; i < G_N_ELEMENTS (keystrokes); i++)
    print_keystroke (search, index, keystrokes[i], rounds);
  print_typing (search);
}

int
main (int argc, char *argv[])
{
  guint rounds = argc > 2 ? (guint) atoi (argv[2]) : DEFAULT_ROUNDS;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (TlDefects) defects = NULL;
  g_autoptr (TlChronicle) chronicle = NULL;

  if (argc < 2 || rounds == 0)
    {
      fputs ("Usage: bench-search FILE [ROUNDS]\n", stderr);
      return EXIT_FAILURE;
    }
  file = g_file_new_for_path (argv[1]);
  defects = tl_defects_new ();
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, NULL);
  chronicle = tl_chronicle_read_file (file, defects, NULL, NULL);
  if (chronicle == NULL || info == NULL)
    g_error ("%s cannot be read", argv[1]);
  run (chronicle, (double) g_file_info_get_size (info) / 1e6, rounds);
  return EXIT_SUCCESS;
}
