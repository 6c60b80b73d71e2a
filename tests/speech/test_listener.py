"""Hearing where in a script somebody is, on recordings and on anything else a microphone gives."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.hearing import Hearing, Position
from app.domain.script_words import script_words
from app.speech.listener import Listener, align, hear_take, search
from app.speech.pronounce import Pronouncer
from app.speech.sound import read
from app.speech.units import Unit, units
from tests.recordings import TAKES, with_recordings
from tests.speech.recordings import Recording, recording

pytest.importorskip("pocketsphinx")

HELLO = (Unit(0, ("HH AH L OW", "HH EH L OW"), True), Unit(1, ("DH EH R",), False))


def chunks(samples: bytes, size: int = 1_600) -> Iterator[bytes]:
    return (samples[at : at + size] for at in range(0, len(samples), size))


def listen(told: tuple[Unit, ...], samples: bytes) -> tuple[list[Position], Hearing]:
    listener = Listener(told)
    listener.begin()
    moves = [listener.hear(chunk) for chunk in chunks(samples)]
    return [move for move in moves if move is not None], listener.finish()


def units_of(take: Recording) -> tuple[Unit, ...]:
    text = take.script.read_text(encoding="utf-8")
    return units(script_words(text), Pronouncer())


def test_a_straight_reading_is_followed_to_its_end(tmp_path: Path) -> None:
    take = recording("h_ss_straight", tmp_path)
    moves, hearing = listen(units_of(take), read(take.take))
    assert [move.word for move in moves] == sorted({move.word for move in moves})
    assert moves[-1].word == len(take.words) - 1
    assert {said.word for said in hearing.words} == set(range(len(take.words)))
    assert hearing.own_words == ()


def test_a_skipped_sentence_is_not_heard(tmp_path: Path) -> None:
    take = recording("rms_skip", tmp_path)
    moves, hearing = listen(units_of(take), read(take.take))
    said = {place for _, place in take.said if place is not None}
    heard = {word.word for word in hearing.words}
    assert len(heard ^ said) <= 2
    assert moves[-1].word >= len(take.words) - 2


def test_a_repeated_sentence_is_heard_twice_in_order(tmp_path: Path) -> None:
    take = recording("slt_repsent", tmp_path)
    _, hearing = listen(units_of(take), read(take.take))
    assert abs(len(hearing.words) - len(take.said)) <= 2
    starts = [word.start for word in hearing.words]
    assert starts == sorted(starts)


def test_own_words_are_told_with_their_times(tmp_path: Path) -> None:
    take = recording("rms_adlib", tmp_path)
    _, hearing = listen(units_of(take), read(take.take))
    own = [time for (_, place), time in zip(take.said, take.times, strict=True) if place is None]
    assert hearing.own_words[0].start == pytest.approx(own[0][0], abs=1.0)
    assert hearing.own_words[-1].end == pytest.approx(own[-1][1], abs=1.5)


def test_the_seller_who_moves_by_hand_is_believed(tmp_path: Path) -> None:
    take = recording("slt_straight", tmp_path)
    listener = Listener(units_of(take))
    listener.begin()
    samples = read(take.take)
    for chunk in chunks(samples[: 32_000 * 6]):
        listener.hear(chunk)
    listener.go_to(60)
    assert listener.hear(bytes(3_200)) is None
    moved = [listener.hear(chunk) for chunk in chunks(samples[32_000 * 6 : 32_000 * 12])]
    # She did not read from there, so her own voice leads back.
    assert any(move is not None and move.word < 50 for move in moved)


def test_one_listener_hears_one_take_after_another(tmp_path: Path) -> None:
    take = recording("awb_straight", tmp_path, 6)
    listener = Listener(units_of(take))
    heard = []
    for _ in range(2):
        listener.warm(bytes(6_401))
        listener.begin()
        listener.hear(read(take.take))
        heard.append(len(listener.finish().words))
    assert min(heard) >= 10


def test_a_take_and_the_same_take_live_are_heard_alike(tmp_path: Path) -> None:
    take = recording("awb_straight", tmp_path, 8)
    told, samples = units_of(take), read(take.take)
    assert hear_take(told, samples) == listen(told, samples)[1]


@with_recordings
def test_a_part_that_begins_amid_the_words_is_heard_from_its_first_word_on() -> None:
    samples = read(TAKES / "slt_straight.wav")
    told = json.loads((TAKES / "slt_straight.json").read_text(encoding="utf-8"))
    script = units(script_words(told["script_text"]), Pronouncer())
    begin, end = 5 * 32_000, 9 * 32_000
    found = [
        stretch.place
        for stretch in search(script, samples[begin:end], samples[:begin]).path
        if stretch.place is not None
    ]
    first = next(n for n, (start, _) in enumerate(told["times"]) if start >= 5)
    assert found == list(range(found[0], found[0] + len(found)))
    assert script[found[0]].word <= first


def test_known_words_are_found_one_after_the_other(tmp_path: Path) -> None:
    take = recording("slt_straight", tmp_path)
    words = align(units_of(take), read(take.take))
    assert [word.word for word in words] == list(range(len(take.words)))
    off = sorted(
        abs(word.start - start) for word, (start, _) in zip(words, take.times, strict=True)
    )
    assert off[len(off) // 2] < 0.03


@pytest.mark.parametrize("told", [(), HELLO, HELLO[:1]], ids=["nothing", "two words", "one word"])
def test_whatever_comes_from_a_microphone_is_survived(told: tuple[Unit, ...]) -> None:
    chance = random.Random(4)
    listener = Listener(told)
    listener.begin()
    for chunk in (b"", b"a", b"bcd", chance.randbytes(40_001), b"\xff\x7f" * 9_000, bytes(64_000)):
        listener.hear(chunk)
    hearing = listener.finish()
    assert hearing.seconds == pytest.approx((4 + 40_001 + 18_000 + 64_000) // 2 / 16_000)
    listener.go_to(99)
    listener.begin()
    assert listener.finish() == Hearing(0.0)


@pytest.mark.parametrize("told", [(), HELLO], ids=["nothing", "two words"])
def test_no_sound_is_no_words(told: tuple[Unit, ...]) -> None:
    for samples in (b"", b"x", bytes(640), bytes(64_000)):
        assert hear_take(told, samples).words == ()
        assert not align((), samples)


def test_noise_is_heard_badly_and_silence_is_not() -> None:
    chance = random.Random(4)
    listener = Listener(HELLO)
    listener.begin()
    listener.hear(bytes(32_000 * 6))
    assert not listener.hears_badly
    for _ in range(6):
        listener.hear(bytes(chance.choice(b"\x05\xf5\x00\x09") for _ in range(32_000)))
    assert listener.hears_badly


@pytest.mark.parametrize("sounds", [(), ("",), ("HH ?",), ("HH AH1",)])
def test_a_pronunciation_that_would_end_the_process_is_refused(sounds: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="pronunciation"):
        Listener((Unit(0, sounds, True),))
