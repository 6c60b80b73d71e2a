"""The cadence: after how many days Ringwell lists whom again, and on which days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.calling_hours import Hours
from app.domain.contact import Relationship
from app.domain.policy import Policy
from app.domain.spoken import WEEKDAYS, ordinal
from ui.pages.page_parts import Column, caption, key_words, row_of
from ui.pages.settings_days_off import DaysOff
from ui.pages.settings_parts import Section, group, setting
from ui.pages.unsaved import UnsavedBar
from ui.presenters.contact_words import PLURALS
from ui.presenters.place_words import country_name
from ui.presenters.settings import Settings
from ui.theme import Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.flow import FlowLayout
from ui.widgets.form import NumberField, TimeField
from ui.widgets.text import PlainLabel

_YEAR = 366
_USUAL_HOURS = Hours(time(9), time(20))
_EFFECT = "Promises you already made stay as they were said. All other next calls follow at once."


class CadenceSection(Section):
    """The policy, kept by Save."""

    save_wanted = Signal(object)
    """The ``Policy`` to keep."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(
            "Cadence",
            "When people come back to your list. The recommended values suit most sellers.",
            parent,
        )
        self._kept: Policy | None = None
        self._shown = Policy()
        self._retries = [NumberField(1, _YEAR, "calling days") for _ in self._shown.retry_days]
        self._rest = NumberField(1, _YEAR, "days")
        self._care = {kind: NumberField(0, 3 * _YEAR, "days") for kind in Relationship}
        for field in self._care.values():
            field.setSpecialValueText("never")
        self._declined = QCheckBox("Also call those who said no to news")
        self._soon = NumberField(0, 31, "days")
        self._weekdays = [QCheckBox(day[:3]) for day in WEEKDAYS]
        for box, day in zip(self._weekdays, WEEKDAYS, strict=True):
            box.setAccessibleName(day)
        self._holidays = QCheckBox("Leave out public holidays")
        self._days_off = DaysOff(look)
        self._own_hours = QCheckBox("Only between")
        self._opens, self._closes = TimeField(_USUAL_HOURS.opens), TimeField(_USUAL_HOURS.closes)
        self._opens.setAccessibleName("Calls from")
        self._closes.setAccessibleName("Calls until")
        self._fault = PlainLabel(tone=Tone.STOP, wrap=True)
        self._save = Button(look, "Save", kind=ButtonKind.PRIMARY, key=key_words("Ctrl+S"))
        self._usual = Button(look, "Back to the recommended values", kind=ButtonKind.QUIET)
        self._then: Callable[[], None] | None = None
        self._buttons = QWidget()
        self._unsaved = UnsavedBar(look, instead_of=self._buttons)
        self._lay_out()
        self._connect()

    @property
    def dirty(self) -> bool:
        """Whether something was changed that is not saved."""
        return self._kept is not None and self.policy != self._kept

    def leave(self, then: Callable[[], None]) -> None:
        """Go on with ``then``; what is not saved is asked about first."""

        def save() -> None:
            self._then = then
            self.save()

        def throw_away() -> None:
            self._kept = None
            then()

        self._unsaved.ask(save=save, throw_away=throw_away)

    @property
    def policy(self) -> Policy:
        """What stands in the fields."""
        own = None
        if self._own_hours.isChecked():
            own = Hours(self._opens.at, self._closes.at)
        return replace(
            self._shown,
            retry_days=tuple(field.value() for field in self._retries),
            cool_down_days=self._rest.value(),
            care_days={kind: field.value() for kind, field in self._care.items()},
            care_when_declined=self._declined.isChecked(),
            deadline_soon_days=self._soon.value(),
            weekdays=frozenset(i for i, box in enumerate(self._weekdays) if box.isChecked()),
            days_off=self._days_off.days,
            keep_holidays=self._holidays.isChecked(),
            own_hours=own,
        )

    def fill(self, settings: Settings) -> None:
        """Show what is on disk; what she has changed and not saved stays."""
        country = country_name(settings.draft.region)
        self._holidays.setText(f"Leave out the public holidays of {_the(country)}")
        if self.dirty and settings.policy == self._kept:
            return
        self._kept = settings.policy
        self._days_off.set_today(settings.today)
        self._show(settings.policy)

    def save(self) -> None:
        """Keep what stands in the fields."""
        if self._save.isEnabled():
            self._say_fault("")
            self._save.setEnabled(False)
            self._save.setText("Working it out…")
            self.save_wanted.emit(self.policy)

    def settle(self) -> None:
        """The cadence is on disk."""
        self._kept = self.policy
        self._tell()
        then, self._then = self._then, None
        if then is not None:
            then()

    def refuse(self, sentence: str) -> None:
        """Say why it was not kept."""
        self._then = None
        self._tell()
        self._say_fault(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+S saves."""
        if event.matches(QKeySequence.StandardKey.Save):
            self.save()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        tries = [
            setting(f"After the {_PLACES[i]} unanswered message", field)
            for i, field in enumerate(self._retries)
        ]
        last = ordinal(len(self._retries) + 1)
        days = QWidget()
        flow = FlowLayout(days, spacing=Space.XS)
        for box in self._weekdays:
            flow.addWidget(box)
        off = Column(spacing=Space.S)
        off.add(PlainLabel("Your own days off"), self._days_off)
        hours = QWidget()
        hours.setLayout(row_of(self._own_hours, self._opens, PlainLabel("and"), self._closes))
        self.column.add(
            group(
                "Trying again",
                *tries,
                setting(
                    "Rest after the message with a way out",
                    self._rest,
                    hint=f"The {last} message offers it; then comes a fresh start.",
                ),
            ),
            group(
                "Staying in touch after a talk",
                *(setting(PLURALS[kind], field) for kind, field in self._care.items()),
                self._declined,
            ),
            group(
                "Your calling days",
                days,
                self._holidays,
                off,
            ),
            group(
                "Your calling hours, on the clock of the person you call",
                hours,
                caption("They can only be narrower than what is customary there."),
            ),
            group("News", setting("Call a deadline near when it is within", self._soon)),
        )
        self.column.box.addStretch(1)
        self._buttons.setLayout(row_of(self._save, self._usual))
        self._fault.hide()
        self.set_foot(self._fault, caption(_EFFECT), self._unsaved, self._buttons)

    def _connect(self) -> None:
        numbers = (*self._retries, self._rest, self._soon, *self._care.values())
        boxes = (*self._weekdays, self._declined, self._holidays, self._own_hours)
        for number in numbers:
            number.valueChanged.connect(self._tell)
        for box in boxes:
            box.toggled.connect(self._tell)
        for clock in (self._opens, self._closes):
            clock.timeChanged.connect(self._tell)
            self._own_hours.toggled.connect(clock.setEnabled)
            clock.setEnabled(False)
        self._days_off.changed.connect(self._tell)
        self._save.clicked.connect(self.save)
        self._usual.clicked.connect(lambda: self._show(Policy()))

    def _show(self, policy: Policy) -> None:
        self._shown = policy
        for field, days in zip(self._retries, policy.retry_days, strict=False):
            field.setValue(days)
        self._rest.setValue(policy.cool_down_days)
        for kind, field in self._care.items():
            field.setValue(policy.care_days[kind])
        self._declined.setChecked(policy.care_when_declined)
        self._soon.setValue(policy.deadline_soon_days)
        for place, box in enumerate(self._weekdays):
            box.setChecked(place in policy.weekdays)
        self._holidays.setChecked(policy.keep_holidays)
        self._days_off.set_days(policy.days_off)
        self._own_hours.setChecked(policy.own_hours is not None)
        if policy.own_hours is not None:
            self._opens.set_at(policy.own_hours.opens)
            self._closes.set_at(policy.own_hours.closes)
        self._say_fault("")
        self._tell()

    def _tell(self) -> None:
        """Save is on offer where something is changed, the usual values where some are not."""
        policy = self.policy
        self._save.setText("Save")
        self._save.setEnabled(self.dirty)
        self._usual.setEnabled(policy != Policy())

    def _say_fault(self, sentence: str) -> None:
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))


_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def _the(country: str) -> str:
    return f"the {country}" if country.startswith("United") else country or "your country"
