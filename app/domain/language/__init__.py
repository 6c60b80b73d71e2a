"""How the script check understands sentences.

A *language* is an object with two methods (``reading.Language``)::

    def read(self, sentence: str, *, plain: bool) -> SentenceReading
    def offers(self, trouble: Trouble, message: Sequence[Sentence]) -> Iterator[Offer]

``read`` understands one sentence by itself and says what is in it, in values that no rule needs to
translate: clauses that ask, sell or push (with the place of the clause to replace), the names and
whose they are, whether I promise to try again and when, whether there is a way out, whether
anything in it could matter.  Everything about a *message* – a retry in one sentence with its day
in the next, two names of which one must be mine, the eight traps – is in ``reading.py`` and
``app/domain/traps.py`` and the same for all languages.

What a new language brings (``spanish.py`` beside ``english.py``):

1. ``split(token)``: contractions taken apart (``words.Split``), accents kept, lower case.
2. Word classes and phrases in the notation of ``phrases.py``, a module for each meaning: times
   (kinds ``when``, ``soon``, ``past``), getting in touch, selling, pressure, closing words.  What
   English decides by who stands before the verb, a language with endings says in its forms
   ("llámame" asks, "te llamo" is a retry).
3. ``EMPTY``: the words that name no reason.  A message has a reason if a word is left when these
   and the courtesies are put aside.
4. A reader that goes the steps of ``english._Reader``: words, names put together as ``#me`` and
   ``#hello``, times put together as ``#when``, segments, then one look into each book.  A phrase
   found may be excused by a second book, where ``#`` and its kind stand in its place.
5. ``offers(trouble, message)``: other words for a finding, best first (``english_advice.py``). The
   check reads the message with each of them and takes the first that brings no new trap.
6. Its code in ``_LANGUAGES`` below.

``read`` is a pure function of the sentence, so a language may keep the last few hundred answers;
then typing costs one sentence, not the message.
"""

from __future__ import annotations

from app.domain.language.english import English
from app.domain.language.reading import Language
from app.domain.language.spanish import Spanish

_ENGLISH = English()
_LANGUAGES: dict[str, Language] = {"en": _ENGLISH, "es": Spanish()}

KNOWN = tuple(_LANGUAGES)
"""The codes of the languages that can be checked."""


def language_for(code: str) -> Language:
    """The language of a script, English where Ringwell does not know it."""
    return _LANGUAGES.get(code.partition("-")[0].lower(), _ENGLISH)
