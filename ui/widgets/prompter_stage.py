"""The prompter alone on the whole screen, with its keys named at the foot."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.card import Rule
from ui.widgets.icons import app_icon
from ui.widgets.marks import KeyCap
from ui.widgets.prompter import Prompter
from ui.widgets.prompter_words import pace_words
from ui.widgets.text import PlainLabel

_KEYS = (
    (("Space",), "start, pause"),
    (("↑", "↓"), "pace"),
    (("+", "−"), "size"),
    (("M",), "mirror"),
    (("Esc",), "back"),
)


class PrompterStage(QWidget):
    """A window of its own that borrows a prompter; ``give_back`` takes it out again."""

    left = Signal()
    """The seller pressed Esc or closed the window."""

    def __init__(self, look: ThemeController, prompter: Prompter) -> None:
        super().__init__()
        self._prompter = prompter
        self.setWindowTitle("Ringwell – teleprompter")
        self.setWindowIcon(app_icon())
        self._pace = PlainLabel(size=Size.SMALL, muted=True)
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
        foot.setSpacing(Space.S)
        for keys, does in _KEYS:
            for key in keys:
                foot.addWidget(KeyCap(look, key))
            foot.addWidget(PlainLabel(does, size=Size.SMALL, muted=True))
            foot.addSpacing(Space.M)
        foot.addStretch(1)
        foot.addWidget(self._pace)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(prompter, 1)
        self._column.addWidget(Rule())
        self._column.addLayout(foot)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.left)
        prompter.wpm_changed.connect(self._tell_pace)
        prompter.show()
        self._tell_pace()

    def give_back(self) -> Prompter:
        """Let go of the prompter; the caller puts it into a layout of its own."""
        self._prompter.wpm_changed.disconnect(self._tell_pace)
        self._column.removeWidget(self._prompter)
        return self._prompter

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing means going back; the panel then takes the stage down."""
        event.ignore()
        self.left.emit()

    def _tell_pace(self) -> None:
        self._pace.setText(pace_words(self._prompter.wpm, self._prompter.seconds))
