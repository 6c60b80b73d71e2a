"""What the parts of the settings are laid out with."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.page_parts import Column, ScrollPane, caption
from ui.theme import Size, Space
from ui.widgets.card import Rule
from ui.widgets.text import PlainLabel

_WIDEST = 640
_WORDS_WIDTH = 290
_BESIDE_BOX = 34  # logical pixels from the left of a box or circle to its words


class Section(QWidget):
    """A title, a sentence, a column that scrolls, and perhaps a foot that stays in sight."""

    def __init__(self, title: str, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = Column(spacing=Space.L, margins=(Space.XL, Space.L, Space.XL, Space.XL))
        self.column.add(PlainLabel(title, size=Size.HEADING, weight=QFont.Weight.Bold))
        if sentence:
            self.column.add(PlainLabel(sentence, muted=True, wrap=True))
        self.whole = QVBoxLayout(self)
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.whole.setSpacing(0)
        self.whole.addWidget(ScrollPane(self.column, _WIDEST + 2 * Space.XL), 1)

    def set_foot(self, *rows: QWidget) -> None:
        """Put these below the part, always in sight."""
        foot = Column(spacing=Space.S, margins=(Space.XL, Space.M, Space.XL, Space.M))
        foot.add(*rows)
        self.whole.addWidget(Rule())
        self.whole.addWidget(foot)


def group(title: str, *rows: QWidget) -> Column:
    """Settings that belong together under a small heading."""
    column = Column(spacing=Space.M, margins=(0, Space.S, 0, 0))
    column.add(PlainLabel(title, weight=QFont.Weight.DemiBold), *rows)
    return column


def explained(choice: QWidget, words: str) -> Column:
    """Something to tick or to choose, and below its words what it means."""
    said = caption(words)
    said.setContentsMargins(_BESIDE_BOX, 0, 0, 0)
    choice.setAccessibleDescription(words)
    both = Column(2)
    both.box.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)  # the ring is around its words
    both.add(said)
    return both


def setting(words: str, *fields: QWidget, hint: str = "") -> QWidget:
    """One setting: what it is on the left, its fields on the right."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(Space.S)
    said = Column(spacing=2)
    said.setFixedWidth(_WORDS_WIDTH)
    label = PlainLabel(words, size=Size.SMALL, wrap=True)
    said.add(label)
    if hint:
        said.add(PlainLabel(hint, size=Size.CAPTION, muted=True, wrap=True))
    line.addWidget(said, 0, Qt.AlignmentFlag.AlignVCenter)
    for field in fields:
        if not field.accessibleName():
            field.setAccessibleName(words)
        if hint:
            field.setAccessibleDescription(hint)
        line.addWidget(field, 0, Qt.AlignmentFlag.AlignVCenter)
    line.addStretch(1)
    return row
