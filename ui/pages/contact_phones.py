"""The numbers of a contact as fields: one line for each, with what it is called."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.form import ComboField
from ui.widgets.text import PlainLabel

_LABELS = ("mobile", "home", "work")
_LONGEST = 60


class PhoneFields(QWidget):
    """There is always one line to type in; the first number is the one that is dialled."""

    finished = Signal(int, str)
    """A number was typed to its end: its place, and the text."""

    edited = Signal()
    """Something changed."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: list[_Line] = []
        self._box = QVBoxLayout()
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(Space.S)
        another = Button(look, "Another number", kind=ButtonKind.QUIET, icon="plus")
        another.clicked.connect(self._add_another)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Space.XS)
        whole.addLayout(self._box)
        # The first line stays for good, so that its place in the Tab order does.
        self._add("", "")
        whole.addWidget(another)

    @property
    def phones(self) -> tuple[tuple[str, str], ...]:
        """(text, label) of each line, empty ones included."""
        return tuple((line.number.text(), line.label.currentText()) for line in self._lines)

    def set_phones(self, phones: Sequence[tuple[str, str]]) -> None:
        """Show these numbers."""
        for line in self._lines[1:]:
            self._remove(line)
        (text, label), *others = phones or (("", ""),)
        first = self._lines[0]
        first.number.setText(text)
        first.label.setCurrentText(label)
        first.set_fault("")
        for text, label in others:
            self._add(text, label)
        self._tidy()

    def set_fault(self, place: int, sentence: str) -> None:
        """Say what is wrong with a number; "" for nothing."""
        if 0 <= place < len(self._lines):
            self._lines[place].set_fault(sentence)

    def focus_line(self, place: int) -> None:
        """Put the keyboard into a number."""
        if 0 <= place < len(self._lines):
            self._lines[place].number.setFocus()
            self._lines[place].number.selectAll()

    def _add_another(self) -> None:
        self._add("", "")
        self._lines[-1].number.setFocus()
        self.edited.emit()

    def _add(self, text: str, label: str) -> None:
        line = _Line(self._look, text, label)
        line.number.textEdited.connect(lambda: line.set_fault(""))
        line.number.textChanged.connect(self.edited)
        line.label.currentTextChanged.connect(self.edited)
        line.number.editingFinished.connect(
            lambda: self.finished.emit(self._lines.index(line), line.number.text())
        )
        line.remove.clicked.connect(lambda: self._take_away(line))
        self._box.addWidget(line)
        if self._lines:
            self.setTabOrder(self._lines[-1].remove, line.number)
            self.setTabOrder(line.number, line.label)
            self.setTabOrder(line.label, line.remove)
        self._lines.append(line)
        self._tidy()

    def _take_away(self, line: _Line) -> None:
        place = self._lines.index(line)
        phones = self.phones
        self.set_phones(phones[:place] + phones[place + 1 :])
        self._lines[min(place, len(self._lines) - 1)].number.setFocus()
        self.edited.emit()

    def _remove(self, line: _Line) -> None:
        line.number.blockSignals(True)
        self._lines.remove(line)
        self._box.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _tidy(self) -> None:
        for place, line in enumerate(self._lines):
            line.remove.setVisible(len(self._lines) > 1)
            line.number.setAccessibleName("Number" if place == 0 else f"Number {place + 1}")


class _Line(QWidget):
    def __init__(self, look: ThemeController, text: str, label: str) -> None:
        super().__init__()
        self.number = QLineEdit(text)
        self.number.setMaxLength(_LONGEST)
        self.number.setPlaceholderText("(614) 555-0142")
        self.label = ComboField()
        self.label.setEditable(True)
        called = self.label.lineEdit()
        assert called is not None
        called.setPlaceholderText("mobile")
        self.label.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.label.addItems(_LABELS)
        self.label.setCurrentText(label)
        self.label.setAccessibleName("What this number is called")
        self.label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.label.setMinimumWidth(140)
        self.remove = Button(
            look, "Remove this number", kind=ButtonKind.QUIET, icon="close", icon_only=True
        )
        self._fault = PlainLabel(size=Size.CAPTION, tone=Tone.STOP, wrap=True)
        self._fault.hide()
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.number, 1)
        row.addWidget(self.label)
        row.addWidget(self.remove)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(Space.XS)
        box.addLayout(row)
        box.addWidget(self._fault)

    def set_fault(self, sentence: str) -> None:
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))
        self.number.setAccessibleDescription(sentence)
        if self.number.property("invalid") != bool(sentence):
            self.number.setProperty("invalid", bool(sentence))
            self.number.style().unpolish(self.number)
            self.number.style().polish(self.number)
