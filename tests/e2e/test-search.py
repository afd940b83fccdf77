#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Searching the built-in chronicle by keys alone, as a screen reader sees it.

Usage: test-search.py THROUGHLINE_BINARY
"""

import re
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from desk import Desk, run_all, walk, wait_for  # noqa: E402

ENTRY = "Search Titles, Names, Quotes and Passages"


def position(desk):
    """Which of all items is selected, from "52 of 291" above the details."""
    for name in desk.names():
        match = re.fullmatch(r"(\d+) of \d+", name)
        if match:
            return int(match[1])
    return None


def hits(desk):
    for name in desk.names():
        match = re.fullmatch(r"(\d+) hits?", name)
        if match:
            return int(match[1])
    return None


def focused(desk):
    """The name of what has the focus, or of what that is in."""
    for node in walk(desk.frame):
        if node.get_state_set().contains(Atspi.StateType.FOCUSED):
            return node.get_name() or node.get_parent().get_name()
    return None


def test_opens(desk):
    desk.wait_name("Source Passages" if position(desk) else "Themes")
    desk.key("ctrl+f")
    wait_for("the focus in the entry", lambda: focused(desk) == ENTRY)
    return "Ctrl+F goes to the search entry"


def test_finds_as_one_types(desk):
    desk.key("j", "o")
    wide = wait_for("hits", lambda: hits(desk))
    desk.key("y", "o")
    wait_for("fewer hits", lambda: hits(desk) and hits(desk) <= wide)
    desk.wait_name("Joyo is founded, 2000")
    return "each letter searches, and hits are read with their date"


def test_steps(desk):
    desk.key("Return")
    first = wait_for("a selection", lambda: position(desk))
    desk.key("Return")
    second = wait_for("the next hit", lambda: position(desk) != first and position(desk))
    assert second > first, (first, second)
    desk.key("shift+Return")
    wait_for("the hit before", lambda: position(desk) == first)
    assert focused(desk) == ENTRY, focused(desk)
    return "Enter and Shift+Enter go along the hits in time"


def test_walks_the_list(desk):
    desk.key("Down")
    best = wait_for("a hit in focus", lambda: focused(desk) != ENTRY and focused(desk))
    assert best.startswith("Joyo"), best
    desk.key("Down")
    wait_for("the next in focus", lambda: focused(desk) not in (best, ENTRY))
    desk.key("Up", "Up")
    wait_for("the entry in focus", lambda: focused(desk) == ENTRY)
    return "Down goes into the list, Up out of it"


def test_escape_leaves_the_search(desk):
    before = position(desk)
    desk.key("Escape")
    wait_for("the search gone", lambda: desk.find(ENTRY) is None)
    assert position(desk) == before, (before, position(desk))
    desk.key("Escape")
    wait_for("nothing selected", lambda: position(desk) is None)
    return "Escape ends the search and then the selection"


def test_slash(desk):
    desk.key("slash")
    wait_for("the focus in the entry", lambda: focused(desk) == ENTRY)
    desk.key("z", "q", "1")
    desk.wait_name("No Hits")
    desk.key("Escape")
    wait_for("the search gone", lambda: desk.find(ENTRY) is None)
    return "/ searches too, and letters typed there filter nothing"


TESTS = [value for name, value in list(globals().items()) if name.startswith("test_")]


sys.exit(run_all(Desk(sys.argv[1]), TESTS))
