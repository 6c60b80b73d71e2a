"""A second start is heard by the first, and by nobody where there is none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from ui.knock import Door, knock

SECOND_START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.knock import knock
app = QCoreApplication([])
sys.exit(0 if knock(Path(sys.argv[1]), 30_000) else 3)
"""


def test_another_process_is_heard(qtbot: QtBot, tmp_path: Path) -> None:
    door = Door(tmp_path)
    for _ in range(2):
        with qtbot.waitSignal(door.knocked, timeout=30_000):
            second = subprocess.Popen([sys.executable, "-c", SECOND_START, str(tmp_path)])
        assert second.wait(30) == 0
    assert list(tmp_path.iterdir()) == []


def test_one_that_nobody_hears_gives_up_and_leaves_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    assert not knock(tmp_path, 1)
    assert list(tmp_path.iterdir()) == []
    assert not knock(tmp_path / "not there", 1)


def test_what_else_happens_in_the_folder_is_no_knock(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "window.wanted").touch()  # left by a start that was killed
    door = Door(tmp_path)
    with qtbot.assertNotEmitted(door.knocked), qtbot.waitSignal(door._watcher.directoryChanged):
        (tmp_path / "another").touch()
    assert [path.name for path in tmp_path.iterdir()] == ["another"]
