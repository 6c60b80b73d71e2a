"""What to say to one contact: her script filled in, and her next call in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from app.domain.cadence import Kind, NextCall, Standing
from app.domain.call import Promise
from app.domain.consequences import news_told
from app.domain.contact import Contact, ContactDetails, Permission
from app.domain.due import DueContact
from app.domain.errors import KnownError
from app.domain.news import News
from app.domain.policy import Situation
from app.domain.promising import named_now
from app.domain.recommending import Library
from app.domain.script import Field, FilledScript, Script, fill, first_name
from app.domain.seller import Seller
from app.domain.spoken import spoken_number
from app.domain.tongue import Tongue, tongue
from app.exchange.phone_numbers import display


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
    """Fills scripts in for one contact at one moment.

    ``situation`` is what a call made now is about and ``news`` what it would tell her; ``promise``
    is when a voicemail left now says the seller will try again, ``local_now`` the time with her.
    """

    seller: Seller
    details: ContactDetails
    next_call: NextCall | None
    situation: Situation
    news: News | None
    promise: Promise | None
    local_now: datetime
    _values: dict[str, Mapping[Field, str | None]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def say(self, script: Script) -> SayThis:
        """A script filled in."""
        values = self.values(script.language)
        if script.live:
            values = {**values, Field.REASON: self._talked_about(tongue(script.language))}
        return SayThis(script, fill(script, values))

    def values(self, language: str) -> Mapping[Field, str | None]:
        """What fills the gaps of a script in that language; None for what is not known."""
        if language not in self._values:
            self._values[language] = self._worded(tongue(language))
        return self._values[language]

    def _worded(self, speech: Tongue) -> Mapping[Field, str | None]:
        seller, details, news, today = self.seller, self.details, self.news, self.local_now.date()
        number = display(seller.phone.dialled, seller.region) if seller.phone else None
        deadline = news.deadline if news else None
        before = _said_before(self.next_call, self.local_now)
        return {
            Field.FIRST_NAME: first_name(details.name, speech.and_word),
            Field.MY_NAME: seller.name,
            Field.BUSINESS: seller.business,
            Field.REASON: self._left_about(speech),
            Field.INTEREST: details.interest,
            Field.NEWS_TITLE: news.title if news else None,
            Field.NEWS_TEASER: news.teaser if news else None,
            Field.NEWS_WHY: news.why if news else None,
            Field.DEADLINE: speech.deadline(deadline, today) if deadline else None,
            Field.RETRY_WHEN: speech.spoken_when(self.promise, today) if self.promise else None,
            Field.SAID_BEFORE: speech.when_said(before, today) if before else None,
            Field.MY_NUMBER: spoken_number(number) if number else None,
        }

    def _left_about(self, speech: Tongue) -> str | None:
        """Why a message is left: the news, if there is still some to tell at the next try."""
        news, promise = self.news, self.promise
        over = news and news.deadline and promise and promise.on > news.deadline
        return speech.about(news.title) if news and not over else self.details.interest

    def _talked_about(self, speech: Tongue) -> str | None:
        """Why she is called, as it is told her in a talk."""
        if self.news:
            return speech.about(self.news.title)
        interest = self.details.interest
        match self.situation:
            case Situation.ORDER_2_DAYS | Situation.ORDER_2_WEEKS | Situation.ORDER_2_MONTHS:
                return speech.your_order
            case Situation.AGREED:
                return interest or speech.our_plan
            case Situation.PROMISED_2 | Situation.PROMISED_3 | Situation.WAY_OUT:
                return interest or speech.my_message
            case _:
                return interest


def news_to_tell(
    standing: Standing, next_call: NextCall | None, news: Iterable[News], today: date
) -> News | None:
    """What is new for a contact in a call made on the contact-local date ``today``.

    Nothing that is over or still to come, and nothing for somebody who has not said yes to it.
    """
    news_id = news_told(next_call, today)
    if news_id is None or standing.permission is not Permission.GRANTED:
        return None
    return next((item for item in news if item.id == news_id and item.runs(today)), None)


def voicemail_script(
    library: Library,
    situation: Situation,
    details: ContactDetails,
    permission: Permission,
    script_id: str | None,
) -> Script:
    """The script of a voicemail: the one she swapped in for this one call, else the recommended.

    ``KnownError`` for a script there is not, for words of a talk, and for words of news to somebody
    who has not said yes to any.
    """
    if script_id is None:
        return library.recommended(situation, details.language, details.relationship)
    script = library.script(script_id)
    if script.live:
        raise KnownError(f"“{script.title}” is for a talk; please choose words for a voicemail.")
    of_news = script.occasion in (Situation.NEWS, Situation.DEADLINE)
    if of_news and permission is not Permission.GRANTED:
        raise KnownError(
            f"“{script.title}” is for people who said yes to news; please choose other words here."
        )
    return script


def _said_before(next_call: NextCall | None, local_now: datetime) -> Promise | None:
    """The time promised or agreed on, as far as it is true and kind to name it now."""
    if next_call is None or next_call.kind not in (Kind.PROMISE, Kind.AGREED):
        return None
    return named_now(Promise(next_call.due_on, next_call.part), local_now)


def as_due(
    contact: Contact,
    phone: str | None,
    standing: Standing,
    next_call: NextCall,
    news: Mapping[int, News],
) -> DueContact:
    """A contact and her next call as a row of the due list; ``phone`` is as it is dialled."""
    item = news.get(next_call.news_id or 0) if next_call.kind is Kind.NEWS else None
    return DueContact(
        contact_id=contact.id,
        name=contact.name,
        phone=phone,
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
