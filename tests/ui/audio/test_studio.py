"""A take on the speech lane: its sound is safe whatever the recogniser does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import KnownError
from app.domain.hearing import Hearing, Position
from app.domain.policy import Situation
from app.domain.script import Script
from app.speech.sound import read
from app.usecases.drills import as_written
from ui.audio.studio import Studio

CHUNK = b"\x10\x00" * 640
PIECE = as_written(Script("own.1", Situation.FIRST, "First", "en", "Hi Sue, it's Maria."))
SPANISH = as_written(Script("own.2", Situation.FIRST, "Primero", "es", "Hola, soy María."))


class FakeRecogniser:
    """Hears a position in every piece of sound, until it is lost."""

    def __init__(self) -> None:
        self.fault: str | None = None
        self.lost = self.hears_badly = False
        self.fed = bytearray()
        self.asked: list[Any] = []

    def prepare(self, units: Any) -> None:
        self.asked.append(("prepare", len(units)))

    def begin(self) -> None:
        self.asked.append("begin")

    def warm(self, chunk: bytes) -> None:
        self.asked.append(("warm", len(chunk)))

    def feed(self, chunk: bytes) -> None:
        self.fed += chunk

    def positions(self) -> tuple[Position, ...]:
        return () if self.lost else (Position(len(self.fed) / 32_000, 1),)

    def go_to(self, word: int) -> None:
        self.asked.append(("go_to", word))

    def finish(self) -> Hearing | None:
        return None if self.lost else Hearing(len(self.fed) / 32_000)


@pytest.fixture
def recogniser() -> FakeRecogniser:
    return FakeRecogniser()


class FakeSecond:
    """Hears whole takes, unless it is deaf."""

    def __init__(self) -> None:
        self.deaf = False
        self.asked: list[tuple[str, int]] = []

    def prepare(self, units: Any) -> None:
        self.asked.append(("prepare", len(units)))

    def hear_take(self, units: Any, samples: bytes) -> Hearing:
        if self.deaf:
            raise KnownError("Nobody could listen.")
        self.asked.append(("hear_take", len(units)))
        return Hearing(len(samples) / 32_000)


@pytest.fixture
def second() -> FakeSecond:
    return FakeSecond()


@pytest.fixture
def studio(recogniser: FakeRecogniser, second: FakeSecond) -> Studio:
    return Studio(recogniser, second)  # type: ignore[arg-type]


def test_the_sound_is_in_the_file_before_it_is_heard(
    studio: Studio, recogniser: FakeRecogniser, tmp_path: Path
) -> None:
    assert studio.prepare(PIECE, {})
    take = studio.begin(tmp_path / "take.wav")
    take.listen()
    for _ in range(5):
        heard = take.hear(CHUNK)
    assert read(tmp_path / "take.wav") == CHUNK * 5  # and nothing has been closed yet
    assert heard.positions == (Position(0.2, 1),)
    take.go_to(3)
    samples, hearing = take.finish()
    assert samples == CHUNK * 5
    assert hearing == Hearing(0.2)
    assert recogniser.asked == [("prepare", 4), "begin", ("go_to", 3)]


def test_a_lost_recogniser_loses_no_sound(
    studio: Studio, recogniser: FakeRecogniser, tmp_path: Path
) -> None:
    take = studio.begin(tmp_path / "take.wav")
    take.listen()
    take.hear(CHUNK)
    recogniser.lost = True
    assert take.hear(CHUNK).lost
    assert take.finish() == (CHUNK * 2, None)
    assert read(tmp_path / "take.wav") == CHUNK * 2


def test_a_file_that_cannot_be_made_is_told_once_and_the_take_goes_on(
    studio: Studio, tmp_path: Path
) -> None:
    take = studio.begin(tmp_path / "nowhere" / "take.wav")
    assert "cannot write your take" in take.hear(CHUNK).fault
    assert take.hear(CHUNK).fault == ""
    assert take.finish()[0] == CHUNK * 2


def test_a_take_without_a_file_is_heard_all_the_same(studio: Studio) -> None:
    take = studio.begin(None)
    take.listen()
    assert take.hear(CHUNK).positions
    assert take.finish() == (CHUNK, Hearing(0.04))


def test_who_listens_late_hears_what_was_said_before(
    studio: Studio, recogniser: FakeRecogniser
) -> None:
    take = studio.begin(None)
    assert take.hear(CHUNK).positions == ()
    take.listen()
    assert take.finish() == (CHUNK, Hearing(0.04))


def test_listening_that_ends_loses_no_sound(
    studio: Studio, recogniser: FakeRecogniser, tmp_path: Path
) -> None:
    take = studio.begin(tmp_path / "take.wav")
    take.listen()
    take.hear(CHUNK)
    take.stop_listening()
    assert take.hear(CHUNK).positions == ()
    assert take.finish() == (CHUNK * 2, None)
    assert read(tmp_path / "take.wav") == CHUNK * 2


def test_nobody_listens_to_spanish(
    studio: Studio, recogniser: FakeRecogniser, tmp_path: Path
) -> None:
    assert not studio.prepare(SPANISH, {})
    take = studio.begin(tmp_path / "take.wav")
    assert take.hear(CHUNK).positions == ()
    assert take.finish() == (CHUNK, None)
    assert recogniser.asked == []


def test_a_python_without_a_recogniser_records(studio: Studio, recogniser: FakeRecogniser) -> None:
    recogniser.fault = "Listening is not available for this Python."
    assert not studio.prepare(PIECE, {})


def test_nobody_listens_where_there_is_no_word(studio: Studio, recogniser: FakeRecogniser) -> None:
    piece = as_written(Script("own.3", Situation.FIRST, "Dots", "en", "…"))
    assert not studio.prepare(piece, {})
    assert recogniser.asked == []


def test_a_take_that_was_cut_off_is_scored_from_its_file(
    studio: Studio, recogniser: FakeRecogniser, second: FakeSecond, tmp_path: Path
) -> None:
    take = studio.begin(tmp_path / "take.wav")
    take.hear(CHUNK * 50)
    take.close()
    assert studio.hear_again(PIECE, None, {}, tmp_path / "take.wav").coverage == 0
    assert studio.hear_again(SPANISH, None, {}, tmp_path / "take.wav").coverage is None
    with pytest.raises(KnownError):
        studio.hear_again(PIECE, None, {}, tmp_path / "gone.wav")
    # The one that listens to takes under way is left to them.
    assert (recogniser.asked, second.asked) == ([], [("hear_take", 4)])


def test_a_take_whose_recogniser_was_lost_is_heard_by_another(
    studio: Studio, second: FakeSecond
) -> None:
    studio.get_second_ready()
    assert studio.judge_unheard(PIECE, None, CHUNK * 50).coverage == 0
    assert second.asked == [("prepare", 0), ("hear_take", 4)]
    second.deaf = True
    assert studio.judge_unheard(PIECE, None, CHUNK * 50).coverage is None
