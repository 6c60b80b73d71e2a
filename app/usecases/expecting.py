"""Her own record for what a session will bring: whom her last calls reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.domain.expectation import Expectation, Reached, expect, reached_by
from app.usecases.office import Office

if TYPE_CHECKING:
    from app.data.unit_of_work import Work

LAST = 300
"""So many of her last outbound calls tell: enough to be sure, and recent enough to be hers now."""


def reached_so_far(office: Office) -> Reached:
    """Whom her last calls reached, for expectations of any number of calls."""
    with office.database.read() as work:
        return reached_within(work)


def reached_within(work: Work) -> Reached:
    """The same within a unit of work."""
    return reached_by(work.calls.outbound(LAST))


def reached_before(work: Work, call_id: int) -> Reached:
    """Whom her last calls had reached when this one was recorded."""
    return reached_by(work.calls.outbound(LAST, call_id))


def expected_within(work: Work, calls: int) -> Expectation:
    """What the next ``calls`` will bring, as a session keeps it when it begins."""
    return expect(reached_within(work), calls)
