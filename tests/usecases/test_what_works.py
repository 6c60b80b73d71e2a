"""What works, from recorded calls to lines: titles, openings, and what may be compared."""

from __future__ import annotations

from datetime import datetime, timedelta

from app.bootstrap import demo_office
from app.domain.call import CallDetails, Outcome
from app.domain.contact import ContactDetails, PhoneNumber, Relationship
from app.domain.policy import Situation
from app.domain.shares import ENOUGH, Share, Verdict
from app.usecases import calls, contacts, library
from app.usecases.office import Office
from app.usecases.what_works import Counting, Report, ScriptLine, count_on, report
from tests.builders import moment

NOW = moment("2026-11-20 10:00")
HELLO = "Hi {first_name|there}, it's {my_name|me}. "
AGAIN = " I'll try you again {retry_when|soon}."


def somebody(office: Office, who: Relationship = Relationship.PROSPECT) -> int:
    phone = PhoneNumber("(614) 555-0142", "+16145550142")
    return contacts.add(office, ContactDetails("Ann Miller", who, (phone,)), NOW)[0]


def after(
    office: Office,
    first: Outcome,
    then: Outcome | None,
    script: str | None = None,
    who: Relationship = Relationship.PROSPECT,
) -> int:
    """A call to somebody new, and the one after it two days later; gives her id."""
    contact_id = somebody(office, who)
    calls.record(office, contact_id, first, NOW, CallDetails(script_id=script))
    if then is not None:
        calls.record(office, contact_id, then, NOW + timedelta(days=2))
    return contact_id


def told(office: Office, slice_: int = 7) -> Report:
    counting = Counting()
    while not counting.done:
        counting = count_on(office, counting, slice_)
    assert count_on(office, counting) == counting
    return report(office, counting)


def line(found: Report, script_id: str) -> ScriptLine:
    return next(each for each in found.scripts if each.script_id == script_id)


def my_first(office: Office, title: str, text: str) -> str:
    return library.create(office, Situation.FIRST, "en", title, HELLO + text + AGAIN, NOW)[0].id


def test_nothing_was_called_yet(office: Office) -> None:
    found = told(office)
    assert (found.calls, found.scripts, found.openings) == (0, (), ())
    assert found.with_message.share == found.without.share == found.nobody.share == Share()
    assert found.verdict is Verdict.TOO_FEW


def test_messages_beside_none(office: Office) -> None:
    for then in (Outcome.SPOKE, Outcome.CALLED_BACK, Outcome.VOICEMAIL, None):
        after(office, Outcome.VOICEMAIL, then)
    for then in (Outcome.SPOKE, Outcome.NO_MESSAGE):
        after(office, Outcome.NO_MESSAGE, then)
    after(office, Outcome.MAILBOX_FULL, Outcome.SPOKE)
    after(office, Outcome.VOICEMAIL, Outcome.WRONG_NUMBER)
    found = told(office)
    assert found.with_message.share == Share(2, 3)
    assert found.without.share == Share(1, 2)


def test_a_call_taken_back_is_as_if_it_had_not_been_made(
    office: Office,
) -> None:
    contact_id = after(office, Outcome.VOICEMAIL, None)
    before = told(office)
    calls.record(office, contact_id, Outcome.SPOKE, NOW + timedelta(days=2))
    assert told(office).with_message.share == Share(1, 1)
    calls.undo_last(office, NOW + timedelta(days=2))
    assert told(office) == before


def test_versions_of_a_script_are_together_and_their_openings_are_not(office: Office) -> None:
    script_id = my_first(office, "Mine", "I have an idea for you.")
    after(office, Outcome.VOICEMAIL, Outcome.SPOKE, script_id)
    library.save(office, script_id, "My own", HELLO + "I thought of you today." + AGAIN, NOW)
    after(office, Outcome.VOICEMAIL, Outcome.VOICEMAIL, script_id)
    other = my_first(office, "Another", "I thought of you today.")
    after(office, Outcome.VOICEMAIL, Outcome.SPOKE, other)
    found = told(office)
    # The second calls of two people left a message, too, and there is nothing after those.
    assert line(found, script_id).title == "My own"
    assert line(found, script_id).answered.share == Share(1, 2)
    openings = {each.words: (each.scripts, each.answered.share) for each in found.openings}
    assert openings["I have an idea for you"] == (1, Share(1, 1))
    assert openings["I thought of you today"] == (2, Share(1, 2))


def test_a_removed_script_keeps_its_last_title_and_is_compared_with_nothing(
    office: Office,
) -> None:
    scripts = [my_first(office, "First", "One."), my_first(office, "Second", "Two.")]
    for script_id in scripts:
        for _ in range(ENOUGH):
            after(office, Outcome.VOICEMAIL, Outcome.SPOKE, script_id)
    assert len(told(office).script_contests) == 1
    library.save(office, scripts[0], "First, in other words", HELLO + "One." + AGAIN, NOW)
    library.remove(office, scripts[0], NOW)
    found = told(office)
    removed = line(found, scripts[0])
    assert (removed.title, removed.removed) == ("First, in other words", True)
    assert removed.answered.share == Share(ENOUGH, ENOUGH)
    assert found.script_contests == found.opening_contests == ()
    assert "One" in {each.words for each in found.openings}


def test_only_a_clear_difference_names_the_best(office: Office) -> None:
    good = my_first(office, "Good", "One.")
    bad = my_first(office, "Bad", "Two.")
    for number in range(ENOUGH):
        after(office, Outcome.VOICEMAIL, Outcome.SPOKE, good)
        after(office, Outcome.VOICEMAIL, Outcome.STOP if number % 2 else Outcome.SPOKE, bad)
    found = told(office)
    (scripts,), (openings,) = found.script_contests, found.opening_contests
    assert scripts.heard.occasion is Situation.FIRST
    assert (scripts.best, openings.best) == ("Good", "One")
    assert [each.title for each in found.scripts] == ["Good", "Bad"]
    for _ in range(ENOUGH):
        after(office, Outcome.VOICEMAIL, Outcome.STOP, good)
    (contest,) = told(office).script_contests
    assert contest.best is None


def test_what_different_people_heard_is_not_compared(office: Office) -> None:
    mine = my_first(office, "Mine", "One.")
    for _ in range(ENOUGH):
        after(office, Outcome.VOICEMAIL, Outcome.SPOKE, mine, Relationship.CUSTOMER)
        after(office, Outcome.VOICEMAIL, Outcome.STOP, "en.first", Relationship.PROSPECT)
    found = told(office)
    assert found.script_contests == found.opening_contests == ()
    for _ in range(ENOUGH):
        after(office, Outcome.VOICEMAIL, Outcome.STOP, "en.first", Relationship.CUSTOMER)
    (contest,) = told(office).script_contests
    assert (contest.heard.relationship, contest.best) == (Relationship.CUSTOMER, "Mine")


def test_the_demo_has_something_to_show() -> None:
    office, discard = demo_office(datetime.fromisoformat("2026-11-21T10:42:00-05:00"))
    found = told(office, 300)
    assert found.calls > 800
    assert found.with_message.share.enough
    assert found.without.share.enough
    assert 0.4 < found.nobody.mean < 0.9
    known = [each for each in found.scripts if each.answered.share.enough]
    assert len(known) >= 4
    assert len(known) < len(found.scripts)
    assert not any(each.removed for each in found.scripts)
    discard()
