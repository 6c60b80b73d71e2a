"""A promise for a part of today on the list before a session: now, or later today."""

from __future__ import annotations

from datetime import timedelta

from app.domain.call import CallDetails, DayPart, Outcome, Promise
from app.usecases import calls
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, Adds, Station
from ui.models.queue_rows import QueueLine
from ui.presenters.session_start import SessionStartPresenter
from ui.theme import Tone


def lines(start: SessionStartPresenter, station: Station) -> tuple[QueueLine, ...]:
    start.refresh()
    station.settle()
    assert start.shown is not None
    return start.shown.lines


def test_who_was_told_the_afternoon_is_marked_so_until_it_comes(
    station: Station, office: Office, add: Adds
) -> None:
    start = SessionStartPresenter(station.desk)
    early, _, due = (add(f"{letter} Person") for letter in "ABC")
    yesterday = NOW - timedelta(days=1)
    for contact_id, part in ((early, DayPart.AFTERNOON), (due, DayPart.MORNING)):
        agreed = Promise(NOW.date(), part)
        calls.record(
            office, contact_id, Outcome.SPOKE, yesterday, details=CallDetails(agreed=agreed)
        )
    shown = lines(start, station)
    first, last = shown[0], shown[-1]
    assert (first.contact_id, first.badge, first.tone) == (due, "now", Tone.PROMISE)
    assert (last.contact_id, last.badge) == (early, "afternoon")
    assert [line.later for line in shown] == [False] * 2 + [True]
    station.desk.clock = lambda: NOW + timedelta(hours=3)
    shown = lines(start, station)
    badges = {line.contact_id: line.badge for line in shown}
    assert (badges[early], badges[due]) == ("now", "now")
    assert not any(line.later for line in shown)
