"""Plain text on screen: what people typed is shown as they typed it, never read as markup."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import Size, Tone, font

_TIP = "describedByTip"  # the property of a widget whose description are the words of its tip


def plain_tip(text: str) -> str:
    """``text`` for ``setToolTip``, which has no plain mode and guesses from what it is given.

    Turned into rich text that says just this, it is shown literally, and long text wraps.
    """
    if not text:
        return ""
    return QtGui.Qt.convertFromPlainText(text, Qt.WhiteSpaceMode.WhiteSpaceNormal)


def set_tip(widget: QWidget, text: str) -> None:
    """Let ``widget`` have this tool tip; "" for none.

    A screen reader is given the tool tip of a widget that has no description, markup and all: so
    the plain words are its description, unless it has one of its own.
    """
    if widget.accessibleDescription() in ("", widget.property(_TIP)):
        widget.setAccessibleDescription(text)
        widget.setProperty(_TIP, text)
    widget.setToolTip(plain_tip(text))


def wrapped(text: str, metrics: QFontMetricsF, width: float, most_lines: int) -> list[str]:
    """Break ``text`` at spaces into at most ``most_lines`` lines no wider than ``width`` pixels.

    What does not fit ends in an ellipsis; so does a single word that is too long for a line.
    """
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most_lines:
        line = words.pop(0)
        while words and metrics.horizontalAdvance(f"{line} {words[0]}") <= width:
            line += f" {words.pop(0)}"
        lines.append(line)
    if words:
        lines[-1] = " ".join([lines[-1], *words])
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]


class PlainLabel(QLabel):
    """A label that never interprets its text.

    ``muted`` and ``tone`` choose the colour; a tone other than neutral wins.  With ``elide`` the
    label may be made narrower than its text, which then ends in an ellipsis and is shown whole in
    the tooltip; with ``wrap`` it breaks into lines.
    """

    def __init__(
        self,
        text: str = "",
        *,
        size: Size = Size.BODY,
        weight: QFont.Weight = QFont.Weight.Normal,
        tone: Tone = Tone.NEUTRAL,
        muted: bool = False,
        elide: bool = False,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._elide = elide
        self._muted = muted
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(size, weight))
        self.setWordWrap(wrap)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_tone(tone)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show ``text`` literally."""
        super().setText(text)
        self._tip_if_cut()

    def set_tone(self, tone: Tone) -> None:
        """Change the colour of the words."""
        quiet = "muted" if self._muted else ""
        value = quiet if tone is Tone.NEUTRAL else tone.value
        if self.property("tone") == value:
            return
        self.setProperty("tone", value)
        self.style().unpolish(self)
        self.style().polish(self)

    def minimumSizeHint(self) -> QSize:
        """An eliding label may shrink to a few letters."""
        hint = super().minimumSizeHint()
        if not self._elide:
            return hint
        few = self.fontMetrics().averageCharWidth() * 4
        return QSize(min(few, hint.width()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the tooltip in step with what is cut."""
        super().resizeEvent(event)
        self._tip_if_cut()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, cut with an ellipsis where asked to."""
        if not self._elide:
            super().paintEvent(event)
            return
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width()
        )
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        # Without the mnemonic flag an ampersand is an ampersand.
        painter.drawText(area, self.alignment(), shown)

    def _tip_if_cut(self) -> None:
        if self._elide:
            cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
            set_tip(self, self.text() if cut else "")
