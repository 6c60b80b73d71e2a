"""The first part of the scripts page: all scripts on the left, one of them on the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from app.domain.policy import Situation
from app.domain.recommending import FALLBACK_LANGUAGE
from app.domain.script import Script
from app.domain.wording import Version
from ui.keys import bind
from ui.pages.page_parts import in_halves
from ui.pages.scripts_import import ScriptsImport
from ui.pages.scripts_list import ScriptsList
from ui.pages.scripts_pane import ScriptPane
from ui.pages.scripts_versions import ScriptVersions
from ui.presenters.script_lines import EVERY_LANGUAGE
from ui.presenters.scripts import NEW_SCRIPT, ScriptsBoard, ScriptsPresenter
from ui.presenters.scripts_file import ScriptsFilePresenter
from ui.presenters.scripts_listener import ListenerPresenter
from ui.theme_controller import ThemeController

_LIST_WIDTH = 340
_NARROW_LIST_WIDTH = 274
_NARROW_BELOW = 1100
_FILTER = "Text files (*.txt);;Every file (*)"


class OwnScripts(QWidget):
    """Lists, shows, copies, writes, brings in and removes scripts."""

    def __init__(
        self,
        presenter: ScriptsPresenter,
        listener: ListenerPresenter,
        file: ScriptsFilePresenter,
        look: ThemeController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._listener = listener
        self._file = file
        self._board: ScriptsBoard | None = None
        self._selected: str | None = None
        self._last: Script | None = None
        self._removed = ""
        self._folder = str(Path.home())
        self.list = ScriptsList(look)
        self.pane = ScriptPane(look, presenter.beside)
        self.versions = ScriptVersions(look)
        self.incoming = ScriptsImport(file, look)
        self._blank = QWidget()
        self._right = QStackedWidget()
        for pane in (self._blank, self.pane, self.versions, self.incoming):
            self._right.addWidget(pane)
        in_halves(self, self.list, self._right)
        self._connect()

    def activate(self) -> None:
        """The keyboard goes to the list, or stays with words that are being written."""
        if self.pane.dirty and self._right.currentWidget() is self.pane:
            self.pane.focus_words()
        else:
            self.list.view.setFocus()

    def show_board(self, board: ScriptsBoard) -> None:
        """Show the scripts there are now; words that are not saved stay."""
        before, self._board = self._board, board
        self.list.show_board(board)
        self.pane.renew(board)
        if self._writes_something_new or self.pane.dirty:
            self.list.follow(self._selected)
            return
        if before and not before.script(self._removed) and board.script(self._removed):
            self._selected, self._removed = self._removed, ""  # its removal was taken back
            self.list.reveal(self._selected)
        if self._selected is None or board.script(self._selected) is None:
            self._selected = self._instead(board)
        shown = self.pane.script.id if self.pane.script else None
        if self._right.currentWidget() in (self._blank, self.pane) and shown != self._selected:
            self._show_selected()
        else:
            self.list.follow(self._selected)

    def show_script(self, script_id: str) -> None:
        """Show a script another part of the page speaks of."""
        self.list.reveal(script_id)
        self._choose(script_id)

    def add(self) -> None:
        """Begin a new script, for the occasion and language that are on show."""

        def begin() -> None:
            if self._board is None:
                return
            shown = self._board.script(self._selected or "")
            language = self.list.query.language
            if language == EVERY_LANGUAGE:
                language = shown.language if shown else FALLBACK_LANGUAGE
            occasion = shown.occasion if shown else Situation.FIRST
            live = shown.live if shown else False
            new = Script(NEW_SCRIPT, occasion, "", language, "", live)
            self._selected = None
            self.list.follow(None)
            self._put(new)
            self.pane.focus_new()

        self._leave(begin)

    def search(self) -> None:
        """Look for a script."""
        self.list.search.setFocus()
        self.list.search.selectAll()

    def leave(self, then: Callable[[], None]) -> None:
        """Go on with ``then``; what is not saved is asked about first."""
        self._leave(then)

    @property
    def dirty(self) -> bool:
        """Whether there are words that are not saved."""
        return self.pane.dirty

    def choose_export(self) -> None:
        """Ask where the file of her own scripts goes."""
        dialog = self._dialog("Save your scripts to a file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.selectFile("my scripts.txt")
        dialog.fileSelected.connect(lambda path: self.export_to(Path(path)))
        dialog.open()

    def export_to(self, path: Path) -> None:
        """Write her own scripts to a file."""
        self._folder = str(path.parent)
        self._file.write(path)

    def choose_import(self) -> None:
        """Ask for the file to bring in."""
        dialog = self._dialog("Choose a file of scripts")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.take(Path(path)))
        dialog.open()

    def take(self, path: Path) -> None:
        """Look at a file of scripts."""
        self._folder = str(path.parent)
        self._file.read(path)

    def showEvent(self, event: QShowEvent) -> None:
        """The preview keeps in step while it is seen."""
        super().showEvent(event)
        self._listener.set_active(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the data alone while nobody looks."""
        super().hideEvent(event)
        self._listener.set_active(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower list in a narrow window."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW_BELOW
        self.list.setFixedWidth(_NARROW_LIST_WIDTH if narrow else _LIST_WIDTH)

    def _connect(self) -> None:
        presenter, listener, pane = self._presenter, self._listener, self.pane
        presenter.kept.connect(self._on_kept)
        presenter.copied.connect(self._on_copied)
        presenter.refused.connect(pane.refuse)
        presenter.versions_read.connect(self._show_versions)
        self.list.chosen.connect(self._choose)
        self.list.entered.connect(self._enter)
        self.list.add_wanted.connect(self.add)
        self.list.import_wanted.connect(self.choose_import)
        self.list.export_wanted.connect(self.choose_export)
        pane.save_wanted.connect(presenter.keep)
        pane.mine_wanted.connect(presenter.make_mine)
        pane.use_wanted.connect(presenter.use)
        pane.remove_wanted.connect(self._remove)
        pane.versions_wanted.connect(self._want_versions)
        pane.left.connect(self._back_to_list)
        pane.editor.contact_wanted.connect(listener.look_for)
        pane.editor.contact_searched.connect(listener.look_for)
        pane.editor.contact_chosen.connect(listener.choose)
        listener.offered.connect(pane.editor.show_contacts)
        listener.listening.connect(pane.editor.set_preview)
        self.versions.bring_back_wanted.connect(presenter.bring_back)
        self.versions.left.connect(self._back_to_list)
        self._file.planned.connect(lambda _plan: self._leave(self._show_incoming))
        self._file.done.connect(self._back_to_list)
        self.incoming.left.connect(self._back_to_list)
        bind(self, "Ctrl+N", self.add)
        bind(self.list, "F2", self._enter)

    def _instead(self, board: ScriptsBoard) -> str:
        """What to show where the script on show is not there any more, or never was."""
        last = self._last
        if last is None:
            return board.library.recommended(Situation.FIRST, FALLBACK_LANGUAGE).id
        if board.script(last.id) is not None:
            return last.id
        return board.library.recommended(last.occasion, last.language, last.relationship).id

    @property
    def _writes_something_new(self) -> bool:
        shown = self.pane.script
        return shown is not None and shown.id == NEW_SCRIPT

    def _show_selected(self) -> None:
        script = self._board.script(self._selected or "") if self._board else None
        self.list.follow(self._selected)
        if script is None:
            self._right.setCurrentWidget(self._blank)
        else:
            self._last = script
            self._put(script)

    def _put(self, script: Script) -> None:
        assert self._board is not None
        self._listener.speak(script.language)
        self.pane.show_script(self._board, script)
        self._right.setCurrentWidget(self.pane)

    def _choose(self, script_id: str) -> None:
        def show() -> None:
            self._selected = script_id
            self._show_selected()

        if script_id != self._selected or self._right.currentWidget() is not self.pane:
            self._leave(show)

    def _leave(self, then: Callable[[], None]) -> None:
        """Let go of the script on show; the list stays with it while the question is open."""
        self.pane.leave(then)
        if self.pane.dirty:
            self._right.setCurrentWidget(self.pane)
            self.list.follow(self._selected)

    def _enter(self) -> None:
        if self._right.currentWidget() is self.pane and self.pane.script is not None:
            self.pane.focus_words()

    def _back_to_list(self) -> None:
        """From the words to the list, which keeps them; from elsewhere to the script."""
        if self._right.currentWidget() is not self.pane:
            self._show_selected()
        elif self._writes_something_new and not self.pane.dirty and self._board is not None:
            self._selected = self._instead(self._board)
            self._show_selected()
        self.list.view.setFocus()

    def _on_kept(self, script: Script) -> None:
        self._selected, self._last = script.id, script
        if self._right.currentWidget() is self.versions:
            self._put(script)
            self.pane.focus_words()
        else:
            self.pane.keep(script)

    def _on_copied(self, copy: Script) -> None:
        self._selected, self._last = copy.id, copy
        self._put(copy)
        self.pane.focus_words()

    def _remove(self, script: Script) -> None:
        def go() -> None:
            self._right.setCurrentWidget(self._blank)
            self._removed = script.id
            self._presenter.remove(script)

        self._leave(go)

    def _want_versions(self, script: Script) -> None:
        def go() -> None:
            self._right.setCurrentWidget(self._blank)
            self._presenter.read_versions(script)

        self._leave(go)

    def _show_incoming(self) -> None:
        self._right.setCurrentWidget(self.incoming)
        self.incoming.focus_first()

    def _show_versions(self, script: Script, versions: Sequence[tuple[Version, str]]) -> None:
        self._right.setCurrentWidget(self.versions)
        self.versions.show_versions(script, versions)

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title, self._folder)
        dialog.setNameFilters(_FILTER.split(";;"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog
