#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs all benchmarks on chronicles of 1,000 to 1,000,000 items, prints what they print, and then a table of them all.

Usage: bench.py [--table FILE] [--only NAME,…] BUILD_DIR [FOLDER_FOR_CHRONICLES]

The chronicles are generated when they are not there, which takes 1.3 GB. --table writes the table to a file too, in
Markdown, with the machine that it is of; --only runs some of load, window, filter, search, frame, same, paint,
start and index. Needs a display.
"""

import argparse
import os
import pathlib
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time

SIZES = (1_000, 10_000, 100_000, 1_000_000)
START_ROUNDS = 30
WINDOW_ROUNDS = 5
SETTLED_SECONDS = 3
LOAD_BEFORE = os.getloadavg()[0]
BUILT_IN = pathlib.Path(__file__).resolve().parents[2] / "data" / "lei-jun.chronicle"


def generate(programs, folder):
    for size in SIZES:
        path = folder / f"{size}.chronicle"
        if not path.exists():
            subprocess.run([programs / "generate-chronicle", str(size), path], check=True)
        yield path


def among(programs, paths):
    """The smallest chronicle, and what the largest has more, long before."""
    small, large = SIZES[0], SIZES[-1]
    path = paths[0].with_name(f"{small}-among-{large}.chronicle")
    if not path.exists():
        subprocess.run([programs / "generate-chronicle", str(small), path, str(large - small)], check=True)
    return path


def run(title, program, *arguments):
    print(f"\n{title}", flush=True)
    lines = []
    with subprocess.Popen([program, *arguments], stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            print(line, end="", flush=True)
            lines.append(line)
    if process.returncode != 0:
        sys.exit(f"{program} ended with {process.returncode}")
    return "".join(lines)


def numbers(pattern, text):
    """What the groups of a pattern match, for each place that it matches."""
    found = [tuple(map(float, match.groups())) for match in re.finditer(pattern, text)]
    if not found:
        sys.exit(f"{pattern} is not in what was printed")
    return found


def load(programs, paths):
    for path in paths[2:]:
        text = run(f"Loading {path.name}", programs / "bench-load", path)
        ratio, kept = numbers(r"ratio ([\d.]+); kept \d+ MB, ([\d.]+) of", text)[0]
        yield f"Load {path.stem} items", "a bare yyjson read of the file", "2.2", f"{ratio:.2f}"
        yield f"Memory kept of {path.stem} items", "the size of the file", "0.9", f"{kept:.2f}"


def seconds_to_first_frame(program, *arguments):
    environment = os.environ | {"XDG_STATE_HOME": os.devnull, "GSETTINGS_BACKEND": "memory"}
    begin = time.perf_counter()
    subprocess.run([program, *arguments], check=True, env=environment)
    return time.perf_counter() - begin


def megabytes_in_window(programs, path):
    """What the program itself holds when its window has come to rest, without the pages of files that it shares."""
    environment = os.environ | {"XDG_STATE_HOME": os.devnull, "GSETTINGS_BACKEND": "memory"}
    with subprocess.Popen([programs.parents[1] / "src/app/throughline", path], env=environment) as process:
        held = []
        while len(held) < SETTLED_SECONDS or len(set(held[-SETTLED_SECONDS:])) > 1:
            time.sleep(1)
            held.append(int(first(r"RssAnon:\s+(\d+)", f"/proc/{process.pid}/status")))
        process.terminate()
    return held[-1] * 1024 / 1e6


def window(programs, paths):
    """From the start of the program to a window that shows the chronicle."""
    path = paths[-1]
    print(f"\nWindow of {path.name}", flush=True)
    rounds = [
        (
            seconds_to_first_frame(programs / "bench-start", path),
            numbers(r"yyjson ([\d.]+) s", run("", programs / "bench-load", path, "1"))[0][0],
        )
        for _ in range(WINDOW_ROUNDS)
    ]
    drawn, bare = map(statistics.median, zip(*rounds))
    held = megabytes_in_window(programs, path)
    size = path.stat().st_size / 1e6
    print(f"  drawn {drawn:.2f} s  yyjson {bare:.2f} s  ratio {drawn / bare:.2f}; {held:.0f} MB of {size:.0f}")
    yield f"Start to a window of {path.stem} items", "a bare yyjson read of the file", "2.2", f"{drawn / bare:.2f}"
    yield "Memory of that program", "the size of the file", "0.9", f"{held / size:.2f}"


def filtering(programs, paths):
    for path in paths[2:]:
        text = run(f"Filtering {path.name}", programs / "bench-filter", path)
        ratios = [ratio for (ratio,) in numbers(r"ratio ([\d.]+)", text)]
        yield f"Choose a value among {path.stem} items", "one pass over the columns", "3", f"{max(ratios):.2f}"


def search(programs, paths):
    for path in paths[2:]:
        text = run(f"Searching {path.name}", programs / "bench-search", path)
        ratios = [ratio for (ratio,) in numbers(r", ratio ([\d.]+);", text)]
        work = [milliseconds for (milliseconds,) in numbers(r"main thread ([\d.]+) ms", text)]
        kept = numbers(r"kept ([\d.]+) of", text)[0][0]
        first = [milliseconds for (milliseconds,) in numbers(r"first hits ([\d.]+) ms", text)]
        every = [milliseconds for (milliseconds,) in numbers(r", all ([\d.]+) ms, ratio", text)]
        if path is paths[-1]:
            yield f"Search {path.stem} items, first hits", "–", "16.7 ms", f"{max(first):.1f} ms"
            yield f"Search {path.stem} items, all hits", "memmem over the folded text", "2", f"{max(ratios):.2f}"
        else:
            yield f"Search {path.stem} items, all hits", "–", "16.7 ms", f"{max(every):.1f} ms"
        yield f"Longest on the main thread, {path.stem} items", "–", "4 ms", f"{max(work):.2f} ms"
        yield f"Memory with search of {path.stem} items", "the size of the file", "1.7", f"{kept:.2f}"


def frame(programs, paths):
    text = run("Frames", programs / "bench-frame", *paths)
    for path, part in zip(paths, re.split(r"(?m)^(?=/)", text)[1:]):
        ratios = numbers(r"ratio ([\d.]+) / ([\d.]+)", part)
        worst = " / ".join(f"{max(column):.2f}" for column in zip(*ratios))
        floor = "the same boxes and labels, bare"
        yield f"A frame of {path.stem} items: median / 95 %", floor, "1.5 / 2", worst


def same(programs, paths):
    """The view of all items of a small chronicle, in a large one."""
    text = run("The same view", programs / "bench-same", paths[0], among(programs, paths))
    ratio = max(ratio for (ratio,) in numbers(r"ratio ([\d.]+)", text))
    yield f"A view among {SIZES[-1]} items", f"the same view of {SIZES[0]} items", "1.3", f"{ratio:.2f}"


def paint(programs, paths):
    files = [BUILT_IN, *paths]
    text = run("Painting", programs / "bench-paint", *files)
    for path, (ratio,) in zip(files, numbers(r"ratio ([\d.]+)", text)):
        yield f"Paint {path.stem}, default view", "the same boxes and labels, bare", "1.3", f"{ratio:.2f}"


def start(programs, paths):
    """By turns, each for itself: what the machine does besides is shared evenly."""
    print("\nStarting", flush=True)
    rounds = [
        [seconds_to_first_frame(programs / name) for name in ("bench-start", "bench-start-bare")]
        for _ in range(START_ROUNDS)
    ]
    ours, bare = map(statistics.median, zip(*rounds))
    print(f"  to the first frame  ours {ours * 1e3:.0f} ms  bare {bare * 1e3:.0f} ms  ratio {ours / bare:.2f}")
    yield "Start to first frame, built-in chronicle", "an empty window of the same shape", "1.3", f"{ours / bare:.2f}"


def index(programs, paths):
    for path in (paths[1], paths[3]):
        text = run(f"Index of {path.name}", programs / "bench-index", path)
        changes = [line for line in text.splitlines() if "filter" in line or "sort" in line]
        costs = numbers(r"call +([\d.]+) ms  longest turn +([\d.]+) ms", "\n".join(changes))
        bar = "16.7 ms" if path == paths[1] else "33.3 ms"
        for what, column in zip(("change in the call", "turn of the main loop after"), zip(*costs)):
            yield f"Index of {path.stem} items, {what}", "–", bar, f"{statistics.median(column):.1f} ms"


BENCHMARKS = {
    "load": load,
    "window": window,
    "filter": filtering,
    "search": search,
    "frame": frame,
    "same": same,
    "paint": paint,
    "start": start,
    "index": index,
}


def table(rows):
    head = ("what", "floor, in the same run", "at most", "measured")
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def first(pattern, path):
    """The first group where a pattern matches in a file, or a dash where there is none."""
    try:
        match = re.search(pattern, pathlib.Path(path).read_text())
    except OSError:
        match = None
    return match[1].strip() if match else "–"


def version(module):
    """Of a library, as the compiler found it."""
    found = subprocess.run(["pkg-config", "--modversion", module], capture_output=True, text=True, check=False)
    return found.stdout.strip() or "–"


def machine():
    memory = first(r"MemTotal:\s+(\d+)", "/proc/meminfo")
    processor = first(r"model name\s*:(.*)", "/proc/cpuinfo")
    system = first(r'PRETTY_NAME="(.*)"', "/etc/os-release")
    libraries = [f"{name} {version(name)}" for name in ("gtk4", "libadwaita-1", "glib-2.0", "yyjson")]
    facts = (
        ("processor", f"{processor}, {os.cpu_count()} cores"),
        ("memory", f"{int(memory) / 1024**2:.0f} GiB" if memory.isdigit() else memory),
        ("system", f"{system}, Linux {platform.release().split('-')[0]}"),
        ("libraries", ", ".join(libraries)),
        ("drawing", os.environ.get("GSK_RENDERER", "with the renderer that GTK chooses")),
        ("load before", f"{LOAD_BEFORE:.1f} of {os.cpu_count()} cores"),
    )
    return "".join(f"- {name}: {fact}\n" for name, fact in facts)


def page(rows):
    what = "What `bench.py` measured last, each against a floor in the same run."
    return f"# Results\n\n{what}\n\n{machine()}\n{table(rows)}"


def main(arguments, folder):
    programs = arguments.build / "tests" / "bench"
    paths = list(generate(programs, folder))
    rows = [row for name in arguments.only for row in BENCHMARKS[name](programs, paths)]
    text = table(rows)
    print(f"\n{text}", end="")
    if arguments.table:
        arguments.table.write_text(page(rows))


def names(text):
    wanted = text.split(",")
    for name in wanted:
        if name not in BENCHMARKS:
            raise argparse.ArgumentTypeError(f"{name} is none of {', '.join(BENCHMARKS)}")
    return wanted


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--table", type=pathlib.Path, metavar="FILE")
parser.add_argument("--only", type=names, default=list(BENCHMARKS), metavar="NAME,…")
parser.add_argument("build", type=pathlib.Path, metavar="BUILD_DIR")
parser.add_argument("folder", type=pathlib.Path, nargs="?", metavar="FOLDER_FOR_CHRONICLES")
given = parser.parse_args()
if given.folder:
    main(given, given.folder.resolve())
else:
    with tempfile.TemporaryDirectory(dir="/var/tmp") as temporary:
        main(given, pathlib.Path(temporary))
