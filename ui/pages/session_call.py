"""One call of a session: who it is and her number, the words, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.domain.call import Outcome
from app.domain.session import SkipReason, may_last, seconds_between
from app.usecases.session_queue import Running
from ui.keys import bind
from ui.pages.calling import Calling
from ui.pages.session_breath import breathe
from ui.pages.session_cheer import CheerLine
from ui.pages.session_code import CodeShown
from ui.pages.session_forms import MessageForm, SkipForm
from ui.pages.session_person import PersonColumn
from ui.pages.session_room import CallRoom
from ui.pages.session_strip import ProgressStrip
from ui.pages.session_veil import PauseVeil
from ui.pages.today_bar import Tab
from ui.pages.today_card import CardColumn
from ui.pages.today_talk import TalkForm
from ui.presenters.call import CallPresenter, Shown, Talk
from ui.presenters.contact_words import called
from ui.presenters.notes import NoteKeeper
from ui.theme import Tone
from ui.theme_controller import ThemeController
from ui.widgets.prompter_panel import PrompterPanel

_TICK_MS = 1000


class SessionCall(QWidget):
    """Shows whoever the ``CallPresenter`` shows, and how far the session is.

    The page above tells it of the session with ``show_running``, after every change of it.
    """

    paused = Signal()
    resumed = Signal()

    end_wanted = Signal()
    """She wants to end the session and see its recap."""

    skip_chosen = Signal(object)
    """The ``SkipReason`` for which the person on screen is not called."""

    rested = Signal()
    """A pause has begun; what was said of the last call is past."""

    dialled = Signal()
    """The talk timer of the person on screen begins; told once for each."""

    notice = Signal(str, object, object)
    """What has just been done, its ``Tone``, and the undo of the change or None."""

    edit_wanted = Signal(int)
    """Change what is known of this contact."""

    compact_wanted = Signal()
    """She wants the window small and in front of the others, or as it was before."""

    def __init__(
        self,
        look: ThemeController,
        panel: PrompterPanel,
        call: CallPresenter,
        notes: NoteKeeper,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        """``clock`` gives the current aware instant."""
        super().__init__(parent)
        # Who is asked about each event of the page; the first ones come while it is made.
        self._takers: list[Callable[[QEvent], bool]] = []
        self._look = look
        self._call = call
        self._notes = notes
        self._clock = clock
        self._running: Running | None = None
        self._shown: Shown | None = None
        self._begun: dict[int, datetime] = {}
        self._asked: set[int] = set()
        self._passed_over: int | None = None
        self.strip = ProgressStrip(look)
        self.cheer = CheerLine(look)
        self.person = PersonColumn(look)
        self.code = CodeShown(self, self.person.number)
        self.card = CardColumn(look, panel)
        self._room = CallRoom(self, self.strip, self.cheer, self.person, self.card)
        self._veil = PauseVeil(look, self)
        self._calling = Calling(self, self.card, call, notes, self.activate)
        self._takers += [self._calling.takes, self.code.takes]
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self.show_time)
        self._connect()
        self._bind_keys()
        self._show_card(call.shown)

    @property
    def encouragement(self) -> str:
        """The line after several hard outcomes; "" while there is none."""
        return self._room.cheer

    @property
    def is_paused(self) -> bool:
        """Whether the session rests."""
        return not self._veil.isHidden()

    def activate(self) -> None:
        """Put the keyboard where the hand wants it: on the words, or on going on."""
        if self.isVisible():  # else the keyboard is of use where it is
            target = self._veil if self.is_paused else self.card.panel.prompter
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_running(self, running: Running) -> None:
        """Show how far the session is, and whether it rests."""
        before, session = self._running, running.session
        if before is None or before.session.id != session.id:
            self._begun, self._asked = {}, set()
        self._running = running
        places = [row.contact_id for row in running.queue]
        current = session.current_id
        self.strip.show_queue(
            [row.state for row in running.queue],
            places.index(current) if current in places else None,
        )
        self._passed_over = None
        if (session.paused_at is not None) != self.is_paused:
            self._rest() if session.paused_at is not None else self._go_on()
        self.show_time()

    def show_time(self) -> None:
        """Show the minutes worked and the talk timer as they are now."""
        now = self._clock()
        if self._running is not None:
            session = self._running.session
            self.strip.show_figures(session.made, session.goal, session.seconds(now))
        begun = self._begun_at()
        self.person.number.show_time(None if begun is None else seconds_between(begun, now))

    def encourage(self, words: str) -> None:
        """Say something kind until the next outcome; "" for nothing."""
        self._room.encourage(words)

    def dial(self) -> None:
        """Let the talk timer of the person on screen begin, unless it has."""
        if self._shown is not None and self._begun_at() is None:
            self._begun[self._shown.card.contact_id] = self._clock()
            self.show_time()
            self.dialled.emit()

    def skip(self) -> None:
        """Ask why to go on without calling."""
        if self._shown is not None and self.card.form is None and self._call.pending is None:
            form = SkipForm(self._look, called(self._shown.card.contact.name), self)
            form.chosen.connect(self._skipped)
            self.card.open_form(form)
            form.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold and unfold."""
        super().resizeEvent(event)
        self._room.fold(self.size())
        self.show_time()  # in as many words as there is room for
        self.code.place()
        if self.is_paused:
            self._veil.setGeometry(self.rect())

    def event(self, event: QEvent) -> bool:
        """Esc leaves a reply, or the code, before it closes a notice."""
        return any(takes(event) for takes in self._takers) or super().event(event)

    def _connect(self) -> None:
        card, call, person = self.card, self._call, self.person
        call.card_changed.connect(self._show_card)
        card.outcome_chosen.connect(self._chosen)
        card.form_opened.connect(self._form_turned)
        # Who says the words has somebody, or a mailbox, on the line; so has who was answered.
        card.panel.prompter.playing_changed.connect(self._on_the_line)
        card.talking_changed.connect(self._on_the_line)
        self._calling.notice.connect(self.notice)
        self._calling.keep_note(person.memory.note)
        person.memory.note.escaped.connect(self.activate)
        person.edit_wanted.connect(self._edit)
        person.do_not_call_wanted.connect(call.do_not_call)
        person.number.said.connect(lambda words: self.notice.emit(words, Tone.PROMISE, None))
        person.number.dialled.connect(self.dial)
        self.strip.skip_wanted.connect(self.skip)
        self.strip.pause_wanted.connect(self.paused)
        self.strip.end_wanted.connect(self.end_wanted)
        self.strip.compact_wanted.connect(self.compact_wanted)
        self._veil.resumed.connect(self.resumed)

    def _bind_keys(self) -> None:
        """The keys of Today, and those a session has besides."""
        number = self.person.number
        self._calling.bind_keys(
            {"E": self._edit, "H": self._open_note, "N": self.skip, "Shift+E": self.end_wanted.emit}
        )
        bind(self, "C", number.copy_number)
        bind(self, "Q", number.toggle_code)
        bind(self, "G", number.dial)
        bind(self, "Shift+P", self.paused.emit)
        bind(self, "Shift+C", self.compact_wanted.emit)
        bind(self, "W", self.card.open_past)  # elsewhere it is in view

    def _show_card(self, shown: Shown | None) -> None:
        before, self._shown = self._shown, shown
        if before is not None and (
            shown is None or shown.card.contact_id != before.card.contact_id
        ):
            self._begun.pop(before.card.contact_id, None)  # back with her, the data knows
        self._room.show_call(shown is not None)
        if shown is None:
            self.card.close_form()
            self._notes.open(None, "")
            self.code.hide()
            return
        card = shown.card
        region = shown.seller.region if shown.seller else "US"
        self.person.show_card(card, region)
        self.card.show_card(shown, region)
        self._notes.open(card.contact_id, card.details.note)
        self.code.refresh()
        self.show_time()
        if before is None or before.card.contact_id != card.contact_id:
            self.person.memory.show_top()
            breathe(self.person.head)  # the name alone: a whole column would cost a moment

    def _chosen(self, outcome: Outcome, talk: Talk) -> None:
        shown = self._shown
        if shown is not None and shown.card.contact_id == self._passed_over:
            return
        if (
            outcome is Outcome.NO_MESSAGE
            and shown is not None
            and shown.card.contact_id not in self._asked
        ):
            self._asked.add(shown.card.contact_id)
            self._ask_for_message(shown)
            return
        self._record(outcome, talk)

    def _ask_for_message(self, shown: Shown) -> None:
        form = MessageForm(self._look, called(shown.card.contact.name), self)
        form.saved.connect(self._to_message)
        form.declined.connect(lambda: self._record(Outcome.NO_MESSAGE, Talk()))
        self.card.open_form(form)
        form.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_message(self) -> None:
        """Back to the beginning of the message, for she dials again."""
        self.card.close_form()
        self.card.open_tab(Tab.VOICEMAIL)
        self.card.panel.prompter.pause()
        self.card.panel.prompter.go_to_word(0)

    def _record(self, outcome: Outcome, talk: Talk) -> None:
        self.encourage("")
        self._calling.record(outcome, talk)

    def _skipped(self, reason: SkipReason) -> None:
        # A key pressed once more is for nobody until the next person is there.
        self._passed_over = self._shown.card.contact_id if self._shown is not None else None
        self.card.close_form()
        self.card.panel.prompter.pause()
        self._notes.save()
        self.skip_chosen.emit(reason)

    def _on_the_line(self, is_so: bool) -> None:
        if is_so:
            self.dial()

    def _edit(self) -> None:
        if self._shown is not None:
            self._notes.save()
            self.edit_wanted.emit(self._shown.card.contact_id)

    def _open_note(self) -> None:
        self.card.open_past()
        self.person.memory.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _rest(self) -> None:
        self._notes.save()
        self.card.panel.prompter.pause()
        self.code.hide()
        who = called(self._shown.card.contact.name) if self._shown is not None else "your list"
        self._veil.cover(who)
        self.rested.emit()

    def _go_on(self) -> None:
        self._veil.hide()
        self.activate()

    def _begun_at(self) -> datetime | None:
        """When the talk timer of the person on screen began."""
        if self._shown is None or self._running is None:
            return None
        contact_id = self._shown.card.contact_id
        people = self._running.session.people
        kept = next((each.dialled_at for each in people if each.contact_id == contact_id), None)
        # After a night nobody is on the line any more, and she may dial anew.
        for begun in (kept, self._begun.get(contact_id)):
            if begun is not None and may_last(begun, self._clock()):
                return begun
        return None

    def _form_turned(self, opened: bool) -> None:
        if opened and isinstance(self.card.form, TalkForm):
            self.dial()  # whoever talks stays on screen, should her calling hours end meanwhile
        self._room.make_room()

    def showEvent(self, event: QShowEvent) -> None:
        """The clock is shown while it can be seen."""
        super().showEvent(event)
        self._tick.start()
        self.show_time()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._tick.stop()
