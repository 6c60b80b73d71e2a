"""Puts a theme on the application, and follows the system's light and dark when asked to."""

from __future__ import annotations

from enum import StrEnum
from typing import assert_never

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from ui.theme import Theme, font, load_theme, style_sheet


class Appearance(StrEnum):
    """What the seller chose in the settings."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class ThemeController(QObject):
    """Holds the theme in use.  Widgets that paint themselves are given this one object.

    They read ``theme`` when they paint; a change of theme repaints every widget by itself, so
    only what was kept (a rendered pixmap) needs ``changed``.
    """

    changed = Signal(object)
    """The new ``Theme``, after it has been applied."""

    def __init__(self, app: QApplication, appearance: Appearance = Appearance.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._appearance = appearance
        if app.style().name() != "fusion":
            app.setStyle("Fusion")
        app.setFont(font())
        self._ask_system(appearance)
        self._theme = load_theme(self._wanted_name())
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self._refresh)

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme

    @property
    def appearance(self) -> Appearance:
        """The seller's choice, which may be to follow the system."""
        return self._appearance

    def set_appearance(self, appearance: Appearance) -> None:
        """Change the choice and apply it at once."""
        self._appearance = appearance
        self._ask_system(appearance)
        self._refresh()

    def _ask_system(self, appearance: Appearance) -> None:
        # Title bars and the system's own dialogs follow the hint where the system supports it.
        hints = self._app.styleHints()
        match appearance:
            case Appearance.LIGHT:
                hints.setColorScheme(Qt.ColorScheme.Light)
            case Appearance.DARK:
                hints.setColorScheme(Qt.ColorScheme.Dark)
            case Appearance.SYSTEM:
                hints.unsetColorScheme()
            case _:
                assert_never(appearance)

    def _wanted_name(self) -> str:
        if self._appearance is not Appearance.SYSTEM:
            return self._appearance.value
        dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _refresh(self) -> None:
        name = self._wanted_name()
        if name == self._theme.name:
            return
        self._theme = load_theme(name)
        self._apply()
        self.changed.emit(self._theme)

    def _apply(self) -> None:
        self._app.setPalette(palette(self._theme))
        self._app.setStyleSheet(style_sheet(self._theme))


def palette(theme: Theme) -> QPalette:
    """The theme in Qt's own roles, for everything the style sheet does not name."""
    role = QPalette.ColorRole
    result = QPalette()
    for name, colour in (
        (role.Window, theme.paper),
        (role.WindowText, theme.ink),
        (role.Base, theme.card),
        (role.AlternateBase, theme.paper),
        (role.Text, theme.ink),
        (role.Button, theme.card),
        (role.ButtonText, theme.ink),
        (role.BrightText, theme.stop),
        (role.Highlight, theme.accent_soft),
        (role.HighlightedText, theme.ink),
        (role.Accent, theme.accent),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.muted),
        (role.ToolTipBase, theme.ink),
        (role.ToolTipText, theme.paper),
        (role.PlaceholderText, theme.muted),
        (role.Light, theme.card),
        (role.Midlight, theme.hover),
        (role.Mid, theme.line),
        (role.Dark, theme.line_strong),
        (role.Shadow, theme.line_strong),
    ):
        result.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, name, theme.muted)
    return result
