"""What she has entered of a talk in a session so far: kept while she types."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from app.domain.talk_draft import TalkDraft
from app.usecases.office import Office


def keep_talk(
    office: Office, session_id: int, contact_id: int, talk: TalkDraft | None, now: datetime
) -> None:
    """Keep what is entered of the talk with somebody in a session; None: it is thrown away.

    A sign of life at the aware instant ``now``.  Who was called meanwhile or is not in it, or a
    session that has ended, needs none any more, and nothing happens.
    """
    with office.database.write() as work:
        session = work.sessions.read(session_id)
        if session is None or session.ended_at is not None:
            return
        for person in session.people:
            if person.contact_id == contact_id and person.call_id is None:
                work.sessions.put(session_id, replace(person, talk=talk))
                work.sessions.keep(session.seen(now))
                work.commit()
