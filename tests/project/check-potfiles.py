#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES names every file that has a string to translate, and no other.

Usage: check-potfiles.py SOURCE_DIR
"""

import pathlib
import re
import sys

MARKED = re.compile(r'\b(?:C?N?_|ngettext|g_dngettext|N?C_)\s*\(\s*["A-Z]')
PLACES = (("src", "*.[ch]"), ("resources", "*.blp"))


def main(root):
    listed = {
        line.strip()
        for line in (root / "po" / "POTFILES").read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    }
    marked = {
        path.relative_to(root).as_posix()
        for folder, pattern in PLACES
        for path in (root / folder).rglob(pattern)
        if MARKED.search(path.read_text(encoding="utf-8"))
    }
    desktop = {name for name in listed if name.startswith("data/")}
    missing = sorted(marked - listed)
    needless = sorted(listed - marked - desktop)
    for name in missing:
        print(f"{name} has strings to translate and is not in po/POTFILES")
    for name in needless:
        print(f"{name} is in po/POTFILES and has no string to translate")
    print(f"{len(marked)} files have strings to translate")
    return 1 if missing or needless or not marked else 0


sys.exit(main(pathlib.Path(sys.argv[1])))
