"""What the forms at the foot of Today have in common: Enter saves, Esc goes back, from anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.call import DayPart
from ui.presenters.today_words import quick_dates
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import PaintedButton
from ui.widgets.card import Card
from ui.widgets.form import DateField
from ui.widgets.segmented import SegmentedControl
from ui.widgets.text import PlainLabel

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FURTHEST = timedelta(days=3 * 366)
PICK = "Pick"


class FootForm(Card):
    """A small form in the place of the outcome bar, with the keyboard in it."""

    saved = Signal()
    left = Signal()

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def event(self, event: QEvent) -> bool:
        """Claim Enter and Esc before a shortcut of the page or of the notice takes them."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in (*_ENTER, Qt.Key.Key_Escape)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc goes back."""
        if event.key() in _ENTER:
            if not event.isAutoRepeat():
                self.saved.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter on a choice saves too: the arrow keys have chosen already."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _ENTER
        ):
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def enter_saves_on(self, *choices: QWidget) -> None:
        """Let Enter save while the keyboard is on one of these choices."""
        for choice in choices:
            for button in choice.findChildren(PaintedButton):
                button.installEventFilter(self)


def question(words: str) -> PlainLabel:
    """What a row of a form asks."""
    return PlainLabel(words, size=Size.SMALL, weight=QFont.Weight.DemiBold, wrap=True)


def row(*parts: QWidget | None) -> QHBoxLayout:
    """Widgets side by side; None takes the room that is left."""
    line = QHBoxLayout()
    line.setSpacing(Space.S)
    for part in parts:
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part)
    return line


class DayChoice(QWidget):
    """A few days to choose from with one key, or any other from a calendar.

    ``none`` is the words for no date at all, empty where a date is needed.  With ``names`` of their
    own, such as "Next week", the days are shown as dates beside them.
    """

    changed = Signal()

    def __init__(
        self,
        look: ThemeController,
        today: date,
        ahead: Sequence[int],
        none: str = "",
        names: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        """``ahead`` are days from ``today``, which is contact-local."""
        super().__init__(parent)
        said = quick_dates(today, tuple(ahead))
        self._days = [day for _, day in said]
        self._none = bool(none)
        self._named = bool(names)
        words = list(names) or [word for word, _ in said]
        self._chips = SegmentedControl(
            look, [(word, "") for word in ((none,) if none else ()) + (*words, PICK)]
        )
        first = self._days[0]
        self._field = DateField(_qt(first))
        self._field.setMinimumDate(_qt(today).addDays(1))
        last = today + _FURTHEST
        self._field.setMaximumDate(_qt(last))
        self._field.setAccessibleName("Date")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        line.addWidget(self._chips)
        line.addWidget(self._field)
        self._chips.changed.connect(self._chosen)
        self._field.dateChanged.connect(self._picked)
        self._chosen(self._chips.index)

    @property
    def chips(self) -> SegmentedControl:
        """The days to choose from."""
        return self._chips

    @property
    def day(self) -> date | None:
        """The date chosen; None for no date."""
        return None if self._is_none(self._chips.index) else _python(self._field.date())

    def choose(self, day: date) -> None:
        """Choose a date, with the chip that says it where there is one."""
        self._field.setDate(_qt(day))

    def focus_chosen(self) -> None:
        """Put the keyboard on the day chosen; the arrow keys choose another one."""
        for chip in self._chips.findChildren(PaintedButton):
            if chip.isChecked():
                chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_none(self, index: int) -> bool:
        return self._none and index == 0

    def _chosen(self, index: int) -> None:
        place = index - int(self._none)
        if 0 <= place < len(self._days):
            day = self._days[place]
            self._field.blockSignals(True)
            self._field.setDate(_qt(day))
            self._field.blockSignals(False)
        picking = place == len(self._days)
        self._field.setVisible(picking or (self._named and not self._is_none(index)))
        if picking:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _picked(self, picked: QDate) -> None:
        day = _python(picked)
        place = self._days.index(day) if day in self._days else len(self._days)
        self._chips.blockSignals(True)
        self._chips.set_index(place + int(self._none))
        self._chips.blockSignals(False)
        self._field.setVisible(self._named or place == len(self._days) or self._field.hasFocus())
        self.changed.emit()


def part_words(part: DayPart) -> str:
    """A part of the day on a choice."""
    return part.value.capitalize()


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _python(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
