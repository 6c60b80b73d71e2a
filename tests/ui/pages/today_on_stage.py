"""What the tests of Today read off the page and out of the database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.domain.script import Field
from app.usecases.card import ContactCard, card
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, Adds, Station
from ui.models.rows import ROW
from ui.pages.today import TodayPage
from ui.wiring import Wiring


@dataclass
class OnToday:
    """Today in its window, once there are people and it has begun."""

    office: Office
    station: Station
    wiring: Wiring
    add: Adds
    begin: Callable[[], None]

    @property
    def page(self) -> TodayPage:
        return self.wiring.today_page

    @property
    def names(self) -> list[str]:
        return names(self.page)

    @property
    def shown(self) -> ContactCard:
        return shown(self.wiring)

    @property
    def notice(self) -> str:
        return self.wiring.window.notice.message

    def begin_with(self, *people: str) -> list[int]:
        """Add these people, then begin; their ids."""
        ids = [self.add(name) for name in people]
        self.begin()
        return ids

    def press(self, *keys: Any, ctrl: bool = False) -> None:
        self.station.press(self.page, *keys, ctrl=ctrl)

    def stored(self, contact_id: int) -> ContactCard:
        return stored(self.office, contact_id)


def names(page: TodayPage) -> list[str]:
    """The people on the list, from the top."""
    model = page.list.view.model()
    indexes = (model.index(row, 0) for row in range(model.rowCount()))
    return [index.data() for index in indexes if index.data(ROW) is not None]


def shown(wiring: Wiring) -> ContactCard:
    room = wiring.today_page.room
    assert room is not None
    assert room.call.shown is not None
    return room.call.shown.card


def stored(office: Office, contact_id: int) -> ContactCard:
    return card(office, contact_id, NOW)


def said_promise(read: ContactCard) -> str:
    """What the script on the card says about the next try."""
    (start, end), *_ = read.voicemail.spans_of(Field.RETRY_WHEN)
    return read.voicemail.text[start:end]
