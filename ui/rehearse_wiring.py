"""Where the rehearse page is put together: the booth, its presenters, its views."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from ui.pages.rehearse import RehearsePage
from ui.pages.rehearse_check import RehearseCheck
from ui.pages.rehearse_choice import RehearseChoice
from ui.pages.rehearse_score import RehearseScore
from ui.pages.rehearse_sound import ScoreSound
from ui.pages.rehearse_take import RehearseTake
from ui.presenters.drill import DrillPresenter
from ui.presenters.mic_check import MicCheckPresenter
from ui.presenters.reading_aloud import ReadingAloud, VoiceChoice
from ui.presenters.recording import Recording
from ui.presenters.rehearsal import RehearsalPresenter
from ui.presenters.rehearse_scripts import RehearseScriptsPresenter
from ui.presenters.score_shown import ScoreShownPresenter
from ui.presenters.scripts_listener import ListenerPresenter
from ui.presenters.sounds_like import SoundsLikePresenter

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ui.audio.booth import Booth
    from ui.desk import Desk
    from ui.settings import WindowSettings
    from ui.theme_controller import ThemeController


def rehearse_page(
    desk: Desk,
    booth: Booth,
    settings: WindowSettings,
    look: ThemeController,
    owner: QObject,
    rng: Random | None = None,
) -> tuple[RehearsePage, RehearsalPresenter]:
    """The page and the presenter of its takes; ``owner`` outlives both."""
    from ui.audio.studio import Studio

    studio = Studio(booth.recogniser)
    recording = Recording(booth, studio.begin, owner)
    drill = DrillPresenter(desk, booth, rng or Random(), parent=owner)
    presenter = RehearsalPresenter(desk, booth, studio, recording, drill, owner)
    listener = ListenerPresenter(desk, owner)
    aloud = ReadingAloud(booth.lane, booth.narrator, booth.loudspeaker, owner)
    sounds = SoundsLikePresenter(desk, owner)
    choice = RehearseChoice(
        RehearseScriptsPresenter(desk, owner), listener, aloud, sounds, settings, look
    )
    score = RehearseScore(look)

    def voice() -> VoiceChoice:
        return VoiceChoice(booth.voice_id, booth.voice_wpm)

    ScoreSound(score, aloud, booth.loudspeaker, voice, lambda: sounds.spellings)
    page = RehearsePage(
        presenter,
        ScoreShownPresenter(desk, owner),
        choice,
        RehearseCheck(MicCheckPresenter(booth, studio.warm, owner), look),
        RehearseTake(presenter, look),
        score,
    )
    return page, presenter
