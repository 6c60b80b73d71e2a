"""The tags of a contact as chips, with a line to type another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.pages.page_parts import ENTER, completer_of
from ui.theme import Space
from ui.theme_controller import ThemeController
from ui.widgets.flow import Chip, TagChips

_LONGEST = 60


class TagFields(QWidget):
    """Enter or a comma makes a tag of what was typed; Backspace takes the last one away.

    The tags that exist are offered while typing.
    """

    edited = Signal()
    """The tags changed."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags: list[str] = []
        self._chips = TagChips(look, removable=True)
        self._chips.removed.connect(self._remove)
        self._line = _TagLine()
        self._line.setMaxLength(_LONGEST)
        self._line.setPlaceholderText("Type a tag and press Enter")
        self._line.setAccessibleName("Add a tag")
        self._line.ended.connect(self._take_picked)
        self._line.back.connect(self._remove_last)
        self._known = QStringListModel(self)
        self._completer = completer_of(self._known, self)
        # A moment later, when the words that were picked stand in the line.
        for done in (self._line.editingFinished, self._completer.activated):
            done.connect(self.take_typed, Qt.ConnectionType.QueuedConnection)
        self._line.setCompleter(self._completer)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(Space.S)
        box.addWidget(self._chips)
        box.addWidget(self._line)
        self.setFocusProxy(self._line)

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags, with what stands in the line and is no chip yet."""
        typed = _tidy(self._line.text())
        known = {tag.casefold() for tag in self._tags}
        return (*self._tags, *([typed] if typed and typed.casefold() not in known else []))

    def offer(self, tags: Sequence[str]) -> None:
        """Offer these while typing."""
        self._known.setStringList(list(tags))

    def set_tags(self, tags: Sequence[str]) -> None:
        """Show these tags."""
        self._tags = list(tags)
        self._line.clear()
        self._show()

    def take_typed(self) -> None:
        """Make a tag of what was typed."""
        popup = self._completer.popup()
        if popup is not None and popup.isVisible():
            return  # The line lost the keyboard to the list of what is offered.
        tags = list(self.tags)
        self._line.clear()
        if tags != self._tags:
            self._tags = tags
            self._show()
            self.edited.emit()

    def _take_picked(self) -> None:
        """Make a tag of the words picked in the list of what is offered, else of those typed."""
        popup = self._completer.popup()
        if popup is not None and popup.isVisible():
            picked = popup.currentIndex().data()
            self._line.setText(picked or self._line.text())
            popup.hide()
        self.take_typed()

    def _remove_last(self) -> None:
        if self._tags:
            self._remove(self._tags[-1])

    def _remove(self, tag: str) -> None:
        self._tags.remove(tag)
        self._show()
        self._line.setFocus()
        self.edited.emit()

    def _show(self) -> None:
        self._chips.set_tags(self._tags)
        self._chips.setVisible(bool(self._tags))
        # New chips would be reached by Tab after everything else.
        before: QWidget = self._line
        for chip in (each for each in self._chips.findChildren(Chip) if not each.isHidden()):
            self.setTabOrder(before, chip)
            before = chip


class _TagLine(QLineEdit):
    ended = Signal()
    back = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (event.key() in ENTER or event.text() == ",") and self.text().strip():
            self.ended.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.back.emit()
        else:
            super().keyPressEvent(event)


def _tidy(text: str) -> str:
    return " ".join(text.replace(",", " ").split())
