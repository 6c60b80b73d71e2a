"""A mailbox cuts off in the middle of a word: what was said until then was said."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.script_words import script_words
from app.speech.listener import hear_take
from app.speech.pronounce import Pronouncer
from app.speech.sound import read
from app.speech.units import units
from tests.speech.recordings import recording


@pytest.mark.parametrize("seconds", [2, 4, 5, 6, 8])
def test_a_take_that_is_cut_off_in_a_word_is_heard_up_to_it(tmp_path: Path, seconds: int) -> None:
    take = recording("esp_straight", tmp_path, seconds)
    script = script_words(take.script.read_text(encoding="utf-8"))
    heard = {word.word for word in hear_take(units(script, Pronouncer()), read(take.take)).words}
    said = {
        place
        for (_, place), (_, end) in zip(take.said, take.times, strict=True)
        if end < seconds - 0.3
    }
    assert len(said - heard) <= 1
    assert len(heard) <= len(said) + 3
