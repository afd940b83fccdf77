#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every key of the key table, pressed in the real application, and what it does as a screen reader is told it.

Each test says by @presses which keys it is for; check-keys.py sees to it that there is one for each.

Usage: test-keys.py THROUGHLINE_BINARY
"""

import json
import re
import sys
import tempfile
import time

from desk import run_tests, walk, xdotool
from reader import Reader, presses, text_of, wait_for
from root_messages import RootMessages

ENTRY = "Search Titles, Names, Quotes and Passages"


def years(view):
    """The first and the last year in view."""
    found = [int(y) for y in re.findall(r"\d{4}", view.split("·")[1])]
    return found[0], found[-1]


def length(view):
    first, last = years(view)
    return last - first


def test_opens(reader):
    """the application comes up with the focus on the timeline"""
    reader.wait_match(r"\d+ of \d+ · .+", "label")
    reader.wait_name("Themes")
    reader.wait_focus("Timeline")


@presses("Home", "KP_Home", "End", "KP_End")
def test_first_last(reader):
    """Home and End go to the first and the last item"""
    shown = reader.counts()[0]
    for first, last in (("Home", "End"), ("KP_Home", "KP_End")):
        reader.press(last)
        reader.wait_place("the last item", lambda place: place == shown)
        reader.press(first)
        reader.wait_place("the first item", lambda place: place == 1)
    reader.wait_focus(".*, Lei Jun, person, .*")


@presses("Right", "KP_Right", "Left", "KP_Left")
def test_next_previous(reader):
    """the arrows go along time, and the focus with them"""
    heard = [reader.wait_focus(".*, Lei Jun, person, .*")[0]]
    for key, place in (("Right", 2), ("KP_Right", 3), ("Left", 2), ("KP_Left", 1)):
        reader.press(key)
        reader.wait_place(f"item {place}", lambda now: now == place)
        before = heard[-1]
        heard.append(wait_for("another in focus", lambda: reader.focused() not in (before, None) and reader.focused()))
    assert heard[4] == heard[0] and heard[3] == heard[1], heard


@presses("Down", "KP_Down", "Up", "KP_Up")
def test_lanes(reader):
    """Down and Up go from lane to lane: people, events, quotes"""
    reader.press("Home")
    reader.wait_focus(".*, person, .*")
    for down, up in (("Down", "Up"), ("KP_Down", "KP_Up")):
        reader.press(down)
        reader.wait_focus("(?!.*, person, )(?!.*, quote).*, .*source.*")
        reader.press(down)
        reader.wait_focus(".*“.*|.*quote.*")
        reader.press(up)
        reader.wait_focus("(?!.*, person, )(?!.*, quote).*, .*source.*")
        reader.press(up)
        reader.wait_focus(".*, person, .*")


def select_disputed(reader):
    """Selects the first disputed item after the one whose life this is; what is read of it."""
    reader.key("Home")
    reader.wait_focus(".*, person, .*")
    reader.key("n")
    return reader.wait_focus("(?!.*, person, ).*, disputed")[0]


@presses("n", "p")
def test_disputes(reader):
    """N and P go from one disputed item to the next"""
    reader.press("Home")
    reader.wait_place("the first item", lambda place: place == 1)
    reader.press("n")
    first = reader.wait_place("a disputed item", lambda place: place > 1)
    reader.wait_focus(".*, disputed.*")
    reader.press("n")
    reader.wait_place("the next", lambda place: place > first)
    reader.wait_name("Where the Sources Disagree")
    reader.press("p")
    reader.wait_place("the one before", lambda place: place == first)


@presses("Return", "KP_Enter", "Escape")
def test_into_the_detail_and_back(reader):
    """Enter goes to the details of the selected item, Escape back, and then to no selection"""
    for enter in ("Return", "KP_Enter"):
        reader.wait_item()
        reader.press(enter)
        wait_for("the focus in the details", lambda: reader.role() not in ("list item", "list", None))
        reader.press("Escape")
        reader.wait_item()
    reader.press("Escape")
    wait_for("nothing selected", lambda: reader.place() is None)


def pasted(reader):
    """What is on the clipboard, by way of the search entry."""
    reader.press("<Control>f")
    reader.wait_focus(ENTRY)
    reader.key("ctrl+v")
    words = wait_for("something to paste", lambda: text_of(reader.focus))
    reader.press("Escape")
    reader.wait_item()
    return words


@presses("<Control>c", "<Control><Shift>c")
def test_copies(reader):
    """Ctrl+C copies the citation, Ctrl+Shift+C a link"""
    select_disputed(reader)
    reader.press("<Control>c")
    reader.wait_name("Citation copied")
    assert re.search(r"Lei Jun|Wuhan|Readers|transformations", pasted(reader))
    reader.press("<Control><Shift>c")
    reader.wait_name("Link copied")
    assert "throughline:" in pasted(reader)


@presses("<Control>g")
def test_goes_to_a_date(reader):
    """Ctrl+G asks for a date, says what it understood and goes there"""
    reader.press("<Control>g")
    reader.wait_focus("Date")
    xdotool("type", "Apr 2010")
    reader.quiet()
    reader.wait_match(r"April 2010, \d+ items?")
    reader.key("Return")
    reader.hear(r"April 2010, \d+ items?")
    assert "2010" in reader.wait_item()
    first, last = years(reader.settle())
    assert first >= 2009 and last <= 2011, (first, last)
    reader.move("<Control>0")


@presses("<Control>f", "slash", "KP_Divide", "Return", "KP_Enter", "<Shift>Return", "<Shift>KP_Enter", "Down", "KP_Down")
def test_searches(reader):
    """Ctrl+F and / search; Enter and Shift+Enter go along the hits, Down into their list"""
    for key in ("slash", "KP_Divide", "<Control>f"):
        reader.press(key)
        reader.wait_focus(ENTRY)
        if key != "<Control>f":
            reader.press("Escape")
            wait_for("the search to close", lambda: reader.find(ENTRY) is None)
    xdotool("type", "joyo")
    reader.wait_match(r"\d+ hits")
    for enter in ("Return", "KP_Enter"):
        before = reader.place()
        reader.press(enter)
        after = reader.wait_place("the next hit", lambda place: place != before)
        reader.press(enter)
        reader.wait_place("the one after", lambda place: place > after)
        reader.press(f"<Shift>{enter}")
        reader.wait_place("the hit before", lambda place: place == after)
    for down in ("Down", "KP_Down"):
        reader.press(down)
        wait_for("a hit in focus", lambda: reader.focused() != ENTRY)
        reader.key("Up")
        reader.wait_focus(ENTRY)
    reader.press("Escape")
    reader.wait_item()


@presses(
    "<Control>plus", "<Control>equal", "<Control>KP_Add", "<Control>minus", "<Control>KP_Subtract",
    "<Control>0", "<Control>KP_0", "plus", "equal", "KP_Add", "minus", "KP_Subtract",
)  # fmt: skip
def test_zooms(reader):
    """plus and minus, with Ctrl and without, zoom; Ctrl+0 shows all"""
    whole = reader.settle()
    nearer = ["<Control>plus", "plus", "<Control>equal", "equal", "<Control>KP_Add", "KP_Add"]
    for key in nearer:
        before = reader.view()
        assert length(reader.move(key)) <= length(before), key
    for key in ["<Control>minus", "minus", "<Control>KP_Subtract", "KP_Subtract"]:
        before = reader.view()
        assert length(reader.move(key)) >= length(before), key
    assert reader.move("<Control>0") == whole
    reader.move("plus")
    assert reader.move("<Control>KP_0") == whole


@presses("f")
def test_zooms_to_the_selection(reader):
    """F goes close to the selected item"""
    item = select_disputed(reader)
    reader.move("f")
    wait_for("the item still in focus", lambda: reader.focused() == item)
    reader.move("<Control>0")


@presses("<Shift>Left", "<Shift>Right", "Page_Up", "Page_Down")
def test_pans(reader):
    """Shift with the arrows moves by a tenth of the view, Page Up and Down by all of it"""
    reader.move("plus", "plus", "plus")
    start = reader.settle()
    step = years(reader.move("<Shift>Right"))[0] - years(start)[0]
    assert 0 <= step <= 3, step
    assert reader.move("<Shift>Left") == start
    assert years(reader.move("Page_Down"))[0] >= years(start)[1] - 1
    assert reader.move("Page_Up") == start
    reader.move("<Control>0")


@presses("a", "d", "w", "s")
def test_keys_by_their_place(reader):
    """A and D move, W and S zoom"""
    reader.move("plus", "plus", "plus")
    start = reader.settle()
    reader.move("d")
    assert reader.move("a") == start
    assert length(reader.move("w")) <= length(start)
    assert reader.move("s") == start
    reader.move("<Control>0")


@presses("e")
def test_even_scale(reader):
    """E gives busy times more room, and takes it back"""
    start = reader.move("plus", "plus", "plus")
    reader.move("e")
    assert reader.move("e") == start
    reader.move("<Control>0")


@presses("<Alt>Left", "<Alt>Right")
def test_history(reader):
    """Alt with the arrows goes back and forth through the views"""
    whole = reader.settle()
    reader.press("plus", "plus")
    near = reader.move("plus")
    assert reader.move("<Alt>Left") == whole
    assert reader.move("<Alt>Right") == near
    reader.move("<Control>0")


@presses("bracketleft", "bracketright")
def test_range(reader):
    """[ and ] pick out a range from one item to another, which filters"""
    before = reader.counts()[0]
    select_disputed(reader)
    reader.quiet()
    reader.press("bracketleft")
    begin = reader.hear("Range from (.*)")[1]
    reader.press("Right", "Right", "Right")
    reader.press("bracketright")
    reader.wait_name("Show Only This Range")
    assert reader.match(f".*{re.findall(r'[0-9]{4}', begin)[0]}.*"), begin
    reader.key("Escape")
    wait_for("the popover to close", lambda: not reader.find("Show Only This Range"))
    reader.wait_item()
    reader.press("bracketleft", "bracketright")
    reader.wait_name("Show Only This Range")
    reader.quiet()
    reader.key("Tab", "Return")
    shown = int(reader.hear(r"(\d+) items? shown")[1])
    assert 0 < shown < before and reader.counts()[0] == shown, shown
    reader.wait_item()
    reader.press("<Control><Shift>BackSpace")
    reader.hear(f"{before} items shown")
    reader.press("bracketleft", "Escape")
    reader.wait_item()


@presses("g")
def test_groups(reader):
    """G goes from one way of grouping to the next, and says which"""
    reader.quiet()
    for words in (
        "A lane for each theme",
        "A lane for each person",
        "A lane for each organisation",
        "A lane for each source",
        "Lanes of people, events and quotes",
    ):
        reader.press("g")
        reader.hear(words)


def test_tells_the_lane(reader):
    """Down says which lane it came to, in each of which the item may be the same"""
    reader.key("g", "Home")
    reader.hear("A lane for each theme")
    reader.wait_focus(".*, Lei Jun, person, .*")
    reader.key("Down")
    reader.hear("Courage|Growth|Transformation")
    reader.key("g", "g", "g", "g")
    reader.hear("Lanes of people, events and quotes")


@presses("1", "2", "3", "KP_1", "KP_2", "KP_3", "<Control><Shift>BackSpace")
def test_filters(reader):
    """each number shows as many items as its theme announces, Ctrl+Shift+Backspace all of them"""
    whole = reader.counts()[1]
    for number, theme in enumerate(("Courage", "Growth", "Transformation"), 1):
        promised = int(reader.wait_match(rf"{theme}, (\d+) items.*")[1])
        for key in (str(number), f"KP_{number}"):
            reader.quiet()
            reader.press(key)
            assert int(reader.hear(r"(\d+) items shown")[1]) == promised
            assert reader.counts() == (promised, whole)
            reader.press("<Control><Shift>BackSpace")
            reader.hear(f"{whole} items shown")


@presses("<Control>1", "<Control>KP_1", "<Control>2", "<Control>KP_2")
def test_views(reader):
    """Ctrl+2 shows the index, Ctrl+1 the timeline, at the same item"""
    item = select_disputed(reader)
    for timeline, index in (("<Control>1", "<Control>2"), ("<Control>KP_1", "<Control>KP_2")):
        reader.press(index)
        reader.wait_name("Sorted by")
        reader.wait_focus(re.escape(item))
        reader.press(timeline)
        wait_for("the index to go", lambda: reader.find("Sorted by") is None)
        reader.wait_focus(re.escape(item))


@presses("F9", "<Control>F9")
def test_panes(reader):
    """F9 hides and shows the filters, Ctrl+F9 the details"""
    for key, name in (("F9", "Themes"), ("<Control>F9", "Next Item")):
        reader.wait_name(name)
        reader.press(key)
        wait_for(f"“{name}” to go", lambda: reader.find(name) is None)
        reader.press(key)
        reader.wait_name(name)


@presses("F10")
def test_menu(reader):
    """F10 opens the main menu, Escape closes it, and the focus is where it was"""
    item = reader.wait_item()
    reader.press("F10")
    wait_for("the menu", lambda: any(node.get_role_name() == "menu" for node in walk(reader.frame)))
    wait_for("the focus in it", lambda: reader.role() not in ("list item", None))
    reader.key("Escape")
    reader.wait_focus(re.escape(item))


@presses("F11")
def test_full_screen(reader):
    """F11 asks whoever manages the windows for the full screen"""
    with RootMessages() as messages:
        reader.press("F11")
        wait_for("the wish", lambda: messages.count("_NET_WM_STATE") > 0)


def dialog(reader, key, name):
    item = reader.wait_item()
    reader.press(key)
    reader.wait_name(name)
    wait_for("the focus in the dialog", lambda: reader.focused() not in (item, None))
    reader.key("Escape")
    wait_for("the dialog to close", lambda: reader.find(name) is None)
    reader.wait_focus(re.escape(item))


@presses("<Control>comma", "<Control>question", "F1", "<Control><Shift>F1")
def test_dialogs(reader):
    """Ctrl+, Ctrl+? F1 and Ctrl+Shift+F1 open preferences, shortcuts, guide and about; the focus comes back"""
    dialog(reader, "<Control>comma", "Preferences")
    dialog(reader, "<Control>question", "Keyboard Shortcuts")
    dialog(reader, "F1", "Topics")
    dialog(reader, "<Control><Shift>F1", "About")


def focus_newest(reader):
    """Goes to the newest window."""
    ids = xdotool("search", "--onlyvisible", "--pid", reader.process.pid).split()
    xdotool("windowfocus", "--sync", max(ids, key=int))


def rest_newest(reader):
    """Waits until GTK's dialog for files has read folders: GTK crashes where it is closed before."""
    application = reader.find_application()
    newest = application.get_child_at_index(application.get_child_count() - 1)
    sizes = []

    def rests():
        sizes.append(sum(1 for _ in walk(newest)))
        time.sleep(0.2)
        return len(sizes) > 3 and len(set(sizes[-4:])) == 1

    wait_for("the dialog to rest", rests)


@presses("<Control>o")
def test_asks_for_a_file(reader):
    """Ctrl+O asks for a file"""
    before = reader.windows()
    reader.press("<Control>o")
    wait_for("a dialog", lambda: reader.windows() > before)
    focus_newest(reader)
    rest_newest(reader)
    reader.key("Escape")
    wait_for("the dialog to go", lambda: reader.windows() == before)
    xdotool("windowfocus", "--sync", reader.window)


@presses("<Control>e")
def test_exports(reader):
    """Ctrl+E asks what to export, and Enter where to"""
    item = reader.wait_item()
    before = reader.windows()
    reader.press("<Control>e")
    reader.wait_focus("Picture, PNG")
    reader.wait_match(r"\d+ items, for spreadsheets")
    reader.key("Return")
    wait_for("a dialog for the file", lambda: reader.windows() > before)
    focus_newest(reader)
    rest_newest(reader)
    reader.key("Escape")
    wait_for("the dialog to go", lambda: reader.windows() == before)
    xdotool("windowfocus", "--sync", reader.window)
    reader.wait_focus(re.escape(item))


@presses("<Control>p")
def test_prints(reader):
    """Ctrl+P asks for a printer"""
    before = reader.windows()
    reader.press("<Control>p")
    wait_for("a dialog", lambda: reader.windows() > before)
    focus_newest(reader)
    reader.key("Escape")
    wait_for("the dialog to go", lambda: reader.windows() == before)
    xdotool("windowfocus", "--sync", reader.window)


@presses("<Control>n", "<Control>w")
def test_windows(reader):
    """Ctrl+N opens another window, Ctrl+W closes one"""
    before = reader.windows()
    reader.press("<Control>n")
    wait_for("another window", lambda: reader.windows() == before + 1)
    focus_newest(reader)
    reader.press("<Control>w")
    wait_for("it to close", lambda: reader.windows() == before)
    xdotool("windowfocus", "--sync", reader.window)


@presses("<Control>q")
def test_quits(reader):
    """Ctrl+Q quits"""
    reader.press("<Control>q")
    wait_for("the end", lambda: reader.process.poll() is not None)


def nine_themes():
    """A chronicle with an item for each of nine themes, the last of them twice, and a date that needs mending."""
    names = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    themes = [{"id": name, "name": f"Theme {name}"} for name in names]
    events = [
        {"id": f"e-{i}", "title": f"Event {i}", "date": f"19{50 + i}", "themes": [name]}
        for i, name in enumerate([*names, "nine"])
    ]
    events.append({"id": "undated", "title": "Never", "date": "some day", "themes": ["one"]})
    return {"format": "chronicle/1", "title": "Nine Themes", "themes": themes, "events": events}


@presses(*"456789", *(f"KP_{n}" for n in range(4, 10)))
def test_filters_by_nine_themes(reader):
    """4 to 9 filter by the themes beyond the third"""
    reader.wait_match(r"10 of 10 · .+", "label")
    for number in range(4, 10):
        for key in (str(number), f"KP_{number}"):
            reader.quiet()
            reader.press(key)
            reader.hear("2 items shown" if number == 9 else "1 item shown")
            reader.press("<Control><Shift>BackSpace")
            reader.hear("10 items shown")


@presses("<Control><Shift>d")
def test_defects(reader):
    """Ctrl+Shift+D lists what needs mending"""
    reader.press("<Control><Shift>d")
    reader.wait_match(r".*some day.*")
    reader.key("Escape")
    wait_for("the list to close", lambda: not reader.match(r".*some day.*"))


@presses("<Control><Shift>o")
def test_opens_the_built_in_chronicle(reader):
    """Ctrl+Shift+O opens the built-in chronicle"""
    reader.press("<Control><Shift>o")
    wait_for("another chronicle", lambda: reader.counts()[1] > 100)


ON_NINE = [test_filters_by_nine_themes, test_defects, test_opens_the_built_in_chronicle]
TESTS = [value for name, value in list(globals().items()) if name.startswith("test_") and value not in ON_NINE]


def main(binary):
    print(f"1..{len(TESTS) + len(ON_NINE)}")
    failed = run_tests(Reader(binary), TESTS)
    with tempfile.NamedTemporaryFile("w", suffix=".chronicle", encoding="utf-8") as file:
        json.dump(nine_themes(), file)
        file.flush()
        failed += run_tests(Reader(binary, file.name), ON_NINE, first=len(TESTS) + 1)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
