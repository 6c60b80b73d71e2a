"""Hours of talk, in which nothing beeps, and what is told as a beep in it.

``python -m tests.benchmarks.beep_talk HOURS [FOLDER …]`` speaks for so many hours with the voices
of espeak-ng and flite that nothing was tuned on, and then hears the recordings of each folder.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np
import pocketsphinx

from app.speech.sound import RATE, SoundFault, read
from tests.benchmarks.beep_scenes import HELD_OUT, Scene, Studio
from tests.benchmarks.beeps import hear
from tests.speech import telephone
from tests.speech.telephone import Sound, silence

_SEED = 78
_SECONDS = 60
_DOCS = Path(__file__).resolve().parent.parent.parent / "docs" / "decisions"
_LANGUAGES = ("en-us", "en-gb", "en-gb-scotland", "en-029")
_LIKE_A_BEEP = (
    "Ooh, who knew?",
    "Boo! Moo, said the cow.",
    "Hello? Hellooo?",
    "No, no, no.",
    "Yoo hoo!",
    "Mmm, mmm.",
    "Who? You? Do you, too?",
    "Aah, ooh, eeh.",
    "Beep, beep. Toot toot!",
    "Go home, Joe.",
)


class Speakers:
    """Voices that say what they were not tuned on, high and deep, fast and slow."""

    def __init__(self, rng: np.random.Generator, folder: Path) -> None:
        listed = subprocess.run(
            ["espeak-ng", "--voices=variant"], check=True, capture_output=True, text=True
        ).stdout
        self._rng = rng
        self._folder = folder
        # Every second variant is of the tuned set.
        self._variants = re.findall(r"!v/(.+?)\s*(?:\(.*\))?$", listed, re.MULTILINE)[1::2]
        dictionary = Path(pocketsphinx.get_model_path("en-us/cmudict-en-us.dict"))
        lines = dictionary.read_text(encoding="utf-8").splitlines()
        self._words = [line.split()[0] for line in lines if line[0].isalpha() and "(" not in line]
        text = " ".join(file.read_text(encoding="utf-8") for file in sorted(_DOCS.glob("*.md")))
        sentences = re.split(r"[.:;|]\s", re.sub(r"[`*#_<>]", "", text))
        self._sentences = [each.strip() for each in sentences if 20 < len(each.strip()) < 200]

    def takes(self) -> Iterator[Sound]:
        """A minute of talk each, without end."""
        rng = self._rng
        file = self._folder / "said.wav"
        while True:
            file.unlink(missing_ok=True)
            if rng.random() < 0.25:
                kind = str(rng.choice(["awb", "kal16"]))
                pace, pitch = rng.uniform(0.7, 1.6), rng.uniform(80, 300)
                voice = ["flite", "-voice", kind, "--setf", f"duration_stretch={pace:.2f}"]
                command = [*voice, "--setf", f"int_f0_target_mean={pitch:.0f}", "-t"]
                command += [self._text(), "-o", str(file)]
            else:
                kind = f"{rng.choice(_LANGUAGES)}+{rng.choice(self._variants)}"
                pace, pitch = rng.integers(90, 260), rng.integers(20, 100)
                command = ["espeak-ng", "-v", kind, "-s", str(pace), "-p", str(pitch)]
                command += ["-w", str(file), self._text()]
            # Some variants are broken as they come: then another one speaks.
            subprocess.run(command, check=False, capture_output=True)
            if file.is_file() and file.stat().st_size > RATE:
                yield telephone.of_bytes(read(file))[: _SECONDS * RATE]

    def _text(self) -> str:
        rng = self._rng
        parts: list[str] = []
        while sum(map(len, parts)) < 700:
            which = rng.random()
            if which < 0.3:
                parts.append(str(rng.choice(_LIKE_A_BEEP)))
            elif which < 0.65:
                parts.append(" ".join(rng.choice(self._words, 8)) + ".")
            else:
                parts.append(f"{rng.choice(self._sentences)}.")
        return " ".join(parts)


def recorded(folder: Path) -> Iterator[Sound]:
    """The recordings of a folder, equally loud, with pauses between them, a minute each time."""
    parts: list[Sound] = []
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() not in {".wav", ".flac", ".ogg", ".mp3"}:
            continue
        try:
            parts += [telephone.scaled(telephone.of_bytes(read(path))), silence(0.4)]
        except SoundFault:
            continue  # a tone of silence, or no sound at all
        if sum(map(len, parts)) >= _SECONDS * RATE:
            yield np.concatenate(parts)
            parts.clear()
    if parts:
        yield np.concatenate(parts)


def report(name: str, scenes: Iterator[Scene]) -> None:
    """How often a beep was told, and how often at most if chance was kind (95 of 100)."""
    seconds, told = 0.0, 0
    for scene in scenes:
        heard = hear(scene)
        seconds += scene.seconds
        told += heard.counts.false
        for _, beep in heard.told:
            print(f"     {scene.kind}: {beep}", flush=True)
    hours = seconds / 3_600
    at_most = f", at most {3 / hours:.2f} an hour" if hours and not told else ""
    print(f"{name}: {told} told in {hours:.2f} hours{at_most}", flush=True)


def main(arguments: list[str]) -> None:
    """Speak and hear; print what was told."""
    hours, *folders = arguments or ["1"]
    studio = Studio(_SEED, HELD_OUT)
    with tempfile.TemporaryDirectory() as folder:
        speakers = Speakers(np.random.default_rng(_SEED), Path(folder))
        count = round(float(hours) * 3_600 / _SECONDS)
        scenes = (scene for take in speakers.takes() for scene in studio.ways_of_talk(take))
        report("voices", islice(scenes, count))
    for name in folders:
        report(
            Path(name).name,
            (scene for take in recorded(Path(name)) for scene in studio.ways_of_talk(take)),
        )


if __name__ == "__main__":
    main(sys.argv[1:])
