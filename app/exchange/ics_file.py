"""A session as an event for the seller's calendar (iCalendar, RFC 5545).

``icalendar`` escapes, folds and orders the lines; it is imported where it is first needed, for few
sessions are exported.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Final

_MAKER: Final = "-//Ringwell//Ringwell//EN"
# Time to fetch a glass of water and open the laptop.
_REMINDED: Final = timedelta(minutes=10)
# A text may hold tabs and line breaks and no other control character (RFC 5545, 3.3.11), nor half
# of a character, which no file can hold.
_UNTOLD: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_BREAK: Final = re.compile(r"\r\n?|[\u2028\u2029]")


def session_event(
    begins: datetime,
    minutes: int,
    title: str,
    note: str,
    now: datetime,
    uid: str,
    sequence: int = 0,
) -> bytes:
    """A calendar file with one event and an alarm ten minutes before it.

    ``begins`` and ``now`` are aware and written in UTC, to the second: every calendar shows them in
    the zone it is in.  ``title`` and ``note`` are plain text.  A calendar that is given ``uid``
    again with a higher ``sequence`` changes the event it has (RFC 5545, 3.8.7.4).  ``ValueError``
    for naive instants or less than a minute.
    """
    from icalendar import Alarm, Calendar, Event

    if begins.tzinfo is None or now.tzinfo is None:
        raise ValueError("the instants of an event must be aware")
    if minutes < 1:
        raise ValueError("an event lasts a minute at least")
    summary = " ".join(_plain(title).split())
    starts = begins.astimezone(UTC)
    event = Event()
    event.add("uid", _plain(uid))
    event.add("sequence", sequence)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", starts)
    event.add("dtend", starts + timedelta(minutes=minutes))
    event.add("summary", summary)
    if note:
        event.add("description", _plain(note))
    # Outlook passes over an alarm without TRIGGER, others over one with nothing to show.
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -_REMINDED)
    alarm.add("description", summary)
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _plain(text: str) -> str:
    return _UNTOLD.sub("", _BREAK.sub("\n", text))
