"""The earlier words of a script: when they were written, and what has changed since."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStyleOptionViewItem,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.script import Script
from app.domain.wording import Version
from ui.models.version_rows import VERSION, VersionRows
from ui.pages.page_parts import Column, caption, page_title, row_of
from ui.pages.table_parts import Cells
from ui.presenters.version_words import other_words
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Rule
from ui.widgets.script_text import ScriptText
from ui.widgets.text import PlainLabel

_LIST_WIDTH = 232


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
        self.view = QListView()
        self.view.setModel(self.rows)
        self.view.setFixedWidth(_LIST_WIDTH)
        self.view.setItemDelegate(_Tall(self.view))
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setAccessibleName("Earlier versions")
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
        self.view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the words of today."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @property
    def _version(self) -> Version | None:
        version = self.view.currentIndex().data(VERSION)
        return version if isinstance(version, Version) else None

    def _lay_out(self, back: Button) -> None:
        head = Column(spacing=2, margins=(Space.L, Space.M, Space.L, Space.S))
        head.add(self._title, self._about)
        said = Column(spacing=Space.S)
        self._heading = PlainLabel(size=Size.BODY, elide=True)
        page = Card()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(Space.M, Space.S, Space.XS, Space.S)
        inside.addWidget(self._words)
        said.add(self._heading, page, caption("Marked words are not in today's version."))
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

    def _show_version(self, _current: QModelIndex) -> None:
        version = self._version
        self._bring.setEnabled(version is not None)
        self._heading.setText(version.title if version else "")
        self._words.set_text(version.text if version else "")
        self._mark()

    def _mark(self) -> None:
        """Words that today's version does not have stand on a soft ground."""
        version, script = self._version, self._script
        if version is None or script is None:
            return
        marks = []
        for start, end in other_words(self._words.text(), script.text):
            begin, stop = self._words.reading.positions(start, end)
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self._words.document())
            cursor.setPosition(begin)
            cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            mark.format = QTextCharFormat()
            mark.format.setBackground(self._look.theme.promise_soft)
            mark.format.setForeground(self._look.theme.promise)
            marks.append(mark)
        self._words.setExtraSelections(marks)

    def _bring_back(self) -> None:
        if self._version is not None:
            self.bring_back_wanted.emit(self._script, self._version)


class _Tall(Cells):
    """Lines that are easy to hit."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, 36)
