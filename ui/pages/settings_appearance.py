"""How the window and the teleprompter look; every change shows at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.pages.page_parts import caption, row_of
from ui.pages.settings_parts import Section, group, setting
from ui.settings import PrompterSettings, WindowSettings
from ui.theme_controller import Appearance, ThemeController
from ui.widgets.form import NumberField
from ui.widgets.prompter import FONT_STEP
from ui.widgets.prompter_motion import WPM_LEAST, WPM_MOST, WPM_STEP
from ui.widgets.prompter_view import FONT_LEAST, FONT_MOST
from ui.widgets.segmented import SegmentedControl

_THEMES = (
    (Appearance.SYSTEM, "Like the system"),
    (Appearance.LIGHT, "Light"),
    (Appearance.DARK, "Dark"),
)


class AppearanceSection(Section):
    """Theme and teleprompter; what she changes while reading shows here, too."""

    appearance_chosen = Signal(object)
    """The ``Appearance`` she wants."""

    def __init__(
        self, look: ThemeController, kept: WindowSettings, parent: QWidget | None = None
    ) -> None:
        super().__init__("Appearance", "Changes show at once.", parent)
        self._kept = kept
        self._theme = SegmentedControl(look, [(words, "") for _, words in _THEMES])
        self._wpm = NumberField(WPM_LEAST, WPM_MOST, "words a minute")
        self._wpm.setSingleStep(WPM_STEP)
        self._size = NumberField(FONT_LEAST, FONT_MOST, "pixels")
        self._size.setSingleStep(FONT_STEP)
        self._mirror = QCheckBox("Mirror the words, for a glass in front of a camera")
        shade = QWidget()
        shade.setLayout(row_of(self._theme))
        self.column.add(
            group("Colors", shade),
            group(
                "Teleprompter",
                setting("Pace", self._wpm, hint="120 to 150 sounds calm and warm."),
                setting("Size of the words", self._size),
                self._mirror,
                caption("While you read, Up and Down change the pace, and Space pauses."),
            ),
        )
        self.column.box.addStretch(1)
        self._theme.set_index([choice for choice, _ in _THEMES].index(look.appearance))
        self._show(kept.prompter)
        self._theme.changed.connect(self._choose_theme)
        for number in (self._wpm, self._size):
            number.valueChanged.connect(self._keep)
        self._mirror.toggled.connect(self._keep)
        kept.prompter_changed.connect(self._show)

    def _choose_theme(self, place: int) -> None:
        self.appearance_chosen.emit(_THEMES[place][0])

    def _show(self, prompter: PrompterSettings) -> None:
        fields = (self._wpm, self._size, self._mirror)
        for field in fields:
            field.blockSignals(True)
        self._wpm.setValue(prompter.wpm)
        self._size.setValue(prompter.font_px)
        self._mirror.setChecked(prompter.mirrored)
        for field in fields:
            field.blockSignals(False)

    def _keep(self) -> None:
        self._kept.prompter = replace(
            self._kept.prompter,
            wpm=self._wpm.value(),
            font_px=self._size.value(),
            mirrored=self._mirror.isChecked(),
        )
