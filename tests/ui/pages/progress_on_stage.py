"""The Progress page in a test, with takes that were kept."""

from __future__ import annotations

import wave
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from app.domain.take import Take, TakeKind
from app.usecases import takes
from app.usecases.change import Change, Thing
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, Shows, Station
from tests.ui.scored import SCRIPT, a_score
from ui.pages.progress import ProgressPage
from ui.presenters.progress import ProgressPresenter
from ui.theme_controller import ThemeController

Says = Callable[..., Take]


@pytest.fixture
def say(office: Office) -> Says:
    """Keep a take of a script: so many days ago, with a second of silence for sound."""

    def make(
        script_id: str = "en.first",
        days: int = 0,
        sound: bool = True,
        kind: TakeKind = TakeKind.VOICEMAIL,
        **figures: Any,
    ) -> Take:
        at = NOW - timedelta(days=days)
        begun = takes.begin_take(office, script_id, SCRIPT, kind, at)
        assert begun.sound is not None
        if sound:
            with wave.open(str(begun.sound), "wb") as file:
                file.setnchannels(1)
                file.setsampwidth(2)
                file.setframerate(16_000)
                file.writeframes(bytes(32_000))
        return takes.keep_take(office, begun.id, a_score(**figures), at)[0]

    return make


@pytest.fixture
def page(station: Station, office: Office, look: ThemeController, show: Shows) -> ProgressPage:
    """The page on screen, with the takes there are."""
    page = ProgressPage(ProgressPresenter(station.desk), look)
    show(page)
    page.activate()
    station.settle()
    return page


@pytest.fixture
def full(say: Says, page: ProgressPage, station: Station) -> ProgressPage:
    """Three takes of the first message, one of the way out."""
    say("en.way_out", 9)
    say(days=8, seconds=41.0, coverage=0.6, grade=0.3, left_out=range(19, 24))
    say(days=4, seconds=22.0, grade=0.95)
    say(seconds=26.0, grade=0.8)
    station.desk.changed.emit(Change(frozenset({Thing.TAKES})))
    station.settle()
    return page
