"""A pause: nothing is asked until she goes on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.session_intention import IntentionLine
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.text import PlainLabel

_WIDEST, _MOST_OF_IT = 520, 1_000  # width of the if-then plan, and its share of the row


class PauseVeil(QWidget):
    """Covers its parent; no key of the page below is heard meanwhile, only those with Ctrl."""

    resumed = Signal()

    def __init__(self, look: ThemeController, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self._look = look
        centre = Qt.AlignmentFlag.AlignHCenter
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Pause")
        title = PlainLabel("Take your time", size=Size.TITLE, weight=QFont.Weight.Bold)
        self._words = PlainLabel(muted=True, wrap=True)
        self._words.setAlignment(centre)
        self.intention = IntentionLine(look, lines=4, centred=True)
        self.intention.setMaximumWidth(_WIDEST)
        resume = Button(look, "Go on", kind=ButtonKind.PRIMARY, icon="play", key="Enter")
        resume.clicked.connect(self.resumed)
        column = QVBoxLayout(self)
        column.setSpacing(Space.M)
        column.addStretch(2)
        column.addWidget(title, 0, centre)
        column.addWidget(self._words)
        # Stretched to its widest, and in the middle of what is left.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.intention, _MOST_OF_IT)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addSpacing(Space.S)
        column.addWidget(resume, 0, centre)
        column.addStretch(3)
        self.hide()

    @property
    def words(self) -> str:
        """What it says of who is below."""
        return self._words.text()

    def show_who(self, who: str) -> None:
        """This is on screen, and stays there."""
        self._words.setText(f"The clock is stopped. {who} will be here when you are ready.")

    def show_intention(self, intention: str) -> None:
        """Remind her of her if-then plan for this session; "" for none."""
        self.intention.say(intention)
        self.intention.setVisible(bool(intention))

    def cover(self) -> None:
        """Cover the page."""
        self.setGeometry(self._page.rect())
        self.show()
        self.raise_()
        if self.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the page from being heard; pages can be turned and help be asked."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
            if not event.modifiers() & control and event.key() != Qt.Key.Key_F1:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space go on, and so does the key that began the pause."""
        again = event.keyCombination() == QKeyCombination(Qt.Modifier.SHIFT, Qt.Key.Key_P)
        if again or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not event.isAutoRepeat():
                self.resumed.emit()
        else:
            event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing of what is below is seen: half a word would ask to be read."""
        QPainter(self).fillRect(self.rect(), self._look.theme.paper)
