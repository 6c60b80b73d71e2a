"""The list of scripts: a heading for each occasion, which cannot be selected, and its scripts."""

from __future__ import annotations

from dataclasses import dataclass

from ui.models.rows import ListRows
from ui.theme import Tone


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """A script as one line below the ``heading`` of its occasion.

    ``about`` are a few quiet words, such as "built in"; ``badge`` one or two that stand out, in
    ``tone``.
    """

    script_id: str
    heading: str
    title: str
    about: str
    own: bool
    badge: str = ""
    tone: Tone = Tone.PROMISE


class ScriptRows(ListRows[ScriptLine]):
    """Scripts, and the headings of their occasions."""

    def key(self, row: ScriptLine) -> str:
        return row.script_id

    def words(self, row: ScriptLine) -> str:
        return row.title

    def heading(self, row: ScriptLine) -> str:
        return row.heading

    def told(self, row: ScriptLine) -> str:
        badge = f", {row.badge}" if row.badge else ""
        return f"{row.title}. {row.heading}. {row.about}{badge}"
