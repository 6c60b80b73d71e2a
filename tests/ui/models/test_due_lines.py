"""The due list in words: headings, badges, and people who must wait for their hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.domain.cadence import Kind
from app.domain.call import DayPart
from app.domain.calling_hours import Window
from app.domain.contact import Relationship
from app.domain.due import DueContact, Place
from app.domain.policy import Situation
from app.usecases.today import DueList, DueRow
from tests.builders import moment
from ui.models.due_lines import DueLine, clock, due_lines, opening
from ui.models.due_list import DueListModel
from ui.models.rows import ROW
from ui.theme import Tone

NOW = moment("2026-11-21 10:42")
TODAY = NOW.date()


def due(number: int, name: str, **facts: Any) -> DueContact:
    """A customer in Ohio who is due today at any time; ``facts`` are her fields."""
    ordinary: dict[str, Any] = {
        "phone": "+16145550142",
        "relationship": Relationship.CUSTOMER,
        "zones": ("America/New_York",),
        "calling_region": "US-OH",
        "kind": Kind.CARE,
        "due_on": TODAY,
        "part": None,
        "situation": Situation.CARE,
        "message": 1,
    }
    nothing = dict.fromkeys(
        ("news_id", "news_title", "news_deadline", "permission_on", "talked_on", "attempted_on")
    )
    rest = {**nothing, "ordered_on": None}
    return DueContact(number, name, **{**ordinary, **rest, **facts})


def row(number: int, name: str, place: Place, reason: str = "Because", **facts: Any) -> DueRow:
    """A row that may be called until nine in the evening."""
    closes = NOW.replace(hour=21, minute=0)
    return DueRow(due(number, name, **facts), place, reason, Window(True, closes_at=closes), NOW)


def closed(number: int, name: str, opens_at: datetime | None, local_now: datetime) -> DueRow:
    """A row that must wait."""
    return DueRow(
        due(number, name), Place.CARE, "Because", Window(False, opens_at=opens_at), local_now
    )


def lines(*rows: DueRow, now: datetime = NOW) -> tuple[DueLine, ...]:
    return due_lines(DueList(rows, len(rows), now.date(), str(now.tzinfo)), now)


def test_each_place_has_its_heading() -> None:
    shown = lines(
        row(1, "A", Place.LATE_PROMISE),
        row(2, "B", Place.PROMISE_TODAY),
        row(3, "C", Place.DEADLINE, news_title="Winter catalog", news_deadline=TODAY),
        row(4, "D", Place.AGREED),
        row(5, "E", Place.PLAN),
        row(6, "F", Place.NEWS, news_title="Cookbook"),
        row(7, "G", Place.FIRST),
        row(8, "H", Place.CARE),
        row(9, "I", Place.RETURN),
    )
    assert [line.heading for line in shown] == [
        "Promised",
        "Promised",
        "Ends soon · Winter catalog",
        "You agreed",
        "After an order",
        "Something new · Cookbook",
        "First call",
        "Staying in touch",
        "Back after a rest",
    ]


def test_news_of_one_title_stands_together() -> None:
    shown = lines(
        row(1, "A", Place.NEWS, news_title="Cookbook"),
        row(2, "B", Place.NEWS, news_title="Pans"),
        row(3, "C", Place.NEWS, news_title="Cookbook"),
    )
    assert [line.name for line in shown] == ["A", "C", "B"]


def test_the_title_in_the_heading_is_not_said_again() -> None:
    (line,) = lines(
        row(1, "A", Place.NEWS, "Cookbook · said yes May 4 · ends Friday", news_title="Cookbook")
    )
    assert line.reason == "Said yes May 4 · ends Friday"


@pytest.mark.parametrize(
    ("place", "facts", "badge", "tone"),
    [
        (Place.LATE_PROMISE, {}, "late", Tone.AMBER),
        (Place.PROMISE_TODAY, {"part": DayPart.MORNING}, "now", Tone.PROMISE),
        (Place.PROMISE_TODAY, {"part": DayPart.EVENING}, "evening", Tone.NEUTRAL),
        (Place.PROMISE_TODAY, {}, "any time", Tone.NEUTRAL),
        (
            Place.CARE,
            {"part": DayPart.MORNING, "due_on": TODAY - timedelta(days=3)},
            "any time",
            Tone.NEUTRAL,
        ),
        (Place.DEADLINE, {"news_deadline": TODAY}, "last day", Tone.AMBER),
        (Place.DEADLINE, {"news_deadline": TODAY + timedelta(days=1)}, "1 day", Tone.AMBER),
        (Place.NEWS, {"news_deadline": TODAY + timedelta(days=6)}, "6 days", Tone.PROMISE),
    ],
)
def test_the_badge_says_when(place: Place, facts: dict[str, Any], badge: str, tone: Tone) -> None:
    (line,) = lines(row(1, "A", place, **facts))
    assert (line.badge, line.tone) == (badge, tone)


@pytest.mark.parametrize(
    ("at", "kind", "badge"),
    [
        ("08:30", Kind.PROMISE, "morning"),  # it begins at nine
        ("09:00", Kind.PROMISE, "now"),
        ("13:15", Kind.PROMISE, "now"),  # not late before tomorrow, and not to be put off
        ("13:15", Kind.AGREED, "now"),
        ("08:30", Kind.RETRY, "morning"),
        ("11:59", Kind.RETRY, "now"),
        ("13:15", Kind.RETRY, "any time"),  # nobody was told the morning
    ],
)
def test_a_part_of_today_is_now_once_it_has_begun(at: str, kind: Kind, badge: str) -> None:
    here = row(1, "A", Place.PROMISE_TODAY, part=DayPart.MORNING, kind=kind)
    (line,) = lines(replace(here, local_now=moment(f"2026-11-21 {at}")))
    assert line.badge == badge
    assert line.tone is (Tone.PROMISE if badge == "now" else Tone.NEUTRAL)


def test_who_must_wait_comes_last_with_the_time_on_both_clocks() -> None:
    early = moment("2026-11-21 07:42", "America/Los_Angeles")
    opens = moment("2026-11-21 09:00", "America/Los_Angeles")
    shown = lines(closed(1, "Lena", opens, early), row(2, "Sue", Place.CARE))
    assert [line.name for line in shown] == ["Sue", "Lena"]
    lena = shown[1]
    assert lena.heading == "Later today"
    assert lena.reason == "7:42 am there · call at 12 pm"
    assert (lena.badge, lena.tone, lena.callable_now) == ("12 pm", Tone.AMBER, False)


def test_where_it_is_tomorrow_already_one_time_is_told() -> None:
    evening = moment("2026-11-22 04:42", "Pacific/Auckland")
    opens = moment("2026-11-22 08:00", "Pacific/Auckland")
    (line,) = lines(closed(1, "Lena", opens, evening))
    assert (line.heading, line.badge) == ("Later today", "2 pm")
    assert line.reason == "4:42 am there · call at 2 pm"


def test_who_must_wait_for_another_day_comes_after_that() -> None:
    late = moment("2026-11-21 21:30")
    shown = lines(
        closed(1, "Ann", None, late),
        closed(2, "Bea", moment("2026-11-23 09:00"), late),
        closed(3, "Cleo", moment("2026-11-22 09:00"), late),
        now=late,
    )
    assert [(line.name, line.badge) for line in shown] == [
        ("Cleo", "Sun 9 am"),
        ("Bea", "Mon 9 am"),
        ("Ann", "closed"),
    ]
    assert {line.heading for line in shown} == {"Not today any more"}
    assert shown[0].reason == "9:30 pm there · call tomorrow at 9 am"


def test_times_are_written_as_americans_do() -> None:
    assert clock(moment("2026-11-21 00:05").time()) == "12:05 am"
    assert clock(moment("2026-11-21 12:00").time()) == "12 pm"
    assert opening(moment("2026-11-23 09:30"), date(2026, 11, 21)) == "Monday at 9:30 am"


@pytest.fixture
def model(qapp: object) -> DueListModel:
    made = DueListModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def line(number: int, heading: str = "Promised", reason: str = "Because") -> DueLine:
    return DueLine(number, f"Person {number}", reason, "late", Tone.AMBER, heading, True)


def names(model: DueListModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_headings_stand_between_people_and_cannot_be_selected(model: DueListModel) -> None:
    model.set_rows([line(1), line(2), line(3, "First call")])
    assert names(model) == ["Promised", "Person 1", "Person 2", "First call", "Person 3"]
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable
    assert model.contact_id(model.index(0)) is None
    assert model.contact_id(model.index(1)) == 1
    assert model.contact_id(QModelIndex()) is None
    assert model.row_of(3).row() == 4
    assert not model.row_of(99).isValid()


def test_only_what_differs_changes(model: DueListModel) -> None:
    told: list[tuple[str, int, int]] = []
    model.rowsRemoved.connect(lambda _, first, last: told.append(("removed", first, last)))
    model.rowsInserted.connect(lambda _, first, last: told.append(("inserted", first, last)))
    model.set_rows([line(1), line(2), line(3)])
    told.clear()
    model.set_rows([line(1), line(3)])
    assert told == [("removed", 2, 2)]
    told.clear()
    model.set_rows([line(1), line(2), line(3)])
    assert told == [("inserted", 2, 2)]
    told.clear()
    model.set_rows([line(1), line(2, reason="Another reason"), line(3)])
    assert told == []
    assert model.index(2).data(ROW).reason == "Another reason"
    model.set_rows([])
    assert model.rowCount() == 0


def test_lines_in_any_order_replace_any_others(model: DueListModel) -> None:
    for wanted in ([1, 2, 3, 4], [4, 3, 2, 1], [2, 9, 1], [9], [], [1, 1 + 1, 7, 8, 3]):
        model.set_rows([line(number) for number in wanted])
        heading = ["Promised"] if wanted else []
        assert names(model) == heading + [f"Person {number}" for number in wanted]


def test_the_end_of_the_lines_asks_once_for_more(qapp: object) -> None:
    model = DueListModel()  # without the tester, which asks itself
    asked: list[None] = []
    model.more_wanted.connect(lambda: asked.append(None))
    model.set_rows([line(1)], more=True)
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert len(asked) == 1
    model.set_rows([line(1), line(2)])
    assert not model.canFetchMore(QModelIndex())
