"""Rows of the lists that come up beside the words: a name, and beside it a few quieter words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.theme import Size, Space, Tone, font
from ui.theme_controller import ThemeController

ROW = 34
_BESIDE = Qt.ItemDataRole.UserRole + 1
_TONE = Qt.ItemDataRole.UserRole + 2


class RowList(QListWidget):
    """Leaves the keyboard to the field above it; as high as its rows, up to ``most`` of them."""

    def __init__(self, look: ThemeController, said_as: str, most: int) -> None:
        super().__init__()
        self._most = most
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAccessibleName(said_as)
        self.setItemDelegate(_Rows(look, self))

    def add(self, key: object, name: str, beside: str, tone: Tone = Tone.NEUTRAL) -> None:
        """Add a row; the first one is chosen.  Neutral words beside the name are muted."""
        item = QListWidgetItem(name)
        item.setData(Qt.ItemDataRole.UserRole, key)
        item.setData(_BESIDE, beside)
        item.setData(_TONE, tone)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}: {beside}" if beside else name)
        self.addItem(item)
        if self.count() == 1:
            self.setCurrentRow(0)
        self.setFixedHeight(min(self.count(), self._most) * ROW)

    @property
    def keys(self) -> list[object]:
        """The keys of all rows, in order."""
        return [self.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.count())]

    @property
    def key(self) -> object:
        """The key of the row chosen; None without one."""
        row = self.currentRow()
        return None if row < 0 else self.item(row).data(Qt.ItemDataRole.UserRole)

    def step(self, key: int) -> bool:
        """Choose another row by an arrow or page key; False for every other key."""
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -self._most,
            Qt.Key.Key_PageDown: self._most,
        }
        by = steps.get(Qt.Key(key))
        if by is None or not self.count():
            return False
        row = self.currentRow() + by
        row = row % self.count() if abs(by) == 1 else max(0, min(row, self.count() - 1))
        self.setCurrentRow(row)
        return True


class _Rows(QStyledItemDelegate):
    def __init__(self, look: ThemeController, view: QListWidget) -> None:
        super().__init__(view)
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(120, ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._look.theme
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = option.state & QStyle.StateFlag.State_Selected
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent_soft if chosen else theme.hover)
            painter.drawRoundedRect(area, 6, 6)
        inside = area.adjusted(Space.M, 0, -Space.M, 0)
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.TextElideMode.ElideRight
        bold, quiet = font(Size.SMALL, QFont.Weight.DemiBold), font(Size.SMALL)
        tone = index.data(_TONE)
        name = QFontMetricsF(bold).elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), right, inside.width()
        )
        painter.setFont(bold)
        painter.setPen(theme.ink)
        painter.drawText(inside, middle, name)
        inside.setLeft(inside.left() + QFontMetricsF(bold).horizontalAdvance(name) + Space.L)
        painter.setFont(quiet)
        painter.setPen(theme.muted if tone == Tone.NEUTRAL else theme.tone(Tone(tone))[0])
        beside = QFontMetricsF(quiet).elidedText(index.data(_BESIDE), right, inside.width())
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight, beside)
        painter.restore()
