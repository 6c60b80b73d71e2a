"""Room for takes: what goes for good, and that nothing else does."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.domain.errors import KnownError
from app.usecases import takes
from app.usecases.change import Thing
from app.usecases.office import Office
from tests.usecases.rehearsals import (
    NOW,
    a_score,
    begin,
    heard,
    kept_takes,
    rehearse,
    speak,
    undone,
)

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


def test_a_take_that_was_dropped_is_gone_for_good_with_the_next_start(office: Office) -> None:
    kept = rehearse(office, "en.first", a_score(0.7), NOW, seconds=1)
    change = takes.drop_take(office, kept.id, NOW)
    assert takes.clean_up(office, NOW + MINUTE).things == {Thing.TAKES}
    with office.database.read() as work:
        assert work.takes.files() == ()
    assert kept.sound is not None
    assert not kept.sound.exists()
    with pytest.raises(KnownError, match="no longer there"):
        undone(change)
    assert rehearse(office, "en.first", a_score(0.7), NOW).id > kept.id
    assert takes.clean_up(office, NOW + DAY).things == frozenset()


@pytest.mark.parametrize("made_room", ["never recorded", "before", "meanwhile"])
def test_a_take_without_a_recording_is_dropped_and_brought_back(
    office: Office, made_room: str
) -> None:
    kept = rehearse(office, "en.first", a_score(0.7), NOW, seconds=1)
    rehearse(office, "en.first", a_score(0.6), NOW, seconds=1)
    if made_room == "never recorded" and kept.sound is not None:
        with office.database.write() as work:
            work.takes.name_sound(kept.id, None)
            work.commit()
        kept.sound.unlink()
    elif made_room == "before":
        takes.clean_up(office, NOW, limit=0)
    change = takes.drop_take(office, kept.id, NOW + MINUTE)
    if made_room == "meanwhile":
        takes.clean_up(office, NOW, limit=0)
    undone(change, NOW + MINUTE)
    assert [take.id for take in kept_takes(office, "en.first")] == [2, kept.id]
    assert (heard(office), takes.take(office, kept.id).score) == ([2], kept.score)


def test_what_is_not_to_be_kept_is_gone_at_once(office: Office) -> None:
    begun = begin(office)
    speak(begun)
    assert begun.sound is not None
    change = takes.discard_take(office, begun.id, begun.sound.name, NOW)
    assert (change.things, change.undo) == ({Thing.TAKES}, None)
    assert not begun.sound.exists()
    with office.database.read() as work:
        assert work.takes.files() == ()
    nobodys = takes.make_sound_file(office, takes.new_sound(NOW))  # its row was never added
    assert takes.discard_take(office, None, nobodys.name, NOW).things == frozenset()
    assert not nobodys.exists()


def test_what_was_kept_or_dropped_meanwhile_is_not_discarded(office: Office) -> None:
    kept = rehearse(office, "en.first", a_score(0.7), NOW, seconds=1)
    dropped = begin(office)
    speak(dropped)
    change = takes.drop_take(office, dropped.id, NOW)
    for take in (kept, dropped):
        assert take.sound is not None
        assert takes.discard_take(office, take.id, take.sound.name, NOW).things == frozenset()
        assert take.sound.exists()
    undone(change)
    assert [take.id for take in takes.unfinished(office)] == [dropped.id]


@pytest.mark.parametrize("failing", ["remove", "second commit"])
def test_a_discarded_take_that_stays_behind_goes_with_the_next_start(
    office: Office, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    """A file that is in use on some systems, and a program that ends in between."""
    begun = begin(office)
    speak(begun)
    assert begun.sound is not None

    def crash(*_: object) -> None:
        raise KnownError("The program ends here.")

    with monkeypatch.context() as interrupted:
        if failing == "remove":
            interrupted.setattr(office.recordings, "remove", lambda _name: False)
            takes.discard_take(office, begun.id, begun.sound.name, NOW)
        else:
            interrupted.setattr(takes, "_forget", crash)
            with pytest.raises(KnownError, match="ends here"):
                takes.discard_take(office, begun.id, begun.sound.name, NOW)
    assert takes.unfinished(office) == ()
    takes.clean_up(office, NOW + MINUTE)
    assert not begun.sound.exists()
    with office.database.read() as work:
        assert work.takes.files() == ()


def test_takes_that_never_got_a_sound_go(office: Office) -> None:
    begin(office)
    spoken = begin(office)
    speak(spoken)
    takes.clean_up(office, NOW)
    with office.database.read() as work:
        assert len(work.takes.files()) == 2  # the first may be waiting for its first sound
    takes.clean_up(office, NOW + DAY)
    assert [take.id for take in takes.unfinished(office)] == [spoken.id]
    with office.database.read() as work:
        assert [each.id for each in work.takes.files()] == [spoken.id]
    assert len(office.recordings.files()) == 1


def test_of_files_without_a_take_only_empty_ones_go(office: Office) -> None:
    """Data that came out of an older backup knows nothing of later takes; her voice stays."""
    folder = begin(office).sound
    assert folder is not None
    empty, voice, hers = (
        folder.with_name(name) for name in ("2026-11-01-90.wav", "2026-11-01-91.wav", "Grandma.wav")
    )
    empty.touch()
    voice.write_bytes(bytes(100))
    hers.touch()
    changed = datetime.fromtimestamp(empty.stat().st_mtime, NOW.tzinfo)
    takes.clean_up(office, changed + DAY / 2)
    assert empty.exists()  # it may be about to get its first sound
    takes.clean_up(office, changed + 400 * DAY)
    assert [path.exists() for path in (empty, voice, hers)] == [False, True, True]


def test_the_oldest_sound_makes_room_and_its_score_stays(office: Office) -> None:
    for grade in (0.5, 0.95, 0.6, 0.7, 0.8):
        rehearse(office, "en.first", a_score(grade), NOW, seconds=1)
    rehearse(office, "en.care", a_score(0.5), NOW, seconds=1)
    one = 32_044
    change = takes.clean_up(office, NOW, limit=5 * one)
    assert change.things == {Thing.TAKES}
    assert change.undo is None
    assert heard(office) == [5, 4, 2, 1]
    takes.clean_up(office, NOW, limit=4 * one)
    assert heard(office) == [5, 2, 1]  # latest, best, first
    assert heard(office, "en.care") == [6]
    assert takes.progress(office, NOW).disk_bytes == 4 * one
    assert [take.score and take.score.grade for take in kept_takes(office, "en.first")] == [
        0.8,
        0.7,
        0.6,
        0.95,
        0.5,
    ]
    takes.clean_up(office, NOW, limit=0)
    assert (heard(office), heard(office, "en.care")) == ([], [6])


def test_a_take_under_way_is_never_cleaned_up(office: Office) -> None:
    begun = begin(office)
    speak(begun)
    takes.clean_up(office, NOW + 400 * DAY, limit=0)
    assert [take.id for take in takes.unfinished(office)] == [begun.id]


def test_keeping_a_take_makes_room_in_small_steps(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(6):
        rehearse(office, "en.first", a_score(0.5), NOW, seconds=1)
    monkeypatch.setattr(takes, "SOUND_LIMIT", 0)
    monkeypatch.setattr(takes, "_FEW", 2)
    begun = begin(office)
    speak(begun, 1)
    kept, change = takes.keep_take(office, begun.id, a_score(0.5), NOW)
    assert heard(office) == [7, 6, 5, 4, 1]
    assert kept.sound is not None
    undone(change)  # what made room is gone for good, and nothing breaks for it
    assert heard(office) == [6, 5, 4, 1]


def keep_all_but_the_second(office: Office) -> None:
    for _ in range(3):
        rehearse(office, "en.first", a_score(0.5), NOW, seconds=1)
    takes.drop_take(office, 2, NOW)


def test_a_sound_goes_only_once_that_is_written_down(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A database that refuses to note it down, as on a full disk, costs no recording."""
    keep_all_but_the_second(office)

    def refuse(_work: object) -> None:
        raise KnownError("The disk is full.")

    with monkeypatch.context() as full:
        full.setattr("app.data.unit_of_work.Work.commit", refuse)
        with pytest.raises(KnownError, match="full"):
            takes.clean_up(office, NOW + DAY, limit=0)
    assert len(office.recordings.files()) == 3
    assert heard(office) == [3, 1]


def test_a_sound_that_cannot_be_removed_stays_its_takes(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some systems remove no file that is being played."""
    keep_all_but_the_second(office)
    with monkeypatch.context() as played:
        played.setattr(office.recordings, "remove", lambda _name: False)
        assert takes.clean_up(office, NOW + DAY, limit=0).things == frozenset()
    assert heard(office) == [3, 1]
    assert takes.clean_up(office, NOW + DAY, limit=0).things == {Thing.TAKES}
    assert heard(office) == [3]
    assert len(office.recordings.files()) == 1


def test_a_clock_that_was_ahead_makes_nothing_of_a_dropped_take_go(office: Office) -> None:
    kept = rehearse(office, "en.first", a_score(0.5), NOW, seconds=1)
    change = takes.drop_take(office, kept.id, NOW + 400 * DAY)
    takes.clean_up(office, NOW + DAY)
    undone(change)
    assert heard(office) == [kept.id]


def test_a_folder_nobody_can_look_into_keeps_no_score_from_her(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = begin(office)
    speak(begun)

    def refuse(*_arguments: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as locked:
        for name in ("iterdir", "stat"):
            locked.setattr(Path, name, refuse)
        locked.setattr("os.stat", refuse)
        kept, _ = takes.keep_take(office, begun.id, a_score(0.8), NOW)
        assert (kept.score, kept.sound) == (a_score(0.8), None)
        told = takes.progress(office, NOW)
        with pytest.raises(KnownError, match="cannot keep takes"):
            takes.clean_up(office, NOW)
    assert (len(told.rows), told.disk_bytes) == (1, 0)
    assert takes.take(office, begun.id).sound == begun.sound
