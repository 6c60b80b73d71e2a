"""The score of a take: its words, its figures, and what the keys and buttons ask for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.errors import KnownError
from app.domain.rehearsal_plan import Rating, ToSay
from app.domain.score import Point, Tick
from app.domain.take import TakeKind
from app.usecases import takes
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, TODAY, Heard, Shows, Station
from tests.ui.scored import SCRIPT, a_score, a_take, shown
from ui.pages.rehearse_score import RehearseScore, Sounding
from ui.presenters.rehearse_score import look_at, score_words
from ui.presenters.score_shown import ScoreShownPresenter
from ui.theme_controller import Appearance, ThemeController
from ui.widgets.button import Button

Key = Qt.Key


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

    @pytest.mark.parametrize("width", [940, 1400])
    def test_tab_goes_through_the_foot_as_it_is_read(
        self, page: RehearseScore, qtbot: QtBot, width: int
    ) -> None:
        page.window().resize(width, 700)
        qtbot.waitUntil(lambda: page.width() == width)
        page.show_score(shown(also=(ToSay("a", "One", TODAY), ToSay("b", "Two", TODAY))))
        page.foot.rating.show_rating(None)
        page.foot.chips[0].setFocus()
        reached = []
        for _ in range(3):
            reached.append(page.focusWidget())
            qtbot.keyClick(reached[-1], Key.Key_Tab)
        ratings = page.foot.rating.findChildren(Button)
        assert reached == [*page.foot.chips, ratings[0]]

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
        many = tuple(ToSay(f"s{n}", f"<b>{n}</b> " + "long title " * 9, TODAY) for n in range(9))
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

    def test_the_title_is_left_out_before_the_day_it_comes_back(
        self, page: RehearseScore, qtbot: QtBot
    ) -> None:
        page.show_score(shown(a_take(title="As promised, second message")))
        page.resize(940, 656)
        qtbot.waitUntil(lambda: page.foot.comes_back.text() == "Comes back in 4 days")
        page.resize(1100, 656)
        whole = "As promised, second message comes back in 4 days"
        qtbot.waitUntil(lambda: page.foot.comes_back.text() == whole)

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
        page.show_score(shown(also=(ToSay("s", "They answered", TODAY),)))
        assert "Also to say today" in {label.text() for label in page.findChildren(QLabel)}

    def test_ticks_are_read_out(self, page: RehearseScore) -> None:
        assert page.ticks.said == [
            "Kept: Your name and business",
            "To look at: You asked for a call back",
        ]
        page.show_score(shown(a_take(score=None)))
        assert page.ticks.said == []
        assert page.praise.text.startswith("This take is kept")


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
