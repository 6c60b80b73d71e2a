"""How the words of a call move: the choice beside Start, and a microphone if she wants one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.domain.call import Outcome
from app.domain.script import Script
from app.usecases.card import ContactCard
from app.usecases.drills import Piece, as_written
from ui.keys import bind
from ui.pages.call_foot import OUTCOMES
from ui.pages.listening_form import ListeningForm
from ui.pages.session_call import SessionCall
from ui.pages.session_forms import MessageForm
from ui.pages.today_bar import Tab
from ui.pages.today_talk import TalkForm
from ui.presenters import session_ear_words as words
from ui.presenters.call import CallPresenter, Shown
from ui.presenters.moves import Moves, moves_help, moves_words
from ui.settings import WindowSettings
from ui.theme import Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.prompter_sign import PrompterSign

if TYPE_CHECKING:
    from ui.presenters.session_ear import SessionEar


class SessionListening(QObject):
    """Lets the words of a call view move as she likes.

    What listens is made by ``make_ear`` when she first wants it; the view knows nothing of it.
    """

    told = Signal(str)
    """Why something is not as she chose, in a sentence."""

    def __init__(
        self,
        view: SessionCall,
        call: CallPresenter,
        settings: WindowSettings,
        look: ThemeController,
        make_ear: Callable[[], SessionEar],
    ) -> None:
        super().__init__(view)
        self._view, self._call, self._settings, self._look = view, call, settings, look
        self._make_ear = make_ear
        self._ear: SessionEar | None = None
        self._piece: Piece | None = None
        self._whom: int | None = None
        self._left: int | None = None  # who was listened for when another page was opened
        self._offered = False
        panel = view.card.panel
        self.sign = PrompterSign(look, panel.prompter)
        self.handle = Button(look, "", kind=ButtonKind.QUIET, icon="pace", key="Shift+V")
        self.handle.setCheckable(True)
        panel.add_handle(self.handle)
        bind(view, "Shift+V", self.choose)
        self._enter = [bind(view, key, self._accept) for key in ("Return", "Enter")]
        panel.stage_keys["Return"] = self._accept
        self.handle.clicked.connect(self.choose)
        panel.script_shown.connect(self._note_words)
        view.card.form_opened.connect(self._form_turned)
        view.installEventFilter(self)
        call.card_changed.connect(self._turn_to)
        call.pending_changed.connect(self._note_outcome)
        settings.moves_changed.connect(self._follow_choice)
        self._show_moves()
        self._show_offer(False)

    @property
    def ear(self) -> SessionEar | None:
        """What listens; None before it was wanted."""
        return self._ear

    @property
    def offered(self) -> bool:
        """Whether Enter records that she has left a voicemail."""
        return self._offered

    def choose(self) -> None:
        """Open the choice of how the words move."""
        self._show_moves()  # a click has turned the handle
        if self._view.card.form is not None or self._call.pending is not None:
            return
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for moves in Moves:
            action = QAction(f"{moves_words(moves)}: {moves_help(moves)}", menu)
            action.setCheckable(True)
            action.setChecked(moves is self._moves)
            action.triggered.connect(partial(self.use, moves))
            menu.addAction(action)
            if moves is self._moves:
                menu.setActiveAction(action)
        menu.addSeparator()
        menu.addAction(words.NEVER_KEPT).setEnabled(False)
        menu.popup(self.handle.mapToGlobal(self.handle.rect().topLeft()))

    def use(self, moves: Moves, _checked: bool = False) -> None:
        """Let the words move like this; before a microphone is used, ask whether it may be."""
        if moves.listens and not self._settings.may_listen:
            form = ListeningForm(self._look, moves, self._view)
            form.saved.connect(partial(self._settings.let_listen, moves))
            self._view.card.open_form(form)
            form.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._settings.session_moves = moves

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Nothing listens while nobody can see that it does."""
        match event.type():
            case QEvent.Type.Hide if watched is self._view:
                self._rest()
            case QEvent.Type.Show if watched is self._view:
                self._view.window().installEventFilter(self)
                if self._ear is not None:
                    self._wake()
                else:  # it takes a moment to make, and the page is on the screen first
                    QTimer.singleShot(0, self, self._wake)
            case QEvent.Type.WindowStateChange if self._view.window().isMinimized():
                self._close()
            case _:
                pass
        return super().eventFilter(watched, event)

    @property
    def _moves(self) -> Moves:
        return self._settings.session_moves

    @property
    def _listens(self) -> bool:
        return self._ear is not None and self._ear.is_open

    def _follow_choice(self, moves: Moves) -> None:
        """She has chosen, here or in the settings, or has taken her yes back.

        A view that is out of sight listens to nothing, and learns of a way that listens when it is
        back.
        """
        if self._settings.may_listen and isinstance(self._view.card.form, ListeningForm):
            self._view.card.close_form()  # it is answered
        if not moves.listens:
            self._left = None  # she knows why nothing does
        self._show_moves()
        self._wake()

    def _wake(self) -> None:
        """Let what listens know how the words move, and what they are."""
        if not self._view.isVisible():
            if self._ear is not None and not self._moves.listens:
                self._ear.use(self._moves)  # at once, wherever her words are
                self._view.card.panel.set_led(False)
            return
        if self._ear is None:
            if not self._moves.listens:
                return
            self._ear = self._connected(self._make_ear())
        ear = self._ear
        ear.use(self._moves)
        ear.show(self._piece)
        ear.get_ready_soon()
        self._view.card.panel.set_led(self._moves.listens)
        left, self._left = self._left, None
        if left is not None and left == self._whom:
            self.told.emit(words.AWAY)

    def _connected(self, ear: SessionEar) -> SessionEar:
        view, panel = self._view, self._view.card.panel
        prompter = panel.prompter
        ear.sign_changed.connect(self._show_sign)
        ear.told.connect(self.told)
        ear.began.connect(self._begin)
        ear.said.connect(self._offer)
        ear.from_top.connect(partial(prompter.go_to_word, 0))
        ear.under_way_changed.connect(panel.show_under_way)
        ear.following.went_to.connect(prompter.follow)
        ear.following.runs_changed.connect(self._run)
        prompter.hold_wanted.connect(self._toggle)
        prompter.moved_by_hand.connect(ear.go_by_hand)
        prompter.word_changed.connect(ear.note_word)
        prompter.finished.connect(ear.end_text)
        for dials in (view.dialled, view.person.number.dialled):
            dials.connect(self._dial)
        for closes in (view.skip_chosen, view.paused, view.rested, view.end_wanted):
            closes.connect(self._be_done)
        return ear

    def _note_words(self, text: str) -> None:
        shown = self._call.shown
        script = _script(shown.card, self._view.card.script_id) if shown is not None else None
        before = self._piece
        self._piece = as_written(script, text) if script is not None else None
        if self._ear is not None and self._view.isVisible():
            self._ear.show(self._piece)
        if before is None or self._piece is None or before.text != self._piece.text:
            self._show_offer(False)

    def _turn_to(self, shown: Shown | None) -> None:
        whom = shown.card.contact_id if shown is not None else None
        if whom != self._whom:
            self._whom = whom
            self._be_done()
        if shown is None:
            self._piece = None

    def _note_outcome(self, pending: Outcome | None) -> None:
        if pending is not None:
            self._be_done()

    def _form_turned(self, opened: bool) -> None:
        form = self._view.card.form
        if opened and isinstance(form, MessageForm):
            self._be_done()
            form.saved.connect(self._dial)  # she dials once more
        elif opened and isinstance(form, TalkForm) and self._listens:
            self._be_done()  # an outcome, though a form asks for the rest; Start listens again
        for shortcut in self._enter:
            shortcut.setEnabled(self._offered and not opened)

    def _dial(self) -> None:
        free = self._view.card.form is None and not self._view.is_paused
        if self._ear is not None and free:
            self._show_offer(False)
            self._ear.dial()

    def _toggle(self) -> None:
        if self._ear is not None and not self._view.is_paused:
            self._ear.toggle()

    def _begin(self) -> None:
        """She speaks, or is about to."""
        self._show_offer(False)
        if self._view.card.tab is Tab.PAST:
            self._view.card.open_tab(Tab.VOICEMAIL)
        self._view.dial()

    def _rest(self) -> None:
        """Another page is open, where what listens may be wanted for other words."""
        if self._ear is not None:
            self._left = self._whom if self._ear.is_open else None
            self._ear.show(None)

    def _close(self) -> None:
        if self._ear is not None:
            self._ear.close()

    def _be_done(self) -> None:
        """This call is over."""
        self._close()
        self._show_offer(False)

    def _run(self, runs: bool) -> None:
        prompter = self._view.card.panel.prompter
        if runs:
            prompter.start()
        else:
            prompter.pause()

    def _offer(self) -> None:
        hands_free = self._moves is Moves.HANDS_FREE
        if hands_free and self._call.pending is None and self._call.shown is not None:
            self._show_offer(True)

    def _accept(self) -> None:
        """Enter: she has left a voicemail."""
        if not self._offered or self._call.pending is not None:
            return
        panel = self._view.card.panel
        if panel.is_full_screen:
            panel.toggle_full_screen()  # who comes next is in the window
        self._view.card.choose(Outcome.VOICEMAIL)

    def _show_offer(self, offered: bool) -> None:
        self._offered = offered
        self._view.card.bar.offer(OUTCOMES.index(Outcome.VOICEMAIL) if offered else None)
        for shortcut in self._enter:
            shortcut.setEnabled(offered and self._view.card.form is None)
        if not self._listens:
            self._show_sign("")

    def _show_sign(self, sentence: str) -> None:
        """The microphone's own words first; when it is closed, what Enter would do."""
        if sentence:
            self.sign.say(sentence, "rehearse", Tone.ACCENT)
        elif self._offered:
            self.sign.say(words.OFFER, "voicemail", Tone.PROMISE)
        else:
            self.sign.say("", "", Tone.PROMISE)

    def _show_moves(self) -> None:
        self.handle.setText(moves_words(self._moves))
        # A microphone only where there is one in it.
        self.handle.set_icon("rehearse" if self._moves.listens else "pace")
        self.handle.setChecked(self._moves.listens)
        self.handle.setAccessibleDescription(moves_help(self._moves))


def _script(card: ContactCard, script_id: str) -> Script:
    """The script of this id among those that are said to her."""
    says = (card.answered, card.called_back, *card.replies.values())
    found = (say.script for say in says if say.script.id == script_id)
    return next(found, card.voicemail.script)
