"""The list of news."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from app.domain.news import News
from ui.models.rows import ListRows


class Phase(Enum):
    """Where news is in its life; the order is that of the list."""

    RUNNING = "Running"
    UPCOMING = "Coming up"
    OVER = "Over"


@dataclass(frozen=True, slots=True)
class NewsLine:
    """News on the seller's date, with its dates in words."""

    news: News
    phase: Phase
    when: str


class NewsRows(ListRows[NewsLine]):
    """One row for each piece of news, in the order given."""

    def key(self, row: NewsLine) -> int:
        return row.news.id

    def words(self, row: NewsLine) -> str:
        return row.news.title
