#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing unfinished or compiled is left in the sources, and every source file carries its licence.

Usage: check-names.py SOURCE_DIR
"""

import pathlib
import re
import shutil
import subprocess
import sys

UNFINISHED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b")
# In a date, XX is a part that is not known.
DATE = re.compile(r"[0-9-]X+|EDTF|unspecified")
TOPS = ("src", "tests", "build-aux", "resources", "po")
ENDINGS = (".c", ".h", ".py", ".sh", ".blp", ".css", ".build")
LICENSED = (".c", ".h", ".py", ".sh")


def defects_of(path):
    text = path.read_text(encoding="utf-8")
    if path.suffix in LICENSED and "SPDX-License-Identifier: GPL-3.0-or-later" not in text:
        yield f"{path}: does not name its licence"
    for number, line in enumerate(text.splitlines(), 1):
        if UNFINISHED.search(line) and not DATE.search(line):
            yield f"{path}:{number}: something is left to do"


def compiled(root):
    """Compiled Python that is kept under version control; nothing to tell where there is no git."""
    if shutil.which("git") is None or not (root / ".git").exists():
        return []
    command = ["git", "-c", "safe.directory=*", "-C", root, "ls-files", "*.pyc", "*__pycache__*"]
    listed = subprocess.run(command, capture_output=True, text=True, check=False)
    return [f"{name}: is compiled" for name in listed.stdout.splitlines()]


def main(root):
    paths = [p for top in TOPS for p in sorted((root / top).rglob("*")) if p.suffix in ENDINGS]
    defects = [defect for path in paths for defect in defects_of(path)]
    defects += compiled(root)
    print("\n".join(defects) or f"{len(paths)} files looked at")
    return 1 if defects or not paths else 0


sys.exit(main(pathlib.Path(sys.argv[1])))
