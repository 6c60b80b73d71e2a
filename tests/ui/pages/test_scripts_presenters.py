"""Scripts from and to files, whom they are tried on, and what is said of them in words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt

from app.domain.call import Outcome
from app.domain.contact import Relationship
from app.domain.objections import OCCASIONS, Objection
from app.domain.policy import Policy, Situation
from app.domain.script import Field, Script
from app.usecases import calls, library
from app.usecases.office import Office
from tests.builders import moment
from tests.ui.pages.scripts_on_stage import own_scripts, scripts_page, write
from tests.ui.pages.stage import NOW, Adds, Heard, Shows, Station
from ui.pages.scripts import ScriptsPage
from ui.presenters.occasion_words import (
    attempt_of,
    language_name,
    occasion_name,
    used_in_words,
    used_when,
    when_it_comes,
)
from ui.presenters.script_check import hints_about
from ui.presenters.scripts import board_of
from ui.presenters.scripts_listener import ListenerPresenter
from ui.presenters.version_words import other_words, written
from ui.theme_controller import ThemeController

Key = Qt.Key

TWO = (
    "=== <b>Hello</b> ===\nWhen: first\n\nHi there.\n\n"
    "=== Nuevo ===\nWhen: news\nLanguage: es\n\nHola.\n"
)


@pytest.fixture
def page(station: Station, office: Office, look: ThemeController, show: Shows) -> ScriptsPage:
    page = scripts_page(station, look)
    show(page)
    page.activate()
    station.settle()
    return page


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "scripts.txt"
    path.write_text(TWO, encoding="utf-8")
    return path


# ---------------------------------------------------------------------- files


def test_a_file_is_looked_at_then_brought_in_then_taken_back(
    page: ScriptsPage, station: Station, office: Office, file: Path
) -> None:
    notices = Heard(page.notice)
    page.own.take(file)
    station.settle()
    incoming = page.own.incoming
    assert incoming.isVisible()
    assert incoming._bring.text() == "Bring in 2 scripts"
    assert own_scripts(office) == []
    station.press(page, Key.Key_Return)
    assert [script.title for script in own_scripts(office)] == ["<b>Hello</b>", "Nuevo"]
    assert page.own.pane.isVisible()
    assert notices[-1][0] == "2 scripts added."
    station.desk.change(lambda: notices[-1][2](NOW), lambda change: change)
    station.settle()
    assert own_scripts(office) == []


def test_what_is_there_already_is_not_brought_in_again(
    page: ScriptsPage, station: Station, office: Office, file: Path
) -> None:
    library.import_scripts(office, library.preview_scripts(office, file), NOW)
    page.own.take(file)
    station.settle()
    assert not page.own.incoming._bring.isEnabled()
    station.press(page, Key.Key_Escape)
    assert page.own.pane.isVisible()


def test_a_file_with_a_fault_says_on_which_line_and_brings_nothing(
    page: ScriptsPage, station: Station, office: Office, file: Path
) -> None:
    file.write_text(TWO.replace("When: news", "When: nwes"), encoding="utf-8")
    page.own.take(file)
    station.settle()
    rows = page.own.incoming.rows
    assert rows.index(0, rows.LINE).data() == "7"
    assert rows.index(0, rows.TITLE).data() == "Nuevo"
    assert "Did you mean “news”?" in rows.index(0, rows.PLACE).data()
    assert not page.own.incoming._bring.isEnabled()


def test_a_changed_script_is_shown_as_a_new_version(
    page: ScriptsPage, station: Station, office: Office, tmp_path: Path
) -> None:
    notices = Heard(page.notice)
    mine = write(office, "My own")
    path = tmp_path / "mine.txt"
    library.export_scripts(office, path)
    path.write_text(path.read_text("utf-8").rstrip() + " And more.\n", "utf-8")
    page.own.take(path)
    station.settle()
    rows = page.own.incoming.rows
    assert rows.index(0, rows.ACTION).data() == "new version"
    assert rows.index(0, rows.WHY).data() == "A new version of “My own”."
    assert page.own.incoming._bring.text() == "Bring in 1 script"
    station.press(page, Key.Key_Return)
    assert notices[-1][0] == "A new version kept."
    assert [each.id for each in own_scripts(office)] == [mine.id]


@pytest.mark.parametrize("width", [816, 1200])
def test_nothing_of_a_file_is_cut(
    page: ScriptsPage, station: Station, office: Office, tmp_path: Path, width: int
) -> None:
    path = tmp_path / "scripts.txt"
    path.write_text(
        "=== A title that says in some words what the message is about ===\nWhen: tuesday\n\nA.\n"
        "=== Another title that says in some words what it is about ===\nWhen: way_out\n"
        "For: customers\n\nB.\n===== C\n\nHi",
        encoding="utf-8",
    )
    page.resize(width, 556)
    page.own.take(path)
    station.settle()
    incoming = page.own.incoming
    table, rows = incoming.table, incoming.rows
    metrics = table.fontMetrics()
    for row in range(rows.rowCount()):
        for column in range(rows.columnCount()):
            index = rows.index(row, column)
            room = table.visualRect(index)
            wrapped = metrics.boundingRect(
                QRect(0, 0, room.width() - 8, 10_000),
                Qt.TextFlag.TextWordWrap,
                str(index.data() or ""),
            )
            covered = table.columnSpan(row, column) == 1 and not room.isValid()
            assert covered or (wrapped.height() <= room.height() and room.right() <= width)
    header = table.horizontalHeader()
    assert header.sectionSize(rows.LINE) >= header.fontMetrics().horizontalAdvance("Line") + 12
    assert header.sectionSize(rows.TITLE) >= max(width / 8, header.sectionSize(rows.WHY) - 1)
    assert table.horizontalScrollBar().maximum() == 0


def test_what_is_no_text_is_refused_with_a_sentence(
    page: ScriptsPage, station: Station, tmp_path: Path
) -> None:
    notices = Heard(page.notice)
    page.own.take(tmp_path)
    station.settle()
    assert "folder" in notices[-1][0]
    assert page.own.pane.isVisible() or page.own.list.view.isVisible()


def test_words_that_are_not_saved_are_asked_about_before_a_file_is_read(
    page: ScriptsPage, station: Station, office: Office, file: Path
) -> None:
    mine = write(office, "My own")
    page.activate()
    station.settle()
    page.own.show_script(mine.id)
    page.own.pane.editor.words.setFocus()
    station.press(page, "More. ")
    page.own.take(file)
    station.settle()
    assert page.own.pane._unsaved.isVisible()
    assert not page.own.incoming.isVisible()


def test_own_scripts_go_to_a_file_and_come_back_as_they_were(
    page: ScriptsPage, station: Station, office: Office, tmp_path: Path
) -> None:
    notices = Heard(page.notice)
    page.own.export_to(tmp_path / "mine.txt")
    station.settle()
    assert "no scripts of your own" in notices[-1][0]
    write(office, "My own")
    page.own.export_to(tmp_path / "mine.txt")
    station.settle()
    assert notices[-1][0] == "1 script saved in “mine.txt”."
    plan = library.preview_scripts(office, tmp_path / "mine.txt")
    assert [item.action for item in plan.items] == ["same"]


# ---------------------------------------------------------------------- listeners


@pytest.fixture
def listener(station: Station, office: Office) -> ListenerPresenter:
    return ListenerPresenter(station.desk)


def test_the_example_listens_where_nobody_is_due(
    listener: ListenerPresenter, station: Station
) -> None:
    heard = Heard(listener.listening)
    listener.speak("en")
    listener.set_active(True)
    station.settle()
    name, values = heard[-1]
    assert name == ""
    assert values[Field.FIRST_NAME] == "Sue"
    assert values[Field.MY_NAME] == "Maria"
    listener.speak("es")
    station.settle()
    assert heard[-1][1][Field.FIRST_NAME] == "Susana"


def test_the_first_of_the_list_listens_and_stays(
    listener: ListenerPresenter, station: Station, office: Office, add: Adds
) -> None:
    ann = add("Ann Adams", interest="the bread pans")
    add("Zoe Young")
    heard = Heard(listener.listening)
    listener.speak("en")
    listener.set_active(True)
    station.settle()
    assert heard[-1][0] == "Ann Adams"
    assert heard[-1][1][Field.REASON] == "the bread pans"
    station.desk.change(
        lambda: calls.record(office, ann, Outcome.VOICEMAIL, NOW), lambda recorded: recorded.change
    )
    station.settle()
    assert heard[-1][0] == "Ann Adams"


def test_another_contact_is_found_and_listens(
    listener: ListenerPresenter, station: Station, add: Adds
) -> None:
    add("Ann Adams")
    zoe = add("Zoe Young", city="Columbus")
    offered, heard = Heard(listener.offered), Heard(listener.listening)
    listener.look_for("zo")
    station.settle()
    assert offered.last == ((zoe, "Zoe Young", "Columbus"),)
    listener.speak("en")
    listener.set_active(True)
    listener.choose(zoe)
    station.settle()
    assert [name for name, _ in heard] == ["Zoe Young"]


def test_nobody_listens_while_the_page_is_not_seen(
    listener: ListenerPresenter, station: Station, add: Adds
) -> None:
    heard = Heard(listener.listening)
    listener.speak("en")
    station.settle()
    assert heard == []


# ---------------------------------------------------------------------- words


def test_every_occasion_has_words() -> None:
    assert len({occasion_name(occasion) for occasion in OCCASIONS}) == len(OCCASIONS)
    assert all(used_when(occasion) and when_it_comes(occasion, Policy()) for occasion in OCCASIONS)


@pytest.mark.parametrize(
    ("occasion", "policy", "words"),
    [
        (Situation.PROMISED_2, Policy(), "2 calling days after the first message"),
        (Situation.PROMISED_2, Policy(retry_days=(1, 4)), "1 calling day after the first message"),
        (Situation.PROMISED_2, Policy(retry_days=(2,)), "never: your series has 2 messages"),
        (Situation.PROMISED_3, Policy(retry_days=(2, 4)), "never: your series has 3 messages"),
        (
            Situation.WAY_OUT,
            Policy(),
            "7 calling days after the third message; then 60 days of rest",
        ),
        (Situation.ORDER_2_MONTHS, Policy(), "2 months after an order"),
        (Situation.ORDER_2_DAYS, Policy(after_order=()), "never: it is not in your plan"),
        (Situation.CARE, Policy(care_days=dict.fromkeys(Relationship, 0)), "never: nobody"),
    ],
)
def test_when_an_occasion_comes_follows_the_policy(
    occasion: Situation, policy: Policy, words: str
) -> None:
    assert when_it_comes(occasion, policy).startswith(words)


def test_who_hears_a_script_is_said_shortly() -> None:
    everybody = set(Relationship)
    assert used_in_words(Situation.FIRST, set()) == "Not used now."
    assert used_in_words(Situation.FIRST, everybody) == "Used for first messages."
    assert (
        used_in_words(Objection.BUSY, everybody - {Relationship.TEAM})
        == "Used when they say “I’m busy” (all but team members)."
    )
    assert (
        used_in_words(Situation.CARE, {Relationship.TEAM})
        == "Used for staying in touch (team members only)."
    )


def test_the_check_is_told_which_message_it_is() -> None:
    assert [attempt_of(occasion) for occasion in OCCASIONS[:5]] == [1, 2, 3, 4, 1]
    assert attempt_of(Objection.BUSY) == 1


def test_languages_have_names() -> None:
    assert [language_name(code) for code in ("en", "es", "zz")] == ["English", "Spanish", "zz"]


def test_the_board_knows_who_hears_what(office: Office) -> None:
    mine = write(office, "For the team", relationship=Relationship.TEAM)
    library.choose(office, Situation.FIRST, "en", Relationship.TEAM, mine.id)
    board = board_of(library.library(office), Policy())
    assert board.heard_by[mine.id] == {Relationship.TEAM}
    assert not board.could_be_used(mine)
    assert board.could_be_used(write(office, "Another"))
    assert set(board.languages) >= {"en", "es"}


def test_words_for_one_relationship_alone_leave_the_others_to_english(office: Office) -> None:
    write(office, "Bonjour", language="fr", relationship=Relationship.TEAM)
    board = board_of(library.library(office), Policy())
    (mine,) = own_scripts(office)
    assert board.heard_by[mine.id] == {Relationship.TEAM}


def test_words_that_changed_are_found() -> None:
    earlier = "Hi there, it's Maria. Please call back. Bye!"
    spans = other_words(earlier, "Hi there, it's Maria. I'll try again. Bye!")
    assert [earlier[start:end] for start, end in spans] == ["Please call back."]
    assert other_words(earlier, earlier.replace(" ", "\n")) == ()


def test_when_words_were_written_is_told_in_her_time() -> None:
    assert written(moment("2026-11-21 09:00"), moment("2026-11-21 10:42")) == "today at 9 am"
    assert written(moment("2026-11-03 14:05"), moment("2026-11-21 10:42")) == (
        "Tue, Nov 3 at 2:05 pm"
    )


def test_a_reply_need_not_say_who_is_calling() -> None:
    reply = Script("own.1", Objection.BUSY, "Busy", "en", "Of course. I'll call again.", live=True)
    talk = replace(reply, occasion=Situation.THEY_ANSWERED)
    for script, names in ((reply, []), (talk, ["Doesn't say who is calling"])):
        hints = hints_about(script, {}, attempt=1, words_per_minute=132)
        assert [hint.name for hint in hints] == names
