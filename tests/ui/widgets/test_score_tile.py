"""The picture in a tile: the mark stands where the figure is, in a colour that means something."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.domain.targets import Target
from ui.presenters.score_figures import Gauge, Held, Silences, Tile
from ui.theme_controller import Appearance, ThemeController
from ui.widgets.score_tile import FigureBar, ScoreTiles

GOOD, SCALE = Target(20, 30), Target(0, 50)


def drawn(bar: FigureBar) -> QImage:
    bar.resize(400, bar.sizeHint().height())
    return bar.grab().toImage().scaled(400, bar.sizeHint().height())


def columns(picture: QImage, colour: int, row: int) -> list[int]:
    return [x for x in range(picture.width()) if picture.pixel(x, row) == colour]


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize(
    ("value", "careful", "where"), [(25, False, 200), (-9, True, 4), (999, True, 396)]
)
def test_the_mark_stands_where_the_figure_is(
    look: ThemeController,
    qtbot: QtBot,
    appearance: Appearance,
    value: float,
    careful: bool,
    where: int,
) -> None:
    look.set_appearance(appearance)
    bar = FigureBar(look)
    qtbot.addWidget(bar)
    bar.show_picture(Gauge(value, GOOD, SCALE, careful))
    theme = look.theme
    mark = columns(drawn(bar), (theme.amber if careful else theme.promise).rgb(), 8)
    assert mark
    assert sum(mark) / len(mark) == pytest.approx(where, abs=2)


def test_silences_lie_where_they_were(look: ThemeController, qtbot: QtBot) -> None:
    bar = FigureBar(look)
    qtbot.addWidget(bar)
    bar.show_picture(Silences(20.0, ((5.0, 1.0), (19.9, 0.5))))
    silent = columns(drawn(bar), look.theme.promise.rgb(), 8)
    assert min(silent) == pytest.approx(98, abs=3)
    assert max(silent) <= 399
    bar.show_picture(Silences(0.0, ()))
    assert columns(drawn(bar), look.theme.promise.rgb(), 8) == []


def test_a_voice_that_fades_tapers(look: ThemeController, qtbot: QtBot) -> None:
    bar = FigureBar(look)
    qtbot.addWidget(bar)
    bar.show_picture(Held(steady=False))
    picture, amber = drawn(bar), look.theme.amber.rgb()
    near, far = (
        sum(picture.pixel(x, y) == amber for y in range(picture.height())) for x in (20, 380)
    )
    assert near > far
    bar.show_picture(Held(steady=True))
    assert columns(drawn(bar), amber, 8) == []
    bar.show_picture(None)
    assert not bar.grab().isNull()


def test_a_tile_without_a_figure_says_why(look: ThemeController, qtbot: QtBot) -> None:
    row = ScoreTiles(look)
    qtbot.addWidget(row)
    row.show_tiles((Tile("Length", "26 s", "good: 20 to 30"), Tile("Pace", "", "not measured")))
    assert row.tiles[1].words == ("Pace", "–", "not measured")
    assert row.tiles[1].accessibleName() == "Pace: not measured"
    assert row.tiles[0].accessibleName() == "Length: 26 s, good: 20 to 30"
    row.show_tiles((Tile("Length", "2 s", ""),))
    assert row.tiles[1].isHidden()
