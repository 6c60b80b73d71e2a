"""Whether the data is whole, and where the method comes from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.pages.page_parts import row_of
from ui.pages.settings_parts import Section, group
from ui.theme import Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button
from ui.widgets.text import PlainLabel

_PRIVATE = (
    "Everything stays on this computer. Ringwell never goes on the internet, and nobody else sees"
    " your people."
)
_METHOD = (
    "The method follows the five telephone traps that sales coach Barb Girson describes in “I Left"
    " a Voice Mail – Why Don’t They Call Me Back?”, My Sales Tactics. Every sentence in Ringwell is"
    " written afresh."
)
_ADDRESS = "www.MySalesTactics.com"


class AboutSection(Section):
    """Plain words; the address is to be read and copied, not followed."""

    check_wanted = Signal()
    """The seller wants her data checked."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__("Data and about", parent=parent)
        self._check = Button(look, "Check my data", icon="check")
        self._check.clicked.connect(self._begin)
        self._result = PlainLabel(wrap=True)
        self._result.hide()
        button = QWidget()
        button.setLayout(row_of(self._check))
        address = _selectable(_ADDRESS)
        self.column.add(
            group("Your data", PlainLabel(_PRIVATE, wrap=True), button, self._result),
            group("Where the method comes from", PlainLabel(_METHOD, wrap=True), address),
        )
        self.column.box.addStretch(1)

    def show_check(self, sentence: str, well: bool) -> None:
        """Say what the check found."""
        self._check.setEnabled(True)
        self._result.set_tone(Tone.PROMISE if well else Tone.AMBER)
        self._result.setText(sentence)
        self._result.show()

    def _begin(self) -> None:
        self._check.setEnabled(False)
        self._result.set_tone(Tone.NEUTRAL)
        self._result.setText("Looking at everything; this may take a moment…")
        self._result.show()
        self.check_wanted.emit()


def _selectable(text: str) -> PlainLabel:
    label = PlainLabel(text)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
