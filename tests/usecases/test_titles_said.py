"""A message of the past is called what its script was called when it was left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.call import CallDetails, Outcome
from app.domain.contact import ContactDetails, PhoneNumber
from app.domain.policy import Situation
from app.usecases import calls, contacts, library
from app.usecases.card import card
from app.usecases.office import Office
from app.usecases.titles_said import titles_said
from tests.builders import moment

NOW = moment("2026-11-20 10:00")
ANN = ContactDetails("Ann Miller", phones=(PhoneNumber("(614) 555-0142", "+16145550142"),))


@pytest.fixture
def ann(office: Office) -> int:
    return contacts.add(office, ANN, NOW)[0]


def titles(office: Office, contact_id: int) -> list[str]:
    records = card(office, contact_id, NOW).records
    return list(titles_said(office, records, library.library(office).scripts).values())


def test_a_built_in_script_is_called_by_its_title(office: Office, ann: int) -> None:
    calls.record(office, ann, Outcome.VOICEMAIL, NOW)
    assert titles(office, ann) == ["First message"]


def test_a_script_keeps_the_name_it_had(office: Office, ann: int) -> None:
    mine, _ = library.create(office, Situation.FIRST, "en", "Mine", "Hello {first_name}!", NOW)
    calls.record(office, ann, Outcome.VOICEMAIL, NOW, CallDetails(script_id=mine.id))
    library.save(office, mine.id, "Renamed", "Good day, {first_name}!", NOW)
    assert titles(office, ann) == ["Mine"]
    library.remove(office, mine.id, NOW)
    assert titles(office, ann) == ["Mine"]
    assert card(office, ann, NOW).records[0].said == "Hello Ann!"


def test_a_script_nobody_knows_has_no_name(office: Office, ann: int) -> None:
    calls.record(office, ann, Outcome.VOICEMAIL, NOW)
    (record,) = card(office, ann, NOW).records
    scripts = library.library(office).scripts
    for script_id, version in (("en.gone", None), ("own.99", 1), ("nonsense", 3)):
        strange = replace(record, script_id=script_id, script_version=version)
        assert titles_said(office, [strange], scripts) == {}


def test_calls_without_a_message_have_none(office: Office, ann: int) -> None:
    calls.record(office, ann, Outcome.NO_MESSAGE, NOW)
    assert titles(office, ann) == []
