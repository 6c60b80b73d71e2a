"""Where an import begins: a place to drop a file on, and a button to choose one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.pages.page_parts import row_of
from ui.theme import RADIUS_CARD, Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.icons import draw_icon
from ui.widgets.text import PlainLabel

_HOW = (
    "In Google Contacts choose Export, then Google CSV. On an iPhone or a Mac, export a vCard."
    " Nothing is saved until you have seen it and said yes."
)


class DropPlace(QWidget):
    """Friendly and empty; it says why a file was not taken."""

    wanted = Signal()
    """The seller wants to choose a file."""

    left = Signal()
    """The seller does not want to import now."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = PlainLabel("Import contacts", size=Size.HEADING, weight=QFont.Weight.Bold)
        self._place = _Place(look)
        inside = QVBoxLayout(self._place)
        inside.setContentsMargins(Space.XXL, Space.XXL, Space.XXL, Space.XXL)
        inside.setSpacing(Space.S)
        centre = Qt.AlignmentFlag.AlignHCenter
        lead = PlainLabel("Drop your file here", size=Size.LEAD, weight=QFont.Weight.DemiBold)
        kinds = PlainLabel("A Google Contacts CSV or a vCard (.vcf)", muted=True)
        choose = Button(look, "Choose a file", kind=ButtonKind.PRIMARY, icon="folder")
        choose.clicked.connect(self.wanted)
        self._fault = PlainLabel(tone=Tone.STOP, wrap=True)
        self._fault.setAlignment(centre)
        how = PlainLabel(_HOW, size=Size.SMALL, muted=True, wrap=True)
        inside.addStretch(2)
        inside.addWidget(_Arrow(look), 0, centre)
        inside.addWidget(lead, 0, centre)
        inside.addWidget(kinds, 0, centre)
        inside.addSpacing(Space.S)
        inside.addWidget(choose, 0, centre)
        inside.addWidget(self._fault)
        inside.addStretch(3)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.L, Space.XL, Space.XL)
        column.setSpacing(Space.M)
        back = Button(look, "Back", kind=ButtonKind.QUIET, key="Esc")
        back.clicked.connect(self.left)
        head = row_of(title)
        head.addWidget(back)
        column.addLayout(head)
        column.addWidget(self._place, 1)
        column.addWidget(how)
        self.setFocusProxy(choose)
        self.set_fault("")

    def set_fault(self, sentence: str) -> None:
        """Say why a file was not taken; "" for nothing."""
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))

    def set_lit(self, lit: bool) -> None:
        """Show that a file may be let go of here."""
        self._place.lit = lit
        self._place.update()


class _Place(QFrame):
    def __init__(self, look: ThemeController) -> None:
        super().__init__()
        self._look = look
        self.lit = False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.accent if self.lit else theme.line_strong, 2 if self.lit else 1.5)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(theme.accent_soft if self.lit else theme.card)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, RADIUS_CARD, RADIUS_CARD)


class _Arrow(QWidget):
    def __init__(self, look: ThemeController) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(40, 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_icon(QPainter(self), "import", QRectF(0, 0, 40, 40), self._look.theme.accent)
