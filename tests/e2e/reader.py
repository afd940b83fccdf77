# SPDX-License-Identifier: GPL-3.0-or-later
"""What someone at the keyboard with a screen reader has: keys, the focus, announcements and names."""

import re
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

import desk  # noqa: E402
from desk import Desk, walk  # noqa: E402

EVENTS = ("object:announcement", "object:state-changed:focused")


def pump():
    """Lets the events in that have come meanwhile."""
    while GLib.MainContext.default().iteration(False):
        pass


def wait_for(what, condition):
    def look():
        pump()
        return condition()

    return desk.wait_for(what, look)


class Reader(Desk):
    """The application as it is heard."""

    def __init__(self, binary, *arguments):
        super().__init__(binary, *arguments)
        self.heard = []
        self.focus = None
        self.known = {}
        self.pressed = set()
        self.listener = Atspi.EventListener.new(self.note)
        for event in EVENTS:
            self.listener.register(event)

    def __exit__(self, *arguments):
        for event in EVENTS:
            self.listener.deregister(event)
        super().__exit__(*arguments)

    def run(self, test):
        self.pressed.clear()
        said = super().run(test)
        missing = set(getattr(test, "keys", ())) - self.pressed
        assert not missing, f"never pressed {missing}"
        return said

    def note(self, event, *_):
        if event.type.startswith("object:announcement"):
            self.heard.append(str(event.any_data))
        elif event.detail1 == 1:
            self.focus = event.source

    def match(self, pattern, role=None):
        """The match of the first name on the screen that fits, found where it was the last time if it can be."""
        key = (pattern, role)
        if key in self.known:
            try:
                match = re.fullmatch(pattern, self.known[key].get_name() or "")
                if match and self.known[key].get_state_set().contains(Atspi.StateType.SHOWING):
                    return match
            except GLib.Error:
                pass
        for node in walk(self.frame):
            match = re.fullmatch(pattern, node.get_name() or "")
            if match and (role is None or node.get_role_name() == role):
                self.known[key] = node
                return match
        return None

    def wait_match(self, pattern, role=None):
        return wait_for(f"something that reads {pattern}", lambda: self.match(pattern, role))

    def counts(self):
        """(shown, all) of the subtitle."""
        match = self.match(r"(\d+) of (\d+)(?: · .+)?", "label")
        return int(match[1]), int(match[2])

    def press(self, *accelerators):
        """Presses keys as src/app/tl-accelerators.c writes them."""
        for accelerator in accelerators:
            self.pressed.add(accelerator)
            keys = accelerator.replace("<Control>", "ctrl+").replace("<Shift>", "shift+").replace("<Alt>", "alt+")
            self.key(keys)

    def view(self):
        """The subtitle: what is shown, of what, and from when to when."""
        return self.match(r"\d+ of \d+ · .+", "label")[0]

    def settle(self):
        """The view once it has stood still for a while."""
        before = None
        same = 0

        def look():
            nonlocal before, same
            now = self.view()
            same = same + 1 if now == before else 0
            before = now
            time.sleep(0.1)
            return now if same >= 3 else None

        return wait_for("the view to come to rest", look)

    def move(self, *accelerators):
        """Presses keys that move the view, each of them; where it comes to rest."""
        for accelerator in accelerators:
            before = self.view()
            self.press(accelerator)
            wait_for(f"{accelerator} to move the view from {before}", lambda: self.view() != before)
            after = self.settle()
        return after

    def place(self):
        """Which of those shown is selected, as the details tell, or None."""
        match = self.match(r"(\d+) of (\d+)", "label")
        return int(match[1]) if match else None

    def wait_place(self, what, condition):
        return wait_for(what, lambda: (self.place() is not None and condition(self.place())) and self.place())

    def role(self):
        """The role of what has the focus."""
        pump()
        try:
            return self.focus.get_role_name() if self.focus else None
        except GLib.Error:
            return None

    def wait_item(self):
        """Waits until an item of the timeline has the focus; what is read of it."""
        wait_for("an item in focus", lambda: self.role() == "list item")
        return self.focused()

    def windows(self):
        """How many windows the application has: not by way of one of them, whose parent can be forgotten."""
        return wait_for("the application", self.find_application).get_child_count()

    def hear(self, pattern):
        """Waits for an announcement and forgets those before it."""

        def look():
            for i, words in enumerate(self.heard):
                match = re.fullmatch(pattern, words)
                if match:
                    del self.heard[: i + 1]
                    return match
            return None

        try:
            return wait_for(f"“{pattern}”", look)
        except AssertionError as error:
            raise AssertionError(f"{error}, heard {self.heard}") from None

    def quiet(self):
        pump()
        self.heard.clear()

    def focused(self):
        """The name of what has the focus, or of the nearest thing around it that has one."""
        pump()
        node = self.focus
        try:
            while node is not None and not node.get_name():
                node = node.get_parent()
            return node.get_name() if node is not None else None
        except GLib.Error:  # what had it has gone
            return None

    def wait_focus(self, pattern):
        try:
            return wait_for(f"the focus on “{pattern}”", lambda: re.fullmatch(pattern, self.focused() or ""))
        except AssertionError as error:
            raise AssertionError(f"{error}, it is on “{self.focused()}”") from None


def text_of(node):
    """The text that can be read in something letter by letter, else its name."""
    if "Text" not in node.get_interfaces():
        return node.get_name()
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def presses(*keys):
    """Says which of the keys of src/app/tl-accelerators.c a test is for."""

    def mark(test):
        test.keys = keys
        return test

    return mark
