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
    coming_quiet,
    list_waits,
    looked_at,
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
USUAL, NEVER = Quiet(), Quiet(time(0), time(0))


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


def tells(
    promised: tuple[PromisedTime, ...],
    count: int,
    told: Told,
    now: datetime,
    quiet: Quiet = USUAL,
    *,
    calling_day: bool = True,
) -> Notice | None:
    return notice(promised, count, told, now, quiet, calling_day=calling_day)


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
        return tells((ann,), 5, told, moment(f"{MONDAY} {clock}"))

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
    one = tells((late, later, soon), 0, Told(), moment(f"{MONDAY} 10:30"))
    assert one is not None
    assert [each.contact_id for each in one.promised] == [1, 2]
    assert one.due == 0


def test_the_list_is_told_with_a_promise_of_the_same_moment() -> None:
    ann, nine = timed(), moment(f"{MONDAY} 09:00")
    assert not list_waits(Told(), moment(f"{MONDAY} 08:59"), calling_day=True)
    assert not list_waits(Told(), nine, calling_day=False)
    both = tells((ann,), 12, Told(), nine)
    assert both == Notice((ann,), 12)
    told = after(Told(), both, nine)
    assert tells((ann,), 12, told, nine) is None
    assert tells((), 12, told, moment("2026-11-24 09:00")) == Notice((), 12)


def test_nobody_is_disturbed_for_an_empty_list() -> None:
    assert tells((), 0, Told(), moment(f"{MONDAY} 10:00")) is None


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


def test_nothing_is_told_unasked_in_quiet_times_or_in_a_session() -> None:
    ten, night = moment(f"{MONDAY} 10:00"), moment(f"{MONDAY} 20:30")
    assert not silent(ON, ten, in_session=False)
    assert silent(Reminders(), ten, in_session=False)
    assert silent(ON, night, in_session=False)
    assert silent(ON, ten, in_session=True)


def test_on_a_day_off_only_what_both_settled_on_is_told() -> None:
    ann, bea = timed(), timed(kind=Kind.AGREED, contact_id=2)
    ten = moment(f"{MONDAY} 10:00")
    assert tells((ann, bea), 5, Told(), ten, calling_day=False) == Notice((bea,))
    assert tells((ann,), 5, Told(), ten, calling_day=False) is None


@pytest.mark.parametrize(
    ("quiet", "now", "begins", "ends"),
    [
        (Quiet(), "2026-11-23 19:45", "2026-11-23 20:00", "2026-11-24 08:00"),
        (Quiet(), "2026-11-23 19:44", None, None),
        (Quiet(), "2026-11-23 20:00", None, None),
        (Quiet(time(0, 5), time(7)), "2026-11-23 23:55", "2026-11-24 00:05", "2026-11-24 07:00"),
        (Quiet(time(12), time(13)), "2026-11-23 11:50", "2026-11-23 12:00", "2026-11-23 13:00"),
        (Quiet(time(12), time(12)), "2026-11-23 11:50", None, None),
        # The night in which an hour comes twice.
        (Quiet(), "2026-10-31 19:50", "2026-10-31 20:00", "2026-11-01 08:00"),
    ],
)
def test_a_quiet_time_that_is_near(
    quiet: Quiet, now: str, begins: str | None, ends: str | None
) -> None:
    found = coming_quiet(quiet, moment(now))
    assert found == (None if begins is None or ends is None else (moment(begins), moment(ends)))


def test_what_would_be_over_with_the_quiet_is_told_just_before_it_and_once() -> None:
    west = timed(f"{MONDAY} evening", zones=(LOS_ANGELES,), region="US-CA")  # 8 to 11 PM here
    before = moment(f"{MONDAY} 19:45")
    assert tells((west,), 0, Told(), moment(f"{MONDAY} 19:44")) is None
    told_of = tells((west,), 0, Told(), before)
    assert told_of == Notice((west,))
    assert tells((west,), 0, after(Told(), told_of, before), moment(f"{MONDAY} 19:46")) is None
    # What is still so afterwards is told then.
    noon = Quiet(time(12), time(14))
    long = timed(f"{MONDAY} afternoon")
    assert tells((long,), 0, Told(), moment(f"{MONDAY} 11:50"), noon) is None
    assert tells((long,), 0, Told(), moment(f"{MONDAY} 14:00"), noon) == Notice((long,))


def test_a_time_across_midnight_is_not_told_again_the_next_day() -> None:
    far = timed(f"{MONDAY} evening", zones=(HONOLULU,), region="US-HI")
    at_night = moment(f"{MONDAY} 23:30")
    told = after(Told(), Notice((far,)), at_night)
    next_day = moment("2026-11-24 00:30")
    assert far.begins <= next_day.astimezone(UTC) < far.ends
    assert tells((far,), 0, told, next_day, NEVER) is None


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
        if silent(wishes, local, in_session=False):
            continue
        one = tells(promised, count, told, local, quiet, calling_day=day)
        soon = coming_quiet(quiet, local)
        waiting = set()
        for each in promised:
            asked = due_of[each.contact_id]
            assert may_be_now(asked, now) or not each.begins <= now < each.ends
            swallowed = soon is not None and now < each.begins < each.ends <= soon[1]
            if swallowed:
                assert any(may_be_now(asked, at) for at in looked_at(quiet, local))
            if day and (swallowed or each.begins <= now < each.ends):
                waiting.add(each.contact_id)
        if one is None:
            assert waiting <= set(heard)
            continue
        assert not quiet.holds(local.time())
        assert local.date() in calendar.days
        assert {each.contact_id for each in one.promised} == waiting - set(heard)
        heard += [each.contact_id for each in one.promised]
        if one.due:
            assert local.time() >= time(9)
            lists.append(local.date())
        assert one.promised or one.due
        told = after(told, one, local)
        assert len(told.promised) <= len(promised)
        assert tells(promised, count, told, local, quiet, calling_day=day) is None
    assert len(set(heard)) == len(heard)
    assert len(set(lists)) == len(lists)


def test_what_was_told_is_forgotten_in_time() -> None:
    told = after(Told(), Notice((timed(),)), moment(f"{MONDAY} 09:00"))
    much_later = datetime(2026, 11, 26, 9, tzinfo=HERE)
    assert after(told, Notice((), 3), much_later) == Told(much_later.date(), frozenset())
