/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the guide. */

#include "tl-guide-topics.h"

#include <glib/gi18n.h>

#define TEXT(words)          { TL_GUIDE_TEXT, words, NULL }
#define HEADING(words)       { TL_GUIDE_HEADING, words, NULL }
#define PICTURE(name, words) { TL_GUIDE_PICTURE, words, name }
#define CODE(lines)          { TL_GUIDE_CODE, lines, NULL }
#define ACTION(name, words)  { TL_GUIDE_ACTION, words, name }
#define SEE(name)            { TL_GUIDE_SEE, NULL, name }

static const char example[] =
    "{\n"
    "  \"format\": \"chronicle/1\",\n"
    "  \"title\": \"Ada Lovelace\",\n"
    "  \"themes\": [\n"
    "    { \"id\": \"growth\", \"name\": \"Growth\", \"color\": \"green\" }\n"
    "  ],\n"
    "  \"sources\": [\n"
    "    { \"id\": \"letters\", \"type\": \"book\", \"title\": \"Letters\" }\n"
    "  ],\n"
    "  \"people\": [\n"
    "    { \"id\": \"ada\", \"name\": \"Ada Lovelace\",\n"
    "      \"date\": \"1815-12-10/1852-11-27\" }\n"
    "  ],\n"
    "  \"events\": [\n"
    "    { \"id\": \"first-meeting\", \"date\": \"1833-06-05\",\n"
    "      \"title\": \"Meets Charles Babbage\",\n"
    "      \"themes\": [\"growth\"], \"people\": [{ \"id\": \"ada\" }],\n"
    "      \"passages\": [\n"
    "        { \"source\": \"letters\", \"exact\": \"the very words\" }\n"
    "      ] }\n"
    "  ]\n"
    "}";

/* Keys are named as they are on an English keyboard, as in the list of shortcuts. */
static const TlGuideTopic topics[] = {
  { "start",
    N_ ("What You See"),
    {
        TEXT (
            N_ ("A chronicle tells a life as its sources tell it. It holds items: events, quotes, "
                "and people with the time that they span. Throughline comes with the life of "
                "Lei Jun, founder of Xiaomi, as five texts tell it.")),
        PICTURE ("timeline",
                 N_ ("The window with the timeline: years along the top, under them a lane each of "
                     "people, events and quotes, and the overview at the bottom.")),
        TEXT (N_ ("Time runs from left to right. Each lane has one sort of item. The coloured edge "
                  "of an item shows its themes, the bar under it how long it lasted.")),
        TEXT (
            N_ ("Where there is room, an item is a card with its title. Where there is little, it "
                "is a mark. Where there is none, a cluster such as “+12” counts it: double click "
                "the cluster, or press Enter on it, to see what is in it.")),
        TEXT (N_ ("What began before the time in view, goes on in it and has no room there is "
                  "counted beside the name of its lane, such as “‹ +7”: click that, or press Enter "
                  "on it, for a list.")),
        TEXT (N_ ("Select an item to read it. The detail pane tells its date, what happened, the "
                  "passages of the sources that say so, and what came before and after.")),
        TEXT (N_ ("What belongs with the selected item has a dashed edge and a dashed line to it: "
                  "quotes said there, items in the same dispute, items with the same people.")),
        TEXT (
            N_ ("The strip at the bottom is the overview. It shows the whole chronicle; the frame "
                "in it is what you see above.")),
        SEE ("moving"),
        SEE ("evidence"),
        SEE ("own"),
    } },
  { "moving",
    N_ ("Moving in Time"),
    {
        HEADING (N_ ("By Pointer")),
        TEXT (N_ ("Drag or scroll to move along time. Hold Ctrl and scroll to zoom where the "
                  "pointer is. Double click an item to zoom to it.")),
        TEXT (N_ ("Hold Shift and drag to pick out a range of time. You can then zoom to it, or "
                  "show only what is in it.")),
        HEADING (N_ ("By Touch")),
        TEXT (
            N_ ("Drag with one finger to move, pinch with two to zoom, tap an item to read it. In "
                "the overview, drag the frame or its ends, or tap another time.")),
        HEADING (N_ ("By Keys")),
        TEXT (N_ ("Left and Right go to the item before and after, Up and Down to the lane above "
                  "and below, Home and End to the first and the last item. Enter goes into the "
                  "details, Escape comes back.")),
        TEXT (
            N_ ("Plus and Minus zoom, F zooms to the selected item, Ctrl+0 shows everything. With "
                "Shift, Left and Right move the view a little; Page Up and Page Down move a whole "
                "view.")),
        TEXT (
            N_ ("The bracket [ begins a range of time at the selected item, the bracket ] ends it "
                "there and asks what to do with it.")),
        HEADING (N_ ("Back and Forth")),
        TEXT (N_ ("Alt+Left goes back to the view before, Alt+Right forward again. A chronicle "
                  "opens where you left it.")),
        SEE ("lanes"),
        SEE ("finding"),
        SEE ("keyboard"),
    } },
  { "lanes",
    N_ ("Lanes and Scales"),
    {
        TEXT (N_ ("There can be a lane for each kind of item, each theme, person, organisation or "
                  "source. Choose under Lanes in the view options, or press G for the next way.")),
        PICTURE ("lanes",
                 N_ ("The timeline with a lane for each theme: Courage, Growth and "
                     "Transformation.")),
        TEXT (N_ ("An item that belongs in several lanes stands in each of them. It is still one "
                  "item: select it in one lane and it is selected in all.")),
        HEADING (N_ ("Even Scale")),
        TEXT (N_ ("Some years are crowded, others are empty. The even scale gives busy times more "
                  "room: press E, or choose it in the view options.")),
        PICTURE ("even",
                 N_ ("The timeline on the even scale: the busy years after 2020 take up "
                     "most of the width, and a ruler under the years shows how much room "
                     "each stretch has.")),
        TEXT (N_ ("Blocks of the ruler under the years are stretches of equal time. Where they are "
                  "narrow, time is compressed.")),
        HEADING (N_ ("Preferences")),
        TEXT (N_ (
            "A chronicle keeps its lanes and its scale as you leave them. Which ones it has "
            "when it is opened for the first time is chosen in the preferences, Ctrl+comma, "
            "and so is the style of copied citations. Motion has no setting here: it follows that "
            "of your desktop.")),
        ACTION ("app.preferences", N_ ("_Preferences")),
        SEE ("moving"),
        SEE ("filtering"),
    } },
  { "filtering",
    N_ ("Filtering"),
    {
        TEXT (N_ ("The filter pane is on the left; F9 shows and hides it. Choose themes, kinds of "
                  "item, people, organisations, sources, or evidence. The number beside each is "
                  "how many items it would show.")),
        PICTURE ("filters",
                 N_ ("The filter pane beside the timeline: themes, kinds of item, people and "
                     "organisations, each with a number.")),
        TEXT (N_ ("Items are shown that have any of the chosen themes. Set “any of” to “all of” to "
                  "see only those that have all of them. Keys 1 to 9 choose the first nine "
                  "themes.")),
        TEXT (N_ ("What you filter by is written above the timeline, where each part can be "
                  "removed. Ctrl+Shift+Backspace clears all filters.")),
        TEXT (N_ ("To follow a person, an organisation or a theme that you read of in the details, "
                  "choose it there.")),
        SEE ("finding"),
        SEE ("evidence"),
    } },
  { "finding",
    N_ ("Searching and Finding"),
    {
        HEADING (N_ ("Search")),
        TEXT (N_ ("Press Ctrl+F, or the slash key, and type. Throughline looks in titles and "
                  "summaries, in every name that a source gives a person, in quotes and in "
                  "passages. Capital letters and accents do not matter.")),
        PICTURE ("search",
                 N_ ("The search: a list of hits with the words around each, and the "
                     "same hits marked on the timeline and in the overview.")),
        TEXT (
            N_ ("Enter goes to the next hit in time, Shift+Enter to the one before, Down into the "
                "list. Escape ends the search.")),
        TEXT (N_ ("What is searched for is marked in the list and in the details.")),
        HEADING (N_ ("Index")),
        TEXT (N_ ("The index, Ctrl+2, lists the same items under headings of years. It is good for "
                  "reading straight down, in narrow windows and with a screen reader. It can be "
                  "sorted by title or by number of sources too. Ctrl+1 brings the timeline back.")),
        HEADING (N_ ("Go to a Date")),
        TEXT (
            N_ ("Press Ctrl+G and type a date: “1998”, “Apr 2010”, “15 January 2021”, “age 41” or "
                "“last year”. Throughline says what it understood as you type.")),
        HEADING (N_ ("Taking It Away")),
        TEXT (N_ (
            "Ctrl+E exports the timeline as you see it, as a picture, a drawing or a page, or the "
            "items that the filters let pass, as a table. Ctrl+P prints both, with their "
            "sources.")),
        HEADING (N_ ("Links")),
        TEXT (N_ ("Ctrl+Shift+C copies a link to the selected item. Whoever follows it on a "
                  "computer with the same chronicle comes to the same item.")),
        HEADING (N_ ("From the Desktop")),
        TEXT (N_ ("In GNOME, the search of the desktop finds the people, events and quotes of the "
                  "built-in chronicle by name, and opens them here. Where it does not, permit it "
                  "in the settings of the desktop, under Search.")),
        SEE ("filtering"),
        SEE ("keyboard"),
    } },
  { "evidence",
    N_ ("Evidence"),
    {
        TEXT (N_ ("Every item rests on passages: the very words of a source. The details quote "
                  "each, with its source and its line. The button beside it copies a citation; "
                  "Ctrl+C copies that of the selected item.")),
        PICTURE (
            "evidence",
            N_ ("The details of an event: its title and date, how the date is known, its theme "
                "and people, a source passage, and a question to which two sources give "
                "different answers, side by side.")),
        HEADING (N_ ("Disputes")),
        TEXT (N_ ("Sources can disagree. The details then ask the question and set the accounts "
                  "side by side, each with its passage. N and P go to the next and the previous "
                  "item that is disputed.")),
        TEXT (N_ ("Where they disagree about the date, the timeline has a mark under the item for "
                  "each date, and a dotted line that joins them.")),
        HEADING (N_ ("Uncertain Dates")),
        PICTURE ("dates",
                 N_ ("Some years of the timeline: bars under the items, some of which fade "
                     "at one end, and small marks joined by dotted lines.")),
        TEXT (
            N_ ("A date is never made more exact than its source. The bar under an item goes over "
                "all the time that the date may mean. Where an end is only about right, or not "
                "known, the bar fades.")),
        TEXT (
            N_ ("The details say how a date is known: stated by a source, derived from what the "
                "sources state, or inferred from the context. An item without a passage is marked "
                "as unsourced. All of these can be filtered by, under Evidence.")),
        SEE ("filtering"),
        SEE ("own"),
    } },
  { "own",
    N_ ("Your Own Chronicle"),
    {
        TEXT (N_ ("A chronicle is one text file whose name ends in “.chronicle”. Ctrl+O opens it; "
                  "so does dropping it on the window. This is a small one:")),
        CODE (example),
        TEXT (N_ ("Copy it into a file and go on from there. Each theme, source, person and item "
                  "has an id of its own, by which others name it. A passage has the exact words of "
                  "its source. Quotes, organisations and disputes are written in the same way.")),
        HEADING (N_ ("Dates")),
        TEXT (N_ ("Write a date as exactly as it is known, and no more: 1998, 1998-04 or "
                  "1998-04-06. 1990~ is about 1990, 198X some year of the 1980s, "
                  "2021-01-15/2021-03-30 from one day to another, [1995,1996] one of the two.")),
        HEADING (N_ ("What Needs Mending")),
        TEXT (N_ ("A file with mistakes opens as far as it can. Ctrl+Shift+D lists each mistake, "
                  "with its line and how to mend it. In a terminal this does the same; in a "
                  "Flatpak, put its command first:")),
        CODE ("throughline-tool check my.chronicle\n"
              "flatpak run --command=throughline-tool --filesystem=host:ro \\\n"
              "  io.github.throughline.Throughline check my.chronicle"),
        ACTION ("win.open", N_ ("_Open a Chronicle…")),
        SEE ("evidence"),
        SEE ("start"),
    } },
  { "keyboard",
    N_ ("Keyboard and Screen Reader"),
    {
        TEXT (N_ ("Everything can be done by keyboard. The timeline has the focus when a chronicle "
                  "opens, and Left and Right go through its items.")),
        ACTION ("win.show-shortcuts", N_ ("All _Keyboard Shortcuts")),
        HEADING (N_ ("From Part to Part")),
        TEXT (N_ ("Tab goes through the filters, the timeline, the overview and the details. Enter "
                  "goes from an item into its details. Escape steps back: from the details to the "
                  "timeline, out of the search, then to no selection.")),
        TEXT (N_ ("Letters and digits without Ctrl act only while you type nowhere.")),
        HEADING (N_ ("With a Screen Reader")),
        TEXT (N_ ("Each item on the timeline is read as one sentence: its date, its title, its "
                  "themes and how many sources it has, and its place among all that are shown. A "
                  "cluster says how many items it stands for, and from when to when.")),
        TEXT (N_ ("How many hits a search has and what a date leads to is announced. The index, "
                  "Ctrl+2, is a plain list of the same items, with headings of years.")),
        HEADING (N_ ("Seeing Well")),
        TEXT (N_ ("Dark style, high contrast, large text and reduced motion follow the settings of "
                  "your desktop. Colour is never the only sign of anything.")),
        SEE ("moving"),
        SEE ("finding"),
    } },
};

/**
 * tl_guide_get_topics:
 * @n_topics: (out): how many
 *
 * Returns: (transfer none) (array length=n_topics): the topics of the guide, in the order in which
 *   they are to be read
 */
const TlGuideTopic *
tl_guide_get_topics (guint *n_topics)
{
  g_return_val_if_fail (n_topics != NULL, NULL);

  *n_topics = G_N_ELEMENTS (topics);
  return topics;
}

/**
 * tl_guide_find_topic:
 * @name: what links call it
 *
 * Returns: (transfer none) (nullable): the topic of this name
 */
const TlGuideTopic *
tl_guide_find_topic (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    if (g_str_equal (topics[i].name, name))
      return &topics[i];
  return NULL;
}
