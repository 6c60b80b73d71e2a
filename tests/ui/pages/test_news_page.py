"""The news page, used with the keyboard alone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt

from app.usecases import news as news_use_cases
from app.usecases.office import Office
from tests.ui.pages.stage import TODAY, Adds, Heard, Shows, Station
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
    station.press(page, "Winter <b>catalog</b>", Key.Key_Tab, "It is here.")
    station.press(page, Key.Key_S, ctrl=True)
    (news,) = news_use_cases.all_news(office)
    assert (news.title, news.teaser) == ("Winter <b>catalog</b>", "It is here.")
    assert (news.relationships, news.deadline) == (frozenset(), None)
    assert page.detail.isVisible()
    assert notices[-1][2] is not None
    page.detail._end.setFocus()
    station.press(page, Key.Key_Space)
    assert news_use_cases.all_news(office)[0].ended_on == date(2026, 11, 21)
    assert not page.detail._end.isVisible()


def test_saving_twice_keeps_it_once(page: NewsPage, station: Station, office: Office) -> None:
    page.add()
    page.form._title.setText("Winter")
    page.form._teaser.setText("It is here.")
    page.form.save()
    page.form.save()
    station.settle()
    assert [item.title for item in news_use_cases.all_news(office)] == ["Winter"]


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


def test_enter_goes_to_the_next_field(page: NewsPage, station: Station, office: Office) -> None:
    page.add()
    station.press(page, "Winter", Key.Key_Return, "It is here.", Key.Key_Return, "It is warm.")
    assert page.form.news.teaser == "It is here."
    assert page.form.news.why == "It is warm."
    assert news_use_cases.all_news(office) == ()


def test_a_fault_is_gone_as_soon_as_it_is_right(page: NewsPage, station: Station) -> None:
    page.add()
    page.form._title.setText("Winter")
    page.form._teaser.setText("word " * 22)
    station.press(page, Key.Key_S, ctrl=True)
    assert page.form._fault.isVisible()
    assert page.form._fault.property("tone") == "amber"
    page.form._teaser.setText("word " * 21)
    assert page.form._fault.isVisible()
    page.form._teaser.setText("word " * 9)
    assert not page.form._fault.isVisible()


def test_a_last_day_in_the_past_is_said_until_it_is_later(
    page: NewsPage, station: Station, office: Office
) -> None:
    page.add()
    page.form._title.setText("Winter")
    page.form._teaser.setText("It is here.")
    page.form._starts.setDate(QDate(2026, 11, 1))
    page.form._has_end.setChecked(True)
    page.form._ends.setDate(QDate(2026, 11, 19))
    page.form.save()
    station.settle()
    assert page.form._fault.text() == "Its last day is over already; please choose a later one."
    page.form._title.setText("Winter box")
    assert page.form._fault.isVisible()
    page.form._ends.setDate(QDate(TODAY.year, TODAY.month, TODAY.day))
    assert not page.form._fault.isVisible()


def test_a_start_in_the_past_is_said(page: NewsPage, station: Station) -> None:
    page.add()
    assert not page.form._began.isVisible()
    page.form._starts.setFocus()
    station.press(page, Key.Key_Down)
    assert page.form.news.starts < TODAY
    assert page.form._began.isVisible()
    assert page.form._began.text().startswith("It started on ")
    page.form._starts.setDate(QDate(TODAY.year, TODAY.month, TODAY.day))
    assert not page.form._began.isVisible()


def test_a_tag_that_nobody_has_is_said(page: NewsPage, station: Station, add: Adds) -> None:
    add("Ann Lee", tags={"baking"})
    page.activate()
    station.settle()
    page.add()
    for tags, words in (
        (["Baking"], ""),
        (["bakng"], "Nobody has this tag yet."),
        (["baking", "bread", "tea"], "Nobody has “bread”, “tea” yet."),
    ):
        page.form._tags.set_tags(tags)
        page.form._tags.edited.emit()
        assert page.form._unknown.isVisible() == bool(words)
        assert page.form._unknown.text() == words or not words
