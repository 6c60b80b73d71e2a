"""The points of the method: ticked only if they were said."""

from __future__ import annotations

import pytest

from app.domain.score import Point, Score
from app.domain.traps import Trap
from app.speech.call_back_words import ASKS
from tests.domain.said_aloud import MESSAGE, TALK, Speaker, all_but, lines, room

NO_NEED = "No need to ring me."
RETRY = "I will try you again Tuesday evening."


def kept(scored: Score) -> dict[Point, bool]:
    """The points that apply, and whether each was kept."""
    return {tick.point: tick.kept for tick in scored.ticks}


def test_the_lines_of_a_good_message() -> None:
    assert lines(Speaker().says().score().ticks) == {
        "Your name and business": True,
        "One reason that matters to them": True,
        "When you will try again: Tuesday evening": True,
        "You did not ask for a call back": True,
        "Nothing sold, nobody booked": True,
        "The number, slowly: 10 digits in 4.0 s": True,
    }


@pytest.mark.parametrize(
    ("left_out", "missing"),
    [
        ("it is Maria", Point.MY_NAME),
        (RETRY, Point.RETRY),
        (
            "We met at the school fair, and you asked how I get bread out of a cold oven. "
            "I wrote the three steps down for you.",
            Point.REASON,
        ),
    ],
)
def test_what_was_left_out_is_not_ticked(left_out: str, missing: Point) -> None:
    scored = all_but(left_out).score()
    assert [point for point, yes in kept(scored).items() if not yes] == [missing]


def test_a_business_is_named_only_if_it_was_said() -> None:
    assert "Your name" in lines(all_but("Bright Kitchen.").score().ticks)


def test_her_name_may_be_that_of_the_person_called() -> None:
    text = MESSAGE.replace("Rosa", "Maria")
    assert kept(Speaker(text).says().score())[Point.MY_NAME]
    assert not kept(all_but("it is Maria", text=text).score())[Point.MY_NAME]


def test_a_name_nobody_told_ringwell_is_not_missed_by_her() -> None:
    text = MESSAGE.replace("it is Maria from Bright Kitchen", "it is your consultant")
    scored = Speaker(text).says().score(my_name="", business="")
    assert lines(scored.ticks)["Your name: it is not in Settings yet"] is False
    assert scored.next_step == (
        "Tell Ringwell your name in Settings, so that it stands in the script."
    )
    left_out = all_but("it is Maria").score(my_name="")
    assert lines(left_out.ticks)["Your name: not heard"] is False
    assert "Settings" not in left_out.next_step


def test_a_call_back_asked_for_is_caught_when_it_was_said() -> None:
    text = MESSAGE.replace(NO_NEED, "Just call me back when you can.")
    scored = Speaker(text).says().score()
    assert (
        lines(scored.ticks)["You asked for a call back: “Just call me back when you can”"] is False
    )
    (asked,) = [finding for finding in scored.traps if finding.trap is Trap.ASKS_CALLBACK]
    assert "call me back" in scored.said_text[asked.start : asked.end]
    assert "Just call me back" in scored.next_step
    unsaid = all_but("Just call me back when you can.", text=text).score()
    assert kept(unsaid)[Point.NO_CALL_BACK]


def test_leaving_out_no_need_to_asks_for_a_call() -> None:
    scored = all_but("No need to").score()
    assert kept(scored)[Point.NO_CALL_BACK] is False


def test_of_a_name_that_alone_is_missing_nothing_is_told() -> None:
    scored = all_but("Maria").score()
    assert Point.MY_NAME not in kept(scored)
    assert "name" not in scored.next_step


def test_a_lost_not_asks_for_nothing() -> None:
    text = MESSAGE.replace(NO_NEED, "Please do not call me back.")
    scored = all_but("not ", text=text).score()
    assert "Please do call me back." in scored.said_text
    assert kept(scored)[Point.NO_CALL_BACK]


def test_a_lost_me_still_asks() -> None:
    text = MESSAGE.replace(NO_NEED, "Please ring me when you can.")
    scored = all_but("me when", text=text).score()
    assert kept(all_but("me ", text=text).score())[Point.NO_CALL_BACK] is False
    for finding in scored.traps:
        assert 0 <= finding.start < finding.end <= len(scored.said_text)


def test_own_words_are_not_vouched_for() -> None:
    said = lines(Speaker().says(MESSAGE.partition(" No need")[0]).adds(2).score().ticks)
    assert "You did not ask for a call back, as far as heard" in said


def test_a_call_back_asked_for_in_own_words_is_caught() -> None:
    before, after = MESSAGE.split(" I will try")
    for first, then in ((before, "I will try" + after), (before + " I will", "try" + after)):
        scored = Speaker().says(first).adds(1.5, "call me back").says(then).score()
        assert lines(scored.ticks)["You asked for a call back: “call me back”"] is False
        (asked,) = [finding for finding in scored.traps if finding.trap is Trap.ASKS_CALLBACK]
        assert "call me back" in scored.said_text[asked.start : asked.end].lower()
        assert "call me back" in scored.next_step
        assert [added.span.phrase for added in scored.added] == ["call me back"]
    for asking in ASKS:
        last = Speaker().says().adds(1, asking).score()
        assert kept(last)[Point.NO_CALL_BACK] is False, asking
        assert last.said_text.startswith(MESSAGE + " ")
        alone = Speaker().adds(1, asking).score()
        assert asking.lower() in alone.said_text.lower()
        amid = Speaker().says(before + " I will").adds(1, asking).says("try" + after).score()
        assert kept(amid)[Point.NO_CALL_BACK] is False, asking


def test_a_point_that_was_not_said_is_open() -> None:
    before, after = MESSAGE.split(" I will try you again Tuesday evening. ")
    replaced = Speaker().says(before).adds(2.5).says(after).score(loudness=room(30, -20))
    assert lines(replaced.ticks)["When you will try again: not heard"] is False


def test_in_noise_no_point_is_open() -> None:
    noise = room(30, -20, quiet=-35)
    scored = Speaker().says(MESSAGE.partition(" I will")[0]).score(loudness=noise)
    assert all(kept(scored).values())
    assert Point.RETRY not in kept(scored)


def test_selling_and_pressing_are_caught() -> None:
    text = MESSAGE.replace(NO_NEED, "Sorry to bother you again. Order now and save 20 percent.")
    scored = Speaker(text).says().score()
    assert kept(scored)[Point.NOTHING_SOLD] is False
    assert kept(scored)[Point.NO_PRESSING] is False


def test_a_way_out_is_due_from_the_fourth_message() -> None:
    assert Point.WAY_OUT not in kept(Speaker().says().score(attempt=3))
    assert kept(Speaker().says().score(attempt=4))[Point.WAY_OUT] is False
    text = MESSAGE.replace(RETRY, "Unless you would rather I didn't, " + RETRY)
    assert kept(Speaker(text).says().score(attempt=4))[Point.WAY_OUT]


def test_a_number_that_comes_fast() -> None:
    number, slow, fast = "614, 555, 0199.", "The number, slowly: ", "The number came fast: "
    before, after = MESSAGE.split(f" {number} ")
    quick = Speaker(pace=300).says(before).says(number).says(after).score()
    assert lines(quick.ticks)[fast + "10 digits in 2.0 s"] is False
    assert "three groups" in quick.next_step or quick.wpm is None
    calm = Speaker(pace=300).says(before)
    for group in ("614,", "555,", "0199."):
        calm.waits(1).says(group)
    assert any(line.startswith(slow) for line in lines(calm.says(after).score().ticks))


def test_a_number_left_out_is_no_matter() -> None:
    assert Point.NUMBER_SLOWLY not in kept(all_but("614, 555, 0199.").score())


def test_a_number_with_other_words_in_it_is_not_timed() -> None:
    before, after = MESSAGE.split(" 0199. ")
    mixed = Speaker().says(before).adds(1).says("0199.").says(after)
    assert Point.NUMBER_SLOWLY not in kept(mixed.score())


def test_of_a_few_words_nothing_is_held_against_anybody() -> None:
    assert lines(Speaker().says("Hi Rosa, it is Maria").score().ticks) == {"Your name": True}
    assert Speaker().says("Hi Rosa,").score().ticks == ()
    assert Speaker().score().ticks == ()


def test_a_talk_has_points_of_its_own() -> None:
    assert lines(Speaker(TALK).says().score(live=True).ticks) == {
        "Your name and business": True,
        "You asked whether you may call again": True,
        "No pressing": True,
    }
    unasked = Speaker(TALK).says(TALK.partition(" One last")[0]).score(live=True)
    assert kept(unasked)[Point.PERMISSION] is False


def test_a_reply_in_a_talk_needs_no_name() -> None:
    text = "I understand. Many of my customers said so too. Shall we look at it together one day?"
    assert list(kept(Speaker(text).says().score(live=True))) == [Point.NO_PRESSING]


def test_a_question_about_a_day_is_no_promise_of_it() -> None:
    text = MESSAGE.replace(RETRY, "Would Tuesday be better for a quick call?")
    assert not any("Tuesday" in line for line in lines(Speaker(text).says().score().ticks))


@pytest.mark.parametrize(("seconds", "asked"), [(1.0, True), (2.0, True), (7.0, False)])
def test_speech_as_long_as_the_words_in_its_place_was_probably_those(
    seconds: float, asked: bool
) -> None:
    text = MESSAGE.replace(NO_NEED, "Please call me back.")
    first, second = text.split(" Please call me back. ")
    scored = Speaker(text).says(first).adds(seconds).says(second).score()
    assert kept(scored)[Point.NO_CALL_BACK] is not asked
    assert (Trap.ASKS_CALLBACK in {finding.trap for finding in scored.traps}) is asked


@pytest.mark.parametrize(("seconds", "clear"), [(2.0, False), (0.5, True), (9.0, True)])
def test_of_a_name_that_was_perhaps_said_nothing_is_told(seconds: float, clear: bool) -> None:
    mumbled = Speaker().says("Hi Rosa,").adds(seconds).says(MESSAGE.partition("Kitchen. ")[2])
    scored = mumbled.score()
    assert kept(scored).get(Point.MY_NAME, True) is not clear
    assert ("your name" in scored.next_step) is clear
