"""The list beside what is rehearsed: what to say today, then her other scripts."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.recommending import FALLBACK_LANGUAGE
from ui.models.rows import ROW
from ui.models.script_rows import ScriptLine, ScriptRows
from ui.pages.page_parts import ChoiceField, SearchField, caption, page_title
from ui.pages.scripts_view import ScriptsView
from ui.presenters.occasion_words import language_name
from ui.presenters.rehearse_scripts import RehearsalBoard
from ui.presenters.script_lines import EVERY_LANGUAGE, ScriptQuery
from ui.theme import Space
from ui.theme_controller import ThemeController

_LEAD = "Say it out loud here first. Nobody hears this but you."


class RehearseList(QWidget):
    """Says which script she points at; shows the board it was given."""

    chosen = Signal(str)
    """The id of the script she pointed at, or the first one of a list that is new to her."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board: RehearsalBoard | None = None
        self._marked: str | None = None
        self._awaited = ""  # asked for, but written after the board was read
        self._filling = False
        self.rows = ScriptRows(self)
        self.view = ScriptsView(look, self.rows)
        self.search = SearchField(look, "Find any script")
        self.search.steer(self.view)
        self.language = ChoiceField()
        self.language.setAccessibleName("Language")
        self._nothing = caption("No script has these words.")
        self._nothing.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.S, Space.S)
        column.setSpacing(Space.S)
        for widget in (page_title("Rehearse"), caption(_LEAD), self.search, self.language):
            column.addWidget(widget)
        column.addWidget(self._nothing)
        column.addWidget(self.view, 1)
        self.search.textChanged.connect(self._show_lines)
        self.search.returnPressed.connect(self.view.setFocus)
        self.language.currentIndexChanged.connect(self._show_language)
        self.view.selectionModel().currentChanged.connect(self._on_current)

    @property
    def query(self) -> ScriptQuery:
        """What she looks for."""
        code = self.language.code
        return ScriptQuery(self.search.text(), code if isinstance(code, str) else EVERY_LANGUAGE)

    @property
    def awaits(self) -> bool:
        """Whether another script was asked for than the one that is pointed at."""
        return bool(self._awaited)

    def show_board(self, board: RehearsalBoard) -> None:
        """Show what there is now; the first line is chosen where none is yet."""
        first_time = self._board is None
        self._board = board
        languages = [(code, language_name(code)) for code in board.scripts.languages]
        self._filling = True
        self.language.set_choices(languages)
        if first_time:
            self.language.choose(FALLBACK_LANGUAGE)
        self.language.setVisible(len(languages) > 1)
        self._filling = False
        self._show_lines()
        awaited, self._awaited = self._awaited, ""
        if board.scripts.script(awaited) is not None:
            self.point_at(awaited)
        elif self._marked is None or board.scripts.script(self._marked) is None:
            self._point_at_first()
        elif first_time:
            self.point_at(self._marked)  # asked for before there was a list

    def point_at(self, script_id: str) -> None:
        """Choose a script; a search or language that hides it is let go of.

        One that was written just now is chosen with the next board.
        """
        self._awaited = ""
        if self._board is None:
            self._marked = script_id
            return
        script = self._board.scripts.script(script_id)
        if script is None:
            self._awaited = script_id
            return
        if not self.rows.row_of(script_id).isValid():
            self._filling = True
            self.language.choose(script.language)
            # Only a search shows a script that nobody hears yet.
            self.search.setText(script.title)
            self._filling = False
            self._show_lines()
        self._marked = script_id
        self._mark()
        self.chosen.emit(script_id)

    def _show_lines(self) -> None:
        if self._board is None or self._filling:
            return
        self._filling = True
        self.rows.set_rows(self._board.lines(self.query))
        self._filling = False
        self._nothing.setVisible(not self.rows.rowCount())
        self._mark()

    def _show_language(self) -> None:
        """What is on show is of the language she chose, else she would say other words."""
        if self._board is None or self._filling:
            return
        self._show_lines()
        if not self.rows.row_of(self._marked).isValid():
            self._point_at_first()

    def _point_at_first(self) -> None:
        first = self._board.first(self.query) if self._board is not None else None
        if first is not None:
            self.point_at(first)

    def _mark(self) -> None:
        index = self.rows.row_of(self._marked)
        if index == self.view.currentIndex():
            return
        self._filling = True
        self.view.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self._filling = False
        if index.row() == 1:
            self.view.scrollToTop()  # with its heading

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        line = current.data(ROW)
        if isinstance(line, ScriptLine) and not self._filling:
            self._marked, self._awaited = line.script_id, ""
            self.chosen.emit(line.script_id)
