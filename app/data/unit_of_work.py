"""A unit of work: everything one use case reads and writes, in one transaction."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from app.data.attempts import AttemptStore
from app.data.calls import CallStore
from app.data.columns import driver_of
from app.data.contacts import ContactStore
from app.data.due import DueStore
from app.data.imports import ImportStore
from app.data.news import NewsStore
from app.data.news_audience import AudienceStore
from app.data.scripts import ScriptStore
from app.data.search import SearchStore
from app.data.session_calls import SessionCalls
from app.data.settings import SettingStore

if TYPE_CHECKING:
    from app.data.pronunciations import PronunciationStore
    from app.data.session_figures import SessionFigures
    from app.data.sessions import SessionStore
    from app.data.takes import TakeStore


class Work:
    """What is kept, within one transaction.  Values go in and come out, never rows."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.contacts = ContactStore(connection)
        self.calls = CallStore(connection)
        self.attempts = AttemptStore(driver_of(connection))
        self.news = NewsStore(connection)
        self.scripts = ScriptStore(driver_of(connection))
        self.settings = SettingStore(driver_of(connection))
        self.due = DueStore(driver_of(connection))
        self.audience = AudienceStore(driver_of(connection))
        self.search = SearchStore(connection)
        self.imports = ImportStore(connection)
        self.session_calls = SessionCalls(driver_of(connection))

    # What is seldom needed is loaded when somebody needs it, not when the window opens.

    @cached_property
    def takes(self) -> TakeStore:
        """Takes and when scripts are to be said again."""
        from app.data.takes import TakeStore

        return TakeStore(driver_of(self._connection))

    @cached_property
    def pronunciations(self) -> PronunciationStore:
        """How words sound."""
        from app.data.pronunciations import PronunciationStore

        return PronunciationStore(driver_of(self._connection))

    @cached_property
    def sessions(self) -> SessionStore:
        """Sessions and who is in them."""
        from app.data.sessions import SessionStore

        return SessionStore(driver_of(self._connection))

    @cached_property
    def session_figures(self) -> SessionFigures:
        """What sessions came to."""
        from app.data.session_figures import SessionFigures

        return SessionFigures(driver_of(self._connection))

    def commit(self) -> None:
        """Make everything durable, last of all; returns once it is on the disk."""
        driver_of(self._connection).commit()

    def damage(self) -> tuple[str, ...]:
        """What is broken in the file or refers to nothing, as SQLite words it; empty if whole."""
        found = self._connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        broken = [str(line) for line in found if line != "ok"]
        for table, row, parent, _ in self._connection.exec_driver_sql("PRAGMA foreign_key_check"):
            broken.append(f"{table} {row} refers to a missing {parent}")
        return tuple(broken)
