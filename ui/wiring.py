"""The one place where the window is put together: presenters, pages, and who tells whom what.

Pages other than Today are imported when they are first opened, and so is what stands beside
Today's list: the list shall be on the screen before anything else is even read from the disk.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from app.usecases.change import Change, Thing, Undo
from ui.closing import Closing
from ui.desk import Desk
from ui.main_window import MainWindow
from ui.pages.today import Furniture, TodayPage
from ui.presenters.due import DuePresenter
from ui.presenters.watch import Watch
from ui.rail import FOOT, PAGES
from ui.settings import WindowSettings
from ui.theme import Tone
from ui.theme_controller import Appearance, ThemeController

if TYPE_CHECKING:
    from ui.pages.contacts import ContactsPage
    from ui.pages.scripts import ScriptsPage
    from ui.presenters.undo import UndoPresenter
    from ui.reminding_wiring import Reminding
    from ui.sound_wiring import SoundWiring


class Wiring:
    """Everything of one window, on one desk."""

    def __init__(
        self,
        desk: Desk,
        look: ThemeController,
        settings: WindowSettings,
        open_demo: Callable[[], None],
        starts_in: Path | None = None,
    ) -> None:
        self._desk = desk
        self._look = look
        self._settings = settings
        self._open_demo = open_demo
        self._starts_in = starts_in
        self.due = DuePresenter(desk, desk)
        self._undo: UndoPresenter | None = None
        self._scripts_page: ScriptsPage | None = None
        self._sound: SoundWiring | None = None
        self._reminding: Reminding | None = None
        self.watch = Watch(desk, desk)
        self.today_page = TodayPage(self.due, look)
        self.window = MainWindow(
            look,
            PAGES,
            FOOT,
            {
                "today": lambda: self.today_page,
                "session": self._session,
                "contacts": self._contacts,
                "scripts": self._scripts,
                "rehearse": lambda: self.sound.rehearse(),
                "news": self._news,
                "progress": lambda: self.sound.progress(),
                "settings": self._settings_page,
                "import": self._import,
                "welcome": self._welcome,
            },
            {"import": "contacts", "welcome": "today"},
        )
        self.closing = Closing(desk, self.window, self._put_away)
        self._restore()
        self._connect()

    def welcome(self) -> None:
        """Greet a seller who has not introduced herself."""
        self.window.open_alone("welcome")
        self.window.show()

    def refresh(self) -> None:
        """Read Today again: the office is open now, or the time has changed."""
        self.due.refresh()
        if self.today_page.room is not None:
            self.today_page.room.call.refresh()

    @property
    def sound(self) -> SoundWiring:
        """The pages that sound, and what they sound with; made when one is first opened."""
        if self._sound is None:
            from ui.sound_wiring import SoundWiring

            self._sound = SoundWiring(self._desk, self.window, self._look, self._settings)
        return self._sound

    @property
    def sounds(self) -> bool:
        """Whether one of the pages that sound was opened."""
        return self._sound is not None

    @property
    def reminding(self) -> Reminding:
        """Who tells her what she asked to be told of; made when it is first wanted."""
        if self._reminding is None:
            from ui.reminding_wiring import Reminding

            self._reminding = Reminding(self._desk, self.watch, self.window, self._starts_in)
            self._reminding.notice.connect(self._tell)
            self._reminding.call_wanted.connect(self._call)
            self._reminding.quit_wanted.connect(lambda: self.closing.close(for_good=True))
        return self._reminding

    def end(self) -> None:
        """The program ends; nothing is asked any more."""
        if self._reminding is not None:
            self._reminding.end()
        if self._sound is not None:
            self._sound.end()

    def furnish_today(self) -> None:
        """Bring in what stands beside Today's list."""
        if self.today_page.room is not None:
            return
        from ui.pages.today_card import CardColumn
        from ui.pages.today_empty import NobodyDue
        from ui.pages.today_past import PastColumn
        from ui.presenters.call import CallPresenter
        from ui.presenters.notes import NoteKeeper
        from ui.presenters.undo import UndoPresenter
        from ui.prompter_habits import keep_habits
        from ui.widgets.prompter_panel import PrompterPanel

        self.window.bind_keys(
            {
                "Ctrl+F": self._search,
                "Ctrl+Q": lambda: self.closing.close(for_good=True),
                "F1": self._help,
                "?": self._help,
            }
        )
        self._undo = UndoPresenter(self._desk, self._desk)
        self._undo.undone.connect(self._show_undone)
        self._undo.nothing.connect(self.window.tell)
        panel = PrompterPanel(self._look)
        keep_habits(panel, self._settings)
        empty = NobodyDue(self._look)
        empty.import_wanted.connect(lambda: self.window.open("import"))
        empty.add_wanted.connect(self._add_contact)
        empty.demo_wanted.connect(self._open_demo)
        room = Furniture(
            CardColumn(self._look, panel),
            PastColumn(self._look),
            empty,
            CallPresenter(self._desk, self.due, self._may_nudge, self._desk),
            NoteKeeper(self._desk, self._desk),
        )
        self.today_page.furnish(room)
        self.closing.notes.append(room.notes)

    def _connect(self) -> None:
        window, desk = self.window, self._desk
        self.today_page.notice.connect(self._tell)
        self.today_page.edit_wanted.connect(self._edit_contact)
        self.today_page.rehearse_wanted.connect(lambda *what: self.sound.say(*what))
        desk.store.known_error.connect(lambda words: window.tell(words, Tone.STOP))
        self.watch.minute.connect(self.refresh)
        window.activated.connect(self.watch.look)
        window.undo_wanted.connect(self._take_back)
        window.close_wanted.connect(self.closing.close)

    def _tell(self, words: str, tone: Tone, undo: Undo | None) -> None:
        self.window.tell(words, tone, undo)

    def _take_back(self, undo: Undo | None) -> None:
        if self._undo is None:
            return
        if undo is None:
            self._undo.undo()
        else:
            self._undo.undo_this(undo)

    def _show_undone(self, change: Change) -> None:
        """Go back to whom the undone change was about."""
        self.window.tell(f"Undone: {change.result}", Tone.PROMISE)
        if Thing.SESSION in change.things and self.window.current == "session":
            return  # which has turned to whom it was about by itself
        if change.contact_id is not None and Thing.CALLS in change.things:
            self._call(change.contact_id)

    def _restore(self) -> None:
        """The window as it was left."""
        if not self._settings.geometry.isEmpty():
            self.window.restoreGeometry(self._settings.geometry)

    def _may_nudge(self, day: date) -> bool:
        """Once a day at most."""
        if self._settings.nudged_on == day:
            return False
        self._settings.nudged_on = day
        return True

    def _set_appearance(self, appearance: Appearance) -> None:
        self._settings.appearance = appearance
        self._look.set_appearance(appearance)

    def _put_away(self, for_good: bool) -> bool:
        """Everything is kept: whether the window closes now, or only goes out of sight."""
        if self._sound is not None:
            self._sound.leave_takes()
        self.window.room_wanted.emit()  # a compact window is kept as such
        self._settings.geometry = self.window.saveGeometry()
        return not self.reminding.stay(for_good=for_good)

    def _contacts(self) -> QWidget:
        from ui.pages.contacts import ContactsPage
        from ui.presenters.contact_form import ContactFormPresenter
        from ui.presenters.contacts import ContactsPresenter

        page = ContactsPage(
            ContactsPresenter(self._desk, self.window),
            ContactFormPresenter(self._desk, self.window),
            self._look,
        )
        self.closing.forms["contacts"] = page
        page.notice.connect(self._tell)
        page.call_wanted.connect(self._call)
        page.import_wanted.connect(lambda: self.window.open("import"))
        return page

    def _session(self) -> QWidget:
        from ui.session_wiring import SessionWiring

        wiring = SessionWiring(
            self._desk, self.window, self._look, self._settings, self.watch, lambda: self.sound
        )
        self.closing.notes += [wiring.notes, wiring.talks]
        wiring.page.notice.connect(self._tell)
        wiring.page.edit_wanted.connect(self._edit_contact)
        wiring.add_wanted.connect(self._add_contact)
        wiring.demo_wanted.connect(self._open_demo)
        return wiring.page

    def _scripts(self) -> QWidget:
        from ui.pages.scripts import ScriptsPage
        from ui.presenters.pace import PacePresenter
        from ui.presenters.scripts import ScriptsPresenter
        from ui.presenters.scripts_file import ScriptsFilePresenter
        from ui.presenters.scripts_listener import ListenerPresenter

        page = ScriptsPage(
            ScriptsPresenter(self._desk, self.window),
            ListenerPresenter(self._desk, self.window),
            ScriptsFilePresenter(self._desk, self.window),
            self._what_works,
            self._look,
        )
        self._scripts_page = self.closing.forms["scripts"] = page
        page.notice.connect(self._tell)
        page.settings_wanted.connect(lambda: self.window.open("settings"))
        page.rehearse_wanted.connect(lambda script_id: self.sound.say(script_id))
        pace = PacePresenter(self._desk, lambda: self._settings.prompter.wpm, page)
        pace.changed.connect(page.set_pace)
        self._settings.prompter_changed.connect(lambda _habits: pace.read())
        pace.read()
        return page

    def _what_works(self) -> QWidget:
        from ui.pages.what_works import WhatWorks
        from ui.presenters.what_works import WhatWorksPresenter

        return WhatWorks(WhatWorksPresenter(self._desk, self.window), self._look)

    def _news(self) -> QWidget:
        from ui.pages.news import NewsPage
        from ui.presenters.news import NewsPresenter

        page = NewsPage(NewsPresenter(self._desk, self.window), self._look)
        self.closing.forms["news"] = page
        page.notice.connect(self._tell)
        return page

    def _settings_page(self) -> QWidget:
        from ui.pages.settings_page import SettingsPage
        from ui.presenters.settings import SettingsPresenter

        page = self.closing.forms["settings"] = SettingsPage(
            SettingsPresenter(self._desk, self.window),
            self._look,
            self._settings,
            self.reminding.section(),
            lambda: self.sound.listening_here(),
        )
        page.notice.connect(self._tell)
        page.appearance_chosen.connect(self._set_appearance)
        return page

    def _import(self) -> QWidget:
        from ui.pages.import_page import ImportPage
        from ui.presenters.importing import ImportPresenter

        page = ImportPage(ImportPresenter(self._desk, self.window), self._look)
        page.notice.connect(self._tell)
        page.left.connect(lambda: self.window.open("today"))
        return page

    def _welcome(self) -> QWidget:
        from ui.pages.first_run import FirstRunPage
        from ui.presenters.first_run import FirstRunPresenter

        page = FirstRunPage(FirstRunPresenter(self._desk, self.window), self._look)
        page.import_wanted.connect(lambda: self.window.open("import"))
        page.add_wanted.connect(self._add_contact)
        page.demo_wanted.connect(self._open_demo)
        page.today_wanted.connect(lambda: self.window.open("today"))
        return page

    def _call(self, contact_id: int) -> None:
        self.window.open("today")
        self.furnish_today()
        self.today_page.call_up(contact_id)

    def _edit_contact(self, contact_id: int) -> None:
        self._open_contacts().edit_contact(contact_id)

    def _add_contact(self) -> None:
        self._open_contacts().add()

    def _open_contacts(self) -> ContactsPage:
        return cast("ContactsPage", self.window.open("contacts"))

    def _search(self) -> None:
        """Find a script where there are scripts, else a contact."""
        if self._scripts_page is not None and self.window.current == "scripts":
            self._scripts_page.search()
        elif self.window.current == "rehearse":
            self.sound.search()
        else:
            self.window.open("contacts")

    def _help(self) -> None:
        from ui.pages.help_sheet import HelpSheet

        self.window.room_wanted.emit()
        HelpSheet(self.window, self._look, self.window.current)
