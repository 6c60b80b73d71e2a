"""Takes from the first sound to the last clean-up, with everything that can get in between."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.bootstrap import open_office
from app.domain.errors import KnownError
from app.domain.policy import Situation
from app.domain.score import Score
from app.domain.take import SOUND_LIMIT, ListedTake, Take, TakeKind
from app.usecases import library, takes
from app.usecases.change import Thing
from app.usecases.office import Office
from tests.data import disks
from tests.usecases.rehearsals import (
    NOW,
    a_score,
    begin,
    everything,
    heard,
    kept_takes,
    rehearse,
    speak,
    undone,
)

DAY = timedelta(days=1)


def test_a_take_is_there_before_its_first_sound(office: Office, tmp_path: Path) -> None:
    begun = begin(office)
    assert begun.sound is not None
    assert begun.sound.parent == tmp_path / "data" / "takes"
    assert begun.sound.read_bytes() == b""
    assert (begun.title, begun.kind, begun.text, begun.language) == (
        "First message",
        TakeKind.VOICEMAIL,
        "Hi, it’s Jo.",
        "en",
    )
    assert (begun.at, begun.score, begun.rating) == (NOW, None, None)
    assert kept_takes(office, "en.first") == ()


def test_what_a_crash_leaves_can_be_kept(office: Office, tmp_path: Path) -> None:
    begun = begin(office)
    assert takes.unfinished(office) == ()  # nothing was said yet
    speak(begun, 3.5)
    office.database.close()
    again = open_office(tmp_path / "data")
    (left,) = takes.unfinished(again)
    assert (left.id, left.seconds, left.sound) == (begun.id, 3.5, begun.sound)
    kept, _ = takes.keep_take(again, left.id, a_score(0.8), NOW)
    assert takes.unfinished(again) == ()
    assert kept_takes(again, "en.first") == (kept,)
    again.database.close()


def test_a_kept_take_comes_back_with_all_its_score(office: Office) -> None:
    begun, score = begin(office), a_score(0.8)
    speak(begun)
    kept, change = takes.keep_take(office, begun.id, score, NOW)
    assert change.things == {Thing.TAKES}
    assert (kept.score, kept.seconds, kept.sound) == (score, score.seconds, begun.sound)
    assert kept == takes.take(office, begun.id)


def test_a_take_nobody_could_tell_anything_about_is_kept_and_not_planned(office: Office) -> None:
    begun = begin(office)
    speak(begun, 2)
    kept, _ = takes.keep_take(office, begun.id, None, NOW)
    assert (kept.score, kept.seconds, kept.rating, kept.best) == (None, 2.0, None, False)
    (row,) = takes.progress(office, NOW).rows
    assert (row.takes, row.first, row.latest, row.best) == (1, None, None, None)
    assert row.due_on is None


def test_the_best_take_is_the_newest_of_the_highest_grade(office: Office) -> None:
    for grade in (0.7, 0.9, 0.9, 0.8):
        rehearse(office, "en.first", a_score(grade), NOW)
    listed = kept_takes(office, "en.first")
    assert [(take.id, take.best) for take in listed] == [
        (4, False),
        (3, True),
        (2, False),
        (1, False),
    ]
    takes.drop_take(office, 3, NOW)
    assert takes.take(office, 2).best


def test_first_and_latest_are_of_those_with_a_score(office: Office) -> None:
    def ends() -> tuple[Take | None, Take | None]:
        row = next(row for row in takes.progress(office, NOW).rows if row.script_id == "en.first")
        return row.first, row.latest

    one = rehearse(office, "en.first", a_score(0.5), NOW)
    assert ends() == (one, one)
    rehearse(office, "en.care", a_score(0.5), NOW)
    rehearse(office, "en.first", a_score(0.6), NOW)
    best = rehearse(office, "en.first", a_score(0.7), NOW)
    rehearse(office, "en.first", None, NOW)
    first, latest = ends()
    assert first is not None
    assert (first.id, latest) == (one.id, best)


def test_taking_back_a_kept_take_leaves_everything_as_it_was(office: Office) -> None:
    rehearse(office, "en.first", a_score(0.7), NOW - 3 * DAY)
    before = everything(office, NOW)
    begun = begin(office)
    speak(begun)
    _, change = takes.keep_take(office, begun.id, a_score(1.0), NOW)
    after = everything(office, NOW)
    assert after != before
    back = undone(change, NOW + DAY)
    assert back.result == "the take of “First message” is removed."
    assert everything(office, NOW) == before
    again = undone(back)
    assert everything(office, NOW) == after
    undone(again)
    assert everything(office, NOW) == before
    assert takes.unfinished(office) == ()


def test_a_dropped_take_can_be_brought_back_with_its_sound(office: Office) -> None:
    kept = rehearse(office, "en.first", a_score(0.7), NOW, seconds=1)
    before = everything(office, NOW)
    change = takes.drop_take(office, kept.id, NOW)
    assert kept_takes(office, "en.first") == ()
    with pytest.raises(KnownError, match="no longer there"):
        takes.take(office, kept.id)
    with pytest.raises(KnownError, match="was dropped"):
        takes.drop_take(office, kept.id, NOW)
    undone(change)
    assert everything(office, NOW) == before
    assert heard(office) == [kept.id]
    with pytest.raises(KnownError, match="is there already"):
        undone(change)


def test_a_take_given_up_is_dropped(office: Office) -> None:
    begun = begin(office)
    speak(begun)
    change = takes.drop_take(office, begun.id, NOW)
    assert takes.unfinished(office) == ()
    undone(change)
    assert [take.id for take in takes.unfinished(office)] == [begun.id]


def test_a_take_is_kept_once(office: Office) -> None:
    kept = rehearse(office, "en.first", a_score(0.7), NOW)
    with pytest.raises(KnownError, match="kept already"):
        takes.keep_take(office, kept.id, a_score(0.9), NOW)
    with pytest.raises(KnownError, match="no longer there"):
        takes.keep_take(office, 99, a_score(0.9), NOW)


def test_only_a_script_is_rehearsed(office: Office) -> None:
    with pytest.raises(KnownError):
        begin(office, "en.nothing")
    assert office.recordings.files() == {}


def test_a_folder_that_cannot_be_written_leaves_no_take(office: Office) -> None:
    office.recordings.folder.write_text("not a folder", "utf-8")
    with pytest.raises(KnownError, match="cannot keep takes"):
        begin(office)
    assert takes.unfinished(office) == ()
    with office.database.read() as work:
        assert work.takes.files() == ()


def test_a_full_disk_is_told_before_anything_is_said(tmp_path: Path) -> None:
    with disks.small_disk(tmp_path / "disk", "3m") as disk:
        office = open_office(disk / "data")
        with pytest.raises(KnownError, match="no room for a take; please make some room"):
            begin(office)
        assert office.recordings.files() == {}
        with office.database.read() as work:
            assert work.takes.files() == ()
        office.database.close()


def test_a_file_that_was_removed_by_hand_is_missed_by_nothing_else(office: Office) -> None:
    kept = rehearse(office, "en.first", a_score(0.7), NOW, seconds=1)
    begun = begin(office)
    speak(begun)
    for take in (kept, begun):
        assert take.sound is not None
        take.sound.unlink()
    assert takes.unfinished(office) == ()
    finished, _ = takes.keep_take(office, begun.id, a_score(0.9), NOW)
    assert finished.sound is None
    assert takes.progress(office, NOW).disk_bytes == 0
    takes.clean_up(office, NOW)
    assert [take.score for take in kept_takes(office, "en.first")] == [
        a_score(0.9),
        a_score(0.7),
    ]
    undone(takes.drop_take(office, kept.id, NOW))


def test_a_file_does_not_wait_for_the_database(office: Office) -> None:
    name = takes.new_sound(NOW)
    with office.database.write():  # it is busy
        path = takes.make_sound_file(office, name)
        path.write_bytes(bytes(44 + 32_000))
    takes.clean_up(office, NOW + 400 * DAY)
    begun = takes.begin_take(office, "en.first", "Hi.", TakeKind.READING, NOW, name)
    assert (begun.sound, begun.seconds) == (path, 1.0)
    assert takes.unfinished(office) == (begun,)


def test_what_was_broken_off_is_never_the_best(office: Office) -> None:
    rehearse(office, "en.first", a_score(0.9, coverage=0.28), NOW)
    assert not takes.take(office, 1).best
    rehearse(office, "en.first", a_score(0.5, coverage=0.6), NOW)
    rehearse(office, "en.first", a_score(0.4, coverage=None), NOW)
    assert [take.best for take in kept_takes(office, "en.first")] == [False, True, False]


def test_progress_tells_of_each_script_she_rehearsed(office: Office) -> None:
    first = rehearse(office, "en.first", a_score(0.7, wpm=120), NOW - 2 * DAY, seconds=2)
    best = rehearse(office, "en.first", a_score(0.9, wpm=130), NOW - DAY)
    rehearse(office, "en.care", a_score(0.8, wpm=160), NOW - DAY)
    latest = rehearse(office, "en.first", a_score(0.8, wpm=150), NOW)
    told = takes.progress(office, NOW)
    assert [row.script_id for row in told.rows] == ["en.first", "en.care"]
    row = told.rows[0]
    assert (row.title, row.takes, len(row.figures)) == ("First message", 3, 3)
    assert row.first is not None
    assert row.best is not None
    assert row.latest is not None
    assert (row.first.id, row.best.id, row.latest.id) == (first.id, best.id, latest.id)
    assert [each.grade for each in row.figures] == [0.7, 0.9, 0.8]
    assert row.due_on is not None
    assert told.today == NOW.date()
    assert (told.disk_bytes, told.limit_bytes, told.wpm) == (64_044, SOUND_LIMIT, 140)


def test_a_list_of_takes_tells_what_the_takes_tell(office: Office) -> None:
    rehearse(office, "en.first", None, NOW - DAY, seconds=1)
    rehearse(office, "en.first", a_score(0.9), NOW, seconds=2)
    for coverage in (None, 0.0):  # nobody could listen, for a moment; no word of it was said
        silent = replace(a_score(None, wpm=None, coverage=coverage), little=True)
        rehearse(office, "en.first", silent, NOW, seconds=2)
    gone = rehearse(office, "en.first", a_score(0.7, wpm=None), NOW, seconds=2)
    takes.drop_take(office, rehearse(office, "en.first", a_score(0.7), NOW).id, NOW)
    begin(office)
    assert gone.sound is not None
    gone.sound.unlink()
    listed = takes.list_of(office, "en.first")
    assert [take.id for take in listed] == [5, 4, 3, 2, 1]
    assert listed == tuple(
        ListedTake(
            take.id,
            take.script_id,
            take.kind,
            take.at,
            take.said_on,
            take.seconds,
            take.score.wpm if take.score else None,
            take.score.coverage if take.score else None,
            take.sound,
            take.best,
        )
        for take in kept_takes(office, "en.first")
    )


def test_the_takes_of_a_removed_script_stay(office: Office) -> None:
    mine, _ = library.create(office, Situation.FIRST, "en", "Mine", "Hello.", NOW)
    kept = rehearse(office, mine.id, a_score(0.7), NOW)
    assert kept.script_version == 1
    library.save(office, mine.id, "Mine, better", "Hello!", NOW)
    assert takes.progress(office, NOW).rows[0].title == "Mine, better"
    library.remove(office, mine.id, NOW)
    (row,) = takes.progress(office, NOW).rows
    assert (row.title, row.takes, row.due_on) == ("Mine", 1, None)
    assert kept_takes(office, mine.id) == (kept,)


def test_nothing_is_there_in_the_beginning(office: Office) -> None:
    told = takes.progress(office, NOW)
    assert (told.rows, told.disk_bytes, told.wpm) == ((), 0, None)
    assert takes.clean_up(office, NOW).things == frozenset()
    assert not office.recordings.folder.exists()


def test_a_score_of_an_unknown_shape_is_none(office: Office) -> None:
    kept = rehearse(office, "en.first", a_score(0.7), NOW)
    with office.database.write() as work:
        work._connection.exec_driver_sql("UPDATE take SET score = '{\"version\": 99}'")
        work.commit()
    again = takes.take(office, kept.id)
    assert (again.score, again.seconds) == (None, kept.seconds)
    assert isinstance(kept.score, Score)
