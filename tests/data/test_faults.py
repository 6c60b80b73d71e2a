"""What can be wrong with disk and file: one sentence each, and nothing half-written."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.data import faults
from app.data.contacts import UnknownContact
from app.data.database import Database, open_database
from app.domain.errors import KnownError
from tests.data.disks import fill, make_read_only, small_disk


def keep(database: Database, key: str, value: object) -> None:
    with database.write() as work:
        work.settings.put(key, value)
        work.commit()


def set_pragma(database: Database, pragma: str) -> None:
    with database.read() as work:
        work._connection.exec_driver_sql(f"PRAGMA {pragma}")


def kept(path: Path, key: str) -> object:
    database = open_database(path)
    with database.read() as work:
        value = work.settings.get(key)
    database.close()
    return value


def one_sentence(raised: pytest.ExceptionInfo[KnownError]) -> str:
    """The text for the seller: a sentence on one line, without words of the machinery."""
    text = str(raised.value)
    assert text[0].isupper()
    assert text.endswith(".")
    assert "\n" not in text
    assert "sqlite3" not in text.casefold()
    return text


def garbage(file: Path, whole: bytes) -> None:
    file.write_bytes(b"Name,Phone\nAnn,614 555 0142\n" * 100)


def cut_off(file: Path, whole: bytes) -> None:
    file.write_bytes(whole[: len(whole) // 2])


def overwritten(file: Path, whole: bytes) -> None:
    file.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))


def of_another_program(file: Path, whole: bytes) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE recipe (title TEXT)")


@pytest.mark.parametrize("break_it", [garbage, cut_off, overwritten, of_another_program])
def test_a_damaged_file_is_named_and_left_alone(
    path: Path, tmp_path: Path, break_it: Callable[[Path, bytes], None]
) -> None:
    broken = tmp_path / "broken.sqlite"
    break_it(broken, path.read_bytes())
    before = broken.read_bytes()
    with pytest.raises(faults.DamagedDatabase) as raised:
        open_database(broken)
    assert str(broken) in one_sentence(raised)
    assert broken.read_bytes() == before


def test_damage_that_shows_later_is_named_too(path: Path) -> None:
    whole = path.read_bytes()
    with closing(sqlite3.connect(path)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'contact'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    at = (root - 1) * size
    path.write_bytes(whole[:at] + b"\xff" * size + whole[at + size :])
    database = open_database(path)
    with pytest.raises(faults.DamagedDatabase), database.read() as work:
        work.contacts.all_ids()
    database.close()


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "ringwell.sqlite").mkdir()
    with pytest.raises(faults.DamagedDatabase) as raised:
        open_database(tmp_path / "ringwell.sqlite")
    one_sentence(raised)


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Buy milk")
    with pytest.raises(faults.NotOpened) as raised:
        open_database(tmp_path / "notes.txt" / "data" / "ringwell.sqlite")
    one_sentence(raised)


def test_nothing_is_made_where_data_is_expected(tmp_path: Path) -> None:
    with pytest.raises(faults.NoDatabase) as raised:
        open_database(tmp_path / "data" / "ringwell.sqlite", create=False)
    one_sentence(raised)
    assert not (tmp_path / "data").exists()


def test_a_full_disk_loses_only_what_did_not_fit(path: Path, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        moved = shutil.copy(path, disk / "ringwell.sqlite")
        database = open_database(moved)
        keep(database, "before", "kept")
        with pytest.raises(faults.DiskFull) as raised:
            keep(database, "large", "x" * 1_000_000)
        one_sentence(raised)
        keep(database, "after", "kept")
        database.close()
        assert [kept(moved, key) for key in ("before", "large", "after")] == ["kept", None, "kept"]


def test_no_database_is_begun_on_a_full_disk(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        (disk / "data").mkdir()
        fill(disk)
        with pytest.raises(faults.DiskFull) as raised:
            open_database(disk / "data" / "ringwell.sqlite")
        one_sentence(raised)
        assert not list((disk / "data").iterdir())


def test_a_full_disk_is_told_apart_without_one(database: Database) -> None:
    """As above, where no disk can be mounted: the file may not grow."""
    keep(database, "before", "kept")
    set_pragma(database, "max_page_count = 1")
    with pytest.raises(faults.DiskFull):
        keep(database, "large", "x" * 1_000_000)
    with database.read() as work:
        assert work.settings.get("before") == "kept"
        assert work.settings.get("large") is None


def test_a_disk_that_cannot_be_written_to(path: Path, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        moved = Path(shutil.copy(path, disk / "ringwell.sqlite"))
        before = moved.read_bytes()
        make_read_only(disk)
        for place in (moved, disk / "new.sqlite", disk / "new" / "ringwell.sqlite"):
            with pytest.raises((faults.NotWritable, faults.NotOpened)) as raised:
                open_database(place)
            one_sentence(raised)
        assert moved.read_bytes() == before


def test_a_file_that_cannot_be_written_to(database: Database) -> None:
    """What SQLite says of a file without write permission, which does not bind root."""
    set_pragma(database, "query_only = ON")
    with pytest.raises(faults.NotWritable) as raised:
        keep(database, "key", 1)
    one_sentence(raised)


def test_another_program_that_does_not_let_go(path: Path) -> None:
    database = open_database(path, busy_seconds=0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(faults.BusyDatabase) as raised:
            keep(database, "key", 1)
        one_sentence(raised)
        with database.read() as work:
            assert work.settings.get("key") is None
        other.execute("ROLLBACK")
    keep(database, "key", 1)
    database.close()


def test_an_unknown_contact(database: Database) -> None:
    with database.read() as work:
        for ask in (work.contacts.facts, work.contacts.details, work.contacts.standing):
            with pytest.raises(UnknownContact, match="no contact 42") as raised:
                ask(42)
            one_sentence(raised)
        with pytest.raises(UnknownContact):
            work.contacts.set_archived(42, None)


def test_a_bug_is_not_dressed_up_as_a_fault(database: Database) -> None:
    with pytest.raises(Exception, match="no such table") as raised, database.read() as work:
        work._connection.exec_driver_sql("SELECT * FROM recipe")
    assert not isinstance(raised.value, KnownError)
