#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole exploration without a pointer and without a look at the screen: by what is read and announced alone.

Once on the timeline, once in the index.

Usage: test-unseen.py THROUGHLINE_BINARY
"""

import re
import sys
import time

from desk import run_all, walk, xdotool
from reader import Atspi, Reader, pump, text_of, wait_for

ENTRY = "Search Titles, Names, Quotes and Passages"


def told(node):
    """How many items the name of something on the timeline speaks for."""
    match = re.match(r"(\d+) items?, ", node.get_name())
    return int(match[1]) if match else 1


def on_timeline(reader):
    """How many items are on the timeline, all in view, by the names of what is on it."""
    timeline = reader.find("Timeline", "list")
    children = [timeline.get_child_at_index(i) for i in range(timeline.get_child_count())]
    return sum(told(child) for child in children if child.get_role_name() == "list item")


def position(reader):
    """(place, all) of the item in focus, as it is described."""

    def look():
        match = re.search(r"(\d+) of (\d+)", reader.focus.get_description() or "")
        return match and (int(match[1]), int(match[2]))

    return wait_for("a position in the set", look)


def stops(reader, key="Tab", most=150):
    """What Tab comes to from here, one by one."""
    for _ in range(most):
        before = reader.focus
        reader.key(key)
        wait_for("another stop", lambda: reader.focus != before)
        yield reader.focus


def test_opens(reader):
    """the timeline has the focus and says what it is"""
    reader.wait_focus("Timeline")
    reader.wait_name("Themes")
    assert on_timeline(reader) == reader.counts()[1], (on_timeline(reader), reader.counts())


def is_pressed(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.PRESSED) or states.contains(Atspi.StateType.CHECKED)


def test_each_filter_shows_as_many_as_it_says(reader):
    """for every filter, the count in its name, the one announced and the one shown are the same"""
    whole = reader.counts()[1]
    tried = 0
    while reader.focused() != "Hide Filters":
        next(stops(reader, "shift+Tab"))
    for stop in stops(reader, "Tab"):
        match = re.fullmatch(r"(.+), (\d+) items?(?:, .*)?", reader.focused() or "")
        if stop.get_role_name() == "list" or reader.focused() == "Timeline":
            break
        if not match or not 0 < int(match[2]) < whole:
            continue
        # A kind that is on already hides what it counts.
        hides = is_pressed(stop)
        reader.quiet()
        reader.key("space")
        shown = int(reader.hear(r"(\d+) items? shown")[1])
        assert shown == (whole - int(match[2]) if hides else int(match[2])), (match[0], shown)
        assert reader.counts() == (shown, whole), match[0]
        reader.key("space")
        reader.hear(f"{whole} items shown")
        tried += 1
    assert tried > 10, tried
    reader.key("Escape")
    reader.wait_focus("Timeline")


def courage(reader):
    promised = int(reader.wait_match(r"Courage, (\d+) items.*")[1])
    reader.quiet()
    reader.key("1")
    assert int(reader.hear(r"(\d+) items shown")[1]) == promised
    return promised


def test_filters_by_courage(reader):
    """1 says how many items of courage there are, and the timeline has as many"""
    promised = courage(reader)
    wait_for("as many on the timeline", lambda: on_timeline(reader) == promised)


def test_steps_through(reader):
    """each step is read with its themes and its place among those that are left"""
    promised = reader.counts()[0]
    reader.key("Home")
    for place in range(1, 6):
        wait_for(f"place {place}", lambda: reader.wait_item() and position(reader) == (place, promised))
        assert "Courage" in reader.wait_item(), reader.focused()
        reader.key("Right")


def read_a_passage(reader):
    """Goes by Tab from an item to the first passage of it, and comes back."""
    item = reader.focused()
    reader.key("Return")
    wait_for("the focus in the details", lambda: reader.focused() not in (item, None))
    passage = next((node for node in stops(reader, "Tab", 40) if node.get_role_name() == "label" and "“" in text_of(node)), None)
    assert passage is not None, "no passage"
    assert len(text_of(passage)) > 10, text_of(passage)
    reader.key("Escape")
    reader.wait_focus(re.escape(item))


def test_reads_a_passage(reader):
    """Enter and Tab lead to the words of a source, Escape back to the item"""
    read_a_passage(reader)


def follow_a_dispute(reader):
    item = reader.focused()
    reader.key("n")
    wait_for("a disputed item", lambda: reader.focused() != item and "disputed" in (reader.focused() or ""))
    item = reader.focused()
    reader.wait_name("Where the Sources Disagree")
    accounts = [node for node in walk(reader.frame) if node.get_name().startswith("Account")]
    reader.key("Return")
    wait_for("the focus in the details", lambda: reader.focused() not in (item, None))
    assert any(node.get_role_name() == "label" for node in stops(reader, "Tab", 12)), accounts
    reader.key("Escape")
    reader.wait_focus(re.escape(item))


def test_follows_a_dispute(reader):
    """N goes to a disputed item, whose accounts are read by Tab"""
    follow_a_dispute(reader)


def search(reader):
    reader.key("ctrl+f")
    reader.wait_focus(ENTRY)
    reader.quiet()
    xdotool("type", "xiaomi")
    n = int(reader.hear(r"(\d+) hits")[1])
    reader.wait_match(f"{n} hits")
    reader.key("Return")
    reader.wait_match(r"\d+ of \d+", "label")
    reader.key("Escape")


def test_searches(reader):
    """the number of hits is announced, and the hit that Enter goes to"""
    search(reader)
    reader.wait_item()


def go_to_a_date(reader):
    reader.key("ctrl+g")
    reader.wait_focus("Date")
    reader.quiet()
    xdotool("type", "2010")
    understood = reader.hear(r"2010, \d+ items")[0]
    reader.key("Return")
    reader.hear(re.escape(understood))
    reader.wait_focus(".*20(09|10).*")


def test_goes_to_a_date(reader):
    """what was understood is announced while typing and on arrival, and the nearest item has the focus"""
    go_to_a_date(reader)


def test_announces_the_view(reader):
    """where the view comes to rest, its dates and its number of items are announced"""
    reader.quiet()
    reader.key("shift+Right")
    first, last, n = reader.hear(r"(.+) – (.+), (\d+) items?").groups()
    assert first != last and int(n) >= 0, (first, last, n)


def test_keeps_the_focus_on_what_is_left(reader):
    """the item in focus goes with a filter: what is nearest in time has the focus, and steps go on from there"""
    reader.key("ctrl+shift+BackSpace")
    reader.hear(r"\d+ items shown")
    reader.key("ctrl+0", "Home", "Right")
    reader.wait_focus("(?!.*Courage).*Growth.*")
    before = reader.focused()
    courage(reader)
    wait_for("another in focus", lambda: reader.focused() not in (before, None))
    assert reader.role() == "list item", reader.role()
    reader.key("Right")
    wait_for("an item of what is left", lambda: "Courage" in (reader.focused() or "") and position(reader))


def test_clears(reader):
    """Ctrl+Shift+Backspace says that all are shown again"""
    whole = reader.counts()[1]
    reader.key("ctrl+shift+BackSpace")
    reader.hear(f"{whole} items shown")


def copies(reader):
    reader.key("ctrl+c")
    reader.wait_name("Citation copied")


def test_copies_a_citation(reader):
    """Ctrl+C says that it copied"""
    reader.wait_item()
    copies(reader)


def test_index(reader):
    """the same in the index: filter, step, read, dispute, search, go to a date, clear, copy"""
    reader.key("ctrl+1")
    item = reader.wait_item()
    reader.key("ctrl+2")
    reader.wait_name("Sorted by")
    reader.wait_focus(re.escape(item))
    promised = courage(reader)
    wait_for("a row of those that are left", lambda: position(reader)[1] == promised)
    reader.key("Home")
    wait_for("the first", lambda: position(reader) == (1, promised))
    reader.key("Down")
    wait_for("the second", lambda: position(reader) == (2, promised))
    assert "Courage" in reader.focused(), reader.focused()
    read_a_passage(reader)
    follow_a_dispute(reader)
    search(reader)
    wait_for("a row in focus", lambda: reader.role() == "list item")
    go_to_a_date(reader)
    whole = reader.counts()[1]
    reader.key("ctrl+shift+BackSpace")
    reader.hear(f"{whole} items shown")
    wait_for("a row in focus", lambda: reader.role() == "list item")
    copies(reader)


def test_reads_each_row_once(reader):
    """a row that gets the focus is read by that, and not announced besides"""
    for key in ("Home", "Down", "End"):
        before = reader.wait_item()
        reader.quiet()
        reader.key(key)
        wait_for("another row", lambda: reader.focused() not in (before, None))
        time.sleep(0.6)
        pump()
        assert reader.focused() not in reader.heard, reader.heard


def test_reads_the_order(reader):
    """what the index is sorted by is read with the chooser"""
    row = reader.wait_item()
    stop = next(node for node in stops(reader, "shift+Tab") if reader.focused() == "Sorted by")
    assert stop.get_description() == "Date", stop.get_description()
    reader.key("Tab")
    reader.wait_focus(re.escape(row))


def test_keeps_the_focus_on_a_row(reader):
    """the row in focus goes with a filter: the nearest of those that are left has the focus by itself"""
    reader.key("Home")
    while "Courage" in reader.wait_item():
        before = reader.focused()
        reader.key("Down")
        wait_for("the next row", lambda: reader.focused() != before)
    promised = courage(reader)
    wait_for("a row of those that are left", lambda: "Courage" in (reader.focused() or ""))
    assert reader.role() == "list item", reader.role()
    assert position(reader)[1] == promised, position(reader)


TESTS = [value for name, value in list(globals().items()) if name.startswith("test_")]


if __name__ == "__main__":
    sys.exit(run_all(Reader(sys.argv[1]), TESTS))
