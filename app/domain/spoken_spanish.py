"""Dates and times the way a person says them in Spanish: what ``spoken`` says, to the day.

The words are those of Latin America and the United States.  "Tarde" reaches from noon to nightfall,
so the evening, 17–20 h, is its end: who is promised "la noche" does not expect a call at five.
"""

from __future__ import annotations

from datetime import date

from app.domain.call import DayPart, Promise
from app.domain.spoken import DATED_FROM_DAYS, DATED_UNTIL_DAYS, third_of_month

WEEKDAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip

_IN_THE = {
    DayPart.MORNING: "por la mañana",
    DayPart.AFTERNOON: "por la tarde",
    DayPart.EVENING: "al final de la tarde",
}
_THIS = {
    DayPart.MORNING: "esta mañana",
    DayPart.AFTERNOON: "esta tarde",
    DayPart.EVENING: "hoy al final de la tarde",
}
_THIRDS = {"beginning": "principios", "middle": "mediados", "end": "finales"}


def spoken_when(promise: Promise, today: date) -> str:
    """A promise as it is said aloud, to stand at the end of "le vuelvo a llamar …".

    "mañana por la mañana", "el jueves por la mañana", "el jueves 3 de diciembre, por la mañana",
    "a mediados de enero"; for today without a part of the day "hoy más tarde".
    """
    days = (promise.on - today).days
    if days > DATED_UNTIL_DAYS:
        return f"a {_THIRDS[third_of_month(promise.on)]} de {MONTHS[promise.on.month - 1]}"
    near = _near(promise, days)
    if near is not None:
        return "hoy más tarde" if near == "hoy" else near
    said = _weekday_and_date(promise.on)
    return f"{said}, {_IN_THE[promise.part]}" if promise.part else said


def when_said(promise: Promise, today: date) -> str:
    """The time a promise named, looked back on; fits after "quedé en llamarle".

    "esta mañana", "ayer por la tarde", "el jueves", "el 3 de noviembre".  A promise still to come
    is worded by ``spoken_when``.
    """
    days = (today - promise.on).days
    if days < 0:
        return spoken_when(promise, today)
    if days == 0:
        return _this(promise.part)
    if days == 1:
        return _with_part("ayer", promise.part)
    if days < DATED_FROM_DAYS:
        return _with_part(_weekday(promise.on), promise.part)
    return f"el {_day_of_month(promise.on)}"


def spoken_deadline(day: date, today: date) -> str:
    """A deadline as it is said after "hasta": "el viernes", "el viernes 4 de diciembre"."""
    if day == today:
        return "el final del día de hoy"
    return _near(Promise(day, None), (day - today).days) or _weekday_and_date(day)


def _near(promise: Promise, days: int) -> str | None:
    """The wording for today and the six days after it; None for any other day."""
    if days == 0:
        return _this(promise.part)
    if days == 1:
        return _with_part("mañana", promise.part)
    if 1 < days < DATED_FROM_DAYS:
        return _with_part(_weekday(promise.on), promise.part)
    return None


def _this(part: DayPart | None) -> str:
    return _THIS[part] if part else "hoy"


def _with_part(day: str, part: DayPart | None) -> str:
    return f"{day} {_IN_THE[part]}" if part else day


def _weekday(day: date) -> str:
    return f"el {WEEKDAYS[day.weekday()]}"


def _day_of_month(day: date) -> str:
    number = "primero" if day.day == 1 else str(day.day)
    return f"{number} de {MONTHS[day.month - 1]}"


def _weekday_and_date(day: date) -> str:
    return f"{_weekday(day)} {_day_of_month(day)}"
