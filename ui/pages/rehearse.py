"""The rehearse page: what to say, saying it, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.take import Take
from ui.keys import bind
from ui.pages.rehearse_check import RehearseCheck
from ui.pages.rehearse_choice import RehearseChoice
from ui.pages.rehearse_score import RehearseScore
from ui.pages.rehearse_take import RehearseTake
from ui.presenters.rehearsal import RehearsalPresenter
from ui.presenters.rehearsal_stage import Stage
from ui.presenters.rehearsal_words import PASSING, SCORED_MEANWHILE
from ui.presenters.score_shown import ScoreShownPresenter
from ui.theme import Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind


class RehearsePage(QWidget):
    """Answers one question at a time: what do I say, can I say it, how did it go?"""

    title = "Rehearse"

    notice = Signal(str, object, object)
    """What has just been done, its ``Tone``, and the undo of the change or None."""

    outdated = Signal(str)
    """A sentence that was told and needs to be seen no longer."""

    settings_wanted = Signal()
    """She wants to tell her name, so that her words can say it."""

    def __init__(
        self,
        presenter: RehearsalPresenter,
        scores: ScoreShownPresenter,
        choice: RehearseChoice,
        check: RehearseCheck,
        take: RehearseTake,
        score: RehearseScore,
        look: ThemeController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._scores = scores
        self._advice = ""
        self._score_wanted = False
        self.choice, self.check, self.take, self.score = choice, check, take, score
        self._views = QStackedWidget()
        for view in (choice, check, take, score):
            self._views.addWidget(view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._views)
        self._connect(look)

    @property
    def view(self) -> QWidget | None:
        """The view that is open."""
        return self._views.currentWidget()

    def activate(self) -> None:
        """The keyboard goes where the page was left."""
        self._get_ready()
        view = self._views.currentWidget()
        if view in (self.choice, self.take, self.score):
            self._open(view)
            if view is self.score:
                self.outdated.emit(SCORED_MEANWHILE)
        else:
            self._open(self.choice)

    def event(self, event: QEvent) -> bool:
        """Esc is the page's own before it closes a notice."""
        if (
            event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.view in (self.check, self.score)
        ):
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                (self.check if self.view is self.check else self.score).leave()
            return True
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight nothing sounds; a window that is put aside sounds on."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.score.stop_wanted.emit()

    def open_script(self, script_id: str, contact_id: int | None = None) -> None:
        """Show a script, to be said to a contact or to whoever is listening already."""
        self._open(self.choice)
        self.choice.open_script(script_id, contact_id)

    def search(self) -> None:
        """Give the keyboard to the search, unless a take or a score is on show."""
        if self.view is self.choice:
            self.choice.list.search.setFocus()

    def show_take(self, take: Take) -> None:
        """Show the score of a take."""
        self._score_wanted = True
        self._scores.show(take)

    def _connect(self, look: ThemeController) -> None:
        presenter, scores = self._presenter, self._scores
        self.choice.shown_changed.connect(lambda _piece: self._get_ready())
        self.choice.take_wanted.connect(presenter.begin)
        self.choice.notice.connect(self.notice)
        self.choice.settings_wanted.connect(self.settings_wanted)
        microphone = Button(look, "Microphone", kind=ButtonKind.QUIET, icon="settings", key="C")
        microphone.clicked.connect(lambda: self._open(self.check))
        self.choice.add_handle(microphone)
        bind(self.choice, "C", microphone.click)
        presenter.check_wanted.connect(lambda: self._open(self.check))
        self.check.passed.connect(self._pass_check)
        presenter.stage_changed.connect(lambda stage: self._follow(stage.under_way))
        presenter.scored.connect(self.show_take)
        presenter.noticed.connect(lambda words, undo: self.notice.emit(words, Tone.PROMISE, undo))
        presenter.refused.connect(self._refuse)
        presenter.advised.connect(self._advise)
        presenter.stage_changed.connect(self._forget_advice)
        self.check.left.connect(lambda: self._open(self.choice))
        self.take.left.connect(lambda: self._open(self.choice))
        self.take.check_wanted.connect(lambda: self._open(self.check))
        scores.shown.connect(self._show_score)
        scores.gone.connect(self._leave_score)
        scores.noticed.connect(lambda words, undo: self.notice.emit(words, Tone.PROMISE, undo))
        self.score.left.connect(lambda: self._open(self.choice))
        self.score.again_wanted.connect(self._say_again)
        self.score.say_wanted.connect(self.open_script)
        self.score.rated.connect(scores.rate)

    def _get_ready(self) -> None:
        """Listen for what is on show, unless it is a call that is listened to just now."""
        if self.choice.piece is not None and self.isVisible():
            self._presenter.prepare(self.choice.piece)

    def _pass_check(self) -> None:
        """Say what she wanted to say when the check came up, or what is on show."""
        piece = self.choice.piece
        if piece is None:
            self._open(self.choice)
        else:
            self._presenter.begin(piece, checked=True)

    def _say_again(self) -> None:
        """The same words once more; of a take that was only looked at, its script."""
        piece, take = self._presenter.piece, self._scores.take
        if piece is not None and take is not None and piece.script.id == take.script_id:
            self._presenter.begin(piece)
        elif take is not None:
            self.open_script(take.script_id)

    def _refuse(self, words: str) -> None:
        self._advice = words
        self.notice.emit(words, Tone.AMBER, None)

    def _advise(self, words: str) -> None:
        self._advice = words
        self.notice.emit(words, Tone.NEUTRAL, None)

    def _forget_advice(self, stage: Stage) -> None:
        """What is wrong with one take is of no use in the next, once that is heard."""
        passes = stage is Stage.LISTENING or (stage.under_way and self._advice in PASSING)
        if self._advice and passes:
            self.outdated.emit(self._advice)
            self._advice = ""

    def _follow(self, under_way: bool) -> None:
        if under_way:
            self._score_wanted = False
        if under_way and self._views.currentWidget() is not self.take:
            self._open(self.take)

    def _show_score(self, shown: object) -> None:
        self.score.show_score(shown)  # type: ignore[arg-type]
        # Takes come and go while something else is on show; that is no reason to leave it.
        wanted, self._score_wanted = self._score_wanted, False
        if wanted and self.view is not self.score:
            self._open(self.score)
        if self.isVisible() and self.view is self.score:
            self.outdated.emit(SCORED_MEANWHILE)

    def _leave_score(self) -> None:
        if self._views.currentWidget() is self.score:
            self._open(self.choice)

    def _open(self, view: QWidget) -> None:
        if view is not self.score:
            self.score.stop_wanted.emit()
        self._views.setCurrentWidget(view)
        view.activate()  # type: ignore[attr-defined]
