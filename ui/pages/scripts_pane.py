"""One script: what it is for, whether it is used, its words, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.objections import OCCASIONS, in_a_talk, occasion
from app.domain.script import Script
from app.domain.wording import LONGEST_TITLE
from ui.keys import bind
from ui.pages.page_parts import ChoiceField, Column, key_words, row_of
from ui.pages.unsaved import UnsavedBar
from ui.presenters.contact_words import PLURALS
from ui.presenters.occasion_words import (
    attempt_of,
    language_name,
    occasion_name,
    when_it_comes,
)
from ui.presenters.scripts import NEW_SCRIPT, ScriptsBoard
from ui.theme import Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Rule
from ui.widgets.form import FormRow
from ui.widgets.marks import Badge
from ui.widgets.script_editor import Read, ScriptEditor
from ui.widgets.text import PlainLabel
from ui.widgets.tool_row import ToolRow

_FOOT_HEIGHT = 36
_BUILT_IN = "This one is built in. Make it mine to change it."


class ScriptPane(QWidget):
    """Shows and edits one script, and keeps words that are not saved until it is told otherwise.

    What is typed is hers: new data never takes its place.  ``read`` checks words beside the window.
    """

    save_wanted = Signal(object, str, str)
    """The ``Script`` to keep (its id empty for a new one), its title and its words."""

    mine_wanted = Signal(object)
    """The ``Script`` she wants to change a copy of."""

    use_wanted = Signal(object)
    """The ``Script`` she wants to use."""

    remove_wanted = Signal(object)
    """The ``Script`` of her own she wants to remove."""

    versions_wanted = Signal(object)
    """The own ``Script`` whose earlier words she wants to see."""

    rehearse_wanted = Signal(object)
    """The ``Script`` she wants to say aloud."""

    left = Signal()
    """She pressed Esc: back to the list."""

    def __init__(self, look: ThemeController, read: Read, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board: ScriptsBoard | None = None
        self._script: Script | None = None
        self._kept = ("", "")
        self._sent: tuple[str, str] | None = None
        self._then: Callable[[], None] | None = None
        self._name = PlainLabel(size=Size.LEAD, weight=QFont.Weight.DemiBold, elide=True)
        self._when = PlainLabel(size=Size.SMALL, muted=True, elide=True)
        self._badge = Badge(look, "built in")
        self._used = PlainLabel(size=Size.SMALL, elide=True)
        self._use = Button(look, "Use this one", icon="check")
        self._occasion, self._language = ChoiceField(), ChoiceField()
        self.editor = ScriptEditor(look, read)
        self._fault = PlainLabel(tone=Tone.AMBER, wrap=True)
        self._save = Button(look, "Save", kind=ButtonKind.PRIMARY, key=key_words("Ctrl+S"))
        self._mine = Button(look, "Make it mine", kind=ButtonKind.PRIMARY, icon="edit")
        self._versions = Button(look, "Earlier versions", kind=ButtonKind.QUIET, icon="clock")
        self._remove = Button(look, "Remove", kind=ButtonKind.QUIET, icon="trash")
        self._rehearse = Button(look, "Say it aloud", icon="rehearse")
        self._state = PlainLabel(size=Size.SMALL, muted=True, elide=True)
        self._buttons = ToolRow(_FOOT_HEIGHT)
        self._unsaved = UnsavedBar(look, self._buttons, "the words")
        self._lay_out()
        self._connect()

    @property
    def script(self) -> Script | None:
        """The script on show."""
        return self._script

    @property
    def dirty(self) -> bool:
        """Whether there are words that are not saved."""
        return self._script is not None and self._typed != self._kept

    @property
    def _typed(self) -> tuple[str, str]:
        return self.editor.title(), self.editor.text()

    def show_script(self, board: ScriptsBoard, script: Script) -> None:
        """Begin with a script; one with an empty id is a new one."""
        self._board, self._script, self._sent = board, script, None
        self._unsaved.hide()
        self.refuse("")
        self._set_words(script)
        self._offer_places()
        self._show_facts()

    def renew(self, board: ScriptsBoard) -> None:
        """The data has changed; words that are not saved stay as they are."""
        self._board = board
        if self._script is None:
            return
        newest = board.script(self._script.id)
        if newest is None and self.dirty and self._script.own:
            # It was taken back while she wrote: what she wrote is a new script now.
            self._script = replace(self._script, id=NEW_SCRIPT, version=None)
            self._offer_places()
        elif newest is not None and newest != self._script:
            if not self.dirty and self._sent is None:
                self._set_words(newest)
            self._script = newest
        self._show_facts()

    def leave(self, then: Callable[[], None]) -> None:
        """Go on with ``then``; what is not saved is asked about first."""

        def go() -> None:
            self._script = None
            then()

        if self._typed == self._sent:  # they are on their way
            self._then = go
        elif self.dirty:
            self._unsaved.ask(save=lambda: self._save_words(go), throw_away=go)
        else:
            go()

    def save(self) -> None:
        """Keep the words, if they changed."""
        if self._script is not None and self.dirty:
            self._save_words(None)

    def keep(self, script: Script) -> None:
        """The words are on disk: those that were sent, not what was typed since."""
        if self._script is None or self._script.id not in (script.id, NEW_SCRIPT):
            return
        self._script = script
        if self._sent is not None:
            self._kept = self._sent
            self.editor.end_saving(kept=True)
        then = self._then
        self.refuse("")
        self._offer_places()
        self._show_facts()
        if then is not None and not self.dirty:
            then()

    def refuse(self, sentence: str) -> None:
        """The words were not kept, and why; "" where there is nothing to say."""
        if self._sent is not None and self.dirty:
            self.editor.end_saving(kept=False)
        self._sent = self._then = None
        self._say(sentence)
        if sentence and not 0 < len(self.editor.title()) <= LONGEST_TITLE:
            self.editor.title_field.setFocus()

    def focus_words(self) -> None:
        """Put the keyboard into the words; what is typed into built-in ones makes nothing."""
        self.editor.words.setFocus()

    def focus_new(self) -> None:
        """The keyboard for a script that has no words yet: into its title."""
        self.editor.title_field.setFocus()
        self.editor.title_field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list, or to the words if a question is open."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._unsaved.isVisible():
            self._unsaved.hide()
            self.focus_words()
        else:
            self.left.emit()

    @property
    def _is_built_in(self) -> bool:
        return self._script is not None and not self._script.own and self._script.id != NEW_SCRIPT

    def _lay_out(self) -> None:
        names = row_of(self._name, self._badge)
        names.setStretch(2, 1)
        told = Column(spacing=2)
        told.box.addLayout(names)
        told.add(self._when, self._used)
        self._facts = QWidget()
        self._facts.setLayout(row_of(told, self._use, stretch=False))
        self._places = QWidget()
        self._places.setLayout(
            row_of(
                FormRow("When do you say it?", self._occasion),
                FormRow("Language", self._language),
                spacing=Space.L,
                stretch=False,
            )
        )
        head = Column(margins=(Space.L, Space.M, Space.L, Space.S))
        head.add(self._facts, self._places)
        middle = Column(margins=(Space.L, Space.S, Space.L, Space.S))
        middle.add(self.editor)
        buttons = self._buttons.row
        buttons.setContentsMargins(0, 0, 0, 0)
        for button in (self._save, self._mine, self._rehearse, self._versions, self._remove):
            buttons.addWidget(button)
        buttons.addWidget(self._state, 1)
        self._buttons.may_shrink(self._remove)
        self._buttons.may_shrink(self._versions)
        self._buttons.may_shrink(self._rehearse)
        foot = Column(spacing=Space.S, margins=(Space.L, Space.S, Space.L, Space.S))
        foot.add(self._fault, self._unsaved, self._buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(middle, 1)
        whole.addWidget(Rule())
        whole.addWidget(foot)

    def _connect(self) -> None:
        bind(self, "Ctrl+S", self.save)
        self._save.clicked.connect(self.save)
        self._unsaved.stayed.connect(self.focus_words)
        self._mine.clicked.connect(lambda: self.mine_wanted.emit(self._script))
        self._use.clicked.connect(lambda: self.use_wanted.emit(self._script))
        self._rehearse.clicked.connect(lambda: self.rehearse_wanted.emit(self._script))
        self._remove.clicked.connect(lambda: self.remove_wanted.emit(self._script))
        self._versions.clicked.connect(lambda: self.versions_wanted.emit(self._script))
        self.editor.changed.connect(lambda: self._say(""))
        self.editor.own_wanted.connect(self._offer_copy)
        for field in (self._occasion, self._language):
            field.currentIndexChanged.connect(self._take_places)

    def _save_words(self, then: Callable[[], None] | None) -> None:
        self._then = then
        if self._sent is not None:  # they are on their way
            return
        self._sent = self._typed
        self.editor.begin_saving()
        self._save.setEnabled(False)
        self.save_wanted.emit(self._script, *self._sent)

    def _set_words(self, script: Script) -> None:
        self.editor.set_script(script)
        self._kept = self._typed

    def _say(self, fault: str, tone: Tone = Tone.AMBER) -> None:
        self._fault.set_tone(tone)
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        self._show_state()

    def _offer_copy(self) -> None:
        """Say quietly why nothing came of a key; the keyboard stays where it is."""
        self._say(_BUILT_IN, Tone.NEUTRAL)

    def _offer_places(self) -> None:
        """The occasions and languages a new script may be for."""
        script, board = self._script, self._board
        assert script is not None
        assert board is not None
        self._places.setVisible(script.id == NEW_SCRIPT)
        self._facts.setVisible(script.id != NEW_SCRIPT)
        if script.id != NEW_SCRIPT:
            return
        for field, codes, chosen in (
            (self._occasion, [(str(o), occasion_name(o)) for o in OCCASIONS], str(script.occasion)),
            (self._language, [(c, language_name(c)) for c in board.languages], script.language),
        ):
            field.blockSignals(True)
            field.set_choices(codes)
            field.choose(chosen)
            field.blockSignals(False)

    def _take_places(self) -> None:
        """A new script is for what she has just chosen; its words stay."""
        place, language = self._occasion.code, self._language.code
        if self._script is None or not isinstance(place, str) or not isinstance(language, str):
            return
        said_on = occasion(place)
        self._script = replace(
            self._script, occasion=said_on, language=language, live=in_a_talk(said_on)
        )
        title, text = self._typed
        self.editor.set_script(replace(self._script, title=title, text=text))
        self._show_facts()

    def _show_facts(self) -> None:
        script, board = self._script, self._board
        assert script is not None
        assert board is not None
        name = occasion_name(script.occasion)
        if script.relationship is not None:
            name += f", for {PLURALS[script.relationship].lower()}"
        if len(board.languages) > 1:
            name += f" · {language_name(script.language)}"
        self._name.setText(name)
        when = when_it_comes(script.occasion, board.policy)
        self._when.setText(f"{when[0].upper()}{when[1:]}.")
        built_in = self._is_built_in
        self._badge.show_text("built in" if built_in else "yours", Tone.NEUTRAL)
        self._used.setText(board.used(script))
        self._used.set_tone(Tone.PROMISE if board.is_used(script) else Tone.NEUTRAL)
        self._use.setVisible(board.could_be_used(script))
        self.editor.set_read_only(built_in)
        self.editor.set_attempt(attempt_of(script.occasion))
        self._show_state()

    def _show_state(self) -> None:
        script = self._script
        if script is None:
            return
        built_in, dirty = self._is_built_in, self.dirty
        self._mine.setVisible(built_in)
        self._save.setVisible(not built_in)
        self._save.setEnabled(dirty and self._sent is None)
        self._remove.setVisible(script.own)
        self._rehearse.setVisible(script.id != NEW_SCRIPT)
        self._rehearse.setEnabled(not dirty)  # what is said aloud is what is kept
        earlier = (script.version or 1) - 1
        self._versions.setVisible(earlier > 0)
        self._versions.setText(f"Earlier versions ({earlier})")
        self._state.setText(
            "Not saved yet" if dirty else f"Version {script.version}" if script.own else ""
        )
