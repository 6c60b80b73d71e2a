"""A window that is closed in the middle of a take: nothing is asked, nothing said is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.speech.sound import read
from app.usecases import takes
from tests.flows import rehearsing as flow
from tests.recordings import with_recordings
from tests.sound_room import SoundRoom
from tests.usecases.rehearsals import kept_takes
from ui.theme_controller import ThemeController

pytestmark = pytest.mark.flow


@with_recordings
def test_a_take_cut_off_by_closing_is_scored_at_the_next_start(
    sound_room: SoundRoom, look: ThemeController, tmp_path: Path
) -> None:
    truth = flow.beginning(tmp_path, words=21)
    folder = tmp_path / "data"
    flow.settle_in(folder, truth.text)
    with flow.rehearsal(folder, look) as her:
        her.open()
        her.begin()
        flow.say(her, sound_room, truth.sound)
        heard = len(her.heard)
    with flow.data_of(folder) as office:
        [left] = takes.unfinished(office)
        assert left.sound is not None
        assert len(read(left.sound)) >= heard
        assert kept_takes(office, flow.SCRIPT) == ()
    with flow.rehearsal(folder, look) as her:
        her.window.open("rehearse")
        her.until(lambda: bool(her.told), "the window says what was found")
        assert "is safe, under Progress" in her.told[-1]
    [take] = flow.kept(folder)
    assert take.id == left.id
    assert take.score is not None
    assert take.score.coverage is not None
    assert take.score.coverage >= 0.9
