"""Rule 7: who comes before whom in the list, and why she is on it, in words."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.cadence import Kind
from app.domain.call import DayPart
from app.domain.contact import Relationship
from app.domain.due import DueContact, Place, order, place, reason
from app.domain.policy import Policy, Situation
from tests.builders import day

TODAY = day("2026-12-03")  # A Thursday.
POLICY = Policy()


def a_due(kind: Kind = Kind.FIRST, due_on: str = "2026-12-03", **fields: Any) -> DueContact:
    ordinary: dict[str, Any] = {
        "contact_id": 1,
        "name": "Ann Miller",
        "phone": "+16145550199",
        "relationship": Relationship.PROSPECT,
        "zones": ("America/New_York",),
        "calling_region": "US-OH",
        "part": None,
        "situation": Situation.FIRST,
        "message": 1,
        "news_id": None,
        "news_title": None,
        "news_deadline": None,
        "permission_on": None,
        "talked_on": None,
        "attempted_on": None,
        "ordered_on": None,
    }
    return DueContact(**ordinary | {"kind": kind, "due_on": day(due_on)} | fields)


IN_ORDER = [
    (Place.LATE_PROMISE, a_due(Kind.PROMISE, "2026-12-02")),
    (Place.PROMISE_TODAY, a_due(Kind.PROMISE, "2026-12-03")),
    (Place.DEADLINE, a_due(Kind.NEWS, "2026-11-09", news_deadline=day("2026-12-06"))),
    (Place.AGREED, a_due(Kind.AGREED, "2026-11-01")),
    (Place.PLAN, a_due(Kind.PLAN, "2026-11-01")),
    (Place.NEWS, a_due(Kind.NEWS, "2026-11-01", news_deadline=day("2026-12-07"))),
    (Place.FIRST, a_due(Kind.FIRST, "2026-10-01")),
    (Place.CARE, a_due(Kind.CARE, "2026-09-01")),
    (Place.RETURN, a_due(Kind.RETURN, "2026-08-01")),
]


def test_the_order_of_the_list() -> None:
    assert [place(due, TODAY, POLICY) for _, due in IN_ORDER] == list(Place)
    shuffled = sorted((due for _, due in IN_ORDER), key=lambda due: due.due_on)
    ordered = sorted(shuffled, key=lambda due: order(due, TODAY, POLICY))
    assert ordered == [due for _, due in IN_ORDER]


def test_a_retry_after_a_kept_promise_stands_with_todays_promises() -> None:
    for on in ("2026-12-03", "2026-12-01"):
        assert place(a_due(Kind.RETRY, on), TODAY, POLICY) is Place.PROMISE_TODAY


@pytest.mark.parametrize(
    ("deadline", "days", "expected"),
    [
        ("2026-12-03", 3, Place.DEADLINE),
        ("2026-12-06", 3, Place.DEADLINE),
        ("2026-12-07", 3, Place.NEWS),
        ("2026-12-07", 4, Place.DEADLINE),
        ("2026-12-04", 0, Place.NEWS),
        (None, 3, Place.NEWS),
    ],
)
def test_a_deadline_within_three_days_moves_news_up(
    deadline: str | None, days: int, expected: Place
) -> None:
    due = a_due(Kind.NEWS, "2026-11-09", news_deadline=deadline and day(deadline))
    assert place(due, TODAY, Policy(deadline_soon_days=days)) is expected


def test_ties_go_to_the_earlier_date_then_the_name_then_the_older_contact() -> None:
    in_order = [
        a_due(due_on="2026-11-30", name="Zoe"),
        a_due(due_on="2026-12-01", name="ann", contact_id=9),
        a_due(due_on="2026-12-01", name="Bea", contact_id=2),
        a_due(due_on="2026-12-01", name="bea", contact_id=3),
    ]
    for shuffled in permutations(in_order):
        assert sorted(shuffled, key=lambda due: order(due, TODAY, POLICY)) == in_order


some_due = st.builds(
    a_due,
    st.sampled_from(Kind),
    st.dates(day("2026-11-25"), TODAY).map(str),
    name=st.sampled_from(["Ann", "ann", "Bea", "Ångström", "李"]),
    news_deadline=st.none() | st.dates(TODAY, day("2026-12-10")),
)


@settings(max_examples=60)
@given(st.lists(some_due, min_size=2, max_size=6))
def test_no_two_contacts_share_a_rank_and_the_place_counts_first(dues: list[DueContact]) -> None:
    numbered = [due._replace(contact_id=number) for number, due in enumerate(dues)]
    ranks = [order(due, TODAY, POLICY) for due in numbered]
    assert len(set(ranks)) == len(ranks)
    in_order = sorted(numbered, key=lambda due: order(due, TODAY, POLICY))
    places = [place(due, TODAY, POLICY) for due in in_order]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (
            a_due(Kind.PROMISE, part=DayPart.MORNING, message=3),
            "You promised this morning · message 3 of 4",
        ),
        (
            a_due(Kind.PROMISE, "2026-12-01", part=DayPart.EVENING, message=2),
            "You promised Tuesday evening · message 2 of 4",
        ),
        (
            a_due(Kind.PROMISE, "2026-12-02", message=4),
            "You promised yesterday · message 4 of 4",
        ),
        (
            a_due(Kind.RETRY, attempted_on=day("2026-12-02"), message=2),
            "No message left yesterday · message 2 of 4",
        ),
        (a_due(Kind.AGREED, part=DayPart.EVENING), "You agreed to talk this evening"),
        (a_due(Kind.PLAN, situation=Situation.ORDER_2_DAYS), "2 days after the order"),
        (a_due(Kind.PLAN, situation=Situation.ORDER_2_WEEKS), "2 weeks after the order"),
        (a_due(Kind.PLAN, situation=Situation.ORDER_2_MONTHS), "2 months after the order"),
        (a_due(Kind.PLAN, situation=Situation.CARE), "Some time after the order"),
        (
            a_due(
                Kind.NEWS,
                news_title="Winter box",
                permission_on=day("2026-11-17"),
                news_deadline=day("2026-12-04"),
            ),
            "Winter box · said yes Tue, Nov 17 · ends tomorrow",
        ),
        (a_due(Kind.NEWS, news_title="Winter box"), "Winter box · said yes"),
        (a_due(Kind.FIRST), "First call"),
        (
            a_due(Kind.FIRST, attempted_on=day("2026-12-02")),
            "First message still to leave · tried yesterday",
        ),
        (a_due(Kind.CARE, talked_on=day("2026-10-04")), "60 days since you talked"),
        (a_due(Kind.CARE, "2026-12-02", talked_on=day("2026-12-02")), "1 day since you talked"),
        (a_due(Kind.CARE), "Staying in touch"),
        (a_due(Kind.RETURN), "Rested a while · a fresh start"),
    ],
)
def test_the_reason_in_words(due: DueContact, words: str) -> None:
    assert reason(due, TODAY, POLICY) == words


def test_the_reason_counts_the_messages_of_the_sellers_own_policy() -> None:
    due = a_due(Kind.PROMISE, part=DayPart.MORNING, message=2)
    assert reason(due, TODAY, Policy(retry_days=(1, 3))).endswith("message 2 of 3")


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_call_has_a_place_and_a_reason(kind: Kind) -> None:
    due = a_due(kind)
    assert place(due, TODAY, POLICY) in Place
    assert reason(due, TODAY, POLICY)
