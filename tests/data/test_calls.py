"""Calls, news and settings come back from the database as they went in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.data.database import Database
from app.data.unit_of_work import Work
from app.domain.call import CallRecord, DayPart, Outcome, Promise
from app.domain.contact import ContactDetails, Relationship
from app.domain.errors import KnownError
from tests.builders import a_call, moment, some_news
from tests.data.worlds import add_somebody

WINTER = some_news(
    deadline="2026-12-15",
    relationships=frozenset({Relationship.CUSTOMER, Relationship.TEAM}),
    tags=frozenset({"vip", "nobody has this"}),
)


@pytest.fixture
def work(database: Database) -> Iterator[Work]:
    with database.write() as work:
        yield work


def test_a_call_comes_back_with_all_that_was_said(work: Work) -> None:
    ann = add_somebody(work)
    news_id = work.news.add(WINTER)
    voicemail = CallRecord(
        a_call(
            "2026-11-09 10:00",
            "voicemail",
            promise=Promise(date(2026, 11, 12), DayPart.MORNING),
            news_id=news_id,
        ),
        ann,
        "news",
        2,
        "news.en",
        "Hello Ann 🎂",
        "her <b>sister</b> answered",
    )
    spoke = CallRecord(
        a_call(
            "2026-11-12 10:00",
            "spoke",
            agreed=Promise(date(2026, 12, 1), None),
            permission=False,
        ),
        ann,
    )
    ids = [work.calls.add(record) for record in (spoke, voicemail)]
    spoke, voicemail = (
        replace(record, call=replace(record.call, id=call_id))
        for record, call_id in zip((spoke, voicemail), ids, strict=True)
    )
    assert work.calls.of(ann) == (voicemail, spoke)
    assert work.calls.last() == voicemail
    work.calls.remove(voicemail.call.id)
    assert work.calls.last() == spoke
    work.calls.remove(spoke.call.id)
    assert work.calls.last() is None
    assert work.calls.of(ann) == ()
    with pytest.raises(KnownError, match="no call"):
        work.calls.remove(spoke.call.id)


def test_recent_calls_are_those_the_seller_dialled(work: Work) -> None:
    ann, bea, cleo = (add_somebody(work, ContactDetails(name)) for name in ("Ann", "Bea", "Cleo"))
    since = moment("2026-11-18 10:00")
    for contact, hours, outcome in [
        (ann, 3, Outcome.SPOKE),
        (ann, 1, Outcome.NO_MESSAGE),
        (ann, 2, Outcome.CALLED_BACK),
        (ann, 0, Outcome.VOICEMAIL),
        (bea, -1, Outcome.VOICEMAIL),
        (cleo, 1, Outcome.VOICEMAIL),
    ]:
        work.calls.add(CallRecord(a_call(since + timedelta(hours=hours), outcome), contact))
    assert work.due.dialled([ann, bea], since) == {
        ann: [since + timedelta(hours=1), since + timedelta(hours=3)]
    }
    assert work.due.dialled([], since) == {}
    assert set(work.due.dialled(range(100_000), since)) == {ann, cleo}


def test_her_own_last_calls_are_those_recorded_last(work: Work) -> None:
    ann, bea = (add_somebody(work, ContactDetails(name)) for name in ("Ann", "Bea"))
    assert work.calls.outbound(5) == []
    for contact, day, outcome in [
        (ann, 9, Outcome.SPOKE),
        (bea, 12, Outcome.STOP),
        (ann, 11, Outcome.CALLED_BACK),
        (ann, 10, Outcome.WRONG_NUMBER),
    ]:
        work.calls.add(CallRecord(a_call(f"2026-11-{day:02} 10:00", outcome), contact))
    made = [Outcome.WRONG_NUMBER, Outcome.STOP, Outcome.SPOKE]
    assert work.calls.outbound(5) == made
    assert work.calls.outbound(2) == made[:2]
    ids = sorted(each.call.id for who in (ann, bea) for each in work.calls.of(who))
    assert work.calls.outbound(5, ids[-1]) == made[1:]
    assert work.calls.outbound(1, ids[-1]) == [Outcome.STOP]
    assert work.calls.outbound(5, ids[0]) == []


def test_news_comes_back_and_changes_as_a_whole(work: Work) -> None:
    assert work.news.all() == ()
    first = replace(WINTER, id=work.news.add(WINTER))
    second = replace(some_news(), id=work.news.add(some_news()))
    assert work.news.all() == (first, second)
    changed = replace(
        first,
        title="Summer box",
        deadline=None,
        relationships=frozenset({Relationship.PROSPECT}),
        tags=frozenset({"vip"}),
        ended_on=date(2026, 11, 20),
    )
    work.news.change(changed)
    assert work.news.all() == (changed, second)
    assert work.news.get(second.id) == second
    for ask in (lambda: work.news.get(99), lambda: work.news.change(replace(second, id=99))):
        with pytest.raises(KnownError, match="no news 99"):
            ask()


def test_settings_hold_any_json(work: Work) -> None:
    value = {"retry_days": [2, 4, 7], "name": "Zoë", "off": None}
    assert work.settings.get("policy") is None
    work.settings.put("policy", 1)
    work.settings.put("policy", value)
    assert work.settings.get("policy") == value
