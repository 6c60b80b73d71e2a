"""The first page a new seller sees: who she is, and where she wants to begin."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.seller import USUAL_CALLS_A_DAY
from ui.pages.page_parts import ChoiceField, Column, ScrollPane, row_of, side_by_side
from ui.presenters.first_run import FirstRunPresenter, SellerDraft, Welcome
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.form import FormRow
from ui.widgets.icons import draw_icon
from ui.widgets.text import PlainLabel

_WIDEST = 640
_QUESTIONS = (
    ("contacts", "Whom do I call?", "A short list for today, with a reason beside each name."),
    ("voicemail", "What do I say?", "A message of half a minute, ready for you to read."),
    ("calendar", "When again?", "You say when you will try again, and Ringwell remembers."),
)


class FirstRunPage(QWidget):
    """One friendly page.  Whatever is pressed, what she typed is kept."""

    title = "Welcome"

    import_wanted = Signal()
    """She is known now, and wants to bring her contacts."""

    add_wanted = Signal()
    """She is known now, and wants to add one contact."""

    demo_wanted = Signal()
    """She wants to look at the demo first; nothing is kept."""

    today_wanted = Signal()
    """She will tell more about herself later, in the settings."""

    def __init__(
        self,
        presenter: FirstRunPresenter,
        look: ThemeController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._look = look
        self._calls_a_day = USUAL_CALLS_A_DAY
        self._name, self._business, self._phone = QLineEdit(), QLineEdit(), QLineEdit()
        for line in (self._name, self._business, self._phone):
            line.setMaxLength(200)
        self._name.setPlaceholderText("Maria")
        self._business.setPlaceholderText("Bright Kitchen")
        self._phone.setPlaceholderText("(614) 555-0199")
        self._country, self._zone = ChoiceField(searchable=True), ChoiceField(searchable=True)
        self._name_row = FormRow("What do people call you?", self._name)
        self._phone_row = FormRow(
            "Your number", self._phone, "Your messages say it once, as a courtesy."
        )
        self._import = Button(look, "Import my contacts", kind=ButtonKind.PRIMARY, icon="import")
        self._add = Button(look, "Add one person", icon="plus")
        self._demo = Button(look, "Look at the demo", icon="play")
        self._later = Button(look, "I’ll do this later", kind=ButtonKind.QUIET)
        self._lay_out()
        self._connect()

    def activate(self) -> None:
        """Read what is known, with the keyboard in the first field."""
        self._presenter.open()
        self._name.setFocus()

    @property
    def draft(self) -> SellerDraft:
        """What stands in the fields."""
        return SellerDraft(
            self._name.text(),
            self._business.text(),
            self._phone.text(),
            str(self._country.code or ""),
            str(self._zone.code or ""),
            self._calls_a_day,
        )

    def _lay_out(self) -> None:
        hello = PlainLabel("Welcome to Ringwell", size=Size.TITLE, weight=QFont.Weight.Bold)
        words = PlainLabel(
            "Phoning is easier when three questions are answered before you dial.",
            size=Size.LEAD,
            muted=True,
            wrap=True,
        )
        questions = QHBoxLayout()
        questions.setSpacing(Space.L)
        for icon, question, answer in _QUESTIONS:
            questions.addWidget(_Question(self._look, icon, question, answer), 1)
        fields = Column(spacing=Space.L)
        fields.add(
            side_by_side(self._name_row, FormRow("Your business", self._business)),
            self._phone_row,
            side_by_side(FormRow("Country", self._country), FormRow("Time zone", self._zone)),
        )
        begin = PlainLabel("Where would you like to begin?", weight=QFont.Weight.DemiBold)
        column = Column(margins=(Space.XL, Space.XXL, Space.XL, Space.XL))
        column.box.addStretch(1)
        column.add(hello, words)
        column.box.addSpacing(Space.S)
        column.box.addLayout(questions)
        column.box.addSpacing(Space.L)
        column.add(fields)
        column.box.addSpacing(Space.L)
        column.add(begin)
        column.box.addLayout(row_of(self._import, self._add, self._demo))
        column.box.addSpacing(Space.S)
        column.box.addLayout(row_of(self._later))
        column.box.addStretch(2)
        column.setMaximumWidth(_WIDEST)
        middle = QWidget()
        line = QHBoxLayout(middle)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch(1)
        line.addWidget(column, 100)
        line.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollPane(middle))

    def _connect(self) -> None:
        self._import.clicked.connect(lambda: self._introduce(self.import_wanted.emit))
        self._add.clicked.connect(lambda: self._introduce(self.add_wanted.emit))
        self._demo.clicked.connect(self.demo_wanted)
        self._later.clicked.connect(self._skip)
        self._name.textEdited.connect(lambda: self._name_row.set_fault(""))
        self._phone.textEdited.connect(lambda: self._phone_row.set_fault(""))
        self._name.returnPressed.connect(self._business.setFocus)
        self._business.returnPressed.connect(self._phone.setFocus)
        self._phone.returnPressed.connect(self._import.setFocus)
        self._presenter.opened.connect(self._fill)
        self._presenter.refused.connect(self._refuse)

    def _fill(self, welcome: Welcome) -> None:
        draft = welcome.draft
        for line, text in (
            (self._name, draft.name),
            (self._business, draft.business),
            (self._phone, draft.phone),
        ):
            if not line.text():
                line.setText(text)
        self._country.set_choices(welcome.countries)
        self._country.choose(draft.region)
        self._zone.set_choices(welcome.zones)
        self._zone.choose(draft.zone)
        self._calls_a_day = draft.calls_a_day

    def _introduce(self, then: Callable[[], None]) -> None:
        if not self._name.text().strip():
            self._name_row.set_fault("Please tell your name: it goes into every message.")
            self._name.setFocus()
            return
        self._presenter.introduce(self.draft, then)

    def _skip(self) -> None:
        self._presenter.introduce(self.draft, self.today_wanted.emit)

    def _refuse(self, sentence: str) -> None:
        self._phone_row.set_fault(sentence)
        self._phone.setFocus()


class _Question(Column):
    """One of the three questions, and Ringwell's answer."""

    def __init__(self, look: ThemeController, icon: str, question: str, answer: str) -> None:
        super().__init__(spacing=Space.XS)
        self._look = look
        self._icon = icon
        self.box.setContentsMargins(0, 36, 0, 0)
        self.add(
            PlainLabel(question, weight=QFont.Weight.DemiBold, wrap=True),
            PlainLabel(answer, size=Size.SMALL, muted=True, wrap=True),
        )
        self.box.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon above the words."""
        draw_icon(QPainter(self), self._icon, QRectF(0, 0, 28, 28), self._look.theme.promise)
