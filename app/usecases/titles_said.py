"""Which scripts the messages of the past were left with, by the names they had then."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.call import CallRecord
from app.domain.errors import KnownError
from app.domain.script import Script
from app.usecases.library import versions
from app.usecases.office import Office


def titles_said(
    office: Office, records: Iterable[CallRecord], scripts: Iterable[Script]
) -> dict[int, str]:
    """The title of the script of each call, by call id; none where it cannot be told any more.

    ``scripts`` are those there are now.  A script of the seller's own that was changed or removed
    since is called what it was called when the message was left.
    """
    now = {script.id: script for script in scripts}
    then: dict[str, dict[int | None, str]] = {}
    titles: dict[int, str] = {}
    for record in records:
        if record.script_id is None:
            continue
        script = now.get(record.script_id)
        if script is not None and script.version == record.script_version:
            titles[record.call.id] = script.title
            continue
        if record.script_id not in then:
            then[record.script_id] = _titles(office, record.script_id)
        title = then[record.script_id].get(record.script_version)
        if title is not None:
            titles[record.call.id] = title
    return titles


def _titles(office: Office, script_id: str) -> dict[int | None, str]:
    """What the versions of a script were called; nothing for a script nobody knows."""
    try:
        return {version.version: version.title for version in versions(office, script_id)}
    except KnownError:
        return {}
