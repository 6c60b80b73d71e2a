"""Whether this computer can listen to a call, for who wants to know it before there is one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.presenters import session_ear_words as words

if TYPE_CHECKING:
    from ui.audio.booth import Booth


class ListeningHere(QObject):
    """Looks at what there is to listen with.  No microphone is opened for it."""

    changed = Signal(str)
    """Why nothing can listen, or nobody follow her, in a sentence; "" where all is well."""

    def __init__(
        self, booth: Booth, find_recogniser: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        """``find_recogniser`` is called on the speech lane: whether there is one to be started."""
        super().__init__(parent)
        self._booth = booth
        self._find_recogniser = find_recogniser
        self._follows: bool | None = None
        booth.devices.changed.connect(self._tell)

    def look(self) -> None:
        """Find it out, and tell; from then on what is plugged in or pulled out is told too."""
        # The devices are prepared on this lane first, so that the window waits for none of it.
        self._booth.lane.run(self._find_recogniser, self._note)

    def _note(self, follows: bool) -> None:
        self._follows = follows
        self._tell()

    def _tell(self) -> None:
        if self._follows is None:
            return
        if not self._booth.has_microphone:
            self.changed.emit(self._booth.devices.trouble or words.NO_MICROPHONE)
        else:
            self.changed.emit("" if self._follows else words.NOBODY_FOLLOWS)
