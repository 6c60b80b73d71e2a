"""Everything of a call can be read and reached in a small window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import NoneType

import pytest
from PySide6.QtCore import QPoint

from app.domain.contact import PhoneNumber
from app.domain.session import SkipReason
from app.usecases import contacts, session
from app.usecases.change import Change
from app.usecases.office import Office
from tests.ui.pages.compact_on_stage import (
    SIZES,
    cut,
    name,
    press,
    settled,
    toggle,
    under_way,
)
from tests.ui.pages.stage import NOW, Adds, Station
from ui.main_window import MainWindow
from ui.pages.listening_form import ListeningForm
from ui.pages.session import SessionPage
from ui.pages.session_forms import MessageForm, SkipForm
from ui.pages.today_retry import RetryForm
from ui.pages.today_talk import TalkForm
from ui.presenters.moves import Moves
from ui.theme import Tone
from ui.wiring import Wiring

Show = Callable[[SessionPage, Station], object]


@pytest.fixture
def people(add: Adds) -> list[int]:
    return [add("Ann Lee"), add("Bea Orr", "(614) 555-0143"), add("Inés Ruiz", language="es")]


@pytest.fixture
def page(
    wiring: Wiring, station: Station, people: list[int], begin: Callable[[], None]
) -> SessionPage:
    return under_way(wiring, station, begin)


@pytest.fixture
def compact(page: SessionPage, station: Station) -> SessionPage:
    """The same session, in a small window."""
    toggle(station, page)
    return page


def _fall_back(page: SessionPage, station: Station) -> None:
    page.call.encourage("That was a lot of quiet in a row, and you stayed kind to everybody.")


def _pause(page: SessionPage, station: Station) -> None:
    page.call.paused.emit()
    station.settle()
    assert page.call.is_paused


def _scan(page: SessionPage, station: Station) -> None:
    press(station, page, "q")
    assert page.call.code.sheet is not None


def _form(keys: str, kind: type) -> Show:
    def act(page: SessionPage, station: Station) -> None:
        press(station, page, *keys)
        assert isinstance(page.call.card.form, kind)

    return act


def _may_listen(page: SessionPage, station: Station) -> None:
    page.call.card.open_form(ListeningForm(page.call._look, Moves.HANDS_FREE, page.call))


SCENES: dict[str, Show] = {
    "voicemail": _form("", NoneType),
    "dialing": _form("g", NoneType),
    "code": _scan,
    "answered": lambda page, station: press(station, page, "a"),
    "reply": lambda page, station: press(station, page, "a", "b"),
    "notes": lambda page, station: press(station, page, "w"),
    "kind words": _fall_back,
    "pause": _pause,
    "skip": _form("n", SkipForm),
    "no message": _form("3", MessageForm),
    "talk": _form("2", TalkForm),
    "call-back": _form("5", TalkForm),
    "another day": _form("d", RetryForm),
    "may I listen": _may_listen,
}


@pytest.mark.parametrize(
    ("who", "scene"),
    [
        *(("Ann Lee", scene) for scene in SCENES),
        *(("Inés Ruiz", scene) for scene in ("voicemail", "answered", "talk")),
    ],
)
def test_nothing_is_cut_in_a_small_window(
    compact: SessionPage,
    window: MainWindow,
    station: Station,
    office: Office,
    people: list[int],
    scene: str,
    who: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    running = session.running(office, NOW)
    assert running is not None
    for passed in people[: 0 if who == "Ann Lee" else 2]:
        session.skip(office, running.session.id, passed, SkipReason.NOT_TODAY, NOW)
    compact._presenter.refresh()
    station.settle()
    assert name(compact) == who
    window.resize(SIZES[0])
    SCENES[scene](compact, station)
    for size in SIZES:
        window.resize(size)
        settled(station, window)
        assert window.size() == size
        assert (size, cut(window, monkeypatch)) == (size, [])
        prompter = compact.call.card.panel.prompter
        assert prompter.height() >= 64 or not prompter.isVisible()
        call = compact.call
        assert call.minimumSizeHint().boundedTo(call.size()) == call.minimumSizeHint()


def test_a_long_name_and_a_long_number_fit_into_the_smallest_window(
    compact: SessionPage,
    window: MainWindow,
    station: Station,
    office: Office,
    people: list[int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    long = "Bartholomew Featherstonehaugh-Cholmondeley"
    kept = contacts.details(office, people[1])
    phones = (PhoneNumber("+52 1 55 1234 5678", "+525512345678"), *kept.phones)
    contacts.change(office, people[1], replace(kept, name=long, phones=phones), NOW)
    press(station, compact, "4")
    assert name(compact) == long
    assert compact.call.person.warning == ""
    for size in SIZES:
        window.resize(size)
        settled(station, window)
        assert (size, cut(window, monkeypatch)) == (size, [])
    assert long.split()[0] in compact.call.person._name.lines[0]


def test_the_smallest_window_shows_four_lines_beside_all_that_is_needed(
    compact: SessionPage, window: MainWindow, station: Station
) -> None:
    window.resize(SIZES[0])
    settled(station, window)
    call = compact.call
    prompter = call.card.panel.prompter
    line = prompter._text().line_height
    assert prompter.font_px == 28
    first = prompter.top_at(0)
    assert first >= 0
    assert (prompter.height() - first) // line >= 4
    for part in (*call.card.bar.buttons, call.person.number._number, call.strip._pause):
        seen = part.rect().translated(part.mapTo(window, QPoint()))
        assert window.rect().contains(seen)
        assert part.isVisible()
        assert part.height() >= 28
    # A note covers the last of the words, for as long as it is read, and moves nothing.
    before = [part.mapTo(window, QPoint()) for part in call.card.bar.buttons]
    window.tell("Voicemail for Ann · try again Tuesday afternoon", Tone.PROMISE, _nothing)
    settled(station, window)
    note = window.notice
    assert note.isVisible()
    foot = prompter.mapTo(window, prompter.rect().bottomLeft()).y()
    assert note.geometry().bottom() == foot
    assert note.geometry().top() >= foot - prompter.height() + first + 2 * line
    assert note.width() == window.width()
    assert note.height() >= note.heightForWidth(note.width())
    assert [part.mapTo(window, QPoint()) for part in call.card.bar.buttons] == before
    for widget in (call.strip, call.person.head, call.person.number, *call.card.bar.buttons):
        there = widget.rect().translated(widget.mapTo(window, QPoint()))
        assert not there.intersects(note.geometry())
    window.resize(SIZES[1])
    assert note.width() == window.width()
    toggle(station, compact)
    settled(station, window)
    assert note.isVisible()
    told = note.rect().translated(note.mapTo(window, QPoint()))
    assert told.bottom() == window.rect().bottom()
    assert not told.intersects(call.rect().translated(call.mapTo(window, QPoint())))
    window.hush()
    toggle(station, compact)
    assert not note.isVisible()


def _nothing(_now: object) -> Change:
    return Change(frozenset())


def test_a_small_window_shows_the_number_large_and_the_words_larger_still(
    compact: SessionPage, window: MainWindow, station: Station
) -> None:
    window.resize(SIZES[0])
    settled(station, window)
    assert compact.call.person.number._number.lines == ["614 555 0142"]
    low = compact.call.card.panel.prompter.height()
    window.resize(SIZES[2])
    settled(station, window)
    assert compact.call.card.panel.prompter.height() - low > 300
