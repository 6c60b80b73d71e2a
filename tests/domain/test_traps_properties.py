"""What holds for every text: it is read without a fault, the same each time, inside its bounds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.traps import Trap, check

WORDS = st.sampled_from(
    "call me back please ring you I'll try again Thursday soon order now sorry to bother it's Jean "
    "from Luma your cream is here no need , . ? ! and if {my_name} {retry_when} [{reason}] "
    "555-0100 don't never".split()
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=40).map(" ".join))


@given(TEXTS, st.integers(1, 6), st.booleans(), st.sampled_from(["en", "es", "xx", ""]))
def test_a_finding_is_a_place_in_the_text(
    text: str, attempt: int, live: bool, language: str
) -> None:
    found = check(text, attempt=attempt, language=language, live=live)
    assert found == check(text, attempt=attempt, language=language, live=live)
    assert list(found) == sorted(found, key=lambda finding: finding.start)
    for finding in found:
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.message
        if live:
            assert finding.trap in (Trap.PUSHY, Trap.NO_NAME)


@given(st.lists(WORDS, max_size=30).map(" ".join), st.floats(60, 240))
def test_a_suggestion_can_be_put_in_place(text: str, pace: float) -> None:
    for finding in check(text, words_per_minute=pace):
        check(text[: finding.start] + finding.suggestion + text[finding.end :])
