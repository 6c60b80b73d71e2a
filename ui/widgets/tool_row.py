"""A row of buttons that give up their words, one after another, before anything is cut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ui.theme import Space
from ui.widgets.button import Button


class ToolRow(QWidget):
    """Fill ``row``; name with ``may_shrink`` the buttons that can do without their words.

    They give them up in the order they were named, and get them back when there is room.
    """

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shrinking: list[Button] = []
        self._with_key: set[Button] = set()
        self._wordless = False
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(Space.L, 0, Space.L, 0)
        self.row.setSpacing(Space.S)
        self.setFixedHeight(height)

    def may_shrink(self, button: Button, *, keep_key: bool = False) -> None:
        """Let this button, which has an icon, be reduced to it, or to it and its key."""
        self._shrinking.append(button)
        if keep_key:
            self._with_key.add(button)
        self._fit()

    def set_wordless(self, wordless: bool) -> None:
        """Let the buttons give up their words even where there is room for them."""
        self._wordless = wordless
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """The width when every button that can has given up its words."""
        least = self._width_with_words() - sum(map(_words, self._shown()))
        return QSize(least, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be more room, or less."""
        self._fit()

    def event(self, event: QEvent) -> bool:
        """A button may have come, gone or changed its words."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _shown(self) -> list[Button]:
        # One in a stack keeps its room while something else is shown there.
        return [each for each in self._shrinking if not each.isHidden() or _is_stacked(each)]

    def _width_with_words(self) -> int:
        given_up = sum(_words(button) for button in self._shown() if button.icon_only)
        return self.row.minimumSize().width() + given_up

    def _fit(self) -> None:
        needed = self._width_with_words()
        for button in self._shown():
            short = self._wordless or needed > self.width()
            if short:
                needed -= _words(button)
            button.set_icon_only(short, keep_key=button in self._with_key and not self._wordless)
            stack = button.parentWidget()
            if isinstance(stack, QStackedWidget):
                stack.updateGeometry()  # what is hidden tells nobody of its size


def _is_stacked(button: Button) -> bool:
    return isinstance(button.parentWidget(), QStackedWidget)


def _words(button: Button) -> int:
    return button.widest - button.narrowest
