"""A session from its beginning to its end, in one window."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.domain.call import CallDetails, Outcome
from app.domain.contact import ContactDetails
from app.domain.errors import KnownError
from app.domain.expectation import Reached, expect
from app.domain.policy import Situation
from app.domain.session import MOST_CALLS, SkipReason
from app.usecases import calls, contacts, session
from app.usecases.change import Thing
from app.usecases.office import Office
from app.usecases.session import AlreadyUnderWay, State
from tests.usecases.calling import NOW, begun, now_running, on_screen, some_people, states

HONOLULU = "Pacific/Honolulu"
MINUTE = timedelta(minutes=1)


@pytest.fixture
def ids(office: Office) -> list[int]:
    """Ann 1 to Ann 4 in New York."""
    return some_people(office, 4)


def test_it_begins_with_the_first_person(office: Office, ids: list[int]) -> None:
    order = [ids[2], ids[0], ids[2], 999, ids[1]]
    running, change = session.begin(office, order, NOW, goal=3, intention=" If I… ", mood=2)
    assert change.things == {Thing.SESSION}
    assert [row.contact_id for row in running.queue] == [ids[2], ids[0], ids[1]]
    assert running.session.current_id == ids[2]
    kept = running.session
    assert (kept.goal, kept.intention, kept.mood_before, kept.mood_after) == (3, "If I…", 2, None)
    assert kept.expectation == expect(Reached(), 3)
    assert (running.today, running.zone) == (NOW.date(), "America/New_York")
    row = running.queue[0]
    assert (row.name, row.phone, row.state) == ("Ann 3", "+16145550142", State.OPEN)
    assert (row.reason, row.situation) == ("First call", Situation.FIRST)
    assert now_running(office) == running


def test_what_she_expects_rests_on_her_own_calls(office: Office, ids: list[int]) -> None:
    for contact_id in ids:
        calls.record(office, contact_id, Outcome.SPOKE, NOW)
    assert begun(office, ids[:2]).session.expectation == expect(Reached(0, 4), 2)


@pytest.mark.parametrize("who", [[], [999]])
def test_nobody_is_no_session(office: Office, who: list[int]) -> None:
    with pytest.raises(KnownError, match="Nobody"):
        begun(office, who, goal=1)
    assert session.running(office, NOW) is None


def test_people_who_all_wait_are_no_session_yet(office: Office) -> None:
    ids = some_people(office, 2, zone=HONOLULU)
    with pytest.raises(KnownError, match="come back later"):
        begun(office, ids)
    assert begun(office, ids, NOW + timedelta(hours=5)).session.current_id == ids[0]


@pytest.mark.parametrize(
    "how",
    [
        {"goal": 0},
        {"goal": MOST_CALLS + 1},
        {"goal": 2**63},
        {"mood": 0},
        {"mood": 6},
        {"intention": "x" * 501},
    ],
)
def test_what_cannot_be_kept_is_refused(
    office: Office, ids: list[int], how: dict[str, int | str]
) -> None:
    with pytest.raises(KnownError):
        begun(office, ids, **how)
    assert session.running(office, NOW) is None


def test_a_session_has_so_many_people_at_most(office: Office, ids: list[int]) -> None:
    with pytest.raises(KnownError, match="100 calls"):
        begun(office, [ids[0], *range(10_000, 10_000 + MOST_CALLS)], goal=1)
    assert session.running(office, NOW) is None
    running = begun(office, ids, goal=MOST_CALLS).session
    # Nobody is called twice: it is four calls that are to be expected something of.
    assert (running.goal, running.expectation) == (MOST_CALLS, expect(Reached(), 4))


def test_there_is_one_session_at_a_time(office: Office, ids: list[int]) -> None:
    first = begun(office, ids[:2])
    with pytest.raises(AlreadyUnderWay, match="go on with it"):
        begun(office, ids[2:])
    assert now_running(office) == first
    session.end(office, first.session.id, NOW)
    assert begun(office, ids[2:]).session.id != first.session.id


def test_one_after_the_other(office: Office, ids: list[int]) -> None:
    session_id = begun(office, ids).session.id
    for number, contact_id in enumerate(ids):
        assert on_screen(office) == contact_id
        recorded = session.record(office, session_id, contact_id, Outcome.VOICEMAIL, NOW)
        assert recorded.then_id == (ids[number + 1] if number < 3 else None)
        assert recorded.change.things == {Thing.CALLS, Thing.SESSION}
        assert recorded.next is not None
        assert recorded.next.due.due_on > NOW.date()
    assert on_screen(office) is None
    assert set(states(office).values()) == {State.CALLED}
    assert now_running(office).session.made == 4


def test_an_outcome_is_the_same_as_without_a_session(office: Office, ids: list[int]) -> None:
    plain = calls.record(
        office, ids[0], Outcome.SPOKE, NOW, CallDetails(permission=True, note="Likes tea")
    )
    session_id = begun(office, ids[1:]).session.id
    ours = session.record(
        office,
        session_id,
        ids[1],
        Outcome.SPOKE,
        NOW,
        CallDetails(permission=True, note="Likes tea"),
    )
    assert plain.next is not None
    assert ours.next is not None
    assert ours.next.reason == plain.next.reason
    assert ours.next.due.due_on == plain.next.due.due_on


def test_an_outcome_that_cannot_be_leaves_everything(office: Office, ids: list[int]) -> None:
    before = begun(office, ids)
    with pytest.raises(KnownError, match="Permission"):
        session.record(
            office, before.session.id, ids[0], Outcome.VOICEMAIL, NOW, CallDetails(permission=True)
        )
    assert now_running(office) == before


def test_undo_goes_back_over_several_people(office: Office, ids: list[int]) -> None:
    before = begun(office, ids)
    session_id = before.session.id
    outcomes = [Outcome.STOP, Outcome.WRONG_NUMBER, Outcome.VOICEMAIL, Outcome.SPOKE]
    made = [
        session.record(office, session_id, contact_id, outcome, NOW)
        for contact_id, outcome in zip(ids, outcomes, strict=True)
    ]
    undo = made[-1].change.undo
    assert undo is not None
    assert undo(NOW).things == {Thing.CALLS, Thing.SESSION}
    assert on_screen(office) == ids[3]
    for contact_id in reversed(ids[:3]):
        undone = calls.undo_last(office, NOW)
        assert (undone.contact_id, on_screen(office)) == (contact_id, contact_id)
        assert undone.change.things == {Thing.CALLS, Thing.SESSION}
    assert now_running(office) == before


def test_after_an_undo_the_others_are_still_called(office: Office, ids: list[int]) -> None:
    session_id = begun(office, ids).session.id
    for contact_id in ids[:2]:
        session.record(office, session_id, contact_id, Outcome.VOICEMAIL, NOW)
    calls.undo_last(office, NOW)
    again = session.record(office, session_id, ids[1], Outcome.NO_MESSAGE, NOW)
    assert again.then_id == ids[2]
    assert now_running(office).queue[1].outcome is Outcome.NO_MESSAGE


def test_a_call_recorded_elsewhere_counts(office: Office, ids: list[int]) -> None:
    """On Today's page, or by the command line."""
    begun(office, ids)
    recorded = calls.record(office, ids[0], Outcome.SPOKE, NOW + MINUTE)
    assert Thing.SESSION in recorded.change.things
    assert on_screen(office, NOW + MINUTE) == ids[1]
    assert now_running(office).queue[0].outcome is Outcome.SPOKE
    calls.undo_last(office, NOW + MINUTE)
    assert on_screen(office, NOW + MINUTE) == ids[0]


def test_what_was_called_before_it_or_is_not_in_it_does_not_count(
    office: Office, ids: list[int]
) -> None:
    begun(office, ids[:2])
    early = calls.record(office, ids[0], Outcome.NO_MESSAGE, NOW - MINUTE, back_dated=True)
    other = calls.record(office, ids[3], Outcome.NO_MESSAGE, NOW + MINUTE)
    assert early.change.things == other.change.things == {Thing.CALLS}
    assert calls.undo_last(office, NOW).change.things == {Thing.CALLS}
    assert now_running(office).session.made == 0


def test_a_call_counts_by_the_order_of_the_calls_though_the_clock_was_set_back(
    office: Office, ids: list[int]
) -> None:
    begun(office, ids)
    recorded = calls.record(office, ids[0], Outcome.VOICEMAIL, NOW - MINUTE)
    assert Thing.SESSION in recorded.change.things
    assert states(office, NOW - MINUTE)[ids[0]] is State.CALLED


def test_of_two_calls_to_her_the_first_one_counts(office: Office, ids: list[int]) -> None:
    session_id = begun(office, ids).session.id
    calls.record(office, ids[0], Outcome.SPOKE, NOW + MINUTE)
    second = session.record(office, session_id, ids[0], Outcome.VOICEMAIL, NOW + 2 * MINUTE)
    assert second.then_id == ids[1]
    came = session.recap(office, session_id, NOW + 3 * MINUTE)
    assert (came.calls, came.hellos, came.voicemails) == (1, 1, 0)
    assert second.change.undo is not None
    second.change.undo(NOW + 3 * MINUTE)
    assert states(office, NOW + 3 * MINUTE)[ids[0]] is State.CALLED
    assert session.recap(office, session_id, NOW + 3 * MINUTE).calls == 1


def test_an_outcome_for_an_ended_session_is_told_to_the_new_one(
    office: Office, ids: list[int]
) -> None:
    """Another window ended it and began one with the same people."""
    old = begun(office, ids).session.id
    session.end(office, old, NOW + MINUTE)
    new = begun(office, ids[:2], NOW + 2 * MINUTE).session.id
    at = NOW + 3 * MINUTE
    made = session.record(office, old, ids[0], Outcome.VOICEMAIL, at)
    assert made.change.things == {Thing.CALLS, Thing.SESSION}
    assert (states(office, at)[ids[0]], on_screen(office, at)) == (State.CALLED, ids[1])
    # Somebody it has not counts where she was called.
    session.record(office, old, ids[3], Outcome.SPOKE, at)
    assert [session.recap(office, each, at).calls for each in (old, new)] == [1, 1]
    calls.undo_last(office, at)
    calls.undo_last(office, at)
    assert on_screen(office, at) == ids[0]
    assert [session.recap(office, each, at).calls for each in (old, new)] == [0, 0]


def test_an_outcome_is_kept_though_the_session_has_ended(office: Office, ids: list[int]) -> None:
    session_id = begun(office, ids).session.id
    session.end(office, session_id, NOW)
    recorded = session.record(office, session_id, ids[0], Outcome.VOICEMAIL, NOW + MINUTE)
    assert recorded.then_id is None
    assert session.recap(office, session_id, NOW + MINUTE).calls == 1
    # Undone, it does not bring the session back.
    calls.undo_last(office, NOW + MINUTE)
    assert session.running(office, NOW + MINUTE) is None
    assert session.recap(office, session_id, NOW + MINUTE).calls == 0


@pytest.mark.parametrize("why", [why for why in SkipReason if why is not SkipReason.LATER])
def test_somebody_is_skipped_for_good(office: Office, ids: list[int], why: SkipReason) -> None:
    session_id = begun(office, ids[:2]).session.id
    session.skip(office, session_id, ids[0], why, NOW)
    assert on_screen(office) == ids[1]
    assert now_running(office).queue[0].skipped is why
    assert session.record(office, session_id, ids[1], Outcome.STOP, NOW).then_id is None
    assert states(office) == {ids[0]: State.SKIPPED, ids[1]: State.CALLED}


def test_later_is_at_the_end(office: Office, ids: list[int]) -> None:
    session_id = begun(office, ids[:3]).session.id
    session.dial(office, session_id, ids[0], NOW)
    session.skip(office, session_id, ids[0], SkipReason.LATER, NOW)
    assert list(states(office)) == [ids[1], ids[2], ids[0]]
    session.skip(office, session_id, ids[1], SkipReason.LATER, NOW)
    session.record(office, session_id, ids[2], Outcome.VOICEMAIL, NOW)
    assert on_screen(office) == ids[0]
    current = now_running(office).session.current
    assert current is not None
    assert current.dialled_at is None
    session.skip(office, session_id, ids[0], SkipReason.LATER, NOW)
    assert on_screen(office) == ids[1]
    # With nobody else left, she comes at once.
    session.record(office, session_id, ids[1], Outcome.VOICEMAIL, NOW)
    session.skip(office, session_id, ids[0], SkipReason.LATER, NOW)
    assert on_screen(office) == ids[0]


@pytest.mark.parametrize("why", SkipReason)
def test_skipping_is_undone(office: Office, ids: list[int], why: SkipReason) -> None:
    session_id = begun(office, ids).session.id
    session.dial(office, session_id, ids[0], NOW)
    before = now_running(office)
    undo = session.skip(office, session_id, ids[0], why, NOW).undo
    assert undo is not None
    change = undo(NOW)
    assert (change.things, change.result) == ({Thing.SESSION}, "Ann is next again.")
    assert now_running(office) == before


def test_the_talk_timer_begins_once(office: Office, ids: list[int]) -> None:
    session_id = begun(office, ids).session.id
    session.dial(office, session_id, ids[1], NOW)
    session.dial(office, session_id, ids[1], NOW + MINUTE)
    current = now_running(office).session.current
    assert current is not None
    assert (current.contact_id, current.dialled_at) == (ids[1], NOW)


def test_texts_of_hers_are_kept_as_they_are(office: Office) -> None:
    contact_id, _ = contacts.add(office, ContactDetails("Ann"), NOW)
    with pytest.raises(KnownError):
        begun(office, [contact_id])  # she has no number
    ids = some_people(office, 1)
    plan = "If <b>voicemail</b>, I smile · 🙂\ud800\x00"
    assert begun(office, ids, intention=plan).session.intention.startswith("If <b>voicemail</b>")
