"""The floor for start and memory: a bare PySide6 window with a list of fifty strings."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QListWidget, QVBoxLayout, QWidget

from tests.benchmarks.shown import report_shown


class _List(QListWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, report_shown)


def main() -> int:
    """Show the window, tell that it is painted, wait to be ended."""
    app = QApplication(["bare"])
    window = QWidget()
    rows = _List()
    rows.addItems([f"Person number {number}" for number in range(50)])
    layout = QVBoxLayout(window)
    layout.addWidget(rows)
    window.resize(1280, 800)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
