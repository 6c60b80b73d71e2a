"""Makes databases with many contacts and ten times as many calls, quickly and rule-abiding.

The stories go in through the stores with the standings that the rules work out; everybody else is
a copy of one of them under another name, made by SQL within the file.
"""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from sqlalchemy import Table

from app.data.database import open_database
from app.data.revision import REVISION
from app.data.search import ADD_TO_SEARCH
from app.data.search_words import words_of
from app.data.tables import call, contact
from app.domain.cadence import stand
from app.domain.call import CallRecord
from app.domain.contact import ContactDetails, PhoneNumber, ZoneSource
from tests.benchmarks import stories
from tests.builders import some_rules

CACHE = Path(__file__).resolve().parents[2] / "build" / "bench"

_FIRST = """Ada Bea Cleo Dora Ella Finn Gina Hugo Ines Jack Kira Liam Mona Nora Omar Pia Quinn Rosa
Sam Tara Uma Vera Walt Xenia Yara Zoe Anna Ben Clara David""".split()
_LAST = """Adams Baker Carter Diaz Evans Foster Garcia Hughes Irwin Jones Keller Lopez Miller Nolan
Owens Parker Quist Reyes Smith Turner Underwood Vargas Walker Young Zimmer Abbott Becker""".split()
_CITIES = ["Columbus", "Toledo", "Springfield", "Leeds", "Denver", "Austin", "Portland"]
_TAGS = ["vip", "garden club", "met at the fair", "books"]


def big_database(contacts: int, *, searchable: bool = True, permitted: bool = False) -> Path:
    """A database of that many contacts; made once, then kept under ``build/bench``.

    Not to be written to: benchmarks that write take a copy.  Without ``searchable`` the search
    knows only the stories themselves, which saves minutes for a million.  With ``permitted``
    everybody said yes to hearing news.
    """
    version = hashlib.sha256(REVISION.encode())
    for source in (Path(__file__), Path(stories.__file__)):
        version.update(source.read_bytes())
    words = "" if searchable else "-unsearchable"
    kind = f"{'permitted' if permitted else 'contacts'}-{contacts}{words}"
    path = CACHE / f"{kind}-{version.hexdigest()[:12]}.sqlite"
    if not path.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        for older in CACHE.glob(f"{kind}-*.sqlite"):
            older.unlink()
        unfinished = path.with_suffix(".part")
        for left in CACHE.glob(f"{unfinished.name}*"):
            left.unlink()
        told = stories.all_permitted() if permitted else stories.stories()
        _make(unfinished, told, contacts, searchable)
        unfinished.rename(path)
    return path


def copy_of(path: Path, to: Path) -> Path:
    """A copy that may be written to."""
    return Path(shutil.copyfile(path, to))


def name_of(number: int) -> str:
    """The name of the contact with this number; no two have the same."""
    last = _LAST[number // len(_FIRST) % len(_LAST)]
    return (
        f"{_FIRST[number % len(_FIRST)]} {last} {number // len(_FIRST) // len(_LAST) or ''}".strip()
    )


def _details(number: int, story: stories.Story) -> ContactDetails:
    name = name_of(number)
    return ContactDetails(
        name,
        story.relationship,
        (PhoneNumber(f"(614) {number:07}", f"+1614{number:07}", label="mobile"),),
        (f"{name.replace(' ', '.').lower()}@example.com",),
        company=f"{_LAST[number % 23]} & Co",
        city=_CITIES[number % len(_CITIES)],
        interest="the bakeware you asked about",
        note="Met her at the market; likes to be called after lunch.",
        tags=frozenset({_TAGS[number % len(_TAGS)]}) if number % 3 == 0 else frozenset(),
    )


def _make(path: Path, told: list[stories.Story], contacts: int, searchable: bool) -> None:
    database = open_database(path)
    with database.write() as work:
        work.news.add(stories.NEWS)
        rules = some_rules()
        # The single ones first, so that they keep low ids and the copied ones a row of their own.
        told.sort(key=lambda story: not story.single)
        for number, story in enumerate(told):
            contact_id = work.contacts.add(
                _details(number, story),
                zones=(story.zone,),
                zone_source=ZoneSource.NUMBER,
                calling_region=story.region,
                created_on=story.created_on,
                created_at=stories.QUIET - timedelta(days=100),
                permission_entry=story.permission,
            )
            if story.archived:
                work.contacts.set_archived(contact_id, stories.QUIET)
            for order in story.orders:
                work.contacts.add_order(contact_id, order)
            for made in story.calls:
                work.calls.add(CallRecord(made, contact_id, said="Hello, this is Jo."))
            facts = work.contacts.facts(contact_id)
            calls = [record.call for record in work.calls.of(contact_id)]
            work.contacts.keep_standing(facts, stand(facts, calls, rules))
        work.commit()
    database.close()
    singles = sum(story.single for story in told)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA cache_size = -500000")
        _copy(connection, contacts, singles, len(told))
        if searchable:
            copied = islice(cycle(told[singles:]), contacts - len(told))
            rows = (
                (number, *words_of(_details(number, story)))
                for number, story in enumerate(copied, start=len(told) + 1)
            )
            connection.executemany(ADD_TO_SEARCH, rows)
        connection.commit()
        connection.execute("PRAGMA journal_mode = WAL")


def _copy(connection: sqlite3.Connection, contacts: int, singles: int, told: int) -> None:
    """Fill up to ``contacts`` with copies of those with the ids ``singles`` + 1 to ``told``."""
    connection.create_function("name_of", 1, name_of, deterministic=True)
    connection.execute("CREATE TEMP TABLE copies (id INTEGER PRIMARY KEY, of INTEGER)")
    connection.execute(
        """
        WITH RECURSIVE ids(id) AS (
            SELECT :told + 1 UNION ALL SELECT id + 1 FROM ids WHERE id < :contacts)
        INSERT INTO copies SELECT id, :singles + 1 + (id - :told - 1) % (:told - :singles) FROM ids
        """,
        {"told": told, "contacts": contacts, "singles": singles},
    )
    same = _names(contact, without=("id", "name", "sort_name", "folded_name"))
    connection.execute(
        f"""
        INSERT INTO contact (id, name, sort_name, folded_name, {same})
        SELECT copies.id, name_of(copies.id), lower(name_of(copies.id)),
               lower(name_of(copies.id)), {same}
          FROM copies JOIN contact ON contact.id = copies.of ORDER BY copies.id
        """
    )
    same = _names(call, without=("id", "contact_id"))
    connection.execute(
        f"""
        INSERT INTO call (contact_id, {same})
        SELECT copies.id, {same} FROM copies JOIN call ON call.contact_id = copies.of
         ORDER BY copies.id, call.id
        """
    )
    connection.execute(
        """
        INSERT INTO phone
        SELECT copies.id, 0, printf('(614) %07d', copies.id), printf('+1614%07d', copies.id), '',
               'mobile'
          FROM copies
        """
    )
    connection.execute(
        """
        INSERT INTO email
        SELECT copies.id, 0, replace(lower(name_of(copies.id)), ' ', '.') || '@example.com'
          FROM copies
        """
    )
    for table, columns in (("purchase", "ordered_on"), ("contact_tag", "tag_id")):
        connection.execute(
            f"""
            INSERT INTO {table} (contact_id, {columns})
            SELECT copies.id, {columns} FROM copies JOIN {table} ON contact_id = copies.of
            """
        )


def _names(table: Table[Any], without: tuple[str, ...]) -> str:
    return ", ".join(f'"{column.name}"' for column in table.c if column.name not in without)
