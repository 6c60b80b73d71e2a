"""One written word taken apart into what is said of it (American English)."""

from __future__ import annotations

import re
import unicodedata

from app.domain import abbreviations as short
from app.domain import numbers_said as numbers
from app.domain.numbers_said import CURRENCIES, Said, said

_QUOTES = str.maketrans("’‘‛ʼ`´′＇“”„«»", "''''''''\"\"\"\"\"")
_SIGNS_WITHOUT_SOUND = re.compile("[™®©\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_LONGEST = 2_000
"""Signs of one written word that are read; what is longer was not written to be said."""

_TOP_LEVELS = "com|org|net|edu|gov|biz|info|shop|store|io|co|us|me|tv|ca|uk"
_PIECE = re.compile(
    rf"""
    (?P<mail>[\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,5}})
  | (?P<web>(?:https?://|www\.)[\w-]{{1,64}}(?:[./][\w-]{{1,64}}){{0,9}}
          |[a-z0-9-]{{1,64}}(?:\.[a-z0-9-]{{1,64}}){{0,4}}\.(?:{_TOP_LEVELS})\b(?:/[\w-]{{1,64}}){{0,5}})
  | (?P<money>(?P<coin>[{CURRENCIES}])(?P<sum>[\d,]*\d(?:\.\d+)?))(?P<million>[km](?!\w))?
  | (?P<sum2>\d[\d,]*(?:\.\d+)?)(?P<coin2>[{CURRENCIES}])
  | (?P<clock>(?P<hour>\d{{1,2}})(?::(?P<minute>[0-5]\d))?(?P<half>[ap])\.?m\b\.?
          |(?P<hour2>\d{{1,2}}):(?P<minute2>[0-5]\d)(?!\d))
  | (?P<date>(?P<month>0?[1-9]|1[0-2])/(?P<day>0?[1-9]|[12]\d|3[01])
          (?:/(?P<year>\d{{4}}|\d\d))?(?![\d/]))
  | (?P<iso>(?P<year2>[12]\d{{3}})-(?P<month2>0[1-9]|1[0-2])-(?P<day2>0[1-9]|[12]\d|3[01])(?!\d))
  | (?P<fraction>(?P<part>\d{{1,2}})[/⁄](?P<of>\d{{1,2}})(?!\d))
  | (?P<ordinal>\d{{1,3}}(?=(?:st|nd|rd|th)\b))(?:st|nd|rd|th)
  | (?P<decade>(?:[12]\d)?\d0(?='?s\b))'?s
  | (?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d*\.\d+(?![.\d])|\d+)
  | (?P<range>(?<=[\d{CURRENCIES}%m])[-–—](?=[{CURRENCIES}]?\d))
  | (?P<with>w/o\b|w/(?!\w)|c/o\b)
  | (?P<initials>(?:[^\W\d_]\.){{2,}}(?:[^\W\d_]\b)?|ph\.?d\b)
  | (?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)
  | (?P<per>(?<=[\w%])/(?=[^\W\d_]))
  | (?P<sign>[&+@%\#=°{CURRENCIES}])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CLIPPED = frozenset("em til cause n tis twas bout round cuse course".split())
"""Words that begin with an apostrophe."""


def plain_word(written: str) -> str:
    """A word as it is looked up: lower case, straight apostrophes, signs without sound left out.

    "José’s" gives "josé's"; accents stay.
    """
    tidy = unicodedata.normalize("NFKC", _SIGNS_WITHOUT_SOUND.sub("", written.translate(_QUOTES)))
    plain = " ".join(tidy.lower().split())
    bare = plain.strip("'\"")
    return f"'{bare}" if bare in _CLIPPED and plain.startswith("'") else bare


def ends_in_digit(written: str) -> bool:
    """Whether a number stands at the end of a written word, marks aside."""
    return written.rstrip(".,;:!?)\"'”’")[-1:].isdecimal()


def is_short_form(written: str) -> bool:
    """Whether a written word is an abbreviation with its full stop: "Dr.", "(Dec.", "e.g."."""
    plain = written.lower().lstrip("(\"'“‘")
    known = plain[:-1] in short.TITLES or plain[:-1] in short.DOTTED or plain in ("no.", "nos.")
    return plain.endswith(".") and (known or re.fullmatch(r"(?:[^\W\d_]\.)+", plain) is not None)


def spelled_out(written: str, before: str = "", after: str = "", *, shouted: bool = False) -> Said:
    """What is said of one written word; ``before`` and ``after`` are its neighbours, "" for none.

    Empty for a word with nothing to say (a dash, an emoji).  ``shouted`` tells that everything is
    written in capitals, so that they do not mean letters.
    """
    # A fraction stands apart from the number before it: "2½" is "2 1⁄2" (with another slash).
    tidy = re.sub("[¼-¾⅐-⅞]", lambda sign: f" {sign[0]}", written[:_LONGEST].translate(_QUOTES))
    tidy = unicodedata.normalize("NFKC", _SIGNS_WITHOUT_SOUND.sub("", tidy))[:_LONGEST]
    places: list[tuple[str, ...]] = []
    for found in _PIECE.finditer(tidy):
        first, last = (
            found.start() == 0 or not places,
            found.end() == len(tidy.rstrip(".,;:!?)\"'")),
        )
        places += _piece(
            found,
            before if first else tidy[: found.start()].rstrip(),
            after if last else tidy[found.end() :],
            shouted=shouted,
        )
    return tuple(places)


def _piece(found: re.Match[str], before: str, after: str, *, shouted: bool) -> Said:
    """What is said of one piece of a written word between what stands beside it."""
    kind = found.lastgroup
    value = found.groupdict()
    match kind:
        case "mail" | "web":
            return _address(found[0])
        case "million" | "money":
            scaled = value["million"] is not None or _is_scale(after)
            sum_of = numbers.amount(value["coin"], value["sum"], scaled=scaled)
            scale = {"k": "thousand", "m": "million"}.get((value["million"] or "").lower())
            return (*sum_of, *said(scale), *numbers.currency(value["coin"])) if scale else sum_of
        case "coin2":
            return numbers.amount(value["coin2"], value["sum2"], scaled=_is_scale(after))
        case "clock":
            hour, minute = value["hour"] or value["hour2"], value["minute"] or value["minute2"]
            half = (value["half"] or "").lower() or _half(after)
            told = numbers.clock(int(hour), None if minute is None else int(minute), half)
            return told if value["half"] or not half else told[:-2]
        case "date" if _is_fraction(value["month"], value["day"], value["year"], before):
            return _fraction(int(value["month"]), int(value["day"]), before)
        case "date":
            return numbers.date_said(int(value["month"]), int(value["day"]), value["year"] or "")
        case "iso":
            return numbers.date_said(int(value["month2"]), int(value["day2"]), value["year2"])
        case "fraction":
            return _fraction(int(value["part"]), int(value["of"]), before)
        case "ordinal":
            return numbers.ordinal(int(value["ordinal"]))
        case "decade":
            return numbers.decade(value["decade"])
        case "number":
            return _number(found[0], before)
        case "range":
            sides = re.search(r"\d+$", before), re.match(r"\d+", after)
            fifty_fifty = all(sides) and len({side[0] for side in sides if side}) == 1
            return () if fifty_fifty else (("to", "through"),)
        case "per":
            unit = re.match(r"[^\W\d_]+", after)
            per = unit is not None and unit[0].lower() in short.PER
            return (("a", "per"),) if per else (("or", "slash", "and"),)
        case "with" | "sign":
            return short.SIGNS[found[0].lower()]
        case "initials":
            return _initials(found[0])
        case _:
            return _word(found, before, after, shouted=shouted)


def _is_fraction(part: str, of: str, year: str | None, before: str) -> bool:
    """Whether 1/2 or 3/4 is no date; after "on" or "Friday," it is one."""
    dated = re.search(r"(?i)\b(?:on|by|until|till|from|since|before|after|day),?$", before)
    return year is None and not dated and numbers.is_named_fraction(int(part), int(of))


def _fraction(part: int, of: int, before: str) -> Said:
    if (part, of) == (24, 7):
        return said("twenty four seven")
    joined = (("and",),) if ends_in_digit(before) else ()
    return (*joined, *numbers.fraction(part, of))


def _number(written: str, before: str) -> Said:
    last = before.rstrip(".,;:").lower()
    if last in short.MONTH_WORDS and re.fullmatch(r"0?[1-9]|[12]\d|3[01]", written):
        return numbers.day_of_month(int(written))
    if "." in written:
        return numbers.decimal(written)
    if last.endswith(("code", "ext", "extension")):
        return numbers.digits(written)
    if re.fullmatch(r"[A-Z]{1,3}-?", before[-4:]) and len(written) > 2:
        return numbers.digits(written)
    return numbers.whole(written)


def _word(found: re.Match[str], before: str, after: str, *, shouted: bool) -> Said:
    """A word of letters: in full, as its letters, or as it is."""
    written, text, end = found[0], found.string, found.end()
    plain = written.lower()
    dotted = text.startswith(".", end)
    if plain in short.TITLES:
        return short.TITLES[plain]
    if plain in short.BEFORE_DIGITS and re.match(r"\W{0,2}\d", after.lstrip(".")):
        return short.BEFORE_DIGITS[plain]
    if plain in short.AFTER_DIGITS and ends_in_digit(before):
        return short.AFTER_DIGITS[plain]
    if dotted and plain in short.DOTTED and (end + 1 == len(text.rstrip(",;:!?)\"'"))):
        return short.DOTTED[plain]
    if plain == "am" or plain == "pm":
        return said(" ".join(plain)) if ends_in_digit(before) or plain == "pm" else said(plain)
    if plain in ("million", "thousand", "billion", "trillion", "hundred"):
        coin = re.match(rf"\W?([{CURRENCIES}])[\d.,]+$", before)
        return (*said(plain), *(numbers.currency(coin[1]) if coin else ()))
    if written.isascii() and written.isupper() and 1 < len(written) <= 5 and not shouted:
        letters = " ".join(plain)
        return ((plain, letters),) if re.search("[aeiouy]", plain) else said(letters)
    if plain in _CLIPPED and text[: found.start()].endswith("'"):
        return ((f"'{plain}",),)
    return ((plain,),)


def _initials(written: str) -> Said:
    plain = written.lower()
    told = short.INITIALS.get(plain if plain.endswith(".") else f"{plain}.")
    return told or said(" ".join(plain.replace(".", "")))


def _address(written: str) -> Said:
    """An e-mail or web address: "maria at luma dot com"."""
    plain = re.sub(r"^https?://", "", written.lower())
    places: list[tuple[str, ...]] = []
    for piece in re.findall(r"[^\W\d_]+|\d+|[@./_+-]", plain):
        if piece.isdigit():
            places += numbers.digits(piece)
        elif piece in ("www", "tv", "us", "uk", "io"):
            places += said(" ".join(piece))
        else:
            names = {".": "dot", "@": "at", "/": "slash", "_": "underscore", "-": "dash"}
            places.append((names.get(piece, "plus" if piece == "+" else piece),))
    return tuple(places)


def _is_scale(after: str) -> bool:
    return re.match(r"\W?(?:million|thousand|billion|trillion|hundred)\b", after, re.I) is not None


def _half(after: str) -> str:
    """The "a" of a following "a.m.", to be said with that word."""
    found = re.match(r"([ap])\.?m\b", after.lower())
    return found[1] if found else ""
