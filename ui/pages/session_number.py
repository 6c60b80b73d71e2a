"""The number of the person on screen: huge, in groups, and a key away from the phone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.exchange.phone_numbers import display, in_groups
from app.usecases.card import ContactCard
from ui.pages.number_at_hand import NumberAtHand
from ui.pages.page_parts import caption
from ui.presenters.session_call_words import talk_time
from ui.theme import Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.fitted_text import FittedText
from ui.widgets.text import PlainLabel
from ui.widgets.tool_row import ToolRow

_LARGEST, _LEAST = 42, 22  # of the type, logical pixels: read from beside the laptop
_FOLDED, _LOW = 30, 28  # the largest where there is less height
_BUTTON_HEIGHT = 36


class NumberCard(Card):
    """The number with what to do with it, and the talk timer."""

    said = Signal(str)
    """A sentence for the notice bar."""

    dialled = Signal()
    """She is dialing: the talk timer may begin."""

    code_wanted = Signal(bool)
    """The code to scan shall be shown, or taken away."""

    on_the_line = Signal(bool)
    """The talk timer has begun, or is gone."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._at_hand = NumberAtHand(self)
        self._number = FittedText(_LARGEST, _LEAST, lines=3)
        self._others = PlainLabel(size=Size.CAPTION, muted=True, elide=True)
        self._caption = caption("Call from your phone")
        self._copy = Button(look, "Copy", icon="copy", key="C")
        self._code = Button(look, "QR code", icon="qr", key="Q")
        self._code.setCheckable(True)
        self._link = Button(look, "Call link", icon="phone", icon_only=True)
        self._dial = Button(look, "I’m dialing", icon="clock", key="G")
        self._time = PlainLabel(weight=QFont.Weight.DemiBold, tone=Tone.PROMISE)
        self._time.setAccessibleName("Talk time")
        # One stands in the place of the other, so that nothing beside them moves.
        self._dialing = QStackedWidget()
        self._dialing.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._dialing.addWidget(self._dial)
        self._titled = PlainLabel("Talk time", size=Size.CAPTION, muted=True)
        self._dialing.addWidget(_below(self._titled, self._time))
        self._tools = tools = ToolRow(_BUTTON_HEIGHT)
        tools.row.setContentsMargins(0, 0, 0, 0)
        tools.row.setSpacing(Space.XS)
        for widget in (self._copy, self._code, self._link, self._dialing):
            tools.row.addWidget(widget)
        tools.row.addStretch(1)
        for button in (self._code, self._copy, self._dial):
            tools.may_shrink(button, keep_key=True)
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._column.setSpacing(Space.XS)
        self._column.addWidget(self._caption)
        self._column.addWidget(self._number)
        self._column.addWidget(self._others)
        self._column.addSpacing(Space.XS)
        self._column.addWidget(tools)
        self._in_row = False
        self.fold(folded=False)
        self._at_hand.said.connect(self.said)
        self._copy.clicked.connect(self.copy_number)
        self._code.clicked.connect(self.code_wanted)
        self._link.clicked.connect(self.open_link)
        self._dial.clicked.connect(self.dialled)
        self.show_time(None)

    @property
    def written(self) -> str:
        """The number as it stands on screen."""
        return self._number.text()

    @property
    def link(self) -> str:
        """The number as a ``tel:`` address; "" where there is none."""
        return self._at_hand.link

    @property
    def time(self) -> str:
        """The talk timer as it stands on screen; "" before it has begun."""
        return self._time.text()

    def show_card(self, card: ContactCard, region: str) -> None:
        """Show a contact's number; ``region`` is the seller's country."""
        phones = card.details.phones
        written = in_groups(phones[0].dialled, region) if phones else "No number yet"
        self._at_hand.take(phones[0] if phones else None, written)
        self._number.set_text(written)
        others = " · ".join(display(phone.dialled, region) for phone in phones[1:])
        self._others.setText(f"also {others}" if others else "")
        self._others.setVisible(bool(others) and not self._in_row)
        for button in (self._copy, self._code, self._link, self._dial):
            button.setEnabled(bool(phones))

    def show_time(self, seconds: float | None) -> None:
        """Show the talk timer; None before it has begun."""
        self._dialing.setCurrentIndex(int(seconds is not None))
        words = "" if seconds is None else talk_time(seconds)
        before = self.time
        if words != before:
            self._time.setText(words)
        if bool(words) != bool(before):
            self.on_the_line.emit(bool(words))

    def can_be_handed_on(self) -> bool:
        """Whether something else can dial the number; she is told where nothing can."""
        return self._at_hand.can_be_handed_on()

    def show_code(self, shown: bool) -> None:
        """Tell whether the code is shown."""
        self._code.setChecked(shown)

    def copy_number(self) -> None:
        """Put the number on the clipboard."""
        self._at_hand.copy()

    def open_link(self) -> None:
        """Hand the number to a paired phone, which is dialing."""
        if self._at_hand.open_link():
            self.dialled.emit()

    def dial(self) -> None:
        """Let the talk timer begin, by key."""
        self._dial.click()

    def toggle_code(self) -> None:
        """Show the code, or take it away, by key."""
        self._code.click()

    def fold(self, *, folded: bool, small: bool = False, low: bool = False) -> None:
        """Be low where there is little height; in a ``low`` small window, be one row."""
        self._in_row = small and low
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._column.setDirection(across if self._in_row else down)
        self._column.setStretchFactor(self._number, int(self._in_row))
        middle = Qt.AlignmentFlag.AlignVCenter if self._in_row else Qt.AlignmentFlag(0)
        self._column.setAlignment(self._number, middle)
        side, above = (Space.M, Space.S) if small else (Space.L, Space.M)
        if self._in_row:
            self._column.setContentsMargins(Space.S, 0, Space.XS, 0)
        else:
            self._column.setContentsMargins(side, above, side, above)
        self._tools.set_wordless(self._in_row)
        self._titled.setVisible(not self._in_row)
        self._caption.setVisible(not folded)
        self._others.setVisible(bool(self._others.text()) and not self._in_row)
        large = _LARGEST if small or not folded else _FOLDED
        self._number.set_largest(_LOW if self._in_row else large)


def _below(title: PlainLabel, value: PlainLabel) -> QWidget:
    """A value in two low lines, below what it is."""
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(Space.XS, 0, 0, 0)
    column.setSpacing(0)
    column.addStretch(1)
    column.addWidget(title)
    column.addWidget(value)
    column.addStretch(1)
    return both
