"""Finding somebody to preview a script with: a field to type a name in, and who fits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.script_bubble import Bubble
from ui.widgets.script_rows import ROW, RowList
from ui.widgets.text import PlainLabel

_WIDTH = 320
_MOST_ROWS = 6


class ContactChooser(Bubble):
    """Shows whom it is given; the page finds them.  Enter chooses, Esc goes back."""

    searched = Signal(str)
    """What she typed."""

    chosen = Signal(int)
    """Whom she chose, by id."""

    def __init__(self, look: ThemeController, owner: QWidget) -> None:
        super().__init__(look, _WIDTH, owner)
        self._back: QWidget | None = None
        self._search = QLineEdit()
        self._search.setPlaceholderText("Name, number, tag…")
        self._search.setAccessibleName("Find somebody for the preview")
        self._search.textChanged.connect(self.searched)
        self._search.installEventFilter(self)
        self._list = RowList(look, "Contacts found", _MOST_ROWS)
        self._list.itemClicked.connect(lambda _item: self._choose())
        self._nobody = PlainLabel("Nobody matches.", size=Size.SMALL, muted=True)
        self._nobody.hide()
        self.box.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        for widget in (self._search, self._nobody, self._list):
            self.box.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        self._list.setFixedHeight(_MOST_ROWS * ROW)

    def open(self, beside: QWidget) -> None:
        """Come up at a button, empty, with the keyboard."""
        self._back = QApplication.focusWidget()
        self._search.clear()
        self.come_up(beside, beside.rect())
        self._search.setFocus()

    def show_contacts(self, contacts: Sequence[tuple[int, str, str]]) -> None:
        """Offer these: id, name and a few quiet words about each."""
        self._list.clear()
        for contact_id, name, quiet in contacts:
            self._list.add(contact_id, " ".join(name.split()), " ".join(quiet.split()))
        self._list.setFixedHeight(_MOST_ROWS * ROW)  # so that nothing moves while she types
        self._list.setVisible(bool(contacts))
        self._nobody.setVisible(not contacts)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list, Enter chooses, Esc goes back."""
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        if not isinstance(event, QKeyEvent):
            return False
        key, pressed = event.key(), event.type() == QEvent.Type.KeyPress
        if pressed and self._list.step(key):
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.accept()
            if pressed:
                if key == Qt.Key.Key_Escape:
                    self._leave()
                else:
                    self._choose()
            return True
        return False

    def _choose(self) -> None:
        contact_id = self._list.key
        self._leave()
        if isinstance(contact_id, int):
            self.chosen.emit(contact_id)

    def _leave(self) -> None:
        if self._back is not None:
            self._back.setFocus()
        self.hide()
