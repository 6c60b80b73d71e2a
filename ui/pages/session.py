"""The session page: whom to call, the warm-up, one call after the other, and the recap."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.usecases.session_queue import Running
from ui.keys import bind
from ui.pages.session_call import SessionCall
from ui.pages.session_recap import SessionRecap
from ui.pages.session_start import SessionStart
from ui.pages.session_warm_up import WarmUp
from ui.presenters.session import Beginning, Ended, SessionPresenter
from ui.presenters.session_call_words import nobody_left
from ui.presenters.today_words import Told
from ui.theme import Tone
from ui.theme_controller import ThemeController
from ui.widgets.empty_state import EmptyState


class SessionPage(QWidget):
    """Answers one question at a time: whom, am I ready, what do I say, how did it go?

    A session that somebody left in its midst (a crash, a closed window) waits until she goes on.
    """

    title = "Session"

    notice = Signal(str, object, object)
    """What has just been done, its ``Tone``, and the undo of the change or None."""

    edit_wanted = Signal(int)
    """Change what is known of this contact."""

    calendar_wanted = Signal(object)
    """She wants the session that is proposed in this ``Recap`` in her calendar."""

    left = Signal()
    """She has seen the recap."""

    view_changed = Signal()
    """Another view of the session is open."""

    def __init__(
        self,
        presenter: SessionPresenter,
        start: SessionStart,
        warm_up: WarmUp,
        call: SessionCall,
        recap: SessionRecap,
        look: ThemeController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._whom: tuple[int, ...] = ()
        self._goal = 0
        self._shown: Ended | None = None
        self.start, self.warm_up, self.call, self.recap = start, warm_up, call, recap
        self.nobody = EmptyState(look, "heart", "", "", "See what it came to")
        self._views = QStackedWidget()
        for view in (start, warm_up, call, self.nobody, recap):
            self._views.addWidget(view)
        self._views.currentChanged.connect(lambda _: self.view_changed.emit())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._views)
        self._connect()

    @property
    def view(self) -> QWidget | None:
        """The view that is open."""
        return self._views.currentWidget()

    def activate(self) -> None:
        """The keyboard goes where the page was left."""
        view = self.view
        if view in (self.start, self.warm_up, self.call, self.recap):
            view.activate()
        elif view is self.nobody:
            view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        presenter, start, call, recap = self._presenter, self.start, self.call, self.recap
        start.begin_wanted.connect(self._warm_up)
        start.go_on_wanted.connect(self._go_on)
        start.end_wanted.connect(presenter.end)
        start.recap_wanted.connect(presenter.look_back)
        # The key of the calls ends it here, too.
        bind(self.nobody, "Shift+E", presenter.end)
        self.warm_up.done.connect(self._begin)
        self.warm_up.left.connect(lambda: self._open(start))
        call.paused.connect(presenter.pause)
        call.resumed.connect(presenter.resume)
        call.skip_chosen.connect(presenter.skip)
        presenter.skip_settled.connect(call.note_skip)
        call.dialled.connect(presenter.dial)
        for ends in (call.end_wanted, self.nobody.acted):
            ends.connect(presenter.end)
        call.notice.connect(self.notice)
        call.edit_wanted.connect(self.edit_wanted)
        recap.mood_chosen.connect(self._feel)
        recap.calendar_wanted.connect(self.calendar_wanted)
        recap.another_wanted.connect(lambda: self._open(start))
        recap.left.connect(self._leave)
        presenter.running_changed.connect(self._show_running)
        presenter.beginning.connect(self._show_beginning)
        presenter.begun.connect(lambda: self._open(call))
        presenter.encouraged.connect(call.encourage)
        presenter.ended.connect(self._show_ended)
        presenter.felt.connect(self._show_felt)
        presenter.told.connect(self._tell)

    def _warm_up(self, whom: tuple[int, ...], goal: int) -> None:
        self._whom, self._goal = whom, goal
        self._presenter.prepare()

    def _show_beginning(self, beginning: Beginning) -> None:
        self.warm_up.begin(beginning, self._goal, len(self._whom))
        self._open(self.warm_up)

    def _begin(self, goal: int, intention: str, mood: int | None) -> None:
        self._presenter.begin(self._whom, goal, intention, mood)

    def _go_on(self) -> None:
        self._presenter.resume()
        self._open(self.call)

    def _show_running(self, running: Running | None) -> None:
        self.start.show_running(running)
        calling = self.view in (self.call, self.nobody) or self._goes_on(running)
        if running is None:
            if calling:
                self._open(self.start)
            return
        self.call.show_running(running)
        if calling:
            called_all = running.session.current_id is None and running.session.paused_at is None
            if called_all:
                self.nobody.set_words(*nobody_left(running))
            wanted = self.nobody if called_all else self.call
            if wanted is not self.view:
                self._open(wanted)

    def _goes_on(self, running: Running | None) -> bool:
        """Whether it is what the recap on show tells of: its end was taken back."""
        shown = self._shown if self.view is self.recap else None
        return (
            running is not None
            and shown is not None
            and shown.recap.session_id == running.session.id
        )

    def _show_ended(self, ended: Ended) -> None:
        self._shown = ended
        self.recap.show_recap(ended.recap, ended.words, ended.today, more=ended.more)
        if self.view is not self.recap:
            self._open(self.recap)

    def _show_felt(self, ended: Ended) -> None:
        """The recap she looks at, or has left by now, says how she feels; no view is opened."""
        if self._shown is not None and self._shown.recap.session_id == ended.recap.session_id:
            self._shown = ended
            self.recap.show_recap(ended.recap, ended.words, ended.today, more=ended.more)

    def _feel(self, mood: int | None) -> None:
        if self._shown is not None:
            self._presenter.feel(self._shown.recap.session_id, mood)

    def _leave(self) -> None:
        self._open(self.start)
        self.left.emit()

    def _open(self, view: QWidget) -> None:
        self._views.setCurrentWidget(view)
        if self.isVisible():
            self.activate()

    def _tell(self, told: Told) -> None:
        self.notice.emit(told.text, Tone.AMBER if told.careful else Tone.PROMISE, told.undo)
