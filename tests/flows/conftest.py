"""What flows in the window stand on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme_controller import Appearance, ThemeController


@pytest.fixture(scope="session")
def shared_look(qapp: QApplication) -> ThemeController:
    return ThemeController(qapp, Appearance.LIGHT)


@pytest.fixture
def look(
    shared_look: ThemeController,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> Iterator[ThemeController]:
    """How the window of this process looks.  A bug on one of its lanes fails the test."""
    monkeypatch.setattr("app.diagnostics.start_log", lambda folder: folder / "ringwell.log")
    yield shared_look
    assert [record.message for record in caplog.records if record.exc_info] == []
