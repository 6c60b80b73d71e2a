"""The call view of a session, by the keyboard, on a real session."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication

from app.domain.call import Outcome
from app.domain.session import SkipReason, State
from app.usecases import calls, contacts, session
from app.usecases.office import Office
from tests.ui.pages.session_on_stage import OnCall, on_call
from tests.ui.pages.stage import NOW, Adds, Heard, Shows, Station
from tests.ui.pages.today_on_stage import stored
from ui.pages.session_call import SessionCall
from ui.pages.session_forms import MessageForm, SkipForm
from ui.pages.today_bar import Tab
from ui.pages.today_talk import TalkForm
from ui.theme_controller import ThemeController

Key = Qt.Key
Begin = Callable[..., OnCall]
_SMALLEST = QSize(828, 556)  # what the smallest window leaves to a page


def _fits(view: SessionCall) -> bool:
    """Whether nothing of the view is cut off or covered."""
    return view.size() == _SMALLEST == view.minimumSizeHint().expandedTo(_SMALLEST)


@pytest.fixture
def begin(station: Station, office: Office, look: ThemeController, show: Shows) -> Begin:
    """Begin a session with these people and put its call view on the screen."""

    def do(*people: int) -> OnCall:
        made = on_call(station, office, look, list(people))
        show(made.view)
        made.view.activate()
        return made

    return do


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
    assert chosen == [(reason,)]
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


def test_the_talk_timer_begins_with_dialing_and_once(begin: Begin, add: Adds) -> None:
    ann, bea = add("Ann Adams"), add("Bea Brown")
    on = begin(ann, bea)
    begun = Heard(on.view.dialled)
    assert on.view.person.number.time == ""
    on.press("g", "g", Key.Key_Space)
    assert len(begun) == 1
    assert on.view.person.number.time == "0:00"
    on.view.card.panel.prompter.pause()
    on.press("1")
    assert on.view.person.number.time == ""  # another person, another talk
    on.press(Key.Key_Space)  # who says the words is on the line
    assert len(begun) == 2


def test_the_talk_timer_goes_on_after_a_crash(begin: Begin, add: Adds, office: Office) -> None:
    ann = add("Ann Adams")
    on = begin(ann)
    session.dial(office, on.session_id, ann, NOW - timedelta(seconds=74))
    on.refresh()
    assert on.view.person.number.time == "1:14"


def test_who_was_dialled_long_ago_is_dialled_anew(begin: Begin, add: Adds, office: Office) -> None:
    ann = add("Ann Adams")
    on = begin(ann)
    session.dial(office, on.session_id, ann, NOW - timedelta(minutes=61))
    on.refresh()
    begun = Heard(on.view.dialled)
    assert on.view.person.number.time == ""
    on.press("g")
    assert (len(begun), on.view.person.number.time) == (1, "0:00")


def test_back_with_somebody_the_data_knows_whether_she_is_on_the_line(
    begin: Begin, add: Adds, office: Office
) -> None:
    ann, bea = add("Ann Adams"), add("Bea Brown")
    on = begin(ann, bea)
    on.press("g", "1")
    calls.undo_last(office, NOW)
    on.line.leave(bea)
    on.refresh()
    assert on.call.shown is not None
    assert on.call.shown.card.contact_id == ann
    assert on.view.person.number.time == ""  # nobody has kept that she was dialled


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
    assert len(resumed) == 1
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


def test_no_number_can_neither_be_copied_nor_dialed(
    begin: Begin, add: Adds, station: Station
) -> None:
    on = begin(add("Ann Adams"))
    begun = Heard(on.view.dialled)
    on.press("q")
    assert on.view.code.sheet is not None
    on.line.select(add("Tom Reed", ""))
    station.settle()
    assert on.view.person.number.written == "No number yet"
    assert on.view.code.sheet is None
    QGuiApplication.clipboard().setText("before")
    on.press("c", "g", "q")
    assert QGuiApplication.clipboard().text() == "before"
    assert begun == []
    assert on.view.code.sheet is None


def test_what_is_more_than_a_number_is_dialled_by_hand(begin: Begin, add: Adds) -> None:
    on = begin(add("Ann Adams", "*67 614 555 0142"), add("Bea Brown"))
    said = Heard(on.view.notice)
    on.press("q")
    on.view.person.number.open_link()
    assert [words for words, *_ in said] == [
        "There is more than a number here; please dial it by hand."
    ] * 2
    assert on.view.code.sheet is None
    on.press("4")
    on.press("q")
    assert on.view.code.sheet is not None


def test_the_code_is_of_whoever_is_on_screen(begin: Begin, add: Adds) -> None:
    on = begin(add("Ann Adams"), add("Bea Brown", "(614) 555-0143"))
    on.press("q")
    sheet = on.view.code.sheet
    assert sheet is not None
    assert sheet.code.accessibleDescription() == "Calls 614 555 0142"
    on.press("4")
    assert sheet.code.accessibleDescription() == "Calls 614 555 0143"
    assert on.view.rect().contains(sheet.geometry())
    on.press(Key.Key_Escape)
    assert on.view.code.sheet is None


def test_the_number_is_copied_as_it_is_dialed(begin: Begin, add: Adds) -> None:
    on = begin(add("Ann Adams"))
    told = Heard(on.view.notice)
    on.press("c")
    assert QGuiApplication.clipboard().text() == "+16145550142"
    assert told.last == "Copied 614 555 0142"


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


def test_who_talks_was_dialled_whether_she_said_so_or_not(begin: Begin, add: Adds) -> None:
    on = begin(add("Ann Adams"), add("Bea Brown"))
    begun = Heard(on.view.dialled)
    on.press("n", Key.Key_Escape)  # the form of another matter
    assert begun == []
    on.press("2")
    assert isinstance(on.view.card.form, TalkForm)
    assert len(begun) == 1


def test_who_was_answered_is_on_the_line(begin: Begin, add: Adds) -> None:
    on = begin(add("Ann Adams"), add("Bea Brown"))
    begun = Heard(on.view.dialled)
    on.press("a")
    assert on.view.card.tab is Tab.ANSWERED
    assert on.view.person.number.time == "0:00"
    on.press("a", "a")  # back to the voicemail and to the talk again
    assert len(begun) == 1
    on.press("4")
    assert on.view.person.number.time == ""  # the next one is not dialed yet
    assert len(begun) == 1


def test_who_never_had_a_number_has_no_wrong_one(begin: Begin, add: Adds, station: Station) -> None:
    on = begin(add("Ann Adams"))
    on.line.select(add("Tom Reed", ""))
    station.settle()
    assert on.view.person.warning == "There is no number for Tom yet."


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
