"""The warm-up: a minute for herself before the first call, every bit of which can be skipped."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QWidget

from app.domain.expectation import Reached, chances, expect
from app.domain.warm_up import Evidence, SessionWords, Step, aloud
from app.usecases.session import LONGEST_INTENTION
from ui.keys import bind
from ui.pages.calling import escape
from ui.pages.page_parts import Column, ScrollPane, caption, page_title, row_of
from ui.pages.session_moods import MoodRow
from ui.presenters.session_start import MOST_CALLS
from ui.presenters.session_words import expected, likely, rests_on
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.expectation_picture import ExpectationPicture
from ui.widgets.form import NumberField
from ui.widgets.text import PlainLabel

_STEPS = tuple(Step)
_WIDEST = 640


class WarmUp(QWidget):
    """One step after the other; Enter goes on, Esc goes straight to the calls."""

    done = Signal(int, str, object)
    """The goal in calls, the if-then plan ("" for none) and the mood (None for not told)."""

    left = Signal()
    """Back to whom she will call."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: SessionWords | None = None
        self._reached = Reached()
        self._place = 0
        self._said: tuple[str, ...] = ()
        self._how_far = caption()
        self._title = page_title("")
        self._text = PlainLabel(size=Size.LEAD, muted=True, wrap=True)
        self._evidence = PlainLabel(size=Size.SMALL, muted=True, wrap=True)
        self._why = Button(look, "Why this?", kind=ButtonKind.QUIET, icon="info", key="Alt+W")
        self._moods = MoodRow(look)
        self._picture = ExpectationPicture(look)
        self._expected = PlainLabel(size=Size.LEAD, weight=QFont.Weight.DemiBold, wrap=True)
        self._likely = PlainLabel(muted=True, wrap=True)
        self._goal = NumberField(1, MOST_CALLS, "calls")
        self._plan = _Intentions(look)
        self._aloud = PlainLabel(size=Size.TITLE, weight=QFont.Weight.DemiBold, wrap=True)
        another = Button(look, "Another one", kind=ButtonKind.QUIET, icon="swap", key="S")
        self._parts = QStackedWidget()
        for part in (
            _part(self._moods),
            _part(self._expected, self._picture, self._likely),
            _part(self._goal),
            _part(self._plan),
            _part(self._aloud, another),
        ):
            self._parts.addWidget(part)
        self._on = Button(look, "Go on", kind=ButtonKind.PRIMARY, key="Enter")
        self._back = Button(look, "Back", kind=ButtonKind.QUIET, key="Alt+←")
        self._skip = Button(look, "Skip to the calls", key="Esc")
        column = Column(Space.M)
        column.box.addStretch(2)
        column.add(self._how_far, self._title, self._text, self._parts)
        column.box.addLayout(row_of(self._on, self._skip, self._back, self._why))
        column.add(self._evidence)
        column.box.addStretch(3)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        whole.addStretch(1)
        whole.addWidget(ScrollPane(column, _WIDEST), _WIDEST)
        whole.addStretch(1)
        self._moods.chosen.connect(self.go_on)
        self._goal.valueChanged.connect(self._show_expectation)
        another.clicked.connect(self._say_another)
        self._on.clicked.connect(self.go_on)
        self._back.clicked.connect(lambda: self._step(-1))
        self._skip.clicked.connect(self._finish)
        self._why.clicked.connect(self._tell_why)
        for key in ("Return", "Enter"):
            bind(self, key, self.go_on)
        self._moods.bind_keys(self)
        bind(self, "Alt+Left", lambda: self._step(-1))
        bind(self, "Alt+W", self._tell_why)
        bind(self, "S", self._say_another)

    @property
    def step(self) -> Step:
        """The step on show."""
        return _STEPS[self._place]

    def begin(self, reached: Reached, words: SessionWords, goal: int, session_id: int) -> None:
        """Begin with the first step; ``reached`` is her own record, ``goal`` what is proposed."""
        self._words, self._reached = words, reached
        self._said = aloud(words, session_id)
        self._aloud.setText(f"“{self._said[0]}”")
        self._moods.show_moods(words.moods, None)
        self._plan.offer(words.intentions)
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
                self._plan.field.setFocus(Qt.FocusReason.OtherFocusReason)
            case Step.MOOD | Step.EXPECTATION | Step.ALOUD:
                self._on.setFocus(Qt.FocusReason.OtherFocusReason)
            case _:
                assert_never(self.step)

    def event(self, event: QEvent) -> bool:
        """Esc goes to the calls before it closes a notice."""
        if not escape(event):
            return super().event(event)
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self._finish()
        return True

    def _show(self, place: int) -> None:
        assert self._words is not None
        self._place = place
        words = self._words.steps[self.step]
        self._how_far.setText(f"{place + 1} of {len(_STEPS)} · a minute for you")
        self._title.setText(words.title)
        self._text.setText(words.text)
        self._evidence.setText("\n\n".join(map(_told, words.evidence)))
        self._evidence.hide()
        self._why.setVisible(bool(words.evidence))
        self._parts.setCurrentIndex(place)
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
        self.done.emit(self._goal.value(), self._plan.chosen, self._moods.mood)

    def _show_expectation(self) -> None:
        of = expect(self._reached, self._goal.value())
        self._expected.setText(expected(of))
        self._likely.setText(f"{likely(of)} {rests_on(of)}".strip())
        self._picture.show_expectation(of, chances(self._reached, of.calls))

    def _say_another(self) -> None:
        if self.step is Step.ALOUD:
            self._said = self._said[1:] + self._said[:1]
            self._aloud.setText(f"“{self._said[0]}”")

    def _tell_why(self) -> None:
        self._evidence.setVisible(self._evidence.isHidden())


class _Intentions(Column):
    """If-then plans to pick from, and a line for one of her own."""

    def __init__(self, look: ThemeController) -> None:
        super().__init__(Space.XS)
        self._look = look
        self._buttons: list[Button] = []
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST_INTENTION)
        self.field.setPlaceholderText("If …, I …")
        self.field.setAccessibleName("My if-then plan")
        self.add(self.field)

    @property
    def chosen(self) -> str:
        """The plan; "" for none."""
        return self.field.text().strip()

    def offer(self, plans: tuple[str, ...]) -> None:
        """Offer these; what she wrote last time is hers to write again."""
        self.field.clear()
        for button in self._buttons:
            self.box.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        for plan in plans:
            button = Button(self._look, plan, kind=ButtonKind.QUIET)
            button.clicked.connect(lambda _=False, plan=plan: self.field.setText(plan))
            self._buttons.append(button)
            self.add(button)


def _part(*widgets: QWidget) -> QWidget:
    column = Column(Space.M)
    column.add(*widgets)
    column.box.addStretch(1)
    return column


def _told(evidence: Evidence) -> str:
    figure = f" ({evidence.figure})" if evidence.figure else ""
    return f"{evidence.what}{figure} — {evidence.source}"
