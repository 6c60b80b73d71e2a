"""The list half of the progress page: what was rehearsed, and how the lengths have gone."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.usecases.takes import Progress
from ui.models.progress_rows import LINE, ProgressLine, ProgressRows
from ui.pages.page_parts import caption, page_title
from ui.presenters.progress_words import her_pace, progress_lines, room
from ui.theme import Size, Space, font
from ui.theme_controller import ThemeController
from ui.widgets.day_bars import ShareLine
from ui.widgets.painting import draw_row
from ui.widgets.sparkline import draw_sparkline
from ui.widgets.text import PlainLabel

_ROW_HEIGHT = 78
_LATEST = 40  # takes: as many as can be told apart on a line this short
_LINE_WIDTH, _LINE_HEIGHT = 72, 26
_ROOM_KEPT = "When it is full, the oldest make room; first, latest and best stay longest."


class ProgressList(QWidget):
    """Says which script the seller points at."""

    chosen = Signal(str)
    """The id of the script she pointed at."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ProgressRows(self)
        self._following = False
        self.view = QListView()
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setItemDelegate(_Lines(look, self.view))
        self.view.setModel(self.rows)
        self.view.setAccessibleName("Scripts you rehearsed")
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self._pace = PlainLabel(size=Size.SMALL, muted=True, wrap=True)
        self._room = PlainLabel(size=Size.CAPTION, muted=True)
        self._share = ShareLine(look)
        foot = QVBoxLayout()
        foot.setContentsMargins(0, Space.S, Space.S, Space.M)
        foot.setSpacing(Space.XS)
        for widget in (self._room, self._share, caption(_ROOM_KEPT)):
            foot.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.S, 0)
        column.setSpacing(Space.S)
        column.addWidget(page_title("How am I getting on?"))
        column.addWidget(self._pace)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    @property
    def room(self) -> str:
        """What is said about the room that recordings fill."""
        return self._room.text()

    def show_progress(self, progress: Progress) -> None:
        """Show all scripts, and the room their takes fill."""
        self._following = True
        self.rows.set_lines(progress_lines(progress))
        self._following = False
        pace = her_pace(progress)
        self._pace.setText(pace)
        self._pace.setVisible(bool(pace))
        self._room.setText(room(progress))
        self._share.set_share(min(progress.disk_bytes, progress.limit_bytes), progress.limit_bytes)

    def follow(self, script_id: str | None) -> None:
        """Mark the script on show."""
        self._following = True
        self.view.setCurrentIndex(self.rows.row_of(script_id))
        self._following = False

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        line = current.data(LINE)
        if isinstance(line, ProgressLine) and not self._following:
            self.chosen.emit(line.script_id)


class _Lines(QStyledItemDelegate):
    """Title, how often and how long, when it comes back; the lengths drawn at the right."""

    def __init__(self, look: ThemeController, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, _ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._look.theme
        area = QRectF(option.rect).adjusted(0, 1, -Space.S, -1)
        line: ProgressLine = index.data(LINE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_row(painter, area, option.state, theme, focused=self._view.hasFocus())
        drawn = QRectF(
            area.right() - Space.M - _LINE_WIDTH,
            area.bottom() - Space.XS - _LINE_HEIGHT,
            _LINE_WIDTH,
            _LINE_HEIGHT,
        )
        lengths, left_out = line.lengths[-_LATEST:], max(0, len(line.lengths) - _LATEST)
        if lengths:
            best = line.best - left_out if line.best is not None else -1
            shown = best if best >= 0 else None
            draw_sparkline(painter, drawn, lengths, shown, theme, message=line.message)
        bold, small = font(Size.BODY, QFont.Weight.DemiBold), font(Size.CAPTION)
        left, top = area.left() + Space.M, area.top() + Space.S
        whole, beside = area.right() - Space.M, drawn.left() - Space.S
        about = " · ".join(filter(None, (line.takes, line.figures)))
        for text, used, colour, end in (
            (line.title, bold, theme.ink, whole),
            (about, small, theme.muted, whole),
            (line.comes_back, small, theme.accent if line.due else theme.muted, beside),
        ):
            place = QRectF(left, top, end - left, 20)
            painter.setFont(used)
            painter.setPen(colour)
            words = QFontMetricsF(used).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
            top += 21
        painter.restore()
