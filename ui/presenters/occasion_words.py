"""What each occasion for a script is called, and when it comes under the seller's own policy."""

from __future__ import annotations

from collections.abc import Collection
from typing import assert_never

from PySide6.QtCore import QLocale

from app.domain.contact import Relationship
from app.domain.objections import Objection, Occasion
from app.domain.policy import Policy, Situation
from app.domain.spoken import ordinal
from ui.presenters.contact_words import PLURALS

_NAMES: dict[Occasion, str] = {
    Situation.FIRST: "First message",
    Situation.PROMISED_2: "As promised, second message",
    Situation.PROMISED_3: "As promised, third message",
    Situation.WAY_OUT: "Last message, with a way out",
    Situation.NEWS: "Something new",
    Situation.DEADLINE: "Something new that ends soon",
    Situation.AGREED: "The time you agreed on",
    Situation.CARE: "Staying in touch",
    Situation.ORDER_2_DAYS: "Two days after an order",
    Situation.ORDER_2_WEEKS: "Two weeks after an order",
    Situation.ORDER_2_MONTHS: "Two months after an order",
    Situation.RETURNING: "Back after a rest",
    Situation.THEY_ANSWERED: "They answered",
    Situation.THEY_CALLED_BACK: "They called back",
    Objection.BUSY: "When they say “I’m busy”",
    Objection.NO_INTEREST: "When they say “I’m not interested”",
    Objection.COST: "When they say “It costs too much”",
    Objection.HAS_ONE: "When they say “I already have one”",
    Objection.THINK: "When they say “I’ll think about it”",
}

_USED: dict[Occasion, str] = {
    Situation.FIRST: "for first messages",
    Situation.PROMISED_2: "for second messages",
    Situation.PROMISED_3: "for third messages",
    Situation.WAY_OUT: "for last messages",
    Situation.NEWS: "when something is new",
    Situation.DEADLINE: "when news ends soon",
    Situation.AGREED: "at times you agreed on",
    Situation.CARE: "for staying in touch",
    Situation.ORDER_2_DAYS: "two days after an order",
    Situation.ORDER_2_WEEKS: "two weeks after an order",
    Situation.ORDER_2_MONTHS: "two months after an order",
    Situation.RETURNING: "after a rest",
    Situation.THEY_ANSWERED: "when they answer",
    Situation.THEY_CALLED_BACK: "when they call back",
}

_COUNTED = ("first", "second", "third", "fourth", "fifth")


def occasion_name(occasion: Occasion) -> str:
    """What the seller calls an occasion: "First message", "When they say “I’m busy”"."""
    return _NAMES[occasion]


def used_when(occasion: Occasion) -> str:
    """The occasion after the word "used": "for first messages", "when they answer"."""
    if isinstance(occasion, Objection):
        name = _NAMES[occasion]
        return name[0].lower() + name[1:]
    return _USED[occasion]


def used_in_words(occasion: Occasion, whom: Collection[Relationship]) -> str:
    """Where a script is used, in a sentence; ``whom`` are those who hear it, perhaps nobody."""
    if not whom:
        return "Not used now."
    words = f"Used {used_when(occasion)}"
    rest = [PLURALS[each].lower() for each in Relationship if each not in whom]
    if not rest:
        return f"{words}."
    if len(rest) == 1:
        return f"{words} (all but {rest[0]})."
    return f"{words} ({' and '.join(PLURALS[each].lower() for each in whom)} only)."


def attempt_of(occasion: Occasion) -> int:
    """The so-manieth unanswered message that the words of an occasion are, for the script check."""
    return {Situation.PROMISED_2: 2, Situation.PROMISED_3: 3, Situation.WAY_OUT: 4}.get(
        occasion if isinstance(occasion, Situation) else Situation.FIRST, 1
    )


def when_it_comes(occasion: Occasion, policy: Policy) -> str:
    """When the seller says the words of an occasion: "2 calling days after the first message"."""
    if isinstance(occasion, Objection):
        return "your reply in a talk, one key away"
    waits = policy.retry_days
    match occasion:
        case Situation.FIRST:
            return "the first time you reach only a machine"
        case Situation.PROMISED_2:
            return _after(waits[0], 1) if len(waits) > 1 else _not_in_series(policy)
        case Situation.PROMISED_3:
            if len(waits) < 3:
                return _not_in_series(policy)
            again = ", and so on until the last but one" if len(waits) > 3 else ""
            return f"{_after(waits[1], 2)}{again}"
        case Situation.WAY_OUT:
            rest = f"; then {_days(policy.cool_down_days)} of rest"
            return f"{_after(waits[-1], len(waits))}{rest}" if waits else _not_in_series(policy)
        case Situation.NEWS:
            return "when you add news, to people who said yes"
        case Situation.DEADLINE:
            return f"when news ends within {_days(policy.deadline_soon_days)}"
        case Situation.AGREED:
            return "on the day you two agreed on"
        case Situation.CARE:
            return _rhythm(policy)
        case Situation.ORDER_2_DAYS | Situation.ORDER_2_WEEKS | Situation.ORDER_2_MONTHS:
            return _plan_step(occasion, policy)
        case Situation.RETURNING:
            return f"{_days(policy.cool_down_days)} after the message with a way out"
        case Situation.THEY_ANSWERED:
            return "when somebody picks up"
        case Situation.THEY_CALLED_BACK:
            return "when somebody calls you back: a bonus"
        case _:
            assert_never(occasion)


def language_name(code: str) -> str:
    """A language by its code: "Spanish" for "es"; the code itself where nobody knows it."""
    language = QLocale.codeToLanguage(code)
    known = language is not QLocale.Language.AnyLanguage and language != QLocale.Language.C
    return QLocale.languageToString(language) if known else code


def _after(days: int, message: int) -> str:
    counted = _COUNTED[message - 1] if message <= len(_COUNTED) else ordinal(message)
    return f"{_days(days, 'calling day')} after the {counted} message"


def _not_in_series(policy: Policy) -> str:
    return f"never: your series has {policy.messages} messages"


def _rhythm(policy: Policy) -> str:
    rhythms = sorted(policy.care_days.items(), key=lambda item: -item[1])
    every = [(days, PLURALS[kind].lower()) for kind, days in rhythms if days > 0]
    if not every:
        return "never: nobody has a care rhythm"
    (days, first), *rest = every
    words = "".join(f", {days} for {whom}" for days, whom in rest)
    return f"{_days(days)} for {first}{words}"


def _plan_step(situation: Situation, policy: Policy) -> str:
    step = next((step for step in policy.after_order if step.situation is situation), None)
    if step is None:
        return "never: it is not in your plan"
    parts = [_days(step.months, "month")] * bool(step.months) + [_days(step.days)] * bool(step.days)
    return f"{' and '.join(parts)} after an order"


def _days(count: int, unit: str = "day") -> str:
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"
