"""A session in the calendar: what every calendar program can read, and nothing but what was meant.

The file is read back here by RFC 5545 itself as well, not only by the library that wrote it.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Calendar

from app.exchange.ics_file import session_event

NEW_YORK = ZoneInfo("America/New_York")
BEGINS = datetime(2026, 11, 23, 9, 30, tzinfo=NEW_YORK)
NOW = datetime(2026, 11, 22, 18, 5, 7, 250_000, tzinfo=NEW_YORK)
EARLIEST, LATEST = (datetime(year, 1, 1) for year in (2001, 2099))  # noqa: DTZ001
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def made(title: str = "Call session", note: str = "", uid: str = "session-7@ringwell") -> bytes:
    return session_event(BEGINS, 45, title, note, NOW, uid)


def lines(written: bytes) -> list[str]:
    """The content lines of RFC 5545, 3.1: CRLF ends one, CRLF and a blank go on."""
    assert written.endswith(b"\r\n")
    return written.decode().replace("\r\n ", "").split("\r\n")[:-1]


def values(written: bytes, name: str) -> list[str]:
    """The texts of a property, escapes undone (3.3.11)."""
    told = [line.partition(":")[2] for line in lines(written) if re.match(f"{name}[:;]", line)]
    return [re.sub(r"\\(.)", lambda sign: {"n": "\n"}.get(sign[1], sign[1]), text) for text in told]


def test_a_later_file_for_an_event_has_the_higher_number() -> None:
    assert "SEQUENCE:0" in lines(made())
    later = session_event(BEGINS, 45, "x", "", NOW, "u", 1_700_000_000)
    assert "SEQUENCE:1700000000" in lines(later)


def test_the_event_is_written_in_utc_with_an_alarm_outlook_heeds() -> None:
    written = lines(made("Call session: 12 calls", "If I reach voicemail,\nI smile."))
    assert written[0] == "BEGIN:VCALENDAR"
    assert written[-1] == "END:VCALENDAR"
    assert {
        "VERSION:2.0",
        "UID:session-7@ringwell",
        "DTSTAMP:20261122T230507Z",
        "DTSTART:20261123T143000Z",
        "DTEND:20261123T151500Z",
        "SUMMARY:Call session: 12 calls",
        "DESCRIPTION:If I reach voicemail\\,\\nI smile.",
    } <= set(written)
    alarm = written[written.index("BEGIN:VALARM") + 1 : written.index("END:VALARM")]
    assert sorted(alarm) == [
        "ACTION:DISPLAY",
        "DESCRIPTION:Call session: 12 calls",
        "TRIGGER:-PT10M",
    ]
    assert [line for line in written if line.startswith("PRODID:")]
    assert len([line for line in written if line.startswith("UID")]) == 1


def test_a_session_across_the_change_of_the_clock_keeps_its_length() -> None:
    begins = datetime(2026, 11, 1, 1, 30, tzinfo=NEW_YORK)  # the clock goes back at two
    event = Calendar.from_ical(session_event(begins, 60, "x", "", NOW, "u")).events[0]
    assert event.start == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    assert event.end - event.start == timedelta(minutes=60)


@given(st.text(max_size=200), st.text(max_size=400), st.text(max_size=40))
@example("Anna; Bob, Carol: \\n \\, ü", "a\r\nb\rc\n\nd\u2028e\tf", "1\r\nX")
@example("x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y", "\x00\x07\ud83d", "")
@example("😀" * 60, "é" * 300, "u")
def test_any_words_come_back_and_nothing_else_gets_in(title: str, note: str, uid: str) -> None:
    written = made(title, note, uid)
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))
    assert b"\n" not in written.replace(b"\r\n", b"")
    assert b"\r" not in written.replace(b"\r\n", b"")
    assert not UNPRINTABLE.search("".join(lines(written)))
    begun = [line for line in lines(written) if line.startswith(("BEGIN:", "END:"))]
    assert begun == [
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
        "BEGIN:VALARM",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    spaced = re.sub(r"\r\n?|[\u2028\u2029]", "\n", note)
    meant = "".join(sign for sign in spaced if sign == "\n" or not UNPRINTABLE.match(sign))
    shown = " ".join(
        "".join(sign for sign in title if sign in "\r\n" or not UNPRINTABLE.match(sign)).split()
    )
    assert values(written, "SUMMARY") == [shown]
    assert values(written, "DESCRIPTION") == ([meant] if note else []) + [shown]
    event = Calendar.from_ical(written).events[0]
    assert str(event["SUMMARY"]) == shown
    assert str(event.get("DESCRIPTION", "")) == meant


@given(
    st.datetimes(EARLIEST, LATEST, timezones=st.timezones()),
    st.integers(1, 600),
)
def test_every_calendar_shows_the_same_moment(begins: datetime, minutes: int) -> None:
    event = Calendar.from_ical(session_event(begins, minutes, "x", "", NOW, "u")).events[0]
    assert event.start == begins.astimezone(UTC).replace(microsecond=0)
    assert event.end - event.start == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("begins", "minutes", "now"),
    [
        (BEGINS.replace(tzinfo=None), 45, NOW),
        (BEGINS, 45, NOW.replace(tzinfo=None)),
        (BEGINS, 0, NOW),
    ],
)
def test_what_is_no_event_is_refused(begins: datetime, minutes: int, now: datetime) -> None:
    with pytest.raises(ValueError, match="event"):
        session_event(begins, minutes, "x", "", now, "u")


def test_an_offset_of_its_own_is_turned_into_utc() -> None:
    begins = datetime(2026, 11, 23, 20, 0, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    assert "DTSTART:20261123T143000Z" in lines(session_event(begins, 5, "x", "", NOW, "u"))
