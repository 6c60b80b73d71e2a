"""The people of the demo and what happened to them: ``resources/demo/*.toml``, as values.

The files explain themselves; a test reads all of them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from app.domain.call import DayPart, Outcome
from app.domain.contact import Relationship
from app.domain.objections import Occasion, occasion
from app.domain.script import Field
from app.domain.take import TakeKind
from app.paths import resource


@dataclass(frozen=True, slots=True)
class Town:
    """Where people live: the two-letter state, an area code and the IANA time zone."""

    name: str
    state: str
    area_code: str
    zone: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody made up; ``interest`` is what she cares about, said to her."""

    name: str
    relationship: Relationship
    town: Town
    labels: frozenset[str]
    interest: str
    note: str


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened; days are counted in calling days before today, negative after it."""

    ago: int
    call: Outcome | None = None
    part: DayPart | None = None
    order: bool = False
    permission: bool | None = None
    agreed: int | None = None
    agreed_part: DayPart | None = None
    again: int | None = None
    again_part: DayPart | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """What happened to the people in ``who`` and to so many ``others`` of each relationship.

    ``earlier`` are steps counted from the first of ``steps``; ``created`` is calendar days ago.
    """

    who: tuple[str, ...]
    others: Mapping[Relationship, int]
    labels: frozenset[str]
    shift: int
    created: int | None
    earlier: tuple[Step, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class DemoNews:
    """Something new; ``started`` in calling days before today, ``ends_in`` in calendar days."""

    title: str
    teaser: str
    why: str
    labels: frozenset[str]
    relationships: frozenset[Relationship]
    started: int
    ends_in: int | None


@dataclass(frozen=True, slots=True)
class DemoScript:
    """Words of the seller's own: (days before today, title, text) of each version, oldest first.

    ``used_for`` is who hears it.
    """

    occasion: Occasion
    used_for: Relationship | None
    versions: tuple[tuple[int, str, str], ...]


@dataclass(frozen=True, slots=True)
class Cast:
    """Everything about the people and what happened to them.

    ``seller_phone`` is a US number of ten digits; ``notes`` are things to write down after a talk.
    """

    seller_name: str
    business: str
    seller_phone: str
    seller_town: Town
    people: tuple[Person, ...]
    stories: tuple[Story, ...]
    news: tuple[DemoNews, ...]
    notes: Sequence[str]


@lru_cache(maxsize=1)
def load() -> Cast:
    """Read people and stories, once."""
    people, stories = _read("people"), _read("stories")
    towns = {name: Town(name, *facts) for name, facts in people["towns"].items()}
    earlier = {
        name: tuple(_step(step) for step in steps) for name, steps in stories["earlier"].items()
    }
    seller = people["seller"]
    return Cast(
        seller["name"],
        seller["business"],
        seller["phone"],
        towns[seller["town"]],
        tuple(
            Person(
                name, Relationship(kind), towns[town], _labels(labels.split(",")), interest, note
            )
            for kind, persons in people["people"].items()
            for name, town, labels, interest, note in persons
        ),
        tuple(_story(story, earlier) for story in stories["stories"]),
        tuple(_news(item) for item in stories["news"]),
        tuple(stories["notes"]["spoke"]),
    )


def scripts() -> tuple[DemoScript, ...]:
    """The seller's own scripts."""
    return tuple(
        DemoScript(
            occasion(table["occasion"]),
            Relationship(table["used_for"]) if "used_for" in table else None,
            tuple((each["ago"], each["title"], each["text"].strip()) for each in table["versions"]),
        )
        for table in _read("scripts")["scripts"]
    )


@dataclass(frozen=True, slots=True)
class DemoTake:
    """A take that was said ``ago`` days before today, at ``pace`` words a minute.

    ``left_out`` are sentences by number, ``pauses`` and ``own`` seconds of silence and of own words
    before a word of the script.
    """

    ago: int
    pace: int
    left_out: frozenset[int]
    pauses: Mapping[int, float]
    own: Mapping[int, float]
    fading: bool


@dataclass(frozen=True, slots=True)
class DemoRehearsal:
    """The takes of a script, oldest first."""

    script_id: str
    kind: TakeKind
    takes: tuple[DemoTake, ...]


def rehearsals() -> tuple[Mapping[Field, str], tuple[DemoRehearsal, ...]]:
    """What the seller said aloud, and what the gaps in it were filled with."""
    read = _read("takes")
    values = {Field(name): value for name, value in read["values"].items()}
    return values, tuple(
        DemoRehearsal(each["script"], TakeKind(each["kind"]), tuple(map(_take, each["takes"])))
        for each in read["scripts"]
    )


def _take(table: dict[str, Any]) -> DemoTake:
    return DemoTake(
        table["ago"],
        table["pace"],
        frozenset(table.get("left_out", ())),
        dict(table.get("pauses", ())),
        dict(table.get("own", ())),
        table.get("fading", False),
    )


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resource(f"demo/{name}.toml").read_text(encoding="utf-8"))


def _labels(written: Sequence[str]) -> frozenset[str]:
    return frozenset(label.strip() for label in written)


def _step(table: dict[str, Any]) -> Step:
    read = dict(table)
    for key, kind in (
        ("call", Outcome),
        ("part", DayPart),
        ("agreed_part", DayPart),
        ("again_part", DayPart),
    ):
        if key in read:
            read[key] = kind(read[key])
    if "permission" in read:
        read["permission"] = {"granted": True, "declined": False}[read["permission"]]
    return Step(**read)


def _story(table: dict[str, Any], earlier: Mapping[str, tuple[Step, ...]]) -> Story:
    return Story(
        tuple(table.get("who", ())),
        {kind: table[kind] for kind in Relationship if kind in table},
        _labels(table.get("labels", ())),
        table.get("shift", 0),
        table.get("created"),
        earlier[table["earlier"]] if "earlier" in table else (),
        tuple(_step(step) for step in table.get("steps", ())),
    )


def _news(table: dict[str, Any]) -> DemoNews:
    return DemoNews(
        table["title"],
        table["teaser"],
        table.get("why", ""),
        _labels(table.get("labels", ())),
        frozenset(map(Relationship, table.get("relationships", ()))),
        table["started"],
        table.get("ends_in"),
    )
