"""What news does, shown while it is written, once it is kept, and as it is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, Qt

from app.domain.call import Outcome
from app.domain.contact import Permission, Relationship
from app.domain.news import News
from app.usecases import calls, preferences
from app.usecases import news as news_use_cases
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, TODAY, Adds, Heard, Shows, Station
from ui.pages.news import NewsPage
from ui.presenters.news import NewsPresenter
from ui.theme_controller import ThemeController
from ui.wiring import Wiring

Key = Qt.Key
ANYWAY = "all of them would be on your list anyway."
"""Nobody has called them yet."""
SPRING = News(0, "Spring set", "The spring set is here.", TODAY)


@pytest.fixture
def people(add: Adds) -> list[int]:
    """Three who said yes, one of them a prospect with a tag; one who was not asked."""
    return [
        add("Ann Lee", permission=Permission.GRANTED),
        add("Bea Ray", permission=Permission.GRANTED),
        add(
            "Cleo Orr",
            permission=Permission.GRANTED,
            relationship=Relationship.PROSPECT,
            tags={"baking"},
        ),
        add("Dora May"),
    ]


@pytest.fixture
def page(
    station: Station, people: list[int], office: Office, look: ThemeController, show: Shows
) -> NewsPage:
    page = NewsPage(NewsPresenter(station.desk), look)
    show(page)
    page.activate()
    station.settle()
    return page


Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def until(station: Station) -> Wait:
    return lambda true: station.qtbot.waitUntil(true)


def due(page: NewsPage) -> str:
    return page.form.outlook._due.text()


def test_it_follows_what_is_written(page: NewsPage, until: Wait) -> None:
    page.add()
    until(lambda: due(page) == f"3 people become due; {ANYWAY}")
    assert page.form.outlook._reach.text() == "3 of your 4 people said yes and belong to it."
    until(lambda: len(page.form.outlook._bars.bars) == 14)
    assert page.form.outlook._bars.bars[0].words == "Today: 4 calls, 3 about this"
    page.form._audience[Relationship.PROSPECT].setChecked(False)
    until(lambda: due(page) == f"2 people become due; {ANYWAY}")
    page.form._audience[Relationship.PROSPECT].setChecked(True)
    page.form._tags.set_tags(["baking"])
    page.form._tags.edited.emit()
    until(lambda: due(page) == "1 person becomes due, who would be on your list anyway.")
    page.form._starts.setDate(QDate(2026, 11, 24))
    until(lambda: due(page) == "1 person becomes due from Tuesday on.")


def test_only_what_bears_on_it_is_looked_up_again(page: NewsPage, until: Wait) -> None:
    page.add()
    until(lambda: len(page.form.outlook._bars.bars) == 14)
    told = Heard(page._presenter.outlook.told)
    page.form._title.setText("Spring set")
    page.form._teaser.setText("The spring set is here.")
    page.form.tell_draft()
    assert not page._presenter.outlook._pause.isActive()
    page.form._has_end.setChecked(True)
    assert page._presenter.outlook._pause.isActive()
    until(lambda: len(told) > 0)


def test_a_draft_is_looked_at_again_when_it_is_back_on_screen(
    page: NewsPage, until: Wait, add: Adds
) -> None:
    page.add()
    until(lambda: due(page) == f"3 people become due; {ANYWAY}")
    page.hide()
    add("Eve Orr", permission=Permission.GRANTED)
    page.show()
    until(lambda: due(page) == f"4 people become due; {ANYWAY}")


def test_a_deadline_that_comes_too_soon_is_a_kind_warning(
    page: NewsPage, until: Wait, add: Adds
) -> None:
    for number in range(12):
        add(f"Eve {number}", permission=Permission.GRANTED)
    page.add()
    page.form._has_end.setChecked(True)
    page.form._ends.setDate(QDate(2026, 11, 21))
    words = "At 12 calls a day, 3 of them will not hear it before it ends today: 15 a day would do."
    until(lambda: page.form.outlook._pace.text() == words)
    assert page.form.outlook._pace.property("tone") == "amber"


def test_tags_that_exist_are_offered(page: NewsPage, station: Station) -> None:
    page.add()
    tags = page.form._tags
    tags._line.setFocus()
    station.press(page, "BAK")
    popup = tags._completer.popup()
    assert popup is not None
    assert popup.isVisible()
    popup.setCurrentIndex(tags._completer.completionModel().index(0, 0))
    station.qtbot.keyClick(tags._line, Key.Key_Return)
    assert tags.tags == ("baking",)
    assert not popup.isVisible()


def test_saving_says_at_once_how_many_become_due(
    page: NewsPage, station: Station, until: Wait
) -> None:
    notices = Heard(page.notice)
    station.press(page, Key.Key_N, ctrl=True)
    station.press(page, "Spring set", Key.Key_Tab, "It is here.")
    station.press(page, Key.Key_S, ctrl=True)
    assert notices.last == f"Your news is in. 3 people become due; {ANYWAY}"
    until(lambda: page.detail.outlook._due.text() == f"3 people become due; {ANYWAY}")
    until(lambda: page.detail._progress.text() == "0 of 3 have heard it · 3 to go")
    until(lambda: page.detail._to_go.text() == "Still to hear it: Ann Lee, Bea Ray, Cleo Orr")


def test_the_detail_keeps_in_step_with_calls(
    page: NewsPage, station: Station, office: Office, people: list[int], until: Wait
) -> None:
    news_use_cases.add(office, SPRING)
    page.activate()
    until(lambda: page.detail._progress.text() == "0 of 3 have heard it · 3 to go")
    station.desk.change(
        lambda: calls.record(office, people[0], Outcome.SPOKE, NOW), lambda done: done.change
    )
    until(lambda: page.detail._progress.text() == "1 of 3 have heard it · 2 to go")
    until(lambda: page.detail._heard.text() == "Have heard it: Ann Lee")
    page.detail._end.setFocus()
    station.press(page, Key.Key_Space)
    until(lambda: page.detail._progress.text() == "1 of 3 heard it")
    assert not page.detail.outlook.isVisible()


def test_out_of_sight_nothing_is_looked_up(
    page: NewsPage, station: Station, office: Office, people: list[int]
) -> None:
    news_use_cases.add(office, SPRING)
    page.hide()
    listed, told = Heard(page._presenter.listed), Heard(page._presenter.outlook.told)
    station.desk.change(
        lambda: calls.record(office, people[0], Outcome.SPOKE, NOW), lambda done: done.change
    )
    station.settle()
    assert not listed
    assert not told


def test_in_a_narrow_window_the_foot_has_it_in_short(page: NewsPage, until: Wait) -> None:
    page.add()
    until(lambda: page.form._in_short.text() == f"3 people become due; {ANYWAY}")
    page.resize(900, 700)
    until(page.form._in_short.isVisible)
    page.resize(1600, 900)
    until(lambda: not page.form._in_short.isVisible())


def test_why_it_matters_is_kept_and_shown(page: NewsPage, station: Station, office: Office) -> None:
    page.add()
    page.form._title.setText("Spring set")
    page.form._teaser.setText("It is here.")
    page.form._why.setText("It is lighter.")
    assert page.form._why_words.text().startswith("3 of 40 words")
    page.form.save()
    station.settle()
    assert news_use_cases.all_news(office)[0].why == "It is lighter."
    assert "It is lighter." in page.detail._why.text


@pytest.mark.parametrize("size", [(1440, 900), (1024, 700)])
def test_the_words_below_the_bars_take_no_room_from_them(
    station: Station, office: Office, people: list[int], wiring: Wiring, size: tuple[int, int]
) -> None:
    seller = preferences.seller(office)
    assert seller is not None
    preferences.introduce(office, replace(seller, calls_a_day=1))
    news_use_cases.add(office, replace(SPRING, deadline=TODAY + timedelta(days=2)))
    wiring.window.resize(*size)
    wiring.window.show()
    page = wiring.window.open("news")
    assert isinstance(page, NewsPage)
    panel = page.detail.outlook
    station.qtbot.waitUntil(lambda: len(panel._bars.bars) == 14)
    station.settle()
    assert panel._pace.isVisible()
    assert panel._bars.height() == panel._bars.sizeHint().height()


def test_a_sentence_that_wraps_takes_no_room_from_the_fields(
    station: Station, people: list[int], wiring: Wiring
) -> None:
    wiring.window.resize(1280, 800)
    wiring.window.show()
    page = wiring.window.open("news")
    assert isinstance(page, NewsPage)
    station.settle()
    page.add()
    page.form._teaser.setText("Egg pans are here, and the catalog of the whole winter with them.")
    page.form._starts.setDate(page.form._starts.date().addDays(-1))
    station.qtbot.waitUntil(lambda: len(page.form.outlook._bars.bars) == 14)
    station.settle()
    for field in (page.form._title, page.form._teaser, page.form._why, page.form._starts):
        assert field.height() >= field.sizeHint().height()
