#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file manager that is asked to open a chronicle opens it in Throughline, and a link its item.

The desktop file, the media type and the D-Bus service are laid where the desktop looks for a
user's own; gio stands in for the file manager, on a bus of the test's own.

Usage: check-open.py THROUGHLINE DATA_BUILD_DIR
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SKIP = 77
ID = "io.github.throughline.Throughline"
TOOLS = ("dbus-run-session", "gapplication", "gio", "update-desktop-database",
         "update-mime-database", "xdotool")
PATIENCE = 60
CHRONICLE = """{ "format": "chronicle/1", "title": "Opened by its type", "events": [
  { "id": "e", "title": "It happens", "date": "1998" } ] }"""
SCRIPT = f"""
gio open "$1"
xdotool search --sync --onlyvisible --name '^Opened by its type$'
gio open "throughline:?item=qiu-bojun"
xdotool search --sync --onlyvisible --name '^Lei Jun, 1990–2024$'
gapplication action {ID} quit
"""


def lay_out(data, program, build):
    for folder, name in (("applications", f"{ID}.desktop"), ("mime/packages", f"{ID}.xml")):
        (data / folder).mkdir(parents=True)
        shutil.copy(build / name, data / folder)
    services = data / "dbus-1" / "services"
    services.mkdir(parents=True)
    text = f"[D-BUS Service]\nName={ID}\nExec={program} --gapplication-service\n"
    (services / f"{ID}.service").write_text(text, encoding="utf-8")
    subprocess.run(["update-desktop-database", data / "applications"], check=True)
    subprocess.run(["update-mime-database", data / "mime"], check=True)


def main(program, build):
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing or "DISPLAY" not in os.environ:
        print(f"skipped: missing {' '.join(missing) or 'a display'}")
        return SKIP
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder)
        path = f"{program.parent}:{os.environ['PATH']}"
        os.environ.update(XDG_DATA_HOME=folder, GDK_BACKEND="x11", PATH=path)
        lay_out(data, program, build)
        chronicle = data / "my.chronicle"
        chronicle.write_text(CHRONICLE, encoding="utf-8")
        command = ["dbus-run-session", "--", "sh", "-ec", SCRIPT, "sh", chronicle]
        return subprocess.run(command, check=False, timeout=PATIENCE).returncode


sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])))
