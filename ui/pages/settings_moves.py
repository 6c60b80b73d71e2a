"""How the words of a session move, chosen without a call under way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFont,
    QHideEvent,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from ui.pages.listening_form import ListeningForm
from ui.pages.page_parts import Column, caption, row_of
from ui.pages.settings_parts import explained
from ui.presenters import session_ear_words as words
from ui.presenters.moves import Moves, moves_help, moves_words
from ui.settings import WindowSettings
from ui.theme import Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button
from ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from ui.presenters.listening_here import ListeningHere


class MovesChoice(Column):
    """The choice, her yes to a microphone or the way to take it back, and what is in the way.

    The first way that listens asks below the choice, as the call view does; until that is answered
    with yes nothing is changed.  ``make_here`` is asked for when such a way is first looked at.
    """

    def __init__(
        self,
        look: ThemeController,
        kept: WindowSettings,
        make_here: Callable[[], ListeningHere] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Space.M, parent=parent)
        self._look, self._kept, self._make_here = look, kept, make_here
        self._here: ListeningHere | None = None
        self._form: ListeningForm | None = None
        self._group = QButtonGroup(self)
        self._ways = {moves: QRadioButton(moves_words(moves)) for moves in Moves}
        self._trouble = PlainLabel(size=Size.SMALL, tone=Tone.AMBER, wrap=True)
        self._place = Column()  # of the question
        self._said = Column(Space.XS)  # of what there is a yes to
        self._agreed = PlainLabel(words.AGREED, size=Size.SMALL, weight=QFont.Weight.DemiBold)
        self._what = caption()
        self._no_more = Button(look, words.NO_MORE)
        self._lay_out()
        self._group.buttonToggled.connect(self._turn)
        self._no_more.clicked.connect(self._take_back)
        kept.moves_changed.connect(self._show)
        self._show(kept.session_moves)

    @property
    def chosen(self) -> Moves:
        """What is marked: in force, or asked about."""
        return next(moves for moves, way in self._ways.items() if way.isChecked())

    @property
    def question(self) -> ListeningForm | None:
        """May it listen?  None while that is not asked."""
        return self._form

    def showEvent(self, event: QShowEvent) -> None:
        """What is plugged in may have changed."""
        super().showEvent(event)
        self._look_around()

    def hideEvent(self, event: QHideEvent) -> None:
        """Who leaves a question unanswered has not said yes."""
        super().hideEvent(event)
        if self._form is not None and not event.spontaneous():
            self._show(self._kept.session_moves)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room for the question, or less."""
        super().resizeEvent(event)
        if self._form is not None:
            self._form.fit(self.width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves a question, also from the choice above it."""
        if event.key() == Qt.Key.Key_Escape and self._form is not None:
            self._stay()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        for moves, way in self._ways.items():
            self._group.addButton(way)
            self.add(explained(way, f"{moves_help(moves)}."))
        self._said.add(self._agreed, self._what)
        button = QWidget()
        button.setLayout(row_of(self._no_more))
        self.add(self._trouble, self._place, self._said, button)
        self._trouble.hide()
        self._place.hide()

    def _turn(self, way: QRadioButton, on: bool) -> None:
        if on:
            self._choose(next(moves for moves, each in self._ways.items() if each is way))

    def _choose(self, moves: Moves) -> None:
        self._close_form()
        if moves.listens and not self._kept.may_listen:
            self._ask(moves)
        else:
            self._kept.session_moves = moves
        self._look_around()

    def _ask(self, moves: Moves) -> None:
        """Ask below the choice; the keyboard stays there, for the arrow keys choose as they go."""
        form = self._form = ListeningForm(self._look, moves, keys=False)
        form.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its buttons are reached
        form.yes.setAccessibleDescription(words.how(moves))
        form.left.connect(self._stay)
        form.escaped.connect(self._stay)
        form.saved.connect(lambda: self._agree(moves))
        self._place.add(form)
        before: QWidget = self._ways[Moves.HANDS_FREE]
        for button in (form.no, form.yes):
            self.setTabOrder(before, button)
            before = button
        form.fit(self.width())
        self._place.show()
        self._said.hide()
        said = f"{words.MAY_I} {words.how(moves)}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _agree(self, moves: Moves) -> None:
        self._kept.let_listen(moves)
        self._take_keyboard()

    def _stay(self) -> None:
        self._show(self._kept.session_moves)
        self._take_keyboard()

    def _take_back(self) -> None:
        self._kept.may_listen = False
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        """To the choice: the button that was pressed is gone."""
        self._ways[self.chosen].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, moves: Moves) -> None:
        """This is in force, whoever chose it and wherever."""
        self._close_form()
        agreed = self._kept.may_listen
        self._agreed.setVisible(agreed)
        self._no_more.setVisible(agreed)
        asks = "" if agreed else " You are asked before anything listens."
        for each, way in self._ways.items():
            way.setAccessibleDescription(f"{moves_help(each)}.{asks if each.listens else ''}")
        self._ways[moves].setChecked(True)
        self._what.setText(words.how(moves) if agreed else words.NOT_YET)
        self._look_around()

    def _close_form(self) -> None:
        form, self._form = self._form, None
        if form is not None:
            self._said.show()
            self._place.hide()
            form.hide()
            form.deleteLater()

    def _look_around(self) -> None:
        """See what is in the way of listening, where that is of interest."""
        if not self.chosen.listens:
            self._trouble.hide()
        elif self._make_here is not None and self.isVisible():
            # It may take a moment to make, and what she chose is on the screen first.
            QTimer.singleShot(0, self, self._ask_here)

    def _ask_here(self) -> None:
        if self._here is None and self._make_here is not None:
            self._here = self._make_here()
            self._here.changed.connect(self._show_trouble)
        if self._here is not None:
            self._here.look()

    def _show_trouble(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence) and self.chosen.listens)
