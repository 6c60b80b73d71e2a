"""The score of a take that was rehearsed."""

from __future__ import annotations

from app.data import trap_evidence
from app.domain.hearing import HEARD_LANGUAGE, Hearing
from app.domain.score import Score
from app.domain.scoring import Asked, score, score_unheard
from app.domain.script_words import script_words
from app.domain.seller import Seller
from app.speech.sound import RATE, loudness
from app.usecases.drills import Piece


def get_ready() -> None:
    """Load what ``judge`` needs, so that the first score comes as fast as the others."""
    trap_evidence.load(HEARD_LANGUAGE)
    loudness(bytes(2 * RATE))


def judge(piece: Piece, seller: Seller | None, samples: bytes, hearing: Hearing | None) -> Score:
    """What is told about ``samples`` (16 kHz, mono, 16-bit); None: nobody could listen."""
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
    )
    heard_as = loudness(samples)
    if hearing is None:
        return score_unheard(heard_as, asked)
    return score(script_words(piece.text, piece.language), hearing, heard_as, asked)
