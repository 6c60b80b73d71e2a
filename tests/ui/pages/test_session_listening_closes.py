"""In a call view: what closes the microphone, and under what it does not open."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from app.usecases import session
from app.usecases.office import Office
from tests.ui.pages.booth_on_stage import at
from tests.ui.pages.ear_on_stage import BEEP
from tests.ui.pages.listening_on_stage import Listening, begin
from tests.ui.pages.stage import NOW, Adds
from ui.pages.listening_form import ListeningForm
from ui.pages.session_forms import MessageForm
from ui.pages.today_bar import Tab
from ui.pages.today_talk import TalkForm
from ui.presenters import session_ear_words as words
from ui.presenters.moves import Moves
from ui.presenters.session_ear_state import Ear
from ui.widgets.text import PlainLabel

__all__ = ["begin"]

Key = Qt.Key


def pause(call: Listening, office: Office) -> None:
    """As from another window, where nobody tells this one before it is so."""
    session.pause(office, call.on.session_id, NOW)
    call.on.refresh()
    call.settle()
    assert call.on.view.is_paused


def test_no_message_closes_it_in_the_midst_of_her_words(
    begin: Callable[..., Listening], add: Adds
) -> None:
    call = begin(add("Ann Adams"), add("Bea Brown"))
    call.hands_free()
    call.press("g")
    call.calling.hear(BEEP, at(2, 1.0))
    assert call.calling.ear.state is Ear.VOICE
    call.press("3")
    assert isinstance(call.on.view.card.form, MessageForm)
    assert not call.open  # so no beep is heard either
    assert call.calling.ear.state is Ear.CLOSED
    assert not call.prompter.is_playing
    call.press(Key.Key_Return)
    assert call.sign == words.FOR_BEEP
    assert call.prompter.word == 0


def test_no_message_with_her_voice_closes_it_and_leave_it_now_opens_nothing(
    begin: Callable[..., Listening], add: Adds
) -> None:
    call = begin(add("Ann Adams"), add("Bea Brown"))
    call.listening._settings.may_listen = True
    call.use(Moves.VOICE)
    call.press(Key.Key_Space)
    assert call.open
    call.press("3")
    assert not call.open
    call.press(Key.Key_Return)
    assert not call.open


def test_an_outcome_closes_it_though_a_form_asks_for_the_rest_of_the_talk(
    begin: Callable[..., Listening], add: Adds
) -> None:
    call = begin(add("Ann Adams"), add("Bea Brown"))
    call.listening._settings.may_listen = True
    call.use(Moves.VOICE)
    call.press("a")
    assert call.on.view.card.tab is Tab.ANSWERED
    call.press(Key.Key_Space)
    assert call.open
    call.press("2")  # the words stay as they are
    assert isinstance(call.on.view.card.form, TalkForm)
    assert not call.open
    assert call.sign == ""


def test_a_talk_at_her_pace_goes_on_under_the_form(
    begin: Callable[..., Listening], add: Adds
) -> None:
    call = begin(add("Ana Díaz", language="es"))
    call.listening._settings.may_listen = True
    call.use(Moves.VOICE)
    call.press("a", Key.Key_Space)
    assert call.calling.ear.state is Ear.ALONE
    call.press("2")
    assert isinstance(call.on.view.card.form, TalkForm)
    assert call.prompter.is_playing


def test_nothing_opens_it_while_the_session_rests(
    begin: Callable[..., Listening], add: Adds, office: Office
) -> None:
    call = begin(add("Ann Adams"), add("Bea Brown"))
    call.hands_free()
    pause(call, office)
    view = call.on.view
    for opens in (view.person.number.dialled.emit, call.prompter.hold_wanted.emit, view.dial):
        opens()
        call.settle()
        assert not call.open
    session.resume(office, call.on.session_id, NOW)
    call.on.refresh()
    call.settle()
    call.press("g")
    assert call.open


def test_a_pause_from_wherever_it_comes_closes_it(
    begin: Callable[..., Listening], add: Adds, office: Office
) -> None:
    call = begin(add("Ann Adams"), add("Bea Brown"))
    call.hands_free()
    call.press("g")
    assert call.open
    pause(call, office)
    assert not call.open


def test_a_pause_of_words_begun_without_dialling_closes_it(
    begin: Callable[..., Listening], add: Adds
) -> None:
    call = begin(add("Ann Adams"))
    call.hands_free()
    call.press(Key.Key_Space)
    assert call.open
    call.press(Key.Key_Space)
    assert not call.open
    assert call.sign == ""


@pytest.mark.parametrize("moves", [Moves.VOICE, Moves.HANDS_FREE])
def test_she_is_asked_with_what_a_pause_does(
    begin: Callable[..., Listening], add: Adds, moves: Moves
) -> None:
    call = begin(add("Ann Adams"))
    call.use(moves)  # her yes to the one is her yes to the other
    form = call.on.view.card.form
    assert isinstance(form, ListeningForm)
    said = " ".join(label.text() for label in form.findChildren(PlainLabel))
    assert "A pause closes the microphone, or lets it wait for the beep" in said


def test_whoever_looks_at_another_page_is_told_that_nothing_listens_any_more(
    begin: Callable[..., Listening], add: Adds
) -> None:
    call = begin(add("Ann Adams"), add("Bea Brown"))
    call.hands_free()
    call.press("g")
    assert call.open
    call.on.view.hide()
    assert not call.open
    call.on.view.show()
    call.settle()
    assert call.told.last == words.AWAY
    call.told.clear()
    call.on.view.hide()  # nothing listened this time
    call.on.view.show()
    call.settle()
    assert call.told == []
