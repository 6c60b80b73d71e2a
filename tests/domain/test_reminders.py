"""What the seller is told of, when, and that she is left in peace otherwise."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.domain.cadence import Kind
from app.domain.calling_hours import Hours
from app.domain.contact import Relationship
from app.domain.due import DueContact
from app.domain.policy import Situation
from app.domain.reminders import (
    Notice,
    PromisedTime,
    Quiet,
    Reminders,
    Told,
    after,
    list_waits,
    may_be_now,
    notice,
    promised_time,
    silent,
)
from tests.builders import HONOLULU, NEW_YORK, moment, promise, some_rules

LOS_ANGELES = "America/Los_Angeles"
HERE = ZoneInfo(NEW_YORK)
MONDAY = "2026-11-23"
HOURS = some_rules().hours
ON = Reminders(on=True)


def due(
    when: str = f"{MONDAY} morning",
    zones: tuple[str, ...] = (NEW_YORK,),
    kind: Kind = Kind.PROMISE,
    region: str = "US-OH",
    contact_id: int = 1,
) -> DueContact:
    said = promise(when)
    return DueContact(
        contact_id=contact_id,
        name="Ann Miller",
        phone="+16145550142",
        relationship=Relationship.CUSTOMER,
        zones=zones,
        calling_region=region,
        kind=kind,
        due_on=said.on,
        part=said.part,
        situation=Situation.PROMISED_2,
        message=2,
        news_id=None,
        news_title=None,
        news_deadline=None,
        permission_on=None,
        talked_on=None,
        attempted_on=None,
        ordered_on=None,
    )


def timed(when: str = f"{MONDAY} morning", **more: object) -> PromisedTime:
    found = promised_time(due(when, **more), HOURS)  # type: ignore[arg-type]
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("when", "zones", "region", "begins", "ends"),
    [
        (f"{MONDAY} morning", (NEW_YORK,), "US-OH", "09:00", "12:00"),
        (f"{MONDAY} afternoon", (NEW_YORK,), "US-OH", "12:00", "17:00"),
        (f"{MONDAY} evening", (LOS_ANGELES,), "US-CA", "20:00", "23:00"),
        # Where two zones are possible, a call is fine only when it is in both.
        (f"{MONDAY} morning", (NEW_YORK, LOS_ANGELES), "US", "11:00", "12:00"),
        # Kentucky answers from ten.
        (f"{MONDAY} morning", (NEW_YORK,), "US-KY", "10:00", "12:00"),
    ],
)
def test_a_promised_time_is_the_part_of_her_day_in_which_a_call_is_fine(
    when: str, zones: tuple[str, ...], region: str, begins: str, ends: str
) -> None:
    found = timed(when, zones=zones, region=region)
    assert found.begins == moment(f"{MONDAY} {begins}")
    assert found.ends == moment(f"{MONDAY} {ends}")


def test_a_day_without_a_part_or_a_part_without_hours_has_no_time() -> None:
    assert promised_time(due(MONDAY), HOURS) is None
    evenings = some_rules(own_hours=Hours(time(17), time(19))).hours
    assert promised_time(due(), evenings) is None
    shorter = promised_time(due(f"{MONDAY} evening"), evenings)
    assert shorter is not None
    assert shorter.ends == moment(f"{MONDAY} 19:00")


@pytest.mark.parametrize("kind", list(Kind))
def test_only_what_somebody_counts_on_is_a_promised_time(kind: Kind) -> None:
    found = promised_time(due(kind=kind), HOURS)
    assert (found is not None) == (kind in (Kind.PROMISE, Kind.AGREED))
    assert may_be_now(due(kind=kind), moment(f"{MONDAY} 09:00")) == (found is not None)
    assert found is None or found.agreed == (kind is Kind.AGREED)


def test_a_time_is_told_from_its_beginning_to_its_end_and_once() -> None:
    ann = timed(f"{MONDAY} afternoon")
    seen = Told(list_on=date.fromisoformat(MONDAY))

    def at(clock: str, told: Told = seen) -> Notice | None:
        return notice((ann,), 5, told, moment(f"{MONDAY} {clock}"))

    assert at("11:59") is None
    assert at("12:00") == at("16:59") == Notice((ann,))
    assert at("17:00") is None
    told = after(seen, Notice((ann,)), moment(f"{MONDAY} 12:00"))
    assert at("12:01", told) is None
    assert told.list_on == seen.list_on


def test_several_of_one_moment_are_told_together_the_one_soonest_over_first() -> None:
    late = timed(contact_id=1)
    soon = timed(region="US-OH", zones=(NEW_YORK, "America/Halifax"), contact_id=2)
    later = timed(f"{MONDAY} afternoon", contact_id=3)
    given = notice((late, later, soon), 0, Told(), moment(f"{MONDAY} 10:30"))
    assert given is not None
    assert [each.contact_id for each in given.promised] == [1, 2]
    assert given.due == 0


def test_the_list_is_told_with_a_promise_of_the_same_moment() -> None:
    ann, nine = timed(), moment(f"{MONDAY} 09:00")
    assert not list_waits(Told(), moment(f"{MONDAY} 08:59"))
    given = notice((ann,), 12, Told(), nine)
    assert given == Notice((ann,), 12)
    told = after(Told(), given, nine)
    assert notice((ann,), 12, told, nine) is None
    assert notice((), 12, told, moment("2026-11-24 09:00")) == Notice((), 12)


def test_nobody_is_disturbed_for_an_empty_list() -> None:
    assert notice((), 0, Told(), moment(f"{MONDAY} 10:00")) is None


@pytest.mark.parametrize(
    ("quiet", "local", "held"),
    [
        (Quiet(), "07:59", True),
        (Quiet(), "08:00", False),
        (Quiet(), "19:59", False),
        (Quiet(), "20:00", True),
        (Quiet(), "00:00", True),
        (Quiet(time(12), time(13)), "12:30", True),
        (Quiet(time(12), time(13)), "13:00", False),
        (Quiet(time(9), time(9)), "09:00", False),
        (Quiet(time(0), time(0)), "00:00", False),
    ],
)
def test_quiet_times_may_go_past_midnight(quiet: Quiet, local: str, held: bool) -> None:
    assert quiet.holds(time.fromisoformat(local)) == held


def test_nothing_is_told_unasked_in_quiet_times_on_days_off_or_in_a_session() -> None:
    ten, night = moment(f"{MONDAY} 10:00"), moment(f"{MONDAY} 20:30")
    assert not silent(ON, ten, calling_day=True, in_session=False)
    assert silent(Reminders(), ten, calling_day=True, in_session=False)
    assert silent(ON, ten, calling_day=False, in_session=False)
    assert silent(ON, night, calling_day=True, in_session=False)
    assert silent(ON, ten, calling_day=True, in_session=True)


def test_a_time_across_midnight_is_not_told_again_the_next_day() -> None:
    far = timed(f"{MONDAY} evening", zones=(HONOLULU,), region="US-HI")
    at_night = moment(f"{MONDAY} 23:30")
    told = after(Told(), Notice((far,)), at_night)
    next_day = moment("2026-11-24 00:30")
    assert far.begins <= next_day.astimezone(UTC) < far.ends
    assert notice((far,), 0, told, next_day) is None


PARTS = st.sampled_from(["morning", "afternoon", "evening"])
ZONES = st.sampled_from([(NEW_YORK,), (LOS_ANGELES,), (HONOLULU,), (NEW_YORK, LOS_ANGELES)])
DAYS = st.integers(21, 26).map(lambda day: f"2026-11-{day}")
QUIET = st.builds(Quiet, st.times(), st.times())


@given(
    people=st.lists(st.tuples(DAYS, PARTS, ZONES), max_size=6),
    quiet=QUIET,
    steps=st.lists(st.integers(1, 400), min_size=1, max_size=40),
    count=st.integers(0, 3),
)
@example([("2026-11-23", "morning", (NEW_YORK,))], Quiet(), [1] * 5, 1)
def test_through_any_days_each_thing_is_told_once_at_its_time_and_never_in_a_quiet_one(
    people: list[tuple[str, str, tuple[str, ...]]], quiet: Quiet, steps: list[int], count: int
) -> None:
    calendar = some_rules()
    due_of = {
        place: due(f"{day} {part}", zones, contact_id=place)
        for place, (day, part, zones) in enumerate(people)
    }
    promised = tuple(
        found for each in due_of.values() if (found := promised_time(each, HOURS)) is not None
    )
    wishes = Reminders(on=True, quiet=quiet)
    told, now = Told(), moment("2026-11-21 00:00").astimezone(UTC)
    lists: list[date] = []
    heard: list[int] = []
    for minutes in steps:
        now += timedelta(minutes=minutes)
        local = now.astimezone(HERE)
        day = local.date() in calendar.days
        if silent(wishes, local, calling_day=day, in_session=False):
            continue
        given = notice(promised, count, told, local)
        for each in promised:
            asked = due_of[each.contact_id]
            assert may_be_now(asked, now) or not each.begins <= now < each.ends
        waiting = {each.contact_id for each in promised if each.begins <= now < each.ends}
        if given is None:
            assert waiting <= set(heard)
            continue
        assert not quiet.holds(local.time())
        assert local.date() in calendar.days
        assert {each.contact_id for each in given.promised} == waiting - set(heard)
        heard += [each.contact_id for each in given.promised]
        if given.due:
            assert local.time() >= time(9)
            lists.append(local.date())
        assert given.promised or given.due
        told = after(told, given, local)
        assert len(told.promised) <= len(promised)
        assert notice(promised, count, told, local) is None
    assert len(set(heard)) == len(heard)
    assert len(set(lists)) == len(lists)


def test_what_was_told_is_forgotten_in_time() -> None:
    told = after(Told(), Notice((timed(),)), moment(f"{MONDAY} 09:00"))
    much_later = datetime(2026, 11, 26, 9, tzinfo=HERE)
    assert after(told, Notice((), 3), much_later) == Told(much_later.date(), frozenset())
