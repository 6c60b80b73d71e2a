"""Shares in a table: what it says to the eye and to a screen reader."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from app.domain.shares import Share, estimate
from ui.models.rows import ROW
from ui.models.share_rows import ShareLine, ShareRows

SURE = ShareLine("First <b>message</b>", "", estimate(Share(18, 92)), "18 of 92", "90% sure: …")
FEW = ShareLine("Gone", "no longer in your library", estimate(Share(1, 7)), "7 of 20", "")


def test_it_shows_what_it_is_given(qtmodeltester: ModelTester) -> None:
    rows = ShareRows("Scripts")
    qtmodeltester.check(rows)
    rows.set_rows([SURE, FEW])
    qtmodeltester.check(rows)
    assert rows.rowCount() == 2
    assert [rows.index(0, column).data() for column in (0, 2)] == [SURE.title, "18 of 92"]
    assert rows.index(1, 0).data(ROW) is FEW
    heading = rows.headerData(0, Qt.Orientation.Horizontal)
    assert heading == "Scripts"
    spoken = rows.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Gone, no longer in your library, 7 of 20"
    rows.set_rows([])
    assert rows.rowCount() == 0
