"""What a recogniser's way through a script says about a take."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING

from app.domain.hearing import HeardWord, Hearing, OwnWords

if TYPE_CHECKING:
    from app.speech.call_back import Request
    from app.speech.decoder import Stretch
    from app.speech.units import Unit

# Speech that is not in the script is told from this length on; shorter ones are often a slip of
# the recogniser.
OWN_WORDS_SECONDS = 0.8
# A silence of this length is a pause, also within own words.
PAUSE_SECONDS = 0.3
# A run of places shorter than this, away from its neighbours, is a slip of the recogniser.
_RUN = 2
# So is one with fewer sounds of speech than this: a rule of following as well (app.domain.follow).
_SOUNDS = {2: 8, 3: 7}
# A run of fewer places that fits neither before nor after it may be own words that sound like it.
_FIRM_RUN = 4
# So may a word or two amid them.
_STRAY_SECONDS = 0.5


def heard(path: Sequence[Stretch], units: Sequence[Unit], seconds: float) -> Hearing:
    """What was heard on this way through the units of a take of ``seconds``."""
    runs = _runs(path)
    trusted = [run for number, run in enumerate(runs) if _trusted(runs, number, units)]
    words = tuple(words_of((stretch for run in trusted for stretch in run), units))
    places = {id(stretch) for run in trusted for stretch in run}
    return Hearing(seconds, words, tuple(_own_words(path, places)))


def unexplained(path: Sequence[Stretch], units: Sequence[Unit]) -> tuple[tuple[float, float], ...]:
    """The stretches (start, end) of speech in which the script was not heard, or not for sure."""
    runs = _runs(path)
    trusted = [run for number, run in enumerate(runs) if _trusted(runs, number, units)]
    firm = [
        run
        for number, run in enumerate(trusted)
        if len(run) >= _FIRM_RUN or _fits(trusted, number, _RUN)
    ]
    places = {id(stretch) for run in firm for stretch in run}
    found: list[tuple[float, float]] = []
    heard_s = inf
    for stretch in path:
        if id(stretch) in places:
            heard_s += stretch.end - stretch.start
        elif stretch.speech:
            start = stretch.start if heard_s > _STRAY_SECONDS else found.pop()[0]
            found.append((start, stretch.end))
            heard_s = 0.0
    return tuple(found)


def with_requests(hearing: Hearing, requests: Sequence[Request]) -> Hearing:
    """What was heard, and the requests for a call back that were made out in it.

    Words of the script in such a request were not said as the script has them: they were heard out
    of their order.
    """
    own = list(hearing.own_words)
    words = hearing.words
    for asked in requests:
        words = tuple(word for word in words if not _shared(word, asked))
        around = [each for each in own if _shared(each, asked) and not each.phrase]
        own = [each for each in own if each not in around]
        start = min([asked.start, *(each.start for each in around)])
        end = max([asked.end, *(each.end for each in around)])
        own.append(OwnWords(start, end, asked.phrase))
    return replace(hearing, words=words, own_words=tuple(sorted(own, key=lambda one: one.start)))


def _shared(one: HeardWord | OwnWords, asked: Request) -> bool:
    """Whether half of a word, or any of own words, lies within a request."""
    shared = min(one.end, asked.end) - max(one.start, asked.start)
    return shared > ((one.end - one.start) / 2 if isinstance(one, HeardWord) else 0)


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


def _trusted(runs: Sequence[Sequence[Stretch]], number: int, units: Sequence[Unit]) -> bool:
    """Whether a run is long enough, or fits between its neighbours."""
    run = runs[number]
    sounds = sum(
        min(len(way.split()) for way in units[stretch.place].sounds)
        for stretch in run
        if stretch.place is not None
    )
    if len(run) >= _RUN and sounds >= _SOUNDS.get(len(run), 0):
        return True
    return _fits(runs, number, 1)


def _fits(runs: Sequence[Sequence[Stretch]], number: int, most: int) -> bool:
    """Whether a run carries on from the one before or leads up to the one after it.

    Up to ``most`` places further, that is; the first may carry on from the beginning.
    """
    run = runs[number]
    first, last = run[0].place, run[-1].place
    before = runs[number - 1][-1].place if number else -1
    after = runs[number + 1][0].place if number + 1 < len(runs) else None
    assert first is not None
    assert last is not None
    assert before is not None
    return 0 < first - before <= most or (after is not None and 0 < after - last <= most)


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
