"""Buttons that show their key, and the base of every other button Ringwell paints."""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.theme import Size, Space, font
from ui.theme_controller import ThemeController
from ui.widgets.icons import draw_icon
from ui.widgets.painting import KEY_CAP_HEIGHT, draw_key_cap, key_cap_size, text_width
from ui.widgets.text import set_tip

_HEIGHT = 36
_ICON = 18
_SIDES = 30  # left and right of the content, together
_PRESSING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PaintedButton(QPushButton):
    """A button whose text is plain (an ampersand is an ampersand) and whose look is its own.

    A click leaves the keyboard where it was, so the prompter keeps Space after a click on
    "larger".  Reached with Tab, the button takes Space and Enter even where the page uses those
    keys for something else.
    """

    def __init__(self, look: ThemeController, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._label = text
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.setAccessibleName(text)

    def text(self) -> str:
        """The words on the button."""
        return self._label

    def setText(self, text: str) -> None:
        """Change the words on the button and its accessible name."""
        if text == self._label:
            return
        self._label = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def event(self, event: QEvent) -> bool:
        """Claim the pressing keys before a shortcut of the page takes them."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _PRESSING
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, as Space does, and once however long it is held."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        super().keyPressEvent(event)


class ButtonKind(StrEnum):
    """How much a button asks to be pressed.  At most one primary on a page."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"
    DANGER = "danger"


class Button(PaintedButton):
    """Icon, words and key cap, each of them optional; the bevel comes from the style sheet.

    ``key`` is only shown and told to a screen reader: the page owns the shortcut.
    """

    def __init__(
        self,
        look: ThemeController,
        text: str,
        *,
        kind: ButtonKind = ButtonKind.SECONDARY,
        icon: str = "",
        key: str = "",
        icon_only: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, parent)
        self._kind = kind
        self._icon = icon
        self._key = key
        self._icon_only = False
        self._keeps_key = False
        self.setProperty("kind", kind.value)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._describe()
        self.set_icon_only(icon_only)

    def setText(self, text: str) -> None:
        """Change the words on the button, its accessible name and tooltip."""
        super().setText(text)
        self._describe()

    def set_icon(self, name: str) -> None:
        """Change the icon."""
        self._icon = name
        self.update()

    def set_icon_only(self, icon_only: bool, *, keep_key: bool = False) -> None:
        """Hide the words where there is no room, and the key too; the tooltip then says them."""
        if (icon_only, keep_key) == (self._icon_only, self._keeps_key):
            return
        self._icon_only, self._keeps_key = icon_only, keep_key
        self._describe()
        self.updateGeometry()
        self.update()

    @property
    def narrowest(self) -> int:
        """Its width without words."""
        if not self._keeps_key:
            return _HEIGHT
        return round(_ICON + Space.S + key_cap_size(self._key).width() + _SIDES / 2)

    @property
    def widest(self) -> int:
        """Its width with words and key."""
        width = text_width(self.text(), self._font()) + _SIDES
        if self._icon:
            width += _ICON + Space.S
        if self._key:
            width += key_cap_size(self._key).width() + Space.S
        return round(width)

    @property
    def icon_only(self) -> bool:
        """Whether the words are hidden."""
        return self._icon_only

    def sizeHint(self) -> QSize:
        """Room for what is shown."""
        return QSize(self.narrowest if self._icon_only else self.widest, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """A button never cuts its own words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bevel of the style sheet, then icon, words and key side by side in the middle."""
        super().paintEvent(event)  # which knows of no words and no icon
        painter = QPainter(self)
        colour = self._colour()
        inside: float = self.widest - _SIDES
        if self._icon_only:
            inside = self.narrowest - _SIDES / 2 if self._keeps_key else _ICON
        left = (self.width() - inside) / 2
        middle = self.height() / 2
        if self._icon:
            draw_icon(painter, self._icon, QRectF(left, middle - _ICON / 2, _ICON, _ICON), colour)
            left += _ICON + Space.S
        if self._icon_only:
            if self._keeps_key:
                self._draw_key(painter, left, colour)
            return
        used = self._font()
        painter.setFont(used)
        painter.setPen(colour)
        width = text_width(self.text(), used)
        painter.drawText(
            QRectF(left, 0, width + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        if self._key:
            self._draw_key(painter, left + width + Space.S, colour)

    def _draw_key(self, painter: QPainter, left: float, colour: QColor) -> None:
        at = QPointF(left, (self.height() - KEY_CAP_HEIGHT) / 2)
        draw_key_cap(painter, at, self._key, self._key_colour(colour))

    def _describe(self) -> None:
        key = f"Key {self._key}" if self._key else ""
        self.setAccessibleDescription(key)
        if self._icon_only:
            set_tip(self, f"{self.text()} ({self._key})" if key else self.text())
        else:
            set_tip(self, "")

    def _font(self) -> QFont:
        return font(Size.SMALL, self.font().weight())

    def _colour(self) -> QColor:
        theme = self.look.theme
        if not self.isEnabled():
            return theme.muted
        match self._kind:
            case ButtonKind.PRIMARY:
                return theme.on_accent
            case ButtonKind.DANGER:
                return theme.stop
            case ButtonKind.SECONDARY | ButtonKind.QUIET:
                return theme.accent if self.isChecked() else theme.ink
            case _:
                assert_never(self._kind)

    def _key_colour(self, words: QColor) -> QColor:
        quiet = self._kind in (ButtonKind.SECONDARY, ButtonKind.QUIET) and not self.isChecked()
        return self.look.theme.muted if quiet else words
