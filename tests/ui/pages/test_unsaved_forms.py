"""Closing the window and going from page to page lose nothing that is typed and not saved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.usecases import contacts, preferences
from app.usecases import news as news_use_cases
from app.usecases.office import Office
from tests.ui.pages.stage import Adds, Station
from ui.pages.contacts import ContactsPage
from ui.pages.news import NewsPage
from ui.pages.settings_page import SettingsPage
from ui.wiring import Wiring

Key = Qt.Key


@pytest.fixture
def news(wiring: Wiring, station: Station) -> NewsPage:
    """The news page with something new that has a title and no sentence yet."""
    _show(wiring, station)
    page = wiring.window.open("news")
    assert isinstance(page, NewsPage)
    station.settle()
    page.add()
    station.press(wiring.window, "Egg pans")
    return page


def _show(wiring: Wiring, station: Station) -> None:
    with station.qtbot.waitActive(wiring.window):
        wiring.window.show()
        wiring.window.activateWindow()
    station.settle()


def test_closing_asks_about_news_and_saves_it(
    wiring: Wiring, news: NewsPage, station: Station, office: Office
) -> None:
    news.form._teaser.setText("Egg pans are here.")
    station.press(wiring.window, Key.Key_1, ctrl=True)
    wiring.window.close()
    station.settle()
    assert wiring.window.isVisible()
    assert wiring.window.current == "news"
    assert news.form._unsaved.isVisible()
    station.press(wiring.window, Key.Key_Return)
    station.qtbot.waitUntil(lambda: not wiring.window.isVisible())
    assert [item.title for item in news_use_cases.all_news(office)] == ["Egg pans"]


def test_news_that_cannot_be_saved_keeps_the_window_open(
    wiring: Wiring, news: NewsPage, station: Station, office: Office
) -> None:
    wiring.window.close()
    station.settle()
    station.press(wiring.window, Key.Key_Return)
    assert wiring.window.isVisible()
    assert news.form._fault.isVisible()
    # Saved later, it is not the end of the window: she is working on it again.
    news.form._teaser.setText("Egg pans are here.")
    station.press(wiring.window, Key.Key_S, ctrl=True)
    assert wiring.window.isVisible()
    assert len(news_use_cases.all_news(office)) == 1


def test_news_can_be_thrown_away_by_closing(
    wiring: Wiring, news: NewsPage, station: Station, office: Office
) -> None:
    wiring.window.close()
    station.settle()
    station.press(wiring.window, Key.Key_Tab, Key.Key_Space)
    station.qtbot.waitUntil(lambda: not wiring.window.isVisible())
    assert news_use_cases.all_news(office) == ()


def test_another_page_leaves_news_as_it_was_typed(
    wiring: Wiring, news: NewsPage, station: Station
) -> None:
    station.press(wiring.window, Key.Key_1, ctrl=True)
    station.press(wiring.window, Key.Key_6, ctrl=True)
    assert news.form.isVisible()
    assert news.form.news.title == "Egg pans"


def test_saving_first_goes_on_to_what_was_wanted(
    wiring: Wiring, news: NewsPage, station: Station, office: Office
) -> None:
    news.form._teaser.setText("Egg pans are here.")
    station.press(wiring.window, Key.Key_N, ctrl=True)
    station.press(wiring.window, Key.Key_Return)
    assert len(news_use_cases.all_news(office)) == 1
    assert news.form.isVisible()
    assert news.form.news.title == ""


def test_closing_asks_about_a_contact_and_saves_it(
    wiring: Wiring, station: Station, add: Adds, office: Office
) -> None:
    ann = add("Ann Adams")
    _show(wiring, station)
    page = wiring.window.open("contacts")
    assert isinstance(page, ContactsPage)
    page.edit_contact(ann)
    station.settle()
    page.form._note.setPlainText("Bakes")
    station.press(wiring.window, Key.Key_1, ctrl=True)
    wiring.window.close()
    station.settle()
    assert wiring.window.isVisible()
    assert page.form._unsaved.isVisible()
    station.press(wiring.window, Key.Key_Escape)
    assert page.form.dirty
    wiring.window.close()
    station.settle()
    station.press(wiring.window, Key.Key_Return)
    station.qtbot.waitUntil(lambda: not wiring.window.isVisible())
    assert contacts.details(office, ann).note == "Bakes"


def test_closing_asks_about_both_parts_of_the_settings(
    wiring: Wiring, station: Station, office: Office
) -> None:
    _show(wiring, station)
    page = wiring.window.open("settings")
    assert isinstance(page, SettingsPage)
    station.settle()
    page.seller._business.setText("Bread and Pans")
    page.cadence._soon.setValue(5)
    station.press(wiring.window, Key.Key_1, ctrl=True)
    wiring.window.close()
    station.settle()
    assert wiring.window.isVisible()
    assert page.seller._unsaved.isVisible()
    station.press(wiring.window, Key.Key_Return)
    station.qtbot.waitUntil(page.cadence._unsaved.isVisible)
    assert wiring.window.isVisible()
    station.press(wiring.window, Key.Key_Tab, Key.Key_Space)
    station.qtbot.waitUntil(lambda: not wiring.window.isVisible())
    seller = preferences.seller(office)
    assert seller is not None
    assert seller.business == "Bread and Pans"
    with office.database.read() as work:
        assert office.rules(work).policy.deadline_soon_days == 3
