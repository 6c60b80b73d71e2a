"""The settings: a few parts, one on screen at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.pages.page_parts import page_title
from ui.pages.settings_about import AboutSection
from ui.pages.settings_appearance import AppearanceSection
from ui.pages.settings_cadence import CadenceSection
from ui.pages.settings_hours import HoursSection
from ui.pages.settings_index import SectionIndex
from ui.pages.settings_seller import SellerSection
from ui.pages.settings_session import SessionSection
from ui.presenters.settings import Settings, SettingsPresenter
from ui.settings import WindowSettings
from ui.theme import Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.card import Rule

if TYPE_CHECKING:
    from ui.presenters.listening_here import ListeningHere

_INDEX_WIDTH = 220


class SettingsPage(QWidget):
    """What is changed is kept by the Save of its part; looks change at once."""

    title = "Settings"

    notice = Signal(str, object, object)
    """What has just been done, its ``Tone``, and the undo of the change or None."""

    appearance_chosen = Signal(object)
    """The ``Appearance`` the seller wants."""

    def __init__(
        self,
        presenter: SettingsPresenter,
        look: ThemeController,
        window_settings: WindowSettings,
        reminders: QWidget | None = None,
        make_here: Callable[[], ListeningHere] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``make_here`` makes what looks at microphones, when that is first of interest."""
        super().__init__(parent)
        self._presenter = presenter
        self.seller = SellerSection(look)
        self.cadence = CadenceSection(look)
        self.session = SessionSection(look, window_settings, make_here)
        self.appearance = AppearanceSection(look, window_settings)
        self.hours = HoursSection()
        self.about = AboutSection(look)
        sections: tuple[tuple[str, str, QWidget], ...] = (
            ("About you", "person", self.seller),
            ("Cadence", "calendar", self.cadence),
            ("Session", "session", self.session),
            *([("Reminders", "bell", reminders)] if reminders is not None else []),
            ("Appearance", "palette", self.appearance),
            ("Calling hours", "clock", self.hours),
            ("Data and about", "info", self.about),
        )
        self._stack = QStackedWidget()
        for _, _, section in sections:
            self._stack.addWidget(section)
        self.index = SectionIndex(look, [(words, icon) for words, icon, _ in sections])
        self.index.chosen.connect(self.show_section)
        left = QWidget()
        left.setFixedWidth(_INDEX_WIDTH)
        column = QVBoxLayout(left)
        column.setContentsMargins(Space.L, Space.L, Space.M, Space.L)
        column.setSpacing(Space.M)
        column.addWidget(page_title("Settings"))
        column.addWidget(self.index, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(Rule(Qt.Orientation.Vertical))
        row.addWidget(self._stack, 1)
        self._connect()

    def activate(self) -> None:
        """Read the settings, with the keyboard in the list of parts."""
        self._presenter.open()
        self.index.setFocus()

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        return self.seller.dirty or self.cadence.dirty

    def leave(self, then: Callable[[], None]) -> None:
        """Go on with ``then``; what is not saved is asked about first."""
        sections: tuple[SellerSection | CadenceSection, ...] = (self.seller, self.cadence)
        for place, section in enumerate(sections):
            if section.dirty:
                self.show_section(place)
                section.leave(lambda: self.leave(then))
                return
        then()

    def show_section(self, place: int) -> None:
        """Show a part."""
        self._stack.setCurrentIndex(place)
        self.index.set_current(place)

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.opened.connect(self._fill)
        presenter.seller_refused.connect(self.seller.refuse)
        presenter.policy_refused.connect(self.cadence.refuse)
        presenter.policy_kept.connect(self.cadence.settle)
        presenter.checked.connect(self.about.show_check)
        presenter.told.connect(lambda words, undo: self.notice.emit(words, Tone.PROMISE, undo))
        self.seller.save_wanted.connect(presenter.keep_seller)
        self.cadence.save_wanted.connect(presenter.keep_policy)
        self.about.check_wanted.connect(presenter.check_data)
        self.appearance.appearance_chosen.connect(self.appearance_chosen)

    def _fill(self, settings: Settings) -> None:
        self.seller.fill(settings)
        self.cadence.fill(settings)
        self.hours.fill(settings)
