"""Something new to call about: adding, changing and ending news.

News is one row: who becomes due by it is worked out when the list is read, so that ending or
changing it takes its due dates back exactly.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from app.domain.errors import KnownError
from app.domain.news import News
from app.domain.wording import one_line
from app.usecases.change import Change, Thing
from app.usecases.office import Office

if TYPE_CHECKING:
    from app.data.unit_of_work import Work

MOST_TEASER_WORDS = 20
MOST_WHY_WORDS = 40
_LONGEST = 500
_LONGEST_TAG = 100
_CHANGED = frozenset({Thing.NEWS})


def add(office: Office, news: News, now: datetime | None = None) -> tuple[int, Change]:
    """Add news (its id is ignored).  ``KnownError`` when it cannot make anybody due.

    With ``now``, an aware instant, news whose last day is over by then is refused as well.
    """
    sound = _sound(news)
    with office.database.write() as work:
        if now is not None:
            _refuse_past(sound, office.sellers_day(work, now))
        news_id = work.news.add(sound)
        added = work.news.get(news_id)
        work.commit()
    return news_id, Change(_CHANGED, undo=lambda now: _take_back(office, added, now))


def all_news(office: Office) -> tuple[News, ...]:
    """All news, running and over, in the order they were added."""
    with office.database.read() as work:
        return work.news.all()


def change(office: Office, news: News) -> Change:
    """Change news; whether it has ended stays as it is.

    ``KnownError`` for an unknown id or news that cannot make anybody due.
    """
    sound = _sound(news)
    with office.database.write() as work:
        before = work.news.get(news.id)
        after = _write(work, replace(sound, ended_on=before.ended_on))
        work.commit()
    return _undoable(office, before, after)


def end(office: Office, news_id: int, now: datetime) -> Change:
    """End news as of the seller's date at ``now``.  ``KnownError`` for an unknown id."""
    with office.database.write() as work:
        before = after = work.news.get(news_id)
        today = office.sellers_day(work, now)
        if before.ended_on is None or before.ended_on > today:
            after = _write(work, replace(before, ended_on=today))
        work.commit()
    return _undoable(office, before, after)


def resume(office: Office, news_id: int) -> Change:
    """Let news that was ended go on.  ``KnownError`` for an unknown id."""
    with office.database.write() as work:
        before = work.news.get(news_id)
        after = _write(work, replace(before, ended_on=None))
        work.commit()
    return _undoable(office, before, after)


def today_of(office: Office, now: datetime) -> date:
    """The seller's date."""
    with office.database.read() as work:
        return office.sellers_day(work, now)


def fault(news: News, today: date) -> str:
    """Why news cannot be kept as it is on the seller's ``today``; "" where it can."""
    try:
        sound = _sound(news)
        if news.id == 0:
            _refuse_past(sound, today)
    except KnownError as refused:
        return str(refused)
    return ""


def _sound(news: News) -> News:
    title, teaser, why = (one_line(text) for text in (news.title, news.teaser, news.why))
    if not title or not teaser:
        raise KnownError("Please give the news a title and one sentence about it.")
    if len(title) > _LONGEST:
        raise KnownError("That is a long title; a few words are enough, so that you know it again.")
    if len(teaser.split()) > MOST_TEASER_WORDS or len(teaser) > _LONGEST:
        raise KnownError(
            f"Please say it in {MOST_TEASER_WORDS} words or fewer; it goes into a voicemail."
        )
    if len(why.split()) > MOST_WHY_WORDS or len(why) > _LONGEST:
        raise KnownError(
            f"Please say why it matters in {MOST_WHY_WORDS} words or fewer; one breath is enough."
        )
    if news.deadline is not None and news.deadline < news.starts:
        raise KnownError("The deadline is before the start; please choose a later one.")
    tags = frozenset(map(one_line, news.tags)) - {""}
    if any(len(tag) > _LONGEST_TAG for tag in tags):
        raise KnownError(f"Please keep each tag to {_LONGEST_TAG} letters or fewer.")
    return replace(news, title=title, teaser=teaser, tags=tags, why=why)


def _refuse_past(news: News, today: date) -> None:
    if news.deadline is not None and news.deadline < today:
        raise KnownError("Its last day is over already; please choose a later one.")


def _write(work: Work, news: News) -> News:
    """Write news, and read how it is kept."""
    work.news.change(news)
    return work.news.get(news.id)


def _take_back(office: Office, added: News, now: datetime) -> Change:
    """Take added news off the list; what calls told of is only ended."""
    with office.database.write() as work:
        _refuse_newer(work, added)
        told = work.news.told(added.id)
        if not told:
            work.news.remove(added.id)
        work.commit()
    if told:
        result = f"“{added.title}” is over; it stays in your news, for some have heard it."
        return replace(end(office, added.id, now), result=result)
    return Change(_CHANGED, result=f"“{added.title}” is not in your news any more.")


def _undoable(office: Office, before: News, after: News) -> Change:
    """The change of news from ``before`` to ``after``, which can be taken back."""

    def put_back(_now: datetime) -> Change:
        with office.database.write() as work:
            _refuse_newer(work, after)
            back = _write(work, before)
            work.commit()
        return replace(_undoable(office, after, back), result=_again(back, after))

    return Change(_CHANGED, undo=put_back)


def _again(back: News, was: News) -> str:
    """How things are when news is ``back`` from how it ``was``."""
    if back.ended_on is None and was.ended_on is not None:
        return f"“{back.title}” goes on."
    if back.ended_on is not None and was.ended_on is None:
        return f"“{back.title}” is over again."
    return f"“{back.title}” is as it was before."


def _refuse_newer(work: Work, written: News) -> None:
    """What was changed since is not overwritten by an older undo."""
    if work.news.get(written.id) != written:
        raise KnownError(f"“{written.title}” was changed after that, so it stays as it is now.")
