"""What a page shows while it has nothing to show: a friendly sentence and the way on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.icons import draw_icon
from ui.widgets.text import PlainLabel

_WIDEST, _NARROWEST = 420, 240


class EmptyState(QWidget):
    """Icon, title, sentence and perhaps one button, in the middle of the room there is."""

    acted = Signal()
    """The seller pressed the button."""

    def __init__(
        self,
        look: ThemeController,
        icon: str,
        title: str,
        sentence: str,
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._title = PlainLabel(title, size=Size.HEADING, weight=QFont.Weight.DemiBold, wrap=True)
        self._sentence = PlainLabel(sentence, muted=True, wrap=True)
        for label in (self._title, self._sentence):
            label.setAlignment(centre)
        column = QVBoxLayout(self)
        column.setSpacing(Space.S)
        column.addStretch(2)
        column.addWidget(_RoundIcon(look, icon), 0, centre)
        column.addSpacing(Space.S)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        if action:
            button = Button(look, action, kind=ButtonKind.PRIMARY)
            button.clicked.connect(self.acted)
            self.setFocusProxy(button)
            column.addSpacing(Space.S)
            column.addWidget(button, 0, centre)
        column.addStretch(3)

    def minimumSizeHint(self) -> QSize:
        """Its margins give way: a page that was once wide may be narrow again."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines short enough to read."""
        side = max(int(Space.L), (self.width() - _WIDEST) // 2)
        self.setContentsMargins(side, 0, side, 0)

    def set_words(self, title: str, sentence: str) -> None:
        """Say something else, for example after a search that found nothing."""
        self._title.setText(title)
        self._sentence.setText(sentence)


class _RoundIcon(QWidget):
    def __init__(self, look: ThemeController, icon: str) -> None:
        super().__init__()
        self.look = look
        self._icon = icon
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(64, 64)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent_soft)
        painter.drawEllipse(self.rect())
        draw_icon(painter, self._icon, QRectF(18, 18, 28, 28), theme.accent)
