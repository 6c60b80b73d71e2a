"""The scripts page: her scripts, which of them is used when, and what works for her."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.keys import bind
from ui.pages.page_parts import page_title, row_of
from ui.pages.scripts_own import OwnScripts
from ui.pages.scripts_uses import ScriptUses
from ui.presenters.scripts import ScriptsBoard, ScriptsPresenter
from ui.presenters.scripts_file import ScriptsFilePresenter
from ui.presenters.scripts_listener import ListenerPresenter
from ui.theme import Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.card import Rule
from ui.widgets.segmented import SegmentedControl

_OWN, _USES, _WORKS = range(3)


class ScriptsPage(QWidget):
    """Answers one question: what do I say?"""

    title = "Scripts"

    notice = Signal(str, object, object)
    """What has just been done, its ``Tone``, and the undo of the change or None."""

    rehearse_wanted = Signal(str)
    """She wants to say the script of this id aloud."""

    settings_wanted = Signal()
    """She wants to tell her name, so that her words can say it."""

    def __init__(
        self,
        presenter: ScriptsPresenter,
        listener: ListenerPresenter,
        file: ScriptsFilePresenter,
        make_works: Callable[[], QWidget],
        look: ThemeController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._look = look
        self._board: ScriptsBoard | None = None
        self._make_works = make_works
        self.tabs = SegmentedControl(
            look, [("Your scripts", ""), ("Used when", ""), ("What works for you", "")]
        )
        self.own = OwnScripts(presenter, listener, file, look)
        self._uses: ScriptUses | None = None
        self._works: QWidget | None = None
        self._parts = QStackedWidget()
        self._parts.addWidget(self.own)
        head = row_of(page_title("Scripts"), self.tabs, spacing=Space.XL)
        head.setContentsMargins(Space.L, Space.M, Space.L, Space.S)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(Rule())
        whole.addWidget(self._parts, 1)
        presenter.listed.connect(self._show_board)
        for told in (presenter.told, file.told):
            told.connect(lambda words, undo: self.notice.emit(words, Tone.PROMISE, undo))
        file.refused.connect(lambda words: self.notice.emit(words, Tone.AMBER, None))
        self.own.pane.rehearse_wanted.connect(lambda script: self.rehearse_wanted.emit(script.id))
        self.own.pane.editor.settings_wanted.connect(self.settings_wanted)
        self.tabs.changed.connect(self._open_part)
        bind(self, "Ctrl+Tab", lambda: self.open_part((self.tabs.index + 1) % 3))
        bind(self, "Ctrl+Shift+Tab", lambda: self.open_part((self.tabs.index - 1) % 3))

    @property
    def dirty(self) -> bool:
        """Whether there are words that are not saved."""
        return self.own.dirty

    @property
    def uses(self) -> ScriptUses:
        """The table of what is used when, made when it is first looked at."""
        if self._uses is None:
            self._uses = ScriptUses(self._presenter, self._look)
            self._uses.script_wanted.connect(self._show_script)
            self._parts.addWidget(self._uses)
        return self._uses

    @property
    def works(self) -> QWidget:
        """What works for her, made when it is first looked at."""
        if self._works is None:
            self._works = self._make_works()
            self._parts.addWidget(self._works)
        return self._works

    def activate(self) -> None:
        """Read the scripts; the keyboard goes where the page was left."""
        self._presenter.open()
        self._focus_part()

    def open_part(self, place: int) -> None:
        """Show a part: 0 for her scripts, 1 for the table, 2 for what works."""
        self.tabs.set_index(place)

    def search(self) -> None:
        """Look for a script by its title or words."""
        self.open_part(_OWN)
        self.own.search()

    def leave(self, then: Callable[[], None]) -> None:
        """Go on with ``then``; words that are not saved are asked about where they stand."""
        self.open_part(_OWN)
        self.own.leave(then)

    def set_pace(self, wpm: int, whose: str) -> None:
        """Tell how long words take at this pace, in words a minute, and whose that is."""
        self.own.pane.editor.set_pace(wpm, whose)

    def _show_board(self, board: ScriptsBoard) -> None:
        self._board = board
        self.own.show_board(board)
        if self.tabs.index == _USES:
            self.uses.show_board(board)

    def _open_part(self, place: int) -> None:
        if place == _USES and self._board is not None:
            self.uses.show_board(self._board)
        if place == _OWN:
            self._parts.setCurrentWidget(self.own)
        else:
            self._parts.setCurrentWidget(self.uses if place == _USES else self.works)
        # From the segments with the arrow keys, the keyboard stays on them.
        if not any(segment.hasFocus() for segment in self.tabs.findChildren(QWidget)):
            self._focus_part()

    def _focus_part(self) -> None:
        if self.tabs.index == _OWN:
            self.own.activate()
        elif self.tabs.index == _USES:
            self.uses.activate()

    def _show_script(self, script_id: str) -> None:
        self.open_part(_OWN)
        self.own.show_script(script_id)
