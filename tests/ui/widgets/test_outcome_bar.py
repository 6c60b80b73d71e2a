"""The outcome is one key away, and each button says first what it leads to."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from app.domain.call import Outcome
from ui.theme_controller import Appearance, ThemeController
from ui.widgets import outcome
from ui.widgets.outcome import Consequence
from ui.widgets.outcome_bar import OUTCOMES, OutcomeBar
from ui.widgets.text import wrapped


@pytest.fixture
def bar(look: ThemeController, qtbot: QtBot) -> OutcomeBar:
    bar = OutcomeBar(look)
    qtbot.addWidget(bar)
    bar.resize(680, bar.sizeHint().height())
    with qtbot.waitExposed(bar):
        bar.show()
    bar.activateWindow()
    return bar


def test_there_is_a_button_for_every_outcome() -> None:
    assert len(OUTCOMES) == len(Outcome)
    assert [choice.key for choice in OUTCOMES] == list("1234567")


def test_a_click_chooses(bar: OutcomeBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.chosen) as heard:
        qtbot.mouseClick(bar.buttons[3], Qt.MouseButton.LeftButton)
    assert heard.args == [3]


def test_the_page_chooses_with_its_keys(bar: OutcomeBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.chosen) as heard:
        bar.choose(6)
    assert heard.args == [6]
    bar.setEnabled(False)
    with qtbot.assertNotEmitted(bar.chosen):
        bar.choose(6)


def test_a_button_speaks_its_consequence(bar: OutcomeBar) -> None:
    first = bar.buttons[0]
    assert first.accessibleName() == "Left a voicemail, then: working out what follows"
    bar.set_consequences([Consequence("Thursday morning", promise=True), *[None] * 6])
    assert first.accessibleName() == "Left a voicemail, then: Thursday morning"
    assert first.accessibleDescription() == "Key 1"


def test_consequences_come_for_all_buttons_at_once(bar: OutcomeBar) -> None:
    with pytest.raises(ValueError, match="argument"):
        bar.set_consequences([None])


def test_folded_it_is_one_low_row(bar: OutcomeBar, qtbot: QtBot) -> None:
    high = bar.sizeHint().height()
    rows = {button.y() for button in bar.buttons}
    assert len(rows) == 2
    bar.set_folded(True)
    bar.resize(660, bar.sizeHint().height())
    qtbot.waitUntil(lambda: len({button.y() for button in bar.buttons}) == 1)
    assert bar.folded
    assert bar.sizeHint().height() < high
    assert bar.buttons[0].width() > bar.buttons[1].width()
    bar.set_folded(False)
    bar.resize(680, bar.sizeHint().height())
    qtbot.waitUntil(lambda: len({button.y() for button in bar.buttons}) == 2)


def test_narrow_buttons_are_taller(bar: OutcomeBar, qtbot: QtBot) -> None:
    bar.resize(900, 300)
    low = bar.buttons[1].sizeHint().height()
    bar.resize(560, 300)
    assert bar.buttons[1].sizeHint().height() > low
    bar.set_folded(True)
    assert bar.sizeHint().height() < 2 * low


def test_only_low_pages_fold() -> None:
    assert OutcomeBar.should_fold(QSize(1024, 700))
    assert not OutcomeBar.should_fold(QSize(1280, 800))


@pytest.mark.parametrize("folded", [False, True])
@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_long_and_empty_consequences_are_painted(
    bar: OutcomeBar, look: ThemeController, folded: bool, appearance: Appearance
) -> None:
    look.set_appearance(appearance)
    bar.set_folded(folded)
    long = Consequence("in the middle of January, unless she would rather not " * 3, promise=True)
    for consequence in (long, Consequence(""), None):
        bar.set_consequences([consequence] * 7)
        assert not bar.grab().isNull()
    bar.buttons[2].setFocus()
    bar.buttons[1].setEnabled(False)
    assert not bar.grab().isNull()


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (1290, {"Left a voicemail", "Asked me to", "→ needs a number", "→ ask permission"}),
        (900, {"Voicemail", "Asked to stop", "→ fix it", "→ ask"}),
    ],
)
def test_one_row_says_it_in_whole_words_where_there_is_room(
    bar: OutcomeBar, monkeypatch: pytest.MonkeyPatch, width: int, said: set[str]
) -> None:
    painted: list[str] = []

    def told(*what: Any) -> list[str]:
        lines = wrapped(*what)
        painted.extend(lines)
        return lines

    monkeypatch.setattr(outcome, "wrapped", told)
    long = Consequence("Thursday, December 3rd, in the morning", "Dec 3")
    consequences = [long] * 7
    consequences[1] = Consequence("ask permission", "ask")
    consequences[5] = Consequence("needs a number", "fix it")
    bar.set_consequences(consequences)
    bar.set_folded(True)
    bar.resize(width, bar.sizeHint().height())
    painted.clear()
    bar.grab()
    assert said <= set(painted)
    assert not [line for line in painted if line.endswith("…")]
