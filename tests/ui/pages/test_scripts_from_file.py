"""Scripts from and to files: looked at first, brought in, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt

from app.usecases import library
from app.usecases.office import Office
from tests.ui.pages.scripts_on_stage import own_scripts, page, write
from tests.ui.pages.stage import NOW, Heard, Station
from ui.pages.scripts import ScriptsPage

__all__ = ["page"]

Key = Qt.Key

TWO = (
    "=== <b>Hello</b> ===\nWhen: first\n\nHi there.\n\n"
    "=== Nuevo ===\nWhen: news\nLanguage: es\n\nHola.\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "scripts.txt"
    path.write_text(TWO, encoding="utf-8")
    return path


# ---------------------------------------------------------------------- files


def test_a_file_is_looked_at_then_brought_in_then_taken_back(
    page: ScriptsPage, station: Station, office: Office, file: Path
) -> None:
    notices = Heard(page.notice)
    page.own.take(file)
    station.settle()
    incoming = page.own.incoming
    assert incoming.isVisible()
    assert incoming._bring.text() == "Bring in 2 scripts"
    assert own_scripts(office) == []
    station.press(page, Key.Key_Return)
    assert [script.title for script in own_scripts(office)] == ["<b>Hello</b>", "Nuevo"]
    assert page.own.pane.isVisible()
    assert notices[-1][0] == "2 scripts added."
    station.desk.change(lambda: notices[-1][2](NOW), lambda change: change)
    station.settle()
    assert own_scripts(office) == []


def test_what_is_there_already_is_not_brought_in_again(
    page: ScriptsPage, station: Station, office: Office, file: Path
) -> None:
    library.import_scripts(office, library.preview_scripts(office, file), NOW)
    page.own.take(file)
    station.settle()
    assert not page.own.incoming._bring.isEnabled()
    station.press(page, Key.Key_Escape)
    assert page.own.pane.isVisible()


def test_a_file_with_a_fault_says_on_which_line_and_brings_nothing(
    page: ScriptsPage, station: Station, office: Office, file: Path
) -> None:
    file.write_text(TWO.replace("When: news", "When: nwes"), encoding="utf-8")
    page.own.take(file)
    station.settle()
    rows = page.own.incoming.rows
    assert rows.index(0, rows.LINE).data() == "7"
    assert rows.index(0, rows.TITLE).data() == "Nuevo"
    assert "Did you mean “news”?" in rows.index(0, rows.PLACE).data()
    assert not page.own.incoming._bring.isEnabled()


def test_a_changed_script_is_shown_as_a_new_version(
    page: ScriptsPage, station: Station, office: Office, tmp_path: Path
) -> None:
    notices = Heard(page.notice)
    mine = write(office, "My own")
    path = tmp_path / "mine.txt"
    library.export_scripts(office, path)
    path.write_text(path.read_text("utf-8").rstrip() + " And more.\n", "utf-8")
    page.own.take(path)
    station.settle()
    rows = page.own.incoming.rows
    assert rows.index(0, rows.ACTION).data() == "new version"
    assert rows.index(0, rows.WHY).data() == "A new version of “My own”."
    assert page.own.incoming._bring.text() == "Bring in 1 script"
    station.press(page, Key.Key_Return)
    assert notices[-1][0] == "A new version kept."
    assert [each.id for each in own_scripts(office)] == [mine.id]


@pytest.mark.parametrize("width", [816, 1200])
def test_nothing_of_a_file_is_cut(
    page: ScriptsPage, station: Station, office: Office, tmp_path: Path, width: int
) -> None:
    path = tmp_path / "scripts.txt"
    path.write_text(
        "=== A title that says in some words what the message is about ===\nWhen: tuesday\n\nA.\n"
        "=== Another title that says in some words what it is about ===\nWhen: way_out\n"
        "For: customers\n\nB.\n===== C\n\nHi",
        encoding="utf-8",
    )
    page.resize(width, 556)
    page.own.take(path)
    station.settle()
    incoming = page.own.incoming
    table, rows = incoming.table, incoming.rows
    metrics = table.fontMetrics()
    for row in range(rows.rowCount()):
        for column in range(rows.columnCount()):
            index = rows.index(row, column)
            room = table.visualRect(index)
            wrapped = metrics.boundingRect(
                QRect(0, 0, room.width() - 8, 10_000),
                Qt.TextFlag.TextWordWrap,
                str(index.data() or ""),
            )
            covered = table.columnSpan(row, column) == 1 and not room.isValid()
            assert covered or (wrapped.height() <= room.height() and room.right() <= width)
    header = table.horizontalHeader()
    assert header.sectionSize(rows.LINE) >= header.fontMetrics().horizontalAdvance("Line") + 12
    assert header.sectionSize(rows.TITLE) >= max(width / 8, header.sectionSize(rows.WHY) - 1)
    assert table.horizontalScrollBar().maximum() == 0


def test_what_is_no_text_is_refused_with_a_sentence(
    page: ScriptsPage, station: Station, tmp_path: Path
) -> None:
    notices = Heard(page.notice)
    page.own.take(tmp_path)
    station.settle()
    assert "folder" in notices[-1][0]
    assert page.own.pane.isVisible() or page.own.list.view.isVisible()


def test_words_that_are_not_saved_are_asked_about_before_a_file_is_read(
    page: ScriptsPage, station: Station, office: Office, file: Path
) -> None:
    mine = write(office, "My own")
    page.activate()
    station.settle()
    page.own.show_script(mine.id)
    page.own.pane.editor.words.setFocus()
    station.press(page, "More. ")
    page.own.take(file)
    station.settle()
    assert page.own.pane._unsaved.isVisible()
    assert not page.own.incoming.isVisible()


def test_own_scripts_go_to_a_file_and_come_back_as_they_were(
    page: ScriptsPage, station: Station, office: Office, tmp_path: Path
) -> None:
    notices = Heard(page.notice)
    page.own.export_to(tmp_path / "mine.txt")
    station.settle()
    assert "no scripts of your own" in notices[-1][0]
    write(office, "My own")
    page.own.export_to(tmp_path / "mine.txt")
    station.settle()
    assert notices[-1][0] == "1 script saved in “mine.txt”."
    plan = library.preview_scripts(office, tmp_path / "mine.txt")
    assert [item.action for item in plan.items] == ["same"]


# ---------------------------------------------------------------------- listeners
