"""What a session does by itself; every change holds at once, also for the session under way."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from ui.pages.page_parts import caption
from ui.pages.settings_parts import Section, group
from ui.settings import WindowSettings

_WHEN = "After three hard calls in a row, a kind line stands above the next one."


class SessionSection(Section):
    """What she switches off in the session itself shows here, too."""

    def __init__(self, kept: WindowSettings, parent: QWidget | None = None) -> None:
        super().__init__("Session", "What a session does by itself.", parent)
        self._kind_words = QCheckBox("A kind word after a hard row of calls")
        self._kind_words.setAccessibleDescription(_WHEN)
        self._kind_words.setChecked(kept.kind_words)
        self.column.add(group("While you call", self._kind_words, caption(_WHEN)))
        self.column.box.addStretch(1)
        self._kind_words.toggled.connect(lambda on: setattr(kept, "kind_words", on))
        kept.kind_words_changed.connect(self._kind_words.setChecked)
