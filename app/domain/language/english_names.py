"""English: the names in a sentence, and whose they are.

A name with its "it's … from …" is put together into one word, ``#me``, so that nothing is read
into it: a shop may be called Call Me Candles, and a caller Will.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.language.english_empty import EMPTY
from app.domain.language.english_people import COMMON_LEADS, TRADE
from app.domain.language.english_words import MONTHS, WEEKDAYS
from app.domain.language.names import NameFinder, Names
from app.domain.language.notation import MARKS
from app.domain.language.phrases import Phrasebook
from app.domain.language.reading import Role
from app.domain.language.words import Word

_TITLES = frozenset(
    """
    mr mrs ms miss mx dr prof st aunt uncle grandma sister father reverend coach
    """.split()
)
_DAYS = frozenset((WEEKDAYS + "|" + MONTHS).split("|")) | frozenset(
    """
    may spring summer autumn fall winter christmas easter thanksgiving halloween
    """.split()
)
_ALSO_NAMES = frozenset(
    """
    will jan may april june august joy hope faith grace autumn summer winter sunday dawn love
    pat art bill mark sue rich chance mercy honey guy gene dean early friday christian
    """.split()
)
_PERSONS = frozenset(
    """
    me again old pal friend buddy neighbor neighbour just only plain still actually really ,
    aunt uncle cousin consultant big little good girl man guy truly dear mate colleague hostess
    silly
    """.split()
)
_BEFORE_NAME = frozenset(
    """
    me again your the old pal friend buddy neighbor neighbour just only big little good plain
    still actually really , aunt uncle cousin consultant lady rep local friendly very own
    favorite skincare candle girl man guy yours truly my once more
    """.split()
)
_BEFORE_OTHERS = frozenset(
    """
    from with at of the your in on to for by and a our my over into through near 's about after
    """.split()
)
_INNER = frozenset("of the & and 's de la van von der di da le du o y #digits by with".split())
_PERSONA = frozenset("lady man guy girl gal woman fella bloke chap fellow".split())
_FROM = frozenset("from with at of for over calling representing by".split())
_OWN = frozenset("my your our his her their".split())
_SPOKEN = frozenset("from with here calling".split())
_AFTER = frozenset("here calling speaking again phoning ringing reporting #when".split())


def names_in(words: Sequence[Word], people: Phrasebook, *, plain: bool) -> Names:
    """Find the names; in a ``plain`` text they have no capitals."""
    return _Finder(words, people, plain=plain).names()


class _Finder(NameFinder):
    def _read(self) -> None:
        at = 0
        while at < len(self._words):
            fresh = at == 0 or self._texts[at - 1] in MARKS
            step = (self._hello(at) if fresh else at) or at
            if step == at:
                step = self._intro(at)
            if step == at:
                step = self._alone(
                    at, fresh=fresh or (bool(self._found) and self._found[-1].text == "#hello")
                )
            if step == at:
                self._found.append(self._words[at])
                step = at + 1
            at = step

    def _hello(self, at: int) -> int:
        """A greeting with the name of the person called."""
        end = self._kind_ends(at, "hello")
        if end == at:
            return at
        self._greeting = True
        start = end
        limit = next(
            (i for i in range(end, len(self._texts)) if self._texts[i] in MARKS), len(self._texts)
        )
        stop = next((i for i in range(end, limit) if self._starts_intro(i)), limit)
        if stop - end > 5:
            stop = end
            while stop < limit and (self._capital(stop) or self._texts[stop] in ("and", "&")):
                stop += 1
            if self._plain and stop == end < limit and self._unknown(end):
                stop += 1
        elif limit == stop and any(
            t in _AFTER or t in ("from", "with") for t in self._texts[end:stop]
        ):
            stop = end
        if stop > start:
            name = " ".join(self._texts[start:stop])
            self._seen.append((name, Role.THEIRS))
        self._put("#hello", at, max(stop, end))
        return max(stop, end)

    def _starts_intro(self, at: int) -> bool:
        """Whether "it's …" or the like begins here."""
        return self._texts[at] in ("it", "this", "my", "i") and any(
            match.kind == "intro" for match in self._people.at(self._texts, at)
        )

    def _intro(self, at: int) -> int:
        """ "It's Jean from Luma", "this is your old pal Gus", with all that belongs to the name."""
        end = self._kind_ends(at, "intro")
        if end == at:
            return at
        limit = next(
            (i for i in range(end, len(self._texts)) if self._texts[i] in MARKS), len(self._texts)
        )
        for name in range(end, min(limit, end + 6) if self._texts[end : end + 1] else end):
            if self._texts[name] == "#name":
                return self._self(at, name, name + 1)
            last = self._name_end(name, named=True)
            if last > name and self._person(name, last) and self._texts[last : last + 1] != ["'s"]:
                mine = name == end or self._texts[name - 1] in _PERSONS
                return self._self(at, name, last) if mine else at
            after = self._texts[name + 1] if name + 1 < len(self._texts) else "."
            greeted = any(word.text == "#hello" for word in self._found)
            if self._unknown(name) and (after in _SPOKEN or (greeted and after in MARKS)):
                return self._self(at, name, name + 1)
            if last > name or self._texts[name] not in _BEFORE_NAME:
                break
        return at

    def _alone(self, at: int, *, fresh: bool) -> int:
        """A name that stands alone between marks, before "here" or "from …", or in full."""
        if self._texts[at] == "#name":
            return self._self(at, at, at + 1)
        last = self._name_end(at)
        spoken = self._texts[at + 1 : at + 2] == ["here"]
        if last == at and fresh and spoken and self._unknown(at):
            return self._self(at, at, at + 1)  # "jean here", typed without a capital
        if last == at or not self._person(at, last):
            return at
        after = self._texts[last] if last < len(self._texts) else "."
        before = self._texts[at - 1] if at else "."
        whole = after in MARKS and (fresh or before in MARKS or before in ("love", "from", "yours"))
        in_full = (
            last - at > 1 and before not in _BEFORE_OTHERS and not self._plain and after != "'s"
        )
        if (
            after in ("here", "speaking", "calling")
            and not self._plain
            and before not in _BEFORE_OTHERS
        ):
            return self._self(at, at, last)
        if whole and " ".join(self._texts[max(0, at - 3) : at]).endswith(("me ,", "me again ,")):
            return self._self(at, at, last)
        if before == "from" and "message" in self._texts[:at]:
            return self._self(at, at, last)
        first = at == 0 and last == 1
        beyond = self._texts[last + 1] if last + 1 < len(self._texts) else ""
        linked = after in ("from", "with") and beyond not in _OWN if first else after in _FROM
        if fresh and (after in _AFTER or (linked and not self._plain)):
            return self._self(at, at, last)
        trade = after == "the" and any(text in _PERSONA for text in self._texts[last : last + 4])
        if trade and fresh and not self._plain:
            return self._self(at, at, last)  # "Jim the honey guy"
        if not whole and not in_full:
            return at
        titled = self._texts[at] in _TITLES or before in _TITLES
        self._seen.append((" ".join(self._texts[at:last]), Role.THEIRS if titled else Role.ALONE))
        self._put("#someone", at, last)
        return last

    def _self(self, start: int, name: int, end: int) -> int:
        """Note the caller's own name, with the business after it."""
        self._seen.append((" ".join(self._texts[name:end]), Role.SELF))
        stop = end + (self._texts[end : end + 1] == ["here"])
        while self._texts[stop : stop + 1] and (
            self._texts[stop] in _FROM
            or (
                self._texts[stop] == ","
                and self._texts[stop + 1 : stop + 2]
                and self._texts[stop + 1] in _FROM
            )
        ):
            after = stop + 1 + (self._texts[stop] == ",")
            begin = after
            while after < len(self._texts) and (
                self._capital(after)
                or self._texts[after] in _INNER
                or self._texts[after] in ("#name", "your", "my", "our")
            ):
                after += 1
            while after > begin and self._texts[after - 1] in (
                "of",
                "the",
                "and",
                "with",
                "by",
                "your",
                "my",
                "our",
            ):
                after -= 1
            if after == begin:
                break
            stop = after
        self._put("#me", start, stop)
        return stop

    def _name_end(self, at: int, *, named: bool = False) -> int:
        """Where a run of words that could be a name ends; ``named`` after "it's" and the like."""
        end = at
        while end < len(self._texts) and end - at < 5 and self._texts[end] not in MARKS:
            if self._plain:
                if not self._unknown(end, named=named) or end - at > 1:
                    break
            elif not (self._capital(end) and self._could(end)) and not (
                end > at and self._texts[end] in ("&", "de", "la", "van", "von", "o")
            ):
                break
            end += 1
        return end

    def _could(self, at: int) -> bool:
        """Whether a word with a capital could be part of a name."""
        text = self._texts[at]
        after = (
            at + 1 < len(self._texts) and self._capital(at + 1) and self._texts[at + 1] not in _DAYS
        )
        before = at > 0 and self._capital(at - 1) and self._texts[at - 1] not in EMPTY
        if text[0] == "#" or text in ("i", "'s"):
            return False
        if text in _DAYS:
            alone = at > 0 and self._texts[at - 1] in MARKS and text in _ALSO_NAMES
            said = self._texts[at + 1 : at + 2] in (["from"], ["here"], ["with"])
            return after or before or (alone and said)
        if at and self._texts[at - 1] not in ".!?…:":
            return True
        return (
            (text not in COMMON_LEADS and text not in EMPTY)
            or (text in _ALSO_NAMES and after)
            or text in _TITLES
        )

    def _capital(self, at: int) -> bool:
        """Whether the word is written with a capital, "I" aside."""
        return self._words[at].capital and self._texts[at] != "i"

    def _unknown(self, at: int, *, named: bool = False) -> bool:
        """Whether a word without a capital is none of the common ones."""
        text = self._texts[at]
        after = self._texts[at + 1] if at + 1 < len(self._texts) else ""
        if text in _ALSO_NAMES and named and (after in _FROM or after in _AFTER):
            return True
        return (
            text.isalpha() and text not in EMPTY and text not in COMMON_LEADS and text not in TRADE
        )

    def _person(self, start: int, end: int) -> bool:
        """Whether a run names somebody rather than a business."""
        run = self._texts[start:end]
        return "&" not in run and not any(text in TRADE for text in run)
