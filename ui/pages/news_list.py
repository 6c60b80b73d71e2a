"""The list half of the news page: what is running, what is coming, what is over."""

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

from app.domain.news import News
from ui.models.news_rows import NEWS, PHASE, WHEN, NewsRows
from ui.pages.page_parts import key_words, page_title, row_of
from ui.presenters.news import NewsBoard, Phase
from ui.theme import Size, Space, Tone, font
from ui.theme_controller import ThemeController
from ui.widgets.button import Button
from ui.widgets.painting import badge_size, draw_badge, draw_row
from ui.widgets.text import PlainLabel

_ROW_HEIGHT = 60
_TONES = {Phase.RUNNING: Tone.PROMISE, Phase.UPCOMING: Tone.ACCENT, Phase.OVER: Tone.NEUTRAL}


class NewsList(QWidget):
    """Says which news the seller points at."""

    chosen = Signal(object)
    """The ``News`` she pointed at."""

    add_wanted = Signal()
    """She has something new."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = NewsRows(self)
        self._following = False
        self.view = QListView()
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setItemDelegate(_Lines(look, self.view))
        self.view.setModel(self.rows)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.setAccessibleName("News")
        add = Button(look, "Add", icon="plus", key=key_words("Ctrl+N"))
        add.clicked.connect(self.add_wanted)
        head = row_of(page_title("News"))
        head.setContentsMargins(0, 0, Space.S, 0)
        head.addWidget(add)
        words = PlainLabel(
            "A reason to call the people who said yes.", size=Size.SMALL, muted=True, wrap=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.S, 0)
        column.setSpacing(Space.S)
        column.addLayout(head)
        column.addWidget(words)
        column.addWidget(self.view, 1)

    def show_board(self, board: NewsBoard) -> None:
        """Show all news."""
        self._following = True
        self.rows.set_rows([(row.news, row.phase.value, row.when) for row in board.rows])
        self._following = False

    def follow(self, news_id: int | None) -> None:
        """Mark the news on show."""
        self._following = True
        self.view.setCurrentIndex(self.rows.row_of(news_id))
        self._following = False

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        news = current.data(NEWS)
        if isinstance(news, News) and not self._following:
            self.chosen.emit(news)


class _Lines(QStyledItemDelegate):
    """Title and dates, and a word for where it is in its life."""

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
        phase = Phase(index.data(PHASE))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_row(painter, area, option.state, theme, focused=self._view.hasFocus())
        middle = area.center().y()
        size = badge_size(phase.value.lower())
        badge = QRectF(
            area.right() - Space.M - size.width(), middle - 21, size.width(), size.height()
        )
        draw_badge(painter, badge, phase.value.lower(), theme, _TONES[phase])
        left = area.left() + Space.M
        over = phase is Phase.OVER
        bold = font(Size.BODY, QFont.Weight.DemiBold)
        for text, used, colour, top, end in (
            (index.data(), bold, theme.muted if over else theme.ink, middle - 20, badge.left() - 8),
            (index.data(WHEN), font(Size.CAPTION), theme.muted, middle + 1, area.right() - 12),
        ):
            painter.setFont(used)
            painter.setPen(colour)
            room = QRectF(left, top, end - left, 20)
            shown = QFontMetricsF(used).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()
