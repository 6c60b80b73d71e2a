"""Whatever is done to the library, taking it back step by step leads back step by step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.call import CallDetails, Outcome
from app.domain.contact import ContactDetails, PhoneNumber, Relationship
from app.domain.objections import Occasion
from app.domain.policy import Situation
from app.domain.script import Script
from app.usecases import calls, contacts, library
from app.usecases.change import Change
from app.usecases.office import Office
from tests.builders import moment

NOW = moment("2026-11-20 10:00")
OCCASIONS = (Situation.FIRST, Situation.CARE)
BUILT_IN = tuple(Script(f"en.{each}", each, each, "en", f"About {each}.") for each in OCCASIONS)

occasions = st.sampled_from(OCCASIONS)
whom = st.sampled_from([None, Relationship.TEAM])
which = st.integers(0, 5)
words = st.sampled_from(["One.", "Two.", "Hi {first_name|there}."])
steps = st.lists(
    st.tuples(st.just("duplicate"), which)
    | st.tuples(st.just("create"), occasions, words, whom)
    | st.tuples(st.just("save"), which, words)
    | st.tuples(st.just("remove"), which)
    | st.tuples(st.just("choose"), which, whom)
    | st.tuples(st.just("leave open"), occasions, whom)
    | st.tuples(st.just("say"), which),
    max_size=12,
)


@pytest.fixture
def office(office: Office) -> Office:
    return replace(office, scripts=lambda: BUILT_IN)


def take(office: Office, ann: int, step: tuple[object, ...]) -> Change | None:
    """Do one thing to the library; None where there is nothing to do it to."""
    scripts = library.library(office).scripts

    def one(number: object) -> str:
        assert isinstance(number, int)
        return scripts[number % len(scripts)].id

    match step:
        case ("duplicate", number):
            return library.duplicate(office, one(number), NOW)[1]
        case ("create", Situation() as occasion, str(text), relationship):
            return library.create(office, occasion, "en", "New", text, NOW, relationship)[1]
        case ("save", number, str(text)) if one(number).startswith("own."):
            return library.save(office, one(number), "Saved", text, NOW)[1]
        case ("remove", number) if one(number).startswith("own."):
            return library.remove(office, one(number), NOW)
        case ("choose", number, relationship):
            script = library.library(office).script(one(number))
            relationship = script.relationship or relationship
            return library.choose(office, script.occasion, "en", relationship, script.id)
        case ("leave open", Situation() as occasion, relationship):
            return library.choose(office, occasion, "en", relationship, None)
        case ("say", number):
            return calls.record(
                office, ann, Outcome.VOICEMAIL, NOW, CallDetails(script_id=one(number))
            ).change
    return None


def told(office: Office) -> tuple[object, ...]:
    """What the library says, whatever the numbers of versions: those are only ever added."""
    known = library.library(office)
    said: list[object] = [
        (script.id, script.title, script.text) for script in known.scripts if script.own
    ]
    places: list[tuple[Occasion, Relationship | None]] = [
        (occasion, relationship) for occasion in OCCASIONS for relationship in (None, *Relationship)
    ]
    said.extend(known.recommended(occasion, "en", kind).id for occasion, kind in places)
    return tuple(said), known.choices


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps, st.booleans())
def test_every_step_can_be_taken_back(
    office: Office, taken: list[tuple[object, ...]], calls_stay: bool
) -> None:
    details = ContactDetails("Ann Miller", phones=(PhoneNumber("x", "+16145550142"),))
    ann, _ = contacts.add(office, details, NOW)
    done: list[tuple[tuple[object, ...], Change]] = []
    for step in taken:
        before = told(office)
        change = take(office, ann, step)
        if change is not None and change.undo is not None:
            done.append((before, change))
    said = what_calls_said(office, ann)
    for before, change in reversed(done):
        if calls_stay and change.contact_id is not None:
            continue
        assert change.undo is not None
        assert change.undo(NOW).result
        assert told(office) == before
    assert what_calls_said(office, ann) == (said if calls_stay else [])
    # The next example begins with an empty library.
    for script in library.library(office).scripts:
        if script.own:
            library.remove(office, script.id, NOW)
    for occasion in OCCASIONS:
        for kind in (None, *Relationship):
            library.choose(office, occasion, "en", kind, None)


def what_calls_said(office: Office, ann: int) -> list[str]:
    """The words of every call, which are those of the version it names."""
    with office.database.read() as work:
        records = work.calls.of(ann)
    for record in records:
        assert record.script_id is not None
        for version in library.versions(office, record.script_id):
            if version.version == record.script_version:
                assert record.said == version.text.replace("{first_name|there}", "Ann")
    return [record.said for record in records]
