"""What is typed is written down by itself a moment after the last key, and never lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from app.domain.errors import KnownError
from ui.desk import Desk

_PAUSE_MS = 700

Key = TypeVar("Key")
Value = TypeVar("Value")
Kept = TypeVar("Kept")


class KeptSoon(Generic[Key, Value, Kept]):
    """Holds what was typed last for each key until it is on the disk.

    What cannot be saved stays here, and is tried again with the next one.
    """

    def __init__(
        self,
        desk: Desk,
        keep: Callable[[Key, Value], Kept],
        kept: Callable[[Key, Value, Kept], None],
        parent: QObject,
    ) -> None:
        """``keep`` runs on the store lane, and ``kept`` on the window's when that is done."""
        self._desk = desk
        self._keep = keep
        self._kept = kept
        self.waiting: dict[Key, Value] = {}
        """What is to be saved."""
        self._on_the_way: dict[Key, Value] = {}
        self._pause = QTimer(parent)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.save)
        desk.store.bug.connect(self._on_bug)

    @property
    def unsaved(self) -> bool:
        """Whether anything typed is not on the disk yet."""
        return bool(self.waiting or self._on_the_way)

    def hold(self, key: Key, value: Value) -> None:
        """Take over what has been typed so far."""
        self.waiting[key] = value
        self._pause.start()

    def save(self) -> None:
        """Save now what is not saved yet."""
        self._pause.stop()
        for key, value in self.waiting.items():
            self._save(key, value)
        self.waiting = {}

    def _save(self, key: Key, value: Value) -> None:
        def saved(kept: Kept) -> None:
            self._on_the_way.pop(key, None)
            self._kept(key, value, kept)

        def refused(fault: KnownError) -> None:
            self._on_the_way.pop(key, None)
            self.waiting.setdefault(key, value)
            self._desk.store.known_error.emit(str(fault))

        self._on_the_way[key] = value
        self._desk.read(lambda: self._keep(key, value), saved, refused)

    def _on_bug(self, _fault: object) -> None:
        """The bug is told elsewhere; what it may have kept from the disk is tried again later."""
        self.waiting = self._on_the_way | self.waiting
        self._on_the_way = {}
