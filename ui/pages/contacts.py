"""The contacts page: everybody on the left, one of them (or a form) on the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.usecases.card import ContactCard
from app.usecases.contacts import Show
from ui.pages.contact_detail import ContactDetail
from ui.pages.contact_form import ContactForm
from ui.pages.contacts_list import ContactsList
from ui.pages.page_parts import in_halves
from ui.presenters.contact_form import ContactFormPresenter
from ui.presenters.contacts import ContactsPresenter, Found, Query, Shown
from ui.theme import Tone
from ui.theme_controller import ThemeController
from ui.widgets.empty_state import EmptyState

_LIST_WIDTH = 360
_NARROW_LIST_WIDTH = 300
_NARROW_BELOW = 1100


class ContactsPage(QWidget):
    """Finds, shows, adds and changes contacts."""

    title = "Contacts"

    notice = Signal(str, object, object)
    """What has just been done, its ``Tone``, and the undo of the change or None."""

    call_wanted = Signal(int)
    """The seller wants to call this contact now."""

    import_wanted = Signal()
    """The seller wants to bring contacts from a file."""

    def __init__(
        self,
        presenter: ContactsPresenter,
        form_presenter: ContactFormPresenter,
        look: ThemeController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.list = ContactsList(look)
        self.detail = ContactDetail(look)
        self.form = ContactForm(form_presenter, look)
        self._nobody = EmptyState(
            look,
            "contacts",
            "Your people go here",
            "Bring the contacts you have, and Ringwell tells you whom to call, what to say, and"
            " when to try again.",
            "Import contacts",
        )
        self._no_match = EmptyState(look, "search", "Nobody found", "", "Add a contact")
        self._blank = QWidget()
        self._right = QStackedWidget()
        for pane in (self._blank, self.detail, self.form, self._nobody, self._no_match):
            self._right.addWidget(pane)
        in_halves(self, self.list, self._right)
        self._connect(form_presenter)

    def activate(self) -> None:
        """Put the keyboard into the search field, ready to type."""
        if self._right.currentWidget() is self.form:
            self.form.setFocus()
            return
        self.list.search.setFocus()
        self.list.search.selectAll()

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        return self.form.dirty

    def leave(self, then: Callable[[], None]) -> None:
        """Go on with ``then``; what is not saved is asked about first."""
        self._leave_form(then)

    def add(self, name: str = "") -> None:
        """Open the form for somebody new."""
        self._leave_form(lambda: self._open_form(None, name))

    def edit_contact(self, contact_id: int) -> None:
        """Open the form for a contact another page speaks of."""

        def edit() -> None:
            self._presenter.select(contact_id)
            self._open_form(contact_id)

        self._leave_form(edit)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the list up to date while it is seen."""
        super().showEvent(event)
        self._presenter.set_active(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the data alone while nobody looks."""
        super().hideEvent(event)
        self._presenter.set_active(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower list in a narrow window."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW_BELOW
        self.list.setFixedWidth(_NARROW_LIST_WIDTH if narrow else _LIST_WIDTH)

    def _connect(self, form_presenter: ContactFormPresenter) -> None:
        presenter, detail = self._presenter, self.detail
        self.list.query_changed.connect(presenter.look_for)
        self.list.chosen.connect(self._choose)
        self.list.add_wanted.connect(self.add)
        self.list.import_wanted.connect(self.import_wanted)
        self.list.entered.connect(self.detail.focus_first)
        self.list.rows.more_wanted.connect(presenter.more)
        presenter.found.connect(self._show_found)
        presenter.found_more.connect(self.list.show_more)
        presenter.selected_changed.connect(self.list.follow)
        presenter.card_changed.connect(self._show_card)
        for told in (presenter.told, form_presenter.told):
            told.connect(lambda words, undo: self.notice.emit(words, Tone.PROMISE, undo))
        detail.call_wanted.connect(self.call_wanted)
        detail.edit_wanted.connect(self._open_form)
        detail.number_wanted.connect(lambda contact_id: self._open_form(contact_id, at_number=True))
        detail.permission_chosen.connect(presenter.set_permission)
        detail.do_not_call_chosen.connect(self._set_do_not_call)
        detail.archive_chosen.connect(self._archive)
        self.form.saved.connect(self._on_saved)
        self.form.left.connect(self._close_form)
        self._nobody.acted.connect(self.import_wanted)
        self._no_match.acted.connect(lambda: self.add(self.list.query.text))
        for keys, act in (
            ("Ctrl+N", self.add),
            ("F2", self._edit),
            ("Ctrl+Return", self._call),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda act=act: act())

    def _choose(self, contact_id: int) -> None:
        self._leave_form(lambda: self._presenter.select(contact_id))

    def _show_found(self, found: Found) -> None:
        self.list.show_found(found, self._presenter.selected)
        if not found.rows and found.query.text:
            self._no_match.set_words(
                "Nobody found", f"No name, number, tag or note begins with “{found.query.text}”."
            )
        if self._right.currentWidget() is not self.form:
            self._show_right()

    def _show_card(self, shown: Shown | None) -> None:
        if shown is not None:
            self.detail.show_contact(shown)
        if self._right.currentWidget() is not self.form:
            self._show_right()

    def _show_right(self) -> None:
        selected = self._presenter.selected
        if selected is not None:
            card = self.detail.card
            if card is not None and card.contact_id == selected:
                self._right.setCurrentWidget(self.detail)
        elif self.list.rows.rowCount():
            self._right.setCurrentWidget(self._blank)
        elif self.list.query == Query():
            self._right.setCurrentWidget(self._nobody)
        elif self.list.query.show is Show.ALL:
            self._right.setCurrentWidget(self._no_match)
        else:
            self._right.setCurrentWidget(self._blank)

    def _set_do_not_call(self, card: ContactCard, on: bool, reason: str) -> None:
        self._presenter.set_do_not_call(card, on, reason, self.detail.refuse_reason)

    def _archive(self, card: ContactCard, away: bool) -> None:
        if away:
            self._presenter.archive(card)
        else:
            self._presenter.unarchive(card)

    def _edit(self) -> None:
        if self._right.currentWidget() is self.detail:
            self.detail.edit()

    def _call(self) -> None:
        if self._right.currentWidget() is self.detail:
            self.detail.call()

    def _open_form(
        self, contact_id: int | None, name: str = "", *, at_number: bool = False
    ) -> None:
        self.form.open(contact_id, name, at_number=at_number)
        self._right.setCurrentWidget(self.form)

    def _leave_form(self, then: Callable[[], None]) -> None:
        if self._right.currentWidget() is not self.form:
            then()
            return

        def gone() -> None:
            self._close_form()
            then()

        self.form.leave(gone)
        self.list.follow(self._presenter.selected)

    def _on_saved(self, contact_id: int) -> None:
        self._right.setCurrentWidget(self._blank)
        self._presenter.select(contact_id)
        self._show_right()
        self.list.view.setFocus()

    def _close_form(self) -> None:
        self._right.setCurrentWidget(self._blank)
        self._show_right()
        self.list.search.setFocus()
