"""What several pages are laid out with: columns that scroll, choices, a search field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAction, QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QScrollArea,
    QSizePolicy,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.card import Rule
from ui.widgets.form import ComboField
from ui.widgets.icons import icon
from ui.widgets.text import PlainLabel

# A completer's list is a window of its own, and a scroll area's clear background would be black.
_POPUP = """
QListView {
    background: palette(base); color: palette(text); border: 1px solid palette(dark);
    padding: 4px; outline: none;
}
QListView::item { min-height: 32px; padding: 0 8px; border-radius: 6px; }
QListView::item:selected { background: palette(highlight); color: palette(text); }
"""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def key_words(keys: str) -> str:
    """A shortcut as this system writes it: "Ctrl+N", "⌘N"."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def page_title(text: str) -> PlainLabel:
    """The heading of a page or of its list."""
    return PlainLabel(text, size=Size.HEADING, weight=QFont.Weight.Bold)


def caption(text: str = "") -> PlainLabel:
    """Small quiet words above or below something."""
    return PlainLabel(text, size=Size.CAPTION, muted=True, wrap=True)


def row_of(*widgets: QWidget, spacing: int = Space.S, stretch: bool = True) -> QHBoxLayout:
    """Widgets side by side, from the left."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget)
    if stretch:
        row.addStretch(1)
    return row


def side_by_side(left: QWidget, right: QWidget) -> QWidget:
    """Two rows of a form that share the width."""
    both = QWidget()
    row = row_of(left, right, spacing=Space.L, stretch=False)
    for place, widget in enumerate((left, right)):
        row.setStretch(place, 1)
        row.setAlignment(widget, Qt.AlignmentFlag.AlignTop)
    both.setLayout(row)
    return both


def in_the_middle(content: QWidget, widest: int) -> QHBoxLayout:
    """A row with ``content`` in its middle, as wide as there is room but no wider than that."""
    # Of a stretch a bounded widget takes what it may, and the sides share the rest.
    content.setMaximumWidth(widest)
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(content, 10_000)
    row.addStretch(1)
    return row


def in_halves(page: QWidget, left: QWidget, right: QWidget) -> None:
    """Lay out a page: a list at the left, a fine line, and the rest for what it is a list of."""
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(left)
    row.addWidget(Rule(Qt.Orientation.Vertical))
    row.addWidget(right, 1)


def completer_of(words: QAbstractItemModel, parent: QWidget) -> QCompleter:
    """Offers those of the words that contain what was typed, in a list that looks like ours."""
    completer = QCompleter(words, parent)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    popup = QListView()
    completer.setPopup(popup)
    # Qt gives it a delegate of its own, which ignores the style sheet's rows.
    popup.setItemDelegate(QStyledItemDelegate(popup))
    popup.setStyleSheet(_POPUP)
    return completer


class ScrollPane(QScrollArea):
    """Scrolls up and down when its content is taller than the room; never sideways.

    ``widest`` bounds the column the content is laid out in.  The focused field is kept in sight.
    """

    def __init__(self, content: QWidget, widest: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The fields inside have the keyboard; the pane itself would be a stop with nothing to do.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = content
        if widest:
            content.setMaximumWidth(widest)
            holder = QWidget()
            line = QHBoxLayout(holder)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(content)
            line.addStretch(1)
            line.setStretch(0, 10_000)
            self.setWidget(holder)
        else:
            self.setWidget(content)
        QApplication.instance().focusChanged.connect(self._follow_focus)  # type: ignore[union-attr]

    def show_top(self) -> None:
        """Scroll to the beginning."""
        self.verticalScrollBar().setValue(0)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._content.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, Space.XXL)


class Column(QWidget):
    """A column of widgets with one distance between them."""

    def __init__(
        self,
        spacing: int = Space.M,
        margins: tuple[int, int, int, int] = (0, 0, 0, 0),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(*margins)
        self.box.setSpacing(spacing)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets below the others."""
        for widget in widgets:
            self.box.addWidget(widget)


class ChoiceField(ComboField):
    """One of many (code, words); typing finds the words that contain what was typed."""

    def __init__(self, *, searchable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._line: QLineEdit | None = None
        if searchable:
            self.setEditable(True)
            self._line = self.lineEdit()
            assert self._line is not None
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            self.setCompleter(completer_of(self.model(), self))
            self._line.editingFinished.connect(self._settle)

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer these, keeping the choice where it is still there."""
        kept = self.code
        self.blockSignals(True)
        self.clear()
        for code, words in choices:
            self.addItem(words, code)
        self.blockSignals(False)
        self.choose(kept)

    def choose(self, code: object) -> None:
        """Choose by code; one that is not on offer is added as it is."""
        place = next((i for i in range(self.count()) if self.itemData(i) == code), -1)
        if place < 0 and isinstance(code, str) and code:
            self.addItem(code, code)
            place = self.count() - 1
        self.setCurrentIndex(max(place, 0))
        self._show_beginning()

    def reword(self, place: int, words: str) -> None:
        """Give a choice other words."""
        self.setItemText(place, words)
        self._show_beginning()

    @property
    def code(self) -> object:
        """The code chosen, or that of the words typed where they name one."""
        return self.itemData(self._named())

    def _named(self) -> int:
        """The place of the choice whose words stand in the field, else of the one chosen before."""
        found = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        current = self.currentIndex()
        return found if found >= 0 and self.currentText() != self.itemText(current) else current

    def _settle(self) -> None:
        """Words that name no choice go back to the one chosen before."""
        self.setCurrentIndex(self._named())
        self.setEditText(self.itemText(self.currentIndex()))
        self._show_beginning()

    def _show_beginning(self) -> None:
        """Long words are cut at their end, not at their beginning."""
        if self._line is not None:
            self._line.setCursorPosition(0)


class SearchField(QLineEdit):
    """A field with a magnifying glass, from which the arrow keys move in the list below.

    Esc empties it.
    """

    def __init__(self, look: ThemeController, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._list: QWidget | None = None
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        look.changed.connect(self._paint_glass)
        self._paint_glass()

    def steer(self, view: QWidget) -> None:
        """Give the keys that move up and down to a list."""
        self._list = view

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and page keys go to the list; Esc empties the field."""
        moves = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if self._list is not None and event.key() in moves:
            QApplication.sendEvent(self._list, event)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _paint_glass(self) -> None:
        self._glass.setIcon(icon("search", self._look.theme.muted, 18))
