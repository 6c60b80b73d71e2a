"""What is said to the seller while she rehearses."""

from __future__ import annotations

WAITING = "One moment, the microphone is waking up…"
LISTENING = "Listening…"
FOLLOWING = "Following your voice"
FOUND_AGAIN = "Following your voice again"
HARD_TO_HEAR = "I can't make you out just now, so the text goes on at your pace."
BY_PACE = "The text goes at your pace."
ENGLISH_ONLY = "I can follow English only so far, so the text goes at your pace."
STOPPED_LISTENING = "I lost the thread: the text goes at your pace, and you are still recorded."
HELD = "You hold the text. Space lets it go on."
GREETING = "Their mailbox answers…"
THEIR_LINE = "They answered…"
YOUR_TURN = "Here comes the beep…"
LOOKING = "One moment, your score is coming…"
NO_MICROPHONE = (
    "There is no microphone, so nothing is recorded. The text goes at your pace; plug one in and"
    " start again to be heard."
)
MICROPHONE_CAME = "There is a microphone now: start again, and I listen."
TOO_SHORT = "That was a bit short to tell anything. Take your time and say it again."
LEFT = "That take is put away."
SCORED_MEANWHILE = "Your take is kept. Its score waits for you in Rehearse."
STARTED_AGAIN = "From the top. What you said before is put away."
TIME_IS_UP = "The mailbox cut you off at 30 seconds, as real ones do."
LONG_ENOUGH = "That is five minutes, so the recording stopped here. What you said is kept."
