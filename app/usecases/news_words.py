"""What news does, in sentences for the window and the command line."""

from __future__ import annotations

from datetime import date

from app.domain.forecast import Forecast
from app.domain.news import News
from app.domain.seller import MOST_CALLS_A_DAY
from app.domain.spoken import MONTHS, WEEKDAYS
from app.usecases.news_forecast import Outlook, Reach

_WEEK = 7


def outlook_in_words(outlook: Outlook) -> list[str]:
    """All there is to say about an outlook, sentence by sentence."""
    due = due_in_words(outlook.reach, outlook.news, outlook.today)
    said = [due, reach_in_words(outlook.reach)]
    pace = pace_in_words(outlook)
    return [*said, pace] if pace else said


def due_in_words(reach: Reach, news: News, today: date) -> str:
    """How many become due: "33 people become due from Monday on."."""
    if not reach.due:
        return _later_in_words(reach, news, today)
    become = "1 person becomes due" if reach.due == 1 else f"{reach.due:,} people become due"
    if news.starts > today:
        return f"{become} from {day_in_words(news.starts, today)} on."
    if not reach.listed:
        return f"{become}."
    if reach.due == 1:
        return f"{become}, who would be on your list anyway."
    they = "all" if reach.listed == reach.due else f"{reach.listed:,}"
    return f"{become}; {they} of them would be on your list anyway."


def reach_in_words(reach: Reach) -> str:
    """How many it is for, how many know it, how many are called about something else first."""
    if not reach.permitted:
        return "Nobody who said yes to hearing from you belongs to it yet."
    belong = "belongs" if reach.permitted == 1 else "belong"
    parts = [f"{reach.permitted:,} of your {reach.people:,} people said yes and {belong} to it"]
    if reach.heard:
        parts.append(f"{reach.heard:,} {_have(reach.heard)} heard it already")
    first = reach.something_else_first
    if first and reach.due:  # otherwise that is how many become due
        parts.append(f"{first:,} {'is' if first == 1 else 'are'} called about something else first")
    return "; ".join(parts) + "."


def pace_in_words(outlook: Outlook) -> str:
    """When everybody will have heard it, or who will not in time; empty where nobody is due."""
    foreseen, goal = outlook.forecast, outlook.goal
    if foreseen is None or not outlook.reach.due:
        return ""
    if foreseen.missed:
        return _too_late(outlook, foreseen)
    if foreseen.heard_by is None:
        return f"At {_calls(goal)}, telling everybody takes more than a year."
    if outlook.reach.something_else_first:
        due = outlook.reach.due
        who = "That one person has" if due == 1 else f"These {due:,} have"
    else:
        who = "Everybody has"
    return f"{who} heard it by {_by(foreseen.heard_by, outlook.today)}."


def progress_in_words(reach: Reach, *, over: bool = False) -> str:
    """How far the telling is: "12 of 38 have heard it · 26 to go"; that it was, once it is over."""
    if not reach.permitted:
        return "Nobody who said yes to hearing from you belongs to it yet."
    share = f"{reach.heard:,} of {reach.permitted:,}"
    if over:
        return f"{share} heard it"
    to_go = reach.permitted - reach.heard
    return f"{share} {_have(reach.permitted)} heard it · {f'{to_go:,} to go' if to_go else 'all'}"


def day_in_words(day: date, today: date) -> str:
    """A day as it stands in a sentence: "tomorrow", "Friday", "Thursday, December 3"."""
    days = (day - today).days
    if days in (0, 1):
        return ("today", "tomorrow")[days]
    weekday = WEEKDAYS[day.weekday()]
    if 0 < days < _WEEK - 1:
        return weekday
    year = "" if day.year == today.year else f", {day.year}"
    return f"{weekday}, {MONTHS[day.month - 1]} {day.day}{year}"


def _later_in_words(reach: Reach, news: News, today: date) -> str:
    """What becomes of those who are called about something else first, if that is all of them."""
    first = reach.something_else_first
    if not first or not news.runs(today):
        return "Nobody becomes due by it."
    hear = "1 person hears" if first == 1 else f"{first:,} people hear"
    in_time = ", if that is before it ends" if news.deadline else ""
    return f"{hear} it after what they are called about first{in_time}."


def _by(day: date, today: date) -> str:
    return "this evening" if day == today else day_in_words(day, today)


def _too_late(outlook: Outlook, foreseen: Forecast) -> str:
    assert outlook.news.deadline is not None
    ends = day_in_words(outlook.news.deadline, outlook.today)
    on = "" if ends in ("today", "tomorrow") else "on "
    begins = foreseen.days[0].day if foreseen.days else outlook.today
    # Where her list can still be called today it begins with today.
    since = f" from {day_in_words(begins, outlook.today)} on" if begins > outlook.today else ""
    missed = f"{foreseen.missed:,} of them will not hear it before it ends {on}{ends}"
    enough = foreseen.goal_in_time
    if enough is None or enough > MOST_CALLS_A_DAY:
        return f"At {_calls(outlook.goal)}{since}, {missed}: a later last day would help."
    return f"At {_calls(outlook.goal)}{since}, {missed}: {enough:,} a day would do."


def _calls(goal: int) -> str:
    return "1 call a day" if goal == 1 else f"{goal:,} calls a day"


def _have(count: int) -> str:
    return "has" if count == 1 else "have"
