"""The pronouncing dictionary that comes with the recogniser (CMU's, 134,000 words).

It is searched in its file: 3 MB are never read in for the few words of a script.
"""

from __future__ import annotations

import mmap
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_PLACE = ("model", "en-us", "cmudict-en-us.dict")


class Dictionary:
    """A file of lines "word PH O N E", words in the order of their bytes, "word(2)" after "word".

    An absent file is an empty dictionary.
    """

    def __init__(self, path: Path | None) -> None:
        self._lines: mmap.mmap | bytes = b""
        if path is not None:
            with path.open("rb") as file:
                self._lines = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def __bool__(self) -> bool:
        return len(self._lines) > 0

    def __contains__(self, word: str) -> bool:
        return bool(self.of(word))

    def of(self, word: str) -> tuple[str, ...]:
        """Every pronunciation of a word in lower case, the most usual first; () if not known."""
        if not word.isascii() or not re.fullmatch(r"[a-z'][a-z'.-]*", word):
            return ()
        wanted = word.encode()
        low, high = 0, len(self._lines)
        while low < high:  # for the first line whose word does not come before the one wanted
            middle = self._lines.rfind(b"\n", 0, (low + high) // 2) + 1
            if middle < low:
                middle = low
            end = self._end_of(middle)
            if self._word(middle, end) < wanted:
                low = end + 1
            else:
                high = middle
        found: list[str] = []
        while low < len(self._lines):
            end = self._end_of(low)
            if self._word(low, end) != wanted:
                break
            found.append(self._lines[low:end].split(b" ", 1)[1].strip().decode("ascii"))
            low = end + 1
        return tuple(dict.fromkeys(found))

    def _end_of(self, line: int) -> int:
        end = self._lines.find(b"\n", line)
        return end if end >= 0 else len(self._lines)

    def _word(self, line: int, end: int) -> bytes:
        return self._lines[line:end].split(b" ", 1)[0].partition(b"(")[0]


@cache
def dictionary() -> Dictionary:
    """The recogniser's own; empty where no recogniser is installed for this Python."""
    return Dictionary(dictionary_file())


def dictionary_file() -> Path | None:
    """Where it is; None where no recogniser is installed."""
    package = find_spec("pocketsphinx")  # found, not imported: that would take 0.1 s
    for folder in (package.submodule_search_locations or ()) if package else ():
        path = Path(folder).joinpath(*_PLACE)
        if path.is_file():
            return path
    return None
