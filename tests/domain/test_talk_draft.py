"""A talk that is being told of, as text and back."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.call import DayPart, Outcome, Promise
from app.domain.talk_draft import TalkDraft, read, written

DRAFTS = st.builds(
    TalkDraft,
    st.sampled_from([each for each in Outcome if each.talked]),
    st.sampled_from([True, False, None]),
    st.none() | st.builds(Promise, st.dates(), st.sampled_from([None, *DayPart])),
    st.booleans(),
    st.text(st.characters(codec=None, exclude_categories=())),
)
SOUND = TalkDraft(Outcome.SPOKE, True, Promise(date(2026, 11, 27), DayPart.EVENING), True, "Zoë")


@given(DRAFTS)
def test_what_is_written_is_read_again(draft: TalkDraft) -> None:
    assert read(written(draft)) == draft


@given(st.text())
def test_nothing_else_is_a_draft(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    "other",
    [
        {"version": 2},
        {"version": True},
        {"outcome": "voicemail"},
        {"outcome": "chat"},
        {"outcome": []},
        {"permission": 1},
        {"permission": "yes"},
        {"agreed_on": None},
        {"agreed_on": "20261127"},
        {"agreed_on": 5},
        {"agreed_part": "night"},
        {"ordered": None},
        {"note": None},
        {"more": 1},
    ],
    ids=str,
)
def test_what_is_not_written_so_is_none(other: dict[str, object]) -> None:
    kept = json.loads(written(SOUND))
    assert read(json.dumps(kept)) == SOUND
    assert read(json.dumps(kept | other)) is None
    for left_out in other.keys() & kept.keys():
        del kept[left_out]
        assert read(json.dumps(kept)) is None


@pytest.mark.parametrize("text", ["", "null", "[]", "[1]", "3", "{", "[" * 100_000], ids=len)
def test_damaged_text_is_none(text: str) -> None:
    assert read(text) is None
