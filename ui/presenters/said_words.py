"""What was said, against the script: the script's words one by one, own words between them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import Enum

from app.domain.score import Added, Score, last_reached
from app.domain.traps import Finding, Trap
from ui.presenters.script_check import TRAPS

_SAID_TRAPS = frozenset({Trap.ASKS_CALLBACK, Trap.SELLS, Trap.PUSHY})
"""Traps that are in the words themselves; the others are about what is missing, and ticked off."""

_LEAD, _TAIL = 0.06, 0.1
"""Seconds heard before and after a clicked word, so that its first and last sound are not cut."""

_IN_NOISE = "Not made out in the noise."
_TOKEN = re.compile(r"\S+")
_ENDS = (".", "!", "?", "…")
_EDGES = ".,;:!?…–—-\"'“”‘’()[]{}«»¿¡"


class SaidAs(Enum):
    """How a piece of what was said stands to the script."""

    SCRIPT = "script"
    """Said as written."""
    LEFT_OUT = "left out"
    """In the script, and not said, though later words were."""
    AHEAD = "ahead"
    """In the script, behind the last word that was said: she had not come to it."""
    OWN = "own words"
    """Said, and not in the script."""
    AGAIN = "again"
    """A stretch of the script, said once more."""
    TRAP = "trap"
    """Said as written, and one of the traps."""
    UNKNOWN = "unknown"
    """In the script; nobody could tell whether it was said."""


CHIPS = frozenset({SaidAs.OWN, SaidAs.AGAIN})
"""What stands between the words of the script."""

_UNSAID = {SaidAs.LEFT_OUT: "left out", SaidAs.AHEAD: "not reached"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of the script, or a stretch of own words or of words said again, in its order.

    ``word`` is its place in the script, None for a stretch; ``start`` and ``end`` are seconds of
    the take, None where nothing is to be heard.  ``tip`` says more about it.  ``new_line`` means
    that the script begins a new line before it.
    """

    text: str
    kind: SaidAs
    word: int | None = None
    start: float | None = None
    end: float | None = None
    tip: str = ""
    new_line: bool = False

    @property
    def span(self) -> tuple[float, float] | None:
        """What to play to hear it, in seconds of the take."""
        if self.start is None or self.end is None:
            return None
        return max(0.0, self.start - _LEAD), self.end + _TAIL


def pieces_of(text: str, score: Score | None) -> tuple[Piece, ...]:
    """The script's ``text`` as it was said; every word is unknown where nobody listened."""
    words = score.words if score else ()
    lines = _begins_line(text)
    if not words:
        return tuple(
            Piece(token, SaidAs.UNKNOWN, place, new_line=place in lines)
            for place, token in enumerate(text.split())
        )
    assert score is not None
    if text.split() != [word.word for word in words]:
        lines = frozenset()  # the words were written otherwise when it was said
    traps = dict(_trapped(score))
    return tuple(_pieces(score, traps, lines))


def stopped_after(score: Score) -> str:
    """The last words she said, where she had not come to the rest; "" where she had."""
    place = last_reached(score)
    if place is None:
        return ""
    words = [word.word for word in score.words[max(0, place - 2) : place + 1]]
    while any(word.endswith(_ENDS) for word in words[:-1]):
        del words[0]  # of the sentence before
    last = " ".join(words)
    return last.strip(_EDGES) or last


def bare(word: str) -> str:
    """A word without the signs around it."""
    return word.strip(_EDGES) or word


def read_out(pieces: Sequence[Piece]) -> str:
    """The same in words, for those who hear the page."""
    said: list[str] = []
    before: SaidAs | None = None
    for piece in pieces:
        if piece.kind in CHIPS:
            said.append(f"[{piece.text.removeprefix('+ ')}]")
        elif piece.kind in _UNSAID and before is piece.kind:
            said[-1] = f"{said[-1][:-1]} {piece.text}]"
        elif piece.kind in _UNSAID:
            said.append(f"[{_UNSAID[piece.kind]}: {piece.text}]")
        else:
            said.append(piece.text)
        before = piece.kind
    return " ".join(said)


def own_words(seconds: float) -> str:
    """Such as "+ 2.1 s of your own words"."""
    return f"+ {seconds:.1f} s of your own words"


def said_again(seconds: float) -> str:
    """Such as "+ 2.1 s said again"."""
    return f"+ {seconds:.1f} s said again"


def _pieces(score: Score, traps: dict[int, Finding], lines: frozenset[int]) -> Iterator[Piece]:
    noisy = score.coverage is None
    end = _end_of_the_take(score)
    rest = [(own.before_word, own.span.start, _own(own)) for own in score.added]
    rest += [(again.before_word, again.span.start, _again(again)) for again in score.again]
    rest.sort(key=lambda one: one[:2])
    for place, word in enumerate(score.words):
        new_line = place in lines
        while rest and rest[0][0] <= place:
            yield replace(rest.pop(0)[2], new_line=new_line)
            new_line = False
        kind, tip = SaidAs.SCRIPT, ""
        if not word.said and place >= end:
            kind, tip = SaidAs.AHEAD, "You had not come to this."
        elif not word.said:
            kind, tip = SaidAs.LEFT_OUT, "Left out in this take, so there is nothing to hear."
        elif place in traps:
            kind, tip = SaidAs.TRAP, _why(traps[place])
        elif noisy and word.start is None:
            kind, tip = SaidAs.UNKNOWN, "Not made out." if score.little else _IN_NOISE
        yield Piece(word.word, kind, place, word.start, word.end, tip, new_line)
    yield from (piece for _, _, piece in rest)


def _end_of_the_take(score: Score) -> int:
    """The word from which on nothing of the script was reached."""
    place = last_reached(score)
    if place is not None:
        return place + 1
    return len(score.words) if any(word.said for word in score.words) else 0


def _again(again: Added) -> Piece:
    span, tip = again.span, "Said once more."
    return Piece(said_again(span.seconds), SaidAs.AGAIN, None, span.start, span.end, tip)


def _own(added: Added) -> Piece:
    span = added.span
    heard = f": “{span.phrase}”" if span.phrase else ""
    return Piece(
        own_words(span.seconds) + heard,
        SaidAs.OWN,
        None,
        span.start,
        span.end,
        "Said in your own words.",
    )


def _why(finding: Finding) -> str:
    instead = finding.suggestion.strip()
    words = f"{TRAPS[finding.trap.value]}. {finding.message}"
    return f"{words} Perhaps: “{instead}”" if instead else words


def _trapped(score: Score) -> Iterator[tuple[int, Finding]]:
    """The words of the script that are part of a trap, with the trap's finding.

    Findings are places of the text as it was said: the script's words that were said, with a mark
    or a dash where words between them were not.
    """
    findings = [trap for trap in score.traps if trap.trap in _SAID_TRAPS and trap.end > trap.start]
    if not findings:
        return
    said = [place for place, word in enumerate(score.words) if word.said]
    tokens = list(_TOKEN.finditer(score.said_text))
    same = SequenceMatcher(
        None,
        [bare(score.words[place].word) for place in said],
        [bare(token[0]) for token in tokens],
        autojunk=False,
    )
    script_place = {
        block.b + step: said[block.a + step]
        for block in same.get_matching_blocks()
        for step in range(block.size)
    }
    starts = [token.start() for token in tokens]
    for finding in findings:
        first = max(0, bisect_right(starts, finding.start) - 1)
        for number in range(first, len(tokens)):
            if tokens[number].start() >= finding.end:
                break
            if tokens[number].end() > finding.start and number in script_place:
                yield script_place[number], finding


def _begins_line(text: str) -> frozenset[int]:
    """The words before which the text begins a new line."""
    begins, count = set(), 0
    for line in text.splitlines():
        here = len(line.split())
        if count and here:
            begins.add(count)
        count += here
    return frozenset(begins)
