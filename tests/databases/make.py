"""Makes the stored database of today's tables: ``python -m tests.databases.make``.

Run it once when the tables of a version are final, and keep the file for good: every later version
has to open it.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

from app.data.database import open_database
from app.data.revision import REVISION
from app.domain.contact import ContactDetails, PhoneNumber, Relationship
from app.domain.policy import Situation
from tests.builders import moment, some_rules
from tests.data.worlds import World, add_somebody

HERE = Path(__file__).resolve().parent
SEED = 1
PEOPLE = 12


def make(path: Path) -> None:
    """Fill a new database with a small world, an import, a setting and an own script."""
    database = open_database(path)
    with database.write() as work:
        World(work, Random(SEED), some_rules()).fill(PEOPLE)
        batch = work.imports.start("contacts.csv", moment("2026-11-18 12:00"))
        zoe = ContactDetails(
            "Zoë O’Brien",
            Relationship.CUSTOMER,
            (PhoneNumber("(614) 555-0142", "+16145550142", label="mobile"),),
            ("zoe@example.com",),
            note="Likes tea",
        )
        add_somebody(work, zoe, batch_id=batch)
        work.settings.put("policy", {"retry_days": [2, 4, 7]})
        at = moment("2026-11-18 12:00")
        mine = work.scripts.add(
            Situation.CARE, "en", Relationship.CUSTOMER, "Mine", "Hello.", at, "en.care"
        )
        work.scripts.reword(mine.id, "Mine", "Hello, Zoë.", at)
        work.scripts.choose(Situation.CARE, "en", None, mine.id)
        work.commit()
    database.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("VACUUM")


if __name__ == "__main__":
    stored = HERE / f"{REVISION}.sqlite"
    stored.unlink(missing_ok=True)
    make(stored)
