#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tab through the whole window, its dialogs and its popovers: all can be reached, in order, and nothing is a trap.

Usage: test-tab.py THROUGHLINE_BINARY
"""

import re
import sys

from desk import run_all, walk, xdotool
from reader import Atspi, Reader, wait_for

CONTROLS = ("button", "toggle button", "entry", "check box", "radio button", "switch", "link", "combo box", "spin button")
MOST = 150


def tab(reader, key="Tab"):
    """What the key leads to."""
    before = reader.focus
    reader.key(key)
    wait_for("the focus to go on", lambda: reader.focus != before)
    return reader.focus


def round_trip(reader, key="Tab"):
    """All that Tab leads to, until it is where it began."""
    start = reader.focus
    nodes = [start]
    for _ in range(MOST):
        node = tab(reader, key)
        if node == start:
            return nodes
        nodes.append(node)
    raise AssertionError(f"not back after {MOST} stops")


def is_control(node):
    states = node.get_state_set()
    wanted = (Atspi.StateType.SHOWING, Atspi.StateType.SENSITIVE, Atspi.StateType.FOCUSABLE)
    return node.get_role_name() in CONTROLS and all(states.contains(state) for state in wanted)


def label(node):
    """What is read of a stop: its name or that of what it is in."""
    while node is not None and not node.get_name():
        node = node.get_parent()
    return node.get_name() if node is not None else ""


def select_last(reader):
    reader.wait_name("Themes")
    reader.key("End")
    reader.wait_place("the last item", lambda place: place == reader.counts()[0])
    reader.wait_focus(".*source.*")


def test_whole_window(reader):
    """Tab comes to every control and back, filters first, then header, timeline and details"""
    select_last(reader)
    nodes = round_trip(reader)
    names = [label(node) for node in nodes]
    missed = [node.get_name() for node in walk(reader.frame) if is_control(node) and node not in nodes]
    # The window's own buttons are reached by the keys of whoever manages the windows.
    missed = [name for name in missed if name not in (*names, "Minimize", "Maximize", "Close", "")]
    assert not missed, missed
    turn = names.index("Hide Filters")
    order = names[turn:] + names[:turn]
    landmarks = ["Hide Filters", r"Courage, \d+ items", "Search", "Index", "Main Menu", r".*, \d+ sources?.*", "Previous Item", "Copy Citation"]
    places = [next(i for i, name in enumerate(order) if re.fullmatch(mark, name)) for mark in landmarks]
    assert places == sorted(places), list(zip(landmarks, places))


def test_and_back(reader):
    """Shift+Tab comes to the same, the other way round"""
    there = [label(node) for node in round_trip(reader)]
    back = [label(node) for node in round_trip(reader, "shift+Tab")]
    assert there[1:] == back[1:][::-1], (there, back)


def test_timeline_is_one_stop(reader):
    """however many items are in view, one press of Tab leaves the timeline"""
    reader.key("ctrl+1")
    reader.wait_item()
    assert tab(reader).get_role_name() != "list item"
    assert tab(reader, "shift+Tab").get_role_name() == "list item"


def test_index(reader):
    """in the index Tab leaves the list, and Shift+Tab comes back to the same row"""
    item = reader.wait_item()
    reader.key("ctrl+2")
    reader.wait_name("Sorted by")
    reader.wait_focus(re.escape(item))
    names = [label(node) for node in round_trip(reader)]
    assert "Main Menu" in names and "Hide Filters" in names, names
    reader.wait_focus(re.escape(item))
    reader.key("ctrl+1")
    wait_for("the timeline", lambda: reader.find("Sorted by") is None)
    reader.wait_focus(re.escape(item))


def test_nothing_matches(reader):
    """where a filter leaves nothing, Tab comes to the way back, and after that the item has the focus"""
    item = reader.wait_item()
    while not re.fullmatch(r"Events, \d+ items", label(reader.focus)):
        tab(reader, "shift+Tab")
    for _ in range(3):
        reader.key("space")
        tab(reader)
    reader.hear("0 items shown")
    reader.wait_name("Nothing Matches")
    while label(reader.focus) != "Clear Filters":
        tab(reader)
    reader.key("Return")
    reader.hear(r"\d+ items shown")
    reader.wait_focus(re.escape(item))


def visits(reader, key, expected):
    """Opens something, goes once around in it by Tab and both ways, closes it; the focus is back."""
    item = reader.wait_item()
    reader.key(key)
    wait_for("the focus in it", lambda: reader.focused() not in (item, None))
    there = [label(node) for node in round_trip(reader)]
    back = [label(node) for node in round_trip(reader, "shift+Tab")]
    assert set(there) == set(back), (there, back)
    assert item not in there, "the focus fell through to the timeline"
    for name in expected:
        assert name in there, (name, there)
    reader.key("Escape")
    reader.wait_focus(re.escape(item))


def test_preferences(reader):
    """the preferences hold the focus until they are closed, and give it back"""
    visits(reader, "ctrl+comma", ["Style", "Lanes"])


def test_shortcuts(reader):
    """so does the list of shortcuts"""
    visits(reader, "ctrl+question", ["Next item", "Quit"])


def test_export(reader):
    """so does the dialog that asks what to export"""
    visits(reader, "ctrl+e", ["Picture, PNG", "Export…"])


def test_go_to_date(reader):
    """so does the dialog for a date"""
    item = reader.wait_item()
    reader.key("ctrl+g")
    reader.wait_focus("Date")
    xdotool("type", "2010")
    reader.wait_match(r"2010, \d+ items")
    names = [label(node) for node in round_trip(reader)]
    assert {"Date", "Go"} <= set(names), names
    reader.key("Escape")
    reader.wait_focus(re.escape(item))


def test_range_popover(reader):
    """so does the popover for a range of time"""
    item = reader.wait_item()
    reader.key("bracketleft", "bracketright")
    reader.wait_focus("Zoom to Range|Show Only This Range")
    names = [label(node) for node in round_trip(reader)]
    assert {"Zoom to Range", "Show Only This Range"} <= set(names), names
    reader.key("Escape")
    reader.wait_focus(re.escape(item))


def open_menu(reader, item):
    reader.key("F10")
    wait_for("the focus in the menu", lambda: reader.focused() not in (item, None))


def menu_items(reader):
    """What is read of each row of the menu that is open."""
    return [node.get_name() for node in walk(reader.frame) if "menu item" in node.get_role_name()]


def test_main_menu(reader):
    """the main menu is walked with the arrows, reads each row, and gives the focus back to where it was opened from"""
    item = reader.wait_item()
    open_menu(reader, item)
    names = menu_items(reader)
    assert "Preferences" in names and all(names), names
    reader.wait_focus(re.escape(names[0]))
    reader.key("Down")
    reader.wait_focus(re.escape(names[1]))
    reader.key("Escape")
    reader.wait_focus(re.escape(item))


def test_dialog_from_the_menu(reader):
    """so does a dialog that is chosen in the main menu"""
    item = reader.wait_item()
    open_menu(reader, item)
    for row in reversed(menu_items(reader)):
        reader.key("Up")
        reader.wait_focus(re.escape(row))
        if row == "Preferences":
            break
    reader.key("Return")
    reader.wait_focus("Style")
    reader.key("Escape")
    reader.wait_focus(re.escape(item))


def cluster(reader):
    timeline = reader.find("Timeline", "list")
    for i in range(timeline.get_child_count()):
        child = timeline.get_child_at_index(i)
        if re.match(r"\d+ items, ", child.get_name()):
            return child
    return None


def actions(node):
    return [Atspi.Action.get_action_name(node, i) for i in range(Atspi.Action.get_n_actions(node))]


def test_actions(reader):
    """assistive technology selects an item and opens a cluster by the actions that these offer"""
    reader.key("ctrl+1", "End")
    reader.wait_item()
    first = next(node for node in walk(reader.find("Timeline", "list")) if node.get_role_name() == "list item")
    Atspi.Action.do_action(first, actions(first).index("item.select"))
    reader.wait_focus(re.escape(first.get_name()))
    reader.key("Escape", "ctrl+0")
    reader.wait_focus("Timeline")
    found = wait_for("a cluster", lambda: cluster(reader))
    before = reader.view()
    Atspi.Action.do_action(found, actions(found).index("cluster.open"))
    wait_for("the view to go closer", lambda: reader.view() != before)


TESTS = [value for name, value in list(globals().items()) if name.startswith("test_")]


if __name__ == "__main__":
    sys.exit(run_all(Reader(sys.argv[1]), TESTS))
