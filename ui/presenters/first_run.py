"""The first run: getting to know the seller in one page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.domain.errors import KnownError
from app.domain.seller import Seller
from app.usecases import preferences
from app.usecases.change import Change
from ui.desk import Desk
from ui.presenters.place_words import country_choices, country_of_computer, zone_choices
from ui.presenters.seller_draft import SellerDraft, to_seller

__all__ = ["FirstRunPresenter", "SellerDraft", "Welcome"]


@dataclass(frozen=True, slots=True)
class Welcome:
    """What the page starts from; countries and zones are (code, words) to choose from."""

    draft: SellerDraft
    countries: tuple[tuple[str, str], ...]
    zones: tuple[tuple[str, str], ...]


class FirstRunPresenter(QObject):
    """Prefills country and zone from the computer, and keeps what the seller tells."""

    opened = Signal(object)
    """A ``Welcome`` to fill in."""

    refused = Signal(str)
    """Why the seller's number was not taken."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def open(self) -> None:
        """Read what is known already: on a first run, only where the computer is."""

        def job() -> Welcome:
            office = self._desk.office
            known = preferences.seller(office)
            seller = known or Seller(zone=office.home_zone, region=country_of_computer())
            return Welcome(SellerDraft.of(seller), country_choices(), zone_choices(seller.zone))

        self._desk.read(job, self.opened.emit)

    def introduce(self, draft: SellerDraft, then: Callable[[], None]) -> None:
        """Keep what the seller told, and go on with ``then`` once it is on disk."""

        def job() -> Change:
            return preferences.introduce(self._desk.office, to_seller(draft))

        def failed(fault: KnownError) -> None:
            self.refused.emit(str(fault))

        self._desk.change(job, lambda change: change, lambda _change: then(), failed)
