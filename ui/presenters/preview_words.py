"""The one sentence of a message that says what the seller is typing just now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.script import Field, Script, fill

_ENDS = (". ", "! ", "? ", "… ")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a filled-in script; ``text[start:end]`` is what a field gave it.

    ``is_fallback`` tells that the field is empty and the script's own words stand in for it.
    """

    text: str
    start: int
    end: int
    is_fallback: bool


def sentence_with(script: Script, field: Field, values: Mapping[Field, str | None]) -> Sentence:
    """The sentence a field stands in once ``values`` are filled in.

    A script that does not use the field gives its whole text, with nothing marked.
    """
    filled = fill(script, values)
    span = next((span for span in filled.spans if span.field is field), None)
    if span is None:
        return Sentence(filled.text, 0, 0, is_fallback=True)
    begins = max(
        (
            filled.text.rfind(end, 0, span.start) + len(end)
            for end in _ENDS
            if end in filled.text[: span.start]
        ),
        default=0,
    )
    ends = min(
        (at + 1 for end in _ENDS if (at := filled.text.find(end, span.end - 1)) >= 0),
        default=len(filled.text),
    )
    return Sentence(
        filled.text[begins:ends], span.start - begins, span.end - begins, span.is_fallback
    )
