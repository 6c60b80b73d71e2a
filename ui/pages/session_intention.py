"""Her if-then plan, kept in sight: the moment it is for comes in the midst of a call."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Size, Space, font
from ui.theme_controller import ThemeController
from ui.widgets.icons import draw_icon
from ui.widgets.text import set_tip, wrapped

_ICON = 16
_LEAST = 160  # logical pixels of width


class IntentionLine(QWidget):
    """A quiet line of plain text, broken into a few where it is long; nothing where there is none.

    What does not fit even so ends in an ellipsis and is whole in the tooltip.
    """

    def __init__(
        self,
        look: ThemeController,
        *,
        lines: int,
        centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """At most so many ``lines``; ``centred``: larger, in the middle, without its icon."""
        super().__init__(parent)
        self._look = look
        self._most = lines
        self._centred = centred
        self._words = ""
        self._font = font(Size.BODY if centred else Size.SMALL)
        self._metrics = QFontMetricsF(self._font)
        self._known: dict[int, list[str]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("My if-then plan")
        self.hide()

    @property
    def words(self) -> str:
        """What it says; "" for nothing."""
        return self._words

    @property
    def lines(self) -> list[str]:
        """The words as they are painted, line by line."""
        return self._broken(self.width())

    def say(self, words: str) -> None:
        """Say a plan from now on; "" for none."""
        if words != self._words:
            self._words = words
            self._known.clear()
            self.setAccessibleDescription(words)
            self._tip_if_cut()
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Room for a plan of usual length in one line."""
        return QSize(320, self.heightForWidth(320))

    def minimumSizeHint(self) -> QSize:
        """It breaks where it is narrow."""
        return QSize(_LEAST, self.heightForWidth(max(self.width(), _LEAST)))

    def heightForWidth(self, width: int) -> int:
        """The height of the lines it is broken into."""
        return ceil(self._metrics.height() * max(1, len(self._broken(width))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is more room for words, or less."""
        super().resizeEvent(event)
        self._tip_if_cut()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon, and the words line by line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, height = self._look.theme, self._metrics.height()
        if not self._centred:
            icon = QRectF(0, (height - _ICON) / 2, _ICON, _ICON)
            draw_icon(painter, "heart", icon, theme.accent)
        painter.setFont(self._font)
        painter.setPen(theme.ink if self._centred else theme.muted)
        across = Qt.AlignmentFlag.AlignHCenter if self._centred else Qt.AlignmentFlag.AlignLeft
        for place, line in enumerate(self.lines):
            room = QRectF(self._beside, place * height, self.width() - self._beside + 1, height)
            painter.drawText(room, across | Qt.AlignmentFlag.AlignVCenter, line)

    @property
    def _beside(self) -> int:
        return 0 if self._centred else _ICON + Space.S

    def _broken(self, width: int) -> list[str]:
        if width not in self._known:  # a layout asks for the same widths over and over
            room = width - self._beside
            self._known[width] = wrapped(self._words, self._metrics, room, self._most)
        return self._known[width]

    def _tip_if_cut(self) -> None:
        cut = " ".join(self.lines) != " ".join(self._words.split())
        set_tip(self, self._words if cut else "")
