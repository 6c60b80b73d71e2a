"""A file of scripts that was changed comes back as new versions, and can be taken back whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.policy import Situation
from app.domain.script import Script
from app.usecases import library
from app.usecases.change import Change
from app.usecases.office import Office
from tests.builders import moment

NOW = moment("2026-11-20 10:00")
CARE = Situation.CARE
BUILT_IN = (Script("en.care", CARE, "Hello again", "en", "About care."),)


@pytest.fixture
def office(office: Office) -> Office:
    return replace(office, scripts=lambda: BUILT_IN)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "scripts.txt"


def create(office: Office, title: str, text: str) -> str:
    return library.create(office, CARE, "en", title, text, NOW)[0].id


def mine(office: Office) -> list[tuple[str, str, str]]:
    scripts = library.library(office).scripts
    return [(each.id, each.title, each.text) for each in scripts if each.own]


def change_file(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def actions(office: Office, path: Path) -> list[tuple[str, str]]:
    preview = library.preview_scripts(office, path)
    assert preview.problems == ()
    return [(item.action, item.why) for item in preview.items]


def bring_in(office: Office, path: Path) -> Change:
    return library.import_scripts(office, library.preview_scripts(office, path), NOW)


def undone(change: Change) -> Change:
    assert change.undo is not None
    return change.undo(NOW)


def test_a_changed_script_comes_back_as_a_new_version(office: Office, path: Path) -> None:
    first, second = create(office, "Hello", "One."), create(office, "Bye", "Two.")
    library.choose(office, CARE, "en", None, first)
    library.export_scripts(office, path)
    change_file(path, ("=== Hello ===", "=== Hello you ==="), ("One.", "One, better."))
    with path.open("a", encoding="utf-8") as file:
        file.write("\n=== New ===\nWhen: care\n\nThree.\n")
    assert actions(office, path) == [
        ("change", "A new version of “Hello”."),
        ("same", "You have these words already: “Bye”."),
        ("add", ""),
    ]
    before = mine(office)
    change = bring_in(office, path)
    after = mine(office)
    assert after == [
        (first, "Hello you", "One, better."),
        (second, "Bye", "Two."),
        ("own.3", "New", "Three."),
    ]
    assert [each.text for each in library.versions(office, first)] == ["One.", "One, better."]
    assert library.script_for(office, CARE).text == "One, better."
    again = undone(change)
    assert again.result == "your scripts are as they were before the file."
    assert mine(office) == before
    undone(undone(again))
    assert mine(office) == before


def test_new_words_are_taken_back_all_or_none(office: Office, path: Path) -> None:
    first, second = create(office, "Hello", "One."), create(office, "Bye", "Two.")
    library.export_scripts(office, path)
    change_file(path, ("One.", "1."), ("Two.", "2."))
    change = bring_in(office, path)
    library.save(office, second, "Bye", "Later.", NOW)
    with pytest.raises(Exception, match="changed again since"):
        undone(change)
    assert mine(office) == [(first, "Hello", "1."), (second, "Bye", "Later.")]


def test_a_new_title_alone_is_a_new_version(office: Office, path: Path) -> None:
    create(office, "Hello", "One.")
    library.export_scripts(office, path)
    change_file(path, ("=== Hello ===", "=== Good morning ==="))
    bring_in(office, path)
    assert mine(office) == [("own.1", "Good morning", "One.")]


def test_without_an_id_the_title_tells(office: Office, path: Path) -> None:
    create(office, "Hello", "One.")
    path.write_text("=== Hello ===\nWhen: care\n\nBetter.", encoding="utf-8")
    assert actions(office, path) == [("change", "A new version of “Hello”.")]
    create(office, "Hello", "Two.")  # now nobody can tell which of the two is meant
    assert actions(office, path) == [("add", "")]
    path.write_text("=== Hello ===\nWhen: care\nFor: team\n\nBetter.", encoding="utf-8")
    assert actions(office, path) == [("add", "")]


def test_the_id_tells_two_scripts_of_one_title_apart(office: Office, path: Path) -> None:
    create(office, "Hello", "One.")
    create(office, "Hello", "Two.")
    library.export_scripts(office, path)
    change_file(path, ("Two.", "Two, better."))
    bring_in(office, path)
    assert mine(office) == [("own.1", "Hello", "One."), ("own.2", "Hello", "Two, better.")]


def test_the_id_of_another_seller_means_nothing_here(office: Office, path: Path) -> None:
    create(office, "Hello", "One.")
    library.export_scripts(office, path)
    change_file(path, ("=== Hello ===", "=== Her title ==="), ("One.", "Her words."))
    library.remove(office, "own.1", NOW)
    assert actions(office, path) == [("add", "")]
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Id: own.1-", "Id: own.2-"), encoding="utf-8")
    create(office, "Mine", "My words.")
    assert actions(office, path) == [("add", "")]


@pytest.mark.parametrize("copy_first", [False, True])
def test_a_changed_copy_within_the_file_is_another_script(
    office: Office, path: Path, copy_first: bool
) -> None:
    create(office, "Hello", "One.")
    library.export_scripts(office, path)
    text = path.read_text(encoding="utf-8")
    original = text[text.index("===\n") - len("=== Hello ") :]
    copy = original.replace("One.", "Copied.")
    path.write_text("\n".join((copy, original) if copy_first else (original, copy)), "utf-8")
    found = [action for action, _ in actions(office, path)]
    assert found == (["add", "same"] if copy_first else ["same", "add"])


def test_an_old_file_does_not_bring_old_words_back(office: Office, path: Path) -> None:
    create(office, "Hello", "One.")
    library.export_scripts(office, path)
    library.save(office, "own.1", "Hello", "One, newer.", NOW)
    assert actions(office, path) == [("same", "You have newer words of “Hello” here.")]
    change_file(path, ("One.", "One, mended in the file."))
    assert actions(office, path) == [("change", "A new version of “Hello”.")]


def test_words_in_the_file_twice_come_in_once(office: Office, path: Path) -> None:
    create(office, "Hello", "One.")
    path.write_text("=== Hello ===\nWhen: care\n\nA.\n=== Hello ===\nWhen: care\n\nA.\n", "utf-8")
    assert [action for action, _ in actions(office, path)] == ["change", "same"]
