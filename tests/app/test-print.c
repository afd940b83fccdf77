/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a document has and where it stands on the pages of any paper. */

#include "sample.h"

#include "tl-print-pages.h"

#include <cairo-script.h>
#include <pango/pangocairo.h>
#include <string.h>

typedef struct
{
  TlPrintDocument *document;
  TlPrintSheet sheet;
  TlPrintPages *pages;
} Fixture;

static const TlSpan everything = { TL_INSTANT_MIN, TL_INSTANT_MAX };

static TlVisibleSet *
show_all (TlChronicle *chronicle)
{
  g_autoptr (TlFilter) filter = tl_filter_new ();

  return tl_visible_set_new (chronicle, filter);
}

/* Without a display nobody else has asked for the types of nodes yet. */
static GskRenderNode *
picture_new (void)
{
  g_type_ensure (GSK_TYPE_COLOR_NODE);
  return gsk_color_node_new (&(GdkRGBA) { 1, 0, 0, 1 }, &GRAPHENE_RECT_INIT (0, 0, 1000, 500));
}

/* Begins pages for some items of a random chronicle, or the sample. */
static void
begin (Fixture *fixture, guint n_items, double width, double height)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (TlChronicle) chronicle =
      n_items > 0 ? sample_random_chronicle_new (rand, n_items) : sample_chronicle_new ();
  g_autoptr (TlVisibleSet) visible_set = show_all (chronicle);
  g_autoptr (GskRenderNode) picture = picture_new ();
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Sans 10");

  fixture->document = tl_print_document_new (visible_set, &everything, "All of it", picture);
  fixture->sheet.context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  fixture->sheet.width = width;
  fixture->sheet.height = height;
  pango_cairo_context_set_resolution (fixture->sheet.context, 72);
  pango_context_set_font_description (fixture->sheet.context, font);
  if (g_test_rand_bit ())
    pango_context_set_base_dir (fixture->sheet.context, PANGO_DIRECTION_RTL);
  fixture->pages = tl_print_pages_new (fixture->document, &fixture->sheet);
  while (tl_print_pages_add_next (fixture->pages))
    ;
}

static void
end (Fixture *fixture)
{
  tl_print_pages_free (fixture->pages);
  g_object_unref (fixture->sheet.context);
  tl_print_document_free (fixture->document);
}

static TlPrintKind
kind_of (Fixture *fixture, guint block)
{
  return g_array_index (fixture->document->blocks, TlPrintBlock, block).kind;
}

static guint
count (Fixture *fixture, TlPrintKind kind)
{
  guint n = 0;

  for (guint i = 0; i < fixture->document->blocks->len; i++)
    n += kind_of (fixture, i) == kind;
  return n;
}

/* The page that the one block of a kind is on. */
static guint
page_of (Fixture *fixture, TlPrintKind kind)
{
  guint page = 0;
  guint block = 0;

  g_assert_cmpuint (count (fixture, kind), ==, 1);
  while (kind_of (fixture, block) != kind)
    block++;
  while (tl_print_pages_get_first_block (fixture->pages, page + 1) <= block)
    page++;
  return page;
}

/* Each block on one page, in order; no page without any, or with more than it has room for; and no
 * heading at the end of one. */
static void
assert_pages (Fixture *fixture)
{
  guint n_pages = tl_print_pages_get_n (fixture->pages);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (surface);

  g_assert_cmpuint (tl_print_pages_get_first_block (fixture->pages, 0), ==, 0);
  for (guint page = 0; page < n_pages; page++)
    {
      guint next = tl_print_pages_get_first_block (fixture->pages, page + 1);

      g_assert_cmpuint (tl_print_pages_get_first_block (fixture->pages, page), <, next);
      g_assert_cmpint (kind_of (fixture, next - 1), !=, TL_PRINT_YEAR);
      g_assert_cmpint (kind_of (fixture, next - 1), !=, TL_PRINT_SOURCES);
      g_assert_cmpfloat (tl_print_pages_draw (fixture->pages, page, cr), <=, fixture->sheet.height);
    }
  g_assert_cmpuint (tl_print_pages_get_first_block (fixture->pages, n_pages), ==,
                    fixture->document->blocks->len);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_pages (void)
{
  for (guint i = 0; i < 12; i++)
    {
      Fixture fixture;

      begin (&fixture, (guint) g_test_rand_int_range (0, 300), g_test_rand_double_range (250, 900),
             g_test_rand_double_range (400, 1200));
      assert_pages (&fixture);
      end (&fixture);
    }
}

/* Every item once, in the order of time, and a heading for each year in which some begin. */
static void
test_items (void)
{
  Fixture fixture;
  const TlItemColumns *columns;
  gint64 year = G_MININT64;
  guint32 row = 0;

  begin (&fixture, 200, 500, 700);
  columns = tl_chronicle_get_columns (fixture.document->chronicle);
  g_assert_cmpuint (fixture.document->n_items, ==, columns->n_items);
  for (guint i = 0; i < fixture.document->blocks->len; i++)
    {
      const TlPrintBlock *block = &g_array_index (fixture.document->blocks, TlPrintBlock, i);
      gint64 began = block->kind == TL_PRINT_ITEM || block->kind == TL_PRINT_YEAR
                         ? tl_instant_to_civil (columns->from[block->index]).year
                         : 0;

      if (block->kind == TL_PRINT_YEAR)
        {
          g_assert_cmpint (began, !=, year);
          year = began;
        }
      if (block->kind == TL_PRINT_ITEM)
        {
          g_assert_cmpuint (block->index, ==, row++);
          g_assert_cmpint (began, ==, year);
        }
    }
  g_assert_cmpuint (row, ==, columns->n_items);
  g_assert_cmpuint (count (&fixture, TL_PRINT_COUNT), ==, 0);
  end (&fixture);
}

static void
test_stretch (void)
{
  g_autoptr (TlChronicle) chronicle = sample_chronicle_new ();
  g_autoptr (TlVisibleSet) visible_set = show_all (chronicle);
  TlSpan year = { tl_instant_from_ymd (1833, 1, 1), tl_instant_from_ymd (1834, 1, 1) };
  TlSpan before = { tl_instant_from_ymd (1700, 1, 1), tl_instant_from_ymd (1701, 1, 1) };
  Fixture fixture = { 0 };

  fixture.document = tl_print_document_new (visible_set, &year, "1833", NULL);
  g_assert_cmpuint (count (&fixture, TL_PRINT_PICTURE), ==, 0);
  g_assert_cmpuint (count (&fixture, TL_PRINT_THEMES), ==, 0);
  g_assert_cmpuint (count (&fixture, TL_PRINT_ITEM), ==, fixture.document->n_items);
  g_assert_cmpuint (fixture.document->n_items, <,
                    g_list_model_get_n_items (G_LIST_MODEL (chronicle)));
  g_assert_cmpuint (count (&fixture, TL_PRINT_SOURCE), ==, 2);
  tl_print_document_free (fixture.document);

  fixture.document = tl_print_document_new (visible_set, &before, "1700", NULL);
  g_assert_cmpuint (fixture.document->n_items, ==, 0);
  g_assert_cmpuint (count (&fixture, TL_PRINT_COUNT), ==, 1);
  g_assert_cmpuint (count (&fixture, TL_PRINT_SOURCES), ==, 0);
  tl_print_document_free (fixture.document);
}

static cairo_status_t
append_cb (void *text, const unsigned char *data, unsigned int length)
{
  g_string_append_len (text, (const char *) data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* What is drawn on a page, as a script that has the texts in it. */
static char *
draw_script (Fixture *fixture, guint page)
{
  GString *text = g_string_new (NULL);
  cairo_device_t *script = cairo_script_create_for_stream (append_cb, text);
  cairo_surface_t *surface = cairo_script_surface_create (
      script, CAIRO_CONTENT_COLOR, fixture->sheet.width, fixture->sheet.height + TL_PRINT_FOOT);
  cairo_t *cr = cairo_create (surface);

  tl_print_pages_draw (fixture->pages, page, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  cairo_device_finish (script);
  cairo_device_destroy (script);
  return g_string_free_and_steal (text);
}

static void
test_words (void)
{
  static const char *const words[] = { "All of it",    "Work",  "1833",    "The two meet",
                                       "Ada, Charles", "Notes", "Sources", "Page 1 of 1" };
  Fixture fixture;
  g_autofree char *script = NULL;

  begin (&fixture, 0, 500, 1200);
  g_assert_cmpuint (tl_print_pages_get_n (fixture.pages), ==, 1);
  script = draw_script (&fixture, 0);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_nonnull (strstr (script, words[i]));
  end (&fixture);
}

/* A long list ends with how much longer it would be. */
static void
test_most (void)
{
  Fixture fixture;
  guint n_left;
  g_autofree char *words = NULL;
  g_autofree char *script = NULL;

  begin (&fixture, TL_PRINT_MOST_ITEMS + 500, 500, 700);
  g_assert_cmpuint (count (&fixture, TL_PRINT_ITEM), ==, TL_PRINT_MOST_ITEMS);
  g_assert_cmpuint (fixture.document->n_items, >=, TL_PRINT_MOST_ITEMS + 500);
  n_left = fixture.document->n_items - TL_PRINT_MOST_ITEMS;
  words = g_strdup_printf ("the last %u were left out", n_left);
  script = draw_script (&fixture, page_of (&fixture, TL_PRINT_COUNT));
  g_assert_nonnull (strstr (script, words));
  assert_pages (&fixture);
  end (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/print/pages", test_pages);
  g_test_add_func ("/print/items", test_items);
  g_test_add_func ("/print/stretch", test_stretch);
  g_test_add_func ("/print/words", test_words);
  g_test_add_func ("/print/most", test_most);
  return g_test_run ();
}
