/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for every date. g_test_init() prints the seed, --seed repeats it. */

#include "tl-date.h"

#include <string.h>

#define CASES 20000

static gboolean
flip (void)
{
  return g_test_rand_bit ();
}

static void
append_random_year (GString *text, const char *minus, int year)
{
  if (flip ())
    g_string_append_printf (text, "%s%04d", minus, year);
  else
    g_string_append_printf (text, "Y%s%d%02d", minus, g_test_rand_int_range (10000, 2000000000),
                            g_test_rand_int_range (0, 100));
}

static void
append_random_time (GString *text)
{
  int zone = g_test_rand_int_range (1, 24 * 60);

  g_string_append_printf (text, "T%02d:%02d", g_test_rand_int_range (0, 24),
                          g_test_rand_int_range (0, 60));
  if (flip ())
    g_string_append_printf (text, ":%02d", g_test_rand_int_range (0, 60));
  if (flip ())
    g_string_append (text, "Z");
  else if (flip ())
    g_string_append_printf (text, "%c%02d:%02d", flip () ? '+' : '-', zone / 60, zone % 60);
}

/* One canonical date expression of any form. */
static void
append_random_part (GString *text)
{
  static const char *const qualifiers[] = { "", "", "?", "~", "%" };
  const char *minus = flip () ? "" : "-";
  int year = g_test_rand_int_range (1, 9999);
  int month = g_test_rand_int_range (1, 13);
  int last = (int) tl_calendar_month_days (*minus == '-' ? -year : year, (guint) month);
  int day = g_test_rand_int_range (1, last + 1);

  switch (g_test_rand_int_range (0, 10))
    {
    case 0:
      g_string_append_printf (text, "%s%03dX", minus, year / 10);
      break;
    case 1:
      g_string_append_printf (text, "%s%02dXX", minus, year / 100);
      break;
    case 2:
      g_string_append_printf (text, "%s%04d-%02d", minus, year, month);
      break;
    case 3:
      g_string_append_printf (text, "%s%04d-%02d-%02d", minus, year, month, day);
      break;
    case 4:
      g_string_append_printf (text, "%s%04d-%d", minus, year, g_test_rand_int_range (21, 25));
      break;
    case 5:
      g_string_append_printf (text, "%s%04d-XX", minus, year);
      break;
    case 6:
      g_string_append_printf (text, "%s%04d-%02d-XX", minus, year, month);
      break;
    case 7:
      g_string_append_printf (text, "%s%04d-XX-XX", minus, year);
      break;
    case 8:
      g_string_append_printf (text, "%s%04d-%02d-%02d", minus, year, month, day);
      append_random_time (text);
      return;
    default:
      append_random_year (text, minus, year);
    }
  g_string_append (text, qualifiers[g_test_rand_int_range (0, G_N_ELEMENTS (qualifiers))]);
}

static gboolean
parses (const char *text)
{
  g_auto (TlDate) date = TL_DATE_INIT;

  return tl_date_parse (text, -1, &date, NULL);
}

static void
append_random_interval (GString *text)
{
  gsize begin = text->len;

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      g_string_append (text, flip () ? "../" : "/");
      append_random_part (text);
      break;
    case 1:
      append_random_part (text);
      g_string_append (text, flip () ? "/.." : "/");
      break;
    default:
      /* Half of the pairs are in the wrong order: the parser has to tell which. */
      do
        {
          g_string_truncate (text, begin);
          append_random_part (text);
          g_string_append_c (text, '/');
          append_random_part (text);
        }
      while (!parses (text->str));
    }
}

/* The years rise, so that the set is canonical. */
static void
append_random_set (GString *text)
{
  int n_entries = g_test_rand_int_range (1, 6);
  int year = g_test_rand_int_range (0, 4000);
  gboolean open_start = flip ();
  gboolean open_end = !open_start && flip ();

  g_string_append (text, open_start ? "[.." : "[");
  for (int i = 0; i < n_entries; i++)
    {
      g_string_append_printf (text, "%s%04d", i > 0 ? "," : "", year);
      if (flip ())
        g_string_append (text, "-07~");
      if (i > 0 && i + 1 < n_entries && flip ())
        g_string_append_printf (text, "..%04d", year += g_test_rand_int_range (1, 100));
      year += g_test_rand_int_range (1, 1000);
    }
  g_string_append (text, open_end ? "..]" : "]");
}

static char *
random_edtf (void)
{
  GString *text = g_string_new (NULL);

  switch (g_test_rand_int_range (0, 3))
    {
    case 0:
      append_random_interval (text);
      break;
    case 1:
      append_random_set (text);
      break;
    default:
      append_random_part (text);
    }
  return g_string_free_and_steal (text);
}

static void
assert_same_part (const TlDatePart *a, const TlDatePart *b)
{
  g_assert_cmpint (a->from, ==, b->from);
  g_assert_cmpint (a->to, ==, b->to);
  g_assert_cmpint (tl_instant_from_civil (&a->civil), ==, tl_instant_from_civil (&b->civil));
  g_assert_cmpint (a->precision, ==, b->precision);
  g_assert_cmpint (a->bound, ==, b->bound);
  g_assert_cmpuint (a->season, ==, b->season);
  g_assert_cmpuint (a->unspecified, ==, b->unspecified);
  g_assert_cmpint (a->approximate, ==, b->approximate);
  g_assert_cmpint (a->uncertain, ==, b->uncertain);
  g_assert_cmpint (a->through, ==, b->through);
  g_assert_cmpint (a->zoned, ==, b->zoned);
  g_assert_cmpint (a->zone_minutes, ==, b->zone_minutes);
}

static void
assert_same_date (const TlDate *a, const TlDate *b)
{
  g_assert_cmpint (a->shape, ==, b->shape);
  assert_same_part (&a->start, &b->start);
  assert_same_part (&a->end, &b->end);
  g_assert_cmpint (a->members == NULL, ==, b->members == NULL);
  if (a->members == NULL)
    return;

  g_assert_cmpuint (a->members->len, ==, b->members->len);
  for (guint i = 0; i < a->members->len; i++)
    assert_same_part (&g_array_index (a->members, TlDatePart, i),
                      &g_array_index (b->members, TlDatePart, i));
}

static void
assert_prints_back (const TlDate *date)
{
  g_autofree char *printed = tl_date_to_edtf (date);
  g_autofree char *words = tl_date_to_words (date);
  g_auto (TlDate) again = TL_DATE_INIT;
  g_autoptr (GError) error = NULL;

  tl_date_parse (printed, -1, &again, &error);
  g_assert_no_error (error);
  assert_same_date (date, &again);
  g_assert_true (words[0] != '\0' && g_utf8_validate (words, -1, NULL));
}

static void
test_edtf_round_trip (void)
{
  for (guint i = 0; i < CASES; i++)
    {
      g_autofree char *text = random_edtf ();
      g_autofree char *printed = NULL;
      g_auto (TlDate) date = TL_DATE_INIT;
      g_autoptr (GError) error = NULL;

      tl_date_parse (text, -1, &date, &error);
      g_assert_no_error (error);
      printed = tl_date_to_edtf (&date);
      g_assert_cmpstr (printed, ==, text);
      assert_prints_back (&date);
    }
}

static void
test_bounds (void)
{
  for (guint i = 0; i < CASES; i++)
    {
      g_autofree char *text = random_edtf ();
      g_auto (TlDate) date = TL_DATE_INIT;

      g_assert_true (tl_date_parse (text, -1, &date, NULL));
      g_assert_cmpint (tl_date_earliest (&date), <, tl_date_latest (&date));
      g_assert_cmpint (tl_date_earliest (&date), ==, date.start.from);
      if (date.end.to > date.start.from)
        g_assert_cmpint (tl_date_latest (&date), ==, date.end.to);
      for (guint j = 0; date.members != NULL && j < date.members->len; j++)
        {
          TlDatePart *member = &g_array_index (date.members, TlDatePart, j);

          g_assert_cmpint (tl_date_earliest (&date), <=, member->from);
          g_assert_cmpint (tl_date_latest (&date), >=, member->to);
        }
    }
}

/* Half of the bytes that come in are ones that mean something in a date. */
static char
random_byte (void)
{
  static const char meaningful[] = "0123456789-XYTZ:+?~%/.,[] ";

  if (flip ())
    return meaningful[g_test_rand_int_range (0, sizeof meaningful - 1)];
  return (char) g_test_rand_int_range (0, 256);
}

static void
mutate (GString *text)
{
  for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
    {
      gssize at = g_test_rand_int_range (0, (int) text->len + 1);

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          g_string_insert_c (text, at, random_byte ());
          break;
        case 1:
          g_string_truncate (text, (gsize) at);
          break;
        case 2:
          g_string_erase (text, at, MIN (1, (gssize) text->len - at));
          break;
        default:
          g_string_overwrite_len (text, (gsize) at, (char[]) { random_byte () }, 1);
        }
    }
}

/* Of exactly its size and without a NUL, so that a sanitizer or valgrind sees a read too far. */
static void
assert_parses_safely (const GString *text)
{
  char *exact = g_malloc (MAX (text->len, 1));
  g_auto (TlDate) date = TL_DATE_INIT;
  g_autoptr (GError) error = NULL;
  gboolean parsed;

  memcpy (exact, text->str, text->len);
  parsed = tl_date_parse (exact, (gssize) text->len, &date, flip () ? &error : NULL);
  g_free (exact);
  if (parsed)
    {
      g_assert_no_error (error);
      g_assert_cmpint (tl_date_earliest (&date), <, tl_date_latest (&date));
      assert_prints_back (&date);
    }
  else if (error != NULL)
    {
      g_assert_true (error->domain == TL_DATE_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_mutations (void)
{
  for (guint i = 0; i < CASES; i++)
    {
      g_autofree char *edtf = random_edtf ();
      g_autoptr (GString) text = g_string_new (edtf);

      mutate (text);
      assert_parses_safely (text);
    }
}

static void
test_noise (void)
{
  for (guint i = 0; i < CASES; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (int n = g_test_rand_int_range (0, 20); n > 0; n--)
        g_string_append_c (text, random_byte ());
      assert_parses_safely (text);
    }
}

static int
sign (int order)
{
  return (order > 0) - (order < 0);
}

/* Coarse dates of few years, so that many begin together or are equal. */
static void
fill_close_date (TlDate *date)
{
  static const char *const forms[] = {
    "%d", "%d-01", "%d-01-01", "%d~", "%d/..", "../%d", "%d-XX"
  };
  const char *form = forms[g_test_rand_int_range (0, G_N_ELEMENTS (forms))];
  g_autofree char *year = g_strdup_printf ("%d", g_test_rand_int_range (2000, 2003));
  g_autoptr (GString) text = g_string_new (form);

  g_string_replace (text, "%d", year, 0);
  g_assert_true (tl_date_parse (text->str, -1, date, NULL));
}

static void
test_total_preorder (void)
{
  for (guint i = 0; i < CASES; i++)
    {
      g_auto (TlDate) a = TL_DATE_INIT;
      g_auto (TlDate) b = TL_DATE_INIT;
      g_auto (TlDate) c = TL_DATE_INIT;
      int ab;
      int bc;

      fill_close_date (&a);
      fill_close_date (&b);
      fill_close_date (&c);
      ab = sign (tl_date_compare (&a, &b));
      bc = sign (tl_date_compare (&b, &c));
      g_assert_cmpint (tl_date_compare (&a, &a), ==, 0);
      g_assert_cmpint (sign (tl_date_compare (&b, &a)), ==, -ab);
      if (ab == bc || ab == 0 || bc == 0)
        g_assert_cmpint (sign (tl_date_compare (&a, &c)), ==, sign (ab + bc));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/edtf-round-trip", test_edtf_round_trip);
  g_test_add_func ("/date/bounds", test_bounds);
  g_test_add_func ("/date/mutations", test_mutations);
  g_test_add_func ("/date/noise", test_noise);
  g_test_add_func ("/date/total-preorder", test_total_preorder);

  return g_test_run ();
}
