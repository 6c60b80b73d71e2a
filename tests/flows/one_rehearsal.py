"""A program of its own with Ringwell's window: ``python one_rehearsal.py DATA record|alone``.

``record`` says a script until it is killed or the microphone is lost, and prints the recogniser's
process and the prompter's word with each sound; ``alone`` goes where there is no microphone.  What
was seen is the last line, as JSON.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.flows.rehearsing import Rehearsal


def main(folder: Path, way: str) -> int:
    # Imported here, for the recogniser's process imports this file too.
    from PySide6.QtWidgets import QApplication

    from tests.flows.rehearsing import rehearsal
    from ui.theme_controller import Appearance, ThemeController

    application = QApplication(["ringwell"])
    with rehearsal(folder, ThemeController(application, Appearance.LIGHT)) as her:
        print(json.dumps(alone(her) if way == "alone" else record(her)), flush=True)
    return 0


def record(her: Rehearsal) -> dict[str, object]:
    """Say her script until the microphone is lost, and try to say it again."""
    from app.speech.sound import read
    from tests.flows.rehearsing import recogniser

    her.open()
    her.begin()
    her.booth.microphone.chunk.connect(
        lambda _: print(recogniser() if her.word else 0, her.word, flush=True)
    )
    take = her.score()
    told = list(her.told)
    her.press("R")
    her.until(lambda: len(her.told) > len(told), "it is told why not")
    return {
        "told": told,
        "whole": take.sound is not None and read(take.sound) == bytes(her.heard),
        "coverage": take.score.coverage if take.score is not None else None,
        "again": her.told[len(told) :],
        "log": log_of(her.folder),
    }


def alone(her: Rehearsal) -> dict[str, object]:
    """Do everything that can be done without a microphone."""
    from PySide6.QtCore import Qt

    her.open()
    prompter, page = her.page.take.panel.prompter, her.page
    her.press("R")
    her.until(lambda: prompter.is_playing and prompter.word > 0, "the text runs")
    said = her.status
    her.press(Qt.Key.Key_Space)
    her.until(lambda: not prompter.is_playing, "her hand holds it")
    her.press("R")
    her.until(lambda: page.view is page.choice, "she is done")
    told_of_the_take = list(her.told)
    her.press("C")
    her.until(lambda: not page.check.again.text().startswith("Listening"), "the check is over")
    checked = page.check.words.text()
    her.window.hush()  # or the key would put the note away first
    her.press(Qt.Key.Key_Escape)
    her.until(lambda: page.view is page.choice, "she is back")
    her.told.clear()
    her.press("L")
    read = page.choice.panel.prompter
    her.until(lambda: bool(her.told) or read.word > 0, "it is read, or told why not")
    her.press(Qt.Key.Key_Escape)
    for name in ("today", "contacts", "scripts", "news", "progress", "settings"):
        her.window.open(name)
        her.until(lambda name=name: her.window.current == name, f"{name} is open")
    return {
        "status": said,
        "take": told_of_the_take,
        "check": checked,
        "voice": list(her.told),
        "log": log_of(her.folder),
    }


def log_of(folder: Path) -> str:
    path = folder / "log" / "ringwell.log"
    return path.read_text(encoding="utf-8") if path.exists() else ""


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
