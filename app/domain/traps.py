"""The script check: what stands in the way of a good message, where, why, and what to say instead.

The traps are told in DESIGN.md, how sentences are understood in ``app/domain/language``.  A
suggestion is only made when the message with it in place was read again: the trap is gone, and no
new one has appeared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from app.domain.language import language_for
from app.domain.language.evidence import Evidence
from app.domain.language.reading import (
    Clause,
    Language,
    Offer,
    Place,
    Sentence,
    Trap,
    Trouble,
    names,
    promises,
    read,
    reasons,
    way_out,
)
from app.domain.language.shortening import MOST_WORDS
from app.domain.language.why import why
from app.domain.script import ScriptError, parse, words

__all__ = ["Finding", "Trap", "check"]

MOST_SECONDS = 30.0
WAY_OUT_FROM = 4
"""The attempt from which a message offers a way out (DESIGN.md, the cadence)."""

_OFFERS = 40
_READABLE = 20_000
"""Characters up to which a message is read; a longer one is only called too long."""

_TRAP_OF = {Place.ASK: Trap.ASKS_CALLBACK, Place.SALE: Trap.SELLS, Place.PUSH: Trap.PUSHY}
_IN_A_TALK = frozenset({Trap.PUSHY, Trap.NO_NAME})


@dataclass(frozen=True, slots=True)
class Finding:
    """A trap at ``text[start:end]``: one sentence why, and what to put in its place.

    An empty ``suggestion`` means: leave it out.
    """

    trap: Trap
    start: int
    end: int
    message: str
    suggestion: str


@dataclass(frozen=True, slots=True)
class _Check:
    """How a message is checked: for which attempt, how, and at what pace."""

    language: Language
    evidence: Evidence | None
    attempt: int
    live: bool
    words_per_minute: float

    def read(self, text: str) -> tuple[Sentence, ...]:
        """The sentences of a message."""
        return read(text, self.language, self.evidence)

    def troubles(self, text: str, message: Sequence[Sentence]) -> list[Trouble]:
        """The traps of a message in their order."""
        found = [*_said(message), *self._missing(message)]
        surplus = self._surplus(text)
        if message and surplus:
            longest = max(range(len(message)), key=lambda at: len(message[at].text))
            found.append(replace(_at(Trap.TOO_LONG, message, longest), surplus=surplus))
        if self.live:
            found = [trouble for trouble in found if trouble.trap in _IN_A_TALK]
        return sorted(found, key=lambda trouble: (trouble.start, trouble.end))

    def _missing(self, message: Sequence[Sentence]) -> Iterator[Trouble]:
        """What a message leaves unsaid, beside the sentence where it belongs."""
        if not message:
            return
        last = _last_said(message)
        if not names(message):
            yield _at(Trap.NO_NAME, message, 0)
        if not reasons(message, self.evidence):
            named = next((i for i, s in enumerate(message) if s.reading.names), 0)
            yield _at(Trap.NO_REASON, message, named)
        if not promises(message):
            trying = [i for i, s in enumerate(message) if s.reading.trying]
            yield _at(Trap.NO_RETRY, message, trying[-1] if trying else last)
        if self.attempt >= WAY_OUT_FROM and not way_out(message):
            promised = [i for i, s in enumerate(message) if s.reading.promises]
            yield _at(Trap.MISSING_OPTOUT, message, promised[-1] if promised else last)

    def _surplus(self, text: str) -> int:
        """How many words there are too many.

        A courtesy number is one word here: it is read slowly on purpose, and may be left out.
        """
        most = min(MOST_WORDS, int(MOST_SECONDS * max(self.words_per_minute, 1) / 60))
        return max(0, words(_aloud(text)) - most)

    def finding(
        self, text: str, message: Sequence[Sentence], trouble: Trouble, before: Counter[Trap]
    ) -> Finding:
        """A trap with its sentence and the first offer that helps; ``before`` counts all traps.

        Where every offer would bring another trap, the first that takes this one away is made.
        """
        best: Offer | None = None
        for offer in islice(self.language.offers(trouble, message), _OFFERS):
            changed = text[: offer.start] + offer.words + text[offer.end :]
            after = Counter(t.trap for t in self.troubles(changed, self.read(changed)))
            if after[trouble.trap] < before[trouble.trap]:
                if not after - before:
                    best = offer
                    break
                best = best or offer
        best = best or Offer(trouble.start, trouble.end, "")
        said = why(trouble.trap, trouble.clause)
        return Finding(trouble.trap, best.start, best.end, said, best.words)


def check(
    text: str,
    *,
    attempt: int = 1,
    language: str = "en",
    live: bool = False,
    words_per_minute: float = 150,
    evidence: Evidence | None = None,
) -> tuple[Finding, ...]:
    """The traps in a message, or in a script with its fields, by their place in it.

    ``attempt`` is the number of the message in a row of unanswered ones.  ``live`` words are for a
    talk: there only guilt and a missing name are traps.  A text that says nothing has none.
    A message is too long above 75 words, or above 30 seconds at the pace given (words a minute).
    An unknown language is read as English.  ``evidence`` is what was learned about the language;
    without it the rules alone decide.
    """
    if len(text) > _READABLE:
        text_end = len(text.rstrip()) or 1
        long = Finding(Trap.TOO_LONG, 0, text_end, why(Trap.TOO_LONG, None), "")
        return () if live or not words(text) else (long,)
    checking = _Check(language_for(language), evidence, attempt, live, words_per_minute)
    message = checking.read(text)
    troubles = checking.troubles(text, message)
    counts = Counter(trouble.trap for trouble in troubles)
    found = [checking.finding(text, message, trouble, counts) for trouble in troubles]
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end, finding.trap)))


def _said(message: Sequence[Sentence]) -> Iterator[Trouble]:
    """The clauses that ask, sell or push; those of one kind in one sentence are one trouble."""
    for index, sentence in enumerate(message):
        whole: dict[Place, Clause] = {}
        for clause in sentence.reading.clauses:
            first = whole.get(clause.place, clause)
            end = max(first.end, clause.end)
            whole[clause.place] = replace(first, end=end, said=sentence.text[first.start : end])
        for place, clause in whole.items():
            start, end = sentence.start + clause.start, sentence.start + clause.end
            yield Trouble(_TRAP_OF[place], start, end, index, clause)


def _at(trap: Trap, message: Sequence[Sentence], index: int) -> Trouble:
    """A trap of a whole sentence."""
    return Trouble(trap, message[index].start, message[index].end, index)


def _last_said(message: Sequence[Sentence]) -> int:
    """The last sentence that says something, before the goodbye."""
    said = [i for i, sentence in enumerate(message) if not sentence.reading.polite]
    return said[-1] if said else len(message) - 1


_TYPICAL = "some words here"


def _aloud(text: str) -> str:
    """A script as it might be said: its fallbacks, else a few words, in the place of fields."""
    try:
        stretches = parse(text)
    except ScriptError:
        return text
    parts = (part for stretch in stretches for part in stretch.parts)
    return "".join(part if isinstance(part, str) else part.fallback or _TYPICAL for part in parts)
