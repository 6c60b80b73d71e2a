"""The news page, used with the keyboard alone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.usecases import news as news_use_cases
from app.usecases.office import Office
from tests.ui.pages.stage import Heard, Shows, Station
from ui.pages.news import NewsPage
from ui.presenters.news import NewsPresenter
from ui.theme_controller import ThemeController

Key = Qt.Key


@pytest.fixture
def page(station: Station, office: Office, look: ThemeController, show: Shows) -> NewsPage:
    page = NewsPage(NewsPresenter(station.desk), look)
    show(page)
    page.activate()
    station.settle()
    return page


def test_news_is_added_with_the_keyboard_alone(
    page: NewsPage, station: Station, office: Office
) -> None:
    notices = Heard(page.notice)
    station.press(page, Key.Key_N, ctrl=True)
    station.press(page, "Winter <b>catalog</b>", Key.Key_Tab, "It is here.", Key.Key_Return)
    (news,) = news_use_cases.all_news(office)
    assert (news.title, news.teaser) == ("Winter <b>catalog</b>", "It is here.")
    assert (news.relationships, news.deadline) == (frozenset(), None)
    assert page.detail.isVisible()
    assert notices[-1][2] is not None
    page.detail._end.setFocus()
    station.press(page, Key.Key_Space)
    assert news_use_cases.all_news(office)[0].ended_on == date(2026, 11, 21)
    assert not page.detail._end.isVisible()


def test_words_are_counted(page: NewsPage, station: Station) -> None:
    page.add()
    page.form._teaser.setText("one two three")
    assert page.form._words.text() == "3 of 20 words"
    page.form._teaser.setText("word " * 22)
    assert page.form._words.text().startswith("2 words too many")


def test_a_fault_keeps_the_form(page: NewsPage, station: Station) -> None:
    page.add()
    station.press(page, Key.Key_S, ctrl=True)
    assert page.form.isVisible()
    assert page.form._fault.isVisible()


def test_leaving_with_unsaved_words_asks(page: NewsPage, station: Station) -> None:
    page.add()
    station.press(page, "Winter", Key.Key_Escape)
    assert page.form.isVisible()
    station.press(page, Key.Key_Tab, Key.Key_Space)
    assert not page.form.isVisible()
