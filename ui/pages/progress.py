"""The progress page: how she is getting on with each script she rehearsed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.take import ListedTake
from app.usecases.takes import Progress, ScriptProgress
from ui.keys import bind
from ui.pages.page_parts import Column, in_halves, row_of
from ui.pages.progress_compare import ProgressCompare
from ui.pages.progress_list import ProgressList
from ui.pages.progress_takes import ProgressTakes
from ui.presenters.progress import ProgressPresenter
from ui.presenters.progress_words import about, language_of, take_lines
from ui.theme import Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.empty_state import EmptyState
from ui.widgets.segmented import SegmentedControl
from ui.widgets.text import PlainLabel

_LIST_WIDTH, _NARROW_LIST_WIDTH = 348, 292
_NARROW_BELOW = 1100
COMPARE, TAKES = range(2)


class ProgressPage(QWidget):
    """Shows scripts and takes.  It plays nothing itself: it says what the seller wants to hear."""

    title = "Progress"

    notice = Signal(str, object, object)
    """What has just been done, its ``Tone``, and the undo of the change or None."""

    say_wanted = Signal(str)
    """The id of a script she wants to say; "" for any."""

    look_wanted = Signal(object)
    """The ``Take`` whose score she wants to see."""

    hear_wanted = Signal(object, object)
    """A ``Take``, and the stretch of it in seconds or None for all of it."""

    stop_wanted = Signal()
    """What is being played shall stop."""

    def __init__(
        self, presenter: ProgressPresenter, look: ThemeController, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._progress: Progress | None = None
        self._selected: str | None = None
        self._playing: int | None = None
        self._fetching_sound = False
        self.list = ProgressList(look)
        self.compare = ProgressCompare(look)
        self.takes = ProgressTakes(look)
        self.nothing = EmptyState(
            look,
            "progress",
            "Nothing to look back on yet",
            "Say a script aloud once. From then on you can hear here how far you have come,"
            " and nobody else ever will.",
            "Rehearse",
        )
        self._title = PlainLabel(size=Size.HEADING, weight=QFont.Weight.Bold, elide=True)
        self._about = PlainLabel(size=Size.SMALL, muted=True, elide=True)
        self._say = Button(look, "Say it again", kind=ButtonKind.PRIMARY, key="R")
        self.parts = SegmentedControl(look, (("First and latest", ""), ("All takes", "")))
        self._segments = self.parts.findChildren(QAbstractButton)
        for segment in self._segments:
            segment.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._parts_stack = QStackedWidget()
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()

    def activate(self) -> None:
        """The keyboard goes to the list."""
        self.list.view.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """On screen it keeps in step."""
        super().showEvent(event)
        self._presenter.set_followed(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight it is quiet, and nothing is looked up for it."""
        super().hideEvent(event)
        self._presenter.set_followed(False)
        self._presenter.forget()
        if self._playing is not None:
            self.stop_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower list in a narrow window."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW_BELOW
        self.list.setFixedWidth(_NARROW_LIST_WIDTH if narrow else _LIST_WIDTH)

    def show_playing(self, take_id: int | None) -> None:
        """The take of this id is being played, or none any more."""
        self._playing = take_id
        self.compare.show_playing(take_id)
        self.takes.show_playing(take_id)

    def show_position(self, seconds: float) -> None:
        """What is being played has come to this place: the word there is lit."""
        self.compare.show_position(seconds)

    def _lay_out(self) -> None:
        titles = Column(spacing=2)
        titles.add(self._title, self._about)
        titles.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head = row_of(titles, self._say, stretch=False)
        head.setStretch(0, 1)
        head.setContentsMargins(Space.XL, Space.L, Space.XL, 0)
        parts = row_of(self.parts)
        parts.setContentsMargins(Space.L, Space.S, Space.XL, Space.S)
        for part in (self.compare, self.takes):
            self._parts_stack.addWidget(part)
        detail = QWidget()
        column = QVBoxLayout(detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(parts)
        column.addWidget(self._parts_stack, 1)
        both = QWidget()
        in_halves(both, self.list, detail)
        self._blank, self._both = QWidget(), both
        for page in (self._blank, both, self.nothing):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.listed.connect(self._show_progress)
        presenter.taken.connect(self._show_takes)
        presenter.told.connect(lambda words, undo: self.notice.emit(words, Tone.PROMISE, undo))
        self.list.chosen.connect(self._choose)
        self.parts.changed.connect(self._show_part)
        self.nothing.acted.connect(lambda: self.say_wanted.emit(""))
        self._say.clicked.connect(lambda: self.say_wanted.emit(self._selected or ""))
        for part in (self.compare, self.takes):
            part.stop_wanted.connect(presenter.forget)
            part.stop_wanted.connect(self.stop_wanted)
        self.compare.hear_wanted.connect(presenter.forget)
        self.compare.hear_wanted.connect(self.hear_wanted)
        self.takes.hear_wanted.connect(self._fetch_sound)
        self.takes.look_wanted.connect(self._fetch_score)
        self.takes.drop_wanted.connect(presenter.drop)
        bind(self, "R", self._say.click)
        bind(self, "H", self._hear)
        # Nowhere else: in the list of scripts it would seem to remove a script.
        for place in (self.parts, self.takes):
            bind(place, "Del", self._remove)

    def _fetch_sound(self, take_id: int) -> None:
        if self._fetching_sound and self._presenter.fetched == take_id:
            self._presenter.forget()  # the same key stops it, also before it sounds
            return
        self._fetching_sound = True
        self._presenter.fetch(take_id, lambda take: self.hear_wanted.emit(take, None))

    def _fetch_score(self, take_id: int) -> None:
        self._fetching_sound = False
        self._presenter.fetch(take_id, self.look_wanted.emit)

    def _show_part(self, place: int) -> None:
        self._presenter.forget()
        self._parts_stack.setCurrentIndex(place)
        # Who chooses with the arrows goes on with them; a mouse takes no keyboard along.
        if place == TAKES and not any(each.hasFocus() for each in self._segments):
            self.takes.table.setFocus()

    def _remove(self) -> None:
        if self._parts_stack.currentWidget() is self.takes:
            self.takes.put_away()

    def _hear(self) -> None:
        if self._parts_stack.currentWidget() is self.takes:
            self.takes.press()
        elif self.compare.latest.hear.isVisible():
            self.compare.latest.hear.click()

    def _show_progress(self, progress: Progress) -> None:
        self._progress = progress
        self.list.show_progress(progress)
        ids = [row.script_id for row in progress.rows]
        if self._selected not in ids:
            self._choose(ids[0] if ids else None)
        else:
            self._show_row()
        self._stack.setCurrentWidget(self._both if ids else self.nothing)

    def _choose(self, script_id: str | None) -> None:
        if script_id != self._selected:
            self._presenter.forget()
            if self._playing is not None:
                self.stop_wanted.emit()
        self._selected = script_id
        self._presenter.look_at(script_id)
        self._show_row()
        self.compare.show_top()

    def _row(self) -> ScriptProgress | None:
        rows = self._progress.rows if self._progress else ()
        return next((row for row in rows if row.script_id == self._selected), None)

    def _show_row(self) -> None:
        row = self._row()
        self.list.follow(self._selected)
        if row is not None and self._progress is not None:
            self._title.setText(row.title)
            language = language_of(row, self._progress)
            self._about.setText(about(row, self._progress.today, language))
            self.compare.show_script(row, self._progress.today)
            self.show_playing(self._playing)

    def _show_takes(self, script_id: str, takes: tuple[ListedTake, ...]) -> None:
        if script_id == self._selected and self._progress is not None:
            self.takes.show_lines(take_lines(takes, self._progress.today))
            self.takes.show_playing(self._playing)
