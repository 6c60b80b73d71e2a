"""The statements behind the due list, put together from constant pieces.

Each scans one index in the list's order and stops as soon as enough rows are there.  What is new is
not kept with the contacts but told here: a scan looks for those whom one piece of news makes due,
exactly as ``app.domain.cadence.with_news`` does.

Parameters of all of them: ``earliest`` and ``latest`` contact-local date, ``todays`` (JSON: the
date by zones) unless it is ``one_date``, and ``limit`` (-1 for all).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

ZONES = "SELECT zones FROM zone_list"

RUNNING = """
    SELECT id, title, starts, deadline FROM news
     WHERE ended_on IS NULL AND starts <= :latest AND (deadline IS NULL OR deadline >= :earliest)
"""
"""The news that may make somebody due today, wherever she is."""

DIALLED = """
    SELECT contact_id, at FROM call
     WHERE contact_id IN (SELECT value FROM json_each(?)) AND at > ? AND outcome <> 'called_back'
     ORDER BY at
"""
"""The seller's own calls to some contacts (JSON of their ids) after an instant."""

# Mostly it is one date for everybody; around midnight it is looked up by the contact's zones.
_ONE_DATE = ":latest"
_OWN_DATE = """json_extract(:todays, '$."' || c.zones || '"')"""

_WITH_RUNNING = """
    WITH running AS MATERIALIZED (
        SELECT n.id, n.starts, coalesce(n.deadline, '9999-12-31') AS deadline,
               ',' || n.id || ',' AS mark,
               (SELECT group_concat(a.relationship) FROM news_relationship a
                 WHERE a.news_id = n.id) AS relationships,
               EXISTS (SELECT 1 FROM news_tag a WHERE a.news_id = n.id) AS has_tags
          FROM news n
         WHERE n.ended_on IS NULL AND n.starts <= :latest)
"""
# The news a contact is to be told today: of several the one that ends first.  NULL for none.
_TOLD = """
    CASE WHEN c.news_from <= {today} THEN (
        SELECT n.id FROM running n
         WHERE n.starts <= {today} AND n.deadline >= {today}
           AND instr(c.heard, n.mark) = 0
           AND (n.relationships IS NULL OR instr(n.relationships, c.relationship) > 0)
           AND (NOT n.has_tags OR EXISTS (
                SELECT 1 FROM news_tag nt JOIN contact_tag ct ON ct.tag_id = nt.tag_id
                 WHERE nt.news_id = n.id AND ct.contact_id = c.id))
         ORDER BY n.deadline, n.id LIMIT 1) END
"""

_SCAN = """
    SELECT c.id, c.name,
           (SELECT coalesce(p.e164, p.as_written) FROM phone p
             WHERE p.contact_id = c.id AND p.position = 0),
           c.relationship, c.zones, c.calling_region, {call},
           c.permission_at, c.talked_on, c.attempted_on,
           (SELECT max(o.ordered_on) FROM purchase o WHERE o.contact_id = c.id)
      FROM contact c INDEXED BY {index}
     WHERE {where}
     ORDER BY {order}, c.id
     LIMIT :limit
"""
# The call of a row: due date, part of the day, kind, situation, message, news.
_KEPT_CALL = "c.due_on, c.day_part, c.kind, c.situation, c.message, c.series_news_id"
_FIRST_CALL = "{today}, c.day_part, c.kind, c.situation, c.message, c.series_news_id"
_NEWS_CALL = """
    {due_on}, CASE WHEN c.due_on = {due_on} THEN c.day_part END, 'news', :situation, 1, :news
"""
_BY_DATE = "c.due_on, c.sort_name"

_LATE = "c.kind = 'promise' AND c.due_on <= :latest AND c.due_on < {today}"
_TODAY = """
    c.kind = 'promise' AND c.due_on BETWEEN :earliest AND :latest AND c.due_on = {today}
"""
_DUE = "c.kind = '{kind}' AND c.due_on <= :latest AND c.due_on <= {today}"
# Somebody never called is due at once, even on a day before she was entered.
_NOT_YET_ENTERED = """
    c.kind = 'first' AND c.due_on > :earliest AND c.due_on > {today} AND c.attempted_on IS NULL
"""
# News goes before first calls and care, a plan step that is due goes before news.
_TELLING = """
    {whom} AND :first_day <= {today} AND {today} <= :last_day
    AND instr(c.heard, ',' || :news || ',') = 0 AND {told} = :news
    AND (c.kind IS NOT 'plan' OR c.due_on > {today})
"""
# Most may be told from the start of the news on and come by name; the others from a later day each.
_SINCE_START = "c.news_from <= :starts"
_SINCE_LATER = "c.news_from > :starts AND c.news_from <= :latest AND c.news_from <= {today}"

_COUNT = """
    SELECT (SELECT count(*) FROM contact c
             WHERE c.kind IN ('promise', 'retry', 'agreed', 'plan', 'first', 'care', 'return')
               AND c.due_on <= :latest AND c.due_on <= {today})
         + (SELECT count(*) FROM contact c WHERE {not_yet_entered})
"""
_COUNT_TOLD = """
         + (SELECT count(*) FROM contact c
             WHERE c.news_from <= :latest AND {told} IS NOT NULL
               AND (c.kind IS NULL
                    OR c.due_on > {today} AND (c.kind <> 'first' OR c.attempted_on IS NOT NULL)))
"""


@dataclass(frozen=True, slots=True)
class Statements:
    """One scan for each kind of row, and the count of all of them.

    ``since_start`` and ``since_later`` are for one piece of news on the days between two dates:
    ``news`` (its id), ``starts``, ``first_day``, ``last_day`` and the ``situation`` it then is.
    """

    late: str
    today: str
    retry: str
    agreed: str
    plan: str
    since_start: str
    since_later: str
    first: str
    not_yet_entered: str
    care: str
    rested: str
    count: str


@lru_cache
def statements(*, one_date: bool, any_news: bool) -> Statements:
    """The statements for a day on which it is ``one_date`` for all contacts, or not."""
    today = _ONE_DATE if one_date else _OWN_DATE
    told = _TOLD.format(today=today)
    running = _WITH_RUNNING if any_news else ""
    untold = f" AND {told} IS NULL" if any_news else ""

    def scan(
        where: str, call: str = _KEPT_CALL, order: str = _BY_DATE, index: str = "contact_due"
    ) -> str:
        return _SCAN.format(call=call, index=index, where=where.format(today=today), order=order)

    def due(kind: str) -> str:
        return scan(_DUE.format(kind=kind, today=today))

    def telling(whom: str, due_on: str, order: str, index: str) -> str:
        where = _TELLING.format(whom=whom.format(today=today), today=today, told=told)
        return running + scan(where, _NEWS_CALL.format(due_on=due_on), order, index)

    not_yet_entered = _NOT_YET_ENTERED.format(today=today)
    count = _COUNT.format(today=today, not_yet_entered=not_yet_entered)
    return Statements(
        late=scan(_LATE),
        today=scan(_TODAY),
        retry=due("retry"),
        agreed=due("agreed"),
        plan=due("plan"),
        since_start=telling(_SINCE_START, ":starts", "c.sort_name", "contact_news_by_name"),
        since_later=telling(
            _SINCE_LATER, "c.news_from", "c.news_from, c.sort_name", "contact_news_by_day"
        ),
        first=running + scan(_DUE.format(kind="first", today=today) + untold),
        not_yet_entered=running
        + scan(not_yet_entered + untold, _FIRST_CALL.format(today=today), "c.sort_name"),
        care=running + scan(_DUE.format(kind="care", today=today) + untold),
        rested=due("return"),
        count=running + count + (_COUNT_TOLD.format(today=today, told=told) if any_news else ""),
    )
