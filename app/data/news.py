"""News and whom it is for."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Connection, delete, insert, select, update

from app.data.columns import driver_of
from app.data.prepared import Query
from app.data.tables import call, news, news_relationship, news_tag, tag
from app.data.tags import news_tag_ids
from app.domain.contact import Relationship
from app.domain.errors import KnownError
from app.domain.news import News

_ALL = Query(
    select(
        news.c.id,
        news.c.title,
        news.c.teaser,
        news.c.starts,
        news.c.deadline,
        news.c.ended_on,
        news.c.why,
    ).order_by(news.c.id)
)
_RELATIONSHIPS = Query(select(news_relationship.c.news_id, news_relationship.c.relationship))
_TAGS = Query(select(news_tag.c.news_id, tag.c.name).join(tag, tag.c.id == news_tag.c.tag_id))


class NewsStore:
    """Reads and writes news within one unit of work, which sees them unchanged: read once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: tuple[News, ...] | None = None

    def all(self) -> tuple[News, ...]:
        """All news, running and over, in the order they were added."""
        if self._known is None:
            self._known = self._read()
        return self._known

    def _read(self) -> tuple[News, ...]:
        driver = driver_of(self._connection)
        rows = _ALL.all(driver)
        if not rows:
            return ()
        relationships: dict[int, set[Relationship]] = defaultdict(set)
        for news_id, relationship in _RELATIONSHIPS.all(driver):
            relationships[news_id].add(relationship)
        tags: dict[int, set[str]] = defaultdict(set)
        for news_id, name in _TAGS.all(driver):
            tags[news_id].add(name)
        return tuple(
            News(
                news_id,
                title,
                teaser,
                starts,
                deadline,
                frozenset(relationships[news_id]),
                frozenset(tags[news_id]),
                ended_on,
                why,
            )
            for news_id, title, teaser, starts, deadline, ended_on, why in rows
        )

    def get(self, news_id: int) -> News:
        """News by id.  ``KnownError`` if there is none."""
        for item in self.all():
            if item.id == news_id:
                return item
        raise _unknown(news_id)

    def add(self, item: News) -> int:
        """Add news and return its id (its own is ignored)."""
        added = self._connection.execute(insert(news), _values(item))
        news_id = added.lastrowid
        self._set_audience(news_id, item)
        return news_id

    def change(self, item: News) -> None:
        """Change the news with this id.  ``KnownError`` if there is none."""
        changed = self._connection.execute(
            update(news).where(news.c.id == item.id).values(_values(item))
        )
        if not changed.rowcount:
            raise _unknown(item.id)
        self._connection.execute(
            delete(news_relationship).where(news_relationship.c.news_id == item.id)
        )
        self._connection.execute(delete(news_tag).where(news_tag.c.news_id == item.id))
        self._set_audience(item.id, item)

    def told(self, news_id: int) -> bool:
        """Whether a call told of news."""
        query = select(call.c.id).where(call.c.news_id == news_id).limit(1)
        return self._connection.scalar(query) is not None

    def remove(self, news_id: int) -> None:
        """Remove news that no call told of."""
        self._known = None
        self._connection.execute(delete(news).where(news.c.id == news_id))

    def _set_audience(self, news_id: int, item: News) -> None:
        self._known = None
        if item.relationships:
            self._connection.execute(
                insert(news_relationship),
                [{"news_id": news_id, "relationship": each} for each in item.relationships],
            )
        if item.tags:
            self._connection.execute(
                insert(news_tag),
                [
                    {"news_id": news_id, "tag_id": tag_id}
                    for tag_id in news_tag_ids(self._connection, item.tags)
                ],
            )


def _values(item: News) -> dict[str, object]:
    return {
        "title": item.title,
        "teaser": item.teaser,
        "why": item.why,
        "starts": item.starts,
        "deadline": item.deadline,
        "ended_on": item.ended_on,
    }


def _unknown(news_id: int) -> KnownError:
    return KnownError(f"There is no news {news_id}; “ringwell news list” shows what there is.")
