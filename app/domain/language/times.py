"""Times put together, each into one word; the same for every language."""

from __future__ import annotations

from collections.abc import Container, Sequence

from app.domain.language.phrases import Phrasebook
from app.domain.language.words import Word


def with_times(words: Sequence[Word], book: Phrasebook, links: Container[str]) -> list[Word]:
    """The words with each time as one, "Thursday, December 3rd" too.

    ``links`` are the little words that may stand between two times which are one.
    """
    texts = [word.text for word in words]
    found: list[Word] = []
    at = 0
    while at < len(words):
        best = max(book.at(texts, at), key=lambda match: match.end, default=None)
        if best is None or best.end == at:
            found.append(words[at])
            at += 1
            continue
        found.append(Word(f"#{best.kind}", words[at].start, words[best.end - 1].end))
        at = best.end
    return _together(found, links)


def _together(words: Sequence[Word], links: Container[str]) -> list[Word]:
    """Times that stand beside each other, with little words between, as one time."""
    found: list[Word] = []
    for word in words:
        if word.text == "#when":
            back = next(
                (i for i, w in enumerate(reversed(found[-3:]), 1) if w.text not in links), 0
            )
            if back and found[-back].text == "#when":
                word = Word("#when", found[-back].start, word.end)
                del found[-back:]
        found.append(word)
    return found
