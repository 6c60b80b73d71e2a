"""The number as a code that a phone scans, in the place of what can be read later."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.pages.calling import escape
from ui.pages.session_person import PersonColumn
from ui.theme import Size, Space
from ui.widgets.card import Card
from ui.widgets.prompter_panel import PrompterPanel
from ui.widgets.text import PlainLabel

_MOST = 240  # logical pixels of a side: more is no better to scan
_WORDS = 132  # width of the words beside it
_LEAST = QSize(280, 136)  # of the sheet, with its words beside the code
_BELOW_FROM = 208  # height from which the words stand below the code
_TURNS = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


class CodeShown(QObject):
    """Shows the code on a page when it is asked for at the number, until it is not wanted any more.

    It takes the whole place of the memory below the number, or of the words where the memory is
    elsewhere.  It goes on to the next person: whoever scans one number scans them all.  As soon as
    somebody is on the line, or her note is written in, it steps aside until then.
    """

    def __init__(self, page: QWidget, person: PersonColumn, panel: PrompterPanel) -> None:
        super().__init__(page)
        self._page = page
        self._person = person
        self._panel = panel
        self._number = person.number
        self._sheet: CodeSheet | None = None
        self._wanted = self._aside = False
        self._link = ""
        self._number.code_wanted.connect(self._want)
        self._number.on_the_line.connect(self._step_aside)

    @property
    def sheet(self) -> CodeSheet | None:
        """What is shown; None while nothing is."""
        return self._sheet

    def refresh(self) -> None:
        """Another number may be on the page."""
        if not self._wanted:
            return
        if not self._number.link:
            self.hide()
            return
        if self._number.link != self._link:
            self._aside = bool(self._number.time)
        self.place()

    def hide(self) -> None:
        """It is not wanted any more."""
        if self._wanted:
            for watched in self._watched():
                watched.removeEventFilter(self)
        self._wanted = self._aside = False
        self.place()

    def place(self) -> None:
        """Show it where there is room for it, or take it away."""
        room = self._room() if self._wanted and not self._aside else None
        if room is None:
            if self._sheet is not None:
                self._sheet.hide()
                self._sheet.deleteLater()
                self._sheet = None
        else:
            if self._sheet is None:
                self._sheet = CodeSheet(self._page)
                self._sheet.left.connect(self.hide)
            self._link = self._number.link
            self._sheet.show_number(self._link, self._number.written)
            self._sheet.fill(room)
            self._sheet.show()
            self._sheet.raise_()
        self._number.show_code(self._sheet is not None)

    def takes(self, event: QEvent) -> bool:
        """Whether an event of the page is Esc while the code is shown, which takes it away."""
        if self._sheet is None or not escape(event):
            return False
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.hide()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What it stands over is another size, is gone or is there again, or is written in."""
        if event.type() == QEvent.Type.FocusIn:
            if watched is self._person.memory.note:
                self._step_aside(True)
        elif event.type() in _TURNS:
            self.place()
        return False

    def _want(self, wanted: bool) -> None:
        self.hide()
        if wanted and self._number.can_be_handed_on():
            self._wanted = True
            for watched in self._watched():
                watched.installEventFilter(self)
            self.place()

    def _step_aside(self, aside: bool) -> None:
        self._aside = aside
        self.place()

    def _watched(self) -> tuple[QWidget, ...]:
        memory = self._person.memory
        return memory, memory.note, self._panel, self._panel.prompter

    def _room(self) -> QRect | None:
        """The place of the memory, of the words or of all that is about them; None for none."""
        places: list[QWidget] = [self._panel.prompter, self._panel]
        if self._person.isAncestorOf(self._person.memory):
            places.insert(0, self._person.memory)
        seen = [each for each in places if each.isVisibleTo(self._page)]
        roomy = (each for each in seen if each.size().expandedTo(_LEAST) == each.size())
        chosen = next(roomy, seen[-1] if seen else None)
        if chosen is None:
            return None
        return QRect(chosen.mapTo(self._page, QPoint()), chosen.size())


class CodeSheet(Card):
    """The code and how to use it; a click takes it away."""

    left = Signal()

    def __init__(self, page: QWidget) -> None:
        from ui.widgets.qr_code import QrCode  # with what draws it, which few need

        super().__init__(parent=page)
        self.code = QrCode()
        self._words = PlainLabel(
            "Scan it with your phone’s camera, then tap to call.",
            size=Size.SMALL,
            muted=True,
            wrap=True,
        )
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.addStretch(1)
        self._row.addWidget(self.code, 0, Qt.AlignmentFlag.AlignCenter)
        self._row.addWidget(self._words)
        self._row.addStretch(1)

    def show_number(self, link: str, written: str) -> None:
        """Draw the code of a ``tel:`` address."""
        self.code.show_text(link, f"Calls {written}")

    def fill(self, room: QRect) -> None:
        """Cover all of ``room``, of the page."""
        below = room.height() >= _BELOW_FROM
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if below else across)
        middle = Qt.AlignmentFlag.AlignHCenter if below else Qt.AlignmentFlag.AlignLeft
        self._words.setAlignment(middle | Qt.AlignmentFlag.AlignVCenter)
        around = Space.M if below else Space.S
        self._row.setContentsMargins(around, around, around, around)
        self._row.setSpacing(Space.S)
        wide, high = room.width() - 2 * around, room.height() - 2 * around
        if below:
            high -= Space.S + self._words.heightForWidth(wide)
        else:
            wide -= Space.S + _WORDS
        side = min(wide, high, _MOST)
        self.code.setFixedSize(side, side)
        self._words.setMaximumWidth(wide if below else _WORDS)
        self.setGeometry(room)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """It was scanned."""
        self.left.emit()
