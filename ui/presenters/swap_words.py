"""What else could be said in one call, for the menu of the script."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.contact import Permission
from app.domain.policy import Situation
from app.domain.script import Script
from app.usecases.card import ContactCard
from ui.presenters.today_words import message_title


@dataclass(frozen=True, slots=True)
class Wording:
    """A script to choose; ``script_id`` is None for the recommended one, ``said`` the one shown."""

    script_id: str | None
    title: str
    said: bool


def wordings(card: ContactCard) -> tuple[Wording, ...]:
    """The scripts for the occasion of this call, the recommended one first."""
    first, *others = card.alternatives
    said = card.voicemail.script.id
    recommended = f"{message_title(card, first)} · recommended"
    return (
        Wording(None, recommended, said == first.id),
        *(Wording(script.id, _title(script), said == script.id) for script in others),
    )


def other_wordings(card: ContactCard, scripts: Iterable[Script]) -> tuple[Wording, ...]:
    """The other voicemails in the language of this call that may be left for this contact.

    Words of news are for people who said yes to it.
    """
    here = {script.id for script in card.alternatives}
    news = card.standing.permission is Permission.GRANTED
    return tuple(
        Wording(script.id, _title(script), card.voicemail.script.id == script.id)
        for script in scripts
        if not script.live
        and script.id not in here
        and script.language == card.alternatives[0].language
        and script.relationship in (None, card.contact.relationship)
        and (news or script.occasion not in (Situation.NEWS, Situation.DEADLINE))
    )


def _title(script: Script) -> str:
    return f"{script.title} · yours" if script.own else script.title
