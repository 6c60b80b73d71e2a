"""Below the words of a call: what came of it, or a form that asks what it has brought."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSize, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.call import Outcome
from app.usecases.card import ContactCard
from ui.pages.form_pane import FormPane
from ui.pages.today_forms import FootForm
from ui.presenters.today_words import follows
from ui.theme_controller import ThemeController
from ui.widgets.outcome import Consequence
from ui.widgets.outcome_bar import OutcomeBar

OUTCOMES = tuple(Outcome)
SMALL = 920  # a page less wide than the smallest window asked for
COMPACT = 700, 500  # width and height of a page below which it is of a window made small
_MOST = 0.55  # of the height of a compact page, for a form
_PATIENCE_MS = 150  # nearly every outcome is on the disk before an eye could see that it is not yet
_NARROWEST = 70  # below that width of a page, outcomes are squeezed to this one


class CallFoot(QWidget):
    """The outcome bar, or the form that has taken its place for a while."""

    form_opened = Signal(bool)
    """A form takes the place of the outcome bar, and is about to be shown, or has given it back."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form: FootForm | None = None
        self._pending = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self.bar = OutcomeBar(look)
        self._patience.timeout.connect(lambda: self.bar.setEnabled(False))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        self._pane = FormPane()
        self._pane.hide()
        self._column.addWidget(self._pane)

    @property
    def form(self) -> FootForm | None:
        """The form in the place of the outcome bar."""
        return self._form

    @property
    def pending(self) -> bool:
        """Whether an outcome is on its way to the disk."""
        return self._pending

    def show_card(self, card: ContactCard) -> None:
        """Say what each outcome leads to for this contact."""
        words = follows(card)
        self.bar.set_consequences(
            [
                Consequence(words[outcome].text, words[outcome].short, words[outcome].promise)
                for outcome in OUTCOMES
            ]
        )

    def show_pending(self, pending: Outcome | None) -> None:
        """While an outcome is on its way to the disk, no other one can be chosen.

        It is seen only when that takes its time: the next person would wait for the painting.
        """
        self._pending = pending is not None
        if self._pending:
            self._patience.start()
        else:
            self._patience.stop()
            self.bar.setEnabled(True)
        if self._form is not None:
            self._form.setEnabled(pending is None)

    def open_form(self, form: FootForm) -> None:
        """Let a form take the place of the outcome bar, with the keyboard where it puts it."""
        self._form = form
        form.hide()
        self._pane.take(form)
        self.bar.hide()
        # What goes makes room before the rest comes, or a small window would be pushed higher.
        self.form_opened.emit(True)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._pane.show()
        form.show()  # now, for it is to have the keyboard

    def close_form(self) -> None:
        """Give the outcome bar its place back."""
        if self._form is None:
            return
        self._pane.hide()
        self._pane.give_up()
        self._form.deleteLater()
        self._form = None
        self.bar.show()
        self.form_opened.emit(False)

    def fold(self, page: QSize, *, in_one_row: bool = False) -> None:
        """Arrange for a page of this size, over the whole width of which one row has room."""
        small = in_one_row and is_compact(page)
        self.bar.set_small(small)
        self._pane.set_most(round(page.height() * _MOST) if small else None)
        self.bar.set_folded(in_one_row or OutcomeBar.should_fold(page))
        for button in self.bar.buttons:
            button.setMinimumWidth(_NARROWEST if page.width() < SMALL and not small else 0)


def is_compact(page: QSize) -> bool:
    """Whether a page of this size belongs to a window made small, to stand beside another one."""
    return page.width() < COMPACT[0] or page.height() < COMPACT[1]
