"""The booth: what the pages that sound are given.  Made when one of them is first opened."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from ui.lanes import Lane

if TYPE_CHECKING:
    from app.domain.errors import KnownError
    from app.speech.reading_aloud import Narrator
    from app.speech.recogniser import Recogniser
    from app.speech.voice import Voice
    from ui.audio.devices import AudioDevice, Devices
    from ui.audio.loudspeaker import Loudspeaker
    from ui.audio.microphone import Microphone
    from ui.settings import WindowSettings

Result = TypeVar("Result")


class Booth(QObject):
    """Devices, voice and recognisers, with two lanes of their own.

    A take under way has ``lane`` for itself: nothing waits there for longer than it takes to write
    a file.  What may take long or hang, the voice and listening to whole sounds (``second``, a
    recogniser that a take does without), is asked on ``voice_lane`` and nowhere else.
    """

    def __init__(
        self,
        lane: Lane,
        voice_lane: Lane,
        devices: Devices,
        microphone: Microphone,
        loudspeaker: Loudspeaker,
        voice: Voice,
        recogniser: Recogniser,
        second: Recogniser,
        narrator: Narrator,
        settings: WindowSettings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.lane = lane
        self.voice_lane = voice_lane
        self.devices = devices
        self.microphone = microphone
        self.loudspeaker = loudspeaker
        self.voice = voice
        self.recogniser = recogniser
        self.second = second
        self.narrator = narrator
        self._settings = settings
        loudspeaker.device_id = settings.sound.loudspeaker or None

    @property
    def microphone_id(self) -> str | None:
        """The microphone the seller chose, while it is plugged in; None for the system's own."""
        return _known(self._settings.sound.microphone, self.devices.inputs)

    @property
    def loudspeaker_id(self) -> str | None:
        """The loudspeaker she chose, while it is plugged in; None for the system's own."""
        return _known(self._settings.sound.loudspeaker, self.devices.outputs)

    @property
    def has_microphone(self) -> bool:
        """Whether anything can be recorded."""
        return bool(self.devices.inputs)

    @property
    def has_loudspeaker(self) -> bool:
        """Whether anything can be heard."""
        return bool(self.devices.outputs)

    @property
    def voice_id(self) -> str | None:
        """The voice she chose; None for the engine's own."""
        return self._settings.sound.voice or None

    @property
    def voice_wpm(self) -> int:
        """How fast it speaks, in words a minute."""
        return self._settings.sound.voice_wpm

    def choose_microphone(self, device_id: str) -> None:
        """Use this microphone from now on; "" for the system's own."""
        self._settings.sound = replace(self._settings.sound, microphone=device_id)

    def choose_loudspeaker(self, device_id: str) -> None:
        """Use this loudspeaker from now on; "" for the system's own."""
        self._settings.sound = replace(self._settings.sound, loudspeaker=device_id)
        self.loudspeaker.device_id = device_id or None

    @property
    def microphone_in_use(self) -> str:
        """The id of the microphone that would record now."""
        if self.microphone_id is not None:
            return self.microphone_id
        return next((each.id for each in self.devices.inputs if each.is_default), "")

    @property
    def microphone_was_checked(self) -> bool:
        """Whether the microphone in use was heard well once, on this computer."""
        return self.microphone_in_use in self._settings.checked_microphones

    def remember_check(self, good: bool) -> None:
        """Note how the microphone in use was heard."""
        known = self._settings.checked_microphones - {self.microphone_in_use}
        self._settings.checked_microphones = known | {self.microphone_in_use} if good else known

    def hear_out(
        self,
        job: Callable[[], Result],
        done: Callable[[Result], None],
        failed: Callable[[KnownError], None],
        broken: Callable[[], None],
    ) -> None:
        """Do what listens to a whole sound and is waited for; the voice makes way for it."""
        self.voice.hush()

        def first_of_all() -> Result:
            self.voice.allow()
            return job()

        self.voice_lane.run(first_of_all, done, failed, broken)

    def close(self) -> None:
        """Let what is queued finish, the file of a take above all, and wait for nobody else."""
        self.microphone.stop()
        self.loudspeaker.stop()
        # First: whoever hangs would be waited for otherwise.
        for each in (self.voice, self.recogniser, self.second):
            each.give_up()
        self.lane.run(self.recogniser.close)
        self.voice_lane.run(self.second.close)
        self.voice_lane.run(self.voice.close)
        self.lane.close()
        self.voice_lane.close()


def _known(wanted: str, devices: Iterable[AudioDevice]) -> str | None:
    return next((each.id for each in devices if each.id == wanted), None)


def make_booth(settings: WindowSettings, parent: QObject | None = None) -> Booth:
    """The booth of this computer.  Importing what it needs takes a moment."""
    from app.speech.reading_aloud import Narrator
    from app.speech.recogniser import Recogniser
    from app.speech.recogniser_pair import RecogniserPair
    from app.speech.voice import Voice
    from ui.audio.devices import Devices
    from ui.audio.loudspeaker import Loudspeaker
    from ui.audio.microphone import Microphone

    lane, voice = Lane("speech", parent), Voice()
    # She waits for it: no longer than the take itself was, and a little.
    second = RecogniserPair(patience=1.0)
    devices = Devices(lane.run, parent)
    return Booth(
        lane,
        Lane("voice", parent),
        devices,
        Microphone(devices, parent),
        Loudspeaker(devices, lane.run, parent),
        voice,
        Recogniser(),
        second,
        Narrator(voice, second),
        settings,
        parent,
    )
