"""The small marks that widgets and list rows paint: key caps, badges, initials, focus rings."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle

from ui.theme import RADIUS, Size, Theme, Tone, font

KEY_CAP_HEIGHT = 20.0
BADGE_HEIGHT = 22.0


def initials(name: str) -> str:
    """One or two capital letters for a name; a question mark when it has no letters at all."""
    words = ["".join(filter(str.isalnum, word)) for word in name.split()]
    letters = [word[0].upper() for word in words if word]
    return "".join(letters[:1] + letters[1:][-1:]) or "?"


def text_width(text: str, used: QFont) -> float:
    """Width of one line of text, logical pixels."""
    return QFontMetricsF(used).horizontalAdvance(text)


def key_cap_size(key: str) -> QSizeF:
    """The size of a key cap such as ``1`` or ``Space``."""
    return QSizeF(_key_cap_width(key), KEY_CAP_HEIGHT)


@cache  # the keys of a program are few, and every button asks for its own whenever it is painted
def _key_cap_width(key: str) -> float:
    return max(text_width(key, font(Size.CAPTION)) + 12, KEY_CAP_HEIGHT + 2)


def draw_key_cap(painter: QPainter, left_top: QPointF, key: str, colour: QColor) -> None:
    """A key in outline, in the colour of the words beside it."""
    rect = QRectF(left_top, key_cap_size(key))
    edge = QColor(colour)
    edge.setAlphaF(0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    painter.setPen(colour)
    painter.setFont(font(Size.CAPTION))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


def badge_size(text: str) -> QSizeF:
    """The size of a badge holding ``text``."""
    return QSizeF(text_width(text, font(Size.CAPTION)) + 18, BADGE_HEIGHT)


def draw_badge(painter: QPainter, rect: QRectF, text: str, theme: Theme, tone: Tone) -> None:
    """A pill with a word in it; too long a word ends in an ellipsis."""
    words, surface = theme.tone(tone)
    used = font(Size.CAPTION)
    shown = QFontMetricsF(used).elidedText(text, Qt.TextElideMode.ElideRight, rect.width() - 16)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(surface)
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(words)
    painter.setFont(used)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)
    painter.restore()


def draw_avatar(painter: QPainter, rect: QRectF, name: str, theme: Theme) -> None:
    """A round field with the initials of a name."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.promise_soft)
    painter.drawEllipse(rect)
    painter.setPen(theme.promise)
    painter.setFont(font(max(Size.CAPTION, round(rect.height() * 0.36)), QFont.Weight.DemiBold))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()


def draw_focus_ring(painter: QPainter, rect: QRectF, colour: QColor, radius: float) -> None:
    """The ring of two pixels, just inside ``rect``, that shows where the keyboard is."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius - 1, radius - 1)
    painter.restore()


def draw_row(
    painter: QPainter, area: QRectF, state: QStyle.StateFlag, theme: Theme, *, focused: bool
) -> None:
    """The ground of a row of a list: a card where it is chosen, a shade under the mouse.

    ``focused`` tells that the list has the keyboard, so that the chosen row has the focus ring.
    """
    if state & QStyle.StateFlag.State_Selected:
        painter.setPen(theme.line)
        painter.setBrush(theme.card)
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        if focused:
            draw_focus_ring(painter, area, theme.focus, RADIUS)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.hover)
        painter.drawRoundedRect(area, RADIUS, RADIUS)


def draw_words(painter: QPainter, room: QRectF, words: str, used: QFont, colour: QColor) -> None:
    """One line in the vertical middle of ``room``; words too long for it end in an ellipsis."""
    shown = QFontMetricsF(used).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(used)
    painter.setPen(colour)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
