"""The migrations make exactly the tables of ``app.data.tables``, out of every older version too."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, create_engine, inspect

from app.data import migrate, session_tables, take_tables
from app.data.database import open_database
from app.data.revision import REVISION
from app.data.tables import metadata
from app.domain.cadence import stand
from tests.builders import moment, some_rules
from tests.databases.make import PEOPLE

STORED = sorted((Path(__file__).resolve().parents[1] / "databases").glob("*.sqlite"))


def scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(migrate.MIGRATIONS))
    return ScriptDirectory.from_config(config)


def shape(engine: Engine) -> dict[str, object]:
    """Everything about the tables that matters, whatever order and wording made them."""
    inspector = inspect(engine)
    ours = [
        name
        for name in inspector.get_table_names()
        if name != "alembic_version" and not name.startswith("contact_fts")
    ]

    def by_name(found: list[object]) -> list[str]:
        return sorted(map(str, found))

    return {
        name: {
            "columns": {
                column["name"]: (str(column["type"]), column["nullable"], column["default"])
                for column in inspector.get_columns(name)
            },
            "key": inspector.get_pk_constraint(name)["constrained_columns"],
            "references": by_name(list(inspector.get_foreign_keys(name))),
            "checks": by_name(list(inspector.get_check_constraints(name))),
            "unique": by_name(list(inspector.get_unique_constraints(name))),
            "indexes": statement(engine, name, "index"),
            "options": re.sub(r"(?s).*\)", "", statement(engine, name, "table")[0]).split(),
            "counted": "AUTOINCREMENT" in statement(engine, name, "table")[0],
        }
        for name in ours
    }


def statement(engine: Engine, table: str, kind: str) -> list[str]:
    """The SQL that made a table or its indexes, with single blanks."""
    with engine.connect() as connection:
        found = connection.exec_driver_sql(
            "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND type = ? AND sql IS NOT NULL",
            (table, kind),
        )
        return sorted(" ".join(sql.split()) for sql in found.scalars())


@pytest.mark.migration
def test_the_migrations_make_the_tables(empty_database: Path, tmp_path: Path) -> None:
    # These join the others when they are first needed.
    assert take_tables.take.metadata is session_tables.session.metadata is metadata
    migrated = create_engine(f"sqlite:///{empty_database}")
    declared = create_engine(f"sqlite:///{tmp_path / 'declared.sqlite'}")
    metadata.create_all(declared)
    assert shape(migrated) == shape(declared)
    migrated.dispose()
    declared.dispose()


@pytest.mark.migration
def test_the_revision_is_the_last_migration() -> None:
    assert scripts().get_heads() == [REVISION]
    assert migrate.known_revisions() == {script.revision for script in scripts().walk_revisions()}


@pytest.mark.migration
def test_no_migration_looks_at_live_code() -> None:
    live = re.compile(r"^\s*(from|import) (app|ui|tests)\b", re.MULTILINE)
    files = sorted(migrate.MIGRATIONS.rglob("*.py"))
    assert not [file.name for file in files if live.search(file.read_text("utf-8"))]


@pytest.mark.migration
def test_every_version_has_a_stored_database() -> None:
    assert {file.stem for file in STORED} == migrate.known_revisions()


@pytest.mark.migration
@pytest.mark.parametrize("stored", STORED, ids=lambda file: file.stem)
def test_a_stored_database_is_brought_up_to_date(stored: Path, tmp_path: Path) -> None:
    """Everything in it is still there and can be worked with."""
    path = shutil.copy(stored, tmp_path / "ringwell.sqlite")
    database = open_database(path)
    rules = some_rules()
    with database.write() as work:
        assert work.damage() == ()
        assert len(work.contacts.all_ids()) == PEOPLE + 1
        assert any(kept.personal for _, _, kept in work.contacts.with_standing())
        work.contacts.keep_standings(
            (contact, stand(contact, calls, rules)) for contact, calls in work.contacts.with_calls()
        )
        (zoe,) = work.search.contacts("o'brien")
        assert work.contacts.details(zoe.contact_id).note == "Likes tea"
        assert work.settings.get("policy") == {"retry_days": [2, 4, 7]}
        assert work.due.first(moment("2026-11-18 12:00"), None, rules.policy)
        assert work.imports.remove(1).removed == (zoe.contact_id,)
    database.close()
    assert migrate.stored_revision(path) == REVISION
