#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the built-in chronicle itself says is there in each of its languages.

Usage: check-languages.py CHRONICLE
"""

import json
import pathlib
import re
import sys

# The texts of the chronicle's own; passages stay in the language of their source. Names of people
# and firms and the answers of accounts can be the same in all languages, and are then given once.
OWN = {"title", "description", "summary", "question", "role", "text", "note", "title-short"}
NAMES = {"name", "value"}
LANGUAGES = {"en": re.compile("[A-Za-z0-9]"), "zh-Hans": re.compile("[\u4e00-\u9fff]")}


def is_exempt(place):
    """The title under which a source can be found, and a name as a source has it."""
    return place[0] == "sources" and place[-1] == "title" or "names" in place


def defects_of_text(place, text):
    where = "/".join(map(str, place))
    if isinstance(text, str):
        if place[-1] in OWN:
            yield f"{where}: is given in one language only"
        return
    for language, letters in LANGUAGES.items():
        if not letters.search(text.get(language, "")):
            yield f"{where}: has no text in {language}"


def defects_of(value, place=()):
    if place and place[-1] in OWN | NAMES and not is_exempt(place):
        yield from defects_of_text(place, value)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from defects_of(part, (*place, key))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from defects_of(part, (*place, number))


def main(path):
    chronicle = json.loads(path.read_text(encoding="utf-8"))
    defects = list(defects_of(chronicle))
    print("\n".join(defects) or f"{path.name} speaks {' and '.join(LANGUAGES)}")
    return 1 if defects else 0


sys.exit(main(pathlib.Path(sys.argv[1])))
