"""How the window looks and where it stands: kept beside the data, never part of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from ui.theme_controller import Appearance


@dataclass(frozen=True, slots=True)
class PrompterSettings:
    """How the script runs: words per minute, type in logical pixels, flipped or not.

    The prompter itself keeps them within what it can do.
    """

    wpm: int = 132
    font_px: int = 36
    mirrored: bool = False


class WindowSettings(QObject):
    """Reads and writes ``window.ini`` in the data folder; a damaged value counts as not set."""

    prompter_changed = Signal(object)
    """The new ``PrompterSettings``."""

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = QSettings(str(data_dir / "window.ini"), QSettings.Format.IniFormat)

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the system does."""
        try:
            return Appearance(str(self._kept.value("appearance", Appearance.SYSTEM.value)))
        except ValueError:
            return Appearance.SYSTEM

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._kept.setValue("appearance", appearance.value)

    @property
    def prompter(self) -> PrompterSettings:
        """How the seller likes her script."""
        usual = PrompterSettings()
        return PrompterSettings(
            self._number("prompter/wpm", usual.wpm),
            self._number("prompter/font_px", usual.font_px),
            self._number("prompter/mirrored", usual.mirrored) == 1,
        )

    @prompter.setter
    def prompter(self, prompter: PrompterSettings) -> None:
        if prompter == self.prompter:
            return
        self._kept.setValue("prompter/wpm", prompter.wpm)
        self._kept.setValue("prompter/font_px", prompter.font_px)
        self._kept.setValue("prompter/mirrored", int(prompter.mirrored))
        self.prompter_changed.emit(prompter)

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood last, as ``QWidget.saveGeometry`` gives it; empty at first."""
        kept = self._kept.value("geometry")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._kept.setValue("geometry", geometry)

    @property
    def nudged_on(self) -> date | None:
        """The last day the seller was told that a short message helps."""
        try:
            return date.fromisoformat(str(self._kept.value("nudged_on", "")))
        except ValueError:
            return None

    @nudged_on.setter
    def nudged_on(self, day: date) -> None:
        self._kept.setValue("nudged_on", day.isoformat())

    def _number(self, name: str, otherwise: int) -> int:
        try:
            return int(str(self._kept.value(name, otherwise)))
        except ValueError:
            return int(otherwise)
