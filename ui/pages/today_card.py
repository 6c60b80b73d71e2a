"""The middle column of Today: who, what to say, and what came of it."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.call import Outcome
from app.domain.script import Field
from app.usecases.words import SayThis
from ui.pages.today_forms import FootForm
from ui.pages.today_head import CardHead
from ui.pages.today_retry import RetryForm
from ui.pages.today_talk import TalkForm
from ui.presenters.call import Shown, Talk
from ui.presenters.today_words import follows, script_title
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Rule, Surface
from ui.widgets.outcome import Consequence
from ui.widgets.outcome_bar import OutcomeBar
from ui.widgets.prompter_panel import PrompterPanel
from ui.widgets.prompter_script import Mark
from ui.widgets.segmented import SegmentedControl
from ui.widgets.text import PlainLabel

_KEYS = tuple(Outcome)
_SMALL, _NARROWEST = 920, 70  # below that width of a page, outcomes are squeezed to this one
_ROOMY = 1240  # the width of a page from which nothing has to be saved


class Tab(Enum):
    """What stands in the middle of the card."""

    VOICEMAIL = auto()
    ANSWERED = auto()
    PAST = auto()


class CardColumn(QWidget):
    """Shows one contact.  Where there is no room for a third column, ``past`` becomes a tab."""

    outcome_chosen = Signal(object, object)
    """An ``Outcome`` and the ``Talk`` that goes with it."""

    promise_wanted = Signal(object)
    """The voicemail shall promise this, while the seller is choosing; None: as recommended."""

    form_opened = Signal(bool)
    """A form has taken the place of the outcome bar, or given it back."""

    def __init__(
        self, look: ThemeController, panel: PrompterPanel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: Shown | None = None
        self._form: FootForm | None = None
        self._past: QWidget | None = None
        self.head = CardHead(look)
        self.panel = panel
        self.bar = OutcomeBar(look)
        self._tabs: SegmentedControl | None = None
        self._title = PlainLabel(size=Size.SMALL, muted=True, elide=True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._change_date = Button(
            look, "Change date", kind=ButtonKind.QUIET, icon="calendar", key="D"
        )
        self._tab_bar = QWidget()
        self._tab_row = QHBoxLayout(self._tab_bar)
        self._tab_row.setContentsMargins(0, 0, 0, 0)
        self._tab_row.addWidget(self._title, 1)
        self._tab_row.addWidget(self._change_date)
        panel.header.addWidget(self._tab_bar)
        self._drawer = _Drawer()
        self._drawer.hide()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(Space.M)
        self._column.addWidget(self.head)
        self._column.addWidget(panel, 1)
        self._column.addWidget(self._drawer, 1)
        self._column.addWidget(self.bar)
        self._set_tabs(with_past=False)
        self.bar.chosen.connect(lambda index: self.choose(_KEYS[index]))
        self._change_date.clicked.connect(self.change_date)

    @property
    def tab(self) -> Tab:
        """The tab that is open."""
        assert self._tabs is not None
        return tuple(Tab)[self._tabs.index]

    @property
    def form(self) -> FootForm | None:
        """The form in the place of the outcome bar."""
        return self._form

    def show_card(self, shown: Shown, region: str) -> None:
        """Show a contact, or the same one as she is now."""
        same = self._shown is not None and (self._shown.card.contact_id == shown.card.contact_id)
        self._shown = shown
        self.head.show_card(shown.card, region)
        words = follows(shown.card)
        self.bar.set_consequences(
            [
                Consequence(words[outcome].text, words[outcome].short, words[outcome].promise)
                for outcome in _KEYS
            ]
        )
        if not same:
            self.close_form()
            self.open_tab(Tab.VOICEMAIL)
        self._show_script()

    def show_pending(self, pending: Outcome | None) -> None:
        """While an outcome is on its way to the disk, no other one can be chosen."""
        self.bar.setEnabled(pending is None)
        if self._form is not None:
            self._form.setEnabled(pending is None)

    def choose(self, outcome: Outcome) -> None:
        """Record an outcome, or ask first what a talk has brought."""
        if self._shown is None or not self.bar.isEnabled() or self._form is not None:
            return
        if outcome.talked:
            form = TalkForm(self._look, self._shown.card, outcome, self)
            form.saved.connect(lambda: self.outcome_chosen.emit(outcome, form.talk))
            # What is being said meanwhile, up to the very question the form asks.
            self.open_tab(Tab.ANSWERED if outcome is Outcome.SPOKE else Tab.VOICEMAIL)
            self._open_form(form)
            form.setFocus(Qt.FocusReason.OtherFocusReason)
            self._show_script()
        else:
            self.outcome_chosen.emit(outcome, Talk())

    def change_date(self) -> None:
        """Choose another time for the voicemail to promise."""
        if self._shown is None or self._shown.card.promise is None or self._form is not None:
            return
        before = self._shown.card.promise
        self.open_tab(Tab.VOICEMAIL)
        form = RetryForm(self._look, self._shown.card, self)
        form.changed.connect(lambda: self.promise_wanted.emit(form.promise))
        form.saved.connect(self.close_form)
        form.left.connect(lambda: self.promise_wanted.emit(before))
        self._open_form(form)
        form.focus_first()

    def close_form(self) -> None:
        """Give the outcome bar its place back."""
        if self._form is None:
            return
        self._form.hide()
        self._form.deleteLater()
        self._form = None
        self.bar.show()
        self.form_opened.emit(False)
        self._show_script()

    def open_tab(self, tab: Tab) -> None:
        """Show a tab, as far as it is there."""
        assert self._tabs is not None
        if tab is not Tab.PAST or self._past is not None:
            self._tabs.set_index(tuple(Tab).index(tab))

    def toggle_answered(self) -> None:
        """From the voicemail to what to say when they answer, and back."""
        self.open_tab(Tab.VOICEMAIL if self.tab is Tab.ANSWERED else Tab.ANSWERED)

    @property
    def has_past(self) -> bool:
        """Whether the notes and the history are a tab here."""
        return self._past is not None

    def open_past(self) -> None:
        """Open the notes and the history, where they are a tab."""
        self.open_tab(Tab.PAST)

    def take_past(self, past: QWidget) -> None:
        """Take the notes and the history in as a tab."""
        self._past = past
        self._drawer.column.addWidget(past)
        past.show()
        self._set_tabs(with_past=True)

    def give_past(self) -> QWidget | None:
        """Give them back to the column of their own."""
        past, self._past = self._past, None
        if past is not None:
            self._drawer.column.removeWidget(past)
            self._set_tabs(with_past=False)
        return past

    def fold(self, size: QSize) -> None:
        """Arrange for a page of this size."""
        self.bar.set_folded(OutcomeBar.should_fold(size))
        side = Space.XL if size.width() > _ROOMY else Space.L
        small = size.width() < _SMALL
        if small:
            side = Space.S
        for button in self.bar.buttons:
            button.setMinimumWidth(_NARROWEST if small else 0)
        self._column.setContentsMargins(side, Space.L, side, Space.L)
        self._change_date.set_icon_only(size.width() <= _ROOMY)

    def _set_tabs(self, *, with_past: bool) -> None:
        index = 0
        if self._tabs is not None:
            index = self._tabs.index
            self._tab_row.removeWidget(self._tabs)
            self._tabs.hide()
            self._tabs.deleteLater()
        segments = [("Voicemail", ""), ("They answered", "A")]
        if with_past:
            segments = [("Voicemail", ""), ("Answered", "A"), ("Notes", "H")]
        self._tabs = SegmentedControl(self._look, segments)
        self._tabs.set_index(min(index, len(segments) - 1))
        self._tab_row.insertWidget(0, self._tabs)
        self._tabs.changed.connect(lambda _: self._show_script())
        self._show_script()

    def _show_script(self) -> None:
        assert self._tabs is not None
        in_past = self.tab is Tab.PAST
        (self._drawer.header if in_past else self.panel.header).addWidget(self._tab_bar)
        self.panel.setVisible(not in_past)
        self._drawer.setVisible(in_past)
        if self._shown is None:
            return
        card = self._shown.card
        called_back = isinstance(self._form, TalkForm) and self._form.outcome is Outcome.CALLED_BACK
        self._tabs.setVisible(not called_back)
        if called_back:
            say, title = card.called_back, card.called_back.script.title
        elif self.tab is Tab.ANSWERED:
            say, title = card.answered, card.answered.script.title
        else:
            say, title = card.voicemail, script_title(card)
        self._title.setText("" if in_past else title)
        self._change_date.setVisible(
            not in_past and say is card.voicemail and card.promise is not None
        )
        self.panel.set_script(say.text, _promised(say))

    def _open_form(self, form: FootForm) -> None:
        self._form = form
        form.left.connect(self.close_form)
        self._column.addWidget(form)
        self.bar.hide()
        form.show()  # now, for it is to have the keyboard
        self.form_opened.emit(True)


class _Drawer(Card):
    """Holds the notes and the history where they are a tab, under the same row of tabs."""

    def __init__(self) -> None:
        super().__init__(Surface.PROMPTER)
        self.header = QHBoxLayout()
        self.header.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        self.column.addLayout(self.header)
        self.column.addWidget(Rule())


def _promised(say: SayThis) -> tuple[Mark, ...]:
    """What a script promises."""
    return tuple(Mark(start, end) for start, end in say.spans_of(Field.RETRY_WHEN))
