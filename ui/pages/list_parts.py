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
from PySide6.QtGui import QFont, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from ui.models.rows import ROW
from ui.pages.table_parts import Cells
from ui.theme import Size, Space, font
from ui.theme_controller import ThemeController
from ui.widgets.painting import draw_row, draw_words


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
    """Paints rows of one height, the current one as a card; ``draw`` writes on it.

    Headings stand between them in small bold words.
    """

    HEIGHT = 60
    HEADING_HEIGHT = 34

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
        return QSize(200, self.HEADING_HEIGHT if index.data(ROW) is None else self.HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW)
        painter.save()
        if row is None:
            self._draw_heading(painter, QRectF(option.rect), str(index.data()))
        else:
            area = QRectF(option.rect).adjusted(0, 1, -Space.S, -1)
            theme, focused = self._look.theme, self._view.hasFocus()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_row(painter, area, option.state, theme, focused=focused)
            self.draw(painter, area, row)
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

    def _draw_heading(self, painter: QPainter, area: QRectF, words: str) -> None:
        room = QRectF(area.left() + 2, area.bottom() - 23, area.width() - Space.S - 4, 20)
        bold = font(Size.CAPTION, QFont.Weight.DemiBold)
        draw_words(painter, room, words, bold, self._look.theme.muted)
