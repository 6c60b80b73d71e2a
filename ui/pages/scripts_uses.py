"""The second part of the scripts page: which script is used when, in one table."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QMenu, QVBoxLayout, QWidget

from app.domain.contact import Relationship
from app.domain.recommending import FALLBACK_LANGUAGE
from ui.models.rows import ROW
from ui.models.use_rows import Use, UseRows
from ui.pages.page_parts import ENTER, ChoiceField, row_of
from ui.pages.scripts_use_cells import ScriptCells, WhenCells, WhoseCells
from ui.pages.table_parts import PlainTable
from ui.presenters.contact_words import PLURALS
from ui.presenters.occasion_words import language_name
from ui.presenters.script_uses import LEAVE_IT, Place, alternatives, uses
from ui.presenters.scripts import ScriptsBoard, ScriptsPresenter
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Rule
from ui.widgets.text import PlainLabel

_ROW_HEIGHT = 54
_WHOSE_WIDTH = 116


class ScriptUses(QWidget):
    """Every occasion with what is said then; Enter or a click on the words chooses others."""

    script_wanted = Signal(str)
    """The id of a script whose words she wants to see."""

    def __init__(
        self, presenter: ScriptsPresenter, look: ThemeController, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._board: ScriptsBoard | None = None
        self._also: Place | None = None
        self.rows = UseRows(self)
        self.table = _Table(look, self.rows)
        self.choices = ScriptCells(look, self.table)
        self.table.setItemDelegateForColumn(UseRows.SCRIPT, self.choices)
        self.language = ChoiceField()
        self.language.setAccessibleName("Language")
        self.language.setFixedWidth(180)
        self._show_words = Button(look, "Show the words", icon="scripts")
        self._back = Button(look, "Back to built in", kind=ButtonKind.QUIET, icon="undo")
        self._others = Button(look, "Other words for …", kind=ButtonKind.QUIET, icon="plus")
        self._lay_out()
        self._connect()

    def activate(self) -> None:
        """The keyboard goes to the table."""
        self.table.setFocus()

    def show_board(self, board: ScriptsBoard) -> None:
        """Show what is used now."""
        first_time = self._board is None
        self._board = board
        self.language.set_choices([(code, language_name(code)) for code in board.languages])
        if first_time:
            self.language.choose(FALLBACK_LANGUAGE)
        self.language.setVisible(len(board.languages) > 1)
        self._show_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two fifths for the occasions, whatever the width."""
        super().resizeEvent(event)
        across = self.table.horizontalHeader()
        across.resizeSection(UseRows.WHEN, min(440, round(event.size().width() * 0.42)))

    @property
    def use(self) -> Use | None:
        """The row she is on."""
        use = self.table.currentIndex().data(ROW)
        return use if isinstance(use, Use) else None

    def _lay_out(self) -> None:
        words = PlainLabel(
            "What you say on each occasion. Choose other words where you like.",
            size=Size.SMALL,
            muted=True,
            elide=True,
        )
        head = row_of(words, stretch=False)
        head.setContentsMargins(Space.XL, Space.M, Space.XL, Space.S)
        head.setStretch(0, 1)
        head.addWidget(self.language)
        inset = QVBoxLayout()
        inset.setContentsMargins(Space.L, 0, Space.S, 0)
        inset.addWidget(self.table)
        foot = row_of(stretch=True)  # the notice lies at the left
        for button in (self._others, self._back, self._show_words):
            foot.addWidget(button)
        foot.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(inset, 1)
        whole.addWidget(Rule())
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.choices.asked.connect(self._offer)
        self.choices.chosen.connect(self._choose)
        self.table.selectionModel().currentChanged.connect(self._show_actions)
        self.table.cleared.connect(self._take_back)
        self.language.currentIndexChanged.connect(self._show_rows)
        self._show_words.clicked.connect(self._want_script)
        self._back.clicked.connect(self._take_back)
        self._others.clicked.connect(self._ask_for_whom)

    @property
    def _language(self) -> str:
        code = self.language.code
        return code if isinstance(code, str) else FALLBACK_LANGUAGE

    def _show_rows(self) -> None:
        if self._board is None:
            return
        use = self.use
        self.rows.set_rows(uses(self._board, self._language, self._also))
        place = self.rows.place_of(use.occasion, use.relationship) if use else 0
        if self.table.currentIndex().row() != place:
            self.table.setCurrentIndex(self.rows.index(place, UseRows.SCRIPT))
        self._show_actions()

    def _show_actions(self) -> None:
        use = self.use
        self._show_words.setEnabled(use is not None)
        self._back.setEnabled(use is not None and use.chosen)
        self._others.setEnabled(use is not None and use.open)

    def _offer(self, field: ChoiceField, use: Use) -> None:
        assert self._board is not None
        field.set_choices(alternatives(self._board, self._language, use))
        field.choose(use.script_id)

    def _choose(self, use: Use, script_id: str) -> None:
        self._also = None
        if self._board is None:
            return
        if script_id == use.script_id:
            self._show_rows()  # a row that was only there to choose goes again
            return
        script = None if script_id == LEAVE_IT else self._board.script(script_id)
        self._presenter.choose(use.occasion, self._language, use.relationship, script)

    def _take_back(self) -> None:
        use = self.use
        if use is not None and use.chosen:
            self._choose(use, LEAVE_IT)

    def _want_script(self) -> None:
        if self.use is not None:
            self.script_wanted.emit(self.use.script_id)

    def _ask_for_whom(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind, words in PLURALS.items():
            menu.addAction(words, partial(self.choose_for, kind))
        menu.popup(self._others.mapToGlobal(self._others.rect().topLeft()))

    def choose_for(self, kind: Relationship) -> None:
        """Show a row for these contacts on the occasion she is on, with its choice open."""
        use = self.use
        if use is None:
            return
        self._also = (use.occasion, kind)
        self._show_rows()
        index = self.rows.index(self.rows.place_of(use.occasion, kind), UseRows.SCRIPT)
        self.table.setCurrentIndex(index)
        self.table.edit(index)


class _Table(PlainTable):
    cleared = Signal()
    """Delete was pressed: what was chosen is to be taken back."""

    def __init__(self, look: ThemeController, rows: UseRows) -> None:
        super().__init__(rows, _ROW_HEIGHT, ())
        self.setAccessibleName("Which script is used when")
        self.setItemDelegateForColumn(UseRows.WHEN, WhenCells(look, self))
        self.setItemDelegateForColumn(UseRows.WHOSE, WhoseCells(look, self))
        self.setMouseTracking(True)
        across = self.horizontalHeader()
        across.setStretchLastSection(False)
        across.setSectionResizeMode(UseRows.SCRIPT, QHeaderView.ResizeMode.Stretch)
        across.setSectionResizeMode(UseRows.WHOSE, QHeaderView.ResizeMode.Fixed)
        across.resizeSection(UseRows.WHOSE, _WHOSE_WIDTH)
        self.clicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Space and F2 open the choice of the row; Delete takes it back."""
        if event.key() in (*ENTER, Qt.Key.Key_Space, Qt.Key.Key_F2):
            self._open(self._choice())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def _choice(self) -> QModelIndex:
        return self.model().index(self.currentIndex().row(), UseRows.SCRIPT)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and index.column() == UseRows.SCRIPT:
            self.setCurrentIndex(index)
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
