"""A computer with sound of its own: PulseAudio with made-up devices, for Qt Multimedia to use.

What is played into the *room* comes out of the *microphone*; what Ringwell plays goes to the
*ears*, where it can be listened to.  Nothing of the machine's own sound is touched.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

MICROPHONE, SECOND_MICROPHONE = "mic", "headset"
LOUDSPEAKER = "ears"
_ROOM = "room"
_READY_WITHIN_S = 10.0


class SoundRoom:
    """One sound server with its own socket, as long as the context of ``open_room`` lasts."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = f"unix:{folder / 'native'}"
        self._server: subprocess.Popen[bytes] | None = None

    @property
    def environment(self) -> Mapping[str, str]:
        """What a process needs to know to use this sound server and no other."""
        return {"PULSE_SERVER": self.address, "QT_AUDIO_BACKEND": "pulseaudio"}

    def start(self) -> None:
        """Start the server with its devices, and wait until it answers."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        # norewinds: without it a silent null sink renders two seconds at a time, and what listens
        # to it waits for so long.
        sink = "module-null-sink norewinds=1 rate=48000"
        described = "source_properties=device.description"
        modules = [
            f"module-native-protocol-unix socket={self.folder / 'native'} auth-anonymous=1",
            f"{sink} sink_name={_ROOM} sink_properties=device.description=Room",
            f"{sink} sink_name={LOUDSPEAKER} sink_properties=device.description=Ears",
            f"module-remap-source source_name={MICROPHONE} master={_ROOM}.monitor"
            f" {described}=Microphone",
            f"module-remap-source source_name={SECOND_MICROPHONE} master={_ROOM}.monitor"
            f" {described}=Headset",
        ]
        loads = [argument for module in modules for argument in ("-L", module)]
        environment = {
            **os.environ,
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home),
            "PULSE_RUNTIME_PATH": str(home),
        }
        environment.pop("PULSE_SERVER", None)
        alone = ["-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]
        self._server = subprocess.Popen(
            ["pulseaudio", *alone, "--disable-shm=yes", "--log-level=error", *loads],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + _READY_WITHIN_S
        while SECOND_MICROPHONE not in self._names("sources"):
            assert self._server.poll() is None, "pulseaudio ended at once"
            assert time.monotonic() < deadline, "pulseaudio did not come up"
        self._pactl("set-default-source", MICROPHONE)
        self._pactl("set-default-sink", LOUDSPEAKER)

    def stop(self) -> None:
        """End the server as if it had crashed; ``start`` brings it back."""
        if self._server is not None:
            self._server.kill()
            self._server.wait()
            self._server = None
        with suppress(FileNotFoundError):
            (self.folder / "native").unlink()

    @contextmanager
    def held_up(self) -> Iterator[None]:
        """The server does not get to run meanwhile, as on a computer with too much else to do."""
        assert self._server is not None
        self._server.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._server.send_signal(signal.SIGCONT)

    def say(self, take: Path) -> subprocess.Popen[bytes]:
        """Play a sound file into the room; it goes on until the process that comes back ends."""
        return self._start("paplay", f"--device={_ROOM}", str(take))

    def listen(self, into: Path, name: str = LOUDSPEAKER) -> subprocess.Popen[bytes]:
        """Record what a loudspeaker gives (16 kHz mono WAV) until the process is terminated."""
        form = ["--rate=16000", "--channels=1", "--format=s16le", "--file-format=wav"]
        return self._start(
            "parecord", f"--device={name}.monitor", "--latency-msec=20", *form, str(into)
        )

    def unplug(self, name: str) -> None:
        """Take a device away for good: the module it came with is unloaded."""
        for line in self._pactl("list", "short", "modules").splitlines():
            number, _, arguments = line.partition("\t")
            if f"_name={name} " in arguments:
                self._pactl("unload-module", number)
                return
        raise AssertionError(f"there is no device {name}")

    def plug_in(self, name: str) -> None:
        """Add a microphone that hears the room."""
        self._pactl(
            "load-module",
            "module-remap-source",
            f"source_name={name}",
            f"master={_ROOM}.monitor",
            f"source_properties=device.description={name.capitalize()}",
        )

    def plug_in_slow_loudspeaker(self, name: str) -> None:
        """Add a loudspeaker that has rendered two seconds of silence before it is given sound."""
        self._pactl(
            "load-module",
            "module-null-sink",
            f"sink_name={name}",
            f"sink_properties=device.description={name.capitalize()}",
        )

    def played_ahead(self) -> float:
        """Seconds of what is being played that the server holds already."""
        (held,) = re.findall(r"Buffer Latency: (\d+) usec", self._pactl("list", "sink-inputs"))
        return int(held) / 1_000_000

    def _names(self, what: str) -> str:
        with suppress(subprocess.CalledProcessError):
            return self._pactl("list", "short", what)
        return ""

    def _pactl(self, *arguments: str) -> str:
        return subprocess.run(
            ["pactl", *arguments],
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            check=True,
        ).stdout

    def _start(self, *command: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(command, env=self._environment, stderr=subprocess.DEVNULL)

    @property
    def _environment(self) -> dict[str, str]:
        return {**os.environ, **self.environment}


@contextmanager
def open_room(folder: Path) -> Iterator[SoundRoom]:
    """A room of one's own, for what would disturb others: unplugging, a server that dies."""
    if not sys.platform.startswith("linux") or shutil.which("pulseaudio") is None:
        pytest.skip("pulseaudio is not installed")
    room = SoundRoom(folder)
    room.start()
    try:
        yield room
    finally:
        room.stop()


@pytest.fixture(scope="session")
def sound_room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SoundRoom]:
    """The room of this process: whoever uses Qt Multimedia in it hears this one.

    Qt looks for a server once in the life of a process, and Ringwell lets it only when there is
    one.  So this one may not be stopped, and a test that unplugs something plugs it in itself; what
    wants more opens a room and starts a process of its own.
    """
    before = os.environ.copy()
    with open_room(tmp_path_factory.mktemp("sound")) as room:
        os.environ.update(room.environment)
        yield room
        os.environ.clear()
        os.environ.update(before)
