"""Words of the prompter that are marked: the promise, what stands in, the question at the end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip

from tests.ui.widgets.prompter_on_stage import Clock
from ui.widgets.prompter import Prompter
from ui.widgets.prompter_script import Mark, Marked

TEXT = "Hi there, how nice to catch you!\nMay I call you again on Thursday?"
THERE = (TEXT.index("there"), TEXT.index(","))
ASK = (TEXT.index("May"), len(TEXT))
DAY = (TEXT.index("Thursday"), TEXT.index("?"))


def picture(prompter: Prompter, *marks: Mark) -> QImage:
    """The script as it looks with these marks and no words lit."""
    prompter.set_script("")
    prompter.set_script(TEXT, marks)
    return prompter.grab().toImage()


@pytest.mark.parametrize(
    "mark",
    [Mark(*THERE, Marked.STAND_IN), Mark(*ASK, Marked.QUESTION), Mark(*DAY, Marked.PROMISE)],
    ids=lambda mark: mark.kind.value,
)
def test_each_kind_of_mark_is_seen(prompter: Prompter, mark: Mark) -> None:
    assert picture(prompter, mark) != picture(prompter)


def test_only_a_promise_has_the_colour_of_one(prompter: Prompter) -> None:
    promise = prompter.look.theme.promise.rgb()

    def promised(image: QImage) -> bool:
        return any(image.pixel(x, y) == promise for x in range(image.width()) for y in range(200))

    assert not promised(picture(prompter, Mark(*THERE, Marked.STAND_IN)))
    assert not promised(picture(prompter, Mark(*ASK, Marked.QUESTION)))
    assert promised(picture(prompter, Mark(*ASK, Marked.QUESTION), Mark(*DAY, Marked.PROMISE)))


def test_the_mouse_is_told_about_what_stands_in(prompter: Prompter) -> None:
    prompter.set_script(TEXT, [Mark(*THERE, Marked.STAND_IN, "No <b>name</b> known")])
    word = next(
        QPoint(x, y)
        for y in range(0, prompter.height(), 8)
        for x in range(0, prompter.width(), 8)
        if prompter._word_under(x, y) == 1
    )
    help_event = QHelpEvent(QEvent.Type.ToolTip, word, prompter.mapToGlobal(word))
    QApplication.sendEvent(prompter, help_event)
    assert "No &lt;b&gt;name&lt;/b&gt; known" in QToolTip.text()
    QToolTip.hideText()


def test_a_script_may_be_taken_up_where_it_was_left(prompter: Prompter, clock: Clock) -> None:
    prompter.set_script(TEXT)
    prompter.go_to_word(9)
    prompter.set_script("Of course, a better time then.")
    assert prompter.word == 0
    prompter.set_script(TEXT, word=9)
    assert prompter.word == 9
    clock.now += 5
    assert prompter.word == 9


def test_a_place_in_the_text_is_gone_to_by_its_character(prompter: Prompter) -> None:
    prompter.set_script(TEXT)
    prompter.go_to(ASK[0])
    assert prompter.word == len(TEXT[: ASK[0]].split())
    prompter.go_to(len(TEXT) + 5)
    assert prompter.word == len(TEXT.split()) - 1
