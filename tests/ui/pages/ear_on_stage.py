"""What listens to calls, in a made-up booth: a test says what the microphone hears."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.domain.policy import Situation
from app.domain.script import Script
from app.usecases.drills import Piece, as_written
from tests.ui.pages.booth_on_stage import Later, Rehearsing
from tests.ui.pages.stage import Heard
from ui.presenters.leading import HeardSoFar
from ui.presenters.moves import Moves
from ui.presenters.recording import Recording
from ui.presenters.rehearsal_preparation import Preparation
from ui.presenters.session_ear import SessionEar

TEXT = "Hi Sue, it's Maria from Bright Kitchen. I'll try you on Tuesday. Have a lovely day!"
LAST = len(TEXT.split()) - 1
MESSAGE = as_written(Script("own.1", Situation.FIRST, "First", "en", TEXT))
OTHER = as_written(Script("own.2", Situation.FIRST, "First", "en", "Hello there, it's Maria."))
SPANISH = as_written(Script("own.3", Situation.FIRST, "Primero", "es", TEXT))
TALK = as_written(
    Script("own.4", Situation.THEY_ANSWERED, "Talk", "en", "Hi, how are you? … Fine.", live=True)
)
BEEP = HeardSoFar(beeped=True)


class Calling:
    """An ear on a made-up booth, and everything it tells."""

    def __init__(self, stage: Rehearsing) -> None:
        self.stage, self.later = stage, Later()
        self.recording = Recording(stage.booth)
        preparation = Preparation(stage.station.desk, stage.lane, stage.studio)  # type: ignore[arg-type]
        self.ear = SessionEar(
            stage.booth,
            stage.studio,  # type: ignore[arg-type]
            self.recording,
            preparation,
            later=self.later,
        )
        ear = self.ear
        self.signs, self.told = Heard(ear.sign_changed), Heard(ear.told)
        self.began, self.said = Heard(ear.began), Heard(ear.said)
        self.from_top, self.under_way = Heard(ear.from_top), Heard(ear.under_way_changed)
        self.went_to = Heard(ear.following.went_to)
        self.runs = Heard(ear.following.runs_changed)
        # Where a voice, or nothing, moves the words, the prompter is.
        ear.following.went_to.connect(ear.note_word)
        ear.from_top.connect(lambda: ear.note_word(0))

    def with_(self, moves: Moves, piece: Piece = MESSAGE) -> Calling:
        self.ear.use(moves)
        self.ear.show(piece)
        self.later.pass_by()
        self.stage.settle()
        return self

    def hear(self, *answers: HeardSoFar, seconds: float = 0.5, level: float = -20.0) -> None:
        for answer in answers or (HeardSoFar(),):
            self.stage.studio.answers.append(answer)
            self.stage.microphone.hear(seconds, level)
            self.stage.settle()

    def do(self, act: Callable[[], Any]) -> None:
        act()
        self.stage.settle()

    @property
    def open(self) -> bool:
        listening = self.stage.microphone.listening
        assert listening is self.ear.is_open
        assert bool(self.signs and self.signs.last) is listening, "a sign whenever it is open"
        return listening
