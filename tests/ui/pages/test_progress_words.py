"""How far she has come, in words."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest

from app.domain.score import Steadiness
from app.domain.take import TakeFigures, TakeKind
from app.usecases.takes import Progress, ScriptProgress
from tests.ui.pages.stage import TODAY
from tests.ui.scored import a_listed_take, a_score, a_take
from ui.presenters import progress_words as words


def a_row(**facts: Any) -> ScriptProgress:
    ordinary: dict[str, Any] = {
        "script_id": "en.first",
        "title": "First voicemail",
        "takes": 2,
        "figures": tuple(
            TakeFigures(number, "en.first", "First voicemail", True, 40.0 - number, 150.0, 0.9, 0.5)
            for number in (1, 2)
        ),
        "first": a_take(1),
        "latest": a_take(2),
        "best": a_take(2),
        "due_on": TODAY + timedelta(days=3),
    }
    return ScriptProgress(**ordinary | facts)


def test_a_script() -> None:
    line = words.progress_line(a_row(), TODAY)
    assert (line.takes, line.figures) == ("2 takes", "latest 38 s, 150 wpm")
    assert (line.comes_back, line.due) == ("comes back in 3 days", False)
    assert (line.lengths, line.best) == ((39.0, 38.0), 1)
    assert line.told == "Seconds of the latest takes: 39, 38. The best took 38"
    due = words.progress_line(a_row(due_on=TODAY - timedelta(days=2)), TODAY)
    assert (due.comes_back, due.due) == ("due today", True)
    unplanned = words.progress_line(a_row(due_on=None, takes=1), TODAY)
    assert (unplanned.takes, unplanned.comes_back, unplanned.due) == ("1 take", "", False)


def test_takes_without_figures() -> None:
    bare = TakeFigures(1, "en.first", "T", False, None, None, None, None)
    line = words.progress_line(a_row(figures=(bare,), first=None, latest=None, best=None), TODAY)
    assert (line.figures, line.lengths, line.best) == ("", (), None)


def test_a_change_is_told_in_words() -> None:
    first = a_score(seconds=41.2, wpm=168.0, coverage=0.8, steadiness=Steadiness.FADING)
    latest = a_score(seconds=26.4, wpm=140.0, coverage=0.95, pauses=())
    told = {each.name: each for each in words.compared(first, latest)}
    assert told["Length"].change == "15 s shorter"
    assert told["Pace"].change == "28 wpm calmer"
    assert told["Words said"].change == "more of it"
    assert told["Pauses"].change == "2 fewer"
    assert (told["Voice"].first, told["Voice"].latest) == ("fading", "steady")
    assert [each.better for each in told.values()] == [True, True, True, False, False]
    back = {each.name: each for each in words.compared(latest, first)}
    assert not any(each.better for each in back.values())
    assert back["Pace"].change == "28 wpm faster"


def test_a_take_that_broke_off_is_not_praised() -> None:
    first = a_score(seconds=41.2, wpm=163.0, coverage=0.77, steadiness=Steadiness.FADING)
    latest = a_score(seconds=26.0, wpm=145.0, coverage=0.15, pauses=())
    told = {each.name: each for each in words.compared(first, latest)}
    assert told["Words said"].change == "less of it"
    assert told["Pace"].change == "18 wpm slower"
    assert not any(each.better for each in told.values())
    assert words.come_on(first, latest) == ()


def test_a_talk_has_no_length_to_keep_to() -> None:
    first, latest = a_score(seconds=60), a_score(seconds=25)
    assert words.compared(first, latest)[0].better
    assert not words.compared(first, latest, message=False)[0].better


def test_a_take_without_a_sound_is_not_drawn() -> None:
    silent = TakeFigures(3, "en.first", "T", True, 0.0, None, 0.0, 0.0)
    line = words.progress_line(a_row(figures=(*a_row().figures, silent)), TODAY)
    assert line.lengths == (39.0, 38.0)
    assert line.figures == "latest 38 s, 150 wpm"


def test_takes_of_one_day_are_told_apart_by_the_time() -> None:
    before = TODAY - timedelta(days=1)
    late = datetime.combine(before, time(18, 5), UTC)
    days = [a_listed_take(4, at=late)]
    days += [a_listed_take(number, said_on=before, at=late) for number in (3, 2)]
    days.append(a_listed_take(1, said_on=before - timedelta(days=1), kind=TakeKind.DOORSTEP))
    lines = words.take_lines(days, TODAY)
    assert [line.when for line in lines[:3]] == ["today, 6:05 pm", *["yesterday, 6:05 pm"] * 2]
    assert ":" not in lines[3].when
    assert [line.how for line in lines[2:]] == ["to a mailbox", "they answered"]


def test_the_same_is_the_same() -> None:
    told = words.compared(a_score(), a_score())
    assert {each.change for each in told} == {"the same"}
    assert words.come_on(a_score(), a_score()) == ()


def test_a_figure_that_is_missing_is_not_compared() -> None:
    unheard = a_score(wpm=None, coverage=None, said_words=None, steadiness=None)
    assert [each.name for each in words.compared(unheard, a_score())] == ["Length"]


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (0, "No recordings yet"),
        (90_000, "Recordings: less than 1 MB of 300 MB"),
        (12_400_000, "Recordings: 12 MB of 300 MB"),
    ],
)
def test_the_room(size: int, said: str) -> None:
    assert words.room(Progress((), TODAY, size, 300_000_000, None)) == said


def test_her_pace_is_told_once_it_was_measured() -> None:
    assert words.her_pace(Progress((), TODAY, 0, 1, None)) == ""
    assert "138" in words.her_pace(Progress((), TODAY, 0, 1, 138))


def test_the_best_says_so() -> None:
    assert words.which(a_take(best=True), "First take", TODAY) == ("First take, today · your best")
