"""A talk in the window: what is entered by keys, and what a form says."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from app.domain.call import DayPart, Outcome, Promise
from app.domain.talk_draft import TalkDraft
from tests.flows.sitting import Sitting
from ui.pages.today_talk import TalkForm

NOTE = "Likes 1 lid & 2 p"
DRAFT = TalkDraft(Outcome.SPOKE, True, Promise(date(2026, 11, 27), DayPart.AFTERNOON), True, NOTE)


def enter(her: Sitting, note: str) -> None:
    """A yes, an afternoon agreed on, an order and the beginning of a note, none of it saved."""
    her.keys("2", "y", "o")
    form = told(her)
    form._agreed.chips.take_keyboard()
    her.keys(Qt.Key.Key_Right)
    form._part.setFocus()
    her.keys(Qt.Key.Key_Down, Qt.Key.Key_Down)
    form._note.setFocus()
    her.keys(note)


def told(her: Sitting) -> TalkForm:
    """The form of the talk, which is open."""
    form = her.page.call.card.form
    assert isinstance(form, TalkForm), her.seen
    return form
