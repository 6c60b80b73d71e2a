"""The form for news: what it is, in a sentence that goes into a message, for whom, and how long."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from app.domain.contact import Relationship
from app.domain.news import News
from app.usecases.news import MOST_TEASER_WORDS, MOST_WHY_WORDS, fault
from app.usecases.news_forecast import Outlook
from app.usecases.news_words import day_in_words, due_in_words, pace_in_words
from ui.pages.contact_tags import TagFields
from ui.pages.news_outlook import SIDE_WIDTH, Beside, OutlookPanel
from ui.pages.page_parts import (
    ENTER,
    Column,
    ScrollPane,
    caption,
    key_words,
    page_title,
    row_of,
)
from ui.pages.sentence_preview import SentencePreview
from ui.pages.unsaved import UnsavedBar
from ui.presenters.contact_words import PLURALS
from ui.presenters.news import NewsBoard, teaser_preview, why_preview
from ui.theme import Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Rule
from ui.widgets.form import DateField, FormRow
from ui.widgets.text import PlainLabel

_WIDEST = 620
_USUAL_RUN = timedelta(days=14)


class NewsForm(QWidget):
    """Says what is to be kept; the page keeps it."""

    save_wanted = Signal(object)
    """The ``News`` to keep; id 0 for something new."""

    drafted = Signal(object)
    """The ``News`` that stands in the fields now."""

    left = Signal()
    """The seller went back without saving."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._board: NewsBoard | None = None
        self._news: News | None = None
        self._start: News | None = None
        self._then: Callable[[], None] | None = None
        self._heading = page_title("")
        self._title, self._teaser, self._why = QLineEdit(), QLineEdit(), QLineEdit()
        for line in (self._title, self._teaser, self._why):
            line.setMaxLength(500)
        self._title.setPlaceholderText("Winter catalog")
        self._teaser.setPlaceholderText("The winter catalog is here, and one page is you all over.")
        self._why.setPlaceholderText("It fits what you like to bake.")
        self._words, self._why_words = caption(), caption()
        self._preview, self._why_preview = SentencePreview(look), SentencePreview(look)
        self.outlook = OutlookPanel(look)
        self._audience = {kind: QCheckBox(words) for kind, words in PLURALS.items()}
        self._tags = TagFields(look)
        self._starts, self._ends = DateField(QDate(2000, 1, 1)), DateField(QDate(2000, 1, 1))
        self._ends.setAccessibleName("Last day")
        self._has_end = QCheckBox("It ends on")
        self._began = caption()
        self._unknown = PlainLabel(size=Size.SMALL, tone=Tone.AMBER, wrap=True)
        self._fault = PlainLabel(tone=Tone.AMBER, wrap=True)
        self._in_short = PlainLabel(size=Size.SMALL, wrap=True)
        self._save = Button(look, "Save", kind=ButtonKind.PRIMARY, key=key_words("Ctrl+S"))
        self._back = Button(look, "Back", kind=ButtonKind.QUIET, key="Esc")
        self._buttons = QWidget()
        buttons = row_of(self._save, self._back, stretch=False)
        buttons.addWidget(self._in_short, 100)
        buttons.addStretch(1)
        self._buttons.setLayout(buttons)
        self._unsaved = UnsavedBar(look, instead_of=self._buttons)
        self._lay_out()
        self._connect()

    @property
    def news(self) -> News:
        """What stands in the fields."""
        assert self._news is not None
        chosen = frozenset(kind for kind, box in self._audience.items() if box.isChecked())
        return replace(
            self._news,
            title=self._title.text().strip(),
            teaser=self._teaser.text().strip(),
            why=self._why.text().strip(),
            starts=_python_date(self._starts.date()),
            deadline=_python_date(self._ends.date()) if self._has_end.isChecked() else None,
            relationships=frozenset() if len(chosen) == len(Relationship) else chosen,
            tags=frozenset(self._tags.tags),
        )

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._news is not None and self.news != self._start

    def open(self, board: NewsBoard, news: News | None) -> None:
        """Begin with news, or with something new."""
        self._board = board
        self._start = None
        self._news = news or News(0, "", "", board.today)
        self._heading.setText("Edit news" if news else "Something new")
        self._title.setText(self._news.title)
        self._teaser.setText(self._news.teaser)
        self._why.setText(self._news.why)
        for kind, box in self._audience.items():
            box.setChecked(not self._news.relationships or kind in self._news.relationships)
        self._tags.offer(board.tags)
        self._tags.set_tags(sorted(self._news.tags, key=str.casefold))
        self._starts.setDate(_qt_date(self._news.starts))
        self._has_end.setChecked(self._news.deadline is not None)
        self._ends.setDate(_qt_date(self._news.deadline or self._news.starts + _USUAL_RUN))
        for line in (self._title, self._teaser, self._why):
            line.setCursorPosition(0)
        self._start = self.news
        self._unsaved.hide()
        self.refuse("")
        self._show_words()
        self._show_began()
        self._show_unknown()
        self.outlook.clear()
        self._in_short.setText("")
        self.tell_draft()
        self._title.setFocus()

    def leave(self, then: Callable[[], None]) -> None:
        """Go on with ``then``; what is not saved is asked about first."""

        def go() -> None:
            self._news = None
            then()

        def save() -> None:
            self.save()
            self._then = go

        if not self._save.isEnabled():  # it is on its way
            self._then = go
        elif self.dirty:
            self._unsaved.ask(save=save, throw_away=go)
        else:
            go()

    def save(self) -> None:
        """Keep what stands in the fields, once: nothing while that is on its way."""
        if self._news is not None and self._save.isEnabled():
            self._tags.take_typed()
            self.refuse("")
            self._save.setEnabled(False)
            self.save_wanted.emit(self.news)

    def tell_draft(self) -> None:
        """Say what stands in the fields now, for another look at what it does."""
        if self._news is not None and self._start is not None:
            self._look_again()
            self.drafted.emit(self.news)

    def show_outlook(self, outlook: Outlook) -> None:
        """Show what the news in the fields does."""
        self.outlook.show_outlook(outlook)
        if outlook.forecast is not None:
            missed = outlook.forecast.missed > 0
            due = due_in_words(outlook.reach, outlook.news, outlook.today)
            self._in_short.setText(pace_in_words(outlook) if missed else due)
            self._in_short.set_tone(Tone.AMBER if missed else Tone.PROMISE)

    def refuse(self, sentence: str) -> None:
        """Say why it was not kept; "" for nothing."""
        self._then = None
        self._save.setEnabled(True)
        self._say(sentence)
        if sentence and not isinstance(self.focusWidget(), QLineEdit):
            (self._teaser if self._title.text().strip() else self._title).setFocus()

    def close_form(self) -> None:
        """It is on disk: go on with what was to come after it."""
        then, self._news, self._then = self._then, None, None
        self._save.setEnabled(True)
        if then is not None:
            then()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next field, Ctrl+S saves, Esc goes back."""
        if event.matches(QKeySequence.StandardKey.Save):
            self.save()
        elif event.key() in ENTER and isinstance(self.focusWidget(), QLineEdit | DateField):
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        told = Column(spacing=Space.XS)
        told.add(FormRow("In one sentence", self._teaser), self._words, self._preview)
        matters = Column(spacing=Space.XS)
        matters.add(
            FormRow("Why it matters to them", self._why), self._why_words, self._why_preview
        )
        audience = QWidget()
        audience.setLayout(row_of(*self._audience.values(), spacing=Space.L))
        who = Column(spacing=Space.S)
        who.add(
            PlainLabel("Who is it for?", size=Size.SMALL, weight=QFont.Weight.DemiBold),
            audience,
            caption("Only those of them who said yes to hearing from you become due."),
        )
        ends = QWidget()
        ends.setLayout(row_of(self._has_end, self._ends))
        when = Column(spacing=Space.S)
        starts = QWidget()
        starts.setLayout(row_of(self._starts))
        when.add(FormRow("From", starts), self._began, ends)
        tagged = Column(spacing=Space.XS)
        tagged.add(FormRow("Only people with one of these tags", self._tags), self._unknown)
        fields = Column(spacing=Space.L, margins=(Space.XL, Space.S, Space.XL, Space.XL))
        fields.add(
            FormRow("Title", self._title),
            told,
            matters,
            who,
            tagged,
            when,
        )
        fields.box.addStretch(1)
        head = row_of(self._heading)
        head.setContentsMargins(Space.XL, Space.L, Space.XL, Space.S)
        foot = Column(spacing=Space.S, margins=(Space.XL, Space.M, Space.XL, Space.M))
        foot.add(self._fault, self._unsaved, self._buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        widest = _WIDEST + 2 * Space.XL
        both = Beside(fields, self.outlook, widest)
        # Below the fields the outlook may be out of sight: then the foot has it in short.
        both.arranged.connect(lambda beside: self._in_short.setVisible(not beside))
        whole.addWidget(ScrollPane(both, widest + SIDE_WIDTH), 1)
        whole.addWidget(Rule())
        whole.addWidget(foot)

    def _connect(self) -> None:
        self._save.clicked.connect(self.save)
        self._back.clicked.connect(self._go_back)
        for line in (self._teaser, self._why):
            line.textChanged.connect(self._show_words)
        for line in (self._title, self._teaser, self._why):
            line.textChanged.connect(self._look_again)
        self._starts.dateChanged.connect(self._show_began)
        self._tags.edited.connect(self._show_unknown)
        self._has_end.toggled.connect(self._ends.setEnabled)
        self._ends.setEnabled(False)
        for changed in (
            self._has_end.toggled,
            self._starts.dateChanged,
            self._ends.dateChanged,
            self._tags.edited,
            *(box.toggled for box in self._audience.values()),
        ):
            changed.connect(self.tell_draft)

    def _look_again(self) -> None:
        """What was wrong is no longer said once it is right."""
        if self._news is not None and self._board is not None and self._fault.text():
            self._say(fault(self.news, self._board.today))

    def _say(self, sentence: str) -> None:
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))

    def _show_began(self) -> None:
        """A start in the past may be meant, or an arrow key that slipped."""
        if self._board is not None:
            starts, today = _python_date(self._starts.date()), self._board.today
            self._began.setText(f"It started on {day_in_words(starts, today)}.")
            self._began.setVisible(starts < today)

    def _show_unknown(self) -> None:
        if self._board is not None:
            tags, had = self._tags.tags, {tag.casefold() for tag in self._board.tags}
            unknown = [tag for tag in tags if tag.casefold() not in had]
            named = ", ".join(f"“{tag}”" for tag in unknown)
            what = "this tag" if len(tags) == 1 else named
            self._unknown.setText(f"Nobody has {what} yet.")
            self._unknown.setVisible(bool(unknown))

    def _show_words(self) -> None:
        if self._board is None:
            return
        teaser, why = self._teaser.text(), self._why.text()
        _count(self._words, teaser, MOST_TEASER_WORDS)
        _count(self._why_words, why, MOST_WHY_WORDS, " · for the talk; a message stays short")
        self._preview.set_sentence(teaser_preview(self._board, teaser))
        self._why_preview.set_sentence(why_preview(self._board, why))
        self._why_preview.setVisible(bool(why.strip()))

    def _go_back(self) -> None:
        if self._unsaved.isVisible():
            self._unsaved.hide()
            self._title.setFocus()
        else:
            self.leave(self.left.emit)


def _count(label: PlainLabel, text: str, most: int, about: str = "") -> None:
    count = len(text.split())
    over = count - most
    label.setText(
        f"{count} of {most} words{about}"
        if over <= 0
        else f"{over} {'word' if over == 1 else 'words'} too many; shorter is easier to hear."
    )
    label.set_tone(Tone.AMBER if over > 0 else Tone.NEUTRAL)


def _qt_date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _python_date(value: QDate) -> date:
    return date(value.year(), value.month(), value.day())
