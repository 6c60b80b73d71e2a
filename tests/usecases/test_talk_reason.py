"""What a talk says it is about follows why she is called, in the language of the script."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.cadence import Kind, NextCall
from app.domain.call import Promise
from app.domain.contact import ContactDetails
from app.domain.policy import Situation
from app.domain.script import Script
from app.domain.seller import Seller
from app.usecases.words import Speaker
from tests.builders import day, moment, some_news

NOW = moment("2026-11-23 10:00")
S = Situation
BAKING = "baking at high altitude"
LIVE = {"en": "I'm calling about {reason|you}.", "es": "Le llamo por {reason|usted}."}


def said(
    situation: Situation,
    *,
    interest: str = "",
    told: bool = False,
    language: str = "en",
    live: bool = True,
    retry: str = "2026-11-25",
) -> str:
    news = some_news("2026-11-20", "2026-11-24") if told else None
    upcoming = NextCall(Kind.PLAN, NOW.date(), None, situation)
    details = ContactDetails("Ann Miller", interest=interest)
    promise = Promise(day(retry), None)
    speaker = Speaker(Seller("America/New_York"), details, upcoming, situation, news, promise, NOW)
    text = LIVE[language]
    return speaker.say(Script("x", situation, "x", language, text, live)).text


@pytest.mark.parametrize(
    ("situation", "interest", "told", "english", "spanish"),
    [
        (S.ORDER_2_DAYS, BAKING, False, "your order", "su pedido"),
        (S.ORDER_2_WEEKS, BAKING, False, "your order", "su pedido"),
        (S.ORDER_2_MONTHS, "", False, "your order", "su pedido"),
        (S.FIRST, BAKING, False, BAKING, BAKING),
        (S.FIRST, "", False, "you", "usted"),
        (S.CARE, BAKING, False, BAKING, BAKING),
        (S.CARE, "", False, "you", "usted"),
        (S.RETURNING, BAKING, False, BAKING, BAKING),
        (S.NEWS, BAKING, True, "the Winter box", "nuestra novedad, Winter box"),
        (S.DEADLINE, BAKING, True, "the Winter box", "nuestra novedad, Winter box"),
        (S.PROMISED_2, BAKING, True, "the Winter box", "nuestra novedad, Winter box"),
        (S.PROMISED_2, BAKING, False, BAKING, BAKING),
        (S.PROMISED_3, "", False, "what I said in my message", "lo que le dije en mi mensaje"),
        (S.WAY_OUT, "", False, "what I said in my message", "lo que le dije en mi mensaje"),
        (S.AGREED, BAKING, False, BAKING, BAKING),
        (S.AGREED, "", False, "what we planned to talk about", "lo que quedamos en conversar"),
    ],
)
def test_a_talk_is_about_why_she_is_called(
    situation: Situation, interest: str, told: bool, english: str, spanish: str
) -> None:
    assert said(situation, interest=interest, told=told) == f"I'm calling about {english}."
    in_spanish = said(situation, interest=interest, told=told, language="es")
    assert in_spanish == f"Le llamo por {spanish}."


def test_a_message_names_no_news_that_is_over_by_the_next_try() -> None:
    message: dict[str, Any] = {"interest": BAKING, "told": True, "live": False}
    assert said(S.PROMISED_2, **message, retry="2026-11-24") == "I'm calling about the Winter box."
    assert said(S.PROMISED_2, **message, retry="2026-11-25") == f"I'm calling about {BAKING}."
