"""The microphone check before the first take: say a sentence, see that it arrives."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.keys import bind
from ui.pages.page_parts import ChoiceField, row_of
from ui.presenters.mic_check import CheckShown, MicCheckPresenter
from ui.theme import Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.level_meter import LevelMeter
from ui.widgets.text import PlainLabel

_WIDE = 520
_SYSTEM = "The one this computer uses"


class RehearseCheck(QWidget):
    """Asks one question: can you be heard?"""

    left = Signal()
    """Back to the choice of scripts."""

    def __init__(
        self, presenter: MicCheckPresenter, look: ThemeController, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.words = PlainLabel(size=Size.LEAD, wrap=True)
        self.words.setMinimumHeight(3 * self.words.fontMetrics().lineSpacing())
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.meter = LevelMeter(look, _WIDE - 2 * Space.XL)
        self.devices = ChoiceField()
        self.devices.setAccessibleName("Microphone")
        self.again = Button(look, "Check again", kind=ButtonKind.PRIMARY, key="C")
        self.skip = Button(look, "Go on anyway", key="R")
        self.back = Button(look, "Not now", kind=ButtonKind.QUIET, key="Esc")
        card = Card()
        card.setFixedWidth(_WIDE)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        inside.setSpacing(Space.M)
        inside.addWidget(PlainLabel("Can I hear you?", size=Size.HEADING, weight=QFont.Weight.Bold))
        inside.addWidget(self.words)
        inside.addWidget(self.meter)
        inside.addSpacing(Space.S)
        inside.addWidget(PlainLabel("Microphone", size=Size.CAPTION, muted=True))
        inside.addWidget(self.devices)
        inside.addWidget(
            PlainLabel(
                "Nobody hears this but you: the sound stays on this computer.",
                size=Size.SMALL,
                muted=True,
                wrap=True,
            )
        )
        inside.addSpacing(Space.S)
        inside.addLayout(row_of(self.again, self.skip, self.back))
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(3)
        presenter.changed.connect(self._show)
        presenter.level_changed.connect(self.meter.show_level)
        self.devices.activated.connect(lambda: presenter.choose(str(self.devices.code)))
        self.again.clicked.connect(presenter.begin)
        self.skip.clicked.connect(presenter.go_on)
        self.back.clicked.connect(self._leave)
        for key, act in (("C", presenter.begin), ("R", presenter.go_on), ("Esc", self._leave)):
            bind(self, key, act)

    def activate(self) -> None:
        """Listen at once."""
        self.again.setFocus()
        self._presenter.begin()

    def _show(self, shown: CheckShown) -> None:
        self.words.setText(shown.words)
        careful = shown.verdict is not None and not shown.good
        self.words.set_tone(Tone.AMBER if careful else Tone.NEUTRAL)
        self.devices.set_choices([("", _SYSTEM), *((each.id, each.name) for each in shown.inputs)])
        self.devices.choose(shown.device_id)
        self.again.setEnabled(not shown.listening)
        self.again.setText("Listening…" if shown.listening else "Check again")
        self.skip.setText("Skip the check" if shown.listening else "Go on anyway")
        if not shown.listening:
            self.meter.rest()

    def _leave(self) -> None:
        self._presenter.stop()
        self.left.emit()
