"""Which guesses of the recogniser the prompter believes."""

from __future__ import annotations

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import follow
from app.domain.follow import Following, Guess

PLACES = 60
SOUNDS = (4,) * PLACES


def reading(first: int, last: int, at: float, each: float = 0.3) -> list[Guess]:
    """Guesses every 0.05 s while she reads from one place to another, beginning at ``at``."""
    guesses = []
    for place in range(first, last + 1):
        begun = at + (place - first) * each
        run = place - first + 1
        for step in range(1, round(each / 0.05) + 1):
            told = Guess(begun + each + step * 0.05, place, first, begun, run)
            guesses.append(told)
    return guesses


def silence(at: float, seconds: float, last: Guess | None = None) -> list[Guess]:
    """Guesses in a pause after the last one."""
    told = last or Guess(at)
    return [
        Guess(at + step * 0.05, told.place, told.first, told.since, told.run, sound=False)
        for step in range(1, round(seconds / 0.05) + 1)
    ]


def after(guesses: list[Guess], known: Following | None = None) -> Following:
    return reduce(Following.heard, guesses, known or Following(SOUNDS))


def guesses_of(*, sound: bool = True) -> st.SearchStrategy[list[Guess]]:
    def told(drawn: list[tuple[int | None, int, float]]) -> list[Guess]:
        return [
            Guess(
                0.05 * number,
                place,
                max(0, (place or 0) - run + 1),
                0.05 * number - 0.02,
                0 if place is None else min(run, place + 1),
                other,
                sound,
            )
            for number, (place, run, other) in enumerate(drawn, start=1)
        ]

    places = st.none() | st.integers(0, PLACES - 1)
    one = st.tuples(places, st.integers(1, 8), st.just(0.0) | st.floats(0, 3))
    return st.lists(one, max_size=60).map(told)


def test_she_is_followed_word_by_word() -> None:
    guesses = reading(0, 9, 0.5)
    known = Following(SOUNDS)
    shown = []
    for guess in guesses:
        known = known.heard(guess)
        shown.append(known.now)
    assert shown == sorted(shown)
    assert set(shown) >= set(range(10))
    assert not known.hears_badly


def test_the_band_is_on_the_word_that_has_begun() -> None:
    known = after(reading(0, 3, 0.5))
    assert (known.place, known.now) == (3, 4)


def test_a_pause_is_waited_for() -> None:
    spoken = reading(0, 5, 0.5)
    known = after(spoken)
    assert after(silence(known.at, 30, spoken[-1]), known).now == known.now


@given(guesses_of(sound=False).map(lambda all_: [g for g in all_ if g.place is None]))
def test_nothing_moves_without_a_place(guesses: list[Guess]) -> None:
    assert after(guesses).now == -1


@given(guesses_of())
def test_one_guess_moves_a_step_at_most_unless_guesses_agreed(guesses: list[Guess]) -> None:
    known = Following(SOUNDS)
    for number, guess in enumerate(guesses):
        then = known.heard(guess)
        move = then.place - known.place
        if move > follow.STEP and then.place != known.home:
            assert guesses[number - 1].first == guess.first
        assert -1 <= then.place < PLACES
        assert then.now < PLACES
        known = then


@given(guesses_of(), st.integers(0, PLACES - 1))
def test_her_hand_always_wins(guesses: list[Guess], place: int) -> None:
    known = after(guesses).moved_by_hand(place, 3.0)
    assert known.now == place
    assert not known.hears_badly


def test_what_was_said_before_her_hand_moved_does_not_move_back() -> None:
    spoken = reading(0, 5, 0.5)
    moved = after(spoken).moved_by_hand(30, spoken[-1].at)
    assert after(silence(moved.at, 5, spoken[-1]), moved).now == 30


def test_reading_on_after_her_hand_moved_is_followed_from_there() -> None:
    moved = after(reading(0, 5, 0.5)).moved_by_hand(30, 4.0)
    assert after(reading(30, 34, 4.2), moved).now == 35


def test_a_skipped_sentence_is_found_within_three_words() -> None:
    known = after(reading(0, 5, 0.5))
    assert after(reading(20, 22, known.at), known).place == 22


def test_going_back_is_followed() -> None:
    known = after(reading(20, 25, 0.5))
    assert after(reading(3, 6, known.at), known).place == 6


def test_a_short_word_that_happens_to_sound_alike_is_no_jump() -> None:
    known = after(reading(0, 5, 0.5))
    alike = [Guess(known.at + step * 0.05, 40, 40, known.at, 1) for step in range(1, 40)]
    assert after(alike, known).place == 5


def test_a_word_taken_for_the_next_is_given_back_when_other_speech_goes_on() -> None:
    known = after(reading(0, 6, 0.5))
    other = [Guess(known.at + step * 0.05, 5, 0, 2.0, 6, step * 0.05) for step in range(1, 25)]
    assert after(other, known).place == 5


def test_several_words_taken_for_the_next_are_given_back_as_well() -> None:
    known = after(reading(0, 9, 0.5))
    other = [Guess(known.at + step * 0.05, 5, 0, 2.0, 6, step * 0.05) for step in range(1, 25)]
    assert after(other, known).place == 5


@pytest.mark.parametrize(
    ("first", "here", "to", "onward", "since"),
    [(0, 5, 41, (42, 46), 0.3), (14, 20, 6, (5, 8), 0.6)],
)
def test_a_jump_that_nothing_bears_out_is_taken_back(
    first: int, here: int, to: int, onward: tuple[int, int], since: float
) -> None:
    known = after(reading(first, here, 0.5))
    jump = [Guess(known.at + step * 0.05, to, to - 1, known.at, 2) for step in range(1, 5)]
    jumped = after(jump, known)
    assert jumped.place == to
    other = [Guess(jumped.at + s * 0.05, to, to - 1, known.at, 2, s * 0.05) for s in range(1, 21)]
    assert after(other, jumped).place == here
    assert after(silence(jumped.at, 5, jump[-1]), jumped).place == to
    assert after(reading(*onward, jumped.at - since), jumped).place == onward[1]


@pytest.mark.parametrize("words", [2, 3])
def test_her_own_goodbye_after_the_last_words_leaves_her_at_the_end(words: int) -> None:
    known = after(reading(0, 9, 0.5))
    first, last = PLACES - words, PLACES - 1
    spoken = reading(first, last, known.at)
    known = after(spoken, known)
    known = after(silence(known.at, 1, spoken[-1]), known)
    other = [
        Guess(known.at + s * 0.05, last, first, spoken[-1].since, words, s * 0.05)
        for s in range(1, 41)
    ]
    assert after(other, known).now == last


@given(guesses_of())
def test_a_jump_is_never_taken_back_once_enough_words_bear_it_out(guesses: list[Guess]) -> None:
    known = Following(SOUNDS)
    for guess in guesses:
        then = known.heard(guess)
        borne_out = guess.run >= follow.CERTAIN_RUN and then.place == guess.place
        assert not borne_out or then.home is None or guess.other >= follow.UNDO_OTHER_SECONDS
        known = then


def test_sound_without_words_is_heard_badly_until_words_are_heard_again() -> None:
    noise = [Guess(step * 0.05) for step in range(1, 110)]
    known = after(noise)
    assert known.hears_badly
    assert not after(reading(0, 6, known.at), known).hears_badly


def test_silence_is_not_heard_badly() -> None:
    assert not after(silence(0.0, 60)).hears_badly


def test_an_aside_of_five_seconds_is_not_heard_badly() -> None:
    known = after(reading(0, 6, 0.5))
    aside = [Guess(known.at + s * 0.05, 6, 0, 2.0, 7, s * 0.05) for s in range(1, 101)]
    assert not after(aside, known).hears_badly
