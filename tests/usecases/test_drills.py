"""What is rehearsed: whose words, for whom, and what the score is asked."""

from __future__ import annotations

from random import Random

import pytest

from app.domain.contact import ContactDetails, PhoneNumber, Relationship
from app.domain.drill import TheirLine
from app.domain.errors import KnownError
from app.domain.hearing import HeardWord, Hearing
from app.domain.objections import Objection
from app.domain.policy import Situation
from app.domain.score import Point
from app.domain.script import Field
from app.domain.seller import Seller
from app.domain.take import TakeKind
from app.usecases import contacts, drills, judging, library, preferences, script_preview
from app.usecases.drills import as_written
from app.usecases.office import Office
from tests.builders import NEW_YORK, moment

NOW = moment("2026-11-20 10:00")


@pytest.fixture
def office(office: Office) -> Office:
    preferences.introduce(office, Seller(NEW_YORK, "US", "Maria", "Bright Kitchen"))
    return office


@pytest.fixture
def sue(office: Office) -> int:
    phones = (PhoneNumber("(614) 555-0142", "+16145550142"),)
    made = ContactDetails("Sue Baker", Relationship.CUSTOMER, phones, interest="bread pans")
    return contacts.add(office, made, NOW)[0]


def test_the_mailbox_is_that_of_whom_she_calls(office: Office, sue: int) -> None:
    assert "Sue" in drills.greeting(office, "en", sue, NOW, Random(1), "")


@pytest.mark.parametrize(("language", "name"), [("en", "Sue"), ("es", "Susana")])
def test_with_nobody_in_particular_it_is_that_of_the_example(
    office: Office, language: str, name: str
) -> None:
    """The name her script says is that of whose mailbox it is."""
    said_to = script_preview.example(office, language, NOW).values[Field.FIRST_NAME]
    assert said_to == name
    for seed in range(8):
        assert name in drills.greeting(office, language, None, NOW, Random(seed), "")


def test_a_language_without_lines_is_answered_in_english(office: Office) -> None:
    assert drills.greeting(office, "fr", None, NOW, Random(1), "")
    assert drills.their_line("fr", Random(1), None).text


@pytest.mark.parametrize("objection", [None, *Objection])
def test_the_answer_is_her_own_script_for_what_was_said(
    office: Office, sue: int, objection: Objection | None
) -> None:
    line = TheirLine("What they say.", objection)
    answer = drills.answer_to(office, line, "en", sue, NOW)
    assert answer.script.occasion is (objection or Situation.THEY_ANSWERED)
    assert answer.kind is TakeKind.DOORSTEP
    assert answer.line == line
    assert "{" not in answer.text
    nobody = drills.answer_to(office, line, "es", None, NOW)
    assert nobody.language == "es"
    assert "{" not in nobody.text


def test_the_script_she_chose_for_such_contacts_is_the_answer(office: Office, sue: int) -> None:
    own, _ = library.create(
        office, Objection.BUSY, "en", "Busy, my way", "No hurry at all, {first_name|dear}!", NOW
    )
    library.choose(office, Objection.BUSY, "en", None, own.id)
    answer = drills.answer_to(office, TheirLine("Busy.", Objection.BUSY), "en", sue, NOW)
    assert answer.text == "No hurry at all, Sue!"


def test_a_line_is_one_the_script_is_an_answer_to(office: Office) -> None:
    cost = library.script_for(office, Objection.COST)
    assert drills.line_for(cost, Random(1), None).objection is Objection.COST
    opening = library.script_for(office, Situation.THEY_ANSWERED)
    assert drills.line_for(opening, Random(1), None).objection is None


def test_a_contact_that_is_gone_is_a_known_fault(office: Office) -> None:
    with pytest.raises(KnownError):
        drills.answer_to(office, TheirLine("Hello?"), "en", 99, NOW)


@pytest.mark.parametrize(
    ("situation", "attempt"),
    [(Situation.FIRST, 1), (Situation.PROMISED_2, 2), (Situation.WAY_OUT, 4), (Objection.BUSY, 1)],
)
def test_the_occasion_tells_which_message_of_a_series_it_is(
    office: Office, situation: Situation | Objection, attempt: int
) -> None:
    assert as_written(library.script_for(office, situation)).attempt == attempt


def test_only_english_can_be_followed(office: Office) -> None:
    for language, followed in (("en", True), ("es", False)):
        piece = as_written(library.script_for(office, Situation.FIRST, language))
        assert drills.can_be_followed(piece) is followed


def test_a_score_knows_her_name_and_what_was_asked(office: Office) -> None:
    script = library.script_for(office, Situation.FIRST)
    piece = as_written(script, "Hi Sue, it's Maria. Please call me back.")
    heard = tuple(HeardWord(word, word * 0.4, word * 0.4 + 0.3) for word in range(8))
    seller = preferences.seller(office)
    judged = judging.judge(piece, seller, bytes(4 * 32_000), Hearing(4.0, heard))
    kept = {tick.point: tick.kept for tick in judged.ticks}
    assert kept[Point.MY_NAME]
    assert not kept[Point.NO_CALL_BACK]
    nobody = judging.judge(piece, None, bytes(4 * 32_000), None)
    assert nobody.coverage is None
    assert nobody.ticks == ()
    judging.get_ready()
