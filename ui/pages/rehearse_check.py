"""The microphone check before the first take: say a sentence, see that it arrives."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QHideEvent
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
_QUESTION = "Can I hear you?"
_SYSTEM = "The one this computer uses"


class RehearseCheck(QWidget):
    """Asks one question: can you be heard?"""

    passed = Signal()
    """She goes on with this microphone."""

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
        self.inputs, self.outputs = ChoiceField(), ChoiceField()
        self.inputs.setAccessibleName("Microphone")
        self.outputs.setAccessibleName("Loudspeaker")
        self.go_on = Button(look, "Say it", kind=ButtonKind.PRIMARY, icon="rehearse", key="R")
        self.again = Button(look, "Check again", key="C")
        self.skip = Button(look, "Go on anyway", key="R")
        self.back = Button(look, "Not now", kind=ButtonKind.QUIET, key="Esc")
        card = Card()
        card.setFixedWidth(_WIDE)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        inside.setSpacing(Space.M)
        inside.addWidget(PlainLabel(_QUESTION, size=Size.HEADING, weight=QFont.Weight.Bold))
        inside.addWidget(self.words)
        inside.addWidget(self.meter)
        inside.addSpacing(Space.S)
        for field in (self.inputs, self.outputs):
            inside.addWidget(PlainLabel(field.accessibleName(), size=Size.CAPTION, muted=True))
            inside.addWidget(field)
        inside.addWidget(
            PlainLabel(
                "Nobody hears this but you: the sound stays on this computer.",
                size=Size.SMALL,
                muted=True,
                wrap=True,
            )
        )
        inside.addSpacing(Space.S)
        inside.addLayout(row_of(self.go_on, self.again, self.skip, self.back))
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(3)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_QUESTION)
        presenter.changed.connect(self._show)
        presenter.level_changed.connect(self.meter.show_level)
        presenter.passed.connect(self.passed)
        self.inputs.activated.connect(lambda: presenter.choose(str(self.inputs.code)))
        self.outputs.activated.connect(lambda: presenter.choose_loudspeaker(str(self.outputs.code)))
        self.again.clicked.connect(presenter.begin)
        for button in (self.go_on, self.skip):
            button.clicked.connect(presenter.go_on)
        self.back.clicked.connect(self.leave)
        for key, act in (("C", presenter.begin), ("R", presenter.go_on), ("Esc", self.leave)):
            bind(self, key, act)

    def activate(self) -> None:
        """Listen at once."""
        self._presenter.begin()
        self.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight nothing is listened to."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._presenter.stop()

    def _show(self, shown: CheckShown) -> None:
        self.words.setText(shown.words)
        self.setAccessibleDescription(shown.words)
        careful = shown.verdict is not None and not shown.good
        self.words.set_tone(Tone.AMBER if careful else Tone.NEUTRAL)
        for field, devices, chosen in (
            (self.inputs, shown.inputs, shown.input_id),
            (self.outputs, shown.outputs, shown.output_id),
        ):
            field.set_choices([("", _SYSTEM), *((each.id, each.name) for each in devices)])
            field.choose(chosen)
        self.go_on.setVisible(shown.good)
        self.skip.setVisible(not shown.good)
        self.skip.setText("Skip the check" if shown.listening else "Go on anyway")
        self.again.setEnabled(not shown.listening)
        self.again.setText("Listening…" if shown.listening else "Check again")
        if not shown.listening:
            self.meter.rest()

    def leave(self) -> None:
        """Back to the choice."""
        self._presenter.stop()
        self.left.emit()
