"""What short forms stand for when they are read aloud, in American English."""

from __future__ import annotations

from app.domain.spoken import MONTHS, WEEKDAYS

MONTH_WORDS = frozenset(
    written for month in MONTHS for written in (month.lower(), month[:3].lower())
) | {"sept"}
"""Months as they are written before the number of a day."""

_SHORT_MONTHS = {month[:3].lower(): month.lower() for month in MONTHS} | {"sept": "september"}

TITLES: dict[str, tuple[tuple[str, ...], ...]] = {
    "mr": (("mister",),),
    "mrs": (("missus", "mrs"),),
    "ms": (("ms",),),
    "dr": (("doctor", "drive"),),
    "prof": (("professor",),),
    "jr": (("junior",),),
    "sr": (("senior",),),
    "vs": (("versus",),),
    "etc": (("et",), ("cetera",)),
    "approx": (("approximately",),),
    "dept": (("department",),),
    "blvd": (("boulevard",),),
    "ltd": (("limited",),),
    "tel": (("telephone",),),
    "rsvp": (("r",), ("s",), ("v",), ("p",)),
}
"""Read in full with or without a full stop."""

DOTTED: dict[str, tuple[tuple[str, ...], ...]] = {
    **{short: ((name, short),) for short, name in _SHORT_MONTHS.items() if short != "may"},
    **{day[:3].lower(): ((day.lower(), day[:3].lower()),) for day in WEEKDAYS},
    "tues": (("tuesday",),),
    "thur": (("thursday",),),
    "thurs": (("thursday",),),
    "st": (("saint", "street"),),
    "ave": (("avenue",),),
    "rd": (("road",),),
    "apt": (("apartment", "apt"),),
    "co": (("company", "co"),),
    "inc": (("incorporated", "ink"),),
    "ext": (("extension",),),
    "min": (("minutes", "minute"),),
    "sec": (("seconds", "second"),),
    "ft": (("fort",),),
    "rev": (("reverend",),),
    "mt": (("mount",),),
}
"""Read in full where a full stop follows; "Jan." may be a person, though."""

AFTER_DIGITS: dict[str, tuple[tuple[str, ...], ...]] = {
    "hr": (("hour", "hours"),),
    "hrs": (("hours",),),
    "min": (("minutes", "minute"),),
    "mins": (("minutes",),),
    "sec": (("seconds", "second"),),
    "lb": (("pounds", "pound"),),
    "lbs": (("pounds",),),
    "oz": (("ounces", "ounce"),),
    "ft": (("feet", "foot"),),
    "tbsp": (("tablespoons", "tablespoon"),),
    "tsp": (("teaspoons", "teaspoon"),),
    "k": (("thousand", "k"),),
    "x": (("times", "x"),),
}
"""Read in full where a number comes before."""

BEFORE_DIGITS: dict[str, tuple[tuple[str, ...], ...]] = {
    **{short: ((name,),) for short, name in _SHORT_MONTHS.items()},
    "no": (("number",),),
    "nos": (("numbers",),),
}
"""Read in full where a number follows."""

INITIALS = {
    "e.g.": (("for example", "e g"),),
    "i.e.": (("that is", "i e"),),
    "a.k.a.": (("a",), ("k",), ("a",)),
}
"""Letters with full stops that are said as words; others letter by letter."""

SIGNS = {
    "&": (("and",),),
    "+": (("plus",),),
    "@": (("at",),),
    "%": (("percent",),),
    "#": (("number", "hashtag"),),
    "=": (("equals",),),
    "°": (("degrees", "degree"),),
    "w/": (("with",),),
    "w/o": (("without",),),
    "c/o": (("care",), ("of",)),
    "$": (("dollars", "dollar"),),
    "€": (("euros", "euro"),),
    "£": (("pounds", "pound"),),
}
"""Signs that are words where they stand."""

PER = frozenset({"day", "week", "month", "year", "hour", "person", "piece", "box", "set", "each"})
"""What a slash stands before when it means "a": "$20/month"."""
