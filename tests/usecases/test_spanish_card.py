"""A contact who speaks Spanish hears Spanish, dates and news too; the screens stay English."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.bootstrap import open_office
from app.domain.call import CallDetails, DayPart, Outcome, Promise
from app.domain.contact import ContactDetails, Permission, PhoneNumber
from app.domain.news import News
from app.usecases import calls, card, contacts, news
from tests.builders import moment

PHONE = PhoneNumber("(614) 555-0142", "+16145550142")
NOW = moment("2026-11-23 10:00")  # a Monday


def test_dates_names_and_news_are_said_in_spanish(tmp_path: Path) -> None:
    office = open_office(tmp_path / "data")
    rosa = ContactDetails("Rosa & Luis Pérez", phones=(PHONE,), language="es")
    rosa_id, _ = contacts.add(office, rosa, NOW, Permission.GRANTED)
    today = date(2026, 11, 23)
    news.add(office, News(1, "Winter box", "Llegó la caja de invierno.", today, deadline=today))

    shown = card.card(office, rosa_id, NOW, Promise(date(2026, 12, 3), DayPart.MORNING))

    said = shown.voicemail.text
    assert shown.voicemail.script.id == "es.deadline"
    assert said.startswith("Hola, Rosa y Luis, ")
    assert (
        "Llegó la caja de invierno. Dura hasta el final del día de hoy, y quería que lo supiera."
    ) in said
    assert "Le vuelvo a llamar el jueves 3 de diciembre, por la mañana." in said
    assert "Le llamo por nuestra novedad, Winter box." in shown.answered.text
    assert "Winter box" in shown.reason
    assert "ends today" in shown.reason
    office.database.close()


def test_a_promise_is_looked_back_on_in_spanish(tmp_path: Path) -> None:
    office = open_office(tmp_path / "data")
    rosa = ContactDetails("Rosa Pérez", phones=(PHONE,), language="es", interest="el pan de maíz")
    rosa_id, _ = contacts.add(office, rosa, NOW)
    promise = Promise(date(2026, 11, 25), DayPart.AFTERNOON)
    calls.record(office, rosa_id, Outcome.VOICEMAIL, NOW, CallDetails(retry=promise))

    said = card.card(office, rosa_id, moment("2026-11-25 13:00")).voicemail.text

    assert "Quedé en llamarle de nuevo esta tarde, y aquí estoy." in said
    assert "Quiero contarle algo sobre el pan de maíz." in said
    late = card.card(office, rosa_id, moment("2026-11-26 10:00")).voicemail.text
    assert "Quedé en llamarle de nuevo, y aquí estoy." in late
    office.database.close()
