"""The library of scripts: the built-in ones, the seller's own, and which is used when.

Nothing is ever lost: a changed script keeps its earlier words, a removed one can be brought back.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.contact import Relationship
from app.domain.errors import KnownError
from app.domain.objections import Occasion
from app.domain.recommending import FALLBACK_LANGUAGE, Library
from app.domain.script import Script
from app.domain.wording import LONGEST_TITLE, Version, language_code, sound
from app.exchange import scripts_file
from app.exchange.whole_file import write_text
from app.usecases.change import Change, Thing, Undo
from app.usecases.office import Office
from app.usecases.scripts_matching import ScriptItem, ScriptsPreview, matched

if TYPE_CHECKING:
    from app.data.unit_of_work import Work

_Rewording = tuple[Script, Script]
"""One of her scripts as it was and as it is with another version."""

_MY_WAY = {"en": "my way", "es": "a mi manera"}


def library(office: Office) -> Library:
    """Every script there is now, and what the seller chose."""
    with office.database.read() as work:
        return library_within(office, work)


def library_within(office: Office, work: Work, only: Occasion | None = None) -> Library:
    """``library`` within the caller's unit of work; of her own ``only`` those for one occasion."""
    own = work.scripts.all() if only is None else work.scripts.for_occasion(only)
    scripts = (*office.scripts(), *own)
    there = {script.id for script in scripts}
    # A choice of a removed script waits for it to come back.
    choices = tuple(choice for choice in work.scripts.choices() if choice.script_id in there)
    return Library(scripts, choices)


def script_said(office: Office, work: Work, script_id: str, version: int | None) -> Script:
    """The script a message was left with, whatever became of it since; looked up alone.

    Words that are not kept in that ``version`` are the last ones.  ``KnownError`` for an id there
    never was.
    """
    for script in office.scripts():
        if script.id == script_id:
            return script
    return work.scripts.for_id(script_id, version)


def script_for(
    office: Office,
    occasion: Occasion,
    language: str = FALLBACK_LANGUAGE,
    relationship: Relationship | None = None,
) -> Script:
    """The script that is said on an occasion to contacts of that language and relationship."""
    return library(office).recommended(occasion, language, relationship)


def duplicate(office: Office, script_id: str, now: datetime) -> tuple[Script, Change]:
    """A copy of any script, for the seller to make her own.  ``KnownError`` for an unknown id."""
    with office.database.write() as work:
        copy = copied_within(office, work, script_id, now)
        work.commit()
    return copy, changed(lambda at: _set_removed(office, copy, at))


def copied_within(office: Office, work: Work, script_id: str, now: datetime) -> Script:
    """``duplicate`` within the caller's unit of work, which commits."""
    known = library_within(office, work)
    original = known.script(script_id)
    title, text = sound(_title_of_copy(original, known.scripts), original.text)
    return work.scripts.add(
        original.occasion,
        original.language,
        original.relationship,
        title,
        text,
        now,
        based_on=script_id,
    )


def create(
    office: Office,
    occasion: Occasion,
    language: str,
    title: str,
    text: str,
    now: datetime,
    relationship: Relationship | None = None,
) -> tuple[Script, Change]:
    """A new script of the seller's.  ``KnownError`` for words that cannot be kept (``sound``)."""
    title, text = sound(title, text)
    with office.database.write() as work:
        script = work.scripts.add(occasion, language_code(language), relationship, title, text, now)
        work.commit()
    return script, changed(lambda at: _set_removed(office, script, at))


def save(
    office: Office, script_id: str, title: str, text: str, now: datetime
) -> tuple[Script, Change]:
    """New words for an own script, kept as another version; the same words change nothing.

    ``KnownError`` for a built-in or unknown script and for words that cannot be kept (``sound``).
    """
    title, text = sound(title, text)
    with office.database.write() as work:
        before = _own(office, work, script_id, "changed: copy it and change the copy")
        if (before.title, before.text) == (title, text):
            return before, Change(frozenset())
        version = work.scripts.reword(script_id, title, text, now)
        saved = library_within(office, work).script(script_id)
        work.commit()
    return saved, changed(lambda at: _unsave(office, before, version, at))


def _unsave(office: Office, before: Script, version: int, now: datetime) -> Change:
    with office.database.write() as work:
        after = _unsay(work, before, version, now)
        work.commit()

    def again(at: datetime) -> Change:
        saved = save(office, before.id, after.title, after.text, at)[1]
        return replace(saved, result=f"“{after.title}” is as you changed it.")

    return changed(again, f"“{before.title}” is as it was before.")


def _unsay(work: Work, before: Script, version: int | None, now: datetime) -> Version:
    """Go back to the words before a version, which stays if a call remembers it; returns it."""
    after = work.scripts.versions(before.id)[-1]
    if after.version != version:
        raise KnownError(f"“{after.title}” was changed again since; please take that back first.")
    if work.scripts.was_said(before.id, after.version):
        work.scripts.reword(before.id, before.title, before.text, now)
    else:
        work.scripts.forget_version(before.id, after.version)
    return after


def remove(office: Office, script_id: str, now: datetime) -> Change:
    """Take an own script out of the library; where it was used, Ringwell recommends again.

    Calls keep the words they were made with.  ``KnownError`` for a built-in or unknown script.
    """
    with office.database.write() as work:
        script = _own(office, work, script_id, "removed: choose another one where it is used")
        work.scripts.archive([script_id], now)
        work.commit()
    return changed(lambda _now: _set_removed(office, script, None))


def versions(office: Office, script_id: str) -> tuple[Version, ...]:
    """The words of an own script since it was written, oldest first, also of a removed one.

    Built-in scripts have none.  ``KnownError`` for an unknown id.
    """
    with office.database.read() as work:
        if any(script.id == script_id for script in office.scripts()):
            return ()
        return work.scripts.versions(script_id)


def choose(
    office: Office,
    occasion: Occasion,
    language: str,
    relationship: Relationship | None,
    script_id: str | None,
) -> Change:
    """Use a script on an occasion for such contacts (None: for everybody) from now on.

    ``script_id`` None leaves it to Ringwell again.  ``KnownError`` for an unknown script and for
    one of another occasion or language, or for other contacts.
    """
    with office.database.write() as work:
        if script_id is not None:
            script = library_within(office, work).script(script_id)
            fits = (script.occasion, script.language) == (occasion, language)
            if not fits or script.relationship not in (None, relationship):
                raise KnownError(
                    f"“{script.title}” was written for something else; please choose another one."
                )
        before = work.scripts.choose(occasion, language, relationship, script_id)
        work.commit()
    place = occasion, language, relationship
    return changed(lambda _now: _rechoose(office, place, script_id, before))


def _rechoose(
    office: Office,
    place: tuple[Occasion, str, Relationship | None],
    now_used: str | None,
    script_id: str | None,
) -> Change:
    """Choose what was chosen before, even a script that was removed since."""
    with office.database.write() as work:
        if work.scripts.choose(*place, script_id) != now_used:
            raise KnownError("Another script was chosen there since; please take that back first.")
        titles = {each.id: each.title for each in library_within(office, work).scripts}
        work.commit()
    title = titles.get(script_id or "")
    return changed(
        lambda _now: _rechoose(office, place, script_id, now_used),
        f"you say “{title}” there again." if title else "Ringwell chooses again.",
    )


def export_scripts(office: Office, path: Path, ids: Collection[str] | None = None) -> int:
    """Write scripts (None: all of the seller's own) to a text file and return how many.

    ``KnownError`` for an unknown id, for nothing to write, and for a place that cannot be written.
    """
    known = library(office)
    if ids is None:
        chosen = [script for script in known.scripts if script.own]
    else:
        chosen = [known.script(script_id) for script_id in ids]
    if not chosen:
        raise KnownError("There are no scripts of your own yet; copy one to make it yours.")
    write_text(path, scripts_file.written(chosen))
    return len(chosen)


def preview_scripts(office: Office, path: Path) -> ScriptsPreview:
    """Read a file of scripts.  ``KnownError`` when it cannot be read or is no text."""
    entries, problems = scripts_file.read(scripts_file.text_of(path), path.stem)
    with office.database.read() as work:
        return ScriptsPreview(_matched(office, work, entries), problems)


def import_scripts(office: Office, preview: ScriptsPreview, now: datetime) -> Change:
    """Bring in what is new in a preview: scripts, and versions of her own; all or none.

    ``KnownError`` with the first problem of the file.
    """
    for problem in preview.problems:
        raise KnownError(f"Nothing was brought in. Line {problem.line}: {problem.message}")
    added: list[Script] = []
    reworded: list[_Rewording] = []
    with office.database.write() as work:
        # Something may have changed since the preview was made.
        for item in _matched(office, work, [item.entry for item in preview.items]):
            entry, before = item.entry, item.becomes
            if before is not None:
                reworded.append((before, _reword(work, before, entry.title, entry.text, now)))
            elif item.action == "add":
                place = entry.occasion, entry.language, entry.relationship
                added.append(work.scripts.add(*place, entry.title, entry.text, now))
        work.commit()
    if not added and not reworded:
        return Change(frozenset())
    return changed(lambda at: _unimport(office, added, reworded, at))


def _unimport(
    office: Office, added: list[Script], reworded: list[_Rewording], now: datetime
) -> Change:
    """Take back what a file brought, all or none."""
    with office.database.write() as work:
        for before, after in reworded:
            _unsay(work, before, after.version, now)
        work.scripts.archive([script.id for script in added], now)
        work.commit()
    result = "your scripts are as they were before the file."
    return changed(lambda at: _reimport(office, added, reworded, at), result)


def _reimport(
    office: Office, added: list[Script], reworded: list[_Rewording], now: datetime
) -> Change:
    with office.database.write() as work:
        again = [
            (before, _reword(work, before, after.title, after.text, now))
            for before, after in reworded
        ]
        work.scripts.archive([script.id for script in added], None)
        work.commit()
    result = "your scripts have what the file brought again."
    return changed(lambda at: _unimport(office, added, again, at), result)


def _reword(work: Work, before: Script, title: str, text: str, now: datetime) -> Script:
    version = work.scripts.reword(before.id, title, text, now)
    return replace(before, title=title, text=text, version=version)


def _matched(
    office: Office, work: Work, entries: Iterable[scripts_file.Entry]
) -> tuple[ScriptItem, ...]:
    return matched(library_within(office, work).scripts, entries, work.scripts.versions)


def _own(office: Office, work: Work, script_id: str, what: str) -> Script:
    """One of the seller's current scripts; ``KnownError`` for any other."""
    script = library_within(office, work).script(script_id)
    if not script.own:
        raise KnownError(f"“{script.title}” came with Ringwell and cannot be {what}.")
    return script


def _set_removed(office: Office, script: Script, at: datetime | None) -> Change:
    """Remove a script as of an aware instant, or (None) bring it back to where it was used."""
    with office.database.write() as work:
        work.scripts.archive([script.id], at)
        work.commit()
    return changed(
        lambda now: _set_removed(office, script, now if at is None else None),
        back_or_gone(script, back=at is None),
    )


def back_or_gone(script: Script, *, back: bool) -> str:
    """How things are when an undo brought a script back to the library, or took it out."""
    where = "back among your scripts" if back else "not among your scripts any more"
    return f"“{script.title}” is {where}."


def _title_of_copy(script: Script, scripts: Collection[Script]) -> str:
    """ "First message, my way", or with a number where that is taken."""
    my_way = _MY_WAY.get(script.language, _MY_WAY[FALLBACK_LANGUAGE])
    plain = re.sub(rf", {my_way}(?: \d+)?$", "", script.title)
    plain = plain[: LONGEST_TITLE - len(my_way) - 8]
    numbers = chain([""], (f" {number}" for number in count(2)))
    names = (f"{plain}, {my_way}{number}" for number in numbers)
    taken = {other.title for other in scripts}
    return next(name for name in names if name not in taken)


def changed(undo: Undo, result: str = "") -> Change:
    """A change of the library; ``result`` says how things are by it, where it is an undo."""
    return Change(frozenset({Thing.SCRIPTS}), undo=undo, result=result)
