"""A rehearsal from the key to the score: the greeting, the beep, her words, what came of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.drill import MAILBOX_SECONDS
from app.domain.take import SHORTEST_SECONDS, Take, TakeKind
from app.usecases import drills
from app.usecases.drills import Piece
from ui.presenters import rehearsal_words as words
from ui.presenters.drill import DrillPresenter
from ui.presenters.following import FollowingPresenter
from ui.presenters.leading import HeardSoFar
from ui.presenters.recording import LONGEST_SECONDS, Recording, Studio
from ui.presenters.rehearsal_preparation import Preparation
from ui.presenters.rehearsal_stage import Stage
from ui.presenters.take_keeper import Begun, TakeKeeper

if TYPE_CHECKING:
    from ui.audio.booth import Booth
    from ui.desk import Desk


class RehearsalPresenter(QObject):
    """One rehearsal at a time.  What the microphone hears is on the disk while it is spoken."""

    stage_changed = Signal(object)
    piece_changed = Signal(object)
    """The ``Piece`` that is to be said now."""
    status_changed = Signal(str)
    """The line that says what is going on."""
    time_changed = Signal(float)
    """Seconds of the take so far."""
    scored = Signal(object)
    """The ``Take`` with its score; one that could be kept nowhere has the id 0."""
    left = Signal()
    """The rehearsal ended without a score."""
    quiet_wanted = Signal()
    """Recording is about to begin, or a drill: whatever sounds is to be silent."""
    noticed = Signal(str, object)
    """A sentence about what was done, and its ``Undo`` or None."""
    advised = Signal(str)
    """A sentence about a take that came to nothing; it is of no use once the next one begins."""
    refused = Signal(str)
    """What could not be done, in a sentence."""
    check_wanted = Signal()
    """This microphone was never checked; ``go_on`` when that is done or skipped."""

    def __init__(
        self,
        desk: Desk,
        booth: Booth,
        studio: Studio,
        recording: Recording,
        drill: DrillPresenter,
        parent: QObject | None = None,
        preparation: Preparation | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._booth = booth
        self._studio = studio
        self.recording = recording
        self.drill = drill
        self.following = FollowingPresenter(self)
        self._preparation = preparation or Preparation(desk, booth.lane, studio, self)
        self._keeper = TakeKeeper(desk, booth, studio, self)
        self._stage = Stage.READY
        self._piece: Piece | None = None
        self._offered: set[str] = set()  # microphones that were to be checked in this run
        self._begun: Begun | None = None
        self._elsewhere = False  # she has opened another page, and her take is being scored
        recording.began.connect(self._hear_first)
        recording.heard.connect(self._hear)
        recording.seconds_changed.connect(self._count)
        recording.lost.connect(self._lose)
        recording.unkept.connect(self.refused)
        recording.silent_changed.connect(self.following.set_silent)
        drill.spoken.connect(self._their_turn_is_over)
        drill.beeped.connect(self._record)
        drill.answered.connect(self._answer_other_line)
        self.following.says.connect(self.status_changed)
        booth.devices.changed.connect(self._look_for_microphone)
        self._keeper.kept.connect(self._show_score)
        self._keeper.dropped.connect(self.noticed)
        self._keeper.hears_again.connect(self._tell_of_second_hearing)
        self._preparation.ready.connect(self._listen)
        self._keeper.empty.connect(partial(self._come_to_nothing, words.NOTHING_HEARD))
        self._keeper.unscored.connect(partial(self._come_to_nothing, words.SCORED_LATER))
        for part in (drill, self._keeper):
            part.refused.connect(self.refused)

    @property
    def stage(self) -> Stage:
        """How far it is."""
        return self._stage

    @property
    def piece(self) -> Piece | None:
        """What is to be said."""
        return self._piece

    @property
    def take_ids(self) -> frozenset[int]:
        """The takes that are being said or scored, as far as they have a row."""
        busy = (self._begun, *self._keeper.being_scored)
        return frozenset(each.take.id for each in busy if each is not None and each.take)

    def prepare(self, piece: Piece) -> None:
        """She may say this soon: get ready to listen to it."""
        if not self._stage.under_way:
            self._preparation.prepare(piece)

    def forget(self) -> None:
        """How words are said has changed: get ready anew the next time."""
        self._preparation.forget()

    def begin(self, piece: Piece, *, checked: bool = False) -> None:
        """Say this now; a microphone that was never ``checked`` is checked first, once."""
        if self._stage.under_way:
            return
        self.quiet_wanted.emit()
        self._set_piece(piece)
        booth, microphone = self._booth, self._booth.microphone_in_use
        known = checked or booth.microphone_was_checked or microphone in self._offered
        self._offered.add(microphone)
        if booth.has_microphone and not known:
            self.check_wanted.emit()
        else:
            self.go_on()

    def go_on(self) -> None:
        """Begin what ``begin`` was asked for: the microphone is known, or she does not mind."""
        piece = self._piece
        if piece is None or self._stage.under_way:
            return
        self.quiet_wanted.emit()
        if piece.kind is TakeKind.READING:
            self._record()
            return
        self._set_stage(Stage.THEIRS)
        voicemail = piece.kind is TakeKind.VOICEMAIL
        self.status_changed.emit(words.GREETING if voicemail else words.THEIR_LINE)
        self.drill.begin(piece)

    def next_line(self) -> None:
        """They say something else; what was said to the line before is put away."""
        piece = self._piece
        if piece is None or piece.kind is not TakeKind.DOORSTEP or not self._stage.may_start_again:
            return
        self._put_away("")
        self._set_stage(Stage.THEIRS)
        self.drill.change_line(piece)

    def again(self) -> None:
        """From the top; what was said so far is put away."""
        if self._stage.may_start_again:
            self._put_away(words.STARTED_AGAIN)
            self.go_on()

    def finish(self) -> None:
        """She is done: score what she said.  Before her turn it is the greeting that is over."""
        begun = self._begun
        if self._stage is Stage.THEIRS:
            self.drill.stop()
            self._their_turn_is_over()
        elif self._stage is Stage.ALONE:
            self._end("")
        elif self._stage.recording and begun is not None:
            if self.recording.seconds < SHORTEST_SECONDS:
                self._end("")
                self.advised.emit(words.TOO_SHORT)
                return
            self._set_stage(Stage.FINISHING)
            self.following.stop()
            self.status_changed.emit(words.LOOKING)
            self._keeper.score(begun, self.recording)

    def leave(self, *, told: str = words.LEFT) -> None:
        """Stop without a score, or do not wait for it; what was said can be brought back."""
        if self._stage is Stage.FINISHING and self._begun is not None:
            self._come_to_nothing(words.SCORED_LATER, self._begun)
        elif self._stage.may_start_again:
            self._end(told)

    def step_away(self) -> None:
        """Another page was opened: what she has said is kept, and scored meanwhile."""
        if self._stage.recording and self.recording.seconds >= SHORTEST_SECONDS:
            self.finish()
        if self._stage is Stage.FINISHING:
            self._elsewhere = True
        else:
            self.leave()

    def close(self) -> None:
        """The program ends: what she says just now stays on the disk, to be scored another time."""
        self.drill.stop()
        self.following.stop()
        if self._stage.recording:
            self.recording.abandon()
        self._begun = None
        self._set_stage(Stage.READY)

    def hold(self) -> None:
        """Hold the text, or let it go on; the listening goes on anyway."""
        if self._stage.text_moves:
            self.following.hold()

    def go_by_hand(self, word: int) -> None:
        """She went to a word by hand, so that is where she is."""
        if self._stage.recording:
            self.following.go_by_hand(word, self.recording.seconds)
            self.recording.go_to(word)

    def _answer_other_line(self, answer: Piece) -> None:
        """They say something else, and she has other words for it."""
        self._set_stage(Stage.READY)
        self._set_piece(answer)
        self.go_on()

    def _their_turn_is_over(self) -> None:
        if self._stage is not Stage.THEIRS or self._piece is None:
            return
        if self._piece.kind is TakeKind.DOORSTEP:
            self._record()
            return
        self._set_stage(Stage.BEEP)
        self.status_changed.emit(words.YOUR_TURN)
        if self._booth.has_microphone:
            self.recording.open()  # it wakes up while the beep sounds
        self.drill.beep()

    def _record(self) -> None:
        """Her turn.  Nothing is waited for: the file and the recogniser catch up with the sound."""
        piece = self._piece
        assert piece is not None
        recorded, english = self._booth.has_microphone, drills.can_be_followed(piece)
        # Who presses the key at once is listened to as well: the lane gets ready before it hears.
        listens = recorded and english and self._preparation.can_listen is not False
        self.following.prepare(listens=listens, english=english, recorded=recorded)
        if not recorded:
            if self._booth.devices.trouble:
                self.refused.emit(self._booth.devices.trouble)
            self._set_stage(Stage.ALONE)
            self.following.start()
            return
        begun = self._begun = self._keeper.begin(piece)
        self._elsewhere = False
        self.recording.start(self._studio.begin, lambda: self._keeper.make_file(begun))
        self._set_stage(Stage.OPENING)
        self._listen()

    def _look_for_microphone(self) -> None:
        if self._stage is Stage.ALONE and self._booth.has_microphone:
            self.status_changed.emit(words.MICROPHONE_CAME)

    def _listen(self) -> None:
        """Listen to the take as soon as that is prepared."""
        can_listen = self._preparation.can_listen
        if not self._stage.recording or not self.following.listens or can_listen is None:
            return
        if can_listen:
            self.recording.listen()
        else:
            self._hear(HeardSoFar(lost=True))

    def _hear_first(self) -> None:
        if self._stage is Stage.OPENING:
            self._set_stage(Stage.LISTENING)
            self.following.start()

    def _hear(self, heard: HeardSoFar) -> None:
        if not self._stage.recording:
            return
        if heard.fault:
            self.refused.emit(heard.fault)
        self.following.hear(heard)

    def _count(self, seconds: float) -> None:
        if not self._stage.recording or self._piece is None:
            return
        self.time_changed.emit(seconds)
        if self._piece.kind is TakeKind.VOICEMAIL and seconds >= MAILBOX_SECONDS:
            self.finish()
            self.drill.cut_off()
            self.noticed.emit(words.TIME_IS_UP, None)
        elif seconds >= LONGEST_SECONDS:
            self.noticed.emit(words.LONG_ENOUGH, None)
            self.finish()

    def _lose(self, sentence: str) -> None:
        """The microphone went away."""
        if self._stage.recording and self.recording.seconds >= SHORTEST_SECONDS:
            self.refused.emit(sentence)
            if self._begun is not None:
                self._begun.lost = True
            self.finish()
        elif self._stage.under_way:
            self.refused.emit(sentence)
            self._end("")

    def _show_score(self, begun: Begun, take: Take) -> None:
        if begun is not self._begun:
            return  # she says something else by now
        self._begun = None
        self._set_stage(Stage.SCORED)
        if self._elsewhere and take.id:
            self.noticed.emit(words.SCORED_MEANWHILE, None)
        self.scored.emit(take)

    def _tell_of_second_hearing(self) -> None:
        if self._stage is Stage.FINISHING:
            self.status_changed.emit(words.LOOKING_CLOSER)

    def _put_away(self, told: str) -> None:
        """Stop where it is, without a score."""
        self.drill.stop()
        self.following.stop()
        recorded = self._stage.recording and self.recording.seconds >= SHORTEST_SECONDS
        begun, self._begun = self._begun, None
        self.recording.abandon()
        if begun is not None:
            self._keeper.put_away(begun, told, recorded=recorded, silent=self.recording.silent)
        self._set_stage(Stage.READY)

    def _end(self, told: str) -> None:
        self._put_away(told)
        self.left.emit()

    def _come_to_nothing(self, told: str, begun: Begun) -> None:
        if begun is not self._begun:
            return
        self._begun = None
        self._set_stage(Stage.READY)
        self.left.emit()
        self.advised.emit(told)

    def _set_piece(self, piece: Piece) -> None:
        self._piece = piece
        self.prepare(piece)
        self.piece_changed.emit(piece)

    def _set_stage(self, stage: Stage) -> None:
        if stage is not self._stage:
            self._stage = stage
            self.stage_changed.emit(stage)
