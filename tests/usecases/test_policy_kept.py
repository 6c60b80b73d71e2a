"""The policy that is kept, also by a version that knew less of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.bootstrap import DATABASE, open_office
from app.domain.policy import Policy
from app.usecases import preferences
from app.usecases.office import Office

STORED = sorted((Path(__file__).resolve().parents[1] / "databases").glob("*.sqlite"))


def test_what_a_version_did_not_keep_is_as_usual(office: Office) -> None:
    with office.database.write() as work:
        work.settings.put("policy", {"retry_days": [2, 4, 7]})
        work.commit()
    assert preferences.policy(office) == Policy(retry_days=(2, 4, 7))


@pytest.mark.parametrize("stored", STORED, ids=lambda path: path.stem)
def test_the_policy_of_every_version_is_read(stored: Path, tmp_path: Path) -> None:
    shutil.copyfile(stored, tmp_path / DATABASE)
    opened = open_office(tmp_path)
    assert preferences.policy(opened).retry_days == (2, 4, 7)
    opened.database.close()
