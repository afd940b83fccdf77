#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that check-layers.py lets a sound tree pass and catches each way of breaking the layers."""

import pathlib
import subprocess
import sys
import tempfile

CHECK = pathlib.Path(__file__).with_name("check-layers.py")
SOUND = {
    "model/tl-a.h": "#include <glib.h>\n",
    "timeline/tl-b.h": "#include <gtk/gtk.h>\n",
    "app/tl-c.c": '#include "tl-a.h"\n#include "tl-b.h"\n#include <adwaita.h>\n',
}
BROKEN = {
    "a later layer": {"model/tl-a.c": '#include "tl-b.h"\n'},
    "a path into a later layer": {"model/tl-a.c": '#include "../timeline/tl-b.h"\n'},
    "GTK below the interface": {"model/tl-a.c": "#include <gtk/gtk.h>\n"},
    "libadwaita below the application": {"layout/tl-a.c": "#include <adwaita.h>\n"},
    "JSON outside of the formats": {"tool/tl-a.c": "#include <yyjson.h>\n"},
    "an unknown layer": {"misc/tl-a.c": "\n"},
}


def status_with(files):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in {**SOUND, **files}.items():
            path = pathlib.Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return subprocess.run(
            [sys.executable, CHECK, folder], capture_output=True, check=False
        ).returncode


def main():
    failed = [] if status_with({}) == 0 else ["a sound tree does not pass"]
    failed += [f"{what} is not caught" for what, files in BROKEN.items() if status_with(files) != 1]
    print("\n".join(failed) or f"{len(BROKEN)} ways of breaking the layers are caught")
    return 1 if failed else 0


sys.exit(main())
