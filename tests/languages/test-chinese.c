/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What Throughline says, and understands, in Chinese. */

#include "tl-citation-note.h"
#include "words.h"

#include <glib/gi18n-lib.h>

static void
test_dates (void)
{
  static const Words cases[] = {
    { "2010-04-06", "2010年4月6日" },
    { "2010-03", "2010年3月" },
    { "1998", "1998年" },
    { "1990~", "约1990年" },
    { "1990?", "可能1990年" },
    { "198X", "1980年代" },
    { "19XX", "1900年起的一百年" },
    { "190X", "1900至1909年" },
    { "2021-01-15/2021-03-30", "2021年1月15日至3月30日之间" },
    { "2021-03-15/2021-03-30", "2021年3月15日至30日之间" },
    { "2021-01/2021-03", "2021年1月至3月之间" },
    { "1987~/1989", "约1987年至1989年之间" },
    { "2004/..", "自2004年起" },
    { "[1995,1996]", "1995年或1996年" },
    { "-0043-03-15", "公元前44年3月15日" },
    { "0014", "公元14年" },
    { "Y12000", "12,000年" },
    { "2021-21", "2021年春" },
    { "1985-04-XX", "1985年4月某日" },
    { "2004-XX", "2004年某月" },
    { "2021-03-30T19:30", "2021年3月30日 19:30" },
  };

  words_assert_dates (cases, G_N_ELEMENTS (cases));
}

static void
test_phrases (void)
{
  static const Words cases[] = {
    { "2010年4月6日", "2010-04-06" },
    { "2010年4月6号", "2010-04-06" },
    { "2010年3月", "2010-03" },
    { "2010年", "2010" },
    { "今天", "2024-03-31" },
    { "昨天", "2024-03-30" },
    { "上个月", "2024-02" },
    { "去年", "2023" },
    { "明年", "2025" },
    { "3年前", "2021" },
    { "3 年前", "2021" },
    { "2年后", "2026" },
    { "2个月前", "2024-01" },
    { "1990年代", "199X" },
    { "2021年春", "2021-21" },
    { "公元前44年", "-0043" },
    { "公元14年", "0014" },
    /* English is understood everywhere. */
    { "last year", "2023" },
    { "Apr 2010", "2010-04" },
  };

  words_assert_phrases (cases, G_N_ELEMENTS (cases));
  words_assert_age ("41岁", 41);
  words_assert_age ("年龄41", 41);
  words_assert_age ("41 岁", 41);
  words_assert_age ("age 41", 41);
}

static void
test_axis (void)
{
  words_assert_axis (TL_CALENDAR_YEAR, 10, "2021", "2021年代");
  words_assert_axis (TL_CALENDAR_MONTH, 1, "3月", "2021年3月");
  words_assert_axis (TL_CALENDAR_DAY, 1, "9", "2021年3月9日");
}

static void
test_counts (void)
{
  g_autofree char *one = g_strdup_printf (ngettext ("%'u item", "%'u items", 1), 1U);
  g_autofree char *many = g_strdup_printf (ngettext ("%'u item", "%'u items", 12345), 12345U);

  g_assert_cmpstr (one, ==, "1 个条目");
  g_assert_cmpstr (many, ==, "12,345 个条目");
}

/* The chronicle speaks Chinese, and English names are found as well. */
static void
test_content (void)
{
  g_autoptr (TlChronicle) chronicle = words_read_content ();

  g_assert_cmpstr (tl_chronicle_get_title (chronicle), ==, "雷军，1990–2024");
  words_assert_first_hit (chronicle, "雷军", "lei-jun");
  words_assert_first_hit (chronicle, "求伯君", "qiu-bojun");
  words_assert_first_hit (chronicle, "Qiu Bojun", "qiu-bojun");
  words_assert_first_hit (chronicle, "金山上市", "kingsoft-listed");
}

/* With the marks of Chinese, whatever the language of the source. */
static void
test_citation (void)
{
  g_autoptr (TlChronicle) chronicle = words_read_content ();
  g_autofree char *citation = tl_citation_source (tl_chronicle_get_source (chronicle, 0));

  g_assert_cmpstr (
      citation, ==,
      "Lei Jun，“Lei Jun: One last venture for the Xiaomi car!”（演讲，2021年3月30日）。");
}

int
main (int argc, char **argv)
{
  words_begin (&argc, &argv);

  g_test_add_func ("/chinese/dates", test_dates);
  g_test_add_func ("/chinese/phrases", test_phrases);
  g_test_add_func ("/chinese/axis", test_axis);
  g_test_add_func ("/chinese/counts", test_counts);
  g_test_add_func ("/chinese/content", test_content);
  g_test_add_func ("/chinese/citation", test_citation);

  return g_test_run ();
}
