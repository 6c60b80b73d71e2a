"""What a chip stands for, and the words to say where nothing is known, in a bubble at the chip."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.presenters.field_words import FILLED_WITH, NAMES, code_of
from ui.theme import Size
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.script_bubble import Bubble
from ui.widgets.script_chips import gap_at
from ui.widgets.script_text import ScriptText
from ui.widgets.text import PlainLabel

_WIDTH = 340
_IN_BRACES = str.maketrans("", "", "{}[]|")  # signs of the script's own language


class ChipBubble(Bubble):
    """Has the keyboard while it is open; Enter keeps the words, Esc leaves them as they were."""

    def __init__(self, text: ScriptText, look: ThemeController) -> None:
        super().__init__(look, _WIDTH, text)
        self._text = text
        self._at = -1
        self._name = PlainLabel(weight=QFont.Weight.DemiBold)
        self._filled = PlainLabel(size=Size.SMALL, muted=True, wrap=True)
        label = PlainLabel("Where there is none, say", size=Size.SMALL)
        self._instead = QLineEdit()
        self._instead.setAccessibleName("Words to say where there is none")
        self._instead.setMaxLength(200)
        self._instead.installEventFilter(self)
        keep = Button(look, "Keep", key="Enter")
        keep.clicked.connect(self._keep)
        remove = Button(look, "Remove", kind=ButtonKind.QUIET, icon="trash")
        remove.clicked.connect(self._remove)
        row = QHBoxLayout()
        row.addWidget(keep)
        row.addStretch(1)
        row.addWidget(remove)
        for widget in (self._name, self._filled, label, self._instead):
            self.box.addWidget(widget)
        self.box.addLayout(row)
        text.chip_wanted.connect(self.open)

    def open(self, position: int) -> None:
        """Show the chip behind this position."""
        gap = gap_at(self._text.document(), position)
        if gap is None:
            return
        self._at = position
        self._name.setText(NAMES[gap.field])
        self._filled.setText(f"Filled with {FILLED_WITH[gap.field]}.")
        self._instead.setText(gap.fallback or "")
        self._instead.setPlaceholderText("nothing")
        self.come_up(self._text.viewport(), self._text.rect_of(position))
        self._instead.setFocus()
        self._instead.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, Esc, and the keyboard going elsewhere."""
        if (
            isinstance(event, QFocusEvent)
            and event.lostFocus()
            and event.reason() != Qt.FocusReason.ActiveWindowFocusReason
            and not any(child.hasFocus() for child in self.findChildren(QWidget))
        ):
            self.hide()
        if not isinstance(event, QKeyEvent):
            return False
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not enter and event.key() != Qt.Key.Key_Escape:
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            if enter:
                self._keep()
            else:
                self._leave()
        return True

    def _keep(self) -> None:
        gap = gap_at(self._text.document(), self._at)
        self._leave()
        if gap is None:
            return
        words = " ".join(self._instead.text().translate(_IN_BRACES).split())
        changed = replace(gap, fallback=words or None)
        if changed != gap:
            self._text.replace(self._at, self._at + 1, code_of(changed))

    def _remove(self) -> None:
        self._leave()
        if gap_at(self._text.document(), self._at) is not None:
            self._text.replace(self._at, self._at + 1, "")

    def _leave(self) -> None:
        self._text.setFocus()
        self.hide()
