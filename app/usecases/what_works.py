"""What works for the seller: counted slice by slice, then put beside her scripts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.domain.contact import Relationship
from app.domain.errors import KnownError
from app.domain.objections import Occasion
from app.domain.opening import opening, same_opening
from app.domain.script import Script, own_number
from app.domain.shares import Estimate, Share, Verdict, clearly_best, compare, estimate
from app.domain.what_works import Said, Tally, messages_by, ranked, record, together
from app.domain.wording import Version
from app.usecases.library import library_within
from app.usecases.office import Office

if TYPE_CHECKING:
    from app.data.unit_of_work import Work

SLICE = 1_000
"""Calls counted in one unit of work: some 6 ms, and far less than 50 on a busy machine."""


@dataclass(frozen=True, slots=True)
class Counting:
    """How far the counting has come.  ``through`` is the last contact counted, None: it is done."""

    tally: Tally = field(default_factory=dict)
    through: int | None = 0

    @property
    def done(self) -> bool:
        """Whether every call is counted."""
        return self.through is None

    @property
    def calls(self) -> int:
        """How many calls are counted so far."""
        return sum(followed.calls for followed in self.tally.values())


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """A script, all its versions together; ``removed`` is one she no longer has."""

    script_id: str
    title: str
    removed: bool
    answered: Estimate


@dataclass(frozen=True, slots=True)
class OpeningLine:
    """An opening and in how many scripts it was said."""

    words: str
    scripts: int
    answered: Estimate


@dataclass(frozen=True, slots=True)
class Heard:
    """To whom a script was said, and when.  Only what the same people heard can be compared."""

    occasion: Occasion
    language: str
    relationship: Relationship | None

    @classmethod
    def of(cls, script: Script, said: Said) -> Heard:
        """That of a script said to these people."""
        return cls(script.occasion, script.language, said.relationship)


@dataclass(frozen=True, slots=True)
class Contest:
    """Scripts, or openings, that the same people heard, with enough calls each to be compared.

    ``best`` is the title or the words of the one that is clearly best, None where it is too close
    to tell.
    """

    heard: Heard
    best: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """What works for the seller.

    ``with_message`` and ``without`` are answers at the next call and ``verdict`` how the first
    compares with the second.  ``nobody`` are calls that met no person.  The lines are in order of
    the expected share, those with too few calls last.
    """

    calls: int
    with_message: Estimate
    without: Estimate
    verdict: Verdict
    nobody: Estimate
    scripts: tuple[ScriptLine, ...]
    openings: tuple[OpeningLine, ...]
    script_contests: tuple[Contest, ...]
    opening_contests: tuple[Contest, ...]


def count_on(office: Office, so_far: Counting, calls: int = SLICE) -> Counting:
    """Count about so many calls more, in a unit of work of its own.

    Whoever has recorded or taken back a call meanwhile has to begin anew, with ``Counting()``.
    """
    if so_far.through is None:
        return so_far
    with office.database.read() as work:
        part = work.attempts.counts(so_far.through, calls)
    return Counting(together(so_far.tally, part.tally), part.through)


def report(office: Office, counted: Counting) -> Report:
    """What has been counted, with the scripts as they are called now."""
    tally = counted.tally
    by_script = messages_by(tally, lambda said: said.script_id)
    with office.database.read() as work:
        known = {script.id: script for script in library_within(office, work).scripts}
        shelf = _Shelf(known, {script_id: _versions(work, script_id) for script_id in by_script})
    by_opening = messages_by(tally, shelf.opening)
    found = record(tally)
    return Report(
        counted.calls,
        estimate(found.with_message),
        estimate(found.without),
        compare(found.with_message, found.without),
        estimate(found.nobody),
        tuple(
            ScriptLine(script_id, shelf.title(script_id), script_id not in known, estimate(share))
            for script_id, share in ranked(by_script.items())
        ),
        tuple(
            OpeningLine(shelf.worded[same], len(shelf.said_in[same]), estimate(share))
            for same, share in ranked(by_opening.items())
        ),
        _contests(messages_by(tally, shelf.heard_script), shelf.title),
        _contests(messages_by(tally, shelf.heard_opening), shelf.worded.__getitem__),
    )


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The scripts that were said, those of today and those removed since.

    ``worded`` and ``said_in`` tell of each opening met how it is worded and the scripts it is in.
    """

    known: Mapping[str, Script]
    versions: Mapping[str, tuple[Version, ...]]
    worded: dict[str, str] = field(default_factory=dict)
    said_in: dict[str, set[str]] = field(default_factory=dict)

    def title(self, script_id: str) -> str:
        """What a script is called, or was called last."""
        if script_id in self.known:
            return self.known[script_id].title
        versions = self.versions[script_id]
        return versions[-1].title if versions else script_id

    def opening(self, said: Said) -> str | None:
        """What is alike in the openings like this one; None where its words are not known."""
        text = self._text(said)
        words = "" if text is None else opening(text)
        if not words or said.script_id is None:
            return None
        same = same_opening(words)
        self.worded.setdefault(same, words)
        self.said_in.setdefault(same, set()).add(said.script_id)
        return same

    def heard_script(self, said: Said) -> tuple[Heard, str] | None:
        """Who heard a script of today, with its id."""
        script = self.known.get(said.script_id or "")
        return None if script is None else (Heard.of(script, said), script.id)

    def heard_opening(self, said: Said) -> tuple[Heard, str] | None:
        """Who heard an opening in a script of today."""
        script, same = self.known.get(said.script_id or ""), self.opening(said)
        return None if script is None or same is None else (Heard.of(script, said), same)

    def _text(self, said: Said) -> str | None:
        script_id = said.script_id or ""
        for version in self.versions.get(script_id, ()):
            if version.version == said.script_version:
                return version.text
        script = self.known.get(script_id)
        return None if script is None else script.text


def _versions(work: Work, script_id: str) -> tuple[Version, ...]:
    """The words of an own script, removed or not; none for a built-in one."""
    if own_number(script_id) is None:
        return ()
    try:
        return work.scripts.versions(script_id)
    except KnownError:  # a call tells of it, and nothing else does
        return ()


def _contests(
    shares: Mapping[tuple[Heard, str], Share], name: Callable[[str], str]
) -> tuple[Contest, ...]:
    """What can be compared: at least two that the same people heard in calls enough."""
    rivals: dict[Heard, list[tuple[str, Share]]] = {}
    for (heard, which), share in shares.items():
        if share.enough:
            rivals.setdefault(heard, []).append((which, share))
    contests = []
    for heard, group in rivals.items():
        if len(group) > 1:
            best = clearly_best([share for _, share in group])
            contests.append(Contest(heard, None if best is None else name(group[best][0])))
    return tuple(contests)
