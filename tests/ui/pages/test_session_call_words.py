"""The words of the call view: how far she is, the last words spoken, why to skip."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.call import CallDetails, Outcome
from app.domain.policy import Situation
from app.domain.session import SkipReason, State
from app.usecases import calls, session
from app.usecases.office import Office
from app.usecases.session_queue import QueueRow
from tests.ui.pages.stage import NOW, Adds
from tests.ui.pages.today_on_stage import stored
from ui.presenters import session_call_words as words


@pytest.mark.parametrize(
    ("made", "goal", "seconds", "line"),
    [
        (0, 12, 0, "0 of 12 calls · just begun"),
        (7, 12, 31 * 60 + 59.9, "7 of 12 calls · 31 min"),
        (12, 12, 60, "12 of 12 calls · 1 min"),
        (13, 12, 40 * 60, "13 calls · 40 min"),
        (40, 40, 3 * 3600 + 300, "40 of 40 calls · 3 h 5 min"),
    ],
)
def test_how_far_she_is(made: int, goal: int, seconds: float, line: str) -> None:
    assert words.progress_line(made, goal, seconds) == line


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(-3, "0:00"), (0.9, "0:00"), (14, "0:14"), (725, "12:05"), (3725, "1:02:05")],
)
def test_a_talks_length(seconds: float, said: str) -> None:
    assert words.talk_time(seconds) == said


def test_the_strip_in_words() -> None:
    states = [State.CALLED, State.CALLED, State.SKIPPED, State.GONE, State.WAITING, State.OPEN]
    assert words.segments_said(states) == "2 called, 2 skipped, 2 to go"
    assert words.segments_said([State.CALLED]) == "1 called, 0 to go"
    assert words.segments_said(states, 1) == "1 called, 1 called you back, 2 skipped, 2 to go"


def test_who_comes_next(add: Adds, office: Office) -> None:
    ann, bea = add("Ann Adams"), add("Bea Brown & Sons")
    session.begin(office, [ann, bea], NOW, goal=2)
    running = session.running(office, NOW)
    assert running is not None
    assert words.next_line(running) == "Next: Bea Brown & Sons"
    for state, line in (
        (State.WAITING, "Last one for now"),
        (State.GONE, "Last of this session"),
        (State.SKIPPED, "Last of this session"),
    ):
        queue = (running.queue[0], replace(running.queue[1], state=state))
        assert words.next_line(replace(running, queue=queue)) == line
    nobody = replace(running, session=replace(running.session, current_id=None))
    assert words.next_line(nobody) == ""


def test_a_note_of_a_talk_comes_before_a_message_left_since(add: Adds, office: Office) -> None:
    ann = add("Ann Adams")
    assert words.last_words(stored(office, ann)) == ("", "")
    calls.record(office, ann, Outcome.VOICEMAIL, NOW - timedelta(days=40))
    when, said = words.last_words(stored(office, ann))
    assert when.startswith("Voicemail · Oct 12")
    assert said.startswith("“Hi Ann")
    assert len(said) <= 165
    note = "Surprise me in the fall"
    calls.record(office, ann, Outcome.SPOKE, NOW - timedelta(days=30), CallDetails(note=note))
    calls.record(office, ann, Outcome.VOICEMAIL, NOW - timedelta(days=2))
    when, said = words.last_words(stored(office, ann))
    assert when.startswith("We spoke · Thu, Oct 22")
    assert said == "“Surprise me in the fall”"


def test_a_call_without_words_still_tells_when_it_was(add: Adds, office: Office) -> None:
    ann = add("Ann Adams")
    calls.record(office, ann, Outcome.NO_MESSAGE, NOW - timedelta(days=1))
    when, said = words.last_words(stored(office, ann))
    assert when.startswith("No message · yesterday")
    assert said == ""


def test_the_answer_about_news_is_told_once_there_is_one(add: Adds, office: Office) -> None:
    ann = add("Ann Adams")
    assert words.permission_line(stored(office, ann)) == ""
    calls.record(office, ann, Outcome.SPOKE, NOW - timedelta(days=30), CallDetails(permission=True))
    assert words.permission_line(stored(office, ann)) == "Said yes on Thu, Oct 22."


def test_every_reason_to_skip_has_its_own_words() -> None:
    assert len({words.skip_words(reason) for reason in SkipReason}) == len(SkipReason)


def test_who_has_no_number_is_named_at_the_end(office: Office, add: Adds) -> None:
    running, _ = session.begin(office, [add("Ann 1")], NOW, goal=1)

    def left(*rows: tuple[State, str | None]) -> str:
        queue = tuple(
            QueueRow(place, f"Ann {place}", "", Situation.CARE, phone, how, None, None, place, None)
            for place, (how, phone) in enumerate(rows, start=1)
        )
        return words.nobody_left(replace(running, queue=queue))[1]

    stop = "You may stop here, or take a look at what it came to."
    assert left((State.CALLED, "+1"), (State.GONE, "+1")) == stop  # she wished no calls
    assert left((State.CALLED, "+1"), (State.GONE, None)) == (
        f"There is no number for Ann 2 yet; Contacts is the place to add it. {stop}"
    )
    assert left((State.GONE, None), (State.GONE, None), (State.GONE, None)).startswith(
        "There is no number for Ann 1 and for 2 more yet"
    )
