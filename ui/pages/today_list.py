"""The left column of Today: the date, how many there are to call, and who they are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QToolTip, QVBoxLayout, QWidget

from ui.models.due_list import DueListModel
from ui.models.rows import ROW
from ui.pages.list_parts import PlainList
from ui.pages.today_row import DueRowDelegate
from ui.presenters.due import Due
from ui.presenters.due_words import heading, people, together
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.text import PlainLabel, plain_tip


class DueColumn(QWidget):
    """Shows the list; Up and Down, Home and End move along it."""

    chosen = Signal(int)
    """The contact the seller went to."""

    more_wanted = Signal()
    """She came near the end of what has been read."""

    painted = Signal()
    """People of the list are on the screen for the first time."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quiet = False
        self._title = PlainLabel("Today", size=Size.HEADING, weight=QFont.Weight.Bold)
        self._line = PlainLabel("One moment …", size=Size.SMALL, muted=True, wrap=True)
        self._model = DueListModel(self)
        self.view = _DueView(look, self._model, self)
        head = QVBoxLayout()
        head.setContentsMargins(Space.L + 1, Space.L, Space.L, Space.S)
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(self._line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self.view.painted.connect(self.painted)
        self._model.more_wanted.connect(self.more_wanted)

    def show_due(self, due: Due) -> None:
        """Show the list as it is now."""
        counted = () if due.count is None else (people(due.count),)
        self._line.setText(" · ".join(map(together, (heading(due.today), *counted))))
        # A row that leaves takes Qt's current index elsewhere; who is next is not Qt's to say.
        self._quiet = True
        self._model.set_rows(due.lines, more=due.more)
        self._quiet = False

    def show_selected(self, contact_id: int | None) -> None:
        """Mark a contact, and bring her row into sight."""
        index = self._model.row_of(contact_id)
        if index == self.view.currentIndex():
            return
        self.view.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        if index.row() == 1:
            self.view.scrollToTop()  # with the heading above her
        elif index.isValid():
            self.view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def _moved(self, current: QModelIndex, _previous: QModelIndex) -> None:
        contact_id = self._model.contact_id(current)
        if contact_id is not None and not self._quiet:
            self.chosen.emit(contact_id)


class _DueView(PlainList):
    painted = Signal()

    def __init__(self, look: ThemeController, model: DueListModel, parent: QWidget) -> None:
        super().__init__(model, "Whom to call today", parent)
        self._waiting = True
        self.setItemDelegate(DueRowDelegate(look, self))

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the page here, not the beginning of a name."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Space and Enter to the page."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say a name and a reason whole where the row had no room for them."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            line = self.indexAt(event.pos()).data(ROW)
            said = plain_tip(f"{line.name}: {line.reason}") if line is not None else ""
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and tell when there were any for the first time."""
        super().paintEvent(event)
        if self._waiting and self.model().rowCount():
            self._waiting = False
            self.painted.emit()
