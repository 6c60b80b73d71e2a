"""What is asked in the midst of a call: why go on without it, and whether to leave a message."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from app.domain.contact import Contact
from ui.pages.session_forms import MessageForm, SkipForm
from ui.pages.today_bar import Tab
from ui.pages.today_card import CardColumn
from ui.pages.today_forms import FootForm
from ui.presenters.contact_words import called
from ui.theme_controller import ThemeController


class CallQuestions(QObject):
    """Asks in the place of the outcome bar, with the keyboard there."""

    skipped = Signal(int, object)
    """The contact who is not to be called, and the ``SkipReason``."""

    declined = Signal()
    """No message this time."""

    def __init__(self, look: ThemeController, card: CardColumn, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._card = card
        self._asked: set[int] = set()

    def begin(self) -> None:
        """A session begins, in which nobody was asked about yet."""
        self._asked = set()

    def ask_why(self, contact: Contact) -> None:
        """Ask why to go on without calling."""
        form = SkipForm(self._look, called(contact.name))
        form.chosen.connect(partial(self.skipped.emit, contact.id))
        self._open(form)

    def asks_for_message(self, contact: Contact) -> bool:
        """Ask whether to leave it after all, once for each; False: she was asked before."""
        if contact.id in self._asked:
            return False
        self._asked.add(contact.id)
        form = MessageForm(self._look, called(contact.name))
        form.saved.connect(self._to_message)
        form.declined.connect(self.declined)
        self._open(form)
        return True

    def _open(self, form: FootForm) -> None:
        self._card.open_form(form)
        form.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_message(self) -> None:
        """Back to the beginning of the message, for she dials again."""
        self._card.close_form()
        self._card.open_tab(Tab.VOICEMAIL)
        self._card.panel.prompter.pause()
        self._card.panel.prompter.go_to_word(0)
