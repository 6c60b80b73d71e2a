"""What holds for every contact and every history, whatever the seller does."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.cadence import Kind, calling_day, next_call, stand
from app.domain.call import Call, DayPart, Outcome, Promise
from app.domain.contact import Contact, Permission, PermissionEntry
from app.domain.news import News
from app.domain.policy import Rules, Situation
from tests.domain.histories import (
    at_part,
    contacts,
    histories,
    instants,
    local_date,
    local_part,
    news_items,
    rules,
)

FAILED = (Outcome.NO_MESSAGE, Outcome.MAILBOX_FULL)
many = settings(max_examples=40)


def asked_to_stop(contact: Contact, calls: list[Call]) -> bool:
    """Rule 1, said once more: the later of the last stop and the seller's entry counts."""
    stops = [call.at for call in calls if call.outcome is Outcome.STOP]
    entry = contact.do_not_call_entry
    if entry is not None and all(entry.at >= at for at in stops):
        return entry.on
    return bool(stops)


def needs_number(contact: Contact, calls: list[Call]) -> bool:
    wrong = [call.at for call in calls if call.outcome is Outcome.WRONG_NUMBER]
    changed = contact.number_changed_at
    return not contact.has_number or any(changed is None or changed < at for at in wrong)


def open_promise(contact: Contact, calls: list[Call]) -> Promise | None:
    """Rule 2, said once more: the last promise no call has settled."""
    standing: Promise | None = None
    for call in calls:
        if call.outcome is Outcome.VOICEMAIL:
            standing = call.promise
        elif call.outcome not in FAILED or (
            standing is not None and local_date(contact, call.at) >= standing.on
        ):
            standing = None
    return standing


@many
@given(st.data(), contacts(), rules, news_items(), instants)
def test_who_is_off_the_list_is_never_due_and_a_promise_is_never_dropped(
    data: st.DataObject, contact: Contact, rules: Rules, news: list[News], now: datetime
) -> None:
    calls = data.draw(histories(contact))
    due = next_call(contact, calls, news, rules, now)
    if contact.archived or asked_to_stop(contact, calls) or needs_number(contact, calls):
        assert due is None
        return
    promise = open_promise(contact, calls)
    if promise is None:
        assert due is None or due.kind is not Kind.PROMISE
    else:
        assert due is not None
        assert due.kind in (Kind.PROMISE, Kind.RETURN)
        assert Promise(due.due_on, due.part) == promise


@many
@given(st.data(), contacts(), rules, news_items(), instants)
def test_taking_the_last_call_back_restores_what_was_next_at_every_step(
    data: st.DataObject, contact: Contact, rules: Rules, news: list[News], now: datetime
) -> None:
    calls = data.draw(histories(contact, named=data.draw(st.booleans())))
    before = []
    for number in range(len(calls)):
        made = calls[:number]
        before.append((stand(contact, made, rules), next_call(contact, made, news, rules, now)))
    while calls:
        calls.pop()
        assert before.pop() == (
            stand(contact, calls, rules),
            next_call(contact, calls, news, rules, now),
        )


def defaulted(contact: Contact, calls: list[Call], rules: Rules) -> list[Call]:
    """The calls with each message's promise written out."""
    spelled: list[Call] = []
    for call in calls:
        spelled.append(call)
        if call.outcome is Outcome.VOICEMAIL:
            due = stand(contact, spelled, rules).personal
            spelled[-1] = replace(call, promise=due and Promise(due.due_on, due.part))
    return spelled


@many
@given(st.data(), contacts(), rules, news_items(), instants)
def test_the_order_in_which_calls_and_news_are_given_does_not_matter(
    data: st.DataObject, contact: Contact, rules: Rules, news: list[News], now: datetime
) -> None:
    calls = data.draw(histories(contact))
    due = next_call(contact, calls, news, rules, now)
    shuffled = data.draw(st.permutations(calls))
    assert stand(contact, shuffled, rules) == stand(contact, calls, rules)
    assert next_call(contact, shuffled, data.draw(st.permutations(news)), rules, now) == due


@many
@given(st.data(), contacts(by_hand=False), rules)
def test_dates_ringwell_works_out_are_calling_days_after_the_last_call(
    data: st.DataObject, contact: Contact, rules: Rules
) -> None:
    calls = data.draw(histories(contact, named=False))
    due = stand(contact, calls, rules).personal
    if calls and due is not None:
        assert due.due_on in rules.days
        assert due.due_on > local_date(contact, calls[-1].at)


@many
@given(st.data(), contacts(by_hand=False), rules, news_items(), instants)
def test_a_retry_never_repeats_the_part_that_failed_where_another_is_fine(
    data: st.DataObject, contact: Contact, rules: Rules, news: list[News], now: datetime
) -> None:
    outcome = data.draw(st.sampled_from([Outcome.VOICEMAIL, *FAILED]))
    earlier = [c for c in data.draw(histories(contact, named=False, most=5)) if c.at < now]
    calls = [*earlier, Call(99, now, outcome)]
    due = next_call(contact, calls, news, rules, now)
    promised_before = outcome in FAILED and open_promise(contact, defaulted(contact, calls, rules))
    if due is None or promised_before:
        return
    if due.part is None:  # A plan step, or news that starts later, is no retry.
        assert due.kind in (Kind.PLAN, Kind.NEWS)
        return
    others = [part for part in DayPart if part is not local_part(contact, now)]
    fine = [
        part for part in others if rules.hours.allows_part(contact.calling_region, due.due_on, part)
    ]
    assert due.part in (fine or others)


@many
@given(st.data(), contacts(by_hand=False), rules)
def test_a_diligent_seller_leaves_the_way_out_as_the_last_message_and_then_rests(
    data: st.DataObject, contact: Contact, rules: Rules
) -> None:
    """She always calls when she said she would, and now and then leaves no message."""
    calls: list[Call] = []
    left = 0
    due = stand(contact, calls, rules).personal
    for number in range(1, 15):
        if due is None:
            return
        series = due.kind in (Kind.PROMISE, Kind.RETRY)
        assert due.message == left + 1
        assert (due.situation is Situation.WAY_OUT) == (due.message == rules.policy.messages)
        assert series == (left > 0)
        outcome = data.draw(st.sampled_from([Outcome.VOICEMAIL, Outcome.NO_MESSAGE]))
        at = at_part(contact, due.due_on, due.part)
        calls.append(Call(number, at, outcome))
        left += outcome is Outcome.VOICEMAIL
        due = stand(contact, calls, rules).personal
        if left == rules.policy.messages:
            assert due is not None
            assert (due.kind, due.situation) == (Kind.RETURN, Situation.RETURNING)
            rest = timedelta(days=rules.policy.cool_down_days)
            assert due.due_on == calling_day(contact, local_date(contact, at) + rest, rules)
            left = 0


@many
@given(st.data(), contacts(by_hand=False), rules, news_items(), instants)
def test_news_reaches_only_those_it_is_for_while_it_runs_and_once(
    data: st.DataObject, contact: Contact, rules: Rules, news: list[News], now: datetime
) -> None:
    contact = replace(contact, permission_entry=PermissionEntry(Permission.GRANTED, None))
    calls = data.draw(histories(contact, named=False, most=4))
    due = next_call(contact, calls, news, rules, now)
    if due is None or due.kind is not Kind.NEWS:
        return
    (item,) = (item for item in news if item.id == due.news_id)
    assert stand(contact, calls, rules).permission is Permission.GRANTED
    assert item.is_for(contact)
    assert item.ended_on is None
    assert due.due_on >= item.starts
    assert item.deadline is None or max(due.due_on, local_date(contact, now)) <= item.deadline
    assert not any(call.outcome.talked for call in calls if call.news_id == item.id)


@many
@given(st.data(), contacts(by_hand=False), rules, instants)
def test_the_day_itself_changes_nothing_where_nothing_is_new(
    data: st.DataObject, contact: Contact, rules: Rules, now: datetime
) -> None:
    calls = data.draw(histories(contact))
    later = now + timedelta(days=data.draw(st.integers(0, 400)))
    due, still = (next_call(contact, calls, (), rules, at) for at in (now, later))
    # Somebody new is due at once.
    assert due == still or (due is not None and due.kind is Kind.FIRST)
