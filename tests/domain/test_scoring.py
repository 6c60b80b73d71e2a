"""The score of a take: what was said of the script, how long it took and how it sounded."""

from __future__ import annotations

import pytest

from app.domain.hearing import HeardWord, Hearing, OwnWords
from app.domain.score import Score, Steadiness
from app.domain.scoring import Asked, score, score_unheard
from app.domain.script_words import script_words
from tests.domain.said_aloud import MESSAGE, Speaker, all_but, room


def left_out(scored: Score) -> list[str]:
    """The words of the script that were not said."""
    return [word.word for word in scored.words if not word.said]


def test_a_take_of_every_word() -> None:
    scored = Speaker().says().score()
    assert scored.coverage == 1
    assert scored.said_words == len(MESSAGE.split())
    assert scored.said_text == MESSAGE
    assert (scored.added, scored.pauses, left_out(scored)) == ((), (), [])
    assert scored.grade == 1


def test_the_length_is_from_the_first_sound_to_the_last() -> None:
    assert Speaker().waits(3).says().score().seconds == pytest.approx(
        Speaker().says().score().seconds
    )
    own_first = Speaker().adds(2).says().score()
    assert own_first.seconds == pytest.approx(Speaker().says().score().seconds + 2)


@pytest.mark.parametrize("pace", [90, 141, 200])
def test_a_number_is_as_many_words_as_it_takes_to_say(pace: float) -> None:
    assert Speaker(pace=pace).says().score().wpm == pytest.approx(pace)


def test_own_words_make_nobody_slower() -> None:
    first, second = MESSAGE.split(" and you", 1)
    ad_lib = Speaker(pace=140).says(first).adds(5).says("and you" + second)
    assert ad_lib.score().wpm == pytest.approx(140)
    # With a loudness, the pauses in own words are hers: half of these five seconds are silent.
    half = [-20.0 if step % 20 < 10 else -70.0 for step in range(int(ad_lib.at / 0.05))]
    loudness = [-20.0] * len(half)
    begun = round((ad_lib.hearing.own_words[0].start) / 0.05)
    loudness[begun : begun + 100] = half[:100]
    slower = ad_lib.score(loudness=loudness).wpm
    assert slower is not None
    assert 125 < slower < 139


def test_a_pace_needs_a_few_words() -> None:
    assert Speaker().says("Hi Rosa, it is Maria").score().wpm is None


def test_a_repeat_counts_where_it_was_said_last() -> None:
    twice = Speaker().says("We met at the school fair,").waits(1).says("We met at the school fair,")
    scored = twice.score()
    assert scored.said_words == 12
    assert scored.said_text == "We met at the school fair,"
    met = next(word for word in scored.words if word.word == "met")
    assert met.start == pytest.approx(twice.hearing.words[7].start)


def test_words_left_out_are_missing_and_their_full_stop_is_not() -> None:
    scored = all_but("fair, and you asked how I get bread out of a cold oven.").score()
    assert "We met at the school. I wrote the three steps" in scored.said_text
    assert left_out(scored)[:2] == ["fair,", "and"]
    assert scored.coverage == pytest.approx(1 - len(left_out(scored)) / len(MESSAGE.split()))


def test_a_comma_stays_where_a_name_was() -> None:
    assert all_but("Rosa,").score().said_text.startswith("Hi, it is Maria")


def test_own_words_have_a_place_in_the_script() -> None:
    first, second = MESSAGE.split(" and you", 1)
    scored = Speaker().says(first).waits(0.4).adds(2.1).waits(0.5).says("and you" + second).score()
    (added,) = scored.added
    assert scored.words[added.before_word].word == "and"
    assert added.span.seconds == pytest.approx(2.1)
    assert "fair, – and you asked" in scored.said_text
    assert [round(pause.seconds, 2) for pause in scored.pauses] == [0.4, 0.5]
    assert [pause.before_word for pause in scored.pauses] == [None, added.before_word]


def test_own_words_before_and_after_everything() -> None:
    scored = Speaker().adds(1).says().adds(1).score()
    assert [added.before_word for added in scored.added] == [0, len(MESSAGE.split())]
    assert scored.said_text == MESSAGE


def test_pauses_from_three_tenths_of_a_second_on() -> None:
    first, second = MESSAGE.split(" I will", 1)
    for silence, found in ((0.29, 0), (0.3, 1), (0.9, 1)):
        scored = Speaker().says(first).waits(silence).says("I will" + second).score()
        assert len(scored.pauses) == found
    assert scored.pauses[0].seconds == pytest.approx(0.9)
    assert scored.words[scored.pauses[0].before_word or 0].word == "I"


def test_an_um_is_no_silence() -> None:
    first, second = MESSAGE.split(" I will", 1)
    speaker = Speaker().says(first).waits(0.5).says("I will" + second)
    voice = [-20.0] * int(speaker.at / 0.05)
    assert speaker.score(loudness=voice).pauses == ()
    start = speaker.score().pauses[0].start
    silent = [
        -65.0 if start <= step * 0.05 < start + 0.5 else level for step, level in enumerate(voice)
    ]
    assert len(speaker.score(loudness=silent).pauses) == 1


def test_a_dash_between_words_that_were_said_is_said() -> None:
    text = "Hi Rosa – it is Maria – bye Rosa"
    words = script_words(text)
    heard = tuple(HeardWord(i, i, i + 0.4) for i, word in enumerate(words) if word.spoken)
    scored = score(words, Hearing(9, heard), (), Asked(text, "Maria"))
    assert (scored.coverage, scored.said_text) == (1, text)
    assert all(word.said for word in scored.words)
    half = score(words, Hearing(9, heard[:2]), (), Asked(text, "Maria"))
    assert [word.said for word in half.words] == [True] * 3 + [False] * 6


@pytest.mark.parametrize(
    ("softer", "held"), [(0, True), (2, True), (5, False), (9, False), (-6, True)]
)
def test_a_voice_that_fades(softer: float, held: bool) -> None:
    speaker = Speaker().says()
    steps = int(speaker.at / 0.05)
    levels = [-18.0 - (step % 7) for step in range(steps)]
    for step in range(steps * 2 // 3, steps):
        levels[step] -= softer
    steadiness = speaker.score(loudness=levels).steadiness
    assert steadiness is (Steadiness.STEADY if held else Steadiness.FADING)


def test_of_a_short_or_silent_sound_nothing_is_said() -> None:
    assert Speaker().says("Hi Rosa,").score(loudness=[-20.0] * 40).steadiness is None
    assert Speaker().says().score(loudness=[-90.0] * 800).steadiness is None
    assert Speaker().says().score().steadiness is None


def test_a_take_nobody_could_listen_to() -> None:
    levels = [-70.0] * 20 + [-20.0, -25.0, -22.0, -60.0] * 100 + [-70.0] * 30
    scored = score_unheard(levels, Asked("Hola, soy María.", "María", language="es"))
    assert scored.seconds == pytest.approx(20, abs=0.2)
    assert scored.steadiness is Steadiness.STEADY
    assert (scored.wpm, scored.coverage, scored.said_words, scored.grade) == (None,) * 4
    assert (scored.words, scored.ticks, scored.pauses, scored.traps) == ((),) * 4
    assert "20 seconds" in scored.praise


@pytest.mark.parametrize("level", [-90.0, -50.0, -20.0, float("-inf"), float("nan")])
def test_a_room_without_a_voice_has_no_length(level: float) -> None:
    scored = score_unheard([level] * 400, Asked("Hola", "María"))
    assert scored.seconds == 0
    assert scored.steadiness is None


def test_a_click_is_no_voice() -> None:
    levels = [-70.0] * 100
    levels[50] = -10.0
    assert score_unheard(levels, Asked("Hola", "María")).seconds == 0


def test_the_grade_follows_what_was_said() -> None:
    whole = Speaker().says().score().grade
    most = all_but("I wrote the three steps down for you.").score().grade
    some = Speaker().says("Hi Rosa, it is Maria from Bright Kitchen.").score().grade
    assert whole is not None
    assert most is not None
    assert some is not None
    assert 1 == whole > most > 0.8 > 0.3 > some > 0
    assert Speaker().score().grade is None


def test_stops_and_repeats_cost_a_little_of_the_grade() -> None:
    first, second = MESSAGE.split(" I wrote", 1)
    stopped = Speaker().says(first).waits(8).says("I wrote" + second).score().grade
    again = Speaker().says(first).says().score().grade
    breath = Speaker().says(first).waits(0.9).says("I wrote" + second).score().grade
    assert stopped is not None
    assert again is not None
    assert 0.85 < stopped < 1
    assert 0.85 < again < 1
    assert breath == 1


def test_what_makes_no_sense_is_passed_over() -> None:
    words = script_words(MESSAGE)
    nan = float("nan")
    odd = Hearing(
        nan,
        (
            HeardWord(99, 1, 2), HeardWord(-1, 1, 2), HeardWord(3, 5, 4), HeardWord(2, nan, 1),
            HeardWord(1, 2, float("inf")), HeardWord(4, -3, 2),
        ),
        (OwnWords(3, 2), OwnWords(nan, nan)),
    )  # fmt: skip
    scored = score(words, odd, (), Asked(MESSAGE, "Maria"))
    assert (scored.said_words, scored.added, scored.grade) == (0, (), None)


def test_words_that_may_have_been_said_are_not_called_left_out() -> None:
    before, after = MESSAGE.split("the three steps down ")
    words = script_words(MESSAGE)
    first = MESSAGE.split().index("three")
    for sounding, said in ((-20, True), (-70, False)):
        speaker = Speaker().says(before)
        gap = round(speaker.at / 0.05)
        speaker.waits(1.6).says(after)
        loudness = room(speaker.at + 0.5, -20)
        loudness[gap : gap + 32] = [sounding] * 32
        scored = speaker.score(loudness=loudness)
        assert [word.said for word in scored.words[first : first + 3]] == [said] * 3
        assert scored.words[first].start is None
        assert (scored.coverage == 1) is said
    assert len(words) == len(scored.words)


def test_a_long_stretch_that_was_replaced_is_left_out_in_a_clear_take_only() -> None:
    before, after = MESSAGE.split("I will try you again Tuesday evening. ")
    for quiet, left_out in ((-70.0, 7), (-45.0, 0)):
        speaker = Speaker().says(before).adds(2.6).says(after)
        scored = speaker.score(loudness=room(speaker.at + 0.5, -20, quiet))
        assert sum(not word.said for word in scored.words) == left_out


def test_in_noise_nothing_is_called_left_out() -> None:
    speaker = Speaker().says(MESSAGE.partition(" I will")[0])
    scored = speaker.score(loudness=room(30, -20, quiet=-35))
    assert (scored.coverage, scored.grade) == (None, None)
    assert all(word.said for word in scored.words)
    assert scored.next_step == "There was some noise, so I could not make out every word."
    whole = Speaker().says()
    assert whole.score(loudness=room(whole.at, -20, quiet=-35)).coverage == 1


def test_noise_alone_hides_what_was_said() -> None:
    scored = Speaker().adds(20).score(loudness=room(21, -20, quiet=-35))
    assert (scored.coverage, scored.said_words, scored.grade) == (None, None, None)


def test_own_words_with_short_pauses_are_one_and_stray_sounds_none() -> None:
    first, second = MESSAGE.split(" We met")
    speaker = Speaker().adds(0.1).waits(0.2).adds(0.2).waits(1.5).says(first)
    speaker.adds(0.5).waits(0.6).adds(0.4).waits(1.1).adds(0.1).says("We met" + second)
    (aside,) = speaker.score().added
    assert aside.before_word == len(first.split())
    assert aside.span.seconds == pytest.approx(2.7)


def test_silence_is_told_as_silence() -> None:
    scored = Speaker().score(loudness=[-75.0] * 200)
    assert (scored.said_words, scored.coverage, scored.grade) == (0, 0, None)
    assert scored.next_step.startswith("I heard nothing")


def test_no_pace_is_guessed_from_own_words() -> None:
    assert Speaker().says().adds(10).score().wpm is not None
    assert Speaker().says().adds(30).score().wpm is None
