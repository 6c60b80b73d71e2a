"""The settings, used with the keyboard alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.domain.policy import Policy
from app.usecases import preferences
from app.usecases.office import Office
from tests.ui.pages.stage import Heard, Shows, Station
from ui.pages.settings_days_off import spans
from ui.pages.settings_page import SettingsPage
from ui.presenters.settings import SettingsPresenter
from ui.settings import WindowSettings
from ui.theme_controller import Appearance, ThemeController

Key = Qt.Key


@pytest.fixture
def kept(tmp_path: Path) -> WindowSettings:
    return WindowSettings(tmp_path)


@pytest.fixture
def page(
    station: Station,
    office: Office,
    look: ThemeController,
    kept: WindowSettings,
    show: Shows,
) -> SettingsPage:
    page = SettingsPage(SettingsPresenter(station.desk), look, kept)
    show(page)
    page.activate()
    station.settle()
    return page


def test_parts_are_chosen_with_the_arrow_keys(page: SettingsPage, station: Station) -> None:
    station.press(page, Key.Key_Down)
    assert page.cadence.isVisible()
    station.press(page, Key.Key_Down)
    assert page.session.isVisible()
    station.press(page, Key.Key_Down, Key.Key_Down, Key.Key_Down)
    assert page.about.isVisible()


def test_cadence_is_saved_on_purpose(page: SettingsPage, station: Station, office: Office) -> None:
    notices = Heard(page.notice)
    page.show_section(1)
    assert not page.cadence._save.isEnabled()
    page.cadence._retries[0].setValue(3)
    page.cadence._weekdays[6].setChecked(True)
    assert preferences.policy(office) == Policy()
    page.cadence._rest.setFocus()
    station.press(page, Key.Key_S, ctrl=True)
    mine = preferences.policy(office)
    assert mine.retry_days == (3, 4, 7)
    assert 6 in mine.weekdays
    assert notices[-1][2] is not None
    assert not page.cadence._save.isEnabled()


def test_back_to_the_recommended_values(
    page: SettingsPage, station: Station, office: Office
) -> None:
    preferences.change_policy(office, replace(Policy(), retry_days=(9, 9, 9)))
    page.activate()
    station.settle()
    page.show_section(1)
    assert page.cadence.policy.retry_days == (9, 9, 9)
    page.cadence._usual.click()
    assert page.cadence.policy == Policy()
    page.cadence.save()
    station.settle()
    assert preferences.policy(office) == Policy()


def test_days_off_and_own_hours(page: SettingsPage, station: Station, office: Office) -> None:
    page.cadence._days_off.choose(date(2026, 12, 24), date(2026, 12, 26))
    page.cadence._days_off._add()
    page.cadence._own_hours.setChecked(True)
    page.cadence.save()
    station.settle()
    policy = preferences.policy(office)
    assert sorted(policy.days_off) == [date(2026, 12, day) for day in (24, 25, 26)]
    assert policy.own_hours is not None
    assert policy.own_hours.opens.hour == 9
    page.cadence._days_off._remove("Dec 24 – 26, 2026")
    assert page.cadence.policy.days_off == frozenset()


def test_a_fault_is_said_beside_save(page: SettingsPage, station: Station, office: Office) -> None:
    page.show_section(1)
    for box in page.cadence._weekdays:
        box.setChecked(False)
    page.cadence.save()
    station.settle()
    assert page.cadence._fault.isVisible()
    assert page.cadence._save.isEnabled()
    assert preferences.policy(office) == Policy()


def test_a_change_made_elsewhere_leaves_unsaved_words_alone(
    page: SettingsPage, station: Station
) -> None:
    page.seller._business.setText("Bread")
    page.cadence._retries[0].setValue(5)
    page.activate()
    station.settle()
    assert page.seller.draft.business == "Bread"
    assert page.cadence.policy.retry_days == (5, 4, 7)


def test_the_theme_is_asked_for_and_the_prompter_is_kept(
    page: SettingsPage, kept: WindowSettings
) -> None:
    wanted = Heard(page.appearance_chosen)
    page.appearance._theme.set_index(2)
    assert wanted == [(Appearance.DARK,)]
    page.appearance._wpm.setValue(140)
    page.appearance._mirror.setChecked(True)
    assert (kept.prompter.wpm, kept.prompter.mirrored) == (140, True)
    kept.prompter = replace(kept.prompter, wpm=150)
    assert page.appearance._wpm.value() == 150


def test_kind_words_are_switched_off_and_stay_so(
    page: SettingsPage, station: Station, kept: WindowSettings, tmp_path: Path
) -> None:
    turned = Heard(kept.kind_words_changed)
    page.show_section(2)
    box = page.session._kind_words
    assert box.isChecked()
    box.setFocus()
    station.press(page, Key.Key_Space)
    assert WindowSettings(tmp_path).kind_words is False
    kept.kind_words = False
    assert turned == [(False,)]
    kept.kind_words = True  # as it is after a change made elsewhere
    assert box.isChecked()


def test_a_damaged_wish_for_kind_words_counts_as_not_set(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text("[session]\nkind_words=perhaps\n")
    assert WindowSettings(tmp_path).kind_words is True


def test_the_data_is_checked(page: SettingsPage, station: Station) -> None:
    page.show_section(5)
    page.about._check.click()
    station.settle()
    assert page.about._result.text().startswith("All is well")


def test_the_method_is_credited(page: SettingsPage) -> None:
    said = " ".join(label.text() for label in page.about.findChildren(QLabel))
    for words in ("Barb Girson", "My Sales Tactics", "www.MySalesTactics.com"):
        assert words in said


@pytest.mark.parametrize(
    ("days", "found"), [([], []), ([3, 1, 2], [(1, 3)]), ([1, 3], [(1, 1), (3, 3)])]
)
def test_days_in_a_row_are_one_span(days: list[int], found: list[tuple[int, int]]) -> None:
    december = [date(2026, 12, day) for day in days]
    assert [(first.day, last.day) for first, last in spans(december)] == found
