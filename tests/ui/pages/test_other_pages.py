"""First run, settings, import and news, used with the keyboard alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from app.domain.policy import Policy
from app.usecases import contacts, preferences
from app.usecases import news as news_use_cases
from app.usecases.contacts import Show
from app.usecases.office import Office
from tests.ui.pages.stage import Adds, Heard, Shows, Station
from ui.pages.contacts import ContactsPage
from ui.pages.first_run import FirstRunPage
from ui.pages.import_page import ImportPage
from ui.pages.news import NewsPage
from ui.pages.page_parts import ScrollPane
from ui.pages.settings_days_off import spans
from ui.pages.settings_page import SettingsPage
from ui.presenters.contact_form import ContactFormPresenter
from ui.presenters.contacts import ContactsPresenter
from ui.presenters.first_run import FirstRunPresenter
from ui.presenters.importing import ImportPresenter
from ui.presenters.news import NewsPresenter
from ui.presenters.settings import SettingsPresenter
from ui.settings import WindowSettings
from ui.theme_controller import Appearance, ThemeController

Key = Qt.Key
GOOGLE = (
    "First Name,Last Name,Labels,Phone 1 - Label,Phone 1 - Value\n"
    "<b>Sue</b>,Baker,* myContacts,Mobile,(614) 555-0142\n"
    "Tom,Reed,* myContacts,Mobile,12\n"
)


class TestFirstRun:
    @pytest.fixture
    def page(self, station: Station, look: ThemeController, show: Shows) -> FirstRunPage:
        page = FirstRunPage(FirstRunPresenter(station.desk), look)
        show(page)
        page.activate()
        station.settle()
        return page

    def test_from_name_to_import_with_enter(
        self, page: FirstRunPage, station: Station, new_office: Office
    ) -> None:
        wanted = Heard(page.import_wanted)
        station.press(page, "Maria", Key.Key_Return, "Bright Kitchen", Key.Key_Return)
        station.press(page, "614 555 0199", Key.Key_Return, Key.Key_Return)
        assert wanted == [()]
        seller = preferences.seller(new_office)
        assert seller is not None
        assert (seller.name, seller.business) == ("Maria", "Bright Kitchen")

    def test_the_name_is_asked_for_before_contacts(
        self, page: FirstRunPage, station: Station, new_office: Office
    ) -> None:
        wanted = Heard(page.add_wanted)
        page._add.click()
        station.settle()
        assert not wanted
        assert page._name.hasFocus()
        assert preferences.seller(new_office) is None

    def test_later_keeps_what_was_typed(
        self, page: FirstRunPage, station: Station, new_office: Office
    ) -> None:
        wanted = Heard(page.today_wanted)
        station.press(page, Key.Key_Tab, "Bright Kitchen")
        page._later.click()
        station.settle()
        assert wanted == [()]
        seller = preferences.seller(new_office)
        assert seller is not None
        assert seller.business == "Bright Kitchen"

    def test_the_demo_keeps_nothing(
        self, page: FirstRunPage, station: Station, new_office: Office
    ) -> None:
        wanted = Heard(page.demo_wanted)
        page._demo.click()
        station.settle()
        assert wanted == [()]
        assert preferences.seller(new_office) is None

    def test_a_number_that_is_none_is_said_below_it(
        self, page: FirstRunPage, station: Station
    ) -> None:
        station.press(page, "Maria", Key.Key_Tab, Key.Key_Tab, "12")
        page._import.click()
        station.settle()
        assert page._phone.property("invalid") is True
        assert page._phone.hasFocus()


class TestSettings:
    @pytest.fixture
    def kept(self, tmp_path: Path) -> WindowSettings:
        return WindowSettings(tmp_path)

    @pytest.fixture
    def page(
        self,
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

    def test_parts_are_chosen_with_the_arrow_keys(
        self, page: SettingsPage, station: Station
    ) -> None:
        station.press(page, Key.Key_Down)
        assert page.cadence.isVisible()
        station.press(page, Key.Key_Down, Key.Key_Down, Key.Key_Down)
        assert page.about.isVisible()

    def test_cadence_is_saved_on_purpose(
        self, page: SettingsPage, station: Station, office: Office
    ) -> None:
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
        self, page: SettingsPage, station: Station, office: Office
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

    def test_days_off_and_own_hours(
        self, page: SettingsPage, station: Station, office: Office
    ) -> None:
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

    def test_a_fault_is_said_beside_save(
        self, page: SettingsPage, station: Station, office: Office
    ) -> None:
        page.show_section(1)
        for box in page.cadence._weekdays:
            box.setChecked(False)
        page.cadence.save()
        station.settle()
        assert page.cadence._fault.isVisible()
        assert page.cadence._save.isEnabled()
        assert preferences.policy(office) == Policy()

    def test_a_change_made_elsewhere_leaves_unsaved_words_alone(
        self, page: SettingsPage, station: Station
    ) -> None:
        page.seller._business.setText("Bread")
        page.cadence._retries[0].setValue(5)
        page.activate()
        station.settle()
        assert page.seller.draft.business == "Bread"
        assert page.cadence.policy.retry_days == (5, 4, 7)

    def test_the_theme_is_asked_for_and_the_prompter_is_kept(
        self, page: SettingsPage, kept: WindowSettings
    ) -> None:
        wanted = Heard(page.appearance_chosen)
        page.appearance._theme.set_index(2)
        assert wanted == [(Appearance.DARK,)]
        page.appearance._wpm.setValue(140)
        page.appearance._mirror.setChecked(True)
        assert (kept.prompter.wpm, kept.prompter.mirrored) == (140, True)
        kept.prompter = replace(kept.prompter, wpm=150)
        assert page.appearance._wpm.value() == 150

    def test_the_data_is_checked(self, page: SettingsPage, station: Station) -> None:
        page.show_section(4)
        page.about._check.click()
        station.settle()
        assert page.about._result.text().startswith("All is well")

    def test_the_method_is_credited(self, page: SettingsPage) -> None:
        said = " ".join(label.text() for label in page.about.findChildren(QLabel))
        for words in ("Barb Girson", "My Sales Tactics", "www.MySalesTactics.com"):
            assert words in said


class TestImport:
    @pytest.fixture
    def page(
        self, station: Station, office: Office, look: ThemeController, show: Shows
    ) -> ImportPage:
        page = ImportPage(ImportPresenter(station.desk), look)
        show(page)
        page.activate()
        station.settle()
        return page

    @pytest.fixture
    def file(self, tmp_path: Path) -> Path:
        path = tmp_path / "contacts.csv"
        path.write_text(GOOGLE, encoding="utf-8")
        return path

    def test_look_then_import_with_enter(
        self, page: ImportPage, station: Station, file: Path, office: Office
    ) -> None:
        notices, left = Heard(page.notice), Heard(page.left)
        page.take(file)
        station.settle()
        assert page._rows.rowCount() == 2
        assert page._import.text() == "Import 2 people"
        assert contacts.find(office, "", Show.ALL) == ()
        station.press(page, Key.Key_Return)
        assert [row.name for row in contacts.find(office, "", Show.ALL)] == [
            "<b>Sue</b> Baker",
            "Tom Reed",
        ]
        words, _, undo = notices[-1]
        assert words == "2 people added."
        assert undo is not None
        page._done.acted.emit()
        assert left == [()]

    def test_problems_have_a_part_of_their_own(
        self, page: ImportPage, station: Station, file: Path
    ) -> None:
        page.take(file)
        station.settle()
        assert page._kinds is not None
        page._kinds.set_index(2)
        assert page._rows.rowCount() == 1
        assert page._rows.index(0, 0).data() == "3"

    def test_a_second_time_nothing_is_new(
        self, page: ImportPage, station: Station, file: Path
    ) -> None:
        page.take(file)
        station.settle()
        page.apply()
        station.settle()
        page.activate()
        page.take(file)
        station.settle()
        assert page._import.text() == "Nothing new to import"
        assert not page._import.isEnabled()

    def test_a_file_can_be_dropped(self, page: ImportPage, station: Station, file: Path) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        page.dropEvent(
            QDropEvent(
                QPointF(100, 100),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
        station.settle()
        assert page._rows.rowCount() == 2

    def test_esc_goes_back_a_step_at_a_time(
        self, page: ImportPage, station: Station, file: Path
    ) -> None:
        left = Heard(page.left)
        page.take(file)
        station.settle()
        station.press(page, Key.Key_Escape)
        assert page._drop.isVisible()
        assert not left
        station.press(page, Key.Key_Escape)
        assert left == [()]

    def test_a_wrong_file_is_refused_where_it_was_chosen(
        self, page: ImportPage, station: Station, tmp_path: Path
    ) -> None:
        path = tmp_path / "letter.txt"
        path.write_text("Dear Ann,", encoding="utf-8")
        page.take(path)
        station.settle()
        assert page._drop.isVisible()
        assert page._drop._fault.isVisible()
        assert station.faults == []


class TestNews:
    @pytest.fixture
    def page(
        self, station: Station, office: Office, look: ThemeController, show: Shows
    ) -> NewsPage:
        page = NewsPage(NewsPresenter(station.desk), look)
        show(page)
        page.activate()
        station.settle()
        return page

    def test_news_is_added_with_the_keyboard_alone(
        self, page: NewsPage, station: Station, office: Office
    ) -> None:
        notices = Heard(page.notice)
        station.press(page, Key.Key_N, ctrl=True)
        station.press(page, "Winter <b>catalog</b>", Key.Key_Tab, "It is here.", Key.Key_Return)
        (news,) = news_use_cases.all_news(office)
        assert (news.title, news.teaser) == ("Winter <b>catalog</b>", "It is here.")
        assert (news.relationships, news.deadline) == (frozenset(), None)
        assert page.detail.isVisible()
        assert notices[-1][2] is not None
        page.detail._end.setFocus()
        station.press(page, Key.Key_Space)
        assert news_use_cases.all_news(office)[0].ended_on == date(2026, 11, 21)
        assert not page.detail._end.isVisible()

    def test_words_are_counted(self, page: NewsPage, station: Station) -> None:
        page.add()
        page.form._teaser.setText("one two three")
        assert page.form._words.text() == "3 of 20 words"
        page.form._teaser.setText("word " * 22)
        assert page.form._words.text().startswith("2 words too many")

    def test_a_fault_keeps_the_form(self, page: NewsPage, station: Station) -> None:
        page.add()
        station.press(page, Key.Key_S, ctrl=True)
        assert page.form.isVisible()
        assert page.form._fault.isVisible()

    def test_leaving_with_unsaved_words_asks(self, page: NewsPage, station: Station) -> None:
        page.add()
        station.press(page, "Winter", Key.Key_Escape)
        assert page.form.isVisible()
        station.press(page, Key.Key_Tab, Key.Key_Space)
        assert not page.form.isVisible()


@pytest.mark.parametrize("size", [(940, 700), (816, 600)])
def test_nothing_is_wider_than_its_room(
    station: Station,
    office: Office,
    look: ThemeController,
    show: Shows,
    add: Adds,
    tmp_path: Path,
    size: tuple[int, int],
) -> None:
    add("Somebody With a Very Long Name Indeed", tags={"a", "b"}, interest="your new kitchen")
    desk = station.desk
    pages: list[QWidget] = [
        ContactsPage(ContactsPresenter(desk), ContactFormPresenter(desk), look),
        FirstRunPage(FirstRunPresenter(desk), look),
        SettingsPage(SettingsPresenter(desk), look, WindowSettings(tmp_path)),
        ImportPage(ImportPresenter(desk), look),
        NewsPage(NewsPresenter(desk), look),
    ]
    for page in pages:
        show(page)
        page.resize(*size)
        page.activate()  # type: ignore[attr-defined]
        station.settle()
        assert page.width() == size[0]
        for pane in page.findChildren(ScrollPane):
            content = pane.widget()
            assert content is not None
            assert content.minimumSizeHint().width() <= pane.viewport().width() or not (
                pane.isVisible()
            )
    assert all(isinstance(pane, QScrollArea) for pane in pages[0].findChildren(ScrollPane))


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ([], []),
        ([3, 1, 2], [(1, 3)]),
        ([1, 3], [(1, 1), (3, 3)]),
    ],
)
def test_days_in_a_row_are_one_span(days: list[int], found: list[tuple[int, int]]) -> None:
    december = [date(2026, 12, day) for day in days]
    assert [(first.day, last.day) for first, last in spans(december)] == found
