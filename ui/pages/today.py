"""Today: whom to call, what to say, when to try again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.pages.today_list import DueColumn
from ui.presenters.due import Done, Due, DuePresenter
from ui.theme import Tone
from ui.theme_controller import ThemeController
from ui.widgets.card import Rule

if TYPE_CHECKING:
    from ui.pages.calling import Calling
    from ui.pages.today_card import CardColumn
    from ui.pages.today_empty import NobodyDue
    from ui.pages.today_past import PastColumn
    from ui.presenters.call import CallPresenter, Shown
    from ui.presenters.notes import NoteKeeper

_THREE_COLUMNS_FROM = 1060
_LIST_SHARE, _LIST_LEAST, _LIST_MOST = 0.26, 280, 340
_SMALL, _LIST_IN_SMALL = 920, 228  # a window smaller than the smallest one asked for
_PAST_SHARE, _PAST_LEAST, _PAST_MOST = 0.19, 228, 288


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands beside the list, brought in once the list is on the screen."""

    card: CardColumn
    past: PastColumn
    empty: NobodyDue
    call: CallPresenter
    notes: NoteKeeper


class TodayPage(QWidget):
    """Three columns; the third becomes a tab of the second where the window is narrow.

    At first there is the list alone, so that it is on the screen as early as can be.
    """

    title = "Today"

    notice = Signal(str, object, object)
    """What has just been done, its ``Tone``, and the undo of the change or None."""

    edit_wanted = Signal(int)
    """Change what is known of this contact."""

    rehearse_wanted = Signal(str, int)
    """Say the words of this script aloud first, as they are for this contact."""

    first_rows_shown = Signal()
    """People of the list are on the screen for the first time."""

    def __init__(
        self, presenter: DuePresenter, look: ThemeController, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._room: Furniture | None = None
        self._calling: Calling | None = None
        self.list = DueColumn(look)
        self._past_rule = Rule(Qt.Orientation.Vertical)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.list)
        self._row.addWidget(Rule(Qt.Orientation.Vertical))
        self._row.addStretch(1)
        presenter.due_changed.connect(self._show_due)
        presenter.selected_changed.connect(self.list.show_selected)
        self.list.chosen.connect(presenter.select)
        self.list.more_wanted.connect(presenter.read_more)
        self.list.painted.connect(self.first_rows_shown)

    @property
    def room(self) -> Furniture | None:
        """What stands beside the list; None before it was brought in."""
        return self._room

    def furnish(self, room: Furniture) -> None:
        """Bring in the card, the past, and what is shown when nobody is due."""
        self._room = room
        self._row.takeAt(self._row.count() - 1)
        self._row.addWidget(room.card, 1)
        self._row.addWidget(room.empty, 1)
        self._row.addWidget(self._past_rule)
        self._row.addWidget(room.past)
        self._show_beside(None)
        from ui.pages.calling import Calling

        presenter, card = self._presenter, room.card
        presenter.done_for_today.connect(self._show_done)
        self._calling = calling = Calling(self, card, room.call, room.notes, self.activate)
        room.call.card_changed.connect(self._show_card)
        calling.notice.connect(self.notice)
        card.outcome_chosen.connect(calling.record)
        card.head.said.connect(lambda words: self.notice.emit(words, Tone.PROMISE, None))
        card.head.edit_wanted.connect(self._edit)
        card.head.do_not_call_wanted.connect(room.call.do_not_call)
        card.head.rehearse_wanted.connect(self._rehearse)
        calling.keep_note(room.past.note)
        room.past.note.escaped.connect(self.activate)
        self._bind_keys(room, calling)
        self._fold()
        room.call.refresh()
        if presenter.done is not None:
            self._show_done(presenter.done)

    def activate(self) -> None:
        """Put the keyboard on the list."""
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def call_up(self, contact_id: int) -> None:
        """Open the card of anybody, on the list or not."""
        self._presenter.call_up(contact_id)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: the list is kept in step."""
        super().showEvent(event)
        self._set_active(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page is open."""
        super().hideEvent(event)
        self._set_active(False)

    def _set_active(self, active: bool) -> None:
        self._presenter.set_active(active)
        if self._room is not None:
            self._room.call.set_active(active)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold and unfold."""
        super().resizeEvent(event)
        self._fold()

    def _show_due(self, due: Due) -> None:
        self.list.show_due(due)
        self.list.show_selected(self._presenter.selected)

    def _show_card(self, shown: Shown | None) -> None:
        room = self._room
        if room is None:
            return
        self._show_beside(room.card if shown is not None else None)
        if shown is None:
            room.card.close_form()
            room.notes.open(None, "")
            return
        region = shown.seller.region if shown.seller else "US"
        room.card.show_card(shown, region)
        room.past.show_card(shown.card, shown.titles)
        room.notes.open(shown.card.contact_id, shown.card.details.note)

    def _show_done(self, done: Done) -> None:
        room = self._room
        if room is not None and self._presenter.selected is None:
            room.empty.show_done(done)
            self._show_beside(room.empty)

    def _show_beside(self, what: QWidget | None) -> None:
        """Show the card with the past, or nobody's."""
        room = self._room
        assert room is not None
        room.card.setVisible(what is room.card)
        room.empty.setVisible(what is room.empty)
        self._show_past_column()

    def _show_past_column(self) -> None:
        room = self._room
        assert room is not None
        beside = room.card.isVisibleTo(self) and room.past.parentWidget() is self
        self._past_rule.setVisible(beside)
        if room.past.parentWidget() is self:
            room.past.setVisible(beside)

    def _fold(self) -> None:
        """Share the width; a narrow window takes the notes and the history in as a tab."""
        width = self.width()
        least = _LIST_LEAST if width >= _SMALL else _LIST_IN_SMALL
        self.list.setFixedWidth(round(min(max(width * _LIST_SHARE, least), _LIST_MOST)))
        room = self._room
        if room is None:
            return
        room.past.setMinimumWidth(0)
        narrow = width < _THREE_COLUMNS_FROM
        if narrow and room.past.parentWidget() is self:
            self._row.removeWidget(room.past)
            room.past.setMaximumWidth(16_777_215)
            room.card.take_past(room.past)
        elif not narrow and room.past.parentWidget() is not self:
            room.card.give_past()
            self._row.addWidget(room.past)
        if not narrow:
            room.past.setFixedWidth(round(min(max(width * _PAST_SHARE, _PAST_LEAST), _PAST_MOST)))
        self._show_past_column()
        room.card.fold(self.size())

    def _rehearse(self) -> None:
        room, contact_id = self._room, self._presenter.selected
        if room is not None and contact_id is not None and room.card.script_id:
            self.rehearse_wanted.emit(room.card.script_id, contact_id)

    def _edit(self) -> None:
        if self._presenter.selected is not None:
            self.edit_wanted.emit(self._presenter.selected)

    def _bind_keys(self, room: Furniture, calling: Calling) -> None:
        """The keys of the page; those of a call rest while a form is open."""
        from ui.keys import bind

        presenter = self._presenter
        calling.bind_keys({"E": self._edit, "H": self._open_past})
        calling.bind_steps(
            {key: partial(presenter.step, by) for key, by in (("J", 1), ("N", 1), ("K", -1))}
        )
        bind(self, "C", room.card.head.copy_number)
        bind(self, "R", self._rehearse)
        bind(self, "W", self.explain)

    def event(self, event: QEvent) -> bool:
        """Esc leaves a reply before it closes a notice."""
        if self._calling is not None and self._calling.takes(event):
            return True
        return super().event(event)

    def explain(self) -> None:
        """Say why this call is due, or stop saying it; unfolds the notes, where that is told."""
        room = self._room
        assert room is not None
        if room.card.has_past:
            room.card.open_past()
        room.past.toggle_why()

    def _open_past(self) -> None:
        room = self._room
        assert room is not None
        room.card.open_past()
        room.past.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
