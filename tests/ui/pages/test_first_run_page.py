"""The first page a new seller sees."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.usecases import preferences
from app.usecases.office import Office
from tests.ui.pages.stage import Heard, Shows, Station
from ui.pages.first_run import FirstRunPage
from ui.presenters.first_run import FirstRunPresenter
from ui.theme_controller import ThemeController

Key = Qt.Key


@pytest.fixture
def page(station: Station, look: ThemeController, show: Shows) -> FirstRunPage:
    page = FirstRunPage(FirstRunPresenter(station.desk), look)
    show(page)
    page.activate()
    station.settle()
    return page


def test_from_name_to_import_with_enter(
    page: FirstRunPage, station: Station, new_office: Office
) -> None:
    wanted = Heard(page.import_wanted)
    station.press(page, "Maria", Key.Key_Return, "Bright Kitchen", Key.Key_Return)
    station.press(page, "614 555 0199", Key.Key_Return, Key.Key_Return)
    assert wanted == [()]
    seller = preferences.seller(new_office)
    assert seller is not None
    assert (seller.name, seller.business) == ("Maria", "Bright Kitchen")


def test_the_name_is_asked_for_before_contacts(
    page: FirstRunPage, station: Station, new_office: Office
) -> None:
    wanted = Heard(page.add_wanted)
    page._add.click()
    station.settle()
    assert not wanted
    assert page._name.hasFocus()
    assert preferences.seller(new_office) is None


def test_later_keeps_what_was_typed(
    page: FirstRunPage, station: Station, new_office: Office
) -> None:
    wanted = Heard(page.today_wanted)
    station.press(page, Key.Key_Tab, "Bright Kitchen")
    page._later.click()
    station.settle()
    assert wanted == [()]
    seller = preferences.seller(new_office)
    assert seller is not None
    assert seller.business == "Bright Kitchen"


def test_the_demo_keeps_nothing(page: FirstRunPage, station: Station, new_office: Office) -> None:
    wanted = Heard(page.demo_wanted)
    page._demo.click()
    station.settle()
    assert wanted == [()]
    assert preferences.seller(new_office) is None


def test_a_number_that_is_none_is_said_below_it(page: FirstRunPage, station: Station) -> None:
    station.press(page, "Maria", Key.Key_Tab, Key.Key_Tab, "12")
    page._import.click()
    station.settle()
    assert page._phone.property("invalid") is True
    assert page._phone.hasFocus()
