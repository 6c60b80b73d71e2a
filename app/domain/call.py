"""A call, its outcome, and what was said about the next one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import assert_never


class DayPart(StrEnum):
    """A third of the calling day in the contact's zone (DESIGN.md, rule 4)."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"

    @property
    def hours(self) -> tuple[time, time]:
        """Start and end, local time of the contact."""
        match self:
            case DayPart.MORNING:
                return time(9), time(12)
            case DayPart.AFTERNOON:
                return time(12), time(17)
            case DayPart.EVENING:
                return time(17), time(20)
            case _:
                assert_never(self)

    @classmethod
    def at(cls, local: time) -> DayPart:
        """The part a local time is in; before nine counts as morning, after eight as evening."""
        if local < time(12):
            return cls.MORNING
        return cls.AFTERNOON if local < time(17) else cls.EVENING


class Outcome(StrEnum):
    """How a call ended; the order is that of the keys 1 to 7."""

    VOICEMAIL = "voicemail"
    SPOKE = "spoke"
    NO_MESSAGE = "no_message"
    MAILBOX_FULL = "mailbox_full"
    CALLED_BACK = "called_back"
    WRONG_NUMBER = "wrong_number"
    STOP = "stop"

    @property
    def outbound(self) -> bool:
        """Whether the seller dialled; only an outbound call keeps a promise by its date."""
        return self is not Outcome.CALLED_BACK

    @property
    def talked(self) -> bool:
        """Whether the two spoke: a live talk or a call-back; both set the count to zero."""
        return self in (Outcome.SPOKE, Outcome.CALLED_BACK)


@dataclass(frozen=True, slots=True)
class Promise:
    """The contact-local date, perhaps with a day part, the seller said she would try again."""

    on: date
    part: DayPart | None


@dataclass(frozen=True, slots=True)
class Call:
    """One dial (or a call-back) and what came of it.

    ``at`` is an aware instant.  ``promise`` goes with a voicemail; ``agreed`` (a date both settled
    on) and ``permission`` (the answer: True for yes) go with a talk.  ``news_id`` is the news the
    call was made for.
    """

    id: int
    at: datetime
    outcome: Outcome
    promise: Promise | None = None
    agreed: Promise | None = None
    permission: bool | None = None
    news_id: int | None = None


@dataclass(frozen=True, slots=True)
class CallDetails:
    """What the seller says about a call beside its outcome; dates are contact-local.

    ``retry`` is the promise a voicemail spoke if it was not the recommended one, ``script_id`` the
    script it used if that was swapped for this one call, in the ``script_version`` that was read
    out.  ``permission`` and ``agreed`` are the answers of a talk, in which something may have been
    ``ordered``: that starts the plan of care calls after it.  ``note`` is hers, plain text.
    """

    retry: Promise | None = None
    permission: bool | None = None
    agreed: Promise | None = None
    note: str = ""
    script_id: str | None = None
    script_version: int | None = None
    ordered: bool = False


NO_DETAILS = CallDetails()


@dataclass(frozen=True, slots=True)
class CallRecord:
    """A call with what is kept of it beside the rules' needs.

    ``situation`` and ``message`` are what the call was made for; ``said`` the words the seller had
    before her, from version ``script_version`` of the script if it is one of her own; ``note`` is
    hers, plain text.
    """

    call: Call
    contact_id: int
    situation: str | None = None
    message: int = 1
    script_id: str | None = None
    said: str = ""
    note: str = ""
    script_version: int | None = None
