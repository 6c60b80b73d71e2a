"""The ways through two parts of a take are one way, joined where they agree."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.speech.decoder import Stretch
from app.speech.parts import Way, halves, joined

SECOND = 32_000


def way(*words: tuple[float, int | None], mean: str = "") -> Way:
    """Words half a second long, each with when it begins and its place."""
    return Way(tuple(Stretch(start, start + 0.5, place) for start, place in words), mean)


def test_both_parts_hear_the_middle_and_together_all_of_it() -> None:
    take = bytes(30 * SECOND)
    parts = halves(take)
    assert parts is not None
    end, begin = parts
    assert 0 < begin < len(take) // 2 < end < len(take)


def test_a_short_take_has_no_parts() -> None:
    assert halves(b"") is None
    assert halves(bytes(5 * SECOND)) is None


def test_they_are_joined_at_the_word_amid_them_that_both_heard() -> None:
    first = way((0.0, 0), (1.0, 1), (2.0, 2), (3.0, 9))
    second = way((1.0, 7), (2.02, 2), (3.0, 3), (4.0, 4), mean="40,3")
    assert joined(first, second) == way(
        (0.0, 0), (1.0, 1), (2.02, 2), (3.0, 3), (4.0, 4), mean="40,3"
    )


def test_the_same_word_at_another_time_is_another_one() -> None:
    first, second = way((0.0, 0), (1.0, 1), (2.0, 5)), way((1.0, 5), (2.5, 6))
    assert joined(first, second) == way((0.0, 0), (1.0, 1), (2.5, 6))


@pytest.mark.parametrize("place", [None, 8])
def test_where_they_agree_on_no_word_no_sound_is_told_twice(place: int | None) -> None:
    first = way((0.0, 0), (1.0, None), (1.5, None), (2.0, None), (2.5, None))
    second = way((1.2, place), (1.7, place), (2.2, place), (2.7, 3))
    both = joined(first, second).path
    assert (both[0], both[-1]) == (first.path[0], second.path[-1])
    assert all(one.end <= other.start for one, other in pairwise(both))


def test_a_part_in_which_nothing_was_found_adds_nothing() -> None:
    found = way((0.0, 0), (1.0, 1))
    assert joined(found, way()).path == joined(way(), found).path == found.path


_ways = st.lists(
    st.tuples(st.integers(0, 8).map(float), st.one_of(st.none(), st.integers(0, 3))),
    unique_by=lambda word: word[0],
).map(lambda words: way(*sorted(words, key=lambda word: word[0])))


@given(_ways, _ways)
def test_whatever_was_heard_no_sound_is_told_twice(first: Way, second: Way) -> None:
    both = joined(first, second).path
    assert all(one.end <= other.start + 0.05 for one, other in pairwise(both))
