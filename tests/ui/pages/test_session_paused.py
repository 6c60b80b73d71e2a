"""A pause of a call: nothing below the veil is heard, and what was open goes on afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.domain.call import Outcome
from app.domain.session import SkipReason
from app.usecases import session
from app.usecases.office import Office
from tests.ui.pages.session_on_stage import Begin, OnCall, begin
from tests.ui.pages.stage import NOW, Adds, Heard
from tests.ui.pages.today_on_stage import stored
from ui.pages.session_forms import SkipForm

__all__ = ["begin"]

Key = Qt.Key


def pause(on: OnCall, office: Office) -> None:
    session.pause(office, on.session_id, NOW)
    on.refresh()


def resume(on: OnCall, office: Office) -> None:
    session.resume(office, on.session_id, NOW)
    on.refresh()


@pytest.mark.parametrize("tab", [Key.Key_Tab, Key.Key_Backtab])
def test_tab_stays_on_the_veil_all_the_way_round(
    begin: Begin, add: Adds, office: Office, tab: Key
) -> None:
    ann = add("Ann Adams")
    on = begin(ann, add("Bea Brown"))
    on.press(tab, tab)  # to a button of the call, which keeps its keys
    dialled = Heard(on.view.dialled)
    pause(on, office)
    for _ in range(8):
        focused = on.view.focusWidget()
        assert focused is on.view._veil or on.view._veil.isAncestorOf(focused)
        on.press("4", "g", "n", tab)
    assert stored(office, ann).records == ()
    assert dialled == []
    assert on.view.card.form is None
    resume(on, office)
    on.press("4")
    assert len(stored(office, ann).records) == 1


def test_a_pause_from_a_form_hears_nothing_either(begin: Begin, add: Adds, office: Office) -> None:
    ann = add("Ann Adams")
    on = begin(ann)
    chosen = Heard(on.view.skip_chosen)
    on.press("n")
    pause(on, office)
    on.press("1", Key.Key_Tab, "1", Key.Key_Escape)
    assert chosen == []
    assert isinstance(on.view.card.form, SkipForm)


def test_whatever_asks_it_nothing_is_dialled_or_recorded_in_a_pause(
    begin: Begin, add: Adds, office: Office
) -> None:
    ann = add("Ann Adams")
    on = begin(ann)
    dialled = Heard(on.view.dialled)
    pause(on, office)
    on.view.dial()
    on.view.card.choose(Outcome.MAILBOX_FULL)
    on.station.settle()
    assert dialled == []
    assert on.view.person.number.time == ""
    assert stored(office, ann).records == ()
    resume(on, office)
    on.view.dial()
    assert dialled == [(ann,)]


def test_the_veil_names_who_is_below_it(begin: Begin, add: Adds, office: Office) -> None:
    bea = add("Bea Brown")
    on = begin(add("Ann Adams"), bea)
    pause(on, office)
    assert "Ann will be here when you are ready" in on.view._veil.words
    on.line.select(bea)  # Ann wishes no calls any more
    on.station.settle()
    assert "Bea will be here when you are ready" in on.view._veil.words
    on.line.select(None)
    assert "Your list will be here when you are ready" in on.view._veil.words


def test_a_form_that_was_open_has_the_keyboard_after_a_pause(
    begin: Begin, add: Adds, office: Office
) -> None:
    ann = add("Ann Adams")
    on = begin(ann)
    chosen = Heard(on.view.skip_chosen)
    on.press("n")
    pause(on, office)
    resume(on, office)
    assert isinstance(on.view.card.form, SkipForm)
    on.press("2")
    assert chosen == [(ann, SkipReason.NOT_TODAY)]
    on.press("n")
    pause(on, office)
    resume(on, office)
    on.press(Key.Key_Escape)
    assert on.view.card.form is None
