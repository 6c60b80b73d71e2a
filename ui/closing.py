"""What is kept, and asked about, before the window closes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from ui.desk import Desk
from ui.main_window import MainWindow


class Form(Protocol):
    """A page on which something may be typed that is not saved yet."""

    @property
    def dirty(self) -> bool:
        """Whether there is."""

    def leave(self, then: Callable[[], None]) -> None:
        """Go on with ``then``; what is not saved is asked about first."""


class Keeper(Protocol):
    """Something in which what is typed waits a moment before it is saved."""

    @property
    def unsaved(self) -> bool:
        """Whether anything does."""

    def save(self) -> None:
        """Save it now."""


class Closing:
    """Lets everything queued reach the disk, then closes the window.

    A note that cannot be kept keeps the window open, with the reason in it; closing once more
    gives the note up.  What else is typed and not saved is asked about first, where it stands.
    """

    def __init__(self, desk: Desk, window: MainWindow, last: Callable[[bool], bool]) -> None:
        """``last`` is done when everything is kept, and says whether the window closes then.

        It is told whether that is to be for good.
        """
        self._desk = desk
        self._window = window
        self._last = last
        self._at_stake = False
        self.forms: dict[str, Form] = {}
        """By the name of their page."""
        self.notes: list[Keeper] = []

    def close(self, *, for_good: bool = False) -> None:
        """She wants to close the window; ``for_good``: to end Ringwell, reminders or not.

        Where she goes on with what is not saved instead, that wish is over.
        """
        for name, form in self.forms.items():
            if form.dirty:
                self._window.open(name)
                form.leave(partial(self.close, for_good=for_good))
                return
        if self._at_stake and self._unsaved:
            self._window.close_now()
            return
        for notes in self.notes:
            notes.save()
        self._desk.read(lambda: None, lambda _: self._kept(for_good))

    @property
    def _unsaved(self) -> bool:
        return any(notes.unsaved for notes in self.notes)

    def _kept(self, for_good: bool) -> None:
        self._at_stake = self._unsaved
        if not self._at_stake and self._last(for_good):
            self._window.close_now()
