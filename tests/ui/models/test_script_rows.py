"""The lists and tables of the scripts page: they show what they are given, and keep Qt's rules."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from pytestqt.modeltest import ModelTester

from app.domain.contact import Relationship
from app.domain.objections import Objection
from app.domain.policy import Situation
from app.domain.wording import Version
from tests.ui.pages.stage import Heard
from ui.models.rows import ROW
from ui.models.script_file_rows import FileRow, ScriptFileRows
from ui.models.script_rows import ScriptLine, ScriptRows
from ui.models.use_rows import Use, UseRows, whose
from ui.models.version_rows import VersionRows


def line(script_id: str, heading: str = "First message", title: str = "Mine") -> ScriptLine:
    return ScriptLine(script_id, heading, title, "built in", own=False, badge="in use")


def use(occasion: Situation | Objection, whom: Relationship | None = None) -> Use:
    return Use(occasion, whom, "First message", "at once", "en.first", "First", False, False)


def shown(model: QAbstractItemModel) -> list[object]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def scripts(qtmodeltester: ModelTester) -> ScriptRows:
    model = ScriptRows()
    qtmodeltester.check(model)
    return model


def test_headings_stand_before_their_scripts_and_cannot_be_selected(scripts: ScriptRows) -> None:
    scripts.set_rows([line("a"), line("b"), line("c", "Something new")])
    assert shown(scripts) == ["First message", "Mine", "Mine", "Something new", "Mine"]
    assert scripts.flags(scripts.index(0)) == Qt.ItemFlag.NoItemFlags
    assert scripts.flags(scripts.index(1)) & Qt.ItemFlag.ItemIsSelectable
    assert scripts.row_of("c").row() == 4
    assert not scripts.row_of("d").isValid()
    scripts.set_rows([])


def test_the_same_scripts_are_renewed_where_they_stand(scripts: ScriptRows) -> None:
    scripts.set_rows([line("a"), line("b")])
    resets, renewed = Heard(scripts.modelReset), Heard(scripts.dataChanged)
    scripts.set_rows([line("a", title="Other"), line("b")])
    assert not resets
    assert renewed
    assert scripts.index(1).data(ROW).title == "Other"


def test_a_script_called_like_a_heading_is_a_script(scripts: ScriptRows) -> None:
    scripts.set_rows([line("First message", title="First message")])
    resets = Heard(scripts.modelReset)
    scripts.set_rows([line("x", "First message"), line("First message")])
    assert resets


def test_versions_say_when(qtmodeltester: ModelTester) -> None:
    rows = VersionRows()
    qtmodeltester.check(rows)
    version = Version(2, "Mine", "Hi.", datetime(2026, 11, 3, tzinfo=UTC))
    rows.set_rows([(version, "Nov 3 at 9 am")])
    assert shown(rows) == ["Version 2 · Nov 3 at 9 am"]
    assert rows.index(0).data(ROW)[0] == version


def test_a_file_shows_what_becomes_of_each_line(qtmodeltester: ModelTester) -> None:
    rows = ScriptFileRows()
    qtmodeltester.check(rows)
    bad, new = FileRow(3, "", "", "", "What is this?"), FileRow(9, "add", "Mine", "First", "")
    rows.set_rows([bad, new])
    assert rows.index(0, rows.TITLE).data() == "What is this?"
    assert rows.index(0, rows.ACTION).data() == "not read"
    assert [rows.index(1, place).data() for place in range(4)] == [
        "9",
        "new",
        "Mine",
        "First",
    ]
    assert rows.index(1, 0).data(ROW) == new


def test_only_what_is_said_can_be_changed_in_the_table(qtmodeltester: ModelTester) -> None:
    rows = UseRows()
    qtmodeltester.check(rows)
    closed = dataclasses.replace(use(Situation.NEWS), open=False)
    rows.set_rows([use(Situation.FIRST), use(Situation.FIRST, Relationship.TEAM), closed])
    editable = [
        (row, column)
        for row in range(3)
        for column in range(3)
        if rows.index(row, column).flags() & Qt.ItemFlag.ItemIsEditable
    ]
    assert editable == [(0, rows.SCRIPT), (1, rows.SCRIPT)]
    assert rows.index(1, 0).data(ROW).relationship is Relationship.TEAM
    assert rows.place_of(Situation.FIRST, Relationship.TEAM) == 1
    assert rows.place_of(Situation.FIRST, Relationship.PROSPECT) == 0
    assert rows.place_of(Objection.BUSY, None) == -1


def test_whose_words_are_said() -> None:
    said = use(Situation.FIRST)
    assert whose(said) == "built in"
    assert whose(dataclasses.replace(said, own=True)) == "yours"
    assert whose(dataclasses.replace(said, chosen=True)) == "your choice"
