"""Takes that are heard on the page of how she is getting on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Signal

from app.speech.reading_aloud import ReadAloud
from tests.ui.pages.progress_on_stage import full, page, say
from tests.ui.pages.stage import Station
from ui.pages.progress import ProgressPage
from ui.pages.progress_sound import ProgressSound
from ui.presenters.reading_aloud import ReadingAloud

__all__ = ["full", "page", "say"]


class Loudspeaker(QObject):
    """Is never heard."""

    moved = Signal(float)
    finished = Signal()
    lost = Signal(str)

    def play(self, samples: bytes, from_s: float = 0.0, to_s: float | None = None) -> None:
        pass

    def pause(self) -> None:
        pass

    def resume(self) -> None:
        pass

    def stop(self) -> None:
        pass


class Narrator:
    """Nothing is read to anybody here."""

    def read(self, *_: object) -> ReadAloud:
        raise AssertionError

    def cancel(self) -> None: ...


class TestSound:
    @pytest.fixture
    def loudspeaker(self) -> Loudspeaker:
        return Loudspeaker()

    @pytest.fixture
    def aloud(self, full: ProgressPage, loudspeaker: Loudspeaker, station: Station) -> ReadingAloud:
        aloud = ReadingAloud(station.desk.store, Narrator(), loudspeaker)
        ProgressSound(full, aloud, loudspeaker)
        return aloud

    def test_a_take_is_heard_to_its_end(
        self,
        full: ProgressPage,
        aloud: ReadingAloud,
        loudspeaker: Loudspeaker,
        station: Station,
    ) -> None:
        latest = full.compare.latest
        latest.hear.click()
        station.settle()
        assert latest.hear.text() == "Stop"
        loudspeaker.moved.emit(0.6)
        assert latest.said.lit == 0
        loudspeaker.finished.emit()
        assert latest.hear.text() == "Hear it"
        loudspeaker.moved.emit(0.6)
        assert latest.said.lit is None

    def test_another_one_takes_its_place(
        self, full: ProgressPage, aloud: ReadingAloud, station: Station
    ) -> None:
        full.compare.latest.hear.click()
        full.compare.first.hear.click()
        station.settle()
        assert full.compare.first.hear.text() == "Stop"
        assert full.compare.latest.hear.text() == "Hear it"
        full.compare.first.hear.click()
        assert full.compare.first.hear.text() == "Hear it"

    def test_a_lost_loudspeaker_ends_it(
        self, full: ProgressPage, aloud: ReadingAloud, loudspeaker: Loudspeaker, station: Station
    ) -> None:
        full.compare.latest.hear.click()
        station.settle()
        loudspeaker.lost.emit("No loudspeaker was found.")
        assert full.compare.latest.hear.text() == "Hear it"
