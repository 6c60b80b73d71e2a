"""A talk told of in a program of its own, until it is killed: ``python one_talk.py DATA``.

``kept`` is said once nothing that was entered is on its way any more.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.flows.sitting import Clock, Sitting
from tests.flows.talks import NOTE, enter
from ui.theme_controller import Appearance, ThemeController

if __name__ == "__main__":
    gc.disable()  # as in the program
    application = QApplication(["ringwell"])
    her = Sitting(Path(sys.argv[1]), ThemeController(application, Appearance.LIGHT), Clock())
    her.go_on()
    enter(her, NOTE)
    notes = her.program.wiring.closing.notes
    her.until(lambda: not any(each.unsaved for each in notes), "all of it is kept")
    print("kept", flush=True)
    sys.exit(application.exec())
