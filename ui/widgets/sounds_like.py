"""The names of a script that Ringwell has to guess, each with a place to say how it sounds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from ui.theme import Size, Space, Tone
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.flow import FlowLayout
from ui.widgets.script_bubble import Bubble
from ui.widgets.text import PlainLabel, set_tip

_WIDTH = 340
_LONGEST = 60
_MOST, _FEW, _NARROW = 6, 2, 600
"""Names offered at once, and where it is narrow: a script with more of them would be all chips."""
_LONGEST_CHIP = 26


class SoundedWord(Protocol):
    """A word, and the seller's spelling of its sound or ""."""

    @property
    def word(self) -> str: ...
    @property
    def spelling(self) -> str: ...


class SoundsLike(QWidget):
    """A line of names; gone where every word is known."""

    hear_wanted = Signal(str, str)
    """Say this word, spelled so ("" as Ringwell would)."""

    kept = Signal(str, str)
    """From now on this word is said like that; "" leaves it to Ringwell."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._flow = FlowLayout(self, Space.S)
        self._words: list[SoundedWord] = []
        self._all = False
        self._more = Button(look, "More", kind=ButtonKind.QUIET)
        self._more.clicked.connect(self._show_all)
        self._lead = PlainLabel(size=Size.CAPTION, muted=True)
        self._lead.setMinimumHeight(self._more.sizeHint().height())
        self._flow.addWidget(self._lead)
        self._chips: list[Button] = []
        self.bubble = SpellingBubble(look, self)
        self.bubble.hear_wanted.connect(self.hear_wanted)
        self.bubble.kept.connect(self.kept)
        self.hide()

    def show_words(self, words: Sequence[SoundedWord]) -> None:
        """Offer these, first those that are guessed."""
        self._words = sorted(words, key=lambda each: bool(each.spelling))
        self._all = False
        self._offer()
        guessed = any(not each.spelling for each in words)
        self._lead.setText("I am guessing how to say" if guessed else "Said your way")
        self.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer where it is narrow."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        if narrow != (event.oldSize().width() < _NARROW):
            self._offer()

    def _show_all(self) -> None:
        self._all = True
        first = len(self._chips)
        self._offer()
        self._chips[first].setFocus()

    def _offer(self) -> None:
        most = _FEW if self.width() < _NARROW else _MOST
        if self._all or len(self._words) <= most + 1:  # one more takes no more room than "1 more"
            most = len(self._words)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        self._flow.removeWidget(self._more)
        for sounded in self._words[:most]:
            text = f"{sounded.word}: “{sounded.spelling}”" if sounded.spelling else sounded.word
            short = text if len(text) <= _LONGEST_CHIP else f"{text[: _LONGEST_CHIP - 1]}…"
            chip = Button(self._look, short, icon="edit", kind=ButtonKind.QUIET)
            chip.setAccessibleName(f"Say how {sounded.word} sounds")
            set_tip(chip, text if short != text else "")
            chip.clicked.connect(lambda _=False, s=sounded, c=chip: self.bubble.open(c, s))
            self._flow.addWidget(chip)
            self._chips.append(chip)
            chip.show()
        rest = len(self._words) - most
        self._more.setText(f"{rest} more")
        self._more.setVisible(rest > 0)
        self._flow.addWidget(self._more)

    def refuse(self, sentence: str) -> None:
        """Say why a spelling was not kept, where it was typed."""
        self.bubble.refuse(sentence)


class SpellingBubble(Bubble):
    """Asks how one word sounds.  Enter keeps the spelling, Esc leaves everything as it was."""

    hear_wanted = Signal(str, str)
    kept = Signal(str, str)

    def __init__(self, look: ThemeController, owner: QWidget) -> None:
        super().__init__(look, _WIDTH, owner)
        self._word = ""
        self._back: QWidget | None = None
        self._lead = PlainLabel(size=Size.SMALL, wrap=True)
        self._field = QLineEdit()
        self._field.setMaxLength(_LONGEST)
        self._field.setPlaceholderText("such as: gur-son")
        self._line = PlainLabel(size=Size.CAPTION, muted=True, wrap=True)
        hear = Button(look, "Hear it", icon="play")
        keep = Button(look, "Keep", kind=ButtonKind.PRIMARY, key="Enter")
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(hear)
        row.addStretch(1)
        row.addWidget(keep)
        for widget in (self._lead, self._field, self._line):
            self.box.addWidget(widget)
        self.box.addLayout(row)
        hear.clicked.connect(lambda: self.hear_wanted.emit(self._word, self._typed))
        keep.clicked.connect(self._keep)

    @property
    def _typed(self) -> str:
        return " ".join(self._field.text().split())

    def open(self, beside: QWidget, sounded: SoundedWord) -> None:
        """Come up at a button with the keyboard in the field."""
        self._back = QApplication.focusWidget()
        self._word = sounded.word
        self._lead.setText(f"How do you say {sounded.word}?")
        self._field.setAccessibleName(f"{sounded.word} sounds like")
        self._field.setText(sounded.spelling)
        self._say("Write it as it sounds, with a dash between syllables.", Tone.NEUTRAL)
        self.come_up(beside, beside.rect())
        self._field.setFocus()
        self._field.selectAll()

    def refuse(self, sentence: str) -> None:
        """Say why what was typed cannot be said."""
        self._say(sentence, Tone.AMBER)

    def close_up(self) -> None:
        """Go, and give the keyboard back."""
        if self.isVisible():
            self.hide()
            if self._back is not None:
                self._back.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Esc leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_up()
        else:
            super().keyPressEvent(event)

    def _keep(self) -> None:
        self.kept.emit(self._word, self._typed)

    def _say(self, words: str, tone: Tone) -> None:
        self._line.setText(words)
        self._line.set_tone(tone)
