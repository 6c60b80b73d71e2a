"""A session in a program of its own, until it is killed: ``python one_session.py DATA LIFE``.

``LIFE`` counts the programs that had this session, and draws what is pressed in this one.  Every
line says what somebody before the screen would know by then, so that what was promised can be
looked for on the disk:

``resumed NAME|TIMER|NOTE``   she went on with it, and this is on the screen
``press KEYS``                these keys are pressed next
``saved CONTACT OUTCOME``     the notice says so
``undone CONTACT CALL``       the notice says so; CALL is whether it was a call
``timer CONTACT``             her talk timer runs
``note CONTACT TEXT``         she left the note, and nothing is on its way any more
``on CONTACT``                she is on the screen
``.``                         the window lives
"""

from __future__ import annotations

import gc
import os
import sys
from datetime import timedelta
from pathlib import Path
from random import Random
from traceback import print_exc

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.domain.session import Session
from app.usecases.calls import Recorded
from app.usecases.change import Change, Thing
from app.usecases.session_queue import Running
from tests.flows.sitting import Clock, Sitting
from ui.program import _only_window
from ui.theme_controller import Appearance, ThemeController

Key = Qt.Key
ENTER, ESC = Key.Key_Return, Key.Key_Escape
_TURN_MS = 2
BETWEEN = timedelta(minutes=1)
"""So long a program is away."""

# Each is pressed as a whole; what leads to an outcome is there more often.
ACTIONS: tuple[tuple[str | Key, ...], ...] = (
    *((("1",),) * 4),
    ("4",),
    ("6",),
    ("7",),
    ("2", "y", ENTER),
    ("5", ENTER),
    ("3", "3"),
    ("n", "1"),
    ("n", "2"),
    *((("g",),) * 3),
    *((("h", "note", ESC),) * 2),
    ("pause", ENTER),
    ("undo",),
)


class Hand:
    """What presses the keys, one a turn of the window's loop; the next thing once all is still."""

    def __init__(self, her: Sitting, life: int) -> None:
        self._her = her
        self._random = Random(life)
        self._keys: list[str | Key] = []
        self._typed: tuple[int, str] | None = None
        self._notes = 0
        self._life = life
        self._timers: set[int] = set()
        page, wiring = her.page, her.program.wiring
        page.call._call.recorded.connect(self._saved)
        page._presenter.running_changed.connect(self._running)
        page._presenter.selected_changed.connect(lambda contact: say("on", contact))
        undo = wiring._undo
        assert undo is not None
        undo.undone.connect(self._undone)

    def turn(self) -> None:
        """One turn of the window's loop."""
        say(".")
        her = self._her
        if self._keys:
            self._press(self._keys.pop(0))
        elif not her.program._lane.busy:
            self._note_is_safe()
            call = her.page.call
            if call.is_paused:
                self._keys = [ENTER]
            elif call.card.form is not None:
                self._keys = [ESC]
            elif self._random.random() < 0.5:  # or nothing for a turn
                self._keys = list(self._random.choice(ACTIONS))
                say("press", *self._keys)

    def _press(self, key: str | Key) -> None:
        her = self._her
        match key:
            case "undo":
                her.press("z", ctrl=True)
            case "pause":
                her.press("p", shift=True)
            case "note":
                shown = her.page.call._shown
                if (
                    shown is None
                    or her.window.focusWidget() is not her.page.call.person.memory.note
                ):
                    return
                self._notes += 1
                text = f"of {self._life} and {self._notes} "
                her.press(text)
                self._typed = shown.card.contact_id, text.strip()
            case _:
                her.press(key)

    def _note_is_safe(self) -> None:
        if self._typed is not None and not self._her.page.call._notes.unsaved:
            say("note", *self._typed)
            self._typed = None

    def _running(self, running: Running | None) -> None:
        assert running is not None
        session: Session = running.session
        for person in session.people:
            if person.dialled_at is not None and person.contact_id not in self._timers:
                self._timers.add(person.contact_id)
                say("timer", person.contact_id)

    @staticmethod
    def _saved(recorded: Recorded) -> None:
        say("saved", recorded.contact_id, recorded.outcome)

    @staticmethod
    def _undone(change: Change) -> None:
        say("undone", change.contact_id, int(Thing.CALLS in change.things))


def say(*words: object) -> None:
    """A line that is out before anything else happens."""
    print(*words, flush=True)


def main(folder: Path, life: int) -> int:
    gc.disable()  # as in the program: never on a lane, where Qt's objects of the window would die
    application = QApplication(["ringwell"])
    lock = _only_window(folder)  # that of a killed program is taken over
    clock = Clock()
    clock.now += life * BETWEEN
    her = Sitting(folder, ThemeController(application, Appearance.LIGHT), clock)
    her.go_on()
    note = her.page.call.person.memory.note.toPlainText()
    say(f"resumed {her.name}|{her.timer}|{note!r}")  # one line, whatever is in it
    hand = Hand(her, life)
    often = QTimer()
    often.timeout.connect(hand.turn)
    often.start(_TURN_MS)
    code = application.exec()
    lock.unlock()
    return code


if __name__ == "__main__":
    try:
        sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
    except Exception:  # noqa: BLE001 - told, and the end
        print_exc()  # which the program itself would have put into its log
        os._exit(1)  # the lanes are still running
