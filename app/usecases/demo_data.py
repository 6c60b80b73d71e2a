"""The demo's story, told through the same use cases a seller uses, in one commit."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from app.usecases import contacts, preferences
from app.usecases.calls import record_within
from app.usecases.demo import demo_story
from app.usecases.keeping import refresh
from app.usecases.office import Office


def fill_with_demo(office: Office, now: datetime) -> None:
    """Fill an empty office with the sample contacts as of the aware instant ``now``."""
    with office.database.write() as work:
        # The story keeps to the calling days, so it has to know the seller's holidays.
        story = demo_story(now, office.rules(work).days)
        preferences.keep_seller(work, story.seller)
        rules = office.rules(work)
        ids = []
        for entered in story.contacts:
            contact_id = contacts.add_within(office, work, entered.details, entered.created_at)
            for order in entered.orders:
                work.contacts.add_order(contact_id, order)
            refresh(work, contact_id, rules)
            ids.append(contact_id)
        zone = ZoneInfo(story.seller.zone)
        untold = sorted(story.news, key=lambda item: item.starts)
        for call in story.calls:
            while untold and untold[0].starts <= call.at.astimezone(zone).date():
                work.news.add(untold.pop(0))
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
        for item in untold:
            work.news.add(item)
        work.commit()
