"""English: one plain message for each family of wordings, and the innocent one beside it."""

from __future__ import annotations

import pytest

from app.domain.traps import Trap, check

START = "Hi Carol, it's Jean Porter. Your hand cream came. "
END = " I'll try you again Thursday at nine."


def traps(said: str) -> set[Trap]:
    return {finding.trap for finding in check(START + said + END)}


@pytest.mark.parametrize(
    ("said", "trap"),
    [
        ("Please do me the kindness of a call.", Trap.ASKS_CALLBACK),
        ("I'd be so glad of a call.", Trap.ASKS_CALLBACK),
        ("A thumbs-up by text is all I need.", Trap.ASKS_CALLBACK),
        ("I'd be tickled pink if you phoned.", Trap.ASKS_CALLBACK),
        ("The ball's in your court now.", Trap.ASKS_CALLBACK),
        ("Let a gal know which day suits.", Trap.ASKS_CALLBACK),
        ("I bent over backwards for your shower.", Trap.PUSHY),
        ("I see how it is.", Trap.PUSHY),
        ("You'll think me a dreadful nuisance.", Trap.PUSHY),
        ("I haven't slept for worrying what I did.", Trap.PUSHY),
        ("You're screening your calls.", Trap.PUSHY),
        ("I'm one order short of my bonus.", Trap.SELLS),
        ("I've room for one more booking in May.", Trap.SELLS),
        ("You can have two at last year's price.", Trap.SELLS),
        ("A ten pound deposit holds the box.", Trap.SELLS),
    ],
)
def test_a_family_is_known(said: str, trap: Trap) -> None:
    assert trap in traps(said)


@pytest.mark.parametrize(
    "said",
    [
        "There's nobody you have to phone.",
        "I'd like to hear what you think, so I'll call you on Friday.",
        "I was just calling to touch base with you.",
        "You said you'd call me, but let me do the dialing.",
        "You must be down to the last of the old jar.",
        "If silence suits you better, that's fine.",
        "I was disappointed with that last batch too.",
        "It's about the credit on your account, eleven dollars.",
        "Your free gift got left out of the box.",
        "The fête made two hundred pounds.",
        "You don't have to buy a thing.",
        "It came home in one piece.",
    ],
)
def test_the_same_words_may_be_innocent(said: str) -> None:
    assert not traps(said)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("I'll give you a tingle Wednesday night.", True),
        ("I'll phone on Boxing Day.", True),
        ("I'll keep an eye out for you and call Saturday at nine.", True),
        ("One last try from me on St Andrew's Day.", True),
        ("The day you're back from Spain I'll give you a call.", True),
        ("It's half price until Friday.", False),
        ("I hear you had a busy weekend! I'll try you soon.", False),
        ("I rang on Tuesday and again on Wednesday.", False),
        ("Any chance of a call tonight?", False),
    ],
)
def test_a_promise_is_one_of_mine(said: str, kept: bool) -> None:
    found = {finding.trap for finding in check(f"{START}{said}")}
    assert (Trap.NO_RETRY not in found) == kept


@pytest.mark.parametrize(
    "said",
    [
        "My knee's playing up, and it's bitter out.",
        "Lovely day, isn't it? I've had the washing out since seven.",
        "There's something I'd like your opinion on.",
        "I had the strangest dream about you.",
        "Nothing urgent, just my usual hello.",
    ],
)
def test_idle_talk_is_no_reason(said: str) -> None:
    message = f"Hi Carol, it's Jean Porter. {said}{END}"
    assert {finding.trap for finding in check(message)} == {Trap.NO_REASON}


@pytest.mark.parametrize(
    ("said", "better"),
    [
        (
            "Ring me back, or I'll try you Thursday at nine.",
            "No need to ring me back. I'll try you Thursday at nine.",
        ),
        (
            "If you have a minute, buzz me.",
            "I'll ring you again {retry_when}.",
        ),
        (
            "Call me. Otherwise I'll ring Friday at nine.",
            "No need to call me back. I'll ring Friday at nine.",
        ),
    ],
)
def test_what_hangs_on_the_asking_goes_with_it(said: str, better: str) -> None:
    text = START + said
    (finding,) = [f for f in check(text) if f.trap is Trap.ASKS_CALLBACK]
    assert text[: finding.start] + finding.suggestion + text[finding.end :] == START + better
