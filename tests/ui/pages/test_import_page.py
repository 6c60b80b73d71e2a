"""Importing a file: look first, then do it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from app.usecases import contacts
from app.usecases.contacts import Show
from app.usecases.office import Office
from tests.ui.pages.stage import GOOGLE, Heard, Shows, Station
from ui.pages.import_page import ImportPage
from ui.presenters.importing import ImportPresenter
from ui.theme_controller import ThemeController

Key = Qt.Key


@pytest.fixture
def page(station: Station, office: Office, look: ThemeController, show: Shows) -> ImportPage:
    page = ImportPage(ImportPresenter(station.desk), look)
    show(page)
    page.activate()
    station.settle()
    return page


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "contacts.csv"
    path.write_text(GOOGLE, encoding="utf-8")
    return path


def test_look_then_import_with_enter(
    page: ImportPage, station: Station, file: Path, office: Office
) -> None:
    notices, left = Heard(page.notice), Heard(page.left)
    page.take(file)
    station.settle()
    assert page._rows.rowCount() == 2
    assert page._import.text() == "Import 2 people"
    assert contacts.find(office, "", Show.ALL) == ()
    station.press(page, Key.Key_Return)
    assert [row.name for row in contacts.find(office, "", Show.ALL)] == [
        "<b>Sue</b> Baker",
        "Tom Reed",
    ]
    words, _, undo = notices[-1]
    assert words == "2 people added."
    assert undo is not None
    page._done.acted.emit()
    assert left == [()]


def test_problems_have_a_part_of_their_own(page: ImportPage, station: Station, file: Path) -> None:
    page.take(file)
    station.settle()
    assert page._kinds is not None
    page._kinds.set_index(2)
    assert page._rows.rowCount() == 1
    assert page._rows.index(0, 0).data() == "3"


def test_a_second_time_nothing_is_new(page: ImportPage, station: Station, file: Path) -> None:
    page.take(file)
    station.settle()
    page.apply()
    station.settle()
    page.activate()
    page.take(file)
    station.settle()
    assert page._import.text() == "Nothing new to import"
    assert not page._import.isEnabled()


def test_a_file_can_be_dropped(page: ImportPage, station: Station, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    page.dropEvent(
        QDropEvent(
            QPointF(100, 100),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    station.settle()
    assert page._rows.rowCount() == 2


def test_esc_goes_back_a_step_at_a_time(page: ImportPage, station: Station, file: Path) -> None:
    left = Heard(page.left)
    page.take(file)
    station.settle()
    station.press(page, Key.Key_Escape)
    assert page._drop.isVisible()
    assert not left
    station.press(page, Key.Key_Escape)
    assert left == [()]


def test_a_wrong_file_is_refused_where_it_was_chosen(
    page: ImportPage, station: Station, tmp_path: Path
) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Ann,", encoding="utf-8")
    page.take(path)
    station.settle()
    assert page._drop.isVisible()
    assert page._drop._fault.isVisible()
    assert station.faults == []
