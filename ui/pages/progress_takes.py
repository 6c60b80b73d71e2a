"""All takes of a script in one table; the chosen one can be heard or removed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.take import ListedTake
from ui.models.progress_rows import TakeLine, TakeRows
from ui.models.rows import ROW
from ui.pages.page_parts import ENTER
from ui.pages.table_parts import PlainTable
from ui.theme import Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Rule
from ui.widgets.tool_row import ToolRow

_ROW_HEIGHT, _FOOT_HEIGHT = 52, 52
_WIDTHS = (170, 66, 92, 98, 88)
_LEAST_WHEN, _MOST_WHEN = 180, 320


class ProgressTakes(QWidget):
    """Enter looks at the chosen take, H hears it, Delete removes it."""

    look_wanted = Signal(int)
    """The id of a take whose score she wants to see."""

    hear_wanted = Signal(int)
    """The id of a take she wants to hear."""

    stop_wanted = Signal()
    """What is being played shall stop."""

    drop_wanted = Signal(int)
    """The id of a take to remove."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = TakeRows(self)
        self.table = _Table(self.rows)
        self.table.setAccessibleName("All takes")
        self._look = Button(look, "Look at it", key="Enter")
        self.hear = Button(look, "Hear it", icon="play", key="H")
        self._drop = Button(look, "Remove", kind=ButtonKind.QUIET, icon="trash", key="Del")
        self._playing: int | None = None
        self._dropped: int | None = None
        self._script_id: str | None = None
        inset = QVBoxLayout()
        inset.setContentsMargins(Space.L, Space.S, Space.S, 0)
        inset.addWidget(self.table)
        foot = ToolRow(_FOOT_HEIGHT)
        for button in (self._look, self.hear, self._drop):
            foot.row.addWidget(button)
        foot.row.addStretch(1)
        for button in (self._drop, self.hear):
            foot.may_shrink(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(inset, 1)
        whole.addWidget(Rule())
        whole.addWidget(foot)
        self.hear.clicked.connect(self.press)
        self._drop.clicked.connect(self.put_away)
        self._look.clicked.connect(self._look_at)
        self.table.opened.connect(self._look_at)
        self.table.dropped.connect(self.put_away)
        self.table.selectionModel().currentChanged.connect(self._show_actions)

    @property
    def take(self) -> ListedTake | None:
        """The chosen one."""
        line = self.table.currentIndex().data(ROW)
        return line.take if isinstance(line, TakeLine) else None

    def show_lines(self, lines: Sequence[TakeLine]) -> None:
        """Show these takes; the chosen one stays chosen, or the one that has its place.

        A removed one that was brought back is chosen again, and of another script the newest.
        """
        before, self._script_id = self._script_id, lines[0].take.script_id if lines else None
        chosen = self.take
        row = self.table.currentIndex().row() if self._script_id == before else 0
        gone = self.rows.row_of(self._dropped) is None
        self.rows.set_rows(lines)
        found = self.rows.row_of(chosen.id if chosen else None)
        back = self.rows.row_of(self._dropped) if gone else None
        if back is not None:
            found, self._dropped = back, None
        row = found if found is not None else min(max(row, 0), len(lines) - 1)
        self.table.setCurrentIndex(self.rows.index(row, 0))
        self._show_actions()

    def show_playing(self, take_id: int | None) -> None:
        """The take of this id is being played, or none."""
        self._playing = take_id
        self._show_actions()

    def press(self) -> None:
        """Hear the chosen take, or stop it."""
        take = self.take
        if take is None or take.sound is None:
            return
        if take.id == self._playing:
            self.stop_wanted.emit()
        else:
            self.hear_wanted.emit(take.id)

    def put_away(self) -> None:
        """Remove the chosen take."""
        if self.take is not None:
            self._dropped = self.take.id
            self.drop_wanted.emit(self.take.id)

    def _look_at(self) -> None:
        if self.take is not None:
            self.look_wanted.emit(self.take.id)

    def _show_actions(self) -> None:
        take = self.take
        self.hear.setEnabled(take is not None and take.sound is not None)
        for button in (self._look, self._drop):
            button.setEnabled(take is not None)
        playing = take is not None and take.id == self._playing
        self.hear.setText("Stop" if playing else "Hear it")
        self.hear.set_icon("pause" if playing else "play")


class _Table(PlainTable):
    opened = Signal()
    dropped = Signal()

    def __init__(self, rows: TakeRows) -> None:
        super().__init__(rows, _ROW_HEIGHT, _WIDTHS)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.opened.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The day takes what room the figures leave; Hear it tells of a recording, too."""
        super().resizeEvent(event)
        across, rest = self.horizontalHeader(), self.viewport().width()
        for column, least in enumerate(_WIDTHS):
            if column != TakeRows.WHEN:
                width = max(least, across.sectionSizeHint(column))
                across.resizeSection(column, width)
                rest -= width
        narrow = rest < _LEAST_WHEN
        self.setColumnHidden(TakeRows.SOUND, narrow)
        if narrow:
            rest += across.sectionSizeHint(TakeRows.SOUND)
        across.resizeSection(TakeRows.WHEN, min(max(rest, _LEAST_WHEN), _MOST_WHEN))
