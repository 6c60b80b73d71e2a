"""The middle column of Today: who, what to say, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.call import NO_DETAILS, Outcome
from app.domain.objections import Objection
from ui.pages.call_foot import OUTCOMES, SMALL, CallFoot
from ui.pages.today_bar import ScriptBar, Tab
from ui.pages.today_forms import FootForm
from ui.pages.today_head import CardHead
from ui.pages.today_past import PastDrawer
from ui.pages.today_replies import ReplyRow
from ui.pages.today_retry import RetryForm
from ui.pages.today_said import Said, said_now, talk
from ui.pages.today_talk import TalkForm
from ui.presenters.call import Shown
from ui.presenters.swap_words import other_wordings, wordings
from ui.presenters.today_words import script_title
from ui.theme import Space
from ui.theme_controller import ThemeController
from ui.widgets.outcome_bar import OutcomeBar
from ui.widgets.prompter_panel import PrompterPanel

_ROOMY, _WIDE = 1240, 1500  # widths of a page from which some, or all, buttons have words
_ROOMY_COLUMN, _WIDE_COLUMN = 660, 840  # the same, as widths of a column that stands alone
_LOW, _LOW_WITH_FORM = 640, 780  # heights of a page below which the replies are a menu


class CardColumn(QWidget):
    """Shows one contact.  Where there is no room for a third column, ``past`` becomes a tab."""

    outcome_chosen = Signal(object, object)
    """An ``Outcome`` and the ``CallDetails`` that go with it."""

    promise_wanted = Signal(object)
    """The voicemail shall promise this, while the seller is choosing; None: as recommended."""

    swap_wanted = Signal(object)
    """The voicemail shall use the script of this id; None: the recommended one."""

    next_wanted = Signal(int)
    """The voicemail shall use the script so many further on (negative: back)."""

    talking_changed = Signal(bool)
    """What is on the prompter is said to a person now, or to a machine again."""

    form_opened = Signal(bool)
    """A form has taken the place of the outcome bar, or given it back."""

    def __init__(
        self, look: ThemeController, panel: PrompterPanel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: Shown | None = None
        self._past: QWidget | None = None
        self.head = CardHead(look)
        self._page = QSize()
        self._talking = self._wide = self._alone = False
        self._heard: Objection | None = None
        self._said = Said("", ())
        self._on_prompter: _Place | None = None
        self._script_id = ""
        self._left_at: dict[_Place, int] = {}
        self.panel = panel
        self.foot = CallFoot(look)
        self.script_bar = ScriptBar(look)
        self.replies = ReplyRow(look)
        self._above = QWidget()
        above = QVBoxLayout(self._above)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(Space.S)
        above.addWidget(self.script_bar)
        above.addWidget(self.replies)
        panel.header.addWidget(self._above)
        self.drawer = PastDrawer()
        self.drawer.hide()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(Space.M)
        self._column.addWidget(self.head)
        self._column.addWidget(panel, 1)
        self._column.addWidget(self.drawer, 1)
        self._column.addWidget(self.foot)
        self.foot.form_opened.connect(self._form_turned)
        self.bar.chosen.connect(lambda index: self.choose(OUTCOMES[index]))
        self.script_bar.tab_changed.connect(self._turn)
        self.script_bar.date.clicked.connect(self.change_date)
        self.script_bar.swap_chosen.connect(self.swap_wanted)
        self.script_bar.heard.connect(self.hear)
        self.script_bar.question_wanted.connect(self.ask)
        self.replies.wanted.connect(self.hear)
        self.replies.question_wanted.connect(self.ask)
        self._show_script()

    @property
    def bar(self) -> OutcomeBar:
        """The outcomes to choose from."""
        return self.foot.bar

    @property
    def tab(self) -> Tab:
        """The tab that is open."""
        return self.script_bar.tab

    @property
    def heard(self) -> Objection | None:
        """The objection whose reply is on the prompter."""
        return self._heard

    @property
    def script_id(self) -> str:
        """The script whose words are on the prompter; "" before there are any."""
        return self._script_id

    @property
    def form(self) -> FootForm | None:
        """The form in the place of the outcome bar."""
        return self.foot.form

    def show_card(self, shown: Shown, region: str) -> None:
        """Show a contact, or the same one as she is now."""
        same = self._shown is not None and (self._shown.card.contact_id == shown.card.contact_id)
        self._shown = shown
        self.head.show_card(shown.card, region)
        self.foot.show_card(shown.card)
        others = other_wordings(shown.card, shown.scripts)
        self.script_bar.show_wordings(wordings(shown.card), others)
        self.replies.offer(set(shown.card.replies))
        if not same:
            self._heard = self._on_prompter = None
            self._left_at.clear()
            self.close_form()
            self.open_tab(Tab.VOICEMAIL)
        self._show_script()

    def show_pending(self, pending: Outcome | None) -> None:
        """While an outcome is on its way to the disk, no other one can be chosen."""
        self.foot.show_pending(pending)

    def choose(self, outcome: Outcome) -> None:
        """Record an outcome, or ask first what a talk has brought."""
        if self._shown is None or self.foot.pending or self.form is not None:
            return
        if outcome.talked:
            card = self._shown.card
            say = card.answered if outcome is Outcome.SPOKE else card.called_back
            form = TalkForm(self._look, card, outcome, talk(say).asks, self)
            form.saved.connect(lambda: self.outcome_chosen.emit(outcome, form.details))
            # What is being said meanwhile, up to the very question the form asks.
            self.open_tab(Tab.ANSWERED if outcome is Outcome.SPOKE else Tab.VOICEMAIL)
            self.open_form(form)
            form.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.outcome_chosen.emit(outcome, NO_DETAILS)

    def change_date(self) -> None:
        """Choose another time for the voicemail to promise."""
        if self._shown is None or self._shown.card.promise is None or self.form is not None:
            return
        before = self._shown.card.promise
        self.open_tab(Tab.VOICEMAIL)
        form = RetryForm(self._look, self._shown.card, self)
        form.changed.connect(lambda: self.promise_wanted.emit(form.promise))
        form.saved.connect(self.close_form)
        form.left.connect(lambda: self.promise_wanted.emit(before))
        self.open_form(form)
        form.focus_first()

    def say_otherwise(self, by: int) -> None:
        """Leave this message in the next words (1), or in those before (-1)."""
        if self._shown is not None and self.form is None:
            self.open_tab(Tab.VOICEMAIL)
            self.next_wanted.emit(by)

    def open_form(self, form: FootForm) -> None:
        """Let a form take the place of the outcome bar, until it is left."""
        form.left.connect(self.close_form)
        form.escaped.connect(self._step_back)
        self.foot.open_form(form)

    def close_form(self) -> None:
        """Give the outcome bar its place back."""
        self.foot.close_form()

    def open_tab(self, tab: Tab) -> None:
        """Show a tab, as far as it is there."""
        if tab is not Tab.PAST or self._past is not None:
            self.script_bar.open_tab(tab)

    def toggle_answered(self) -> None:
        """From a reply back to the talk, else from the voicemail to the talk and back."""
        if self._heard is not None:
            self.hear(None)
        elif self.form is None:
            self.open_tab(Tab.VOICEMAIL if self.tab is Tab.ANSWERED else Tab.ANSWERED)

    def hear(self, objection: Objection | None) -> None:
        """Show the reply to what they say; the same again, or None, goes back to the talk."""
        if self._talking and self._shown is not None:
            again = objection is self._heard or objection not in self._shown.card.replies
            self._heard = None if again else objection
            self._show_script()

    def ask(self) -> None:
        """Go to where the talk asks whether to call again."""
        if self._talking:
            self.hear(None)
            if self._said.question is not None:
                self.panel.prompter.go_to(self._said.question[0])

    @property
    def has_past(self) -> bool:
        """Whether the notes and the history are a tab here."""
        return self._past is not None

    def open_past(self) -> None:
        """Open the notes and the history, where they are a tab."""
        self.open_tab(Tab.PAST)

    def give_foot(self) -> CallFoot:
        """Hand the outcomes and their forms to a page that says elsewhere who is called."""
        self._column.removeWidget(self.foot)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.head.hide()
        self._alone = True
        return self.foot

    def take_past(self, past: QWidget) -> None:
        """Take the notes and the history in as a tab."""
        self._past = past
        self.drawer.column.addWidget(past)
        past.show()
        self._set_tabs(with_past=True)

    def give_past(self) -> QWidget | None:
        """Give them back to the column of their own."""
        past, self._past = self._past, None
        if past is not None:
            self.drawer.column.removeWidget(past)
            self._set_tabs(with_past=False)
        return past

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There may be room for the row of replies now, or none any more."""
        super().resizeEvent(event)
        if self._alone:
            self._fold_bar()
        self._show_script()

    def fold(self, size: QSize) -> None:
        """Arrange for a page of this size."""
        self._page = size
        self.foot.fold(size, in_one_row=self._alone)
        side = Space.XL if size.width() > _ROOMY else Space.L
        if size.width() < SMALL:
            side = Space.S
        if not self._alone:
            self._column.setContentsMargins(side, Space.L, side, Space.L)
        self._fold_bar()
        self._show_script()

    def _fold_bar(self) -> None:
        width, roomy, wide = self._page.width(), _ROOMY, _WIDE
        if self._alone:
            width, roomy, wide = self.width(), _ROOMY_COLUMN, _WIDE_COLUMN
        self._wide = width > wide
        self.script_bar.fold(roomy=width > roomy, wide=self._wide)

    def _set_tabs(self, *, with_past: bool) -> None:
        self.script_bar.set_tabs(with_past=with_past)
        self._show_script()

    def _turn(self) -> None:
        """Another tab: the talk is found there as it was, without a reply."""
        self._heard = None
        self._show_script()

    def _show_script(self) -> None:
        bar, in_past = self.script_bar, self.tab is Tab.PAST
        form = self.form
        called_back = isinstance(form, TalkForm) and form.outcome is Outcome.CALLED_BACK
        talking = called_back or self.tab is Tab.ANSWERED
        (self.drawer.header if in_past else self.panel.header).addWidget(self._above)
        # What goes makes room before the rest comes, or a small window would be pushed wider.
        self.panel.setVisible(self.panel.isVisibleTo(self) and not in_past)
        self.drawer.setVisible(in_past)
        self.panel.setVisible(not in_past)
        low = self._page.height() < (_LOW if form is None else _LOW_WITH_FORM)
        row = not low and self.replies.fits(self.width() - self._beside())
        self.replies.setVisible(talking and row)
        self.panel.show_foot(not low or form is None)
        bar.show_tabs(not called_back)
        left = not talking and not in_past
        dated = left and self._shown is not None and bool(self._shown.card.promise)
        shown = ((bar.swap, left), (bar.date, dated), (bar.they_say, talking and not row))
        for button, visible in sorted(shown, key=lambda pair: pair[1]):
            button.setVisible(visible)
        if self._shown is not None:
            self._put_on_prompter(called_back=called_back, talking=talking)
        if talking != self._talking:
            self._talking = talking
            self.bar.set_accent(OUTCOMES.index(Outcome.SPOKE if talking else Outcome.VOICEMAIL))
            self.talking_changed.emit(talking)

    def _beside(self) -> int:
        """The width of what stands left and right of the row of replies."""
        around, inside = self._column.contentsMargins(), self.panel.header.contentsMargins()
        return around.left() + around.right() + inside.left() + inside.right() + 2

    def _put_on_prompter(self, *, called_back: bool, talking: bool) -> None:
        """Show the words; those of a talk are taken up again where they were left."""
        assert self._shown is not None
        card, heard = self._shown.card, self._heard
        script, self._said = said_now(card, heard, called_back=called_back, talking=talking)
        title = script.title if talking else script_title(card, short=not self._wide)
        if talking and heard is None and self.script_bar.they_say.isVisibleTo(self):
            title = ""  # in a low page the menu of replies needs the room more
        self._script_id = script.id
        self.script_bar.show_title("" if self.tab is Tab.PAST else title)
        self.replies.show_reply(self._heard)
        place = called_back, talking, self._heard
        word = 0
        if place != self._on_prompter:
            if self._on_prompter is not None and self._on_prompter[-1] is None:
                self._left_at[self._on_prompter] = self.panel.prompter.word
            word = self._left_at.get(place, 0)
            self._on_prompter = place
        self.panel.set_script(self._said.text, self._said.marks, word)

    def _form_turned(self, opened: bool) -> None:
        self.form_opened.emit(opened)
        if not isinstance(self.form, RetryForm) or self._alone:
            self._show_script()

    def _step_back(self) -> None:
        """Esc in a form leaves the reply first, then the form."""
        if self._heard is not None:
            self.hear(None)
        elif self.form is not None:
            self.form.left.emit()


_Place = tuple[bool, bool, Objection | None]
"""What is on the prompter: words for a call-back, words of a talk, the reply among them."""
