"""How names sound, in her own spelling."""

from __future__ import annotations

import pytest

from app.domain.errors import KnownError
from app.usecases import pronunciations
from app.usecases.change import Thing
from app.usecases.office import Office
from tests.builders import moment

NOW = moment("2026-11-20 10:00")


def test_a_word_is_known_by_its_small_letters(office: Office) -> None:
    change = pronunciations.set_sounds_like(office, " Gerşon ", " gur  son ", NOW)
    assert change.things == {Thing.SOUNDS}
    pronunciations.set_sounds_like(office, "D’Arcy", "dar-see", NOW)
    assert list(pronunciations.sounds_like(office).items()) == [
        ("d'arcy", "dar-see"),
        ("gerşon", "gur son"),
    ]


def test_a_spelling_is_changed_removed_and_taken_back(office: Office) -> None:
    first = pronunciations.set_sounds_like(office, "Zoë", "zoh", NOW)
    second = pronunciations.set_sounds_like(office, "zoë", "zoh-ee", NOW)
    gone = pronunciations.set_sounds_like(office, "ZOË", " ", NOW)
    assert pronunciations.sounds_like(office) == {}
    for change, left, result in (
        (gone, {"zoë": "zoh-ee"}, "“ZOË” sounds like “zoh-ee” again."),
        (second, {"zoë": "zoh"}, "“zoë” sounds like “zoh” again."),
        (first, {}, "Ringwell guesses “Zoë” again."),
    ):
        assert change.undo is not None
        back = change.undo(NOW)
        assert back.result == result
        assert pronunciations.sounds_like(office) == left


def test_the_same_spelling_changes_nothing(office: Office) -> None:
    assert pronunciations.set_sounds_like(office, "Zoë", "", NOW).things == frozenset()
    pronunciations.set_sounds_like(office, "Zoë", "zoh-ee", NOW)
    assert pronunciations.set_sounds_like(office, "Zoë", "zoh-ee", NOW).undo is None


@pytest.mark.parametrize(
    ("word", "spelling"), [("", "a"), ("  ", "a"), ("Mary Kay", "may-ree"), ("Zoë", "z" * 61)]
)
def test_what_is_no_word_or_no_spelling_is_refused(
    office: Office, word: str, spelling: str
) -> None:
    with pytest.raises(KnownError):
        pronunciations.set_sounds_like(office, word, spelling, NOW)
    assert pronunciations.sounds_like(office) == {}


def test_text_stays_plain_text(office: Office) -> None:
    pronunciations.set_sounds_like(office, "<b>'\"%", "'; DROP TABLE take;", NOW)
    assert pronunciations.sounds_like(office) == {"<b>'\"%": "'; DROP TABLE take;"}
