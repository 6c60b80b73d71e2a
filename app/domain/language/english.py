"""English, read clause by clause: who gets in touch with whom, when, and what else is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

from app.domain.language import (
    english_advice,
    english_asking,
    english_closing,
    english_inviting,
    english_people,
    english_pushing,
    english_reproaching,
    english_selling,
    english_trying,
    english_unasked,
    english_unsold,
    english_when,
)
from app.domain.language.english_empty import EMPTY
from app.domain.language.english_names import names_in
from app.domain.language.english_words import CLASSES, split
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
from app.domain.language.times import with_times
from app.domain.language.words import Word, words_of

_TIMES = ("when", "soon", "past")
_JOINTS = frozenset("and but so or because plus then otherwise though although".split())
_SUBJECTS = frozenset("i we it that there here they he she this".split())
_TELLING = frozenset("that it this is which say on".split())
_PAST = frozenset("was were did had called rang phoned tried missed left hope hear heard".split())
_ABOUT = frozenset("about regarding concerning whether".split())
_OF_A_THING = frozenset("the your our a an of some new for and with".split())
_LEADS = frozenset("if when whenever once should as after before while until in".split())


class English:
    """The English of the script check."""

    @cached_property
    def _books(self) -> _Books:
        return _Books()

    @lru_cache(maxsize=512)  # noqa: B019 - one instance for the life of the program
    def read(self, sentence: str, *, plain: bool) -> SentenceReading:
        """Understand one sentence; ``plain`` tells that the message is written without capitals."""
        return _Reader(self._books, sentence, plain=plain).reading()

    def offers(self, trouble: Trouble, message: Sequence[Sentence]) -> Iterator[Offer]:
        """Other words for what was found, the best first."""
        return english_advice.offers(trouble, message)


class _Books:
    """The phrasebooks of English; made when the first sentence is read."""

    def __init__(self) -> None:
        classes = {
            **CLASSES, **english_when.CLASSES, **english_asking.CLASSES, **english_unasked.CLASSES,
            **english_trying.CLASSES, **english_selling.CLASSES, **english_inviting.CLASSES,
            **english_pushing.CLASSES, **english_reproaching.CLASSES,
            **english_closing.CLASSES, **english_people.CLASSES,
        }  # fmt: skip
        notation = Notation(classes)
        self.times = Phrasebook(notation, english_when.BOOK)
        # One book for all meanings: each word is looked up once.
        self.meanings = Phrasebook(
            notation,
            {
                **english_asking.CALLS, **english_trying.RETRIES, **english_trying.TRIES,
                **english_selling.SALES, **english_pushing.PRESSURE,
                **english_closing.WAYS_OUT, **english_closing.POLITE,
                **english_closing.REASONS, **english_closing.IDLE,
            },
        )  # fmt: skip
        self.not_calls = Phrasebook(notation, {"excuse": english_unasked.EXCUSES})
        self.invites = Phrasebook(notation, {"invite": english_asking.INVITES})
        self.not_tries = Phrasebook(notation, {"excuse": english_trying.NOT_TRIES})
        self.not_sales = Phrasebook(notation, {"excuse": english_unsold.EXCUSES})
        self.not_pressure = Phrasebook(notation, {"excuse": english_pushing.EXCUSES})
        self.people = Phrasebook(notation, {"hello": "<hello>", "intro": "<intro>"})


class _Reader:
    """One sentence on its way to being understood."""

    def __init__(self, books: _Books, sentence: str, *, plain: bool) -> None:
        self._books = books
        self._sentence = sentence
        self._plain = plain
        found = words_of(sentence, split)
        self._names = names_in(found, books.people, plain=plain)
        self._words = with_times(self._names.words, books.times, english_when.LINKS)
        self._texts = [word.text for word in self._words]
        self._segments = _segments(self._texts, plain=plain)
        self._found = books.meanings.find(self._texts)

    def _of(self, kinds: Iterable[str]) -> list[Match]:
        """What was found of some kinds."""
        return [match for match in self._found if match.kind in kinds]

    def reading(self) -> SentenceReading:
        """Everything the rules want to know about the sentence."""
        ways_out = self._of(english_closing.WAYS_OUT)
        clauses = [
            *self._asks(ways_out),
            *self._clauses(Place.SALE, english_selling.SALES, self._books.not_sales),
            *self._clauses(Place.PUSH, english_pushing.PRESSURE, self._books.not_pressure),
        ]
        retries = self._retries(clauses)
        rest = self._rest()
        return SentenceReading(
            parts=parts_of(self._words, self._segments),
            clauses=tuple(sorted(clauses, key=lambda clause: clause.start)),
            names=self._names.seen,
            promises=any(map(self._dated, retries)),
            trying=bool(retries),
            when="#when" in self._texts
            and not rest
            and len(self._texts) < 11
            and not _PAST.intersection(self._texts),
            times=times_of(self._words, self._sentence),
            way_out=bool(ways_out),
            reason=self._reason(rest, clauses, ways_out),
            signature=[text for text in self._texts if text not in MARKS and text != "love"]
            == ["#someone"],
            idle=bool(self._of(english_closing.IDLE)),
            greeting=self._names.greeting,
            polite=not rest and not retries and not clauses,
        )

    def _retries(self, clauses: Sequence[Clause]) -> list[Match]:
        """Where the caller will call again: said in so many words, or by a word of telephoning."""
        asks = [clause for clause in clauses if clause.place is Place.ASK]
        loose = [
            match
            for match in self._of(english_trying.TRIES)
            if self._dated(match)
            and not _inside(self._words[match.start], asks)
            and not self._told(match, self._books.not_tries)
        ]
        return [*self._of(english_trying.RETRIES), *loose]

    def _asks(self, ways_out: Sequence[Match]) -> list[Clause]:
        """The clauses that ask for a call; what answers a way out asks for nothing."""
        found: list[Match] = []
        for match in self._of(english_asking.CALLS):
            if any(w.text == "me" and w.capital for w in self._words[match.start : match.end]):
                continue  # "Call Me" is the name of a shop.
            if ways_out and (
                match.kind == "tell"
                or any(_covered(at, ways_out) for at in range(match.start, match.end))
            ):
                continue
            if match.kind in ("calling_me", "called_me") and not self._told(
                match, self._books.invites
            ):
                continue
            if not self._told(match, self._books.not_calls):
                found.append(match)
        return [self._clause(Place.ASK, match) for match in found]

    def _clauses(self, place: Place, kinds: Iterable[str], excuses: Phrasebook) -> list[Clause]:
        """The clauses with a phrase of some kinds, unless a book excuses it."""
        found = self._of(kinds)
        return [self._clause(place, match) for match in found if not self._told(match, excuses)]

    def _told(self, match: Match, book: Phrasebook) -> bool:
        """Whether a phrase of a book stands around a match."""
        sign = f"#{match.kind}"
        first, last = max(0, match.start - 14), match.end + 12
        around = [*self._texts[first : match.start], sign, *self._texts[match.end : last]]
        return book.around(around, match.start - first)

    def _clause(self, place: Place, match: Match) -> Clause:
        """The clause around a match, as far as it can be replaced as a whole."""
        first, last = (match.start, match.end) if self._plain else self._bounds(match)
        after = self._texts[last : last + 2]
        if place is Place.ASK and after[:1] == ["so"] and after[1] in ("i", "that", "we"):
            # "… so I can hold it" would hang in the air without what it is for.
            last = next(b for a, b in self._segments if a == last)
        words = self._words[first:last]
        verb = next((w.text for w in self._words[match.start : match.end] if w.text in _VERBS), "")
        when = next((w for w in words if w.text == "#when"), None)
        return Clause(
            place, match.kind, words[0].start, words[-1].end,
            self._sentence[words[0].start : words[-1].end], verb,
            self._sentence[when.start : when.end] if when else "",
        )  # fmt: skip

    def _bounds(self, match: Match) -> tuple[int, int]:
        """The words of the segments that a match stands in, without joints and marks around."""
        inside = [(a, b) for a, b in self._segments if a < match.end and b > match.start]
        first, last = inside[0][0], inside[-1][1]
        while first < match.start and (
            self._texts[first] in _JOINTS or self._texts[first] in MARKS
        ):
            first += 1
        return first, last

    def _dated(self, retry: Match) -> bool:
        """Whether a time belongs to this retry: in its clause, or alone in the one beside it."""
        if "then" in self._texts[retry.start : retry.end] and "#when" in self._texts:
            return True
        near = range(max(0, retry.start - 14), min(len(self._texts), retry.end + 14))
        if any(self._texts[at] == "#when" for at in range(retry.start, retry.end)):
            return True
        mine = [i for i, (a, b) in enumerate(self._segments) if a < retry.end and b > retry.start]
        for index in range(mine[0] - 2, mine[-1] + 3):
            if not 0 <= index < len(self._segments):
                continue
            first, last = self._segments[index]
            times = [at for at in range(first, last) if self._texts[at] == "#when" and at in near]
            beside = mine[0] - 1 <= index <= mine[-1] + 1
            lead = next((x for x in self._texts[first:last] if x not in _TELLING), "")
            alone = lead == "#when" and (beside or last - first <= 4)
            if times and (index in mine or alone or (beside and last - first <= 6)):
                return True
        return False

    def _rest(self) -> list[int]:
        """The words that are left when grammar, courtesies and telephoning are put aside."""
        polite = self._of(english_closing.POLITE)
        aside = {
            at
            for first, last in self._segments
            if self._introduces(first, last)
            for at in range(first, last)
        }
        return [
            at
            for at, text in enumerate(self._texts)
            if text not in EMPTY
            and text not in MARKS
            and (text[0] != "#" or text in ("#thing", "#money", "#percent", "#date"))
            and (text[0].isalpha() or text[0] == "#")
            and not text.endswith(("ly", "ish"))
            and at not in aside
            and not self._called(at)
            and (text == "#thing" or not _covered(at, polite))
        ]

    def _topic(self, at: int) -> bool:
        """Whether a word tells what a reproach is about: "… about the lid", "wrapping your order"."""
        if at and self._texts[at - 1] == "your":
            return True
        first = next(a for a, b in self._segments if a <= at < b)
        return any(text in _ABOUT for text in self._texts[first:at])

    def _called(self, at: int) -> bool:
        """Whether a word within a sentence is somebody's name, or that of a place."""
        before = self._texts[at - 1] if at else "."
        return (
            self._words[at].capital
            and not self._plain
            and before not in MARKS
            and before not in _OF_A_THING
        )

    def _reason(
        self, rest: Sequence[int], clauses: Sequence[Clause], ways_out: Sequence[Match]
    ) -> int:
        """How much of what is left could matter to somebody; pressure and ways out do not."""
        if "#thing" in self._texts:
            return 2
        if any(clause.place is Place.SALE for clause in clauses):
            return 1
        pushes = [clause for clause in clauses if clause.place is Place.PUSH]
        told = any(
            (not _inside(self._words[at], pushes) or self._topic(at)) and not _covered(at, ways_out)
            for at in rest
        )
        return 2 if self._of(english_closing.REASONS) else int(told)

    def _introduces(self, first: int, last: int) -> bool:
        """Whether a segment belongs to a name: the business, "your candle lady", a name called."""
        words = self._words[first:last]
        if all(word.capital or word.text in _SMALL for word in words) and (first or len(words) > 1):
            return True
        near = self._texts[max(0, first - 2) : last]
        named = any(text in ("#me", "#someone", "#hello") for text in near)
        return named and len(words) < 9 and any(word.text in _PERSONA for word in words)


_SMALL = frozenset("#me #someone #hello and of the & 's with from at for by".split())
_PERSONA = frozenset(
    """
    lady man guy girl fellow woman consultant rep representative seller dealer advisor friend
    neighbor neighbour namesake bringer person gal team
    """.split()
)
_VERBS = frozenset(
    "call ring phone text message email buzz ping telephone reach write dial".split()
)


def _segments(texts: Sequence[str], *, plain: bool) -> list[tuple[int, int]]:
    """Where the clauses stand: between marks, and from a joint or a new subject on."""
    cuts = [0]
    for at, text in enumerate(texts):
        after = texts[at + 1] if at + 1 < len(texts) else ""
        before = texts[at - 1] if at else ""
        new_subject = text in _JOINTS and (after in _SUBJECTS or (after == "you" and text != "so"))
        run_on = plain and text in ("i", "we") and before not in _JOINTS and before not in _LEADS
        if text in MARKS:
            cuts += [at, at + 1]
        elif new_subject or run_on or text in ("but", "otherwise"):
            cuts.append(at)
    cuts.append(len(texts))
    return [(a, b) for a, b in pairwise(cuts) if b > a and texts[a] not in MARKS]


def _covered(at: int, matches: Iterable[Match]) -> bool:
    """Whether a word belongs to one of the matches."""
    return any(match.start <= at < match.end for match in matches)


def _inside(word: Word, clauses: Iterable[Clause]) -> bool:
    """Whether a word belongs to one of the clauses."""
    return any(clause.start <= word.start < clause.end for clause in clauses)
