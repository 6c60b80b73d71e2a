"""What bringing in the scripts of a file would do: add them, reword those there are, or nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from app.domain.script import Script
from app.domain.wording import Version, gist
from app.exchange.scripts_file import Entry, Problem, print_of


@dataclass(frozen=True, slots=True)
class ScriptItem:
    """A script of a file and what bringing it in would do.

    ``becomes`` is the own script that a "change" rewords.
    """

    entry: Entry
    action: Literal["add", "change", "same"]
    why: str
    becomes: Script | None = None


@dataclass(frozen=True, slots=True)
class ScriptsPreview:
    """What is in a file of scripts.  With ``problems`` nothing of it is brought in."""

    items: tuple[ScriptItem, ...]
    problems: tuple[Problem, ...]

    @property
    def added(self) -> int:
        """How many scripts would be new."""
        return sum(item.action == "add" for item in self.items)

    @property
    def changed(self) -> int:
        """How many scripts would get new words."""
        return sum(item.action == "change" for item in self.items)


def matched(
    scripts: Sequence[Script],
    entries: Iterable[Entry],
    versions: Callable[[str], Sequence[Version]],
) -> tuple[ScriptItem, ...]:
    """What becomes of each entry, given every current script and the versions of an own one.

    An entry is a new version of the script it was written from, or else of the only own script of
    the same title for the same people.  No script is reworded twice, nor is one that is in the file
    as it is: a copy of it that was changed there is another script.
    """
    entries = tuple(entries)
    by_words = {_same(script): script for script in reversed(scripts)}
    own = {script.id: script for script in scripts if script.own}
    titles = Counter(map(_named, own.values()))
    by_title = {_named(each): each for each in own.values() if titles[_named(each)] == 1}

    def written_from(entry: Entry) -> Script | None:
        script = own.get(entry.known_as)
        if script is None or _whom(script) != _whom(entry):
            return None
        prints = (print_of(each.title, each.text) for each in versions(script.id))
        return script if entry.was in prints else None

    def as_it_was(entry: Entry) -> Script | None:
        """The script that stands in the file as it is, or was when the file was written."""
        there, source = by_words.get(_same(entry)), written_from(entry)
        if there is not None and (entry.title == there.title or source is not there):
            return there
        return source if entry.was == print_of(entry.title, entry.text) else None

    kept = [as_it_was(entry) for entry in entries]
    taken = {script.id for script in kept if script is not None}
    becomes: dict[int, Script] = {}
    for find in (written_from, lambda entry: by_title.get(_named(entry))):
        for place, entry in enumerate(entries):
            script = None if kept[place] or place in becomes else find(entry)
            if script is not None and script.id not in taken:
                taken.add(script.id)
                becomes[place] = script
    brought: dict[tuple[str, ...], str] = {}
    items = []
    for place, entry in enumerate(entries):
        there, words = kept[place], _same(entry)
        if there is not None:
            items.append(ScriptItem(entry, "same", _why_same(entry, there)))
        elif words in brought:
            why = f"You have these words already: “{brought[words]}”."
            items.append(ScriptItem(entry, "same", why))
        elif (script := becomes.get(place)) is not None:
            why = f"A new version of “{script.title}”."
            items.append(ScriptItem(entry, "change", why, script))
        else:
            items.append(ScriptItem(entry, "add", entry.why))
        brought.setdefault(words, entry.title)
    return tuple(items)


def _why_same(entry: Entry, there: Script) -> str:
    if _same(entry) == _same(there):
        return f"You have these words already: “{there.title}”."
    return f"You have newer words of “{there.title}” here."


def _whom(script: Script | Entry) -> tuple[str, ...]:
    return script.occasion, script.language, script.relationship or ""


def _named(script: Script | Entry) -> tuple[str, ...]:
    return *_whom(script), script.title


def _same(script: Script | Entry) -> tuple[str, ...]:
    """What two scripts have in common that say the same to the same people."""
    return *_whom(script), gist(script.text)
