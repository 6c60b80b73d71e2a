"""The scripts page in a test, with scripts of the seller's own written in a line."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.domain.policy import Situation
from app.domain.script import Script
from app.usecases import library
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, Shows, Station
from ui.pages.scripts import ScriptsPage
from ui.presenters.scripts import ScriptsPresenter
from ui.presenters.scripts_file import ScriptsFilePresenter
from ui.presenters.scripts_listener import ListenerPresenter
from ui.theme_controller import ThemeController
from ui.widgets.text import PlainLabel
from ui.wiring import Wiring

KIND = "Hi {first_name|there}, it's {my_name}. I'll try you again {retry_when|soon}."


def scripts_page(station: Station, look: ThemeController) -> ScriptsPage:
    """A page of its own presenters."""
    return ScriptsPage(
        ScriptsPresenter(station.desk),
        ListenerPresenter(station.desk),
        ScriptsFilePresenter(station.desk),
        lambda: PlainLabel("What works"),
        look,
    )


@pytest.fixture
def page(station: Station, office: Office, look: ThemeController, show: Shows) -> ScriptsPage:
    """The page on screen, with its scripts read."""
    page = scripts_page(station, look)
    show(page)
    page.activate()
    station.settle()
    return page


def write(office: Office, title: str, text: str = KIND, **place: Any) -> Script:
    """A script of the seller's own, for a first message in English unless told otherwise."""
    occasion = place.pop("occasion", Situation.FIRST)
    language = place.pop("language", "en")
    return library.create(office, occasion, language, title, text, NOW, **place)[0]


def own_scripts(office: Office) -> list[Script]:
    """The seller's own scripts there are now."""
    return [script for script in library.library(office).scripts if script.own]


def said_first(office: Office) -> Script:
    """What is said in a first message to a prospect."""
    return library.library(office).recommended(Situation.FIRST, "en", None)


def shown(page: ScriptsPage) -> str:
    """The id of the script on show."""
    assert page.own.pane.script is not None
    return page.own.pane.script.id


def opened(wiring: Wiring, station: Station) -> ScriptsPage:
    """The page in the window, by its key."""
    with station.qtbot.waitActive(wiring.window):
        wiring.window.show()
        wiring.window.activateWindow()
    station.press(wiring.window, Qt.Key.Key_4, ctrl=True)
    page = wiring.window.page("scripts")
    assert isinstance(page, ScriptsPage)
    return page
