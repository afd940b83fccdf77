#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the files of the desktop say of each other is so: names, versions, icons, pictures.

Usage: check-names.py SOURCE_DIR BUILD_DIR VERSION
"""

import configparser
import json
import pathlib
import struct
import sys
import xml.etree.ElementTree as xml

ID = "io.github.throughline.Throughline"
PERMISSIONS = {"--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--device=dri"}


def keys_of(path):
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(path, encoding="utf-8")
    return parser


def png_size(path):
    return struct.unpack(">II", path.read_bytes()[16:24])


def metainfo(source, build, version):
    root = xml.parse(build / f"{ID}.metainfo.xml").getroot()
    release = root.find("releases/release")
    yield "the newest release is this version", release.get("version") == version
    news = (source / "NEWS").read_text(encoding="utf-8").splitlines()[0]
    if release.get("type") == "development":
        yield "NEWS begins with it", news == f"Throughline {version}, not released yet"
    else:
        yield "NEWS begins with its day", news == f"Throughline {version}, {release.get('date')}"
    for image in root.findall("screenshots/screenshot/image"):
        path = source / image.text.split(f"/v{version}/")[1]
        size = (int(image.get("width")), int(image.get("height")))
        yield f"{path.name} is as large as told", path.is_file() and png_size(path) == size
    desktop = keys_of(build / f"{ID}.desktop")["Desktop Entry"]
    types = {kind.text for kind in root.findall("provides/mediatype")}
    links = "x-scheme-handler/throughline"
    yield "media types agree", types | {links} == set(desktop["MimeType"].strip(";").split(";"))


def icons(source, build):
    folder = source / "data" / "icons"
    wanted = {ID, f"{ID}-symbolic", keys_of(build / f"{ID}.desktop")["Desktop Entry"]["Icon"]}
    mime = xml.parse(build / f"{ID}.xml").getroot()
    wanted |= {icon.get("name") for icon in mime.iter() if icon.tag.endswith("}icon")}
    for name in sorted(wanted):
        yield f"the icon {name} is drawn", (folder / f"{name}.svg").is_file()


def services(build):
    provider = keys_of(build / f"{ID}.search-provider.ini")["Shell Search Provider"]
    for name in (ID, provider["BusName"]):
        service = build / f"{name}.service"
        named = service.is_file() and keys_of(service)["D-BUS Service"]["Name"] == name
        yield f"the bus finds {name}", named
    yield "the provider names the application", provider["DesktopId"] == f"{ID}.desktop"


def manifest(source):
    text = (source / "build-aux" / f"{ID}.json").read_text(encoding="utf-8")
    told = json.loads(text)
    yield "the manifest is of this application", told["id"] == ID
    yield "the sandbox stays shut", set(told["finish-args"]) == PERMISSIONS
    for module in told["modules"][:-1]:
        pinned = all({"tag", "commit"} <= set(origin) for origin in module["sources"])
        yield f"{module['name']} is pinned", pinned


def main(source, build, version):
    checks = [*metainfo(source, build, version), *icons(source, build)]
    checks += [*services(build), *manifest(source)]
    for what, right in checks:
        print(f"{'right' if right else 'wrong'}: {what}")
    return 0 if all(right for _, right in checks) else 1


sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]))
