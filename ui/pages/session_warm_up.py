"""The warm-up: a minute for herself before the first call, every bit of which can be skipped."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import assert_never

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.expectation import Reached, chances, expect
from app.domain.session import MOST_CALLS
from app.domain.warm_up import SessionWords, Step, aloud, remembered
from ui.keys import bind
from ui.pages.calling import escape
from ui.pages.page_parts import Column, ScrollPane, caption, in_the_middle, page_title, row_of
from ui.pages.session_intentions import MOST, Intentions
from ui.pages.session_moods import MoodRow
from ui.pages.session_steps import StepLine
from ui.presenters.session import Beginning
from ui.presenters.session_words import beyond_queue, evidence_line, expected, likely, rests_on
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.expectation_picture import ExpectationPicture
from ui.widgets.form import NumberField
from ui.widgets.text import PlainLabel

_STEPS = tuple(Step)
_WIDEST = 640


class WarmUp(QWidget):
    """One step after the other; Enter goes on, Esc goes back and never to a call."""

    done = Signal(int, str, object)
    """The goal in calls, the if-then plan ("" for none) and the mood (None for not told)."""

    left = Signal()
    """Back to whom she will call."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: SessionWords | None = None
        self._reached = Reached()
        self._place = 0
        self._people = 0
        self._said: tuple[str, ...] = ()
        self._how_far = caption()
        self.line = StepLine(look, len(_STEPS))
        self._title = page_title("")
        self._text = PlainLabel(size=Size.LEAD, muted=True, wrap=True)
        self._evidence = PlainLabel(size=Size.SMALL, muted=True, wrap=True)
        self._why = Button(look, "Why this?", kind=ButtonKind.QUIET, icon="info", key="Alt+W")
        self._moods = MoodRow(look)
        self.picture = ExpectationPicture(look)
        self._expected = PlainLabel(size=Size.LEAD, weight=QFont.Weight.DemiBold, wrap=True)
        self._likely = PlainLabel(muted=True, wrap=True)
        self._goal = NumberField(1, MOST_CALLS, "calls")
        self._goal.setAccessibleName("How many calls")
        self._beyond = PlainLabel(wrap=True)
        self.plan = Intentions(look)
        self._aloud = PlainLabel(size=Size.TITLE, weight=QFont.Weight.DemiBold, wrap=True)
        self._another = another = Button(
            look, "Another one", kind=ButtonKind.QUIET, icon="swap", key="S"
        )
        bring = _part(self._expected, self.picture, self._likely)
        goal = _part(self._goal, self._beyond)
        said = _part(self._aloud, another)
        # What she aims at changes what it will bring, so both stand together there.
        self._shown_in: tuple[tuple[QWidget, tuple[Step, ...]], ...] = (
            (self._moods, (Step.MOOD,)),
            (goal, (Step.GOAL,)),
            (bring, (Step.EXPECTATION, Step.GOAL)),
            (self.plan, (Step.INTENTION,)),
            (said, (Step.ALOUD,)),
        )
        self._on = Button(look, "Go on", kind=ButtonKind.PRIMARY, key="Enter")
        self._back = Button(look, "Back", kind=ButtonKind.QUIET, key="Esc")
        self._skip = Button(look, "Skip to the calls", key="Ctrl+Enter")
        column = Column(Space.M)
        column.box.addStretch(2)
        column.add(self._how_far, self.line, self._title, self._text)
        column.add(*(part for part, _ in self._shown_in))
        column.box.addSpacing(Space.S)
        column.box.addLayout(row_of(self._on, self._skip, self._back, self._why))
        column.add(self._evidence)
        column.box.addStretch(3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        whole.addLayout(in_the_middle(ScrollPane(column, _WIDEST), _WIDEST))
        self._moods.chosen.connect(self._feel)
        self._goal.valueChanged.connect(self._show_expectation)
        another.clicked.connect(self._say_another)
        self._on.clicked.connect(self.go_on)
        self._back.clicked.connect(lambda: self._step(-1))
        self._skip.clicked.connect(self._finish)
        self._why.clicked.connect(self._tell_why)
        for key in ("Return", "Enter"):
            bind(self, key, self.go_on)
            bind(self, f"Ctrl+{key}", self._finish)
        # One number of the keyboard is for the moods or for the plans, whichever is on show.
        for number in range(1, MOST + 1):
            bind(self, str(number), partial(self._number, number))
        bind(self, "Alt+Left", lambda: self._step(-1))
        bind(self, "Alt+W", self._tell_why)
        bind(self, "S", self._say_another)

    @property
    def step(self) -> Step:
        """The step on show."""
        return _STEPS[self._place]

    def begin(self, beginning: Beginning, goal: int, people: int) -> None:
        """Begin with the first step; ``goal`` is what is proposed for a queue of ``people``."""
        words = beginning.words
        self._words, self._reached, self._people = words, beginning.reached, people
        self._said = aloud(words, beginning.session_id)
        self._aloud.setText(f"“{self._said[0]}”")
        self._moods.show_moods(words.moods, None)
        last, own = remembered(words, beginning.intentions)
        self.plan.offer(words.intentions, own, last)
        # The plans were made after the buttons below them.
        below = (self._another, self._on, self._skip, self._back, self._why)
        for before, after in pairwise((*self.plan.stops, *below)):
            QWidget.setTabOrder(before, after)
        self._goal.setValue(goal)
        self._show_expectation()
        self._show(0)

    def go_on(self, _of: object = None) -> None:
        """On to the next step, from the last one to the calls."""
        self._step(1)

    def activate(self) -> None:
        """The keyboard is where the step wants it."""
        match self.step:
            case Step.GOAL:
                self._goal.setFocus(Qt.FocusReason.OtherFocusReason)
            case Step.INTENTION:
                self.plan.activate()
            case Step.MOOD | Step.EXPECTATION | Step.ALOUD:
                self._on.setFocus(Qt.FocusReason.OtherFocusReason)
            case _:
                assert_never(self.step)

    def event(self, event: QEvent) -> bool:
        """Esc folds what was asked last, else goes a step back, before it closes a notice."""
        if not escape(event):
            return super().event(event)
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            if self._evidence.isHidden():
                self._step(-1)
            else:
                self._tell_why()
        return True

    def _show(self, place: int) -> None:
        assert self._words is not None
        self._place = place
        words = self._words.steps[self.step]
        # What it is for is told once.
        offer = "" if place else " · A minute for you. You can skip any of it."
        self._how_far.setText(f"{place + 1} of {len(_STEPS)}{offer}")
        self.line.show_step(place + 1)
        self._title.setText(words.title)
        self._text.setText(words.text)
        self._evidence.setText("\n\n".join(map(evidence_line, words.evidence)))
        self._evidence.hide()
        self._why.setVisible(bool(words.evidence))
        for part, steps in self._shown_in:
            part.setVisible(self.step in steps)
        last = place == len(_STEPS) - 1
        self._on.setText("To the first call" if last else "Go on")
        self._skip.setVisible(not last)
        if self.isVisible():
            self.activate()

    def _step(self, by: int) -> None:
        place = self._place + by
        if place < 0:
            self.left.emit()
        elif place == len(_STEPS):
            self._finish()
        else:
            self._show(place)

    def _finish(self) -> None:
        self.done.emit(self._goal.value(), self.plan.chosen, self._moods.mood)

    def _show_expectation(self) -> None:
        of = expect(self._reached, self._goal.value())
        self._expected.setText(expected(of))
        odds = chances(self._reached, of.calls)
        self._likely.setText(f"{likely(of, odds)} {rests_on(of)}".strip())
        self.picture.show_expectation(of, odds)
        self._beyond.setText(beyond_queue(self._goal.value(), self._people))
        self._beyond.setVisible(bool(self._beyond.text()))

    def _feel(self, mood: int | None) -> None:
        if mood is not None:  # a mood that is taken back is no answer to go on from
            self.go_on()

    def _number(self, number: int) -> None:
        if self.step is Step.MOOD:
            self._moods.choose(number)
        elif self.step is Step.INTENTION:
            self.plan.pick(number - 1)

    def _say_another(self) -> None:
        if self.step is Step.ALOUD:
            self._said = self._said[1:] + self._said[:1]
            self._aloud.setText(f"“{self._said[0]}”")

    def _tell_why(self) -> None:
        self._evidence.setVisible(self._evidence.isHidden())


def _part(*widgets: QWidget) -> QWidget:
    column = Column(Space.M)
    column.add(*widgets)
    return column
