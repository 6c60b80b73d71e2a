"""The seller's own days off: spans of dates as chips, and two dates to add another span."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.page_parts import row_of
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button
from ui.widgets.flow import TagChips
from ui.widgets.form import DateField
from ui.widgets.text import PlainLabel

_MOST_DAYS_AT_ONCE = 366
_ONE_DAY = timedelta(days=1)


class DaysOff(QWidget):
    """Days in a row are shown, and taken away, together."""

    changed = Signal()
    """The days are others now."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: frozenset[date] = frozenset()
        self._spans: dict[str, tuple[date, date]] = {}
        self._chips = TagChips(look, removable=True)
        self._chips.removed.connect(self._remove)
        self._first, self._last = DateField(QDate(2000, 1, 1)), DateField(QDate(2000, 1, 1))
        self._first.setAccessibleName("First day off")
        self._last.setAccessibleName("Last day off")
        self._first.dateChanged.connect(self._keep_order)
        add = Button(look, "Add", icon="plus")
        add.clicked.connect(self._add)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(Space.S)
        box.addWidget(self._chips)
        box.addLayout(row_of(self._first, PlainLabel("to", size=Size.SMALL), self._last, add))

    @property
    def days(self) -> frozenset[date]:
        """Every single day off."""
        return self._days

    def set_days(self, days: Iterable[date]) -> None:
        """Show these days."""
        self._days = frozenset(days)
        self._spans = {_in_words(first, last): (first, last) for first, last in spans(self._days)}
        self._chips.set_tags(list(self._spans))
        self._chips.setVisible(bool(self._spans))

    def set_today(self, today: date) -> None:
        """Offer the day that is today for a start."""
        self.choose(today, today)

    def choose(self, first: date, last: date) -> None:
        """Put two dates into the fields."""
        self._first.setDate(_qt_date(first))
        self._last.setDate(_qt_date(last))

    def _keep_order(self, first: QDate) -> None:
        self._last.setMinimumDate(first)
        self._last.setMaximumDate(first.addDays(_MOST_DAYS_AT_ONCE))

    def _add(self) -> None:
        first, last = (_python_date(field.date()) for field in (self._first, self._last))
        new = {first + _ONE_DAY * step for step in range((last - first).days + 1)}
        self.set_days(self._days | new)
        self.changed.emit()

    def _remove(self, words: str) -> None:
        first, last = self._spans[words]
        self.set_days(day for day in self._days if not first <= day <= last)
        self._first.setFocus()
        self.changed.emit()


def spans(days: Iterable[date]) -> list[tuple[date, date]]:
    """Days as spans of days in a row, in order."""
    found: list[tuple[date, date]] = []
    for day in sorted(days):
        if found and day - found[-1][1] == _ONE_DAY:
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found


def _in_words(first: date, last: date) -> str:
    if first == last:
        return f"{first:%b} {first.day}, {first.year}"
    if first.year == last.year:
        end = str(last.day) if first.month == last.month else f"{last:%b} {last.day}"
        return f"{first:%b} {first.day} – {end}, {last.year}"
    return f"{first:%b} {first.day}, {first.year} – {last:%b} {last.day}, {last.year}"


def _qt_date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _python_date(value: QDate) -> date:
    return date(value.year(), value.month(), value.day())
