"""The score of a take that was rehearsed."""

from __future__ import annotations

from app.data import trap_evidence
from app.domain.carried import Filled
from app.domain.drill import MAILBOX_SECONDS
from app.domain.hearing import HEARD_LANGUAGE, HeardWord, Hearing
from app.domain.policy import Situation
from app.domain.score import Score
from app.domain.scoring import Asked, score, score_unheard
from app.domain.script import Script
from app.domain.script_words import script_words
from app.domain.seller import Seller
from app.domain.take import TakeKind
from app.speech.sound import RATE, loudness
from app.usecases.drills import Piece, as_written

_EXAMPLE = "Hi Sue, it's Maria from Bright Kitchen. Call me back, or I'll try again on Monday."


def get_ready() -> None:
    """Load and compile what ``judge`` needs: the first score shall come as fast as the others."""
    script = Script("", Situation.FIRST, "", HEARD_LANGUAGE, _EXAMPLE)
    said = range(len(_EXAMPLE.split()))
    heard = tuple(HeardWord(word, word / 2, (word + 1) / 2) for word in said)
    seconds = len(said) / 2
    seller = Seller("UTC", name="Maria", business="Bright Kitchen")
    sound = bytes(round(seconds * RATE) * 2)
    judge(as_written(script), seller, sound, Hearing(seconds, heard))


def judge(
    piece: Piece,
    seller: Seller | None,
    samples: bytes,
    hearing: Hearing | None,
    *,
    lost: bool = False,
) -> Score:
    """What is told about ``samples`` (16 kHz, mono, 16-bit); None: nobody could listen.

    ``lost`` tells that the microphone went away in the midst of it.
    """
    live = piece.script.live
    asked = Asked(
        text=piece.text,
        my_name=seller.name if seller else "",
        attempt=piece.attempt,
        language=piece.language,
        live=live,
        evidence=trap_evidence.load(piece.language),
        voicemail=not live,
        business=seller.business if seller else "",
        filled=Filled.of(piece.say.filled),
        cut_off=piece.kind is TakeKind.VOICEMAIL and len(samples) >= MAILBOX_SECONDS * 2 * RATE,
        lost=lost,
    )
    heard_as = loudness(samples)
    if hearing is None:
        return score_unheard(heard_as, asked)
    return score(script_words(piece.text, piece.language), hearing, heard_as, asked)
