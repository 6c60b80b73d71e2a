"""An import is taken back as a whole, and what the seller did since is hers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from app.data.database import Database
from app.data.imports import Digest, TakenBack
from app.data.unit_of_work import Work
from app.domain.call import CallRecord
from app.domain.contact import ContactDetails, PhoneNumber, ZoneSource
from app.domain.errors import KnownError
from tests.builders import NEW_YORK, a_call, moment
from tests.data.worlds import MIDDLE, add_somebody

NOON = moment("2026-11-18 12:00")
HOME = PhoneNumber("(614) 555-0142", "+16145550142", label="home")
WORK = PhoneNumber("+44 20 7946 0958", "+442079460958", label="work")
ANN = ContactDetails("Ann Miller", phones=(HOME,), note="Likes tea", tags=frozenset({"vip"}))
MORE = replace(
    ANN,
    phones=(HOME, WORK),
    emails=("ann@example.com",),
    company="Tea & Co",
    note="Likes tea\nMet in London",
    tags=frozenset({"vip", "London"}),
    country="GB",
)


@pytest.fixture
def work(database: Database) -> Iterator[Work]:
    with database.write() as work:
        yield work


def merge(work: Work, batch_id: int, contact_id: int, details: ContactDetails) -> None:
    work.imports.merge(
        batch_id,
        contact_id,
        details,
        zones=("Europe/London",),
        zone_source=ZoneSource.ADDRESS,
        calling_region="GB",
        number_changed_at=NOON,
    )


def test_taking_an_import_back_restores_what_was(work: Work) -> None:
    ann = add_somebody(work, ANN)
    before = work.contacts.facts(ann), work.contacts.details(ann)
    batch = work.imports.start("contacts.csv", NOON)
    new = add_somebody(work, ContactDetails("Bea", phones=(WORK,)), batch_id=batch)
    merge(work, batch, ann, replace(MORE, phones=ANN.phones))
    merge(work, batch, ann, MORE)
    assert work.contacts.details(ann) == MORE
    assert work.imports.remove(batch) == TakenBack(removed=(new,), reverted=(ann,), kept=())
    assert (work.contacts.facts(ann), work.contacts.details(ann)) == before
    assert work.contacts.all_ids() == (ann,)
    assert [row.contact_id for row in work.search.contacts("london")] == []
    assert [row.contact_id for row in work.search.contacts("bea")] == []
    assert work.damage() == ()
    with pytest.raises(KnownError, match="taken back already"):
        work.imports.remove(batch)
    # Nobody else ever gets the number of somebody who was removed.
    assert add_somebody(work) > new


def test_who_was_called_or_ordered_since_stays(work: Work) -> None:
    batch = work.imports.start("contacts.csv", NOON)
    ids = [
        add_somebody(work, ContactDetails(name), batch_id=batch) for name in ("Ann", "Bea", "Cleo")
    ]
    work.calls.add(CallRecord(a_call("2026-11-18 13:00", "no_message"), ids[0]))
    work.contacts.add_order(ids[1], MIDDLE)
    merge(work, batch, ids[0], MORE)
    assert work.imports.remove(batch) == TakenBack((ids[2],), (ids[0],), (ids[0], ids[1]))
    assert work.contacts.details(ids[0]) == ContactDetails("Ann")
    assert work.damage() == ()


def test_what_the_seller_changed_since_stays(work: Work) -> None:
    ann = add_somebody(work, ANN)
    batch = work.imports.start("contacts.vcf", NOON)
    merge(work, batch, ann, MORE)
    mobile = PhoneNumber("614 555 0199", "+16145550199")
    work.contacts.change(
        ann,
        replace(
            MORE,
            name="Ann Lee",
            phones=(mobile, WORK, HOME),
            note="Likes tea\nMet in London, really",
            tags=frozenset({"London", "vip", "books"}),
        ),
        zones=(NEW_YORK,),
        zone_source=ZoneSource.ENTERED,
        calling_region="GB",
        number_changed_at=NOON + timedelta(hours=1),
    )
    work.imports.remove(batch)
    assert work.contacts.details(ann) == replace(
        ANN,
        name="Ann Lee",
        phones=(mobile, HOME),
        note="Likes tea\nMet in London, really",
        tags=frozenset({"vip", "books"}),
    )
    facts = work.contacts.facts(ann)
    assert (facts.zones, facts.calling_region) == ((NEW_YORK,), "US-OH")
    assert facts.number_changed_at == NOON + timedelta(hours=1)


def test_a_digest_tells_who_somebody_is(work: Work) -> None:
    ann = add_somebody(work, replace(MORE, phones=(HOME, PhoneNumber("+49 (0) ٤٥ x"))))
    bo = add_somebody(work, ContactDetails("Bo"))
    work.contacts.set_archived(bo, NOON)
    assert list(work.imports.digests()) == [
        Digest(
            ann,
            "Ann Miller",
            frozenset({"+16145550142", "49045"}),
            frozenset({"ann@example.com"}),
            frozenset({"vip", "London"}),
            "Tea & Co",
            "Likes tea\nMet in London",
            has_place=True,
            do_not_call=False,
            archived=False,
        ),
        Digest(bo, "Bo", frozenset(), frozenset(), frozenset(), "", "", False, False, True),
    ]
