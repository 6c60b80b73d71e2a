"""The rail at the left edge: one button for each page, the settings at its foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import RADIUS, Size, Space, font
from ui.theme_controller import ThemeController
from ui.widgets.button import PaintedButton
from ui.widgets.icons import draw_icon
from ui.widgets.painting import draw_focus_ring
from ui.widgets.text import set_tip

_WIDTH = 84
_MARK = 36.0


@dataclass(frozen=True, slots=True)
class NavEntry:
    """A page on the rail.

    ``name`` is what ``NavRail`` speaks of it by, ``icon`` a name in ``resources/icons``, and
    ``key`` the shortcut shown in the tooltip; the window owns the shortcut itself.
    """

    name: str
    label: str
    icon: str
    key: str = ""


class NavRail(QWidget):
    """An exclusive choice of page; Up and Down move along it and open."""

    chosen = Signal(str)
    """The ``name`` of the page the seller asked for; not sent by ``set_current``."""

    def __init__(
        self,
        look: ThemeController,
        pages: Sequence[NavEntry],
        foot: Sequence[NavEntry] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._buttons: dict[str, _NavButton] = {}
        self._group = QButtonGroup(self)
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName("Pages")
        column = QVBoxLayout(self)
        column.setContentsMargins(6, round(_MARK) + 28, 7, Space.M)
        column.setSpacing(Space.XS)
        for entry in pages:
            column.addWidget(self._button(entry))
        column.addStretch(1)
        for entry in foot:
            column.addWidget(self._button(entry))

    @property
    def current(self) -> str:
        """The name of the page shown as open, or an empty string."""
        return next((name for name, button in self._buttons.items() if button.isChecked()), "")

    def set_current(self, name: str) -> None:
        """Show a page as the open one.  Raises ``KeyError`` for a page that is not on the rail."""
        self._buttons[name].setChecked(True)

    def button(self, name: str) -> PaintedButton:
        """The button of a page, for example to give it the focus."""
        return self._buttons[name]

    def paintEvent(self, event: QPaintEvent) -> None:
        """The surface, its right edge, and Ringwell's mark on top."""
        theme = self.look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.rail)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.line)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mark = QRectF((self.width() - 1 - _MARK) / 2, 16, _MARK, _MARK)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent)
        painter.drawRoundedRect(mark, RADIUS, RADIUS)
        draw_icon(painter, "mark", mark.adjusted(5, 5, -5, -5), theme.on_accent)

    def _button(self, entry: NavEntry) -> _NavButton:
        button = _NavButton(self.look, entry, self)
        self._buttons[entry.name] = button
        self._group.addButton(button)
        button.clicked.connect(lambda: self.chosen.emit(entry.name))
        return button


class _NavButton(PaintedButton):
    """Icon over label."""

    def __init__(self, look: ThemeController, entry: NavEntry, parent: QWidget) -> None:
        super().__init__(look, entry.label, parent)
        self._icon = entry.icon
        self.setCheckable(True)
        self.setAutoExclusive(True)  # a screen reader says one of several; the group sees to it
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if entry.key:
            set_tip(self, f"{entry.label} ({entry.key})")
            self.setAccessibleDescription(f"Key {entry.key}")

    def sizeHint(self) -> QSize:
        """As wide as the rail allows."""
        return QSize(_WIDTH - 13, 56)

    def minimumSizeHint(self) -> QSize:
        """Low windows squeeze the rail a little before anything is cut."""
        return QSize(_WIDTH - 13, 48)

    def changeEvent(self, event: QEvent) -> None:
        """Qt repaints on a change of state by itself, but not when the window loses the focus."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The open page is lit in the accent, its label bold."""
        theme = self.look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent_soft if self.isChecked() else theme.pressed)
            painter.drawRoundedRect(area, RADIUS, RADIUS)
        colour = theme.accent if self.isChecked() else theme.muted
        if self.underMouse() and not self.isChecked():
            colour = theme.ink
        top = (area.height() - 40) / 2
        draw_icon(painter, self._icon, QRectF(0, top, area.width(), 22), colour)
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal
        painter.setFont(font(Size.CAPTION, weight))
        painter.setPen(colour)
        label = QRectF(QPointF(0, top + 24), area.bottomRight())
        painter.drawText(
            label, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self.text()
        )
        if self.hasFocus():
            draw_focus_ring(painter, area, theme.focus, RADIUS)
