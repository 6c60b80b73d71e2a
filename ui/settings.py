"""How the window looks and where it stands: kept beside the data, never part of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from ui.theme_controller import Appearance

if TYPE_CHECKING:
    from ui.presenters.moves import Moves


@dataclass(frozen=True, slots=True)
class PrompterSettings:
    """How the script runs: words per minute, type in logical pixels, flipped or not.

    The prompter itself keeps them within what it can do.
    """

    wpm: int = 132
    font_px: int = 36
    mirrored: bool = False


@dataclass(frozen=True, slots=True)
class SoundSettings:
    """Which voice reads scripts aloud and how fast (words a minute), and through what.

    Ids are those of the speech engine and of Qt's devices; "" is the system's own choice.
    """

    voice: str = ""
    voice_wpm: int = 140
    microphone: str = ""
    loudspeaker: str = ""


class WindowSettings(QObject):
    """Reads and writes ``window.ini`` in the data folder; a damaged value counts as not set."""

    prompter_changed = Signal(object)
    """The new ``PrompterSettings``."""

    kind_words_changed = Signal(bool)
    """Whether a hard row of calls is to be followed by a kind word from now on."""

    moves_changed = Signal(object)
    """The ``Moves`` in force: she chose another way, gave her yes to one that listens, or took
    it back."""

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
    def sound(self) -> SoundSettings:
        """What the seller hears and speaks with."""
        usual = SoundSettings()
        return SoundSettings(
            str(self._kept.value("sound/voice", usual.voice)),
            self._number("sound/voice_wpm", usual.voice_wpm),
            str(self._kept.value("sound/microphone", usual.microphone)),
            str(self._kept.value("sound/loudspeaker", usual.loudspeaker)),
        )

    @sound.setter
    def sound(self, sound: SoundSettings) -> None:
        for name, value in asdict(sound).items():
            self._kept.setValue(f"sound/{name}", value)

    @property
    def checked_microphones(self) -> frozenset[str]:
        """Ids of the microphones that were heard well once."""
        kept = str(self._kept.value("sound/checked", ""))
        return frozenset(each for each in kept.split("\n") if each)

    @checked_microphones.setter
    def checked_microphones(self, ids: frozenset[str]) -> None:
        self._kept.setValue("sound/checked", "\n".join(sorted(ids)))

    @property
    def kind_words(self) -> bool:
        """Whether a hard row of calls in a session is followed by a kind word; at first it is."""
        return self._number("session/kind_words", True) == 1

    @kind_words.setter
    def kind_words(self, wanted: bool) -> None:
        if wanted != self.kind_words:
            self._kept.setValue("session/kind_words", int(wanted))
            self.kind_words_changed.emit(wanted)

    @property
    def session_moves(self) -> Moves:
        """How the words of a session move: at her pace until she ``may_listen`` to that."""
        from ui.presenters.moves import Moves  # asked for in a session, long after the start

        try:
            chosen = Moves(str(self._kept.value("session/moves", Moves.PACE.value)))
        except ValueError:
            return Moves.PACE
        return chosen if self.may_listen else Moves.PACE

    @session_moves.setter
    def session_moves(self, moves: Moves) -> None:
        before = self.session_moves
        self._kept.setValue("session/moves", moves.value)
        if self.session_moves is not before:
            self.moves_changed.emit(self.session_moves)

    @property
    def may_listen(self) -> bool:
        """Whether she knows what the microphone does in a session, and agreed to it.

        Taken back, the words move at her pace, and she is asked anew.
        """
        return self._number("session/may_listen", False) == 1

    @may_listen.setter
    def may_listen(self, agreed: bool) -> None:
        if agreed == self.may_listen:
            return
        if not agreed:
            self._kept.remove("session/moves")
        self._kept.setValue("session/may_listen", int(agreed))
        self.moves_changed.emit(self.session_moves)

    def let_listen(self, moves: Moves) -> None:
        """She has agreed, and the words move like this from now on."""
        self.session_moves = moves  # not in force yet, so it is told once
        self.may_listen = True

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood last, as ``QWidget.saveGeometry`` gives it; empty at first."""
        kept = self._kept.value("geometry")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._kept.setValue("geometry", geometry)

    @property
    def compact_geometry(self) -> QByteArray:
        """The same of the window made compact."""
        kept = self._kept.value("compact_geometry")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @compact_geometry.setter
    def compact_geometry(self, geometry: QByteArray) -> None:
        self._kept.setValue("compact_geometry", geometry)

    @property
    def knows_front(self) -> bool:
        """Whether she was told how a window is kept in front where no program may ask for it."""
        return self._number("knows_front", False) == 1

    @knows_front.setter
    def knows_front(self, knows: bool) -> None:
        self._kept.setValue("knows_front", int(knows))

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
