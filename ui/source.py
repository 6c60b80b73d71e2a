"""Where the window's data comes from: the seller's own, or samples that are thrown away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ui.presenters.due import FIRST_LINES

if TYPE_CHECKING:
    from app.usecases.office import Office
    from app.usecases.today import DueList


@dataclass(frozen=True, slots=True)
class Source:
    """Where the data comes from; both are called on the store lane.

    ``first_look`` gives the first rows without opening anything, None where it cannot.  ``open``
    gives the office and what closes it for good, or raises a ``KnownError``.
    """

    first_look: Callable[[datetime], DueList | None]
    open: Callable[[datetime], tuple[Office, Callable[[], None]]]


def kept_in(folder: Path) -> Source:
    """The seller's own data."""

    def first_look(now: datetime) -> DueList | None:
        from app.bootstrap import first_look

        return first_look(folder, now, FIRST_LINES)

    def open_it(_now: datetime) -> tuple[Office, Callable[[], None]]:
        from app.bootstrap import open_office

        office = open_office(folder)
        return office, office.database.close

    return Source(first_look, open_it)


def sample() -> Source:
    """Sample contacts that are thrown away at the end."""

    def open_it(now: datetime) -> tuple[Office, Callable[[], None]]:
        from app.bootstrap import demo_office

        return demo_office(now)

    return Source(lambda _now: None, open_it)
