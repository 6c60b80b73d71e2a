"""Things set like words in a paragraph, and the chips that are set so."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from ui.theme import Size, Space, font
from ui.theme_controller import ThemeController
from ui.widgets.button import PaintedButton
from ui.widgets.icons import draw_icon
from ui.widgets.painting import draw_focus_ring, text_width
from ui.widgets.text import set_tip

_CHIP_HEIGHT = 28
_CHIP_WIDEST = 220.0


class FlowLayout(QLayout):
    """Fills rows from left to right and starts a new one where the width ends."""

    def __init__(self, parent: QWidget | None = None, spacing: int = Space.S) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins: QMargins = self.contentsMargins()
        inside = rect.marginsRemoved(margins)
        x, y, row_height = inside.x(), inside.y(), 0
        for item in self._items:
            if item.isEmpty():  # hidden
                continue
            size = item.sizeHint()
            size.setWidth(min(size.width(), inside.width()))
            if x > inside.x() and x + size.width() > inside.right() + 1:
                x, y, row_height = inside.x(), y + row_height + self.spacing(), 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            row_height = max(row_height, size.height())
        return y + row_height - rect.y() + margins.bottom()


class Chip(PaintedButton):
    """A tag.  Removable chips are pressed, or sent Delete or Backspace, to take them away."""

    removed = Signal()

    def __init__(
        self,
        look: ThemeController,
        text: str,
        *,
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, parent)
        self._removable = removable
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_tip(self, f"Remove “{text}”" if removable else "")
        if removable:
            self.setAccessibleDescription("Press to remove")
            self.clicked.connect(self.removed)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """Room for the words, up to a limit."""
        width = text_width(self.text(), font(Size.SMALL)) + (44 if self._removable else 26)
        return QSize(round(min(width, _CHIP_WIDEST)), _CHIP_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(min(60, self.sizeHint().width()), _CHIP_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace remove."""
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A pill with the words and, when removable, a cross."""
        theme = self.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        radius = area.height() / 2
        lit = self._removable and self.underMouse()
        painter.setPen(theme.line)
        painter.setBrush(theme.pressed if lit else theme.hover)
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        words = area.adjusted(Space.M, 0, -30 if self._removable else -Space.M, 0)
        used = font(Size.SMALL)
        painter.setFont(used)
        painter.setPen(theme.ink)
        shown = QFontMetricsF(used).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, words.width() + 1
        )
        painter.drawText(words.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter, shown)
        if self._removable:
            cross = QRectF(area.right() - 25, area.center().y() - 7, 14, 14)
            draw_icon(painter, "close", cross, theme.ink if lit else theme.muted)
        if self.hasFocus():
            draw_focus_ring(painter, area, theme.focus, radius)


class TagChips(QWidget):
    """The tags of a contact as chips."""

    removed = Signal(str)
    """The tag whose chip was taken away; the widget itself changes only with ``set_tags``."""

    def __init__(
        self, look: ThemeController, *, removable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._removable = removable
        self._flow = FlowLayout(self, spacing=6)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_tags(self, tags: Sequence[str]) -> None:
        """Show these tags, in this order."""
        while (item := self._flow.takeAt(0)) is not None:
            chip = item.widget()
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        for tag in tags:
            added = Chip(self.look, tag, removable=self._removable, parent=self)
            added.removed.connect(lambda tag=tag: self.removed.emit(tag))
            self._flow.addWidget(added)
            added.show()
        self.updateGeometry()
