"""The words of a session: all there, short and warm, and damaged files are refused."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from app.data import session_words
from app.domain.errors import KnownError
from app.domain.session import MOODS
from app.domain.warm_up import (
    HARD_IN_A_ROW,
    SessionWords,
    Step,
    aloud,
    closing,
    encouragement,
    remembered,
)
from app.paths import resource
from app.usecases import session_words as for_the_window

CONTENT = (resource("session") / "en.toml").read_text(encoding="utf-8")
BLAME = re.compile(
    r"\b(only|just|fail\w*|miss(ed)? (your|the) goal|should|must|have to|wrong|bad at|unfortunately"
    r"|sorry|streak|lazy|weak|still not|at least)\b",
    re.IGNORECASE,
)
SELLING = re.compile(
    r"\b(sales?|sell\w*|sold|buy\w*|orders?|money|earn\w*|income|recruit\w*|book\w*|guarantee\w*"
    r"|will (say yes|call back))\b",
    re.IGNORECASE,
)
BRITISH = re.compile(
    r"\b(colour|favour|honour|neighbour|catalogue|whilst|towards|afterwards|grey|realise)\w*",
    re.IGNORECASE,
)


@pytest.fixture
def words() -> SessionWords:
    return session_words.load()


def spoken(words: SessionWords) -> list[str]:
    """What she reads in a session, Help aside."""
    steps = [text for step in words.steps.values() for text in (step.title, step.text)]
    lists = (words.intentions, words.aloud, words.encouragements, words.closings)
    return [
        *steps,
        *words.moods,
        *words.moods_after,
        *chain(*lists),
        *words.goal_reached,
        *words.none_made,
    ]


def test_there_is_enough_to_choose_from(words: SessionWords) -> None:
    assert len(words.moods) == len(words.moods_after) == len(MOODS)
    assert list(words.steps) == [*Step]
    assert 6 <= len(words.intentions) <= 8
    assert len(words.aloud) == 6
    assert len(words.encouragements) == 6
    assert for_the_window.words() is words


def test_everything_is_short_plain_and_warm(words: SessionWords) -> None:
    for text in spoken(words):
        assert text.isprintable()
        assert len(text) <= 100
        assert not set(text) & set("<>{}[]&—'\""), text  # quotes and apostrophes are curly
        for unwanted in (BLAME, SELLING, BRITISH):
            assert not unwanted.search(text), text
    for text in (*words.encouragements, *words.closings, *words.goal_reached, *words.none_made):
        assert text.endswith(".")


def test_a_plan_is_an_if_and_a_then(words: SessionWords) -> None:
    for text in words.intentions:
        assert re.fullmatch(r"If [^,]+, I [^.]+\.", text), text
    for text in words.aloud:
        assert re.fullmatch(r"I am excited to [^.]+\.", text), text


def test_every_step_tells_why_it_is_there(words: SessionWords) -> None:
    told = [*chain(*(step.evidence for step in words.steps.values())), *words.recap_evidence]
    assert all(step.evidence for step in words.steps.values())
    for evidence in told:
        assert evidence.what.endswith(".")
        assert not evidence.figure.endswith(".")
        assert not evidence.source.endswith(".")
        assert not SELLING.search(evidence.what)
    # The figures are those that were read in the sources; whoever changes one looks there.
    figures = {each.figure: each.source for each in told if each.figure}
    assert figures == {
        "upwards of 85%; elsewhere 41 to 80%": (
            "Barb Girson, My Sales Tactics; other sources at second hand"
        ),
        "8 in 10": "Pew Research Center 2020",
        "2 to 5%": "at second hand",
        "a large effect, against next to none": "Williamson 2022",
        "a medium to large effect, in 94 tests": "Gollwitzer and Sheeran",
    }


def test_no_figure_needs_a_course_in_statistics(words: SessionWords) -> None:
    steps = chain(*(step.evidence for step in words.steps.values()))
    for evidence in (*steps, *words.recap_evidence):
        assert "=" not in f"{evidence.what} {evidence.figure}"


def test_the_words_are_true_at_any_hour_and_of_what_stands_below(words: SessionWords) -> None:
    assert not any("tomorrow" in text for text in words.none_made)
    assert "one of these" not in words.steps[Step.ALOUD].text  # one sentence is shown


def test_encouragement_comes_after_each_three_and_is_another_each_time(words: SessionWords) -> None:
    assert HARD_IN_A_ROW == 3
    said = [encouragement(words, 7, hard) for hard in range(13)]
    assert [bool(text) for text in said] == [bool(hard) and hard % 3 == 0 for hard in range(13)]
    assert len({text for text in said if text}) == 4
    assert encouragement(words, 7, 3) != encouragement(words, 8, 3)


def test_every_session_begins_with_another_thing_to_say_aloud(words: SessionWords) -> None:
    firsts = [aloud(words, session_id)[0] for session_id in range(1, 7)]
    assert sorted(firsts) == sorted(words.aloud)
    assert sorted(aloud(words, 5)) == sorted(words.aloud)


def test_the_first_line_of_the_recap_fits_what_was_done(words: SessionWords) -> None:
    for session_id in range(1, 10):
        assert closing(words, session_id, 0, 12) in words.none_made
        assert closing(words, session_id, 1, 12) in words.closings
        assert closing(words, session_id, 11, 12) in words.closings
        assert closing(words, session_id, 12, 12) in words.goal_reached
        assert closing(words, session_id, 13, 12) in words.goal_reached
        assert closing(words, session_id, 3, 0) in words.closings


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("moods = [", "mood = [", "“moods” needs its lines"),
        ('"Okay", ', "", "there are 5 moods"),
        (', "Great"', "", "there are 5 moods"),
        ('"Okay"', '"Good"', "no two the same"),
        ('"Okay"', "3", "“moods” needs its lines"),
        ("[steps.goal]", "[steps.gaol]", "“goal” needs title, text"),
        ("[[steps.aloud.evidence]]", "[[steps.aloud.proof]]", "“aloud” needs its evidence"),
        ('source = "Lally"', "", "“recap_evidence” needs what, figure, source"),
        ('source = "Lally"', 'source = ""', "“recap_evidence” has no source"),
        ('title = "Say it aloud"', "title = 3", "“aloud” needs title, text"),
        ("closings = [", "endings = [1]\nclosings = [", "nobody asks for “endings”"),
        ("moods = [", "moods = ", "Expected newline"),
    ],
)
def test_a_damaged_file_is_told_in_a_sentence(old: str, new: str, why: str) -> None:
    assert old in CONTENT
    with pytest.raises(KnownError, match=re.escape(why)) as raised:
        session_words.read(CONTENT.replace(old, new, 1))
    assert "install Ringwell again" in str(raised.value)


def test_a_language_without_words_is_told_in_a_sentence() -> None:
    with pytest.raises(KnownError, match="install Ringwell again"):
        session_words.load("xx")


def test_her_last_plan_and_her_own_are_remembered(words: SessionWords) -> None:
    offered = words.intentions[0]
    assert remembered(words, ()) == ("", "")
    assert remembered(words, ("", offered)) == ("", "")
    assert remembered(words, ("If I blush, I smile.", offered)) == (
        "If I blush, I smile.",
        "If I blush, I smile.",
    )
    assert remembered(words, (offered, "", "Mine.", "Older.")) == (offered, "Mine.")
