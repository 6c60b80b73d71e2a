"""A script as it will be said to one contact, and what of it stands in for something unknown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.script import Field, Script, ScriptError, Span, fill, parse
from ui.presenters.field_words import NAMES


@dataclass(frozen=True, slots=True)
class Preview:
    """``spans`` are the values in ``text``; ``notes`` say in a sentence each what is not known."""

    text: str
    spans: tuple[Span, ...]
    notes: tuple[str, ...]


def preview(script: Script, values: Mapping[Field, str | None]) -> Preview | None:
    """The words with the values of a contact; None for a script that cannot be read."""
    try:
        filled = fill(script, values)
    except ScriptError:
        return None
    instead = {
        span.field: filled.text[span.start : span.end] for span in filled.spans if span.is_fallback
    }
    bare = {
        gap.field
        for stretch in parse(script.text)
        for gap in stretch.gaps
        if gap.fallback is None and not stretch.optional
    }
    notes = (_note(field, instead.get(field), field in bare) for field in filled.missing)
    return Preview(filled.text, filled.spans, tuple(notes))


def _note(field: Field, instead: str | None, bare: bool) -> str:
    name = NAMES[field][0].lower() + NAMES[field][1:]
    if bare:
        return f"Not known: {name}. Double-click the field to give it words to say instead."
    if instead is None:
        return f"Not known: {name}. Its part of the sentence is left out."
    return f"Not known: {name}. Said instead: “{instead}”"
