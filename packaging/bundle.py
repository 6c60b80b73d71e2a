"""`dev.py build`: the program in one folder, with its own Python and Qt, for any laptop."""

from __future__ import annotations

import json
import subprocess
import wave
from pathlib import Path
from tempfile import TemporaryDirectory

from places import ROOT, say
from window_check import check_window

BUILD = ROOT / "build"
BUNDLE = BUILD / "bundle" / "ringwell"


def build_bundle(python: Path) -> int:
    """Make the bundle for this system under build/bundle/ringwell and prove that it starts."""
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--log-level=ERROR"]
    command += ["--distpath", str(BUNDLE.parent), "--workpath", str(BUILD / "bundle-work")]
    command += [str(ROOT / "packaging" / "ringwell.spec")]
    made = subprocess.run(command, cwd=ROOT, check=False)
    if made.returncode != 0:
        return made.returncode
    # From another folder, so that nothing of this one can help it along.
    answer = subprocess.run(
        [str(BUNDLE / "ringwell"), "--demo", "due", "--json"],
        cwd=BUNDLE.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode != 0:
        say(f"The bundle was made but does not start: {answer.stderr.strip()}")
        return 1
    if fault := cannot_listen():
        say(f"The bundle was made but does not listen: {fault}")
        return 1
    shown, note = check_window(python, [str(BUNDLE / "ringwell")], BUILD / "bundle-window.png")
    if not shown:
        say(f"The bundle was made but does not show its window: {note}")
        return 1
    files = (file for file in BUNDLE.rglob("*") if file.is_file() and not file.is_symlink())
    megabytes = sum(file.stat().st_size for file in files) / 1e6
    say(
        f"Made {BUNDLE.relative_to(ROOT).as_posix()} ({megabytes:.0f} MB). Tried it: "
        f"{json.loads(answer.stdout)['count']} demo contacts are due; its window: {note}."
    )
    return 0


def cannot_listen() -> str:
    """Why the bundle cannot hear a take, in a process of its own as always; "" if it can."""
    with TemporaryDirectory(prefix="ringwell-take-") as folder:
        take = Path(folder) / "silence.wav"
        with wave.open(str(take), "wb") as file:
            file.setparams((1, 2, 16_000, 0, "NONE", "not compressed"))
            file.writeframes(bytes(32_000))
        answer = subprocess.run(
            [str(BUNDLE / "ringwell"), "score", str(take), "--script", "-", "--json"],
            cwd=BUNDLE.parent,
            input="Hi Carol, it's Jean.",
            capture_output=True,
            text=True,
            check=False,
        )
    return answer.stderr.strip() if answer.returncode != 0 else ""
