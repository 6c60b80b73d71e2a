"""Settings: JSON under a name."""

from __future__ import annotations

import json

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from app.data.tables import setting

_ALL = select(setting.c.key, setting.c.value)


class SettingStore:
    """Reads and writes settings within one unit of work, which sees them unchanged: read once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[str, object] | None = None

    def get(self, key: str) -> object | None:
        """What was put under ``key``, as ``json.loads`` gives it; None for nothing."""
        if self._known is None:
            kept = self._connection.execute(_ALL)
            self._known = {key: json.loads(value) for key, value in kept}
        return self._known.get(key)

    def put(self, key: str, value: object) -> None:
        """Keep a value of JSON's types under ``key``."""
        text = json.dumps(value)
        self._known = None
        self._connection.execute(
            insert(setting)
            .values(key=key, value=text)
            .on_conflict_do_update(index_elements=[setting.c.key], set_={"value": text})
        )
