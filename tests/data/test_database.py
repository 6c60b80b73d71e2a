"""Opening the database: private, durable, one unit of work at a time, migrated with a copy kept."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from app.data import database as database_module
from app.data import faults, migrate
from app.data.database import Database, open_database
from app.data.revision import REVISION

ROOT = Path(__file__).resolve().parents[2]
posix_only = pytest.mark.skipif(os.name != "posix", reason="rights are a matter of POSIX systems")


def rights(path: Path) -> int:
    return path.stat().st_mode & 0o777


def set_revision(path: Path, revision: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))
        connection.commit()


@posix_only
def test_folder_and_files_are_private(data_dir: Path) -> None:
    database = open_database(data_dir / "ringwell.sqlite")
    with database.write() as work:
        work.settings.put("key", 1)
        work.commit()
    assert rights(data_dir) == 0o700
    files = sorted(data_dir.iterdir())
    assert [file.name for file in files] == [
        "ringwell.sqlite",
        "ringwell.sqlite-shm",
        "ringwell.sqlite-wal",
    ]
    assert {rights(file) for file in files} == {0o600}
    database.close()
    assert [file.name for file in data_dir.iterdir()] == ["ringwell.sqlite"]


@posix_only
def test_a_file_that_others_could_read_is_closed_to_them(path: Path) -> None:
    path.chmod(0o644)
    open_database(path).close()
    assert rights(path) == 0o600


@posix_only
def test_a_folder_with_other_things_in_it_keeps_its_rights(tmp_path: Path) -> None:
    shared = tmp_path / "documents"
    shared.mkdir(mode=0o755)
    (shared / "letter.txt").write_text("Dear Ann")
    open_database(shared / "ringwell.sqlite").close()
    assert rights(shared) == 0o755
    assert rights(shared / "ringwell.sqlite") == 0o600


def test_commits_are_durable_and_references_checked(database: Database) -> None:
    with database.read() as work:
        asked = work._connection.exec_driver_sql
        pragmas = ("journal_mode", "synchronous", "foreign_keys")
        values = [asked(f"PRAGMA {pragma}").scalar_one() for pragma in pragmas]
    assert values == ["wal", 2, 1]


def test_leaving_without_a_commit_rolls_back(database: Database) -> None:
    with database.write() as work:
        work.settings.put("key", 1)

    def fail_on_the_way() -> None:
        with database.write() as work:
            work.settings.put("key", 2)
            raise ValueError("on the way")

    with pytest.raises(ValueError, match="on the way"):
        fail_on_the_way()
    with database.read() as work:
        assert work.settings.get("key") is None


def test_a_unit_of_work_sees_one_state_of_the_data(database: Database, path: Path) -> None:
    other = open_database(path)
    with database.read() as reading:
        assert reading.settings.get("key") is None
        with other.write() as work:
            work.settings.put("key", 1)
            work.commit()
        assert reading.settings.get("key") is None
    with database.read() as reading:
        assert reading.settings.get("key") == 1
    other.close()


def test_the_version_tells_of_other_programs_alone(database: Database, path: Path) -> None:
    before = database.version()
    with database.write() as work:
        work.settings.put("key", 1)
        work.commit()
    assert database.version() == before
    other = open_database(path)
    with other.write() as work:
        work.settings.put("key", 2)
        work.commit()
    other.close()
    assert database.version() != before


def test_a_copy_is_whole_and_private_while_in_use(database: Database, tmp_path: Path) -> None:
    with database.write() as work:
        work.settings.put("key", 1)
        work.commit()
    database.back_up(tmp_path / "copies" / "copy.sqlite")
    copy = open_database(tmp_path / "copies" / "copy.sqlite")
    with copy.read() as work:
        assert work.settings.get("key") == 1
        assert not work.damage()
    copy.close()
    if os.name == "posix":
        assert rights(tmp_path / "copies" / "copy.sqlite") == 0o600


def test_a_newer_database_is_refused_and_left_as_it_is(path: Path) -> None:
    set_revision(path, "9999")
    before = path.read_bytes()
    with pytest.raises(faults.NewerDatabase, match="newer Ringwell"):
        open_database(path)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_newer_database_that_crashed_is_left_as_it_is(path: Path, tmp_path: Path) -> None:
    """Its last commits are in the side file; they are neither overlooked nor put in order."""
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
        for file in path.parent.glob("ringwell.sqlite*"):
            shutil.copy(file, crashed)
    names = ("ringwell.sqlite", "ringwell.sqlite-wal")
    before = [(crashed / name).read_bytes() for name in names]
    with pytest.raises(faults.NewerDatabase):
        open_database(crashed / "ringwell.sqlite")
    assert [(crashed / name).read_bytes() for name in names] == before


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Ringwell as it may be one day, with one migration more; its folder of migrations."""
    folder = tmp_path / "migrations of 50 % more"
    shutil.copytree(migrate.MIGRATIONS, folder)
    (folder / "versions" / "0099_colour.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n"
        f"revision, down_revision = '0099', '{REVISION}'\n"
        "def upgrade():\n    op.add_column('contact', sa.Column('colour', sa.Text))\n"
    )
    monkeypatch.setattr(migrate, "MIGRATIONS", folder)
    for module in (migrate, database_module):
        monkeypatch.setattr(module, "REVISION", "0099")
    return folder


def test_before_a_migration_a_copy_is_kept(
    database: Database, path: Path, next_version: Path
) -> None:
    with database.write() as work:
        work.settings.put("key", "before")
        work.commit()
    database.close()
    open_database(path).close()
    assert migrate.stored_revision(path) == "0099"
    copy = path.with_name("ringwell-before-0099.sqlite")
    assert migrate.stored_revision(copy) == REVISION
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT value FROM setting").fetchall() == [('"before"',)]


def test_a_migration_that_fails_changes_nothing(path: Path, next_version: Path) -> None:
    broken = next_version / "versions" / "0099_colour.py"
    broken.write_text(broken.read_text() + "    op.execute('SELECT * FROM nowhere')\n")
    before = path.read_bytes()
    with pytest.raises(Exception, match="nowhere"):
        open_database(path)
    assert migrate.stored_revision(path) == REVISION
    with closing(sqlite3.connect(path)) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(contact)")]
    assert "colour" not in columns
    assert len(path.read_bytes()) == len(before)


def test_opening_loads_nothing_it_does_not_need(path: Path) -> None:
    """No migrations, no object-relational mapper, no tables of phone numbers or holidays."""
    script = (
        "import sys; from pathlib import Path; from app.data.database import open_database\n"
        "database = open_database(Path(sys.argv[1]))\n"
        "with database.read() as work: work.contacts.all_ids(); work.search.contacts('ann')\n"
        "heavy = {'alembic', 'sqlalchemy.orm', 'phonenumbers', 'holidays', 'vobject'}\n"
        "sys.exit(', '.join(heavy & sys.modules.keys()) or None)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
