#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every key that the application names has an end-to-end test, and the list of them in README.md is true.

Usage: check-keys.py SOURCE_DIR
"""

import ast
import pathlib
import re
import sys


def named_keys(source):
    """The keys of each accelerator of tl-accelerators.c."""
    table = source[source.index("accelerators[] = {") : source.index("};")]
    lists = re.findall(r'\{((?:\s*"[^"]+",?)+)\s*\}', table)
    return {key for found in lists for key in re.findall(r'"([^"]+)"', found)}


def values(argument):
    """What an argument of @presses stands for, which may be made by an expression."""
    if isinstance(argument, ast.Starred):
        return list(eval(compile(ast.Expression(argument.value), "presses", "eval"), {"range": range}))
    return [ast.literal_eval(argument)]


def tests_of(module):
    """Each test of a program and the keys that it says it is for."""
    found = {}
    for node in module.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            marks = [m for m in node.decorator_list if isinstance(m, ast.Call) and m.func.id == "presses"]
            found[node.name] = {key for mark in marks for argument in mark.args for key in values(argument)}
    return found


def listed_tests(readme):
    return set(re.findall(r"^\|[^|]+\| (test_\w+) \|$", readme, re.MULTILINE))


def main(root):
    e2e = root / "tests" / "e2e"
    keys = named_keys((root / "src/app/tl-accelerators.c").read_text(encoding="utf-8"))
    tests = tests_of(ast.parse((e2e / "test-keys.py").read_text(encoding="utf-8")))
    tested = set().union(*tests.values())
    listed = listed_tests((e2e / "README.md").read_text(encoding="utf-8"))
    for_keys = {name for name, pressed in tests.items() if pressed}
    defects = [f"no test presses {key}" for key in sorted(keys - tested)]
    defects += [f"{key} is tested but not named" for key in sorted(tested - keys)]
    defects += [f"README.md does not list {name}" for name in sorted(for_keys - listed)]
    defects += [f"README.md lists {name}, which is not there" for name in sorted(listed - for_keys)]
    print("\n".join(defects) or f"{len(keys)} keys, {len(for_keys)} tests")
    return 1 if defects or not keys else 0


sys.exit(main(pathlib.Path(sys.argv[1])))
