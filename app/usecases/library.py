"""The library of scripts: the built-in ones, the seller's own, and which is used when."""

from __future__ import annotations

from app.domain.contact import Relationship
from app.domain.objections import Occasion
from app.domain.recommending import recommended
from app.domain.script import Script
from app.usecases.office import Office


def script_for(
    office: Office,
    occasion: Occasion,
    language: str = "en",
    relationship: Relationship | None = None,
) -> Script:
    """The script that is said on an occasion to contacts of that language and relationship."""
    return recommended(office.scripts(), (), occasion, language, relationship)
