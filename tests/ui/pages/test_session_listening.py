"""How the words of a call move: the choice, its keys, and when the microphone is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QWindowStateChangeEvent
from PySide6.QtWidgets import QApplication, QMenu

from app.domain.call import Outcome
from app.domain.session import SkipReason
from app.usecases.office import Office
from tests.ui.pages.booth_on_stage import Rehearsing, at
from tests.ui.pages.ear_on_stage import BEEP
from tests.ui.pages.listening_on_stage import Listening, begin
from tests.ui.pages.stage import Adds, Heard
from tests.ui.pages.today_on_stage import stored
from ui.pages.listening_form import ListeningForm
from ui.pages.session_forms import MessageForm
from ui.pages.today_bar import Tab
from ui.presenters import session_ear_words as words
from ui.presenters.leading import HeardSoFar
from ui.presenters.moves import Moves
from ui.presenters.session_ear_state import Ear
from ui.settings import WindowSettings
from ui.wiring import Wiring

__all__ = ["begin"]

Key = Qt.Key


def test_nothing_listens_before_she_chose_it(
    begin: Callable[..., Listening], add: Adds, stage: Rehearsing
) -> None:
    call = begin(add("Ann Adams"))
    assert call.listening.handle.text() == "At my pace"
    call.press("g", Key.Key_Space)
    assert call.prompter.is_playing
    assert call.listening.ear is None
    assert not stage.microphone.listening
    assert call.sign == ""


def test_it_asks_before_a_microphone_is_opened_for_the_first_time(
    begin: Callable[..., Listening], add: Adds, stage: Rehearsing
) -> None:
    call = begin(add("Ann Adams"))
    call.use(Moves.VOICE)
    assert isinstance(call.on.view.card.form, ListeningForm)
    call.press(Key.Key_Escape)
    assert call.on.view.card.form is None
    assert call.listening.handle.text() == "At my pace"
    assert not stage.settings.may_listen
    call.use(Moves.HANDS_FREE)
    call.press(Key.Key_Return)
    assert stage.settings.may_listen
    assert stage.settings.session_moves is Moves.HANDS_FREE
    assert call.listening.handle.text() == "Hands-free"
    call.use(Moves.VOICE)  # once is enough
    assert call.on.view.card.form is None


def test_a_choice_without_her_word_listens_to_nothing(
    begin: Callable[..., Listening], add: Adds, stage: Rehearsing
) -> None:
    stage.settings.session_moves = Moves.HANDS_FREE
    call = begin(add("Ann Adams"))
    call.press("g")
    assert call.listening.handle.text() == "At my pace"
    assert call.listening.ear is None


def test_the_choice_opens_with_a_key(begin: Callable[..., Listening], add: Adds) -> None:
    call = begin(add("Ann Adams"))
    call.press_shift(Key.Key_V)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    ways = [action for action in menu.actions() if action.isCheckable()]
    assert [way.isChecked() for way in ways] == [True, False, False]
    assert any(action.text() == words.NEVER_KEPT for action in menu.actions())
    ways[1].trigger()
    menu.close()
    assert isinstance(call.on.view.card.form, ListeningForm)


def test_dialling_to_enter_records_a_voicemail(
    begin: Callable[..., Listening], add: Adds, office: Office
) -> None:
    ann = add("Ann Adams")
    call = begin(ann, add("Bea Brown"))
    call.hands_free()
    call.press("g")
    assert call.sign == words.FOR_BEEP
    call.calling.hear(BEEP)
    assert call.sign == words.LISTENING
    assert call.on.view.card.panel._start.text() == "Pause"
    call.calling.hear(at(4, 1.0))
    assert call.sign == words.FOLLOWING
    assert call.prompter.word == 4
    assert not call.listening.offered
    call.press(Key.Key_Return)  # not yet
    assert stored(office, ann).records == ()
    call.leave_message()
    assert not call.open
    assert call.listening.offered
    assert call.sign == words.OFFER
    assert stored(office, ann).records == ()  # only offered
    call.press(Key.Key_Return)
    assert [each.call.outcome for each in stored(office, ann).records] == [Outcome.VOICEMAIL]
    assert call.on.view.person.name == "Bea Brown"
    assert not call.listening.offered
    assert call.sign == ""
    call.press(Key.Key_Return)  # once more, for nobody
    assert call.on.view.person.name == "Bea Brown"


def test_enter_in_a_note_is_a_new_line(
    begin: Callable[..., Listening], add: Adds, office: Office
) -> None:
    ann = add("Ann Adams")
    call = begin(ann)
    call.hands_free()
    call.press("g")
    call.leave_message()
    call.press("h")
    call.press("o", "k", Key.Key_Return)
    assert call.on.view.person.memory.note.toPlainText() == "ok\n"
    assert stored(office, ann).records == ()


def test_enter_in_a_form_is_the_forms(
    begin: Callable[..., Listening], add: Adds, office: Office
) -> None:
    ann = add("Ann Adams")
    call = begin(ann, add("Bea Brown"))
    call.hands_free()
    call.press("g")
    call.leave_message()
    call.press("n", Key.Key_Escape)
    assert call.listening.offered
    call.press("n", Key.Key_Return)
    assert stored(office, ann).records == ()
    assert not call.listening.offered


@pytest.mark.parametrize("key", ["1", "4", "a"])
def test_the_microphone_closes_with_what_comes_next(
    begin: Callable[..., Listening], add: Adds, key: str
) -> None:
    call = begin(add("Ann Adams"), add("Bea Brown"))
    call.hands_free()
    call.press("g")
    assert call.open
    call.press(key)
    assert not call.open
    assert call.sign == ""


def test_it_closes_with_a_skip_an_end_another_person_and_another_page(
    begin: Callable[..., Listening], add: Adds
) -> None:
    call = begin(add("Ann Adams"), add("Bea Brown"))
    view = call.on.view
    call.hands_free()
    for closes in (
        lambda: call.press_shift(Key.Key_P),
        lambda: view.skip_chosen.emit(1, SkipReason.LATER),
        view.end_wanted.emit,
        view.paused.emit,
        lambda: call.on.call.card_changed.emit(None),
        view.hide,
    ):
        view.show()
        view.activate()
        call.on.call.refresh()
        call.settle()
        call.press("g")
        assert call.open, closes
        closes()
        call.settle()
        assert not call.open, closes


def test_it_closes_in_a_window_that_nobody_can_see(
    begin: Callable[..., Listening], add: Adds
) -> None:
    call = begin(add("Ann Adams"))
    window = call.on.view.window()
    call.hands_free()
    call.press("g")
    assert call.open
    window.setWindowState(window.windowState() | Qt.WindowState.WindowMinimized)
    QApplication.sendEvent(window, QWindowStateChangeEvent(Qt.WindowState.WindowNoState))
    assert not call.calling.open


def test_no_message_and_then_dialled_again_listens_again(
    begin: Callable[..., Listening], add: Adds
) -> None:
    call = begin(add("Ann Adams"))
    call.hands_free()
    call.press("g")
    assert call.open
    call.press("3")
    assert isinstance(call.on.view.card.form, MessageForm)
    assert not call.open
    assert call.sign == ""
    call.press(Key.Key_Return)
    assert call.open
    assert call.sign == words.FOR_BEEP
    assert not call.listening.offered


def test_space_takes_a_false_start_back(begin: Callable[..., Listening], add: Adds) -> None:
    call = begin(add("Ann Adams"))
    call.hands_free()
    call.press("g")
    call.calling.hear(BEEP)
    call.press(Key.Key_Space)
    assert call.sign == words.FOR_BEEP
    assert call.on.view.card.panel._start.text() == "Start"
    call.press(Key.Key_Space)  # it was one after all
    assert call.calling.ear.state is Ear.VOICE


def test_with_her_voice_space_starts_the_clock_of_the_call_and_nothing_is_offered(
    begin: Callable[..., Listening], add: Adds
) -> None:
    call = begin(add("Ann Adams"))
    dialled = Heard(call.on.view.dialled)
    call.listening._settings.may_listen = True
    call.use(Moves.VOICE)
    call.press("g")
    assert not call.open
    call.press(Key.Key_Space)
    assert call.open
    assert len(dialled) == 1
    last = len(call.prompter._reader.script.words) - 1
    call.calling.hear(at(last, 1.0), HeardSoFar(), HeardSoFar())
    assert not call.open
    assert not call.listening.offered


def test_words_nobody_can_follow_run_to_the_offer(
    begin: Callable[..., Listening], add: Adds
) -> None:
    call = begin(add("Ana Díaz", language="es"))
    call.hands_free()
    call.press("g")
    call.calling.hear(BEEP)
    assert call.sign == words.ENGLISH_ONLY
    assert call.prompter.is_playing
    call.calling.ear.end_text()
    assert call.listening.offered


def test_the_choice_at_her_pace_again_lets_space_start_the_words(
    begin: Callable[..., Listening], add: Adds
) -> None:
    call = begin(add("Ann Adams"))
    call.hands_free()
    call.press("g")
    call.use(Moves.PACE)
    assert not call.open
    call.press(Key.Key_Space)
    assert call.prompter.is_playing
    assert not call.open


def test_a_talk_opened_by_its_outcome_is_not_listened_to(
    begin: Callable[..., Listening], add: Adds
) -> None:
    call = begin(add("Ann Adams"))
    call.hands_free()
    call.press("2")
    assert call.on.view.card.tab is Tab.ANSWERED
    assert not call.open


def test_the_sign_goes_with_the_words_to_the_whole_screen(
    begin: Callable[..., Listening], add: Adds, office: Office
) -> None:
    ann = add("Ann Adams")
    call = begin(ann, add("Bea Brown"))
    call.hands_free()
    call.press("g")
    panel = call.on.view.card.panel
    panel.toggle_full_screen()
    assert call.listening.sign.window() is call.prompter.window()
    assert call.sign == words.FOR_BEEP
    call.leave_message()
    call.on.station.qtbot.keyClick(call.prompter, Key.Key_Return)
    call.settle()
    assert not panel.is_full_screen
    assert [each.call.outcome for each in stored(office, ann).records] == [Outcome.VOICEMAIL]


def test_what_she_chose_is_kept_and_damage_counts_as_not_chosen(tmp_path: Path) -> None:
    first = WindowSettings(tmp_path)
    assert (first.session_moves, first.may_listen) == (Moves.PACE, False)
    first.session_moves, first.may_listen = Moves.HANDS_FREE, True
    del first
    second = WindowSettings(tmp_path)
    assert (second.session_moves, second.may_listen) == (Moves.HANDS_FREE, True)
    del second
    (tmp_path / "window.ini").write_text("[session]\nmoves=dance\nmay_listen=perhaps\n")
    third = WindowSettings(tmp_path)
    assert (third.session_moves, third.may_listen) == (Moves.PACE, False)


def test_a_session_and_a_rehearsal_know_of_each_other_what_the_recogniser_is_prepared_for(
    wiring: Wiring,
) -> None:
    ear, page = wiring.sound.ear(), wiring.window.page("rehearse")
    assert page is not None
    assert wiring.sound.takes is not None
    assert ear._preparation is wiring.sound.takes._preparation


def test_words_that_change_on_another_page_are_not_prepared_there(
    begin: Callable[..., Listening], add: Adds, stage: Rehearsing
) -> None:
    call = begin(add("Ann Adams"), add("Bea Brown"))
    call.hands_free()
    assert len(stage.studio.prepared) == 1
    call.on.view.hide()
    call.on.line.select(call.on.running().queue[1].contact_id)
    call.settle()
    call.calling.later.pass_by()
    call.settle()
    assert len(stage.studio.prepared) == 1
    call.on.view.show()
    call.on.station.qtbot.waitUntil(lambda: bool(call.calling.later.waiting))
    call.calling.later.pass_by()
    call.settle()
    assert stage.studio.prepared[-1].startswith("Hi Bea")
