"""How sure a share is that was counted in few calls: so many successes in so many tries.

Before anything is counted, every share between none and all is held to be equally likely; each try
then moves that belief (the posterior is a Beta distribution).  Nothing here is approximated: with
whole numbers the distribution of a share is the tail of one that can be counted out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from math import exp, lgamma, log, log1p, sqrt

ENOUGH = 20
"""With fewer tries a share is not shown."""

SURE = 0.9
"""How sure it is that a share lies in its interval."""

CLEAR = 0.95
"""How sure it has to be that one share is greater before anybody is told so."""

# So many standard deviations from the mean the normal distribution has its 95 %.
_NORMAL = 1.645
_ACCURATE = 1e-9
_NEGLIGIBLE = 1e-17


@dataclass(frozen=True, slots=True)
class Share:
    """``successes`` in ``tries``.  ``ValueError`` unless there were at least as many tries."""

    successes: int = 0
    tries: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.successes <= self.tries:
            raise ValueError(f"{self.successes} successes in {self.tries} tries")

    def __add__(self, other: Share) -> Share:
        """Both counts together."""
        return Share(self.successes + other.successes, self.tries + other.tries)

    @property
    def enough(self) -> bool:
        """Whether there were tries enough to say something."""
        return self.tries >= ENOUGH

    @property
    def mean(self) -> float:
        """The share to be expected: a little nearer to a half than what was counted."""
        return (self.successes + 1) / (self.tries + 2)

    def chance_below(self, share: float) -> float:
        """How likely it is that the true share lies below ``share``."""
        return _beta_below(share, self.successes + 1, self.tries - self.successes + 1)


@dataclass(frozen=True, slots=True)
class Estimate:
    """A share with the interval it lies in with a certainty of ``SURE``, alike on both sides."""

    share: Share
    mean: float
    low: float
    high: float


@lru_cache(maxsize=1024)
def estimate(share: Share) -> Estimate:
    """The posterior of a share: its mean and its 90 % credible interval."""
    beyond = (1 - SURE) / 2
    return Estimate(share, share.mean, _quantile(share, beyond), _quantile(share, 1 - beyond))


class Verdict(StrEnum):
    """What a comparison of two shares comes to."""

    TOO_FEW = "too_few"
    UNCLEAR = "unclear"
    MORE = "more"
    LESS = "less"


def compare(one: Share, other: Share) -> Verdict:
    """Whether ``one`` is greater or less than ``other``, if that can be told."""
    if not (one.enough and other.enough):
        return Verdict.TOO_FEW
    chance = chance_greater(one, other)
    if chance >= CLEAR:
        return Verdict.MORE
    return Verdict.LESS if chance <= 1 - CLEAR else Verdict.UNCLEAR


def clearly_best(shares: Sequence[Share]) -> int | None:
    """The place of the share that is clearly greater than each of the others with enough tries.

    None where that cannot be told, or where there are no two to compare.
    """
    known = [place for place, share in enumerate(shares) if share.enough]
    if len(known) < 2:
        return None
    best = max(known, key=lambda place: shares[place].mean)
    others = (shares[place] for place in known if place != best)
    return best if all(compare(shares[best], each) is Verdict.MORE for each in others) else None


@lru_cache(maxsize=1024)
def chance_greater(one: Share, other: Share) -> float:
    """How likely it is that the true share of ``one`` is greater than that of ``other``.

    The lesser of the two chances is added up (formula of Evan Miller, "Formulas for Bayesian A/B
    Testing", 2015), which is where its terms fall fastest.
    """
    if one.mean > other.mean:
        return 1 - _chance_greater(other, one)
    return _chance_greater(one, other)


def _chance_greater(one: Share, other: Share) -> float:
    a, b = one.successes + 1, one.tries - one.successes + 1
    c, d = other.successes + 1, other.tries - other.successes + 1
    last = a - 1
    first = _log_beta(c + last, b + d) - log(b + last) - _log_beta(1 + last, b) - _log_beta(c, d)
    return min(
        _sum(exp(first), last, lambda i: i * (c + b + d + i - 1) / ((c + i - 1) * (b + i - 1)), -1),
        1.0,
    )


def _beta_below(x: float, a: int, b: int) -> float:
    """The Beta(a, b) distribution function for whole numbers.

    It is the chance of at least ``a`` heads in ``a + b - 1`` throws of a coin with heads ``x``.
    """
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    throws, odds = a + b - 1, x / (1 - x)
    if a > throws * x:
        first = _log_binomial(a, throws, x)
        return _sum(exp(first), a, lambda k: (throws - k) / (k + 1) * odds, 1, until=throws)
    first = _log_binomial(a - 1, throws, x)
    return 1 - _sum(exp(first), a - 1, lambda k: k / (throws - k + 1) / odds, -1)


def _sum(term: float, at: int, ratio: Callable[[int], float], step: int, until: int = 0) -> float:
    """Add the terms from ``at`` on to ``until``; ``ratio`` of a place gives the next of its term.

    Ends where the rest is too small to matter.
    """
    total = 0.0
    while term > total * _NEGLIGIBLE:
        total += term
        if at == until:
            break
        term *= ratio(at)
        at += step
    return total


def _quantile(share: Share, chance: float) -> float:
    """The share below which the true one lies with this chance.

    Newton's steps from where the normal distribution puts it; a step that leaves what is known to
    hold it is a halving instead.
    """
    a, b = share.successes + 1, share.tries - share.successes + 1
    low, high, at = 0.0, 1.0, share.mean
    spread = sqrt(at * (1 - at) / (a + b + 1))
    guess = at + (_NORMAL if chance > 0.5 else -_NORMAL) * spread
    if low < guess < high:
        at = guess
    while True:
        error = _beta_below(at, a, b) - chance
        low, high = (low, at) if error > 0 else (at, high)
        slope = exp((a - 1) * log(at) + (b - 1) * log1p(-at) - _log_beta(a, b))
        following = at - error / slope if slope > 0 else low
        if not low < following < high:
            following = (low + high) / 2
        if abs(following - at) < _ACCURATE:
            return following
        at = following


def _log_binomial(heads: int, throws: int, x: float) -> float:
    ways = lgamma(throws + 1) - lgamma(heads + 1) - lgamma(throws - heads + 1)
    return ways + heads * log(x) + (throws - heads) * log1p(-x)


def _log_beta(a: int, b: int) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)
