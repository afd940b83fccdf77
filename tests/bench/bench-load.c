/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long reading a chronicle takes beside a bare yyjson read of the same file, in turn.
 *
 *   bench-load FILE [ROUNDS]
 */

#include "bench-times.h"

#include "tl-chronicle-reader.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <yyjson.h>

#define DEFAULT_ROUNDS 5

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
time_bare (const char *path)
{
  gint64 start = g_get_monotonic_time ();
  yyjson_doc *doc = yyjson_read_file (path, 0, NULL, NULL);
  double seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;

  if (doc == NULL)
    g_error ("yyjson cannot read %s", path);
  yyjson_doc_free (doc);
  return seconds;
}

static double
time_reader (GFile *file, guint64 *kept)
{
  g_autoptr (TlDefects) defects = tl_defects_new ();
  g_autoptr (TlChronicle) chronicle = NULL;
  guint64 before;
  gint64 start;
  double seconds;

  malloc_trim (0);
  before = resident ();
  start = g_get_monotonic_time ();
  chronicle = tl_chronicle_read_file (file, defects, NULL, NULL);
  seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
  if (chronicle == NULL)
    g_error ("The chronicle cannot be read");
  malloc_trim (0);
  *kept = resident () - before;
  return seconds;
}

int
main (int argc, char *argv[])
{
  guint rounds = argc > 2 ? (guint) atoi (argv[2]) : DEFAULT_ROUNDS;
  g_autofree double *bare = g_new (double, rounds);
  g_autofree double *reader = g_new (double, rounds);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInfo) info = NULL;
  double megabytes;
  guint64 kept = 0;

  if (argc < 2 || rounds == 0)
    {
      fputs ("Usage: bench-load FILE [ROUNDS]\n", stderr);
      return EXIT_FAILURE;
    }
  file = g_file_new_for_path (argv[1]);
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, NULL);
  if (info == NULL)
    g_error ("%s cannot be read", argv[1]);
  megabytes = (double) g_file_info_get_size (info) / 1e6;

  for (guint i = 0; i < rounds; i++)
    {
      bare[i] = time_bare (argv[1]);
      reader[i] = time_reader (file, &kept);
    }
  printf ("%.0f MB: yyjson %.3f s, reader %.3f s, ratio %.2f; kept %.0f MB, %.2f of the file\n",
          megabytes, bench_median (bare, rounds), bench_median (reader, rounds),
          bench_median (reader, rounds) / bench_median (bare, rounds), (double) kept / 1024,
          (double) kept / 1024 / megabytes);
  return EXIT_SUCCESS;
}
