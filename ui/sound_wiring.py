"""Where the pages that sound are put together: the booth, their presenters, their views."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from app.speech.spoken_files import remove_what_was_left
from app.usecases import takes
from ui.audio.booth import Booth, make_booth
from ui.audio.studio import Studio
from ui.presenters.reading_aloud import ReadingAloud, VoiceChoice
from ui.presenters.recording import Recording
from ui.presenters.rehearsal_preparation import Preparation
from ui.presenters.unfinished import UnfinishedPresenter
from ui.theme import Tone

if TYPE_CHECKING:
    from app.domain.errors import KnownError
    from app.domain.take import Take
    from ui.desk import Desk
    from ui.main_window import MainWindow
    from ui.pages.progress import ProgressPage
    from ui.pages.rehearse import RehearsePage
    from ui.pages.rehearse_choice import RehearseChoice
    from ui.pages.rehearse_score import RehearseScore
    from ui.presenters.listening_here import ListeningHere
    from ui.presenters.rehearsal import RehearsalPresenter
    from ui.presenters.session_ear import SessionEar
    from ui.settings import WindowSettings
    from ui.theme_controller import ThemeController


class SoundWiring(QObject):
    """What sounds in one window: Rehearse, Progress, and what listens in a session."""

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        look: ThemeController,
        settings: WindowSettings,
        booth: Booth | None = None,
        rng: Random | None = None,
    ) -> None:
        """``booth`` and ``rng`` are for tests; by default those of this computer."""
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._look = look
        self._settings = settings
        self._rng = rng or Random()
        self.booth = booth or make_booth(settings, self)
        lane, voice_lane = self.booth.lane, self.booth.voice_lane
        for each in (lane, voice_lane):
            each.known_error.connect(lambda words: window.tell(words, Tone.STOP))
            # Whoever notes the bugs of one lane down notes those of the others.
            each.bug.connect(desk.store.bug)
        # Loading what talks to the sound server takes a moment, and the window does not wait.
        lane.run(self.booth.devices.prepare)
        voice_lane.run(remove_what_was_left)
        self._studio = Studio(self.booth.recogniser, self.booth.second)
        lane.run(self._studio.warm_up)
        # There is one recogniser: who has prepared it for other words is known to everybody.
        self._preparation = Preparation(desk, lane, self._studio, self)
        self._aloud = ReadingAloud(voice_lane, self.booth.narrator, self.booth.loudspeaker, self)
        self._unheard = ""
        self._aloud.refused.connect(self._tell_unheard)
        self.booth.loudspeaker.moved.connect(self._forget_unheard)
        desk.change(lambda: takes.clean_up(desk.office, desk.clock()), lambda change: change)
        self.takes: RehearsalPresenter | None = None
        """What is rehearsed; None before the page was opened."""
        # She may look for a take that was cut off where her takes are, before she says another.
        unfinished = UnfinishedPresenter(
            desk, voice_lane, self._studio.hear_again, self._take_ids, self
        )
        unfinished.noticed.connect(lambda words: window.tell(words, Tone.PROMISE))
        unfinished.look()

    def rehearse(self) -> RehearsePage:
        """The page on which scripts are said."""
        from ui.pages.rehearse import RehearsePage
        from ui.pages.rehearse_check import RehearseCheck
        from ui.pages.rehearse_choice import RehearseChoice
        from ui.pages.rehearse_score import RehearseScore
        from ui.pages.rehearse_sound import ScoreSound
        from ui.pages.rehearse_take import RehearseTake
        from ui.presenters.drill import DrillPresenter
        from ui.presenters.mic_check import MicCheckPresenter
        from ui.presenters.rehearsal import RehearsalPresenter
        from ui.presenters.rehearse_scripts import RehearseScriptsPresenter
        from ui.presenters.score_shown import ScoreShownPresenter
        from ui.presenters.scripts_listener import ListenerPresenter
        from ui.presenters.sounds_like import SoundsLikePresenter
        from ui.prompter_habits import keep_habits

        desk, booth, look, studio = self._desk, self.booth, self._look, self._studio
        recording = Recording(booth, self)
        recording.deaf.connect(lambda: booth.voice_lane.run(studio.get_second_ready))
        drill = DrillPresenter(desk, booth, self._rng, parent=self)
        said = self.takes = RehearsalPresenter(
            desk, booth, studio, recording, drill, self, self._preparation
        )
        scripts, listener = RehearseScriptsPresenter(desk, self), ListenerPresenter(desk, self)
        aloud = self._aloud
        sounds = SoundsLikePresenter(desk, self)
        choice = RehearseChoice(scripts, listener, aloud, sounds, self._settings, look)
        check = RehearseCheck(MicCheckPresenter(booth, studio.warm, self), look)
        take, score = RehearseTake(said, look), RehearseScore(look)

        def voice() -> VoiceChoice:
            return VoiceChoice(booth.voice_id, booth.voice_wpm)

        ScoreSound(score, aloud, booth.loudspeaker, voice, lambda: sounds.spellings)
        shown = ScoreShownPresenter(desk, self)
        page = RehearsePage(said, shown, choice, check, take, score, look)
        for panel in (choice.panel, take.panel):
            keep_habits(panel, self._settings)
        sounds.told.connect(lambda *_: said.forget())
        said.quiet_wanted.connect(aloud.be_quiet)
        self._offer_voices(choice, score)
        page.notice.connect(self._window.tell)
        page.outdated.connect(self._take_back)
        page.settings_wanted.connect(lambda: self._window.open("settings"))
        return page

    def ear(self) -> SessionEar:
        """What listens to the calls of a session."""
        from ui.presenters.session_ear import SessionEar

        recording = Recording(self.booth, self)
        return SessionEar(self.booth, self._studio, recording, self._preparation, self)

    def listening_here(self) -> ListeningHere:
        """Whether there is anything to listen to calls with."""
        from app.speech.dictionary import dictionary_file
        from ui.presenters.listening_here import ListeningHere

        return ListeningHere(self.booth, lambda: dictionary_file() is not None, self)

    def progress(self) -> ProgressPage:
        """The page that tells how far she has come."""
        from ui.pages.progress import ProgressPage
        from ui.pages.progress_sound import ProgressSound
        from ui.presenters.progress import ProgressPresenter

        page = ProgressPage(ProgressPresenter(self._desk, self), self._look)
        ProgressSound(page, self._aloud, self.booth.loudspeaker)
        page.notice.connect(self._window.tell)
        page.say_wanted.connect(self.say)
        page.look_wanted.connect(self._look_at)
        return page

    def say(self, script_id: str, contact_id: int | None = None) -> None:
        """Open Rehearse with a script, as it is said to a contact or to whoever it was before."""
        page = self._open_rehearse()
        if script_id:
            page.open_script(script_id, contact_id)

    def search(self) -> None:
        """Find a script to say."""
        cast("RehearsePage", self._window.page("rehearse")).search()

    def leave_takes(self) -> None:
        """The window closes: what she says just now stays on the disk."""
        if self.takes is not None:
            self.takes.close()

    def end(self) -> None:
        """Close what sounds, once the file of a take is closed."""
        self.leave_takes()
        self.booth.close()

    def _take_ids(self) -> frozenset[int]:
        return self.takes.take_ids if self.takes is not None else frozenset()

    def _tell_unheard(self, words: str) -> None:
        self._unheard = words
        self._window.tell(words, Tone.AMBER)

    def _forget_unheard(self) -> None:
        """It sounds again, so nobody needs to look after the loudspeaker."""
        if self._unheard:
            self._take_back(self._unheard)
            self._unheard = ""

    def _take_back(self, words: str) -> None:
        if self._window.notice.message == words:
            self._window.hush()

    def _look_at(self, take: Take) -> None:
        self._open_rehearse().show_take(take)

    def _open_rehearse(self) -> RehearsePage:
        return cast("RehearsePage", self._window.open("rehearse"))

    def _offer_voices(self, choice: RehearseChoice, score: RehearseScore) -> None:
        """A computer without a voice says so only when one is wanted."""

        def none(_fault: KnownError) -> None:
            score.set_model_offered(False)

        self.booth.voice_lane.run(self.booth.voice.voices, choice.sound.show_voices, none)
