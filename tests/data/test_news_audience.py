"""Whom news reaches: the counts are those of the rules and of the due list, whatever is in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.data.database import Database
from app.data.unit_of_work import Work
from app.domain.cadence import Kind, local_day, stand, with_news
from app.domain.contact import Permission
from app.domain.news import News
from tests.builders import some_rules
from tests.data.worlds import MIDDLE, World

RULES = some_rules()
LATEST = MIDDLE + timedelta(days=60)
random_worlds = settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def told_by_the_rules(work: Work, item: News, now: datetime) -> Counter[tuple[date, bool]]:
    """On the first day on which news may make a contact due, does it?"""
    news = work.news.all()
    told: Counter[tuple[date, bool]] = Counter()
    for contact, calls in work.contacts.with_calls():
        standing = stand(contact, calls, RULES)
        if standing.news_from is not None:
            today = local_day(contact, now)
            day = max(item.starts, standing.news_from, today)
            call = with_news(contact, standing, news, RULES.policy, day)
            if call is not None and call.kind is Kind.NEWS and call.news_id == item.id:
                told[day, day == today] += 1
    return told


def told(work: Work, item: News, now: datetime) -> Counter[tuple[date, bool]]:
    counted: Counter[tuple[date, bool]] = Counter()
    for row in work.audience.told(item, now, LATEST):
        counted[row.day, row.now] += row.people
    return counted


@random_worlds
@given(seed=st.integers(0, 2**32), people=st.integers(1, 40))
def test_news_still_being_written_reaches_whom_it_makes_due_once_it_is_kept(
    database: Database, seed: int, people: int
) -> None:
    with database.write() as work:
        world = World(work, Random(seed), RULES)
        world.fill(people)
        now, draft = world.now(), replace(world.some_news(), id=0)
        foreseen, audience = told(work, draft, now), work.audience.of(draft)
        kept = replace(draft, id=work.news.add(draft))
        assert told(work, kept, now) == foreseen == told_by_the_rules(work, kept, now)
        assert work.audience.of(kept) == audience
        due = [row for row in work.due.first(now, None, RULES.policy) if row.news_id == kept.id]
        due = [row for row in due if row.kind is Kind.NEWS]
        assert len(due) == sum(count for (_, today), count in foreseen.items() if today)


@random_worlds
@given(seed=st.integers(0, 2**32), people=st.integers(1, 40))
def test_an_edit_reaches_whom_it_makes_due_once_it_is_kept(
    database: Database, seed: int, people: int
) -> None:
    with database.write() as work:
        world = World(work, Random(seed), RULES)
        world.fill(people)
        now = world.now()
        for before in work.news.all():
            assert told(work, before, now) == told_by_the_rules(work, before, now)
            edited = replace(world.some_news(), id=before.id)
            foreseen = told(work, edited, now)
            work.news.change(edited)
            assert foreseen == told_by_the_rules(work, edited, now)
            # Ended or changed back, everything is as it was.
            work.news.change(replace(edited, ended_on=MIDDLE))
            assert not told(work, replace(edited, ended_on=MIDDLE), now)
            work.news.change(before)


@random_worlds
@given(seed=st.integers(0, 2**32), people=st.integers(1, 40))
def test_the_audience_is_who_said_yes_and_belongs_to_it(
    database: Database, seed: int, people: int
) -> None:
    with database.write() as work:
        world = World(work, Random(seed), RULES)
        world.fill(people)
        everybody = [
            (contact, stand(contact, calls, RULES))
            for contact, calls in work.contacts.with_calls()
            if not contact.archived
        ]
        for item in work.news.all():
            permitted = [
                standing
                for contact, standing in everybody
                if standing.permission is Permission.GRANTED
                and not (standing.do_not_call or standing.needs_number)
                and item.is_for(contact)
            ]
            heard = sum(item.id in standing.heard for standing in permitted)
            counted = work.audience.of(item)
            assert counted == (len(everybody), len(permitted), heard)
            due = sum(row.people for row in work.audience.told(item, world.now(), LATEST))
            assert heard + due <= len(permitted)


def test_a_tag_that_nobody_has_reaches_nobody(database: Database) -> None:
    with database.write() as work:
        world = World(work, Random(1), RULES)
        world.fill(30)
        item = News(0, "New", "It is here.", MIDDLE, tags=frozenset({"never heard of"}))
        assert work.audience.told(item, world.now(), LATEST) == []
        assert work.audience.of(item).permitted == 0


@random_worlds
@given(seed=st.integers(0, 2**32), people=st.integers(1, 40))
def test_first_and_care_calls_that_news_makes_good_for(
    database: Database, seed: int, people: int
) -> None:
    with database.write() as work:
        world = World(work, Random(seed), RULES)
        world.fill(people)
        draft = replace(world.some_news(), ended_on=None)
        kept = [item for item in work.news.all() if item.ended_on is None]
        new = replace(draft, id=10**9)
        by_others: Counter[date] = Counter()
        by_this: Counter[date] = Counter()
        for contact, calls in work.contacts.with_calls():
            standing = stand(contact, calls, RULES)
            personal = standing.personal
            if personal is None or personal.kind not in (Kind.FIRST, Kind.CARE):
                continue
            if personal.due_on > LATEST or standing.news_from is None:
                continue
            first_days = {
                item: max(item.starts, standing.news_from, MIDDLE) for item in (*kept, new)
            }
            told_by = [
                item
                for item, day in first_days.items()
                if item.is_for(contact)
                and item.id not in standing.heard
                and (item.deadline is None or day <= item.deadline)
            ]
            if any(item is not new for item in told_by):
                by_others[personal.due_on] += 1
            elif told_by:
                by_this[personal.due_on] += 1
        assert work.audience.instead_of(draft, MIDDLE, LATEST) == (by_others, by_this)
