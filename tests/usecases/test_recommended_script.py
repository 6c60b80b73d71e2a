"""Seven things the script follows: from reason and unanswered count to the contact's language."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime

import pytest

from app.domain.call import NO_DETAILS as PLAIN
from app.domain.call import CallDetails, Outcome
from app.domain.contact import ContactDetails, Permission, PhoneNumber, Relationship
from app.domain.news import News
from app.domain.objections import OCCASIONS, Objection, in_a_talk
from app.domain.policy import Situation
from app.domain.script import Script
from app.usecases import calls, contacts, library, news
from app.usecases.card import card
from app.usecases.keeping import refresh
from app.usecases.office import Office
from tests.builders import moment, promise

GRANTED, DECLINED, UNKNOWN = Permission.GRANTED, Permission.DECLINED, Permission.UNKNOWN
CUSTOMER, PROSPECT, TEAM = Relationship.CUSTOMER, Relationship.PROSPECT, Relationship.TEAM

SCRIPTS = (
    *(
        Script(
            f"{language}.{each}", each, each, language, "I'll try {retry_when}.", in_a_talk(each)
        )
        for language in ("en", "es")
        for each in OCCASIONS
    ),
    Script("en.care.short", Situation.CARE, "short", "en", "Hello."),
    Script("en.care.team", Situation.CARE, "team", "en", "Hello.", relationship=TEAM),
)


@dataclass(frozen=True)
class Case:
    """A contact added on Monday, November 2nd, what happened since, and the words for ``now``.

    ``calls`` are (when, outcome, what else was said); ``news`` is (start, deadline).
    """

    what: str
    said: str
    now: str = "2026-11-20"
    relationship: Relationship = CUSTOMER
    language: str = "en"
    permission: Permission = UNKNOWN
    calls: tuple[tuple[str, Outcome, CallDetails], ...] = ()
    ordered: str | None = None
    news: tuple[str, str | None] | None = None
    mine: tuple[Relationship | None, ...] = field(default=())


def left(*days: str) -> tuple[tuple[str, Outcome, CallDetails], ...]:
    return tuple((day, Outcome.VOICEMAIL, PLAIN) for day in days)


TALKED = (("2026-11-03", Outcome.SPOKE, PLAIN),)
SINCE = (("2026-11-07", Outcome.SPOKE, PLAIN),)
SAID_YES = (("2026-11-03", Outcome.SPOKE, CallDetails(permission=True)),)
SAID_NO = (("2026-11-03", Outcome.SPOKE, CallDetails(permission=False)),)
AGREED = (("2026-11-03", Outcome.SPOKE, CallDetails(agreed=promise("2026-12-28"))),)
TRIED_OFTEN = (
    ("2026-11-05", Outcome.VOICEMAIL, CallDetails(retry=promise("2026-11-09"))),
    ("2026-11-09", Outcome.VOICEMAIL, CallDetails(retry=promise("2026-11-13"))),
    ("2026-11-13", Outcome.VOICEMAIL, CallDetails(retry=promise("2026-11-19"))),
    ("2026-11-19", Outcome.NO_MESSAGE, PLAIN),
)
THREE = ("2026-11-05", "2026-11-07", "2026-11-12")
NEWS_TOLD = left("2026-11-05", "2026-11-07", "2026-11-12")

CASES = [
    Case("reason: never called", "en.first"),
    Case("reason: in touch", "en.care", calls=TALKED, now="2027-01-04"),
    Case("reason: agreed on", "en.agreed", calls=AGREED, now="2026-12-28"),
    Case("reason: 2 days after an order", "en.order_2_days", calls=TALKED, ordered="2026-11-18"),
    Case("reason: 2 weeks after", "en.order_2_weeks", calls=SINCE, ordered="2026-11-04",
         now="2026-11-18"),
    Case("unanswered: one", "en.promised_2", calls=left("2026-11-05")),
    Case("unanswered: two", "en.promised_3", calls=left(*THREE[:2])),
    Case("unanswered: three", "en.way_out", calls=left(*THREE)),
    Case("unanswered: a try without a message adds none", "en.way_out",
         calls=(*left(*THREE), ("2026-11-20", Outcome.NO_MESSAGE, PLAIN)), now="2026-11-21"),
    Case("unanswered: rested", "en.returning", calls=left(*THREE, "2026-11-20"), now="2027-01-25"),
    Case("unanswered: a talk starts anew", "en.promised_2",
         calls=(*left("2026-11-05"), ("2026-11-07", Outcome.SPOKE, PLAIN), *left("2026-11-09"))),
    Case("unanswered: three about news", "en.way_out", permission=GRANTED, calls=NEWS_TOLD,
         news=("2026-11-04", None)),
    Case("unanswered: three, news since", "en.way_out", permission=GRANTED, calls=left(*THREE),
         news=("2026-11-19", None)),
    Case("unanswered: three, before the agreed day", "en.way_out", calls=(*AGREED, *TRIED_OFTEN)),
    Case("news: running", "en.news", calls=SAID_YES, news=("2026-11-10", None)),
    Case("news: to come", "en.care", calls=SAID_YES, news=("2026-11-25", None)),
    Case("news: told", "en.promised_2", calls=(*SAID_YES, *left("2026-11-18")),
         news=("2026-11-10", None)),
    Case("deadline: in 3 days", "en.deadline", calls=SAID_YES, news=("2026-11-10", "2026-11-23")),
    Case("deadline: today", "en.deadline", calls=SAID_YES, news=("2026-11-10", "2026-11-20")),
    Case("deadline: in 4 days", "en.news", calls=SAID_YES, news=("2026-11-10", "2026-11-24")),
    Case("deadline: over", "en.care", calls=SAID_YES, news=("2026-11-10", "2026-11-19")),
    Case("permission: never asked", "en.care", calls=TALKED, news=("2026-11-10", None)),
    Case("permission: declined", "en.care", calls=SAID_NO, news=("2026-11-10", "2026-11-21")),
    Case("permission: declined since", "en.care", permission=GRANTED, calls=SAID_NO,
         news=("2026-11-10", None)),
    Case("permission: on entry", "en.news", permission=GRANTED, news=("2026-11-10", None)),
    Case("permission: declined, after an order", "en.care", calls=SAID_NO, ordered="2026-11-18"),
    Case("language: Spanish", "es.promised_2", language="es", calls=left("2026-11-05")),
    Case("language: one without words", "en.promised_2", language="fr", calls=left("2026-11-05")),
    Case("relationship: team", "en.care.team", relationship=TEAM, calls=TALKED, now="2026-12-10"),
    Case("relationship: prospect", "en.care", relationship=PROSPECT, calls=TALKED),
    Case("relationship: team in Spanish", "es.care", relationship=TEAM, language="es",
         calls=TALKED, now="2026-12-10"),
    Case("her choice for all", "own.1", relationship=TEAM, calls=TALKED, mine=(None,)),
    Case("her choice for the team", "own.2", relationship=TEAM, calls=TALKED, mine=(None, TEAM)),
    Case("her choice for others", "en.care", calls=TALKED, mine=(TEAM,)),
]  # fmt: skip


@pytest.fixture
def office(office: Office) -> Office:
    return replace(office, scripts=lambda: SCRIPTS)


def at(day: str) -> datetime:
    return moment(f"{day} 10:00")


def happened(office: Office, case: Case) -> int:
    if case.news is not None:
        starts, deadline = case.news
        ends = deadline and date.fromisoformat(deadline)
        news.add(office, News(0, "Box", "It is here.", date.fromisoformat(starts), ends or None))
    for relationship in case.mine:
        own, _ = library.create(office, Situation.CARE, "en", "Mine", "Hello.", at("2026-11-02"))
        library.choose(office, Situation.CARE, "en", relationship, own.id)
    details = ContactDetails(
        "Ann Miller",
        case.relationship,
        (PhoneNumber("(614) 555-0142", "+16145550142"),),
        language=case.language,
    )
    ann, _ = contacts.add(office, details, at("2026-11-02"), case.permission)
    for when, outcome, said in case.calls:
        calls.record(office, ann, outcome, at(when), said)
    if case.ordered is not None:
        with office.database.write() as work:
            work.contacts.add_order(ann, date.fromisoformat(case.ordered))
            refresh(work, ann, office.rules(work))
            work.commit()
    return ann


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.what)
def test_the_script_follows(office: Office, case: Case) -> None:
    ann = happened(office, case)
    shown = card(office, ann, at(case.now))
    assert shown.voicemail.script.id == case.said
    assert shown.alternatives[0] == shown.voicemail.script
    spoken = "en" if case.said.startswith("own.") else case.said[:2]
    assert (shown.answered.script.id, shown.called_back.script.id) == (
        f"{spoken}.they_answered",
        f"{spoken}.they_called_back",
    )
    assert {key: say.script.id for key, say in shown.replies.items()} == {
        each: f"{spoken}.{each}" for each in Objection
    }
    # What is recommended is what is recorded as said.
    calls.record(office, ann, Outcome.VOICEMAIL, at(case.now))
    record = card(office, ann, at(case.now)).records[-1]
    assert (record.script_id, record.said) == (case.said, shown.voicemail.text)
    assert record.script_version == (1 if case.said.startswith("own.") else None)


def test_all_seven_are_tried() -> None:
    tried = {case.what.split(":")[0] for case in CASES}
    assert {
        "reason", "unanswered", "news", "deadline", "permission", "language", "relationship",
    } <= tried  # fmt: skip
