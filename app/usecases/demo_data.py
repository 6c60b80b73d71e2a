"""The demo's story, told through the same use cases a seller uses, in one commit."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.data import demo_cast
from app.data.demo_cast import DemoScript
from app.domain.call import CallDetails
from app.domain.recommending import FALLBACK_LANGUAGE
from app.usecases import contacts, preferences
from app.usecases.calls import record_within
from app.usecases.demo import DemoCall, demo_story
from app.usecases.demo_takes import rehearse_within
from app.usecases.keeping import refresh
from app.usecases.office import Office

if TYPE_CHECKING:
    from app.data.unit_of_work import Work


def fill_with_demo(office: Office, now: datetime) -> None:
    """Fill an empty office with sample contacts and takes as of the aware instant ``now``."""
    with office.database.write() as work:
        # The story keeps to the calling days, so it has to know the seller's holidays.
        story = demo_story(now, office.rules(work).days)
        preferences.keep_seller(work, story.seller)
        zone = ZoneInfo(story.seller.zone)
        writing = _Writing(work, now)
        ids = [
            contacts.enter(office, work, entered.details, entered.created_at)
            for entered in story.contacts
        ]

        def place_orders(number: int, until: date) -> None:
            for order in story.contacts[number].orders:
                if order <= until:
                    work.contacts.add_order(ids[number], order)

        def tell(call: DemoCall) -> None:
            today = call.at.astimezone(zone).date()
            writing.until(call.at)
            while untold and untold[0].starts <= today:
                work.news.add(untold.pop(0))
            # What was ordered later must not put its words into an earlier call.
            place_orders(call.contact, today)
            details = CallDetails(call.promise, call.permission, call.agreed, call.note)
            record_within(office, work, ids[call.contact], call.outcome, call.at, details)

        untold = sorted(story.news, key=lambda item: item.starts)
        for call in story.calls:
            tell(call)
        for item in untold:
            work.news.add(item)
        writing.until(now)
        for number, contact_id in enumerate(ids):
            place_orders(number, now.astimezone(zone).date())
            refresh(work, contact_id, office.rules(work))
        rehearse_within(office, work, now)
        work.commit()


class _Writing:
    """The seller's own scripts, written version by version as the months went by."""

    def __init__(self, work: Work, now: datetime) -> None:
        self._work = work
        self._ids: dict[DemoScript, str] = {}
        self._unwritten = sorted(
            (
                (now - timedelta(days=ago), title, text, demo)
                for demo in demo_cast.scripts()
                for ago, title, text in demo.versions
            ),
            key=lambda item: item[0],
        )

    def until(self, moment: datetime) -> None:
        """Write what was written up to an aware instant, and use what is used."""
        while self._unwritten and self._unwritten[0][0] <= moment:
            at, title, text, demo = self._unwritten.pop(0)
            if demo in self._ids:
                self._work.scripts.reword(self._ids[demo], title, text, at)
            else:
                self._begin(demo, title, text, at)

    def _begin(self, demo: DemoScript, title: str, text: str, at: datetime) -> None:
        scripts, place = self._work.scripts, (demo.occasion, FALLBACK_LANGUAGE, demo.used_for)
        self._ids[demo] = scripts.add(*place, title, text, at).id
        if demo.used_for is not None:
            scripts.choose(*place, self._ids[demo])
