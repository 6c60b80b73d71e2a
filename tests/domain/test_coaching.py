"""What is said about a take: true, kind, and one thing at a time."""

from __future__ import annotations

import pytest

from app.domain.score import Score
from tests.domain.said_aloud import MESSAGE, TALK, Speaker, all_but, room

NO_NUMBER = MESSAGE.replace(" My number, only if it helps, is 614, 555, 0199.", "")
LONG = NO_NUMBER.replace(
    "No need", "They are short and easy, and you have all of it in the house. No need"
)

SCOLDS = ("wrong", "fail", "bad", "mistake", "forgot", "should have", "unfortunately", "poor")


def praised(scored: Score) -> str:
    """The praise of a take, seen to be one kind sentence, and so its next step."""
    for sentence in (scored.praise, scored.next_step):
        assert sentence[-1] in ".”!"
        assert not any(word in sentence.lower() for word in SCOLDS)
    return scored.praise


def test_a_take_that_is_ready() -> None:
    scored = Speaker(LONG, pace=170).says().score()
    assert 20 <= scored.seconds <= 30
    assert f"{scored.seconds:.0f} seconds" in praised(scored)
    assert scored.next_step.startswith("Say it once more")


def test_a_point_that_is_unclear_is_not_praised() -> None:
    assert "Everything" in all_but("We met at the school fair,", pace=140).score().praise
    for unclear in (all_but("Maria", pace=140), Speaker(TALK).says(TALK.partition(" One last")[0])):
        assert "verything" not in praised(unclear.score(live=unclear.text == TALK))


def test_silence_is_not_praised() -> None:
    for loudness in ((), [-80.0] * 300):
        scored = Speaker().score(loudness=loudness)
        assert praised(scored) == "Nothing came through this time, and nothing is lost."
        assert "microphone" in scored.next_step


def test_a_voice_without_a_word_of_the_script() -> None:
    scored = Speaker().score(loudness=[-70.0] * 20 + [-20.0, -30.0] * 120 + [-70.0] * 20)
    assert "12 seconds" in praised(scored)
    assert "script" in scored.next_step


def test_three_words_are_a_start() -> None:
    scored = Speaker().says("Hi Rosa, it").score()
    assert praised(scored) == "You have made a start, and starting is the hardest part."
    assert "“is Maria from Bright Kitchen" in scored.next_step


def test_another_script_was_read() -> None:
    read = Speaker().adds(12).says("you asked").adds(9).says("for you.").adds(4)
    scored = read.score()
    assert praised(scored) == "You spoke for 27 seconds, most of it in your own words."
    assert "stay with the script" in scored.next_step
    assert "in your own words" in praised(Speaker().adds(20).score())


def test_ten_minutes() -> None:
    first, second = MESSAGE.split(" I will", 1)
    scored = Speaker().says(first).waits(570).says("I will" + second).score()
    assert scored.seconds > 590
    assert "length" not in praised(scored)
    assert "“I”" in scored.next_step or "flow" in scored.next_step


def test_165_words_a_minute_are_not_scolded() -> None:
    assert "breath" not in Speaker(LONG, pace=165).says().score().next_step
    assert "breath" in Speaker(LONG, pace=230).says().score().next_step


@pytest.mark.parametrize("silence", [0.4, 0.9])
def test_natural_pauses_are_nothing_to_mend(silence: float) -> None:
    parts = LONG.replace(". ", ".|").split("|")
    speaker = Speaker(LONG, pace=170)
    for part in parts:
        speaker.says(part).waits(silence)
    assert speaker.score().next_step.startswith("Say it once more")


def test_a_sentence_left_out_is_the_next_step() -> None:
    scored = all_but("I wrote the three steps down for you.", pace=180).score()
    assert "“I wrote the three steps down for …”" in scored.next_step
    assert "every" not in praised(scored).lower()


def test_what_must_be_said_comes_before_how_it_sounds() -> None:
    scored = all_but("I will try you again Tuesday evening.", pace=240).score()
    assert "when you will try again" in scored.next_step


def test_a_long_message_with_repeats_needs_no_cutting() -> None:
    speaker = Speaker(LONG, pace=150).says(LONG.partition(" No need")[0]).says()
    scored = speaker.score()
    assert scored.seconds > 31
    assert "when a word slips" in scored.next_step


def test_a_voice_that_fades_is_told_kindly() -> None:
    speaker = Speaker(LONG, pace=170).says()
    levels = [-18.0] * int(speaker.at / 0.05)
    levels[len(levels) * 2 // 3 :] = [-28.0] * (len(levels) - len(levels) * 2 // 3)
    scored = speaker.score(loudness=levels)
    assert "steady" not in praised(scored)
    assert "ready" not in scored.praise
    assert scored.next_step == "Next time, say the last sentence as you said the first."


def test_a_talk_has_no_length_to_keep_to() -> None:
    scored = Speaker(TALK, pace=40).says().score(live=True)
    assert scored.seconds > 31
    assert "half a minute" not in scored.next_step
    assert "length" not in praised(scored)
    unasked = all_but("One last thing: may I call you again when", text=TALK).score(live=True)
    assert "may call again" in unasked.next_step
    stopped = Speaker(TALK).says(TALK.partition(" One last")[0]).score(live=True)
    assert stopped.next_step == "Next time, go on with “One last thing: may I call you …”."


def test_the_same_take_is_told_the_same() -> None:
    assert Speaker().says().score() == Speaker().says().score()


def test_she_goes_on_where_she_stopped() -> None:
    begun = Speaker().says("it is Maria from Bright Kitchen.").score()
    assert begun.next_step == "Next time, go on with “We met at the school fair, and …”."


def test_of_words_here_and_there_nobody_is_told_to_go_on() -> None:
    for strays in (("to",), ("do you",), ("Rosa,", "three steps", "a good")):
        text = MESSAGE.replace("the school", "to do you school")
        speaker = Speaker(text).adds(9)
        for stray in strays:
            speaker.says(stray).adds(4)
        scored = speaker.score()
        assert "go on with" not in scored.next_step
        assert "ready" not in praised(scored)


def test_what_was_asked_for_comes_first_also_where_it_was_noisy() -> None:
    speaker = Speaker().says(MESSAGE.partition(" No need")[0]).adds(1, "give me a ring")
    noisy = speaker.score(loudness=room(speaker.at, -20, quiet=-35))
    assert noisy.next_step == "Next time, say when you will try again in place of “give me a ring”."
