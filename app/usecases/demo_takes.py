"""The demo's rehearsals: what would have been heard of them, scored like any other take."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from app.data import demo_cast
from app.data.demo_cast import DemoTake
from app.domain.carried import Filled
from app.domain.delivery import STEP
from app.domain.hearing import HeardWord, Hearing, OwnWords
from app.domain.scoring import Asked, score
from app.domain.script import Field, fill
from app.domain.script_words import ScriptWord, script_words
from app.domain.take import TakeKind
from app.usecases.library import library_within
from app.usecases.office import Office
from app.usecases.spacing import replan

if TYPE_CHECKING:
    from app.data.unit_of_work import Work

_AFTER_SUPPER = time(18, 40)
_LEAD_IN = 0.4
_VOICE, _SOFTER, _ROOM = -24.0, -31.0, -62.0
_FADES_FROM = 0.66
# Of a word's time, so that words do not run into each other.
_SOUNDING = 0.94


def rehearse_within(office: Office, work: Work, now: datetime) -> None:
    """Add the takes the seller said before an aware instant; their sound has made room."""
    seller = office.seller(work)
    zone, today = ZoneInfo(seller.zone), office.sellers_day(work, now)
    known = library_within(office, work)
    values, rehearsals = demo_cast.rehearsals()
    filled = {**values, Field.MY_NAME: seller.name, Field.BUSINESS: seller.business}
    spoken = sorted(
        ((take, rehearsal) for rehearsal in rehearsals for take in rehearsal.takes),
        key=lambda each: -each[0].ago,
    )
    for number, (take, rehearsal) in enumerate(spoken):
        script = known.script(rehearsal.script_id)
        written = fill(script, filled)
        text = written.text
        words = script_words(text, script.language)
        said_on = today - timedelta(days=take.ago)
        at = datetime.combine(said_on, _AFTER_SUPPER, zone) + timedelta(minutes=2 * number)
        asked = Asked(
            text,
            seller.name,
            language=script.language,
            live=script.live,
            voicemail=rehearsal.kind is not TakeKind.DOORSTEP,
            business=seller.business,
            filled=Filled.of(written),
        )
        heard = _heard(words, take)
        take_id = work.takes.begin(script, text, rehearsal.kind, at, said_on)
        work.takes.keep(take_id, at, score(words, heard, _loudness(heard, take), asked))
    for rehearsal in rehearsals:
        replan(work, rehearsal.script_id)


def _heard(words: Sequence[ScriptWord], take: DemoTake) -> Hearing:
    """Each word takes as long as it has letters, all together the pace."""
    said = [
        index
        for index, word in enumerate(words)
        if word.spoken and word.sentence not in take.left_out
    ]
    letters = sum(_letters(words[index]) for index in said)
    a_letter = 60 / take.pace * len(said) / letters
    clock, heard, own = _LEAD_IN, list[HeardWord](), list[OwnWords]()
    for index in said:
        clock += take.pauses.get(index, 0.0)
        if index in take.own:
            own.append(OwnWords(clock, clock + take.own[index]))
            clock += take.own[index]
        seconds = _letters(words[index]) * a_letter
        heard.append(HeardWord(index, clock, clock + _SOUNDING * seconds))
        clock += seconds
    return Hearing(clock + _LEAD_IN, tuple(heard), tuple(own))


def _letters(word: ScriptWord) -> int:
    """The length of a word to the ear, roughly: a short one still takes a moment."""
    return 2 + len(word.text)


def _loudness(heard: Hearing, take: DemoTake) -> tuple[float, ...]:
    spans = [(word.start, word.end) for word in heard.words]
    spans += [(own.start, own.end) for own in heard.own_words]

    def level(moment: float) -> float:
        if not any(start <= moment <= end for start, end in spans):
            return _ROOM
        late = moment > _FADES_FROM * heard.seconds
        return _SOFTER if take.fading and late else _VOICE

    return tuple(level(step * STEP) for step in range(int(heard.seconds / STEP)))
