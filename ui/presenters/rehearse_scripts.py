"""What there is to rehearse: her scripts with what their takes were like, those for today first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QObject, Signal

from app.usecases import library, preferences, rehearsing
from app.usecases import takes as takes_of_hers
from app.usecases.change import Change, Thing
from ui.desk import Desk
from ui.models.script_rows import ScriptLine
from ui.presenters.script_lines import ScriptQuery, lines
from ui.presenters.scripts import ScriptsBoard, board_of
from ui.theme import Tone

_TODAY = "Say these today"
_DUE = "today"


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What the takes of one script were like; ``due_on`` is when it is to be said again."""

    takes: int
    best_seconds: float | None
    due_on: date | None


@dataclass(frozen=True, slots=True)
class RehearsalBoard:
    """Every script, what was rehearsed of them, and the ids of those to say today, in order."""

    scripts: ScriptsBoard
    rehearsed: Mapping[str, Rehearsed] = field(default_factory=dict)
    to_say: tuple[str, ...] = ()
    today: date = date.min

    def lines(self, query: ScriptQuery) -> list[ScriptLine]:
        """The scripts that match: those for today, then those she uses, wrote or has said.

        A search finds every one.
        """
        found = {line.script_id: line for line in lines(self.scripts, query)}
        first = [
            self._line(found[script_id], _TODAY, _takes(self.rehearsed.get(script_id)), _DUE)
            for script_id in self.to_say
            if script_id in found
        ]
        rest = [
            self._line(line, line.heading, self.about(line.script_id))
            for line in found.values()
            if line.script_id not in self.to_say and (query.text.strip() or self._is_hers(line))
        ]
        return first + rest

    def first(self, query: ScriptQuery) -> str | None:
        """The script to begin with: one to say today, else one that somebody hears, else any."""
        shown = self.lines(query)
        heard_by = self.scripts.heard_by
        heard = (
            each for each in shown if each.script_id in self.to_say or each.script_id in heard_by
        )
        line = next(heard, shown[0] if shown else None)
        return line.script_id if line else None

    def about(self, script_id: str) -> str:
        """How far she is with a script: "3 takes · again in 4 days", "not said yet"."""
        known = self.rehearsed.get(script_id)
        if known is None or not known.takes:
            return "not said yet"
        parts = [_takes(known)]
        if known.best_seconds is not None:
            parts.append(f"best {known.best_seconds:.0f} s")
        if known.due_on is not None and known.due_on > self.today:
            days = (known.due_on - self.today).days
            parts.append("again tomorrow" if days == 1 else f"again in {days} days")
        return " · ".join(parts)

    def _is_hers(self, line: ScriptLine) -> bool:
        return bool(line.own or line.badge or line.script_id in self.rehearsed)

    def _line(self, line: ScriptLine, heading: str, about: str, badge: str = "") -> ScriptLine:
        return ScriptLine(line.script_id, heading, line.title, about, line.own, badge, Tone.ACCENT)


def _takes(known: Rehearsed | None) -> str:
    """So few words that they stand beside a badge."""
    takes = known.takes if known else 0
    return "1 take" if takes == 1 else f"{takes} takes" if takes else "not said yet"


class RehearseScriptsPresenter(QObject):
    """Keeps the list in step with the data."""

    listed = Signal(object)
    """A ``RehearsalBoard`` in place of the one before."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._active = False
        desk.changed.connect(self._on_change)

    def set_active(self, active: bool) -> None:
        """Whether the list is on screen; it is read when it comes there."""
        self._active = active
        if active:
            self._read()

    def _read(self) -> None:
        def job() -> RehearsalBoard:
            office, now = self._desk.office, self._desk.clock()
            scripts = board_of(library.library(office), preferences.policy(office))
            progress = takes_of_hers.progress(office, now)
            due = rehearsing.plan(office, now)
            rehearsed = {
                row.script_id: Rehearsed(
                    row.takes, row.best.seconds if row.best else None, row.due_on
                )
                for row in progress.rows
            }
            to_say = tuple(each.script_id for each in due)
            return RehearsalBoard(scripts, rehearsed, to_say, progress.today)

        self._desk.read(job, self.listed.emit)

    def _on_change(self, change: Change) -> None:
        if self._active and change.things & {Thing.SCRIPTS, Thing.SETTINGS, Thing.TAKES}:
            self._read()
