"""The list half of the progress page: what was rehearsed, and how the lengths have gone."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRectF, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.usecases.takes import Progress
from ui.models.progress_rows import ProgressLine, ProgressRows
from ui.models.rows import ROW
from ui.pages.list_parts import PlainList, RowCards
from ui.pages.page_parts import caption, page_title
from ui.presenters.progress_words import her_pace, progress_lines, room
from ui.theme import Size, Space, font
from ui.theme_controller import ThemeController
from ui.widgets.day_bars import ShareLine
from ui.widgets.painting import draw_words
from ui.widgets.sparkline import draw_sparkline
from ui.widgets.text import PlainLabel

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
        self.view = PlainList(self.rows, "Scripts you rehearsed")
        self.view.setUniformItemSizes(True)
        self.view.setItemDelegate(_Lines(look, self.view))
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
        self.rows.set_rows(progress_lines(progress))
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
        line = current.data(ROW)
        if isinstance(line, ProgressLine) and not self._following:
            self.chosen.emit(line.script_id)


class _Lines(RowCards):
    """Title, how often and how long, when it comes back; the lengths drawn at the right."""

    HEIGHT = 78

    def draw(self, painter: QPainter, area: QRectF, row: ProgressLine) -> None:
        theme, right = self._look.theme, area.right() - Space.M
        drawn = QRectF(
            right - _LINE_WIDTH,
            area.bottom() - Space.XS - _LINE_HEIGHT,
            _LINE_WIDTH,
            _LINE_HEIGHT,
        )
        lengths, left_out = row.lengths[-_LATEST:], max(0, len(row.lengths) - _LATEST)
        if lengths:
            best = row.best - left_out if row.best is not None else -1
            shown = best if best >= 0 else None
            draw_sparkline(painter, drawn, lengths, shown, theme, message=row.message)
        bold, small = font(Size.BODY, QFont.Weight.DemiBold), font(Size.CAPTION)
        about = " · ".join(filter(None, (row.takes, row.figures)))
        place = QRectF(area.left() + Space.M, area.top() + Space.S, 0, 20)
        back = theme.accent if row.due else theme.muted
        for words, used, colour, end in (
            (row.title, bold, theme.ink, right),
            (about, small, theme.muted, right),
            (row.comes_back, small, back, drawn.left() - Space.S),
        ):
            place.setRight(end)
            draw_words(painter, place, words, used, colour)
            place.translate(0, 21)
