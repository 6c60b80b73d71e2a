"""Before a session: one question, "Whom will you call?", and how long it is to be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.contact import Relationship
from app.domain.session import State
from app.usecases.session_queue import Running
from ui.keys import bind
from ui.models.due_lines import Group
from ui.pages.page_parts import ChoiceField, Column, caption, key_words, page_title, row_of
from ui.pages.session_length import SessionLength
from ui.pages.session_queue import QueueView
from ui.pages.today_empty import NobodyDue
from ui.presenters.contact_words import PLURALS
from ui.presenters.session_start import SessionStartPresenter, StartShown
from ui.presenters.session_start_words import running_line
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.text import PlainLabel

_WIDEST_LIST, _WIDEST_CARD = 900, 520  # logical pixels
_MIDDLE, _EVERYBODY = "You are in the middle of a session", "That was everybody"
_ROOMY = 1100  # width of a page from which its margins are wide


class SessionStart(QWidget):
    """Shows the session as it would begin, or the one that is under way already."""

    recap_wanted = Signal()
    """She wants to see what her last session came to."""

    begin_wanted = Signal(object, int)
    """The ids of whom she will call, in order, and the goal in calls."""

    go_on_wanted = Signal()
    end_wanted = Signal()
    import_wanted = Signal()
    add_wanted = Signal()
    demo_wanted = Signal()

    def __init__(
        self, presenter: SessionStartPresenter, look: ThemeController, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._running: Running | None = None
        self.queue = _Queue(look)
        self.length = SessionLength(look)
        self.under_way = _UnderWay(look)
        # Whether there is a recap to look back on, and what is shown then.
        self._rests = {
            recap: EmptyState(look, "clock", "", "", "See the last recap" if recap else "")
            for recap in (False, True)
        }
        self._nobody = NobodyDue(look)
        self._choosing = QWidget()
        self._row = QHBoxLayout(self._choosing)
        self._row.addWidget(self.queue, 1_000)
        self._row.addWidget(self.length, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addStretch(1)
        self._views = QStackedWidget()
        for view in (
            QWidget(),
            self._choosing,
            *self._rests.values(),
            self._nobody,
            self.under_way,
        ):
            self._views.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._views)
        self._connect()

    @property
    def running(self) -> Running | None:
        """The session under way that she is asked about; None while she chooses."""
        return self._running

    def activate(self) -> None:
        """Put the keyboard where Enter goes on."""
        if self._running is not None:
            self.under_way.activate()
        elif self._views.currentWidget() is self._choosing:
            self.queue.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_running(self, running: Running | None) -> None:
        """Ask about a session that was left in the middle; None: choose a new one."""
        self._running = running
        if running is not None:
            self.under_way.show_running(running)
        self._show_view()

    def begin(self) -> None:
        """Begin, or go on: what Enter does."""
        shown = self._presenter.shown
        if self._running is not None:
            wanted = self.go_on_wanted if _somebody_left(self._running) else self.end_wanted
            wanted.emit()
        elif shown is not None and shown.goal and self._presenter.is_fresh:
            self.begin_wanted.emit(shown.chosen, shown.goal)

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z is about her queue before it is about the last call."""
        undoes = (
            event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
        )
        if not undoes or self._running is not None or not self._presenter.can_take_back:
            return super().event(event)
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self._presenter.take_back()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks: the proposal is kept in step."""
        super().showEvent(event)
        self._presenter.set_active(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._presenter.set_active(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A small window has narrow margins."""
        super().resizeEvent(event)
        side = Space.XXL if self.width() >= _ROOMY else Space.L
        self._row.setContentsMargins(side, Space.L, side, Space.L)
        self._row.setSpacing(side)

    def _connect(self) -> None:
        presenter, queue, length = self._presenter, self.queue, self.length
        presenter.changed.connect(self._show)
        queue.view.moved.connect(presenter.move)
        queue.view.moved_by.connect(presenter.move_by)
        queue.view.left_out.connect(presenter.leave_out)
        queue.anew_wanted.connect(presenter.propose_anew)
        queue.group_chosen.connect(presenter.choose_group)
        queue.relationship_chosen.connect(presenter.choose_relationship)
        length.minutes_chosen.connect(presenter.choose_minutes)
        length.calls_chosen.connect(presenter.choose_calls)
        length.begin.clicked.connect(self.begin)
        length.recap.clicked.connect(self.recap_wanted)
        self.under_way.go_on.clicked.connect(self.go_on_wanted)
        self.under_way.end.clicked.connect(self.end_wanted)
        self.under_way.recap.clicked.connect(self.end_wanted)
        for looks_back in (self._nobody.recap_wanted, self._rests[True].acted):
            looks_back.connect(self.recap_wanted)
        self._nobody.import_wanted.connect(self.import_wanted)
        self._nobody.add_wanted.connect(self.add_wanted)
        self._nobody.demo_wanted.connect(self.demo_wanted)
        for key in ("Return", "Enter"):
            bind(self, key, self.begin)

    def _show(self, shown: StartShown) -> None:
        self.queue.show_start(shown)
        self.length.show_start(shown)
        if shown.done is not None:
            self._nobody.show_done(shown.done, recap=shown.recap)
        self._rests[shown.recap].set_words("Not a time to call just now", shown.rest)
        self._show_view()

    def _show_view(self) -> None:
        shown = self._presenter.shown
        view: QWidget | None = None
        if self._running is not None:
            view = self.under_way
        elif shown is not None and shown.done is not None:
            view = self._nobody
        elif shown is not None:
            view = self._rests[shown.recap] if shown.rest else self._choosing
        if view is None:
            self._views.setCurrentIndex(0)
        elif view is not self._views.currentWidget():
            focused = self.window().focusWidget()
            self._views.setCurrentWidget(view)
            if self.isVisible() and (focused is self or self.isAncestorOf(focused)):
                self.activate()


class _Queue(Column):
    """Whom she will call: filters, the list, what can be done to it, and who waits."""

    anew_wanted = Signal()
    group_chosen = Signal(object)
    relationship_chosen = Signal(object)

    def __init__(self, look: ThemeController) -> None:
        super().__init__(Space.S)
        self._filling = False
        self.setMaximumWidth(_WIDEST_LIST)
        self._line = caption()
        self.relationship, self.group = ChoiceField(), ChoiceField()
        self.relationship.setAccessibleName("Whom")
        self.group.setAccessibleName("For which reason")
        self.view = QueueView(look)
        self._nobody = EmptyState(
            look,
            "filter",
            "Nobody is left here",
            "Everybody who can be called now is filtered or left out.",
            "Start the list over",
        )
        self._list = QStackedWidget()
        self._list.addWidget(self.view)
        self._list.addWidget(self._nobody)
        self._leave = Button(look, "Leave out", kind=ButtonKind.QUIET, key="Del")
        self._anew = Button(look, "Start the list over", kind=ButtonKind.QUIET, icon="undo")
        self._how = caption("Drag anybody to another place, or press Alt with an arrow key.")
        self._waiting, self._left_out = caption(), caption()
        self.add(page_title("Whom will you call?"), self._line)
        self.box.addLayout(row_of(self.relationship, self.group, stretch=False))
        self.box.addWidget(self._list, 1)
        self.box.addLayout(row_of(self._leave, self._anew))
        self.add(self._how, self._left_out, self._waiting)
        self._leave.clicked.connect(self.view.leave_out)
        self._anew.clicked.connect(self.anew_wanted)
        self._nobody.acted.connect(self.anew_wanted)
        self.group.currentIndexChanged.connect(self._choose_group)
        self.relationship.currentIndexChanged.connect(self._choose_relationship)

    def show_start(self, shown: StartShown) -> None:
        """Show who it would be with."""
        self._line.setText(shown.title)
        groups = [(group, group.value) for group in shown.groups]
        related = [(each, PLURALS[each]) for each in shown.relationships]
        self._filling = True
        _offer(self.group, [("", "Every reason"), *groups], shown.group)
        _offer(self.relationship, [("", "Everyone"), *related], shown.relationship)
        self._filling = False
        self.view.show_lines(shown.lines)
        acted = self.view.isHidden() and self._list.isAncestorOf(self.window().focusWidget())
        self._list.setCurrentWidget(self.view if shown.lines else self._nobody)
        if acted and shown.lines:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        for widget in (self._leave, self._anew):
            widget.setVisible(bool(shown.lines))
        self._how.setVisible(len(shown.lines) > 1)
        self._anew.setEnabled(shown.changed)
        back = (
            f"{key_words('Ctrl+Z')} takes back what you did last, “{self._anew.text()}” all of it."
        )
        self._left_out.setText(f"{shown.left_out} {back}")
        self._left_out.setVisible(bool(shown.left_out))
        self._waiting.setText(shown.waiting)
        self._waiting.setVisible(bool(shown.waiting))

    def _choose_group(self) -> None:
        if not self._filling:
            code = str(self.group.code)
            self.group_chosen.emit(Group(code) if code else None)

    def _choose_relationship(self) -> None:
        if not self._filling:
            code = str(self.relationship.code)
            self.relationship_chosen.emit(Relationship(code) if code else None)


class _UnderWay(QWidget):
    """A session that was left in the middle, and the two ways on."""

    def __init__(self, look: ThemeController) -> None:
        super().__init__()
        self._title = page_title("")
        self._line = PlainLabel(size=Size.LEAD, wrap=True)
        self.go_on = Button(look, "Go on", kind=ButtonKind.PRIMARY, icon="play", key="Enter")
        self.end = Button(look, "End it and see the recap")
        self.recap = Button(look, "See the recap", kind=ButtonKind.PRIMARY, key="Enter")
        card = Card()
        card.setMaximumWidth(_WIDEST_CARD)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        inside.setSpacing(Space.M)
        inside.addWidget(self._title)
        inside.addWidget(self._line)
        inside.addWidget(caption("Everything you did is kept, and the time away is not counted."))
        inside.addSpacing(Space.S)
        inside.addLayout(row_of(self.go_on, self.end, self.recap))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.XL)
        column.addStretch(2)
        across = row_of(card, stretch=False)
        across.setStretch(0, 1)
        column.addLayout(across)
        column.addStretch(3)

    def show_running(self, running: Running) -> None:
        """Say how far it is; with nobody left to call, the recap is the one way on."""
        focused = self.isAncestorOf(self.window().focusWidget())
        goes_on = _somebody_left(running)
        self._title.setText(_MIDDLE if goes_on else _EVERYBODY)
        self._line.setText(running_line(running))
        for button in (self.go_on, self.end):
            button.setVisible(goes_on)
        self.recap.setVisible(not goes_on)
        if focused:
            self.activate()

    def activate(self) -> None:
        """The keyboard is on what Enter does."""
        way = self.recap if self.go_on.isHidden() else self.go_on
        way.setFocus(Qt.FocusReason.OtherFocusReason)


def _somebody_left(running: Running) -> bool:
    """Whether anybody of it may still be called, now or when her hours come."""
    return running.session.current_id is not None or any(
        row.state in (State.OPEN, State.WAITING) for row in running.queue
    )


def _offer(field: ChoiceField, choices: Sequence[tuple[str, str]], chosen: str | None) -> None:
    """Offer choices, the first of which is all of them; one is no choice."""
    field.set_choices(choices)
    field.choose(chosen or "")
    field.setVisible(len(choices) > 2)
