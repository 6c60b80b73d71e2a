"""Words, seconds and ease of a script in one line, each length with the band it is good in."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.presenters.script_figures import GOOD_SECONDS, GOOD_WORDS, Figures
from ui.theme import Size, Space, font
from ui.theme_controller import ThemeController
from ui.widgets.text import set_tip

_HEIGHT = 46
_BAR = 7.0
_MARK = 4.0


class FiguresLine(QWidget):
    """Shows what it is given; beside a band too short or too long is said in words as well."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = _Gauge(look)
        self._seconds = _Gauge(look)
        self._ease = _Gauge(look)
        self.whose_pace = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        for gauge, share in ((self._words, 7), (self._seconds, 6), (self._ease, 4)):
            row.addWidget(gauge, share)

    def show_figures(self, figures: Figures, pace: float) -> None:
        """Show these figures; the seconds are those at this pace, in words a minute."""
        band = figures.is_message and figures.words > 0
        words = "word" if figures.words == 1 else "words"
        self._words.show_value(f"{figures.words:,} {words}", figures.words, band and GOOD_WORDS)
        at = f"at {round(pace)} wpm" if figures.words > 0 else ""
        said, good = _duration(figures.seconds), band and GOOD_SECONDS
        self._seconds.show_value(said, figures.seconds, good, at)
        self._ease.show_value(figures.ease, 0, False)

    def say_whose_pace(self, whose: str) -> None:
        """Tell in a sentence whose pace that is."""
        self.whose_pace = whose
        set_tip(self._seconds, whose)

    @property
    def said(self) -> tuple[str, str, str]:
        """The three figures as they are read out."""
        return (
            self._words.accessibleName(),
            self._seconds.accessibleName(),
            self._ease.accessibleName(),
        )


def _duration(seconds: int) -> str:
    return f"{seconds} s" if seconds < 120 else f"{round(seconds / 60)} min"


class _Gauge(QWidget):
    """A figure in words, and where it lies on a bar whose good part is marked."""

    def __init__(self, look: ThemeController) -> None:
        super().__init__()
        self._look = look
        self._said = ""
        self._hints: tuple[str, ...] = ()
        self._value = 0
        self._good: tuple[int, int] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_value(self, said: str, value: int, good: tuple[int, int] | bool, at: str = "") -> None:
        """``good`` is the band that is good, without which there is no bar.

        ``at`` says in few words what the figure depends on.
        """
        self._said, self._value = said, value
        self._good = good if isinstance(good, tuple) else None
        self._hints = (at,)
        if self._good is not None:
            least, most = self._good
            comment = "a little short" if value < least else "a little long" if value > most else ""
            band = f"good: {least} to {most}"
            whole = f"{comment} · {band}" if comment else band
            # The longest there is room for.
            self._hints = (whole, comment or f"{least} to {most}")
            if at:
                self._hints = (f"{at} · {whole}", f"{comment} {at}".strip(), *self._hints[1:])
        self.setAccessibleName(", ".join(filter(None, (said, self._hints[0]))))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(170, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(90, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The figure, quietly what is good, and the bar below both."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        good = self._good is None or self._good[0] <= self._value <= self._good[1]
        bold = font(Size.LEAD, QFont.Weight.DemiBold)
        if QFontMetricsF(bold).horizontalAdvance(self._said) > self.width():
            bold = font(Size.BODY, QFont.Weight.DemiBold)
        line = QRectF(0, 0, self.width(), 24)
        painter.setFont(bold)
        painter.setPen(theme.ink)
        said = QFontMetricsF(bold).elidedText(self._said, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, said)
        quiet = font(Size.CAPTION)
        left = QFontMetricsF(bold).horizontalAdvance(said) + Space.S
        room = QRectF(left, 1, max(0.0, self.width() - left), 24)
        for hint in self._hints:
            if QFontMetricsF(quiet).horizontalAdvance(hint) <= room.width():
                painter.setFont(quiet)
                painter.setPen(theme.muted if good else theme.amber)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, hint)
                break
        if self._good is not None:
            least, most = self._good
            self._draw_bar(painter, QRectF(0, 30, self.width(), _BAR), least, most, good)

    def _draw_bar(self, painter: QPainter, bar: QRectF, least: int, most: int, good: bool) -> None:
        theme = self._look.theme
        scale = bar.width() / (least + most)  # the good part ends up about the middle
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.pressed)
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        painter.setBrush(theme.promise_soft if good else theme.amber_soft)
        painter.drawRect(QRectF(least * scale, bar.top(), (most - least) * scale, _BAR))
        at = min(self._value * scale, bar.width() - _MARK)
        painter.setBrush(theme.promise if good else theme.amber)
        painter.drawRoundedRect(QRectF(at, bar.top() - 3, _MARK, _BAR + 6), 2, 2)
