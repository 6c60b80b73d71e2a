"""Who moves the text: her hand before her voice, her voice before her pace."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.hearing import Position
from ui.presenters.leading import HeardSoFar, Leading, Leads

_heard = st.builds(
    HeardSoFar,
    st.lists(st.builds(Position, st.floats(0, 60), st.integers(0, 90)), max_size=3).map(
        lambda positions: tuple(sorted(positions, key=lambda each: each.audio_s))
    ),
    st.booleans(),
    st.booleans(),
)


def at(word: int, audio_s: float = 1.0, *, badly: bool = False) -> HeardSoFar:
    return HeardSoFar((Position(audio_s, word),), badly)


@given(st.lists(_heard), st.floats(0, 60), st.integers(0, 90))
def test_what_was_said_before_a_move_by_hand_never_pulls_her_back(
    before: list[HeardSoFar], moved_at: float, word: int
) -> None:
    leading = Leading(listens=True)
    for heard in before:
        leading.hear(heard)
    leading.go_by_hand(word, moved_at)
    late = HeardSoFar(tuple(Position(moved_at * share, 5) for share in (0.5, 1.0)))
    assert leading.hear(late) is None


@given(st.lists(_heard))
def test_while_she_holds_it_nothing_moves_the_text(told: list[HeardSoFar]) -> None:
    leading = Leading(listens=True)
    leading.hold()
    assert all(leading.hear(heard) is None for heard in told)
    assert leading.leads is Leads.HAND


@given(st.lists(_heard))
def test_once_lost_it_stays_with_her_pace(told: list[HeardSoFar]) -> None:
    leading = Leading(listens=True)
    leading.hear(HeardSoFar(lost=True))
    assert all(leading.hear(heard) is None for heard in told)
    assert leading.leads is Leads.PACE
    assert leading.lost


def test_letting_go_takes_the_text_up_where_she_is() -> None:
    leading = Leading(listens=True)
    leading.hear(at(3, 1.0))
    assert leading.hold() is None
    leading.hear(at(12, 2.0))
    assert leading.hold() == 12


def test_she_is_found_again_with_a_place_not_with_a_silence() -> None:
    leading = Leading(listens=True)
    leading.hear(HeardSoFar(hears_badly=True))
    assert leading.leads is Leads.PACE
    leading.hear(HeardSoFar())
    assert leading.leads is Leads.PACE
    assert leading.hear(at(8)) == 8
    assert leading.found_again


def test_nobody_listening_is_not_the_same_as_losing_her() -> None:
    leading = Leading(listens=False)
    assert leading.leads is Leads.PACE
    leading.hear(HeardSoFar(lost=True))
    assert not leading.lost
