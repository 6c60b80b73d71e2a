"""Which script is said: always one, for that occasion, in her language, as the seller chose."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.contact import Relationship
from app.domain.errors import KnownError
from app.domain.objections import OCCASIONS, Objection, in_a_talk, occasion
from app.domain.policy import Situation
from app.domain.recommending import Choice, Library, alternatives, recommended
from app.domain.script import Script, own_id, own_number

TEAM, CUSTOMER = Relationship.TEAM, Relationship.CUSTOMER


def built_in(script_id: str, relationship: Relationship | None = None) -> Script:
    """ "en.care.team" and the like."""
    language, name, *more = script_id.split(".")
    said_on = occasion(more[0] if name == "objection" else name)
    return Script(
        script_id, said_on, script_id, language, "Hello.", in_a_talk(said_on), relationship
    )


def own(
    number: int,
    said_on: str = "care",
    language: str = "en",
    relationship: Relationship | None = None,
) -> Script:
    script = built_in(f"{language}.{said_on}", relationship)
    return replace(script, id=own_id(number), title=f"Mine {number}", version=1)


ENGLISH = tuple(
    built_in(f"en.{'objection.' if isinstance(each, Objection) else ''}{each}")
    for each in OCCASIONS
)
SCRIPTS = (
    *ENGLISH,
    built_in("en.care.short"),
    built_in("en.care.team", TEAM),
    built_in("es.care"),
)
CARE = Situation.CARE


def chosen(
    script_id: str, relationship: Relationship | None = None, language: str = "en"
) -> Choice:
    return Choice(CARE, language, relationship, script_id)


@pytest.mark.parametrize(
    ("mine", "choices", "language", "relationship", "said"),
    [
        ([], [], "en", CUSTOMER, "en.care"),
        ([], [], "en", None, "en.care"),
        ([], [], "en", TEAM, "en.care.team"),
        ([], [], "es", TEAM, "es.care"),
        ([], [], "fr", TEAM, "en.care.team"),
        ([own(1)], [], "en", CUSTOMER, "en.care"),
        ([own(1)], [chosen("own.1")], "en", CUSTOMER, "own.1"),
        ([own(1)], [chosen("own.1")], "en", TEAM, "own.1"),
        ([own(1)], [chosen("own.1"), chosen("en.care.team", TEAM)], "en", TEAM, "en.care.team"),
        ([own(1)], [chosen("own.1", TEAM)], "en", CUSTOMER, "en.care"),
        ([own(1)], [chosen("own.1")], "es", CUSTOMER, "es.care"),
        ([own(1)], [chosen("own.1")], "fr", CUSTOMER, "own.1"),
        ([], [chosen("en.care.short")], "en", CUSTOMER, "en.care.short"),
        ([], [chosen("own.7")], "en", CUSTOMER, "en.care"),
        ([], [chosen("es.care")], "en", CUSTOMER, "en.care"),
        ([], [chosen("en.first")], "en", CUSTOMER, "en.care"),
        ([own(1, language="fr"), own(2, language="fr")], [], "fr", CUSTOMER, "own.2"),
        ([own(1, language="fr", relationship=TEAM)], [], "fr", CUSTOMER, "en.care"),
        (
            [own(1, language="fr", relationship=TEAM), own(2, language="fr")],
            [],
            "fr",
            TEAM,
            "own.1",
        ),
    ],
)
def test_the_seller_chooses_else_ringwell_recommends(
    mine: list[Script],
    choices: list[Choice],
    language: str,
    relationship: Relationship | None,
    said: str,
) -> None:
    assert recommended((*SCRIPTS, *mine), choices, CARE, language, relationship).id == said


scripts = st.builds(
    own,
    st.integers(1, 99),
    st.sampled_from(["first", "care", "they_answered"]),
    st.sampled_from(["en", "es", "fr"]),
    st.sampled_from([None, *Relationship]),
)
libraries = st.lists(scripts, max_size=8, unique_by=lambda script: script.id).map(
    lambda mine: (*SCRIPTS, *mine)
)
choices = st.lists(
    st.builds(
        Choice,
        st.sampled_from([Situation.FIRST, CARE, Situation.THEY_ANSWERED, Objection.COST]),
        st.sampled_from(["en", "es", "fr"]),
        st.sampled_from([None, *Relationship]),
        st.integers(1, 99).map(own_id) | st.sampled_from([script.id for script in SCRIPTS]),
    ),
    max_size=8,
    unique_by=lambda choice: (choice.occasion, choice.language, choice.relationship),
)
occasions = st.sampled_from(OCCASIONS)
languages = st.sampled_from(["en", "es", "fr", "de"])
whom = st.sampled_from([None, *Relationship])


@given(libraries, choices, occasions, languages, whom)
def test_there_is_always_a_fitting_script(
    known: tuple[Script, ...],
    chosen: list[Choice],
    occasion: Situation | Objection,
    language: str,
    relationship: Relationship | None,
) -> None:
    script = recommended(known, chosen, occasion, language, relationship)
    assert script.occasion is occasion
    assert script.live == in_a_talk(occasion)
    hers = [s for s in known if (s.occasion, s.language) == (occasion, language)]
    if any(s.relationship in (None, relationship) for s in hers):
        assert script.language == language
    else:
        assert script.language in (language, "en")
    wanted = {
        choice.relationship: choice.script_id
        for choice in chosen
        if (choice.occasion, choice.language) == (occasion, language)
        and choice.script_id in {s.id for s in hers}
    }
    if relationship in wanted or None in wanted:
        assert script.id == wanted.get(relationship, wanted.get(None))
    else:
        assert script.relationship in (None, relationship) or script.language != language


@given(libraries, choices, occasions, languages, whom)
def test_what_may_be_said_instead_begins_with_what_is_recommended(
    known: tuple[Script, ...],
    chosen: list[Choice],
    occasion: Situation | Objection,
    language: str,
    relationship: Relationship | None,
) -> None:
    found = alternatives(known, occasion, language, relationship, chosen)
    assert found[0] == recommended(known, chosen, occasion, language, relationship)
    assert len({script.id for script in found}) == len(found)
    others = found[1:]
    assert {(s.occasion, s.language, s.live) for s in others} <= {
        (occasion, found[0].language, in_a_talk(occasion))
    }
    assert all(script.relationship in (None, relationship) for script in others)
    numbers = [script.number for script in others]
    written = [number for number in numbers if number is not None]
    assert numbers[: len(written)] == sorted(written, reverse=True)


def test_a_voicemail_is_never_read_from_words_of_a_talk() -> None:
    odd = replace(built_in("en.care.odd"), live=True)
    with pytest.raises(LookupError):
        recommended((odd,), [chosen("en.care.odd")], CARE, "en", None)


def test_a_library_knows_its_scripts_and_what_was_chosen() -> None:
    known = Library((*SCRIPTS, own(3)), (chosen("own.3", TEAM),))
    assert known.script("own.3").number == 3
    assert known.chosen(CARE, "en", TEAM) == known.script("own.3")
    assert known.chosen(CARE, "en") is None
    assert known.recommended(CARE, "en", TEAM).id == "own.3"
    assert [script.id for script in known.alternatives(CARE, "en", TEAM)] == [
        "own.3",
        "en.care",
        "en.care.short",
        "en.care.team",
    ]
    with pytest.raises(KnownError, match=r"own\.4"):
        known.script("own.4")


@pytest.mark.parametrize(
    "script_id", ["own.", "own.0", "own.x", "own.1.2", "en.first", "own.²", ""]
)
def test_other_ids_have_no_number(script_id: str) -> None:
    assert own_number(script_id) is None
    assert own_number(own_id(12)) == 12


def test_every_occasion_has_a_name_of_its_own() -> None:
    assert [occasion(each.value) for each in OCCASIONS] == list(OCCASIONS)
    with pytest.raises(ValueError, match="nap"):
        occasion("nap")
