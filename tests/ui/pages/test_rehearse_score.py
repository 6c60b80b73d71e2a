"""The score of a take: its words, its figures, and what the keys and buttons ask for."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.errors import KnownError
from app.domain.rehearsal_plan import Rating, ToSay
from app.domain.score import Pause, Point, Score, Steadiness, Tick
from app.domain.take import Take, TakeKind
from app.usecases import takes
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, TODAY, Heard, Shows, Station
from tests.ui.scored import SCRIPT, a_score, a_take, asking
from ui.pages.rehearse_score import RehearseScore, Sounding
from ui.presenters.rehearse_score import RATINGS, ScoreShown, look_at, score_words
from ui.presenters.said_words import SaidAs, pieces_of, read_out
from ui.presenters.score_figures import Gauge, Held, Silences, Tile, tiles
from ui.presenters.score_shown import ScoreShownPresenter
from ui.theme_controller import Appearance, ThemeController

Key = Qt.Key
UNHEARD: dict[str, Any] = {
    "said_words": None,
    "wpm": None,
    "coverage": None,
    "words": (),
    "pauses": (),
    "ticks": (),
    "said_text": "",
    "grade": None,
}


def shown(take: Take | None = None, **facts: Any) -> ScoreShown:
    ordinary: dict[str, Any] = {
        "take": take or a_take(),
        "number": 3,
        "best": 2,
        "now": NOW,
        "today": TODAY,
        "due_on": TODAY + timedelta(days=4),
        "also": (ToSay("en.way_out", "The way out", TODAY, 0),),
    }
    return ScoreShown(**ordinary | facts)


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
        also = (ToSay("en.first", "First voicemail", TODAY, 0), ToSay("en.x", "X", TODAY, 0))
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
        assert not any(isinstance(t.picture, Gauge) and t.picture.careful for t in found.values())

    @pytest.mark.parametrize(
        ("seconds", "figure", "note"),
        [
            (19.4, "19 s", "a little short · good: 20 to 30"),
            (19.5, "20 s", "good: 20 to 30"),
            (30.4, "30 s", "good: 20 to 30"),
            (42.0, "42 s", "a little long · good: 20 to 30"),
            (125.2, "2 min 5 s", "a little long · good: 20 to 30"),
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
        pieces = pieces_of("Hi Rosa, bye", a_score("Hi Rosa, bye", left_out=(1, 2), own={0: 1.0}))
        assert read_out(pieces) == "[1.0 s of your own words] Hi [left out: Rosa, bye]"


@pytest.fixture
def page(look: ThemeController, show: Shows) -> RehearseScore:
    page = RehearseScore(look)
    page.show_score(shown())
    show(page)
    page.activate()
    return page


class TestPage:
    def test_every_key_asks_for_what_stands_beside_it(
        self, page: RehearseScore, qtbot: QtBot
    ) -> None:
        for signal, key in (
            (page.again_wanted, Key.Key_R),
            (page.hear_take, Key.Key_H),
            (page.hear_model, Key.Key_L),
            (page.left, Key.Key_Escape),
        ):
            with qtbot.waitSignal(signal):
                qtbot.keyClick(page.said, key)
        ratings = Heard(page.rated)
        for number, key in enumerate((Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4)):
            qtbot.keyClick(page.said, key)
            assert ratings[number] == (tuple(Rating)[number],)

    def test_what_sounds_is_stopped_by_its_button_and_by_esc(
        self, page: RehearseScore, qtbot: QtBot
    ) -> None:
        page.show_sounding(Sounding.TAKE)
        assert page.mine.text() == "Stop"
        for key in (Key.Key_H, Key.Key_Escape):
            with qtbot.waitSignal(page.stop_wanted), qtbot.assertNotEmitted(page.left):
                qtbot.keyClick(page.said, key)
        page.show_position(0.6)
        assert page.said.lit == 0
        page.show_sounding(None)
        assert page.mine.text() == "Hear my take"
        assert page.said.lit is None

    def test_a_word_is_heard_with_enter(self, page: RehearseScore, qtbot: QtBot) -> None:
        with qtbot.waitSignal(page.hear_span) as heard:
            qtbot.keyClick(page.said, Key.Key_Return)
        assert heard.args[0] == pytest.approx(0.44)

    def test_the_rating_and_the_plan_are_shown(self, page: RehearseScore, qtbot: QtBot) -> None:
        assert page.foot.rating.rating is Rating.GOOD
        assert page.foot.comes_back.text() == "First voicemail comes back in 4 days"
        page.show_score(shown(a_take(rating=None)))
        assert page.foot.rating.rating is None
        with qtbot.waitSignal(page.say_wanted) as wanted:
            page.foot.chips[0].click()
        assert wanted.args == ["en.way_out"]

    def test_a_take_kept_nowhere_has_no_rating(self, page: RehearseScore, qtbot: QtBot) -> None:
        page.show_score(shown(a_take(0, sound=None, rating=None)))
        with qtbot.assertNotEmitted(page.rated), qtbot.assertNotEmitted(page.hear_take):
            qtbot.keyClick(page.said, Key.Key_1)
            qtbot.keyClick(page.said, Key.Key_H)
        assert not page.foot.rating.isVisible()

    def test_the_same_take_keeps_its_place(self, page: RehearseScore, qtbot: QtBot) -> None:
        qtbot.keyClick(page.said, Key.Key_End)
        page.show_sounding(Sounding.MODEL)
        here = page.said.here
        page.show_score(shown(due_on=None))
        assert page.said.here == here
        assert page.model.text() == "Stop"

    @pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
    @pytest.mark.parametrize("size", [(816, 556), (940, 656), (1356, 856)])
    def test_it_fits_every_window(
        self,
        page: RehearseScore,
        look: ThemeController,
        qtbot: QtBot,
        appearance: Appearance,
        size: tuple[int, int],
    ) -> None:
        look.set_appearance(appearance)
        many = tuple(ToSay(f"s{n}", f"<b>{n}</b> " + "long title " * 9, TODAY, 0) for n in range(9))
        title = "A title that goes on & on " * 6
        page.show_score(shown(a_take(title=title, text="word " * 300), also=many))
        page.resize(*size)
        page.grab()
        assert (page.width(), page.height()) == size
        assert page.minimumSizeHint().width() <= 816
        assert page.minimumSizeHint().height() <= 556
        for label in page.findChildren(QLabel):
            assert label.textFormat() == Qt.TextFormat.PlainText
        chips = page.foot.chips
        assert 1 <= len(chips) < 9
        qtbot.waitUntil(lambda: all(chip.width() == chip.widest for chip in chips))

    def test_words_that_fit_are_not_scrolled(self, page: RehearseScore, qtbot: QtBot) -> None:
        page.resize(1100, 700)
        bar = page.said.parentWidget().parentWidget().verticalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() == 0)
        assert page.said.height() >= page.said.heightForWidth(page.said.width())
        page.show_score(shown(a_take(4, text="word " * 300, score=a_score("word " * 300))))
        qtbot.waitUntil(lambda: bar.maximum() > 0)

    def test_a_small_window_cuts_no_words(self, page: RehearseScore, qtbot: QtBot) -> None:
        points = (Tick(Point.MY_NAME, True, "Your name and business"),) * 5
        short = a_score(seconds=12.0, ticks=points)
        page.show_score(shown(a_take(score=short)))
        page.resize(816, 556)
        qtbot.waitUntil(lambda: page.tiles.tiles[0].words[2] == "a little short")
        assert "good: 20 to 30" in page.tiles.tiles[0].toolTip()
        assert (page.mine.text(), page.mine.icon_only) == ("My take", False)
        assert page.mine.accessibleName() == "Hear my take"
        bar = page.ticks.parentWidget().parentWidget().verticalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() == 0)
        page.resize(1356, 856)
        qtbot.waitUntil(lambda: page.tiles.tiles[0].words[2] == "a little short · good: 20 to 30")
        assert page.tiles.tiles[0].toolTip() == ""
        assert page.mine.text() == "Hear my take"

    def test_a_long_figure_is_written_smaller(self, page: RehearseScore) -> None:
        figure = page.tiles.tiles[0].findChildren(QLabel)[1]
        page.resize(816, 556)
        usual = figure.font().pixelSize()
        page.show_score(shown(a_take(4, score=a_score(seconds=131))))
        assert figure.text() == "2 min 11 s"
        assert figure.fontMetrics().horizontalAdvance(figure.text()) <= figure.width()
        assert figure.font().pixelSize() < usual

    def test_one_other_script_is_not_mistaken_for_this_one(self, page: RehearseScore) -> None:
        page.show_score(shown(also=(ToSay("s", "They answered", TODAY, 0),)))
        assert "Also to say today" in {label.text() for label in page.findChildren(QLabel)}

    def test_ticks_are_read_out(self, page: RehearseScore) -> None:
        assert page.ticks.said == [
            "Kept: Your name and business",
            "To look at: You asked for a call back",
        ]
        page.show_score(shown(a_take(score=None)))
        assert page.ticks.said == []
        assert page.praise.text.startswith("This take is kept")


def test_a_take_in_which_nothing_was_heard_is_not_measured() -> None:
    silent = a_score("", seconds=0.0, wpm=None, coverage=None, said_words=None, pauses=())
    told = score_words(shown(a_take(score=silent)))
    assert told.heading == "Nothing was heard this time."
    assert "microphone" in told.praise
    assert (told.tiles[0].figure, told.tiles[0].picture) == ("", None)


def test_every_rating_has_a_word() -> None:
    assert tuple(RATINGS) == tuple(Rating)


def test_a_score_is_shown_also_where_nothing_else_can_be_read(
    station: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise KnownError("The disk is gone.")

    scores = ScoreShownPresenter(station.desk)
    seen, gone = Heard(scores.shown), Heard(scores.gone)
    with monkeypatch.context() as broken:
        broken.setattr(takes, "standing", refuse)
        scores.show(a_take(7))
        station.settle()
    assert score_words(seen.last).subtitle == "Just now"
    assert seen.last.take == a_take(7)
    assert gone == []


def test_a_take_is_looked_at_without_the_folder_of_sounds(office: Office) -> None:
    begun = takes.begin_take(office, "en.first", SCRIPT, TakeKind.VOICEMAIL, NOW)
    kept, _ = takes.keep_take(office, begun.id, a_score(), NOW)
    assert look_at(replace(office, recordings=None), kept, NOW).number == 1  # type: ignore[arg-type]


def test_a_kept_take_is_looked_at_among_the_others(office: Office) -> None:
    for grade in (0.5, 0.9, 0.7):
        begun = takes.begin_take(office, "en.first", SCRIPT, TakeKind.VOICEMAIL, NOW)
        kept, _ = takes.keep_take(office, begun.id, a_score(grade=grade), NOW)
    found = look_at(office, kept, NOW)
    assert (found.number, found.best) == (3, 2)
    assert found.message
    assert found.due_on is not None
    assert found.today == TODAY
    nowhere = look_at(office, a_take(0), NOW)
    assert (nowhere.number, nowhere.best) == (4, 2)
    talk = look_at(office, replace(kept, kind=TakeKind.DOORSTEP), NOW)
    assert not talk.message
