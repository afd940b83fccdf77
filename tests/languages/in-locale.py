#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a test in a locale, which is made in FOLDER where the system has not generated it.

Usage: in-locale.py LOCALE FOLDER PROGRAM
"""

import os
import pathlib
import shutil
import subprocess
import sys


def is_known(name):
    """Whether the system has the locale; names differ in how they write UTF-8."""
    if shutil.which("locale") is None:
        return False
    listed = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout
    plain = [known.lower().replace("utf-8", "utf8") for known in listed.split()]
    return name.lower().replace("utf-8", "utf8") in plain


def make(name, folder):
    """Makes the locale; other programs may do so at the same time, and each gets a whole one."""
    whole = folder / name
    if (whole / "LC_CTYPE").exists():
        return True
    if shutil.which("localedef") is None:
        return False
    language, encoding = name.split(".")
    begun = folder / f"{name}-{os.getpid()}"
    begun.parent.mkdir(parents=True, exist_ok=True)
    command = ["localedef", "--quiet", "--no-archive", "-i", language, "-f", encoding, begun]
    subprocess.run(command, capture_output=True, check=False)
    if not (begun / "LC_CTYPE").exists():
        return False
    if not whole.exists():
        begun.rename(whole)
    return True


def main(name, folder, program):
    environment = {**os.environ, "LC_ALL": name}
    environment.pop("LANGUAGE", None)
    if not is_known(name):
        if not make(name, folder):
            print(f"1..0 # SKIP there is no locale {name} here, and none can be made")
            return
        environment["LOCPATH"] = str(folder)
    sys.stdout.flush()
    os.execve(program, [program], environment)


main(sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3])
