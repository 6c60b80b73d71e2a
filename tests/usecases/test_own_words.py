"""Making a script one's own, and trying words on somebody."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.bootstrap import demo_office, open_office
from app.domain.contact import ContactDetails, Relationship
from app.domain.errors import KnownError
from app.domain.policy import Situation
from app.domain.script import Field, fill
from app.usecases import contacts, library, own_words, script_preview
from app.usecases.card import card
from app.usecases.office import Office
from tests.builders import moment

NOW = moment("2026-11-21 10:42")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = open_office(tmp_path / "data")
    yield opened
    opened.database.close()


@pytest.fixture
def demo() -> Iterator[Office]:
    opened, discard = demo_office(NOW)
    yield opened
    discard()


def said(office: Office, whom: Relationship | None = None) -> str:
    return library.library(office).recommended(Situation.CARE, "en", whom).id


def test_a_copy_is_used_and_its_undo_brings_back_what_was_used_before(office: Office) -> None:
    before, _ = library.create(office, Situation.CARE, "en", "Mine", "How are you?", NOW)
    library.choose(office, Situation.CARE, "en", None, before.id)
    copy, change = own_words.make_mine(office, "en.care", NOW)
    assert said(office) == copy.id
    assert change.undo is not None
    change.undo(NOW)
    assert said(office) == before.id
    assert copy.id not in {script.id for script in library.library(office).scripts}


def test_a_copy_for_some_contacts_is_used_for_them_alone(office: Office) -> None:
    copy, _ = own_words.make_mine(office, "en.care.team", NOW)
    assert copy.relationship is Relationship.TEAM
    assert said(office, Relationship.TEAM) == copy.id
    assert said(office, Relationship.CUSTOMER) == "en.care"


def test_what_is_not_there_cannot_be_made_ones_own(office: Office) -> None:
    with pytest.raises(KnownError):
        own_words.make_mine(office, "en.nothing", NOW)


def test_a_listener_hears_what_her_card_says(demo: Office) -> None:
    first = script_preview.first_listener(demo, "en", NOW)
    assert first.contact_id is not None
    shown = card(demo, first.contact_id, NOW)
    assert first.name == shown.contact.name
    assert fill(shown.voicemail.script, first.values).text == shown.voicemail.text


def test_the_example_is_told_all_that_can_be_known(office: Office) -> None:
    example = script_preview.first_listener(office, "en", NOW)
    assert (example.contact_id, example.name) == (None, "")
    hers = {Field.MY_NAME, Field.BUSINESS, Field.MY_NUMBER}  # she has not introduced herself
    missing = {field for field in Field if not example.values.get(field)}
    assert missing <= hers | {Field.LAST_PURCHASE}


def test_listeners_are_found_by_name(office: Office) -> None:
    details = ContactDetails("Zoe <b>Young</b>", company="Bakery")
    contact_id, _ = contacts.add(office, details, NOW)
    assert script_preview.find_listeners(office, "zo") == (
        (contact_id, "Zoe <b>Young</b>", "Bakery"),
    )
    with pytest.raises(KnownError):
        script_preview.listener(office, 999, "en", NOW)


def test_the_demo_has_a_script_in_use_and_a_draft(demo: Office) -> None:
    known = library.library(demo)
    used, draft = (script for script in known.scripts if script.own)
    assert known.recommended(Situation.CARE, "en", Relationship.CUSTOMER) == used
    assert [version.version for version in library.versions(demo, used.id)] == [1, 2]
    assert known.recommended(Situation.FIRST, "en", None) != draft
    with demo.database.read() as work:
        said = {
            record.script_version
            for contact_id in range(1, 121)
            for record in work.calls.of(contact_id)
            if record.script_id == used.id
        }
    assert said == {1, 2}
