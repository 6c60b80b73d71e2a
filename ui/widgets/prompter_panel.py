"""The prompter in the page: a slot above it, its handles below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Size, Space
from ui.theme_controller import ThemeController
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Rule, Surface
from ui.widgets.empty_state import EmptyState
from ui.widgets.prompter import Prompter
from ui.widgets.prompter_script import Mark
from ui.widgets.prompter_stage import PrompterStage
from ui.widgets.prompter_view import FONT_LEAST, FONT_MOST
from ui.widgets.prompter_words import pace_words, short_pace_words
from ui.widgets.text import PlainLabel, set_tip
from ui.widgets.tool_row import ToolRow

_FOOT_HEIGHT, _SMALL_FOOT_HEIGHT = 54, 40
_STAGE_SCALE = 1.6  # larger type where the reader stands further away
_SMALL_SCALE = 0.75  # smaller type in a small window, which is read from close by
_SMALL_PROMPTER = 64  # the least height of the text there, logical pixels: a line and what follows


class PrompterPanel(Card):
    """``prompter`` in a card, with what a page adds to it:

    - ``header``: an empty row above the text, for the choice of script;
    - ``add_handle``: further buttons beside Start;
    - ``stage_keys``: what else keys do while the prompter is alone on the whole screen.

    ``start`` is how much the first handle asks to be pressed, where the page has a greater wish;
    without ``mirror`` the key alone flips the text, where handles need the room more.
    The page gives Space, F11 and the sizes to the whole window with ``install_shortcuts``.
    """

    font_px_changed = Signal(int)
    """The size of the type in the page, logical pixels; see ``has_own_size``."""

    script_shown = Signal(str)
    """The text that was put on the prompter, which may be what was there before."""

    def __init__(
        self,
        look: ThemeController,
        parent: QWidget | None = None,
        *,
        start: ButtonKind = ButtonKind.PRIMARY,
        mirror: bool = True,
    ) -> None:
        super().__init__(Surface.PROMPTER, parent)
        self.look = look
        self.prompter = Prompter(look)
        self.header = QHBoxLayout()
        self.header.setContentsMargins(*header_margins(small=False))
        self.header.setSpacing(Space.S)
        self.stage_keys: dict[str, Callable[[], object]] = {}
        self._stage: PrompterStage | None = None
        self._window_px = self._large_px = self.prompter.font_px
        self._small = self._low = False
        self._away = EmptyState(
            look,
            "fullscreen",
            "On the whole screen",
            "The script has its own window for now. Esc brings it back.",
            "Bring it back",
        )
        self._away.hide()

        self._start = Button(look, "Pause", kind=start, key="Space")
        # Wide enough for either word, so that nothing moves when the text does.
        self._start.setMinimumWidth(self._start.sizeHint().width())
        self._start.setText("Start")
        self._start.setEnabled(False)
        self._slower = _handle(look, "Slower", "minus", "↓")
        self._faster = _handle(look, "Faster", "plus", "↑")
        self._pace = PlainLabel(size=Size.SMALL, muted=True)
        self._pace.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._smaller = Button(look, "A−")
        self._larger = Button(look, "A+")
        for button, says in ((self._smaller, "Smaller type"), (self._larger, "Larger type")):
            button.setAccessibleName(says)
            set_tip(button, says)
        self._mirror = Button(look, "Mirror", icon="mirror", key="M", icon_only=True)
        self._mirror.setCheckable(True)
        self._may_mirror = mirror
        if not mirror:
            self._mirror.hide()
        self._full_screen = Button(look, "Full screen", icon="fullscreen", key="F11")
        self._foot = ToolRow(_FOOT_HEIGHT)
        self._foot_rule = Rule()
        self._handles = 0
        self._under_way = False

        self._lay_out()
        self._connect()
        self._tell_pace()
        self._tell_size()

    @property
    def is_full_screen(self) -> bool:
        """Whether the prompter is on a screen of its own."""
        return self._stage is not None

    @property
    def has_own_size(self) -> bool:
        """Whether its type is not of the size she chose: on a whole screen, in a small window."""
        return self._stage is not None or self._small

    def set_small(self, small: bool, *, low: bool = False) -> None:
        """Keep to what is needed in a small window: the text, Start and the pace.

        In one that is ``low`` the lines of the text stand closer to each other.
        """
        self._low = low
        if not self.is_full_screen:
            self.prompter.set_close(low)
        if small == self._small:
            return
        self._small = small
        for button in (self._smaller, self._larger, self._full_screen):
            button.setVisible(not small)
        self._mirror.setVisible(self._may_mirror and not small)
        self.header.setContentsMargins(*header_margins(small=small))
        side = Space.S if small else Space.L
        self._foot.row.setContentsMargins(side, 0, side, 0)
        self._foot.row.setSpacing(Space.XS if small else Space.S)
        self._foot.setFixedHeight(_SMALL_FOOT_HEIGHT if small else _FOOT_HEIGHT)
        self.prompter.setMinimumHeight(_SMALL_PROMPTER if small else 0)
        self._tell_pace()
        size = self._large_px
        if small:
            self._large_px = self._window_px if self.is_full_screen else self.prompter.font_px
            size = max(FONT_LEAST, round(self._large_px * _SMALL_SCALE))
        if self.is_full_screen:
            self._window_px = size
        else:
            self.prompter.set_font_px(size)

    def set_script(self, text: str, marks: Sequence[Mark] = (), word: int = 0) -> None:
        """Show a script, plain text, from ``word`` on; ``marks`` as in ``PrompterView``."""
        self.prompter.set_script(text, marks, word)
        self._start.setEnabled(bool(text.strip()))
        self._tell_pace()
        self.script_shown.emit(text)

    def show_foot(self, visible: bool) -> None:
        """Give the room of the handles to the script for a while, or take it back."""
        self._foot.setVisible(visible)
        self._foot_rule.setVisible(visible)

    def set_led(self, led: bool) -> None:
        """Whether somebody else starts and pauses the text, asked by ``hold_wanted``."""
        self.prompter.set_led(led)
        self.prompter.set_counts_down(self.is_full_screen)

    def show_under_way(self, under_way: bool) -> None:
        """Whether who leads the text has it under way, also while it waits for a word."""
        self._under_way = under_way
        self._tell_playing()

    def add_handle(self, button: Button) -> None:
        """Put a button beside Start; it loses its words before anything is cut."""
        # Before the stretch that keeps the handles on the left.
        self._foot.row.insertWidget(1 + self._handles, button)
        self._handles += 1
        self._foot.may_shrink(button)

    def install_shortcuts(self, page: QWidget) -> None:
        """Let Space start and pause, and F11 enlarge, wherever the keyboard is in ``page``."""
        for key, does in (
            (Qt.Key.Key_Space, self.prompter.toggle),
            (Qt.Key.Key_F11, self.toggle_full_screen),
        ):
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setAutoRepeat(False)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    def toggle_full_screen(self) -> None:
        """Give the prompter the whole screen, or take it back into the page."""
        if self._stage is None:
            self._enter_stage()
        else:
            self._leave_stage()

    def _lay_out(self) -> None:
        row = self._foot.row
        row.addWidget(self._start)
        row.addStretch(1)
        for widget in (
            self._slower,
            self._pace,
            self._faster,
            self._smaller,
            self._larger,
            self._mirror,
            self._full_screen,
        ):
            row.addWidget(widget)
        self._foot.may_shrink(self._full_screen)
        self._column = QVBoxLayout(self)
        # One pixel for the line around the card.
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addLayout(self.header)
        self._column.addWidget(Rule())
        self._column.addWidget(self.prompter, 1)
        self._column.addWidget(self._away, 1)
        self._column.addWidget(self._foot_rule)
        self._column.addWidget(self._foot)

    def _connect(self) -> None:
        prompter = self.prompter
        self._start.clicked.connect(prompter.toggle)
        self._slower.clicked.connect(prompter.slower)
        self._faster.clicked.connect(prompter.faster)
        self._smaller.clicked.connect(prompter.smaller)
        self._larger.clicked.connect(prompter.larger)
        self._mirror.clicked.connect(prompter.set_mirrored)
        self._full_screen.clicked.connect(self.toggle_full_screen)
        self._away.acted.connect(self.toggle_full_screen)
        prompter.full_screen_wanted.connect(self.toggle_full_screen)
        prompter.playing_changed.connect(self._tell_playing)
        prompter.wpm_changed.connect(self._tell_pace)
        prompter.font_px_changed.connect(self._tell_size)
        prompter.mirrored_changed.connect(self._mirror.setChecked)

    def _enter_stage(self) -> None:
        prompter = self.prompter
        self._window_px = prompter.font_px
        self._stage = stage = PrompterStage(self.look, prompter)
        self._away.show()
        prompter.set_close(False)
        prompter.set_font_px(round(prompter.font_px * _STAGE_SCALE))
        prompter.set_counts_down(True)
        stage.left.connect(self._leave_stage)
        for key, does in self.stage_keys.items():
            shortcut = QShortcut(QKeySequence(key), stage)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(does)
        stage.setScreen(self.screen())
        stage.showFullScreen()
        prompter.setFocus()

    def _leave_stage(self) -> None:
        if self._stage is None:
            return
        prompter = self._stage.give_back()
        self._column.insertWidget(self._column.indexOf(self._away), prompter, 1)
        self._away.hide()
        prompter.show()
        prompter.set_counts_down(False)
        prompter.set_close(self._low)
        prompter.set_font_px(self._window_px)
        self._stage.hide()
        self._stage.deleteLater()
        self._stage = None
        prompter.setFocus()

    def _tell_playing(self) -> None:
        playing = self._under_way or self.prompter.is_playing
        self._start.setText("Pause" if playing else "Start")

    def _tell_pace(self) -> None:
        wpm, seconds = self.prompter.wpm, self.prompter.seconds
        longest = short_pace_words(240) if self._small else pace_words(240, 100)
        self._pace.setMinimumWidth(self._pace.fontMetrics().horizontalAdvance(longest))
        self._pace.setText(short_pace_words(wpm) if self._small else pace_words(wpm, seconds))

    def _tell_size(self) -> None:
        size = self.prompter.font_px
        self._smaller.setEnabled(size > FONT_LEAST)
        self._larger.setEnabled(size < FONT_MOST)
        if not self.has_own_size:
            self.font_px_changed.emit(size)


def header_margins(*, small: bool) -> tuple[int, int, int, int]:
    """The distances around the row above the text, in a ``small`` window or in a large one."""
    return (6, 1, 6, 1) if small else (Space.L, Space.S, Space.L, Space.S)


def _handle(look: ThemeController, text: str, icon: str, key: str) -> Button:
    return Button(look, text, kind=ButtonKind.QUIET, icon=icon, key=key, icon_only=True)
