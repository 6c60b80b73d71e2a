"""The words and figures of a score."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.domain.hearing import OwnWords
from app.domain.rehearsal_plan import Rating, ToSay
from app.domain.score import Added, Ended, Pause, Score, Steadiness, WordScore
from tests.ui.pages.stage import NOW, TODAY
from tests.ui.scored import SCRIPT, UNHEARD, a_score, a_take, asking, shown
from ui.presenters.rehearse_score import RATINGS, score_words
from ui.presenters.said_words import SaidAs, pieces_of, read_out
from ui.presenters.score_figures import Gauge, Held, Silences, Tile, tiles

Key = Qt.Key


class TestWords:
    def test_which_take_it_is(self) -> None:
        def subtitle(**facts: Any) -> str:
            return score_words(shown(**facts)).subtitle

        assert subtitle() == "Take 3, just now · your best so far is take 2"
        assert subtitle(best=3) == "Take 3, just now · your best so far"
        assert subtitle(number=1, best=1) == "Take 1, just now"
        assert subtitle(best=None) == "Take 3, just now"
        old = a_take(at=NOW - timedelta(days=1), said_on=TODAY - timedelta(days=1))
        assert subtitle(take=old).startswith("Take 3, yesterday")

    @pytest.mark.parametrize(
        ("days", "words"),
        [
            (4, "First voicemail comes back in 4 days"),
            (1, "First voicemail comes back tomorrow"),
            (0, "First voicemail is due today"),
            (-3, "First voicemail is due today"),
        ],
    )
    def test_when_it_comes_back(self, days: int, words: str) -> None:
        told = score_words(shown(due_on=TODAY + timedelta(days=days)))
        assert told.comes_back[0] == words
        assert words.endswith(told.comes_back[1][1:])

    def test_without_a_plan_nothing_is_promised(self) -> None:
        assert score_words(shown(due_on=None)).comes_back == ("", "")

    def test_the_script_itself_is_not_among_the_others(self) -> None:
        also = (ToSay("en.first", "First voicemail", TODAY), ToSay("en.x", "X", TODAY))
        assert [each.title for each in score_words(shown(also=also)).also] == ["X"]

    def test_a_take_nobody_scored(self) -> None:
        told = score_words(shown(a_take(score=None)))
        assert {tile.figure for tile in told.tiles} == {""}
        assert told.praise.startswith("This take is kept")
        assert {piece.kind for piece in told.pieces} == {SaidAs.UNKNOWN}
        assert "Nobody could listen" in told.heading
        spanish = score_words(shown(a_take(language="es", score=a_score(**UNHEARD))))
        assert "only English" in spanish.heading

    def test_a_sound_that_is_gone_is_said(self) -> None:
        told = score_words(shown(a_take(sound=None)))
        assert not told.may_hear
        assert "There is no recording" in told.heading

    def test_a_take_that_is_kept_nowhere_cannot_be_rated(self) -> None:
        told = score_words(shown(a_take(0, sound=None, rating=None)))
        assert not told.may_rate
        assert "could not be kept" in told.heading


class TestFigures:
    def four(self, score: Score, **facts: Any) -> dict[str, Tile]:
        found = tiles(score, **{"message": True} | facts)
        return {tile.name: tile for tile in found}

    def test_a_good_take(self) -> None:
        found = self.four(a_score())
        assert found["Length"].figure == "26 s"
        assert found["Length"].note == "good: 20 to 30"
        assert found["Pace"].figure == "141 wpm"
        assert found["Pauses"].figure == "2"
        assert found["Pauses"].note == "longest 0.9 s, before “Tuesday”"
        assert found["Voice"].words == "Voice: steady, did not fade at the end"
        stopped = self.four(a_score(left_out=range(9, len(SCRIPT.split()))))
        assert stopped["Voice"].note == "as far as you went"
        assert not any(isinstance(t.picture, Gauge) and t.picture.careful for t in found.values())

    @pytest.mark.parametrize(
        ("seconds", "figure", "note"),
        [
            (19.4, "19 s", "a little short · good: 20 to 30"),
            (19.5, "20 s", "good: 20 to 30"),
            (30.4, "30 s", "good: 20 to 30"),
            (42.0, "42 s", "a little long · good: 20 to 30"),
            (8.0, "8 s", "short · good: 20 to 30"),
            (65.0, "65 s", "long · good: 20 to 30"),
            (125.2, "2 min 5 s", "long · good: 20 to 30"),
        ],
    )
    def test_the_length(self, seconds: float, figure: str, note: str) -> None:
        found = self.four(a_score(seconds=seconds))["Length"]
        assert (found.figure, found.note) == (figure, note)

    @pytest.mark.parametrize(
        ("wpm", "note", "careful"),
        [
            (95.0, "a little slow · good: 120 to 150", True),
            (112.0, "calm · good: 120 to 150", False),
            (150.4, "good: 120 to 150", False),
            (165.0, "lively · good: 120 to 150", False),
            (199.0, "a little fast · good: 120 to 150", True),
            (289.0, "fast · good: 120 to 150", True),
            (70.0, "slow · good: 120 to 150", True),
        ],
    )
    def test_the_pace(self, wpm: float, note: str, careful: bool) -> None:
        found = self.four(a_score(wpm=wpm))["Pace"]
        assert found.note == note
        assert isinstance(found.picture, Gauge)
        assert found.picture.careful is careful

    def test_nothing_is_made_up(self) -> None:
        found = self.four(a_score(**UNHEARD, steadiness=None))
        assert found["Length"].figure == "26 s"
        for name in ("Pace", "Pauses", "Voice"):
            assert (found[name].figure, found[name].picture) == ("", None)
        spanish = self.four(a_score(**UNHEARD), language="es")
        assert spanish["Pace"].note == "measured in English only"

    def test_a_mailbox_that_cut_her_off_is_no_success(self) -> None:
        found = self.four(a_score(seconds=29.0, ended=Ended.CUT_OFF))["Length"]
        assert (found.note, found.short) == (
            "the mailbox cut you off · good: 20 to 30",
            "cut off",
        )
        assert isinstance(found.picture, Gauge)
        assert found.picture.careful

    def test_a_talk_has_no_length_to_keep(self) -> None:
        found = self.four(a_score(seconds=50), message=False)["Length"]
        assert (found.figure, found.picture) == ("50 s", None)

    def test_pauses_and_voice_have_pictures_of_their_own(self) -> None:
        found = self.four(a_score(pauses=(), steadiness=Steadiness.FADING))
        assert found["Pauses"].figure == "0"
        assert found["Pauses"].picture == Silences(26.2, ())
        assert found["Voice"].picture == Held(steady=False)
        nowhere = self.four(a_score(pauses=(Pause(1.0, 0.5),)))
        assert nowhere["Pauses"].note == "longest 0.5 s"


class TestSaid:
    def test_own_words_stand_where_they_were_said(self) -> None:
        pieces = pieces_of(SCRIPT, a_score(own={8: 2.1, 34: 1.0}))
        assert pieces[8].text == "+ 2.1 s of your own words"
        at_the_end = pieces_of("Hi Rosa", a_score("Hi Rosa", own={1: 0.8}, added=()))
        assert [piece.kind for piece in at_the_end] == [SaidAs.SCRIPT] * 2

    def test_own_words_after_the_last_word(self) -> None:
        score = a_score("Hi Rosa", own={1: 0.8})
        last = replace(score.added[0], before_word=2)
        pieces = pieces_of("Hi Rosa", replace(score, added=(last,)))
        assert [piece.kind for piece in pieces][-1] is SaidAs.OWN

    def test_lines_of_the_script_are_kept(self) -> None:
        pieces = pieces_of(SCRIPT, a_score())
        assert [piece.text for piece in pieces if piece.new_line] == ["No"]

    @pytest.mark.parametrize("left_out", [(), (0, 1, 2), range(18, 24)])
    def test_a_trap_is_found_again_among_the_words(self, left_out: range) -> None:
        score = a_score(left_out=left_out)
        # A mark and a dash are put where words between were left out, as scoring does.
        said = score.said_text.replace("Bright Kitchen.", "Bright – Kitchen.")
        score = replace(score, said_text=said, traps=(asking(said, "call me back."),))
        trapped = [p.text for p in pieces_of(SCRIPT, score) if p.kind is SaidAs.TRAP]
        assert trapped == ["call", "me", "back."]

    def test_it_can_be_read_out(self) -> None:
        text = "Hi my dear Rosa, good bye"
        pieces = pieces_of(text, a_score(text, left_out=(1, 2, 4, 5), own={0: 1.0}))
        assert read_out(pieces) == (
            "[1.0 s of your own words] Hi [left out: my dear] Rosa, [not reached: good bye]"
        )

    def test_what_she_had_not_come_to_is_not_left_out(self) -> None:
        count = len(SCRIPT.split())
        score = a_score(left_out=(2, *range(14, count)))
        kinds = [piece.kind for piece in pieces_of(SCRIPT, score)]
        assert kinds.index(SaidAs.LEFT_OUT) == 2
        assert kinds[14:] == [SaidAs.AHEAD] * (count - 14)
        assert SaidAs.AHEAD not in score_words(shown(a_take(score=score))).legend
        went_on = replace(score, added=(Added(OwnWords(9.0, 12.0), 14),))
        assert SaidAs.AHEAD not in {piece.kind for piece in pieces_of(SCRIPT, went_on)}
        nothing = a_score(left_out=range(count))
        assert {piece.kind for piece in pieces_of(SCRIPT, nothing)} == {SaidAs.AHEAD}

    @pytest.mark.parametrize(
        ("ended", "told"),
        [
            (None, "You stopped after “how I get”."),
            (Ended.CUT_OFF, "The mailbox cut you off after “how I get”."),
            (Ended.LOST, "The microphone went away after “how I get”."),
        ],
    )
    def test_where_it_ended_is_told(self, ended: Ended | None, told: str) -> None:
        score = a_score(left_out=range(13, len(SCRIPT.split())), ended=ended)
        heading = score_words(shown(a_take(score=score))).heading
        assert heading == f"{told} Click a word to hear it."

    def test_what_was_said_twice_is_told_like_own_words(self) -> None:
        score = a_score(again=(Added(OwnWords(4.0, 13.0), 8),))
        pieces = pieces_of(SCRIPT, score)
        assert (pieces[8].text, pieces[8].span) == ("+ 9.0 s said again", (3.94, 13.1))
        assert SaidAs.OWN not in score_words(shown(a_take(score=score))).legend
        assert "[9.0 s said again]" in read_out(pieces)

    def test_of_a_moment_nobody_speaks_of_noise(self) -> None:
        score = replace(a_score(coverage=None), words=(WordScore("Hi", said=True),), little=True)
        told = score_words(shown(a_take(text="Hi", score=score)))
        assert "noise" not in told.heading + told.pieces[0].tip


def test_a_take_in_which_nothing_was_heard_is_not_measured() -> None:
    silent = a_score("", seconds=0.0, wpm=None, coverage=None, said_words=None, pauses=())
    told = score_words(shown(a_take(score=silent)))
    assert told.heading == "Nothing was heard this time."
    assert "microphone" in told.praise
    assert (told.tiles[0].figure, told.tiles[0].picture) == ("", None)


def test_every_rating_has_a_word() -> None:
    assert tuple(RATINGS) == tuple(Rating)
