"""The words as they will be said to one contact, with what was filled in marked."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from ui.presenters.script_preview import Preview
from ui.theme import Size, Space, Tone, font
from ui.theme_controller import ThemeController
from ui.widgets.button import Button
from ui.widgets.card import Card, Surface
from ui.widgets.text import PlainLabel

_FEW_LINES = 84  # pixels
_EMPTY = "What you write is shown here as it will be said."


class PreviewPanel(Card):
    """Says whom the words are said to, the words, and what was not known."""

    contact_wanted = Signal()
    """She wants to see the words for somebody else."""

    settings_wanted = Signal()
    """She wants to tell her name."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(Surface.CARD, parent)
        self._look = look
        self._preview: Preview | None = None
        caption = PlainLabel("As it will be said to", size=Size.CAPTION, muted=True)
        self.who = Button(look, "an example", icon="person")
        self.who.clicked.connect(self.contact_wanted)
        self.words = _Words()
        self._notes = PlainLabel(size=Size.CAPTION, tone=Tone.AMBER, wrap=True)
        self._tell_name = Button(look, "Open Settings", icon="settings")
        self._tell_name.clicked.connect(self.settings_wanted)
        self._tell_name.hide()
        foot = QHBoxLayout()
        foot.addWidget(self._tell_name)
        foot.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(caption)
        head.addStretch(1)
        head.addWidget(self.who)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.S, Space.L, Space.M)
        column.setSpacing(Space.S)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self._notes)
        column.addLayout(foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        look.changed.connect(self._write)
        self.set_name("")
        self._write()

    @property
    def notes(self) -> str:
        """What was not known, a line for each."""
        return self._notes.text()

    def set_name(self, name: str) -> None:
        """Say whom the words are said to; an empty name stands for an example."""
        shown = " ".join(name.split())
        self.who.setText((shown if len(shown) <= 24 else f"{shown[:23]}…") or "an example")
        self.who.setAccessibleName(f"Said to {shown or 'an example'}; choose somebody else")

    def show_preview(self, preview: Preview) -> None:
        """Show the words."""
        if preview != self._preview:
            self._preview = preview
            self._write()

    def _write(self) -> None:
        theme, preview = self._look.theme, self._preview
        self._tell_name.setVisible(preview is not None and preview.is_unnamed)
        plain, known, unknown = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        plain.setForeground(theme.ink)
        known.setForeground(theme.promise)
        known.setFontWeight(QFont.Weight.DemiBold)
        unknown.setForeground(theme.amber)
        unknown.setBackground(theme.amber_soft)
        unknown.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        unknown.setUnderlineColor(theme.amber)
        if preview is None or not preview.text:
            plain.setForeground(theme.muted)
            self.words.write([(_EMPTY, plain)])
            self._notes.hide()
            return
        marked = [
            *(
                (span.start, span.end, unknown if span.is_fallback else known)
                for span in preview.spans
            ),
            *((start, end, unknown) for start, end in preview.faulty),
        ]
        edges = [0]
        forms = [plain]
        for start, end, form in sorted(marked, key=lambda mark: mark[:2]):
            edges += [start, end]
            forms += [form, plain]
        edges.append(len(preview.text))
        pieces = [preview.text[start:end] for start, end in pairwise(edges)]
        self.words.write(list(zip(pieces, forms, strict=True)))
        self._notes.setText("\n".join(preview.notes))
        self._notes.setVisible(bool(preview.notes))


class _Words(QTextEdit):
    """Words that can be read out and copied, as high as they are."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(font(Size.BODY))
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("The words as they will be said")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._may_scroll = False
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def write(self, pieces: Sequence[tuple[str, QTextCharFormat]]) -> None:
        """Say these words in place of those before."""
        self.document().clear()
        cursor = QTextCursor(self.document())
        for words, form in pieces:
            cursor.insertText(words, form)

    def sizeHint(self) -> QSize:
        return QSize(240, max(24, round(self.document().size().height()) + 2))

    def minimumSizeHint(self) -> QSize:
        height = self.sizeHint().height()
        return QSize(120, min(height, _FEW_LINES) if self._may_scroll else height)

    def set_may_scroll(self, may_scroll: bool) -> None:
        """Let the words be given less room than they take."""
        self._may_scroll = may_scroll
        self.updateGeometry()
