#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The keys under other keyboard layouts, pressed by where they stand.

Usage: test-layouts.py THROUGHLINE_BINARY
"""

import re
import subprocess
import sys

from desk import run_all, xdotool
from reader import Reader, wait_for

# Codes of keys by what an English keyboard has there.
CODES = {
    "1": 10, "2": 11, "0": 19, "q": 24, "w": 25, "e": 26, "p": 33, "[": 34, "]": 35, "a": 38, "s": 39, "d": 40,
    "f": 41, "g": 42, "n": 57, "m": 58,
}  # fmt: skip
ENTRY = "Search Titles, Names, Quotes and Passages"


def layout(*names):
    """Sets layouts, the first of which is on."""
    subprocess.run(["setxkbmap", ",".join(names)], check=True)


def at(*places):
    """Presses keys where an English keyboard has these."""
    for place in places:
        *modifiers, key = place.split("+")
        xdotool("key", "+".join([*modifiers, str(CODES[key])]))


def select_first(reader):
    reader.key("Home")
    return reader.wait_focus(".*, Lei Jun, person, .*")[0]


def filters(reader, place):
    """A key shows fewer items, and the same key all again."""
    whole = reader.counts()[1]
    reader.quiet()
    at(place)
    assert int(reader.hear(r"(\d+) items shown")[1]) < whole
    at(place)
    reader.hear(f"{whole} items shown")


def moves(reader, there, back):
    before = reader.settle()
    at(there)
    wait_for(f"{there} to move the view", lambda: reader.view() != before)
    reader.settle()
    at(back)
    wait_for(f"{back} to move it back", lambda: reader.view() == before)


def searches(reader, place):
    item = reader.wait_item()
    at(place)
    reader.wait_focus(ENTRY)
    reader.key("Escape")
    reader.wait_focus(re.escape(item))


def views(reader, timeline, index):
    at(index)
    reader.wait_name("Sorted by")
    at(timeline)
    wait_for("the timeline", lambda: reader.find("Sorted by") is None)
    reader.wait_item()


def all_by_place(reader):
    """What a layout without Latin letters can only do by place."""
    select_first(reader)
    at("n")
    reader.wait_focus("(?!.*, person, ).*, disputed")
    at("p")
    reader.wait_focus(".*, Lei Jun, person, .*")
    reader.quiet()
    at("g")
    reader.hear("A lane for each theme")
    at("g", "g", "g", "g")
    reader.hear("Lanes of people, events and quotes")
    filters(reader, "1")
    reader.key("plus", "plus")
    reader.settle()
    moves(reader, "d", "a")
    moves(reader, "w", "s")
    reader.key("ctrl+0")
    searches(reader, "ctrl+f")
    views(reader, "ctrl+1", "ctrl+2")


def test_english(reader):
    """the places are those of an English keyboard"""
    reader.wait_name("Themes")
    layout("us")
    all_by_place(reader)


def test_russian_with_english(reader):
    """Russian beside English: GTK finds the Latin letter"""
    layout("ru", "us")
    all_by_place(reader)


def test_russian_alone(reader):
    """Russian alone: each key does what it does at its place, letters with Ctrl too"""
    layout("ru")
    all_by_place(reader)
    reader.quiet()
    at("[")
    reader.hear("Range from .*")
    at("]")
    reader.wait_name("Show Only This Range")
    reader.key("Escape")
    reader.wait_item()


def test_typing_russian_acts_on_nothing(reader):
    """in the search entry letters are letters"""
    whole = reader.counts()
    at("ctrl+f")
    reader.wait_focus(ENTRY)
    at("g", "n", "f", "a")
    wait_for("the letters", lambda: reader.match("No hits|No Hits"))
    assert reader.counts() == whole
    reader.key("Escape")
    reader.wait_item()


def test_french(reader):
    """French: digits without Shift, by place; letters by what is written on them; A is not Q"""
    layout("fr")
    select_first(reader)
    filters(reader, "1")
    views(reader, "ctrl+1", "ctrl+2")
    reader.key("n")
    reader.wait_focus("(?!.*, person, ).*, disputed")
    reader.key("plus", "plus")
    reader.settle()
    moves(reader, "d", "a")
    moves(reader, "w", "s")
    reader.key("ctrl+0")
    at("ctrl+q", "ctrl+w")
    reader.settle()
    assert reader.process.poll() is None, "select all has quit"


def test_french_with_english(reader):
    """French beside English: what is written wins over what the other layout has there"""
    layout("fr", "us")
    at("ctrl+q", "ctrl+w")
    reader.settle()
    assert reader.process.poll() is None, "select all has quit"
    filters(reader, "1")


def test_german(reader):
    """German: letters and digits as they are, a range by the places of the brackets"""
    layout("de")
    select_first(reader)
    filters(reader, "1")
    reader.key("n")
    reader.wait_focus("(?!.*, person, ).*, disputed")
    reader.quiet()
    at("[")
    reader.hear("Range from .*")
    reader.key("Escape")
    reader.wait_item()


TESTS = [value for name, value in list(globals().items()) if name.startswith("test_")]


if __name__ == "__main__":
    try:
        sys.exit(run_all(Reader(sys.argv[1]), TESTS))
    finally:
        layout("us")
