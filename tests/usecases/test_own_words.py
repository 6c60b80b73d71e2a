"""Making a script one's own, and trying words on somebody."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.bootstrap import demo_office
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
def demo() -> Iterator[Office]:
    opened, discard = demo_office(NOW)
    yield opened
    discard()


def said(office: Office, whom: Relationship | None = None) -> str:
    return library.library(office).recommended(Situation.CARE, "en", whom).id


def heard(office: Office) -> dict[Relationship, str]:
    return {kind: said(office, kind) for kind in Relationship}


def test_a_copy_is_said_to_exactly_those_who_heard_the_original(office: Office) -> None:
    before = heard(office)
    copy, change = own_words.make_mine(office, "en.care", NOW)
    hers = {kind for kind, script_id in before.items() if script_id == "en.care"}
    assert hers < set(Relationship)  # the built-in words for team members stay theirs
    assert heard(office) == before | dict.fromkeys(hers, copy.id)
    assert change.undo is not None
    again = change.undo(NOW)
    assert heard(office) == before
    assert copy.id not in {script.id for script in library.library(office).scripts}
    assert again.undo is not None
    again.undo(NOW)
    assert heard(office) == before | dict.fromkeys(hers, copy.id)


def test_a_copy_of_what_nobody_hears_is_not_used(office: Office) -> None:
    mine, _ = library.create(office, Situation.CARE, "en", "Mine", "How are you?", NOW)
    library.choose(office, Situation.CARE, "en", None, mine.id)
    own_words.make_mine(office, "en.care", NOW)
    assert set(heard(office).values()) == {mine.id}
    assert said(office) == mine.id


def test_a_copy_takes_over_her_own_choices_and_no_others(office: Office) -> None:
    team, customers = Relationship.TEAM, Relationship.CUSTOMER
    mine, _ = library.create(office, Situation.CARE, "en", "Mine", "How are you?", NOW)
    library.choose(office, Situation.CARE, "en", None, "en.care")
    library.choose(office, Situation.CARE, "en", customers, mine.id)
    copy, _ = own_words.make_mine(office, "en.care", NOW)
    expected = dict.fromkeys(Relationship, copy.id) | {customers: mine.id}
    assert heard(office) == expected
    library.choose(office, Situation.CARE, "en", team, mine.id)
    other, _ = own_words.make_mine(office, mine.id, NOW)
    assert heard(office) == expected | {customers: other.id, team: other.id}


def test_a_copy_for_some_contacts_is_used_for_them_alone(office: Office) -> None:
    copy, _ = own_words.make_mine(office, "en.care.team", NOW)
    assert copy.relationship is Relationship.TEAM
    assert said(office, Relationship.TEAM) == copy.id
    assert said(office, Relationship.CUSTOMER) == "en.care"


def test_an_unused_copy_in_a_language_without_built_in_words_waits(office: Office) -> None:
    first, _ = library.create(office, Situation.CARE, "fr", "Un", "Bonjour.", NOW)
    second, _ = library.create(office, Situation.CARE, "fr", "Deux", "Salut.", NOW)
    own_words.make_mine(office, first.id, NOW)
    for kind in Relationship:
        assert library.library(office).recommended(Situation.CARE, "fr", kind).id == second.id


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
