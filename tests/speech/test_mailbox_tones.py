"""What kind of tone a short stretch of sound is."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.speech.sound import RATE
from app.speech.tones import Tone, tone_in
from tests.speech import telephone

_PAIRS = [(350, 440), (440, 480), (480, 620), (400, 450), *telephone.KEYS]


@settings(deadline=None, max_examples=50)
@given(hertz=st.floats(385, 2_100), seconds=st.floats(0.12, 1.6), loud=st.floats(30, 30_000))
def test_a_pure_tone_is_told_within_a_hertz(hertz: float, seconds: float, loud: float) -> None:
    told = tone_in(loud * telephone.tone(seconds, hertz))
    assert told is not None
    assert told.alone
    assert told.hertz == pytest.approx(hertz, abs=1)


@pytest.mark.parametrize("softer_db", [0, 6, 12])
@pytest.mark.parametrize("pair", _PAIRS)
def test_pairs_of_exchanges_and_keys_are_told_even_if_one_is_softer(
    pair: tuple[float, float], softer_db: float
) -> None:
    for one, other in (pair, pair[::-1]):
        loud, soft = telephone.tone(0.4, one), telephone.tone(0.4, other)
        told = tone_in(1_000 * (loud + soft * 10 ** (-softer_db / 20)))
        assert told is not None
        assert told.of_network


def test_two_tones_of_no_exchange_are_told_as_two() -> None:
    told = tone_in(1_000 * telephone.tone(0.4, 700, 1_100))
    assert told is not None
    assert not told.alone
    assert not told.of_network
    assert sorted((told.hertz, told.second or 0)) == pytest.approx([700, 1_100], abs=1)


def test_a_tone_beside_that_of_a_key_is_not_the_key() -> None:
    """The slope of 872 Hz is loud at 852 Hz, but has no peak there."""
    told = tone_in(1_000 * (1.2 * telephone.tone(0.13, 1_325) + telephone.tone(0.13, 872)))
    assert told is not None
    assert told.second == pytest.approx(872, abs=1)
    assert not told.of_network


def test_one_tone_is_of_no_exchange() -> None:
    assert not Tone(440.0).of_network
    assert Tone(440.0, 350.0).of_network


def test_what_slides_swells_or_wavers_is_no_tone() -> None:
    at = np.arange(round(0.4 * RATE)) / RATE
    steady = np.sin(2 * np.pi * 900 * at)
    assert tone_in(1_000 * steady) is not None
    assert tone_in(1_000 * np.sin(2 * np.pi * (900 * at + 20 * at**2))) is None
    assert tone_in(1_000 * steady * np.linspace(0.2, 1.0, len(at))) is None
    assert tone_in(1_000 * np.sin(2 * np.pi * 900 * at + np.sin(2 * np.pi * 6 * at))) is None


def test_an_overtone_among_others_is_a_voice() -> None:
    other = 0.4 * telephone.tone(0.4, 600)
    assert tone_in(1_000 * (telephone.tone(0.4, 800) + other)) is None
    overtone = 0.4 * telephone.tone(0.4, 1_600)
    assert tone_in(1_000 * (telephone.tone(0.4, 800) + overtone)) is not None


@pytest.mark.parametrize("kind", ["white", "pink"])
def test_noise_and_silence_are_no_tone(kind: telephone.Noise) -> None:
    rng = np.random.default_rng(1)
    assert tone_in(1_000 * telephone.noise(kind, RATE, rng, ())) is None
    assert tone_in(np.zeros(RATE)) is None
