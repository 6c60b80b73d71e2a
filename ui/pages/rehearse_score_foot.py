"""The foot of the score: how it went, when the script comes back, what else to say today."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from app.domain.rehearsal_plan import Rating, ToSay
from ui.pages.page_parts import row_of
from ui.presenters.rehearse_score import RATINGS
from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.text import PlainLabel, set_tip

_LONGEST_TITLE, _MOST_CHIPS = 32, 6
_MORE_WIDTH = 80
_WIDE = 1340


class RatingRow(QWidget):
    """How a take went, in four words; the plan of rehearsals follows them."""

    rated = Signal(object)
    """The ``Rating`` she gave."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._ratings = tuple(RATINGS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(PlainLabel("How did it go?", size=Size.CAPTION, muted=True))
        row.addSpacing(Space.S)
        for number, rating in enumerate(self._ratings):
            button = Button(
                look, RATINGS[rating], kind=ButtonKind.QUIET, key=str(number + 1), parent=self
            )
            button.setCheckable(True)
            self._group.addButton(button, number)
            row.addWidget(button)
        self._group.idClicked.connect(lambda number: self.rated.emit(self._ratings[number]))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def rating(self) -> Rating | None:
        """The one that is marked."""
        number = self._group.checkedId()
        return self._ratings[number] if number >= 0 else None

    def show_rating(self, rating: Rating | None) -> None:
        """Mark this one, or none."""
        self._group.setExclusive(False)
        for number, each in enumerate(self._ratings):
            self._group.button(number).setChecked(each is rating)
        self._group.setExclusive(True)

    def choose(self, number: int) -> None:
        """Give the rating of a key, from 0."""
        self._group.button(number).click()


class ScoreFoot(Card):
    """One row where there is room, two where there is not."""

    rated = Signal(object)
    """The ``Rating`` she gave."""

    say_wanted = Signal(str)
    """The id of a script she wants to say now."""

    def __init__(self, look: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._look = look
        self.rating = RatingRow(look)
        self.rating.rated.connect(self.rated)
        self.comes_back = PlainLabel(size=Size.SMALL, muted=True, elide=True)
        self.comes_back.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._comes_back = "", ""
        self._also = _Also(look)
        self._also.wanted.connect(self.say_wanted)
        went = QWidget()
        row = QHBoxLayout(went)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.rating)
        row.addWidget(self.comes_back, 1)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        self._box.setSpacing(Space.S)
        self._box.addWidget(self._also, 1)
        self._box.addWidget(went)

    @property
    def chips(self) -> list[Button]:
        """Those that there is room for."""
        return [chip for chip in self._also.chips if not chip.isHidden()]

    def show_foot(
        self, rating: Rating | None, comes_back: tuple[str, str], also: Sequence[ToSay]
    ) -> None:
        """Show how it went, when it comes back (in a long and a short way), what else to say."""
        self.rating.show_rating(rating)
        self._comes_back = comes_back
        self._say_when()
        self._also.show_scripts(also)
        self._also.setVisible(bool(also))

    def _say_when(self) -> None:
        """The title stands at the head, too: it is left out first."""
        whole, short = self._comes_back
        around = self._box.contentsMargins()
        used = around.left() + self.rating.sizeHint().width() + Space.M + around.right()
        needed = self.comes_back.fontMetrics().horizontalAdvance(whole)
        one_row = self._box.direction() is QBoxLayout.Direction.LeftToRight
        self.comes_back.setText(whole if one_row or used + needed <= self.width() else short)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One row or two."""
        super().resizeEvent(event)
        wide = event.size().width() >= _WIDE
        direction = QBoxLayout.Direction
        self._box.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._say_when()


class _Also(QWidget):
    """Other scripts to say today, as many as there is room for; the rest is counted."""

    wanted = Signal(str)

    def __init__(self, look: ThemeController) -> None:
        super().__init__()
        self._scripts: Sequence[ToSay] = ()
        # All from the beginning: what is made later would be the last in the window for Tab.
        self.chips = [Button(look, "") for _ in range(_MOST_CHIPS)]
        self._label = PlainLabel(size=Size.CAPTION, muted=True)
        self._more = PlainLabel(size=Size.CAPTION, muted=True)
        self._row = row_of(self._label, *self.chips, self._more)
        self.setLayout(self._row)
        for place, chip in enumerate(self.chips):
            chip.clicked.connect(partial(self._want, place))

    def show_scripts(self, scripts: Sequence[ToSay]) -> None:
        self._scripts = scripts
        for chip, script in zip(self.chips, scripts, strict=False):
            title = script.title
            if len(title) > _LONGEST_TITLE:
                title = f"{title[: _LONGEST_TITLE - 1].rstrip()}…"
            chip.setText(f"{title} · due")
            chip.setAccessibleName(f"Say {script.title}")
            set_tip(chip, script.title if title != script.title else "")
        # Of one, "this" would be read as the script on show.
        one = len(scripts) == 1
        self._label.setText("Also to say today" if one else "Say these again today")
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 36)

    def sizeHint(self) -> QSize:
        chips = sum(chip.widest + self._row.spacing() for chip in self._used)
        return QSize(self._label.sizeHint().width() + chips + _MORE_WIDTH, 36)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def _used(self) -> list[Button]:
        """The chips that there is a script for."""
        return self.chips[: len(self._scripts)]

    def _fit(self) -> None:
        room = self.width() - self._label.sizeHint().width() - self._row.spacing()
        shown = 0
        for place, chip in enumerate(self._used):
            room -= chip.widest + self._row.spacing()
            last = place == len(self._scripts) - 1
            if place and room < (0 if last else _MORE_WIDTH):
                break
            shown += 1
        for place, chip in enumerate(self.chips):
            chip.setVisible(place < shown)
        rest = len(self._scripts) - shown
        self._more.setText(f"and {rest} more" if rest else "")
        self._more.setVisible(bool(rest))

    def _want(self, place: int) -> None:
        self.wanted.emit(self._scripts[place].script_id)
