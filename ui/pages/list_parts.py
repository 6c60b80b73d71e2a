"""What the lists of several pages have in common: rows on cards that scroll smoothly."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from ui.models.rows import ROW
from ui.pages.table_parts import Cells
from ui.theme import Space
from ui.theme_controller import ThemeController
from ui.widgets.painting import draw_row


class PlainList(QListView):
    """Rows of which one is current; none is edited in its place."""

    def __init__(self, rows: QAbstractListModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(rows)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class RowCards(Cells):
    """Paints rows of one height, the current one as a card; ``draw`` writes on it."""

    HEIGHT = 60

    def __init__(self, look: ThemeController, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def draw(self, painter: QPainter, area: QRectF, row: Any) -> None:
        """Write a row on its card."""
        raise NotImplementedError

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, self.HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        area = QRectF(option.rect).adjusted(0, 1, -Space.S, -1)
        theme, focused = self._look.theme, self._view.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_row(painter, area, option.state, theme, focused=focused)
        self.draw(painter, area, index.data(ROW))
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Say the whole text of a row; a heading is never cut."""
        if index.data(ROW) is not None:
            return super().helpEvent(event, view, option, index)
        QToolTip.hideText()
        return True
