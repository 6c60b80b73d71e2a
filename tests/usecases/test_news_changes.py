"""News changed, ended and taken back: nothing newer is lost, nothing comes back by itself."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.call import Outcome
from app.domain.contact import ContactDetails, Permission, PhoneNumber
from app.domain.errors import KnownError
from app.domain.news import News
from app.usecases import calls, contacts, news
from app.usecases.change import Change
from app.usecases.news_forecast import reach
from app.usecases.office import Office
from app.usecases.today import due_list
from tests.builders import moment

NOW = moment("2026-11-23 10:00")
TODAY = NOW.date()
BEFORE = moment("2026-11-16 10:00")
SPRING = News(0, "Spring set", "The spring set is here.", TODAY, tags=frozenset({"baking"}))


def only(office: Office) -> News:
    (found,) = news.all_news(office)
    return found


def take_back(change: Change) -> Change:
    assert change.undo is not None
    return change.undo(NOW)


def test_a_stale_form_does_not_bring_ended_news_back(office: Office) -> None:
    news_id, _ = news.add(office, SPRING)
    stale = only(office)
    news.end(office, news_id, NOW)
    news.change(office, replace(stale, title="Spring"))
    assert (only(office).title, only(office).ended_on) == ("Spring", TODAY)


def test_news_goes_on_as_it_is_now(office: Office) -> None:
    news_id, _ = news.add(office, SPRING)
    news.end(office, news_id, NOW)
    news.change(office, replace(only(office), title="Spring"))
    resumed = news.resume(office, news_id)
    assert (only(office).title, only(office).ended_on) == ("Spring", None)
    take_back(resumed)
    assert only(office).ended_on == TODAY


def test_added_news_that_is_taken_back_is_gone(office: Office) -> None:
    _, added = news.add(office, SPRING)
    take_back(added)
    assert news.all_news(office) == ()


def test_added_news_that_a_call_told_of_is_ended(office: Office) -> None:
    phone = PhoneNumber("(614) 555-0142", "+16145550142")
    details = ContactDetails("Ann", phones=(phone,), tags=SPRING.tags)
    ann, _ = contacts.add(office, details, BEFORE, Permission.GRANTED)
    _, added = news.add(office, SPRING)
    calls.record(office, ann, Outcome.SPOKE, NOW)
    take_back(added)
    assert only(office).ended_on == TODAY


def test_an_older_undo_keeps_what_is_newer(office: Office) -> None:
    news_id, added = news.add(office, SPRING)
    first = news.change(office, replace(only(office), title="First"))
    second = news.change(office, replace(only(office), title="Second"))
    for older in (added, first):
        with pytest.raises(KnownError, match="was changed after that"):
            take_back(older)
    assert only(office).title == "Second"
    take_back(second)
    take_back(first)
    assert only(office) == replace(SPRING, id=news_id)
    take_back(added)
    assert news.all_news(office) == ()


def test_an_undo_is_taken_back_as_well(office: Office) -> None:
    news_id, _ = news.add(office, SPRING)
    undone = take_back(news.end(office, news_id, NOW))
    assert only(office).ended_on is None
    take_back(undone)
    assert only(office).ended_on == TODAY


def test_tags_are_the_same_in_capitals(office: Office) -> None:
    ids = []
    phone = PhoneNumber("(614) 555-0142", "+16145550142")
    for name, tag in (("Ann", "Bäking"), ("Bea", "bÄKING"), ("Cleo", "tea")):
        details = ContactDetails(name, phones=(phone,), tags=frozenset({tag}))
        ids.append(contacts.add(office, details, BEFORE, Permission.GRANTED)[0])
    assert contacts.tags(office) == ("Bäking", "tea")
    draft = replace(SPRING, tags=frozenset({"bäking", "BÄKING"}))
    foreseen = reach(office, draft, NOW)
    assert (foreseen.permitted, foreseen.due) == (2, 2)
    news_id, _ = news.add(office, draft)
    assert only(office).tags == {"Bäking"}
    assert reach(office, only(office), NOW) == foreseen
    due = {row.contact_id for row in due_list(office, NOW).rows if row.due.news_id == news_id}
    assert due == set(ids[:2])


def test_tags_kept_apart_by_capitals_are_reached_together(office: Office) -> None:
    phone = PhoneNumber("(614) 555-0142", "+16145550142")
    for name, tag in (("Ann", "baking"), ("Bea", "tea")):
        details = ContactDetails(name, phones=(phone,), tags=frozenset({tag}))
        contacts.add(office, details, BEFORE, Permission.GRANTED)
    with sqlite3.connect(office.database.path) as older:
        older.execute("UPDATE tag SET name = 'Baking' WHERE name = 'tea'")
    older.close()
    news_id, _ = news.add(office, SPRING)
    assert reach(office, only(office), NOW).due == 2
    assert [row.due.news_id for row in due_list(office, NOW).rows] == [news_id, news_id]


def test_signs_that_nobody_sees_are_left_out(office: Office) -> None:
    odd = News(0, "Spring\x00 set", "It\x07is\nhere.", TODAY, tags=frozenset({"te\x00a", "\x01"}))
    news.add(office, replace(odd, why="It is\ud800 warm."))
    kept = only(office)
    assert (kept.title, kept.teaser, kept.why) == ("Spring set", "It is here.", "It is warm.")
    assert kept.tags == {"te a"}


@pytest.mark.parametrize(
    ("long", "words"),
    [
        (replace(SPRING, title="t" * 501), "a long title"),
        (replace(SPRING, teaser="word " * 21), "20 words"),
        (replace(SPRING, tags=frozenset({"t" * 101})), "each tag to 100 letters"),
    ],
)
def test_what_is_too_long_is_named(office: Office, long: News, words: str) -> None:
    with pytest.raises(KnownError, match=words):
        news.add(office, long)
    news.add(office, replace(SPRING, title="t" * 500, tags=frozenset({"t" * 100})))


def test_a_last_day_in_the_past_is_refused_for_something_new(office: Office) -> None:
    over = replace(SPRING, starts=TODAY - timedelta(9), deadline=TODAY - timedelta(1))
    with pytest.raises(KnownError, match="over already"):
        news.add(office, over, NOW)
    news_id, _ = news.add(office, replace(over, deadline=TODAY), NOW)
    news.change(office, replace(over, id=news_id))
    assert only(office).deadline == over.deadline
