"""First run, settings, import and news: what they read, keep and say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.contact import Relationship
from app.domain.news import News
from app.domain.policy import Policy
from app.usecases import contacts, importing, preferences
from app.usecases import news as news_use_cases
from app.usecases.contacts import Show
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, Heard, Station
from ui.presenters.contact_form import ContactFormPresenter, Draft
from ui.presenters.first_run import FirstRunPresenter
from ui.presenters.importing import ImportPresenter
from ui.presenters.news import NewsPresenter, Phase, phase_of, teaser_preview
from ui.presenters.settings import SettingsPresenter

TODAY = date(2026, 11, 21)
GOOGLE = (
    "First Name,Last Name,Labels,Phone 1 - Label,Phone 1 - Value\n"
    "Sue,Baker,* myContacts,Mobile,(614) 555-0142\n"
    "Tom,Reed,* myContacts,Mobile,12\n"
)


class Called:
    """Counts how often it was called."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1


def undo(station: Station, told: Heard) -> None:
    """Do what the notice's Undo does."""
    take_back = told[-1][1]
    station.desk.change(lambda: take_back(NOW), lambda change: change)
    station.settle()


class TestFirstRun:
    @pytest.fixture
    def presenter(self, station: Station) -> FirstRunPresenter:
        return FirstRunPresenter(station.desk)

    def test_starts_where_the_computer_is(
        self, presenter: FirstRunPresenter, station: Station, new_office: Office
    ) -> None:
        opened = Heard(presenter.opened)
        presenter.open()
        station.settle()
        welcome = opened.last
        assert welcome.draft.name == ""
        assert welcome.draft.zone == new_office.home_zone
        assert new_office.home_zone in dict(welcome.zones)
        assert dict(welcome.countries)["US"] == "United States"

    def test_keeps_what_she_told_and_goes_on(
        self, presenter: FirstRunPresenter, station: Station, new_office: Office
    ) -> None:
        opened, went_on = Heard(presenter.opened), Called()
        presenter.open()
        station.settle()
        draft = replace(opened.last.draft, name=" Maria ", phone="614 555 0199", region="US")
        presenter.introduce(draft, went_on)
        station.settle()
        seller = preferences.seller(new_office)
        assert went_on.times == 1
        assert seller is not None
        assert seller.name == "Maria"
        assert seller.phone is not None
        assert seller.phone.e164 == "+16145550199"

    def test_a_number_that_is_none_stops_there(
        self, presenter: FirstRunPresenter, station: Station, new_office: Office
    ) -> None:
        opened, refused, went_on = Heard(presenter.opened), Heard(presenter.refused), Called()
        presenter.open()
        station.settle()
        presenter.introduce(replace(opened.last.draft, name="Maria", phone="12"), went_on)
        station.settle()
        assert "12" in refused.last
        assert went_on.times == 0
        assert preferences.seller(new_office) is None


class TestSettings:
    @pytest.fixture
    def presenter(self, station: Station, office: Office) -> SettingsPresenter:
        return SettingsPresenter(station.desk)

    def test_a_policy_is_kept_and_taken_back(
        self, presenter: SettingsPresenter, station: Station, office: Office
    ) -> None:
        told, kept, opened = (
            Heard(presenter.told), Heard(presenter.policy_kept), Heard(presenter.opened),
        )  # fmt: skip
        mine = replace(Policy(), retry_days=(3, 5, 9))
        presenter.keep_policy(mine)
        station.settle()
        assert preferences.policy(office) == mine
        assert len(kept) == 1
        assert opened.last.policy == mine
        undo(station, told)
        assert preferences.policy(office) == Policy()
        assert opened.last.policy == Policy()

    def test_a_policy_that_cannot_work_is_refused(
        self, presenter: SettingsPresenter, station: Station, office: Office
    ) -> None:
        refused = Heard(presenter.policy_refused)
        presenter.keep_policy(replace(Policy(), weekdays=frozenset()))
        station.settle()
        assert refused.last == "Please keep at least one day of the week for calls."
        assert preferences.policy(office) == Policy()

    def test_the_seller_is_kept_and_taken_back(
        self, presenter: SettingsPresenter, station: Station, office: Office
    ) -> None:
        opened, told = Heard(presenter.opened), Heard(presenter.told)
        before = preferences.seller(office)
        presenter.open()
        station.settle()
        assert opened.last.draft.phone == "(614) 555-0199"
        presenter.keep_seller(replace(opened.last.draft, business="Bread & More"))
        station.settle()
        assert preferences.seller(office) == replace(before, business="Bread & More")  # type: ignore[type-var]
        undo(station, told)
        assert preferences.seller(office) == before

    def test_whole_data_is_called_whole(
        self, presenter: SettingsPresenter, station: Station
    ) -> None:
        checked = Heard(presenter.checked)
        presenter.check_data()
        station.settle()
        sentence, well = checked[-1]
        assert well
        assert sentence.startswith("All is well")

    def test_every_row_of_the_hours_is_there_with_elsewhere_last(
        self, presenter: SettingsPresenter, station: Station, office: Office
    ) -> None:
        opened = Heard(presenter.opened)
        presenter.open()
        station.settle()
        assert len(opened.last.hours) == len(office.hours_table)
        assert opened.last.hours[-1].name == "Elsewhere"


class TestImport:
    @pytest.fixture
    def presenter(self, station: Station, office: Office) -> ImportPresenter:
        return ImportPresenter(station.desk)

    @pytest.fixture
    def file(self, tmp_path: Path) -> Path:
        path = tmp_path / "contacts.csv"
        path.write_text(GOOGLE, encoding="utf-8")
        return path

    def test_nothing_is_written_before_it_is_applied(
        self, presenter: ImportPresenter, station: Station, office: Office, file: Path
    ) -> None:
        planned = Heard(presenter.planned)
        presenter.read(file)
        station.settle()
        preview = planned.last
        assert [item.incoming.name for item in preview.new] == ["Sue Baker", "Tom Reed"]
        assert [problem.line for problem in preview.problems] == [3]
        assert contacts.find(office, "", Show.ALL) == ()

    def test_an_import_is_applied_once_and_taken_back(
        self, presenter: ImportPresenter, station: Station, office: Office, file: Path
    ) -> None:
        told = Heard(presenter.told)
        presenter.read(file)
        station.settle()
        presenter.apply()
        presenter.apply()
        station.settle()
        assert len(told) == 1
        assert told.last == "2 people added."
        assert len(contacts.find(office, "", Show.ALL)) == 2
        undo(station, told)
        assert contacts.find(office, "", Show.ALL) == ()

    def test_a_file_that_is_no_contact_list_is_refused_in_a_sentence(
        self, presenter: ImportPresenter, station: Station, tmp_path: Path
    ) -> None:
        refused = Heard(presenter.refused)
        for name, content in (("a.csv", b"\x00\x01\x02"), ("b.csv", b"hello")):
            path = tmp_path / name
            path.write_bytes(content)
            presenter.read(path)
            station.settle()
        presenter.read(tmp_path / "not there.vcf")
        station.settle()
        assert len(refused) == 3
        assert all(sentence for (sentence,) in refused)
        assert presenter.preview is None
        assert station.faults == []

    def test_another_country_reads_the_numbers_its_way(
        self, presenter: ImportPresenter, station: Station, tmp_path: Path
    ) -> None:
        path = tmp_path / "uk.csv"
        path.write_text(GOOGLE.replace("(614) 555-0142", "020 7946 0958"), encoding="utf-8")
        planned = Heard(presenter.planned)
        presenter.read(path)
        presenter.set_region("GB")
        station.settle()
        assert len(planned) == 1
        assert planned.last.new[0].incoming.phones[0].e164 == "+442079460958"

    def test_a_file_let_go_of_is_not_shown(
        self, presenter: ImportPresenter, station: Station, file: Path
    ) -> None:
        planned = Heard(presenter.planned)
        presenter.read(file)
        presenter.forget()
        station.settle()
        assert not planned


class TestNews:
    @pytest.fixture
    def presenter(self, station: Station, office: Office) -> NewsPresenter:
        return NewsPresenter(station.desk)

    def test_running_then_coming_then_over(
        self, presenter: NewsPresenter, station: Station, office: Office
    ) -> None:
        for title, starts, deadline in (
            ("over", date(2026, 11, 1), date(2026, 11, 20)),
            ("open end", date(2026, 11, 1), None),
            ("coming", date(2026, 11, 22), None),
            ("ends today", date(2026, 11, 1), TODAY),
        ):
            news_use_cases.add(office, News(0, title, "A sentence.", starts, deadline))
        listed = Heard(presenter.listed)
        presenter.open()
        station.settle()
        assert [(row.news.title, row.when) for row in listed.last.rows] == [
            ("ends today", "until today"),
            ("open end", "no end date"),
            ("coming", "starts tomorrow"),
            ("over", "ran until yesterday"),
        ]

    def test_news_is_added_changed_ended_and_taken_back(
        self, presenter: NewsPresenter, station: Station, office: Office
    ) -> None:
        kept, told, listed = Heard(presenter.kept), Heard(presenter.told), Heard(presenter.listed)
        presenter.keep(News(0, " Winter  catalog ", "It is here.", TODAY, tags=frozenset({"x"})))
        station.settle()
        added = listed.last.rows[0].news
        assert (added.id, added.title) == (kept.last, "Winter catalog")
        changed = replace(added, relationships=frozenset({Relationship.TEAM}))
        presenter.keep(changed)
        station.settle()
        assert listed.last.rows[0].news == changed
        presenter.end(changed)
        station.settle()
        assert listed.last.rows[0].phase is Phase.OVER
        undo(station, told)
        assert listed.last.rows[0].news == changed
        presenter.end(changed)
        station.settle()
        presenter.resume(listed.last.rows[0].news)
        station.settle()
        assert listed.last.rows[0].phase is Phase.RUNNING

    def test_too_many_words_are_refused(
        self, presenter: NewsPresenter, station: Station, office: Office
    ) -> None:
        refused = Heard(presenter.refused)
        presenter.keep(News(0, "Long", "word " * 21, TODAY))
        station.settle()
        assert "20 words" in refused.last
        assert news_use_cases.all_news(office) == ()

    def test_the_teaser_is_shown_as_the_message_says_it(
        self, presenter: NewsPresenter, station: Station
    ) -> None:
        listed = Heard(presenter.listed)
        presenter.open()
        station.settle()
        said = teaser_preview(listed.last, "the winter catalog is here.")
        assert said.text[said.start : said.end] == "the winter catalog is here."

    def test_news_ended_on_its_first_day_is_over(self) -> None:
        assert phase_of(News(1, "a", "b", TODAY, ended_on=TODAY), TODAY) is Phase.OVER


class Broken(Exception):
    """A bug, made on purpose."""


def break_down(*_arguments: object, **_named: object) -> None:
    raise Broken


class TestAfterABug:
    """Whoever waited for the lane is not left waiting; the bug itself is told by the window."""

    def test_the_import_is_back_at_its_preview(
        self, station: Station, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        presenter = ImportPresenter(station.desk)
        path = tmp_path / "contacts.csv"
        path.write_text(GOOGLE, encoding="utf-8")
        presenter.read(path)
        station.settle()
        planned = Heard(presenter.planned)
        monkeypatch.setattr(importing, "apply", break_down)
        presenter.apply()
        station.settle()
        assert presenter.preview is not None
        assert planned.last is presenter.preview
        refused = Heard(presenter.refused)
        monkeypatch.setattr(importing, "preview", break_down)
        presenter.read(path)
        station.settle()
        assert refused.last.startswith("This file could not be read")
        station.bugs.clear()

    def test_a_contact_can_be_saved_again(
        self, station: Station, office: Office, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        presenter = ContactFormPresenter(station.desk)
        refused, saved = Heard(presenter.refused), Heard(presenter.saved)
        presenter.open(None)
        station.settle()
        with monkeypatch.context() as broken:
            broken.setattr(contacts, "add", break_down)
            presenter.save(Draft(name="Rosa"))
            presenter.save(Draft(name="Rosa"))
            station.settle()
        assert refused == [("", -1)]
        presenter.save(Draft(name="Rosa"))
        station.settle()
        assert len(saved) == 1
        station.bugs.clear()

    def test_settings_and_news_can_be_saved_again(
        self, station: Station, office: Office, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        settings, news = SettingsPresenter(station.desk), NewsPresenter(station.desk)
        policy, refused = Heard(settings.policy_refused), Heard(news.refused)
        monkeypatch.setattr(preferences, "change_policy", break_down)
        monkeypatch.setattr(news_use_cases, "add", break_down)
        settings.keep_policy(Policy())
        news.keep(News(0, "a", "b", TODAY))
        station.settle()
        assert policy.last == refused.last == ""
        station.bugs.clear()
