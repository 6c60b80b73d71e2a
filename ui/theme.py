"""The look as data: colours with a meaning, one type scale, one spacing scale.

Colours come from ``resources/themes/*.toml``.  Qt's own controls are coloured by a palette and one
application style sheet; Ringwell's widgets paint themselves from the ``Theme`` they are given.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from enum import IntEnum, StrEnum
from functools import cache
from typing import assert_never

from PySide6.QtGui import QColor, QFont

from app.paths import resource

_HEX = re.compile(r"#[0-9A-Fa-f]{6}")
_TOKEN = re.compile(r"\$(\w+)")


class Size(IntEnum):
    """Type sizes in logical pixels.  The prompter alone goes its own way (28 to 72)."""

    CAPTION = 12
    SMALL = 13
    BODY = 14
    LEAD = 16
    HEADING = 20
    TITLE = 28


class Space(IntEnum):
    """Distances in logical pixels."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32


RADIUS = 10
RADIUS_CARD = 14


class Tone(StrEnum):
    """What a colour says.  It never says it alone: a word always stands beside it."""

    NEUTRAL = "neutral"
    ACCENT = "accent"  # act now
    PROMISE = "promise"  # a promise made, a permission given
    AMBER = "amber"  # careful: late, outside hours
    STOP = "stop"  # stop, and nothing else


class ThemeError(ValueError):
    """A theme file that lacks a token, has one too many, or holds something that is no colour."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One complete set of colours; the fields are the tokens a theme file must have.

    ``*_soft`` is the quiet surface its word colour is read on.  ``on_accent`` is read on the three
    accents.  ``said`` is for words of the prompter that have been spoken.
    """

    name: str
    dark: bool

    paper: QColor
    rail: QColor
    card: QColor
    prompter: QColor
    hover: QColor
    pressed: QColor
    line: QColor
    line_strong: QColor
    focus: QColor
    ink: QColor
    muted: QColor
    said: QColor
    accent: QColor
    accent_hover: QColor
    accent_pressed: QColor
    accent_soft: QColor
    on_accent: QColor
    promise: QColor
    promise_soft: QColor
    amber: QColor
    amber_soft: QColor
    stop: QColor
    stop_soft: QColor

    def tone(self, tone: Tone) -> tuple[QColor, QColor]:
        """The colour of the words and of the surface behind them."""
        match tone:
            case Tone.NEUTRAL:
                return self.ink, self.hover
            case Tone.ACCENT:
                return self.accent, self.accent_soft
            case Tone.PROMISE:
                return self.promise, self.promise_soft
            case Tone.AMBER:
                return self.amber, self.amber_soft
            case Tone.STOP:
                return self.stop, self.stop_soft
            case _:
                assert_never(tone)


TOKENS = tuple(f.name for f in fields(Theme) if f.name not in ("name", "dark"))


def load_theme(name: str) -> Theme:
    """Read ``resources/themes/<name>.toml``.

    Raises ``ThemeError`` naming the token when the file is not complete and exact.
    """
    path = resource(f"themes/{name}.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    colours = data.get("colours", {})
    missing = [token for token in TOKENS if token not in colours]
    unknown = [token for token in colours if token not in TOKENS]
    broken = [token for token, value in colours.items() if not _is_colour(value)]
    for what, tokens in (("lacks", missing), ("has unknown", unknown), ("has no #RRGGBB", broken)):
        if tokens:
            raise ThemeError(f"{path.name} {what}: {', '.join(tokens)}")
    dark = data.get("dark")
    if not isinstance(dark, bool):
        raise ThemeError(f"{path.name} does not say whether it is dark")
    return Theme(name, dark, **{token: QColor(colours[token]) for token in TOKENS})


def style_sheet(theme: Theme) -> str:
    """The application's style sheet: ``themes/app.qss`` with the theme's colours put in.

    Raises ``ThemeError`` when the sheet uses a name that is no token.
    """
    values = {token: getattr(theme, token).name() for token in TOKENS}
    values["marks"] = resource(f"themes/{theme.name}").as_posix()

    def value(match: re.Match[str]) -> str:
        try:
            return values[match[1]]
        except KeyError:
            raise ThemeError(f"app.qss uses ${match[1]}, which no theme has") from None

    return _TOKEN.sub(value, resource("themes/app.qss").read_text(encoding="utf-8"))


def font(size: int = Size.BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The system's own typeface at a size in logical pixels."""
    return QFont(_made_font(size, weight))  # a copy of its own, which costs a tenth


@cache
def _made_font(size: int, weight: QFont.Weight) -> QFont:
    result = QFont()
    result.setPixelSize(size)
    result.setWeight(weight)
    return result


def _is_colour(value: object) -> bool:
    return isinstance(value, str) and _HEX.fullmatch(value) is not None
