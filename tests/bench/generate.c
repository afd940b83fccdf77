/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a chronicle of any size, the same one for the same size: dates in bursts, people named
 * as unevenly as people are, one or two passages behind each item.
 *
 *   generate-chronicle N_ITEMS FILE [N_FAR]
 *
 * N_FAR more items are of long before, where a view of the others does not show them.
 */

#include "tl-calendar.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#define N_THEMES        6
#define N_SOURCES       8
#define N_PEOPLE        2000
#define N_ORGANISATIONS 500
#define N_BURSTS        40
#define SEED            20241119

#define FIRST_YEAR 1900
#define LAST_YEAR  2024
#define FAR_YEARS  1400

typedef struct
{
  GRand *rand;      /* that the item is made with which is written now */
  GRand *near_rand; /* two, as the near items are the same whatever far ones there are */
  GRand *far_rand;
  FILE *out;
  double bursts[N_BURSTS]; /* years */
  guint years_back;        /* of the items that are written now */
} TlGenerator;

static const char *const syllables[] = { "ba", "co",  "di",  "fen", "gra", "hu", "jo",
                                         "ka", "li",  "mor", "ne",  "or",  "pi", "qua",
                                         "ri", "sta", "tem", "ulo", "ven", "wa" };

static void
write_word (TlGenerator *self)
{
  guint n = (guint) g_rand_int_range (self->rand, 1, 4);

  for (guint i = 0; i < n; i++)
    fputs (syllables[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (syllables))], self->out);
}

static void
write_words (TlGenerator *self, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        fputc (' ', self->out);
      write_word (self);
    }
}

/* Zipf's law: the k-th is named about k times as rarely as the first. */
static guint
skewed (TlGenerator *self, guint n)
{
  return (guint) exp (g_rand_double (self->rand) * log (n)) - 1;
}

/* Half of all items crowd around the bursts. */
static double
pick_year (TlGenerator *self)
{
  double year = g_rand_double_range (self->rand, FIRST_YEAR, LAST_YEAR);

  if (g_rand_boolean (self->rand))
    {
      double spread = -log (1 - g_rand_double (self->rand)) * 0.3;

      year = self->bursts[skewed (self, N_BURSTS)];
      year += g_rand_boolean (self->rand) ? spread : -spread;
    }
  return CLAMP (year, FIRST_YEAR, LAST_YEAR);
}

static void
write_date (TlGenerator *self)
{
  double year = pick_year (self);
  TlInstant day = tl_instant_from_ymd ((gint64) year - self->years_back, 1, 1) +
                  (TlInstant) ((year - floor (year)) * 364) * 86400;
  TlCivil civil = tl_instant_to_civil (day);
  guint sort = (guint) g_rand_int_range (self->rand, 0, 20);

  if (sort == 0)
    fprintf (self->out, "%04d", (int) civil.year);
  else if (sort == 1)
    fprintf (self->out, "%04d-%02u~", (int) civil.year, civil.month);
  else if (sort == 2)
    fprintf (self->out, "%04d-%02u-%02u/%04d", (int) civil.year, civil.month, civil.day,
             (int) civil.year + 1);
  else
    fprintf (self->out, "%04d-%02u-%02u", (int) civil.year, civil.month, civil.day);
}

static void
write_passage (TlGenerator *self)
{
  fprintf (self->out, "{ \"source\": \"s%u\", \"exact\": \"",
           (guint) g_rand_int_range (self->rand, 0, N_SOURCES));
  write_words (self, (guint) g_rand_int_range (self->rand, 10, 20));
  fputs ("\", \"prefix\": \"", self->out);
  write_words (self, 3);
  fputs ("\", \"suffix\": \"", self->out);
  write_words (self, 3);
  fprintf (self->out, "\", \"line\": %d }", g_rand_int_range (self->rand, 1, 400));
}

static void
write_themes (TlGenerator *self)
{
  guint first = skewed (self, N_THEMES);

  fprintf (self->out, "\"themes\": [\"t%u\"", first);
  if (g_rand_boolean (self->rand))
    fprintf (self->out, ", \"t%u\"", (first + 1) % N_THEMES);
  fputc (']', self->out);
}

static void
write_event (TlGenerator *self, guint i)
{
  guint n_passages = (guint) g_rand_int_range (self->rand, 1, 3);

  fprintf (self->out, "    { \"id\": \"e%u\", \"title\": \"", i);
  write_words (self, (guint) g_rand_int_range (self->rand, 3, 7));
  fputs ("\", \"date\": \"", self->out);
  write_date (self);
  fprintf (self->out, "\", \"basis\": \"%s\", \"summary\": \"",
           g_rand_int_range (self->rand, 0, 4) == 0 ? "inferred" : "stated");
  write_words (self, (guint) g_rand_int_range (self->rand, 15, 25));
  fputs ("\", ", self->out);
  write_themes (self);
  fprintf (self->out, ", \"people\": [{ \"id\": \"p%u\", \"role\": \"leader\" }]",
           skewed (self, N_PEOPLE));
  fprintf (self->out, ", \"organisations\": [{ \"id\": \"o%u\", \"role\": \"company\" }]",
           skewed (self, N_ORGANISATIONS));
  fputs (", \"passages\": [", self->out);
  for (guint j = 0; j < n_passages; j++)
    {
      if (j > 0)
        fputs (", ", self->out);
      write_passage (self);
    }
  fputs ("] }", self->out);
}

static void
write_quote (TlGenerator *self, guint i)
{
  fprintf (self->out, "    { \"id\": \"q%u\", \"speaker\": \"p%u\", \"date\": \"", i,
           skewed (self, N_PEOPLE));
  write_date (self);
  fputs ("\", ", self->out);
  write_themes (self);
  fputs (", \"event\": null, \"passage\": ", self->out);
  write_passage (self);
  fputs (" }", self->out);
}

static void
turn_to (TlGenerator *self, gboolean near)
{
  self->rand = near ? self->near_rand : self->far_rand;
  self->years_back = near ? 0 : FAR_YEARS;
}

static void
write_items (TlGenerator *self,
             const char *key,
             guint n_near,
             guint n_far,
             void (*write_item) (TlGenerator *, guint))
{
  fprintf (self->out, "  \"%s\": [\n", key);
  for (guint i = 0; i < n_near + n_far; i++)
    {
      turn_to (self, i < n_near);
      write_item (self, i);
      fputs (i + 1 < n_near + n_far ? ",\n" : "\n", self->out);
    }
  fputs ("  ]", self->out);
}

static void
write_theme (TlGenerator *self, guint i)
{
  fprintf (self->out, "    { \"id\": \"t%u\", \"name\": \"Theme %u\" }", i, i + 1);
}

static void
write_source (TlGenerator *self, guint i)
{
  fprintf (self->out, "    { \"id\": \"s%u\", \"type\": \"book\", \"title\": \"Source %u\" }", i,
           i + 1);
}

static void
write_party (TlGenerator *self, const char *prefix, guint i)
{
  fprintf (self->out, "    { \"id\": \"%s%u\", \"name\": \"", prefix, i);
  write_words (self, 2);
  fputs ("\" }", self->out);
}

static void
write_person (TlGenerator *self, guint i)
{
  write_party (self, "p", i);
}

static void
write_organisation (TlGenerator *self, guint i)
{
  write_party (self, "o", i);
}

static void
write_chronicle (TlGenerator *self, guint n_near, guint n_far)
{
  guint near_quotes = n_near / 4;
  guint far_quotes = n_far / 4;

  fputs ("{\n  \"format\": \"chronicle/1\",\n", self->out);
  fprintf (self->out, "  \"title\": \"%u items\",\n  \"language\": \"en\",\n", n_near + n_far);
  write_items (self, "themes", N_THEMES, 0, write_theme);
  fputs (",\n", self->out);
  write_items (self, "sources", N_SOURCES, 0, write_source);
  fputs (",\n", self->out);
  write_items (self, "people", N_PEOPLE, 0, write_person);
  fputs (",\n", self->out);
  write_items (self, "organisations", N_ORGANISATIONS, 0, write_organisation);
  fputs (",\n", self->out);
  write_items (self, "events", n_near - near_quotes, n_far - far_quotes, write_event);
  fputs (",\n", self->out);
  write_items (self, "quotes", near_quotes, far_quotes, write_quote);
  fputs ("\n}\n", self->out);
}

static gboolean
read_count (const char *word, guint least, guint *count)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (word, 10, least, 10000000, &number, NULL))
    return FALSE;
  *count = (guint) number;
  return TRUE;
}

int
main (int argc, char *argv[])
{
  TlGenerator generator = { 0 };
  guint n_near;
  guint n_far = 0;

  if (argc < 3 || argc > 4 || !read_count (argv[1], 1, &n_near) ||
      (argc == 4 && !read_count (argv[3], 0, &n_far)))
    {
      fputs ("Usage: generate-chronicle N_ITEMS FILE [N_FAR]\n", stderr);
      return EXIT_FAILURE;
    }
  generator.out = fopen (argv[2], "w");
  if (generator.out == NULL)
    {
      perror (argv[2]);
      return EXIT_FAILURE;
    }
  generator.near_rand = g_rand_new_with_seed (SEED);
  generator.far_rand = g_rand_new_with_seed (SEED + 1);
  for (guint i = 0; i < N_BURSTS; i++)
    generator.bursts[i] = g_rand_double_range (generator.near_rand, FIRST_YEAR, LAST_YEAR);
  write_chronicle (&generator, n_near, n_far);
  g_rand_free (generator.near_rand);
  g_rand_free (generator.far_rand);
  return fclose (generator.out) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
