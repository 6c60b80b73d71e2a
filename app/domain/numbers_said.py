"""Numbers, times, dates and money as they are said in American English.

What is said is a tuple of places, in order; a place holds the words that may stand there, the most
usual first, in lower case: ``(("zero", "oh"), ("five",))``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.domain.spoken import MONTHS

Said = tuple[tuple[str, ...], ...]

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = ("", "thousand", "million", "billion", "trillion")
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_FRACTIONS = {
    (1, 2): "half", (1, 3): "third", (2, 3): "thirds", (1, 4): "quarter", (3, 4): "quarters",
}  # fmt: skip
_COINS = {
    "$": ("dollar", "dollars", "cent", "cents"),
    "€": ("euro", "euros", "cent", "cents"),
    "£": ("pound", "pounds", "penny", "pence"),
}
CURRENCIES = "".join(_COINS)
_LONGEST = 15  # digits; what is longer is read digit by digit


def said(words: str) -> Said:
    """Words of which each has one way to be said."""
    return tuple((word,) for word in words.split())


def digits(written: str) -> Said:
    """Digit by digit, as telephone numbers are; anything else in ``written`` is left out."""
    return tuple(
        ("zero", "oh") if digit == "0" else (_SMALL[int(digit)],)
        for digit in re.findall(r"[0-9]", written)
    )


def dialled(written: str) -> Said:
    """A group of a telephone number; "800" is often said as "eight hundred"."""
    return tuple(
        place
        for group in re.findall(r"[0-9]+", written)
        for place in (
            (*digits(group[0]), ("zero zero", "oh oh", "hundred"))
            if re.fullmatch(r"[1-9]00", group)
            else digits(group)
        )
    )


def whole(written: str) -> Said:
    """A whole number with or without commas: "1,200", "2026" (a year), "0199" (its digits)."""
    figures = written.replace(",", "")
    if len(figures) > _LONGEST or (len(figures) > 1 and figures[0] == "0"):
        return digits(figures)
    number = int(figures)
    if "," not in written:
        if len(figures) > 4:
            return said(_cardinal(number)) if number % 1000 == 0 else digits(figures)
        if 1100 <= number < 2100:
            return year(number)
    if 1100 <= number < 10_000 and number % 100 == 0 and number % 1000:
        thousands, hundreds = divmod(number // 100, 10)
        many = _cardinal(number // 100)
        return ((f"{_SMALL[thousands]} thousand {_SMALL[hundreds]}", many), ("hundred",))
    return said(_cardinal(number))


def year(number: int) -> Said:
    """A year, or a house number: 1985, 2005, 2026 (1000 to 2999)."""
    century, rest = divmod(number, 100)
    if number % 1000 < 10 and number >= 2000:
        first = said(_cardinal(number - rest))
        return (*first, *(said(_cardinal(rest)) if rest else ()))
    if rest == 0:
        return said(f"{_cardinal(century)} hundred")
    ending = said(_cardinal(rest)) if rest > 9 else (("oh",), (_SMALL[rest],))
    if number < 2000:
        return (*said(_cardinal(century)), *ending)
    return (("twenty", "two thousand"), *ending)


def ordinal(number: int) -> Said:
    """third, twenty first …; a date is also said without: "December three"."""
    words = _cardinal(number).split()
    return (*said(" ".join(words[:-1])), (_ordinal(words[-1]),))


def day_of_month(number: int) -> Said:
    """The day after a month: "December 3" is read as "third"; some say "three"."""
    *before, last = ordinal(number)
    return (*before, (*last, _cardinal(number).split()[-1]))


def decimal(written: str) -> Said:
    """With a point: "3.5", ".5"; the digits behind it one by one."""
    before, _, behind = written.partition(".")
    point = (*said("point"), *digits(behind)) if behind else ()
    return (*(whole(before) if before else ()), *point)


def fraction(part: int, of: int) -> Said:
    """Of two whole numbers: 1/2 is "one half" or "a half"; others as "five over nine"."""
    first = (("one", "a"),) if part == 1 else said(_cardinal(part))
    name = _FRACTIONS.get((part, of))
    return (*first, *(said(name) if name else said(f"over {_cardinal(of)}")))


def is_named_fraction(part: int, of: int) -> bool:
    """Whether it is a half, thirds or quarters."""
    return (part, of) in _FRACTIONS


def amount(sign: str, written: str, *, scaled: bool = False) -> Said:
    """Money: "$25", "$19.95"; ``scaled`` leaves out the "dollars" that follows a "million"."""
    one, many, _, coins = _COINS[sign]
    before, _, behind = written.partition(".")
    if scaled:
        return decimal(written)
    if len(behind) != 2:
        return (*decimal(written), (one if written == "1" else many,))
    big = () if int(before.replace(",", "") or 0) == 0 else whole(before)
    named = (*big, (one if before == "1" else many,)) if big else ()
    if behind == "00":
        return named or (*whole("0"), (many,))
    joined = (("and",),) if named else ()
    return (*named, *joined, *said(_cardinal(int(behind))), (coins,))


def currency(sign: str) -> Said:
    """The name of the money behind "million"."""
    return ((_COINS[sign][1],),)


def clock(hour: int, minute: int | None, half: str = "") -> Said:
    """A time on the clock; ``half`` is "a", "p" or "" where it is not said."""
    words = list(said(_cardinal(hour)))
    if minute is not None and minute:
        words += said(_cardinal(minute)) if minute > 9 else (("oh",), (_SMALL[minute],))
    elif minute == 0 and not half:
        words += (("o'clock",),)
    return (*words, *(((half,), ("m",)) if half else ()))


def date_said(month: int, day: int, in_year: str = "") -> Said:
    """12/3 as "december third"; ``in_year`` of two or four digits."""
    years = year(int(in_year)) if len(in_year) == 4 else whole(in_year) if in_year else ()
    return (*said(MONTHS[month - 1].lower()), *day_of_month(day), *years)


def decade(written: str) -> Said:
    """The 1990s, the 90s."""
    *before, last = whole(written)
    return (*before, tuple(_plural(word) for word in last))


def _plural(word: str) -> str:
    return f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"


def _ordinal(word: str) -> str:
    if word in _ORDINALS:
        return _ORDINALS[word]
    return f"{word[:-1]}ieth" if word.endswith("y") else f"{word}th"


def _cardinal(number: int) -> str:
    """A number from 0 to 10¹⁵ − 1 in words."""
    if number == 0:
        return _SMALL[0]
    return " ".join(_in_scales(number))


def _in_scales(number: int) -> Iterable[str]:
    for power in range(len(_SCALES) - 1, -1, -1):
        group = number // 1000**power % 1000
        if group:
            yield from _below_thousand(group)
            if power:
                yield _SCALES[power]


def _below_thousand(number: int) -> Iterable[str]:
    hundreds, rest = divmod(number, 100)
    if hundreds:
        yield from (_SMALL[hundreds], "hundred")
    if rest >= 20:
        yield _TENS[rest // 10 - 2]
        rest %= 10
    if rest:
        yield _SMALL[rest]
