"""What a session does by itself; every change holds at once, also for the session under way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from ui.pages.page_parts import caption
from ui.pages.settings_moves import MovesChoice
from ui.pages.settings_parts import Section, explained, group
from ui.presenters.session_ear_words import FOUND_IN
from ui.settings import WindowSettings
from ui.theme_controller import ThemeController

if TYPE_CHECKING:
    from ui.presenters.listening_here import ListeningHere

_WHEN = "After three hard calls in a row, a kind line stands above the next one."


class SessionSection(Section):
    """What she chooses or switches off in the session itself shows here, too."""

    def __init__(
        self,
        look: ThemeController,
        kept: WindowSettings,
        make_here: Callable[[], ListeningHere] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``make_here`` makes what looks at microphones, when that is first of interest."""
        super().__init__("Session", "Changes hold at once, also for a session under way.", parent)
        self.moves = MovesChoice(look, kept, make_here)
        self._kind_words = QCheckBox("A kind word after a hard row of calls")
        self._kind_words.setChecked(kept.kind_words)
        self.column.add(
            group("How the words move", caption(FOUND_IN), self.moves),
            group("While you call", explained(self._kind_words, _WHEN)),
        )
        self.column.box.addStretch(1)
        self._kind_words.toggled.connect(lambda on: setattr(kept, "kind_words", on))
        kept.kind_words_changed.connect(self._kind_words.setChecked)
