"""What is rehearsed aloud: a script filled in for somebody, alone, to a mailbox, or in a talk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from random import Random

from app.data import drill_lines
from app.domain import drill
from app.domain.drill import TheirLine
from app.domain.hearing import HEARD_LANGUAGE
from app.domain.objections import Objection
from app.domain.policy import Situation
from app.domain.recommending import FALLBACK_LANGUAGE
from app.domain.script import Field, FilledScript, Script, fill, first_name
from app.domain.take import TakeKind
from app.usecases import library, script_preview
from app.usecases.card import card
from app.usecases.office import Office
from app.usecases.words import SayThis

_ATTEMPTS = {Situation.PROMISED_2: 2, Situation.PROMISED_3: 3, Situation.WAY_OUT: 4}


@dataclass(frozen=True, slots=True)
class Piece:
    """A script as it is to be said now.

    ``contact_id`` is whom it was filled in for, None for nobody in particular; ``line`` is what
    they say first, in a talk.
    """

    say: SayThis
    kind: TakeKind
    contact_id: int | None = None
    line: TheirLine | None = None

    @property
    def script(self) -> Script:
        """Whose words they are."""
        return self.say.script

    @property
    def text(self) -> str:
        """The words."""
        return self.say.text

    @property
    def language(self) -> str:
        """Such as "en"."""
        return self.say.script.language

    @property
    def attempt(self) -> int:
        """Which message of a series it is, from 1: the fourth offers a way out."""
        occasion = self.say.script.occasion
        return _ATTEMPTS.get(occasion, 1) if isinstance(occasion, Situation) else 1


def as_written(script: Script, text: str | None = None, kind: TakeKind = TakeKind.READING) -> Piece:
    """A script to be said to nobody in particular, or ``text`` as it stands."""
    filled = fill(script, {}) if text is None else FilledScript(text, (), ())
    return Piece(SayThis(script, filled), kind)


def can_be_followed(piece: Piece) -> bool:
    """Whether there is a recogniser for its language."""
    return piece.language == HEARD_LANGUAGE


def greeting(
    office: Office, language: str, contact_id: int | None, now: datetime, rng: Random, before: str
) -> str:
    """What the mailbox of whom the words are said to says; never ``before`` once more.

    With no contact it is that of the example, or it would be another name than the script's.
    """
    name = _first_name(office, contact_id, language, now)
    return drill.greeting(_lines(language), rng, name, before or None)


def their_line(language: str, rng: Random, before: TheirLine | None) -> TheirLine:
    """What somebody says who answered; after a line an objection of another kind."""
    return drill.their_line(_lines(language), rng, before)


def line_for(script: Script, rng: Random, before: TheirLine | None) -> TheirLine:
    """What somebody says to whom this script of a talk is the answer."""
    lines = _lines(script.language)
    if isinstance(script.occasion, Objection):
        return drill.objection_line(lines, rng, script.occasion, before)
    return drill.opening_line(lines, rng, before)


def answer_to(
    office: Office, line: TheirLine, language: str, contact_id: int | None, now: datetime
) -> Piece:
    """The seller's own script for what somebody has just said, filled in for the contact.

    ``KnownError`` for an unknown contact.
    """
    occasion = line.objection or Situation.THEY_ANSWERED
    if contact_id is None:
        script = library.script_for(office, occasion, language)
        values = script_preview.example(office, language, now).values
        return Piece(SayThis(script, fill(script, values)), TakeKind.DOORSTEP, None, line)
    shown = card(office, contact_id, now)
    script = library.script_for(office, occasion, language, shown.details.relationship)
    return Piece(shown.speaker.say(script), TakeKind.DOORSTEP, contact_id, line)


def _lines(language: str) -> drill.DrillLines:
    known = language in drill_lines.languages()
    return drill_lines.load(language if known else FALLBACK_LANGUAGE)


def _first_name(office: Office, contact_id: int | None, language: str, now: datetime) -> str:
    if contact_id is None:
        listener = script_preview.example(office, language, now)
    else:
        listener = script_preview.listener(office, contact_id, language, now)
    return listener.values.get(Field.FIRST_NAME) or first_name(listener.name) or listener.name
