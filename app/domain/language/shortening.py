"""What to leave out: of a message that is too long, and a clause; the same for every language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from app.domain.language.reading import Clause, Offer, Role, Sentence
from app.domain.script import words

MOST_WORDS = 75
"""What one can say in half a minute at 150 words a minute (DESIGN.md)."""

_TRIES = 24


def shorter(message: Sequence[Sentence], over: int) -> Iterator[Offer]:
    """Stretches of at least ``over`` words to leave out, the least missed first.

    First whole sentences, then the ends of long ones.
    """
    runs = [
        (_weight(message[first : last + 1]), message[first].start, message[last].end)
        for first, last in combinations(range(len(message) + 1), 2)
        if last < len(message) and _enough(message[first : last + 1], over)
    ]
    alone = [(_weight([s]), s.start, s.end) for s in message if _enough([s], over)]
    for weight, start, end in sorted(runs + alone)[:_TRIES]:
        if weight < _KEPT:
            yield Offer(start, end, "")
    for sentence in sorted(message, key=lambda s: -len(s.text)):
        yield from _ends(sentence, over)


_KEPT = 1000


def _weight(run: Sequence[Sentence]) -> int:
    """How much would be missed: who I am, when I'll try again and the way out are always kept."""
    kept = sum(
        s.reading.promises
        or s.reading.way_out
        or any(r is not Role.THEIRS for _, r in s.reading.names)
        for s in run
    )
    said = sum(words(s.text) for s in run if s.reading.reason and not s.reading.clauses)
    return _KEPT * kept + 2 * said + sum(words(s.text) for s in run)


def _enough(run: Sequence[Sentence], over: int) -> bool:
    """Whether leaving a run out would do."""
    return sum(words(s.text) for s in run) >= over


def _ends(sentence: Sentence, over: int) -> Iterator[Offer]:
    """The end of a long sentence, from a mark between its clauses on; then a middle of it."""
    text = sentence.text
    cuts = [at for at, char in enumerate(text) if char in ",;:–—"]
    last = len(text) - 1 if text[-1] in ".!?…" else len(text)
    tails = [(cut, last) for cut in reversed(cuts)]
    middles = [(a, b) for a, b in combinations(cuts, 2)]
    fitting = [(a, b) for a, b in (*tails, *middles) if words(text[a:b]) >= over]
    for start, end in sorted(fitting, key=lambda cut: words(text[cut[0] : cut[1]]))[:_TRIES]:
        yield Offer(sentence.start + start, sentence.start + end, "")
    blanks = [at for at, char in enumerate(text) if char == " " and words(text[at:last]) >= over]
    if blanks:
        yield Offer(sentence.start + blanks[-1], sentence.start + last, "")


def left_out(clause: Clause, sentence: Sentence, joints: str) -> Iterator[Offer]:
    """The sentence without a clause: what follows starts it, or what precedes ends it.

    ``joints`` are the words that join clauses, divided by bars.
    """
    text = sentence.text
    before, after = text[: clause.start], text[clause.end :]
    joint = re.match(rf"[\s,;:–—?!]*(?:(?:{joints})\s+)?", after)
    rest = after[joint.end() :] if joint else after
    if not before.strip("¿¡ ") and len(rest.split()) > 2 and rest[0].isalnum():
        yield Offer(sentence.start, sentence.end, rest[0].upper() + rest[1:])
    joint = re.search(rf"[\s,;:–—¿¡]*(?:\b(?:{joints})\s*)?$", before)
    if joint and before[: joint.start()].strip() and after.strip() in ("", ".", "!", "?", "…"):
        yield Offer(sentence.start, sentence.end, before[: joint.start()] + ".")
