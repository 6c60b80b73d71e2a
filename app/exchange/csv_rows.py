"""The rows of a CSV text with their lines, surviving quotation marks that do not match."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

# A note of more lines than this, between marks that do not match, has swallowed other rows.
_LONGEST_REPAIR: Final = 50


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row and the line it begins on, counted from 1.

    ``repaired`` says that its quotation marks did not match and the cells are a best guess.
    """

    line: int
    cells: list[str]
    repaired: bool = False


def lines_of(text: str) -> list[str]:
    """The lines with their ends (CR, LF or both); other signs that end lines stay in the cells."""
    return list(io.StringIO(text, newline=""))


def cells_of(line: str, delimiter: str) -> list[str]:
    """The cells of a single line, however its quotation marks stand."""
    return next(csv.reader([line], delimiter=delimiter), [])


def rows(lines: Sequence[str], start: int, delimiter: str, width: int) -> Iterator[Row]:
    """The rows from the line at index ``start`` on; ``width`` is the usual number of cells.

    No row is swallowed by a quotation mark left open in the one before: where the strict rules
    fail, a row is read by itself.
    """
    # The module's own limit on a cell is of no use here: the size of the whole file is bounded.
    csv.field_size_limit(max(csv.field_size_limit(), sum(map(len, lines))))
    while start < len(lines):
        rest = (lines[at] for at in range(start, len(lines)))
        reader = csv.reader(rest, delimiter=delimiter, strict=True)
        before = 0
        try:
            for cells in reader:
                yield Row(start + before + 1, cells)
                before = reader.line_num
        except csv.Error:
            row, start = _repaired(lines, start + before, delimiter, width)
            yield row
        else:
            return


def _repaired(lines: Sequence[str], at: int, delimiter: str, width: int) -> tuple[Row, int]:
    """The row at a line whose quotation marks do not match, and the line after it."""
    reader = csv.reader(iter(lines[at : at + _LONGEST_REPAIR]), delimiter=delimiter)
    cells = next(reader)
    end = at + reader.line_num
    swallowed = any(len(cells_of(line, delimiter)) == width for line in lines[at + 1 : end])
    if len(cells) != width or swallowed:
        end = at + 1
        cells = lines[at].rstrip("\r\n").split(delimiter)
    return Row(at + 1, [cell.replace('"', "") for cell in cells], repaired=True), end
