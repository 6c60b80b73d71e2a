"""The seller's own scripts, their versions, and which script she uses when."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, select, update

from app.data.columns import ids_in, ids_listed
from app.data.prepared import Command, Query
from app.data.script_tables import script, script_choice, script_version
from app.data.tables import call
from app.domain.contact import Relationship
from app.domain.objections import Occasion, in_a_talk, occasion
from app.domain.recommending import Choice, unknown_script
from app.domain.script import Script, own_id, own_number
from app.domain.wording import Version

_NEWEST = (
    select(func.max(script_version.c.version))
    .where(script_version.c.script_id == script.c.id)
    .correlate(script)
    .scalar_subquery()
)
_WORDED = select(
    script.c.id,
    script.c.occasion,
    script.c.language,
    script.c.relationship,
    script_version.c.version,
    script_version.c.title,
    script_version.c.text,
).join(script_version, script_version.c.script_id == script.c.id)
_CURRENT = _WORDED.where(
    script_version.c.version == _NEWEST, script.c.archived_at.is_(None)
).order_by(script.c.id)
_ALL = Query(_CURRENT)
_FOR = Query(_CURRENT.where(script.c.occasion == bindparam("occasion")))
_ONE = Query(
    _WORDED.where(script.c.id == bindparam("script"))
    .order_by(
        (script_version.c.version == bindparam("version")).desc(), script_version.c.version.desc()
    )
    .limit(1)
)
_CHOICES = Query(
    select(
        script_choice.c.occasion,
        script_choice.c.language,
        script_choice.c.relationship,
        script_choice.c.script_id,
    )
)
_VERSIONS = Query(
    select(
        script_version.c.version,
        script_version.c.title,
        script_version.c.text,
        script_version.c.at,
    )
    .where(script_version.c.script_id == bindparam("script"))
    .order_by(script_version.c.version)
)
_SAID = Query(
    select(call.c.id)
    .where(
        call.c.script_id == bindparam("id"),
        call.c.script_version == bindparam("version"),
        call.c.script_version.is_not(None),
    )
    .limit(1)
)
_ADD = Command(
    insert(script).values(
        {each: bindparam(each.name) for each in script.c if each is not script.c.id}
    )
)
_ADD_VERSION = Command(
    insert(script_version).values({each: bindparam(each.name) for each in script_version.c})
)
_REMOVE_VERSION = Command(
    delete(script_version).where(
        script_version.c.script_id == bindparam("script"),
        script_version.c.version == bindparam("version"),
    )
)
_ARCHIVE = Command(
    update(script)
    .where(script.c.id.in_(ids_listed("scripts")))
    .values(archived_at=bindparam("archived"))
)
_CHOOSE = Command(
    insert(script_choice)
    .prefix_with("OR REPLACE")
    .values({each: bindparam(each.name) for each in script_choice.c})
)
_LEAVE_OPEN = Command(
    delete(script_choice).where(
        script_choice.c.occasion == bindparam("of_occasion"),
        script_choice.c.language == bindparam("of_language"),
        script_choice.c.relationship == bindparam("of_relationship"),
    )
)


class ScriptStore:
    """Reads and writes own scripts within one unit of work, which sees them unchanged: read once.

    Built-in scripts are in files; here they are no more than an id in a choice.
    """

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver
        self._known: tuple[Script, ...] | None = None
        self._chosen: tuple[Choice, ...] | None = None

    def all(self) -> tuple[Script, ...]:
        """Her scripts as they are worded now, in the order they were written; no removed ones."""
        if self._known is None:
            self._known = tuple(_script(*row) for row in _ALL.all(self._driver))
        return self._known

    def for_occasion(self, occasion: Occasion) -> tuple[Script, ...]:
        """Those of ``all`` that are for one occasion; an outcome needs no more."""
        rows = _FOR.all(self._driver, {"occasion": occasion.value})
        return tuple(_script(*row) for row in rows)

    def for_id(self, script_id: str, version: int | None = None) -> Script:
        """One script, also a removed one, as worded in that version; as last worded without it.

        ``KnownError`` if there never was one with this id.
        """
        row = _ONE.first(self._driver, {"script": _number(script_id), "version": version})
        if row is None:
            raise unknown_script(script_id)
        return _script(*row)

    def choices(self) -> tuple[Choice, ...]:
        """What she uses when; also choices of scripts she removed since."""
        if self._chosen is None:
            self._chosen = tuple(_choice(*row) for row in _CHOICES.all(self._driver))
        return self._chosen

    def versions(self, script_id: str) -> tuple[Version, ...]:
        """The words of an own script, also of a removed one, oldest first.

        ``KnownError`` if there never was one with this id.
        """
        rows = _VERSIONS.all(self._driver, {"script": _number(script_id)})
        if not rows:
            raise unknown_script(script_id)
        return tuple(Version(*row) for row in rows)

    def add(
        self,
        occasion: Occasion,
        language: str,
        relationship: Relationship | None,
        title: str,
        text: str,
        at: datetime,
        based_on: str | None = None,
    ) -> Script:
        """Add a script with its first version."""
        self._known = None
        number = _ADD.add(
            self._driver,
            {
                "occasion": occasion.value,
                "language": language,
                "relationship": relationship,
                "based_on": based_on,
                "archived_at": None,
            },
        )
        self._add_version(number, 1, title, text, at)
        return _script(number, occasion.value, language, relationship, 1, title, text)

    def reword(self, script_id: str, title: str, text: str, at: datetime) -> int:
        """Add a version and return it.  ``KnownError`` for an unknown id."""
        version = self.versions(script_id)[-1].version + 1
        self._add_version(_number(script_id), version, title, text, at)
        return version

    def forget_version(self, script_id: str, version: int) -> None:
        """Take a version away that nobody was called with (see ``was_said``)."""
        self._known = None
        _REMOVE_VERSION.run(self._driver, {"script": _number(script_id), "version": version})

    def was_said(self, script_id: str, version: int) -> bool:
        """Whether a call remembers this version."""
        return _SAID.first(self._driver, {"id": script_id, "version": version}) is not None

    def archive(self, script_ids: Iterable[str], at: datetime | None) -> None:
        """Remove scripts as of an aware instant, or (None) bring them back."""
        self._known = None
        numbers = ids_in(map(_number, script_ids))
        _ARCHIVE.run(self._driver, {"scripts": numbers, "archived": at})

    def choose(
        self,
        occasion: Occasion,
        language: str,
        relationship: Relationship | None,
        script_id: str | None,
    ) -> str | None:
        """Use a script from now on, or (None) leave it open; returns what was used before."""
        place = (occasion, language, relationship)
        before = {
            (each.occasion, each.language, each.relationship): each.script_id
            for each in self.choices()
        }.get(place)
        where = {
            "occasion": occasion.value,
            "language": language,
            "relationship": relationship or _EVERYBODY,
        }
        if script_id is None:
            _LEAVE_OPEN.run(self._driver, {f"of_{name}": value for name, value in where.items()})
        else:
            _CHOOSE.run(self._driver, where | {"script_id": script_id})
        self._chosen = None
        return before

    def _add_version(self, number: int, version: int, title: str, text: str, at: datetime) -> None:
        self._known = None
        _ADD_VERSION.run(
            self._driver,
            {"script_id": number, "version": version, "title": title, "text": text, "at": at},
        )


_EVERYBODY = ""


def _number(script_id: str) -> int:
    number = own_number(script_id)
    if number is None:
        raise unknown_script(script_id)
    return number


def _script(
    number: int,
    written_for: str,
    language: str,
    relationship: Relationship | None,
    version: int,
    title: str,
    text: str,
) -> Script:
    said_on = occasion(written_for)
    return Script(
        own_id(number), said_on, title, language, text, in_a_talk(said_on), relationship, version
    )


def _choice(written_for: str, language: str, relationship: str, script_id: str) -> Choice:
    whom = Relationship(relationship) if relationship else None
    return Choice(occasion(written_for), language, whom, script_id)
