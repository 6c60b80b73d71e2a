"""The lock files: complete, hashed, and free of any address."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from locks import LOCKS, NOT_PORTABLE

ROOT = Path(__file__).resolve().parent.parent.parent
PIN = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ;\\]+)(?P<marker> ; [^\\]+)? \\$")


def entries(lock: str) -> dict[str, tuple[str, int]]:
    """Each package of a lock with its version and its number of hashes."""
    found: dict[str, tuple[str, int]] = {}
    name = ""
    for line in (ROOT / "packaging" / lock).read_text(encoding="utf-8").splitlines():
        if line.startswith("    --hash=sha256:"):
            version, hashes = found[name]
            found[name] = (version, hashes + 1)
        elif not line.startswith("#"):
            pin = PIN.match(line)
            assert pin, f"{lock}: {line}"
            name = pin["name"]
            found[name] = (pin["version"], 0)
    return found


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes(lock: str) -> None:
    assert all(hashes for _, hashes in entries(lock).values())


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock: str) -> None:
    assert not NOT_PORTABLE.search((ROOT / "packaging" / lock).read_text(encoding="utf-8"))


def test_the_locks_agree_where_they_overlap() -> None:
    versions: dict[str, str] = {}
    for lock in LOCKS:
        for name, (version, _) in entries(lock).items():
            assert versions.setdefault(name, version) == version


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"]]
    for group in project["dependency-groups"].values():
        wanted += group
    names = {re.split(r"[<>=!~ ;\[]", line)[0].lower() for line in wanted}
    assert names <= {name for lock in LOCKS for name in entries(lock)}


def test_compiled_packages_have_files_for_every_system() -> None:
    """Three systems and several processors: fewer files than that means one was left out."""
    pinned = entries("requirements.lock")
    assert pinned["pyside6-essentials"][1] >= 5
    assert pinned["sqlalchemy"][1] >= 20
