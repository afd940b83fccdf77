#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real application on the built-in chronicle, by pointer and keys, as a screen reader sees it.

Usage: test-explore.py THROUGHLINE_BINARY
"""

import re
import sys
import time

from desk import Desk, run_all, wait_for

# Free of cards in the first view: the lower part of the lane of quotes, left of all of them.
EMPTY_SPOT = (450, 620)
YEARS = re.compile(r"^(\d+) of (\d+) · (.+) – (.+)$")


def counts_and_range(desk):
    """(shown, all, from, to) of the subtitle, such as "285 of 285 · 1985 – 2026"."""
    for name in desk.names():
        match = YEARS.match(name)
        if match:
            return int(match[1]), int(match[2]), match[3], match[4]
    return None


def changed_from(desk, before):
    def look():
        now = counts_and_range(desk)
        return now if now and now != before else None

    return wait_for(f"something other than {before}", look)


def year(text):
    return int(re.search(r"\d{4}", text)[0])


def test_opens_on_the_whole_life(desk):
    shown, total, start, end = wait_for("the subtitle", lambda: counts_and_range(desk))
    assert shown == total > 100, (shown, total)
    assert year(start) < 1990 and year(end) >= 2024, (start, end)
    return "the title of the window and what is in view are told"


def test_scroll_zooms_under_the_pointer(desk):
    before = counts_and_range(desk)
    desk.scroll(*EMPTY_SPOT, 4, "ctrl")
    near = changed_from(desk, before)
    assert year(near[3]) - year(near[2]) < year(before[3]) - year(before[2]), (before, near)
    for _ in range(4):
        desk.scroll(*EMPTY_SPOT, 4, "ctrl")
    return "Ctrl and the wheel go closer"


def test_drag_pans(desk):
    before = counts_and_range(desk)
    desk.drag(*EMPTY_SPOT, -250)
    after = changed_from(desk, before)
    assert year(after[2]) > year(before[2]), (before, after)
    return "dragging to the left shows later times"


def test_wheel_pans(desk):
    before = counts_and_range(desk)
    desk.scroll(*EMPTY_SPOT, 4)
    for _ in range(3):
        desk.scroll(*EMPTY_SPOT, 4)
    after = changed_from(desk, before)
    assert year(after[2]) < year(before[2]) or year(after[3]) < year(before[3]), (before, after)
    return "the wheel alone moves along time"


def test_fit_all(desk):
    desk.key("ctrl+0")
    wait_for("all in view", lambda: year(counts_and_range(desk)[2]) < 1990)
    return "Ctrl+0 shows all again"


def settled(desk):
    """What the subtitle says once it has said the same for longer than any move takes."""
    time.sleep(0.8)
    before = None

    def look():
        nonlocal before
        now = counts_and_range(desk)
        same, before = now == before, now
        time.sleep(0.2)
        return now if same else None

    return wait_for("the view to come to rest", look)


def test_history(desk):
    whole = settled(desk)
    for _ in range(4):
        desk.key("plus")
    near = settled(desk)
    assert near != whole, near
    desk.key("alt+Left")
    wait_for("the view before", lambda: counts_and_range(desk) == whole)
    desk.key("alt+Right")
    wait_for("the view after", lambda: counts_and_range(desk) == near)
    return "Alt+Left goes back to the view before, Alt+Right forward again"


def test_even_scale(desk):
    before = settled(desk)
    desk.key("e")
    even = settled(desk)
    assert even != before, even
    desk.key("e")
    assert settled(desk) == before, before
    return "E gives busy times more room, and takes it back"


def test_keys_by_their_place(desk):
    before = settled(desk)
    for _ in range(6):
        desk.key("d")
    later = settled(desk)
    assert year(later[2]) > year(before[2]), (before, later)
    for _ in range(6):
        desk.key("a")
    back = settled(desk)
    assert back == before, (before, back)
    desk.key("w", "w")
    near = settled(desk)
    assert near != before, near
    desk.key("s", "s")
    assert settled(desk) == before, before
    return "A and D move, W and S zoom"


def test_range(desk):
    before = settled(desk)
    desk.drag(*EMPTY_SPOT, 120, "shift")
    desk.wait_name("Show Only This Range")
    assert desk.find("Zoom to Range", "button"), desk.names()
    desk.key("Escape")
    wait_for("the popover to close", lambda: not desk.find("Show Only This Range"))
    assert counts_and_range(desk) == before, before

    desk.drag(*EMPTY_SPOT, 120, "shift")
    desk.wait_name("Show Only This Range")
    desk.key("Tab", "Return")
    few = changed_from(desk, before)
    assert 0 < few[0] < before[0], (before, few)
    desk.key("ctrl+shift+BackSpace")
    wait_for("all items", lambda: counts_and_range(desk)[0] == before[0])
    desk.key("ctrl+0")
    wait_for("all in view", lambda: year(counts_and_range(desk)[2]) < 1990)
    return "Shift and a drag picks out a range, which filters"


def position(desk):
    for name in desk.names():
        match = re.fullmatch(r"(\d+) of \d+", name)
        if match:
            return int(match[1])
    return None


def test_arrows_select(desk):
    desk.key("Home")
    wait_for("the first item", lambda: position(desk) == 1)
    desk.key("Right")
    wait_for("the second item", lambda: position(desk) == 2)
    desk.key("Left")
    wait_for("the first item", lambda: position(desk) == 1)
    desk.key("End")
    last = wait_for("the last item", lambda: position(desk) != 1 and position(desk))
    assert last == counts_and_range(desk)[0], last
    return "Home, right, left and End walk along time"


def test_detail_shows_passages(desk):
    desk.wait_name("Source Passages")
    return "the selected item has its passages"


def test_disputes_are_walked(desk):
    desk.key("Home")
    wait_for("the first item", lambda: position(desk) == 1)
    desk.key("n")
    first = wait_for("a disputed item", lambda: position(desk) != 1 and position(desk))
    desk.wait_name("Where the Sources Disagree")
    desk.key("n")
    wait_for("the next disputed item", lambda: position(desk) > first)
    desk.key("p")
    wait_for("the disputed item before", lambda: position(desk) == first)
    return "N and P go from one disputed item to the next and show the accounts"


def test_theme_filter_counts(desk):
    row = wait_for(
        "the theme", lambda: next((n for n in desk.names() if n.startswith("Courage, ")), None)
    )
    announced = int(re.search(r"(\d+) items", row)[1])
    before = counts_and_range(desk)
    desk.key("1")
    shown, total, _, _ = changed_from(desk, before)
    assert shown == announced < total, (shown, announced, total)
    desk.key("ctrl+shift+BackSpace")
    wait_for("all items", lambda: counts_and_range(desk)[0] == total)
    return "1 shows as many items as the filter announces, Ctrl+Shift+Backspace shows all"


def test_escape_lets_go(desk):
    desk.key("Home")
    wait_for("the first item", lambda: position(desk) == 1)
    desk.key("Escape")
    wait_for("nothing selected", lambda: position(desk) is None)
    return "Escape ends the selection"


TESTS = [value for name, value in list(globals().items()) if name.startswith("test_")]


sys.exit(run_all(Desk(sys.argv[1]), TESTS))
