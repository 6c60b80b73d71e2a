"""The points of the method, ticked only if they were said (DESIGN.md, a good voicemail).

The script check reads the words that were said (``app.domain.said``).  What must be said, such as
the name, has to stand in the words that were heard.  What must not be said, such as "call me
back", is looked for in those words too.  Of own words nothing but a request for a call back can be
made out, and that not always, so the lines then say what they speak for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from app.domain.broken_off import to_its_end
from app.domain.carried import AS_WRITTEN, Filled, reason_places, retry_places, was_said
from app.domain.delivery import Digits
from app.domain.language import language_for
from app.domain.language.evidence import Evidence
from app.domain.language.reading import Sentence, names, read
from app.domain.permission_question import permission_question
from app.domain.said import Said
from app.domain.score import Point, Tick
from app.domain.targets import DIGITS_A_MINUTE
from app.domain.traps import MOST_SECONDS, WAY_OUT_FROM, Finding, Trap, check

_SAID = {
    Trap.ASKS_CALLBACK: Point.NO_CALL_BACK,
    Trap.SELLS: Point.NOTHING_SOLD,
    Trap.PUSHY: Point.NO_PRESSING,
}
"""The traps that are something said; all others are something missing, or the length."""

_NOT_HEARD = ": not heard"
_QUOTED = re.compile("“([^”]*)”")


@dataclass(frozen=True, slots=True)
class Asked:
    """What was to be said, by whom, and for what.

    ``attempt`` counts unanswered messages from 1.  ``live`` words are for a talk, and ``voicemail``
    tells a message from words that are neither.  An empty ``my_name`` or ``business`` is not known.
    ``filled`` tells where in ``text`` gaps of the script were filled in, ``cut_off`` that the
    mailbox ended the take, ``lost`` that its microphone went away.
    """

    text: str
    my_name: str
    attempt: int = 1
    language: str = "en"
    live: bool = False
    evidence: Evidence | None = None
    voicemail: bool = True
    business: str = ""
    filled: Filled = AS_WRITTEN
    cut_off: bool = False
    lost: bool = False

    @property
    def message(self) -> bool:
        """Whether it is a message, with a message's length and points."""
        return self.voicemail and not self.live


def findings(said: Said, asked: Asked, seconds: float) -> tuple[Finding, ...]:
    """The traps of what was said, at their places in ``said.strict.text``.

    What is missing must be heard to be there.  For what should not be said, a single word that the
    recogniser may have missed is given back first, so that a lost "not" makes no trap.
    """
    heard = _check(said.strict.text, asked, seconds)
    if said.likely is said:
        return heard
    found = [finding for finding in heard if finding.trap not in _SAID]
    for finding in _check(said.likely.strict.text, asked, seconds):
        place = said.in_strict(finding) if finding.trap in _SAID else None
        if place is not None:
            found.append(replace(finding, start=place[0], end=place[1]))
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end, finding.trap)))


def surely(said: Said, found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Those that can be told: in noise what is missing may have been said."""
    return tuple(finding for finding in found if finding.trap in _SAID or not said.poor)


def ticks(
    said: Said, asked: Asked, traps: Sequence[Finding], digits: Digits | None
) -> tuple[Tick, ...]:
    """The points that apply, in the order of a good message; none of words that are neither.

    One that was not heard is open.  It is not told where it may just not have been made out: in
    noise, with some word in it that was missed, and a name also where there is speech for it.  One
    that she had not come to when the take ended is still to come.
    """
    if not said.last or not (asked.live or asked.voicemail):
        return ()
    told = list(_told(said, asked, traps, digits))
    if not enough(said):
        # A few words, perhaps from here and there, make no sentence; but a name is a name.
        return tuple(tick for tick in told if tick.kept and tick.point is Point.MY_NAME)
    if said.poor:
        unsaid = _SAID.values()
        return tuple(tick for tick in told if tick.kept or tick.point in unsaid)
    perhaps = _kept(said.doubtful, asked) | (_kept(said.likely, asked) & {Point.MY_NAME})
    ahead = _kept(to_its_end(said), asked) - set(_SAID.values())
    return tuple(
        _still_to_come(tick) if not tick.kept and tick.point in ahead else tick
        for tick in told
        if tick.kept or tick.point in _SAID.values() or tick.point not in perhaps
    )


def _still_to_come(tick: Tick) -> Tick:
    """A point she had not come to."""
    return replace(tick, words=f"{tick.words.removesuffix(_NOT_HEARD)}: still to come", ahead=True)


def _kept(said: Said, asked: Asked) -> set[Point]:
    """The points that were kept if that is what was said."""
    missing = _check(said.strict.text, asked, 0)
    return {tick.point for tick in _told(said, asked, missing, None) if tick.kept}


def enough(said: Said) -> bool:
    """Whether so much of the script was said that what is missing means something."""
    return said.coverage >= (0.25 if len(said.last) >= 8 else 0.5)


def quote(finding: Finding) -> str:
    """The words that made a trap, without marks around them."""
    words = _QUOTED.search(finding.message)
    return words[1] if words else ""


def _check(text: str, asked: Asked, seconds: float) -> tuple[Finding, ...]:
    # Within half a minute only the number of words can be too much; beyond it the pace was such.
    spoken = len(text.split())
    pace = 150.0 if round(seconds) <= MOST_SECONDS else spoken * 60 / seconds
    return check(
        text,
        attempt=asked.attempt,
        language=asked.language,
        live=not asked.message,
        words_per_minute=pace,
        evidence=asked.evidence,
    )


def _told(
    said: Said, asked: Asked, traps: Sequence[Finding], digits: Digits | None
) -> Iterator[Tick]:
    found = {finding.trap: finding for finding in reversed(traps)}
    return _talk(said, asked, found) if asked.live else _message(said, asked, found, digits)


def _message(
    said: Said, asked: Asked, found: Mapping[Trap, Finding], digits: Digits | None
) -> Iterator[Tick]:
    sentences, script = _read(said, asked), _script(asked)
    yield _name(said, asked, sentences)
    yield _tick(
        Point.REASON,
        Trap.NO_REASON not in found and was_said(said, reason_places(asked.filled, script)),
        "One reason that matters to them",
        "One reason that matters to them: not heard",
    )
    when = _when(sentences)
    yield _tick(
        Point.RETRY,
        Trap.NO_RETRY not in found and was_said(said, retry_places(asked.filled, script)),
        "When you will try again" + (f": {when}" if when else ""),
        "When you will try again: not heard",
    )
    yield _unsaid(
        said,
        found,
        Trap.ASKS_CALLBACK,
        "You did not ask for a call back",
        "You asked for a call back: {}",
    )
    yield _unsaid(
        said, found, Trap.SELLS, "Nothing sold, nobody booked", "{} is better kept for a talk"
    )
    if Trap.PUSHY in found:
        yield _pressing(said, found)
    if asked.attempt >= WAY_OUT_FROM:
        yield _tick(
            Point.WAY_OUT,
            Trap.MISSING_OPTOUT not in found,
            "A kind way out",
            "A kind way out: not heard",
        )
    if digits is not None:
        told = f"{digits.count} digits in {digits.seconds:.1f} s"
        yield _tick(
            Point.NUMBER_SLOWLY,
            round(digits.a_minute) <= DIGITS_A_MINUTE,
            f"The number, slowly: {told}",
            f"The number came fast: {told}",
        )


def _talk(said: Said, asked: Asked, found: Mapping[Trap, Finding]) -> Iterator[Tick]:
    name = _name(said, asked, _read(said, asked))
    # In the middle of a talk, at an objection, nobody says who she is again.
    if name.kept or _names_me(asked):
        yield name
    if permission_question(asked.text):
        yield _tick(
            Point.PERMISSION,
            permission_question(said.strict.text) is not None,
            "You asked whether you may call again",
            "Whether you may call again: not heard",
        )
    yield _pressing(said, found)


def _name(said: Said, asked: Asked, sentences: Sequence[Sentence]) -> Tick:
    business = _spoken_of(said, asked.business)
    known = _spoken_of(said, asked.my_name)
    kept = names(sentences) if known is None else known
    return _tick(
        Point.MY_NAME,
        kept,
        "Your name and business" if business else "Your name",
        "Your name: it is not in Settings yet" if nameless(asked) else "Your name: not heard",
    )


def nameless(asked: Asked) -> bool:
    """Whether nobody knows her name, so that the script could not have it ("your consultant")."""
    return not asked.my_name.strip() and not _names_me(asked)


def _names_me(asked: Asked) -> bool:
    """Whether the words to be said tell who is calling."""
    return names(_script(asked))


def _spoken_of(said: Said, name: str) -> bool | None:
    """Whether a name was said; None where the script does not tell, for it is not in it, or is
    there more than once and was said only now and then (the person called may have it too).
    """
    wanted = _letters(name).split()[:1]
    if not wanted:
        return None
    places = [
        index for index in said.to_say if _letters(said.words[index].text).split()[:1] == wanted
    ]
    heard = [index in said.last for index in places]
    if not places or any(heard) != all(heard):
        return None
    return heard[0]


def _letters(text: str) -> str:
    """Words in lower case without marks, "Maria's" as "maria s"."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _read(said: Said, asked: Asked) -> tuple[Sentence, ...]:
    return read(said.strict.text, language_for(asked.language), asked.evidence)


def _script(asked: Asked) -> tuple[Sentence, ...]:
    """The words to be said, as they are written."""
    return read(asked.text, language_for(asked.language), asked.evidence)


def _when(sentences: Sequence[Sentence]) -> str:
    """The time of the next try, as it was said; "" where it is not clear."""
    for index, sentence in enumerate(sentences):
        if not sentence.reading.trying or sentence.text.endswith("?"):
            continue  # "Would Tuesday be better for a call?" is not yet a day.
        beside = [s for s in sentences[max(0, index - 1) : index + 2] if s.reading.when]
        for one in (sentence, *reversed(beside)):
            if one.reading.times:
                return one.reading.times[-1].strip(" ,.;:!?")
    return ""


def _unsaid(said: Said, found: Mapping[Trap, Finding], trap: Trap, kept: str, broken: str) -> Tick:
    """A point that is kept by not saying something; ``broken`` has a place for what was said."""
    finding = found.get(trap)
    if finding is None:
        return Tick(_SAID[trap], True, kept + _as_far_as_heard(said, trap))
    return Tick(_SAID[trap], False, broken.format(f"“{quote(finding)}”"))


def _as_far_as_heard(said: Said, trap: Trap) -> str:
    """What a line that something was not said speaks for, where there are own words."""
    if not said.own:
        return ""
    # A request for a call back is looked for in them too, and found most of the time.
    return ", as far as heard" if trap is Trap.ASKS_CALLBACK else ", your own words aside"


def _pressing(said: Said, found: Mapping[Trap, Finding]) -> Tick:
    return _unsaid(said, found, Trap.PUSHY, "No pressing", "{} presses a little")


def _tick(point: Point, kept: bool, yes: str, no: str) -> Tick:
    return Tick(point, kept, yes if kept else no)
