"""How the words move is one choice: in the settings and in a call under way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from tests.ui.pages.choosing_on_stage import Choosing, choose, come_to_front, said
from tests.ui.pages.ear_on_stage import BEEP
from tests.ui.pages.listening_on_stage import Listening, begin
from tests.ui.pages.stage import Adds
from ui.pages.listening_form import ListeningForm
from ui.presenters import session_ear_words as words
from ui.presenters.moves import Moves
from ui.presenters.session_ear_state import Ear

__all__ = ["begin", "choose"]

Key = Qt.Key


def dial(call: Listening, *then: Key) -> None:
    """Go back to the call, and dial."""
    come_to_front(call.on.view, call.on.station)
    call.on.view.activate()
    call.press("g", *then)


def test_what_is_chosen_here_holds_for_the_call_under_way(
    choose: Callable[[], Choosing], begin: Callable[..., Listening], add: Adds
) -> None:
    call, her = begin(add("Ann Adams")), choose().begin()
    her.press(Key.Key_Down, Key.Key_Down, Key.Key_Tab, Key.Key_Tab, Key.Key_Space)
    assert call.listening.handle.text() == "Hands-free"
    call.settle()
    dial(call)
    assert call.sign == words.FOR_BEEP
    assert call.open
    her.begin()
    her.press(Key.Key_Up)  # now with her voice: no beep is waited for any more
    assert call.listening.handle.text() == "With my voice"
    assert not call.open
    dial(call, Key.Key_Space)
    assert call.open
    her.begin()
    her.press(Key.Key_Up)
    assert call.listening.handle.text() == "At my pace"
    assert not call.open


def test_what_is_chosen_in_the_call_shows_here_at_once(
    choose: Callable[[], Choosing], begin: Callable[..., Listening], add: Adds
) -> None:
    call, her = begin(add("Ann Adams")), choose()
    assert her.choice.chosen is Moves.PACE
    assert not her.choice._no_more.isVisible()
    call.use(Moves.VOICE)
    form = call.on.view.card.form
    assert isinstance(form, ListeningForm)
    assert her.choice.chosen is Moves.PACE  # it is not in force
    form.yes.click()
    assert her.choice.chosen is Moves.VOICE
    assert her.choice._no_more.isVisible()
    call.use(Moves.PACE)
    assert her.choice.chosen is Moves.PACE
    assert her.choice._no_more.isVisible()  # her yes stands
    assert her.told == [(Moves.VOICE,), (Moves.PACE,)]


def test_a_yes_here_answers_the_question_of_the_call(
    choose: Callable[[], Choosing], begin: Callable[..., Listening], add: Adds
) -> None:
    call, her = begin(add("Ann Adams")), choose().begin()
    call.use(Moves.VOICE)
    her.begin()
    her.press(Key.Key_Down, Key.Key_Tab, Key.Key_Tab, Key.Key_Space)
    assert call.on.view.card.form is None
    assert call.listening.handle.text() == "With my voice"


@pytest.mark.parametrize("by_then", [Ear.BEEP, Ear.VOICE])
def test_taken_back_an_open_microphone_closes_and_she_is_asked_anew(
    choose: Callable[[], Choosing], begin: Callable[..., Listening], add: Adds, by_then: Ear
) -> None:
    call, her = begin(add("Ann Adams")), choose()
    call.hands_free()
    dial(call)
    if by_then is Ear.VOICE:
        call.calling.hear(BEEP)
    assert call.calling.ear.state is by_then
    assert call.open
    assert words.AGREED in said(her.choice)
    assert words.how(Moves.HANDS_FREE) in said(her.choice)
    her.told.clear()
    her.withdraw()
    assert not call.open
    assert call.calling.ear.state is Ear.CLOSED
    assert her.told == [(Moves.PACE,)]
    assert (her.kept.session_moves, her.kept.may_listen) == (Moves.PACE, False)
    assert call.listening.handle.text() == "At my pace"
    assert her.choice.chosen is Moves.PACE
    assert not her.choice._no_more.isVisible()
    focused = her.focused
    assert isinstance(focused, QRadioButton)
    assert focused.text() == "At my pace"
    dial(call, Key.Key_Space)
    assert not call.open
    assert call.prompter.is_playing
    her.begin()
    her.press(Key.Key_Down)
    assert her.choice.question is not None
    call.use(Moves.HANDS_FREE)
    assert isinstance(call.on.view.card.form, ListeningForm)


def test_both_places_ask_the_same_and_name_those_who_were_not_asked(
    choose: Callable[[], Choosing], begin: Callable[..., Listening], add: Adds
) -> None:
    call, her = begin(add("Ann Adams")), choose().begin()
    for moves in (Moves.VOICE, Moves.HANDS_FREE):
        her.press(Key.Key_Down)
        call.use(moves)
        form, question = call.on.view.card.form, her.choice.question
        assert form is not None
        assert question is not None
        assert said(form) == said(question)
        assert "the people you call" in said(form)
        assert "they have not agreed to be recorded" in said(form)
        assert form.accessibleName() == words.MAY_I
        assert form.accessibleDescription() == words.how(moves)
        call.on.view.card.close_form()


def test_a_yes_taken_back_holds_at_once_where_the_call_is_out_of_sight(
    begin: Callable[..., Listening], add: Adds
) -> None:
    call = begin(add("Ann Adams"))
    call.hands_free()
    window = call.on.view.window()
    window.hide()
    call.listening._settings.may_listen = False
    call.prompter.hold_wanted.emit()
    call.settle()
    assert not call.open
    window.show()
    dial(call, Key.Key_Space)
    assert not call.open
    assert call.prompter.is_playing
