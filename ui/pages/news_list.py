"""The list half of the news page: what is running, what is coming, what is over."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRectF, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.models.news_rows import NewsLine, NewsRows, Phase
from ui.models.rows import ROW
from ui.pages.list_parts import PlainList, RowCards
from ui.pages.page_parts import key_words, page_title, row_of
from ui.presenters.news import NewsBoard
from ui.theme import Size, Space, Tone, font
from ui.theme_controller import ThemeController
from ui.widgets.button import Button
from ui.widgets.painting import badge_size, draw_badge, draw_words
from ui.widgets.text import PlainLabel

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
        self.view = PlainList(self.rows, "News")
        self.view.setUniformItemSizes(True)
        self.view.setItemDelegate(_Lines(look, self.view))
        self.view.selectionModel().currentChanged.connect(self._on_current)
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
        self.rows.set_rows(board.rows)
        self._following = False

    def follow(self, news_id: int | None) -> None:
        """Mark the news on show."""
        self._following = True
        self.view.setCurrentIndex(self.rows.row_of(news_id))
        self._following = False

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        line = current.data(ROW)
        if isinstance(line, NewsLine) and not self._following:
            self.chosen.emit(line.news)


class _Lines(RowCards):
    """Title and dates, and a word for where it is in its life."""

    def draw(self, painter: QPainter, area: QRectF, row: NewsLine) -> None:
        theme, middle, over = self._look.theme, area.center().y(), row.phase is Phase.OVER
        word = row.phase.value.lower()
        size = badge_size(word)
        badge = QRectF(
            area.right() - Space.M - size.width(), middle - 21, size.width(), size.height()
        )
        draw_badge(painter, badge, word, theme, _TONES[row.phase])
        left, right = area.left() + Space.M, area.right() - Space.M
        title = QRectF(left, middle - 20, badge.left() - Space.S - left, 20)
        bold, ink = font(Size.BODY, QFont.Weight.DemiBold), theme.muted if over else theme.ink
        draw_words(painter, title, row.news.title, bold, ink)
        when = QRectF(left, middle + 1, right - left, 20)
        draw_words(painter, when, row.when, font(Size.CAPTION), theme.muted)
