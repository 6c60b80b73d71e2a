"""The list half of the contacts page: search, a filter, and one line for each contact."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.cadence import Kind
from app.domain.call import Promise
from app.domain.contact import Permission
from app.domain.spoken import MONTHS, WEEKDAYS, short_when
from app.usecases.contacts import ContactRow, Show
from ui.models.contact_rows import ContactRows
from ui.pages.list_parts import PlainList, RowCards
from ui.pages.page_parts import ChoiceField, SearchField, caption, key_words, page_title, row_of
from ui.presenters.contact_words import RELATIONSHIPS
from ui.presenters.contacts import Found, Query
from ui.theme import Size, Space, Tone, font
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.painting import badge_size, draw_avatar, draw_badge, draw_words

_FILTERS: Sequence[tuple[Show, str]] = (
    (Show.ALL, "Everyone"),
    (Show.CUSTOMERS, "Customers"),
    (Show.PROSPECTS, "Prospects"),
    (Show.TEAM, "Team"),
    (Show.SAID_YES, "Said yes"),
    (Show.NEEDS_NUMBER, "Needs a number"),
    (Show.DO_NOT_CALL, "Do not call"),
    (Show.ARCHIVED, "Archived"),
)
_AVATAR = 36


class ContactsList(QWidget):
    """Says what the seller is looking for and whom she points at; shows what it is given."""

    query_changed = Signal(object)
    """The ``Query`` she is typing."""

    chosen = Signal(int)
    """The contact she pointed at, with the mouse or the keyboard."""

    add_wanted = Signal()
    """She wants to add somebody."""

    import_wanted = Signal()
    """She wants to bring contacts from a file."""

    entered = Signal()
    """She pressed Enter in the search field or the list."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ContactRows(self)
        self._following = False
        self.search = SearchField(look, "Name, number, tag, note…")
        self.search.textChanged.connect(self._tell_query)
        self.search.returnPressed.connect(self.entered)
        self.filter = ChoiceField()
        self.filter.set_choices(_FILTERS)
        self.filter.setAccessibleName("Show")
        self.filter.currentIndexChanged.connect(self._tell_query)
        self._count = caption()
        self._count.setWordWrap(False)
        self.view = PlainList(self.rows, "Contacts")
        self.view.setUniformItemSizes(True)
        self.view.verticalScrollBar().setSingleStep(RowCards.HEIGHT // 2)
        self._lines = _Lines(look, self.view)
        self.view.setItemDelegate(self._lines)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.activated.connect(lambda _index: self.entered.emit())
        self.search.steer(self.view)
        self._nobody = caption()
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._nobody.hide()
        bring = Button(
            look, "Import contacts", kind=ButtonKind.QUIET, icon="import", icon_only=True
        )
        bring.clicked.connect(self.import_wanted)
        add = Button(look, "Add", icon="plus", key=key_words("Ctrl+N"))
        add.clicked.connect(self.add_wanted)

        head = row_of(page_title("Contacts"))
        head.addWidget(add)
        narrow = row_of(self.filter, stretch=False, spacing=Space.M)
        narrow.addWidget(self._count)
        narrow.addWidget(bring)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.S, 0)
        column.setSpacing(Space.S)
        for line in (head, narrow):
            line.setContentsMargins(0, 0, Space.S, 0)
        column.addLayout(head)
        held = row_of(self.search, stretch=False)
        held.setContentsMargins(0, 0, Space.S, 0)
        column.addLayout(held)
        column.addLayout(narrow)
        column.addWidget(self._nobody)
        column.addWidget(self.view, 1)

    @property
    def query(self) -> Query:
        """What the seller is looking for."""
        return Query(" ".join(self.search.text().split()), Show(str(self.filter.code)))

    def show_found(self, found: Found, selected: int | None) -> None:
        """Show what was found in place of the rows before."""
        self._following = True
        self._lines.today = found.today
        self.rows.set_rows(found.rows, more=found.more)
        self.view.viewport().update()  # what a badge says depends on the day
        self._following = False
        self.follow(selected)
        self._tell_count(found.more)
        self._say_nobody(found)

    def show_more(self, rows: Sequence[ContactRow], more: bool) -> None:
        """Show more rows below."""
        self.rows.add_rows(rows, more=more)
        self._tell_count(more)

    def follow(self, selected: int | None) -> None:
        """Mark the selected contact, if she is in the list."""
        index = self.rows.row_of(selected)
        if index == self.view.currentIndex():
            return
        self._following = True
        self.view.setCurrentIndex(index)
        self._following = False

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        contact_id = self.rows.contact_id(current)
        if contact_id is not None and not self._following:
            self.chosen.emit(contact_id)

    def _tell_query(self) -> None:
        self.query_changed.emit(self.query)

    def _tell_count(self, more: bool) -> None:
        count = self.rows.rowCount()
        self._count.setText(f"{count:,}+" if more else f"{count:,}")
        self._count.setAccessibleName(f"{count:,} shown" + (", and there are more" if more else ""))

    def _say_nobody(self, found: Found) -> None:
        self._nobody.setVisible(not found.rows)
        if found.query.text:
            self._nobody.setText(f"Nobody matches “{found.query.text}”.")
        elif found.query.show is Show.ALL:
            self._nobody.setText("Nobody here yet.")
        else:
            self._nobody.setText("Nobody to show here.")


class _Lines(RowCards):
    """Paints a contact: initials, name, who and where she is, and her next call."""

    def __init__(self, look: ThemeController, view: PlainList) -> None:
        super().__init__(look, view)
        self.today = date.min

    def draw(self, painter: QPainter, area: QRectF, row: ContactRow) -> None:
        theme, middle = self._look.theme, area.center().y()
        avatar = QRectF(area.left() + Space.M, middle - _AVATAR / 2, _AVATAR, _AVATAR)
        draw_avatar(painter, avatar, row.name, theme)
        words, tone = badge_of(row, self.today)
        right = line_right = area.right() - Space.M
        if words:
            size = badge_size(words)
            width = min(size.width(), area.width() * 0.5)
            badge = QRectF(right - width, middle - 2, width, size.height())
            draw_badge(painter, badge, words, theme, tone)
            line_right = badge.left() - Space.S
        left = avatar.right() + Space.M
        name = QRectF(left, middle - 21, right - left, 20)
        draw_words(painter, name, row.name, font(Size.BODY, QFont.Weight.DemiBold), theme.ink)
        about = QRectF(left, middle + 1, line_right - left, 20)
        fitting = _fitting(row, about.width())
        draw_words(painter, about, fitting, font(Size.CAPTION), theme.muted)


def badge_of(row: ContactRow, today: date) -> tuple[str, Tone]:
    """What matters most about a contact now: that she is not to be called, else when she is.

    Who is due is no alarm: red is for who asked to be left alone.
    """
    if row.archived:
        return "archived", Tone.NEUTRAL
    if row.do_not_call:
        return "do not call", Tone.STOP
    if row.needs_number:
        return "needs a number", Tone.AMBER
    if row.due_on is None:
        return "", Tone.NEUTRAL
    if row.due_on < today:
        late = row.kind is Kind.PROMISE
        return ("late", Tone.AMBER) if late else ("due", Tone.PROMISE)
    words = short_when(Promise(row.due_on, row.part), today)
    for name in (*WEEKDAYS, *MONTHS):
        words = words.replace(name, name[:3])
    if row.due_on == today:
        return words, Tone.PROMISE
    said = row.kind in (Kind.PROMISE, Kind.AGREED)
    return words, Tone.PROMISE if said else Tone.NEUTRAL


def lines_of(row: ContactRow) -> tuple[str, str, str]:
    """Who and where a contact is, as long, shorter and short: "Customer · Columbus · said yes"."""
    kind, place = RELATIONSHIPS[row.relationship], row.town or row.company
    yes = "said yes" if row.permission is Permission.GRANTED else ""
    long, shorter = ((kind, place, yes), (kind, place))
    return (
        " · ".join(part for part in long if part),
        " · ".join(part for part in shorter if part),
        place or kind,
    )


def _fitting(row: ContactRow, width: float) -> str:
    """The longest of them that has room."""
    metrics = QFontMetricsF(font(Size.CAPTION))
    lines = lines_of(row)
    return next((line for line in lines if metrics.horizontalAdvance(line) <= width), lines[-1])
