"""The call view of a session, by the keyboard, on a real session."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt

from app.domain.call import Outcome
from app.domain.session import SkipReason, State
from app.usecases import contacts, session
from app.usecases.office import Office
from tests.ui.pages.session_on_stage import Begin, begin
from tests.ui.pages.stage import NOW, Adds, Heard, Station
from tests.ui.pages.today_on_stage import stored
from ui.pages.session_call import SessionCall
from ui.pages.session_forms import MessageForm, SkipForm
from ui.pages.today_bar import Tab
from ui.pages.today_talk import TalkForm

__all__ = ["begin"]

Key = Qt.Key
_SMALLEST = QSize(828, 556)  # what the smallest window leaves to a page


def _fits(view: SessionCall) -> bool:
    """Whether nothing of the view is cut off or covered."""
    return view.size() == _SMALLEST == view.minimumSizeHint().expandedTo(_SMALLEST)


def test_one_key_is_durable_and_shows_the_next_person(
    begin: Begin, add: Adds, office: Office
) -> None:
    ann, bea = add("Ann Adams"), add("Bea Brown", "(614) 555-0143")
    on = begin(ann, bea)
    assert on.view.person.name == "Ann Adams"
    assert on.view.person.number.written == "614 555 0142"
    told = Heard(on.view.notice)
    on.press("1")
    assert on.view.person.name == "Bea Brown"
    assert on.view.person.number.written == "614 555 0143"
    assert [each.call.outcome for each in stored(office, ann).records] == [Outcome.VOICEMAIL]
    assert on.person(ann).call_id is not None
    assert told.last == "Voicemail for Ann · try again Tuesday afternoon"
    on.refresh()
    assert on.view.strip.segments.states == (State.CALLED, State.OPEN)
    assert on.view.strip.segments.current == 1
    assert on.view.strip.line == "1 of 2 calls · just begun"


def test_a_key_pressed_again_at_once_records_once(begin: Begin, add: Adds, office: Office) -> None:
    people = [add(name) for name in ("Ann Adams", "Bea Brown", "Cleo Cole")]
    on = begin(*people)
    for _ in range(3):
        on.station.qtbot.keyClicks(on.view.focusWidget() or on.view, "1")
    on.station.settle()
    assert [len(stored(office, each).records) for each in people] == [1, 0, 0]


def test_nobody_left_shows_nobody(begin: Begin, add: Adds) -> None:
    on = begin(add("Ann Adams"))
    on.press("4")
    assert on.line.selected is None
    assert not on.view.person.isVisible()
    assert not on.view.card.bar.isVisible()
    on.press("1")  # for nobody
    assert on.running().session.made == 1


def test_a_talk_is_asked_about_in_the_same_place(begin: Begin, add: Adds, office: Office) -> None:
    ann, bea = add("Ann Adams"), add("Bea Brown")
    on = begin(ann, bea)
    on.press("2")
    assert isinstance(on.view.card.form, TalkForm)
    on.press("y")
    on.press(Key.Key_Return)
    assert [each.call.permission for each in stored(office, ann).records] == [True]
    assert on.view.person.name == "Bea Brown"
    assert on.view.card.form is None


def test_no_message_asks_once_whether_to_leave_it_after_all(
    begin: Begin, add: Adds, office: Office
) -> None:
    ann, bea = add("Ann Adams"), add("Bea Brown")
    on = begin(ann, bea)
    on.press("3")
    assert isinstance(on.view.card.form, MessageForm)
    assert stored(office, ann).records == ()
    on.press(Key.Key_Return)  # she dials again
    assert on.view.card.form is None
    assert on.view.card.tab is Tab.VOICEMAIL
    assert on.view.card.panel.prompter.word == 0
    assert stored(office, ann).records == ()
    on.press("3")
    assert [each.call.outcome for each in stored(office, ann).records] == [Outcome.NO_MESSAGE]
    assert on.view.person.name == "Bea Brown"
    on.press("3", "3")  # not this time
    assert [each.call.outcome for each in stored(office, bea).records] == [Outcome.NO_MESSAGE]


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        (["1"], SkipReason.LATER),
        ([Key.Key_Return], SkipReason.LATER),
        (["2"], SkipReason.NOT_TODAY),
        (["3"], SkipReason.NOT_READY),
        (["4"], SkipReason.OTHER_WAY),
    ],
)
def test_skipping_takes_a_reason_a_key_away(
    begin: Begin, add: Adds, office: Office, keys: list[Key | str], reason: SkipReason
) -> None:
    ann = add("Ann Adams")
    on = begin(ann)
    chosen = Heard(on.view.skip_chosen)
    on.press("n")
    assert isinstance(on.view.card.form, SkipForm)
    on.press(*keys)
    assert chosen == [(ann, reason)]
    assert on.view.card.form is None
    assert stored(office, ann).records == ()  # the digit was no outcome


def test_leaving_the_reasons_skips_nobody(begin: Begin, add: Adds) -> None:
    on = begin(add("Ann Adams"))
    chosen = Heard(on.view.skip_chosen)
    on.press("n", Key.Key_Escape)
    assert chosen == []
    assert on.view.card.bar.isVisible()
    on.press("4")
    assert on.running().session.made == 1


def test_a_pause_keeps_every_key_from_the_call(begin: Begin, add: Adds, office: Office) -> None:
    ann = add("Ann Adams")
    on = begin(ann)
    paused, resumed, ended = (
        Heard(on.view.paused),
        Heard(on.view.resumed),
        Heard(on.view.end_wanted),
    )
    on.station.qtbot.keyClick(on.view.focusWidget(), Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    assert len(paused) == 1
    session.pause(office, on.session_id, NOW)
    on.refresh()
    assert on.view.is_paused
    on.press("1", "n", "a", Key.Key_Escape)
    on.station.qtbot.keyClick(on.view.focusWidget(), Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    assert (stored(office, ann).records, on.view.card.form, ended) == ((), None, [])
    assert on.view.card.tab is Tab.VOICEMAIL
    on.press(Key.Key_Return)
    on.station.qtbot.keyClick(on.view.focusWidget(), Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    assert (len(resumed), len(paused)) == (2, 1)
    session.resume(office, on.session_id, NOW)
    on.refresh()
    assert not on.view.is_paused
    on.press("4")
    assert len(stored(office, ann).records) == 1


def test_the_note_is_kept_for_whom_it_was_typed(begin: Begin, add: Adds, office: Office) -> None:
    ann, bea = add("Ann Adams", note="Garden"), add("Bea Brown", note="Bakes")
    on = begin(ann, bea)
    note = on.view.person.memory.note
    assert note.toPlainText() == "Garden"
    changed = Heard(on.station.desk.changed)
    on.press("h", Key.Key_Escape)
    assert note.toPlainText() == contacts.details(office, ann).note == "Garden"
    assert changed == []
    on.press("h", "likes blue", Key.Key_Escape)
    assert contacts.details(office, ann).note == "Garden\nlikes blue"
    on.press("h")
    note.selectAll()
    on.press("1 new kitchen")  # digits are letters here
    on.press(Key.Key_Escape, "4")
    assert contacts.details(office, ann).note == "1 new kitchen"
    assert note.toPlainText() == "Bakes"
    assert contacts.details(office, bea).note == "Bakes"


def test_outside_of_calling_hours_it_says_when_they_begin(
    begin: Begin, add: Adds, station: Station
) -> None:
    on = begin(add("Ann Adams"))
    assert on.view.person.warning == ""
    on.line.select(add("Leilani Kealoha", "(808) 555-0142", state="HI"))
    station.settle()
    assert on.view.person.warning == "Too early there: opens at 8 am"


def test_what_people_typed_is_plain_text(begin: Begin, add: Adds) -> None:
    on = begin(add("<b>Sue</b> & Co", "call <i>the shop</i>", note="<u>note</u>"))
    assert on.view.person.name == "<b>Sue</b> & Co"
    assert on.view.person.number.written == "call <i>the shop</i>"
    assert on.view.person.memory.note.toPlainText() == "<u>note</u>"


def test_an_encouragement_stays_until_the_next_outcome(begin: Begin, add: Adds) -> None:
    on = begin(add("Ann Adams"), add("Bea Brown"))
    on.view.encourage("<b>Brave</b>. A breath, then the next one.")
    assert on.view.encouragement == "<b>Brave</b>. A breath, then the next one."
    on.press("4")
    assert on.view.encouragement == ""


def test_a_reply_is_a_key_away_and_esc_leaves_it(begin: Begin, add: Adds) -> None:
    on = begin(add("Ann Adams"))
    on.press("a", "b")
    assert on.view.card.heard is not None
    on.press(Key.Key_Escape)
    assert on.view.card.heard is None
    assert on.view.card.tab is Tab.ANSWERED


def test_edit_and_end_are_told(begin: Begin, add: Adds) -> None:
    ann = add("Ann Adams")
    on = begin(ann)
    edits, ends = Heard(on.view.edit_wanted), Heard(on.view.end_wanted)
    on.press("e")
    on.station.qtbot.keyClick(on.view.focusWidget(), Key.Key_E, Qt.KeyboardModifier.ShiftModifier)
    assert edits == [(ann,)]
    assert len(ends) == 1


def test_a_small_page_keeps_the_number_and_has_the_notes_as_a_tab(begin: Begin, add: Adds) -> None:
    on = begin(add("Ann Adams", note="Garden"))
    view = on.view
    assert not view.card.has_past
    view.setMinimumSize(1, 1)  # as in the window, which has a bound of its own
    view.resize(_SMALLEST)
    on.station.settle()
    assert _fits(view)
    assert view.person.number.isVisible()
    assert not view.person.memory.isVisible()
    on.press("w")
    assert view.person.memory.isVisible()
    assert view.person.memory.reason == "First call"
    on.press("a", "h")
    assert view.person.memory.note.hasFocus()
    on.press(Key.Key_Escape, "a", "2")
    assert isinstance(view.card.form, TalkForm)
    assert _fits(view)
    assert view.card.form.isVisible()
    on.press(Key.Key_Escape)
    assert view.person.number.isVisible()
    view.resize(1280, 800)
    on.station.settle()
    assert not view.card.has_past
    assert view.person.memory.isVisible()


def test_a_pause_leaves_nothing_of_the_last_call_on_screen(
    begin: Begin, add: Adds, office: Office
) -> None:
    on = begin(add("Ann Adams"))
    rested = Heard(on.view.rested)
    on.refresh()
    assert rested == []
    session.pause(office, on.session_id, NOW)
    on.refresh()
    on.refresh()
    assert len(rested) == 1
