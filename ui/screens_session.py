"""Pictures of a session, from whom to call to the recap; each scene goes on from the one before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from ui.pages.session import SessionPage
    from ui.screens import Stage

_GOAL, _WELL = 8, 4
_CALLS = 3
_HEARD = 16


def session_scenes(stage: Stage) -> Iterator[tuple[str, Callable[[], object]]]:
    """The session page in each of its views."""
    from PySide6.QtCore import QPropertyAnimation

    from app.domain.call import Outcome
    from ui.pages.session_listening import SessionListening
    from ui.pages.today_bar import Tab
    from ui.presenters import session_ear_words
    from ui.presenters.moves import Moves
    from ui.theme import Tone

    window = stage.wiring.window
    page = cast("SessionPage", window.open("session"))
    call, card = page.call, page.call.card
    (listening,) = call.findChildren(SessionListening)

    def calling() -> None:
        """Somewhere in the middle of it."""
        page.warm_up.done.emit(_GOAL, "", _WELL)
        for _ in range(_CALLS):
            stage.settle()
            card.choose(Outcome.VOICEMAIL)
        stage.settle()
        for breath in call.findChildren(QPropertyAnimation):
            breath.setCurrentTime(breath.duration())

    def compact() -> None:
        """Beside the phone's own program."""
        card.open_tab(Tab.VOICEMAIL)
        call.compact_wanted.emit()

    def otherwise(act: Callable[[], object]) -> Callable[[], object]:
        def scene() -> None:
            card.close_form()
            act()

        return scene

    yield "session", lambda: None
    yield "session-warm-up", page.start.begin
    for step in ("expectation", "goal", "intention", "aloud"):
        yield f"session-{step}", page.warm_up.go_on

    def following() -> None:
        """As it looks while she is heard; nobody is, and no microphone is opened."""
        card.close_form()
        listening.sign.say(session_ear_words.FOLLOWING, "rehearse", Tone.ACCENT)
        card.panel.prompter.follow(_HEARD)
        card.panel.show_under_way(True)

    def not_heard(act: Callable[[], object]) -> Callable[[], object]:
        def scene() -> None:
            listening.sign.say("", "", Tone.ACCENT)
            card.panel.show_under_way(False)
            card.panel.prompter.go_to_word(0)
            act()

        return scene

    yield "session-call", calling
    yield "session-may-i-listen", partial(listening.use, Moves.HANDS_FREE)
    yield "session-following", following
    yield "session-answered", not_heard(card.toggle_answered)
    yield "session-skip", call.skip
    yield "session-no-message", otherwise(partial(card.choose, Outcome.NO_MESSAGE))
    yield "session-pause", otherwise(call.paused.emit)
    call.resumed.emit()
    stage.settle()
    yield "session-compact", compact
    call.compact_wanted.emit()
    window.setMinimumSize(0, 0)  # as before
    yield "session-recap", call.end_wanted.emit
