"""The due list of the database is the one the rules give, whatever is in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.data.database import Database
from app.data.unit_of_work import Work
from app.domain.cadence import Kind, local_day, next_call, stand
from app.domain.due import DueContact, order
from app.domain.policy import Rules
from app.domain.reminders import may_be_now
from app.usecases.words import as_due, by_id
from tests.builders import some_rules
from tests.data.worlds import World

RULES = some_rules()


def by_the_rules(work: Work, now: datetime, rules: Rules) -> list[DueContact]:
    """The due list worked out contact by contact, without the kept columns."""
    news = work.news.all()
    due = []
    for contact, calls in work.contacts.with_calls():
        upcoming = next_call(contact, calls, news, rules, now)
        today = local_day(contact, now)
        if upcoming is not None and upcoming.due_on <= today:
            details = work.contacts.details(contact.id)
            standing = stand(contact, calls, rules)
            row = as_due(contact, details.dialled, standing, upcoming, by_id(news))
            due.append((order(row, today, rules.policy), row))
    return [row for _, row in sorted(due, key=lambda pair: pair[0])]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    seed=st.integers(0, 2**32),
    people=st.integers(1, 40),
    limit=st.one_of(st.none(), st.integers(1, 20)),
    soon=st.sampled_from([0, 2, 30]),
)
def test_the_due_list_is_the_one_the_rules_give(
    database: Database, seed: int, people: int, limit: int | None, soon: int
) -> None:
    rules = replace(RULES, policy=replace(RULES.policy, deadline_soon_days=soon))
    with database.write() as work:
        world = World(work, Random(seed), rules)
        world.fill(people)
        now = world.now()
        expected = by_the_rules(work, now, rules)
        assert work.due.first(now, limit, rules.policy) == expected[:limit]
        assert work.due.count(now, rules.policy) == len(expected)
        assert work.due.promised(now, rules.policy) == [
            row
            for kind in (Kind.PROMISE, Kind.AGREED)
            for row in expected
            if row.kind is kind and may_be_now(row, now)
        ]
