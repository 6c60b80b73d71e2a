"""What is said to the seller while a microphone listens to her calls."""

from __future__ import annotations

from collections.abc import Callable

from ui.presenters.moves import Moves

# While it is open
FOR_BEEP = "Listening for the beep"
NOTHING_FOR_BEEP = "I hear nothing. Is the phone on speaker, and the microphone on?"
WAITING = "One moment, the microphone is waking up…"
LISTENING = "Listening to you…"
FOLLOWING = "Following your voice"
FOUND_AGAIN = "Following your voice again"
TAKE_YOUR_TIME = "Take your time…"
HARD_TO_HEAR = "I can't make that out; the words move at your pace."
NOTHING_YET = "I hear nothing; the words move at your pace."
STOPPED_LISTENING = "I can't follow any more; the words move at your pace."
BY_PACE = "I can't follow these words; they move at your pace."
NOBODY_FOLLOWS = "I can't follow a voice on this computer; the words move at your pace."
ENGLISH_ONLY = "I follow English only; these words move at your pace."
HELD = "You hold the words."

OF_THE_WORDS = frozenset((BY_PACE, ENGLISH_ONLY))
"""What is so of the words on the prompter, whatever becomes of the microphone."""

# When it is not, or no longer
NO_MICROPHONE = "There is no microphone, so the words move at your pace. Space starts them."
NO_BEEP = "I heard no beep in two minutes, so the microphone is off. Space starts the words."
AWAY = "I stopped listening while you were away. Space starts the words."
LONG_ENOUGH = "That was five minutes, so the microphone is off now."
AT_YOUR_PACE = "The words move at your pace meanwhile."

OFFER = "That was your goodbye. Enter: left a voicemail"

# Before it is opened for the first time
MAY_I = "May your laptop listen along?"
HOW = (
    "It listens only while you dial and speak, and a sign says so. A pause closes the microphone,"
    " or lets it wait for the beep, two minutes at most. It hears in memory only: nothing of you or"
    " of the people you call is kept or sent, for they have not agreed to be recorded."
)
SPEAKER = "Put your phone on speaker, so that it can hear the beep."

# Where the choice is made
NEVER_KEPT = "Nothing heard is kept: the people you call have not agreed to be recorded"
NOT_YET = "Nothing listens before you have said yes."
AGREED = "Your laptop may listen along."
NO_MORE = "Don't listen any more"
FOUND_IN = "While you call, you find this beside Start, too, or with Shift+V."


def how(moves: Moves) -> str:
    """What is open when, that nothing is kept, and why; and what this way needs."""
    return f"{HOW} {SPEAKER}" if moves is Moves.HANDS_FREE else HOW


class Telling:
    """Tells what has happened each time, and what is so once: it is so at every call."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell = tell
        self._known: frozenset[str] = frozenset()

    def event(self, sentence: str) -> None:
        """This has happened."""
        self._tell(sentence)

    def state(self, sentence: str) -> None:
        """This is so until it is forgotten."""
        if sentence not in self._known:
            self._known |= {sentence}
            self._tell(sentence)

    def forget(self, *, but: frozenset[str] = frozenset()) -> None:
        """What is so is to be told anew; ``but`` is so all the same."""
        self._known &= but
