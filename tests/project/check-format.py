#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""All C and Blueprint files are laid out as the formatters lay them out.

Usage: check-format.py SOURCE_DIR
"""

import pathlib
import re
import shutil
import subprocess
import sys

SKIP = 77
# Releases of clang-format differ in details; this is the one that the project is written with.
CLANG_FORMAT_RELEASE = 19


def clang_format():
    for name in (f"clang-format-{CLANG_FORMAT_RELEASE}", "clang-format"):
        if shutil.which(name):
            text = subprocess.run([name, "--version"], capture_output=True, text=True, check=True)
            release = re.search(r"version (\d+)", text.stdout)
            if release and int(release.group(1)) == CLANG_FORMAT_RELEASE:
                return name
    return None


def main(root):
    formatter = clang_format()
    if formatter is None:
        print(f"skipped: clang-format {CLANG_FORMAT_RELEASE} is not installed")
        return SKIP
    c_files = [p for top in ("src", "tests") for p in sorted((root / top).rglob("*.[ch]"))]
    blueprints = sorted((root / "resources").rglob("*.blp"))
    commands = [[formatter, "--dry-run", "--Werror", *c_files]]
    if shutil.which("blueprint-compiler"):
        commands.append(["blueprint-compiler", "format", *blueprints])
    status = [subprocess.run(command, check=False).returncode for command in commands]
    print(f"{len(c_files)} C files and {len(blueprints)} Blueprint files looked at")
    return 1 if any(status) or not c_files else 0


sys.exit(main(pathlib.Path(sys.argv[1])))
