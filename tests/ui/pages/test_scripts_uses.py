"""Which script is used when: the table, its choices, and taking them back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.contact import Relationship
from app.domain.objections import OCCASIONS
from app.domain.policy import Policy, Situation
from app.usecases import library, preferences
from app.usecases.office import Office
from tests.ui.pages.scripts_on_stage import page, said_first, write
from tests.ui.pages.stage import Heard, Station
from ui.models.rows import ROW
from ui.models.use_rows import Use
from ui.pages.page_parts import ChoiceField
from ui.pages.scripts import ScriptsPage
from ui.pages.scripts_uses import ScriptUses

__all__ = ["page"]

Key = Qt.Key


@pytest.fixture
def table(page: ScriptsPage, station: Station) -> ScriptUses:
    page.open_part(1)
    station.settle()
    return page.uses


def rows(table: ScriptUses) -> list[Use]:
    return [table.rows.index(row, 0).data(ROW) for row in range(table.rows.rowCount())]


def field(table: ScriptUses, station: Station) -> ChoiceField:
    """The choice that is open now."""
    station.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    (open_field,) = table.table.viewport().findChildren(ChoiceField)
    return open_field


def pick(table: ScriptUses, station: Station, script_id: str) -> None:
    """Choose in the list that is open, with the keys."""
    chosen = field(table, station)
    offered = [chosen.itemData(place) for place in range(chosen.count())]
    chosen.view().setCurrentIndex(chosen.model().index(offered.index(script_id), 0))
    station.qtbot.keyClick(chosen.view(), Key.Key_Return)
    station.settle()


def test_every_occasion_has_a_row_and_says_when_it_comes(table: ScriptUses) -> None:
    everybody = [use for use in rows(table) if use.relationship is None]
    assert [use.occasion for use in everybody] == list(OCCASIONS)
    assert everybody[1].when == "2 calling days after the first message"
    assert not any(use.chosen for use in rows(table))


def test_the_policy_is_followed(
    table: ScriptUses, page: ScriptsPage, station: Station, office: Office
) -> None:
    station.desk.change(
        lambda: preferences.change_policy(office, Policy(retry_days=(5, 9, 9))),
        lambda change: change,
    )
    station.settle()
    place = table.rows.place_of(Situation.PROMISED_2, None)
    assert rows(table)[place].when == "5 calling days after the first message"


def test_other_words_are_chosen_and_taken_back_with_the_keyboard(
    table: ScriptUses, page: ScriptsPage, station: Station, office: Office
) -> None:
    notices = Heard(page.notice)
    mine = write(office, "My <i>own</i>")
    page.activate()
    station.settle()
    assert table.table.hasFocus()
    station.press(table, Key.Key_Return)
    pick(table, station, mine.id)
    assert said_first(office).id == mine.id
    first = rows(table)[0]
    assert (first.script, first.chosen) == ("My <i>own</i>", True)
    assert notices[-1][0] == "From now on you say “My <i>own</i>” for first messages."
    table.table.setFocus()
    station.press(table, Key.Key_Delete)
    assert said_first(office).id == "en.first"
    assert not rows(table)[0].chosen


def test_the_last_of_the_choices_leads_back(
    table: ScriptUses, page: ScriptsPage, station: Station, office: Office
) -> None:
    mine = write(office, "My own")
    library.choose(office, Situation.FIRST, "en", None, mine.id)
    page.activate()
    station.settle()
    station.press(table, Key.Key_Return)
    chosen = field(table, station)
    assert chosen.itemText(chosen.count() - 1) == "Back to built in: First message"
    pick(table, station, "")
    assert said_first(office).id == "en.first"


def test_escape_changes_nothing(
    table: ScriptUses, page: ScriptsPage, station: Station, office: Office
) -> None:
    write(office, "My own")
    page.activate()
    station.settle()
    before = rows(table)
    station.press(table, Key.Key_Return)
    chosen = field(table, station)
    station.qtbot.keyClick(chosen.view(), Key.Key_Escape)
    station.qtbot.keyClick(chosen, Key.Key_Escape)
    station.settle()
    assert rows(table) == before
    assert library.library(office).choices == ()


def test_some_contacts_may_hear_other_words(
    table: ScriptUses, page: ScriptsPage, station: Station, office: Office
) -> None:
    mine = write(office, "For my prospects", occasion=Situation.WAY_OUT)
    page.activate()
    station.settle()
    place = table.rows.place_of(Situation.WAY_OUT, None)
    table.table.setCurrentIndex(table.rows.index(place, table.rows.SCRIPT))
    table.choose_for(Relationship.PROSPECT)
    pick(table, station, mine.id)
    known = library.library(office)
    said = {kind: known.recommended(Situation.WAY_OUT, "en", kind).id for kind in Relationship}
    assert said[Relationship.PROSPECT] == mine.id
    assert mine.id not in (said[Relationship.CUSTOMER], said[Relationship.TEAM])
    use = rows(table)[table.rows.place_of(Situation.WAY_OUT, Relationship.PROSPECT)]
    assert (use.relationship, use.chosen) == (Relationship.PROSPECT, True)


def test_a_row_made_to_choose_goes_again_when_nothing_is_chosen(
    table: ScriptUses, station: Station, office: Office
) -> None:
    before = rows(table)
    place = table.rows.place_of(Situation.RETURNING, None)
    table.table.setCurrentIndex(table.rows.index(place, table.rows.SCRIPT))
    table.choose_for(Relationship.PROSPECT)
    assert len(rows(table)) == len(before) + 1
    pick(table, station, rows(table)[place].script_id)
    assert rows(table) == before


def test_each_language_has_its_own(table: ScriptUses, station: Station, office: Office) -> None:
    table.language.choose("es")
    assert all(use.script_id.startswith("es.") for use in rows(table))


def test_a_language_without_words_says_which_are_said(
    table: ScriptUses, page: ScriptsPage, station: Station, office: Office
) -> None:
    write(office, "Bonjour", language="fr")
    page.activate()
    station.settle()
    table.language.choose("fr")
    assert rows(table)[0].script == "Bonjour"
    news = rows(table)[table.rows.place_of(Situation.NEWS, None)]
    assert (news.script, news.open) == ("Something new (in English)", False)


def test_the_words_of_a_row_are_shown(
    table: ScriptUses, page: ScriptsPage, station: Station
) -> None:
    place = table.rows.place_of(Situation.CARE, None)
    table.table.setCurrentIndex(table.rows.index(place, table.rows.SCRIPT))
    table._show_words.setFocus()
    station.press(page, Key.Key_Space)
    assert page.own.isVisible()
    assert page.own.pane.script is not None
    assert page.own.pane.script.id == "en.care"
