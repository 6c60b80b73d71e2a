"""What an import would do, decided before anything is written: add, merge or skip each entry.

Pure: the caller hands over what is already known and applies the plan.  A merge only ever adds;
nothing the seller has is overwritten, and someone who asked not to be called stays that way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum

from app.domain.contact import PhoneNumber
from app.exchange.existing import ExistingContacts, KnownContact
from app.exchange.incoming import IncomingContact
from app.exchange.names import email_key, is_no_name, may_be_same_person, name_key


class Action(StrEnum):
    """What becomes of one entry of the file."""

    ADD = "add"
    MERGE = "merge"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Additions:
    """What an entry brings that its contact does not have yet; all empty for nothing new.

    ``name`` is set only where the contact was known by her number or e-mail address alone,
    ``company`` and the place only where there was none.  ``note`` is to be put below the old one.
    """

    name: str = ""
    phones: tuple[PhoneNumber, ...] = ()
    emails: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    company: str = ""
    note: str = ""
    city: str = ""
    state: str = ""
    country: str = ""

    def __bool__(self) -> bool:
        return any(getattr(self, part.name) for part in fields(self))


@dataclass(frozen=True, slots=True)
class ImportItem:
    """The decision on one entry; ``why`` tells the seller in one sentence.

    add: make a contact of ``incoming``; with ``do_not_call`` it starts as do-not-call, for the
    reason in ``why``.  merge: put ``additions`` into ``contact_id``.  skip: nothing to do.  An
    entry that belongs to a person earlier in the same file, who has no id yet, has ``contact_id``
    None and in ``same_as`` the position of that person's "add" in the plan.
    """

    incoming: IncomingContact
    action: Action
    why: str
    contact_id: int | None = None
    same_as: int | None = None
    additions: Additions = Additions()
    do_not_call: bool = False


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """One decision for each entry, in the order of the file."""

    items: tuple[ImportItem, ...]

    def count(self, action: Action) -> int:
        """How many entries end this way."""
        return sum(item.action == action for item in self.items)


def plan(incoming: Iterable[IncomingContact], existing: ExistingContacts) -> ImportPlan:
    """Decide on every entry, each seeing what the ones before it will have done.

    The same number is the same person unless the first names clearly differ (two people at one
    landline); the same e-mail address needs the same name as well; the same name alone is a
    namesake, except where one of the two has neither a number nor an address to tell them apart.
    """
    people = _People(existing)
    return ImportPlan(tuple(people.decide(entry) for entry in incoming))


@dataclass(slots=True, eq=False)
class _Person:
    """A contact as she will be once the entries read so far are applied."""

    name: str
    contact_id: int | None
    position: int | None
    line: int | None
    phones: set[str]
    emails: set[str]
    tags: set[str]
    company: str
    note: str
    has_place: bool
    do_not_call: bool
    archived: bool = False

    @property
    def unreachable(self) -> bool:
        return not self.phones and not self.emails


class _People:
    """Everyone already known or added by an earlier entry, found by number, address and name."""

    def __init__(self, existing: ExistingContacts) -> None:
        self._existing = existing
        self._by_id: dict[int, _Person] = {}
        self._by_phone: dict[str, list[_Person]] = {}
        self._by_email: dict[str, list[_Person]] = {}
        self._by_name: dict[str, list[_Person]] = {}
        self._decided = 0

    def decide(self, entry: IncomingContact) -> ImportItem:
        item = self._decide(entry)
        self._decided += 1
        return item

    def _decide(self, entry: IncomingContact) -> ImportItem:
        sharing = list(self._sharing_number(entry))
        same = [person for person in sharing if may_be_same_person(entry.name, person.name)]
        if same:
            return self._join(entry, _closest(same, entry), "with this number")
        for person in self._found(self._by_email, self._existing.by_email, _email_keys(entry)):
            if may_be_same_person(entry.name, person.name):
                return self._join(entry, person, "with this e-mail address")
        namesakes = list(self._found(self._by_name, self._existing.by_name, [name_key(entry.name)]))
        alike = [person for person in namesakes if person.unreachable]
        if not alike and not (entry.phones or entry.emails):
            alike = namesakes
        if alike:
            complete = (person for person in alike if not _additions(entry, person, ()))
            return self._join(entry, next(complete, alike[0]), "by this name")
        return self._add(entry, sharing, namesakes)

    def _sharing_number(self, entry: IncomingContact) -> Iterator[_Person]:
        """Whoever has one of the entry's numbers.

        A number that could not be checked may be half a number, shared by chance: there the whole
        name has to agree too.
        """
        key = name_key(entry.name)
        for phone in entry.phones:
            for person in self._found(self._by_phone, self._existing.by_phone, [phone.key]):
                if phone.e164 is not None or name_key(person.name) == key:
                    yield person

    def _add(
        self, entry: IncomingContact, sharing: list[_Person], namesakes: list[_Person]
    ) -> ImportItem:
        asked_to_stop = next((p for p in (*sharing, *namesakes) if p.do_not_call), None)
        if asked_to_stop is not None:
            shared = "number" if asked_to_stop in sharing else "name"
            why = (
                f"New, but kept on do-not-call: {asked_to_stop.name}, who has the same {shared},"
                " asked not to be called."
            )
        elif sharing:
            why = f"New, shares a number with {sharing[0].name}{_where(sharing[0])}."
        elif namesakes:
            why = (
                f"New, but there is another {namesakes[0].name}{_where(namesakes[0])}: please see"
                " whether they are one person."
            )
        elif not entry.phones:
            why = "New, and still needs a number."
        else:
            why = "New to your list."
        self._remember(
            _Person(
                name=entry.name,
                contact_id=None,
                position=self._decided,
                line=entry.line,
                phones={phone.key for phone in entry.phones},
                emails=set(_email_keys(entry)),
                tags={tag.casefold() for tag in entry.tags},
                company=entry.company,
                note=entry.note,
                has_place=bool(entry.city or entry.state or entry.country),
                do_not_call=asked_to_stop is not None,
            )
        )
        return ImportItem(entry, Action.ADD, why, do_not_call=asked_to_stop is not None)

    def _join(self, entry: IncomingContact, person: _Person, found: str) -> ImportItem:
        """Merge an entry into the person it belongs to, or skip it when it brings nothing new."""
        withheld = [phone for phone in entry.phones if self._is_others_refused(phone, person)]
        additions = _additions(entry, person, withheld)
        who = f"{person.name} is {_already(person)} {found}"
        if additions:
            action, why = Action.MERGE, f"{who}; this adds {_listed(additions)}."
            self._extend(person, additions)
        else:
            action, why = Action.SKIP, f"{who}, and there is nothing new."
        if withheld:
            why += " A number was left out: its owner asked not to be called."
        elif person.do_not_call:
            why += " The wish not to be called stays."
        return ImportItem(
            entry, action, why, person.contact_id, same_as=person.position, additions=additions
        )

    def _is_others_refused(self, phone: PhoneNumber, person: _Person) -> bool:
        if person.do_not_call or phone.e164 is None or phone.key in person.phones:
            return False
        owners = self._found(self._by_phone, self._existing.by_phone, [phone.key])
        return any(owner.do_not_call for owner in owners)

    def _extend(self, person: _Person, additions: Additions) -> None:
        new_phones = [phone.key for phone in additions.phones]
        new_emails = [email_key(email) for email in additions.emails]
        if additions.name:
            person.name = additions.name
            self._by_name.setdefault(name_key(person.name), []).append(person)
        person.phones.update(new_phones)
        person.emails.update(new_emails)
        person.tags.update(tag.casefold() for tag in additions.tags)
        person.company = person.company or additions.company
        person.note = f"{person.note}\n{additions.note}".strip()
        person.has_place = person.has_place or bool(
            additions.city or additions.state or additions.country
        )
        for phone in new_phones:
            self._by_phone.setdefault(phone, []).append(person)
        for email in new_emails:
            self._by_email.setdefault(email, []).append(person)

    def _remember(self, person: _Person) -> None:
        self._by_name.setdefault(name_key(person.name), []).append(person)
        for phone in person.phones:
            self._by_phone.setdefault(phone, []).append(person)
        for email in person.emails:
            self._by_email.setdefault(email, []).append(person)

    def _found(
        self,
        added: Mapping[str, Sequence[_Person]],
        existing: Mapping[str, Sequence[KnownContact]],
        keys: Iterable[str],
    ) -> Iterator[_Person]:
        """Everyone under some keys, each once: the seller's own contacts, then the file's."""
        seen: set[int] = set()
        for key in keys:
            known = [self._person(contact) for contact in existing.get(key, ())]
            for person in (*known, *added.get(key, ())):
                if id(person) not in seen:
                    seen.add(id(person))
                    yield person

    def _person(self, contact: KnownContact) -> _Person:
        if contact.id not in self._by_id:
            self._by_id[contact.id] = _Person(
                name=contact.name,
                contact_id=contact.id,
                position=None,
                line=None,
                phones=set(contact.phones),
                emails={email_key(email) for email in contact.emails},
                tags={tag.casefold() for tag in contact.tags},
                company=contact.company,
                note=contact.note,
                has_place=contact.has_place,
                do_not_call=contact.do_not_call,
                archived=contact.archived,
            )
        return self._by_id[contact.id]


def _closest(people: Sequence[_Person], entry: IncomingContact) -> _Person:
    """The one with the same whole name, else the first."""
    key = name_key(entry.name)
    return next((person for person in people if name_key(person.name) == key), people[0])


def _email_keys(entry: IncomingContact) -> list[str]:
    return [email_key(email) for email in entry.emails]


def _additions(
    entry: IncomingContact, person: _Person, withheld: Sequence[PhoneNumber]
) -> Additions:
    new_place = not person.has_place
    return Additions(
        name=entry.name if is_no_name(person.name) and not is_no_name(entry.name) else "",
        phones=tuple(
            phone
            for phone in entry.phones
            if phone.key not in person.phones and phone not in withheld
        ),
        emails=tuple(e for e in entry.emails if email_key(e) not in person.emails),
        tags=tuple(tag for tag in entry.tags if tag.casefold() not in person.tags),
        company="" if person.company else entry.company,
        note="" if entry.note in person.note else entry.note,
        city=entry.city if new_place else "",
        state=entry.state if new_place else "",
        country=entry.country if new_place else "",
    )


def _already(person: _Person) -> str:
    if person.line is not None:
        return f"on line {person.line}"
    return "in your archive" if person.archived else "already here"


def _where(person: _Person) -> str:
    return "" if person.line is None else f" (line {person.line})"


def _listed(additions: Additions) -> str:
    """What is added, in words: "a number, an e-mail address and a note"."""
    counted = [
        ("a name", "", bool(additions.name)),
        ("a number", "numbers", len(additions.phones)),
        ("an e-mail address", "e-mail addresses", len(additions.emails)),
        ("a tag", "tags", len(additions.tags)),
        ("a company", "", bool(additions.company)),
        ("a note", "", bool(additions.note)),
        ("a place", "", bool(additions.city or additions.state or additions.country)),
    ]
    words = [one if n == 1 else f"{n} {many}" for one, many, n in counted if n]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
