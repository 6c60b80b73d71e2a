"""A call view whose words may follow a voice, in a made-up booth."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt

from app.usecases.office import Office
from tests.ui.pages.booth_on_stage import Rehearsing, at
from tests.ui.pages.ear_on_stage import BEEP, Calling
from tests.ui.pages.session_on_stage import OnCall, on_call
from tests.ui.pages.stage import Heard, Shows, Station
from ui.pages.session_listening import SessionListening
from ui.presenters.leading import HeardSoFar
from ui.presenters.moves import Moves
from ui.theme_controller import ThemeController

Key = Qt.Key


class Listening:
    """A call view whose words may follow a voice; a test says what is heard."""

    def __init__(self, on: OnCall, calling: Calling, listening: SessionListening) -> None:
        self.on, self.calling, self.listening = on, calling, listening
        self.told = Heard(listening.told)
        self.prompter = on.view.card.panel.prompter

    def hands_free(self) -> None:
        self.listening._settings.may_listen = True
        self.use(Moves.HANDS_FREE)

    def use(self, moves: Moves) -> None:
        self.listening.use(moves)
        self.settle()
        self.calling.later.pass_by()
        self.settle()

    def settle(self) -> None:
        self.on.station.settle()
        self.calling.stage.settle()

    def press(self, *keys: Key | str) -> None:
        self.on.press(*keys)
        self.settle()

    def press_shift(self, key: Key) -> None:
        focused = self.on.view.window().focusWidget() or self.on.view
        self.on.station.qtbot.keyClick(focused, key, Qt.KeyboardModifier.ShiftModifier)
        self.settle()

    def leave_message(self) -> None:
        """The beep, and every word to the goodbye."""
        last = len(self.prompter._reader.script.words) - 1
        self.calling.hear(BEEP, at(3, 1.0), at(last, 2.0), HeardSoFar(), HeardSoFar())

    @property
    def open(self) -> bool:
        assert bool(self.sign) is (self.calling.open or self.listening.offered)
        return self.calling.open

    @property
    def sign(self) -> str:
        sign = self.listening.sign
        assert sign.isVisible() is bool(sign.words)
        return sign.words


@pytest.fixture
def begin(
    station: Station, office: Office, look: ThemeController, show: Shows, stage: Rehearsing
) -> Iterator[Callable[..., Listening]]:
    """Begin a session with these people, with a made-up booth."""
    calling = Calling(stage)

    def do(*people: int) -> Listening:
        on = on_call(station, office, look, list(people))
        listening = SessionListening(on.view, on.call, stage.settings, look, lambda: calling.ear)
        on.call.refresh()  # it is wired before there is a session, elsewhere
        show(on.view)
        on.view.activate()
        station.settle()
        return Listening(on, calling, listening)

    yield do
    station.settle()
