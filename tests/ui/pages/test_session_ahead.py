"""What a call view keeps in sight of the session: who comes next, the bonus, her if-then plan."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt

from app.domain.call import Outcome
from app.domain.session import SkipReason
from app.usecases import calls, contacts, session
from app.usecases.office import Office
from tests.ui.pages.session_on_stage import Begin, OnCall, begin
from tests.ui.pages.stage import NOW, Adds

__all__ = ["begin"]

PLAN = "If they sound <b>hurried</b>, I thank them & ask when it is better"


@pytest.fixture
def people(add: Adds) -> list[int]:
    return [add(name) for name in ("Ann Adams", "Bea Brown", "Cleo Cole", "Dana Moreno")]


def then(on: OnCall) -> str:
    on.refresh()
    return on.view.strip.then


def test_who_comes_next_follows_the_session(
    begin: Begin, people: list[int], office: Office
) -> None:
    on = begin(*people)
    _, bea, cleo, dana = people
    assert then(on) == "Next: Bea Brown"
    on.press("4")
    assert then(on) == "Next: Cleo Cole"
    calls.undo_last(office, NOW)
    assert then(on) == "Next: Bea Brown"
    session.skip(office, on.session_id, bea, SkipReason.LATER, NOW)
    assert then(on) == "Next: Cleo Cole"
    contacts.set_do_not_call(office, cleo, True, "", NOW)
    assert then(on) == "Next: Dana Moreno"
    session.skip(office, on.session_id, dana, SkipReason.NOT_TODAY, NOW)
    assert then(on) == "Next: Bea Brown"  # put off, and not forgotten
    session.skip(office, on.session_id, bea, SkipReason.NOT_TODAY, NOW)
    assert then(on) == "Last of this session"


def test_a_call_back_is_no_filled_piece(begin: Begin, people: list[int], office: Office) -> None:
    on = begin(*people)
    for outcome in (Outcome.VOICEMAIL, Outcome.CALLED_BACK, Outcome.NO_MESSAGE):
        running = on.running()
        assert running.session.current_id is not None
        session.record(office, on.session_id, running.session.current_id, outcome, NOW)
    on.refresh()
    strip = on.view.strip
    said = strip.segments.accessibleDescription()
    assert said == "2 called, 1 called you back, 1 to go"
    assert strip.line.startswith("2 of 4 calls")
    assert strip.segments.back == {1}


def test_her_plan_stands_where_she_sees_it_and_on_the_veil(
    begin: Begin, people: list[int], office: Office
) -> None:
    on = begin(*people, intention=PLAN)
    view = on.view
    view.resize(940, 620)
    on.station.settle()
    assert view.person.intention == view._veil.intention.words == PLAN
    line = view.person._intention
    assert line.isVisible()
    assert line.geometry().bottom() <= view.person.height()
    assert line.y() >= view.person.memory.geometry().bottom()
    on.press("4")
    assert view.person.intention == PLAN
    on.press("2")  # a form needs the room
    assert view.person.intention == ""
    view.card.close_form()
    on.station.settle()
    assert view.person.intention == PLAN
    view.setMinimumSize(1, 1)
    for folded in (QSize(828, 556), QSize(420, 620)):
        view.resize(folded)
        on.station.settle()
        assert view.person.intention == ""
    session.pause(office, on.session_id, NOW)
    on.refresh()
    veil = view._veil
    assert veil.intention.isVisible()
    assert veil.rect().contains(veil.intention.geometry())
    session.resume(office, on.session_id, NOW)
    view.resize(1280, 800)
    on.refresh()
    assert view.person.intention == PLAN
    assert line.y() >= view.person.memory.geometry().bottom()


def test_without_a_plan_there_is_no_line_for_it(
    begin: Begin, people: list[int], office: Office
) -> None:
    on = begin(*people)
    assert on.view.person.intention == ""
    session.pause(office, on.session_id, NOW)
    on.refresh()
    assert not on.view._veil.intention.isVisible()


@pytest.mark.parametrize("tab", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_goes_all_the_way_round_a_call_and_leaves_no_trace(
    begin: Begin, add: Adds, office: Office, tab: Qt.Key
) -> None:
    ann = add("Ann Adams", note="Garden")
    on = begin(ann, add("Bea Brown"), intention=PLAN)
    view = on.view
    first = view.window().focusWidget()
    met = [first]
    for _ in range(60):
        on.press(tab)
        focused = view.window().focusWidget()
        assert focused.isVisible()
        if focused is first:
            break
        assert focused not in met  # nobody is caught in a smaller round
        met.append(focused)
    assert view.window().focusWidget() is first
    note = view.person.memory.note
    assert {note, view.strip._pause, *view.card.bar.buttons} <= set(met)
    assert note.toPlainText() == contacts.details(office, ann).note == "Garden"
    assert view.person.name == "Ann Adams"
    assert view.card.form is None
