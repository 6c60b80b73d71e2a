"""The microphone check: what it hears, what it says, and that it is asked for once."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.domain.microphone import Verdict
from app.usecases.office import Office
from tests.ui.pages.booth_on_stage import HEADSET, MIC, Rehearsing, rehearsing
from tests.ui.pages.stage import Heard, Shows, Station
from ui.pages.rehearse_check import RehearseCheck
from ui.presenters.mic_check import SAY, MicCheckPresenter, advice
from ui.theme_controller import ThemeController


@pytest.fixture
def stage(station: Station, office: Office, tmp_path: Path) -> Iterator[Rehearsing]:
    with rehearsing(station, office, tmp_path) as made:
        made.settings.checked_microphones = frozenset()
        yield made


@pytest.fixture
def check(stage: Rehearsing) -> MicCheckPresenter:
    return MicCheckPresenter(stage.booth, stage.studio.warm)


def speech(amplitude: float, seconds: float = 3.2) -> bytes:
    """A voice that rises and falls in half a second, with the quiet of a room in between."""
    rate = 16_000

    def loudness(at: int) -> float:
        burst, place = divmod(at, rate // 2)
        return amplitude * math.sin(math.pi * place / (rate // 2)) if burst % 2 else 20.0

    steps = range(round(rate * seconds))
    return array("h", (round(loudness(at) * math.sin(at / 5)) for at in steps)).tobytes()


def listen(stage: Rehearsing, sound: bytes) -> None:
    for start in range(0, len(sound), 3_200):
        if stage.microphone.listening:
            stage.microphone.chunk.emit(sound[start : start + 3_200])
    stage.settle()


def test_a_good_microphone_is_remembered(stage: Rehearsing, check: MicCheckPresenter) -> None:
    check.begin()
    assert check.shown.words == SAY
    assert check.shown.listening
    listen(stage, speech(6_000))
    assert check.shown.good
    assert not stage.microphone.listening
    assert stage.settings.checked_microphones == {"mic"}
    assert stage.studio.warmed >= 96_000


@pytest.mark.parametrize(
    ("amplitude", "verdict"), [(0.0, Verdict.SILENT), (150.0, Verdict.TOO_QUIET)]
)
def test_a_bad_one_is_told_and_not_remembered(
    stage: Rehearsing, check: MicCheckPresenter, amplitude: float, verdict: Verdict
) -> None:
    stage.settings.checked_microphones = frozenset({"mic"})
    passed = Heard(check.passed)
    check.begin()
    listen(stage, speech(amplitude) if amplitude else bytes(110_000))
    assert check.shown.verdict is verdict
    assert stage.settings.checked_microphones == frozenset()
    assert passed == []
    check.go_on()
    assert len(passed) == 1


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_is_one_kind_sentence_with_a_way_on(verdict: Verdict) -> None:
    alone, among = advice(verdict, False), advice(verdict, True)
    assert alone.endswith(".")
    assert "another" not in alone
    if verdict not in (Verdict.GOOD, Verdict.NOISY):
        assert "another" in among


def test_another_microphone_is_tried_at_once(stage: Rehearsing, check: MicCheckPresenter) -> None:
    stage.devices.plug(MIC, HEADSET)
    check.begin()
    check.choose("headset")
    assert stage.microphone.device == "headset"
    assert check.shown.input_id == "headset"


def test_what_goes_wrong_with_the_device_is_told(
    stage: Rehearsing, check: MicCheckPresenter
) -> None:
    check.begin()
    stage.microphone.break_down("The microphone could not be opened.")
    assert check.shown.words == "The microphone could not be opened."
    assert not check.shown.listening


def test_the_page_says_what_was_heard_and_goes_on_at_a_key(
    stage: Rehearsing,
    check: MicCheckPresenter,
    look: ThemeController,
    station: Station,
    show: Shows,
) -> None:
    page = RehearseCheck(check, look)
    show(page)
    passed, left = Heard(page.passed), Heard(page.left)
    page.activate()
    assert page.skip.isVisible()
    assert not page.go_on.isVisible()
    listen(stage, speech(6_000))
    assert page.go_on.isVisible()
    assert page.words.text() == advice(Verdict.GOOD, False)
    assert (page.accessibleName(), page.accessibleDescription()) == (
        "Can I hear you?",
        page.words.text(),
    )
    station.press(page, "r")
    assert len(passed) == 1
    station.press(page, "c")
    assert stage.microphone.listening
    station.press(page, Qt.Key.Key_Escape)
    assert len(left) == 1
    assert not stage.microphone.listening


def test_devices_come_and_go_on_the_page(
    stage: Rehearsing, check: MicCheckPresenter, look: ThemeController, show: Shows
) -> None:
    page = RehearseCheck(check, look)
    show(page)
    page.activate()
    assert page.inputs.count() == 2
    stage.devices.plug(MIC, HEADSET)
    assert page.inputs.count() == 3
    page.inputs.setCurrentIndex(2)
    page.inputs.activated.emit(2)
    assert stage.settings.sound.microphone == "headset"
    page.outputs.setCurrentIndex(1)
    page.outputs.activated.emit(1)
    assert stage.settings.sound.loudspeaker == "ears"
    assert stage.loudspeaker.played
