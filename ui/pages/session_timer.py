"""The talk timer of whoever is on screen: when it began, as far as the view knows and the data."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from app.domain.session import may_last, seconds_between
from app.usecases.session_queue import Running


class TalkTimer:
    """Runs at once when she dials; what the data has of it comes a moment later, and counts."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        """``clock`` gives the current aware instant."""
        self._clock = clock
        self._running: Running | None = None
        self._begun: dict[int, datetime] = {}

    def follow(self, running: Running) -> None:
        """The session as it is now."""
        if self._running is None or self._running.session.id != running.session.id:
            self._begun = {}
        self._running = running

    def begin(self, contact_id: int) -> None:
        """She has this contact on the line from now on."""
        self._begun[contact_id] = self._clock()

    def leave(self, contact_id: int) -> None:
        """This contact is on screen no longer; back with her, the data knows."""
        self._begun.pop(contact_id, None)

    def runs(self, contact_id: int) -> bool:
        """Whether it runs for this contact."""
        return self.seconds(contact_id) is not None

    def seconds(self, contact_id: int) -> float | None:
        """How long this contact is on the line; None for not at all."""
        if self._running is None:
            return None
        now, people = self._clock(), self._running.session.people
        kept = next((each.dialled_at for each in people if each.contact_id == contact_id), None)
        # After a night nobody is on the line any more, and she may dial anew.
        for begun in (kept, self._begun.get(contact_id)):
            if begun is not None and may_last(begun, now):
                return seconds_between(begun, now)
        return None
