# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real application as people do: key and pointer events in, what a screen reader is told out."""

import os
import subprocess
import time
import traceback

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 20  # seconds that anything may take on a busy machine


def wait_for(what, condition):
    """Returns what condition() returns once that is true."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = condition()
        except gi.repository.GLib.Error:  # an object that has gone meanwhile
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited {PATIENCE} s for {what}")


def xdotool(*arguments):
    return subprocess.run(
        ["xdotool", *map(str, arguments)], check=True, capture_output=True, text=True
    ).stdout


def walk(node):
    yield node
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from walk(child)


class Desk:
    """The application in a window of its own, to be used in a with statement."""

    def __init__(self, binary, *arguments):
        self.command = [binary, *arguments]

    def __enter__(self):
        environment = {k: v for k, v in os.environ.items() if k != "GTK_A11Y"}
        self.process = subprocess.Popen(self.command, env=environment)
        self.frame = wait_for("the window", self.find_frame)
        window = xdotool("search", "--sync", "--onlyvisible", "--pid", self.process.pid).split()[-1]
        self.window = window
        xdotool("windowfocus", "--sync", window)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(PATIENCE)

    def run(self, test):
        """Returns what the test says it saw, if it says anything."""
        return test(self)

    def find_application(self):
        assert self.process.poll() is None, "the application has ended"
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    def find_frame(self):
        application = self.find_application()
        if application is None or application.get_child_count() == 0:
            return None
        return application.get_child_at_index(0)

    def find(self, name, role=None):
        """The object of that name on the screen, or None."""
        for node in walk(self.frame):
            if node.get_name() == name and (role is None or node.get_role_name() == role):
                return node
        return None

    def names(self):
        return [node.get_name() for node in walk(self.frame) if node.get_name()]

    def wait_name(self, name, role=None):
        return wait_for(f"“{name}”", lambda: self.find(name, role))

    def key(self, *keys):
        xdotool("key", *keys)

    def drag(self, x, y, dx, *modifiers):
        """Drags and comes to rest before letting go, so that nothing is thrown."""
        for modifier in modifiers:
            xdotool("keydown", modifier)
        xdotool("mousemove", x, y, "mousedown", 1)
        for step in range(1, 11):
            xdotool("mousemove", x + dx * step // 10, y)
        time.sleep(0.3)
        xdotool("mouseup", 1)
        for modifier in modifiers:
            xdotool("keyup", modifier)

    def scroll(self, x, y, button, *modifiers):
        xdotool("mousemove", x, y)
        for modifier in modifiers:
            xdotool("keydown", modifier)
        xdotool("click", button)
        for modifier in modifiers:
            xdotool("keyup", modifier)


def run_tests(desk, tests, first=1):
    """Runs tests on one application, as TAP. Returns how many failed."""
    failed = 0
    with desk:
        for number, test in enumerate(tests, first):
            began = time.monotonic()
            try:
                said = desk.run(test) or test.__doc__
                print(f"ok {number} {test.__name__} - {said} ({time.monotonic() - began:.1f} s)", flush=True)
            except Exception:  # whatever went wrong, the others still have something to say
                failed += 1
                print(f"not ok {number} {test.__name__}")
                print("".join(f"# {line}\n" for line in traceback.format_exc().splitlines()), flush=True)
    return failed


def run_all(desk, tests):
    """Runs all the tests of a program. Returns its exit status."""
    print(f"1..{len(tests)}")
    return 1 if run_tests(desk, tests) else 0
