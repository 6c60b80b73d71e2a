"""The first view of Rehearse: what to say, the words themselves, and a voice that says them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.objections import in_a_talk
from app.domain.script import Field, Script, fill
from app.domain.take import TakeKind
from app.usecases.drills import Piece
from app.usecases.words import SayThis
from ui.keys import bind
from ui.pages.page_parts import caption
from ui.pages.rehearse_hearing import ChoiceSound
from ui.pages.rehearse_list import RehearseList
from ui.pages.rehearse_voice import VoiceBar
from ui.presenters.reading_aloud import ReadingAloud
from ui.presenters.rehearse_scripts import RehearsalBoard, RehearseScriptsPresenter
from ui.presenters.scripts_listener import ListenerPresenter
from ui.presenters.sounds_like import SoundsLikePresenter
from ui.settings import WindowSettings
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind, PaintedButton
from ui.widgets.card import Rule
from ui.widgets.prompter_panel import PrompterPanel
from ui.widgets.prompter_script import Mark, Marked
from ui.widgets.script_contacts import ContactChooser
from ui.widgets.segmented import SegmentedControl
from ui.widgets.sounds_like import SoundsLike
from ui.widgets.text import PlainLabel
from ui.widgets.tool_row import ToolRow

_LIST_WIDTHS = ((880, 220), (1100, 260))
"""Below this width of the page the list is so wide."""
_WIDEST_LIST = 320
_FOOT_HEIGHT = 52
_EXAMPLE = "an example"
_READING, _DRILL = range(2)


class RehearseChoice(QWidget):
    """Asks one question: what do I say?"""

    shown_changed = Signal(object)
    """The ``Piece`` on show: she may say it soon."""

    take_wanted = Signal(object)
    """The ``Piece`` she wants to say aloud now."""

    settings_wanted = Signal()
    """She wants to tell her name, so that her words can say it."""

    notice = Signal(str, object, object)
    """What has just been done, its ``Tone``, and the undo of the change or None."""

    def __init__(
        self,
        scripts: RehearseScriptsPresenter,
        listener: ListenerPresenter,
        aloud: ReadingAloud,
        sounds: SoundsLikePresenter,
        settings: WindowSettings,
        look: ThemeController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._scripts, self._listener = scripts, listener
        self._sounds = sounds
        self._board: RehearsalBoard | None = None
        self._script: Script | None = None
        self._values: Mapping[Field, str | None] = {}
        self._say: SayThis | None = None
        self.list = RehearseList(look)
        self.list.setFixedWidth(_LIST_WIDTHS[0][1])
        self.panel = PrompterPanel(look, start=ButtonKind.SECONDARY)
        self._title = PlainLabel(size=Size.LEAD, weight=QFont.Weight.DemiBold, elide=True)
        self._about = PlainLabel(size=Size.SMALL, muted=True, elide=True)
        self.who = Button(look, _EXAMPLE, icon="person")
        self.chooser = ContactChooser(look, self)
        self.to_mailbox = SegmentedControl(look, [("Read it through", ""), ("To a mailbox", "")])
        self.to_person = SegmentedControl(look, [("Read it through", ""), ("They answer", "")])
        self._ways = QStackedWidget()
        self._ways.addWidget(self.to_mailbox)
        self._ways.addWidget(self.to_person)
        self._way_words = caption()
        self.names = SoundsLike(look)
        self.say = Button(look, "Say it", kind=ButtonKind.PRIMARY, icon="rehearse", key="R")
        self.hear = Button(look, "Hear it", icon="play", key="L")
        self._tell_name = Button(look, "Tell Ringwell your name", icon="settings")
        self.voice = VoiceBar(look)
        self._foot = ToolRow(_FOOT_HEIGHT)
        self._feet = QStackedWidget()
        self.sound = ChoiceSound(self, aloud, sounds, settings)
        self._lay_out()
        self._connect()

    @property
    def piece(self) -> Piece | None:
        """The words on show, to be said as she chose; None until they are those she wants."""
        if self._say is None or self.list.awaits or not self._say.text.strip():
            return None
        return Piece(self._say, self.kind, self._listener.contact_id)

    @property
    def kind(self) -> TakeKind:
        """How she wants to say them."""
        ways = self._ways.currentWidget()
        if not isinstance(ways, SegmentedControl) or ways.index == _READING:
            return TakeKind.READING
        return TakeKind.VOICEMAIL if ways is self.to_mailbox else TakeKind.DOORSTEP

    def activate(self) -> None:
        """The keyboard goes to the list."""
        self.list.view.setFocus()

    def open_script(self, script_id: str, contact_id: int | None = None) -> None:
        """Show a script, whatever was shown before, as it is said to a contact."""
        if contact_id is not None:
            self._listener.choose(contact_id)
        self.list.point_at(script_id)

    def start(self) -> None:
        """Say what is on show."""
        piece = self.piece
        if piece is not None:
            self.sound.stop()
            self.take_wanted.emit(piece)

    def showEvent(self, event: QShowEvent) -> None:
        """Keep in step with the data while it is on screen."""
        super().showEvent(event)
        self._scripts.set_active(True)
        self._listener.set_active(True)
        self.sound.get_ready_soon()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody listens, nothing sounds."""
        super().hideEvent(event)
        self._scripts.set_active(False)
        self._listener.set_active(False)
        self.chooser.hide()
        self.names.bubble.hide()
        self.sound.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A small window gives the words the room."""
        super().resizeEvent(event)
        width = event.size().width()
        fitting = (listed for below, listed in _LIST_WIDTHS if width < below)
        self.list.setFixedWidth(next(fitting, _WIDEST_LIST))
        sides = Space.S if width < _LIST_WIDTHS[0][0] else Space.L
        self._right.setContentsMargins(sides, Space.M, sides, Space.S)

    def show_hearing(self, hearing: bool) -> None:
        """What is at the foot: how to hear these words, or what else there is to do with them.

        A voice that reads has its own pace, and Space is its own.
        """
        self.panel.show_foot(not hearing)
        self.panel.prompter.set_led(hearing)
        self._feet.setCurrentWidget(self.voice if hearing else self._foot)

    def add_handle(self, button: Button) -> None:
        """Put a button at the end of the foot; it loses its words before anything is cut."""
        self._foot.row.addWidget(button)
        self._foot.may_shrink(button)

    def _lay_out(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(self._title)
        titles.addWidget(self._about)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addLayout(titles, 1)
        head.addWidget(caption("said to"))
        head.addWidget(self.who)
        self.panel.header.addWidget(self._ways)
        self.panel.header.addWidget(self._way_words, 1)
        self._foot.row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.say, self.hear):
            self._foot.row.addWidget(widget)
        self._foot.row.addStretch(1)
        self._foot.row.addWidget(self._tell_name)
        self._tell_name.hide()
        for button in (self.say, self.hear):
            button.setEnabled(False)  # until there are words
        self.voice.row.setContentsMargins(0, 0, 0, 0)
        self._feet.addWidget(self._foot)
        self._feet.addWidget(self.voice)
        self._feet.setFixedHeight(_FOOT_HEIGHT)
        right = self._right = QVBoxLayout()
        right.setSpacing(Space.S)
        right.addLayout(head)
        right.addWidget(self.panel, 1)
        right.addWidget(self.names)
        right.addWidget(self._feet)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(Rule(Qt.Orientation.Vertical))
        row.addLayout(right, 1)
        for ways in (self.to_person, self.to_mailbox):
            ways.come_after(self.who)

    def _connect(self) -> None:
        self._scripts.listed.connect(self._show_board)
        self._listener.listening.connect(self._listen)
        self._listener.offered.connect(self.chooser.show_contacts)
        self.list.chosen.connect(self._show_script)
        self.list.view.activated.connect(lambda _index: self.start())
        self.who.clicked.connect(self._choose_listener)
        self.chooser.searched.connect(self._listener.look_for)
        self.chooser.chosen.connect(self._listener.choose)
        self._tell_name.clicked.connect(self.settings_wanted)
        self.say.clicked.connect(self.start)
        for ways in (self.to_mailbox, self.to_person):
            ways.changed.connect(lambda _place: self._tell_way())
        self.panel.install_shortcuts(self)
        for key, act in (
            ("R", self.start),
            ("L", self.sound.toggle),
            ("Backspace", self.sound.say_again),
            ("Esc", self.sound.stop),
        ):
            bind(self, key, act)
        for button in self.findChildren(PaintedButton):
            button.clicked.connect(self._leave_search)
        self.chooser.chosen.connect(self._leave_search)

    def _leave_search(self) -> None:
        """What is typed after a choice is meant for the page, not for the search."""
        if self.list.search.hasFocus():
            self.activate()

    def _show_board(self, board: RehearsalBoard) -> None:
        self._board = board
        self.list.show_board(board)
        if self._script is not None:
            newest = board.scripts.script(self._script.id)
            if newest is not None:
                self._script = newest
                self._show()

    def _show_script(self, script_id: str) -> None:
        script = self._board.scripts.script(script_id) if self._board else None
        if script is None:
            return
        if self._script is None or script.id != self._script.id:
            self.sound.stop()
        self._script = script
        self._ways.setCurrentWidget(
            self.to_person if in_a_talk(script.occasion) else self.to_mailbox
        )
        self._listener.speak(script.language)
        self.voice.speak(script.language)
        self._show()
        self._tell_way()

    def _listen(self, name: str, values: Mapping[Field, str | None]) -> None:
        self._values = values
        self.who.setText(" ".join(name.split()) or _EXAMPLE)
        self._show()

    def _show(self) -> None:
        if self._script is None or self._board is None or not self._values:
            return
        say = SayThis(self._script, fill(self._script, self._values))
        self._title.setText(self._script.title)
        self._about.setText(self._board.about(self._script.id))
        if say == self._say:
            return
        self._say = say
        promised = say.spans_of(Field.RETRY_WHEN)
        self.panel.set_script(say.text, [Mark(*span, Marked.PROMISE) for span in promised])
        self._tell_name.setVisible(Field.MY_NAME in say.filled.missing)
        self._sounds.look_at(say.text, self._script.language)
        self._tell_piece()

    def _tell_way(self) -> None:
        words = {
            TakeKind.READING: "At your own pace.",
            TakeKind.VOICEMAIL: "A greeting, the beep, then 30 seconds.",
            TakeKind.DOORSTEP: "Somebody picks up and says something.",
        }
        self._way_words.setText(words[self.kind])
        self._tell_piece()

    def _tell_piece(self) -> None:
        piece = self.piece
        for button in (self.say, self.hear):
            button.setEnabled(piece is not None)
        if piece is not None:
            self.shown_changed.emit(piece)

    def _choose_listener(self) -> None:
        self._listener.look_for()
        self.chooser.open(self.who)
