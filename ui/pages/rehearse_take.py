"""A take: the text in the middle, what is going on above it, what she may do below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.drill import MAILBOX_SECONDS
from app.domain.take import TakeKind
from app.usecases.drills import Piece
from ui.keys import bind
from ui.pages.today_said import message, reply
from ui.presenters.rehearsal import RehearsalPresenter
from ui.presenters.rehearsal_stage import Stage
from ui.theme import Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.countdown import Countdown
from ui.widgets.level_meter import LevelMeter
from ui.widgets.marks import Badge
from ui.widgets.prompter_panel import PrompterPanel
from ui.widgets.text import PlainLabel
from ui.widgets.tool_row import ToolRow

_FOOT_HEIGHT = 44
_HEAD_HEIGHT = 36
_WHOSE = {TakeKind.VOICEMAIL: "Their mailbox", TakeKind.DOORSTEP: "They say"}


class RehearseTake(QWidget):
    """Shows one rehearsal under way.  What she does by hand always wins at once."""

    left = Signal()
    """She stopped without a score."""

    check_wanted = Signal()
    """Not a sound has come: she wants to look after the microphone."""

    def __init__(
        self,
        presenter: RehearsalPresenter,
        look: ThemeController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.panel = PrompterPanel(look)
        self.panel.show_foot(False)
        self.panel.prompter.set_led(True)
        self.clock = Countdown(look)
        self.meter = LevelMeter(look)
        self.status = PlainLabel(size=Size.SMALL, elide=True)
        self.title = PlainLabel(size=Size.SMALL, muted=True, elide=True)
        self.theirs = _Theirs(look)
        self.finish = Button(look, "I'm done", kind=ButtonKind.PRIMARY, icon="check", key="R")
        self.hold = Button(look, "Hold the text", icon="pause", key="Space")
        self.again = Button(look, "Start again", icon="undo", key="A")
        self.other = Button(look, "Another line", icon="swap", key="N")
        self.check = Button(look, "Check the microphone", icon="settings", key="C")
        self.check.hide()
        self.leave = Button(look, "Leave it", kind=ButtonKind.QUIET, icon="close", key="Esc")
        self._foot = ToolRow(_FOOT_HEIGHT)
        self._lay_out()
        self._connect()
        self._show_stage(presenter.stage)

    def activate(self) -> None:
        """The keyboard is the prompter's."""
        self.panel.prompter.setFocus()

    def event(self, event: QEvent) -> bool:
        """Esc leaves a take before it closes a notice."""
        if (
            event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._presenter.stage.under_way
        ):
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self._presenter.leave()
            return True
        return super().event(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page was opened; a window that is put aside goes on."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._presenter.step_away()

    def _lay_out(self) -> None:
        head = QWidget()
        head.setFixedHeight(_HEAD_HEIGHT)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self.clock)
        row.addWidget(self.meter)
        row.addWidget(self.status, 3)
        row.addWidget(self.title, 1)
        self.panel.header.addWidget(head)
        self._foot.row.setContentsMargins(0, 0, 0, 0)
        for button in (self.finish, self.hold, self.again, self.other, self.check):
            self._foot.row.addWidget(button)
        self._foot.row.addStretch(1)
        self._foot.row.addWidget(self.leave)
        for button in (self.leave, self.again, self.hold, self.other, self.check):
            self._foot.may_shrink(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.S)
        column.setSpacing(Space.S)
        column.addWidget(self.theirs)
        column.addWidget(self.panel, 1)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        presenter, prompter = self._presenter, self.panel.prompter
        presenter.stage_changed.connect(self._show_stage)
        presenter.piece_changed.connect(self._show_piece)
        presenter.status_changed.connect(self._show_status)
        presenter.time_changed.connect(self.clock.show_seconds)
        presenter.recording.level_changed.connect(self.meter.show_level)
        presenter.recording.silent_changed.connect(self.check.setVisible)
        presenter.following.went_to.connect(prompter.follow)
        presenter.following.runs_changed.connect(self._run)
        presenter.following.held_changed.connect(self._show_held)
        presenter.drill.told.connect(self.theirs.say)
        presenter.drill.count_changed.connect(self.theirs.count)
        presenter.left.connect(self.left)
        prompter.moved_by_hand.connect(presenter.go_by_hand)
        prompter.hold_wanted.connect(presenter.hold)
        self.panel.install_shortcuts(self)
        for button, keys, act in (
            (self.finish, ("R", "Return", "Enter"), presenter.finish),
            (self.hold, (), presenter.hold),
            (self.again, ("A",), presenter.again),
            (self.other, ("N",), presenter.next_line),
            (self.check, ("C",), self._check_microphone),
            (self.leave, (), presenter.leave),  # its key: see ``event``
        ):
            button.clicked.connect(act)
            for key in keys:
                bind(self, key, act)
                self.panel.stage_keys[key] = act

    def _show_piece(self, piece: Piece) -> None:
        said = reply(piece.say) if piece.script.live else message(piece.say)
        self.panel.set_script(said.text, said.marks)
        self.title.setText(piece.script.title)
        self.theirs.be_quiet(_WHOSE.get(piece.kind, ""))
        self.other.setVisible(piece.kind is TakeKind.DOORSTEP)
        self.clock.begin(MAILBOX_SECONDS if piece.kind is TakeKind.VOICEMAIL else None)

    def _show_stage(self, stage: Stage) -> None:
        self.clock.set_recording(stage is Stage.LISTENING)
        if stage is Stage.OPENING:
            self.clock.show_seconds(0)
        if not stage.recording:
            self.meter.rest()
        if stage is not Stage.LISTENING:
            self.check.hide()
        self.finish.setEnabled(stage.text_moves or stage is Stage.THEIRS)
        self.finish.setText("My turn" if stage is Stage.THEIRS else "I'm done")
        self.hold.setEnabled(stage.text_moves)
        for button in (self.again, self.other):
            button.setEnabled(stage.may_start_again)
        self.leave.setEnabled(stage.under_way)
        if not stage.under_way and self.panel.is_full_screen:
            self.panel.toggle_full_screen()  # what comes next is in the window
        if stage in (Stage.THEIRS, Stage.BEEP, Stage.OPENING, Stage.ALONE):
            self.panel.prompter.pause()
            if self.panel.prompter.word:
                self.panel.prompter.go_to_word(0)

    def _show_status(self, words: str) -> None:
        self.status.setText(words)
        self.status.setAccessibleName(words)

    def _check_microphone(self) -> None:
        if self.check.isVisibleTo(self):
            self._presenter.leave(told="")  # there is nothing in it that could be put away
            self.check_wanted.emit()

    def _show_held(self, held: bool) -> None:
        self.hold.setText("Let it go on" if held else "Hold the text")
        self.hold.set_icon("play" if held else "pause")

    def _run(self, runs: bool) -> None:
        if runs:
            self.panel.prompter.start()
        else:
            self.panel.prompter.pause()


class _Theirs(Card):
    """What the other side says, and three, two, one where the beep cannot be heard."""

    def __init__(self, look: ThemeController) -> None:
        super().__init__()
        self.who = Badge(look, "", Tone.PROMISE)
        self.words = PlainLabel(size=Size.LEAD, wrap=True)
        self.number = PlainLabel(size=Size.TITLE, weight=QFont.Weight.Bold, tone=Tone.ACCENT)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        row.setSpacing(Space.M)
        row.addWidget(self.who)
        row.addWidget(self.words, 1)
        row.addWidget(self.number)
        self.number.hide()
        self.hide()

    def be_quiet(self, who: str) -> None:
        """Nothing was said yet; ``who`` will speak, or nobody ("")."""
        self.who.show_text(who, Tone.PROMISE)
        self.words.setText("")
        self.setVisible(bool(who))

    def say(self, words: str) -> None:
        """Show what is said."""
        self.words.setText(f"“{words}”")

    def count(self, number: int) -> None:
        """Show the figure of a countdown; 0 takes it away."""
        self.number.setText(str(number))
        self.number.setVisible(number > 0)
