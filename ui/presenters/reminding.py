"""Telling the seller at the time what she asked to be told of."""

from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from app.domain.reminders import Notice, Reminders
from app.usecases import preferences, reminding
from app.usecases.change import Change, Thing
from ui.desk import Desk
from ui.presenters.reminder_words import in_words


class ReminderPresenter(QObject):
    """Looks once a minute whether there is something to tell.

    ``at_the_list`` says whether she has the window before her at that moment.
    """

    told = Signal(str, str, object)
    """A title, a sentence, and the id of the contact whose time it is (None: the list's)."""

    wishes_changed = Signal(object)
    """The ``Reminders`` as they are on disk."""

    changed_by_her = Signal(str, object)
    """What she has just changed, in a sentence, and how to undo it."""

    def __init__(
        self, desk: Desk, at_the_list: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._at_the_list = at_the_list
        self._wishes = Reminders()
        desk.changed.connect(self._on_change)

    @property
    def wishes(self) -> Reminders:
        """What she wants to be told of, as last read."""
        return self._wishes

    def read(self) -> None:
        """Read her wishes."""
        self._desk.read(lambda: reminding.reminders(self._desk.office), self._take)

    def choose(self, wanted: Reminders) -> None:
        """Keep her wishes."""
        if wanted == self._wishes:
            return
        turned = wanted.on != self._wishes.on

        def done(change: Change) -> None:
            if not turned:
                words = "Your quiet times are saved."
            elif wanted.on:
                words = "Ringwell reminds you from now on."
            else:
                words = "Reminders are off."
            self.changed_by_her.emit(words, change.undo)

        self._desk.change(
            lambda: reminding.change_reminders(self._desk.office, wanted),
            lambda change: change,
            done,
        )

    def look(self) -> None:
        """Tell what there is to tell now."""
        if not self._wishes.on:
            return
        at_the_list = self._at_the_list()

        def job() -> tuple[str, str, int | None] | None:
            office, now = self._desk.office, self._desk.clock()
            notice = reminding.remind(office, now, at_the_list=at_the_list)
            if notice is None:
                return None
            seller = preferences.seller(office)
            zone = ZoneInfo(seller.zone if seller else office.home_zone)
            return *in_words(notice, now.astimezone(zone)), _whose(notice)

        def done(found: tuple[str, str, int | None] | None) -> None:
            if found is not None:
                self.told.emit(*found)

        # It keeps what was told, which nothing on screen shows: there is no change to announce.
        self._desk.read(job, done)

    def see(self) -> None:
        """She came to the window, where she sees for herself."""
        if self._wishes.on:
            self._desk.read(
                lambda: reminding.see(self._desk.office, self._desk.clock()), lambda _: None
            )

    def _take(self, wishes: Reminders) -> None:
        self._wishes = wishes
        self.wishes_changed.emit(wishes)

    def _on_change(self, change: Change) -> None:
        if Thing.SETTINGS in change.things:
            self.read()


def _whose(notice: Notice) -> int | None:
    return notice.promised[0].contact_id if notice.promised else None
