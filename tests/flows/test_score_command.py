"""``ringwell score``: a take and its script in, how it was said out."""

from __future__ import annotations

import io
import json
import sys
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app import cli
from app.bootstrap import open_office
from app.domain.hearing import HeardWord, Hearing, OwnWords
from app.speech import recogniser_pair
from app.speech.take_file import TakeWriter
from app.usecases.pronunciations import set_sounds_like
from tests.speech import engines
from tests.speech.recordings import recording

SCRIPT = "Hi Carol, it's Jean from Luma. Your cream is in – call me back."
KEYS = {
    "seconds", "wpm", "coverage", "words", "pauses", "own_words", "fillers", "said_text", "traps"
}  # fmt: skip


class Attentive(recogniser_pair.RecogniserPair):
    """Hears every word of a script, half a second each, whatever the sound."""

    units: Any = ()

    def __init__(self) -> None:
        super().__init__(engines.__name__)

    def hear_take(self, units: Any, samples: bytes, meanwhile: Any = None) -> Hearing:
        Attentive.units = units
        places = sorted({unit.word for unit in units})
        words = (HeardWord(place, place / 2, place / 2 + 0.5) for place in places)
        return Hearing(len(samples) / 32_000, tuple(words))


@pytest.fixture
def take(tmp_path: Path) -> Path:
    """Ten seconds of silence in a WAV file."""
    path = tmp_path / "take.wav"
    with TakeWriter(path) as file:
        file.append(bytes(320_000))
    return path


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """A script in a file."""
    path = tmp_path / "script.txt"
    path.write_text(SCRIPT, encoding="utf-8")
    return path


@pytest.fixture
def score(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Any:
    """Scores what the arguments name; everything is heard."""
    monkeypatch.setattr(recogniser_pair, "RecogniserPair", Attentive)

    def run(*arguments: object, code: int = 0) -> dict[str, Any]:
        assert cli.main(["score", *map(str, arguments), "--json"]) == code
        printed = capsys.readouterr()
        answer: dict[str, Any] = json.loads(printed.out)
        assert printed.err == (f"{answer['error']}\n" if code else "")
        return answer

    return run


def test_every_word_of_the_script_has_its_entry_in_order(
    score: Any, take: Path, script: Path
) -> None:
    answer = score(take, "--script", script)
    assert set(answer) == KEYS
    assert [word["word"] for word in answer["words"]] == SCRIPT.split()
    assert all(set(word) == {"word", "said", "start", "end"} for word in answer["words"])
    assert answer["coverage"] == 1
    assert answer["fillers"] is None
    said = answer["said_text"]
    asks = next(trap for trap in answer["traps"] if trap["trap"] == "asks_callback")
    assert "call me back" in said[asks["start"] : asks["end"]]


def test_a_reader_gets_the_figures_and_the_traps(
    score: Any, capsys: pytest.CaptureFixture[str], take: Path, script: Path
) -> None:
    assert cli.main(["score", str(take), "--script", str(script)]) == 0
    printed = capsys.readouterr().out
    assert "100% of the words said" in printed
    assert "call me back" in printed


def test_a_reader_is_shown_no_fields_of_a_script(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    take: Path,
    script: Path,
) -> None:
    def own_words(self: Any, units: Any, samples: bytes, meanwhile: Any) -> Hearing:
        words = tuple(HeardWord(word, word / 2, word / 2 + 0.5) for word in range(7))
        own = (OwnWords(4.0, 4.1), OwnWords(6.0, 7.2, "call me back"))
        return Hearing(10.0, words, own)

    monkeypatch.setattr(recogniser_pair, "RecogniserPair", Attentive)
    monkeypatch.setattr(Attentive, "hear_take", own_words)
    assert cli.main(["score", str(take), "--script", str(script)]) == 0
    printed = capsys.readouterr().out
    assert "{" not in printed
    assert printed.count("of your own words") == 1
    assert "1.2 s of your own words at 6.0 s: “call me back”." in printed
    assert "(name the day)" in printed
    assert "retry when" not in printed


def test_a_take_without_a_sound_is_told_in_words(
    score: Any,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    script: Path,
) -> None:
    def nothing(self: Any, units: Any, samples: bytes, meanwhile: Any) -> Hearing:
        return Hearing(4.0)

    monkeypatch.setattr(Attentive, "hear_take", nothing)
    silent = tmp_path / "silent.wav"
    with TakeWriter(silent) as file:
        file.append(bytes(4 * 32_000))
    assert cli.main(["score", str(silent), "--script", str(script)]) == 0
    assert capsys.readouterr().out.startswith("Nothing was heard this time.")
    answer = score(silent, "--script", script)
    assert (answer["seconds"], answer["coverage"]) == (0.0, 0.0)


def test_where_she_stopped_the_rest_was_not_left_out(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, take: Path, script: Path
) -> None:
    def begun(self: Any, units: Any, samples: bytes, meanwhile: Any) -> Hearing:
        return Hearing(6.0, tuple(HeardWord(word, word / 2, word / 2 + 0.5) for word in range(7)))

    monkeypatch.setattr(recogniser_pair, "RecogniserPair", Attentive)
    monkeypatch.setattr(Attentive, "hear_take", begun)
    with TakeWriter(take) as file:
        file.append(b"\0\x20" * 56_000 + b"\1\0" * 40_000)
    assert cli.main(["score", str(take), "--script", str(script)]) == 0
    printed = capsys.readouterr().out
    rest = " ".join(SCRIPT.split()[7:])
    assert f"Not reached: “{rest}”" in printed
    assert "Left out" not in printed


def test_her_name_and_the_number_of_the_message_count(score: Any, take: Path, script: Path) -> None:
    def traps(*more: str) -> set[str]:
        return {trap["trap"] for trap in score(take, "--script", script, *more)["traps"]}

    assert "missing_optout" not in traps()
    assert "missing_optout" in traps("--attempt", "4")
    assert "no_name" not in traps("--name", "Jean")


def test_the_script_may_come_on_standard_input(
    score: Any, take: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SCRIPT.encode())))
    assert len(score(take, "--script", "-")["words"]) == len(SCRIPT.split())


def test_a_folder_named_lends_her_spellings_and_is_never_made(
    score: Any, take: Path, script: Path, data_dir: Path
) -> None:
    def sounds() -> Any:
        score(take, "--script", script, "--data-dir", data_dir)
        return [unit.sounds for unit in Attentive.units if unit.word == 5]

    guessed = sounds()
    assert not data_dir.exists()
    office = open_office(data_dir)
    set_sounds_like(office, "Luma", "lummer", datetime(2026, 11, 20, tzinfo=UTC))
    office.database.close()
    assert sounds() != guessed


@pytest.mark.parametrize(
    "written",
    [b"", b" \n", b"... \xe2\x80\x93", b"\0\1\2\3" * 99, b"word " * 1_001, b"a" * 1_100_000,
     "Hola Ana, soy María de Luz. Llegó su crema y la llamo el jueves.".encode()],
    ids=["empty", "blank", "wordless", "binary", "long", "huge", "Spanish"],
)  # fmt: skip
def test_a_script_nobody_can_say_is_one_sentence(
    score: Any, take: Path, script: Path, written: bytes
) -> None:
    script.write_bytes(written)
    assert list(score(take, "--script", script, code=2)) == ["error"]


@pytest.mark.parametrize("written", [None, b"", b"no sound at all"])
def test_a_take_nobody_can_hear_is_one_sentence(
    score: Any, tmp_path: Path, script: Path, written: bytes | None
) -> None:
    take = tmp_path / "given.wav"
    if written is not None:
        take.write_bytes(written)
    assert list(score(take, "--script", script, code=2)) == ["error"]


@pytest.mark.parametrize("trouble", [engines.DIE, engines.KNOWN], ids=bytes.decode)
def test_a_recogniser_that_cannot_is_one_sentence(
    score: Any, monkeypatch: pytest.MonkeyPatch, take: Path, script: Path, trouble: bytes
) -> None:
    made = partial(recogniser_pair.RecogniserPair.__mro__[1], engines.__name__)
    monkeypatch.setattr(recogniser_pair, "RecogniserPair", made)
    with TakeWriter(take) as file:
        file.append(engines.chunk(trouble) * 20)
    answer = score(take, "--script", script, code=2)
    assert (answer["error"] == engines.INSTALL) == (trouble == engines.KNOWN)


@pytest.mark.flow
def test_what_was_left_out_of_a_real_take_is_told(ringwell: Any, tmp_path: Path) -> None:
    recorded = recording("rms_skip", tmp_path)
    run = ringwell("score", str(recorded.take), "--script", str(recorded.script), "--json")
    assert (run.returncode, run.stderr) == (0, "")
    answer = json.loads(run.stdout)
    assert [word["word"] for word in answer["words"]] == list(recorded.words)
    said = {place for _, place in recorded.said}
    right = [word["said"] == (place in said) for place, word in enumerate(answer["words"])]
    assert sum(right) >= 0.95 * len(right)
    assert answer["coverage"] == pytest.approx(len(said) / len(right), abs=0.05)
    times = [word["start"] for word in answer["words"] if word["said"]]
    assert times == sorted(times)
