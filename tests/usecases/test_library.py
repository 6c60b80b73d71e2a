"""The library of scripts: nothing in it is ever lost, and everything can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from app.domain.contact import Relationship
from app.domain.errors import KnownError
from app.domain.objections import Objection, Occasion
from app.domain.policy import Situation
from app.domain.recommending import Library
from app.domain.script import Script, ScriptError
from app.domain.wording import gist
from app.exchange import scripts_file
from app.usecases import library
from app.usecases.change import Change, Thing
from app.usecases.office import Office
from tests.builders import moment

NOW = moment("2026-11-20 10:00")
LATER = NOW + timedelta(hours=1)
FIRST, CARE = Situation.FIRST, Situation.CARE
TEAM = Relationship.TEAM


def undone(change: Change) -> Change:
    assert change.undo is not None
    assert change.things == {Thing.SCRIPTS}
    return change.undo(LATER)


def mine(office: Office) -> list[tuple[str, str]]:
    return [(s.id, s.text) for s in library.library(office).scripts if s.own]


def there_and_back(office: Office, act: Callable[[], Change]) -> None:
    """What an act changed is as before once taken back, and as after it once redone."""
    before = library.library(office)
    change = act()
    after = library.library(office)
    assert after != before
    redo = undone(change)
    assert library.library(office) == before
    undone(redo)
    assert library.library(office) == after


def test_a_built_in_script_is_copied_never_lost(office: Office) -> None:
    before = library.library(office)
    copy, change = library.duplicate(office, "en.first", NOW)
    original = before.script("en.first")
    assert copy == replace(
        original,
        id="own.1",
        title="First message, my way",
        text=original.text.strip(),
        version=1,
    )
    assert library.library(office) == Library((*before.scripts, copy), ())
    again, _ = library.duplicate(office, copy.id, NOW)
    assert (again.id, again.title) == ("own.2", "First message, my way 2")
    for act in (
        lambda: library.save(office, "en.first", "x", "y", NOW)[1],
        lambda: library.remove(office, "en.first", NOW),
    ):
        with pytest.raises(KnownError, match="came with Ringwell"):
            act()
    undone(change)
    assert [script_id for script_id, _ in mine(office)] == ["own.2"]


def test_a_copy_is_for_the_same_people(office: Office) -> None:
    made, _ = library.create(office, Objection.COST, "ES", " Para  ti ", "Hola.\r\n", NOW, TEAM)
    assert (made.title, made.text, made.language) == ("Para ti", "Hola.", "es")
    assert made.live
    copy, _ = library.duplicate(office, made.id, NOW)
    assert copy.title == "Para ti, a mi manera"
    assert (copy.occasion, copy.language, copy.relationship, copy.live) == (
        Objection.COST,
        "es",
        TEAM,
        True,
    )


def test_every_version_is_kept(office: Office) -> None:
    script, _ = library.create(office, CARE, "en", "Hello", "One.", NOW)
    saved, change = library.save(office, script.id, "Hello", "Two.\n", LATER)
    assert (saved.text, saved.version) == ("Two.", 2)
    assert [(v.version, v.text, v.at) for v in library.versions(office, script.id)] == [
        (1, "One.", NOW),
        (2, "Two.", LATER),
    ]
    same, nothing = library.save(office, script.id, " Hello ", "Two.", LATER)
    assert (same, nothing.things, nothing.undo) == (saved, frozenset(), None)
    undone(change)
    assert library.library(office).script(script.id) == script
    assert len(library.versions(office, script.id)) == 1
    assert library.versions(office, "en.first") == ()


def test_a_change_is_taken_back_only_before_the_next(office: Office) -> None:
    script, _ = library.create(office, CARE, "en", "Hello", "One.", NOW)
    _, change = library.save(office, script.id, "Hello", "Two.", NOW)
    _, newer = library.save(office, script.id, "Hello", "Three.", NOW)
    with pytest.raises(KnownError, match="changed again since"):
        undone(change)
    undone(newer)
    undone(change)
    assert mine(office) == [(script.id, "One.")]


def test_a_choice_is_taken_back_only_before_the_next(office: Office) -> None:
    mine, _ = library.create(office, CARE, "en", "Hello", "One.", NOW)
    change = library.choose(office, CARE, "en", None, mine.id)
    newer = library.choose(office, CARE, "en", None, "en.care.short")
    with pytest.raises(KnownError, match="chosen there since"):
        undone(change)
    assert library.script_for(office, CARE).id == "en.care.short"
    undone(newer)
    redo = undone(change)
    library.choose(office, CARE, "en", None, "en.care.short")
    with pytest.raises(KnownError, match="chosen there since"):
        undone(redo)


def test_words_for_some_are_not_chosen_for_others(office: Office) -> None:
    mine, _ = library.create(office, CARE, "en", "Hello", "One.", NOW, TEAM)
    for relationship in (None, Relationship.PROSPECT):
        with pytest.raises(KnownError, match="written for something else"):
            library.choose(office, CARE, "en", relationship, mine.id)
    library.choose(office, CARE, "en", TEAM, mine.id)
    assert library.script_for(office, CARE, "en", TEAM) == mine


def test_everything_can_be_taken_back_and_done_again(office: Office, tmp_path: Path) -> None:
    script, _ = library.create(office, CARE, "en", "Hello", "One.", NOW)
    path = tmp_path / "scripts.txt"
    path.write_text("=== A ===\nWhen: care\n\nHi\n=== B ===\nWhen: care\n\nHo", encoding="utf-8")
    there_and_back(office, lambda: library.duplicate(office, "en.care", NOW)[1])
    there_and_back(office, lambda: library.create(office, FIRST, "en", "B", "Two.", NOW)[1])
    there_and_back(office, lambda: library.save(office, script.id, "C", "Three.", NOW)[1])
    there_and_back(office, lambda: library.choose(office, CARE, "en", None, script.id))
    there_and_back(office, lambda: library.choose(office, CARE, "en", TEAM, "en.care"))
    there_and_back(office, lambda: library.remove(office, script.id, NOW))
    there_and_back(
        office,
        lambda: library.import_scripts(office, library.preview_scripts(office, path), NOW),
    )


def test_a_choice_falls_back_while_its_script_is_removed(office: Office) -> None:
    script, _ = library.create(office, CARE, "en", "Hello", "One.", NOW)
    library.choose(office, CARE, "en", None, script.id)
    library.choose(office, CARE, "en", TEAM, script.id)
    assert library.script_for(office, CARE, "en", TEAM) == script
    removal = library.remove(office, script.id, NOW)
    assert library.library(office).choices == ()
    assert library.script_for(office, CARE).id == "en.care"
    # What she chooses in the meantime stays chosen when the script comes back.
    meantime = library.choose(office, CARE, "en", TEAM, "en.care")
    undone(removal)
    assert library.script_for(office, CARE) == script
    assert library.script_for(office, CARE, "en", TEAM).id == "en.care"
    undone(meantime)
    assert library.script_for(office, CARE, "en", TEAM) == script
    library.choose(office, CARE, "en", TEAM, None)
    library.choose(office, CARE, "en", None, None)
    assert library.library(office).choices == ()


def test_a_removed_script_is_gone_but_its_words_are_not(office: Office) -> None:
    script, _ = library.create(office, CARE, "en", "Hello", "One.", NOW)
    library.remove(office, script.id, NOW)
    assert [version.text for version in library.versions(office, script.id)] == ["One."]
    for act in (
        lambda: library.duplicate(office, script.id, NOW),
        lambda: library.save(office, script.id, "Hello", "Two.", NOW),
        lambda: library.remove(office, script.id, NOW),
        lambda: library.choose(office, CARE, "en", None, script.id),
        lambda: library.export_scripts(office, Path("never.txt"), [script.id]),
        lambda: library.versions(office, "own.99"),
        lambda: library.versions(office, "nothing"),
    ):
        with pytest.raises(KnownError, match="choose another"):
            act()
    newer, _ = library.create(office, CARE, "en", "Hello", "One.", NOW)
    assert newer.id == "own.2"


def test_words_that_cannot_be_said_are_refused(office: Office) -> None:
    script, _ = library.create(office, CARE, "en", "Hello", "One.", NOW)
    before = library.library(office)
    with pytest.raises(ScriptError, match=r"no field called \{nmae\}"):
        library.save(office, script.id, "Hello", "Hi {nmae}", NOW)
    with pytest.raises(KnownError, match="5,000 letters"):
        library.create(office, CARE, "en", "Hello", "x" * 5001, NOW)
    with pytest.raises(KnownError, match="title"):
        library.create(office, CARE, "en", " ", "Hi", NOW)
    with pytest.raises(KnownError, match="no language"):
        library.create(office, CARE, "English", "Hello", "Hi", NOW)
    with pytest.raises(KnownError, match="written for something else"):
        library.choose(office, FIRST, "en", None, script.id)
    with pytest.raises(KnownError, match="written for something else"):
        library.choose(office, CARE, "es", None, script.id)
    assert library.library(office) == before


def test_a_file_brings_in_what_is_not_there_yet(office: Office, tmp_path: Path) -> None:
    library.create(office, CARE, "en", "Hello", "Hi\nthere.", NOW)
    path = tmp_path / "scripts.txt"
    assert library.export_scripts(office, path) == 1
    with path.open("a", encoding="utf-8") as file:
        file.write("\n=== New ===\nWhen: care\n\nHo.\n=== Twice ===\nWhen: care\n\n Ho. \n")
    preview = library.preview_scripts(office, path)
    assert [(item.action, item.why) for item in preview.items] == [
        ("same", "You have these words already: “Hello”."),
        ("add", ""),
        ("same", "You have these words already: “New”."),
    ]
    assert (preview.added, preview.problems) == (1, ())
    change = library.import_scripts(office, preview, NOW)
    assert mine(office) == [("own.1", "Hi\nthere."), ("own.2", "Ho.")]
    again = library.import_scripts(office, preview, NOW)
    assert (again.things, again.undo) == (frozenset(), None)
    undone(change)
    assert mine(office) == [("own.1", "Hi\nthere.")]


def test_a_file_with_a_fault_brings_in_nothing(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "scripts.txt"
    path.write_text("=== A ===\nWhen: care\n\nHi\n=== B ===\nWhen: x\n\nHo", encoding="utf-8")
    preview = library.preview_scripts(office, path)
    assert [problem.line for problem in preview.problems] == [6]
    with pytest.raises(KnownError, match=r"Nothing was brought in\. Line 6"):
        library.import_scripts(office, preview, NOW)
    assert mine(office) == []


def test_there_must_be_something_to_pass_on(office: Office, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="no scripts of your own yet"):
        library.export_scripts(office, tmp_path / "scripts.txt")
    assert library.export_scripts(office, tmp_path / "all.txt", ["en.first", "en.care"]) == 2
    preview = library.preview_scripts(office, tmp_path / "all.txt")
    assert [item.action for item in preview.items] == ["same", "same"]


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from([FIRST, Situation.WAY_OUT, Objection.THINK]),
            st.sampled_from(["en", "es"]),
            st.text(min_size=1, max_size=20),
            st.text(st.characters(exclude_characters="{}[]"), min_size=1, max_size=60),
            st.sampled_from([None, *Relationship]),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_what_one_seller_exports_another_can_import(
    office: Office,
    tmp_path: Path,
    there: list[tuple[Occasion, str, str, str, Relationship | None]],
) -> None:
    made: dict[tuple[object, ...], Script] = {}
    for occasion, language, title, text, relationship in there:
        with suppress(KnownError):
            script, change = library.create(
                office, occasion, language, title, text, NOW, relationship
            )
            made.setdefault((occasion, language, relationship, gist(script.text)), script)
            undone(change)
    assume(made)
    path = tmp_path / "scripts.txt"
    path.write_text(scripts_file.written(made.values()), encoding="utf-8")
    change = library.import_scripts(office, library.preview_scripts(office, path), NOW)
    found = [script for script in library.library(office).scripts if script.own]
    assert [replace(script, id="") for script in found] == [
        replace(script, id="") for script in made.values()
    ]
    undone(change)
    assert mine(office) == []


def test_the_file_is_the_one_that_is_documented(office: Office, tmp_path: Path) -> None:
    library.create(office, CARE, "en", "Hello", "Hi.", NOW)
    path = tmp_path / "scripts.txt"
    library.export_scripts(office, path)
    scripts = [script for script in library.library(office).scripts if script.own]
    assert path.read_text(encoding="utf-8") == scripts_file.written(scripts)
