"""One piece of news, to read."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.news import News
from ui.pages.page_parts import Column, ScrollPane, caption, key_words, row_of
from ui.pages.sentence_preview import SentencePreview
from ui.presenters.contact_words import PLURALS
from ui.presenters.news import NewsBoard, NewsRow, Phase, teaser_preview
from ui.theme import Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.flow import TagChips
from ui.widgets.marks import Badge
from ui.widgets.text import PlainLabel

_WIDEST = 620


class NewsDetail(QWidget):
    """Shows news and says what the seller wants to do about it."""

    edit_wanted = Signal()
    """She wants to change it."""

    end_wanted = Signal(object)
    """The ``News`` she wants to end today."""

    resume_wanted = Signal(object)
    """The ended ``News`` that is to go on."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._news: News | None = None
        self._title = PlainLabel(size=Size.TITLE, weight=QFont.Weight.Bold, wrap=True)
        self._phase = Badge(look, "")
        self._when = PlainLabel(size=Size.SMALL, muted=True)
        self._preview = SentencePreview(look)
        self._who = PlainLabel(wrap=True)
        self._tags = TagChips(look)
        self._edit = Button(look, "Edit", icon="edit", key=key_words("F2"))
        self._end = Button(look, "End it now", kind=ButtonKind.QUIET)
        self._resume = Button(look, "Let it go on", kind=ButtonKind.QUIET)
        self._edit.clicked.connect(self.edit_wanted)
        self._end.clicked.connect(lambda: self.end_wanted.emit(self._news))
        self._resume.clicked.connect(lambda: self.resume_wanted.emit(self._news))
        said, told = Column(spacing=Space.XS), Column(spacing=Space.S)
        said.add(_heading("What a message says"), self._preview)
        told.add(_heading("Who hears it"), self._who, self._tags)
        told.add(caption("Each of them hears it once, in a talk or in a message."))
        column = Column(spacing=Space.XL, margins=(Space.XL, Space.L, Space.XL, Space.XL))
        head = Column(spacing=Space.S)
        head.add(self._title)
        head.box.addLayout(row_of(self._phase, self._when))
        head.box.addSpacing(Space.XS)
        head.box.addLayout(row_of(self._edit, self._end, self._resume))
        column.add(head, said, told)
        column.box.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollPane(column, _WIDEST + 2 * Space.XL))

    @property
    def news(self) -> News | None:
        """The news on show."""
        return self._news

    def show_news(self, board: NewsBoard, row: NewsRow) -> None:
        """Show news."""
        news = self._news = row.news
        self._title.setText(news.title)
        over = row.phase is Phase.OVER
        self._phase.show_text(row.phase.value.lower(), Tone.NEUTRAL if over else Tone.PROMISE)
        self._when.setText(_dates(news, board.today))
        self._preview.set_sentence(teaser_preview(board, news.teaser))
        kinds = [words for kind, words in PLURALS.items() if kind in news.relationships]
        everybody = "Everybody who said yes to hearing from you"
        who = f"{_listed(kinds)} who said yes to hearing from you" if kinds else everybody
        self._who.setText(f"{who}, with one of these tags:" if news.tags else f"{who}.")
        self._tags.set_tags(sorted(news.tags, key=str.casefold))
        self._tags.setVisible(bool(news.tags))
        self._end.setVisible(not over)
        self._resume.setVisible(_can_go_on(news, board.today))


def _can_go_on(news: News, today: date) -> bool:
    return news.ended_on is not None and (news.deadline is None or news.deadline >= today)


def _dates(news: News, today: date) -> str:
    words = f"From {_day(news.starts, today)}"
    if news.deadline is not None:
        words += f" until {_day(news.deadline, today)}"
    if news.ended_on is not None:
        words += f" · ended {_day(news.ended_on, today)}"
    return words


def _day(day: date, today: date) -> str:
    year = "" if day.year == today.year else f", {day.year}"
    return f"{day:%B} {day.day}{year}"


def _listed(words: list[str]) -> str:
    lowered = [words[0], *(word.lower() for word in words[1:])]
    return lowered[0] if len(lowered) == 1 else f"{', '.join(lowered[:-1])} and {lowered[-1]}"


def _heading(text: str) -> PlainLabel:
    return PlainLabel(text, size=Size.SMALL, weight=QFont.Weight.DemiBold, muted=True)
