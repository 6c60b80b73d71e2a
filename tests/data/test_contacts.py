"""Contacts come back from the database as they went in."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.data.database import Database
from app.domain.cadence import stand
from app.domain.call import Call, CallRecord, Outcome
from app.domain.contact import (
    Contact,
    ContactDetails,
    DoNotCallEntry,
    Permission,
    PermissionEntry,
    PhoneNumber,
    Relationship,
    ZoneSource,
)
from tests.builders import NEW_YORK, some_rules
from tests.data.worlds import World, add_somebody

NOON = datetime(2026, 11, 18, 12, tzinfo=ZoneInfo(NEW_YORK))
ANN = ContactDetails(
    name="<b>Ann</b> Müller",
    relationship=Relationship.CUSTOMER,
    phones=(
        PhoneNumber("(614) 555-0142", "+16145550142", label="mobile"),
        PhoneNumber("020 7946 0958 ext. 5", "+442079460958", "5", "work"),
        PhoneNumber("ask Bea"),
    ),
    emails=("ann@example.com", "Ann.M@Example.org"),
    company="Müller & Co",
    city="Columbus",
    state="OH",
    country="US",
    zone=NEW_YORK,
    interest="the bakeware you asked about",
    note="Two lines\nof notes; 100 % 'quoted' \"text\" 🎂",
    tags=frozenset({"vip", "garden, and more", '["json"]'}),
    care_days=45,
    language="es",
)


def test_everything_entered_comes_back(database: Database) -> None:
    with database.write() as work:
        ids = [add_somebody(work, details) for details in (ANN, ContactDetails("Bo"))]
        work.commit()
    with database.read() as work:
        assert [work.contacts.details(one) for one in ids] == [ANN, ContactDetails("Bo")]
        assert work.contacts.phones(ids[0]) == ANN.phones
        assert work.contacts.all_ids() == tuple(ids)
        assert work.contacts.tags() == ('["json"]', "garden, and more", "vip")


def test_the_facts_are_what_the_rules_need(database: Database) -> None:
    entry = PermissionEntry(Permission.GRANTED, None)
    wish = DoNotCallEntry(False, NOON + timedelta(hours=1), "she rang and asked for news")
    with database.write() as work:
        contact_id = add_somebody(
            work,
            ANN,
            zones=(NEW_YORK, "America/Chicago"),
            zone_source=ZoneSource.NUMBER,
            calling_region="US-OH",
            created_on=date(2026, 11, 18),
            created_at=NOON,
            permission_entry=entry,
        )
        work.contacts.set_do_not_call_entry(contact_id, wish)
        work.contacts.set_archived(contact_id, NOON)
        for ordered_on in (date(2026, 11, 9), date(2026, 2, 1), date(2026, 11, 9)):
            work.contacts.add_order(contact_id, ordered_on)
        known = work.contacts.facts(contact_id)
        assert known == Contact(
            id=contact_id,
            name=ANN.name,
            created_on=date(2026, 11, 18),
            zones=(NEW_YORK, "America/Chicago"),
            calling_region="US-OH",
            relationship=Relationship.CUSTOMER,
            zone_source=ZoneSource.NUMBER,
            tags=ANN.tags,
            permission_entry=entry,
            do_not_call_entry=wish,
            number_changed_at=None,
            has_number=True,
            archived=True,
            care_days=45,
            orders=(date(2026, 2, 1), date(2026, 11, 9)),
        )
        work.contacts.set_do_not_call_entry(contact_id, None)
        work.contacts.set_permission_entry(contact_id, PermissionEntry(Permission.DECLINED, NOON))
        work.contacts.set_archived(contact_id, None)
        assert work.contacts.facts(contact_id) == replace(
            known,
            do_not_call_entry=None,
            permission_entry=PermissionEntry(Permission.DECLINED, NOON),
            archived=False,
        )


def test_an_order_goes_with_the_call_it_was_noted_in(database: Database) -> None:
    earlier, today = date(2026, 11, 9), date(2026, 11, 18)
    with database.write() as work:
        ann, bea = add_somebody(work), add_somebody(work)
        first, second = (
            work.calls.add(CallRecord(Call(0, NOON, Outcome.SPOKE), ann)) for _ in range(2)
        )
        work.contacts.add_order(ann, earlier)
        work.contacts.add_order(ann, earlier, first)  # which was noted already
        work.contacts.add_order(ann, today, first)
        work.contacts.add_order(ann, today, second)
        work.contacts.add_order(bea, today)
        for call_id, left in ((second, (earlier, today)), (first, (earlier,))):
            work.calls.remove(call_id)
            assert work.contacts.facts(ann).orders == left
        assert work.contacts.facts(bea).orders == (today,)


def test_a_change_leaves_nothing_of_what_was(database: Database) -> None:
    changed = replace(
        ANN, name="Ann Lee", phones=ANN.phones[2:], emails=(), tags=frozenset({"vip"}), zone=None
    )
    with database.write() as work:
        contact_id = add_somebody(work, ANN)
        other = add_somebody(work, ANN)
        work.contacts.change(
            contact_id,
            changed,
            zones=("America/Denver",),
            zone_source=ZoneSource.ADDRESS,
            calling_region="US-CO",
            number_changed_at=NOON,
        )
        facts = work.contacts.facts(contact_id)
        assert (facts.zones, facts.number_changed_at) == (("America/Denver",), NOON)
        assert work.contacts.details(contact_id) == changed
        assert work.contacts.details(other) == ANN
        assert [row.contact_id for row in work.search.contacts("614 555")] == [other]
        assert work.search.contacts("ann lee")[0].contact_id == contact_id


def test_instants_come_back_in_utc_whatever_zone_they_were_in(database: Database) -> None:
    with database.write() as work:
        contact_id = add_somebody(work)
        work.contacts.set_permission_entry(contact_id, PermissionEntry(Permission.GRANTED, NOON))
        entry = work.contacts.facts(contact_id).permission_entry
    assert entry is not None
    assert entry.at == NOON
    assert entry.at.tzinfo is UTC


def test_a_time_without_a_zone_is_refused(database: Database) -> None:
    with database.write() as work, pytest.raises(Exception, match="needs a time zone"):
        add_somebody(work, created_at=datetime(2026, 11, 18, 12))  # noqa: DTZ001


def test_text_that_sqlite_cannot_hold_does_no_harm(database: Database) -> None:
    """Half a character comes from a command line in another encoding, a NUL from a broken file."""
    with database.write() as work:
        contact_id = add_somebody(work, ContactDetails("A\x00nn \udce9", tags=frozenset({"\x00a"})))
        details = work.contacts.details(contact_id)
        assert (details.name, details.tags) == ("Ann ?", frozenset({"a"}))
        assert work.search.contacts("\x00ann \udce9")[0].contact_id == contact_id


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), chunk=st.integers(1, 7))
def test_what_is_kept_is_what_the_rules_say(database: Database, seed: int, chunk: int) -> None:
    """Histories and standings come back whole, one by one and in chunks of any size."""
    rules = some_rules()
    with database.write() as work:
        World(work, Random(seed), rules).fill(15)
        kept = list(work.contacts.with_standing(chunk))
        assert [contact.id for contact, _, _ in kept] == list(work.contacts.all_ids())
        for contact, calls, standing in kept:
            assert contact == work.contacts.facts(contact.id)
            assert list(calls) == [record.call for record in work.calls.of(contact.id)]
            assert standing == work.contacts.standing(contact.id) == stand(contact, calls, rules)
        chosen = [contact.id for contact, _, _ in kept][::2]
        some = list(work.contacts.with_calls(chosen, chunk))
        assert some == [(contact, calls) for contact, calls, _ in kept if contact.id in chosen]


def test_standings_may_be_written_while_histories_are_read(database: Database) -> None:
    rules = some_rules()
    with database.write() as work:
        World(work, Random(1), rules).fill(9)
        later = some_rules(care_days=dict.fromkeys(Relationship, 7))
        for contact, calls in work.contacts.with_calls(chunk=2):
            work.contacts.keep_standing(contact, stand(contact, calls, later))
        work.contacts.keep_standings(
            (contact, stand(contact, calls, later)) for contact, calls in work.contacts.with_calls()
        )
        assert all(
            stand(contact, calls, later) == standing
            for contact, calls, standing in work.contacts.with_standing()
        )
