"""The table of calling hours, to read: where each row comes from, and what it is not."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.models.hours_rows import HoursRows
from ui.pages.page_parts import page_title
from ui.presenters.settings import Settings
from ui.theme import Size, Space, font
from ui.widgets.card import Rule
from ui.widgets.text import PlainLabel

_ABOUT = (
    "When people may be called, on their own clock. Ringwell warns you outside these hours and"
    " never dials by itself. Where a number may be in several zones, it has to be fine in all of"
    " them. This is no legal advice; your own hours, under Cadence, can only be narrower."
)


class _Roomy(QStyledItemDelegate):
    """Cells with some air above and below."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As tall as the words, and a bit."""
        return super().sizeHint(option, index).grownBy(QMargins(0, Space.XS, 0, Space.XS))


class HoursSection(QWidget):
    """Read-only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = HoursRows(self)
        table = QTableView()
        table.setModel(self.rows)
        table.setFont(font(Size.SMALL))
        table.setShowGrid(False)
        table.setItemDelegate(_Roomy(table))
        table.setWordWrap(True)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setAccessibleName("Calling hours")
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(36)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        across = table.horizontalHeader()
        across.setHighlightSections(False)
        across.setFont(font(Size.SMALL))
        across.setStretchLastSection(True)
        for column, width in enumerate((160, 300)):
            across.resizeSection(column, width)
        head = QVBoxLayout()
        head.setContentsMargins(Space.XL, Space.L, Space.XL, Space.M)
        head.setSpacing(Space.S)
        words = PlainLabel(_ABOUT, muted=True, wrap=True)
        words.setMaximumWidth(720)
        head.addWidget(page_title("Calling hours"))
        head.addWidget(words)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(Rule())
        inset = QVBoxLayout()
        inset.setContentsMargins(Space.L, 0, 0, 0)
        inset.addWidget(table)
        whole.addLayout(inset, 1)
        self.setFocusProxy(table)

    def fill(self, settings: Settings) -> None:
        """Show the table in use."""
        self.rows.set_rows(settings.hours)
