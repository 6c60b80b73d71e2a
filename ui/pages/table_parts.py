"""What the tables of several pages have in common: rows of one height, cells without a box."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from ui.models.rows import ROW
from ui.theme import Size, Space, Tone, font
from ui.theme_controller import ThemeController
from ui.widgets.painting import badge_size, draw_badge
from ui.widgets.text import plain_tip


class PlainTable(QTableView):
    """Rows of one height, chosen as a whole; the last column takes the room that is left."""

    def __init__(
        self,
        rows: QAbstractTableModel,
        row_height: int,
        widths: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setModel(rows)
        self.setFont(font(Size.SMALL))
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegate(Cells(self))
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(row_height)
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setFont(font(Size.SMALL))
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        across.setStretchLastSection(True)
        for column, width in enumerate(widths):
            across.resizeSection(column, width)

    def show_top(self) -> None:
        """Scroll to the first row."""
        self.scrollToTop()
        self.clearSelection()


class Cells(QStyledItemDelegate):
    """Cells without the box Qt draws around the one with the keyboard."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Say the whole text where it may be cut."""
        if event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(str(index.data() or "")), view)
            return True
        return super().helpEvent(event, view, option, index)


class BadgeCells(Cells):
    """A word in a pill, in the tone that ``tone_of`` gives to its row; nothing for None."""

    def __init__(
        self, look: ThemeController, tone_of: Callable[[Any], Tone | None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._tone_of = tone_of

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        words = str(index.data() or "")
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        plain.text = ""
        style = plain.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, plain, painter, plain.widget)
        tone = self._tone_of(index.data(ROW))
        if tone is None:
            return
        size = badge_size(words)
        area = QRectF(option.rect)
        pill = QRectF(
            area.left() + Space.S,
            area.center().y() - size.height() / 2,
            size.width(),
            size.height(),
        )
        draw_badge(painter, pill, words, self._look.theme, tone)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(max(88, size.width()), size.height())
