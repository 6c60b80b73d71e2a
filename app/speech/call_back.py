"""Asking for a call back in own words, looked for where the script was not heard.

Own words cannot be understood; but that one request breaks the method, so it is looked for by a
grammar of its own.  It knows the usual ways to ask, what sounds like them ("I'll call you back"),
the contrary ("no need to call me back") and any sound of English.  How well that works is told in
docs/decisions/voice-following.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from app.speech import grammar
from app.speech.call_back_words import ALIKE, ASKS, NOT_ASKED, SOUNDS, USUAL
from app.speech.phones import PHONES

_FRAME = 0.01
_BYTES_PER_SECOND = 32_000
# Natural logarithms, as in the grammar of places: a sound that is part of nothing, one that is
# part of a phrase that asks or is like asking, one that is part of another usual word.
_SOUND = 2.5
_OF_A_PHRASE = 0.6
_OF_A_USUAL_WORD = 1.6
_USUAL_WORD = 2.0
_BEAMS = {"beam": 1e-60, "pbeam": 1e-60, "wbeam": 1e-16, "wip": 0.65}
# So much sound is searched at most, the shortest stretches first: somebody waits for the score.
_MOST_SECONDS = 4.0
# A stretch begins and ends in the words beside it, and speech shorter than this asks for nothing.
_BEFORE = 0.15
_AFTER = 0.3
_SHORTEST = 0.4

_ASKS = re.compile(rf"\b(?:{'|'.join(sorted(ASKS, key=len, reverse=True))})\b")
_NOT_ASKED = re.compile(rf"\b(?:{'|'.join(NOT_ASKED)}) $")
# Sounds just before it that may be a "don't", a "no" or a "not".
_PERHAPS_NOT = re.compile(r"\b(?:OW N|N OW|N AA T|N T|N D)\b")
_SOUNDS_BEFORE = 4


@dataclass(frozen=True, slots=True)
class Request:
    """What asks for a call back, and when it was said, in seconds of the take."""

    start: float
    end: float
    phrase: str


@dataclass(frozen=True, slots=True)
class Token:
    """A word that was made out, or ("+" and its name) a sound that is part of none."""

    text: str
    start: float = 0.0
    end: float = 0.0


def requests(
    samples: bytes, stretches: Iterable[tuple[float, float]], mean: str
) -> tuple[Request, ...]:
    """The requests for a call back in some stretches (start, end) of a take, in order of time.

    ``samples`` are 16 kHz mono 16-bit; ``mean`` is how the take sounds on the whole, as
    pocketsphinx writes it.  Raises KnownError where pocketsphinx is missing.
    """
    wanted = list(_affordable(stretches, len(samples) / _BYTES_PER_SECOND))
    if not wanted:
        return ()
    decoder = _decoder()
    found = chain.from_iterable(
        asked(_tokens(decoder, samples, start, end, mean)) for start, end in wanted
    )
    return tuple(sorted(found, key=lambda request: request.start))


def asked(tokens: Sequence[Token]) -> tuple[Request, ...]:
    """The requests in what was made out; none that may have a "not" before it."""
    found: list[Request] = []
    at = 0
    while at < len(tokens):
        run = at
        while run < len(tokens) and not tokens[run].text.startswith("+"):
            run += 1
        if run > at:
            found += _in_words(tokens[at:run], _sounds_before(tokens[:at]))
        at = run + 1
    return tuple(found)


def _in_words(words: Sequence[Token], before: str) -> Iterable[Request]:
    text = " ".join(word.text for word in words)
    for match in _ASKS.finditer(text):
        not_asked = _NOT_ASKED.search(text[: match.start()])
        if not_asked or (match.start() == 0 and _PERHAPS_NOT.search(before)):
            continue
        first = text[: match.start()].count(" ")
        last = first + match[0].count(" ")
        yield Request(words[first].start, words[last].end, match[0])


def _sounds_before(tokens: Sequence[Token]) -> str:
    sounds: list[str] = []
    for token in reversed(tokens):
        if not token.text.startswith("+") or len(sounds) == _SOUNDS_BEFORE:
            break
        sounds.insert(0, token.text[1:])
    return " ".join(sounds)


def _affordable(
    stretches: Iterable[tuple[float, float]], seconds: float
) -> Iterable[tuple[float, float]]:
    left = _MOST_SECONDS
    for start, end in sorted(stretches, key=lambda stretch: stretch[1] - stretch[0]):
        if end - start >= _SHORTEST:
            start, end = max(0.0, start - _BEFORE), min(seconds, end + _AFTER, start + left)
            left -= end - start
            if end - start >= _SHORTEST:
                yield start, end


def _decoder() -> Any:
    words = [
        (word if number == 1 else f"{word}({number})", sounds)
        for word, ways in SOUNDS.items()
        for number, sounds in enumerate(ways, start=1)
    ]
    others = [(f"+{phone}", phone) for phone in sorted(PHONES)]
    decoder = grammar.decoder_of([*words, *others], cmn="live", **_BEAMS)
    decoder.add_fsg("asking", _grammar(decoder))
    decoder.activate_search("asking")
    return decoder


def _grammar(decoder: Any) -> Any:
    """From a hub every phrase and every sound leads back to it; it may end in the midst of one."""
    hub, end, not_asked = range(3)
    phrases = [(hub, phrase, hub, 0.0, _OF_A_PHRASE) for phrase in (*ASKS, *ALIKE)]
    phrases += [(hub, phrase, not_asked, 0.0, _OF_A_PHRASE) for phrase in NOT_ASKED]
    phrases += [(not_asked, phrase, hub, 0.0, _OF_A_PHRASE) for phrase in ASKS]
    phrases += [(hub, phrase, hub, _USUAL_WORD, _OF_A_USUAL_WORD) for phrase in USUAL]
    states = 3 + sum(phrase.count(" ") for _, phrase, *_ in phrases)
    model = grammar.model_of(decoder, "asking", states)
    words = {word: model.word_add(word) for word in SOUNDS}
    for phone in sorted(PHONES):
        sound = model.word_add(f"+{phone}")
        model.trans_add(hub, hub, grammar.weighed(decoder, -_SOUND), sound)
    model.null_trans_add(hub, end, 0)
    model.null_trans_add(not_asked, end, 0)
    ways: dict[tuple[int, str, float], int] = {}
    for state, phrase, leads_to, costs, per_sound in phrases:
        *first, last = phrase.split()
        for word in first:
            weight = grammar.weighed(decoder, -costs - per_sound * _length(word))
            step = (state, word, per_sound)
            if step not in ways:
                ways[step] = len(ways) + 3
                model.trans_add(state, ways[step], weight, words[word])
                model.null_trans_add(ways[step], end, 0)
            state, costs = ways[step], 0.0
        weight = grammar.weighed(decoder, -costs - per_sound * _length(last))
        model.trans_add(state, leads_to, weight, words[last])
    model.set_start_state(hub)
    model.set_final_state(end)
    return model


def _length(word: str) -> int:
    return len(SOUNDS[word][0].split())


def _tokens(decoder: Any, samples: bytes, start: float, end: float, mean: str) -> list[Token]:
    first, last = (round(at * _BYTES_PER_SECOND) // 2 * 2 for at in (start, end))
    decoder.set_cmn(mean)
    decoder.start_utt()
    decoder.process_raw(samples[first:last], False, False)
    # Cut off in the middle of a word, the way does not end as the grammar wants it.
    cut_off = _made_out(decoder, start)
    decoder.end_utt()
    return _made_out(decoder, start) or cut_off


def _made_out(decoder: Any, start: float) -> list[Token]:
    return [
        Token(
            re.sub(r"\(\d+\)$", "", segment.word),
            start + segment.start_frame * _FRAME,
            start + (segment.end_frame + 1) * _FRAME,
        )
        for segment in decoder.seg() or ()
        if segment.word not in ("<sil>", "(NULL)")
    ]
