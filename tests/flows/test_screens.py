"""``ringwell screens``: every page as a picture, and one clear line for what cannot be drawn."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Ringwell = Callable[..., CompletedProcess[str]]


def size_of(picture: Path) -> tuple[int, int]:
    """Width and height out of the head of a PNG file."""
    width, height = struct.unpack(">II", picture.read_bytes()[16:24])
    return width, height


@pytest.mark.flow
def test_every_page_is_drawn(ringwell: Ringwell, tmp_path: Path) -> None:
    done = ringwell(
        "screens", str(tmp_path / "out"), "--theme", "dark", "--size", "1024x700", "--json"
    )
    assert (done.returncode, done.stderr) == (0, "")
    pictures = [Path(path) for path in json.loads(done.stdout)["screens"]]
    names = {picture.stem.removesuffix("-dark"): size_of(picture) for picture in pictures}
    assert names["session-compact"] == (420, 760)  # the size of a phone, as it is made for
    assert {size for name, size in names.items() if name != "session-compact"} == {(1024, 700)}
    assert {
        "today-voicemail",
        "today-swapped",
        "today-answered",
        "today-reply",
        "today-talk",
        "today-notes",
        "today-whole-screen",
        "contacts",
        "contact-edit",
        "scripts",
        "scripts-findings",
        "scripts-used-when",
        "scripts-what-works",
        "news",
        "progress",
        "progress-takes",
        "rehearse-score",
        "rehearse",
        "rehearse-hearing",
        "rehearse-check",
        "rehearse-take",
        "rehearse-drill",
        "session",
        "session-warm-up",
        "session-expectation",
        "session-goal",
        "session-intention",
        "session-aloud",
        "session-call",
        "session-may-i-listen",
        "session-following",
        "session-answered",
        "session-skip",
        "session-no-message",
        "session-pause",
        "session-compact",
        "session-recap",
        "settings",
        "import-preview",
        "welcome",
    } <= set(names)


@pytest.mark.flow
@pytest.mark.parametrize(
    "arguments",
    [("--theme", "pink"), ("--size", "wide"), ("--size", "10x10"), ("--size",), ("--colour", "1")],
)
def test_what_cannot_be_drawn_is_one_clear_line(
    ringwell: Ringwell, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    done = ringwell("screens", str(tmp_path / "out"), *arguments, "--json")
    assert done.returncode == 2
    assert done.stderr.strip() == json.loads(done.stdout)["error"]
    assert "\n" not in done.stderr.strip()
    assert not (tmp_path / "out").exists()
