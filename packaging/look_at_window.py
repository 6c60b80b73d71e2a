"""Save a picture of a window of another process, print how many colours it has, ask it to close.

Runs inside the `.venv` (Qt takes the picture):  look_at_window.py X11_WINDOW_ID PICTURE.png
"""

from __future__ import annotations

import ctypes
import sys

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtGui import QGuiApplication, QImage

CLIENT_MESSAGE = 33  # X.h
PAINTED_WITHIN_MS = 20_000


class ClientMessage(ctypes.Structure):
    """XClientMessageEvent of Xlib, padded to the size of an XEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("padding", ctypes.c_long * 16),
    )


def picture_of(window: int) -> tuple[QImage, int]:
    """The window as it looks when two pictures in a row are the same, and its number of colours."""
    screen = QGuiApplication.primaryScreen()
    deadline = QDeadlineTimer(PAINTED_WITHIN_MS)
    before = QImage()
    while True:
        image = screen.grabWindow(window).toImage()
        colours = len(
            {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(image.height())}
        )
        if (colours > 1 and image == before) or deadline.hasExpired():
            return image, colours
        before = image
        QGuiApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 200)


def ask_to_close(window: int) -> None:
    """Send what a window manager sends when the cross in the title bar is clicked."""
    xlib = ctypes.CDLL("libX11.so.6")
    xlib.XOpenDisplay.restype = ctypes.c_void_p
    xlib.XInternAtom.restype = ctypes.c_ulong
    xlib.XInternAtom.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
    xlib.XSendEvent.argtypes = (
        ctypes.c_void_p,
        ctypes.c_ulong,
        ctypes.c_int,
        ctypes.c_long,
        ctypes.c_void_p,
    )
    xlib.XCloseDisplay.argtypes = (ctypes.c_void_p,)
    display = xlib.XOpenDisplay(None)
    message = ClientMessage(
        type=CLIENT_MESSAGE,
        window=window,
        message_type=xlib.XInternAtom(display, b"WM_PROTOCOLS", 0),
        format=32,
    )
    message.data[0] = xlib.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
    xlib.XSendEvent(display, window, 0, 0, ctypes.byref(message))
    xlib.XCloseDisplay(display)  # also sends what is still waiting


def main() -> None:
    """Look, save, count, close."""
    window, path = int(sys.argv[1]), sys.argv[2]
    application = QGuiApplication([])
    image, colours = picture_of(window)
    if not image.save(path):
        sys.exit(f"{path} could not be written")
    print(colours)
    ask_to_close(window)
    application.quit()


if __name__ == "__main__":
    main()
