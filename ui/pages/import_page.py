"""Importing a file: choose or drop it, look at what would happen, then do it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFont, QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.exchange.incoming import Problem
from app.exchange.plan import ImportItem
from ui.models.import_rows import ImportRows
from ui.pages.import_drop import DropPlace
from ui.pages.import_table import ImportTable
from ui.pages.page_parts import ChoiceField, row_of
from ui.presenters.importing import ImportPresenter, Preview, people
from ui.theme import Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Rule
from ui.widgets.empty_state import EmptyState
from ui.widgets.segmented import SegmentedControl
from ui.widgets.text import PlainLabel


class ImportPage(QWidget):
    """One file at a time; nothing is written before the one button is pressed."""

    title = "Import contacts"

    notice = Signal(str, object, object)
    """What has just been done, its ``Tone``, and the undo of the change or None."""

    left = Signal()
    """The seller is done here, with an import or without one, and wants to see whom to call."""

    def __init__(
        self,
        presenter: ImportPresenter,
        look: ThemeController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._look = look
        self._rows = ImportRows(self)
        self._folder = str(Path.home())
        self._drop = DropPlace(look)
        self._busy_words = PlainLabel(size=Size.LEAD)
        self._file = PlainLabel(size=Size.HEADING, weight=QFont.Weight.Bold, elide=True)
        self._kinds: SegmentedControl | None = None
        self._kinds_place = QHBoxLayout()
        self._country = ChoiceField(searchable=True)
        self._country.setAccessibleName("Numbers without a country code are from")
        self._table = ImportTable(look, self._rows)
        self._import = Button(look, "Import", kind=ButtonKind.PRIMARY, icon="import")
        another = Button(look, "Choose another file", kind=ButtonKind.QUIET, key="Esc")
        self._done = EmptyState(look, "check", "", "", "See whom to call")
        self._states = QStackedWidget()
        for state in (self._drop, self._busy(), self._planned(another), self._done):
            self._states.addWidget(state)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._states)
        self.setAcceptDrops(True)
        self._drop.wanted.connect(self.choose)
        self._drop.left.connect(self.left)
        another.clicked.connect(self.start_over)
        self._import.clicked.connect(self.apply)
        self._done.acted.connect(self.left)
        self._country.activated.connect(self._choose_country)
        presenter.countries_known.connect(self._offer_countries)
        presenter.reading.connect(self._show_reading)
        presenter.planned.connect(self._show_plan)
        presenter.applying.connect(lambda: self._show_busy("Saving your contacts…"))
        presenter.refused.connect(self._refuse)
        presenter.done.connect(self._show_done)
        presenter.told.connect(lambda words, undo: self.notice.emit(words, Tone.PROMISE, undo))

    def activate(self) -> None:
        """Begin anew after an import; go on where a preview is open."""
        self._presenter.open()
        if self._states.currentWidget() is self._done:
            self.start_over()
        elif self._states.currentWidget() is self._drop:
            self._drop.setFocus()

    def choose(self) -> None:
        """Let the seller point at her file."""
        dialog = QFileDialog(self, "Choose your contacts file", self._folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(["Contacts (*.csv *.vcf *.vcard)", "Every file (*)"])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.take(Path(path)))
        dialog.open()

    def take(self, path: Path) -> None:
        """Read a file."""
        self._folder = str(path.parent)
        self._presenter.read(path)

    def apply(self) -> None:
        """Do what the table says."""
        if self._import.isEnabled():
            self._presenter.apply()

    def start_over(self) -> None:
        """Let go of the file and wait for another."""
        self._presenter.forget()
        self._rows.set_rows(())
        self._drop.set_fault("")
        self._states.setCurrentWidget(self._drop)
        self._drop.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back a step: from the preview to the file, from there to the list."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._presenter.preview is not None:
            self.start_over()
        elif self._states.currentWidget() in (self._drop, self._done):
            self.left.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file of this computer."""
        if _dropped(event.mimeData().urls()) is not None:
            event.acceptProposedAction()
            self._drop.set_lit(True)

    def dragLeaveEvent(self, event: object) -> None:
        """Put the light out."""
        self._drop.set_lit(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        self._drop.set_lit(False)
        path = _dropped(event.mimeData().urls())
        if path is not None:
            event.acceptProposedAction()
            self.take(path)

    def _busy(self) -> QWidget:
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(280)
        centre = Qt.AlignmentFlag.AlignHCenter
        state = QWidget()
        column = QVBoxLayout(state)
        column.setSpacing(Space.M)
        column.addStretch(2)
        column.addWidget(self._busy_words, 0, centre)
        column.addWidget(bar, 0, centre)
        column.addStretch(3)
        return state

    def _planned(self, another: Button) -> QWidget:
        state = QWidget()
        words = PlainLabel("Numbers without a country code are from", size=Size.CAPTION, muted=True)
        where = row_of(words, stretch=False)
        self._country.setFixedWidth(210)
        where.addWidget(self._country)
        choice = QHBoxLayout()
        choice.addLayout(self._kinds_place)
        choice.addStretch(1)
        choice.addLayout(where)
        foot = row_of(self._import, another)
        foot.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        head = QVBoxLayout()
        head.setContentsMargins(Space.XL, Space.L, Space.XL, Space.M)
        head.setSpacing(Space.XS)
        head.addWidget(self._file)
        head.addWidget(PlainLabel("This is what would happen. Nothing is saved yet.", muted=True))
        head.addSpacing(Space.S)
        head.addLayout(choice)
        column = QVBoxLayout(state)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Rule())
        inset = QVBoxLayout()
        inset.setContentsMargins(Space.L, 0, 0, 0)
        inset.addWidget(self._table)
        column.addLayout(inset, 1)
        column.addWidget(Rule())
        column.addLayout(foot)
        return state

    def _offer_countries(self, countries: Sequence[tuple[str, str]], home: str) -> None:
        self._country.set_choices(countries)
        self._country.choose(home)

    def _choose_country(self) -> None:
        if isinstance(self._country.code, str):
            self._presenter.set_region(self._country.code)

    def _show_reading(self, name: str) -> None:
        self._file.setText(name)
        self._show_busy(f"Reading {name}…")

    def _show_busy(self, words: str) -> None:
        self._busy_words.setText(words)
        self._states.setCurrentIndex(1)

    def _show_plan(self, preview: Preview) -> None:
        self._file.setText(preview.plan.source)
        self._country.choose(preview.plan.region)
        count = len(preview.new) + len(preview.merged)
        self._import.setText(f"Import {people(count)}" if count else "Nothing new to import")
        self._import.setEnabled(bool(count))
        self._offer_kinds(preview)
        self._states.setCurrentIndex(2)
        (self._import if count else self._table).setFocus()

    def _offer_kinds(self, preview: Preview) -> None:
        """One part of the table for each kind there is, with its number."""
        kinds: list[tuple[str, Sequence[ImportItem | Problem]]] = [
            ("All", preview.plan.items),
            ("New", preview.new),
            ("Merge", preview.merged),
            ("Skip", preview.skipped),
            ("Problems", preview.problems),
        ]
        kinds = [(words, rows) for words, rows in kinds if rows or words == "All"]
        if self._kinds is not None:
            self._kinds_place.removeWidget(self._kinds)
            self._kinds.deleteLater()
        self._kinds = SegmentedControl(
            self._look, [(f"{words} {len(rows):,}", "") for words, rows in kinds]
        )
        self._kinds_place.addWidget(self._kinds)
        self._kinds.changed.connect(lambda place: self._show_kind(*kinds[place]))
        self._show_kind(*kinds[0])

    def _show_kind(self, words: str, rows: Sequence[ImportItem | Problem]) -> None:
        self._table.set_problems(words == "Problems")
        self._rows.set_rows(rows)
        self._table.show_top()

    def _show_done(self, sentence: str) -> None:
        self._rows.set_rows(())
        self._done.set_words(sentence, "Whoever has a number is due for a first call.")
        self._states.setCurrentWidget(self._done)

    def _refuse(self, sentence: str) -> None:
        if self._presenter.preview is None:
            self._drop.set_fault(sentence)
            self._states.setCurrentWidget(self._drop)
            self._drop.setFocus()
        else:
            self.notice.emit(sentence, Tone.STOP, None)


def _dropped(urls: Sequence[object]) -> Path | None:
    """The one local file of a drop."""
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]  # type: ignore[attr-defined]
    return paths[0] if len(paths) == 1 and len(urls) == 1 else None
