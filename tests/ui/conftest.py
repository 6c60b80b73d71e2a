"""The look that everything on screen is tried in."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme_controller import Appearance, ThemeController


@pytest.fixture(scope="session")
def shared_look(qapp: QApplication) -> ThemeController:
    return ThemeController(qapp, Appearance.LIGHT)


@pytest.fixture
def look(shared_look: ThemeController) -> ThemeController:
    """The controller of the one application, in light again for each test."""
    shared_look.set_appearance(Appearance.LIGHT)
    return shared_look
