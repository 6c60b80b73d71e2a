"""The statements behind the due list (DESIGN.md, rule 7), made of constant pieces.

Each place of the list is an *arm*: a scan of one index, in the list's order, that stops as soon as
enough rows are there.  ``UNION ALL ... ORDER BY`` merges the arms.  What is new is not kept with
the contacts but told here: an arm looks for those whom one piece of news makes due, exactly as
``app.domain.cadence.with_news`` does.
"""

from __future__ import annotations

from functools import lru_cache

from app.domain.due import Place

ZONES = """
    WITH RECURSIVE used(zones) AS (
        SELECT min(zones) FROM contact
        UNION ALL
        SELECT (SELECT min(c.zones) FROM contact c WHERE c.zones > used.zones)
          FROM used WHERE used.zones IS NOT NULL)
    SELECT zones FROM used WHERE zones IS NOT NULL
"""
"""The lists of zones that contacts have: one step of the index for each, not one for each contact.
"""

# The contact-local date.  Mostly it is one date for everybody; around midnight it is looked up by
# the contact's zones.
_ONE_TODAY = ":latest"
_OWN_TODAY = """json_extract(:todays, '$."' || c.zones || '"')"""

# News that may make somebody due today, wherever she is.
_RUNNING = """
    WITH running AS MATERIALIZED (
        SELECT n.id, n.starts, coalesce(n.deadline, '9999-12-31') AS deadline,
               ',' || n.id || ',' AS mark,
               (SELECT group_concat(a.relationship) FROM news_relationship a
                 WHERE a.news_id = n.id) AS relationships,
               EXISTS (SELECT 1 FROM news_tag a WHERE a.news_id = n.id) AS has_tags
          FROM news n
         WHERE n.ended_on IS NULL AND n.starts <= :latest
           AND coalesce(n.deadline, '9999-12-31') >= :earliest)
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

_ARM = """
    SELECT {place} AS place, {due_on} AS due_on, c.sort_name AS sort_name, c.id AS id,
           {news} AS news_id
      FROM contact c
     WHERE {where}
"""
_DUE = "c.kind = '{kind}' AND c.due_on <= :latest AND c.due_on <= {today}"
_LATE = "c.kind = 'promise' AND c.due_on <= :latest AND c.due_on < {today}"
_TODAY = """
    c.kind = 'promise' AND c.due_on BETWEEN :earliest AND :latest AND c.due_on = {today}
"""
# Somebody never called is due at once, even on a day before she was entered.
_BEFORE_ENTERED = """
    c.kind = 'first' AND c.due_on > :earliest AND c.due_on > {today} AND c.attempted_on IS NULL
"""
# News goes before first calls and care, a plan step that is due before news.
_NO_PLAN_DUE = "(c.kind IS NOT 'plan' OR c.due_on > {today})"
_TELLING = """
    instr(c.heard, ',' || :news_{i} || ',') = 0 AND {told} = :news_{i} AND {no_plan_due}
"""
# From the start of the news on: these come by name.
_SINCE_START = "c.news_from <= :starts_{i} AND :starts_{i} <= {today}"
# Later, each from a day of her own.
_SINCE_LATER = "c.news_from > :starts_{i} AND c.news_from <= :latest AND c.news_from <= {today}"

_ROWS = """
    SELECT c.id, c.name,
           (SELECT coalesce(p.e164, p.as_written) FROM phone p
             WHERE p.contact_id = c.id AND p.position = 0),
           c.relationship, c.zones, c.calling_region, c.kind, d.due_on,
           CASE WHEN c.due_on = d.due_on THEN c.day_part END,
           c.situation, c.message, c.series_news_id, d.news_id, d.place,
           c.permission_at, c.talked_on, c.attempted_on,
           (SELECT max(o.ordered_on) FROM purchase o WHERE o.contact_id = c.id)
      FROM ({arms} ORDER BY place, due_on, sort_name, id LIMIT :limit) d
      CROSS JOIN contact c ON c.id = d.id
     ORDER BY d.place, d.due_on, d.sort_name, d.id
"""
_COUNT = """
    SELECT (SELECT count(*) FROM contact c
             WHERE c.kind IN ('promise', 'retry', 'agreed', 'plan', 'first', 'care', 'return')
               AND c.due_on <= :latest AND c.due_on <= {today})
         + (SELECT count(*) FROM contact c WHERE {before_entered})
"""
_COUNT_TOLD = """
         + (SELECT count(*) FROM contact c
             WHERE c.news_from <= :latest AND {told} IS NOT NULL
               AND (c.kind IS NULL
                    OR c.due_on > {today} AND (c.kind <> 'first' OR c.attempted_on IS NOT NULL)))
"""


@lru_cache(maxsize=16)
def rows_statement(news: int, one_today: bool) -> str:
    """The due rows in order, with ``news`` pieces of news running.

    Parameters: ``latest`` and ``earliest`` contact-local date, ``limit`` (-1 for all); unless
    ``one_today``, ``todays`` (JSON: the date by zones); and for each piece of news ``news_i`` (its
    id), ``starts_i`` and ``soon_i``, the date from which its deadline is near.
    """
    today = _today(one_today)
    told = _TOLD.format(today=today)
    untold = f" AND {told} IS NULL" if news else ""

    def arm(place: Place, where: str, due_on: str = "c.due_on", i: int | None = None) -> str:
        about = "NULL" if i is None else f":news_{i}"
        return _ARM.format(place=place.value, due_on=due_on, news=about, where=where)

    def due(place: Place, kind: str, more: str = "") -> str:
        return arm(place, _DUE.format(kind=kind, today=today) + more)

    arms = [
        arm(Place.LATE_PROMISE, _LATE.format(today=today)),
        arm(Place.PROMISE_TODAY, _TODAY.format(today=today)),
        due(Place.PROMISE_TODAY, "retry"),
        due(Place.AGREED, "agreed"),
        due(Place.PLAN, "plan"),
        due(Place.FIRST, "first", untold),
        arm(Place.FIRST, _BEFORE_ENTERED.format(today=today) + untold, today),
        due(Place.CARE, "care", untold),
        due(Place.RETURN, "return"),
    ]
    for i in range(news):
        telling = _TELLING.format(i=i, told=told, no_plan_due=_NO_PLAN_DUE.format(today=today))
        since_start = f"{_SINCE_START} AND {{telling}}".format(i=i, today=today, telling=telling)
        since_later = f"{_SINCE_LATER} AND {{telling}}".format(i=i, today=today, telling=telling)
        for place, near in ((Place.DEADLINE, "<="), (Place.NEWS, ">")):
            here = f":soon_{i} {near} {today}"
            arms.append(arm(place, f"{here} AND {since_start}", f":starts_{i}", i))
            arms.append(arm(place, f"{here} AND {since_later}", "c.news_from", i))
    statement = _ROWS.format(arms=" UNION ALL ".join(arms))
    return _RUNNING + statement if news else statement


@lru_cache(maxsize=4)
def count_statement(any_news: bool, one_today: bool) -> str:
    """How many are due; parameters as for ``rows_statement``."""
    today = _today(one_today)
    counted = _COUNT.format(today=today, before_entered=_BEFORE_ENTERED.format(today=today))
    if not any_news:
        return counted
    return _RUNNING + counted + _COUNT_TOLD.format(today=today, told=_TOLD.format(today=today))


def _today(one_today: bool) -> str:
    return _ONE_TODAY if one_today else _OWN_TODAY
