"""Where the session page is put together: its presenters, its views, who tells whom what."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from ui.compact import Compact
from ui.pages.session import SessionPage
from ui.pages.session_call import SessionCall
from ui.pages.session_cheer import NO_MORE
from ui.pages.session_draft import TalkPutBack
from ui.pages.session_listening import SessionListening
from ui.pages.session_recap import SessionRecap
from ui.pages.session_start import SessionStart
from ui.pages.session_warm_up import WarmUp
from ui.presenters.call import CallPresenter
from ui.presenters.notes import NoteKeeper
from ui.presenters.session import SessionPresenter
from ui.presenters.session_start import SessionStartPresenter
from ui.presenters.session_talk import TalkKeeper
from ui.prompter_habits import keep_habits
from ui.theme import Tone
from ui.widgets.prompter_panel import PrompterPanel

if TYPE_CHECKING:
    from app.domain.recap import Recap
    from ui.desk import Desk
    from ui.main_window import MainWindow
    from ui.presenters.watch import Watch
    from ui.settings import WindowSettings
    from ui.sound_wiring import SoundWiring
    from ui.theme_controller import ThemeController


class SessionWiring(QObject):
    """The session of one window."""

    add_wanted = Signal()
    """There is nobody to call, and she adds somebody by hand."""

    demo_wanted = Signal()
    """There is nobody to call, and she looks at sample people."""

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        look: ThemeController,
        settings: WindowSettings,
        watch: Watch,
        sound: Callable[[], SoundWiring],
    ) -> None:
        """``sound`` makes what sounds, when it is first wanted."""
        super().__init__(window)
        self._window = window
        self._presenter = presenter = SessionPresenter(
            desk, self, kind_words=lambda: settings.kind_words
        )
        self.notes = NoteKeeper(desk, self)
        """What is typed about whoever is called."""
        # Whether a message would be better is asked in the session itself.
        card = CallPresenter(desk, presenter, lambda _day: False, self, records=presenter.records)
        card.recorded.connect(presenter.note_recorded)
        presenter.expected_changed.connect(card.expect)
        panel = PrompterPanel(look, mirror=False)
        keep_habits(panel, settings)
        proposal = SessionStartPresenter(desk, self)
        presenter.begun.connect(proposal.propose_anew)
        watch.minute.connect(proposal.keep_up)
        start = SessionStart(proposal, look)
        start.import_wanted.connect(lambda: window.open("import"))
        start.add_wanted.connect(self.add_wanted)
        start.demo_wanted.connect(self.demo_wanted)
        call = SessionCall(look, panel, card, self.notes, desk.clock)
        self.listening = SessionListening(call, card, settings, look, lambda: sound().ear())
        self.listening.told.connect(lambda words: window.tell(words, Tone.AMBER))
        self.page = SessionPage(presenter, start, WarmUp(look), call, SessionRecap(look), look)
        self.talks = TalkKeeper(desk, presenter, card, self)
        """What is entered of a talk with her."""
        TalkPutBack(call, card, presenter, self.talks)
        self.page.calendar_wanted.connect(self._save)
        call.cheer.unwanted.connect(lambda: setattr(settings, "kind_words", False))
        call.cheer.unwanted.connect(lambda: self.page.notice.emit(NO_MORE, Tone.PROMISE, None))
        settings.kind_words_changed.connect(lambda: call.encourage(""))
        # What was said of the last call is past, and its undo would lead back into the session.
        presenter.ended.connect(lambda _: window.hush())
        call.rested.connect(window.hush)
        self.page.left.connect(lambda: window.open("today"))
        watch.minute.connect(presenter.refresh)
        watch.minute.connect(card.refresh)
        self._compact = Compact(window, settings, self)
        self._compact.told.connect(window.tell)
        self._compact.changed.connect(self._show_compact)
        call.compact_wanted.connect(self._compact.toggle)
        self.page.view_changed.connect(self._leave_compact)
        presenter.refresh()

    def _show_compact(self, compact: bool) -> None:
        call = self.page.call
        call.strip.show_compact(compact)
        # What had the keyboard may be elsewhere now, or gone; a note she types in is hers.
        if not call.person.memory.note.hasFocus():
            call.activate()

    def _leave_compact(self) -> None:
        """Only a call is small; the recap and the rest have the whole window."""
        if self.page.view is not self.page.call:
            self._compact.leave()

    def _save(self, recap: Recap) -> None:
        """Ask where the file for the calendar goes."""
        dialog = QFileDialog(self._window, "Put the next session in my calendar", str(Path.home()))
        dialog.setNameFilters(["Calendar (*.ics)"])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("ics")
        dialog.selectFile("my calls.ics")
        dialog.fileSelected.connect(lambda path: self._presenter.export_next(recap, Path(path)))
        dialog.open()
