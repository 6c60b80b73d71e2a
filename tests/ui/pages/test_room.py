"""Every page has room in a small window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from app.usecases.office import Office
from tests.ui.pages.stage import Adds, Shows, Station
from ui.pages.contacts import ContactsPage
from ui.pages.first_run import FirstRunPage
from ui.pages.import_page import ImportPage
from ui.pages.news import NewsPage
from ui.pages.page_parts import ScrollPane
from ui.pages.settings_page import SettingsPage
from ui.presenters.contact_form import ContactFormPresenter
from ui.presenters.contacts import ContactsPresenter
from ui.presenters.first_run import FirstRunPresenter
from ui.presenters.importing import ImportPresenter
from ui.presenters.news import NewsPresenter
from ui.presenters.settings import SettingsPresenter
from ui.settings import WindowSettings
from ui.theme_controller import ThemeController


@pytest.mark.parametrize("size", [(940, 656), (816, 556)])
def test_nothing_is_wider_than_its_room(
    station: Station,
    office: Office,
    look: ThemeController,
    show: Shows,
    add: Adds,
    tmp_path: Path,
    size: tuple[int, int],
) -> None:
    add("Somebody With a Very Long Name Indeed", tags={"a", "b"}, interest="your new kitchen")
    desk = station.desk
    pages: list[QWidget] = [
        ContactsPage(ContactsPresenter(desk), ContactFormPresenter(desk), look),
        FirstRunPage(FirstRunPresenter(desk), look),
        SettingsPage(SettingsPresenter(desk), look, WindowSettings(tmp_path)),
        ImportPage(ImportPresenter(desk), look),
        NewsPage(NewsPresenter(desk), look),
    ]
    for page in pages:
        show(page)
        page.resize(*size)
        page.activate()  # type: ignore[attr-defined]
        station.settle()
        require_room(station, page, size[0])
    contacts, _, settings, _, news = pages
    assert isinstance(contacts, ContactsPage)
    assert isinstance(settings, SettingsPage)
    assert isinstance(news, NewsPage)
    contacts.add()
    news.add()
    station.settle()
    require_room(station, contacts, size[0])
    require_room(station, news, size[0])
    for section in range(settings.index.count()):
        settings.show_section(section)
        station.settle()
        require_room(station, settings, size[0])


def require_room(station: Station, page: QWidget, width: int) -> None:
    """Nothing pushes the page wider than the window, or stands outside a pane that scrolls."""
    assert page.width() == width
    # A scroll bar that has just come takes its room from the content a moment later.
    station.qtbot.waitUntil(lambda: not [*too_wide(page)])


def too_wide(page: QWidget) -> Iterator[ScrollPane]:
    for pane in page.findChildren(ScrollPane):
        content = pane.widget()
        if content is None or not pane.isVisible():
            continue
        if content.width() > pane.viewport().width():
            yield pane
