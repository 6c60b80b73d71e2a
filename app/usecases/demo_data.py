"""The demo's story, told through the same use cases a seller uses, in one commit."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from app.usecases import contacts, preferences
from app.usecases.calls import record_within
from app.usecases.demo import DemoCall, demo_story
from app.usecases.keeping import refresh
from app.usecases.office import Office


def fill_with_demo(office: Office, now: datetime) -> None:
    """Fill an empty office with the sample contacts as of the aware instant ``now``."""
    with office.database.write() as work:
        # The story keeps to the calling days, so it has to know the seller's holidays.
        story = demo_story(now, office.rules(work).days)
        preferences.keep_seller(work, story.seller)
        zone = ZoneInfo(story.seller.zone)
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
            while untold and untold[0].starts <= today:
                work.news.add(untold.pop(0))
            # What was ordered later must not put its words into an earlier call.
            place_orders(call.contact, today)
            record_within(
                office,
                work,
                ids[call.contact],
                call.outcome,
                call.at,
                retry=call.promise,
                permission=call.permission,
                agreed=call.agreed,
                note=call.note,
            )

        untold = sorted(story.news, key=lambda item: item.starts)
        for call in story.calls:
            tell(call)
        for item in untold:
            work.news.add(item)
        for number, contact_id in enumerate(ids):
            place_orders(number, now.astimezone(zone).date())
            refresh(work, contact_id, office.rules(work))
        work.commit()
