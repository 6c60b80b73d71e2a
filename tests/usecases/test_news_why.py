"""Why news matters: kept with it, and short enough for one breath."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.bootstrap import open_office
from app.domain.contact import ContactDetails, Permission, PhoneNumber
from app.domain.errors import KnownError
from app.domain.news import News
from app.usecases import card, contacts, news
from tests.builders import moment

WHY = "It fits what you like to bake."
ITEM = News(1, "Winter box", "The winter box is here.", date(2026, 11, 23), why=WHY)


def test_it_is_kept_changed_and_taken_back_with_the_news(tmp_path: Path) -> None:
    office = open_office(tmp_path / "data")
    news_id, _ = news.add(office, replace(ITEM, why=f"  It fits\n{WHY[7:]} "))
    kept = replace(ITEM, id=news_id)
    assert news.all_news(office) == (kept,)
    change = news.change(office, replace(kept, why=""))
    assert news.all_news(office) == (replace(kept, why=""),)
    assert change.undo is not None
    change.undo(moment("2026-11-23 10:00"))
    assert news.all_news(office) == (kept,)
    office.database.close()


@pytest.mark.parametrize("why", ["word " * 41, "w" * 501])
def test_more_than_one_breath_is_refused(tmp_path: Path, why: str) -> None:
    office = open_office(tmp_path / "data")
    with pytest.raises(KnownError, match="40 words"):
        news.add(office, replace(ITEM, why=why))
    news.add(office, replace(ITEM, why="word " * 40))
    office.database.close()


def test_it_is_said_in_the_talk_and_not_in_the_message(tmp_path: Path) -> None:
    office = open_office(tmp_path / "data")
    now = moment("2026-11-23 10:00")
    phone = PhoneNumber("(614) 555-0142", "+16145550142")
    ann, _ = contacts.add(office, ContactDetails("Ann", phones=(phone,)), now, Permission.GRANTED)
    news.add(office, ITEM)
    said = card.card(office, ann, now)
    assert WHY in said.answered.text
    assert ITEM.teaser in said.answered.text
    assert ITEM.teaser in said.voicemail.text
    assert WHY not in said.voicemail.text
    office.database.close()
