"""How fast a script is measured: at her own pace, as far as that is a good one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.targets import WPM
from app.usecases import rehearsing
from app.usecases.change import Change, Thing
from ui.desk import Desk


class PacePresenter(QObject):
    """Keeps the pace in step with her takes; ``usual`` gives the prompter's words a minute."""

    changed = Signal(int, str)
    """Words a minute, and whose they are, in a sentence."""

    def __init__(self, desk: Desk, usual: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._usual = usual
        desk.changed.connect(self._on_change)

    def read(self) -> None:
        """Tell the pace as it is now."""
        self._desk.read(
            lambda: rehearsing.measured_wpm(self._desk.office),
            lambda measured: self.changed.emit(*pace_of_scripts(measured, self._usual())),
        )

    def _on_change(self, change: Change) -> None:
        if Thing.TAKES in change.things:
            self.read()


def pace_of_scripts(measured: int | None, usual: int) -> tuple[int, str]:
    """The words a minute a script's length is told at, and whose they are.

    That is her ``measured`` pace, the prompter's ``usual`` one before there is any, and never
    beyond a good one: the answer to fast speech is to slow down, not to write more.
    """
    own = usual if measured is None else measured
    wpm = round(WPM.nearest(own))
    if measured is None:
        whose = "as the prompter is set" if own == wpm else f"the prompter is set to {own}"
    elif own == wpm:
        whose = "as you speak"
    elif own > wpm:
        whose = f"the brisk end of a good pace. Your last takes had {own}: calmer is easier to hear"
    else:
        whose = f"the calm end of a good pace. Your last takes had {own}"
    return wpm, f"At {wpm} words a minute, {whose}."
