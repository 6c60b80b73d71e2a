"""A script as it will be said to one contact, and what of it stands in for something unknown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.domain.script import Field, Script, Span, fill, parse
from ui.presenters.field_faults import as_written, faulty_in, readable
from ui.presenters.field_words import NAMES


@dataclass(frozen=True, slots=True)
class Preview:
    """``spans`` are the values in ``text``; ``notes`` say in a sentence each what is not known.

    ``is_unnamed`` tells that the seller's own name would be said, and Ringwell does not know it.
    ``faulty`` are the places of what cannot be read: it stands there as it is written.
    """

    text: str
    spans: tuple[Span, ...]
    notes: tuple[str, ...]
    is_unnamed: bool = False
    faulty: tuple[tuple[int, int], ...] = ()


def preview(script: Script, values: Mapping[Field, str | None]) -> Preview:
    """The words with the values of a contact, as far as they can be read."""
    text = readable(script.text).text
    filled = fill(replace(script, text=text), values)
    instead = {
        span.field: filled.text[span.start : span.end] for span in filled.spans if span.is_fallback
    }
    bare = {
        gap.field
        for stretch in parse(text)
        for gap in stretch.gaps
        if gap.fallback is None and not stretch.optional
    }
    notes = (_note(field, instead.get(field), field in bare) for field in filled.missing)
    said = as_written(filled.text)
    unnamed = Field.MY_NAME in filled.missing
    return Preview(said, filled.spans, tuple(notes), unnamed, faulty_in(filled.text))


def _note(field: Field, instead: str | None, bare: bool) -> str:
    if field is Field.MY_NAME:
        return "Tell Ringwell your name in Settings, so that it can be said."
    name = NAMES[field][0].lower() + NAMES[field][1:]
    if bare:
        return f"Not known: {name}. Double-click the field to give it words to say instead."
    if instead is None:
        return f"Not known: {name}. Its part of the sentence is left out."
    return f"Not known: {name}. Said instead: “{instead}”"
