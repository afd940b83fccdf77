/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline as it is drawn, pixel by pixel.
 *
 *   test-pictures STYLE…
 *
 * Each STYLE is dark or high-contrast. */

#include "reference.h"
#include "stage.h"

#define WIDE   900, 420
#define NARROW 420, 600
#define LOW    600, 180

typedef struct
{
  const char *name;
  StageStyle style;
  StagePlan plan;
  void (*arrange) (Stage *stage);
} Case;

static void
show_range (Stage *stage, TlInstant from, TlInstant to)
{
  tl_timeline_zoom_to_range (stage->timeline, from, to);
}

static void
select_item (Stage *stage, const char *id)
{
  guint row = tl_chronicle_find_row (stage->chronicle, id);

  g_assert_cmpuint (row, !=, TL_ROW_NONE);
  tl_timeline_select_row (stage->timeline, row);
}

/* Its dates in dispute are joined, and its relations marked. */
static void
arrange_selection (Stage *stage)
{
  show_range (stage, tl_instant_from_ymd (2009, 6, 1), tl_instant_from_ymd (2014, 6, 1));
  select_item (stage, "xiaomi-founded");
}

/* Lines lead to its quotes and to what its disputes are about. */
static void
arrange_relations (Stage *stage)
{
  show_range (stage, tl_instant_from_ymd (2020, 12, 20), tl_instant_from_ymd (2021, 3, 28));
  select_item (stage, "wu-will-buy");
}

static void
arrange_month (Stage *stage)
{
  show_range (stage, tl_instant_from_ymd (2021, 3, 1), tl_instant_from_ymd (2021, 4, 1));
}

static void
arrange_themes (Stage *stage)
{
  tl_timeline_set_grouping (stage->timeline, TL_GROUPING_THEME);
}

static void
arrange_people (Stage *stage)
{
  tl_timeline_set_grouping (stage->timeline, TL_GROUPING_PERSON);
}

static void
arrange_even (Stage *stage)
{
  tl_timeline_set_even (stage->timeline, TRUE);
}

/* Every seventh item: some on cards, some in clusters. */
static void
arrange_hits (Stage *stage)
{
  guint n = tl_chronicle_get_columns (stage->chronicle)->n_items;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 row = 0; row < n; row += 7)
    g_array_append_val (rows, row);
  tl_timeline_set_hits (stage->timeline, (const guint32 *) (gconstpointer) rows->data, rows->len);
}

static void
arrange_birth (Stage *stage)
{
  select_item (stage, "birth");
}

static const Case CASES[] = {
  { "fit", 0, { TL_LIFE, WIDE }, NULL },
  { "fit-dark", STAGE_DARK, { TL_LIFE, WIDE }, NULL },
  { "fit-high-contrast", STAGE_HIGH_CONTRAST, { TL_LIFE, WIDE }, NULL },
  { "narrow", 0, { TL_LIFE, NARROW }, NULL },
  { "selection", 0, { TL_LIFE, WIDE }, arrange_selection },
  { "selection-dark", STAGE_DARK, { TL_LIFE, WIDE }, arrange_selection },
  { "selection-high-contrast", STAGE_HIGH_CONTRAST, { TL_LIFE, WIDE }, arrange_selection },
  { "relations", 0, { TL_LIFE, NARROW }, arrange_relations },
  { "relations-dark", STAGE_DARK, { TL_LIFE, 900, 700 }, arrange_relations },
  { "month", 0, { TL_LIFE, WIDE }, arrange_month },
  { "themes", 0, { TL_LIFE, WIDE }, arrange_themes },
  { "people-dark", STAGE_DARK, { TL_LIFE, NARROW }, arrange_people },
  { "even", 0, { TL_LIFE, WIDE }, arrange_even },
  { "hits", 0, { TL_LIFE, WIDE }, arrange_hits },
  { "hits-dark-high-contrast", STAGE_DARK | STAGE_HIGH_CONTRAST, { TL_LIFE, WIDE }, arrange_hits },
  { "right-to-left", 0, { TL_SMALL, WIDE, .right_to_left = TRUE }, NULL },
  { "right-to-left-selection", 0, { TL_SMALL, WIDE, .right_to_left = TRUE }, arrange_birth },
  { "right-to-left-people", 0, { TL_LIFE, NARROW, .right_to_left = TRUE }, arrange_people },
  { "right-to-left-month", 0, { TL_LIFE, WIDE, .right_to_left = TRUE }, arrange_month },
  { "large-text", 0, { TL_LIFE, WIDE, .large_text = TRUE }, NULL },
  { "low", 0, { TL_LIFE, LOW }, arrange_month },
};

static void
test_picture (gconstpointer data)
{
  const Case *tested = data;
  g_autoptr (Stage) stage = stage_new (&tested->plan);
  g_autofree char *why_not = NULL;
  g_autoptr (GdkTexture) picture = NULL;

  if (reference_is_updated ())
    {
      reference_write_made_with (stage->window);
    }
  else if (!reference_is_comparable (stage->window, &why_not))
    {
      g_test_skip (why_not);
      return;
    }
  if (tested->arrange != NULL)
    tested->arrange (stage);
  picture = stage_take_picture (stage);
  reference_compare (tested->name, picture);
}

static StageStyle
parse_style (int argc, char *argv[])
{
  StageStyle asked = 0;

  for (int i = 1; i < argc; i++)
    if (g_str_equal (argv[i], "dark"))
      asked |= STAGE_DARK;
    else if (g_str_equal (argv[i], "high-contrast"))
      asked |= STAGE_HIGH_CONTRAST;
    else
      g_error ("%s is no style", argv[i]);
  return asked;
}

int
main (int argc, char *argv[])
{
  StageStyle style;

  g_test_init (&argc, &argv, NULL);
  style = parse_style (argc, argv);
  stage_begin (style);

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    if (CASES[i].style == style)
      {
        g_autofree char *path = g_strconcat ("/pictures/", CASES[i].name, NULL);

        g_test_add_data_func (path, &CASES[i], test_picture);
      }
  return g_test_run ();
}
