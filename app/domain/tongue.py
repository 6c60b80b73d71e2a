"""What the program itself puts into a script, in the language of the script.

Screens are in English and use ``spoken``.  A script is read to somebody who may hear another
language; then the dates, the title of news and the "and" between two names are worded here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from app.domain import spoken, spoken_spanish
from app.domain.call import Promise


@dataclass(frozen=True, slots=True)
class Tongue:
    """How one language says a value; ``app.domain.script.Field`` tells where each has to fit.

    ``spoken_when`` and ``when_said`` word a promise ahead and looked back on, ``deadline`` the last
    day of news, each for a contact-local today.  ``about`` turns the title of news into a noun
    phrase.  ``and_word`` joins two first names.  ``your_order``, ``my_message`` and ``our_plan``
    are what a talk is about where nothing more is known: noun phrases as ``Field.REASON`` is.
    """

    spoken_when: Callable[[Promise, date], str]
    when_said: Callable[[Promise, date], str]
    deadline: Callable[[date, date], str]
    about: Callable[[str], str]
    and_word: str
    your_order: str
    my_message: str
    our_plan: str


def _english_deadline(day: date, today: date) -> str:
    return "the end of today" if day == today else spoken.spoken_date(day, today)


_ENGLISH_DETERMINERS = frozenset({"a", "an", "the", "our", "my", "your", "this", "these", "new"})
_SPANISH_DETERMINERS = frozenset(
    """el la los las lo un una unos unas mi mis su sus nuestro nuestra nuestros nuestras
    este esta estos estas""".split()
)


def _english_title(title: str) -> str:
    """The title of news as it stands in a sentence: "the Winter catalog"."""
    if _first_word(title) in _ENGLISH_DETERMINERS:
        return title[0].lower() + title[1:]
    return f"the {title}"


def _spanish_title(title: str) -> str:
    """ "el catálogo de invierno" as it is; a title without an article stands beside "novedad".

    Its gender cannot be told from the word ("el aroma", "la crema"), and a wrong article hurts
    the ear.
    """
    if _first_word(title) in _SPANISH_DETERMINERS:
        return title[0].lower() + title[1:]
    return f"nuestra novedad, {title}"


def _first_word(title: str) -> str:
    return title.split()[0].casefold()


ENGLISH = Tongue(
    spoken_when=spoken.spoken_when,
    when_said=spoken.when_said,
    deadline=_english_deadline,
    about=_english_title,
    and_word="and",
    your_order="your order",
    my_message="what I said in my message",
    our_plan="what we planned to talk about",
)
SPANISH = Tongue(
    spoken_when=spoken_spanish.spoken_when,
    when_said=spoken_spanish.when_said,
    deadline=spoken_spanish.spoken_deadline,
    about=_spanish_title,
    and_word="y",
    your_order="su pedido",
    my_message="lo que le dije en mi mensaje",
    our_plan="lo que quedamos en conversar",
)

TONGUES: Mapping[str, Tongue] = MappingProxyType({"en": ENGLISH, "es": SPANISH})
"""The languages Ringwell has scripts in."""


def tongue(language: str) -> Tongue:
    """How a script of that language speaks; own scripts in any other are filled in English."""
    return TONGUES.get(language, ENGLISH)
