"""Contacts are found by whatever of them is typed, and nothing typed is an error."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.data.database import Database
from app.data.search import MOST_SORTED, ContactRow, Show
from app.data.unit_of_work import Work
from app.domain.cadence import Kind, NextCall, Standing
from app.domain.call import DayPart
from app.domain.contact import ContactDetails, Permission, PhoneNumber, Relationship
from app.domain.policy import Situation
from tests.builders import moment
from tests.data.worlds import add_somebody

PEOPLE = (
    ContactDetails(
        "Zoë O’Brien",
        Relationship.CUSTOMER,
        (PhoneNumber("(614) 555-0142", "+16145550142"),),
        ("zoe.ob@example.com",),
        company="Bakers & Sons",
        city="Springfield",
        state="OH",
        interest="the bakeware you asked about",
        tags=frozenset({"vip", "garden club"}),
    ),
    ContactDetails("Ann Miller", phones=(PhoneNumber("020 7946 0958", "+442079460958"),)),
    ContactDetails("Anna Smith-Jones", Relationship.TEAM, note="Met Zoe's sister; call at noon"),
    ContactDetails("Bob Annan", phones=(PhoneNumber("555-CAKE (2253)"),), city="Anaheim"),
    ContactDetails("Çelik, Deniz"),
    ContactDetails("Straße & Weg 🎂 GmbH"),
)


ODD_SIGNS = "\"'*^:(){}+-&|\\ anNOTEAR0,5½é\u0301\0"


@pytest.fixture
def work(database: Database) -> Iterator[Work]:
    with database.write() as work:
        for details in PEOPLE:
            add_somebody(work, details)
        yield work


def names(rows: tuple[ContactRow, ...]) -> list[str]:
    return [row.name.split()[0] for row in rows]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["Ann", "Anna", "Bob", "Çelik,", "Straße", "Zoë"]),
        ("ann", ["Ann", "Anna", "Bob"]),
        ("ANN  m", ["Ann", "Anna"]),
        ("an", ["Ann", "Anna", "Bob"]),
        ("annan", ["Bob"]),
        ("zoe", ["Zoë", "Anna"]),
        ("ZOË", ["Zoë", "Anna"]),
        ("o'brien", ["Zoë"]),
        ("o’b", ["Zoë"]),
        ("obri", ["Zoë"]),
        ("brien zo", ["Zoë"]),
        ("celik", ["Çelik,"]),
        ("deniz ç", ["Çelik,"]),
        ("smith-j", ["Anna"]),
        ("jones", ["Anna"]),
        ("straße", ["Straße"]),
        ("bak spring", ["Zoë"]),
        ("springfield oh", ["Zoë"]),
        ("zoe.ob@ex", ["Zoë"]),
        ("@example.com", ["Zoë"]),
        ("garden", ["Zoë"]),
        ("noon", ["Anna"]),
        ("(614) 555-0142", ["Zoë"]),
        ("+1 614 555", ["Zoë"]),
        ("6145550142", ["Zoë"]),
        ("555 01", ["Zoë"]),
        ("0142", ["Zoë"]),
        ("zoe 0142", ["Zoë"]),
        ("020 7946", ["Ann"]),
        ("+44 20 7946 0958", ["Ann"]),
        ("0044207946", ["Ann"]),
        ("7946 0958", ["Ann"]),
        ("cake", ["Bob"]),
        ("2253", ["Bob"]),
        ("ann nobody", []),
        ("smithy", []),
        ("🎂", []),
        ("straße & weg 🎂", ["Straße"]),
    ],
)
def test_what_is_typed_finds(work: Work, typed: str, found: list[str]) -> None:
    assert names(work.search.contacts(typed)) == found


@pytest.mark.parametrize(
    "typed",
    ['"', '""', "*", "ann*", "-", "NOT", "a AND", "OR", "NEAR(a b)", "name:ann", "^a", "\0"],
)
def test_operators_are_only_text(work: Work, typed: str) -> None:
    work.search.contacts(typed)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    typed=st.one_of(st.text(max_size=12), st.text(ODD_SIGNS, max_size=12)),
    show=st.sampled_from(Show),
    limit=st.integers(1, 3),
    offset=st.integers(0, 5),
)
def test_nothing_typed_is_an_error_and_pages_fit_together(
    work: Work, typed: str, show: Show, limit: int, offset: int
) -> None:
    whole = work.search.contacts(typed, show)
    page = work.search.contacts(typed, show, limit=limit, offset=offset)
    assert page == whole[offset : offset + limit]


def test_a_row_says_what_a_list_shows(work: Work) -> None:
    zoe = work.contacts.facts(1)
    promise = NextCall(Kind.PROMISE, date(2026, 12, 3), DayPart.EVENING, Situation.PROMISED_2, 2)
    standing = Standing(Permission.GRANTED, moment("2026-11-18 10:00"), personal=promise)
    work.contacts.keep_standing(zoe, standing)
    assert work.search.contacts("zoë")[0] == ContactRow(
        contact_id=1,
        name="Zoë O’Brien",
        phone="+16145550142",
        relationship=Relationship.CUSTOMER,
        company="Bakers & Sons",
        town="Springfield",
        tags=("garden club", "vip"),
        permission=Permission.GRANTED,
        do_not_call=False,
        needs_number=False,
        archived=False,
        kind=Kind.PROMISE,
        due_on=date(2026, 12, 3),
        part=DayPart.EVENING,
    )
    assert [row.phone for row in work.search.contacts("b")] == ["555-CAKE (2253)", "+16145550142"]


def test_only_those_asked_for_are_shown(work: Work) -> None:
    work.contacts.set_archived(2, moment("2026-11-18 10:00"))
    for contact_id, standing in [
        (1, Standing(Permission.GRANTED)),
        (2, Standing(Permission.GRANTED, needs_number=True)),
        (3, Standing(needs_number=True)),
        (4, Standing(do_not_call=True, needs_number=True)),
        (5, Standing()),
        (6, Standing()),
    ]:
        work.contacts.keep_standing(work.contacts.facts(contact_id), standing)
    shown = {show: names(work.search.contacts("", show)) for show in Show}
    assert shown == {
        Show.ALL: ["Anna", "Bob", "Çelik,", "Straße", "Zoë"],
        Show.CUSTOMERS: ["Zoë"],
        Show.PROSPECTS: ["Bob", "Çelik,", "Straße"],
        Show.TEAM: ["Anna"],
        Show.SAID_YES: ["Zoë"],
        Show.NEEDS_NUMBER: ["Anna"],
        Show.DO_NOT_CALL: ["Bob"],
        Show.ARCHIVED: ["Ann"],
    }
    assert names(work.search.contacts("ann", Show.ARCHIVED)) == ["Ann"]
    assert names(work.search.contacts("", tag="vip")) == ["Zoë"]
    assert names(work.search.contacts("ann", tag="vip")) == []


def test_of_a_word_that_everybody_has_only_so_many_are_sorted(work: Work) -> None:
    kims = [f"Kim {number:04}" for number in reversed(range(MOST_SORTED + 5))]
    for name in kims:
        add_somebody(work, ContactDetails(name, company="Everybody Inc"))
    shown = sorted(kims[:MOST_SORTED]) + kims[MOST_SORTED:]
    assert [row.name for row in work.search.contacts("everybody", limit=5000)] == shown
    for offset in (0, MOST_SORTED - 7, MOST_SORTED, MOST_SORTED + 1):
        page = work.search.contacts("everybody", limit=6, offset=offset)
        assert [row.name for row in page] == shown[offset : offset + 6]
    assert [row.name for row in work.search.contacts("kim", limit=5000)] == sorted(kims)
