"""What an import decides: add, merge or skip, and the sentence that says why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.existing import ExistingContacts, KnownContact
from app.exchange.incoming import IncomingContact
from app.exchange.names import email_key
from app.exchange.phone_numbers import parse
from app.exchange.plan import Action, Additions, ImportItem, ImportPlan, plan

HOME = "(614) 555-0142"
MOBILE = "(614) 555-0199"


def person(name: str, *phones: str, line: int = 2, **rest: object) -> IncomingContact:
    read = tuple(parse(phone, "US") for phone in phones)
    return IncomingContact(line=line, name=name, phones=read, **rest)  # type: ignore[arg-type]


def known(id: int, name: str, *phones: str, **rest: object) -> KnownContact:
    keys = frozenset(parse(phone, "US").key for phone in phones)
    return KnownContact(id=id, name=name, phones=keys, **rest)  # type: ignore[arg-type]


def decide(entry: IncomingContact, *contacts: KnownContact) -> ImportItem:
    return plan([entry], ExistingContacts.of(contacts)).items[0]


def test_someone_new_is_added() -> None:
    item = decide(person("Ann Lee", HOME), known(1, "Tom Day", MOBILE))
    assert (item.action, item.contact_id, item.same_as) == (Action.ADD, None, None)
    assert item.why == "New to your list."


def test_someone_without_a_number_is_added_too() -> None:
    assert decide(person("Ann Lee")).why == "New, and still needs a number."


def test_the_same_number_with_nothing_new_is_skipped() -> None:
    item = decide(person("ann lee", "+1 614 555 0142"), known(7, "Ann Lee", HOME))
    assert (item.action, item.contact_id, item.additions) == (Action.SKIP, 7, Additions())
    assert item.why == "Ann Lee is already here with this number, and there is nothing new."


def test_the_same_number_brings_what_is_new() -> None:
    entry = person(
        "Ann Lee", HOME, MOBILE, emails=("ann@x.org",), tags=("VIP",), note="Likes tea",
        company="Salon", city="Columbus", state="OH",
    )  # fmt: skip
    item = decide(entry, known(7, "Ann Lee", HOME, tags=frozenset({"vip"}), company="Old Salon"))
    assert (item.action, item.contact_id) == (Action.MERGE, 7)
    assert item.additions == Additions(
        phones=entry.phones[1:], emails=("ann@x.org",), note="Likes tea", city="Columbus",
        state="OH",
    )  # fmt: skip
    assert item.why == (
        "Ann Lee is already here with this number; this adds a number, an e-mail address, a note"
        " and a place."
    )


def test_a_note_or_place_already_there_is_not_added_again() -> None:
    entry = person("Ann Lee", HOME, note="Likes tea", city="Columbus")
    there = known(7, "Ann Lee", HOME, note="Met at fair.\nLikes tea", has_place=True)
    assert decide(entry, there).action is Action.SKIP


@pytest.mark.parametrize(
    "name", ["A. Lee", "Dr. Ann Lee", "Lee, Ann", "Ann Miller", "Anna Lee", "Ánn Lee", "Ann"]
)
def test_a_name_that_may_be_hers_is_the_same_person(name: str) -> None:
    assert decide(person(name, HOME), known(7, "Ann Lee", HOME)).action is Action.SKIP


@pytest.mark.parametrize("name", ["Tom Lee", "Al Lee", "Anna Miller", "Lee Hair Salon"])
def test_two_people_share_a_landline(name: str) -> None:
    item = decide(person(name, HOME), known(7, "Ann Lee", HOME))
    assert (item.action, item.contact_id) == (Action.ADD, None)
    assert item.why == "New, shares a number with Ann Lee."


def test_of_two_on_one_number_the_one_with_the_name_is_taken() -> None:
    contacts = [known(1, "Tom Lee", HOME), known(2, "A. Lee", HOME), known(3, "Ann Lee", HOME)]
    assert decide(person("Ann Lee", HOME), *contacts).contact_id == 3


def test_a_number_that_is_not_valid_joins_only_the_same_name() -> None:
    there = known(7, "Ann Lee", "123456")
    assert decide(person("Ann Lee", "12-34-56"), there).action is Action.SKIP
    assert decide(person("Ann Miller", "123456"), there).why == "New to your list."


def test_a_name_replaces_the_number_that_stood_in_for_it() -> None:
    item = decide(person("Ann Lee", HOME), known(7, HOME, HOME))
    assert (item.action, item.additions) == (Action.MERGE, Additions(name="Ann Lee"))
    assert item.why.endswith("this adds a name.")
    assert decide(person(HOME, HOME), known(7, "Ann Lee", HOME)).action is Action.SKIP


def test_the_same_address_and_name_is_the_same_person() -> None:
    there = known(7, "Ann Lee", HOME, emails=frozenset({"Ann@X.org"}))
    item = decide(person("Ann Lee", MOBILE, emails=("ann@x.ORG",)), there)
    assert (item.action, item.contact_id) == (Action.MERGE, 7)
    assert item.why == "Ann Lee is already here with this e-mail address; this adds a number."
    assert decide(person("Tom Lee", emails=("ann@x.org",)), there).action is Action.ADD


def test_a_namesake_is_added_and_pointed_out() -> None:
    item = decide(person("Ann Lee", MOBILE), known(7, "Ann Lee", HOME))
    assert item.action is Action.ADD
    assert "another Ann Lee" in item.why


def test_a_namesake_nothing_tells_apart_is_the_same_person() -> None:
    assert decide(person("Ann Lee"), known(7, "Ann Lee", HOME)).action is Action.SKIP
    item = decide(person("Ann Lee", HOME), known(7, "Ann Lee"))
    assert (item.action, item.contact_id) == (Action.MERGE, 7)
    assert item.why == "Ann Lee is already here by this name; this adds a number."


def test_entries_of_one_file_join_one_another() -> None:
    items = plan(
        [
            person("Ann Lee", HOME, line=2),
            person("Ann Lee", HOME, MOBILE, line=3),
            person("Ann Lee", MOBILE, line=4),
            person("Tom Lee", MOBILE, line=5),
        ],
        ExistingContacts(),
    ).items
    assert [item.action for item in items] == ["add", "merge", "skip", "add"]
    assert [item.same_as for item in items] == [None, 0, 0, None]
    assert items[1].additions.phones[0].as_written == MOBILE
    assert items[1].why == "Ann Lee is on line 2 with this number; this adds a number."
    assert items[3].why == "New, shares a number with Ann Lee (line 2)."


def test_what_one_entry_adds_to_a_known_contact_the_next_one_finds() -> None:
    entries = [person("Ann Lee", HOME, MOBILE), person("Ann Lee", MOBILE, line=3)]
    items = plan(entries, ExistingContacts.of([known(7, "Ann Lee", HOME)])).items
    assert [(item.action, item.contact_id) for item in items] == [("merge", 7), ("skip", 7)]


def test_an_archived_contact_is_not_added_again() -> None:
    item = decide(person("Ann Lee", HOME), known(7, "Ann Lee", HOME, archived=True))
    assert item.action is Action.SKIP
    assert "in your archive" in item.why


def test_do_not_call_stays() -> None:
    there = known(7, "Ann Lee", HOME, do_not_call=True)
    skipped = decide(person("Ann Lee", HOME), there)
    assert skipped.why.endswith("The wish not to be called stays.")
    merged = decide(person("Ann Lee", HOME, MOBILE), there)
    assert (merged.action, merged.contact_id, merged.do_not_call) == (Action.MERGE, 7, False)


@pytest.mark.parametrize(
    ("entry", "shared"),
    [(person("Tom Day", HOME), "number"), (person("Ann Lee", MOBILE), "name")],
    ids=["household", "namesake"],
)
def test_nobody_comes_back_by_another_entry(entry: IncomingContact, shared: str) -> None:
    item = decide(entry, known(7, "Ann Lee", HOME, do_not_call=True))
    assert (item.action, item.do_not_call) == (Action.ADD, True)
    assert item.why == (
        f"New, but kept on do-not-call: Ann Lee, who has the same {shared}, asked not to be called."
    )


def test_a_refused_number_is_not_put_to_someone_else() -> None:
    refused = known(7, "Ann Lee", HOME, do_not_call=True)
    item = decide(person("Tom Day", MOBILE, HOME), refused, known(8, "Tom Day", MOBILE))
    assert (item.action, item.contact_id) == (Action.SKIP, 8)
    assert item.why.endswith("A number was left out: its owner asked not to be called.")


def test_a_company_of_one_word_names() -> None:
    assert decide(person("🌸", HOME), known(1, "Ann", HOME)).action is Action.ADD
    assert decide(person("🌸", HOME), known(1, "🌸", HOME)).action is Action.SKIP


@st.composite
def an_entry(draw: st.DrawFn) -> IncomingContact:
    """An entry out of few values, so that entries meet often."""
    name = draw(
        st.sampled_from(["Ann Lee", "Tom Lee", "A. Lee", "Lee, Ann", "李安", HOME, "ann@x.org"])
    )
    written = draw(st.sets(st.sampled_from([HOME, MOBILE, "12345"]), max_size=2))
    emails = draw(st.sets(st.sampled_from(["ann@x.org", "tom@x.org"]), max_size=1))
    if name == HOME:
        written.add(HOME)
    elif "@" in name:
        emails.add(name)
    return IncomingContact(
        line=2,
        name=name,
        phones=tuple(parse(phone, "US") for phone in sorted(written)),
        emails=tuple(sorted(emails)),
        tags=draw(st.sampled_from([(), ("VIP",)])),
        note=draw(st.sampled_from(["", "tea"])),
    )


ENTRIES = st.lists(an_entry(), max_size=8)


def applied(import_plan: ImportPlan, contacts: Sequence[KnownContact]) -> list[KnownContact]:
    """The contacts after an import, the way whoever applies a plan goes about it."""
    after = {contact.id: contact for contact in contacts}
    ids: dict[int, int] = {}
    for position, item in enumerate(import_plan.items):
        if item.action is Action.ADD:
            ids[position] = max(after, default=0) + 1
            entry = item.incoming
            after[ids[position]] = KnownContact(
                id=ids[position],
                name=entry.name,
                phones=frozenset(phone.key for phone in entry.phones),
                emails=frozenset(entry.emails),
                tags=frozenset(entry.tags),
                company=entry.company,
                note=entry.note,
                do_not_call=item.do_not_call,
            )
        elif item.action is Action.MERGE:
            target = item.contact_id if item.same_as is None else ids[item.same_as]
            assert target is not None
            old, new = after[target], item.additions
            after[target] = KnownContact(
                id=target,
                name=new.name or old.name,
                phones=old.phones | {phone.key for phone in new.phones},
                emails=old.emails | set(new.emails),
                tags=old.tags | set(new.tags),
                company=old.company or new.company,
                note=f"{old.note}\n{new.note}".strip(),
                do_not_call=old.do_not_call,
            )
    return list(after.values())


@given(ENTRIES, ENTRIES)
def test_every_entry_is_decided_and_a_second_import_adds_nobody(
    first: list[IncomingContact], second: list[IncomingContact]
) -> None:
    contacts = applied(plan(first, ExistingContacts()), [])
    decided = plan(second, ExistingContacts.of(contacts))
    assert [item.incoming for item in decided.items] == second
    assert sum(decided.count(action) for action in Action) == len(second)
    again = plan(second, ExistingContacts.of(applied(decided, contacts)))
    assert again.count(Action.ADD) == 0


@given(ENTRIES)
def test_a_file_of_different_people_brings_nothing_the_second_time(
    entries: list[IncomingContact],
) -> None:
    people = {
        entry.name: entry for entry in entries if entry.name in ("Ann Lee", "Tom Lee", "李安")
    }
    contacts = applied(plan(people.values(), ExistingContacts()), [])
    again = plan(people.values(), ExistingContacts.of(contacts))
    assert again.count(Action.SKIP) == len(people) == len(contacts)


@given(ENTRIES, ENTRIES)
def test_an_import_only_ever_adds(
    first: list[IncomingContact], second: list[IncomingContact]
) -> None:
    contacts = applied(plan(first, ExistingContacts()), [])
    after = {c.id: c for c in applied(plan(second, ExistingContacts.of(contacts)), contacts)}
    for contact in contacts:
        later = after[contact.id]
        assert later.phones >= contact.phones
        assert later.emails >= contact.emails
        assert later.note.startswith(contact.note)
    numbers = {phone for contact in after.values() for phone in contact.phones}
    assert numbers >= {phone.key for entry in second for phone in entry.phones}
    addresses = {email_key(email) for contact in after.values() for email in contact.emails}
    assert addresses >= {email_key(email) for entry in second for email in entry.emails}


@given(ENTRIES, ENTRIES)
def test_no_import_makes_a_refused_number_callable(
    first: list[IncomingContact], second: list[IncomingContact]
) -> None:
    contacts = [
        replace(contact, do_not_call=True)
        for contact in applied(plan(first, ExistingContacts()), [])
    ]
    refused = {phone for contact in contacts for phone in contact.phones}
    for contact in applied(plan(second, ExistingContacts.of(contacts)), contacts):
        if not contact.do_not_call:
            assert not {phone for phone in contact.phones if phone.startswith("+")} & refused
