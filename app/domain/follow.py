"""Which of the recogniser's guesses the prompter believes.

A *place* is the number of a spoken word, counted from 0 in the order of the script; -1 is before
the first.  Times are seconds from the beginning of the take.  The rule is pure: `Following` is what
is known, `heard` and `moved_by_hand` say what is known next.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

# So many places forward are believed at once: a place or two go by between two guesses.
STEP = 2
# A jump is believed when guesses have agreed for so long …
FORWARD_SECONDS = 0.25
BACK_SECONDS = 0.3
# … about so many places in a row.
RUN = 2
# After a move by hand nothing but reading on moves the prompter for so long, unless it is read
# over a longer stretch.
HAND_SECONDS = 3.0
HAND_RUN = 4
# Sound without a place for so long is heard badly …
BAD_SECONDS = 6.0
# … until so many places in a row are heard.
GOOD_RUN = 4


@dataclass(frozen=True, slots=True)
class Guess:
    """What the recogniser makes of the sound up to ``at``.

    ``place`` is the last place on its best way through the script, begun at ``since``; ``run`` how
    many places in a row lead up to it; ``sound`` whether there was more than silence since the
    guess before.
    """

    at: float
    place: int | None = None
    since: float = 0.0
    run: int = 0
    sound: bool = True


@dataclass(frozen=True, slots=True)
class Following:
    """Where the prompter is (``place``) and what it is about to believe."""

    place: int = -1
    at: float = 0.0
    claimed: int | None = None
    claimed_since: float = 0.0
    by_hand: float | None = None
    lost_for: float = 0.0
    hears_badly: bool = False

    def heard(self, guess: Guess) -> Following:
        """What is known after a guess; guesses come in order of time."""
        claimed, since = self._claim(guess)
        known = replace(self, at=guess.at, claimed=claimed, claimed_since=since)
        if self._believes(guess, since) and guess.place is not None:
            found = not self.hears_badly or guess.run >= GOOD_RUN
            return replace(
                known,
                place=guess.place,
                claimed=None,
                lost_for=0.0 if found else self.lost_for,
                hears_badly=not found,
            )
        lost_for = self.lost_for + (guess.at - self.at if guess.sound else 0.0)
        return replace(
            known, lost_for=lost_for, hears_badly=self.hears_badly or lost_for >= BAD_SECONDS
        )

    def moved_by_hand(self, place: int, at: float) -> Following:
        """What is known after the seller said herself that she is at ``place``: she is right."""
        return Following(place=place, at=at, by_hand=at)

    def _claim(self, guess: Guess) -> tuple[int | None, float]:
        if guess.place is None:
            return None, guess.at
        if self.claimed is not None and 0 <= guess.place - self.claimed <= STEP:
            return guess.place, self.claimed_since
        return guess.place, guess.at

    def _believes(self, guess: Guess, since: float) -> bool:
        place = guess.place
        if place is None or place == self.place:
            return False
        if self.by_hand is not None and guess.since < self.by_hand:
            return False
        if 0 < place - self.place <= STEP:
            return True
        run = RUN
        if self.by_hand is not None and guess.at - self.by_hand < HAND_SECONDS:
            run = HAND_RUN
        seconds = FORWARD_SECONDS if place > self.place else BACK_SECONDS
        return guess.run >= run and guess.at - since >= seconds - 1e-9
