"""The list of the parts of the settings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import RADIUS, Size, Space, font
from ui.theme_controller import ThemeController
from ui.widgets.icons import draw_icon
from ui.widgets.painting import draw_focus_ring

_ICON = Qt.ItemDataRole.UserRole


class SectionIndex(QListWidget):
    """Up and Down move along the parts and open them."""

    chosen = Signal(int)
    """The place of the part, from 0."""

    def __init__(
        self,
        look: ThemeController,
        sections: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Lines(look, self))
        self.setAccessibleName("Settings")
        for words, icon in sections:
            item = QListWidgetItem(words)
            item.setData(_ICON, icon)
            self.addItem(item)
        self.setCurrentRow(0)
        self.currentRowChanged.connect(self.chosen)

    def set_current(self, place: int) -> None:
        """Mark a part."""
        self.setCurrentRow(place)


class _Lines(QStyledItemDelegate):
    def __init__(self, look: ThemeController, view: SectionIndex) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(120, 44)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._look.theme
        area = QRectF(option.rect).adjusted(0, 2, 0, -2)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.accent_soft if chosen else theme.hover)
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        colour = theme.accent if chosen else theme.ink
        icon = QRectF(area.left() + Space.S, area.center().y() - 9, 18, 18)
        draw_icon(painter, index.data(_ICON), icon, colour)
        painter.setPen(colour)
        painter.setFont(font(Size.SMALL, QFont.Weight.DemiBold if chosen else QFont.Weight.Normal))
        words = area.adjusted(18 + 2 * Space.S, 0, -Space.XS, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, index.data())
        if chosen and self._view.hasFocus():
            draw_focus_ring(painter, area, theme.focus, RADIUS)
        painter.restore()
