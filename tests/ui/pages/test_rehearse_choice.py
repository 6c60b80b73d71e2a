"""What to say: the script to begin with, its language, and the voices that speak it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from app.domain.take import TakeKind
from app.usecases import takes
from app.usecases.office import Office
from tests.ui.pages.scripts_on_stage import write
from tests.ui.pages.stage import NOW, Heard, Shows, Station
from tests.ui.scored import SCRIPT, a_score
from ui.models.rows import ROW
from ui.pages.rehearse_list import RehearseList
from ui.pages.rehearse_voice import VoiceBar
from ui.presenters.rehearse_scripts import RehearseScriptsPresenter
from ui.theme_controller import ThemeController

ShowsList = Callable[[], RehearseList]


@pytest.fixture
def scripts(station: Station) -> RehearseScriptsPresenter:
    return RehearseScriptsPresenter(station.desk)


@pytest.fixture
def listed(
    scripts: RehearseScriptsPresenter, station: Station, look: ThemeController, show: Shows
) -> ShowsList:
    def show_list() -> RehearseList:
        made = RehearseList(look)
        scripts.listed.connect(made.show_board)
        show(made)
        scripts.set_active(True)
        station.settle()
        return made

    return show_list


class TestTheFirstScript:
    def test_is_one_that_somebody_hears(self, listed: ShowsList, office: Office) -> None:
        draft = write(office, "A draft of mine")
        shown = listed()
        assert shown.rows.index(1).data(ROW).script_id == draft.id
        assert shown.view.currentIndex().data(ROW).script_id == "en.first"

    def test_is_the_one_to_say_today(self, listed: ShowsList, office: Office) -> None:
        days = timedelta(days=40)
        begun = takes.begin_take(office, "en.returning", SCRIPT, TakeKind.READING, NOW - days)
        takes.keep_take(office, begun.id, a_score(), NOW - days)
        shown = listed()
        assert shown.view.currentIndex().data(ROW).script_id == "en.returning"

    def test_is_of_the_language_she_chooses(self, listed: ShowsList) -> None:
        shown = listed()
        chosen = Heard(shown.chosen)
        shown.language.choose("es")
        assert chosen.last.startswith("es.")
        shown.language.choose("en")
        assert chosen.last.startswith("en.")


@dataclass(frozen=True)
class FakeVoice:
    id: str
    name: str

    def speaks(self, language: str) -> bool:
        return self.id.startswith(language)


VOICES = [FakeVoice("en-1", "Ann"), FakeVoice("af-1", "Andries"), FakeVoice("es-1", "Ana")]


class TestVoices:
    @pytest.fixture
    def bar(self, look: ThemeController, show: Shows) -> VoiceBar:
        made = VoiceBar(look)
        made.show_voices(VOICES, "es-1", 140)
        show(made)
        return made

    def names(self, bar: VoiceBar) -> list[str]:
        return [bar.voice.itemText(place) for place in range(bar.voice.count())]

    def test_only_those_that_speak_the_language_are_offered(self, bar: VoiceBar) -> None:
        bar.speak("en")
        assert self.names(bar) == ["Usual voice", "Ann"]
        assert bar.voice.code == ""
        bar.speak("es")
        assert self.names(bar) == ["Usual voice", "Ana"]
        assert bar.voice.code == "es-1"

    def test_another_pace_keeps_the_voice_of_another_language(
        self, bar: VoiceBar, station: Station
    ) -> None:
        bar.speak("en")
        chosen = Heard(bar.voice_chosen)
        station.qtbot.keyClick(bar.pace, Qt.Key.Key_Down)
        assert chosen[-1] == ("es-1", 160)
        station.qtbot.keyClick(bar.voice, Qt.Key.Key_Down)
        assert chosen[-1] == ("en-1", 160)


def test_home_goes_to_the_first_script_not_to_the_heading_above_it(
    listed: ShowsList, station: Station
) -> None:
    shown = listed()
    shown.view.setFocus()
    station.press(shown, Qt.Key.Key_End)
    assert shown.view.currentIndex().row() == shown.rows.rowCount() - 1
    station.press(shown, Qt.Key.Key_Home)
    assert shown.view.currentIndex().row() == 1
    assert shown.view.verticalScrollBar().value() == 0


class TestAScriptWrittenJustNow:
    def test_is_what_is_shown_once_the_list_knows_it(
        self,
        listed: ShowsList,
        scripts: RehearseScriptsPresenter,
        station: Station,
        office: Office,
    ) -> None:
        shown = listed()
        scripts.set_active(False)  # she writes it on another page
        mine = write(office, "Written just now")
        chosen = Heard(shown.chosen)
        scripts.set_active(True)
        shown.point_at(mine.id)
        assert shown.awaits  # so nobody says the words of another one meanwhile
        station.settle()
        assert chosen.last == mine.id
        assert shown.view.currentIndex().data(ROW).script_id == mine.id
        assert not shown.awaits

    def test_is_waited_for_no_longer_than_she_likes(
        self,
        listed: ShowsList,
        scripts: RehearseScriptsPresenter,
        station: Station,
    ) -> None:
        shown = listed()
        shown.point_at("gone")
        assert shown.awaits
        shown.view.setCurrentIndex(shown.rows.index(2))
        assert not shown.awaits
        shown.point_at("gone")
        scripts.set_active(True)
        station.settle()
        assert not shown.awaits
        assert shown.view.currentIndex() == shown.rows.index(2)
