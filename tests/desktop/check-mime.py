#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop that has the media type knows chronicles by their names and by how they begin.

Usage: check-mime.py PACKAGE.xml CHRONICLE
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SKIP = 77
TYPE = "application/x-chronicle+json"


def type_of(data, path):
    environment = {**os.environ, "XDG_DATA_HOME": str(data)}
    command = ["gio", "info", "-a", "standard::content-type", path]
    told = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return told.stdout.split("standard::content-type:")[1].split()[0]


def main(package, chronicle):
    if None in (shutil.which("update-mime-database"), shutil.which("gio")):
        print("skipped: update-mime-database or gio is not installed")
        return SKIP
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder)
        packages = data / "mime" / "packages"
        packages.mkdir(parents=True)
        shutil.copy(package, packages)
        subprocess.run(["update-mime-database", data / "mime"], check=True)
        (data / "named.chronicle").write_text("{ }", encoding="utf-8")
        (data / "other.json").write_text('{ "format": "minutes/1" }', encoding="utf-8")
        shutil.copy(chronicle, data / "unnamed")
        parents = (data / "mime" / "subclasses").read_text(encoding="utf-8").split()
        found = {
            "by its name": type_of(data, data / "named.chronicle") == TYPE,
            "by how it begins": type_of(data, data / "unnamed") == TYPE,
            "as JSON": parents == [TYPE, "application/json"],
            "no other JSON": type_of(data, data / "other.json") != TYPE,
        }
    for how, right in found.items():
        print(f"{'right' if right else 'wrong'}: {how}")
    return 0 if all(found.values()) else 1


sys.exit(main(sys.argv[1], sys.argv[2]))
