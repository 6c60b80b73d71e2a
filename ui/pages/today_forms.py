"""What the forms at the foot of Today have in common: Enter saves, Esc goes back, from anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

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
_NARROW = 520  # width of a form in which not everything can stand side by side
_FURTHEST = timedelta(days=3 * 366)
PICK = "Other"


class FootForm(Card):
    """A small form in the place of the outcome bar, with the keyboard in it."""

    saved = Signal()
    left = Signal()

    escaped = Signal()
    """Esc was pressed: a step back, which usually leaves the form."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.look = look
        self._narrow = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def fit(self, width: int) -> None:
        """In a narrow place, stand things one below the other, and choices in several rows."""
        narrow = width < _NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self.fold(narrow)
        room = width - 2 * (Space.L + 1)
        for choice in self.findChildren(SegmentedControl):
            choice.fit(room)

    def fold(self, narrow: bool) -> None:
        """Stand what asks for width side by side, or one below the other."""
        for line in self.findChildren(FoldingRow):
            line.fold(narrow)

    def event(self, event: QEvent) -> bool:
        """Claim Enter and Esc before a shortcut of the page or of the notice takes them.

        Space too, for what has the keyboard in the form: it ticks and unfolds.
        """
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = event.key() in (*_ENTER, Qt.Key.Key_Escape)
            if mine or (event.key() == Qt.Key.Key_Space and not self.hasFocus()):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc goes back."""
        if event.key() in _ENTER:
            if not event.isAutoRepeat():
                self.saved.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
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
    _fill(line, parts)
    return line


class FoldingRow(QBoxLayout):
    """Widgets side by side, or one below the other in a form that is narrow."""

    def __init__(self, *parts: QWidget | None, parent: QWidget | None = None) -> None:
        """Of the ``parts``, None takes the room that is left."""
        super().__init__(QBoxLayout.Direction.LeftToRight, parent)
        _fill(self, parts)

    def fold(self, narrow: bool) -> None:
        """Turn the row into a column, or back."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self.setDirection(down if narrow else across)
        left = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0)
        items = filter(None, map(self.itemAt, range(self.count())))
        for widget in (item.widget() for item in items):
            if widget and widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Fixed:
                self.setAlignment(widget, left)


def _fill(line: QBoxLayout, parts: Sequence[QWidget | None]) -> None:
    line.setSpacing(Space.S)
    for part in parts:
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part)


class DayChoice(QWidget):
    """A few days to choose from with one key, or any other from a calendar.

    ``none`` is the words for no date at all, which is then no answer yet; it is empty where a date
    is needed.  With ``names`` of their own, such as "Next week", the days are shown as dates beside
    them.
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
        chips = [(word, "") for word in ((none,) if none else ()) + (*words, PICK)]
        self._chips = SegmentedControl(look, chips, unanswered=0 if none else None)
        self._today = today
        self._day: date | None = None
        self._field: DateField | None = None
        self._line = FoldingRow(self._chips, parent=self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._chips.changed.connect(self._chosen)
        self._chosen(self._chips.index)

    @property
    def chips(self) -> SegmentedControl:
        """The days to choose from."""
        return self._chips

    @property
    def day(self) -> date | None:
        """The date chosen; None for no date."""
        return self._day

    def choose(self, day: date) -> None:
        """Choose a date: by the chip that says it where there is one, else in the calendar."""
        if day in self._days:
            self._chips.set_index(self._days.index(day) + int(self._none))
        else:
            self._calendar().setDate(_qt(day))
            self._chips.set_index(len(self._days) + int(self._none))

    def focus_chosen(self) -> None:
        """Put the keyboard on the day chosen; the arrow keys choose another one."""
        for chip in self._chips.findChildren(PaintedButton):
            if chip.isChecked():
                chip.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self, index: int) -> None:
        place = index - int(self._none)
        if place < 0:
            self._day = None
        elif place < len(self._days):
            self._day = self._days[place]
        else:
            self._day = _python(self._calendar().date())
        picking = place == len(self._days)
        if self._day is not None and self._named and not picking:
            self._calendar().blockSignals(True)
            self._calendar().setDate(_qt(self._day))
            self._calendar().blockSignals(False)
        if self._field is not None:
            self._field.setVisible(picking or (self._named and self._day is not None))
            if picking:
                self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _picked(self, picked: QDate) -> None:
        self._day = _python(picked)
        pick = len(self._days) + int(self._none)
        if self._chips.index != pick:
            self._chips.set_index(pick)
        else:
            self.changed.emit()

    def _calendar(self) -> DateField:
        """The field with the calendar, made when a date is first seen in it: it is a slow one."""
        if self._field is None:
            self._field = DateField(_qt(self._day or self._days[0]))
            self._field.setMinimumDate(_qt(self._today).addDays(1))
            self._field.setMaximumDate(_qt(self._today + _FURTHEST))
            self._field.setAccessibleName("Date")
            self._field.dateChanged.connect(self._picked)
            self._line.addWidget(self._field)
        return self._field


def part_words(part: DayPart) -> str:
    """A part of the day on a choice."""
    return part.value.capitalize()


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _python(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
