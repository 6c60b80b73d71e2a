"""What the first run and the settings read, keep and say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.policy import Policy
from app.usecases import preferences
from app.usecases.office import Office
from tests.ui.pages.stage import Heard, Station
from ui.presenters.first_run import FirstRunPresenter
from ui.presenters.settings import SettingsPresenter


class Called:
    """Counts how often it was called."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1


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
        station.take_back(told)
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
        station.take_back(told)
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
