"""The booth: what the pages that sound are given.  Made when one of them is first opened."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.lanes import Lane

if TYPE_CHECKING:
    from app.speech.reading_aloud import Narrator
    from app.speech.recogniser import Recogniser
    from app.speech.voice import Voice
    from ui.audio.devices import AudioDevice, Devices
    from ui.audio.loudspeaker import Loudspeaker
    from ui.audio.microphone import Microphone
    from ui.settings import WindowSettings


class Booth(QObject):
    """Devices, voice and recogniser, with a lane of their own.

    What blocks (the voice, files, the recogniser's process) is asked on ``lane`` and nowhere else.
    """

    def __init__(
        self,
        lane: Lane,
        devices: Devices,
        microphone: Microphone,
        loudspeaker: Loudspeaker,
        voice: Voice,
        recogniser: Recogniser,
        narrator: Narrator,
        settings: WindowSettings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.lane = lane
        self.devices = devices
        self.microphone = microphone
        self.loudspeaker = loudspeaker
        self.voice = voice
        self.recogniser = recogniser
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

    def close(self) -> None:
        """Let what is queued finish, a take above all; then end voice and recogniser."""
        self.microphone.stop()
        self.loudspeaker.stop()
        self.lane.run(self.recogniser.close)
        self.lane.run(self.voice.close)
        self.lane.run(self.narrator.close)
        self.lane.close()


def _known(wanted: str, devices: Iterable[AudioDevice]) -> str | None:
    return next((each.id for each in devices if each.id == wanted), None)


def make_booth(settings: WindowSettings, parent: QObject | None = None) -> Booth:
    """The booth of this computer.  Importing what it needs takes a moment."""
    from app.speech.reading_aloud import Narrator
    from app.speech.recogniser import Recogniser
    from app.speech.voice import Voice
    from ui.audio.devices import Devices
    from ui.audio.loudspeaker import Loudspeaker
    from ui.audio.microphone import Microphone

    voice, recogniser = Voice(), Recogniser()
    lane = Lane("speech", parent)
    devices = Devices(lane.run, parent)
    return Booth(
        lane,
        devices,
        Microphone(devices, parent),
        Loudspeaker(devices, lane.run, parent),
        voice,
        recogniser,
        Narrator(voice, recogniser),
        settings,
        parent,
    )
