"""What people usually object, each a key away from the reply to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from app.domain.objections import Objection
from ui.theme import Size, Space, font
from ui.theme_controller import ThemeController
from ui.widgets.button import PaintedButton
from ui.widgets.painting import (
    KEY_CAP_HEIGHT,
    draw_focus_ring,
    draw_key_cap,
    key_cap_size,
    text_width,
)
from ui.widgets.text import PlainLabel

_HEIGHT = 34  # the least that the style sheet gives a button
_SIDES = 16  # left and right of the words, together
_GAP = 6  # between words and key


@dataclass(frozen=True, slots=True)
class Choice:
    """A key of a talk and its words, from the whole ones to the shortest."""

    key: str
    words: tuple[str, str, str]


REPLIES = {
    Objection.BUSY: Choice("B", ("I’m busy", "Busy", "Busy")),
    Objection.NO_INTEREST: Choice("I", ("No interest", "No interest", "No interest")),
    Objection.COST: Choice("X", ("Price too high", "Price too high", "Price")),
    Objection.HAS_ONE: Choice("V", ("Have one already", "Have one", "Have one")),
    Objection.THINK: Choice("T", ("Let me think", "Let me think", "Think")),
}
"""The five, and their keys: letters no other part of Today uses.

Fewer words are some of the whole ones, which the menu has: who knows the one finds the other.
"""

QUESTION = Choice("P", ("Ask to call again", "Ask", "Ask"))
"""The permission question at the end of the talk."""


class ReplyRow(QWidget):
    """Five quiet buttons and the question at the end; the page owns their keys.

    Where there is less room, they say the same in fewer words.
    """

    wanted = Signal(object)
    """The ``Objection`` that was heard."""

    question_wanted = Signal()

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = {
            objection: _ReplyButton(look, choice, f"They say: {choice.words[0]}")
            for objection, choice in REPLIES.items()
        }
        self._question = _ReplyButton(look, QUESTION, "Ask whether you may call again")
        self._all = (*self._buttons.values(), self._question)
        self._they_say = PlainLabel("They say", size=Size.SMALL, muted=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        row.addWidget(self._they_say)
        row.addSpacing(Space.XS)
        for objection, button in self._buttons.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, said=objection: self.wanted.emit(said))
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._question)
        self._question.clicked.connect(self.question_wanted)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("What do they say?")

    @property
    def buttons(self) -> Sequence[PaintedButton]:
        """The objections in their order, then the question."""
        return self._all

    def show_reply(self, heard: Objection | None) -> None:
        """Mark the objection whose reply is on the prompter."""
        for objection, button in self._buttons.items():
            button.setChecked(objection is heard)

    def offer(self, there: set[Objection]) -> None:
        """Offer the replies that there are."""
        for objection, button in self._buttons.items():
            button.setEnabled(objection in there)

    def fits(self, width: int) -> bool:
        """Whether there is room for its shortest words."""
        return self._width(2) <= width

    def minimumSizeHint(self) -> QSize:
        """Nothing that would keep a window from becoming narrow: see ``fits``."""
        return QSize(0, _HEIGHT)

    def sizeHint(self) -> QSize:
        """Room for all the words."""
        return QSize(self._width(0), _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say it in as many words as there is room for."""
        super().resizeEvent(event)
        before = self._they_say.sizeHint().width() + 2 * Space.XS
        room = self.width() - before
        length = next((length for length in range(3) if self._width(length) <= room), 2)
        self._they_say.setVisible(self._width(length) <= room)
        for button in self._all:
            button.set_length(length)

    def _width(self, length: int) -> int:
        """The width of the buttons with the words of a length."""
        widths = sum(button.width_of(length) for button in self._all)
        return widths + Space.XS * (len(self._all) + 1)


def reply_menu(
    parent: QWidget, hear: Callable[[Objection], None], ask: Callable[[], None]
) -> QMenu:
    """The same choices as a menu, for a page with no room for the row."""
    menu = QMenu(parent)
    for objection, choice in REPLIES.items():
        menu.addAction(f"{choice.words[0]}\t{choice.key}", partial(hear, objection))
    menu.addSeparator()
    menu.addAction(f"{QUESTION.words[0]}\t{QUESTION.key}", ask)
    return menu


class _ReplyButton(PaintedButton):
    """Words in a hairline frame with their key."""

    def __init__(self, look: ThemeController, choice: Choice, said_as: str) -> None:
        super().__init__(look, choice.words[0])
        self._choice = choice
        self._said_as = said_as
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(said_as)
        self.setAccessibleDescription(f"Key {choice.key}")

    def set_length(self, length: int) -> None:
        """Say it in the whole words (0) or in fewer ones (1, 2)."""
        self.setText(self._choice.words[length])
        self.setAccessibleName(self._said_as)

    def width_of(self, length: int) -> int:
        """Its width with the words of that length."""
        # Measured in the bold of a pressed button, so that pressing moves nothing.
        words = text_width(self._choice.words[length], font(Size.SMALL, QFont.Weight.DemiBold))
        return round(words + _SIDES + _GAP + key_cap_size(self._choice.key).width())

    def sizeHint(self) -> QSize:
        return QSize(self.width_of(self._choice.words.index(self.text())), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        chosen, hovered = self.isChecked(), self.underMouse() and self.isEnabled()
        painter.setPen(QPen(theme.accent if chosen else theme.line, 1))
        painter.setBrush(
            theme.accent_soft if chosen else theme.hover if hovered else theme.prompter
        )
        painter.drawRoundedRect(area, _HEIGHT / 2, _HEIGHT / 2)
        colour = theme.accent if chosen else theme.ink if self.isEnabled() else theme.muted
        used = font(Size.SMALL, QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        width = text_width(self.text(), used)
        key = key_cap_size(self._choice.key)
        left = (self.width() - width - _GAP - key.width()) / 2
        painter.setFont(used)
        painter.setPen(colour)
        painter.drawText(
            QRectF(left, 0, width + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        at = QPointF(left + width + _GAP, (self.height() - KEY_CAP_HEIGHT) / 2)
        draw_key_cap(painter, at, self._choice.key, colour if chosen else theme.muted)
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(self.rect()), theme.focus, _HEIGHT / 2)
