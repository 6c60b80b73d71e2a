"""What is at hand while a script is read aloud: pause, once more, the voice and its pace."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.pages.page_parts import ChoiceField
from ui.presenters.reading_aloud import Sounding
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.tool_row import ToolRow

_HEIGHT = 52
_WAITING = "One moment…"
_BLINK_MS = 200
_USUAL = "Usual voice"
PACES = (100, 120, 140, 160, 180)
"""Words a minute to choose from; 120 to 150 is a good message (DESIGN.md)."""


class NamedVoice(Protocol):
    """A voice of the system."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    def speaks(self, language: str) -> bool: ...


class VoiceBar(ToolRow):
    """The page owns the keys."""

    pause_wanted = Signal()
    again_wanted = Signal()
    stop_wanted = Signal()

    voice_chosen = Signal(str, int)
    """The id of a voice ("" for the system's usual one) and its pace in words a minute."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(_HEIGHT, parent)
        self._pause = Button(look, "Pause", icon="pause", key="Space")
        # Wide enough for any of its words, so that nothing moves when they change.
        for words in (_WAITING, "Go on", "Pause"):
            self._pause.setText(words)
            self._pause.setMinimumWidth(max(self._pause.minimumWidth(), self._pause.widest))
        self._patience = QTimer(self, singleShot=True, interval=_BLINK_MS)
        self._patience.timeout.connect(self._ask_to_wait)
        again = Button(look, "That sentence again", icon="undo", key="Backspace")
        stop = Button(look, "Stop", kind=ButtonKind.QUIET, icon="close", key="Esc")
        self.voice, self.pace = ChoiceField(), ChoiceField()
        self.voice.setAccessibleName("Voice")
        self.pace.setAccessibleName("Pace of the voice")
        self.voice.setMinimumContentsLength(10)
        for field in (self.voice, self.pace):
            field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.voice.set_choices([("", _USUAL)])
        self.pace.set_choices([(pace, f"{pace} wpm") for pace in PACES])
        for widget in (self._pause, again, stop):
            self.row.addWidget(widget)
        self.row.addStretch(1)
        self.row.addWidget(self.voice)
        self.row.addWidget(self.pace)
        self.may_shrink(again)
        self.may_shrink(stop)
        self._pause.clicked.connect(self.pause_wanted)
        again.clicked.connect(self.again_wanted)
        stop.clicked.connect(self.stop_wanted)
        self._voices: tuple[NamedVoice, ...] = ()
        self._language, self._chosen = "", ""
        self.voice.activated.connect(self._choose)
        self.pace.activated.connect(self._tell)

    def show_voices(self, voices: Sequence[NamedVoice], chosen: str, wpm: int) -> None:
        """Offer those of the voices that speak the language; ``chosen`` by its id."""
        self._voices, self._chosen = tuple(voices), chosen
        self._offer()
        self.pace.choose(min(PACES, key=lambda pace: abs(pace - wpm)))

    def speak(self, language: str) -> None:
        """The words are of this language: no other voice would be heard."""
        if language != self._language:
            self._language = language
            self._offer()

    def show_sounding(self, sounding: Sounding) -> None:
        """Say what the first button does now, or that it takes a moment."""
        if sounding is Sounding.PREPARING:
            self._patience.start()
        else:
            self._patience.stop()
        self._pause.setEnabled(True)
        self._pause.setText("Go on" if sounding is Sounding.PAUSED else "Pause")
        self._pause.set_icon("play" if sounding is Sounding.PAUSED else "pause")

    def _ask_to_wait(self) -> None:
        self._pause.setText(_WAITING)
        self._pause.setEnabled(False)

    def _offer(self) -> None:
        speaking = [each for each in self._voices if each.speaks(self._language)]
        self.voice.choose("")  # a choice that is not on offer any more would be kept
        self.voice.set_choices([("", _USUAL), *((each.id, each.name) for each in speaking)])
        known = any(each.id == self._chosen for each in speaking)
        self.voice.choose(self._chosen if known else "")

    def _choose(self) -> None:
        voice = self.voice.code
        if isinstance(voice, str):
            self._chosen = voice
            self._tell()

    def _tell(self) -> None:
        pace = self.pace.code
        if isinstance(pace, int):
            self.voice_chosen.emit(self._chosen, pace)
