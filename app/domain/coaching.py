"""One sentence of praise and one thing to try next, for a take.

Praise is the first line of a list that is true of this take, the strongest first; so is the next
step, the one that helps most first.  Neither blames: a pace of 165 words a minute, four pauses or
a warm word of her own are nothing to mend (FACTS.md).  Where there are several wordings, the take
itself decides, so that the same take is always told the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from app.domain import targets
from app.domain.asides import WORTH_TELLING
from app.domain.delivery import Digits
from app.domain.method_points import Asked, enough, nameless, quote
from app.domain.said import Said
from app.domain.score import Pause, Point, Steadiness, Tick
from app.domain.traps import MOST_SECONDS, WAY_OUT_FROM, Finding, Trap

LONG_STOP = 1.5
"""Seconds of a pause that stands out; breath is taken in less."""

_BEGUN = 3
"""Words from which on somebody has begun with a script."""

_MOST_OF_IT = 0.7
"""The share of a beginning that was heard, if it was said."""

_LONG_RUN = 3
"""Words left out side by side that are worth a word; a single one may be the recogniser's miss."""

_NUMERALS = ("", "one", "two", "three", "four")


@dataclass(frozen=True, slots=True)
class TakeFacts:
    """What is known of a take; ``repeated`` and ``own_seconds`` are seconds.

    ``unreached`` are the words she had not come to.  ``short`` tells that its words cannot all have
    been said in it, ``cut_off`` that the mailbox ended it in the midst of them.
    """

    said: Said
    asked: Asked
    seconds: float
    wpm: float | None
    pauses: Sequence[Pause]
    steadiness: Steadiness | None
    ticks: Sequence[Tick]
    traps: Sequence[Finding]
    digits: Digits | None
    repeated: float
    own_seconds: float
    unreached: Sequence[int] = ()
    short: bool = False
    cut_off: bool = False

    @property
    def ended_by_her(self) -> bool:
        """Whether it went on for as long as she wanted."""
        return not self.cut_off and not self.asked.lost

    @property
    def tick_of(self) -> Mapping[Point, bool]:
        """The points that apply, and whether each was kept."""
        return {tick.point: tick.kept for tick in self.ticks}

    @property
    def must_be_said(self) -> Set[Point]:
        """The points that are kept by saying something; one that is unclear has no tick."""
        if self.asked.live:
            return {Point.MY_NAME, Point.PERMISSION}
        way_out = {Point.WAY_OUT} if self.asked.attempt >= WAY_OUT_FROM else set()
        return {Point.MY_NAME, Point.REASON, Point.RETRY} | way_out

    @property
    def by_the_script(self) -> bool:
        """Whether it was this script that was said, and enough of it to speak of."""
        return enough(self.said) and self.own_seconds <= self.seconds / 2

    @property
    def complete(self) -> bool:
        """Whether every word was said."""
        return bool(self.said.last) and not self.said.left_out and not self.said.poor

    @property
    def nearly_complete(self) -> bool:
        """Whether nearly every word was said."""
        return self.said.coverage >= 0.9 and not self.said.poor

    @property
    def go_on_with(self) -> Sequence[int]:
        """The words that come next, where she said the script from its beginning and stopped.

        Nothing where she said some of it here and there, or something else.
        """
        said = self.said
        last = max(said.last, default=-1)
        before = [index for index in said.to_say if index <= last]
        if len(said.last) < _BEGUN or len(said.last) < _MOST_OF_IT * len(before):
            return ()
        return self.unreached

    def choose(self, *wordings: str) -> str:
        """One of several wordings, the same for the same take."""
        return wordings[(len(self.said.heard) + round(self.seconds)) % len(wordings)]


def praise(take: TakeFacts) -> str:
    """One sentence that is true of the take."""
    return next(_praises(take))


def next_step(take: TakeFacts) -> str:
    """One thing to try next."""
    return next(_steps(take))


_NOISE = "There was some noise, so I could not make out every word."
_LITTLE = "I could make out only a little of it."
_MICROPHONE_WENT_AWAY = "Once a microphone is there again, say it from the first line."
_SILENT_STEP = "I heard nothing: check that the right microphone is on, and say it once more."


def praise_unheard(seconds: float, *, lost: bool = False) -> str:
    """A kind, true sentence about a take that nobody could listen to.

    Of one whose microphone was ``lost`` nobody knows how long it would have been.
    """
    if seconds <= 0:
        return "Nothing came through this time, and nothing is lost."
    if not lost and targets.SECONDS.holds(seconds):
        return f"You spoke for {_seconds(seconds)}: a good length for a message."
    return f"You said it aloud, for {_seconds(seconds)}, and that is what makes words yours."


def next_step_unheard(seconds: float, *, lost: bool = False) -> str:
    """What to try after a take that nobody could listen to, or whose microphone was ``lost``."""
    if lost:
        return _MICROPHONE_WENT_AWAY
    if seconds <= 0:
        return "Check that the right microphone is on, and say it once more."
    return "Listen to your take, and say the line you like least once more."


def _praises(take: TakeFacts) -> Iterator[str]:
    said, kept = take.said, take.tick_of
    length = _seconds(take.seconds)
    right_length = take.asked.message and targets.SECONDS.holds(take.seconds) and take.ended_by_her
    easy_pace = take.wpm is not None and targets.WPM.holds(take.wpm)
    if take.by_the_script:
        all_kept = kept.keys() >= take.must_be_said and all(kept.values())
        at_ease = take.wpm is not None and take.wpm <= targets.QUICK_WPM
        at_ease = at_ease and take.steadiness is not Steadiness.FADING
        if take.complete and all_kept and right_length and at_ease:
            yield take.choose(
                f"Every word and every point, in {length}: this is ready to be heard.",
                f"All of it was there, in {length}: this one is ready.",
                f"Nothing was missing, and {length} is just right.",
            )
        if take.complete and easy_pace:
            yield f"You said every word, at an easy {take.wpm:.0f} words a minute."
        if take.complete:
            yield take.choose("You said every word of it.", "Every word of the script was there.")
        if all_kept:
            yield "Everything the method asks for was in it."
        if kept.get(Point.RETRY):
            yield "You said when you will try again, so the next step is yours."
        if take.nearly_complete:
            yield take.choose("Nearly every word was there.", "You have almost all of it by now.")
        if right_length and said.coverage >= 0.5:
            yield f"{length[:1].upper()}{length[1:]} is just the right length for a message."
        if easy_pace:
            yield f"{take.wpm:.0f} words a minute is an easy pace to follow."
        if kept.get(Point.PERMISSION):
            yield "You asked whether you may call again: that keeps the door open."
        if kept.get(Point.NUMBER_SLOWLY):
            yield "You gave the number slowly enough to be written down."
        if said.to_say[-1] in said.last:
            yield "You went on to the last word, and that is what counts on the phone."
        if take.steadiness is Steadiness.STEADY and take.ended_by_her and not take.unreached:
            yield "Your voice stayed steady to the end."
        if kept.get(Point.MY_NAME):
            yield "You said who you are."
    if take.own_seconds > take.seconds / 2 and not said.poor:
        yield f"You spoke for {length}, most of it in your own words."
    if len(said.last) >= 8 and not said.poor:
        yield f"You said {len(said.last)} of its words aloud, and aloud is what makes them yours."
    if said.last:
        yield "You have made a start, and starting is the hardest part."
    yield praise_unheard(take.seconds, lost=take.asked.lost)


def _steps(take: TakeFacts) -> Iterator[str]:
    said = take.said
    if take.asked.lost:
        yield _MICROPHONE_WENT_AWAY
    if not said.last and take.seconds <= 0:
        yield _SILENT_STEP
    if said.poor and take.short:
        yield f"{_LITTLE} Say it once more from the first line, and take your time."
    if said.poor and not said.last:
        yield f"{_NOISE} Say it once more where it is quieter, or closer to the microphone."
    if not said.last:
        yield "Say it once more with the script before you, close to the microphone."
    if Point.NO_CALL_BACK in take.tick_of and not take.tick_of[Point.NO_CALL_BACK]:
        yield from _words_to_mend(take)
    if said.poor:
        yield _NOISE
    if take.own_seconds > take.seconds / 2:
        yield "Next time, stay with the script once from start to end; own words can come after."
    if not take.by_the_script:
        if take.go_on_with:
            yield f"Next time, go on with “{said.quoted(take.go_on_with)}”."
        yield "Next time, say it once from the first line to the last, with the script before you."
    yield from _words_to_mend(take)
    if take.cut_off:
        yield _fit_in(take)
    if len(take.unreached) >= _LONG_RUN:
        yield f"Next time, go on with “{said.quoted(take.unreached)}”."
    inside = [run for run in said.left_out if run != take.unreached]
    longest = max(inside, key=len, default=())
    if len(longest) >= _LONG_RUN:
        yield take.choose(
            f"Next time, bring in “{said.quoted(longest)}”.",
            f"“{said.quoted(longest)}” is still waiting for its turn.",
        )
    yield from _ways_to_mend(take)
    yield take.choose(
        "Say it once more, and look up from the screen now and then.",
        "Say it once more with a smile: it can be heard.",
        "Say it once more standing up, and feel the voice open.",
    )


def _words_to_mend(take: TakeFacts) -> Iterator[str]:
    """What was said that is better not said, and what is missing of the method."""
    found = {finding.trap: finding for finding in reversed(take.traps)}
    missing = {tick.point for tick in take.ticks if not tick.kept and not tick.ahead}
    if Point.NO_CALL_BACK in missing:
        asked = quote(found[Trap.ASKS_CALLBACK])
        yield f"Next time, say when you will try again in place of “{asked}”."
    if Point.NO_PRESSING in missing:
        yield f"Next time, leave out “{quote(found[Trap.PUSHY])}”: you sound kind without it."
    if Point.NOTHING_SOLD in missing:
        yield f"Next time, keep “{quote(found[Trap.SELLS])}” for when you talk."
    if Point.RETRY in missing:
        yield "Next time, say when you will try again: it leaves them nothing to do."
    if Point.MY_NAME in missing and nameless(take.asked):
        yield "Tell Ringwell your name in Settings, so that it stands in the script."
    if Point.MY_NAME in missing:
        yield "Next time, let them hear your name early."
    if Point.REASON in missing:
        yield "Next time, give one reason that matters to them."
    if Point.WAY_OUT in missing:
        yield "Next time, offer a kind way out: it lets both of you feel good about the next call."
    if Point.PERMISSION in missing:
        yield "Next time, end by asking whether you may call again."


def _ways_to_mend(take: TakeFacts) -> Iterator[str]:
    """How it was said."""
    if take.tick_of.get(Point.NUMBER_SLOWLY) is False:
        yield f"Next time, breathe before the number and say it {_groups(take)}."
    if take.asked.message and round(take.seconds) > MOST_SECONDS:
        if take.seconds - take.repeated <= MOST_SECONDS:
            yield "Next time, go straight on when a word slips, and it fits into half a minute."
        elif len(take.said.to_say) > targets.WORDS.high:
            yield "Next time, leave one sentence out: half a minute is easiest to listen to."
    stop = max(take.pauses, key=lambda pause: pause.seconds, default=None)
    if stop and stop.seconds >= LONG_STOP and stop.before_word is not None:
        word = take.said.quoted((stop.before_word,))
        yield f"Say the words around “{word}” a few times by themselves, and they will flow."
    if take.wpm is not None and take.wpm > targets.QUICK_WPM:
        yield "Next time, take a breath after each sentence: your words are worth the time."
    if take.steadiness is Steadiness.FADING:
        yield "Next time, say the last sentence as you said the first."
    if take.wpm is not None and take.wpm < targets.CALM_WPM:
        yield "Next time, let one sentence follow the other a little sooner."


def _fit_in(take: TakeFacts) -> str:
    """How a message would be over before the mailbox is."""
    if take.repeated >= WORTH_TELLING and not take.unreached:
        return "Once through is enough: then nothing is cut off."
    if take.repeated >= WORTH_TELLING:
        return "Next time, go straight on when a word slips, and it fits into half a minute."
    if take.wpm is not None and take.wpm < targets.CALM_WPM:
        return "Next time, let one sentence follow the other sooner, and nothing is cut off."
    return "Next time, leave one sentence out, and nothing is cut off."


def _groups(take: TakeFacts) -> str:
    """How to say the number: in the groups it is written in."""
    groups = take.digits.groups if take.digits else 0
    return f"in {_NUMERALS[groups]} groups" if 2 <= groups < len(_NUMERALS) else "in small groups"


def _seconds(seconds: float) -> str:
    whole = round(seconds)
    return "1 second" if whole == 1 else f"{whole} seconds"
