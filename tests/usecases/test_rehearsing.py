"""What to say today: spaced repetition by her own date, rated by the score or by herself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import KnownError
from app.domain.policy import Situation
from app.domain.rehearsal_plan import LONGEST_DAYS, Rating, Review, ToSay
from app.domain.seller import Seller
from app.usecases import library, preferences, rehearsing, takes
from app.usecases.office import Office
from app.usecases.spacing import due_after
from tests.builders import day, moment
from tests.usecases.rehearsals import a_score, everything, rehearse

NOW = moment("2026-11-20 10:00")
DAY = timedelta(days=1)
AGAIN, HARD, GOOD, EASY = 0.3, 0.7, 0.9, 1.0

reviews = st.lists(
    st.builds(
        Review,
        st.integers(0, 90).map(lambda days: NOW.date() + days * DAY),
        st.sampled_from(Rating),
    ),
    min_size=1,
    max_size=12,
)


@pytest.fixture
def office(office: Office) -> Office:
    preferences.introduce(office, Seller("America/New_York", "US", "Jo"))
    return office


def back_in(office: Office, script_id: str = "en.first", now: datetime = NOW) -> int | None:
    """In how many days a script is to be said again; None where it is not planned."""
    told = takes.progress(office, now)
    due_on = {row.script_id: row.due_on for row in told.rows}.get(script_id)
    return None if due_on is None else max(0, (due_on - told.today).days)


def days_between(ratings: list[Rating], start: str = "2026-01-01") -> list[int]:
    """The intervals of a script that is said whenever it is due."""
    said: list[Review] = []
    on, intervals = day(start), []
    for rating in ratings:
        said.append(Review(on, rating))
        due = due_after(said)
        assert due is not None
        intervals.append((due - on).days)
        on = due
    return intervals


@pytest.mark.parametrize(
    ("rating", "intervals"),
    [
        (Rating.AGAIN, [1, 1, 1, 1, 1]),
        (Rating.HARD, [1, 3, 7, 12, 18]),
        (Rating.GOOD, [2, 11, 30, 30, 30]),
        (Rating.EASY, [8, 30, 30, 30, 30]),
    ],
)
def test_the_days_between_grow_up_to_a_month(rating: Rating, intervals: list[int]) -> None:
    assert days_between([rating] * 5) == intervals


def test_a_take_that_went_wrong_brings_the_script_back_soon() -> None:
    good = Rating.GOOD
    assert days_between([good, good, Rating.AGAIN, good, good]) == [2, 11, 2, 5, 12]


@given(reviews)
def test_a_script_comes_back_from_the_next_day_to_a_month_later(said: list[Review]) -> None:
    said.sort(key=lambda review: review.on)
    due = due_after(said)
    assert due is not None
    assert 1 <= (due - said[-1].on).days <= LONGEST_DAYS
    assert due_after(said) == due


def test_ten_takes_in_an_evening_count_as_one(office: Office) -> None:
    for minute in range(10):
        rehearse(office, "en.first", a_score(EASY), NOW + timedelta(minutes=minute))
    assert back_in(office) == 8


def test_only_what_was_rehearsed_is_planned_and_the_oldest_comes_first(office: Office) -> None:
    assert rehearsing.plan(office, NOW) == ()
    rehearse(office, "en.first", a_score(GOOD), NOW - 2 * DAY)
    rehearse(office, "en.care", a_score(AGAIN), NOW - 4 * DAY)
    rehearse(office, "en.news", a_score(GOOD), NOW - DAY)
    today = NOW.date()
    first, care = (
        library.library(office).script("en.first"),
        library.library(office).script("en.care"),
    )
    assert rehearsing.plan(office, NOW) == (
        ToSay("en.care", care.title, today - 3 * DAY),
        ToSay("en.first", first.title, today),
    )
    assert (back_in(office), back_in(office, "en.care"), back_in(office, "en.news")) == (0, 0, 1)
    assert back_in(office, "en.agreed") is None


def test_a_script_is_due_by_her_own_date(office: Office) -> None:
    """At 23:30 in New York it is the next day in Greenwich already."""
    late = moment("2026-11-20 23:30")
    rehearse(office, "en.first", a_score(AGAIN), late)
    assert not rehearsing.plan(office, moment("2026-11-20 23:59"))
    assert rehearsing.plan(office, moment("2026-11-21 00:01").astimezone(UTC))


def test_days_are_counted_through_the_change_of_the_clocks(office: Office) -> None:
    """On March 14th, 2027, New York has 23 hours."""
    rehearse(office, "en.first", a_score(GOOD), moment("2027-03-13 23:45"))
    (row,) = takes.progress(office, NOW).rows
    assert row.due_on == day("2027-03-15")


def test_a_removed_script_leaves_the_plan_until_it_is_back(office: Office) -> None:
    mine, _ = library.create(office, Situation.FIRST, "en", "Mine", "Hello.", NOW)
    rehearse(office, mine.id, a_score(AGAIN), NOW - DAY)
    change = library.remove(office, mine.id, NOW)
    assert rehearsing.plan(office, NOW) == ()
    assert change.undo is not None
    change.undo(NOW)
    assert [each.script_id for each in rehearsing.plan(office, NOW)] == [mine.id]


def test_a_take_nobody_could_listen_to_counts_as_good(office: Office) -> None:
    kept = rehearse(office, "es.first", a_score(None, wpm=None, coverage=None), NOW)
    assert (kept.rating, kept.rating_is_hers) == (Rating.GOOD, False)
    assert back_in(office, "es.first") == 2


def test_a_silent_take_leaves_the_plan_as_it_is(office: Office) -> None:
    silent = a_score(None, wpm=None, coverage=0.0)
    rehearse(office, "en.first", silent, NOW)
    assert back_in(office) is None
    rehearse(office, "en.first", a_score(AGAIN), NOW)
    due = back_in(office)
    take = rehearse(office, "en.first", silent, NOW + DAY)
    assert take.rating is None
    assert back_in(office) == due
    rehearsing.rate(office, take.id, Rating.EASY, NOW + DAY)
    assert back_in(office) != due


def test_her_own_rating_counts_however_often_it_is_changed(office: Office) -> None:
    rehearse(office, "en.first", a_score(GOOD), NOW - 2 * DAY)
    kept = rehearse(office, "en.first", a_score(GOOD), NOW)
    assert (kept.rating, back_in(office)) == (Rating.GOOD, 11)
    hard = rehearsing.rate(office, kept.id, Rating.HARD, NOW)
    once = back_in(office)
    rated = takes.take(office, kept.id)
    assert (rated.rating, rated.rating_is_hers) == (Rating.HARD, True)
    rehearsing.rate(office, kept.id, Rating.EASY, NOW)
    rehearsing.rate(office, kept.id, Rating.HARD, NOW)
    assert back_in(office) == once
    assert once is not None
    assert once < 11
    assert rehearsing.rate(office, kept.id, Rating.HARD, NOW).things == frozenset()
    assert hard.undo is not None
    hard.undo(NOW)
    assert (takes.take(office, kept.id), back_in(office)) == (kept, 11)
    rehearsing.rate(office, kept.id, Rating.HARD, NOW)
    rehearsing.rate(office, kept.id, None, NOW)
    assert (takes.take(office, kept.id), back_in(office)) == (kept, 11)


def test_a_rating_can_be_taken_back_and_given_again(office: Office) -> None:
    kept = rehearse(office, "en.first", a_score(GOOD), NOW)
    before = everything(office, NOW)
    change = rehearsing.rate(office, kept.id, Rating.AGAIN, NOW)
    after = everything(office, NOW)
    assert change.undo is not None
    back = change.undo(NOW)
    assert back.result == "the take of “First message” counts as it did before."
    assert everything(office, NOW) == before
    assert back.undo is not None
    back.undo(NOW)
    assert everything(office, NOW) == after


def test_an_earlier_day_can_be_rated_anew(office: Office) -> None:
    """What follows is worked out from there."""
    first = rehearse(office, "en.first", a_score(GOOD), NOW - 2 * DAY)
    rehearse(office, "en.first", a_score(GOOD), NOW)
    rehearsing.rate(office, first.id, Rating.AGAIN, NOW)
    expected = due_after(
        [Review(NOW.date() - 2 * DAY, Rating.AGAIN), Review(NOW.date(), Rating.GOOD)]
    )
    (row,) = takes.progress(office, NOW).rows
    assert row.due_on == expected


def test_a_take_without_score_counts_once_she_rates_it(office: Office) -> None:
    kept = rehearse(office, "en.first", None, NOW)
    assert back_in(office) is None
    rehearsing.rate(office, kept.id, Rating.HARD, NOW)
    assert back_in(office) == 1


def test_only_a_kept_take_is_rated(office: Office) -> None:
    kept = rehearse(office, "en.first", a_score(GOOD), NOW)
    takes.drop_take(office, kept.id, NOW)
    for take_id in (kept.id, 99):
        with pytest.raises(KnownError, match="not among those you kept"):
            rehearsing.rate(office, take_id, Rating.EASY, NOW)


def test_her_pace_is_measured_over_her_last_takes(office: Office) -> None:
    assert rehearsing.measured_wpm(office) is None
    for wpm, coverage in ((90, 1.0), (120, 1.0), (300, 0.5), (140, 0.8), (130, 0.6)):
        rehearse(office, "en.first", a_score(GOOD, wpm=wpm, coverage=coverage), NOW)
    assert rehearsing.measured_wpm(office) == 125
