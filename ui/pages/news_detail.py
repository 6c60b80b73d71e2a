"""One piece of news, to read."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.news import News
from app.usecases.news_forecast import Names, Outlook, Reach
from app.usecases.news_words import progress_in_words
from ui.models.news_rows import NewsLine, Phase
from ui.pages.news_outlook import SIDE_WIDTH, Beside, OutlookPanel
from ui.pages.page_parts import Column, ScrollPane, caption, key_words, row_of
from ui.pages.sentence_preview import SentencePreview
from ui.presenters.contact_words import PLURALS
from ui.presenters.news import NewsBoard, teaser_preview, why_preview
from ui.presenters.outlook_words import who_heard, who_is_to_go
from ui.theme import Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.day_bars import ShareLine
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
        self._preview, self._why = SentencePreview(look), SentencePreview(look)
        self._progress = PlainLabel(weight=QFont.Weight.DemiBold, wrap=True)
        self._share = ShareLine(look)
        self._heard, self._to_go = PlainLabel(wrap=True), PlainLabel(wrap=True)
        self._over = False
        self._reach: Reach | None = None
        self._names: Names | None = None
        self.outlook = OutlookPanel(look)
        self._who = PlainLabel(wrap=True)
        self._tags = TagChips(look)
        self._edit = Button(look, "Edit", icon="edit", key=key_words("F2"))
        self._end = Button(look, "End it now", kind=ButtonKind.QUIET)
        self._resume = Button(look, "Let it go on", kind=ButtonKind.QUIET)
        self._edit.clicked.connect(self.edit_wanted)
        self._end.clicked.connect(lambda: self.end_wanted.emit(self._news))
        self._resume.clicked.connect(lambda: self.resume_wanted.emit(self._news))
        said, told = Column(spacing=Space.XS), Column(spacing=Space.S)
        self._matters = Column(spacing=Space.XS)
        said.add(_heading("What a message says"), self._preview)
        self._matters.add(_heading("Why it matters, for a talk"), self._why)
        told.add(_heading("Who hears it"), self._who, self._tags)
        told.add(caption("Each of them hears it once, in a talk or in a message."))
        so_far = Column(spacing=Space.S)
        so_far.add(_heading("So far"), self._progress, self._share, self._heard, self._to_go)
        column = Column(spacing=Space.XL, margins=(Space.XL, Space.L, Space.XL, Space.XL))
        head = Column(spacing=Space.S)
        head.add(self._title)
        head.box.addLayout(row_of(self._phase, self._when))
        head.box.addSpacing(Space.XS)
        head.box.addLayout(row_of(self._edit, self._end, self._resume))
        column.add(head, said, self._matters, told, so_far)
        column.box.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        widest = _WIDEST + 2 * Space.XL
        whole.addWidget(ScrollPane(Beside(column, self.outlook, widest), widest + SIDE_WIDTH))

    @property
    def news(self) -> News | None:
        """The news on show."""
        return self._news

    def show_news(self, board: NewsBoard, row: NewsLine) -> None:
        """Show news."""
        news = row.news
        if self._news != news:
            self.outlook.clear()
            self._reach = self._names = None
            self._show_so_far()
        self._news, self._over = news, row.phase is Phase.OVER
        self._title.setText(news.title)
        tone = Tone.NEUTRAL if self._over else Tone.PROMISE
        self._phase.show_text(row.phase.value.lower(), tone)
        self._when.setText(_dates(news, board.today))
        self._preview.set_sentence(teaser_preview(board, news.teaser))
        self._why.set_sentence(why_preview(board, news.why))
        self._matters.setVisible(bool(news.why))
        self.outlook.setVisible(not self._over)
        kinds = [words for kind, words in PLURALS.items() if kind in news.relationships]
        everybody = "Everybody who said yes to hearing from you"
        who = f"{_listed(kinds)} who said yes to hearing from you" if kinds else everybody
        self._who.setText(f"{who}, with one of these tags:" if news.tags else f"{who}.")
        self._tags.set_tags(sorted(news.tags, key=str.casefold))
        self._tags.setVisible(bool(news.tags))
        self._end.setVisible(not self._over)
        self._resume.setVisible(_can_go_on(news, board.today))

    def show_outlook(self, outlook: Outlook) -> None:
        """Show what is known of the news on show by now."""
        if outlook.news == self._news:
            self.outlook.show_outlook(outlook)
            self._reach = outlook.reach
            self._show_so_far()

    def show_names(self, news: News, names: Names) -> None:
        """Show who heard it and who is still to hear it."""
        if news == self._news:
            self._names = names
            self._show_so_far()

    def _show_so_far(self) -> None:
        reach, names = self._reach, self._names
        self._progress.setText(progress_in_words(reach, over=self._over) if reach else "Counting …")
        self._share.set_share(reach.heard if reach else 0, reach.permitted if reach else 0)
        self._share.setVisible(reach is None or reach.permitted > 0)
        heard = who_heard(reach, names) if reach and names else ""
        to_go = who_is_to_go(reach, names) if reach and names and not self._over else ""
        for label, words, who in (
            (self._heard, "Have heard it", heard),
            (self._to_go, "Still to hear it", to_go),
        ):
            label.setText(f"{words}: {who}")
            label.setVisible(bool(who))


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
