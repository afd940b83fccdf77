/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a chronicle of any size, the same one for the same size: dates in bursts, people named
 * as unevenly as people are, one or two passages behind each item.
 *
 *   generate-chronicle N_ITEMS FILE
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

typedef struct
{
  GRand *rand;
  FILE *out;
  double bursts[N_BURSTS]; /* years */
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
  TlInstant day =
      tl_instant_from_ymd ((gint64) year, 1, 1) + (TlInstant) ((year - floor (year)) * 364) * 86400;
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
write_items (TlGenerator *self, const char *key, guint n, void (*write_item) (TlGenerator *, guint))
{
  fprintf (self->out, "  \"%s\": [\n", key);
  for (guint i = 0; i < n; i++)
    {
      write_item (self, i);
      fputs (i + 1 < n ? ",\n" : "\n", self->out);
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
write_chronicle (TlGenerator *self, guint n_items)
{
  guint n_quotes = n_items / 4;

  fputs ("{\n  \"format\": \"chronicle/1\",\n", self->out);
  fprintf (self->out, "  \"title\": \"%u items\",\n  \"language\": \"en\",\n", n_items);
  write_items (self, "themes", N_THEMES, write_theme);
  fputs (",\n", self->out);
  write_items (self, "sources", N_SOURCES, write_source);
  fputs (",\n", self->out);
  write_items (self, "people", N_PEOPLE, write_person);
  fputs (",\n", self->out);
  write_items (self, "organisations", N_ORGANISATIONS, write_organisation);
  fputs (",\n", self->out);
  write_items (self, "events", n_items - n_quotes, write_event);
  fputs (",\n", self->out);
  write_items (self, "quotes", n_quotes, write_quote);
  fputs ("\n}\n", self->out);
}

int
main (int argc, char *argv[])
{
  TlGenerator generator = { 0 };
  guint64 n_items;

  if (argc != 3 || !g_ascii_string_to_unsigned (argv[1], 10, 1, 10000000, &n_items, NULL))
    {
      fputs ("Usage: generate-chronicle N_ITEMS FILE\n", stderr);
      return EXIT_FAILURE;
    }
  generator.out = fopen (argv[2], "w");
  if (generator.out == NULL)
    {
      perror (argv[2]);
      return EXIT_FAILURE;
    }
  generator.rand = g_rand_new_with_seed (SEED);
  for (guint i = 0; i < N_BURSTS; i++)
    generator.bursts[i] = g_rand_double_range (generator.rand, FIRST_YEAR, LAST_YEAR);
  write_chronicle (&generator, (guint) n_items);
  g_rand_free (generator.rand);
  return fclose (generator.out) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
