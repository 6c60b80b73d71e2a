"""Whatever the region, the zones, the hour and the calls: open means legal, and nothing earlier."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from app.data import calling_hours_file
from app.domain.calling_hours import ELSEWHERE, CallingHours, Hours
from tests.builders import AUCKLAND, HONOLULU, NEW_YORK, US_HOLIDAYS

TABLE = calling_hours_file.load()
HOLIDAYS = {"US-AL": US_HOLIDAYS, "US-LA": US_HOLIDAYS, "AU": frozenset({date(2027, 1, 26)})}
ZONES = [NEW_YORK, "America/Chicago", HONOLULU, AUCKLAND, "Australia/Adelaide", "Europe/London"]
MINUTE = timedelta(minutes=1)

instants = st.integers(0, 250 * 24 * 60).map(
    lambda minutes: datetime(2026, 9, 1, tzinfo=UTC) + minutes * MINUTE
)
regions = st.sampled_from([code for code in TABLE if code != ELSEWHERE] + ["NZ", "US-NY", "CA-ON"])
zones = st.lists(st.sampled_from(ZONES), min_size=1, max_size=3, unique=True)
own_hours = st.sampled_from([None, None, Hours(time(10, 30), time(18))])


def legal(hours: CallingHours, region: str, zones: list[str], at: datetime) -> bool:
    """The table read by hand: the weekday's hours in each zone, no holiday where that counts."""
    row = TABLE.get(region) or TABLE.get(region[:2]) or TABLE[ELSEWHERE]
    for zone in zones:
        local = at.astimezone(ZoneInfo(zone))
        by_weekday = [row.weekday] * 5 + [row.saturday, row.sunday]
        fine = by_weekday[local.weekday()]
        if fine is None or (row.closed_on_holidays and local.date() in HOLIDAYS[row.code]):
            return False
        for bounds in filter(None, (fine, hours.own)):
            if not bounds.opens <= local.time() < bounds.closes:
                return False
    return True


def within_limit(region: str, calls: list[datetime], at: datetime) -> bool:
    most = (TABLE.get(region) or TABLE[ELSEWHERE]).max_calls_24h
    return most is None or sum(at - timedelta(hours=24) < call for call in calls) < most


@settings(max_examples=60)
@given(regions, zones, instants, own_hours, st.lists(st.integers(0, 3000), max_size=5))
def test_open_means_legal_everywhere_and_the_opening_is_the_first_legal_minute(
    region: str, zones: list[str], now: datetime, own: Hours | None, minutes_ago: list[int]
) -> None:
    hours = CallingHours(TABLE, HOLIDAYS, own)
    recent = [now - minutes * MINUTE for minutes in minutes_ago]

    def fine(at: datetime) -> bool:
        return legal(hours, region, zones, at) and within_limit(region, recent, at)

    window = hours.window(region, zones, now, recent)
    assert window.open == fine(now)
    if window.open:
        assert window.closes_at is not None
        assert legal(hours, region, zones, window.closes_at - MINUTE)
        assert not legal(hours, region, zones, window.closes_at)
    elif window.opens_at is None:
        assert not any(fine(now + step * 15 * MINUTE) for step in range(14 * 24 * 4))
    else:
        wait = int((window.opens_at - now) / MINUTE)
        assert fine(window.opens_at)
        assert not any(fine(now + step * MINUTE) for step in range(wait))


@settings(max_examples=60)
@given(regions, zones, instants, st.sampled_from(ZONES))
def test_the_answer_does_not_depend_on_how_the_moment_is_written(
    region: str, zones: list[str], now: datetime, written_in: str
) -> None:
    hours = CallingHours(TABLE, HOLIDAYS)
    recent = [now - timedelta(hours=ago) for ago in (1, 20, 23)]
    elsewhere = ZoneInfo(written_in)
    assert hours.window(region, zones, now, recent) == hours.window(
        region, zones, now.astimezone(elsewhere), [at.astimezone(elsewhere) for at in recent]
    )
