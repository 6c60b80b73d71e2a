"""A take that ended before its script did: what she had not come to is not held against her."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from app.domain.rehearsal_plan import Rating, rating_of
from app.domain.score import Ended, Point, Score, last_reached
from app.domain.scoring import Asked, score, score_unheard
from tests.domain.said_aloud import MESSAGE, Speaker, all_but, lines, room

STOPPED = MESSAGE.partition(" I will")[0]


def rated(scored: Score) -> Rating | None:
    """What the plan makes of it."""
    return rating_of(scored.grade, scored.covered)


def cut_off(speaker: Speaker) -> Score:
    """The same into a mailbox that ends with her last word."""
    hearing = replace(speaker.hearing, seconds=speaker.at + 0.1)
    asked = Asked(speaker.text, "Maria", business="Bright Kitchen", cut_off=True)
    return score(speaker.words, hearing, (), asked)


def lost(speaker: Speaker, loudness: Sequence[float] = ()) -> Score:
    """The same, and then the microphone went away."""
    asked = Asked(speaker.text, "Maria", business="Bright Kitchen", lost=True)
    return score(speaker.words, speaker.hearing, loudness, asked)


def test_a_point_she_had_not_come_to_is_still_to_come() -> None:
    scored = Speaker().says(STOPPED).score()
    assert lines(scored.ticks)["When you will try again: still to come"] is False
    assert [tick.point for tick in scored.ticks if tick.ahead] == [Point.RETRY]
    assert scored.next_step == "Next time, go on with “I will try you again Tuesday evening …”."
    assert "steady" not in scored.praise


def test_what_she_passed_over_before_she_stopped_was_left_out() -> None:
    scored = (
        Speaker()
        .says("Hi Rosa, it is Maria from Bright Kitchen.")
        .says("I wrote the three steps down for you. No need to ring me.")
    )
    ticks = {tick.point: tick for tick in scored.score().ticks}
    assert not ticks[Point.REASON].ahead
    went_on = Speaker().says(STOPPED).adds(3).score()
    assert not any(tick.ahead for tick in went_on.ticks)


def test_a_take_whose_microphone_went_away_has_no_rating() -> None:
    scored = lost(Speaker().says(STOPPED))
    assert scored.ended is Ended.LOST
    assert "microphone" in scored.next_step
    assert rated(scored) is None
    spanish = Asked("Hola Rosa, soy Maria.", "Maria", language="es", lost=True)
    unheard = score_unheard(room(26, -20), spanish)
    assert rated(unheard) is None
    assert "microphone" in unheard.next_step
    assert "length" not in unheard.praise


def test_nothing_is_praised_that_would_have_gone_on() -> None:
    """Nobody knows how long it would have been, nor how her voice would have held."""
    said = Speaker(pace=100).says(MESSAGE.partition(" I wrote")[0]).adds(4)
    went_on = said.score(loudness=room(said.at, -20))
    assert "steady" in went_on.praise
    assert "steady" not in lost(said, room(said.at, -20)).praise
    long = Speaker(pace=100).says(MESSAGE.partition(" I will")[0])
    assert "length" in long.score().praise
    assert "length" not in lost(long).praise


def test_a_mailbox_that_cuts_her_off_is_told() -> None:
    stopped = cut_off(Speaker(pace=110).says(STOPPED))
    assert stopped.ended is Ended.CUT_OFF
    assert "nothing is cut off" in stopped.next_step
    twice = cut_off(Speaker(pace=170).says().says(STOPPED))
    assert twice.ended is Ended.CUT_OFF
    assert "ready" not in twice.praise
    assert "Once" in twice.next_step
    over = Speaker().says().waits(3)
    over_asked = Asked(over.text, "Maria", cut_off=True)
    assert score(over.words, over.hearing, (), over_asked).ended is None


@pytest.mark.parametrize("gap", [0.0, 9.0])
def test_a_mailbox_cuts_nobody_off_who_had_ended(gap: float) -> None:
    stopped = Speaker().says(STOPPED).waits(6)
    assert cut_off(stopped).ended is None
    assert "cut off" not in cut_off(stopped).next_step
    creak = Speaker().says(STOPPED).waits(9).adds(0.3)
    assert cut_off(creak).ended is None
    to_its_last_word = Speaker().says().waits(gap)
    assert cut_off(to_its_last_word).ended is None
    assert cut_off(to_its_last_word.adds(0.3)).ended is None


def test_a_mailbox_cuts_her_off_in_her_own_words() -> None:
    assert cut_off(Speaker().says().waits(0.3).adds(2)).ended is Ended.CUT_OFF
    assert cut_off(Speaker().says(STOPPED).adds(2)).ended is Ended.CUT_OFF
    part_of_a_word = cut_off(Speaker().says(STOPPED).waits(0.5).adds(0.3))
    assert part_of_a_word.ended is Ended.CUT_OFF


def test_a_creak_at_the_end_of_a_take_nobody_followed_is_no_speech() -> None:
    spanish = Asked("Hola Rosa, soy Maria.", "Maria", language="es", cut_off=True)
    voice, hush = [-20.0] * 200, [-70.0] * 100
    assert score_unheard([*hush, *voice], spanish).ended is Ended.CUT_OFF
    assert score_unheard([*voice, *hush, *[-20.0] * 6], spanish).ended is None


def test_stray_sounds_are_no_going_on() -> None:
    strayed = Speaker().says(STOPPED).waits(3).adds(0.5).waits(3).adds(0.5).score()
    last = len(STOPPED.split()) - 1
    assert (last_reached(strayed), strayed.added) == (last, ())
    assert [tick.point for tick in strayed.ticks if tick.ahead] == [Point.RETRY]
    went_on = Speaker().says(STOPPED).waits(3).adds(0.5).waits(1).adds(0.5).score()
    assert last_reached(went_on) is None
    assert not any(tick.ahead for tick in went_on.ticks)


@pytest.mark.parametrize("said", ["", STOPPED, "day, Rosa."])
def test_a_score_of_an_earlier_ringwell_tells_where_she_stopped(said: str) -> None:
    scored = Speaker().says(said).score()
    assert last_reached(replace(scored, came_to=None)) == last_reached(scored)


def test_what_was_said_twice_is_told_where_she_went_back() -> None:
    first, rest = MESSAGE.split(" No need")
    scored = Speaker().says(first).says("I wrote the three steps down for you.")
    (again,) = scored.says("No need" + rest).score().again
    assert again.before_word == len(first.split())
    assert again.span.seconds == pytest.approx(8 * 0.4)
    assert Speaker().says().score().again == ()


def test_own_words_and_pauses_are_no_part_of_what_was_said_again() -> None:
    once = "No need to ring me."
    twice = Speaker().says().says(once).adds(6.7)
    first, second = twice.says(once).score().again
    assert [each.span.seconds for each in (first, second)] == pytest.approx([5 * 0.4] * 2)
    parted = Speaker().says().says(once).waits(8).says(once).score().again
    assert [each.span.seconds for each in parted] == pytest.approx([5 * 0.4] * 2)
    (one,) = Speaker().says().says(once).waits(1).says(once).score().again
    assert one.span.seconds == pytest.approx(10 * 0.4 + 1)


def test_words_that_were_hurried_are_not_said_to_sit_by_heart() -> None:
    assert rated(Speaker(pace=150).says().score()) is Rating.EASY
    assert rated(Speaker(pace=230).says().score()) is Rating.GOOD
    assert rated(all_but("My number, only if it helps,", pace=230).score()) is Rating.GOOD


def test_of_a_moment_of_sound_nothing_is_rated_and_no_noise_is_spoken_of() -> None:
    for speaker in (Speaker().waits(1), Speaker().says("day, Rosa.")):
        moment = speaker.score(loudness=[-20.0] * 20)
        assert rated(moment) is None
        assert "noise" not in moment.praise + moment.next_step


def test_where_nearly_nothing_was_made_out_in_noise_nothing_is_rated() -> None:
    noise = room(30, -20, quiet=-35)
    assert rated(Speaker().waits(28).score(loudness=noise)) is None
    much = Speaker().says(MESSAGE.partition(" Have")[0]).waits(5).score(loudness=noise)
    assert (much.coverage, rated(much)) == (None, Rating.GOOD)


def test_another_text_in_the_place_of_the_script_is_not_rated() -> None:
    other = Speaker().says("Hi Rosa,").adds(24).says("Have a").score(loudness=room(28, -20, -45))
    assert (other.little, rated(other)) == (True, None)


@pytest.mark.parametrize(("seconds", "rating"), [(6, None), (28, Rating.GOOD)])
def test_what_cannot_be_followed_is_rated_if_there_was_time_for_it(
    seconds: float, rating: Rating | None
) -> None:
    asked = Asked("Hola Rosa, soy Maria de la Cocina Clara. " * 8, "Maria", language="es")
    scored = score_unheard(room(seconds, -20), asked)
    assert rated(scored) is rating
    assert scored.coverage is None
