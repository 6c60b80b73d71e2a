"""What a message will say, with the words just typed marked in it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.presenters.preview_words import Sentence
from ui.theme import Size, Space, font
from ui.theme_controller import ThemeController


class SentencePreview(QWidget):
    """One sentence in quotation marks, as large as it is read and no larger."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sentence = Sentence("", 0, 0, is_fallback=True)
        # A fixed height would be that of the size hint, not the one for the width there is.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def text(self) -> str:
        """The sentence on show."""
        return self._sentence.text

    def set_sentence(self, sentence: Sentence) -> None:
        """Show a sentence."""
        if sentence == self._sentence:
            return
        self._sentence = sentence
        self.setAccessibleName(f"Your message will say: {sentence.text}")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the lines in a column of that width."""
        return round(self._laid_out(width).boundingRect().height()) + 2 * Space.S

    def sizeHint(self) -> QSize:
        """As tall as the sentence is at the present width."""
        return QSize(320, self.heightForWidth(self.width() or 320))

    def minimumSizeHint(self) -> QSize:
        """A narrow column."""
        return QSize(160, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sentence beside a line, its marked words in the colour of a promise."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(0, Space.S, 3, self.height() - 2 * Space.S, theme.promise_soft)
        painter.setPen(theme.muted)
        layout = self._laid_out(self.width())
        layout.draw(painter, QPointF(Space.M, Space.S))

    def _laid_out(self, width: int) -> QTextLayout:
        theme, said = self._look.theme, self._sentence
        layout = QTextLayout(f"“{said.text}”", font(Size.BODY))
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if not said.is_fallback:
            marked = QTextLayout.FormatRange()
            marked.start, marked.length = said.start + 1, said.end - said.start
            marked.format = QTextCharFormat()
            marked.format.setForeground(theme.promise)
            marked.format.setFontWeight(QFont.Weight.DemiBold)
            layout.setFormats([marked])
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(80, width - Space.M))
            line.setPosition(QPointF(0, top))
            top += line.height() + 2
        layout.endLayout()
        return layout
