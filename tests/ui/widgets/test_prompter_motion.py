"""The place follows from the time alone: no drift, no jumps, back and forth without loss."""

from __future__ import annotations

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.prompter_motion import WPM_LEAST, WPM_MOST, Glide, Motion, Track, clamp_wpm
from ui.widgets.prompter_reader import COUNTDOWN, Reader
from ui.widgets.prompter_script import SpokenScript

times = st.floats(0, 600)
paces = st.integers(WPM_LEAST, WPM_MOST)


@st.composite
def tracks(draw: st.DrawFn) -> tuple[list[tuple[float, float, float]], Track]:
    lines: list[tuple[float, float, float]] = []
    beat = 0.0
    for beats in draw(st.lists(st.floats(0.25, 12), min_size=1, max_size=12)):
        lines.append((beat, beat + beats, 26 + 52.0 * len(lines)))
        beat += beats
    return lines, Track(lines)


@given(paces, times, times)
def test_a_minute_has_as_many_beats_as_words(wpm: int, since: float, passed: float) -> None:
    motion = Motion(wpm).started(since)
    assert motion.beat_at(since + passed) == pytest.approx(passed * wpm / 60, abs=1e-6)


@given(paces, paces, times, times)
def test_a_change_of_pace_is_no_jump(one: int, other: int, first: float, second: float) -> None:
    motion = Motion(one).started(0)
    changed = motion.at_wpm(other, first)
    assert changed.beat_at(first) == pytest.approx(motion.beat_at(first))
    assert changed.beat_at(first + second) == pytest.approx(
        first * one / 60 + second * other / 60, abs=1e-6
    )


@given(st.lists(st.tuples(times, st.booleans()), max_size=20), paces)
def test_only_the_time_spent_running_counts(steps: list[tuple[float, bool]], wpm: int) -> None:
    now, ran, motion = 0.0, 0.0, Motion(wpm)
    for passed, run in steps:
        now += passed
        ran += passed if motion.running else 0
        motion = motion.started(now) if run else motion.paused(now)
    assert motion.beat_at(now) == pytest.approx(ran * wpm / 60, abs=1e-6)


def test_a_moved_reader_waits_and_goes_on() -> None:
    motion = Motion(120).started(0).moved(10, 5, wait=0.5)
    assert motion.beat_at(5) == motion.beat_at(5.5) == 10
    assert motion.beat_at(6.5) == pytest.approx(12)
    assert motion.moved(3, 6, wait=inf).beat_at(1e9) == 3
    assert motion.at_wpm(60, 5.2).beat_at(6.5) == pytest.approx(11)


@given(st.integers(-1000, 1000))
def test_the_pace_stays_within_its_bounds(wpm: int) -> None:
    assert WPM_LEAST <= clamp_wpm(wpm) <= WPM_MOST


@given(st.floats(-5000, 5000), times, times)
def test_a_glide_only_ever_gets_shorter(distance: float, since: float, passed: float) -> None:
    glide = Glide(distance, since)
    assert glide.at(since) == pytest.approx(distance)
    assert abs(glide.at(since + passed)) <= abs(distance)
    assert glide.at(since + glide.seconds) == pytest.approx(0, abs=1e-9)
    assert glide.over(since + glide.seconds + 0.001)


@given(tracks(), times, times)
def test_text_only_moves_upwards_as_it_is_said(
    made: tuple[list[tuple[float, float, float]], Track], one: float, other: float
) -> None:
    _, track = made
    earlier, later = sorted((one, other))
    assert track.height_at(earlier) <= track.height_at(later) + 1e-9


@given(tracks())
def test_the_line_being_said_is_at_the_eye_line(
    made: tuple[list[tuple[float, float, float]], Track],
) -> None:
    lines, track = made
    for first, end, middle in lines:
        assert track.height_at((first + end) / 2) == pytest.approx(middle)
        for beat in (first, end):
            assert abs(track.height_at(beat) - middle) <= 52


@given(tracks(), st.floats(-100, 1000))
def test_a_height_and_its_beat_belong_together(
    made: tuple[list[tuple[float, float, float]], Track], height: float
) -> None:
    lines, track = made
    nearest = max(lines[0][2], min(height, lines[-1][2]))
    assert track.height_at(track.beat_at(height)) == pytest.approx(nearest)


def test_a_track_without_lines() -> None:
    assert Track(()).height_at(3) == Track(()).beat_at(40) == 0


def reader(text: str = "one two three four five six") -> Reader:
    made = Reader(SpokenScript(text), wpm=60)
    made.track = Track([(0, 3, 20), (3, 6, 60)])
    return made


def test_a_reader_counts_down_and_begins_on_time() -> None:
    one = reader()
    one.start(10, counting=True)
    assert one.is_playing
    assert [one.count_at(now) for now in (10, 10.9, 11.1, 12.5)] == [3, 3, 2, 1]
    assert one.beat_at(12.9) == 0
    assert not one.advance(10 + COUNTDOWN + 0.5)
    assert one.count_at(14) == 0
    assert one.beat_at(14) == pytest.approx(1)


def test_a_countdown_can_be_called_off() -> None:
    one = reader()
    one.start(0, counting=True)
    one.pause(1)
    assert not one.is_playing
    one.advance(60)
    assert one.beat_at(60) == 0


def test_a_reader_stops_at_the_end_and_starts_again_from_the_beginning() -> None:
    one = reader()
    one.start(0, counting=False)
    assert not one.advance(5.9)
    assert one.advance(6.5)
    assert one.beat_at(100) == 6
    assert not one.is_playing
    one.start(200, counting=False)
    assert one.beat_at(200) == 0


@given(st.floats(-10, 20), st.booleans())
def test_a_reader_glides_from_where_she_was(beat: float, playing: bool) -> None:
    one = reader()
    if playing:
        one.start(0, counting=False)
    before = one.height_at(2)
    one.move_to(beat, 2)
    assert one.height_at(2) == pytest.approx(before)
    assert 0 <= one.beat_at(2) <= 6
    assert one.is_playing is playing


def test_moving_by_hand_does_not_glide() -> None:
    one = reader()
    one.move_to(6, 0, seconds=0.0)
    assert one.height_at(0) == 60
    assert one.is_still(0)
