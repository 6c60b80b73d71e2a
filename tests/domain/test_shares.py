"""How sure a share is: compared with values known otherwise, and with counting it out exactly."""

from __future__ import annotations

from fractions import Fraction
from math import comb, isclose, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.shares import (
    ENOUGH,
    Share,
    Verdict,
    chance_greater,
    clearly_best,
    compare,
    estimate,
)

MILLION = 1_000_000


@st.composite
def shares(draw: st.DrawFn, most: int = 300) -> Share:
    tries = draw(st.integers(0, most))
    return Share(draw(st.integers(0, tries)), tries)


def below_exactly(share: Share, x: Fraction) -> Fraction:
    """The posterior's distribution function as a sum of fractions."""
    throws = share.tries + 1
    return sum(
        (
            comb(throws, heads) * x**heads * (1 - x) ** (throws - heads)
            for heads in range(share.successes + 1, throws + 1)
        ),
        Fraction(0),
    )


def greater_exactly(one: Share, other: Share) -> Fraction:
    """The integral of the density of Beta(a, b) times the distribution function of Beta(c, d)."""
    a, b = one.successes + 1, one.tries - one.successes + 1
    c, d = other.successes + 1, other.tries - other.successes + 1
    throws = c + d - 1
    return sum(
        (
            comb(throws, heads) * _beta(a + heads, b + throws - heads)
            for heads in range(c, throws + 1)
        ),
        Fraction(0),
    ) / _beta(a, b)


def _beta(a: int, b: int) -> Fraction:
    return Fraction(1, a * comb(a + b - 1, a))


def test_known_values() -> None:
    # Nothing counted: every share is alike.
    nothing = estimate(Share())
    assert nothing.mean == 0.5
    assert (nothing.low, nothing.high) == pytest.approx((0.05, 0.95), abs=1e-7)
    # One of one: the density is 2x, the distribution function x².
    one = estimate(Share(1, 1))
    assert (one.low, one.high) == pytest.approx((sqrt(0.05), sqrt(0.95)), abs=1e-7)
    # None of n: 1 - (1 - x)^(n + 1).
    none = estimate(Share(0, 20))
    assert (none.low, none.high) == pytest.approx((1 - 0.95 ** (1 / 21), 1 - 0.05 ** (1 / 21)))
    # The tables of the Beta distribution: Beta(3, 8) has its 5 % and 95 % at these.
    table = estimate(Share(2, 9))
    assert (table.low, table.high) == pytest.approx((0.0872644, 0.5069013), abs=1e-6)


@given(shares(), st.integers(0, 1000))
def test_below_is_the_sum_of_fractions(share: Share, thousandths: int) -> None:
    exactly = below_exactly(share, Fraction(thousandths, 1000))
    assert isclose(share.chance_below(thousandths / 1000), exactly, rel_tol=1e-9, abs_tol=1e-12)


@given(shares())
def test_the_interval_leaves_out_five_percent_on_each_side(share: Share) -> None:
    found = estimate(share)
    assert 0 < found.low < found.mean < found.high < 1
    assert isclose(share.chance_below(found.low), 0.05, abs_tol=1e-5)
    assert isclose(share.chance_below(found.high), 0.95, abs_tol=1e-5)


@given(shares())
def test_failures_mirror_successes(share: Share) -> None:
    found = estimate(share)
    mirrored = estimate(Share(share.tries - share.successes, share.tries))
    assert found.low == pytest.approx(1 - mirrored.high, abs=1e-6)
    assert found.mean == pytest.approx(1 - mirrored.mean)


@given(shares(), st.integers(2, 50))
def test_the_same_share_of_more_tries_is_surer(share: Share, times: int) -> None:
    found = estimate(share)
    many = estimate(Share(share.successes * times, share.tries * times))
    assert many.high - many.low <= found.high - found.low + 1e-6


@given(shares(80), shares(80))
def test_the_greater_is_found_exactly(one: Share, other: Share) -> None:
    exactly = greater_exactly(one, other)
    assert isclose(chance_greater(one, other), exactly, rel_tol=1e-9, abs_tol=1e-9)


@given(shares(10_000), shares(10_000))
def test_one_or_the_other_is_greater(one: Share, other: Share) -> None:
    assert chance_greater(one, other) == pytest.approx(1 - chance_greater(other, one), abs=1e-9)


@given(st.integers(0, MILLION), st.integers(0, MILLION), st.integers(ENOUGH, 100))
def test_a_million_tries_are_as_the_normal_distribution_says(
    successes: int, others: int, few: int
) -> None:
    share, other = Share(successes, MILLION), Share(others, MILLION)
    found = estimate(share)
    assert 0 < found.low < found.mean < found.high < 1
    spread = sqrt(found.mean * (1 - found.mean) / MILLION)
    if 1000 < successes < MILLION - 1000:
        assert found.low == pytest.approx(found.mean - 1.6449 * spread, abs=spread / 20)
        assert found.high == pytest.approx(found.mean + 1.6449 * spread, abs=spread / 20)
    assert 0 <= chance_greater(share, other) <= 1
    # Beside a million, the distribution of a few is all that matters.
    small = Share(few // 3, few)
    expected = 1 - small.chance_below(successes / MILLION)
    assert chance_greater(small, share) == pytest.approx(expected, abs=0.02)


def test_too_few_calls_are_not_compared() -> None:
    assert not Share(10, ENOUGH - 1).enough
    assert Share(10, ENOUGH).enough
    assert compare(Share(0, ENOUGH - 1), Share(1000, 1000)) is Verdict.TOO_FEW


def test_what_is_told_is_sure() -> None:
    assert compare(Share(18, 92), Share(3, 31)) is Verdict.UNCLEAR
    assert compare(Share(40, 92), Share(3, 31)) is Verdict.MORE
    assert compare(Share(3, 31), Share(40, 92)) is Verdict.LESS
    assert compare(Share(5, 20), Share(5, 20)) is Verdict.UNCLEAR


@given(shares(), shares())
def test_overlapping_much_is_never_told(one: Share, other: Share) -> None:
    first, second = estimate(one), estimate(other)
    overlap = min(first.high, second.high) - max(first.low, second.low)
    narrower = min(first.high - first.low, second.high - second.low)
    if overlap > 0.9 * narrower:
        assert compare(one, other) in (Verdict.UNCLEAR, Verdict.TOO_FEW)


def test_the_best_is_named_only_where_it_beats_every_other() -> None:
    good, bad, few = Share(60, 100), Share(20, 100), Share(9, 10)
    assert clearly_best([bad, good, few]) == 1
    assert clearly_best([bad, good, Share(58, 100)]) is None
    assert clearly_best([good, few]) is None
    assert clearly_best([]) is None


def test_no_more_successes_than_tries() -> None:
    for successes, tries in ((2, 1), (-1, 3)):
        with pytest.raises(ValueError, match="successes"):
            Share(successes, tries)
