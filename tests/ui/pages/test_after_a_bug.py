"""Whoever waited for the lane is not left waiting after a bug; the window tells of it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.call import Outcome
from app.domain.news import News
from app.domain.policy import Policy
from app.usecases import contacts, importing, preferences
from app.usecases import news as news_use_cases
from app.usecases.office import Office
from tests.ui.pages.stage import GOOGLE, TODAY, Adds, Heard, Station
from ui.pages.today import TodayPage
from ui.presenters.contact_form import ContactFormPresenter, Draft
from ui.presenters.importing import ImportPresenter
from ui.presenters.news import NewsPresenter
from ui.presenters.settings import SettingsPresenter


class Broken(Exception):
    """A bug, made on purpose."""


def break_down(*_arguments: object, **_named: object) -> None:
    raise Broken


def test_the_import_is_back_at_its_preview(
    station: Station, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
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
    station: Station, office: Office, monkeypatch: pytest.MonkeyPatch
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
    station: Station, office: Office, monkeypatch: pytest.MonkeyPatch
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


def test_an_outcome_that_waits_for_the_disk_waits_whatever_else_breaks(
    page: TodayPage, station: Station, office: Office, add: Adds, begin: Callable[[], None]
) -> None:
    ann = add("Ann Adams")
    begin()
    assert page.room is not None
    call = page.room.call
    hold = threading.Event()
    station.desk.store.run(hold.wait)
    station.desk.store.run(break_down)
    assert call.record(Outcome.VOICEMAIL)
    station.desk.store.bug.emit(Broken())  # of that other job
    assert call.pending is Outcome.VOICEMAIL
    assert not call.record(Outcome.VOICEMAIL)
    hold.set()
    station.settle()
    with office.database.read() as work:
        assert len(work.calls.of(ann)) == 1
    station.bugs.clear()
