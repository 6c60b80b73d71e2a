"""What Today and a session do alike with the card of a call: its signals, its keys, its note."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.call import CallDetails, Outcome
from ui.keys import bind
from ui.pages.note_field import NoteField
from ui.pages.today_card import CardColumn
from ui.pages.today_replies import QUESTION, REPLIES
from ui.presenters.call import CallPresenter
from ui.presenters.notes import NoteKeeper
from ui.presenters.today_words import Told
from ui.theme import Tone


class Calling(QObject):
    """Lets what is chosen on a card be recorded, and binds its keys to the page it stands on.

    The keys of a call rest while a form is open.
    """

    notice = Signal(str, object, object)
    """What has just been done, its ``Tone``, and the undo of the change or None."""

    def __init__(
        self,
        page: QWidget,
        card: CardColumn,
        call: CallPresenter,
        notes: NoteKeeper,
        rest: Callable[[], None],
    ) -> None:
        """``rest`` puts the keyboard where it belongs when nothing is asked."""
        super().__init__(page)
        self._page = page
        self._card = card
        self._call = call
        self._notes = notes
        self._rest = rest
        self._keys: list[QShortcut] = []
        call.pending_changed.connect(card.show_pending)
        call.told.connect(self._tell)
        card.promise_wanted.connect(call.promise)
        card.swap_wanted.connect(call.swap)
        card.next_wanted.connect(call.swap_on)
        card.form_opened.connect(self._form_opened)
        card.panel.prompter.playing_changed.connect(self._take_up_script)

    def record(self, outcome: Outcome, details: CallDetails) -> None:
        """Record what came of the call, with the note as it is."""
        self._notes.save()
        if self._call.record(outcome, details):
            self._card.panel.prompter.pause()
            if self._card.form is None:
                self._rest()

    def keep_note(self, field: NoteField) -> None:
        """Let what is typed in a field be the note."""
        field.typed.connect(self._notes.write)
        field.left.connect(self._notes.save)
        self._notes.note_changed.connect(field.show_note)

    def bind_keys(self, others: Mapping[str, Callable[[], object]]) -> None:
        """Bind the keys of a card, and ``others`` that rest as these do while a form is open."""
        card = self._card
        once: dict[str, Callable[[], object]] = {
            "D": card.change_date,
            "S": partial(card.say_otherwise, 1),
            "Shift+S": partial(card.say_otherwise, -1),
        }
        for number, outcome in enumerate(Outcome, start=1):
            once[str(number)] = partial(card.choose, outcome)
        for key, act in (once | dict(others)).items():
            self._keys.append(bind(self._page, key, act))
        talk: dict[str, Callable[[], object]] = {QUESTION.key: card.ask}
        for objection, choice in REPLIES.items():
            talk[choice.key] = partial(card.hear, objection)
        card.panel.stage_keys = {"A": card.toggle_answered, **talk}
        for key, act in talk.items():
            shortcut = bind(self._page, key, act)
            shortcut.setEnabled(False)
            card.talking_changed.connect(shortcut.setEnabled)
        bind(self._page, "A", card.toggle_answered)
        card.panel.install_shortcuts(self._page)

    def bind_steps(self, steps: Mapping[str, Callable[[], object]]) -> None:
        """Bind keys that go on while they are held down, and rest while a form is open."""
        for key, act in steps.items():
            self._keys.append(bind(self._page, key, act, repeats=True))

    def takes(self, event: QEvent) -> bool:
        """Whether an event of the page is Esc while a reply is shown, which leaves the reply."""
        if self._card.heard is None or not escape(event):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self._card.hear(None)
        return True

    def _tell(self, told: Told) -> None:
        self.notice.emit(told.text, Tone.AMBER if told.careful else Tone.PROMISE, told.undo)

    def _form_opened(self, opened: bool) -> None:
        for shortcut in self._keys:
            shortcut.setEnabled(not opened)
        if not opened:
            self._rest()

    def _take_up_script(self, playing: bool) -> None:
        """While the script runs, the keyboard steers it: Up and Down are its pace."""
        if playing:
            self._card.panel.prompter.setFocus(Qt.FocusReason.OtherFocusReason)


def escape(event: QEvent) -> bool:
    """Whether somebody presses Esc: it is claimed first, so that no shortcut takes it."""
    return (
        event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        and isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_Escape
    )
