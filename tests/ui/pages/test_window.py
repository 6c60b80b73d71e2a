"""The window around the pages: the rail, the notice bar, closing, the sheet of keys."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.domain.call import Outcome
from app.domain.errors import KnownError
from app.usecases import calls, contacts, session_words
from app.usecases.change import Change
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, Adds, Heard, Station
from ui.main_window import MainWindow
from ui.pages.contacts import ContactsPage
from ui.pages.help_keys import KEY_PAGES
from ui.pages.help_sheet import HelpSheet
from ui.settings import PrompterSettings, WindowSettings
from ui.theme import Tone
from ui.theme_controller import Appearance
from ui.widgets.marks import KeyCap
from ui.widgets.text import PlainLabel
from ui.wiring import Wiring

Key = Qt.Key


@pytest.fixture
def wiring(wiring: Wiring) -> Wiring:
    wiring.refresh()
    return wiring


@pytest.fixture
def window(wiring: Wiring, station: Station) -> MainWindow:
    with station.qtbot.waitActive(wiring.window):
        wiring.window.show()
        wiring.window.activateWindow()
    wiring.today_page.activate()
    station.settle()
    return wiring.window


def test_the_rail_opens_pages_that_are_built_when_first_opened(
    window: MainWindow, station: Station
) -> None:
    opened = []
    for key in ("2", "3", "4", "5", "6", "7", ",", "1"):
        station.press(window, key, ctrl=True)
        opened.append((window.current, window.rail.current))
    names = "session contacts scripts rehearse news progress settings today"
    assert opened == [(name, name) for name in names.split()]


def test_a_page_beside_the_rail_lights_the_one_it_belongs_to(window: MainWindow) -> None:
    window.open("import")
    assert window.rail.current == "contacts"


def test_a_seller_who_is_new_sees_one_page_alone(window: MainWindow, wiring: Wiring) -> None:
    wiring.welcome()
    assert window.current == "welcome"
    assert not window.rail.isVisible()
    window.open("today")
    assert window.rail.isVisible()


def test_search_edit_and_call_lead_from_page_to_page(
    wiring: Wiring, window: MainWindow, station: Station, add: Adds
) -> None:
    ann = add("Ann Adams")
    wiring.refresh()
    station.settle()
    station.press(window, "f", ctrl=True)
    page = window.page("contacts")
    assert isinstance(page, ContactsPage)
    assert page.list.search.hasFocus()
    page.call_wanted.emit(ann)
    station.settle()
    assert window.current == "today"
    assert wiring.due.selected == ann
    station.press(window, "e")
    assert window.current == "contacts"
    assert page.form.isVisible()


def test_the_notice_offers_undo_and_goes_when_it_is_used(
    wiring: Wiring, window: MainWindow, station: Station, add: Adds, office: Office
) -> None:
    ann = add("Ann Adams")
    wiring.refresh()
    station.settle()
    station.press(window, "3")
    assert window.notice.isVisible()
    assert window.notice.action is not None
    window.notice.action.click()
    station.settle()
    with office.database.read() as work:
        assert work.calls.of(ann) == ()
    assert window.notice.message == "Undone: Ann is back on today’s list, without the call."
    station.press(window, Key.Key_Escape)
    assert not window.notice.isVisible()


@pytest.mark.parametrize("size", [(900, 600), (1440, 900)])
def test_the_notice_has_room_of_its_own_on_every_page(
    window: MainWindow, station: Station, size: tuple[int, int]
) -> None:
    window.resize(*size)
    words = "Voicemail for Somebody With a Long Name · try again on Tuesday, December 1, afternoon"
    for name in ("today", "contacts", "scripts", "rehearse", "news", "progress", "settings"):
        page = window.open(name)
        station.settle()
        before = page.rect().translated(page.mapTo(window, QPoint()))
        window.tell(words, Tone.PROMISE, lambda _now: Change(frozenset()))
        station.settle()
        notice = window.notice
        told = notice.rect().translated(notice.mapTo(window, QPoint()))
        assert page.rect().translated(page.mapTo(window, QPoint())) == before
        assert window.rect().contains(told)
        assert not told.intersects(before)
        window.hush()


def test_a_notice_without_undo_shows_no_earlier_button(window: MainWindow) -> None:
    window.tell("Noted", Tone.PROMISE, lambda _now: Change(frozenset()))
    earlier = window.notice.action
    assert earlier is not None
    window.tell("The disk is full.", Tone.STOP)
    assert not earlier.isVisible()


def test_the_notice_stays_while_it_is_in_use(window: MainWindow, station: Station) -> None:
    window.tell("Noted", Tone.PROMISE, lambda _now: Change(frozenset()))
    station.settle()
    (fading,) = window.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    window.notice.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)  # as when the pointer comes
    fading.timeout.emit()
    assert window.notice.isVisible()
    assert fading.isActive()
    window.notice.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    assert window.notice.action is not None
    window.notice.action.setFocus()
    fading.timeout.emit()
    assert window.notice.isVisible()
    window.rail.button("today").setFocus()
    fading.timeout.emit()
    assert not window.notice.isVisible()


def test_what_goes_wrong_is_told_in_the_window(window: MainWindow, station: Station) -> None:
    station.desk.store.known_error.emit("The disk is full; please make some room.")
    assert window.notice.message == "The disk is full; please make some room."
    window.tell("Noted", Tone.PROMISE, None)
    assert window.notice.message == "Noted"


def test_closing_waits_until_the_outcome_is_kept(
    wiring: Wiring, window: MainWindow, station: Station, add: Adds, office: Office
) -> None:
    ann = add("Ann Adams")
    wiring.refresh()
    station.settle()
    station.qtbot.keyClicks(window.focusWidget(), "1")
    window.close()
    assert window.isVisible()
    station.qtbot.waitUntil(lambda: not window.isVisible())
    station.settle()
    with office.database.read() as work:
        assert [record.call.outcome for record in work.calls.of(ann)] == [Outcome.VOICEMAIL]


def test_closing_saves_the_note_being_typed(
    wiring: Wiring, window: MainWindow, station: Station, add: Adds, office: Office
) -> None:
    ann = add("Ann Adams")
    wiring.refresh()
    station.settle()
    station.press(window, "h")
    station.qtbot.keyClicks(window.focusWidget(), "Bakes")
    window.close()
    station.qtbot.waitUntil(lambda: not window.isVisible())
    station.settle()
    assert contacts.details(office, ann).note == "Bakes"


def test_a_note_that_cannot_be_kept_keeps_the_window_open_once(
    wiring: Wiring,
    window: MainWindow,
    station: Station,
    add: Adds,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: Any) -> None:
        raise KnownError("The disk is full.")

    add("Ann Adams")
    wiring.refresh()
    station.settle()
    station.press(window, "h")
    station.qtbot.keyClicks(window.focusWidget(), "Bakes")
    monkeypatch.setattr(contacts, "change", full)
    window.close()
    station.settle()
    assert window.isVisible()
    assert window.notice.message == "The disk is full."
    window.close()
    assert not window.isVisible()
    station.faults.clear()


def test_the_sheet_of_keys_takes_all_keys_until_it_is_closed(
    wiring: Wiring, window: MainWindow, station: Station, add: Adds, office: Office
) -> None:
    ann = add("Ann Adams")
    wiring.refresh()
    station.settle()
    station.press(window, "?")
    (sheet,) = window.findChildren(HelpSheet)
    assert sheet.isVisible()
    station.press(window, "1")
    with office.database.read() as work:
        assert work.calls.of(ann) == ()
    station.press(window, Key.Key_Escape)
    assert not sheet.isVisible()
    assert wiring.today_page.list.view.hasFocus()


def test_the_sheet_of_keys_is_whole_in_the_lowest_window(
    window: MainWindow, station: Station
) -> None:
    window.resize(window.minimumSize())
    station.press(window, Key.Key_F1)
    station.settle()
    (sheet,) = window.findChildren(HelpSheet)
    spoken = set()
    for place in range(len(KEY_PAGES)):
        sheet.choice.set_index(place)
        station.settle()
        leaf = sheet.leaves.currentWidget()
        caps = leaf.findChildren(KeyCap)
        spoken |= {cap.accessibleName().removeprefix("Key ") for cap in caps}
        for mark in (*caps, *leaf.findChildren(PlainLabel)):
            assert mark.visibleRegion().boundingRect() == mark.rect()
            needed = mark.heightForWidth(mark.width())
            assert mark.height() >= max(needed, mark.minimumSizeHint().height())
        assert all(cap.size() == cap.sizeHint() for cap in caps)
    assert {"Alt+Enter", "F8", "F2", "Ctrl+Space", "Delete", "F11", "Ctrl+Z"} <= spoken
    assert {"Alt+↑", "Shift+C", "Shift+V", "Shift+P", "Shift+E", "N", "Q", "G"} <= spoken
    sheet.leave()


@pytest.mark.parametrize(
    ("page", "leaf"), [("today", "A call"), ("session", "A session"), ("contacts", "Everywhere")]
)
def test_the_sheet_opens_at_the_keys_of_the_page(
    window: MainWindow, station: Station, page: str, leaf: str
) -> None:
    window.open(page)
    station.settle()
    station.press(window, Key.Key_F1)
    (sheet,) = window.findChildren(HelpSheet)
    assert KEY_PAGES[sheet.choice.index].name == leaf
    station.press(window, Key.Key_Left if sheet.choice.index else Key.Key_Right)
    assert KEY_PAGES[sheet.leaves.currentIndex()].name != leaf
    station.press(window, Key.Key_Escape)
    assert not sheet.isVisible()


def test_everything_the_warm_up_and_the_recap_rest_on_is_cited(
    window: MainWindow, station: Station
) -> None:
    window.resize(window.minimumSize())
    station.press(window, Key.Key_F1)
    (sheet,) = window.findChildren(HelpSheet)
    sheet.choice.set_index(len(KEY_PAGES))
    station.settle()
    assert sheet.rect().contains(sheet._sheet.geometry())
    leaf = sheet.leaves.currentWidget()
    told = "\n".join(label.text() for label in leaf.findChildren(PlainLabel))
    words = session_words.words()
    steps = words.steps.values()
    for each in (*(found for step in steps for found in step.evidence), *words.recap_evidence):
        for part in (each.what.removesuffix("."), each.figure, each.source):
            assert part in told
    assert all(step.title in told for step in steps)
    bar = sheet._found.verticalScrollBar()
    station.press(window, Key.Key_PageDown)
    assert bar.value() == bar.maximum()
    sheet.leave()


def test_what_another_program_wrote_shows_when_the_seller_comes_back(
    wiring: Wiring, window: MainWindow, station: Station, add: Adds, tmp_path: Path
) -> None:
    from app.bootstrap import open_office

    ann = add("Ann Adams")
    wiring.watch.look()
    wiring.refresh()
    station.settle()
    other = open_office(tmp_path / "data")
    calls.record(other, ann, Outcome.NO_MESSAGE, NOW)
    other.database.close()
    window.activated.emit()
    station.settle()
    assert wiring.due.due is not None
    assert wiring.due.due.lines == ()


def test_the_prompter_keeps_its_habits(
    wiring: Wiring, window: MainWindow, settings: WindowSettings
) -> None:
    room = wiring.today_page.room
    assert room is not None
    room.card.panel.prompter.set_wpm(150)
    room.card.panel.prompter.set_mirrored(True)
    assert settings.prompter == PrompterSettings(150, settings.prompter.font_px, True)
    settings.prompter = PrompterSettings(120, 44, False)
    assert room.card.panel.prompter.wpm == 120
    assert room.card.panel.prompter.font_px == 44


def test_settings_survive_and_damage_counts_as_unset(tmp_path: Path, qapp: QApplication) -> None:
    first = WindowSettings(tmp_path)
    assert (first.appearance, first.prompter, first.nudged_on) == (
        Appearance.SYSTEM,
        PrompterSettings(),
        None,
    )
    first.appearance = Appearance.DARK
    first.prompter = PrompterSettings(150, 44, True)
    first.nudged_on = NOW.date()
    del first
    second = WindowSettings(tmp_path)
    assert (second.appearance, second.prompter, second.nudged_on) == (
        Appearance.DARK,
        PrompterSettings(150, 44, True),
        NOW.date(),
    )
    del second
    (tmp_path / "window.ini").write_text(
        "[General]\nappearance=pink\nnudged_on=soon\n[prompter]\nwpm=fast\n", encoding="utf-8"
    )
    third = WindowSettings(tmp_path)
    assert (third.appearance, third.prompter, third.nudged_on) == (
        Appearance.SYSTEM,
        PrompterSettings(),
        None,
    )


def test_the_geometry_is_remembered(
    wiring: Wiring, window: MainWindow, station: Station, settings: WindowSettings
) -> None:
    closed = Heard(window.close_wanted)
    window.resize(1000, 650)
    window.close()
    station.qtbot.waitUntil(lambda: not window.isVisible())
    assert closed
    assert not settings.geometry.isEmpty()
