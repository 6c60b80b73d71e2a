"""What ``follow`` and ``score`` answer about a recorded take of a script.

They need no data of the seller.  With ``--data-dir`` her spellings of how names sound are used, and
her name.  What they need is imported here only once it is certain that they are asked.
"""

from __future__ import annotations

import argparse
import logging
import re
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from app.domain.errors import KnownError
from app.domain.hearing import HEARD_LANGUAGE, Hearing
from app.domain.language.guess import language_of
from app.domain.microphone import BYTES_A_SECOND
from app.script_answers import Json, as_json, in_lines, read_text

if TYPE_CHECKING:
    from app.domain.score import Score
    from app.domain.script_words import ScriptWord
    from app.speech.recogniser import Recogniser
    from app.speech.units import Unit

AnyRecogniser = TypeVar("AnyRecogniser", bound="Recogniser")

CHUNK_S: Final = 0.04
"""Seconds of sound that ``follow`` hears at once, as a microphone delivers them."""
MOST_WORDS: Final = 1_000
"""Of a script, seven minutes of it, where a message takes half a minute."""

_IN_WORDS: Final = {
    "first_name": "their first name",
    "my_name": "your name",
    "business": "your business",
    "reason": "your reason",
    "retry_when": "name the day",
    "my_number": "your number",
}
"""What stands for a field of a script in a suggestion for words that were said."""

_LOST: Final = (
    "Ringwell lost its place while listening to this take: please try again, or try a shorter one."
)


@dataclass(frozen=True, slots=True)
class _Heard:
    """A script as it is listened for, and the sound of its take."""

    text: str
    words: tuple[ScriptWord, ...]
    units: tuple[Unit, ...]
    samples: bytes
    my_name: str


def follow(arguments: argparse.Namespace) -> Iterator[tuple[Json, str]]:
    """Each move through the script as soon as it is heard, in the order of the sound.

    A move is told from the sound up to its ``audio_s`` alone.
    """
    from app.speech.recogniser import Recogniser

    size = round(CHUNK_S * BYTES_A_SECOND)
    with _ready(Recogniser()) as recogniser:
        heard = _read(arguments)
        recogniser.prepare(heard.units)
        recogniser.begin()
        for start in range(0, len(heard.samples), size):
            recogniser.feed(heard.samples[start : start + size])
            recogniser.catch_up()
            for position in recogniser.positions():
                at = round(position.audio_s, 3)
                text = heard.words[position.word].text
                line = f"{at:7.2f} s  word {position.word:>3}  {text}"
                yield {"audio_s": at, "word": position.word}, line
            if recogniser.lost:
                raise KnownError(recogniser.fault or _LOST)


def score(arguments: argparse.Namespace) -> tuple[Json, list[str]]:
    """How a take was said, word by word.  Offsets of traps are those of ``said_text``."""
    from app.speech.recogniser_pair import RecogniserPair

    with _ready(RecogniserPair()) as recogniser:
        recogniser.get_help()
        heard = _read(arguments)
        hearing = recogniser.hear_take(
            heard.units, heard.samples, lambda: _get_ready_to_tell(heard, arguments.attempt)
        )
    told = _told(heard, hearing, arguments)
    return _score_as_json(told), _score_in_lines(told)


def _get_ready_to_tell(heard: _Heard, attempt: int) -> None:
    """Load and compile what ``_told`` needs: the first time takes half a second."""
    from app.domain import scoring  # noqa: F401
    from app.speech.sound import loudness
    from app.usecases.script_check import check

    loudness(heard.samples)
    check(heard.text, attempt=attempt, language=HEARD_LANGUAGE)


def _told(heard: _Heard, hearing: Hearing, arguments: argparse.Namespace) -> Score:
    from app.data import trap_evidence
    from app.domain.scoring import Asked
    from app.domain.scoring import score as scored
    from app.speech.sound import loudness

    return scored(
        heard.words,
        hearing,
        loudness(heard.samples),
        Asked(
            heard.text,
            my_name=arguments.name or heard.my_name,
            attempt=arguments.attempt,
            language=HEARD_LANGUAGE,
            evidence=trap_evidence.load(HEARD_LANGUAGE),
        ),
    )


def _score_as_json(told: Score) -> Json:
    return {
        "seconds": round(told.seconds, 2),
        "wpm": None if told.wpm is None else round(told.wpm, 1),
        "coverage": None if told.coverage is None else round(told.coverage, 4),
        "words": [
            {
                "word": word.word,
                "said": word.said,
                "start": word.start if word.start is None else round(word.start, 2),
                "end": word.end if word.end is None else round(word.end, 2),
            }
            for word in told.words
        ],
        "pauses": [
            {"start": round(pause.start, 2), "seconds": round(pause.seconds, 2)}
            for pause in told.pauses
        ],
        "own_words": [
            {"start": round(added.span.start, 2), "seconds": round(added.span.seconds, 2)}
            | ({"phrase": added.span.phrase} if added.span.phrase else {})
            for added in told.added
        ],
        # Counted wrongly more often than rightly by any recogniser at hand: so not at all.
        "fillers": None,
        "said_text": told.said_text,
        "traps": [as_json(trap) for trap in told.traps],
    }


def _score_in_lines(told: Score) -> list[str]:
    from app.domain.score import NOTHING_HEARD, last_reached

    if round(told.seconds) == 0 and not told.said_text:
        return [NOTHING_HEARD]
    figures = [f"{told.seconds:.1f} seconds"]
    if told.wpm is not None:
        figures.append(f"{told.wpm:.0f} words a minute")
    if told.coverage is not None:
        figures.append(f"{told.coverage:.0%} of the words said")
    lines = [", ".join(figures) + "."]
    if told.said_text:
        last = last_reached(told)
        end = len(told.words) if last is None else last + 1
        left_out = " ".join(word.word if not word.said else "·" for word in told.words[:end])
        runs = [run.strip() for run in left_out.split("·") if run.strip()]
        lines.extend(f"Left out: “{run}”" for run in runs)
        if rest := " ".join(word.word for word in told.words[end:]):
            lines.append(f"Not reached: “{rest}”")
    for pause in told.pauses:
        lines.append(f"A pause of {pause.seconds:.1f} s at {pause.start:.1f} s.")
    for added in told.added:
        heard = f": “{added.span.phrase}”" if added.span.phrase else ""
        lines.append(
            f"{added.span.seconds:.1f} s of your own words at {added.span.start:.1f} s{heard}."
        )
    if told.coverage is None:
        lines.append(told.next_step)
    return [*lines, *map(_for_a_reader, in_lines(told.said_text, told.traps))]


def _for_a_reader(line: str) -> str:
    """A line without the fields that a script fills: "{retry_when}" is "(name the day)"."""

    def in_words(field: re.Match[str]) -> str:
        return f"({_IN_WORDS.get(field[1]) or field[1].replace('_', ' ')})"

    return re.sub(r"\{(\w+)\}", in_words, line)


@contextmanager
def _ready(recogniser: AnyRecogniser) -> Iterator[AnyRecogniser]:
    """A recogniser that starts while the files are read, and is gone afterwards."""
    # What it logs is for the window's log: here its one sentence is all that is printed.
    logging.getLogger("app.speech").addHandler(logging.NullHandler())
    with closing(recogniser):
        recogniser.prepare(())
        yield recogniser


def _read(arguments: argparse.Namespace) -> _Heard:
    """The script and the take.  ``KnownError`` for what cannot be read, said or heard."""
    from app.domain.script_words import script_words
    from app.speech.pronounce import Pronouncer
    from app.speech.sound import read
    from app.speech.units import units

    text = _script(arguments)
    sounds_like, my_name = _of_the_seller(arguments.data_dir)
    words = script_words(text, HEARD_LANGUAGE)
    listened_for = units(words, Pronouncer(sounds_like))
    if not listened_for:
        raise KnownError("There are no words in this script to listen for: please write some.")
    return _Heard(text, words, listened_for, read(arguments.take), my_name)


def _script(arguments: argparse.Namespace) -> str:
    text = read_text(arguments.script)
    if any(unicodedata.category(sign) == "Cc" and not sign.isspace() for sign in text):
        raise KnownError("The script is not a text file: please save its words as plain text.")
    if len(text.split()) > MOST_WORDS:
        raise KnownError(
            f"The script has more than {MOST_WORDS:,} words: please give Ringwell only the part"
            " you said in this take."
        )
    if (arguments.language or language_of(text)) != HEARD_LANGUAGE:
        raise KnownError(
            "Ringwell can listen in English only: your script can still be checked, and recorded"
            " in the window."
        )
    return text


def _of_the_seller(data_dir: Path | None) -> tuple[Mapping[str, str], str]:
    """How names sound to her, and her own name; nothing where she named no folder of hers."""
    if data_dir is None:
        return {}, ""
    from app.bootstrap import DATABASE, open_office
    from app.usecases.pronunciations import sounds_like

    if not (data_dir / DATABASE).exists():
        return {}, ""
    office = open_office(data_dir)
    with closing(office.database):
        with office.database.read() as work:
            my_name = office.seller(work).name
        return sounds_like(office), my_name
