"""The list half of the scripts page: search, language, and the scripts by occasion."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.recommending import FALLBACK_LANGUAGE
from ui.models.rows import ROW
from ui.models.script_rows import ScriptLine, ScriptRows
from ui.pages.page_parts import ChoiceField, SearchField, caption, key_words, row_of
from ui.pages.scripts_view import ScriptsView
from ui.presenters.occasion_words import language_name
from ui.presenters.script_lines import EVERY_LANGUAGE, ScriptQuery, lines
from ui.presenters.scripts import ScriptsBoard
from ui.theme import Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind

_NARROW_BELOW = 300


class ScriptsList(QWidget):
    """Says which script the seller points at; shows the board it was given."""

    chosen = Signal(str)
    """The id of the script she pointed at, with the mouse or the keyboard."""

    entered = Signal()
    """She pressed Enter in the search field or the list."""

    add_wanted = Signal()
    """She wants to write something new."""

    import_wanted = Signal()
    """She wants to bring scripts from a file."""

    export_wanted = Signal()
    """She wants her own scripts in a file."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board: ScriptsBoard | None = None
        self._following = False
        self._marked: str | None = None
        self.rows = ScriptRows(self)
        self.view = ScriptsView(look, self.rows)
        self.search = SearchField(look, "Title or words")
        self.search.steer(self.view)
        self.language = ChoiceField()
        self.language.setAccessibleName("Language")
        self._nothing = caption("No script has these words.")
        self._nothing.hide()
        add = self._add = Button(look, "New", icon="plus", key=key_words("Ctrl+N"))
        bring = Button(look, "Bring in", kind=ButtonKind.QUIET, icon="import")
        take = Button(look, "Save to a file", kind=ButtonKind.QUIET, icon="export")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.S, Space.S)
        column.setSpacing(Space.S)
        for line in (
            row_of(self.search, stretch=False),
            row_of(self.language, add, stretch=False),
        ):
            line.setContentsMargins(0, 0, Space.S, 0)
            column.addLayout(line)
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)
        column.addLayout(row_of(bring, take, spacing=0))
        add.clicked.connect(self.add_wanted)
        bring.clicked.connect(self.import_wanted)
        take.clicked.connect(self.export_wanted)
        self.search.textChanged.connect(self._show_lines)
        self.search.returnPressed.connect(self.entered)
        self.language.currentIndexChanged.connect(self._show_lines)
        self.view.activated.connect(lambda _index: self.entered.emit())
        self.view.selectionModel().currentChanged.connect(self._on_current)

    @property
    def query(self) -> ScriptQuery:
        """What she looks for."""
        code = self.language.code
        return ScriptQuery(self.search.text(), code if isinstance(code, str) else EVERY_LANGUAGE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the language goes before the name of a key."""
        super().resizeEvent(event)
        self._add.set_icon_only(event.size().width() < _NARROW_BELOW)

    def show_board(self, board: ScriptsBoard) -> None:
        """Show the scripts there are now."""
        first_time = self._board is None
        self._board = board
        languages = [(code, language_name(code)) for code in board.languages]
        self._following = True
        self.language.set_choices([*languages, (EVERY_LANGUAGE, "Every language")])
        if first_time:
            self.language.choose(FALLBACK_LANGUAGE)
        self.language.setVisible(len(languages) > 1)
        self._following = False
        self._show_lines()

    def follow(self, script_id: str | None) -> None:
        """Mark the script on show, and bring it into sight."""
        self._marked = script_id
        index = self.rows.row_of(script_id)
        if index == self.view.currentIndex():
            return
        self._following = True
        self.view.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self._following = False
        if index.row() == 1:
            self.view.scrollToTop()  # with its heading

    def reveal(self, script_id: str) -> None:
        """Let go of a search or language that hides a script."""
        if self._board is None or self.rows.row_of(script_id).isValid():
            return
        script = self._board.script(script_id)
        if script is not None:
            self.search.clear()
            if self.query.language not in (EVERY_LANGUAGE, script.language):
                self.language.choose(script.language)

    def _show_lines(self) -> None:
        if self._board is None or self._following:
            return
        self._following = True
        self.rows.set_rows(lines(self._board, self.query))
        self._following = False
        self.follow(self._marked)
        self._nothing.setVisible(not self.rows.rowCount())

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        line = current.data(ROW)
        if isinstance(line, ScriptLine) and not self._following:
            self._marked = line.script_id
            self.chosen.emit(line.script_id)
