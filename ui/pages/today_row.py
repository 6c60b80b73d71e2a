"""How a line of the due list looks: initials, name, reason, and a badge for when."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QCursor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from ui.models.due_lines import ANY_TIME, DueLine
from ui.models.rows import ROW
from ui.theme import RADIUS_CARD, Size, Theme, font
from ui.theme_controller import ThemeController
from ui.widgets.painting import BADGE_HEIGHT, badge_size, draw_avatar, draw_badge
from ui.widgets.text import wrapped

_ROW = 66
_HEADING = 38
_FIRST_HEADING = 26
_AVATAR = 38.0
_WIDEST_BADGE = 108.0
_GAP = 6
_SIDE = 7.0
_INSIDE = 10.0


class DueRowDelegate(QStyledItemDelegate):
    """Paints headings and people; every row has one height, so a long list lays out at once."""

    def __init__(self, look: ThemeController, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        # Made once: a frame of scrolling draws a dozen rows.
        self._bold, self._small = font(Size.BODY, QFont.Weight.DemiBold), font(Size.CAPTION)
        self._bold_metrics = QFontMetricsF(self._bold)
        self._small_metrics = QFontMetricsF(self._small)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The height of a heading or of a person's row."""
        if isinstance(index.data(ROW), DueLine):
            return QSize(0, _ROW)
        return QSize(0, _HEADING if index.row() else _FIRST_HEADING)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(_SIDE, 0, -_SIDE, 0)
        line = index.data(ROW)
        if isinstance(line, DueLine):
            self._draw_surface(painter, area.adjusted(0, 1, 0, -1), index)
            self._draw_line(painter, area.adjusted(_INSIDE, 0, -_INSIDE, 0), line)
        else:
            self._draw_heading(painter, area.adjusted(_INSIDE, 0, -_INSIDE, 0), str(index.data()))
        painter.restore()

    def _draw_heading(self, painter: QPainter, area: QRectF, words: str) -> None:
        used = font(Size.SMALL, QFont.Weight.DemiBold)
        metrics = QFontMetricsF(used)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(used)
        painter.setPen(self._look.theme.muted)
        painter.drawText(QPointF(area.left(), area.bottom() - 8), shown)

    def _draw_surface(
        self, painter: QPainter, area: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, view = self._look.theme, self._view
        if index == view.currentIndex():
            # The list has the keyboard most of the time: its ring is a fine one.
            painter.setPen(QPen(theme.focus if view.hasFocus() else theme.line_strong, 1.3))
            painter.setBrush(theme.card)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), RADIUS_CARD, RADIUS_CARD)
        elif index == self._hovered():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.hover)
            painter.drawRoundedRect(area, RADIUS_CARD, RADIUS_CARD)

    def _hovered(self) -> QModelIndex:
        """The row under the mouse.  The style's own flags would tell, at the cost of the start."""
        viewport = self._view.viewport()
        if not viewport.underMouse():
            return QModelIndex()
        return self._view.indexAt(viewport.mapFromGlobal(QCursor.pos()))

    def _draw_line(self, painter: QPainter, area: QRectF, line: DueLine) -> None:
        theme = self._look.theme
        middle = area.center().y()
        avatar = QRectF(area.left(), middle - _AVATAR / 2, _AVATAR, _AVATAR)
        painter.setOpacity(1.0 if line.callable_now else 0.75)
        draw_avatar(painter, avatar, line.name, theme)
        painter.setOpacity(1.0)
        self._draw_words(painter, area.adjusted(_AVATAR + _INSIDE, 0, 0, 0), line, theme)

    def _draw_words(self, painter: QPainter, area: QRectF, line: DueLine, theme: Theme) -> None:
        """Name and badge over the reason, all as one block in the vertical middle."""
        name_metrics, metrics = self._bold_metrics, self._small_metrics
        reason = _broken(line.reason, metrics, area.width())
        spacing = metrics.height()
        first = max(name_metrics.height(), BADGE_HEIGHT)
        top = area.center().y() - (first + spacing * len(reason)) / 2
        badge, below = badge_place(
            area.width(),
            name_metrics.horizontalAdvance(line.name),
            min(badge_size(line.badge).width(), _WIDEST_BADGE),
            metrics.horizontalAdvance(reason[-1]),
            spare=line.badge == ANY_TIME,
        )
        pill = QRectF(area.right() - badge, top, badge, BADGE_HEIGHT)
        room = area.width() - (0 if below or not badge else badge + _GAP)
        if below:
            pill.moveTop(top + first + spacing * (len(reason) - 0.5) - BADGE_HEIGHT / 2 + 3)
        if badge:
            draw_badge(painter, pill, line.badge, theme, line.tone)
        name = name_metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, room)
        base = top + (first - name_metrics.height()) / 2 + name_metrics.ascent()
        painter.setFont(self._bold)
        painter.setPen(theme.ink)
        painter.drawText(QPointF(area.left(), base), name)
        painter.setFont(self._small)
        painter.setPen(theme.muted)
        top += first + metrics.ascent()
        for row, words in enumerate(reason):
            painter.drawText(QPointF(area.left(), top + row * spacing), words)


def badge_place(
    width: float, name: float, badge: float, lowest: float, *, spare: bool
) -> tuple[float, bool]:
    """The width of a badge, 0 for none, and whether it stands beside the last line.

    In a narrow list a name goes before its badge: that finds room further down, unless it is
    ``spare``, or is left out, for the reason says as much.  All in pixels: the row's width, the
    name's, the badge's and that of the last line.
    """
    beside = width - _GAP - badge
    if name <= beside:
        return badge, False
    return (badge, True) if lowest <= beside and not spare else (0.0, False)


def _broken(reason: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """A reason on one line, else broken where its parts meet, else anywhere."""
    first, _, rest = reason.partition(" · ")
    fits = [metrics.horizontalAdvance(words) <= width for words in (reason, first, rest)]
    if rest and fits == [False, True, True]:
        return [first, rest]
    return wrapped(reason, metrics, width, 2)
