"""The lists and tables of the pages: they show what they are given, and keep Qt's rules."""

from __future__ import annotations

from datetime import time

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from app.domain.calling_hours import Checked, Hours, RegionHours
from app.domain.contact import Permission, Relationship
from app.domain.news import News
from app.exchange.incoming import IncomingContact, Problem
from app.exchange.phone_numbers import PhoneNumber
from app.exchange.plan import Action, ImportItem
from app.usecases.contacts import ContactRow
from tests.ui.pages.stage import TODAY, Heard
from ui.models.contact_rows import ContactRows
from ui.models.hours_rows import HoursRows, hours_in_words
from ui.models.import_rows import ImportRows
from ui.models.news_rows import NewsLine, NewsRows, Phase
from ui.models.rows import ROW


def row(contact_id: int, name: str = "Sue Baker") -> ContactRow:
    return ContactRow(
        contact_id=contact_id,
        name=name,
        phone="+16145550142",
        relationship=Relationship.CUSTOMER,
        company="",
        town="Columbus",
        tags=(),
        permission=Permission.UNKNOWN,
        do_not_call=False,
        needs_number=False,
        archived=False,
        kind=None,
        due_on=None,
        part=None,
    )


@pytest.fixture
def rows(qtmodeltester: ModelTester) -> ContactRows:
    model = ContactRows()
    qtmodeltester.check(model)
    return model


def test_contacts_are_shown_in_the_order_given(rows: ContactRows) -> None:
    rows.set_rows([row(3, "Zoe"), row(1, "Ann")], more=False)
    assert [rows.index(place).data() for place in range(2)] == ["Zoe", "Ann"]
    assert rows.index(0).data(ROW).contact_id == 3
    assert rows.row_of(1).row() == 1
    assert not rows.row_of(99).isValid()
    assert rows.contact_id(QModelIndex()) is None


def test_the_same_people_are_renewed_where_they_stand(rows: ContactRows) -> None:
    rows.set_rows([row(1), row(2)], more=False)
    resets, renewed = Heard(rows.modelReset), Heard(rows.dataChanged)
    rows.set_rows([row(1, "Sue Baker-Jones"), row(2)], more=False)
    assert not resets
    assert renewed
    assert rows.index(0).data() == "Sue Baker-Jones"


def test_more_rows_are_asked_for_once_and_go_below() -> None:
    rows = ContactRows()
    rows.set_rows([row(1)], more=True)
    wanted = Heard(rows.more_wanted)
    rows.fetchMore(QModelIndex())
    assert not rows.canFetchMore(QModelIndex())
    rows.fetchMore(QModelIndex())
    assert len(wanted) == 1
    rows.add_rows([row(1), row(2)], more=False)
    assert [rows.contact_id(rows.index(place)) for place in range(rows.rowCount())] == [1, 2]
    assert not rows.canFetchMore(QModelIndex())


def test_an_empty_list_of_contacts_stays_quiet(rows: ContactRows) -> None:
    rows.set_rows([], more=False)
    rows.add_rows([], more=False)
    assert rows.rowCount() == 0


def test_an_import_shows_what_becomes_of_each_entry(qtmodeltester: ModelTester) -> None:
    model = ImportRows()
    qtmodeltester.check(model)
    two = (PhoneNumber("(614) 555-0142", "+16145550142"), PhoneNumber("555"))
    model.set_rows(
        [
            ImportItem(IncomingContact(2, "Sue", phones=two), Action.ADD, "New to your list."),
            ImportItem(IncomingContact(3, "Ann", emails=("a@b.c",)), Action.SKIP, "Known."),
            Problem(4, "“12” is not a phone number."),
        ]
    )
    cells = [
        [model.index(line, column).data() for column in range(model.columnCount())]
        for line in range(model.rowCount())
    ]
    assert cells == [
        ["2", "Sue", "(614) 555-0142 +1", "new", "New to your list."],
        ["3", "Ann", "a@b.c", "skip", "Known."],
        ["4", "", "", "", "“12” is not a phone number."],
    ]
    assert model.index(0, 0).data(ROW).action == Action.ADD
    assert model.index(2, 0).data(ROW).line == 4
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Name"


def test_news_rows(qtmodeltester: ModelTester) -> None:
    model = NewsRows()
    qtmodeltester.check(model)
    news = News(7, "Winter catalog", "It is here.", TODAY)
    model.set_rows([NewsLine(news, Phase.RUNNING, "no end date")])
    assert model.row_of(7).data() == "Winter catalog"
    assert model.row_of(7).data(ROW).news == news
    assert not model.row_of(8).isValid()


NINE_TO_EIGHT = Hours(time(9), time(20))


@pytest.mark.parametrize(
    ("weekday", "saturday", "sunday", "words"),
    [
        (NINE_TO_EIGHT, NINE_TO_EIGHT, NINE_TO_EIGHT, "9 am – 8 pm, every day"),
        (NINE_TO_EIGHT, NINE_TO_EIGHT, None, "9 am – 8 pm, Sunday none"),
        (
            Hours(time(9), time(21, 30)),
            Hours(time(10), time(18)),
            Hours(time(10), time(18)),
            "9 am – 9:30 pm, weekends 10 am – 6 pm",
        ),
        (
            NINE_TO_EIGHT,
            Hours(time(9), time(17)),
            None,
            "9 am – 8 pm, Saturday 9 am – 5 pm, Sunday none",
        ),
    ],
)
def test_calling_hours_read_like_a_sign_on_a_door(
    weekday: Hours, saturday: Hours, sunday: Hours | None, words: str
) -> None:
    region = RegionHours("XX", "Somewhere", "A law", Checked.READ, weekday, saturday, sunday)
    assert hours_in_words(region) == words


def test_each_row_of_calling_hours_names_its_source(qtmodeltester: ModelTester) -> None:
    model = HoursRows()
    qtmodeltester.check(model)
    region = RegionHours(
        "US-FL", "Florida", "Florida Statutes 501.616", Checked.READ,
        NINE_TO_EIGHT, NINE_TO_EIGHT, NINE_TO_EIGHT, closed_on_holidays=True, max_calls_24h=3,
    )  # fmt: skip
    model.set_rows([region])
    assert [model.index(0, column).data() for column in range(3)] == [
        "Florida",
        "9 am – 8 pm, every day, holidays none, at most 3 calls in 24 hours",
        "Florida Statutes 501.616 (read there)",
    ]
