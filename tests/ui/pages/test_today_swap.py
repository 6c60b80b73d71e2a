"""Another script for one call: on screen, promised and recorded alike, and gone with the call."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from app.domain.call import CallRecord, Outcome
from app.domain.contact import Permission
from app.domain.policy import Situation
from app.domain.spoken import spoken_when
from app.usecases import library
from app.usecases.office import Office
from tests.fakes import HeldLane
from tests.ui.pages.stage import NOW, Adds, Heard, Station
from tests.ui.pages.today_on_stage import said_promise, shown, stored
from ui.desk import Desk
from ui.pages.today import TodayPage
from ui.pages.today_bar import ScriptBar, Tab
from ui.pages.today_retry import RetryForm
from ui.presenters.call import CallPresenter
from ui.presenters.due import DuePresenter
from ui.presenters.swap_words import other_wordings, wordings
from ui.presenters.today_words import ONE_WORDING
from ui.wiring import Wiring

Key = Qt.Key
TEXT = "Hello {first_name|there}, I'll try you again {retry_when|soon}. Bye!"


@pytest.fixture
def mine(office: Office) -> str:
    """A first message of the seller's own, the first of the others on offer; gives its id."""
    script, _ = library.create(office, Situation.FIRST, "en", "Tea & cake", TEXT, NOW)
    return script.id


def on_prompter(page: TodayPage) -> str:
    assert page.room is not None
    return page.room.card.panel.prompter.accessibleDescription()


def bar(page: TodayPage) -> ScriptBar:
    assert page.room is not None
    return page.room.card.script_bar


def last(office: Office, contact_id: int) -> CallRecord:
    return stored(office, contact_id).records[-1]


def test_one_key_says_it_otherwise_and_the_call_remembers(
    wiring: Wiring,
    page: TodayPage,
    station: Station,
    add: Adds,
    office: Office,
    mine: str,
    begin: Callable[[], None],
) -> None:
    ann, bea = add("Ann Adams"), add("Bea Brown")
    begin()
    recommended = on_prompter(page)
    promised = shown(wiring).promise
    station.press(page, "s")
    said = on_prompter(page)
    assert said == f"Hello Ann, I'll try you again {said_promise(shown(wiring))}. Bye!"
    assert bar(page).title == "Swapped: Tea & cake"
    assert bar(page).swap.isChecked()
    station.press(page, "1")
    record = last(office, ann)
    assert (record.script_id, record.script_version, record.said) == (mine, 1, said)
    assert record.call.promise == promised
    assert shown(wiring).contact_id == bea  # the next person hears the recommended words
    assert on_prompter(page) == recommended.replace("Ann", "Bea")
    assert not bar(page).swap.isChecked()
    station.press(page, "z", ctrl=True)
    assert stored(office, ann).records == ()
    assert shown(wiring).contact_id == ann
    assert on_prompter(page) == recommended


def test_the_key_goes_round_both_ways(
    wiring: Wiring,
    page: TodayPage,
    station: Station,
    add: Adds,
    mine: str,
    begin: Callable[[], None],
) -> None:
    add("Ann Adams")
    begin()
    ids = [script.id for script in shown(wiring).alternatives]
    seen = []
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        for _ in ids:
            station.qtbot.keyClick(page.list.view, Key.Key_S, modifier)
            station.settle()
            seen.append(shown(wiring).voicemail.script.id)
    assert ids[1] == mine
    assert seen == [*ids[1:], ids[0], *reversed(ids)]


def test_pressed_twice_at_once_it_goes_two_on(
    wiring: Wiring, page: TodayPage, station: Station, add: Adds, begin: Callable[[], None]
) -> None:
    add("Ann Adams")
    begin()
    ids = [script.id for script in shown(wiring).alternatives]
    for _ in range(2):  # before the first answer can be there
        station.qtbot.keyClicks(page.list.view, "s")
    station.settle()
    assert shown(wiring).voicemail.script.id == ids[2 % len(ids)]


def test_another_day_and_other_words_go_together(
    wiring: Wiring,
    page: TodayPage,
    station: Station,
    add: Adds,
    office: Office,
    mine: str,
    begin: Callable[[], None],
) -> None:
    ann = add("Ann Adams")
    begin()
    station.press(page, "d")
    assert page.room is not None
    form = page.room.card.form
    assert isinstance(form, RetryForm)
    station.press(page, Key.Key_Left)
    chosen = form.promise
    station.press(page, Key.Key_Return, "s")
    assert shown(wiring).promise == chosen
    station.press(page, "1")
    record = last(office, ann)
    assert record.script_id == mine
    assert record.call.promise == chosen
    assert f"try you again {spoken_when(chosen, NOW.date())}." in record.said
    read = stored(office, ann)
    assert read.due is not None
    assert (read.due.due_on, read.due.part) == (chosen.on, chosen.part)


def test_a_note_written_meanwhile_leaves_the_words_as_they_are(
    wiring: Wiring,
    page: TodayPage,
    station: Station,
    add: Adds,
    mine: str,
    begin: Callable[[], None],
) -> None:
    add("Ann Adams")
    begin()
    station.press(page, "s")
    assert page.room is not None
    page.room.past.note.setFocus()
    station.press(page, "sssS")  # letters here
    page.room.notes.save()
    station.settle()
    assert page.room.past.note.toPlainText() == "sssS"
    assert shown(wiring).details.note == "sssS"
    assert shown(wiring).voicemail.script.id == mine


def test_somebody_else_hears_the_recommended_words(
    wiring: Wiring,
    page: TodayPage,
    station: Station,
    add: Adds,
    mine: str,
    begin: Callable[[], None],
) -> None:
    add("Ann Adams"), add("Bea Brown")
    begin()
    station.press(page, "s", "j")
    assert shown(wiring).voicemail.script.id == shown(wiring).alternatives[0].id
    station.press(page, "k")
    assert shown(wiring).voicemail.script.id == shown(wiring).alternatives[0].id


def test_from_a_talk_it_comes_back_to_the_message(
    page: TodayPage, station: Station, add: Adds, mine: str, begin: Callable[[], None]
) -> None:
    add("Ann Adams")
    begin()
    station.press(page, "a", "s")
    assert bar(page).tab is Tab.VOICEMAIL
    assert bar(page).title == "Swapped: Tea & cake"


def test_the_menu_names_them_all(
    wiring: Wiring,
    page: TodayPage,
    station: Station,
    add: Adds,
    office: Office,
    mine: str,
    begin: Callable[[], None],
) -> None:
    ann = add("Ann Adams")
    begin()
    station.press(page, "s")
    bar(page).swap.click()
    menu = next(menu for menu in bar(page).findChildren(QMenu) if menu.isVisible())
    these = [action for action in menu.actions() if action.isCheckable()]
    assert these[0].text().endswith("recommended")
    assert [action.text() for action in these if action.isChecked()] == ["Tea && cake · yours"]
    other = next(action for action in menu.actions() if action.menu() is not None)
    (out,) = [
        way for way in other.menu().actions() if way.text() == "Fourth message, with a way out"
    ]
    out.trigger()
    menu.close()
    station.settle()
    assert bar(page).title == "Swapped: Fourth message, with a way out"
    station.press(page, "1")
    assert last(office, ann).script_id == "en.way_out"


def test_news_is_offered_to_people_who_said_yes_alone(add: Adds, office: Office, mine: str) -> None:
    scripts = library.library(office).scripts
    no, yes = add("Ann Adams"), add("Bea Brown", permission=Permission.GRANTED)
    for contact_id, there in ((no, False), (yes, True)):
        card = stored(office, contact_id)
        others = [wording.script_id for wording in other_wordings(card, scripts)]
        assert ("en.news" in others) is there
        assert not {wording.script_id for wording in wordings(card)} & set(others)
        assert not any("objection" in str(script_id) for script_id in others)
        assert not any(str(script_id).startswith("es.") for script_id in others)


def presenters(office: Office) -> tuple[HeldLane, DuePresenter, CallPresenter]:
    """Presenters whose jobs wait until the test lets them run, with a card open."""
    lane = HeldLane()
    desk = Desk(office, lane, lambda: NOW)  # type: ignore[arg-type]
    due = DuePresenter(desk)
    call = CallPresenter(desk, due, lambda _day: False)
    due.refresh()
    lane.run_all()
    return lane, due, call


def test_an_answer_overtaken_by_another_wish_is_dropped(
    add: Adds, office: Office, mine: str, qapp: object
) -> None:
    add("Ann Adams")
    lane, _, call = presenters(office)
    cards = Heard(call.card_changed)
    call.swap(mine)
    lane.work_one()  # read, but the answer is still on its way
    call.swap(None)
    lane.run_all()
    assert [shown.card.voicemail.script.id for (shown,) in cards] == ["en.first.customer"]


def test_nothing_is_recorded_in_words_that_were_never_on_screen(
    add: Adds, office: Office, mine: str, qapp: object
) -> None:
    ann = add("Ann Adams")
    lane, _, call = presenters(office)
    call.swap(mine)
    assert call.record(Outcome.VOICEMAIL)  # the card still shows the recommended words
    lane.run_all()
    assert last(office, ann).script_id == "en.first.customer"


def test_a_script_removed_meanwhile_gives_way_to_the_recommended_one(
    add: Adds, office: Office, mine: str, qapp: object
) -> None:
    ann = add("Ann Adams")
    lane, due, call = presenters(office)
    known = Heard(lane.known_error)
    call.swap(mine)
    lane.run_all()
    library.remove(office, mine, NOW)
    call.refresh()
    lane.run_all()
    assert len(known) == 1
    assert due.selected == ann
    assert call.shown is not None
    assert call.shown.card.voicemail.script.id == "en.first.customer"


def test_what_was_read_out_is_recorded_whatever_became_of_it_since(
    add: Adds, office: Office, mine: str, qapp: object
) -> None:
    ann, bea = add("Ann Adams"), add("Bea Brown")
    lane, due, call = presenters(office)
    for contact_id, change in (
        (ann, lambda: library.save(office, mine, "Coffee", "Hello!", NOW)[1]),
        (bea, lambda: library.remove(office, mine, NOW)),
    ):
        assert due.selected == contact_id
        call.swap(mine)
        lane.run_all()
        assert call.shown is not None
        on_screen = call.shown.card.voicemail
        change()
        assert call.record(Outcome.VOICEMAIL)
        lane.run_all()
        record = last(office, contact_id)
        assert (record.script_id, record.said) == (mine, on_screen.text)
        assert record.script_version == on_screen.script.version


def test_one_wording_is_said_kindly(add: Adds, office: Office, qapp: object) -> None:
    add("Ann Adams")
    lane, _, call = presenters(office)
    assert call.shown is not None
    card = call.shown.card
    object.__setattr__(card, "alternatives", card.alternatives[:1])
    told = Heard(call.told)
    call.swap_on(1)
    assert told.last.text == ONE_WORDING
    assert not lane.busy
