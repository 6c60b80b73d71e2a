"""How she is getting on: the page with real takes, hearing and putting away."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from app.domain.errors import KnownError
from app.domain.take import TakeKind
from app.usecases import takes
from app.usecases.change import Change, Thing
from app.usecases.office import Office
from tests.fakes import HeldLane
from tests.ui.pages.progress_on_stage import Says, full, page, say
from tests.ui.pages.stage import NOW, Heard, Station
from ui.desk import Desk
from ui.models.rows import ROW
from ui.pages.progress import COMPARE, TAKES, ProgressPage
from ui.presenters.progress import ProgressPresenter
from ui.theme_controller import Appearance, ThemeController

__all__ = ["full", "page", "say"]

Key = Qt.Key


class TestPresenter:
    def test_nothing_is_read_for_nobody(self, office: Office, say: Says) -> None:
        lane: Any = HeldLane()
        desk = Desk(office, lane, lambda: NOW)
        presenter = ProgressPresenter(desk)
        listed = Heard(presenter.listed)
        say()
        desk.changed.emit(Change(frozenset({Thing.TAKES})))
        assert not lane.busy
        presenter.set_followed(True)
        lane.run_all()
        assert [row.takes for row in listed.last.rows] == [1]
        desk.changed.emit(Change(frozenset({Thing.CALLS})))
        presenter.set_followed(False)
        presenter.set_followed(True)
        assert not lane.busy

    def test_takes_of_a_script_left_meanwhile_are_not_shown(
        self, office: Office, say: Says
    ) -> None:
        lane: Any = HeldLane()
        presenter = ProgressPresenter(Desk(office, lane, lambda: NOW))
        taken = Heard(presenter.taken)
        say()
        presenter.look_at("en.first")
        presenter.look_at(None)
        lane.run_all()
        assert taken == []


class TestPage:
    def test_without_takes_it_invites_to_rehearse(self, page: ProgressPage, qtbot: QtBot) -> None:
        assert page.nothing.isVisible()
        with qtbot.waitSignal(page.say_wanted) as wanted:
            page.nothing.acted.emit()
        assert wanted.args == [""]

    def test_the_script_rehearsed_last_is_shown_first(self, full: ProgressPage) -> None:
        compare = full.compare
        assert not full.nothing.isVisible()
        assert compare.first.isVisible()
        assert "Length 41 s → 26 s 15 s shorter" in compare.figures.said
        assert compare.come_on.text.startswith("Since your first take:\nEvery word was there.")
        assert compare.best.isVisible()
        assert "[left out: No need to ring me.]" in compare.first.said.accessibleDescription()
        assert full.list.room.startswith("Recordings: less than 1 MB")

    def test_another_script_is_chosen_with_the_arrows(
        self, full: ProgressPage, station: Station
    ) -> None:
        station.press(full, Key.Key_Down)
        assert not full.compare.first.isVisible()
        assert full.compare.latest.isVisible()
        assert full.compare.note.isVisible()
        assert full.takes.rows.rowCount() == 1
        wanted = Heard(full.say_wanted)
        station.press(full, Key.Key_R)
        assert wanted == [("en.way_out",)]

    def test_takes_are_heard(self, full: ProgressPage, qtbot: QtBot) -> None:
        heard, stopped = Heard(full.hear_wanted), Heard(full.stop_wanted)
        latest = full.compare.latest.shown_take
        assert latest is not None
        full.compare.latest.hear.click()
        full.compare.best.click()
        full.compare.first.said.hear_wanted.emit(1.0, 2.0)
        assert heard[0] == (latest, None)
        assert heard[1][0].seconds == 22.0
        assert heard[2][1] == (1.0, 2.0)
        full.show_playing(latest.id)
        full.show_position(0.6)
        assert full.compare.latest.said.lit == 0
        assert full.compare.first.said.lit is None
        qtbot.keyClick(full.list.view, Key.Key_H)
        assert len(stopped) == 1
        full.show_playing(None)
        assert full.compare.latest.said.lit is None
        assert full.compare.latest.hear.text() == "Hear it"

    def test_the_word_that_sounds_is_kept_in_sight(self, full: ProgressPage, qtbot: QtBot) -> None:
        full.resize(900, 420)
        said = full.compare.latest.said
        qtbot.waitUntil(lambda: said.visibleRegion().isEmpty())
        said.setFocus()
        qtbot.keyClick(said, Key.Key_End)
        last = said.rects(len(said.pieces) - 1)[0].center().toPoint()
        assert said.visibleRegion().contains(last)

    def test_what_is_played_stops_when_she_leaves(self, full: ProgressPage) -> None:
        stopped = Heard(full.stop_wanted)
        full.show_playing(1)
        full.hide()
        assert len(stopped) == 1

    def test_a_take_is_removed_and_brought_back(self, full: ProgressPage, station: Station) -> None:
        notices = Heard(full.notice)
        full.parts.set_index(TAKES)
        full.takes.table.setFocus()
        assert full.takes.rows.rowCount() == 3
        station.press(full, Key.Key_Down)
        chosen = full.takes.take
        station.press(full, Key.Key_Delete)
        assert full.takes.rows.rowCount() == 2
        assert full.takes.take is not None
        assert full.takes.take != chosen
        assert notices[-1][0] == "That take is removed."
        undo = notices[-1][2]
        station.desk.change(lambda: undo(NOW), lambda change: change)
        station.settle()
        assert full.takes.rows.rowCount() == 3
        assert full.takes.take == chosen

    def test_the_newest_take_is_chosen_where_all_are_opened(
        self, full: ProgressPage, station: Station
    ) -> None:
        full.parts.set_index(TAKES)
        newest = full.takes.take
        assert newest is not None
        assert newest.seconds == 26.0
        station.press(full, Key.Key_Down, Key.Key_Down)
        assert full.takes.table.currentIndex().row() == 2
        full.list.view.setFocus()
        station.press(full, Key.Key_Down)  # another script, and back
        station.press(full, Key.Key_Up)
        assert full.takes.take == newest
        station.press(full, Key.Key_Delete)  # the list has the keyboard
        assert full.takes.rows.rowCount() == 3

    def test_delete_removes_a_take_right_after_all_were_clicked(
        self, full: ProgressPage, station: Station
    ) -> None:
        compare, takes = full.parts.findChildren(QAbstractButton)
        station.qtbot.mouseClick(takes, Qt.MouseButton.LeftButton)
        assert full.takes.table.hasFocus()
        station.press(full, Key.Key_Delete)
        assert full.takes.rows.rowCount() == 2
        station.qtbot.mouseClick(compare, Qt.MouseButton.LeftButton)
        station.press(full, Key.Key_Delete)
        assert full.takes.rows.rowCount() == 2

    def test_the_keyboard_stays_where_all_were_chosen_with_it(
        self, full: ProgressPage, station: Station
    ) -> None:
        compare, takes = full.parts.findChildren(QAbstractButton)
        compare.setFocus()
        station.press(full, Key.Key_Right)
        assert full.parts.index == TAKES
        assert takes.hasFocus()
        station.press(full, Key.Key_Left)
        assert full.parts.index == COMPARE
        station.press(full, Key.Key_Right, Key.Key_Delete)
        assert full.takes.rows.rowCount() == 2

    def test_the_key_that_plays_stops_before_it_sounds(
        self, full: ProgressPage, station: Station
    ) -> None:
        heard = Heard(full.hear_wanted)
        full.parts.set_index(TAKES)
        for presses in (2, 3):
            for _ in range(presses):
                full.takes.press()
            station.settle()
        assert len(heard) == 1

    @pytest.mark.parametrize("elsewhere", ["another script", "another page", "another wish"])
    @pytest.mark.parametrize("key", ["press", "_look_at"])
    def test_a_take_that_comes_late_is_no_longer_wanted(
        self, full: ProgressPage, station: Station, key: str, elsewhere: str
    ) -> None:
        answers = Heard(full.hear_wanted), Heard(full.look_wanted)
        full.parts.set_index(TAKES)
        getattr(full.takes, key)()
        if elsewhere == "another script":
            full.list.chosen.emit("en.way_out")
        elif elsewhere == "another page":
            full.hide()
        else:
            full.compare.best.click()
        station.settle()
        assert [len(each) for each in answers] == [elsewhere == "another wish", 0]

    def test_a_take_that_is_gone_is_asked_for_anew(
        self, full: ProgressPage, station: Station, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        heard = Heard(full.hear_wanted)
        full.parts.set_index(TAKES)

        def gone(*_: object) -> None:
            raise KnownError("That take is no longer there.")

        with monkeypatch.context() as broken:
            broken.setattr(takes, "take", gone)
            full.takes.press()
            station.settle()
        assert station.faults == ["That take is no longer there."]
        station.faults.clear()
        full.takes.press()
        station.settle()
        assert len(heard) == 1

    def test_scripts_of_one_name_are_told_apart_by_their_language(
        self, full: ProgressPage, say: Says, station: Station
    ) -> None:
        say("es.first")
        station.desk.changed.emit(Change(frozenset({Thing.TAKES})))
        station.settle()
        shown = [full.list.rows.index(row).data(ROW) for row in range(3)]
        assert [(line.title, line.takes) for line in shown] == [
            ("First message", "Spanish · 1 take"),
            ("First message", "English · 3 takes"),
            ("Fourth message, with a way out", "1 take"),
        ]

    def test_the_table_is_used_with_the_keyboard(
        self, full: ProgressPage, station: Station
    ) -> None:
        heard, stopped = Heard(full.hear_wanted), Heard(full.stop_wanted)
        full.parts.set_index(TAKES)
        full.takes.table.setFocus()
        looked_at = Heard(full.look_wanted)
        station.press(full, Key.Key_Return)
        chosen = full.takes.take
        assert chosen is not None
        station.press(full, Key.Key_H)
        assert [take.id for take in (looked_at.last, heard.last)] == [chosen.id] * 2
        assert looked_at.last.score is not None  # with its words, which the list goes without
        full.show_playing(chosen.id)
        assert full.takes.hear.text() == "Stop"
        station.press(full, Key.Key_H)
        assert len(stopped) == 1

    def test_a_take_without_sound_cannot_be_heard(
        self, say: Says, page: ProgressPage, station: Station
    ) -> None:
        kept = say(sound=True)
        assert kept.sound is not None
        kept.sound.unlink()
        station.desk.changed.emit(Change(frozenset({Thing.TAKES})))
        station.settle()
        heard = Heard(page.hear_wanted)
        page.parts.set_index(TAKES)
        page.takes.press()
        assert not page.takes.hear.isEnabled()
        page.parts.set_index(COMPARE)
        assert not page.compare.latest.hear.isVisible()
        assert heard == []

    @pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
    @pytest.mark.parametrize("size", [(816, 556), (940, 656), (1356, 856)])
    def test_it_fits_every_window(
        self,
        full: ProgressPage,
        look: ThemeController,
        say: Says,
        station: Station,
        appearance: Appearance,
        size: tuple[int, int],
    ) -> None:
        look.set_appearance(appearance)
        for script in ("en.news", "en.promised_2"):
            say(script, kind=TakeKind.DOORSTEP)
        station.desk.changed.emit(Change(frozenset({Thing.TAKES})))
        station.settle()
        full.resize(*size)
        for part in (TAKES, COMPARE):
            full.parts.set_index(part)
            full.grab()
            assert (full.width(), full.height()) == size
        for label in full.findChildren(QLabel):
            assert label.textFormat() == Qt.TextFormat.PlainText
