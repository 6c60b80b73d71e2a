"""Forty calls by the keyboard alone, in the whole program: what is pressed, seen and kept agree.

``SESSION_PICTURES=DIR`` keeps a picture of the window after every key.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.usecases import session
from tests.flows.sitting import Clock, Sitting, settle_in, sitting, under_way
from ui.pages.session_forms import MessageForm, SkipForm
from ui.pages.today_bar import Tab
from ui.pages.today_talk import TalkForm
from ui.theme_controller import ThemeController

pytestmark = pytest.mark.flow

Key = Qt.Key
ENTER, ESC = Key.Key_Return, Key.Key_Escape
PEOPLE, CALLS = 43, 40

# What is pressed for somebody, and what it comes to; all seven outcomes, in an order of a morning.
ROUND = ((("1",), "voicemail"),) * 3 + (
    (("4",), "mailbox_full"),
    (("2", "y", ENTER), "spoke"),
    (("3", "3"), "no_message"),
    (("s", "1"), "voicemail"),
    (("5", ENTER), "called_back"),
    (("6",), "wrong_number"),
    (("2", "n", ENTER), "spoke"),
    (("g", "1"), "voicemail"),
    (("7",), "stop"),
)


@dataclass
class Walk:
    """A session that is walked through: who was called so far, and what came of it."""

    her: Sitting
    left: list[str]
    done: dict[str, str]

    def call(self, *keys: str | Key, outcome: str) -> str:
        """Press what it takes to be done with who is on the screen; her name."""
        her, name = self.her, self.left.pop(0)
        assert her.name == name
        her.keys(*keys)
        self.done[name] = outcome
        her.clock.turn(minutes=1)
        self.check()
        return name

    def check(self) -> None:
        """What is seen is what is kept, and both are what was pressed."""
        her = self.her
        kept = her.kept
        assert kept.outcomes == self.done
        assert kept.current == her.name == (self.left[0] if self.left else None)
        if self.left:
            made = sum(outcome != "called_back" for outcome in self.done.values())
            assert her.line.startswith(f"{made} of {PEOPLE} calls")
            assert her.page.call.card.form is None


def test_forty_calls_by_the_keyboard_alone(look: ThemeController, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    settle_in(folder, PEOPLE)
    with sitting(folder, look, Clock()) as her:
        _warm_up(her)
        kept = her.kept
        assert len(kept.people) == PEOPLE
        walk = Walk(her, kept.queue, {})
        _answered_with_a_reply(walk)
        _a_talk_with_all_it_brought(walk)
        _a_message_after_all(walk)
        _code_and_copy(walk)
        _a_note_and_a_pause(walk)
        _hard_ones_and_back(walk)
        _skipped(walk)
        turn = 0
        while walk.left:
            keys, outcome = ROUND[turn % len(ROUND)]
            walk.call(*keys, outcome=outcome)
            turn += 1
        assert len(walk.done) == CALLS
        assert set(walk.done.values()) == {outcome for _, outcome in ROUND}
        _end(walk)
    assert under_way(folder) == 0


def _warm_up(her: Sitting) -> None:
    """How many calls, then one step after the other, without a pointer."""
    start, warm_up = her.page.start, her.page.warm_up
    for _ in range(20):
        if start.length.choice.isAncestorOf(her.window.focusWidget()):
            break
        her.keys(Key.Key_Tab)
    for _ in range(8):
        if start.length.calls.isVisible():
            break
        her.keys(Key.Key_Right)
    her.keys(Key.Key_Tab)
    her.keys("a", ctrl=True)
    her.keys(str(PEOPLE), ENTER)
    assert her.page.view is warm_up
    her.keys("2", ENTER, ENTER)
    assert isinstance(her.window.focusWidget(), QLineEdit)
    her.keys("If I reach voicemail, I smile.", ENTER, ENTER)
    assert her.page.view is her.page.call
    assert under_way(her.folder) == 1


def _answered_with_a_reply(walk: Walk) -> None:
    her, card = walk.her, walk.her.page.call.card
    her.keys("a")
    assert card.tab is Tab.ANSWERED
    her.keys("b")
    assert card.heard is not None
    her.keys(ESC)
    assert card.heard is None
    assert her.name == walk.left[0]
    walk.call("1", outcome="voicemail")


def _a_talk_with_all_it_brought(walk: Walk) -> None:
    """A yes, a day agreed on, an order and a note, each by keys."""
    her, card = walk.her, walk.her.page.call.card
    her.keys("2", "y", "o")
    form = card.form
    assert isinstance(form, TalkForm)
    for _ in range(12):
        if form._agreed.isAncestorOf(her.window.focusWidget()):
            break
        her.keys(Key.Key_Tab)
    her.keys(Key.Key_Right)
    for _ in range(12):
        if her.window.focusWidget() is form._note:
            break
        her.keys(Key.Key_Tab)
    name = walk.call("Likes 1 lid & 2 pans", ENTER, outcome="spoke")
    person = her.kept.of(name)
    assert (person.permission, person.agreed_on) == (1, "2026-11-27")
    assert person.said_of_it == "Likes 1 lid & 2 pans"
    assert person.dialled_at is not None  # whoever talks was dialled


def _a_message_after_all(walk: Walk) -> None:
    her, card = walk.her, walk.her.page.call.card
    her.keys("3")
    assert isinstance(card.form, MessageForm)
    her.keys(ENTER)
    walk.check()  # nothing is recorded by a question
    assert card.tab is Tab.VOICEMAIL
    walk.call("1", outcome="voicemail")


def _code_and_copy(walk: Walk) -> None:
    her, call = walk.her, walk.her.page.call
    her.keys("q")
    assert call.code.sheet is not None
    her.keys(ESC, "c")
    assert call.code.sheet is None
    assert her.told[-1].startswith("Copied")
    her.keys("g")
    assert her.timer == "0:00"
    her.clock.turn(seconds=75)
    call.show_time()
    assert her.timer == "1:15"
    name = walk.call("4", outcome="mailbox_full")
    assert her.kept.of(name).dialled_at is not None
    assert her.timer == ""


def _a_note_and_a_pause(walk: Walk) -> None:
    her, call = walk.her, walk.her.page.call
    name = walk.left[0]
    her.keys("h", "Has a dog, Rex. 1 2 3")
    assert her.kept.outcomes == walk.done  # digits in a note are no outcomes
    her.keys(ESC)
    her.keys("p", shift=True)
    assert call.is_paused
    assert her.kept.is_paused
    her.keys("1", "n", "7")
    assert her.kept.outcomes == walk.done
    her.keys(ENTER)
    assert not call.is_paused
    assert not her.kept.is_paused
    walk.call("1", outcome="voicemail")
    assert her.kept.of(name).note == "Has a dog, Rex. 1 2 3"


def _hard_ones_and_back(walk: Walk) -> None:
    """Three in a row are met with a kind word; the last of them is taken back."""
    her, call = walk.her, walk.her.page.call
    for _ in range(3):
        assert call.encouragement == ""
        last = walk.call("7", outcome="stop")
    assert call.encouragement != ""
    her.keys("z", ctrl=True)
    del walk.done[last]
    walk.left.insert(0, last)
    walk.check()
    walk.call("1", outcome="voicemail")


def _skipped(walk: Walk) -> None:
    """With each of the reasons; one of them is taken back, and who comes later comes last."""
    her, card = walk.her, walk.her.page.call.card
    for key, why in (("1", "later"), ("2", "not_today"), ("3", "not_ready"), ("4", "other_way")):
        her.keys("n")
        assert isinstance(card.form, SkipForm)
        her.keys(key)
        name = walk.left.pop(0)
        assert her.kept.of(name).skipped == why
        if why == "later":
            walk.left.append(name)
        walk.check()
    her.keys("z", ctrl=True)
    walk.left.insert(0, name)
    assert her.kept.of(name).skipped is None
    walk.check()
    her.keys("n", "4")
    walk.left.pop(0)
    walk.check()


def _end(walk: Walk) -> None:
    her, page = walk.her, walk.her.page
    assert page.view is page.nobody
    her.keys(ENTER)
    assert page.view is page.recap
    assert her.kept.is_over
    her.keys("4", ENTER)
    assert her.window.current == "today"
    office = her.program._desk.office
    recap = session.recap(office, her.kept.session_id, her.clock())
    outcomes = list(walk.done.values())
    assert (recap.mood_before, recap.mood_after) == (2, 4)
    assert recap.calls == sum(outcome != "called_back" for outcome in outcomes)
    assert recap.call_backs == outcomes.count("called_back")
    assert recap.hellos == outcomes.count("spoke") + outcomes.count("stop")
