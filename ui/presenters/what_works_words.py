"""What works, in words: plain fractions, honest about what cannot be told yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import log
from typing import assert_never

from app.domain.shares import ENOUGH, Estimate, Share, Verdict
from app.usecases.what_works import Contest, Heard, OpeningLine, Report, ScriptLine
from ui.models.share_rows import ShareLine
from ui.presenters.contact_words import PLURALS
from ui.presenters.occasion_words import language_name, occasion_name

STUDIES = (
    "Studies disagree. In 300 million calls between businesses, people who had been left a"
    " voicemail answered later calls less often (5.17% instead of 7.18%) but replied to e-mails"
    " more often (5.87% instead of 2.73%), say 30mpc.com and Gong."
)
VOICEMAIL_SHARES = (
    "“Upwards of 85%” of calls reach voicemail, says Barb Girson (My Sales Tactics); other sources,"
    " at second hand, say 41 to 80%."
)

_FRACTIONS = {
    **{Fraction(1, parts): f"about 1 in {parts}" for parts in (*range(2, 11), 12, 15, 20)},
    **{
        Fraction(some, parts): f"about {some} in {parts}"
        for some, parts in ((2, 3), (3, 4), (2, 5), (3, 5), (4, 5), (9, 10), (19, 20))
    },
}
_HARDLY_ANY = 0.04
_NEARLY_ALL = 0.95


def about(estimate: Estimate) -> str:
    """A share as people say it, "about 1 in 5", never outside its interval."""
    share = estimate.mean
    if estimate.high < _HARDLY_ANY:
        return "fewer than 1 in 25"
    if estimate.low > _NEARLY_ALL:
        return "nearly all"

    def distance(fraction: Fraction) -> float:
        """In odds, so that 1 in 20 is as far from 1 in 10 as 19 in 20 from 9 in 10."""
        return abs(log(share / (1 - share)) - log(fraction / (1 - fraction)))

    within = [each for each in _FRACTIONS if estimate.low <= each <= estimate.high]
    if within:
        return _FRACTIONS[min(within, key=distance)]
    return f"about {share:.{_digits(estimate)}%}"


def interval(estimate: Estimate) -> tuple[str, str]:
    """The ends of the interval: ("14%", "27%"), as exact as it takes to tell them apart."""

    digits = _digits(estimate)
    return f"{estimate.low:.{digits}%}", f"{estimate.high:.{digits}%}"


def _digits(estimate: Estimate) -> int:
    """How many digits behind the point tell the ends of the interval apart."""
    ends = estimate.low, estimate.high
    return next((few for few in (0, 1) if len({f"{end:.{few}%}" for end in ends}) == 2), 2)


def how_sure(estimate: Estimate) -> str:
    """The interval in a small sentence; empty with too few calls."""
    if not estimate.share.enough:
        return ""
    low, high = interval(estimate)
    return f"90% sure it lies between {low} and {high}"


def so_far(share: Share) -> str:
    """With too few calls there is a count of them and no figure."""
    return f"Not enough calls yet: {share.tries} of {ENOUGH}"


def with_message(estimate: Estimate) -> str:
    """What came of the messages, in a sentence."""
    share = estimate.share
    if not share.enough:
        return f"{so_far(share)} with a message and a next call."
    return f"After a message, {_answered(estimate)}"


def without(estimate: Estimate) -> str:
    """What came of hanging up without a message, in a sentence."""
    share = estimate.share
    if not share.enough:
        return f"{so_far(share)} without a message and with a next call."
    return f"Without one, {_answered(estimate)}"


def nobody(estimate: Estimate) -> str:
    """How often nobody picked up, in a sentence."""
    if not estimate.share.enough:
        return f"{so_far(estimate.share)}."
    return f"On {_counted(estimate)} calls, nobody picked up: {about(estimate)}."


def verdict(of: Verdict) -> str:
    """What the comparison comes to."""
    match of:
        case Verdict.TOO_FEW:
            return "Too early to compare the two."
        case Verdict.UNCLEAR:
            return "No clear difference yet: what sets the two apart may be chance."
        case Verdict.MORE:
            return "On your own record, people answer more often after a message."
        case Verdict.LESS:
            return "On your own record, people answer more often when you left no message."
        case _:
            assert_never(of)


def others_say(report: Report) -> str:
    """What studies found, and whose figures count."""
    if report.verdict is Verdict.TOO_FEW:
        return f"{STUDIES} Once you have {ENOUGH} calls of each kind, your own figures count more."
    return (
        f"{STUDIES} Your own figures count more; yet it was you who chose when to leave a message,"
        " so something else may have made a difference, too."
    )


def voicemail_elsewhere(report: Report) -> str:
    """What others say about voicemail, and whose figure counts."""
    if not report.nobody.share.enough:
        return f"{VOICEMAIL_SHARES} Once you have {ENOUGH} calls, your own figure counts more."
    return f"{VOICEMAIL_SHARES} Your own figure counts more."


def script_lines(lines: Iterable[ScriptLine]) -> tuple[ShareLine, ...]:
    """The rows of the scripts."""
    return tuple(
        _line(line.title, "no longer in your library" if line.removed else "", line.answered)
        for line in lines
    )


def opening_lines(lines: Iterable[OpeningLine]) -> tuple[ShareLine, ...]:
    """The rows of the openings."""
    return tuple(
        _line(
            f"“{line.words}”",
            "" if line.scripts == 1 else f"in {line.scripts} scripts",
            line.answered,
        )
        for line in lines
    )


def scripts_compared(report: Report) -> str:
    """What may be said about which script is better."""
    return _compared(report.script_contests, report.scripts, "scripts")


def openings_compared(report: Report) -> str:
    """What may be said about which opening is better."""
    return _compared(report.opening_contests, report.openings, "openings")


def _compared(
    contests: Sequence[Contest], lines: Sequence[ScriptLine | OpeningLine], what: str
) -> str:
    if not lines:
        return ""
    if not contests:
        return (
            f"Different {what} meet different people, so a higher share alone does not mean better"
            f" words. Two {what} that the same people hear can be compared."
        )
    return " ".join(_contest(contest, what) for contest in contests)


def _contest(contest: Contest, what: str) -> str:
    calls = _heard(contest.heard)
    if contest.best is None:
        return f"{calls}: too close to tell which of your {what} works better."
    return f"{calls}: “{contest.best}” does best so far."


def _heard(heard: Heard) -> str:
    whom = f", for {PLURALS[heard.relationship].lower()}" if heard.relationship else ""
    language = "" if heard.language == "en" else f", in {language_name(heard.language)}"
    return f"{occasion_name(heard.occasion)}{whom}{language}"


def _line(title: str, note: str, estimate: Estimate) -> ShareLine:
    if estimate.share.enough:
        words = f"{_counted(estimate)} · {about(estimate)}"
    elif estimate.share.tries:
        words = so_far(estimate.share)
    else:
        words = "No next call yet"
    sure = "90% sure: {} to {}".format(*interval(estimate)) if estimate.share.enough else ""
    return ShareLine(title, note, estimate, words, sure)


def _answered(estimate: Estimate) -> str:
    return f"{_counted(estimate)} picked up or called back next time: {about(estimate)}."


def _counted(estimate: Estimate) -> str:
    return f"{estimate.share.successes:,} of {estimate.share.tries:,}"
