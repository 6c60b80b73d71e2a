"""Which of the recogniser's guesses the prompter believes.

A *place* is the number of a spoken word, counted from 0 in the order of the script; -1 is before
the first.  Times are seconds from the beginning of the take.  The rule is pure: a `Following` is
what is known, and `heard` and `moved_by_hand` say what is known next.  The figures were chosen on
recordings: docs/decisions/voice-following.md.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

# What carries on from where she is, is believed: one place at once, more at the second guess.
STRIDE = 6
STRIDE_SECONDS = 0.05
# So few places forward are believed at once too, if what was said last is so many sounds long.
STEP = 2
LONE_SOUNDS = 2
# Any other move is a jump: nothing but a run of two places and more was said last, and the longer
# it is (sounds), the sooner it is believed (seconds for which the guesses have agreed on it).
JUMP_RUN = 2
JUMPS = ((8, 0.1), (7, 0.2), (6, 0.3))
# A few words that were not made out are passed over with less.
NEAR = 10
NEAR_SOUNDS = 4
NEAR_SECONDS = 0.1
# A move that did not carry on is taken back when so many seconds of sound did not bear it out,
# or so much other speech came after it, before so many places in a row were heard.
UNDO_SECONDS = 0.4
UNDO_OTHER_SECONDS = 0.35
CERTAIN_RUN = 4
# What was taken for the next words is given back when so much other speech is heard instead.
RETRACT_SECONDS = 0.9
RETRACT_RUN = 5
# When she is still speaking after a place was believed, the next word is shown so many seconds for
# each of its sounds later (a sound takes about 0.085 s), unless she is saying something else.
AHEAD_SECONDS_A_SOUND = 0.035
OTHER_SECONDS = 0.2
# After a move by hand it takes more to jump away, for a while.
HAND_SECONDS = 3.0
HAND_SOUNDS = 16
# So much sound without a word of the script is heard badly: sooner if nothing was heard well yet.
BAD_SECONDS = 8.0
BAD_AT_FIRST_SECONDS = 5.0
# So many places in a row are heard well.
GOOD_RUN = 4


@dataclass(frozen=True, slots=True)
class Guess:
    """What the recogniser makes of the sound up to ``at``.

    ``place`` is the last place on its best way through the script, begun at ``since``, and the run
    of ``run`` places from ``first`` leads up to it; ``other`` is the seconds of speech, not from
    the script, after it.  ``sound`` is whether there was more than silence since the guess before.
    """

    at: float
    place: int | None = None
    first: int = 0
    since: float = 0.0
    run: int = 0
    other: float = 0.0
    sound: bool = True


@dataclass(frozen=True, slots=True)
class Following:
    """Where she is in a script; ``sounds`` are how many sounds of speech each place has.

    ``place`` is the last one known to be said and ``ahead`` whether the next has begun; ``now`` is
    what to show.  ``hears_badly`` is whether there is sound, but no word of the script in it.
    """

    sounds: tuple[int, ...]
    place: int = -1
    ahead: bool = False
    hears_badly: bool = False
    at: float = 0.0
    believed_at: float = 0.0
    claim: int | None = None
    claimed_at: float = 0.0
    home: int | None = None
    borne_out_at: float = 0.0
    by_hand: float | None = None
    heard_well: bool = False
    lost_for: float = 0.0

    @property
    def now(self) -> int:
        """The place that is being said, or was last; -1 before the first."""
        return self.place + self.ahead

    def heard(self, guess: Guess) -> Following:
        """What is known after a guess; guesses come in order of time."""
        known = self._claiming(guess)
        place = guess.place
        if place is not None and known._believes(guess, place):
            known = known._moved(guess, place)
        known = known._borne_out(guess, passed=guess.at - self.at)
        known = replace(known, ahead=known._ahead(guess, self))
        return known._judged(guess, moved=known.place != self.place, passed=guess.at - self.at)

    def moved_by_hand(self, place: int, at: float) -> Following:
        """What is known after the seller said herself that she is at ``place``: she is right."""
        place = max(-1, min(place, len(self.sounds) - 1))
        return Following(
            self.sounds, place, at=at, believed_at=at, by_hand=at, heard_well=self.heard_well
        )

    def _claiming(self, guess: Guess) -> Following:
        """Keep how long the guesses have agreed on one run of places away from here."""
        if guess.place is None or guess.place == self.place:
            return replace(self, at=guess.at, claim=None)
        if self.claim == guess.first:
            return replace(self, at=guess.at)
        return replace(self, at=guess.at, claim=guess.first, claimed_at=guess.at)

    def _believes(self, guess: Guess, place: int) -> bool:
        move = place - self.place
        if move == 0 or (self.by_hand is not None and guess.since < self.by_hand):
            return False
        carries_on = guess.first <= self.place
        sounds = sum(self.sounds[guess.first : place + 1])
        agreed = guess.at - self.claimed_at + 1e-9
        if 0 < move <= STRIDE and carries_on:
            return move == 1 or agreed >= STRIDE_SECONDS
        if -STRIDE <= move < 0 and guess.run >= RETRACT_RUN and guess.other >= RETRACT_SECONDS:
            return True
        if guess.other > 0:
            return False
        if 0 < move <= STEP and sounds >= LONE_SOUNDS:
            return True
        if guess.run < JUMP_RUN:
            return False
        if self.by_hand is not None and guess.at - self.by_hand < HAND_SECONDS:
            return sounds >= HAND_SOUNDS and agreed >= JUMPS[0][1]
        if 0 < move <= NEAR and sounds >= NEAR_SOUNDS and agreed >= NEAR_SECONDS:
            return True
        return any(sounds >= enough and agreed >= seconds for enough, seconds in JUMPS)

    def _moved(self, guess: Guess, place: int) -> Following:
        """She is at ``place``; where it carries on from nothing, where to go back to is kept."""
        home = self.home
        if home is None and guess.run < CERTAIN_RUN and not guess.first <= self.place < place:
            home = self.place
        return replace(
            self, place=place, believed_at=guess.at, claim=None, home=home, borne_out_at=guess.at
        )

    def _borne_out(self, guess: Guess, *, passed: float) -> Following:
        """Go back where she was before a move that did not carry on and proves to be none."""
        if self.home is None:
            return self
        still = guess.place is not None and guess.first <= self.place <= guess.place
        if still and guess.other < UNDO_OTHER_SECONDS:
            # After the last words there are none to bear them out.
            enough = JUMP_RUN if self.place == len(self.sounds) - 1 else CERTAIN_RUN
            home = None if guess.run >= enough else self.home
            return replace(self, home=home, borne_out_at=guess.at)
        if not guess.sound:
            return replace(self, borne_out_at=self.borne_out_at + passed)
        if guess.at - self.borne_out_at < UNDO_SECONDS - 1e-9:
            return self
        return replace(self, place=self.home, home=None, believed_at=guess.at, claim=None)

    def _ahead(self, guess: Guess, before: Following) -> bool:
        if not 0 <= self.place < len(self.sounds) - 1:
            return False
        if before.ahead and before.place == self.place:
            # The band does not step back in a pause.
            return True
        seconds = AHEAD_SECONDS_A_SOUND * self.sounds[self.place + 1]
        return (
            guess.sound
            and guess.other < OTHER_SECONDS
            and (self.by_hand is None or self.believed_at > self.by_hand)
            and guess.at - self.believed_at >= seconds - 1e-9
        )

    def _judged(self, guess: Guess, *, moved: bool, passed: float) -> Following:
        """Keep for how long there was sound without a word of the script."""
        if moved and guess.run >= GOOD_RUN:
            return replace(self, lost_for=0.0, hears_badly=False, heard_well=True)
        lost_for = self.lost_for + (passed if guess.sound else 0.0)
        bad = BAD_SECONDS if self.heard_well else BAD_AT_FIRST_SECONDS
        return replace(self, lost_for=lost_for, hears_badly=self.hears_badly or lost_for >= bad)
