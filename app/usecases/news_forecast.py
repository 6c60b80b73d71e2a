"""What news does: how many become due by it, and how the list of the coming days changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, assert_never
from zoneinfo import ZoneInfo

from app.domain.cadence import Kind
from app.domain.forecast import FURTHEST, SHOWN_DAYS, Forecast, Load, Loads, Pace, Span, forecast
from app.domain.news import News
from app.domain.policy import Rules
from app.usecases.office import Office

if TYPE_CHECKING:
    from app.data.news_audience import Audience, Told
    from app.data.unit_of_work import Work

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Reach:
    """How many people news is about.

    Of all ``people`` (archived ones aside) it is for those ``permitted``, who said yes, can be
    called and belong to it; so many of them ``heard`` it already.  ``days`` tells how many become
    due by it and from which contact-local date on they may be called, if nobody is called before;
    ``due_now`` of them are due today, and ``listed`` of those would be on today's list without it.
    ``anyway`` tells how many other news would make due that day as well.
    """

    people: int
    permitted: int
    heard: int
    days: Mapping[date, int]
    due_now: int
    listed: int
    anyway: Mapping[date, int]

    @property
    def due(self) -> int:
        """How many become due by it."""
        return sum(self.days.values())

    @property
    def something_else_first(self) -> int:
        """How many are called about something else before it, some of them too late for it."""
        return self.permitted - self.heard - self.due


@dataclass(frozen=True, slots=True)
class Outlook:
    """Whom news reaches and what it does to the coming days; None while that is worked out.

    ``today`` is the seller's date, ``goal`` her calls a day.
    """

    news: News
    reach: Reach
    today: date
    goal: int
    forecast: Forecast | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """The first names, in alphabetical order, of those who heard news and of those still to go."""

    heard: tuple[str, ...]
    to_go: tuple[str, ...]


def names(office: Office, news: News, most: int) -> Names:
    """Who heard news and who is still to hear it, at most so many of each."""
    with office.database.read() as work:
        heard, to_go = (
            work.audience.names(news, heard=heard, most=most) for heard in (True, False)
        )
    return Names(heard, to_go)


def reach(office: Office, news: News, now: datetime) -> Reach:
    """How many people news is about at an aware instant; with the id 0, if it were added now."""
    with office.database.read() as work:
        return _reach(work, work.audience.of(news), news, now, frozenset())


def outlook(office: Office, news: News, now: datetime) -> Outlook:
    """What news does at an aware instant; with the id 0, what it would do if it were added now."""
    *_, last = outlook_step_by_step(office, news, now)
    assert last is not None
    return last


def outlook_step_by_step(office: Office, news: News, now: datetime) -> Iterator[Outlook | None]:
    """The outlook as soon as something can be told (None until then), and again with more in it.

    Each step is a short look of its own, so that an outcome is not kept waiting for all of them.
    """
    with office.database.read() as work:
        audience = work.audience.of(news)
        seller, rules = office.seller(work), office.rules(work)
    yield None

    local = now.astimezone(ZoneInfo(seller.zone))
    today = local.date()
    with office.database.read() as work:
        over = _over(work.audience.places(), rules, local)
    all_over = over is None
    over = over or frozenset()
    yield None

    with office.database.read() as work:
        reached = _reach(work, audience, news, now, over)
    first = Outlook(news, reached, today, seller.calls_a_day)
    yield first

    latest = today + FURTHEST
    with office.database.read() as work:
        by_others, by_this = work.audience.instead_of(
            news, today, rules.days.after(today, SHOWN_DAYS), over
        )
    yield first

    with office.database.read() as work:
        coming = work.audience.coming(today, latest, over)
        loads = [(day, _load(kind, people)) for kind, day, people in coming]
        others = [item for item in work.news.all() if item.id != news.id]
        midnight = datetime.combine(today, time.min, local.tzinfo)
        made = 0 if all_over else work.audience.calls_since(midnight, seller.calls_a_day)
    for other in others:
        if other.runs(today - _DAY):
            yield first
            with office.database.read() as work:
                told = work.audience.told(other, now, latest, without=news, over=over)
            near_from = _span(other, rules).urgent_from
            for each in told:
                near = max(each.day, today) >= near_from
                load = Load(near=each.people) if near else Load(settled=each.people)
                loads.append((_callable_on(each), load))
    yield first

    before = _sum(loads, ((day, Load(rest=-people)) for day, people in by_others.items()))
    with_news = _sum(
        before.items(),
        ((day, Load(news=people)) for day, people in reached.days.items()),
        # Whom the news calls is not called for something else on that day as well.
        (
            (day, _instead(people, before.get(day, Load())))
            for day, people in reached.anyway.items()
        ),
        ((day, Load(rest=-people)) for day, people in by_this.items()),
    )
    pace = Pace(seller.calls_a_day, rules.days, today + _DAY if all_over else today, made)
    foreseen = forecast(before, with_news, pace, _span(news, rules))
    yield Outlook(news, reached, today, seller.calls_a_day, foreseen)


def _over(places: list[tuple[str, str]], rules: Rules, local: datetime) -> frozenset[str] | None:
    """The lists of zones to which no call is possible any more on the seller's date; None: all."""
    midnight = datetime.combine(local.date() + _DAY, time.min, local.tzinfo)
    still, seen = set(), set()
    for zones, region in places:
        window = rules.hours.window(region, zones.split(","), local)
        seen.add(zones)
        if window.open or (window.opens_at is not None and window.opens_at < midnight):
            still.add(zones)
    return None if seen and not still else frozenset(seen - still)


def _span(news: News, rules: Rules) -> Span:
    if news.deadline is None:
        return Span()
    soon = timedelta(days=rules.policy.deadline_soon_days)
    return Span(news.deadline, urgent_from=news.deadline - soon)


def _callable_on(told: Told) -> date:
    return told.day + _DAY if told.now and told.over else told.day


def _instead(people: int, others: Load) -> Load:
    """Take away those who would have been called for other news that day."""
    settled = min(people, others.settled)
    return Load(near=settled - people, settled=-settled)


def _reach(
    work: Work, audience: Audience, news: News, now: datetime, over: frozenset[str]
) -> Reach:
    days: Counter[date] = Counter()
    anyway: Counter[date] = Counter()
    due_now = listed = 0
    # Other news that starts later may still end sooner.
    latest = max(news.starts, now.date()) + FURTHEST
    for told in work.audience.told(news, now, latest, over=over):
        day = _callable_on(told)
        days[day] += told.people
        anyway[day] += told.anyway
        if told.now:
            due_now += told.people
            listed += told.listed
    return Reach(*audience, days, due_now, listed, anyway)


def _sum(*parts: Iterable[tuple[date, Load]]) -> Loads:
    together: dict[date, Load] = {}
    for part in parts:
        for day, load in part:
            together[day] = together.get(day, Load()).plus(load)
    return {day: Load(*(max(0, people) for people in load)) for day, load in together.items()}


def _load(kind: Kind, people: int) -> Load:
    match kind:
        case Kind.PROMISE | Kind.RETRY:
            return Load(promised=people)
        case Kind.AGREED | Kind.PLAN | Kind.NEWS:
            return Load(settled=people)
        case Kind.FIRST | Kind.CARE | Kind.RETURN:
            return Load(rest=people)
        case _:
            assert_never(kind)
