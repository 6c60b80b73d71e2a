"""What lists say under the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from tests.ui.pages.scripts_on_stage import page
from tests.ui.pages.stage import Station
from ui.models.rows import ROW
from ui.pages.scripts import ScriptsPage

__all__ = ["page"]


def test_a_script_says_its_whole_text_under_the_mouse_and_a_heading_nothing(
    page: ScriptsPage, station: Station
) -> None:
    view = page.own.list.view
    heading, script = (view.model().index(row, 0) for row in range(2))
    assert heading.data(ROW) is None

    def hover(row: QModelIndex) -> None:
        inside = view.viewport()
        at = view.visualRect(row).center()
        QApplication.sendEvent(inside, QHelpEvent(QEvent.Type.ToolTip, at, inside.mapToGlobal(at)))

    hover(script)
    assert script.data(ROW).title in QToolTip.text()
    hover(heading)
    station.qtbot.waitUntil(lambda: not QToolTip.isVisible())
