"""What a program that ended in the middle of a take left behind is scored at the next start."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import KnownError
from app.domain.score import Score
from app.domain.take import TakeKind
from app.usecases import library, takes
from app.usecases.drills import Piece
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, Heard, Station
from tests.ui.scored import a_score
from tests.usecases.rehearsals import kept_takes, speak
from ui.lanes import Lane
from ui.presenters.unfinished import UnfinishedPresenter


class Room:
    """A presenter whose takes are scored at once."""

    def __init__(self, station: Station) -> None:
        self.station = station
        self.lane = Lane("speech")
        self.broken = False
        self.heard: list[Path] = []
        self.running: set[int] = set()
        self.presenter = UnfinishedPresenter(
            station.desk, self.lane, self._hear, lambda: frozenset(self.running)
        )
        self.noticed = Heard(self.presenter.noticed)

    def look(self) -> None:
        self.presenter.look()
        self.settle()

    def settle(self) -> None:
        store = self.station.desk.store
        self.station.qtbot.waitUntil(lambda: not (store.busy or self.lane.busy))

    def _hear(self, piece: Piece, _seller: Any, _sounds: Mapping[str, str], path: Path) -> Score:
        self.heard.append(path)
        if self.broken:
            raise KnownError("There is no sound in it.")
        return a_score(piece.text)


@pytest.fixture
def room(station: Station, office: Office) -> Iterator[Room]:
    made = Room(station)
    yield made
    made.lane.close()


def cut_off(
    office: Office, seconds: float, script_id: str = "en.first", seconds_ago: float = 90
) -> int:
    begun = takes.begin_take(office, script_id, "Hi, it's Maria.", TakeKind.READING, NOW)
    speak(begun, seconds)
    assert begun.sound is not None
    changed = NOW.timestamp() - seconds_ago
    os.utime(begun.sound, (changed, changed))
    return begun.id


def test_it_is_kept_with_a_score(room: Room, office: Office) -> None:
    take_id = cut_off(office, 12)
    room.look()
    kept = takes.take(office, take_id)
    assert kept.score is not None
    assert room.heard == [kept.sound]
    assert "First message" in room.noticed.last
    assert takes.unfinished(office) == ()
    room.look()
    assert len(room.noticed) == 1


def test_a_moment_of_sound_is_put_away(room: Room, office: Office) -> None:
    cut_off(office, 0.4)
    room.look()
    assert takes.unfinished(office) == ()
    assert room.noticed == []
    assert kept_takes(office, "en.first") == ()


@pytest.mark.parametrize("seconds", [0.4, 12])
def test_what_another_window_may_be_recording_is_not_put_away(
    room: Room, office: Office, monkeypatch: pytest.MonkeyPatch, seconds: float
) -> None:
    """In a folder that refuses the lock there may be two."""
    silence = a_score("Hi", seconds=0.0, said_words=0, added=())
    monkeypatch.setattr(room.presenter, "_hear", lambda *_: silence)
    take_id = cut_off(office, seconds, seconds_ago=2)
    room.look()
    (left,) = takes.unfinished(office)
    assert left.id == take_id
    assert left.sound is not None
    at_rest = NOW.timestamp() - 61
    os.utime(left.sound, (at_rest, at_rest))
    room.look()
    assert takes.unfinished(office) == ()


def test_what_nobody_can_score_is_kept_to_be_heard(room: Room, office: Office) -> None:
    room.broken = True
    take_id = cut_off(office, 12)
    room.look()
    assert takes.take(office, take_id).score is None


def test_the_take_of_a_script_that_is_gone_is_kept(room: Room, office: Office) -> None:
    copy, _ = library.duplicate(office, "en.first", NOW)
    take_id = cut_off(office, 12, copy.id)
    library.remove(office, copy.id, NOW)
    room.look()
    assert room.heard == []
    assert takes.take(office, take_id).score is None


def test_a_take_that_was_left_and_comes_back_is_scored(
    room: Room, office: Office, station: Station
) -> None:
    take_id = cut_off(office, 12)
    change = takes.drop_take(office, take_id, NOW)
    room.look()
    assert room.heard == []
    assert change.undo is not None
    station.desk.change(lambda: change.undo(NOW), lambda undone: undone)  # type: ignore[misc]
    room.settle()
    assert takes.take(office, take_id).score is not None


def test_the_take_that_is_being_said_is_left_alone(room: Room, office: Office) -> None:
    room.running.add(cut_off(office, 12))
    room.look()
    assert room.heard == []
    assert len(takes.unfinished(office)) == 1


def test_a_silence_that_was_cut_off_is_put_away(
    room: Room, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut_off(office, 12)
    silence = a_score("Hi", seconds=0.0, said_words=0, added=())
    monkeypatch.setattr(room.presenter, "_hear", lambda *_: silence)
    room.look()
    assert takes.unfinished(office) == kept_takes(office, "en.first") == ()
    assert room.noticed == []
