"""One call of a session: who it is and her number, the words, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.domain.call import NO_DETAILS, CallDetails, Outcome
from app.domain.session import SkipReason
from app.usecases.session_queue import Running
from ui.keys import bind
from ui.pages.call_foot import OUTCOMES
from ui.pages.calling import Calling
from ui.pages.session_breath import breathe
from ui.pages.session_cheer import CheerLine
from ui.pages.session_code import CodeShown
from ui.pages.session_person import PersonColumn
from ui.pages.session_questions import CallQuestions
from ui.pages.session_room import CallRoom
from ui.pages.session_strip import ProgressStrip
from ui.pages.session_taps import Taps
from ui.pages.session_timer import TalkTimer
from ui.pages.session_veil import PauseVeil
from ui.pages.today_card import CardColumn
from ui.pages.today_talk import TalkForm
from ui.presenters.call import CallPresenter, Shown
from ui.presenters.contact_words import called
from ui.presenters.notes import NoteKeeper
from ui.presenters.session_call_words import out_of_session
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

    skip_chosen = Signal(int, object)
    """The contact who is not called, and the ``SkipReason``."""

    rested = Signal()
    """A pause has begun; what was said of the last call is past."""

    dialled = Signal(int)
    """The talk timer of the contact on screen begins; told once for each."""

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
        self._timer = TalkTimer(clock)
        self._passed_over: int | None = None
        self._again = False
        self._seen_to: int | None = None
        self.taps = Taps(self)
        self.strip = ProgressStrip(look)
        self.cheer = CheerLine(look)
        self.person = PersonColumn(look)
        self.code = CodeShown(self, self.person, panel)
        self.card = CardColumn(look, panel)
        self._room = CallRoom(self, self.strip, self.cheer, self.person, self.card)
        self._veil = PauseVeil(look, self)
        self._calling = Calling(self, self.card, call, notes, self.activate)
        self._questions = CallQuestions(look, self.card, self)
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
        """Put the keyboard where the hand wants it: on what is asked, else on the words."""
        if self.isVisible():  # else the keyboard is of use where it is
            asks = self._veil if self.is_paused else self.card.form
            (asks or self.card.panel.prompter).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_running(self, running: Running) -> None:
        """Show how far the session is, and whether it rests."""
        self._tell_who_is_out(running)
        before, session = self._running, running.session
        if before is None or before.session.id != session.id:
            self._questions.begin()
        self._running = running
        self._timer.follow(running)
        self.strip.show_queue(running)
        for place in (self.person, self._veil):
            place.show_intention(session.intention)
        if (session.paused_at is not None) != self.is_paused:
            self._rest() if session.paused_at is not None else self._go_on()
        self.show_time()

    def show_time(self) -> None:
        """Show the minutes worked and the talk timer as they are now."""
        if self._running is not None:
            session = self._running.session
            self.strip.show_figures(session.made, session.goal, session.seconds(self._clock()))
        shown = self._shown
        talk = self._timer.seconds(shown.card.contact_id) if shown is not None else None
        self.person.number.show_time(talk)

    def encourage(self, words: str) -> None:
        """Say something kind until the next outcome; "" for nothing."""
        self._room.encourage(words)

    def dial(self) -> None:
        """Let the talk timer of the person on screen begin, unless it has; not in a pause."""
        if self._shown is None or self._running is None or self.is_paused:
            return
        contact_id = self._shown.card.contact_id
        if not self._timer.runs(contact_id):
            self._timer.begin(contact_id)
            self.show_time()
            self.dialled.emit(contact_id)

    def tell_again(self, outcome: Outcome) -> None:
        """Open the form of a talk told of before; its timer is left as it is."""
        self._again = True
        self.card.choose(outcome)
        self._again = False

    def skip(self) -> None:
        """Ask why to go on without calling."""
        shown = self._call.shown
        if shown is not None and self.card.form is None and self._call.pending is None:
            self._questions.ask_why(shown.card.contact)

    def note_skip(self, contact_id: int) -> None:
        """That skip is settled: the contact was passed over, or could not be."""
        if contact_id == self._passed_over:
            self._passed_over = None

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
        self._questions.skipped.connect(self._skipped)
        self._questions.declined.connect(lambda: self._record(Outcome.NO_MESSAGE, NO_DETAILS))
        self._calling.keep_note(person.memory.note)
        person.memory.note.escaped.connect(self.activate)
        person.edit_wanted.connect(self._edit)
        person.do_not_call_wanted.connect(self._take_off)
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
            self._timer.leave(before.card.contact_id)
        self._room.show_call(shown is not None)
        self._veil.show_who(called(shown.card.contact.name) if shown is not None else "Your list")
        if shown is None:
            self.card.close_form()
            self._notes.open(None, "")
            self.code.hide()
            return
        card = shown.card
        turned = before is None or before.card.contact_id != card.contact_id
        note = self.person.memory.note
        if turned:
            self.taps.turn()
            if self.window().focusWidget() is note:  # what she is typing is about somebody else
                self.activate()
                self.taps.hush(self.card.panel.prompter)
        region = shown.seller.region if shown.seller else "US"
        self.person.show_card(card, region)
        self.card.show_card(shown, region)
        self._notes.open(card.contact_id, card.details.note)
        self.code.refresh()
        self.show_time()
        if turned:
            self.person.memory.show_top()
            breathe(self.person.head)  # the name alone: a whole column would cost a moment

    def _chosen(self, outcome: Outcome, details: CallDetails) -> None:
        shown = self._call.shown
        if shown is None or shown.card.contact_id == self._passed_over or self.is_paused:
            return
        if not outcome.talked and self.taps.is_second(OUTCOMES.index(outcome)):
            return
        asked = outcome is Outcome.NO_MESSAGE and self._questions.asks_for_message(
            shown.card.contact
        )
        if not asked:
            self._record(outcome, details)

    def _record(self, outcome: Outcome, details: CallDetails) -> None:
        self.encourage("")
        self.taps.note(OUTCOMES.index(outcome))
        self._calling.record(outcome, details)

    def _skipped(self, contact_id: int, reason: SkipReason) -> None:
        # A key pressed once more is for nobody until the next person is there.
        self._passed_over = contact_id
        self.taps.note(tuple(SkipReason).index(reason))
        self.card.close_form()
        self.card.panel.prompter.pause()
        self._notes.save()
        self.skip_chosen.emit(contact_id, reason)

    def _take_off(self) -> None:
        self._seen_to = self._shown.card.contact_id if self._shown is not None else None
        self._call.do_not_call()

    def _tell_who_is_out(self, running: Running) -> None:
        """Nobody goes from the screen without a word, unless she has seen to it herself."""
        contact = self._shown.card.contact if self._shown is not None else None
        if contact is not None and contact.id != self._seen_to and self.isVisible():
            words = out_of_session(contact.id, contact.name, running)
            if words:
                self.notice.emit(words, Tone.AMBER, None)

    def _on_the_line(self, is_so: bool) -> None:
        if is_so and not self._again:
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
        self._veil.cover()
        self._room.rest(True)
        self.rested.emit()

    def _go_on(self) -> None:
        self._room.rest(False)
        self._veil.hide()
        self.activate()

    def _form_turned(self, opened: bool) -> None:
        if opened and isinstance(self.card.form, TalkForm) and not self._again:
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
