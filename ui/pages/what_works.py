"""What works for you: the seller's own record, and how much can be told from it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QHideEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QStackedLayout, QVBoxLayout, QWidget

from app.usecases.what_works import Report
from ui.models.share_rows import ShareLine
from ui.pages.page_parts import Column, ScrollPane, caption
from ui.pages.what_works_bars import BAR_HEIGHT, BAR_INSET, EstimateBar, scale_for
from ui.pages.what_works_table import ShareTable
from ui.presenters import what_works_words as words
from ui.presenters.what_works import WhatWorksPresenter
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.card import Card
from ui.widgets.text import PlainLabel

_WIDEST = 980
_LABEL_WIDTH = 130
_ARTICLE_SAYS = 0.85


class WhatWorks(QWidget):
    """Counts and shows while it is on screen."""

    def __init__(
        self, presenter: WhatWorksPresenter, look: ThemeController, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._waiting = PlainLabel("Counting your calls …", muted=True)
        self.messages = _Messages(look)
        self.reached = _Reached(look)
        self.scripts = _Table(look, "Scripts", "Your scripts")
        self.openings = _Table(look, "Openings", "How your messages begin")
        column = Column(spacing=Space.L, margins=(Space.XL, Space.L, Space.XL, Space.XL))
        question = PlainLabel(
            "What works for you? Counted from your own calls: did they pick up, or call back, the"
            " next time?",
            muted=True,
            wrap=True,
        )
        column.add(question, self.messages, self.reached, self.scripts, self.openings)
        column.box.addStretch(1)
        self._pane = ScrollPane(column, _WIDEST)
        # There is much to read and no field in it: the arrow keys scroll.
        self._pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pane.setAccessibleName("What works for you")
        self.setFocusProxy(self._pane)
        waiting = Column(margins=(Space.XL, Space.XL, Space.XL, Space.XL))
        waiting.add(self._waiting)
        waiting.box.addStretch(1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(waiting)
        self._stack.addWidget(self._pane)
        for table in (self.scripts.table, self.openings.table):
            table.row_reached.connect(lambda row, table=table: self._keep_in_sight(table, row))
        presenter.reported.connect(self._show_report)
        presenter.counting.connect(self._show_counting)

    def showEvent(self, event: QShowEvent) -> None:
        """Count what is new since it was last looked at."""
        super().showEvent(event)
        self._presenter.set_active(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody is looking: nothing needs to be counted."""
        super().hideEvent(event)
        self._presenter.set_active(False)

    def _show_counting(self, calls: int) -> None:
        self._waiting.setText(f"Counting your calls … {calls:,} so far")

    def _show_report(self, report: Report) -> None:
        self.messages.show_report(report)
        self.reached.show_report(report)
        self.scripts.show_lines(words.script_lines(report.scripts), words.scripts_compared(report))
        self.openings.show_lines(
            words.opening_lines(report.openings), words.openings_compared(report)
        )
        self._stack.setCurrentWidget(self._pane)

    def _keep_in_sight(self, table: ShareTable, row: QRect) -> None:
        inside = self._pane.widget()
        if table.hasFocus() and inside is not None:
            top = table.viewport().mapTo(inside, row.center())
            self._pane.ensureVisible(top.x(), top.y(), 0, row.height())


class _Messages(Card):
    """The method's claim: with a message and without one."""

    def __init__(self, look: ThemeController) -> None:
        super().__init__()
        self.verdict = PlainLabel(size=Size.LEAD, weight=QFont.Weight.DemiBold, wrap=True)
        self.with_message = _Bar(look, "With a message")
        self.without = _Bar(look, "Without one", axis=True)
        self.others = caption()
        _fill(
            self,
            _question("Does leaving a message help?"),
            self.verdict,
            self.with_message,
            self.without,
            self.others,
        )

    def show_report(self, report: Report) -> None:
        """Show both shares on one scale."""
        scale = scale_for((report.with_message, report.without))
        self.verdict.setText(words.verdict(report.verdict))
        for bar, estimate, sentence in (
            (self.with_message, report.with_message, words.with_message(report.with_message)),
            (self.without, report.without, words.without(report.without)),
        ):
            bar.bar.show_estimate(estimate, scale, sentence)
            bar.say(sentence, words.how_sure(estimate))
        self.others.setText(words.others_say(report))


class _Reached(Card):
    """How often nobody picks up."""

    def __init__(self, look: ThemeController) -> None:
        super().__init__()
        self.nobody = _Bar(look, "No answer", axis=True, mark=_ARTICLE_SAYS)
        self.others = caption()
        _fill(self, _question("How often does nobody pick up?"), self.nobody, self.others)

    def show_report(self, report: Report) -> None:
        """Show the share beside the article's."""
        sentence = words.nobody(report.nobody)
        self.nobody.bar.show_estimate(report.nobody, 1.0, sentence)
        self.nobody.say(sentence, words.how_sure(report.nobody))
        self.others.setText(words.voicemail_elsewhere(report))


class _Table(Card):
    """A table under its heading; out of sight while it is empty."""

    def __init__(self, look: ThemeController, of: str, heading: str) -> None:
        super().__init__()
        self.table = ShareTable(look, of)
        self.compared = caption()
        _fill(self, _question(heading), self.compared, self.table)
        self.hide()

    def show_lines(self, lines: tuple[ShareLine, ...], compared: str) -> None:
        """Show these, and what may be said about them."""
        self.table.show_lines(lines)
        self.compared.setText(compared)
        self.setVisible(bool(lines))


class _Bar(QWidget):
    """A share with its name before it and the words for it below."""

    def __init__(
        self, look: ThemeController, name: str, *, axis: bool = False, mark: float | None = None
    ) -> None:
        super().__init__()
        self.bar = EstimateBar(look, axis=axis, mark=mark)
        self.sentence = PlainLabel(wrap=True)
        self.how_sure = caption()
        label = PlainLabel(name, weight=QFont.Weight.DemiBold)
        label.setFixedSize(_LABEL_WIDTH, BAR_HEIGHT)
        for text in (self.sentence, self.how_sure):
            text.setIndent(BAR_INSET)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, Space.XS, 0, 0)
        grid.setHorizontalSpacing(Space.S)
        grid.setVerticalSpacing(Space.XS)
        grid.addWidget(label, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.bar, 0, 1)
        grid.addWidget(self.sentence, 1, 1)
        grid.addWidget(self.how_sure, 2, 1)
        grid.setColumnStretch(1, 1)

    def say(self, sentence: str, how_sure: str) -> None:
        """Say it in words."""
        self.sentence.setText(sentence)
        self.how_sure.setText(how_sure)
        self.how_sure.setVisible(bool(how_sure))


def _fill(card: Card, *widgets: QWidget) -> None:
    inside = QVBoxLayout(card)
    inside.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
    inside.setSpacing(Space.S)
    for widget in widgets:
        inside.addWidget(widget)


def _question(text: str) -> PlainLabel:
    return PlainLabel(text, size=Size.SMALL, weight=QFont.Weight.DemiBold, muted=True)
