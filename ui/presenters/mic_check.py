"""The microphone check: three seconds of speech, and what to do about what was heard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, Signal

from app.domain.microphone import MicrophoneCheck, Verdict

if TYPE_CHECKING:
    from ui.audio.booth import Booth
    from ui.audio.devices import AudioDevice

SAY = "Say: “Hi, it's me. I just wanted to hear how I sound.”"


@dataclass(frozen=True, slots=True)
class CheckShown:
    """What the check has to tell: ``verdict`` None while it listens or before it began.

    ``inputs`` and ``outputs`` are the microphones and loudspeakers there are; ``input_id`` and
    ``output_id`` those in use ("" for the system's own choice).
    """

    inputs: tuple[AudioDevice, ...]
    outputs: tuple[AudioDevice, ...]
    input_id: str
    output_id: str
    words: str
    verdict: Verdict | None = None
    listening: bool = False

    @property
    def good(self) -> bool:
        """Whether she may go on with this microphone."""
        return self.verdict is Verdict.GOOD


class MicCheckPresenter(QObject):
    """Listens to one microphone at a time; what it hears warms the recogniser."""

    changed = Signal(object)
    """A ``CheckShown``."""

    level_changed = Signal(float)
    """How loud it is just now, dBFS."""

    passed = Signal()
    """She goes on: the microphone is good, or she does not mind."""

    def __init__(
        self, booth: Booth, warm: Callable[[bytes], None], parent: QObject | None = None
    ) -> None:
        """``warm`` is called on the speech lane with the sound of the check."""
        super().__init__(parent)
        self._booth = booth
        self._warm = warm
        self._check = MicrophoneCheck()
        self._listening = False
        self._verdict: Verdict | None = None
        self._words = SAY
        booth.microphone.chunk.connect(self._hear)
        booth.microphone.level.connect(self._measure)
        booth.microphone.lost.connect(self._lose)
        booth.devices.changed.connect(self._look)

    @property
    def shown(self) -> CheckShown:
        """What there is to tell just now."""
        booth = self._booth
        return CheckShown(
            booth.devices.inputs,
            booth.devices.outputs,
            booth.microphone_id or "",
            booth.loudspeaker_id or "",
            self._words,
            self._verdict,
            self._listening,
        )

    def begin(self) -> None:
        """Listen for a sentence."""
        self._check = MicrophoneCheck()
        self._verdict, self._words = None, SAY
        self._listening = True
        self._booth.microphone.start(self._booth.microphone_id)
        self._tell()

    def choose(self, device_id: str) -> None:
        """Try another microphone, "" for the system's own."""
        self._booth.choose_microphone(device_id)
        self.begin()

    def choose_loudspeaker(self, device_id: str) -> None:
        """Play through another loudspeaker, "" for the system's own, and let her hear it."""
        from app.speech.beep import time_is_up

        self._booth.choose_loudspeaker(device_id)
        self._booth.loudspeaker.play(time_is_up())

    def go_on(self) -> None:
        """Enough of it: rehearse with this microphone as it is."""
        self.stop()
        self.passed.emit()

    def stop(self) -> None:
        """Listen no more."""
        if self._listening:
            self._listening = False
            self._booth.microphone.stop()

    def _hear(self, chunk: bytes) -> None:
        if not self._listening:
            return
        self._booth.lane.run(lambda: self._warm(chunk))
        self._check.hear(chunk)
        if self._check.enough:
            self._judge(self._check.verdict)

    def _judge(self, verdict: Verdict) -> None:
        self.stop()
        self._verdict, self._words = verdict, advice(verdict, self._others)
        self._booth.remember_check(verdict is Verdict.GOOD)
        self._tell()

    def _measure(self, level: float) -> None:
        if self._listening:
            self.level_changed.emit(level)

    def _lose(self, sentence: str) -> None:
        if self._listening:
            self.stop()
            self._words = sentence
            self._tell()

    def _look(self) -> None:
        """A microphone came or went."""
        self._tell()

    @property
    def _others(self) -> bool:
        return len(self._booth.devices.inputs) > 1

    def _tell(self) -> None:
        self.changed.emit(self.shown)


def advice(verdict: Verdict, others: bool) -> str:
    """What was heard and what to do, in a sentence; ``others``: there are other microphones."""
    another = " or try another one below" if others else ""
    match verdict:
        case Verdict.SILENT:
            return (
                "This microphone hears nothing. It may be muted or the wrong one: unmute it"
                f"{another}, then check again."
            )
        case Verdict.TOO_QUIET:
            return (
                "You are very faint. Come closer, or turn the microphone up in your sound"
                f" settings{another}."
            )
        case Verdict.CLIPPED:
            return (
                "You come in so loud that it crackles. Move back a little, or turn the microphone"
                f" down{another}."
            )
        case Verdict.NOISY:
            return (
                "There is a lot of noise around you. A quieter spot helps, or a headset; you can go"
                " on, and the text moves by itself where I can't follow."
            )
        case Verdict.GOOD:
            return "You come through loud and clear. Whenever you like."
        case _:
            assert_never(verdict)
