"""The editor of a script: its title, its words, and what there is to say about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.script import Field, Script
from ui.theme import Space
from ui.theme_controller import ThemeController
from ui.widgets.script_text import ScriptText


class ScriptEditor(QWidget):
    """Edits one script at a time; what it holds is kept nowhere until the page saves it.

    The page gives it the script, the seller's pace and somebody to preview the words with.
    """

    changed = Signal()
    """The seller changed the title or the words; ask ``is_changed``, ``title`` and ``text``."""

    own_wanted = Signal()
    """She typed into a script that is built in: it has to be made hers first."""

    contact_wanted = Signal()
    """She wants to choose somebody for the preview: answer with ``show_contacts``."""

    contact_searched = Signal(str)
    """What she typed to find somebody for the preview: answer with ``show_contacts``."""

    contact_chosen = Signal(int)
    """The contact she chose for the preview: answer with ``set_preview``."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ("", "")
        self.title_field = QLineEdit()
        self.title_field.setAccessibleName("Title of the script")
        self.title_field.setPlaceholderText("What do you call this script?")
        self.words = ScriptText(look)
        self.title_field.textEdited.connect(self.changed)
        self.words.changed.connect(self.changed)
        self.words.refused.connect(self.own_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self.title_field)
        column.addWidget(self.words, 1)

    def set_script(self, script: Script) -> None:
        """Show a script.  One that says what is on show already keeps the caret and the undo."""
        if (script.title, script.text) != (self.title(), self.text()):
            self.title_field.setText(script.title)
            self.words.set_text(script.text)
        self._kept = (self.title(), self.text())

    def title(self) -> str:
        """The title as it stands, without white space around it."""
        return self.title_field.text().strip()

    def text(self) -> str:
        """The words with their fields, as ``app.domain.script`` reads them."""
        return self.words.text()

    @property
    def is_changed(self) -> bool:
        """Whether title or words differ from those of the script that was set."""
        return (self.title(), self.text()) != self._kept

    def set_read_only(self, read_only: bool) -> None:
        """Show a built-in script; typing into it asks for a copy with ``own_wanted``."""
        self.title_field.setReadOnly(read_only)
        self.words.set_read_only(read_only)

    def set_pace(self, wpm: float) -> None:
        """Tell seconds at this pace, in words a minute."""

    def set_attempt(self, attempt: int) -> None:
        """Check the words as those of the so-manieth unanswered message, from 1."""

    def set_preview(self, name: str, values: Mapping[Field, str | None]) -> None:
        """Say the words to this contact; an empty name stands for an example."""

    def show_contacts(self, contacts: Sequence[tuple[int, str, str]]) -> None:
        """Offer these for the preview: id, name and a few quiet words about each."""
