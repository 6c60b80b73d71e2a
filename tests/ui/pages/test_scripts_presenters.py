"""Whom scripts are tried on, and what is said of them in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.domain.call import Outcome
from app.domain.contact import Relationship
from app.domain.objections import OCCASIONS, Objection
from app.domain.policy import Policy, Situation
from app.domain.script import Field, Script
from app.usecases import calls, library
from app.usecases.office import Office
from tests.builders import moment
from tests.ui.pages.scripts_on_stage import own_scripts, write
from tests.ui.pages.stage import NOW, Adds, Heard, Station
from ui.presenters.occasion_words import (
    attempt_of,
    language_name,
    occasion_name,
    used_in_words,
    used_when,
    when_it_comes,
)
from ui.presenters.script_check import hints_about
from ui.presenters.scripts import board_of
from ui.presenters.scripts_listener import ListenerPresenter
from ui.presenters.version_words import other_words, written

Key = Qt.Key


@pytest.fixture
def listener(station: Station, office: Office) -> ListenerPresenter:
    return ListenerPresenter(station.desk)


def test_the_example_listens_where_nobody_is_due(
    listener: ListenerPresenter, station: Station
) -> None:
    heard = Heard(listener.listening)
    listener.speak("en")
    listener.set_active(True)
    station.settle()
    name, values = heard[-1]
    assert name == ""
    assert values[Field.FIRST_NAME] == "Sue"
    assert values[Field.MY_NAME] == "Maria"
    listener.speak("es")
    station.settle()
    assert heard[-1][1][Field.FIRST_NAME] == "Susana"


def test_the_first_of_the_list_listens_and_stays(
    listener: ListenerPresenter, station: Station, office: Office, add: Adds
) -> None:
    ann = add("Ann Adams", interest="the bread pans")
    add("Zoe Young")
    heard = Heard(listener.listening)
    listener.speak("en")
    listener.set_active(True)
    station.settle()
    assert heard[-1][0] == "Ann Adams"
    assert heard[-1][1][Field.REASON] == "the bread pans"
    station.desk.change(
        lambda: calls.record(office, ann, Outcome.VOICEMAIL, NOW), lambda recorded: recorded.change
    )
    station.settle()
    assert heard[-1][0] == "Ann Adams"


def test_another_contact_is_found_and_listens(
    listener: ListenerPresenter, station: Station, add: Adds
) -> None:
    add("Ann Adams")
    zoe = add("Zoe Young", city="Columbus")
    offered, heard = Heard(listener.offered), Heard(listener.listening)
    listener.look_for("zo")
    station.settle()
    assert offered.last == ((zoe, "Zoe Young", "Columbus"),)
    listener.speak("en")
    listener.set_active(True)
    listener.choose(zoe)
    station.settle()
    assert [name for name, _ in heard] == ["Zoe Young"]


def test_nobody_listens_while_the_page_is_not_seen(
    listener: ListenerPresenter, station: Station, add: Adds
) -> None:
    heard = Heard(listener.listening)
    listener.speak("en")
    station.settle()
    assert heard == []


# ---------------------------------------------------------------------- words


def test_every_occasion_has_words() -> None:
    assert len({occasion_name(occasion) for occasion in OCCASIONS}) == len(OCCASIONS)
    assert all(used_when(occasion) and when_it_comes(occasion, Policy()) for occasion in OCCASIONS)


@pytest.mark.parametrize(
    ("occasion", "policy", "words"),
    [
        (Situation.PROMISED_2, Policy(), "2 calling days after the first message"),
        (Situation.PROMISED_2, Policy(retry_days=(1, 4)), "1 calling day after the first message"),
        (Situation.PROMISED_2, Policy(retry_days=(2,)), "never: your series has 2 messages"),
        (Situation.PROMISED_3, Policy(retry_days=(2, 4)), "never: your series has 3 messages"),
        (
            Situation.WAY_OUT,
            Policy(),
            "7 calling days after the third message; then 60 days of rest",
        ),
        (Situation.ORDER_2_MONTHS, Policy(), "2 months after an order"),
        (Situation.ORDER_2_DAYS, Policy(after_order=()), "never: it is not in your plan"),
        (Situation.CARE, Policy(care_days=dict.fromkeys(Relationship, 0)), "never: nobody"),
    ],
)
def test_when_an_occasion_comes_follows_the_policy(
    occasion: Situation, policy: Policy, words: str
) -> None:
    assert when_it_comes(occasion, policy).startswith(words)


def test_who_hears_a_script_is_said_shortly() -> None:
    everybody = set(Relationship)
    assert used_in_words(Situation.FIRST, set()) == "Not used now."
    assert used_in_words(Situation.FIRST, everybody) == "Used for first messages."
    assert (
        used_in_words(Objection.BUSY, everybody - {Relationship.TEAM})
        == "Used when they say “I’m busy” (all but team members)."
    )
    assert (
        used_in_words(Situation.CARE, {Relationship.TEAM})
        == "Used for staying in touch (team members only)."
    )


def test_the_check_is_told_which_message_it_is() -> None:
    assert [attempt_of(occasion) for occasion in OCCASIONS[:5]] == [1, 2, 3, 4, 1]
    assert attempt_of(Objection.BUSY) == 1


def test_languages_have_names() -> None:
    assert [language_name(code) for code in ("en", "es", "zz")] == ["English", "Spanish", "zz"]


def test_the_board_knows_who_hears_what(office: Office) -> None:
    mine = write(office, "For the team", relationship=Relationship.TEAM)
    library.choose(office, Situation.FIRST, "en", Relationship.TEAM, mine.id)
    board = board_of(library.library(office), Policy())
    assert board.heard_by[mine.id] == {Relationship.TEAM}
    assert not board.could_be_used(mine)
    assert board.could_be_used(write(office, "Another"))
    assert set(board.languages) >= {"en", "es"}


def test_words_for_one_relationship_alone_leave_the_others_to_english(office: Office) -> None:
    write(office, "Bonjour", language="fr", relationship=Relationship.TEAM)
    board = board_of(library.library(office), Policy())
    (mine,) = own_scripts(office)
    assert board.heard_by[mine.id] == {Relationship.TEAM}


def test_words_that_changed_are_found() -> None:
    earlier = "Hi there, it's Maria. Please call back. Bye!"
    spans = other_words(earlier, "Hi there, it's Maria. I'll try again. Bye!")
    assert [earlier[start:end] for start, end in spans] == ["Please call back."]
    assert other_words(earlier, earlier.replace(" ", "\n")) == ()


def test_when_words_were_written_is_told_in_her_time() -> None:
    assert written(moment("2026-11-21 09:00"), moment("2026-11-21 10:42")) == "today at 9 am"
    assert written(moment("2026-11-03 14:05"), moment("2026-11-21 10:42")) == (
        "Tue, Nov 3 at 2:05 pm"
    )


def test_a_reply_need_not_say_who_is_calling() -> None:
    reply = Script("own.1", Objection.BUSY, "Busy", "en", "Of course. I'll call again.", live=True)
    talk = replace(reply, occasion=Situation.THEY_ANSWERED)
    for script, names in ((reply, []), (talk, ["Doesn't say who is calling"])):
        hints = hints_about(script, {}, attempt=1, words_per_minute=132)
        assert [hint.name for hint in hints] == names
