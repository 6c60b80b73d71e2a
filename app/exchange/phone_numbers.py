"""Phone numbers: reading what people type, and showing, saying and placing it.

Everything goes through ``phonenumbers``; its modules are imported where they are first needed,
because a start with North American numbers on the screen needs none of them.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from app.domain.contact import PhoneNumber
from app.domain.errors import KnownError
from app.exchange.us_area_codes import OVERLAID_AREA_CODE, STATE_OF_AREA_CODE

if TYPE_CHECKING:
    import phonenumbers

# A North American number in E.164, which needs no library: +1, area code, exchange, line.
_NANP_E164: Final = re.compile(r"\+1([2-9]\d{2})([2-9]\d{2})(\d{4})", re.ASCII)
# A number of the same plan as it is mostly written: nothing but digits and the usual marks.
_NANP_WRITTEN: Final = re.compile(
    r"(?:\+?1[ .-]?)?\(?([2-9]\d{2})[) ./-]{0,2}([2-9]\d{2})[ .-]?(\d{4})", re.ASCII
)
_NANP_REGIONS: Final = frozenset({"US", "CA"})
# A text that is a number and nothing else, however it is set apart.
_NUMBER_ALONE: Final = re.compile(r"\+?[\d\s().\-/]*", re.ASCII)
# More digits in a row are lost between the screen and the keypad.
_LONGEST_GROUP: Final = 5
# What a spreadsheet makes of a long number when its column is too narrow.
_SHORTENED: Final = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d{1,2}")
_FLOAT: Final = re.compile(r"(\d{7,15})\.0")
_US_TERRITORIES: Final = frozenset({"AS", "GU", "MP", "PR", "VI"})
_FEWEST_DIGITS: Final = 3
# An area code that spans two zones lists the exchanges that differ from its own entry, and that
# entry is often the smaller part's.  Taking it for this many exchanges lets the larger part win in
# 219, 270, 308, 423, 574, 605, 701, 812 and 850 alike.
_UNLISTED: Final = 100


class PhoneError(KnownError):
    """The seller typed something for a phone that cannot be dialled."""


def is_phone_like(text: str) -> bool:
    """Whether a text may be a number at all: three digits or more, and not mostly words."""
    digits = sum(sign.isdecimal() for sign in text)
    letters = sum(sign.isalpha() for sign in text)
    return digits >= _FEWEST_DIGITS and letters <= digits and not is_shortened(text)


def is_shortened(text: str) -> bool:
    """Whether a spreadsheet has spoilt the number (``6.14555E+09``)."""
    return _SHORTENED.fullmatch(text.strip()) is not None


def parse(text: str, region: str, label: str = "") -> PhoneNumber:
    """Read one number; national writing is taken as dialled inside ``region`` (``US``).

    A valid number gets its E.164; anything else is kept as written with ``e164`` None.  A valid
    number inside other words is found ("614-555-0142 after five"), and the words are kept too.
    """
    written = " ".join(text.split())
    if spoilt := _FLOAT.fullmatch(written):
        written = spoilt[1]
    number = _valid_number(written, region)
    if number is None:
        return PhoneNumber(written, label=label)
    e164 = f"+{number.country_code}{_national_digits(number)}"
    return PhoneNumber(written, e164, number.extension or "", label)


def require_phone(text: str, region: str, label: str = "") -> PhoneNumber:
    """Read a number the seller typed; one of the right length is taken even if it is unknown.

    Raises ``PhoneError`` for anything that could not be dialled.
    """
    import phonenumbers

    phone = parse(text, region, label)
    if phone.e164 is not None:
        return phone
    if not phone.as_written:
        raise PhoneError("Please enter a phone number.")
    shown = phone.as_written if len(phone.as_written) <= 40 else f"{phone.as_written[:40]}…"
    if is_phone_like(phone.as_written):
        try:
            number = phonenumbers.parse(phone.as_written, region)
        except phonenumbers.NumberParseException:
            pass
        else:
            reason = phonenumbers.is_possible_number_with_reason(number)
            if reason == phonenumbers.ValidationResult.IS_POSSIBLE:
                return phone
            if reason == phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY:
                raise PhoneError(
                    f"“{shown}” has no area code: please enter the whole number, such as"
                    f" {_example(region)}."
                )
    raise PhoneError(
        f"“{shown}” is not a phone number that can be dialled: please enter it with its area"
        f" code, such as {_example(region)}."
    )


def require_region(text: str) -> str:
    """A country code such as ``US`` in capitals; ``KnownError`` if no country has it."""
    import phonenumbers

    region = text.strip().upper()
    if region not in phonenumbers.SUPPORTED_REGIONS:
        raise KnownError(
            f"“{text}” is not a country code: use two letters, such as US, CA, GB or AU."
        )
    return region


def possible_zones(e164: str) -> tuple[str, ...]:
    """IANA zones the owner of a number may be in, the likeliest first; () when nothing is known.

    For North America all zones of the area code count, not only the one of the exchange: mobile
    numbers and those taken along when moving do not keep to exchanges (+1 423, 850, 219).  A
    toll-free number has dozens of zones.
    """
    from phonenumbers.timezone import UNKNOWN_TIMEZONE, time_zones_for_number
    from phonenumbers.tzdata import TIMEZONE_DATA

    if (local := _NANP_E164.fullmatch(e164)) and (zones := area_code_zones(local[1])):
        digits = e164[1:]
        exchange = next(
            (TIMEZONE_DATA[digits[:n]] for n in (7, 6, 5) if digits[:n] in TIMEZONE_DATA), ()
        )
        return tuple(dict.fromkeys(exchange + zones))
    number = _library_number(e164)
    if number is None:
        return ()
    known = [zone for zone in time_zones_for_number(number) if zone != UNKNOWN_TIMEZONE]
    weight = _zone_weights(str(number.country_code))
    return tuple(sorted(known, key=lambda zone: -weight[zone]))


@lru_cache(maxsize=512)
def area_code_zones(area_code: str) -> tuple[str, ...]:
    """IANA zones of a North American area code, likeliest first; () for one without a place."""
    weights = _zone_weights(f"1{OVERLAID_AREA_CODE.get(area_code, area_code)}")
    return tuple(zone for zone, _ in weights.most_common())


@lru_cache(maxsize=512)
def _zone_weights(prefix: str) -> Counter[str]:
    """How much of the numbers under a prefix lies in each zone, by the library's zone table.

    A listed exchange (seven digits with the country code) counts 1, a group of ten of them 10,
    and so on; an entry with several zones is shared out among them.
    """
    from phonenumbers.tzdata import TIMEZONE_DATA

    weights: Counter[str] = Counter()
    for known, zones in TIMEZONE_DATA.items():
        if known.startswith(prefix):
            numbers = _UNLISTED if known == prefix else 10 ** max(0, 7 - len(known))
            weights.update(dict.fromkeys(zones, numbers // len(zones)))
    return weights


def calling_region(e164: str) -> str | None:
    """The region whose calling hours hold for a number, judged by the number alone.

    ``US-OH`` where the area code tells the state, ``US`` for other US numbers (toll-free), else
    the ISO country (``CA``, ``GB``); None when the number belongs to no country.
    """
    import phonenumbers

    local = _NANP_E164.fullmatch(e164)
    if local and (state := STATE_OF_AREA_CODE.get(local[1])):
        return f"US-{state}"
    number = _library_number(e164)
    country = phonenumbers.region_code_for_number(number) if number else None
    if country is None or country == phonenumbers.REGION_CODE_FOR_NON_GEO_ENTITY:
        return None
    return f"US-{country}" if country in _US_TERRITORIES else country


def display(e164: str, seller_region: str) -> str:
    """A number as the seller would write it: ``(614) 555-0142``, abroad ``+44 20 7946 0958``."""
    if seller_region in _NANP_REGIONS and (local := _NANP_E164.fullmatch(e164)):
        return f"({local[1]}) {local[2]}-{local[3]}"
    return _formatted(e164, seller_region)


def in_groups(number: str, seller_region: str) -> str:
    """A number to be dialled by eye: ``937 555 0118``, abroad ``+44 20 7946 0958``.

    ``number`` is E.164, else as written.  The groups are those its country writes, longer ones
    halved.  What holds more than a number ("ask for Mary") stays as it was written.
    """
    shown = display(number, seller_region)
    if _NUMBER_ALONE.fullmatch(shown) is None:
        return shown
    groups = [part for run in re.findall(r"\d+", shown) for part in _short_groups(run)]
    return ("+" if shown.startswith("+") else "") + " ".join(groups)


def _short_groups(digits: str) -> list[str]:
    """Digits in a row as one group, or as groups of three and four with the longer ones last."""
    if len(digits) <= _LONGEST_GROUP:
        return [digits]
    count = -(-len(digits) // 4)
    ends = [len(digits) * place // count for place in range(count + 1)]
    return [digits[start:end] for start, end in pairwise(ends)]


def _valid_number(written: str, region: str) -> phonenumbers.PhoneNumber | None:
    import phonenumbers

    number: phonenumbers.PhoneNumber | None = None
    if region in _NANP_REGIONS and (plain := _NANP_WRITTEN.fullmatch(written)):
        # What the library makes of the common writing, at a quarter of its time.
        number = phonenumbers.PhoneNumber(
            country_code=1, national_number=int("".join(plain.groups()))
        )
        if phonenumbers.is_valid_number_for_region(number, region):
            return number
    elif any(sign.isdecimal() for sign in written):
        try:
            number = phonenumbers.parse(written, region)
        except phonenumbers.NumberParseException:
            number = None
    if number is not None and phonenumbers.is_valid_number(number):
        return number
    if any(sign.isalpha() for sign in written) and is_phone_like(written):
        for match in phonenumbers.PhoneNumberMatcher(written, region):
            return match.number
    return None


def _national_digits(number: phonenumbers.PhoneNumber) -> str:
    zeros = (number.number_of_leading_zeros or 1) if number.italian_leading_zero else 0
    return f"{'0' * zeros}{number.national_number}"


@lru_cache(maxsize=4096)
def _library_number(e164: str) -> phonenumbers.PhoneNumber | None:
    import phonenumbers

    try:
        return phonenumbers.parse(e164, None)
    except phonenumbers.NumberParseException:
        return None


def _formatted(e164: str, seller_region: str) -> str:
    import phonenumbers

    number = _library_number(e164)
    if number is None:
        return e164
    at_home = number.country_code == phonenumbers.country_code_for_region(seller_region)
    style = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(number, style.NATIONAL if at_home else style.INTERNATIONAL)


def _example(region: str) -> str:
    import phonenumbers

    if region in _NANP_REGIONS:
        return "(614) 555-0142"
    number = phonenumbers.example_number(region)
    if number is None:
        return "+1 614 555 0142"
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
