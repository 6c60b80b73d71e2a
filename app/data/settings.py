"""Settings: JSON under a name."""

from __future__ import annotations

import json
import sqlite3


class SettingStore:
    """Reads and writes settings within one transaction, which sees them unchanged: read once."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._driver = driver
        self._known: dict[str, object] | None = None

    def get(self, key: str) -> object | None:
        """What was put under ``key``, as ``json.loads`` gives it; None for nothing."""
        if self._known is None:
            kept = self._driver.execute("SELECT key, value FROM setting")
            self._known = {key: json.loads(value) for key, value in kept}
        return self._known.get(key)

    def put(self, key: str, value: object) -> None:
        """Keep a value of JSON's types under ``key``."""
        self._known = None
        self._driver.execute(
            "INSERT INTO setting (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, json.dumps(value)),
        )
