"""Rows of a form: a label above a field, a hint or a fault below it."""

from __future__ import annotations

from datetime import time
from typing import cast

from PySide6.QtCore import QDate, QEvent, QObject, Qt, QTime
from PySide6.QtGui import QFont, QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QDateEdit,
    QSizePolicy,
    QSpinBox,
    QStyledItemDelegate,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Size, Space, Tone
from ui.widgets.text import PlainLabel

_NUMBER_WIDTH = 190


class FormRow(QWidget):
    """A label, its field, and one line that is a hint until something is wrong."""

    def __init__(
        self, label: str, field: QWidget, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._hint = hint
        caption = PlainLabel(label, size=Size.SMALL, weight=QFont.Weight.DemiBold)
        field.setAccessibleName(label)
        self._line = PlainLabel(size=Size.CAPTION, muted=True, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(caption)
        column.addWidget(field)
        column.addWidget(self._line)
        self.set_fault("")

    def set_fault(self, fault: str) -> None:
        """Say what is wrong with the field; an empty text brings the hint back."""
        self._line.setText(fault or self._hint)
        self._line.set_tone(Tone.STOP if fault else Tone.NEUTRAL)
        self._line.setVisible(bool(fault or self._hint))
        self.field.setAccessibleDescription(fault or self._hint)
        if self.field.property("invalid") != bool(fault):
            self.field.setProperty("invalid", bool(fault))
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)


class _PassingWheel(QObject):
    """Lets a turn of the wheel scroll the page unless the seller is in the field."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and not cast(QWidget, watched).hasFocus():
            event.ignore()
            return True
        return False


class ComboField(QComboBox):
    """A drop-down list that a turn of the wheel in passing does not change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # The delegate Qt gives a combo box by itself ignores the style sheet's rows.
        self.setItemDelegate(QStyledItemDelegate(self))
        _PassingWheel(self)


class NumberField(QSpinBox):
    """A whole number within bounds, with its unit behind it, such as ``14 days``."""

    def __init__(
        self, least: int, most: int, unit: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setRange(least, most)
        self.setSuffix(f" {unit}" if unit else "")
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.UpDownArrows)
        self.setMinimumWidth(_NUMBER_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        _indent(self)
        _PassingWheel(self)


class DateField(QDateEdit):
    """A date with a calendar to pick it from, written so that nobody mixes up day and month."""

    def __init__(self, date: QDate, parent: QWidget | None = None) -> None:
        super().__init__(date, parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat("ddd, MMM d, yyyy")
        _PassingWheel(self)
        calendar = self.calendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        # Qt paints weekends red; here red means stop.
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, QTextCharFormat())


class TimeField(QTimeEdit):
    """A time of day."""

    def __init__(self, at: time, parent: QWidget | None = None) -> None:
        super().__init__(_qt_time(at), parent)
        self.setDisplayFormat("h:mm AP")
        _indent(self)
        _PassingWheel(self)

    @property
    def at(self) -> time:
        """The time in the field, to the minute."""
        shown = self.time()
        return time(shown.hour(), shown.minute())

    def set_at(self, at: time) -> None:
        """Show a time."""
        self.setTime(_qt_time(at))


def _qt_time(at: time) -> QTime:
    return QTime(at.hour, at.minute)


def _indent(field: QAbstractSpinBox) -> None:
    """The style sheet's padding does not reach the text of a spin box with buttons of its own."""
    field.lineEdit().setTextMargins(10, 0, 0, 0)
