#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs all benchmarks on chronicles of 1,000 to 1,000,000 items and prints what they print.

Usage: bench.py BUILD_DIR [FOLDER_FOR_CHRONICLES]

The chronicles are generated when they are not there, which takes 700 MB. Needs a display.
"""

import pathlib
import subprocess
import sys
import tempfile

SIZES = (1_000, 10_000, 100_000, 1_000_000)


def generate(programs, folder):
    for size in SIZES:
        path = folder / f"{size}.chronicle"
        if not path.exists():
            subprocess.run([programs / "generate-chronicle", str(size), path], check=True)
        yield path


def run(title, program, *arguments):
    print(f"\n{title}", flush=True)
    subprocess.run([program, *arguments], check=True)


def main(build, folder):
    programs = build / "tests" / "bench"
    paths = list(generate(programs, folder))
    for path in paths[2:]:
        run(f"Loading {path.name}", programs / "bench-load", path)
    for path in paths[2:]:
        run(f"Filtering {path.name}", programs / "bench-filter", path)
    for path in paths[2:]:
        run(f"Searching {path.name}", programs / "bench-search", path)
    run("Frames", programs / "bench-frame", *paths)


build_dir = pathlib.Path(sys.argv[1])
if len(sys.argv) > 2:
    main(build_dir, pathlib.Path(sys.argv[2]))
else:
    with tempfile.TemporaryDirectory(dir="/var/tmp") as temporary:
        main(build_dir, pathlib.Path(temporary))
