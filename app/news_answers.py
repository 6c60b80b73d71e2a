"""What the news commands answer."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import datetime

from app.answers import Answer, Json, read_date
from app.domain.news import News
from app.usecases import news, news_forecast
from app.usecases.news_words import outlook_in_words
from app.usecases.office import Office


def add(office: Office, arguments: argparse.Namespace, now: datetime) -> Answer:
    """Add news, and tell what it does."""
    starts = read_date(arguments.starts) if arguments.starts else news.today_of(office, now)
    item = News(
        0,
        arguments.title,
        arguments.teaser,
        starts,
        read_date(arguments.deadline) if arguments.deadline else None,
        frozenset(arguments.relationship),
        frozenset(arguments.tag),
        why=arguments.why,
    )
    news_id, _ = news.add(office, item, now)
    outlook = news_forecast.outlook(office, replace(item, id=news_id), now)
    answer: Json = {"news_id": news_id, **_reach(outlook.reach, runs=True)}
    if outlook.forecast is not None:
        heard_by = outlook.forecast.heard_by
        answer |= {
            "heard_by": heard_by and heard_by.isoformat(),
            "missed": outlook.forecast.missed,
        }
    return answer, [f"Added as news {news_id}.", *outlook_in_words(outlook)]


def listing(office: Office, _arguments: argparse.Namespace, now: datetime) -> Answer:
    """All news, running and over."""
    on = news.today_of(office, now)
    found = news.all_news(office)
    entries: list[object] = [
        {
            "news_id": item.id,
            "title": item.title,
            "teaser": item.teaser,
            "why": item.why,
            "starts": item.starts.isoformat(),
            "deadline": item.deadline and item.deadline.isoformat(),
            "relationships": sorted(item.relationships),
            "tags": sorted(item.tags),
            "ended_on": item.ended_on and item.ended_on.isoformat(),
            "running": item.starts <= on and item.runs(on),
            **_reach(news_forecast.reach(office, item, now), runs=item.runs(on)),
        }
        for item in found
    ]
    return {"news": entries}, [f"{item.id:>6}  {item.title}" for item in found] or ["No news yet."]


def end(office: Office, arguments: argparse.Namespace, now: datetime) -> Answer:
    """End news."""
    news.end(office, arguments.news_id, now)
    return {"news_id": arguments.news_id}, ["Ended; its calls are off the list."]


def _reach(reach: news_forecast.Reach, *, runs: bool) -> Json:
    """``due`` are on the list now because of it, ``to_hear`` now or later.

    News with a last day may be over before some of them are called about something else.
    """
    return {
        "permitted": reach.permitted,
        "heard": reach.heard,
        "to_hear": reach.due + (reach.something_else_first if runs else 0),
        "due": reach.due_now,
    }
