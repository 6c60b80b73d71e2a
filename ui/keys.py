"""Shortcuts.  A module of its own, for nothing of it is needed before the first rows are there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def bind(
    place: QWidget,
    keys: str,
    act: Callable[[], object],
    *,
    everywhere: bool = False,
    repeats: bool = False,
) -> QShortcut:
    """Let keys do something while the keyboard is in ``place``, or anywhere in its window.

    A key that is held down acts once unless it ``repeats``.
    """
    shortcut = QShortcut(QKeySequence(keys), place)
    if not everywhere:
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.setAutoRepeat(repeats)
    shortcut.activated.connect(act)
    return shortcut
