"""Something new to call about: adding, changing and ending news.

News is one row: who becomes due by it is worked out when the list is read, so that ending or
changing it takes its due dates back exactly.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from app.domain.errors import KnownError
from app.domain.news import News
from app.usecases.change import Change, Thing, Undo
from app.usecases.office import Office

MOST_TEASER_WORDS = 20
MOST_WHY_WORDS = 40
_LONGEST = 500


def add(office: Office, news: News) -> tuple[int, Change]:
    """Add news (its id is ignored).  ``KnownError`` when it cannot make anybody due."""
    news = _sound(news)
    with office.database.write() as work:
        news_id = work.news.add(news)
        work.commit()
    return news_id, _changed(lambda now: end(office, news_id, now), f"the news “{news.title}”")


def all_news(office: Office) -> tuple[News, ...]:
    """All news, running and over, in the order they were added."""
    with office.database.read() as work:
        return work.news.all()


def change(office: Office, news: News) -> Change:
    """Change news.  ``KnownError`` for an unknown id or news that cannot make anybody due."""
    news = _sound(news)
    with office.database.write() as work:
        before = work.news.get(news.id)
        work.news.change(news)
        work.commit()
    return _changed(lambda _now: change(office, before), f"the change to the news “{news.title}”")


def end(office: Office, news_id: int, now: datetime) -> Change:
    """End news as of the seller's date at ``now``.  ``KnownError`` for an unknown id."""
    with office.database.write() as work:
        before = work.news.get(news_id)
        today = now.astimezone(ZoneInfo(office.seller(work).zone)).date()
        if before.ended_on is None or before.ended_on > today:
            work.news.change(replace(before, ended_on=today))
        work.commit()
    return _changed(lambda _now: change(office, before), f"the end of the news “{before.title}”")


def today_of(office: Office, now: datetime) -> date:
    """The seller's date."""
    with office.database.read() as work:
        return now.astimezone(ZoneInfo(office.seller(work).zone)).date()


def fault(news: News) -> str:
    """Why news cannot be kept as it is; "" where it can."""
    try:
        _sound(news)
    except KnownError as refused:
        return str(refused)
    return ""


def _sound(news: News) -> News:
    title, teaser, why = (" ".join(text.split()) for text in (news.title, news.teaser, news.why))
    if not title or not teaser:
        raise KnownError("Please give the news a title and one sentence about it.")
    if len(teaser.split()) > MOST_TEASER_WORDS or max(len(title), len(teaser)) > _LONGEST:
        raise KnownError(
            f"Please say it in {MOST_TEASER_WORDS} words or fewer; it goes into a voicemail."
        )
    if len(why.split()) > MOST_WHY_WORDS or len(why) > _LONGEST:
        raise KnownError(
            f"Please say why it matters in {MOST_WHY_WORDS} words or fewer; one breath is enough."
        )
    if news.deadline is not None and news.deadline < news.starts:
        raise KnownError("The deadline is before the start; please choose a later one.")
    tags = frozenset(" ".join(tag.split()) for tag in news.tags if tag.strip())
    return replace(news, title=title, teaser=teaser, tags=tags, why=why)


def _changed(undo: Undo, about: str) -> Change:
    """A change of news; ``about`` says what is taken back by ``undo``."""
    return Change(frozenset({Thing.NEWS}), undo=lambda now: replace(undo(now), about=about))
