"""The local log: it says what broke and where, and nothing about anybody."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PRIVATE = "Sue Baker +16145550142"

SCRIPT = """
import logging, sys
from pathlib import Path
from app.diagnostics import start_log

start_log(Path(sys.argv[1]))
log = logging.getLogger("ui.lanes")
try:
    try:
        int("Sue Baker +16145550142")
    except ValueError as cause:
        raise RuntimeError("no contact Sue Baker +16145550142") from cause
except RuntimeError as fault:
    log.error("A job on the %s lane failed", "Sue Baker +16145550142", exc_info=fault)
logging.getLogger("sqlalchemy").error("INSERT INTO contact VALUES ('Sue Baker +16145550142')")
log.info("not worth a line")
"""


def logged(folder: Path) -> str:
    subprocess.run([sys.executable, "-c", SCRIPT, str(folder)], cwd=ROOT, check=True)
    return (folder / "ringwell.log").read_text(encoding="utf-8")


def test_a_bug_is_told_by_its_kind_and_its_places(tmp_path: Path) -> None:
    text = logged(tmp_path / "log")
    assert "A job on the %s lane failed" in text
    assert "builtins.RuntimeError" in text
    assert "builtins.ValueError" in text
    assert "not worth a line" not in text


def test_nobody_is_named(tmp_path: Path) -> None:
    text = logged(tmp_path / "log")
    for word in PRIVATE.split():
        assert word not in text
    assert str(ROOT) not in text


def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    folder = tmp_path / "log"
    logged(folder)
    if sys.platform != "win32":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        for file in folder.iterdir():
            assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_crash_leaves_its_stack(tmp_path: Path) -> None:
    crash = SCRIPT + "\nimport faulthandler; faulthandler._sigsegv()"
    done = subprocess.run(
        [sys.executable, "-c", crash, str(tmp_path)], cwd=ROOT, check=False, capture_output=True
    )
    assert done.returncode != 0
    assert "Segmentation fault" in (tmp_path / "crash.log").read_text(encoding="utf-8")
