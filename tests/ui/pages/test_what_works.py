"""What works: counted in slices between other jobs, and said honestly."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.domain.call import CallDetails, Outcome
from app.domain.shares import Estimate, Share, Verdict, estimate
from app.usecases import calls, library, what_works
from app.usecases.change import Change, Thing
from app.usecases.office import Office
from tests.fakes import HeldLane
from tests.ui.pages.stage import NOW, Adds, Heard, Shows, Station
from ui.desk import Desk
from ui.pages.what_works import WhatWorks
from ui.pages.what_works_bars import scale_for
from ui.presenters import what_works_words as words
from ui.presenters.what_works import WhatWorksPresenter
from ui.theme_controller import Appearance, ThemeController

EARLIER = NOW - timedelta(days=9)


def told(share: tuple[int, int]) -> Estimate:
    return estimate(Share(*share))


class TestWords:
    @pytest.mark.parametrize(
        ("share", "expected"),
        [
            (0.2, "about 1 in 5"),
            (0.19, "about 1 in 5"),
            (0.5, "about 1 in 2"),
            (0.66, "about 2 in 3"),
            (0.1, "about 1 in 10"),
            (0.92, "about 9 in 10"),
            (0.02, "fewer than 1 in 25"),
            (0.99, "nearly all"),
        ],
    )
    def test_a_share_as_people_say_it(self, share: float, expected: str) -> None:
        near = Estimate(Share(), share, share - 0.025, share + 0.015)
        assert words.about(near) == expected

    def test_no_fraction_outside_the_interval(self) -> None:
        found = told((265, 476))
        assert words.how_sure(found) == "90% sure it lies between 52% and 59%"
        assert words.about(found) == "about 56%"

    @given(st.integers(20, 3000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
    def test_the_words_agree_with_the_interval(self, share: tuple[int, int]) -> None:
        found = told(share)
        said = words.about(found)
        low, high = (float(end.removesuffix("%")) / 100 for end in words.interval(found))
        if match := re.fullmatch(r"about (\d+) in (\d+)", said):
            assert found.low <= int(match[1]) / int(match[2]) <= found.high
        elif match := re.fullmatch(r"about ([\d.]+)%", said):
            assert low <= float(match[1]) / 100 <= high
        elif said == "fewer than 1 in 25":
            assert high <= 0.04
        else:
            assert said == "nearly all"
            assert low >= 0.95

    def test_a_figure_comes_with_its_interval(self) -> None:
        found = told((18, 92))
        assert words.with_message(found) == (
            "After a message, 18 of 92 picked up or called back next time: about 1 in 5."
        )
        assert words.how_sure(found) == "90% sure it lies between 14% and 27%"

    def test_below_twenty_there_is_a_count_and_no_figure(self) -> None:
        few = told((3, 7))
        for sentence in (words.with_message(few), words.without(few), words.nobody(few)):
            assert sentence.startswith("Not enough calls yet: 7 of 20")
            assert "about" not in sentence
        assert words.how_sure(few) == ""

    def test_a_million_calls_are_told_as_exactly_as_they_are_known(self) -> None:
        sure = words.how_sure(told((200_000, 1_000_000)))
        assert sure == "90% sure it lies between 19.9% and 20.1%"

    def test_nothing_is_claimed_that_is_not_clear(self) -> None:
        assert "No clear difference" in words.verdict(Verdict.UNCLEAR)
        assert "Too early" in words.verdict(Verdict.TOO_FEW)


class TestPresenter:
    @pytest.fixture
    def lane(self) -> HeldLane:
        return HeldLane()

    @pytest.fixture
    def desk(self, office: Office, lane: HeldLane) -> Desk:
        held: Any = lane
        return Desk(office, held, lambda: NOW)

    @pytest.fixture(autouse=True)
    def _slices_of_one_call(self, monkeypatch: pytest.MonkeyPatch) -> None:
        count_on = what_works.count_on
        monkeypatch.setattr(
            what_works, "count_on", lambda office, so_far: count_on(office, so_far, 1)
        )

    @pytest.fixture
    def people(self, office: Office, add: Adds) -> list[int]:
        ids = [add(f"Person {number}") for number in range(3)]
        for contact_id in ids:
            calls.record(office, contact_id, Outcome.VOICEMAIL, EARLIER)
        return ids

    def test_it_counts_between_other_jobs_and_shows_the_whole(
        self, desk: Desk, lane: HeldLane, people: list[int]
    ) -> None:
        presenter = WhatWorksPresenter(desk)
        reported, counting = Heard(presenter.reported), Heard(presenter.counting)
        order: list[str] = []
        presenter.set_active(True)
        desk.read(lambda: order.append("an outcome"), lambda _: None)
        lane.work_one()
        lane.work_one()
        assert order == ["an outcome"]
        lane.run_all()
        assert [calls for (calls,) in counting] == [1, 2, 3]
        assert reported.last.calls == 3
        presenter.set_active(True)
        presenter.set_active(False)
        presenter.set_active(True)
        assert not lane.busy

    def test_a_call_recorded_meanwhile_begins_it_anew(
        self, desk: Desk, lane: HeldLane, people: list[int], office: Office
    ) -> None:
        presenter = WhatWorksPresenter(desk)
        reported = Heard(presenter.reported)
        presenter.set_active(True)
        lane.work_one()
        lane.tell_one()
        change = calls.record(office, people[0], Outcome.SPOKE, NOW).change
        desk.changed.emit(change)
        lane.run_all()
        assert len(reported) == 1
        assert reported.last.with_message.share == Share(1, 1)
        assert change.undo is not None
        desk.changed.emit(change.undo(NOW))
        lane.run_all()
        assert reported.last.with_message.share == Share()

    def test_nothing_is_counted_for_nobody(
        self, desk: Desk, lane: HeldLane, people: list[int], office: Office
    ) -> None:
        presenter = WhatWorksPresenter(desk)
        reported = Heard(presenter.reported)
        desk.changed.emit(Change(frozenset({Thing.CALLS})))
        assert not lane.busy
        presenter.set_active(True)
        lane.work_one()
        presenter.set_active(False)
        lane.run_all()
        assert not reported
        presenter.set_active(True)
        lane.run_all()
        assert reported.last.calls == 3

    def test_a_script_with_a_new_name_is_not_counted_again(
        self,
        desk: Desk,
        lane: HeldLane,
        people: list[int],
        office: Office,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        presenter = WhatWorksPresenter(desk)
        reported = Heard(presenter.reported)
        presenter.set_active(True)
        lane.run_all()
        monkeypatch.setattr(what_works, "count_on", None)
        desk.changed.emit(library.duplicate(office, "en.first", NOW)[1])
        desk.changed.emit(Change(frozenset({Thing.NEWS})))
        lane.run_all()
        assert len(reported) == 2
        assert reported[0] == reported[1]


class TestPage:
    @pytest.fixture
    def page(self, station: Station, look: ThemeController, show: Shows) -> WhatWorks:
        page = WhatWorks(WhatWorksPresenter(station.desk), look)
        show(page)
        station.settle()
        return page

    def test_the_first_day_shows_what_others_found(self, office: Office, page: WhatWorks) -> None:
        assert page.messages.verdict.text() == "Too early to compare the two."
        assert "30mpc.com" in page.messages.others.text()
        assert "Barb Girson" in page.reached.others.text()
        assert not page.scripts.isVisible()

    def test_her_own_record(
        self, office: Office, add: Adds, station: Station, look: ThemeController, show: Shows
    ) -> None:
        for number in range(21):
            contact_id = add(f"<b>Person</b> {number}")
            calls.record(office, contact_id, Outcome.VOICEMAIL, EARLIER)
            calls.record(office, contact_id, Outcome.SPOKE, NOW)
        copy, _ = library.duplicate(office, "en.first", NOW)
        library.save(office, copy.id, "<b>Mine</b>", "Hi. <i>Soup</i>? {retry_when}", NOW)
        only = add("Only one")
        calls.record(office, only, Outcome.VOICEMAIL, EARLIER, CallDetails(script_id=copy.id))
        page = WhatWorks(WhatWorksPresenter(station.desk), look)
        show(page)
        station.settle()
        assert page.messages.with_message.sentence.text().startswith("After a message, 21 of 21")
        assert page.messages.without.sentence.text().startswith("Not enough calls yet: 0 of 20")
        assert page.messages.with_message.bar.accessibleName().startswith("After a message")
        rows = page.scripts.table.rows
        assert [rows.index(row, 0).data() for row in range(rows.rowCount())][-1] == "<b>Mine</b>"
        assert rows.index(rows.rowCount() - 1, 2).data() == "No next call yet"
        for label in page.findChildren(QLabel):
            assert label.textFormat() == Qt.TextFormat.PlainText
        # The whole table is on the page, which alone scrolls.
        assert page.scripts.table.verticalScrollBar().maximum() == 0
        page.grab()
        look.set_appearance(Appearance.DARK)
        page.resize(700, 480)
        page.grab()

    def test_the_figures_follow_a_call(
        self, office: Office, add: Adds, station: Station, page: WhatWorks
    ) -> None:
        contact_id = add("Sue Baker")
        station.desk.change(
            lambda: calls.record(office, contact_id, Outcome.VOICEMAIL, NOW),
            lambda recorded: recorded.change,
        )
        station.settle()
        assert page.scripts.isVisible()
        assert page.scripts.table.rows.rowCount() == 1


def test_one_scale_holds_every_band() -> None:
    assert scale_for([told((1, 100))]) == 0.1
    assert scale_for([told((20, 100)), told((1, 100))]) == 0.5
    assert scale_for([told((99, 100))]) == 1
    # What is not drawn needs no room.
    assert scale_for([told((1, 100)), told((2, 2))]) == 0.1
    assert scale_for([]) == 1
