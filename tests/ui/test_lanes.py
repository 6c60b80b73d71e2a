"""The lanes: what nobody waits for begins when the window has been painted."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.lanes import Lane


class Painted(QWidget):
    """Notes each time it is painted."""

    def __init__(self, seen: list[str]) -> None:
        super().__init__()
        self._seen = seen

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._seen.append("painted")


def test_a_patient_job_begins_after_the_painting_and_others_do_not_wait(qtbot: QtBot) -> None:
    seen: list[str] = []
    lane, window = Lane("store"), Painted(seen)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: "painted" in seen)
    try:
        seen.clear()
        lane.run(lambda: seen.append("patient"), patient=True)
        window.update()  # told after the job, as a page is that hears of a change last
        lane.run(lambda: None)
        assert lane.busy
        qtbot.waitUntil(lambda: not lane.busy)
        assert seen == ["painted", "patient"]
    finally:
        lane.close()


def test_a_lane_that_is_closed_leaves_a_patient_job_undone(qtbot: QtBot) -> None:
    done: list[str] = []
    lane = Lane("store")
    lane.run(lambda: done.append("patient"), patient=True)
    lane.run(lambda: done.append("recorded"))
    lane.close()
    qtbot.wait(0)
    assert done == ["recorded"]
