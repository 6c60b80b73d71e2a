"""The themes are complete, readable, and put on the application as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication

import ui.theme
from ui.theme import TOKENS, Theme, ThemeError, Tone, load_theme, style_sheet
from ui.theme_controller import Appearance, ThemeController

THEMES = ("light", "dark")

ON_SURFACES = [
    (words, surface)
    for words in ("ink", "muted", "accent", "promise", "amber", "stop")
    for surface in ("paper", "rail", "card", "prompter", "hover")
]
ON_SOFT = [
    ("accent", "accent_soft"),
    ("promise", "promise_soft"),
    ("amber", "amber_soft"),
    ("stop", "stop_soft"),
    ("promise", "accent_soft"),  # the promise while its words are lit
    ("stop", "hover"),
    ("ink", "pressed"),
    *((words, f"{tone}_soft") for words in ("ink", "muted") for tone in Tone if tone != "neutral"),
]
OTHERS = [
    ("said", "prompter"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_accent", "accent_pressed"),
    ("paper", "ink"),  # tooltips
]


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.1."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = map(linear, (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("words", "surface"), ON_SURFACES + ON_SOFT + OTHERS)
def test_all_words_can_be_read(name: str, words: str, surface: str) -> None:
    theme = load_theme(name)
    assert contrast(getattr(theme, words), getattr(theme, surface)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("surface", ["paper", "rail", "card", "prompter"])
def test_the_focus_ring_stands_out(name: str, surface: str) -> None:
    theme = load_theme(name)
    assert contrast(theme.focus, getattr(theme, surface)) >= 3


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("#FFFFFF")) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_every_name_in_the_style_sheet_is_a_token(name: str) -> None:
    sheet = style_sheet(load_theme(name))
    assert "$" not in sheet


@pytest.mark.parametrize("name", THEMES)
def test_every_tone_has_a_word_colour_and_a_surface(name: str) -> None:
    theme = load_theme(name)
    for tone in Tone:
        words, surface = theme.tone(tone)
        assert contrast(words, surface) >= 4.5


def broken_theme(monkeypatch: pytest.MonkeyPatch, folder: Path, lines: list[str]) -> str:
    path = folder / "broken.toml"
    path.write_text("dark = false\n[colours]\n" + "\n".join(lines), encoding="utf-8")
    monkeypatch.setattr(ui.theme, "resource", lambda _: path)
    return "broken"


COMPLETE = [f'{token} = "#123456"' for token in TOKENS]


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        (COMPLETE[1:], "lacks: paper"),
        ([*COMPLETE, 'pink = "#FF00FF"'], "unknown: pink"),
        (['paper = "warm white"', *COMPLETE[1:]], "no #RRGGBB: paper"),
        (["paper = 7", *COMPLETE[1:]], "no #RRGGBB: paper"),
    ],
)
def test_a_broken_theme_names_its_token(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, lines: list[str], complaint: str
) -> None:
    name = broken_theme(monkeypatch, tmp_path, lines)
    with pytest.raises(ThemeError, match=complaint):
        load_theme(name)


def test_changing_the_appearance_repaints_the_application(look: ThemeController) -> None:
    seen: list[Theme] = []
    look.changed.connect(seen.append)
    look.set_appearance(Appearance.DARK)
    look.changed.disconnect(seen.append)
    assert [theme.name for theme in seen] == ["dark"]
    assert QGuiApplication.palette().window().color() == load_theme("dark").paper


def test_the_same_appearance_again_changes_nothing(look: ThemeController) -> None:
    seen: list[Theme] = []
    look.changed.connect(seen.append)
    look.set_appearance(Appearance.LIGHT)
    look.changed.disconnect(seen.append)
    assert seen == []


def test_the_system_decides_when_asked(look: ThemeController) -> None:
    look.set_appearance(Appearance.SYSTEM)
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert look.theme.dark is dark
