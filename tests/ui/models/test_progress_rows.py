"""The rows of the progress page: scripts and takes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.scored import NOW, a_listed_take
from ui.models.progress_rows import ProgressLine, ProgressRows, TakeRows
from ui.models.rows import ROW
from ui.presenters.progress_words import take_lines

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def line(script_id: str, **facts: object) -> ProgressLine:
    made = ProgressLine(
        script_id=script_id,
        title=f"<b>{script_id}</b>",
        takes="2 takes",
        figures="latest 26 s",
        comes_back="due today",
        due=True,
        message=True,
        lengths=(30.0, 26.0),
        best=1,
        told="30, 26",
    )
    return replace(made, **facts)


@pytest.fixture
def scripts(qapp: object) -> ProgressRows:
    rows = ProgressRows()
    QAbstractItemModelTester(rows, FATAL, rows)
    return rows


@pytest.fixture
def takes(qapp: object) -> TakeRows:
    rows = TakeRows()
    QAbstractItemModelTester(rows, FATAL, rows)
    return rows


def test_scripts_are_shown_as_they_are_given(scripts: ProgressRows) -> None:
    scripts.set_rows([line("a"), line("b")])
    assert [scripts.index(row).data() for row in range(2)] == ["<b>a</b>", "<b>b</b>"]
    assert scripts.row_of("b").row() == 1
    assert not scripts.row_of("c").isValid()
    assert not scripts.row_of(None).isValid()
    told = scripts.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "<b>a</b>. 2 takes. latest 26 s. due today. 30, 26"
    assert scripts.data(QModelIndex()) is None
    scripts.set_rows([])
    assert scripts.rowCount() == 0


def test_only_the_script_that_changed_is_painted_again(scripts: ProgressRows) -> None:
    scripts.set_rows([line("a"), line("b")])
    changed: list[int] = []
    resets: list[bool] = []
    scripts.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    scripts.modelReset.connect(lambda: resets.append(True))
    scripts.set_rows([line("a"), line("b", takes="3 takes")])
    assert (changed, resets) == ([1], [])
    scripts.set_rows([line("b"), line("a")])
    assert resets == [True]


def test_takes_are_shown_the_newest_first(takes: TakeRows) -> None:
    unscored = a_listed_take(2, seconds=None, wpm=None, coverage=None)
    found = [a_listed_take(7, best=True), a_listed_take(5, sound=None), unscored]
    takes.set_rows(take_lines(found, NOW.date()))
    shown = [
        [takes.index(row, column).data() for column in range(takes.columnCount())]
        for row in range(takes.rowCount())
    ]
    assert shown == [
        ["today, 10:41 am ★ best\nto a mailbox", "26 s", "141 wpm", "100%", "kept"],
        ["today, 10:41 am\nto a mailbox", "26 s", "141 wpm", "100%", "none"],
        ["today, 10:41 am\nto a mailbox", "", "", "", "kept"],
    ]
    assert takes.row_of(5) == 1
    assert takes.row_of(99) is None
    assert takes.row_of(None) is None
    assert [takes.index(row, 0).data(ROW).number for row in range(3)] == [3, 2, 1]
    heading = takes.headerData(TakeRows.WHEN, Qt.Orientation.Horizontal)
    assert heading == "When"
    takes.set_rows(())
    assert takes.rowCount() == 0
