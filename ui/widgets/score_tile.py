"""One figure of a take in a tile: large, with a note and a small picture of where it lies."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.presenters.score_figures import Gauge, Held, Picture, Silences, Tile
from ui.theme import Size, Space, Theme, font
from ui.theme_controller import ThemeController
from ui.widgets.card import Card
from ui.widgets.text import PlainLabel, set_tip

_TRACK, _MARK, _MARK_WIDE = 8.0, 16.0, 4.0
_ROUND = _TRACK / 2
_LEAST_PAUSE = 3.0
_ENDS = 4.0  # so that a mark at an end of the line is whole


class ScoreTiles(QWidget):
    """The tiles of a score side by side."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.tiles: list[ScoreTile] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.M)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_tiles(self, tiles: tuple[Tile, ...]) -> None:
        """Show these figures."""
        while len(self.tiles) < len(tiles):
            made = ScoreTile(self._look)
            self.tiles.append(made)
            self._row.addWidget(made, 1)
        for place, widget in enumerate(self.tiles):
            widget.setVisible(place < len(tiles))
            if place < len(tiles):
                widget.show_tile(tiles[place])

    def set_low(self, low: bool) -> None:
        """Less air where there is little room below."""
        for tile in self.tiles:
            tile.set_low(low)


class ScoreTile(Card):
    """Name, figure, note, picture, from the top."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._name = PlainLabel(size=Size.CAPTION, muted=True, elide=True)
        self._figure = PlainLabel(size=Size.TITLE, weight=QFont.Weight.Bold, elide=True)
        self._note = PlainLabel(size=Size.CAPTION, muted=True, elide=True)
        self.bar = FigureBar(look)
        self._whole, self._short, self._low = "", "", False
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        for widget in (self._name, self._figure, self._note):
            self._column.addWidget(widget)
        self._column.addSpacing(Space.XS)
        self._column.addWidget(self.bar)
        self._set_margins()

    @property
    def words(self) -> tuple[str, str, str]:
        """Name, figure and note, as they are shown."""
        return self._name.text(), self._figure.text(), self._note.text()

    def show_tile(self, tile: Tile) -> None:
        """Show a figure."""
        self._name.setText(tile.name)
        self._figure.setText(tile.figure or "–")
        self._whole, self._short = tile.note, tile.short
        self._say_note()
        self._fit_figure()
        self.bar.show_picture(tile.picture)
        self.setAccessibleName(tile.words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less air in a narrow tile."""
        super().resizeEvent(event)
        self._set_margins()
        self._say_note()
        self._fit_figure()

    def set_low(self, low: bool) -> None:
        """Less air above and below."""
        if low != self._low:
            self._low = low
            self._set_margins()

    def _set_margins(self) -> None:
        sides = Space.L if self.width() > 220 else Space.M
        ends = Space.S if self._low else Space.M
        self._column.setContentsMargins(sides, ends, sides, ends)

    @property
    def _room(self) -> int:
        margins = self._column.contentsMargins()
        return self.contentsRect().width() - margins.left() - margins.right()

    def _fit_figure(self) -> None:
        """A long figure is written smaller, in the same height, rather than cut."""
        usual = font(Size.TITLE, QFont.Weight.Bold)
        metrics = QFontMetrics(usual)
        fits = metrics.horizontalAdvance(self._figure.text()) <= self._room
        self._figure.setFont(usual if fits else font(Size.HEADING, QFont.Weight.Bold))
        self._figure.setMinimumHeight(metrics.height())

    def _say_note(self) -> None:
        """Rather half of it than a word cut in two; the tooltip says all of it."""
        wide = self._note.fontMetrics().horizontalAdvance(self._whole)
        long = bool(self._short) and wide > self._room
        self._note.setText(self._short if long else self._whole)
        set_tip(self, self._whole if long else "")


class FigureBar(QWidget):
    """Where a figure lies: on a scale with its good range, in the take, or how the voice held."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._picture: Picture | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_picture(self, picture: Picture | None) -> None:
        """Draw this; None: nothing, in the same room."""
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a mark."""
        return QSize(120, int(_MARK))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture."""
        picture, theme = self._picture, self._look.theme
        if picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        line = QRectF(0, (self.height() - _TRACK) / 2, self.width(), _TRACK)
        match picture:
            case Gauge():
                _draw_gauge(painter, line, picture, theme)
            case Silences():
                _draw_silences(painter, line, picture, theme)
            case Held():
                _draw_held(painter, line, picture, theme)
            case _:
                assert_never(picture)


def _draw_gauge(painter: QPainter, line: QRectF, gauge: Gauge, theme: Theme) -> None:
    """The scale, the good range on it, and the figure as a mark."""
    good, scale = gauge.good, gauge.scale

    def at(value: float) -> float:
        share = (value - scale.low) / (scale.high - scale.low)
        room = line.width() - 2 * _ENDS
        return line.left() + _ENDS + room * min(max(share, 0.0), 1.0)

    painter.setBrush(theme.line)
    painter.drawRoundedRect(line, _ROUND, _ROUND)
    painter.setBrush(_between(theme.promise_soft, theme.promise, 0.25))
    painter.drawRect(QRectF(at(good.low), line.top(), at(good.high) - at(good.low), _TRACK))
    painter.setBrush(theme.amber if gauge.careful else theme.promise)
    mark = QRectF(at(gauge.value) - _MARK_WIDE / 2, 0, _MARK_WIDE, _MARK)
    mark.moveTop(line.center().y() - _MARK / 2)
    painter.drawRoundedRect(mark, _MARK_WIDE / 2, _MARK_WIDE / 2)


def _draw_silences(painter: QPainter, line: QRectF, silences: Silences, theme: Theme) -> None:
    """The take from its beginning to its end; where it was silent there is a gap with a mark."""
    painter.setBrush(theme.line)
    painter.drawRoundedRect(line, _ROUND, _ROUND)
    whole = max([silences.seconds, *(start + length for start, length in silences.pauses)])
    if whole <= 0:
        return
    painter.setBrush(theme.promise)
    for start, length in silences.pauses:
        wide = max(line.width() * length / whole, _LEAST_PAUSE)
        left = min(line.left() + line.width() * start / whole, line.right() - wide)
        painter.drawRoundedRect(QRectF(left, line.top(), wide, _TRACK), 1.5, 1.5)


def _draw_held(painter: QPainter, line: QRectF, held: Held, theme: Theme) -> None:
    """A line as strong at its end as at its beginning, or one that tapers."""
    middle = line.center().y()
    if held.steady:
        painter.setBrush(_between(theme.promise_soft, theme.promise, 0.25))
        painter.drawRoundedRect(line, _ROUND, _ROUND)
        return
    painter.setBrush(theme.amber)
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(line.left(), line.top()),
                QPointF(line.right(), middle - 0.75),
                QPointF(line.right(), middle + 0.75),
                QPointF(line.left(), line.bottom()),
            ]
        )
    )


def _between(one: QColor, other: QColor, share: float) -> QColor:
    """A colour that share of the way from one to another."""
    parts = (
        round(a + (b - a) * share)
        for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    )
    return QColor(*parts)
