#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading the user guide by keys alone, as a screen reader sees it.

Usage: test-guide.py THROUGHLINE_BINARY
"""

import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from desk import Desk, run_all, walk, wait_for  # noqa: E402


def focused(desk):
    """The words of what has the focus."""
    for node in walk(desk.frame):
        if node.get_state_set().contains(Atspi.StateType.FOCUSED):
            return node.get_name()
    return None


def wait_focus(desk, start):
    return wait_for(f"the focus on “{start}…”", lambda: (focused(desk) or "").startswith(start))


def test_opens_from_anywhere(desk):
    desk.wait_name("Themes")
    desk.key("ctrl+f")
    desk.wait_name("Search Titles, Names, Quotes and Passages")
    desk.key("F1")
    desk.wait_name("What You See", "heading")
    wait_focus(desk, "What You See")
    return "F1 opens the guide at its first topic, even out of the search entry"


def test_opens_once(desk):
    desk.key("F1")
    desk.key("Down")
    desk.wait_name("Moving in Time", "heading")
    assert len([name for name in desk.names() if name == "Topics"]) == 1, desk.names()
    return "F1 in the guide opens no second one, and Down goes to the next topic"


def test_reads(desk):
    desk.key("Down")
    desk.wait_name("Lanes and Scales", "heading")
    desk.key("Tab")
    wait_focus(desk, "There can be a lane for each")
    pictures = [node.get_name() for node in walk(desk.frame) if node.get_role() == Atspi.Role.IMAGE]
    assert any(name.startswith("The timeline with a lane") for name in pictures), pictures
    return "Tab goes into the text, and pictures are told"


def test_follows_a_link(desk):
    desk.key("shift+Tab", "End")
    desk.wait_name("Keyboard and Screen Reader", "heading")
    desk.wait_name("All Keyboard Shortcuts")
    for _ in range(20):
        before = focused(desk)
        if before == "Moving in Time":
            break
        desk.key("Tab")
        wait_for("the focus to move", lambda: focused(desk) not in (None, before))
    assert focused(desk) == "Moving in Time", focused(desk)
    desk.key("Return")
    desk.wait_name("By Touch", "heading")
    wait_focus(desk, "Drag or scroll")
    return "a link leads to its topic, and the focus goes along"


def test_closes(desk):
    desk.key("Escape")
    wait_for("the guide gone", lambda: desk.find("Topics") is None)
    return "Escape closes it"


TESTS = [value for name, value in list(globals().items()) if name.startswith("test_")]


sys.exit(run_all(Desk(sys.argv[1]), TESTS))
