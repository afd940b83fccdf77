# SPDX-License-Identifier: GPL-3.0-or-later
"""What an application asks of a window manager, for a display that has none."""

import ctypes

SUBSTRUCTURE_NOTIFY = 1 << 19
CLIENT_MESSAGE = 33


class Event(ctypes.Structure):
    """XClientMessageEvent, with room for any other."""

    _fields_ = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("rest", ctypes.c_long * 32),
    ]


class RootMessages:
    """Listens to the messages that go to the root window, to be used in a with statement."""

    def __enter__(self):
        self.x11 = ctypes.CDLL("libX11.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x11.XInternAtom.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(None))
        root = ctypes.c_ulong(self.x11.XDefaultRootWindow(self.display))
        self.x11.XSelectInput(self.display, root, ctypes.c_long(SUBSTRUCTURE_NOTIFY))
        self.x11.XSync(self.display, 0)
        self.types = []
        return self

    def __exit__(self, *_):
        self.x11.XCloseDisplay(self.display)

    def count(self, name):
        """How many messages of a type there were."""
        event = Event()
        while self.x11.XPending(self.display) > 0:
            self.x11.XNextEvent(self.display, ctypes.byref(event))
            if event.type == CLIENT_MESSAGE:
                self.types.append(event.message_type)
        return self.types.count(self.x11.XInternAtom(self.display, name.encode(), 0))
