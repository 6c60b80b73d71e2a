"""A window for what keeps Ringwell from opening: one sentence that says what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.icons import app_icon
from ui.widgets.text import PlainLabel


class FaultWindow(QWidget):
    """A small window of its own for a fault that keeps Ringwell from opening."""

    def __init__(self, look: ThemeController, title: str, sentence: str) -> None:
        super().__init__()
        self.setWindowTitle("Ringwell")
        self.setWindowIcon(app_icon())
        heading = PlainLabel(title, size=Size.HEADING, weight=QFont.Weight.Bold)
        words = PlainLabel(sentence, size=Size.BODY, wrap=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setMinimumWidth(420)
        close = Button(look, "Close", kind=ButtonKind.PRIMARY)
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(heading)
        column.addWidget(words, 1)
        column.addSpacing(Space.S)
        column.addLayout(foot)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        close.setFocus()
        self.setAccessibleName(f"{title}. {sentence}")
        self.adjustSize()
        room = QGuiApplication.primaryScreen().availableGeometry()
        self.move(room.center() - self.rect().center())
