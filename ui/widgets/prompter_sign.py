"""A few words on the prompter, wherever it stands: that a microphone is open, and what for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import Size, Space, Tone, font
from ui.theme_controller import ThemeController
from ui.widgets.icons import draw_icon

_HEIGHT, _ICON = 34, 18
_LOW, _LOW_GAP = 200, 2  # height of a prompter that has few lines, and what lies below it there


class PrompterSign(QWidget):
    """Lies at the foot of ``prompter``, also on the whole screen; hidden while it says nothing."""

    def __init__(self, look: ThemeController, prompter: QWidget) -> None:
        super().__init__(prompter)
        self._look = look
        self._prompter = prompter
        self._words = self._icon = ""
        self._tone = Tone.ACCENT
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        prompter.installEventFilter(self)
        look.changed.connect(self.update)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; "" while it is hidden."""
        return self._words

    def say(self, words: str, icon: str, tone: Tone) -> None:
        """Say something; "" is nothing."""
        if (words, icon, tone) == (self._words, self._icon, self._tone):
            return
        self._words, self._icon, self._tone = words, icon, tone
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self._place()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the words."""
        width = QFontMetricsF(self._font()).horizontalAdvance(self._words)
        return QSize(round(width) + _ICON + Space.S + 2 * Space.M + 1, _HEIGHT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in its place on the prompter."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A pill that hides what is below it: the words in it are to be read at a glance."""
        theme = self._look.theme
        word, soft = theme.tone(self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(word, 1))
        painter.setBrush(soft)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, _HEIGHT / 2, _HEIGHT / 2)
        middle = (_HEIGHT - _ICON) / 2
        draw_icon(painter, self._icon, QRectF(Space.M, middle, _ICON, _ICON), word)
        left = Space.M + _ICON + Space.S
        used, room = self._font(), self.width() - left - Space.M
        said = QFontMetricsF(used).elidedText(self._words, Qt.TextElideMode.ElideRight, room + 1)
        painter.setFont(used)
        painter.setPen(word)
        painter.drawText(QRectF(left, 0, room + 1, _HEIGHT), Qt.AlignmentFlag.AlignVCenter, said)

    def _place(self) -> None:
        size = self.sizeHint()
        size.setWidth(min(size.width(), self._prompter.width() - 2 * Space.M))
        self.resize(size)
        left, height = self._prompter.width() - self.width() - Space.M, self._prompter.height()
        # Where the fewest words end, and the furthest from those being said.
        self.move(left, height - _HEIGHT - (_LOW_GAP if height < _LOW else Space.M))
        self.raise_()

    def _font(self) -> QFont:
        return font(Size.SMALL, QFont.Weight.DemiBold)
