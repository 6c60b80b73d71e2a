"""What is entered of a talk in a session: kept while she types, and there again after a crash."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.domain.talk_draft import TalkDraft
from app.usecases import session
from ui.desk import Desk
from ui.presenters.call import CallPresenter
from ui.presenters.kept_soon import KeptSoon
from ui.presenters.session import SessionPresenter

_Whose = tuple[int, int]
"""The id of a session, and of a contact in it."""


class TalkKeeper(QObject):
    """Holds what is entered of the talk with whoever is on the screen until it is on the disk.

    What this window entered itself is newer than any reading of the session.
    """

    def __init__(
        self,
        desk: Desk,
        presenter: SessionPresenter,
        call: CallPresenter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._presenter = presenter
        self._call = call
        self._known: dict[_Whose, TalkDraft | None] = {}
        self._soon = KeptSoon(desk, self._keep, lambda *_: None, self)
        call.recorded.connect(lambda recorded: self._forget(recorded.contact_id))

    @property
    def unsaved(self) -> bool:
        """Whether anything entered is not on the disk yet."""
        return self._soon.unsaved

    @property
    def draft(self) -> TalkDraft | None:
        """What there is of the talk with whoever is on the screen."""
        running, whose = self._presenter.running, self._whose()
        if running is None or whose is None:
            return None
        people = running.session.people
        kept = next((each.talk for each in people if each.contact_id == whose[1]), None)
        return self._known.get(whose, kept)

    def write(self, draft: TalkDraft | None) -> None:
        """Take over what she has entered so far of this talk; None: it is thrown away."""
        whose = self._whose()
        if whose is not None:
            self._known[whose] = draft
            self._soon.hold(whose, draft)

    def save(self) -> None:
        """Save now what is not saved yet."""
        self._soon.save()

    def _whose(self) -> _Whose | None:
        running, shown = self._presenter.running, self._call.shown
        if running is None or shown is None:
            return None
        return running.session.id, shown.card.contact_id

    def _forget(self, contact_id: int) -> None:
        """The talk is a call by now, and what was entered of it went with that."""
        running = self._presenter.running
        if running is not None:
            whose = running.session.id, contact_id
            self._known[whose] = None
            self._soon.waiting.pop(whose, None)

    def _keep(self, whose: _Whose, draft: TalkDraft | None) -> None:
        session.keep_talk(self._desk.office, *whose, draft, self._desk.clock())
