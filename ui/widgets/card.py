"""Surfaces and lines; their colours come from the style sheet."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget


class Surface(StrEnum):
    """What a card is made of."""

    CARD = "card"
    PROMPTER = "prompter"


class Card(QFrame):
    """A surface with a fine line around it and round corners.  Give it a layout of your own."""

    def __init__(self, surface: Surface = Surface.CARD, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", surface.value)


class Rule(QFrame):
    """A line of one pixel between two things."""

    def __init__(
        self,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if orientation is Qt.Orientation.Horizontal:
            self.setFixedHeight(1)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        else:
            self.setFixedWidth(1)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
