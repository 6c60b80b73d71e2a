"""The earlier words of a script: when they were written, and what has changed since."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from app.domain.script import Script
from app.domain.wording import Version
from ui.models.rows import ROW
from ui.models.version_rows import VersionRows, version_words
from ui.pages.list_parts import PlainList, RowCards
from ui.pages.page_parts import Column, caption, page_title, row_of
from ui.presenters.version_words import other_words
from ui.theme import Size, Space, font
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Rule
from ui.widgets.painting import draw_words
from ui.widgets.script_chips import gap_at
from ui.widgets.script_text import ScriptText
from ui.widgets.text import PlainLabel

_LIST_WIDTH = 240


class ScriptVersions(QWidget):
    """Shows versions beside each other; the page brings one back."""

    bring_back_wanted = Signal(object, object)
    """The own ``Script`` and the ``Version`` whose words shall be today's."""

    left = Signal()
    """Back to the words of today."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._script: Script | None = None
        self._title = page_title("Earlier versions")
        self._about = PlainLabel(size=Size.SMALL, muted=True, elide=True)
        self.rows = VersionRows(self)
        self.view = PlainList(self.rows, "Earlier versions")
        self.view.setFixedWidth(_LIST_WIDTH)
        self.view.setItemDelegate(_Tall(look, self.view))
        self._words = ScriptText(look)
        self._words.set_read_only(True)
        self._words.setAccessibleName("Words of that version")
        self._bring = Button(look, "Bring this one back", kind=ButtonKind.PRIMARY, icon="undo")
        back = Button(look, "Back", kind=ButtonKind.QUIET, key="Esc")
        self._lay_out(back)
        self.view.selectionModel().currentChanged.connect(self._show_version)
        self.view.activated.connect(lambda _index: self._bring.setFocus())
        self._bring.clicked.connect(self._bring_back)
        back.clicked.connect(self.left)
        look.changed.connect(self._mark)

    def show_versions(self, script: Script, versions: Sequence[tuple[Version, str]]) -> None:
        """Show a script's earlier versions, the first of them at once."""
        self._script = script
        self._about.setText(f"“{script.title}” is at version {script.version} now.")
        self.rows.set_rows(versions)
        self.view.setCurrentIndex(self.rows.index(0))
        self._show_version()  # today's words may be others
        self.view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the words of today."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @property
    def _version(self) -> Version | None:
        row = self.view.currentIndex().data(ROW)
        return row[0] if row is not None else None

    def _lay_out(self, back: Button) -> None:
        head = Column(spacing=2, margins=(Space.L, Space.M, Space.L, Space.S))
        head.add(self._title, self._about)
        said = Column(spacing=Space.S)
        self._heading = PlainLabel(size=Size.BODY, elide=True)
        page = Card()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(Space.M, Space.S, Space.XS, Space.S)
        inside.addWidget(self._words)
        self._marked = caption("Marked words are not in today's version.")
        said.add(self._heading, page, self._marked)
        across = QHBoxLayout()
        across.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        across.setSpacing(Space.L)
        across.addWidget(self.view)
        across.addWidget(said, 1)
        foot = row_of(self._bring, back)
        foot.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addLayout(across, 1)
        whole.addWidget(Rule())
        whole.addLayout(foot)

    def _show_version(self) -> None:
        version = self._version
        self._bring.setEnabled(version is not None)
        self._heading.setText(version.title if version else "")
        self._words.set_text(version.text if version else "")
        self._mark()

    def _mark(self) -> None:
        """Words that today's version does not have stand on a soft ground, fields on a line.

        A ground is painted over a field rather than behind it.
        """
        version, script = self._version, self._script
        if version is None or script is None:
            return
        marks, lines = [], []
        document, amber = self._words.document(), self._look.theme.amber
        for start, end in other_words(self._words.text(), script.text):
            begin, stop = self._words.reading.positions(start, end)
            fields = [at for at in range(begin, stop) if gap_at(document, at)]
            lines += [(_place(document, at, at + 1), amber) for at in fields]
            for after, before in pairwise([begin - 1, *fields, stop]):
                mark = QTextEdit.ExtraSelection()
                mark.cursor = _place(document, after + 1, before)
                mark.format = QTextCharFormat()
                mark.format.setBackground(self._look.theme.amber_soft)
                marks.append(mark)
        self._words.setExtraSelections(marks)
        self._words.set_waves(lines)
        self._marked.setVisible(bool(marks))

    def _bring_back(self) -> None:
        if self._version is not None:
            self.bring_back_wanted.emit(self._script, self._version)


def _place(document: QTextDocument, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


class _Tall(RowCards):
    """Lines that are easy to hit."""

    HEIGHT = 36

    def draw(self, painter: QPainter, area: QRectF, row: tuple[Version, str]) -> None:
        room = area.adjusted(Space.M, 0, -Space.S, 0)
        draw_words(painter, room, version_words(*row), font(Size.SMALL), self._look.theme.ink)
