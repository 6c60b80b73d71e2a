"""In a narrow list the name goes before the badge."""

from __future__ import annotations

import pytest

from ui.pages.today_row import badge_place


@pytest.mark.parametrize(
    ("name", "lowest", "spare", "place"),
    [
        (80, 160, True, (60, False)),  # there is room for both
        (110, 20, True, (0, False)),  # "any time" says the least of all
        (110, 20, False, (60, True)),  # beside a short reason
        (110, 160, False, (0, False)),
        (130, 160, False, (0, False)),
        (200, 160, False, (0, False)),
    ],
)
def test_the_badge_gives_way(
    name: float, lowest: float, spare: bool, place: tuple[float, bool]
) -> None:
    assert badge_place(170, name, 60, lowest, spare=spare) == place
