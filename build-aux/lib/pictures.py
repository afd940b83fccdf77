#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in each picture of the guide and the README, and how it is drawn.

Usage: pictures.py THROUGHLINE_BINARY [FOLDER…], in the project's folder
"""

import concurrent.futures
import datetime
import os
import pathlib
import subprocess
import sys
import tempfile

from PIL import Image

GUIDE = "resources/guide"
SCREENSHOTS = "data/screenshots"
STYLES = {"light": [], "dark": ["--dark"]}

# As many as a palette holds; half the size of a picture of all colours.
GUIDE_COLORS = 256
KEPT_COLORS = 64

# Name: size of the window, options, and which part of the window is shown (left, top, right, bottom).
GUIDE_PICTURES = {
    "timeline": ((720, 600), [], None),
    "lanes": ((720, 600), ["--lanes", "theme"], None),
    "even": ((720, 600), ["--even"], None),
    "filters": ((900, 560), [], (0, 0, 640, 480)),
    "search": ((900, 560), ["--search", "Joyo"], (0, 0, 640, 480)),
    "evidence": ((1280, 860), ["--select", "gives-it-a-try"], (928, 0, 1280, 850)),
    "dates": ((720, 700), ["--range", "1986/1992"], None),
}

# Files, as metainfo and README name them.
SCREENSHOT_PICTURES = {
    "window-light.png": ((1280, 800), ["--select", "car-announced"]),
    "window-dark.png": ((1280, 800), ["--select", "car-announced", "--dark"]),
    "window-narrow.png": ((400, 760), ["--select", "car-announced"]),
    "themes.png": ((1280, 800), ["--lanes", "theme", "--even", "--select", "car-announced"]),
    "search.png": ((1280, 800), ["--search", "Joyo", "--select", "joyo-largest"]),
}

# The animation: one picture after another, with how long each is seen, in milliseconds.
TOUR = "tour.webp"
TOUR_SIZE = (1120, 700)
TOUR_QUALITY = 60
LOOK = 1600
MOVE = 60
WHOLE = (datetime.date(1985, 1, 1), datetime.date(2031, 12, 31))
NEAR = (datetime.date(2020, 12, 20), datetime.date(2021, 5, 10))
ZOOM_STEPS = 14


def zoom(whole, near, steps):
    """The options of the views between two, each nearer by the same factor."""
    factor = ((near[1] - near[0]) / (whole[1] - whole[0])) ** (1 / steps)
    for step in range(1, steps):
        share = (1 - factor**step) / (1 - factor**steps)
        ends = (a + (b - a) * share for a, b in zip(whole, near))
        yield ["--range", "/".join(end.isoformat() for end in ends)]


def tour_frames():
    """(options, milliseconds) of each picture of the animation."""
    near = ["--range", "/".join(end.isoformat() for end in NEAR)]
    selected = ["--select", "car-announced"]
    inward = list(zoom(WHOLE, NEAR, ZOOM_STEPS))

    yield [], LOOK
    for options in inward:
        yield options, MOVE
    yield near, LOOK // 2
    yield near + selected, LOOK * 2
    for options in reversed(inward):
        yield options + selected, MOVE
    yield selected, LOOK // 2
    yield selected + ["--even"], LOOK * 2
    yield selected + ["--even", "--lanes", "theme"], LOOK
    yield selected + ["--even", "--lanes", "source"], LOOK
    yield ["--search", "Joyo"], LOOK * 2
    yield ["--view", "index"] + selected, LOOK


class Camera:
    """Draws the window."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = pathlib.Path(folder)

    def draw(self, name, size, options):
        """An image of the window at `size`."""
        path = self.folder / f"{name}.png"
        command = [self.program, "--screenshot", path, "--size", "{}x{}".format(*size), *options]
        subprocess.run(command, check=True)
        with Image.open(path) as image:
            return image.convert("RGB")

    def draw_all(self, pictures):
        """Images of {name: (size, options)}, in the same order."""
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            drawn = {name: pool.submit(self.draw, name, *how) for name, how in pictures.items()}
            return {name: image.result() for name, image in drawn.items()}


def palette_of(colors):
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for color in colors for part in color])
    return palette


def spread(colors, n_colors):
    """As many colours that are near to all of these."""
    image = Image.new("RGB", (len(colors), 1))
    image.putdata(colors)
    reduced_image = image.quantize(n_colors, method=Image.Quantize.MAXCOVERAGE)
    parts = reduced_image.getpalette()[: 3 * n_colors]
    return list(zip(parts[::3], parts[1::3], parts[2::3]))


def reduced(image, n_colors):
    """The image with its commonest colours as they were, for a mean would not be that of a theme; the others, of letters'
    edges and of what fades, are near to what they were."""
    counted = sorted(image.getcolors(image.width * image.height), reverse=True)
    colors = [color for _, color in counted]
    if len(colors) > n_colors:
        colors = colors[:KEPT_COLORS] + spread(colors[KEPT_COLORS:], n_colors - KEPT_COLORS)
    return image.quantize(palette=palette_of(colors), dither=Image.Dither.NONE)


def draw_guide(camera, folder):
    pictures = {
        f"{name}-{style}": (size, options + dark)
        for name, (size, options, _) in GUIDE_PICTURES.items()
        for style, dark in STYLES.items()
    }
    for name, image in camera.draw_all(pictures).items():
        part = GUIDE_PICTURES[name.rpartition("-")[0]][2]
        image = image.crop(part) if part else image
        reduced(image, GUIDE_COLORS).save(folder / f"{name}.png", optimize=True)


def draw_screenshots(camera, folder):
    for name, image in camera.draw_all(SCREENSHOT_PICTURES).items():
        image.save(folder / name, optimize=True)
    frames = list(tour_frames())
    tour = camera.draw_all({f"tour-{i:02}": (TOUR_SIZE, how) for i, (how, _) in enumerate(frames)})
    first, *others = tour.values()
    first.save(
        folder / TOUR,
        save_all=True,
        append_images=others,
        duration=[milliseconds for _, milliseconds in frames],
        loop=0,
        quality=TOUR_QUALITY,
        method=4,
    )


DRAW = {GUIDE: draw_guide, SCREENSHOTS: draw_screenshots}


def main(program, folders):
    for name in folders or DRAW:
        folder = pathlib.Path(name.rstrip("/"))
        if str(folder) not in DRAW:
            sys.exit(f"pictures: {name} has no pictures; these have: {', '.join(DRAW)}")
        folder.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory() as scratch:
            DRAW[str(folder)](Camera(program, scratch), folder)
        size = sum(path.stat().st_size for path in folder.iterdir())
        print(f"{folder}: {size // 1000} kB")


main(sys.argv[1], sys.argv[2:])
