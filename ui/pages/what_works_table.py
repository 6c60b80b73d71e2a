"""A table of shares that is as tall as its rows; the page around it scrolls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from ui.models.rows import ROW
from ui.models.share_rows import ShareLine, ShareRows
from ui.pages.what_works_bars import draw_estimate, scale_for
from ui.theme import Size, Space, font
from ui.theme_controller import ThemeController
from ui.widgets.painting import draw_focus_ring
from ui.widgets.text import plain_tip, wrapped

_ROW_HEIGHT = 54
_WORDS_WIDTH = 226
_BAR_WIDTH, _NARROW_BAR_WIDTH = 280, 156
_NARROW_BELOW = 720
_TITLE, _BAR, _WORDS = range(3)


class ShareTable(QTableView):
    """Shows lines that are only read; the arrow keys go from one to the next."""

    row_reached = Signal(QRect)
    """The place of the row the arrow keys have come to, in this widget."""

    def __init__(self, look: ThemeController, of: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ShareRows(of, self)
        self._lines = _Lines(look, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._lines)
        self.setAccessibleName(f"{of}: what was answered")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for bar in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        down, across = self.verticalHeader(), self.horizontalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(_ROW_HEIGHT)
        across.setHighlightSections(False)
        across.setSectionsClickable(False)
        across.setFont(font(Size.CAPTION))
        across.setMinimumSectionSize(60)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        across.resizeSection(_WORDS, _WORDS_WIDTH)
        self.selectionModel().currentChanged.connect(
            lambda now, _before: self.row_reached.emit(self.visualRect(now))
        )

    def show_lines(self, lines: Sequence[ShareLine]) -> None:
        """Show these, and grow or shrink to hold them."""
        self._lines.scale = scale_for(line.estimate for line in lines)
        self.rows.set_rows(lines)
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + _ROW_HEIGHT * len(lines) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorter bars in a narrow window."""
        narrow = event.size().width() < _NARROW_BELOW
        self.horizontalHeader().resizeSection(_BAR, _NARROW_BAR_WIDTH if narrow else _BAR_WIDTH)
        super().resizeEvent(event)


class _Lines(QStyledItemDelegate):
    """Paints a title with its note, the bar, and the words for it."""

    def __init__(self, look: ThemeController, view: QTableView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self.scale = 1.0

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, _ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._look.theme
        line: ShareLine = index.data(ROW)
        area = QRectF(option.rect)
        painter.save()
        here = self._view.currentIndex()
        if self._view.hasFocus() and index.row() == here.row():
            painter.fillRect(area, theme.hover)
            if index.column() == here.column():
                draw_focus_ring(painter, area, theme.focus, 6)
        painter.setPen(theme.line)
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        room = area.adjusted(Space.S, 0, -Space.S, 0)
        if index.column() == _BAR:
            draw_estimate(painter, room, line.estimate, theme, self.scale)
        elif index.column() == _TITLE:
            self._write(painter, room, line.title, line.note, strong=True)
        else:
            self._write(painter, room, line.words, line.how_sure, strong=False)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """The whole title, should it have been cut."""
        if event.type() is not QEvent.Type.ToolTip or index.column() != _TITLE:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), plain_tip(index.data()), view)
        return True

    def _write(
        self, painter: QPainter, room: QRectF, words: str, small: str, *, strong: bool
    ) -> None:
        """One or two lines of words and a small one below, in the middle of the row."""
        theme = self._look.theme
        large = font(Size.SMALL, QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        little = font(Size.CAPTION)
        metrics = QFontMetricsF(large)
        lines = [(text, large, theme.ink) for text in wrapped(words, metrics, room.width(), 2)]
        if small and len(lines) < 3:
            shown = QFontMetricsF(little).elidedText(
                small, Qt.TextElideMode.ElideRight, room.width()
            )
            lines.append((shown, little, theme.muted))
        heights = [QFontMetricsF(used).height() for _, used, _ in lines]
        top = room.center().y() - sum(heights) / 2
        for (text, used, colour), height in zip(lines, heights, strict=True):
            painter.setFont(used)
            painter.setPen(colour)
            painter.drawText(QRectF(room.left(), top, room.width(), height), 0, text)
            top += height
