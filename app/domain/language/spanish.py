"""Spanish, read clause by clause: who gets in touch with whom, when, and what else is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

from app.domain.language import (
    spanish_asking,
    spanish_closing,
    spanish_contact,
    spanish_empty,
    spanish_pushing,
    spanish_selling,
    spanish_trying,
    spanish_verbs,
    spanish_when,
    spanish_words,
)
from app.domain.language.notation import MARKS, Notation
from app.domain.language.phrases import Match, Phrasebook
from app.domain.language.reading import (
    Clause,
    Offer,
    Place,
    Sentence,
    SentenceReading,
    Trouble,
    parts_of,
    times_of,
)
from app.domain.language.spanish_advice import offers
from app.domain.language.spanish_names import PEOPLE, names_in
from app.domain.language.times import with_times
from app.domain.language.words import Word, words_of

_LINKS = frozenset(
    """, y o a como las en por el la sobre hacia tipo quiza tal vez ser sera es de unas mas
    menos""".split()
)
_JOINTS = frozenset("y e o pero aunque asi porque entonces sino".split())
_SUBJECTS = frozenset(
    "yo te le la lo les me nos no usted tu vos si se voy vuelvo volveré ya".split()
)
_CLOSE = frozenset({"telefono", "ultima"})  # "por teléfono el lunes", "por última vez el lunes"
_APART = frozenset("por para porque sobre si acerca tras desde".split())
_WRITE = re.compile(r"(?:escrib|mensaj|text|whats|wasap)\w*")
_ALONE = frozenset(
    "digamos que sera seria hasta para quiza mas tardar bien tambien sin falta".split()
)
"""With these beside it a time still stands alone, and belongs to the call beside it."""


class Spanish:
    """The Spanish of the script check."""

    @cached_property
    def _books(self) -> _Books:
        return _Books()

    @lru_cache(maxsize=512)  # noqa: B019 - one instance for the life of the program
    def read(self, sentence: str, *, plain: bool) -> SentenceReading:
        """Understand one sentence; ``plain`` tells that the message is written without capitals."""
        return _Reader(self._books, sentence, plain=plain).reading()

    def offers(self, trouble: Trouble, message: Sequence[Sentence]) -> Iterator[Offer]:
        """Other words for a trap, the best first."""
        return offers(trouble, message)


class _Books:
    """The phrasebooks of Spanish; made when the first sentence is read."""

    def __init__(self) -> None:
        notation = Notation(
            {
                **spanish_verbs.CLASSES, **spanish_words.CLASSES, **spanish_when.CLASSES,
                **spanish_contact.CLASSES, **spanish_selling.CLASSES, **spanish_pushing.CLASSES,
                **spanish_closing.CLASSES,
            }
        )  # fmt: skip
        self.times = Phrasebook(notation, spanish_when.BOOK)
        self.calls = Phrasebook(notation, spanish_asking.CALLS)
        self.not_calls = Phrasebook(notation, {"excuse": spanish_contact.NOT_CALLS})
        self.retries = Phrasebook(notation, spanish_trying.RETRIES)
        self.sales = Phrasebook(notation, spanish_selling.SALES)
        self.not_sales = Phrasebook(notation, {"excuse": spanish_selling.NOT_SALES})
        self.pressure = Phrasebook(notation, spanish_pushing.PRESSURE)
        self.not_pressure = Phrasebook(notation, {"excuse": spanish_pushing.NOT_PRESSURE})
        self.ways_out = Phrasebook(notation, spanish_closing.WAYS_OUT)
        self.polite = Phrasebook(notation, spanish_closing.POLITE)
        self.reasons = Phrasebook(notation, spanish_empty.REASONS)
        self.idle = Phrasebook(notation, spanish_empty.IDLE)
        self.people = Phrasebook(notation, PEOPLE)


class _Reader:
    """One sentence on its way to being understood."""

    def __init__(self, books: _Books, sentence: str, *, plain: bool) -> None:
        self._books = books
        self._sentence = sentence
        self._names = names_in(words_of(sentence, spanish_words.split), books.people, plain=plain)
        self._words = with_times(self._names.words, books.times, _LINKS)
        self._texts = [word.text for word in self._words]
        self._segments = _segments(self._texts)

    def reading(self) -> SentenceReading:
        """Everything the rules want to know about the sentence."""
        books = self._books
        ways_out = books.ways_out.find(self._texts)
        clauses = [
            *([] if ways_out else self._asks()),
            *self._clauses(Place.SALE, books.sales, books.not_sales, "#sale"),
            *self._clauses(Place.PUSH, books.pressure, books.not_pressure, "#push"),
        ]
        retries = self._retries(clauses)
        rest = self._rest()
        pushes = [clause for clause in clauses if clause.place is Place.PUSH]
        telephoning = [*ways_out, *books.calls.find(self._texts)]
        return SentenceReading(
            parts=parts_of(self._words, self._segments),
            clauses=tuple(sorted(clauses, key=lambda clause: clause.start)),
            names=self._names.seen,
            promises=any(map(self._dated, retries)),
            trying=bool(retries),
            when="#when" in self._texts and not rest and len(self._texts) < 9,
            times=times_of(self._words, self._sentence),
            way_out=bool(ways_out),
            reason=2
            if "#thing" in self._texts or books.reasons.find(self._texts)
            else sum(
                not _inside(self._words[at], pushes) and not _covered(at, telephoning)
                for at in rest
            ),
            idle=bool(books.idle.find(self._texts)),
            signature=[text for text in self._texts if text not in MARKS] == ["#someone"],
            greeting=self._names.greeting,
            polite=not rest and not retries and not clauses,
        )

    def _asks(self) -> list[Clause]:
        """The clauses that ask for a call; "me puede llamar al …" asks only in a question."""
        found = self._books.calls.find(self._texts)
        maybe = [] if "?" in self._texts else [match for match in found if match.kind == "can"]
        kind_offers = [match for match in maybe if self._told(match, self._books.not_calls, "#can")]
        return [
            self._clause(Place.ASK, match)
            for match in found
            if not any(match.start < kind.end and match.end > kind.start for kind in kind_offers)
            and (match in maybe or not self._told(match, self._books.not_calls, "#ask"))
        ]

    def _retries(self, clauses: Sequence[Clause]) -> list[Match]:
        """Where the caller will call again."""
        asks = [
            clause for clause in clauses if clause.place is Place.ASK and clause.kind == "waits"
        ]
        return [
            match
            for match in self._books.retries.find(self._texts)
            if not _inside(self._words[match.start], asks)
        ]

    def _clauses(
        self, place: Place, book: Phrasebook, excuses: Phrasebook, sign: str
    ) -> list[Clause]:
        """The clauses with a phrase of a book, unless another book excuses it."""
        found = book.find(self._texts)
        return [
            self._clause(place, match) for match in found if not self._told(match, excuses, sign)
        ]

    def _told(self, match: Match, book: Phrasebook, sign: str) -> bool:
        """Whether a phrase of a book stands around a match, for which its sign or kind stands."""
        first, last = max(0, match.start - 14), match.end + 12
        at = match.start - first
        for stand_in in (sign, f"#{match.kind}"):
            around = [*self._texts[first : match.start], stand_in, *self._texts[match.end : last]]
            if any(found.start <= at < found.end for found in book.find(around)):
                return True
        return False

    def _clause(self, place: Place, match: Match) -> Clause:
        """The clause around a match, as far as it can be replaced as a whole."""
        first, last = self._bounds(match)
        words = self._words[first:last]
        when = next((w for w in words if w.text == "#when"), None)
        said = self._words[match.start : match.end]
        verb = "write" if any(_WRITE.fullmatch(word.text) for word in said) else ""
        return Clause(
            place, match.kind, words[0].start, words[-1].end,
            self._sentence[words[0].start : words[-1].end], verb,
            self._sentence[when.start : when.end] if when else "",
        )  # fmt: skip

    def _bounds(self, match: Match) -> tuple[int, int]:
        """The words of the segments a match stands in, without joints and marks around."""
        inside = [(a, b) for a, b in self._segments if a < match.end and b > match.start]
        first, last = inside[0][0], inside[-1][1]
        while first < match.start and (
            self._texts[first] in _JOINTS
            or self._texts[first] in MARKS
            or self._texts[first] == "#self"
        ):
            first += 1
        while last > match.end and self._texts[last - 1] in MARKS:
            last -= 1
        return first, last

    def _dated(self, retry: Match) -> bool:
        """Whether a time belongs to this retry: in its clause, or alone in the one beside it.

        "Le llamo por el pedido del jueves" names a time, but not that of a call.
        """
        if any(self._texts[at] == "#when" for at in range(retry.start, retry.end)):
            return True
        mine = [i for i, (a, b) in enumerate(self._segments) if a < retry.end and b > retry.start]
        for at in range(self._segments[mine[0]][0], self._segments[mine[-1]][1]):
            between = self._texts[retry.end : at] or self._texts[at + 1 : retry.start]
            if self._texts[at] == "#when" and (_CLOSE & set(between) or not _APART & set(between)):
                return True
        return self._when_beside(mine[0] - 1, -1) or self._when_beside(mine[-1] + 1, 1)

    def _when_beside(self, index: int, step: int) -> bool:
        """Whether the next clauses that way hold a time and little else."""
        while 0 <= index < len(self._segments):
            texts = self._texts[slice(*self._segments[index])]
            if not all(text in _LINKS or text in _ALONE or text[0] == "#" for text in texts):
                return False
            if "#when" in texts:
                return True
            index += step
        return False

    def _rest(self) -> list[int]:
        """The words that are left when grammar, courtesies and telephoning are put aside."""
        polite = self._books.polite.find(self._texts)
        return [
            at
            for at, text in enumerate(self._texts)
            if text not in MARKS
            and (text in ("#thing", "#money", "#percent", "#date") or text[0].isalpha())
            and not spanish_empty.is_empty(text)
            and not _covered(at, polite)
        ]


def _segments(texts: Sequence[str]) -> list[tuple[int, int]]:
    """Where the clauses stand: between marks, and from a joint with a new subject on."""
    cuts = [0]
    for at, text in enumerate(texts):
        after = texts[at + 1] if at + 1 < len(texts) else ""
        if text in MARKS:
            cuts += [at, at + 1]
        elif text in ("pero", "asi", "aunque") or (
            text in _JOINTS and (after in _SUBJECTS or after == "#when")
        ):
            cuts.append(at)
    cuts.append(len(texts))
    pairs = pairwise(cuts)
    return [(a, b) for a, b in pairs if b > a and texts[a] not in MARKS]


def _covered(at: int, matches: Iterable[Match]) -> bool:
    """Whether a word belongs to one of the matches."""
    return any(match.start <= at < match.end for match in matches)


def _inside(word: Word, clauses: Iterable[Clause]) -> bool:
    """Whether a word belongs to one of the clauses."""
    return any(clause.start <= word.start < clause.end for clause in clauses)
