"""What was said, on screen: every word stands somewhere, is heard with a click, and can be read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from tests.ui.scored import SCRIPT, a_score, asking
from ui.presenters.said_words import Piece, SaidAs, pieces_of
from ui.theme import Size, font
from ui.theme_controller import Appearance, ThemeController
from ui.widgets.said_lines import SaidLines
from ui.widgets.said_text import SaidText

Key = Qt.Key
LEFT_OUT = range(19, 24)
HEBREW = "שלום רוזה, מדברת מריה. ניסיתי להשיג אותך היום."
LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen" * 3


@pytest.fixture
def said(look: ThemeController, qtbot: QtBot) -> SaidText:
    said = SaidText(look)
    qtbot.addWidget(said)
    said.resize(500, 400)
    score = a_score(left_out=LEFT_OUT, own={8: 2.1})
    said.set_pieces(pieces_of(SCRIPT, score), may_hear=True)
    with qtbot.waitExposed(said):
        said.show()
    said.activateWindow()
    qtbot.waitUntil(said.isActiveWindow)
    return said


def middle(said: SaidText, piece: int) -> QPoint:
    return said.rects(piece)[0].center().toPoint()


@pytest.mark.parametrize("width", [160, 260, 500, 900])
@pytest.mark.parametrize(
    "text",
    [SCRIPT, HEBREW, f"Hi {LONG} bye", "🎉🎉 Hi 👩‍👩‍👧‍👦 Rosa 🎄!", "word " * 300, "a\n\n\nb\n"],
    ids=["script", "hebrew", "long", "emoji", "300 words", "lines"],
)
def test_every_piece_stands_on_the_lines_and_none_on_another(
    qapp: object, text: str, width: int
) -> None:
    pieces = pieces_of(text, a_score(text, left_out=(1,), own={1: 1.5}))
    lines = SaidLines(pieces, font(Size.HEADING), width)
    metrics = QFontMetricsF(font(Size.HEADING))
    column = QRectF(-1, 0, width + metrics.horizontalAdvance("  "), lines.height)
    for number, piece in enumerate(pieces):
        rects = lines.rects(number)
        assert rects
        for rect in rects:
            assert column.contains(rect)
            assert lines.piece_at(rect.center()) == number
        if len(rects) == 1 and piece.text.isascii() and piece.kind is not SaidAs.OWN:
            assert rects[0].width() == pytest.approx(metrics.horizontalAdvance(piece.text), abs=2)
    for place in lines.places:
        others = [other for other in lines.places if other is not place]
        shared = max((_area(place.rect.intersected(other.rect)) for other in others), default=0.0)
        assert shared < 1.0


def _area(rect: QRectF) -> float:
    return max(rect.width(), 0.0) * max(rect.height(), 0.0)


def test_what_is_written_from_the_right_begins_there(qapp: object) -> None:
    lines = SaidLines(pieces_of(HEBREW, a_score(HEBREW, own={0: 2.0})), font(20), 900)
    (own,), (first,), (second,) = (lines.rects(piece) for piece in range(3))
    assert own.left() > first.left() > second.left()
    assert own.right() == pytest.approx(900, abs=20)


def test_a_click_on_a_word_asks_for_its_span(said: SaidText, qtbot: QtBot) -> None:
    maria = [piece.text for piece in said.pieces].index("Maria")
    with qtbot.waitSignal(said.hear_wanted) as heard:
        qtbot.mouseClick(said, Qt.MouseButton.LeftButton, pos=middle(said, maria))
    start, end = said.pieces[maria].start, said.pieces[maria].end
    assert start is not None
    assert end is not None
    assert heard.args[0] == pytest.approx(start, abs=0.11)
    assert heard.args[0] <= start < end <= heard.args[1]


def test_what_was_left_out_cannot_be_heard_and_nothing_can_without_sound(
    said: SaidText, qtbot: QtBot
) -> None:
    left_out = next(at for at, piece in enumerate(said.pieces) if piece.kind is SaidAs.LEFT_OUT)
    with qtbot.assertNotEmitted(said.hear_wanted):
        qtbot.mouseClick(said, Qt.MouseButton.LeftButton, pos=middle(said, left_out))
        qtbot.mouseClick(said, Qt.MouseButton.LeftButton, pos=QPoint(490, 395))
        said.set_pieces(said.pieces, may_hear=False)
        qtbot.mouseClick(said, Qt.MouseButton.LeftButton, pos=middle(said, 0))


def test_a_click_on_what_was_left_out_says_so(said: SaidText, qtbot: QtBot) -> None:
    left_out = next(at for at, piece in enumerate(said.pieces) if piece.kind is SaidAs.LEFT_OUT)
    qtbot.mouseClick(said, Qt.MouseButton.LeftButton, pos=middle(said, left_out))
    assert "nothing to hear" in QToolTip.text()
    QToolTip.hideText()


def test_no_word_is_marked_until_she_moves_by_the_keys(said: SaidText, qtbot: QtBot) -> None:
    said.clearFocus()
    bare = said.grab().toImage()
    said.setFocus()
    assert said.grab().toImage() == bare
    qtbot.mouseClick(said, Qt.MouseButton.LeftButton, pos=middle(said, 2))
    qtbot.mouseMove(said, QPoint(490, 395))
    assert said.grab().toImage() == bare
    qtbot.keyClick(said, Key.Key_Right)
    assert said.here == 3
    assert said.grab().toImage() != bare


def test_the_keyboard_goes_everywhere(said: SaidText, qtbot: QtBot) -> None:
    said.clearFocus()
    said.setFocus(Qt.FocusReason.TabFocusReason)
    assert said.here == 0
    qtbot.keyClick(said, Key.Key_Left)
    assert said.here == 0
    qtbot.keyClick(said, Key.Key_Right)
    with qtbot.waitSignal(said.hear_wanted) as heard:
        qtbot.keyClick(said, Key.Key_Return)
    assert heard.args[0] == pytest.approx(0.9 - 0.06)
    qtbot.keyClick(said, Key.Key_Down)
    assert said.here is not None
    assert said.rects(said.here)[0].top() > said.rects(0)[0].top()
    qtbot.keyClick(said, Key.Key_Up)
    assert said.rects(said.here)[0].top() == said.rects(0)[0].top()
    qtbot.keyClick(said, Key.Key_End)
    assert said.here == len(said.pieces) - 1
    qtbot.keyClick(said, Key.Key_Down)
    assert said.here == len(said.pieces) - 1
    qtbot.keyClick(said, Key.Key_Home)
    assert said.here == 0


def test_the_word_that_sounds_is_lit(said: SaidText) -> None:
    said.light_word(3)
    assert said.lit == 3
    said.light_word(20)
    assert said.pieces[said.lit].word == 20
    own = next(at for at, piece in enumerate(said.pieces) if piece.kind is SaidAs.OWN)
    assert said.pieces[own].start is not None
    said.light_at(said.pieces[own].start + 1)
    assert said.lit == own
    said.light_at(0.0)
    assert said.lit is None
    said.light_word(None)
    assert said.lit is None


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_colours_are_those_of_the_theme(
    look: ThemeController, qtbot: QtBot, said: SaidText, appearance: Appearance
) -> None:
    look.set_appearance(appearance)
    text = said.pieces
    trap = a_score(left_out=LEFT_OUT)
    trap = a_score(left_out=LEFT_OUT, traps=(asking(trap.said_text, "Please call me back."),))
    said.set_pieces(pieces_of(SCRIPT, trap), may_hear=True)
    picture = said.grab().toImage()
    scale = picture.devicePixelRatio()

    def there(piece: int, colour: int) -> bool:
        area = said.rects(piece)[0].adjusted(0, 0, 0, 8)
        return any(
            picture.pixel(round(x * scale), round(y * scale)) == colour
            for x in range(int(area.left()), int(area.right()))
            for y in range(int(area.top()), int(area.bottom()))
        )

    kinds = [piece.kind for piece in said.pieces]
    theme = look.theme
    assert there(0, theme.ink.rgb())
    assert there(kinds.index(SaidAs.LEFT_OUT), theme.stop.rgb())
    assert there(kinds.index(SaidAs.TRAP), theme.amber.rgb())
    said.set_pieces(text, may_hear=True)
    picture = said.grab().toImage()
    assert there([p.kind for p in text].index(SaidAs.OWN), theme.amber_soft.rgb())


def test_a_trap_says_why_under_the_mouse(said: SaidText) -> None:
    score = a_score()
    score = a_score(traps=(asking(score.said_text, "call me back"),))
    said.set_pieces(pieces_of(SCRIPT, score), may_hear=True)
    trap = next(at for at, piece in enumerate(said.pieces) if piece.kind is SaidAs.TRAP)
    where = middle(said, trap)
    said.event(QHelpEvent(QHelpEvent.Type.ToolTip, where, said.mapToGlobal(where)))
    assert "It leaves it to her." in QToolTip.text()
    QToolTip.hideText()


def test_a_trap_says_why_to_the_keyboard(said: SaidText, qtbot: QtBot) -> None:
    score = a_score()
    score = a_score(traps=(asking(score.said_text, "Hi Rosa,"),))
    said.set_pieces(pieces_of(SCRIPT, score), may_hear=True)
    said.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(said, Key.Key_Right)
    assert "It leaves it to her." in QToolTip.text()
    QToolTip.hideText()


def test_what_it_says_can_be_read_out(said: SaidText) -> None:
    assert "[2.1 s of your own words] You asked" in said.accessibleDescription()
    assert "[left out: No need to ring me.]" in said.accessibleDescription()


def test_no_words_at_all(said: SaidText, qtbot: QtBot) -> None:
    said.set_pieces((), may_hear=True)
    said.setFocus()
    qtbot.keyClick(said, Key.Key_Right)
    qtbot.keyClick(said, Key.Key_Return)
    said.light_at(1.0)
    assert not said.grab().isNull()
    assert said.heightForWidth(300) == 0


def test_its_height_follows_its_width(said: SaidText) -> None:
    assert said.heightForWidth(200) > said.heightForWidth(800) > 0
    before = said.heightForWidth(500)
    said.set_size(Size.LEAD)
    assert said.heightForWidth(500) < before
    assert said.rects(0)[0].contains(QPointF(said.rects(0)[0].center()))


def test_markup_is_shown_as_typed(said: SaidText) -> None:
    said.set_pieces([Piece("<b>Sue</b>", SaidAs.SCRIPT, 0)], may_hear=False)
    metrics = QFontMetricsF(font(Size.HEADING))
    assert said.rects(0)[0].width() == pytest.approx(metrics.horizontalAdvance("<b>Sue</b>"), abs=2)
