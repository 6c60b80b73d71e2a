"""Badges and key caps as widgets; list rows paint the same marks from ``painting``."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Tone
from ui.theme_controller import ThemeController
from ui.widgets.painting import (
    badge_size,
    draw_badge,
    draw_key_cap,
    key_cap_size,
)


class _Mark(QWidget):
    """Something small that is only looked at."""

    def __init__(self, look: ThemeController, said_as: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(said_as)

    def minimumSizeHint(self) -> QSize:
        """A mark keeps its size."""
        return self.sizeHint()


class Badge(_Mark):
    """A word or two in a pill.  The tone colours it; the words say it."""

    def __init__(
        self,
        look: ThemeController,
        text: str,
        tone: Tone = Tone.NEUTRAL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, parent)
        self._text = text
        self._tone = tone

    def show_text(self, text: str, tone: Tone) -> None:
        """Change words and tone."""
        self._text = text
        self._tone = tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the words."""
        return badge_size(self._text).toSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        painter = QPainter(self)
        draw_badge(painter, QRectF(self.rect()), self._text, self.look.theme, self._tone)


class KeyCap(_Mark):
    """A key, to stand beside what it does."""

    def __init__(self, look: ThemeController, key: str, parent: QWidget | None = None) -> None:
        super().__init__(look, f"Key {key}", parent)
        self._key = key

    def sizeHint(self) -> QSize:
        """Room for the key's name."""
        return key_cap_size(self._key).toSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key."""
        draw_key_cap(QPainter(self), QPointF(0, 0), self._key, self.look.theme.muted)
