"""What to say to one contact: her script filled in, and her next call in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from app.domain.cadence import Kind, NextCall, Standing
from app.domain.call import Promise
from app.domain.contact import Contact, ContactDetails
from app.domain.due import DueContact
from app.domain.news import News
from app.domain.policy import Situation
from app.domain.recommending import recommended
from app.domain.script import Field, FilledScript, Script, fill, first_name
from app.domain.seller import Seller
from app.domain.spoken import spoken_date, spoken_number, spoken_when, when_said
from app.exchange.phone_numbers import display

_NAMED_DAYS = 6
_DETERMINERS = frozenset({"a", "an", "the", "our", "my", "your", "this", "these", "new"})


@dataclass(frozen=True, slots=True)
class SayThis:
    """A script filled in for one contact; ``fill`` tells where each value stands in the text."""

    script: Script
    filled: FilledScript

    @property
    def text(self) -> str:
        """The words."""
        return self.filled.text

    def spans_of(self, field: Field) -> tuple[tuple[int, int], ...]:
        """Where a field stands in the text, as character offsets."""
        return tuple((span.start, span.end) for span in self.filled.spans if span.field is field)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Fills scripts in for one seller on one contact's date."""

    seller: Seller
    scripts: tuple[Script, ...]
    news: Mapping[int, News]

    def say(
        self,
        situation: Situation,
        details: ContactDetails,
        next_call: NextCall | None,
        promise: Promise | None,
        today: date,
    ) -> SayThis:
        """The script of a situation filled in.

        ``promise`` is when a voicemail left now says the seller will try again; ``today`` is
        contact-local.
        """
        script = recommended(self.scripts, (), situation, details.language, details.relationship)
        news = self.news.get(next_call.news_id or 0) if next_call else None
        if news is not None and not news.runs(today):
            news = None
        phone = self.seller.phone
        number = display(phone.dialled, self.seller.region) if phone else None
        about = _about(news.title) if news else None
        values = {
            Field.FIRST_NAME: first_name(details.name),
            Field.MY_NAME: self.seller.name,
            Field.BUSINESS: self.seller.business,
            Field.REASON: about or details.interest,
            Field.INTEREST: details.interest,
            Field.NEWS_TITLE: news.title if news else None,
            Field.NEWS_TEASER: news.teaser if news else None,
            Field.NEWS_WHY: news.why or None if news else None,
            Field.DEADLINE: _until(news.deadline, today) if news and news.deadline else None,
            Field.RETRY_WHEN: spoken_when(promise, today) if promise else None,
            Field.SAID_BEFORE: _said_before(next_call, today),
            Field.MY_NUMBER: spoken_number(number) if number else None,
        }
        return SayThis(script, fill(script, values))


def _said_before(next_call: NextCall | None, today: date) -> str | None:
    """The time promised or agreed on, unless it is so long ago that naming it would not be kind."""
    if next_call is None or next_call.kind not in (Kind.PROMISE, Kind.AGREED):
        return None
    if (today - next_call.due_on).days > _NAMED_DAYS:
        return None
    return when_said(Promise(next_call.due_on, next_call.part), today)


def _until(deadline: date, today: date) -> str:
    return "the end of today" if deadline == today else spoken_date(deadline, today)


def _about(title: str) -> str:
    """The title of news as it stands in a sentence: "the Winter catalog"."""
    first = title.split()[0].casefold()
    return title[0].lower() + title[1:] if first in _DETERMINERS else f"the {title}"


def as_due(
    contact: Contact,
    details: ContactDetails,
    standing: Standing,
    next_call: NextCall,
    news: Mapping[int, News],
) -> DueContact:
    """A contact and her next call as a row of the due list."""
    item = news.get(next_call.news_id or 0) if next_call.kind is Kind.NEWS else None
    return DueContact(
        contact_id=contact.id,
        name=contact.name,
        phone=details.phones[0].dialled if details.phones else None,
        relationship=contact.relationship,
        zones=contact.zones,
        calling_region=contact.calling_region,
        kind=next_call.kind,
        due_on=next_call.due_on,
        part=next_call.part,
        situation=next_call.situation,
        message=next_call.message,
        news_id=next_call.news_id,
        news_title=item.title if item else None,
        news_deadline=item.deadline if item else None,
        permission_on=local_permission_date(contact, standing),
        talked_on=standing.talked_on,
        attempted_on=standing.attempted_on,
        ordered_on=max(contact.orders, default=None),
    )


def local_permission_date(contact: Contact, standing: Standing) -> date | None:
    """The contact-local date of the permission answer."""
    at = standing.permission_at
    return at and at.astimezone(ZoneInfo(contact.zones[0])).date()


def by_id(news: Iterable[News]) -> dict[int, News]:
    """News by id."""
    return {item.id: item for item in news}
