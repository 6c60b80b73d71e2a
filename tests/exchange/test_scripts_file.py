"""A file of scripts comes back as it was written, and a hand-written one is understood."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from app.domain.contact import Relationship
from app.domain.errors import KnownError
from app.domain.objections import OCCASIONS, Objection, in_a_talk
from app.domain.policy import Situation
from app.domain.script import Script
from app.domain.wording import sound
from app.exchange.scripts_file import MOST_SCRIPTS, print_of, read, text_of, written
from app.exchange.text_file import decode

lines = st.text(st.characters(exclude_categories=["Cs"]), max_size=30) | st.sampled_from(
    ["", "=== not a heading ===", "\\=== nor this", "\\\\===", "When: first", "# hello", "  = x"]
)
texts = st.lists(lines, min_size=1, max_size=6).map("\n".join)
titles = st.text(min_size=1, max_size=30) | st.sampled_from(["===", "= a =", "=== a ===", "#1"])


@st.composite
def scripts(draw: st.DrawFn) -> Script:
    try:
        title, text = sound(draw(titles), draw(texts))
    except KnownError:
        assume(False)
        raise
    occasion = draw(st.sampled_from(OCCASIONS))
    language = draw(st.sampled_from(["en", "es"]))
    relationship = draw(st.sampled_from([None, *Relationship]))
    return Script(
        "own.1", occasion, title, language, text, in_a_talk(occasion), relationship, version=1
    )


def a_script(title: str, text: str) -> Script:
    return Script("own.1", Situation.CARE, title, "en", text, version=1)


@given(
    st.lists(scripts(), min_size=1, max_size=4),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from([b"", codecs.BOM_UTF8]),
)
@example([a_script("===", "When: first\n=== a ===\n\\=== b"), a_script("b", "# c")], "\n", b"")
def test_scripts_come_back_as_they_were_written(
    there: list[Script], line_end: str, mark: bytes
) -> None:
    data = mark + written(there).replace("\n", line_end).encode()
    entries, problems = read(decode(data), "scripts")
    assert problems == ()
    assert [
        (entry.occasion, entry.title, entry.language, entry.relationship, entry.text)
        for entry in entries
    ] == [
        (script.occasion, script.title, script.language, script.relationship, script.text)
        for script in there
    ]


def test_the_file_reads_like_a_letter() -> None:
    script = Script(
        "own.1", Situation.CARE, "Hello again", "en", "Hi {first_name},\nbye!", False,
        Relationship.TEAM, 1,
    )  # fmt: skip
    told = print_of("Hello again", "Hi {first_name}, bye!")
    assert written([script]).endswith(
        "\n=== Hello again ===\nWhen: care\nLanguage: en\nFor: team\n"
        f"Id: own.1-{told}\n\nHi {{first_name}},\nbye!\n"
    )
    (entry,), _ = read(written([script]), "")
    assert (entry.known_as, entry.was) == ("own.1", told)


def test_a_line_about_an_id_is_words_unless_ringwell_wrote_it() -> None:
    (entry,), _ = read("=== A ===\nWhen: care\nId: please have yours ready.", "")
    assert (entry.text, entry.known_as) == ("Id: please have yours ready.", "")


BY_HAND = """\
# my scripts
===== Busy people =====
when :  They-answered
LANGUAGE: ES
for: customers
Hola {first_name}.

===Too dear===
When: objection.cost
For: everybody


I see. {my_name}
speaking.
"""


def test_a_person_need_not_write_it_exactly_so() -> None:
    entries, problems = read(BY_HAND, "scripts")
    assert problems == ()
    first, second = entries
    assert (first.title, first.occasion, first.language, first.relationship, first.text) == (
        "Busy people",
        Situation.THEY_ANSWERED,
        "es",
        Relationship.CUSTOMER,
        "Hola {first_name}.",
    )
    assert (second.title, second.occasion, second.language, second.relationship) == (
        "Too dear",
        Objection.COST,
        "en",
        None,
    )
    assert second.text == "I see. {my_name}\nspeaking."
    assert (first.line, second.line) == (2, 8)


def test_a_text_without_a_heading_is_one_script() -> None:
    entries, problems = read("\ufeffHi {first_name},\n\n#1 reason: you.\n", "Hello Ann")
    assert problems == ()
    (entry,) = entries
    assert (entry.title, entry.occasion, entry.text) == (
        "Hello Ann",
        Situation.FIRST,
        "Hi {first_name},\n\n#1 reason: you.",
    )
    assert "first message" in entry.why


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("", 1, "no words in this file"),
        ("# a remark\n", 1, "title|no words"),
        ("=== A ===\n\nHi", 1, "what it is for"),
        ("=== A ===\nWhen: frist\n\nHi", 2, "Did you mean “first”?"),
        ("=== A ===\nWhen: \n\nHi", 2, "such as “first”"),
        ("=== A ===\nWhen: tuesday\n\nHi", 2, "Write for example “first”"),
        ("=== A ===\nWhen: first\nLanguage: Klingon\n\nHi", 3, "“Klingon” is no language"),
        ("=== A ===\nWhen: first\nFor: aunts\n\nHi", 3, "no kind of contact"),
        ("=== A ===\nWhen: first\nFor: costumer\n\nHi", 3, "Did you mean “customer”?"),
        ("=== A ===\nWhen: first\n\n\nHi\nyou {there}", 6, "no field called {there}"),
        ("=== A ===\nWhen: first\n\n", 1, "no words in it"),
        ("=====\nWhen: first\n\nHi", 1, "a title"),
        ("Hi\n\n=== A ===\nWhen: first\n\nHi [x", 6, "square bracket"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, line: int, why: str) -> None:
    _, problems = read(text, "")
    found = problems[-1]
    assert found.line == line
    assert any(each in found.message for each in why.split("|")), found


def test_all_problems_are_told_at_once() -> None:
    entries, problems = read(
        "=== A ===\n\nHi\n=== B ===\nWhen: care\n\nHi\n=== C ===\nWhen: x\n\nHi", "scripts"
    )
    assert [entry.title for entry in entries] == ["B"]
    assert [problem.line for problem in problems] == [1, 9]
    assert [problem.title for problem in problems] == ["A", "C"]


@pytest.mark.parametrize(
    "text",
    [
        "When: I call, say hello.\nHi {first_name}.",
        "For: Ann\n\nHi.",
        "Language: of the heart.",
        "Hi.\n====\nBye.",
        "====\nHi.\n=====\n\nWhen: first",
    ],
)
def test_a_text_may_look_like_a_file_here_and_there(text: str) -> None:
    entries, problems = read(text, "Hello")
    assert problems == ()
    assert [(entry.text, entry.occasion, entry.line) for entry in entries] == [
        (text, Situation.FIRST, 1)
    ]


def test_a_text_without_a_heading_may_say_what_it_is_for() -> None:
    (entry,), problems = read("When: care\nFor: team\n\nHi.", "Hello")
    assert problems == ()
    assert (entry.occasion, entry.relationship, entry.text) == (
        Situation.CARE,
        Relationship.TEAM,
        "Hi.",
    )


def test_a_rule_within_a_script_is_words() -> None:
    (entry,), problems = read("=== A ===\nWhen: care\n\nHi.\n=====\nBye.", "")
    assert (entry.text, problems) == ("Hi.\n=====\nBye.", ())


def test_very_many_blanks_are_read_at_once() -> None:
    """Each of these took hours where the time grew faster than the text."""
    blanks = 500_000
    entries, _ = read(f"==={' ' * blanks}x\nWhen: care\n\nHi.", "")
    assert entries[0].title == "x"
    entries, _ = read("=== A ===\nWhen: care\n" + "\n" * (2 * blanks) + "Hi.", "")
    assert entries[0].text == "Hi."


def test_a_file_has_no_more_scripts_than_a_card_can_bear() -> None:
    one = "=== A ===\nWhen: care\n\nHi.\n"
    entries, problems = read(one * MOST_SCRIPTS, "")
    assert (len(entries), problems) == (MOST_SCRIPTS, ())
    entries, (problem,) = read(one * (MOST_SCRIPTS + 1), "")
    assert (len(entries), problem.line) == (0, 4 * MOST_SCRIPTS + 1)
    assert "500 scripts at most" in problem.message


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "no text file"),
        (b"PK\x03\x04\x14\x00\x06\x00", "no text file"),
        (b"x" * (4 * 1024 * 1024 + 1), "too large"),
    ],
)
def test_another_file_is_refused(tmp_path: Path, data: bytes, why: str) -> None:
    path = tmp_path / "scripts.txt"
    path.write_bytes(data)
    with pytest.raises(KnownError, match=why):
        text_of(path)


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"“none\.txt” cannot be read"):
        text_of(tmp_path / "none.txt")
    with pytest.raises(KnownError, match="is a folder"):
        text_of(tmp_path)
    with pytest.raises(KnownError, match="not a file name"):
        text_of(tmp_path / "a\0b.txt")


def test_notepads_unicode_is_read(tmp_path: Path) -> None:
    path = tmp_path / "scripts.txt"
    path.write_bytes("=== Ñandú ===\r\nWhen: care\r\n\r\nHola.".encode("utf-16"))
    (entry,), problems = read(text_of(path), "scripts")
    assert (entry.title, entry.text, problems) == ("Ñandú", "Hola.", ())
