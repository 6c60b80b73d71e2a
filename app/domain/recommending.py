"""Which script is said: the seller's choice, else the built-in one that fits best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.domain.contact import Relationship
from app.domain.errors import KnownError
from app.domain.objections import Occasion, in_a_talk
from app.domain.script import Script

FALLBACK_LANGUAGE = "en"
"""The language of somebody for whose own there are no words."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The script the seller wants on an occasion, for one relationship or (None) for everybody."""

    occasion: Occasion
    language: str
    relationship: Relationship | None
    script_id: str


def recommended(
    scripts: Collection[Script],
    choices: Collection[Choice],
    occasion: Occasion,
    language: str,
    relationship: Relationship | None,
) -> Script:
    """The script to say on an occasion to a contact of that language and relationship.

    Her choice for this relationship goes first, then her choice for everybody, the built-in variant
    for this relationship, the built-in script, and what she wrote last herself in a language that
    has none.  A language without words for the occasion is answered in English.  ``LookupError``
    when there are none in English either.  ``relationship`` None asks for what everybody gets.
    """
    there = _for_occasion(scripts, occasion, language)
    by_id = {script.id: script for script in there}
    chosen = {
        choice.relationship: by_id[choice.script_id]
        for choice in choices
        if (choice.occasion, choice.language) == (occasion, language) and choice.script_id in by_id
    }
    for whom in (relationship, None):
        if whom in chosen:
            return chosen[whom]
    fitting = [script for script in there if script.relationship in (None, relationship)]
    if fitting:
        return min(fitting, key=_unchosen)
    if language == FALLBACK_LANGUAGE:
        raise LookupError(f"no script for {occasion!r}")
    return recommended(scripts, choices, occasion, FALLBACK_LANGUAGE, relationship)


def alternatives(
    scripts: Collection[Script],
    occasion: Occasion,
    language: str,
    relationship: Relationship | None,
    choices: Collection[Choice] = (),
) -> tuple[Script, ...]:
    """Every script that may be said on an occasion, the recommended one first.

    Then come her own, the newest first, then the built-in ones; none that is meant for another
    relationship, unless she chose it.
    """
    first = recommended(scripts, choices, occasion, language, relationship)
    others = [
        script
        for script in _for_occasion(scripts, occasion, first.language)
        if script.id != first.id and script.relationship in (None, relationship)
    ]
    return first, *sorted(others, key=_newest_first)


@dataclass(frozen=True)
class Library:
    """Every script there is now, built-in ones first, and what the seller chose of them."""

    scripts: tuple[Script, ...]
    choices: tuple[Choice, ...]

    @cached_property
    def _by_occasion(self) -> Mapping[Occasion, Sequence[Script]]:
        """A card asks for eight occasions; looking through all scripts each time would show."""
        found: defaultdict[Occasion, list[Script]] = defaultdict(list)
        for script in self.scripts:
            found[script.occasion].append(script)
        return found

    def script(self, script_id: str) -> Script:
        """The script of that id.  ``KnownError`` if there is none, or none any more."""
        for script in self.scripts:
            if script.id == script_id:
                return script
        raise unknown_script(script_id)

    def recommended(
        self, occasion: Occasion, language: str, relationship: Relationship | None = None
    ) -> Script:
        """What is said on an occasion to such contacts; to everybody where no relationship."""
        there = self._by_occasion[occasion]
        return recommended(there, self.choices, occasion, language, relationship)

    def alternatives(
        self, occasion: Occasion, language: str, relationship: Relationship | None = None
    ) -> tuple[Script, ...]:
        """What may be said instead, the recommended one first."""
        there = self._by_occasion[occasion]
        return alternatives(there, occasion, language, relationship, self.choices)

    def chosen(
        self, occasion: Occasion, language: str, relationship: Relationship | None = None
    ) -> Script | None:
        """What the seller chose for exactly these contacts; None where Ringwell recommends."""
        for choice in self.choices:
            if (choice.occasion, choice.language, choice.relationship) == (
                occasion,
                language,
                relationship,
            ):
                return self.script(choice.script_id)
        return None


def _for_occasion(scripts: Collection[Script], occasion: Occasion, language: str) -> list[Script]:
    return [
        script
        for script in scripts
        if script.occasion == occasion
        and script.language == language
        and script.live == in_a_talk(occasion)
    ]


def _unchosen(script: Script) -> tuple[bool, bool, int, int]:
    """The order in which scripts are recommended where nothing was chosen: least first.

    Of the built-in ones the plain one, whose id is shortest, goes before those that merely offer
    themselves; of her own the newest.
    """
    return script.own, script.relationship is None, script.id.count("."), -(script.number or 0)


def _newest_first(script: Script) -> tuple[bool, int]:
    """Own scripts by falling number, then the built-in ones as they come."""
    return not script.own, -(script.number or 0)


def unknown_script(script_id: str) -> KnownError:
    """There is no script of this id, or none any more."""
    return KnownError(f"There is no script “{script_id}” any more; please choose another one.")
