"""Rehearsing in the real window: keys go in, and what is seen, heard and kept comes out."""

from __future__ import annotations

import multiprocessing
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from app.bootstrap import open_office
from app.domain.microphone import BYTES_A_SECOND
from app.domain.policy import Situation
from app.domain.seller import Seller
from app.domain.take import Take
from app.speech.sound import RATE, read
from app.usecases import library, preferences
from app.usecases.office import Office
from tests.flows.opened import Opened
from tests.recordings import TAKES
from tests.sound_room import LOUDSPEAKER, MICROPHONE, SoundRoom
from tests.usecases.rehearsals import kept_takes
from ui.audio.booth import Booth
from ui.pages.rehearse import RehearsePage
from ui.settings import SoundSettings, WindowSettings
from ui.theme_controller import ThemeController

SCRIPT = "own.1"
"""The id of the seller's only own script."""

FAST_WPM = 220
"""How fast voices speak here, so that nobody waits for them."""

_LOST_SECONDS = 0.2


@dataclass(frozen=True)
class Truth:
    """The beginning of a recording: what is said, and the seconds at which each word begins."""

    sound: Path
    text: str
    starts: tuple[float, ...]
    end: float

    def word_at(self, seconds: float) -> int:
        """The word said last, from 0."""
        return max(0, sum(start <= seconds for start in self.starts) - 1)


def beginning(folder: Path, words: int, name: str = "slt_straight") -> Truth:
    """The first ``words`` words of a straight recording, with their script and sound."""
    import json

    facts = json.loads((TAKES / f"{name}.json").read_text(encoding="utf-8"))
    times = facts["times"][:words]
    end = float(times[-1][1])
    path = folder / f"{name}-{words}.wav"
    with wave.open(str(TAKES / f"{name}.wav")) as whole, wave.open(str(path), "wb") as part:
        part.setparams(whole.getparams())
        part.writeframes(whole.readframes(round((end + 0.05) * RATE)))
        part.writeframes(bytes(RATE))  # half a second in which nothing is said any more
    text = " ".join(facts["script_text"].split()[:words])
    return Truth(path, text, tuple(float(start) for start, _ in times), end)


def settle_in(folder: Path, text: str) -> None:
    """The data of Dana, who has one script of her own and knows her microphone."""
    office = open_office(folder)
    preferences.introduce(office, Seller("America/New_York", name="Dana", business="Bright"))
    library.create(office, Situation.FIRST, "en", "Hello", text, datetime.now(UTC))
    office.database.close()
    settings = WindowSettings(folder)
    settings.checked_microphones = frozenset({MICROPHONE})


class Rehearsal(Opened):
    """The whole program on a data folder, with its window on the screen."""

    def __init__(self, folder: Path, look: ThemeController) -> None:
        self.heard = bytearray()
        """All that the microphone gave since the last key that begins a take."""
        super().__init__(folder, look)

    def open(self, script_id: str = SCRIPT) -> None:
        """Open Rehearse with a script on show."""
        self.window.open("rehearse")
        self.until(lambda: self.page.choice.piece is not None, "there are words to say")
        self.page.open_script(script_id)
        self.until(lambda: self._shown == script_id, "the script is on show")
        self.booth.microphone.chunk.connect(self.heard.extend)

    def begin(self) -> None:
        """Say what is on show, and wait until the microphone is heard."""
        self.heard.clear()
        self.press("R")
        self.until(lambda: bool(self.heard), "the microphone is heard")

    def finish(self) -> Take:
        """Be done, and wait for the score."""
        self.press("R")
        return self.score()

    def score(self) -> Take:
        """Wait for a score on the screen; the take it tells of."""
        score = self.page.score
        self.until(lambda: self.page.view is score and score.shown is not None, "a score is shown")
        assert score.shown is not None
        return score.shown.take

    @property
    def page(self) -> RehearsePage:
        """The page Rehearse."""
        page = self.window.page("rehearse")
        assert isinstance(page, RehearsePage)
        return page

    @property
    def booth(self) -> Booth:
        """What sounds and listens."""
        return self.program.wiring.sound.booth

    @property
    def word(self) -> int:
        """Where the prompter is."""
        return self.page.take.panel.prompter.word

    @property
    def status(self) -> str:
        """The line above the text."""
        return self.page.take.status.text()

    @property
    def seen(self) -> str:
        """For a test that fails."""
        return f"status {self.status!r}, word {self.word}, told {self.told}"

    @property
    def _shown(self) -> str | None:
        piece = self.page.choice.piece
        return piece.script.id if piece is not None else None


@contextmanager
def rehearsal(folder: Path, look: ThemeController, microphone: str = "") -> Iterator[Rehearsal]:
    """Open the program, and close it in the end; ``microphone`` "" is the system's own."""
    settings = WindowSettings(folder)
    settings.sound = SoundSettings("", FAST_WPM, microphone, LOUDSPEAKER)
    if microphone:
        settings.checked_microphones |= {microphone}
    del settings
    opened = Rehearsal(folder, look)
    try:
        yield opened
    finally:
        opened.close()


@contextmanager
def data_of(folder: Path) -> Iterator[Office]:
    """What is kept in a folder, read past the window."""
    office = open_office(folder)
    yield office
    office.database.close()


def kept(folder: Path) -> tuple[Take, ...]:
    """The kept takes of her script, the newest first."""
    with data_of(folder) as office:
        return kept_takes(office, SCRIPT)


def recogniser() -> int:
    """The number of the process that listens."""
    (number,) = (
        child.pid
        for child in multiprocessing.active_children()
        if child.name == "ringwell-recogniser"
    )
    assert number is not None
    return number


def say(her: Rehearsal, room: SoundRoom, sound: Path) -> None:
    """Play a recording into the room, to its end."""
    saying = room.say(sound)
    her.until(lambda: saying.poll() is not None, "all is said")
    all_was_heard(her, sound)


def all_was_heard(her: Rehearsal, played: Path) -> None:
    """All that was played into the room came to the microphone."""
    missing = (len(read(played)) - len(her.heard)) / BYTES_A_SECOND
    assert missing <= _LOST_SECONDS, f"{missing:.1f} s of what was said never came"
