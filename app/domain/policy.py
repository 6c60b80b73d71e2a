"""The situations a call can be in, and the cadence's policy: what a seller may change about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from app.domain.calling_days import MONDAY_TO_SATURDAY, CallingDays, add_months
from app.domain.calling_hours import CallingHours, Hours
from app.domain.contact import Relationship


class Situation(StrEnum):
    """What kind of call it is; picks the script."""

    FIRST = "first"
    PROMISED_2 = "promised_2"
    PROMISED_3 = "promised_3"
    WAY_OUT = "way_out"
    NEWS = "news"
    DEADLINE = "deadline"
    AGREED = "agreed"
    CARE = "care"
    ORDER_2_DAYS = "order_2_days"
    ORDER_2_WEEKS = "order_2_weeks"
    ORDER_2_MONTHS = "order_2_months"
    RETURNING = "returning"
    THEY_ANSWERED = "they_answered"
    THEY_CALLED_BACK = "they_called_back"


@dataclass(frozen=True, slots=True)
class PlanStep:
    """A care call some days or months after an order."""

    situation: Situation
    days: int = 0
    months: int = 0

    def due(self, order: date) -> date:
        """The date of this step for an order of that date."""
        return add_months(order, self.months) + timedelta(days=self.days)


AFTER_ORDER = (
    PlanStep(Situation.ORDER_2_DAYS, days=2),
    PlanStep(Situation.ORDER_2_WEEKS, days=14),
    PlanStep(Situation.ORDER_2_MONTHS, months=2),
)
"""The field's 2+2+2 habit: two days, two weeks and two months after an order."""

CARE_DAYS: Mapping[Relationship, int] = {
    Relationship.CUSTOMER: 60,
    Relationship.PROSPECT: 14,
    Relationship.TEAM: 30,
}


@dataclass(frozen=True, slots=True)
class Policy:
    """Everything about the cadence a seller may change; the defaults are DESIGN.md's.

    ``retry_days`` are calling days to wait after the first, second… unanswered message; the
    message after the last of them is the way-out.  Other spans are calendar days.  A care rhythm
    of 0 days means no care calls.  ``weekdays`` (Monday = 0), ``days_off`` and ``keep_holidays``
    (the public holidays of the seller's region) make the calling days; ``own_hours`` tighten the
    calling hours.
    """

    retry_days: tuple[int, ...] = (2, 4, 7)
    cool_down_days: int = 60
    care_days: Mapping[Relationship, int] = field(default_factory=lambda: dict(CARE_DAYS))
    care_when_declined: bool = False
    after_order: tuple[PlanStep, ...] = AFTER_ORDER
    deadline_soon_days: int = 3
    weekdays: frozenset[int] = MONDAY_TO_SATURDAY
    days_off: frozenset[date] = frozenset()
    keep_holidays: bool = True
    own_hours: Hours | None = None

    @property
    def messages(self) -> int:
        """How many messages a series has, the way-out included."""
        return len(self.retry_days) + 1


@dataclass(frozen=True, slots=True)
class Rules:
    """The policy with the calendar and the calling hours it is applied in."""

    policy: Policy
    days: CallingDays
    hours: CallingHours
