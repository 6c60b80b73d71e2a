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
    SELECT n.id, n.title, n.starts, n.deadline,
           (SELECT group_concat(a.relationship) FROM news_relationship a WHERE a.news_id = n.id),
           (SELECT nullif(json_group_array(a.tag_id), '[]') FROM news_tag a WHERE a.news_id = n.id)
      FROM news n
     WHERE n.ended_on IS NULL AND n.starts <= :latest
       AND (n.deadline IS NULL OR n.deadline >= :earliest)
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
_OWN_PART = """json_extract(:parts, '$."' || c.zones || '"')"""

_RUNNING_NEWS = """
    WITH running AS MATERIALIZED (
        SELECT n.id, n.starts, coalesce(n.deadline, '9999-12-31') AS deadline,
               ',' || n.id || ',' AS mark,
               (SELECT group_concat(a.relationship) FROM news_relationship a
                 WHERE a.news_id = n.id) AS relationships,
               EXISTS (SELECT 1 FROM news_tag a WHERE a.news_id = n.id) AS has_tags
          FROM news n
         WHERE n.ended_on IS NULL AND n.starts <= :latest{but})
"""
# Whether a contact who may be told of news today belongs to those whom one of them is for.
FOR_HER = """
    n.starts <= {today} AND n.deadline >= {today} AND instr(c.heard, n.mark) = 0
    AND (n.relationships IS NULL OR instr(n.relationships, c.relationship) > 0)
    AND (NOT n.has_tags OR EXISTS (
         SELECT 1 FROM news_tag nt JOIN contact_tag ct ON ct.tag_id = nt.tag_id
          WHERE nt.news_id = n.id AND ct.contact_id = c.id))
"""
_TOLD = "c.news_from <= {today} AND EXISTS (SELECT 1 FROM running n WHERE {for_her})"

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

# Somebody never called is due at once, even on a day before she was entered.
_NOT_YET_ENTERED = """
    c.kind = 'first' AND c.due_on > :earliest AND c.due_on > {today} AND c.attempted_on IS NULL
"""
OF_ITS_AUDIENCE = """
    (:relationships IS NULL OR instr(:relationships, c.relationship) > 0)
    AND (:tags IS NULL OR EXISTS (
         SELECT 1 FROM contact_tag ct
          WHERE ct.contact_id = c.id AND ct.tag_id IN (SELECT value FROM json_each(:tags))))
"""
"""Whether one piece of news is for a contact: its ``relationships`` (with commas between them) and
``tags`` (JSON of their ids), None for everybody."""

# News goes before first calls and care, a plan step that is due goes before news.
_TELLING = f"""
    {{whom}} AND :first_day <= {{today}} AND {{today}} <= :last_day
    AND instr(c.heard, :mark) = 0 AND {OF_ITS_AUDIENCE}
    AND (c.kind IS NOT 'plan' OR c.due_on > {{today}})
"""
# Of several pieces of news she is told the one that ends first.
_NOTHING_SOONER = """
    AND NOT EXISTS (
        SELECT 1 FROM running n
         WHERE n.id <> :news
           AND (n.deadline < :deadline OR n.deadline = :deadline AND n.id < :news) AND {for_her})
"""
# Most may be told from the start of the news on and come by name; the others from a later day each.
_SINCE_START = "c.news_from <= :starts"
_SINCE_LATER = "c.news_from > :starts AND {begun}"

_COUNT = """
    SELECT (SELECT count(*) FROM contact c
             WHERE c.kind IN ('promise', 'retry', 'agreed', 'plan', 'first', 'care', 'return')
               AND {due})
         + (SELECT count(*) FROM contact c WHERE {not_yet_entered})
"""
_COUNT_TOLD = """
         + (SELECT count(*) FROM contact c
             WHERE {begun} AND {told}
               AND (c.kind IS NULL
                    OR c.due_on > {today} AND (c.kind <> 'first' OR c.attempted_on IS NOT NULL)))
"""


@dataclass(frozen=True, slots=True)
class Personal:
    """The scans that news does not bear on, one for each kind of call.

    ``promised_now`` and ``agreed_now`` are for a part of the day that it is there now: ``parts``
    (JSON) has it by zones.
    """

    late: str
    today: str
    retry: str
    agreed: str
    plan: str
    rested: str
    promised_now: str
    agreed_now: str


@dataclass(frozen=True, slots=True)
class WithNews:
    """The scans that news bears on, and the count of all who are due.

    ``since_start`` and ``since_later`` are for one piece of news: ``news`` (its id), ``mark`` (as
    in ``heard``), ``starts``, ``deadline``, ``relationships``, ``tags``; and for the days from
    ``first_day`` to ``last_day``, on which it is this ``situation``.
    """

    since_start: str
    since_later: str
    first: str
    not_yet_entered: str
    care: str
    count: str


@lru_cache
def personal(*, one_date: bool) -> Personal:
    """The statements for a moment at which it is ``one_date`` for all contacts, or not."""

    def kind(name: str, operator: str = "<=", more: str = "") -> str:
        return _scan(f"c.kind = '{name}' AND {_dated('c.due_on', operator, one_date)}{more}")

    now = f" AND c.day_part = {_OWN_PART}"

    return Personal(
        late=kind("promise", "<"),
        today=kind("promise", "="),
        retry=kind("retry"),
        agreed=kind("agreed"),
        plan=kind("plan"),
        rested=kind("return"),
        promised_now=kind("promise", "=", now),
        agreed_now=kind("agreed", "=", now),
    )


def running_news(but: str = "") -> str:
    """A table ``running`` of the news that has started on the ``latest`` date, ``but`` for one."""
    return _RUNNING_NEWS.format(but=f" AND n.id <> {but}" if but else "")


def makes_due(today: str, *, whom: str, beside_others: bool) -> str:
    """The condition that one piece of news makes a contact due on a date, an expression.

    ``whom`` are the contacts looked at.  Where it is ``beside_others``, the table ``running`` has
    the others: of several pieces she is told the one that ends first.
    """
    sooner = _NOTHING_SOONER.format(for_her=FOR_HER.format(today=today)) if beside_others else ""
    return _TELLING.format(whom=whom, today=today) + sooner


@lru_cache
def with_news(*, one_date: bool, news: int) -> WithNews:
    """The statements while so many pieces of news are running; more are the same as two."""
    today = _ONE_DATE if one_date else _OWN_DATE
    due, begun = _dated("c.due_on", "<=", one_date), _dated("c.news_from", "<=", one_date)
    told = _TOLD.format(today=today, for_her=FOR_HER.format(today=today))
    running = running_news() if news else ""
    untold = f" AND NOT coalesce({told}, 0)" if news else ""
    not_yet_entered = _NOT_YET_ENTERED.format(today=today)

    def telling(whom: str, due_on: str, order: str, index: str) -> str:
        several = news > 1
        where = makes_due(today, whom=whom, beside_others=several)
        scan = _scan(where, _NEWS_CALL.format(due_on=due_on), order, index)
        return running + scan if several else scan

    count = running + _COUNT.format(due=due, not_yet_entered=not_yet_entered)
    first_call = _FIRST_CALL.format(today=today)
    return WithNews(
        since_start=telling(_SINCE_START, ":starts", "c.sort_name", "contact_news_by_name"),
        since_later=telling(
            _SINCE_LATER.format(begun=begun),
            "c.news_from",
            "c.news_from, c.sort_name",
            "contact_news_by_day",
        ),
        first=running + _scan(f"c.kind = 'first' AND {due}{untold}"),
        not_yet_entered=running
        + _scan(not_yet_entered + untold, first_call, f"{today}, c.sort_name"),
        care=running + _scan(f"c.kind = 'care' AND {due}{untold}"),
        count=count + (_COUNT_TOLD.format(begun=begun, today=today, told=told) if news else ""),
    )


def _scan(
    where: str, call: str = _KEPT_CALL, order: str = _BY_DATE, index: str = "contact_due"
) -> str:
    return _SCAN.format(call=call, index=index, where=where, order=order)


def _dated(column: str, operator: str, one_date: bool) -> str:
    """A comparison with the contact's date, looked up only where that makes a difference."""
    if one_date:
        return f"{column} {operator} {_ONE_DATE}"
    own = f"{column} {operator} {_OWN_DATE}"
    if operator == "=":
        return f"{column} BETWEEN :earliest AND :latest AND {own}"
    return f"{column} <= :latest AND ({column} < :earliest OR {own})"
