"""News: what is running, what is coming, what is over, and adding, changing and ending it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

from PySide6.QtCore import QObject, Signal

from app.domain.errors import KnownError
from app.domain.news import News
from app.domain.policy import Situation
from app.domain.script import Field, Script
from app.domain.seller import Seller
from app.domain.spoken import as_day, spoken_date
from app.usecases import contacts, library, news_forecast, preferences
from app.usecases import news as use_cases
from app.usecases.change import Change, Thing
from app.usecases.news_words import due_in_words
from ui.desk import Desk
from ui.models.news_rows import NewsLine, Phase
from ui.presenters.news_outlook import OutlookPresenter
from ui.presenters.preview_words import Sentence, sentence_with


@dataclass(frozen=True, slots=True)
class NewsBoard:
    """All news in the list's order, and what a form for it needs.

    ``today`` is the seller's date; ``script`` is for a message, ``live`` for a talk; ``tags`` are
    those that contacts have.
    """

    rows: tuple[NewsLine, ...]
    today: date
    seller: Seller
    script: Script
    live: Script
    tags: tuple[str, ...]


def phase_of(news: News, today: date) -> Phase:
    """Where news is in its life on a date."""
    if not news.runs(today):
        return Phase.OVER
    return Phase.UPCOMING if news.starts > today else Phase.RUNNING


def teaser_preview(board: NewsBoard, teaser: str) -> Sentence:
    """What a voicemail would say about news with this teaser."""
    values = {
        Field.MY_NAME: board.seller.name,
        Field.BUSINESS: board.seller.business,
        Field.NEWS_TEASER: teaser,
    }
    return sentence_with(board.script, Field.NEWS_TEASER, values)


def why_preview(board: NewsBoard, why: str) -> Sentence:
    """What the seller says in a talk about why it matters."""
    return sentence_with(board.live, Field.NEWS_WHY, {Field.NEWS_WHY: why})


class NewsPresenter(QObject):
    """Keeps the list in step with the data."""

    listed = Signal(object)
    """A ``NewsBoard`` in place of the one before."""

    kept = Signal(int)
    """The id of news that is on disk now."""

    refused = Signal(str)
    """Why the news was not kept."""

    told = Signal(str, object)
    """What has just been done, in a sentence, and how to undo it."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.outlook = OutlookPresenter(desk, self)
        self.followed = False
        """Whether the page is on screen: then it follows contacts and calls, too."""
        desk.changed.connect(self._on_change)
        # A bug is told elsewhere; here she may try again.
        desk.store.bug.connect(lambda _fault: self.refused.emit(""))

    def open(self) -> None:
        """Read all news."""

        def job() -> NewsBoard:
            office = self._desk.office
            today = use_cases.today_of(office, self._desk.clock())
            rows = [_line(item, today) for item in use_cases.all_news(office)]
            return NewsBoard(
                tuple(sorted(rows, key=_place)),
                today,
                preferences.seller(office) or Seller(zone=office.home_zone),
                library.script_for(office, Situation.NEWS),
                library.script_for(office, Situation.THEY_ANSWERED),
                contacts.tags(office),
            )

        self._desk.read(job, self.listed.emit)

    def keep(self, news: News) -> None:
        """Add news (id 0) or change it."""

        def job() -> tuple[int, Change, str]:
            office, now = self._desk.office, self._desk.clock()
            if news.id == 0:
                news_id, change = use_cases.add(office, news, now)
            else:
                news_id, change = news.id, use_cases.change(office, news)
            reach = news_forecast.reach(office, replace(news, id=news_id), now)
            today = use_cases.today_of(office, now)
            return news_id, change, due_in_words(reach, news, today)

        def done(result: tuple[int, Change, str]) -> None:
            news_id, change, due = result
            self.kept.emit(news_id)
            self.told.emit(f"{'Your news is in.' if news.id == 0 else 'Saved.'} {due}", change.undo)

        self._desk.change(job, lambda result: result[1], done, self._refuse)

    def end(self, news: News) -> None:
        """End news today; nobody is due for it any more."""
        self._run(
            lambda: use_cases.end(self._desk.office, news.id, self._desk.clock()),
            f"“{news.title}” is over; nobody is due for it any more.",
        )

    def resume(self, news: News) -> None:
        """Take the end of news back."""
        self._run(
            lambda: use_cases.resume(self._desk.office, news.id),
            f"“{news.title}” goes on.",
        )

    def _run(self, job: Callable[[], Change], words: str) -> None:
        self._desk.change(
            job, lambda change: change, lambda change: self.told.emit(words, change.undo)
        )

    def _refuse(self, fault: KnownError) -> None:
        self.refused.emit(str(fault))

    def _on_change(self, change: Change) -> None:
        shown = {Thing.NEWS, Thing.SETTINGS}
        if self.followed:
            shown |= {Thing.CONTACTS, Thing.CALLS}
        if change.things & shown:
            self.open()


def _line(news: News, today: date) -> NewsLine:
    phase = phase_of(news, today)
    return NewsLine(news, phase, _when(news, phase, today))


def _place(row: NewsLine) -> tuple[int, int, int]:
    """Running ones by their end, coming ones by their start, then the newest of the past."""
    order = list(Phase).index(row.phase)
    if row.phase is Phase.OVER:
        last = row.news.ended_on or row.news.deadline or date.min
        return order, -last.toordinal(), -row.news.id
    day = row.news.starts if row.phase is Phase.UPCOMING else row.news.deadline or date.max
    return order, day.toordinal(), row.news.id


def _when(news: News, phase: Phase, today: date) -> str:
    match phase:
        case Phase.RUNNING:
            return f"until {spoken_date(news.deadline, today)}" if news.deadline else "no end date"
        case Phase.UPCOMING:
            return f"starts {spoken_date(news.starts, today)}"
        case Phase.OVER:
            if news.ended_on is not None:
                return f"ended {as_day(news.ended_on, today)}"
            return f"ran until {as_day(news.deadline, today)}" if news.deadline else "over"
        case _:
            assert_never(phase)
