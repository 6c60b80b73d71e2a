"""All outcomes of a call in one place: the easy one large, the rest beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui.theme_controller import ThemeController
from ui.widgets.outcome import (
    SIDE_BY_SIDE,
    Consequence,
    OutcomeButton,
    OutcomeChoice,
    OutcomeKind,
)

OUTCOMES = (
    OutcomeChoice("1", "Left a voicemail", "Voicemail", OutcomeKind.MAIN),
    OutcomeChoice("2", "We spoke", "We spoke"),
    OutcomeChoice("3", "No message", "No message"),
    OutcomeChoice("4", "Mailbox full", "Mailbox full"),
    OutcomeChoice("5", "They called back", "Called back"),
    OutcomeChoice("6", "Wrong number", "Wrong number"),
    OutcomeChoice("7", "Asked me to stop", "Asked to stop", OutcomeKind.STOP),
)
"""The buttons in the order of ``app.domain.call.Outcome``."""

_SPACING = 10
_IN_A_ROW = 4  # of a small window, where the first button has twice the width of the others
_MAIN_SHARE, _SHARE = 3, 2  # of the width: the first button, each of the others


class OutcomeBar(QWidget):
    """Seven buttons: a large one and three by two, or all in one row when folded.

    In a small window they stand in two low rows, with their keys and short names.

    The page owns the keys 1 to 7 and the decision to fold::

        bar.set_folded(OutcomeBar.should_fold(page.size()))
    """

    chosen = Signal(int)
    """The place of the outcome in ``choices``, from 0; sent by clicks and by ``choose``."""

    def __init__(
        self,
        look: ThemeController,
        choices: Sequence[OutcomeChoice] = OUTCOMES,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._folded = False
        self._tall = self._small = False
        self._buttons = [OutcomeButton(look, choice, self) for choice in choices]
        for index, button in enumerate(self._buttons):
            button.clicked.connect(lambda _=False, index=index: self.chosen.emit(index))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("How did the call end?")
        self._arrange()

    @staticmethod
    def should_fold(page: QSize) -> bool:
        """Whether a page of this size needs its height for the script."""
        return page.height() < 780

    @property
    def folded(self) -> bool:
        """Whether all buttons stand in one row."""
        return self._folded

    @property
    def buttons(self) -> Sequence[OutcomeButton]:
        """The buttons in the order of the choices."""
        return self._buttons

    def set_folded(self, folded: bool) -> None:
        """Stand all buttons in one row, or give the first one its room."""
        if folded != self._folded:
            self._folded = folded
            self._arrange()

    @property
    def small(self) -> bool:
        """Whether the buttons stand in two low rows."""
        return self._small

    def set_small(self, small: bool) -> None:
        """Stand the buttons in two low rows, however they are folded, or take that back."""
        if small != self._small:
            self._small = small
            self._arrange()

    def set_consequences(self, consequences: Sequence[Consequence | None]) -> None:
        """Say what each outcome will lead to, in the order of the choices; None is pending."""
        for button, consequence in zip(self._buttons, consequences, strict=True):
            button.set_consequence(consequence)

    def set_accent(self, index: int) -> None:
        """Let the button at ``index`` stand out; all stay in their places."""
        for at, button in enumerate(self._buttons):
            button.set_accented(at == index)

    def offer(self, index: int | None) -> None:
        """Show that Enter, too, chooses the button at ``index``; None: that it does not."""
        for at, button in enumerate(self._buttons):
            button.set_offered(at == index)

    def choose(self, index: int) -> None:
        """Press the button at ``index`` from the keyboard; nothing happens while it is disabled."""
        self._buttons[index].click()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow buttons need more lines."""
        super().resizeEvent(event)
        small = (self.width() - 3 * _SPACING) * _SHARE / (_MAIN_SHARE + 3 * _SHARE)
        tall = small < SIDE_BY_SIDE
        if tall != self._tall:
            self._tall = tall
            self._shape()

    def _shape(self) -> None:
        for button in self._buttons:
            button.set_shape(folded=self._folded, tall=self._tall, small=self._small)

    def _arrange(self) -> None:
        low = self._folded or self._small
        self._grid.setSpacing(4 if self._small else 6 if low else _SPACING)
        self._shape()
        for column in range(len(self._buttons)):
            self._grid.setColumnStretch(column, 0)
        for index, button in enumerate(self._buttons):
            self._grid.removeWidget(button)
            high = index == 0 and not low
            button.setSizePolicy(
                QSizePolicy.Policy.Expanding,
                QSizePolicy.Policy.Expanding if high else QSizePolicy.Policy.Fixed,
            )
            if self._small:
                row, column = divmod(index + int(index > 0), _IN_A_ROW)
                self._grid.addWidget(button, row, column, 1, 2 if index == 0 else 1)
                self._grid.setColumnStretch(column, _SHARE)
            elif self._folded:
                self._grid.addWidget(button, 0, index)
                self._grid.setColumnStretch(index, _MAIN_SHARE if index == 0 else _SHARE)
            elif index == 0:
                self._grid.addWidget(button, 0, 0, 2, 1)
                self._grid.setColumnStretch(0, _MAIN_SHARE)
            else:
                row, column = divmod(index - 1, 3)
                self._grid.addWidget(button, row, column + 1)
                self._grid.setColumnStretch(column + 1, _SHARE)
