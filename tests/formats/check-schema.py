# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the JSON Schema of chronicles: itself, on the chronicle that ships, and on broken ones.

usage: check-schema.py SCHEMA CHRONICLE
"""

import copy
import json
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("python3-jsonschema is not installed: skipped")
    sys.exit(77)

MINIMAL = {"format": "chronicle/1", "title": "T"}

# What is put into the chronicle that ships, and where; the schema has to refuse each.
BROKEN = [
    (["format"], "chronicle/2"),
    (["title"], 1),
    (["title"], {"en": 1}),
    (["title"], {}),
    (["themes"], {}),
    (["themes", 0, "id"], ""),
    (["sources", 0, "sha256"], "abc"),
    (["sources", 0, "author"], [{}]),
    (["people", 0, "name"], None),
    (["events", 0, "date"], 1998),
    (["events", 0, "date"], ""),
    (["events", 0, "basis"], "guess"),
    (["events", 0, "themes"], "courage"),
    (["events", 0, "people"], ["lei-jun"]),
    (["events", 0, "passages", 0, "exact"], ""),
    (["events", 0, "passages", 0, "line"], 0),
    (["quotes", 0, "speaker"], 1),
    (["disputes", 0, "weight"], "much"),
    (["stories", 0, "steps", 0], {"text": "T"}),
]

# What a reader may write although the chronicle that ships does not.
GOOD = [
    (["title"], {"en": "A life", "zh": "一生"}),
    (["sources", 0, "author"], [{"family": "Lei", "given": "Jun"}, "Bo"]),
    (["events", 0, "passages"], []),
    (["events", 0, "unknown"], {"kept": True}),
    (["quotes", 0, "speaker"], None),
]


def changed(chronicle, path, value):
    """A copy of the chronicle in which the value at the path is another."""
    copied = copy.deepcopy(chronicle)
    place = copied
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return copied


def undescribed(schema, path=""):
    """The paths of all properties that lack a title or a description."""
    if not isinstance(schema, dict):
        return
    for name, value in schema.get("properties", {}).items():
        here = f"{path}/{name}"
        if "$ref" not in value and not {"title", "description"} <= value.keys():
            yield here
    for name, value in schema.items():
        if isinstance(value, dict):
            yield from undescribed(value, f"{path}/{name}")


def failures(schema, chronicle):
    """What is wrong, in words."""
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)

    for path in undescribed(schema):
        yield f"{path} has no title or no description"
    for error in validator.iter_errors(chronicle):
        yield f"the chronicle that ships: {error.json_path}: {error.message}"
    if not validator.is_valid(MINIMAL):
        yield "the smallest chronicle is refused"
    if validator.is_valid({}):
        yield "an empty object is accepted"
    for path, value in BROKEN:
        if validator.is_valid(changed(chronicle, path, value)):
            yield f"{value!r} is accepted at {path}"
    for path, value in GOOD:
        if not validator.is_valid(changed(chronicle, path, value)):
            yield f"{value!r} is refused at {path}"


def main():
    with open(sys.argv[1], encoding="utf-8") as schema, open(sys.argv[2], encoding="utf-8") as file:
        found = list(failures(json.load(schema), json.load(file)))
    for failure in found:
        print(failure)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
