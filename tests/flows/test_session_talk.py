"""What is entered of a talk is there again: after a kill, in a new window, after a pause."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.domain.call import Outcome
from app.domain.talk_draft import TalkDraft
from tests.flows.apart import apart
from tests.flows.sitting import Clock, kept, settle_in, sitting
from tests.flows.talks import DRAFT, NOTE, enter, told
from tests.usecases.calling import NOW
from ui.presenters.session_call_words import talk_time
from ui.theme_controller import ThemeController

pytestmark = pytest.mark.flow

AWAY = timedelta(minutes=3)


@pytest.fixture
def folder(data_dir: Path) -> Path:
    """The data of a session with two people, Ann 1 and Ann 2."""
    settle_in(data_dir, 2, in_session=True)
    return data_dir


def test_a_talk_goes_on_in_the_next_window_after_a_kill(
    folder: Path, look: ThemeController
) -> None:
    with apart("one_talk.py", str(folder), sound={}) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        assert program.stdout.readline() == "kept\n", program.stderr.read()
        program.kill()
    with sitting(folder, look, Clock(NOW + AWAY)) as her:
        her.go_on()
        assert her.name == "Ann 1"
        assert told(her).draft == DRAFT
        assert told(her).isVisible()
        assert her.window.focusWidget() is told(her)
        assert her.timer == talk_time(AWAY.total_seconds())
        her.keys(Qt.Key.Key_Return)
        assert her.name == "Ann 2"
        assert her.page.call.card.form is None
        her.keys("z", ctrl=True)
        assert her.name == "Ann 1"
        assert her.page.call.card.form is None
    person = kept(folder).of("Ann 1")
    assert (person.outcome, person.said_of_it) == (None, None)


def test_what_is_entered_is_saved_as_the_window_closes_or_rests(
    folder: Path, look: ThemeController
) -> None:
    with sitting(folder, look, Clock()) as her:
        her.go_on()
        enter(her, NOTE)
        her.window.close()
        her.until(lambda: not her.window.isVisible(), "the window closes")
    with sitting(folder, look, Clock()) as her:
        her.go_on()
        assert told(her).draft == DRAFT
        her.keys("n")
        her.page.call.paused.emit()
        her.settle()
        assert her.page.call.is_paused
        assert not any(each.unsaved for each in her.program.wiring.closing.notes)
        her.keys(Qt.Key.Key_Return)
        assert told(her).draft.permission is False
        assert her.window.focusWidget() is told(her)
        her.keys(Qt.Key.Key_Return)
        assert her.name == "Ann 2"
    person = kept(folder).of("Ann 1")
    assert (person.outcome, person.permission) == ("spoke", 0)
    assert (person.agreed_on, person.said_of_it) == ("2026-11-27", NOTE)


def test_what_is_thrown_away_stays_away(folder: Path, look: ThemeController) -> None:
    with sitting(folder, look, Clock()) as her:
        her.go_on()
        her.keys("5")
        her.open("contacts")
        assert not any(each.unsaved for each in her.program.wiring.closing.notes)
        her.open()
        assert told(her).draft == TalkDraft(Outcome.CALLED_BACK)
        told(her).setFocus()
        her.keys(Qt.Key.Key_Escape)
        assert her.page.call.card.form is None
        her.program.wiring.watch.minute.emit()
        her.settle()
        assert her.page.call.card.form is None
    with sitting(folder, look, Clock()) as her:
        her.go_on()
        assert her.name == "Ann 1"
        assert her.page.call.card.form is None


def test_after_a_night_the_talk_is_told_of_and_nobody_is_on_the_line(
    folder: Path, look: ThemeController
) -> None:
    with sitting(folder, look, Clock()) as her:
        her.go_on()
        enter(her, NOTE)
        her.open("contacts")
    dialled = kept(folder).of("Ann 1").dialled_at
    assert dialled is not None
    with sitting(folder, look, Clock(NOW + timedelta(days=10))) as her:
        her.go_on()
        assert told(her).draft == TalkDraft(Outcome.SPOKE, True, None, True, NOTE)
        assert her.timer == ""
    assert kept(folder).of("Ann 1").dialled_at == dialled
