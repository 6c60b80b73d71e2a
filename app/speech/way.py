"""What a recogniser's way through a script says about a take."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from app.domain.hearing import HeardWord, Hearing, OwnWords

if TYPE_CHECKING:
    from app.speech.decoder import Stretch
    from app.speech.units import Unit

# Speech that is not in the script is told from this length on; shorter ones are often a slip of
# the recogniser.
OWN_WORDS_SECONDS = 0.8
# A silence of this length is a pause, also within own words.
PAUSE_SECONDS = 0.3
# A run of places shorter than this, away from its neighbours, is a slip of the recogniser.
_RUN = 2


def heard(path: Sequence[Stretch], units: Sequence[Unit], seconds: float) -> Hearing:
    """What was heard on this way through the units of a take of ``seconds``."""
    runs = _runs(path)
    trusted = [run for number, run in enumerate(runs) if _trusted(runs, number)]
    words = tuple(words_of((stretch for run in trusted for stretch in run), units))
    places = {id(stretch) for run in trusted for stretch in run}
    return Hearing(seconds, words, tuple(_own_words(path, places)))


def _runs(path: Iterable[Stretch]) -> list[list[Stretch]]:
    """The places of the path, cut where they do not follow each other."""
    runs: list[list[Stretch]] = []
    last: Stretch | None = None
    for stretch in path:
        if stretch.place is None:
            if stretch.speech:
                last = None
            continue
        if last is not None and last.place is not None and 0 < stretch.place - last.place <= 2:
            runs[-1].append(stretch)
        else:
            runs.append([stretch])
        last = stretch
    return runs


def _trusted(runs: Sequence[Sequence[Stretch]], number: int) -> bool:
    """Whether a run is long enough, or fits between its neighbours."""
    run = runs[number]
    if len(run) >= _RUN:
        return True
    place = run[0].place
    assert place is not None
    before = runs[number - 1][-1].place if number else -1
    after = runs[number + 1][0].place if number + 1 < len(runs) else None
    assert before is not None
    return place == before + 1 or place + 1 == after


def words_of(stretches: Iterable[Stretch], units: Sequence[Unit]) -> Iterable[HeardWord]:
    """The words said: the units of a word, one after the other, are one word."""
    last: HeardWord | None = None
    last_place = -1
    for stretch in stretches:
        assert stretch.place is not None
        word = units[stretch.place].word
        if last is not None and last.word == word and stretch.place > last_place:
            last = HeardWord(word, last.start, stretch.end)
        else:
            if last is not None:
                yield last
            last = HeardWord(word, stretch.start, stretch.end)
        last_place = stretch.place
    if last is not None:
        yield last


def _own_words(path: Iterable[Stretch], places: set[int]) -> Iterable[OwnWords]:
    """Stretches of speech between trusted places, in pieces where there is a pause in them."""
    pieces: list[OwnWords] = []
    for stretch in path:
        if id(stretch) in places:
            yield from _worth_telling(pieces)
            pieces = []
        elif stretch.speech:
            if pieces and stretch.start - pieces[-1].end < PAUSE_SECONDS:
                pieces[-1] = OwnWords(pieces[-1].start, stretch.end)
            else:
                pieces.append(OwnWords(stretch.start, stretch.end))
    yield from _worth_telling(pieces)


def _worth_telling(pieces: Sequence[OwnWords]) -> Sequence[OwnWords]:
    return pieces if sum(piece.seconds for piece in pieces) >= OWN_WORDS_SECONDS else ()
