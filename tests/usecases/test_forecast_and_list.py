"""The forecast and today's list tell the same story, by day and late in the evening."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from app.domain.news import News
from app.usecases import news
from app.usecases.demo_data import fill_with_demo
from app.usecases.news_forecast import outlook
from app.usecases.news_words import due_in_words
from app.usecases.office import Office
from app.usecases.today import DueRow, due_list
from tests.builders import moment

DAYTIME = moment("2026-11-21 12:00")
EVENING = moment("2026-11-21 18:33")
LATE = moment("2026-11-21 21:33")
"""Only those further west may still be called."""
SOON, FAR = timedelta(days=3), timedelta(days=20)
MOMENTS = [DAYTIME, EVENING, LATE]


@pytest.fixture
def office(office: Office) -> Office:
    fill_with_demo(office, DAYTIME)
    return office


def first_calls(rows: tuple[DueRow, ...], room: int) -> list[DueRow]:
    """Whom the list has her call today, from the top."""
    return [row for row in rows if row.window.open][:room]


@pytest.mark.parametrize("now", MOMENTS, ids=str)
@pytest.mark.parametrize("lasts", [SOON, FAR], ids=["near", "far"])
def test_today_in_the_picture_is_the_top_of_the_list(
    office: Office, now: datetime, lasts: timedelta
) -> None:
    draft = News(0, "Egg pans", "Egg pans are here.", now.date(), now.date() + lasts)
    foreseen = outlook(office, draft, now).forecast
    assert foreseen is not None
    news_id, _ = news.add(office, draft)
    top = first_calls(due_list(office, now).rows, 12)
    today = foreseen.days[0]
    assert today.day == now.date()
    assert today.others + today.news == len(top)
    assert today.news == sum(row.due.news_id == news_id for row in top)


@pytest.mark.parametrize("now", MOMENTS, ids=str)
def test_who_becomes_due_is_the_difference_it_makes_to_the_list(
    office: Office, now: datetime
) -> None:
    before = due_list(office, now).count
    draft = News(0, "Egg pans", "Egg pans are here.", now.date(), now.date() + SOON)
    reach = outlook(office, draft, now).reach
    news_id, _ = news.add(office, draft)
    after = due_list(office, now).count
    assert before is not None
    assert after == before + reach.due_now - reach.listed
    kept = outlook(office, replace(draft, id=news_id), now).reach
    assert (kept.due_now, kept.listed) == (reach.due_now, reach.listed)
    assert due_in_words(reach, draft, now.date()) == (
        f"{reach.due} people become due; {reach.listed} of them would be on your list anyway."
    )
    assert reach.listed


def test_who_may_still_be_called_this_evening_is_not_told_of_too_late(office: Office) -> None:
    cast_iron = next(item for item in news.all_news(office) if item.title == "Cast-iron week")
    listed = [row for row in due_list(office, LATE).rows if row.due.news_id == cast_iron.id]
    callable_now = sum(row.window.open for row in listed)
    foreseen = outlook(office, cast_iron, LATE).forecast
    assert foreseen is not None
    assert (len(listed), callable_now) == (2, 1)
    assert foreseen.days[0].news == 1
    assert foreseen.missed <= 1


def test_when_nobody_may_be_called_any_more_it_begins_with_the_next_day(office: Office) -> None:
    now = moment("2026-11-21 23:58")
    foreseen = outlook(office, news.all_news(office)[0], now).forecast
    assert foreseen is not None
    assert not any(row.window.open for row in due_list(office, now).rows)
    assert f"{foreseen.days[0].day:%a %d}" == "Mon 23"
