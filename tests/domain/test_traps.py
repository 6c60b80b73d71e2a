"""The script check, construction by construction: pairs that differ in who does what to whom."""

from __future__ import annotations

import pytest

from app.domain.traps import Finding, Trap, check

HELLO = "Hi Carol, it's Jean Porter from Luma. "
REASON = "Your hand cream came in. "
RETRY = "I'll try you again Thursday after lunch."


def traps(text: str, **options: int) -> set[Trap]:
    return {finding.trap for finding in check(text, **options)}


def only(trap: Trap, text: str, **options: int) -> Finding:
    (finding,) = (finding for finding in check(text, **options) if finding.trap is trap)
    return finding


def better(text: str, finding: Finding) -> str:
    return text[: finding.start] + finding.suggestion + text[finding.end :]


@pytest.mark.parametrize(
    "asking",
    [
        "Call me.",
        "Please ring me back when you can.",
        "Could you give me a shout?",
        "Would you mind giving me a ring?",
        "I'd love to hear from you.",
        "I look forward to your call.",
        "Let me know when suits.",
        "If you have a minute, buzz me.",
        "Drop me a line.",
        "Get back to me by Friday.",
        "Please return my call.",
        "I'll be waiting by the phone.",
        "Don't hesitate to call me.",
        "It would be great if you called me back.",
        "Do ring.",
        "The ball is in your court.",
        "Give us a tinkle.",
        "Hit me up.",
        "gimme a bell",
        "Shoot me a text.",
    ],
)
def test_what_asks_for_a_call(asking: str) -> None:
    assert traps(HELLO + REASON + asking + " " + RETRY) == {Trap.ASKS_CALLBACK}


@pytest.mark.parametrize(
    "harmless",
    [
        "No need to call me back.",
        "You don't have to ring me.",
        "Don't worry about calling back.",
        "Never mind about phoning.",
        "My number is 555-0100 should you need it.",
        "You can reach me at 555-0100 if you have a question.",
        "Last time you asked me to call you back.",
        "Thanks for returning my call.",
        "I'll get back to you.",
        "My sister told me to call you.",
        "There's no pressure to ring me.",
        "The warehouse will call me first.",
    ],
)
def test_what_does_not_ask_for_a_call(harmless: str) -> None:
    assert traps(HELLO + REASON + harmless + " " + RETRY) == set()


@pytest.mark.parametrize(
    "promise",
    [
        "I'll ring you Saturday around ten.",
        "Expect me Tuesday before lunch.",
        "Trying again tomorrow around ten.",
        "You'll hear from me Friday.",
        "Talk Sunday at four.",
        "Round two on Monday.",
        "I'll call once the kids are at school.",
        "I'm phoning you a week on Monday.",
        "I'll try you at half seven tonight.",
        "Thursday noon I ring.",
        "I'll try again on the 3rd.",
        "I'll be in touch after the holidays.",
        "I'll call you later today.",
        "I'll try you again {retry_when}.",
        "I'll give you a bell in the middle of January.",
        "Tomorrow, around four, I'll phone again.",
    ],
)
def test_what_says_when_i_try_again(promise: str) -> None:
    assert traps(HELLO + REASON + promise) == set()


@pytest.mark.parametrize(
    "vague",
    [
        "I'll call again soon.",
        "I'll try you at some point.",
        "The sale at the church ended on Friday.",
        "I called you on Monday.",
        "I'll ring the warehouse on Monday.",
        "Talk to you later!",
        "Bye now.",
    ],
)
def test_what_says_no_time_for_a_retry(vague: str) -> None:
    assert traps(HELLO + REASON + vague) == {Trap.NO_RETRY}


@pytest.mark.parametrize(
    "selling",
    [
        "Order today and save twenty percent.",
        "I'd love to book your party.",
        "You'd be perfect for my team.",
        "Would you like to host a party?",
        "It's only nineteen dollars this week.",
        "Buy two and the third is free.",
        "Have you ever thought about earning extra income from home?",
        "Spots are going fast.",
    ],
)
def test_what_sells(selling: str) -> None:
    assert Trap.SELLS in traps(HELLO + selling + " " + RETRY)


@pytest.mark.parametrize(
    "innocent",
    [
        "Your booking is confirmed.",
        "Thanks for buying the lamp.",
        "In order to send your refund I need one address line.",
        "You don't need to buy anything, I have the recipe you wanted.",
        "I have the price list you asked for.",
        "This isn't a sales call, the peppermint you love is being discontinued.",
        "The party last week was lovely, you left your scarf.",
        "The new autumn colours are in and one made me think of you.",
        "Your order arrived.",
    ],
)
def test_buying_words_in_innocent_use(innocent: str) -> None:
    assert traps(HELLO + innocent + " " + RETRY) == set()


@pytest.mark.parametrize(
    "pushing",
    [
        "Sorry to bother you again.",
        "I hate to be a pest.",
        "You never called me back.",
        "I guess you don't want to talk to me.",
        "I know you're avoiding me.",
        "It's only silly old me.",
        "Don't let me down.",
        "You owe me a call.",
        "I'm counting on you.",
        "I've left three messages.",
    ],
)
def test_what_pushes(pushing: str) -> None:
    assert Trap.PUSHY in traps(HELLO + REASON + pushing + " " + RETRY)


@pytest.mark.parametrize(
    "kind",
    [
        "Sorry I missed you!",
        "Sorry for the delay with your parcel.",
        "I know evenings are busy, so I'll keep it short.",
        "I tried you on Monday.",
    ],
)
def test_what_is_kind(kind: str) -> None:
    assert traps(HELLO + REASON + kind + " " + RETRY) == set()


@pytest.mark.parametrize(
    "nothing",
    ["Just checking in.", "I have something to tell you.", "I only wanted to say hi.", ""],
)
def test_what_is_no_reason(nothing: str) -> None:
    assert traps(HELLO + nothing + " " + RETRY) == {Trap.NO_REASON}


@pytest.mark.parametrize(
    ("start", "named"),
    [
        ("Hi Carol, it's Jean.", True),
        ("Hi Carol, Jean here.", True),
        ("Hey Lou, Rita from Bright Home.", True),
        ("Otto, Clem Barrow.", True),
        ("hi carol its jean from luma", True),
        ("Hi Carol, it's Will from Call Me Candles.", True),
        ("Hi Carol, it's me again.", False),
        ("Hi Carol, it's your skincare lady.", False),
        ("Hi Carol.", False),
    ],
)
def test_who_is_speaking(start: str, named: bool) -> None:
    assert (Trap.NO_NAME not in traps(f"{start} {REASON}{RETRY}")) is named


@pytest.mark.parametrize(
    ("way_out", "missing"),
    [
        ("unless you'd rather I didn't", False),
        ("and if you'd like me to stop, just say so", False),
        ("at the usual number", True),
    ],
)
def test_a_way_out_from_the_fourth_message_on(way_out: str, missing: bool) -> None:
    text = f"{HELLO}{REASON}I'll try you Thursday at ten, {way_out}."
    assert (traps(text, attempt=4) == {Trap.MISSING_OPTOUT}) is missing
    assert traps(text, attempt=3) == set()


def test_a_request_becomes_a_promise() -> None:
    text = HELLO + REASON + "Can you ring me?"
    finding = only(Trap.ASKS_CALLBACK, text)
    assert text[finding.start : finding.end] == "Can you ring me?"
    assert finding.suggestion == "I'll ring you again {retry_when}."
    assert "Can you ring me" in finding.message


def test_a_request_beside_a_promise_becomes_no_need() -> None:
    text = HELLO + REASON + "Can you ring me before six? " + RETRY
    assert only(Trap.ASKS_CALLBACK, text).suggestion == "No need to ring me back."


def test_a_deadline_is_kept_as_a_favour() -> None:
    text = HELLO + "I found your shade. Get back to me by Thursday so I can hold it. " + RETRY
    suggestion = only(Trap.ASKS_CALLBACK, text).suggestion
    assert suggestion == "I'll hold it for you until Thursday"


def test_an_apology_goes_and_its_sentence_stays() -> None:
    text = HELLO + "Sorry to bother you again, your refill is ready. " + RETRY
    assert better(text, only(Trap.PUSHY, text)) == HELLO + "Your refill is ready. " + RETRY


def test_a_vague_retry_gets_a_time() -> None:
    text = HELLO + REASON + "I'll call again soon."
    assert only(Trap.NO_RETRY, text).suggestion == "I'll call again {retry_when}."


def test_a_name_goes_into_the_greeting() -> None:
    text = f"Hi Carol, your hand cream came in. {RETRY}"
    start = only(Trap.NO_NAME, text).suggestion
    assert start == "Hi Carol, it's {my_name} from {business}. Your hand cream came in."


def test_a_long_message_keeps_who_and_when() -> None:
    story = "I saw your sister at the market and we talked about the garden for quite a while. "
    text = HELLO + REASON + story * 4 + RETRY
    shorter = better(text, only(Trap.TOO_LONG, text))
    assert not traps(shorter)
    assert "Jean Porter" in shorter
    assert RETRY in shorter


def test_a_talk_may_ask_and_offer() -> None:
    text = "Hi Carol. Call me when you like, the set is only nine dollars. Sorry to bother you."
    assert {f.trap for f in check(text, live=True)} == {Trap.PUSHY, Trap.NO_NAME}


@pytest.mark.parametrize(
    "text", ["", "   \n", "…", "\x00", "\ud800", "🙂", "[", "{", "{reason", "مرحبا"]
)
def test_nothing_breaks_it(text: str) -> None:
    for finding in check(text, attempt=5):
        assert 0 <= finding.start < finding.end <= len(text)


def test_a_hundred_thousand_characters_are_only_too_long() -> None:
    assert [f.trap for f in check("call me " * 12_500)] == [Trap.TOO_LONG]
