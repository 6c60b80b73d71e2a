"""The settings: the seller herself, her cadence, and whether her data is whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal

from app.domain.calling_hours import ELSEWHERE, RegionHours
from app.domain.errors import KnownError
from app.domain.policy import Policy
from app.domain.seller import Seller
from app.usecases import news, preferences, safekeeping
from app.usecases.change import Change, Thing
from ui.desk import Desk
from ui.presenters.place_words import country_choices, zone_choices
from ui.presenters.seller_draft import SellerDraft, to_seller


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the page shows.

    ``today`` is the seller's date; ``hours`` are the rows of the calling-hours table in its order.
    Countries and zones are (code, words) to choose from.
    """

    draft: SellerDraft
    policy: Policy
    today: date
    hours: tuple[RegionHours, ...]
    countries: tuple[tuple[str, str], ...]
    zones: tuple[tuple[str, str], ...]


class SettingsPresenter(QObject):
    """Reads the settings and keeps what the seller changes on purpose."""

    opened = Signal(object)
    """The ``Settings`` as they are on disk."""

    seller_refused = Signal(str)
    """Why the seller's profile was not kept."""

    policy_refused = Signal(str)
    """Why the cadence was not kept."""

    policy_kept = Signal()
    """The cadence is on disk, and every next call is worked out anew."""

    checked = Signal(str, bool)
    """What the check of the data found, in a sentence, and whether all is well."""

    told = Signal(str, object)
    """What has just been done, in a sentence, and how to undo it."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.changed.connect(self._on_change)
        desk.store.bug.connect(self._on_bug)

    def open(self) -> None:
        """Read the settings."""

        def job() -> Settings:
            office = self._desk.office
            seller = preferences.seller(office) or Seller(zone=office.home_zone)
            rows = [row for code, row in office.hours_table.items() if code != ELSEWHERE]
            return Settings(
                SellerDraft.of(seller),
                preferences.policy(office),
                news.today_of(office, self._desk.clock()),
                (*rows, office.hours_table[ELSEWHERE]),
                country_choices(),
                zone_choices(seller.zone),
            )

        self._desk.read(job, self.opened.emit)

    def keep_seller(self, draft: SellerDraft) -> None:
        """Keep the seller's profile."""

        def job() -> tuple[Seller | None, Change]:
            office = self._desk.office
            return preferences.seller(office), preferences.introduce(office, to_seller(draft))

        def done(result: tuple[Seller | None, Change]) -> None:
            before, _change = result
            undo = before and (lambda _now: preferences.introduce(self._desk.office, before))
            self.told.emit("Your details are saved.", undo)

        def failed(fault: KnownError) -> None:
            self.seller_refused.emit(str(fault))

        self._desk.change(job, lambda result: result[1], done, failed)

    def keep_policy(self, policy: Policy) -> None:
        """Keep a cadence; with many contacts, working everything out anew takes a while."""

        def done(change: Change) -> None:
            self.policy_kept.emit()
            self.told.emit("Your cadence is saved, and every next call is up to date.", change.undo)

        def failed(fault: KnownError) -> None:
            self.policy_refused.emit(str(fault))

        self._desk.change(
            lambda: preferences.change_policy(self._desk.office, policy),
            lambda change: change,
            done,
            failed,
        )

    def check_data(self) -> None:
        """Look whether the data is whole."""

        def done(verified: safekeeping.Verified) -> None:
            self.checked.emit(_verified_in_words(verified), verified.ok)

        def failed(fault: KnownError) -> None:
            self.checked.emit(str(fault), False)

        self._desk.read(lambda: safekeeping.verify(self._desk.office), done, failed)

    def _on_bug(self, _fault: object) -> None:
        """The bug is told elsewhere; here she may try again."""
        self.policy_refused.emit("")
        self.checked.emit("", False)

    def _on_change(self, change: Change) -> None:
        if Thing.SETTINGS in change.things:
            self.open()


def _verified_in_words(verified: safekeeping.Verified) -> str:
    if verified.ok:
        return "All is well: your data is whole, and every next call is what your rules say."
    if verified.damage:
        return (
            "Part of the file is damaged. Please keep a copy of the folder before you go on, and"
            " restore your last backup."
        )
    count = len(verified.mismatches)
    people = "One next call is" if count == 1 else f"{count:,} next calls are"
    return f"{people} not what your rules say. Saving your cadence once works them all out anew."
