#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each layer of src may include its own headers and those of the layers that it knows.

Usage: check-layers.py SRC_DIR
"""

import pathlib
import re
import sys

# A layer, the layers that it knows, and the outside libraries beyond GLib and GIO that it may use.
LAYERS = {
    "calendar": ([], []),
    "model": (["calendar"], []),
    "formats": (["calendar", "model"], ["yyjson"]),
    "layout": (["calendar"], []),
    "timeline": (["calendar", "model", "layout"], ["gtk"]),
    "app": (["calendar", "model", "formats", "layout", "timeline"], ["gtk", "adwaita"]),
    "search-provider": (["calendar", "model", "formats"], []),
    "tool": (["calendar", "model", "formats"], []),
}
OUTSIDE = ("gtk", "gdk", "gsk", "adwaita", "yyjson")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]', re.MULTILINE)


def defects_of(source, layer, home_of):
    knows, libraries = LAYERS[layer]
    for mark, name in INCLUDE.findall(source.read_text(encoding="utf-8")):
        if mark == '"':
            home = home_of.get(name)
            if "/" in name:
                yield f"{source}: {name}: headers are included by their bare names"
            elif home is not None and home != layer and home not in knows:
                yield f"{source}: {name}: the layer {layer} does not know the layer {home}"
        else:
            library = re.split(r"[/.]", name)[0]
            if library in OUTSIDE and library not in libraries and "gtk" not in libraries:
                yield f"{source}: <{name}>: the layer {layer} does not use {library}"


def main(src):
    folders = sorted(path.name for path in src.iterdir() if path.is_dir())
    unknown = [name for name in folders if name not in LAYERS]
    defects = [f"{src / name}: no layer of this name is known here" for name in unknown]
    home_of = {h.name: layer for layer in LAYERS for h in (src / layer).glob("*.h")}
    n_files = 0
    for layer in LAYERS:
        for source in sorted((src / layer).glob("*.[ch]")):
            n_files += 1
            defects += defects_of(source, layer, home_of)
    print("\n".join(defects) or f"{n_files} files keep to their layers")
    return 1 if defects or n_files == 0 else 0


sys.exit(main(pathlib.Path(sys.argv[1])))
