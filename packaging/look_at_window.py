"""Save a picture of a window of another process, print how full it is, ask it to close.

Runs inside the `.venv` (Qt takes the picture):  look_at_window.py X11_WINDOW_ID PICTURE.png
"""

from __future__ import annotations

import ctypes
import sys

from PySide6.QtCore import QDeadlineTimer, QThread
from PySide6.QtGui import QGuiApplication, QImage

CLIENT_MESSAGE = 33  # X.h
EMPTY = 3  # exit code
PAINTED_WITHIN_MS = 20_000
# The frame of the window alone fills an eighth of it; a page with its list and script, half.
FULL = 0.3
TILE = 32  # pixels; about two lines of text


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


def picture_of(window: int) -> tuple[QImage, float]:
    """The window once it is full enough and stands still, and how full it is (0 to 1).

    After a while it is taken as it is, and the caller judges.
    """
    screen = QGuiApplication.primaryScreen()
    deadline = QDeadlineTimer(PAINTED_WITHIN_MS)
    before = QImage()
    while True:
        image = screen.grabWindow(window).toImage()
        if (image == before and fullness(image) >= FULL) or deadline.hasExpired():
            return image, fullness(image)
        before = image
        QThread.msleep(200)


def fullness(image: QImage) -> float:
    """The share of the picture, tile by tile, in which there is anything but one plain colour."""
    tiles = [
        {image.pixel(x + dx, y + dy) for dx in range(0, TILE, 2) for dy in range(0, TILE, 2)}
        for x in range(0, image.width() - TILE + 1, TILE)
        for y in range(0, image.height() - TILE + 1, TILE)
    ]
    return sum(len(colours) > 1 for colours in tiles) / max(1, len(tiles))


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
    """Look, save, say how full it is, close; the exit code tells an empty window apart."""
    window, path = int(sys.argv[1]), sys.argv[2]
    application = QGuiApplication([])
    image, full = picture_of(window)
    if not image.save(path):
        sys.exit(f"{path} could not be written")
    print(f"{full:.0%}")
    ask_to_close(window)
    application.quit()
    sys.exit(0 if full >= FULL else EMPTY)


if __name__ == "__main__":
    main()
