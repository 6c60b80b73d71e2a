"""Words as large as there is room for, shown as they were typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetricsF, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import font
from ui.widgets.fitted_text import FittedText

_LARGEST, _LEAST = 40, 20


@pytest.fixture
def fitted(qtbot: QtBot) -> FittedText:
    made = FittedText(_LARGEST, _LEAST, lines=2)
    qtbot.addWidget(made)
    made.show()
    return made


def _width(text: str, size: int) -> float:
    return QFontMetricsF(font(size, QFont.Weight.Bold)).horizontalAdvance(text)


def test_a_short_text_is_as_large_as_can_be(fitted: FittedText) -> None:
    fitted.set_text("937 555 0118")
    fitted.resize(600, 100)
    assert fitted.lines == ["937 555 0118"]
    one_line = fitted.heightForWidth(600)
    assert one_line >= QFontMetricsF(font(_LARGEST, QFont.Weight.Bold)).height()
    narrow = round(_width("937 555 0118", 24))
    fitted.resize(narrow, 100)
    assert fitted.lines == ["937 555 0118"]  # smaller, and never broken while it fits
    assert fitted.heightForWidth(narrow) < one_line


def test_a_long_text_is_broken_and_a_longer_one_is_whole_in_its_tooltip(
    fitted: FittedText,
) -> None:
    name = "María Guadalupe de la Cruz"
    fitted.set_text(name)
    fitted.resize(round(_width(name, _LEAST) * 0.7), 100)
    assert len(fitted.lines) == 2
    assert " ".join(fitted.lines) == name
    assert fitted.toolTip() == ""
    fitted.resize(round(_width(name, _LEAST) * 0.3), 100)
    assert fitted.lines[-1].endswith("…")
    document = QTextDocument()
    document.setHtml(fitted.toolTip())
    assert document.toPlainText() == name


def test_another_text_and_another_size_are_measured_anew(fitted: FittedText) -> None:
    fitted.resize(300, 100)
    fitted.set_text("Bo")
    large = fitted.heightForWidth(300)
    fitted.set_largest(_LEAST)
    assert fitted.heightForWidth(300) < large
    fitted.set_text("<b>Ann</b>")
    assert fitted.lines == ["<b>Ann</b>"]
    assert fitted.accessibleName() == "<b>Ann</b>"


@given(text=st.text(max_size=60), width=st.integers(1, 800))
def test_no_line_is_wider_than_the_room(qapp: QApplication, text: str, width: int) -> None:
    fitted = FittedText(_LARGEST, _LEAST, lines=3)
    fitted.set_text(text)
    fitted.resize(width, 200)
    assert len(fitted.lines) <= 3
    at_least = QFontMetricsF(font(_LEAST, QFont.Weight.Bold))
    if at_least.horizontalAdvance("…") <= width:
        assert all(at_least.horizontalAdvance(line) <= width + 1 for line in fitted.lines)
