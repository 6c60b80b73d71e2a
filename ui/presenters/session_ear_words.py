"""What is said to the seller while a microphone listens to her calls."""

from __future__ import annotations

# While it is open
FOR_BEEP = "Listening for the beep"
NOTHING_FOR_BEEP = "I hear nothing. Is the phone on speaker, and the microphone on?"
WAITING = "One moment, the microphone is waking up…"
LISTENING = "Listening to you…"
FOLLOWING = "Following you"
FOUND_AGAIN = "Following you again"
TAKE_YOUR_TIME = "Take your time…"
HARD_TO_HEAR = "I can't make that out; the words move at your pace."
NOTHING_YET = "I hear nothing; the words move at your pace."
STOPPED_LISTENING = "I can't follow any more; the words move at your pace."
BY_PACE = "I can't follow these words; they move at your pace."
ENGLISH_ONLY = "I follow English only; these words move at your pace."
HELD = "You hold the words."

# When it is not, or no longer
NO_MICROPHONE = "There is no microphone, so the words move at your pace. Space starts them."
NO_BEEP = "I heard no beep in two minutes, so the microphone is off. Space starts the words."
LONG_ENOUGH = "That was five minutes, so the microphone is off now."
AT_YOUR_PACE = "The words move at your pace meanwhile."

OFFER = "That was your goodbye. Enter: left a voicemail"

# Before it is opened for the first time
MAY_I = "May I listen while you call?"
HOW = (
    "Your laptop's microphone is open only while you dial and speak, and a sign on the words says"
    " so. What it hears is looked at in memory, at once. Nothing is kept and nothing is sent, for"
    " the people you call have not agreed to be recorded."
)
SPEAKER = "Put your phone on speaker, so that I can hear the beep."
