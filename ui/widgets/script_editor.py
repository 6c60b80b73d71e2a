"""The editor of a script: its title, its words, and what there is to say about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.policy import Situation
from app.domain.script import Field, Script
from ui.keys import bind
from ui.presenters.script_check import Hint, hints_about, praise
from ui.presenters.script_figures import figures
from ui.presenters.script_preview import preview
from ui.theme import RADIUS_CARD, Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button
from ui.widgets.card import Card, Surface
from ui.widgets.painting import draw_focus_ring
from ui.widgets.script_chip_bubble import ChipBubble
from ui.widgets.script_contacts import ContactChooser
from ui.widgets.script_fields import FieldCompletion
from ui.widgets.script_figures import FiguresLine
from ui.widgets.script_findings import FindingsList
from ui.widgets.script_hint import USE_KEY
from ui.widgets.script_marks import ScriptMarks
from ui.widgets.script_menu import show_menu
from ui.widgets.script_preview import PreviewPanel
from ui.widgets.script_reasons import ScriptReasons
from ui.widgets.script_text import ScriptText
from ui.widgets.script_title import TitleField
from ui.widgets.text import PlainLabel

_PAUSE = 150  # milliseconds without typing before the words are looked through
_WIDE = 720  # pixels from which there is room for hints beside the words
_SIDE = 320
_TYPE = 18  # pixels, where there is room
_NARROWEST, _LOWEST = 340, 332
_NO_SCRIPT = Script("", Situation.FIRST, "", "en", "")

Found = tuple[Hint, ...]
Read = Callable[[Callable[[], Found], Callable[[Found], None]], None]


class ScriptEditor(QWidget):
    """Edits one script at a time; what it holds is kept nowhere until the page saves it.

    The page gives it the script, the seller's pace and somebody to preview the words with.
    ``read`` checks the words beside the window: ``desk.read``.  Without it they are checked on the
    spot, which is longer than a frame the first time of all and for many words.

    Alt+Enter uses the suggestion at the caret, F8 and Shift+F8 go from hint to hint, Ctrl+Space
    offers the fields, F2 looks into the one at the caret.
    """

    changed = Signal()
    """The seller changed the title or the words; ask ``title`` and ``text``."""

    own_wanted = Signal()
    """She typed into a script that is built in: it has to be made hers first."""

    settings_wanted = Signal()
    """She wants to tell her name, so that it can be said."""

    contact_wanted = Signal()
    """She wants to choose somebody for the preview: answer with ``show_contacts``."""

    contact_searched = Signal(str)
    """What she typed to find somebody for the preview: answer with ``show_contacts``."""

    contact_chosen = Signal(int)
    """The contact she chose for the preview: answer with ``set_preview``."""

    def __init__(
        self, look: ThemeController, read: Read | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._script = _NO_SCRIPT
        self._pace = 150.0
        self._attempt = 1
        self._values: Mapping[Field, str | None] = {}
        self._hints: tuple[Hint, ...] = ()
        self._unnamed = False
        self.title_field = TitleField()
        self.words = ScriptText(look)
        self.fields = FieldCompletion(self.words, look)
        self.marks = ScriptMarks(self.words, look)
        self.reasons = ScriptReasons(self.words, self.marks, look)
        self.chip = ChipBubble(self.words, look)
        self.figures = FiguresLine(look)
        self.findings = FindingsList(look)
        self.preview = PreviewPanel(look)
        self.contacts = ContactChooser(look, self)
        self._insert = Button(look, "Insert a field", icon="plus", key="{")
        self._told = PlainLabel(size=Size.SMALL, tone=Tone.AMBER, wrap=True)
        self._told.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look_through)
        self._lay_out(look)
        self._connect()
        self._timer.start(0)

    # ------------------------------------------------------------------ for the page

    def set_script(self, script: Script) -> None:
        """Show a script.  One that says what is on show already keeps the caret and the undo."""
        self._script = script
        if (script.title, script.text) != (self.title(), self.text()):
            self.title_field.set_title(script.title)
            self.words.set_text(script.text)
            self._told.hide()
            self._hints = ()
            self.marks.show_hints(())
            self.findings.wait()
        self._offer_values()
        self.look_through()

    def begin_saving(self) -> None:
        """What is typed so far is on its way to be kept: Ctrl+Z goes no further back than here."""
        self.words.close_typing()

    def end_saving(self, *, kept: bool) -> None:
        """The words are kept, or still hers to undo letter by letter."""
        if kept:
            self.title_field.close_typing()
        else:
            self.words.document().setModified(True)

    def title(self) -> str:
        """The title as it stands, without white space around it."""
        return self.title_field.text().strip()

    def text(self) -> str:
        """The words with their fields, as ``app.domain.script`` reads them."""
        return self.words.text()

    @property
    def hints(self) -> tuple[Hint, ...]:
        """What there was to say when the words were last looked through."""
        return self._hints

    def set_read_only(self, read_only: bool) -> None:
        """Show a built-in script; typing into it asks for a copy with ``own_wanted``."""
        self.title_field.setReadOnly(read_only)
        self.words.set_read_only(read_only)
        self._insert.setVisible(not read_only)
        self._show_hints()

    def set_pace(self, wpm: float, whose: str = "") -> None:
        """Tell seconds at this pace, in words a minute, greater than 0; ``whose`` says why."""
        self._pace = wpm
        self.figures.say_whose_pace(whose)
        self._timer.start(0)

    def set_attempt(self, attempt: int) -> None:
        """Check the words as those of the so-manieth unanswered message, from 1."""
        self._attempt = attempt
        self._timer.start(0)

    def set_preview(self, name: str, values: Mapping[Field, str | None]) -> None:
        """Say the words to this contact; an empty name stands for an example."""
        self._values = dict(values)
        self.preview.set_name(name)
        self._offer_values()
        self._timer.start(0)

    def show_contacts(self, contacts: Sequence[tuple[int, str, str]]) -> None:
        """Offer these for the preview: id, name and a few quiet words about each."""
        self.contacts.show_contacts(contacts)

    def look_through(self) -> None:
        """Check the words, fill them in and measure them, as they stand now."""
        self._timer.stop()
        if self.fields.is_open:
            return  # the field she is typing has no end yet
        script = replace(self._script, text=self.text())
        said = preview(script, self._values)
        self._unnamed = said.is_unnamed
        check = partial(
            hints_about, script, self._values, attempt=self._attempt, words_per_minute=self._pace
        )
        if self._read is None:
            self._take(script, check())
        else:
            self._read(check, partial(self._take, script))
        self.preview.show_preview(said)
        length = figures(said.text, script.language, self._pace, live=script.live)
        self.figures.show_figures(length, self._pace)

    # ------------------------------------------------------------------ within

    def _take(self, script: Script, found: Found) -> None:
        """Show what was found, unless she has typed on: then it is looked for again anyway."""
        if script.text == self.text():
            self._hints = found
            self._show_hints()

    def _show_hints(self) -> None:
        self.marks.show_hints(self._hints)
        warm = praise(replace(self._script, text=self.text()), is_unnamed=self._unnamed)
        self.findings.show_hints(self._hints, warm, may_use=not self.words.isReadOnly())
        self.findings.mark(self.reasons.current)

    def _offer_values(self) -> None:
        self.words.language = self._script.language
        self.fields.set_values(self._script.language, self._values)

    def _on_words(self) -> None:
        self._told.hide()
        self._timer.start(_PAUSE)
        self.changed.emit()

    def _tell(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.show()

    def _use(self, hint: Hint) -> None:
        self.words.setFocus()
        if not self.marks.use(hint):
            self.look_through()

    def _choose_contact(self) -> None:
        self.contacts.open(self.preview.who)
        self.contact_wanted.emit()

    def _connect(self) -> None:
        self.words.changed.connect(self._on_words)
        self.words.refused.connect(self.own_wanted)
        self.words.told.connect(self._tell)
        self.words.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.words.customContextMenuRequested.connect(
            lambda point: show_menu(self.words, self.marks, self.reasons, self.fields, point)
        )
        self.title_field.textEdited.connect(self.changed)
        self.title_field.refused.connect(self.own_wanted)
        self._insert.clicked.connect(self.fields.ask)
        self.fields.closed.connect(lambda: self._timer.start(_PAUSE))
        self.marks.used.connect(self.look_through)
        self.reasons.current_changed.connect(self.findings.mark)
        self.findings.used.connect(self._use)
        self.findings.pointed.connect(self.reasons.go_to)
        self.preview.settings_wanted.connect(self.settings_wanted)
        self.preview.contact_wanted.connect(self._choose_contact)
        self.contacts.searched.connect(self.contact_searched)
        self.contacts.chosen.connect(self.contact_chosen)
        for keys, act in (
            (USE_KEY, self.reasons.use),
            ("Alt+Enter", self.reasons.use),
            ("F8", lambda: self.reasons.step(1)),
            ("Shift+F8", lambda: self.reasons.step(-1)),
            ("Ctrl+Space", self.fields.ask),
        ):
            bind(self, keys, act, repeats=keys.endswith("F8"))

    def _lay_out(self, look: ThemeController) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(self.title_field, 1)
        head.addWidget(self._insert)
        self._main = QVBoxLayout()
        self._main.setSpacing(Space.S)
        self._main.addWidget(_Frame(look, self.words), 1)
        self._main.addWidget(self._told)
        self._main.addWidget(self.figures)
        beside = QWidget()
        self._beside = QVBoxLayout(beside)
        self._beside.setContentsMargins(0, 0, Space.XS, 0)
        self._beside.setSpacing(Space.M)
        self._beside.addWidget(self.findings)
        self._beside.addWidget(self.preview)
        self._beside.addStretch(1)
        self._side = QScrollArea()
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setWidgetResizable(True)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side.setWidget(beside)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(Space.M)
        self._body.addLayout(self._main, 3)
        self._body.addWidget(self._side, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addLayout(head)
        column.addLayout(self._body, 1)

    def minimumSizeHint(self) -> QSize:
        """That of its parts below one another, so that it may become narrow from being wide."""
        return QSize(_NARROWEST, _LOWEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is room the hints stand beside the words, otherwise below them."""
        wide = self.width() >= _WIDE
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        self._side.setMinimumWidth(_SIDE if wide else 0)
        self._side.setMaximumWidth(_SIDE + 80 if wide else 16_777_215)
        self._insert.set_icon_only(self.width() < 480)
        self.words.set_pixels(_TYPE if wide else Size.LEAD)
        self.preview.words.set_may_scroll(wide)
        if wide:
            self._main.addWidget(self.preview)
        else:
            self._beside.insertWidget(1, self.preview)


class _Frame(Card):
    """The surface of the words, with a ring while they have the keyboard."""

    def __init__(self, look: ThemeController, words: ScriptText) -> None:
        super().__init__(Surface.PROMPTER)
        self._look = look
        self._words = words
        self.setMinimumHeight(150)
        words.installEventFilter(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(Space.L, Space.M, Space.S, Space.M)
        box.addWidget(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._words.hasFocus():
            theme = self._look.theme
            draw_focus_ring(QPainter(self), self.rect().toRectF(), theme.focus, RADIUS_CARD)
