"""Somebody is on the line: the talk, a reply to what she says, and the question at the end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from app.domain.call import Outcome
from app.domain.objections import Objection
from app.domain.policy import Situation
from app.usecases import library
from app.usecases.office import Office
from tests.ui.pages.stage import NOW, Adds, Station
from tests.ui.pages.today_on_stage import shown, stored
from ui.pages.today import TodayPage
from ui.pages.today_bar import Tab
from ui.pages.today_card import CardColumn
from ui.pages.today_replies import QUESTION, REPLIES, ReplyRow
from ui.pages.today_talk import TalkForm
from ui.theme_controller import ThemeController
from ui.widgets.prompter import Prompter
from ui.widgets.text import PlainLabel
from ui.wiring import Wiring

Key = Qt.Key


def column(page: TodayPage) -> CardColumn:
    assert page.room is not None
    return page.room.card


def prompter(page: TodayPage) -> Prompter:
    return column(page).panel.prompter


def on_prompter(page: TodayPage) -> str:
    return " ".join(prompter(page).accessibleDescription().split())


@pytest.fixture
def talking(page: TodayPage, station: Station, add: Adds, begin: Callable[[], None]) -> int:
    """Ann has answered, and the talk has come to its ninth word; her id."""
    ann = add("Ann Adams")
    add("Bea Brown")
    begin()
    station.press(page, "a")
    prompter(page).go_to_word(9)
    return ann


def test_a_title_that_says_what_its_tab_says_is_left_out(
    page: TodayPage, station: Station, talking: int
) -> None:
    assert column(page).script_bar.title == ""
    column(page).script_bar.show_title("My own talk")
    assert column(page).script_bar.title == "My own talk"
    station.press(page, "a")
    assert column(page).script_bar.title == "First message to a customer"


def test_each_objection_is_a_key_away_from_its_reply(
    wiring: Wiring, page: TodayPage, station: Station, talking: int
) -> None:
    replies = shown(wiring).replies
    assert set(replies) == set(Objection) == set(REPLIES)
    for objection, choice in REPLIES.items():
        station.press(page, choice.key.lower())
        assert on_prompter(page) == replies[objection].text
        assert column(page).script_bar.title == replies[objection].script.title


@pytest.mark.parametrize("back", ["x", "a", Key.Key_Escape, "p"])
def test_from_a_reply_back_to_where_the_talk_was(
    wiring: Wiring, page: TodayPage, station: Station, talking: int, back: Key | str
) -> None:
    station.press(page, "b", "x")
    assert prompter(page).word == 0
    prompter(page).go_to_word(3)
    station.press(page, back)
    assert column(page).heard is None
    assert on_prompter(page) == shown(wiring).answered.text
    if back != "p":
        assert prompter(page).word == 9


def test_from_the_message_back_to_where_the_talk_was(
    page: TodayPage, station: Station, talking: int
) -> None:
    station.press(page, "x", "a", "a")
    assert column(page).tab is Tab.VOICEMAIL
    station.press(page, "a")
    assert prompter(page).word == 9


def test_esc_leaves_the_reply_before_the_notice(
    wiring: Wiring, page: TodayPage, station: Station, talking: int
) -> None:
    wiring.window.tell("Something was saved.")
    station.press(page, "t", Key.Key_Escape)
    assert column(page).heard is None
    assert wiring.window.notice.isVisible()
    station.press(page, Key.Key_Escape)
    assert not wiring.window.notice.isVisible()


def test_the_keys_are_for_a_talk_alone(
    page: TodayPage, station: Station, add: Adds, begin: Callable[[], None]
) -> None:
    add("Ann Adams")
    begin()
    before = on_prompter(page)
    station.press(page, "b", "i", "x", "v", "t", "p")
    assert on_prompter(page) == before
    assert column(page).tab is Tab.VOICEMAIL


def test_in_a_note_they_are_letters(page: TodayPage, station: Station, talking: int) -> None:
    assert page.room is not None
    before = on_prompter(page)
    page.room.past.note.setFocus()
    station.press(page, "bixvtp")
    assert page.room.past.note.toPlainText() == "bixvtp"
    assert on_prompter(page) == before


def test_while_the_form_is_open_too_but_for_its_note(
    wiring: Wiring, page: TodayPage, station: Station, talking: int, office: Office
) -> None:
    station.press(page, "2", "b")
    form = column(page).form
    assert isinstance(form, TalkForm)
    assert column(page).heard is Objection.BUSY
    station.press(page, "y", Key.Key_Escape)  # first out of the reply, and the form stays
    assert column(page).heard is None
    assert column(page).form is form
    assert form.details.permission is True
    note = form.findChildren(QLineEdit)[-1]
    note.setFocus()
    station.press(page, "bixvtp a")
    assert form.details.note == "bixvtp a"
    assert column(page).heard is None
    station.press(page, Key.Key_Escape)
    assert column(page).form is None
    assert stored(office, talking).records == ()


def test_a_call_back_is_a_talk_too(
    wiring: Wiring, page: TodayPage, station: Station, add: Adds, begin: Callable[[], None]
) -> None:
    add("Ann Adams")
    begin()
    station.press(page, "5", "v")
    assert on_prompter(page) == shown(wiring).replies[Objection.HAS_ONE].text
    station.press(page, Key.Key_Escape)
    assert on_prompter(page) == shown(wiring).called_back.text
    station.press(page, Key.Key_Escape, "x")  # the form is closed: nobody is on the line
    assert on_prompter(page) == shown(wiring).voicemail.text


@pytest.mark.parametrize("key", ["p", "bp"])
def test_one_key_goes_to_the_question_at_the_end(
    page: TodayPage, station: Station, talking: int, key: str
) -> None:
    station.press(page, *key)
    said = prompter(page).accessibleDescription()
    lines = said.split("\n")
    assert lines[-1].startswith("One last thing")
    assert said.split()[prompter(page).word :] == lines[-1].split()


@pytest.mark.parametrize(("key", "outcome"), [("2", Outcome.SPOKE), ("5", Outcome.CALLED_BACK)])
def test_the_form_asks_in_the_very_words_of_the_script(
    page: TodayPage, station: Station, talking: int, key: str, outcome: Outcome
) -> None:
    station.press(page, key)
    form = column(page).form
    assert isinstance(form, TalkForm)
    assert form.outcome is outcome
    question = prompter(page).accessibleDescription().split("\n")[-1]
    assert question.endswith("?")
    assert f"“{question}”" in [label.text() for label in form.findChildren(PlainLabel)]


def test_a_script_of_her_own_that_does_not_ask_is_given_the_question(
    page: TodayPage, station: Station, add: Adds, office: Office, begin: Callable[[], None]
) -> None:
    answered = Situation.THEY_ANSWERED
    own, _ = library.create(office, answered, "en", "Mine", "Hi {first_name}! … Bye!", NOW)
    library.choose(office, answered, "en", None, own.id)
    add("Ann Adams")
    begin()
    station.press(page, "a")
    *hers, question = prompter(page).accessibleDescription().split("\n")
    assert hers == ["Hi Ann!\u00a0…", "Bye!"]
    assert "may I call you again" in question
    station.press(page, "2")
    form = column(page).form
    assert form is not None
    assert f"“{question}”" in [label.text() for label in form.findChildren(PlainLabel)]


def test_somebody_else_begins_with_her_own_message(
    wiring: Wiring, page: TodayPage, station: Station, talking: int
) -> None:
    station.press(page, "x", "j")
    assert shown(wiring).contact.name == "Bea Brown"
    assert on_prompter(page) == shown(wiring).voicemail.text
    station.press(page, "a")
    assert on_prompter(page) == shown(wiring).answered.text
    assert prompter(page).word == 0


def test_a_minute_that_passes_leaves_the_reply_where_it_is(
    wiring: Wiring, page: TodayPage, station: Station, talking: int
) -> None:
    station.press(page, "x")
    prompter(page).go_to_word(4)
    wiring.refresh()
    station.settle()
    assert column(page).heard is Objection.COST
    assert prompter(page).word == 4


def test_a_click_is_as_good_as_a_key(
    wiring: Wiring, page: TodayPage, station: Station, talking: int
) -> None:
    row = column(page).replies
    for heard in (Objection.THINK, None):
        station.qtbot.mouseClick(
            row.childAt(row.width() // 2, row.height() // 2), Qt.MouseButton.LeftButton
        )
        pressed = column(page).heard
        assert (pressed is None) is (heard is None)


@pytest.mark.parametrize(
    ("size", "form", "row"),
    [
        (QSize(1440, 900), False, True),
        (QSize(1440, 900), True, True),
        (QSize(1024, 700), False, True),
        (QSize(1024, 700), True, False),
        (QSize(900, 600), False, False),
        (QSize(900, 600), True, False),
    ],
)
def test_a_small_window_keeps_the_words_in_sight(
    wiring: Wiring,
    page: TodayPage,
    station: Station,
    talking: int,
    size: QSize,
    form: bool,
    row: bool,
) -> None:
    wiring.window.resize(size)
    if form:
        station.press(page, "2")
    station.qtbot.waitUntil(lambda: wiring.window.size() == size)
    station.press(page, "x")
    card = column(page)
    assert card.geometry().right() <= page.rect().right()
    assert card.replies.isVisible() is row
    assert card.script_bar.they_say.isVisible() is not row
    assert prompter(page).height() >= 90
    if row:
        assert card.replies.buttons[-1].geometry().right() <= card.replies.rect().right()
        return
    card.script_bar.they_say.click()
    menu = next(menu for menu in card.script_bar.findChildren(QMenu) if menu.isVisible())
    (busy,) = [action for action in menu.actions() if action.text() == "I’m busy\tB"]
    busy.trigger()
    menu.close()
    assert card.heard is Objection.BUSY


def test_less_room_means_fewer_words(look: ThemeController, station: Station) -> None:
    place = QWidget()
    station.qtbot.addWidget(place)
    row = ReplyRow(look, place)
    least = next(width for width in range(100, 2000) if row.fits(width))
    place.show()
    for length, width in ((0, row.sizeHint().width() + 90), (2, least)):
        row.resize(width, 34)
        choices = (*REPLIES.values(), QUESTION)
        assert [button.text() for button in row.buttons] == [
            choice.words[length] for choice in choices
        ]
        assert row.buttons[0].accessibleName() == "They say: I’m busy"


def test_no_key_is_used_twice(page: TodayPage, station: Station, talking: int) -> None:
    keys = [choice.key for choice in (*REPLIES.values(), QUESTION)]
    taken = set("ACDEHJKNSWYNOM1234567")  # the page, the form after a talk, the prompter
    assert len(set(keys)) == len(keys)
    assert not taken & set(keys)


def test_on_the_whole_screen_the_keys_of_a_talk_act_too(
    wiring: Wiring, page: TodayPage, station: Station, talking: int
) -> None:
    card = column(page)
    card.panel.toggle_full_screen()
    stage = prompter(page).window()
    assert stage is not wiring.window
    station.qtbot.waitUntil(stage.isVisible)
    stage.activateWindow()
    for objection, choice in REPLIES.items():
        station.press(prompter(page), choice.key.lower())
        assert on_prompter(page) == shown(wiring).replies[objection].text
    station.press(prompter(page), "p")
    assert on_prompter(page) == shown(wiring).answered.text
    station.press(prompter(page), "a")
    assert on_prompter(page) == shown(wiring).voicemail.text
    station.press(prompter(page), "b")  # nobody is on the line
    assert on_prompter(page) == shown(wiring).voicemail.text
    card.panel.toggle_full_screen()
    station.press(page, "a")
    assert on_prompter(page) == shown(wiring).answered.text


def test_while_they_talk_the_button_that_stands_out_is_we_spoke(
    page: TodayPage, station: Station, talking: int
) -> None:
    def out() -> list[int]:
        return [at for at, button in enumerate(column(page).bar.buttons, 1) if button.accented]

    assert out() == [2]
    station.press(page, "a")
    assert out() == [1]


def test_a_narrow_window_keeps_the_key_of_the_swap(
    wiring: Wiring, page: TodayPage, station: Station, talking: int
) -> None:
    wiring.window.resize(900, 600)
    station.qtbot.waitUntil(lambda: wiring.window.width() == 900)
    station.press(page, "a")
    swap = column(page).script_bar.swap
    assert swap.icon_only
    assert swap.width() > swap.height()
    for _ in range(2):
        station.press(page, "a")
        assert wiring.window.width() == 900


def test_fewer_words_are_some_of_the_whole_ones() -> None:
    for choice in (*REPLIES.values(), QUESTION):
        whole = choice.words[0].lower()
        assert all(words.lower() in whole for words in choice.words)
