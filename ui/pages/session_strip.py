"""Along the top of a session: how far she is, and the ways to rest or to end."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.call import Outcome
from app.domain.session import State
from app.usecases.session_queue import Running
from ui.presenters.session_call_words import (
    next_line,
    progress_line,
    progress_short,
    segments_said,
)
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.text import PlainLabel, set_tip

_TO_SMALL, _TO_LARGE = "Small window in front of others", "Back to the large window"
_HEIGHT, _SEGMENT_WIDTH, _WIDEST = 8, 32, 400  # logical pixels
_GAP, _NARROW_GAP = 6.0, 2.0
_NO_CALL = (State.SKIPPED, State.GONE)
_NARROW = 12.0  # a segment less wide than this stands closer to the next
_LOW, _RING = 3, 1.5  # height of who is passed over, and the line around who called back


class ProgressStrip(QWidget):
    """One segment for each person, the calls and the minutes, who comes next, and four buttons."""

    skip_wanted = Signal()
    pause_wanted = Signal()
    end_wanted = Signal()
    compact_wanted = Signal()
    """She wants the window small, or as it was before."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._segments = Segments(look)
        self._line = PlainLabel(size=Size.SMALL, muted=True)
        self._next = PlainLabel(size=Size.SMALL, muted=True, elide=True)
        # A long name asks for no room: it has that of the line above it.
        self._next.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._small = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._skip = Button(look, "Skip", kind=ButtonKind.QUIET, key="N")
        self._pause = Button(look, "Pause", icon="pause", key="Shift+P")
        self._end = Button(look, "End and recap", key="Shift+E")
        self._skip.clicked.connect(self.skip_wanted)
        self._pause.clicked.connect(self.pause_wanted)
        self._compact = Button(look, _TO_SMALL, icon="compact", key="Shift+C", icon_only=True)
        self._compact.setCheckable(True)
        self._end.clicked.connect(self.end_wanted)
        self._compact.clicked.connect(self._turn_compact)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        far = QHBoxLayout()
        far.setSpacing(Space.M)
        far.addWidget(self._segments, 1_000)
        far.addWidget(self._line)
        far.addStretch(1)
        both = QVBoxLayout()
        both.setSpacing(0)
        both.addStretch(1)
        both.addLayout(far)
        both.addWidget(self._next)
        both.addStretch(1)
        row.addLayout(both, 1)
        row.addWidget(self._skip)
        row.addWidget(self._pause)
        row.addWidget(self._end)
        row.addWidget(self._compact)

    @property
    def line(self) -> str:
        """How far she is, in words."""
        return self._line.text()

    @property
    def then(self) -> str:
        """Who comes next, in words; "" where that is not said."""
        return "" if self._next.isHidden() else self._next.text()

    @property
    def segments(self) -> Segments:
        """How far she is, as a picture."""
        return self._segments

    def show_queue(self, running: Running) -> None:
        """Show the people of a session in their order, and who of them comes next."""
        queue, current = running.queue, running.session.current_id
        places = [row.contact_id for row in queue]
        back = [at for at, row in enumerate(queue) if row.outcome is Outcome.CALLED_BACK]
        here = places.index(current) if current in places else None
        self._segments.show_states([row.state for row in queue], here, back)
        then = next_line(running)
        if then != self._next.text():
            self._next.setText(then)
        self._fit_next()

    def show_figures(self, made: int, goal: int, seconds: float) -> None:
        """Show calls made and the time worked; the picture marks where the goal is reached."""
        self._segments.show_goal(goal)
        words = progress_line(made, goal, seconds)
        set_tip(self._line, words if self._small else "")
        words = progress_short(made, goal) if self._small else words
        if words != self._line.text():
            self._line.setText(words)

    def show_compact(self, compact: bool) -> None:
        """Tell whether the window is a small one that stays in front."""
        self._compact.setChecked(compact)
        self._compact.setText(_TO_LARGE if compact else _TO_SMALL)

    def fold(self, *, small: bool) -> None:
        """Say it in icons in a small window; the words come with the next ``show_figures``."""
        if small == self._small:
            return
        self._small = small
        for button, name, usual in (
            (self._skip, "skip", ""),
            (self._pause, "pause", "pause"),
            (self._end, "finish", ""),
        ):
            button.set_icon(name if small else usual)
            button.set_icon_only(small)
        self._row.setSpacing(Space.XS if small else Space.S)
        self._fit_next()

    def _fit_next(self) -> None:
        """A small window needs the room for who is called now."""
        self._next.setVisible(bool(self._next.text()) and not self._small)

    def _turn_compact(self) -> None:
        self._compact.setChecked(not self._compact.isChecked())  # it tells what is, not what may be
        self.compact_wanted.emit()


class Segments(QWidget):
    """Filled where a call was made, pale where somebody was passed over.

    Who is on screen stands out.  Who called back is drawn as a ring: a bonus, and no call made.
    """

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._states: tuple[State, ...] = ()
        self._current: int | None = None
        self._back: frozenset[int] = frozenset()
        self._goal = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(_WIDEST)
        self.setAccessibleName("How far you are")

    @property
    def states(self) -> tuple[State, ...]:
        """How it stands with each person, in their order."""
        return self._states

    @property
    def current(self) -> int | None:
        """The place of who is on screen, from 0."""
        return self._current

    @property
    def back(self) -> frozenset[int]:
        """The places of those who called back."""
        return self._back

    def show_states(
        self, states: Sequence[State], current: int | None, back: Collection[int] = ()
    ) -> None:
        """Show how it stands with each person; those at the places ``back`` called back."""
        self._states, self._current, self._back = tuple(states), current, frozenset(back)
        self.setAccessibleDescription(segments_said(states, len(self._back)))
        self.updateGeometry()
        self.update()

    @property
    def goal_after(self) -> int | None:
        """How many segments stand before the mark of the goal; None where it is the end of all."""
        to_call = [
            at
            for at, each in enumerate(self._states)
            if each not in _NO_CALL and at not in self._back
        ]
        return to_call[self._goal - 1] + 1 if 0 < self._goal < len(to_call) else None

    def show_goal(self, goal: int) -> None:
        """Mark where this many calls will have been made, if there are more people than that."""
        if goal != self._goal:
            self._goal = goal
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as short segments are, so that three of them are no wall."""
        wanted = len(self._states) * (_SEGMENT_WIDTH + round(_GAP))
        return QSize(min(max(wanted, 1), _WIDEST), _HEIGHT + 4)

    def minimumSizeHint(self) -> QSize:
        """They become short rather than push anything away."""
        return QSize(60, _HEIGHT + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them."""
        if not self._states:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        count = len(self._states)
        whole = min(self.width(), count * (_SEGMENT_WIDTH + _GAP)) / count
        gap = _GAP if whole - _GAP >= _NARROW else _NARROW_GAP
        width = max(1.0, whole - gap)
        for place, state in enumerate(self._states):
            ring = place in self._back and width >= _NARROW
            low = state in _NO_CALL or (place in self._back and not ring)
            height = _LOW if low else _HEIGHT
            high = height + 4 if place == self._current else height
            area = QRectF(place * whole, (self.height() - high) / 2, width, high)
            colour = self._colour(place, state)
            painter.setPen(QPen(colour, _RING) if ring else Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush if ring else colour)
            if ring:
                area.adjust(_RING / 2, _RING / 2, -_RING / 2, -_RING / 2)
            painter.drawRoundedRect(area, min(high, width) / 2, min(high, width) / 2)
        if self.goal_after is not None:
            mark = QRectF(self.goal_after * whole - gap / 2 - 1, 0, 2, self.height())
            painter.fillRect(mark, self._look.theme.ink)

    def _colour(self, place: int, state: State) -> QColor:
        theme = self._look.theme
        if state is State.CALLED:
            return theme.promise
        return theme.accent if place == self._current else theme.line_strong
