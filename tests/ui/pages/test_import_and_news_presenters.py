"""What import and news read, keep and say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.domain.contact import Relationship
from app.domain.news import News
from app.usecases import contacts
from app.usecases import news as news_use_cases
from app.usecases.contacts import Show
from app.usecases.office import Office
from tests.ui.pages.stage import GOOGLE, TODAY, Heard, Station
from ui.models.news_rows import Phase
from ui.presenters.importing import ImportPresenter
from ui.presenters.news import NewsPresenter, phase_of, teaser_preview


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
        assert [item.incoming.name for item in preview.new] == ["<b>Sue</b> Baker", "Tom Reed"]
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
        station.take_back(told)
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
        station.take_back(told)
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
