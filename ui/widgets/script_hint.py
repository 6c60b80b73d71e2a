"""One hint in a bubble: what it is, why, and what to say instead."""

from __future__ import annotations

from textwrap import shorten

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.presenters.script_check import Hint
from ui.theme import Size, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button
from ui.widgets.script_bubble import Bubble
from ui.widgets.text import PlainLabel

_WIDTH = 360
_LONGEST = 180  # letters of a sentence; its end is left out
USE_KEY = "Alt+Return"

HINT_TONE = Tone.AMBER
"""The colour of every hint: none of them is there to stop anybody."""


def offer(hint: Hint) -> tuple[str, str]:
    """The words to use instead in quotation marks, and what the button says; both may be empty."""
    if hint.suggestion is None:
        return "", ""
    if not hint.suggestion.strip():
        return "Leave it out.", "Leave it out"
    sentence = shorten(hint.instead, _LONGEST, placeholder="…")
    return f"“{sentence}”" if sentence else "", "Use this"


class HintBubble(Bubble):
    """Comes up at the words a hint is about."""

    used = Signal()
    """She pressed the button."""

    def __init__(self, look: ThemeController, owner: QWidget) -> None:
        super().__init__(look, _WIDTH, owner)
        self._name = PlainLabel(weight=QFont.Weight.DemiBold, wrap=True)
        self._why = PlainLabel(size=Size.SMALL, wrap=True)
        self._instead = PlainLabel(size=Size.SMALL, tone=Tone.PROMISE, wrap=True)
        self._use = Button(look, "Use this", key="Alt+Enter")
        self._use.clicked.connect(self.used)
        row = QHBoxLayout()
        row.addWidget(self._use)
        row.addStretch(1)
        for label in (self._name, self._why, self._instead):
            self.box.addWidget(label)
        self.box.addLayout(row)

    def set_hint(self, hint: Hint, *, may_use: bool) -> None:
        """Say this hint; ``may_use`` tells whether the script may be changed."""
        instead, action = offer(hint)
        self._name.setText(hint.name)
        self._name.set_tone(HINT_TONE)
        self._why.setText(hint.why)
        self._instead.setText(instead)
        self._instead.setVisible(bool(instead))
        self._use.setText(action or "Use this")
        self._use.setVisible(bool(action) and may_use)
        self.setAccessibleName(f"{hint.name}. {hint.why} {instead}".strip())
