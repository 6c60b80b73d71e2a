"""What is said of a date in Spanish, beside what ``test_spoken`` expects of English."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.call import DayPart, Promise
from app.domain.spoken_spanish import (
    MONTHS,
    WEEKDAYS,
    spoken_deadline,
    spoken_when,
    when_said,
)
from app.domain.tongue import ENGLISH, SPANISH, TONGUES, tongue

TODAY = date(2026, 11, 21)  # a Saturday
MORNING, AFTERNOON, EVENING = DayPart

days = st.dates(date(1990, 1, 1), date(2090, 12, 31))
parts = st.sampled_from([None, *DayPart])


def promise(days_ahead: int, part: DayPart | None = MORNING) -> Promise:
    return Promise(TODAY + timedelta(days=days_ahead), part)


@pytest.mark.parametrize(
    ("days_ahead", "part", "said"),
    [
        (0, MORNING, "esta mañana"),
        (0, AFTERNOON, "esta tarde"),
        (0, EVENING, "hoy al final de la tarde"),
        (0, None, "hoy más tarde"),
        (1, MORNING, "mañana por la mañana"),
        (1, EVENING, "mañana al final de la tarde"),
        (1, None, "mañana"),
        (5, MORNING, "el jueves por la mañana"),
        (5, None, "el jueves"),
        (6, AFTERNOON, "el viernes por la tarde"),
        (7, MORNING, "el sábado 28 de noviembre, por la mañana"),
        (10, AFTERNOON, "el martes primero de diciembre, por la tarde"),
        (12, MORNING, "el jueves 3 de diciembre, por la mañana"),
        (12, None, "el jueves 3 de diciembre"),
        (30, EVENING, "el lunes 21 de diciembre, al final de la tarde"),
        (31, EVENING, "a finales de diciembre"),
        (50, MORNING, "a principios de enero"),
        (60, None, "a mediados de enero"),
        (-3, MORNING, "el miércoles 18 de noviembre, por la mañana"),
    ],
)
def test_a_promise_is_said_by_how_far_off_it_is(
    days_ahead: int, part: DayPart | None, said: str
) -> None:
    assert spoken_when(promise(days_ahead, part), TODAY) == said


@pytest.mark.parametrize(
    ("days_ahead", "part", "said"),
    [
        (0, MORNING, "esta mañana"),
        (0, None, "hoy"),
        (-1, AFTERNOON, "ayer por la tarde"),
        (-1, None, "ayer"),
        (-2, None, "el jueves"),
        (-2, EVENING, "el jueves al final de la tarde"),
        (-7, MORNING, "el 14 de noviembre"),
        (-20, None, "el primero de noviembre"),
        (1, MORNING, "mañana por la mañana"),
    ],
)
def test_a_promise_is_looked_back_on(days_ahead: int, part: DayPart | None, said: str) -> None:
    assert when_said(promise(days_ahead, part), TODAY) == said


@pytest.mark.parametrize(
    ("days_ahead", "said"),
    [
        (0, "el final del día de hoy"),
        (1, "mañana"),
        (6, "el viernes"),
        (13, "el viernes 4 de diciembre"),
        (60, "el miércoles 20 de enero"),
        (-2, "el jueves 19 de noviembre"),
    ],
)
def test_a_deadline_is_said(days_ahead: int, said: str) -> None:
    assert spoken_deadline(TODAY + timedelta(days=days_ahead), TODAY) == said


@given(day=days, today=days, part=parts)
def test_every_date_can_be_said(day: date, today: date, part: DayPart | None) -> None:
    said = Promise(day, part)
    for words in (
        spoken_when(said, today),
        when_said(said, today),
        spoken_deadline(day, today),
    ):
        assert re.fullmatch(r"[a-záéíóúñ0-9]+(?:,? [a-záéíóúñ0-9]+)*", words)


@given(today=days, ahead=st.integers(0, 30), part=parts)
def test_what_is_said_up_to_a_month_ahead_means_that_time_alone(
    today: date, ahead: int, part: DayPart | None
) -> None:
    said = spoken_when(Promise(today + timedelta(days=ahead), part), today)
    others = {
        spoken_when(Promise(today + timedelta(days=other), other_part), today)
        for other in range(31)
        for other_part in (None, *DayPart)
        if (other, other_part) != (ahead, part)
    }
    assert said not in others


@given(today=days, ahead=st.integers(31, 3000), part=parts)
def test_what_is_said_of_a_far_day_is_true(today: date, ahead: int, part: DayPart | None) -> None:
    day = today + timedelta(days=ahead)
    third = "principios" if day.day <= 10 else "mediados" if day.day <= 20 else "finales"
    assert spoken_when(Promise(day, part), today) == f"a {third} de {MONTHS[day.month - 1]}"


@given(today=days, ahead=st.integers(2, 6))
def test_a_weekday_is_the_right_one(today: date, ahead: int) -> None:
    day = today + timedelta(days=ahead)
    assert spoken_when(Promise(day, None), today) == f"el {WEEKDAYS[day.weekday()]}"


@given(day=days, today=days, part=parts)
def test_both_languages_choose_the_same_kind_of_wording(
    day: date, today: date, part: DayPart | None
) -> None:
    said = Promise(day, part)
    english = ENGLISH.spoken_when(said, today)
    spanish = SPANISH.spoken_when(said, today)
    assert ("the " in english and " of " in english) == spanish.startswith("a ")
    assert ("tomorrow" in english) == spanish.startswith("mañana")
    assert any(char.isdigit() for char in english) == (
        any(char.isdigit() for char in spanish) or " primero de " in spanish
    )


@pytest.mark.parametrize(
    ("title", "english", "spanish"),
    [
        ("Winter catalog", "the Winter catalog", "nuestra novedad, Winter catalog"),
        ("Our new soap", "our new soap", "nuestra novedad, Our new soap"),
        ("La crema de noche", "the La crema de noche", "la crema de noche"),
        ("Nuestros aromas", "the Nuestros aromas", "nuestros aromas"),
        ("X", "the X", "nuestra novedad, X"),
    ],
)
def test_the_title_of_news_stands_in_a_sentence(title: str, english: str, spanish: str) -> None:
    assert ENGLISH.about(title) == english
    assert SPANISH.about(title) == spanish


def test_news_that_ends_today_is_said_so() -> None:
    assert ENGLISH.deadline(TODAY, TODAY) == "the end of today"
    assert ENGLISH.deadline(TODAY + timedelta(days=2), TODAY) == "Monday"
    assert SPANISH.deadline(TODAY, TODAY) == "el final del día de hoy"


def test_an_unknown_language_is_filled_in_english() -> None:
    assert tongue("es") is TONGUES["es"] is SPANISH
    assert tongue("fr") is tongue("en") is ENGLISH
