"""One contact in full: her next call and why, what she wishes, what is known, what has been."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.cadence import Kind
from app.domain.contact import Permission
from app.domain.errors import KnownError
from app.usecases.card import ContactCard
from ui.models.due_lines import clock
from ui.pages.contact_facts import Facts
from ui.pages.contact_history import Timeline
from ui.pages.contact_reason import ReasonPanel
from ui.pages.page_parts import Column, ScrollPane, caption, key_words, row_of
from ui.presenters.contact_words import (
    called,
    do_not_call_since,
    next_headline,
    permission_since,
    place_line,
    why,
)
from ui.presenters.contacts import Shown
from ui.presenters.history_words import history
from ui.theme import Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.marks import Badge
from ui.widgets.segmented import SegmentedControl
from ui.widgets.text import PlainLabel

# Below this width the history goes under the rest.
_TWO_COLUMNS_FROM = 820
_HISTORY_WIDTH = 260
_ANSWERS = (Permission.GRANTED, Permission.DECLINED, Permission.UNKNOWN)


class ContactDetail(QWidget):
    """Shows the card it is given and says what the seller wants to do about it."""

    call_wanted = Signal(int)
    """She wants to call this contact now."""

    edit_wanted = Signal(int)
    """She wants to change what is known."""

    number_wanted = Signal(int)
    """She wants to enter a number that works."""

    permission_chosen = Signal(object, object)
    """The card, and the ``Permission`` she noted."""

    do_not_call_chosen = Signal(object, bool, str)
    """The card, whether not to call, and why."""

    archive_chosen = Signal(object, bool)
    """The card, and whether into the archive or out of it."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: ContactCard | None = None
        self._name = PlainLabel(size=Size.TITLE, weight=QFont.Weight.Bold, elide=True)
        self._place = PlainLabel(size=Size.SMALL, muted=True, wrap=True)
        self._standing = Badge(look, "", Tone.STOP)
        self._call = Button(
            look, "Call now", kind=ButtonKind.PRIMARY, icon="phone", key=key_words("Ctrl+Enter")
        )
        self._mend = Button(look, "Enter a number", kind=ButtonKind.PRIMARY, icon="phone")
        self._edit = Button(look, "Edit", icon="edit", key=key_words("F2"))
        self._stop = Button(look, "Do not call", kind=ButtonKind.QUIET, icon="no-call")
        self._archive = Button(look, "Archive", kind=ButtonKind.QUIET, icon="archive")
        self._reason = ReasonPanel(look)
        self._next = PlainLabel(size=Size.HEADING, weight=QFont.Weight.DemiBold)
        self._because = PlainLabel(muted=True, wrap=True)
        self._ask_why = Button(look, "Why?", kind=ButtonKind.QUIET)
        self._why = PlainLabel(wrap=True)
        self._permission = SegmentedControl(look, [("Yes", ""), ("No", ""), ("Not asked", "")])
        self._permission_line = caption()
        self._facts = Facts(look)
        self._history = Timeline(look)
        self._no_history = caption("Nothing yet. Your first call will be here.")
        self._connect()

        head = Column(spacing=Space.XS)
        named = row_of(self._name, self._standing, stretch=False, spacing=Space.M)
        named.addStretch(0)
        self._name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        named.addStretch(1)
        head.box.addLayout(named)
        head.add(self._place)
        head.box.addSpacing(Space.S)
        self._actions = _Actions(
            (self._call, self._mend, self._edit), quiet=(self._stop, self._archive)
        )
        head.add(self._actions)
        head.box.addSpacing(Space.XS)
        head.add(self._reason)

        main = Column(spacing=Space.XL)
        self._permission_part = self._make_permission_part()
        main.add(self._next_part(), self._permission_part, self._facts)
        main.box.addStretch(1)
        past = Column(spacing=Space.M)
        past.add(_heading("History"), self._no_history, self._history)
        past.box.addStretch(1)
        self._main, self._past = main, past
        self._content = QWidget()
        self._grid = QGridLayout(self._content)
        self._grid.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        self._grid.setHorizontalSpacing(Space.XXL)
        self._grid.setVerticalSpacing(Space.XL)
        self._grid.addWidget(head, 0, 0, 1, 2)
        self._grid.addWidget(main, 1, 0)
        self._two_columns: bool | None = None
        self._pane = ScrollPane(self._content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pane)

    @property
    def card(self) -> ContactCard | None:
        """The card on show."""
        return self._card

    def show_contact(self, shown: Shown) -> None:
        """Show a contact; another one than before, from the top."""
        card = shown.card
        another = self._card is None or self._card.contact_id != card.contact_id
        self._card = card
        if another:
            self._pane.show_top()
            self._reason.close_panel()
            self._open_why(False)
        self._show_head(card)
        self._next.setText(next_headline(card))
        self._next.set_tone(_next_tone(card))
        self._because.setText(card.reason)
        self._because.setVisible(bool(card.reason))
        self._why.setText(why(card))
        self._permission.blockSignals(True)
        self._permission.set_index(_ANSWERS.index(card.standing.permission))
        self._permission.blockSignals(False)
        self._permission_line.setText(permission_since(card))
        self._permission_part.setVisible(not card.standing.do_not_call)
        self._facts.show_contact(shown)
        entries = history(card, shown.titles)
        self._history.set_entries(entries)
        self._history.setVisible(bool(entries))
        self._no_history.setVisible(not entries)

    def refuse_reason(self, fault: KnownError) -> None:
        """Say beside the reason why it was not taken."""
        self._reason.set_fault(str(fault))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the history beside the rest where there is room, else below."""
        super().resizeEvent(event)
        two = event.size().width() >= _TWO_COLUMNS_FROM
        if two is self._two_columns:
            return
        self._two_columns = two
        self._grid.removeWidget(self._past)
        if two:
            self._past.setFixedWidth(_HISTORY_WIDTH)
            self._grid.addWidget(self._past, 1, 1)
        else:
            self._past.setMinimumWidth(0)
            self._past.setMaximumWidth(16_777_215)
            self._grid.addWidget(self._past, 2, 0)
        self._grid.setRowStretch(1 if two else 2, 1)
        self._grid.setRowStretch(2 if two else 1, 0)

    def _connect(self) -> None:
        self._call.clicked.connect(self.call)
        self._mend.clicked.connect(self._enter_number)
        self._edit.clicked.connect(self.edit)
        self._stop.clicked.connect(self._ask_reason)
        self._archive.clicked.connect(self._toggle_archive)
        self._reason.given.connect(self._give_reason)
        self._ask_why.clicked.connect(lambda: self._open_why(self._why.isHidden()))
        self._permission.changed.connect(self._choose_permission)

    def focus_first(self) -> None:
        """Put the keyboard on what she most likely does next."""
        if self.isVisible():
            buttons = (self._call, self._mend, self._edit)
            next(button for button in buttons if button.isVisible()).setFocus()

    def call(self) -> None:
        """Go and call this contact, if that is possible."""
        if self._card is not None and self._call.isVisibleTo(self):
            self.call_wanted.emit(self._card.contact_id)

    def edit(self) -> None:
        """Change what is known of this contact."""
        if self._card is not None:
            self.edit_wanted.emit(self._card.contact_id)

    def _enter_number(self) -> None:
        if self._card is not None:
            self.number_wanted.emit(self._card.contact_id)

    def _next_part(self) -> QWidget:
        part = Column(spacing=Space.XS)
        part.add(_heading("Next call"))
        line = row_of(self._next, stretch=False)
        line.addWidget(self._ask_why, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)
        part.box.addLayout(line)
        part.add(self._because, self._why)
        self._open_why(False)
        return part

    def _make_permission_part(self) -> QWidget:
        part = Column(spacing=Space.XS)
        part.add(_heading("May you call when there is something new?"))
        part.box.addLayout(row_of(self._permission))
        part.add(self._permission_line)
        return part

    def _show_head(self, card: ContactCard) -> None:
        self._name.setText(card.contact.name)
        place = place_line(card.contact, card.details)
        self._place.setText(f"{place} · {clock(card.local_now.time())} there")
        archived, stopped = card.contact.archived, card.standing.do_not_call
        if stopped:
            self._standing.show_text("do not call", Tone.STOP)
        elif archived:
            self._standing.show_text("archived", Tone.NEUTRAL)
        elif card.standing.needs_number:
            self._standing.show_text("needs a number", Tone.AMBER)
        self._standing.setVisible(archived or stopped or card.standing.needs_number)
        callable_at_all = not (archived or stopped)
        self._call.setVisible(callable_at_all and not card.standing.needs_number)
        self._mend.setVisible(callable_at_all and card.standing.needs_number)
        self._stop.setText("Allow calls again" if stopped else "Do not call")
        self._archive.setText("Bring back" if archived else "Archive")
        self._actions.fit()
        if stopped:
            self._place.setText(f"{self._place.text()}\n{do_not_call_since(card)}")

    def _open_why(self, opened: bool) -> None:
        self._why.setVisible(opened)
        self._ask_why.setText("Hide why" if opened else "Why?")

    def _ask_reason(self) -> None:
        card = self._card
        if card is None:
            return
        who = called(card.contact.name)
        if card.standing.do_not_call:
            self._reason.ask(
                f"Why may {who} be called again?",
                "For example: asked me to call in spring",
                "Allow calls again",
            )
        else:
            self._reason.ask(
                f"Why should {who} not be called?",
                "For example: asked me to stop",
                "Never list again",
            )

    def _give_reason(self, reason: str) -> None:
        if self._card is not None:
            on = not self._card.standing.do_not_call
            self.do_not_call_chosen.emit(self._card, on, reason)
            self._reason.close_panel()
            self._stop.setFocus()

    def _toggle_archive(self) -> None:
        if self._card is not None:
            self.archive_chosen.emit(self._card, not self._card.contact.archived)

    def _choose_permission(self, index: int) -> None:
        if self._card is not None:
            self.permission_chosen.emit(self._card, _ANSWERS[index])


class _Actions(QWidget):
    """Buttons side by side; where there is no room for their words, the quiet ones lose them."""

    def __init__(self, buttons: Sequence[Button], quiet: Sequence[Button]) -> None:
        super().__init__()
        self._buttons = (*buttons, *quiet)
        self._quiet = quiet
        self.setLayout(row_of(*self._buttons))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any window."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See again whether the words have room."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Show the words of all buttons, or of as many as have room."""
        for button in self._quiet:
            button.set_icon_only(False)
        for button in reversed(self._quiet):
            shown = [each.sizeHint().width() for each in self._buttons if not each.isHidden()]
            if sum(shown) + Space.S * (len(shown) - 1) <= self.width():
                break
            button.set_icon_only(True)


def _next_tone(card: ContactCard) -> Tone:
    """Amber for a promise that is late, teal for what is due or was said."""
    due = card.due
    if due is None:
        return Tone.NEUTRAL
    if due.due_on <= card.today:
        late = due.kind is Kind.PROMISE and due.due_on < card.today
        return Tone.AMBER if late else Tone.PROMISE
    return Tone.PROMISE if due.kind in (Kind.PROMISE, Kind.AGREED) else Tone.NEUTRAL


def _heading(text: str) -> PlainLabel:
    return PlainLabel(text, size=Size.SMALL, weight=QFont.Weight.DemiBold, muted=True, wrap=True)
