"""A file of scripts, looked at before anything is brought in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QVBoxLayout, QWidget

from app.usecases.scripts_matching import ScriptItem, ScriptsPreview
from ui.models.script_file_rows import FileRow, ScriptFileRows
from ui.pages.page_parts import Column, page_title, row_of
from ui.pages.table_parts import BadgeCells, PlainTable
from ui.presenters.contact_words import PLURALS
from ui.presenters.occasion_words import language_name, occasion_name
from ui.presenters.scripts_file import ScriptsFilePresenter, scripts
from ui.theme import Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Rule
from ui.widgets.text import PlainLabel

_TONES = {"add": Tone.PROMISE, "change": Tone.ACCENT, "same": Tone.NEUTRAL, "": Tone.AMBER}
_ROW_HEIGHT = 44


class ScriptsImport(QWidget):
    """Shows what is new, what is there already and what cannot be read; one button does it."""

    left = Signal()
    """She would rather not."""

    def __init__(
        self, file: ScriptsFilePresenter, look: ThemeController, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._file = file
        self._plan: ScriptsPreview | None = None
        self.rows = ScriptFileRows(self)
        self.table = PlainTable(self.rows, _ROW_HEIGHT, ())
        down, across = self.table.verticalHeader(), self.table.horizontalHeader()
        down.setMinimumSectionSize(_ROW_HEIGHT)
        down.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (ScriptFileRows.LINE, ScriptFileRows.ACTION):
            across.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.setAccessibleName("What is in the file")
        self.table.setItemDelegateForColumn(
            ScriptFileRows.ACTION, BadgeCells(look, _tone, self.table)
        )
        self._about = PlainLabel(size=Size.SMALL, muted=True, wrap=True)
        self._bring = Button(look, "Bring in", kind=ButtonKind.PRIMARY, icon="import")
        back = Button(look, "Back", kind=ButtonKind.QUIET, key="Esc")
        head = Column(spacing=2, margins=(Space.L, Space.M, Space.L, Space.M))
        head.add(page_title("Scripts from a file"), self._about)
        foot = row_of(self._bring, back)
        foot.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        inset = QVBoxLayout()
        inset.setContentsMargins(Space.L, 0, 0, 0)
        inset.addWidget(self.table)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addLayout(inset, 1)
        whole.addWidget(Rule())
        whole.addLayout(foot)
        file.planned.connect(self._show)
        self._bring.clicked.connect(self._bring_in)
        back.clicked.connect(self.left)

    def focus_first(self) -> None:
        """The keyboard goes to the way on, where there is one."""
        (self._bring if self._bring.isEnabled() else self.table).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back, with nothing brought in."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, plan: ScriptsPreview) -> None:
        self._plan = plan
        bad = [FileRow(each.line, "", each.title, "", each.message) for each in plan.problems]
        self.table.clearSpans()
        self.rows.set_rows([*bad, *map(_row, plan.items)])
        for place, row in enumerate(bad):
            first = ScriptFileRows.PLACE if row.title else ScriptFileRows.TITLE
            self.table.setSpan(place, first, 1, self.rows.columnCount() - first)
        self.table.show_top()
        new = plan.added + plan.changed
        self._bring.setEnabled(bool(new and not bad))
        self._bring.setText(f"Bring in {scripts(new)}" if new else "Nothing new here")
        if bad:
            self._about.setText(
                "Some lines cannot be read, so nothing is brought in yet. Mend them in the file,"
                " save it, and choose it again."
            )
        else:
            self._about.setText("This is what would happen. Nothing is saved yet.")

    def _bring_in(self) -> None:
        if self._plan is not None:
            self._bring.setEnabled(False)
            self._file.bring_in(self._plan)


def _row(item: ScriptItem) -> FileRow:
    entry = item.entry
    place = occasion_name(entry.occasion)
    if entry.relationship is not None:
        place += f", {PLURALS[entry.relationship].lower()}"
    place += f" · {language_name(entry.language)}"
    why = item.why or "Added to your scripts."
    return FileRow(entry.line, item.action, entry.title, place, why)


def _tone(row: FileRow) -> Tone:
    return _TONES[row.action]
