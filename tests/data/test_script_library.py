"""The files of built-in scripts: what they hold, and what is wrong with a damaged one.

Their words are read in ``test_built_in_words``.
"""

from __future__ import annotations

import pytest

from app.data.script_library import load, read
from app.domain.contact import Relationship
from app.domain.errors import KnownError
from app.domain.objections import Objection
from app.domain.policy import Situation
from app.paths import resource


def test_there_is_one_script_for_every_situation() -> None:
    scripts = load()
    plain = {script.id: script.occasion for script in scripts}
    for language in {script.language for script in scripts}:
        assert [plain[f"{language}.{situation}"] for situation in Situation] == list(Situation)
    assert len(plain) == len(scripts)
    assert load() is scripts


def broken(change: str, into: str) -> str:
    content = resource("scripts/en.toml").read_text(encoding="utf-8")
    assert change in content
    return content.replace(change, into, 1)


def also(name: str, line: str) -> str:
    """The English file with another script at its end."""
    content = resource("scripts/en.toml").read_text(encoding="utf-8")
    return f'{content}\n["{name}.else"]\ntitle = "Else"\ntext = "Hello."\n{line}\n'


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (broken("[first]", "[first"), "line"),
        (broken("[first]", "[fist]"), "no situation “fist”"),
        (broken('[care]\ntitle = "Staying in touch"', "[care]"), "“care” needs a title"),
        (broken("live = true", 'live = "yes"'), "“they_answered” may have"),
        (broken("live = true", 'alive = "yes"'), "“they_answered” may have"),
        (broken("{first_name|there}", "{name}"), "“first”, character 3: Ringwell has no field"),
        ('first = "Hello"', "“first” needs a title"),
        (broken('["objection.busy"]', '["objection.cost.busy"]'), "“objection.busy” needs a title"),
        (also("first", "live = true"), "“first.else” may have"),
        (also("objection.tired", ""), "no situation “objection.tired.else”"),
        (also("objection", ""), "no situation “objection.else”"),
        (also("care", 'relationship = "aunt"'), "no relationship “aunt”"),
    ],
)
def test_a_damaged_file_is_one_clear_sentence(content: str, why: str) -> None:
    with pytest.raises(KnownError, match="install Ringwell again") as caught:
        read(content, "en")
    assert why in str(caught.value)


def test_a_file_may_have_variants_and_replies() -> None:
    found = {
        script.id: script
        for script in (
            *read(also("care", 'relationship = "team"'), "en"),
            *read(also("objection.cost", "live = true"), "en"),
        )
    }
    assert found["en.care.else"].occasion is Situation.CARE
    assert found["en.care.else"].relationship is Relationship.TEAM
    assert found["en.objection.cost.else"].occasion is Objection.COST
    assert found["en.objection.think"].live
