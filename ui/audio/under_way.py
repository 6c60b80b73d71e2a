"""Sound under way, on the speech lane: to the recogniser, and a take's into its file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.domain.errors import KnownError
from app.domain.hearing import Hearing, Position
from app.domain.microphone import BYTES_A_SECOND
from app.speech.recogniser import LONGEST_LAG_S, Recogniser
from app.speech.take_file import TakeWriter
from ui.presenters.leading import HeardSoFar

if TYPE_CHECKING:
    from app.speech.mailbox import BeepListener

_EARLY: Final = round(LONGEST_LAG_S * BYTES_A_SECOND)


class Followed:
    """Sound that the recogniser listens to, once it is prepared.  Nothing of it is kept here."""

    def __init__(self, recogniser: Recogniser) -> None:
        self._recogniser = recogniser
        self._listener: Recogniser | None = None  # nobody yet

    def listen(self) -> None:
        """The recogniser is prepared; what was said before is heard as well."""
        self._listener = self._recogniser
        self._listener.begin()
        said = self._said_so_far()
        if said:
            self._listener.feed(said)

    def stop_listening(self) -> None:
        """Go on without the recogniser."""
        self._listener = None

    def go_to(self, word: int) -> None:
        """She went to this word by hand."""
        if self._listener is not None:
            self._listener.go_to(word)

    def _said_so_far(self) -> bytes:
        """What the recogniser is to hear of the sound that came before it."""
        raise NotImplementedError

    def _follow(self, chunk: bytes, fault: str = "") -> HeardSoFar:
        listener = self._listener
        if listener is None:
            return HeardSoFar(fault=fault)
        listener.feed(chunk)
        return HeardSoFar(listener.positions(), listener.hears_badly, listener.lost, fault)


class TakeUnderWay(Followed):
    """The sound of one take.  Nothing the recogniser does can lose it."""

    def __init__(self, recogniser: Recogniser, path: Path | None) -> None:
        super().__init__(recogniser)
        self._samples = bytearray()
        self._writer: TakeWriter | None = None
        self._fault = ""
        if path is not None:
            try:
                self._writer = TakeWriter(path)
            except KnownError as fault:
                self._fault = str(fault)

    def hear(self, chunk: bytes) -> HeardSoFar:
        """The next sound: first into the file, then to the recogniser."""
        self._samples += chunk
        if self._writer is not None:
            try:
                self._writer.append(chunk)
            except KnownError as fault:
                self._fault = str(fault)
        told, self._fault = self._fault, ""
        return self._follow(chunk, told)

    def finish(self) -> tuple[bytes, Hearing | None]:
        """All the sound and what was heard in it; None where nobody listened to its end."""
        self.close()
        heard = self._listener.finish() if self._listener is not None else None
        return bytes(self._samples), heard

    def close(self) -> None:
        """Close the file."""
        writer, self._writer = self._writer, None
        if writer is not None:
            try:
                writer.close()
            except KnownError as fault:
                self._fault = str(fault)

    def _said_so_far(self) -> bytes:
        return bytes(self._samples)


class CallUnderWay(Followed):
    """The sound of one call: examined as it comes, for beeps and for her words, and thrown away.

    People who are called have not agreed to be recorded.  All there ever is of it are the last few
    seconds that something is still to be found out about, in memory.
    """

    def __init__(self, recogniser: Recogniser, *, for_beeps: bool, speaks: bool) -> None:
        """``for_beeps``: a mailbox may answer; ``speaks``: she does, from its beginning."""
        super().__init__(recogniser)
        self._beeps: BeepListener | None = None
        if for_beeps:
            from app.speech.mailbox import BeepListener  # needs numpy, which takes a moment

            self._beeps = BeepListener()
        # What the recogniser hears as soon as it is prepared; None: she does not speak yet.
        self._early: bytearray | None = bytearray() if speaks else None
        self._heard = self._followed_from = 0  # bytes

    def listen(self) -> None:
        """The recogniser is prepared: let it hear her words, where there is one since the beep."""
        self._followed_from = self._heard - len(self._early or b"")
        super().listen()
        self._early = None

    def stop_listening(self) -> None:
        """She does not speak any more; beeps are listened for."""
        super().stop_listening()
        self._early = None

    def hear(self, chunk: bytes) -> HeardSoFar:
        """The next sound; places are told by the seconds of the call."""
        self._heard += len(chunk)
        beeped = self._beeps is not None and bool(self._beeps.hear(chunk))
        if self._listener is None:
            if beeped:
                self._early = bytearray()  # what comes from now on is hers
            elif self._early is not None:
                self._early += chunk
                del self._early[:-_EARLY]
        heard = self._follow(chunk)
        since = self._followed_from / BYTES_A_SECOND
        places = tuple(Position(since + each.audio_s, each.word) for each in heard.positions)
        return replace(heard, positions=places, beeped=beeped)

    def finish(self) -> tuple[bytes, Hearing | None]:
        """Nothing was kept, and nothing comes of it."""
        self.close()
        return b"", None

    def close(self) -> None:
        """Forget the last of it."""
        self.stop_listening()
        self._beeps = None

    def _said_so_far(self) -> bytes:
        return bytes(self._early or b"")
