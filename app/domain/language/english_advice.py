"""English: what to say instead, made from the words that are there.

Each way of helping is a short generator of offers, the best first.  None of them needs to know
whether it will do: the check reads the message with an offer in it before it makes a suggestion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.domain.language.english_empty import EMPTY
from app.domain.language.reading import (
    Clause,
    Offer,
    Role,
    Sentence,
    Trap,
    Trouble,
    promises,
)
from app.domain.language.shortening import left_out, shorter

_RETRY = "I'll try you again {retry_when}"
_REASON = "I'm calling about {reason}"
_TEASERS = {
    "buy": "I have news about {thing} for you",
    "price": "I have news about {thing} for you",
    "party": "I have an idea I'd love to share with you about {reason}",
    "recruit": "I have a thought I'd love to share with you about {reason}",
    "hurry": "I'd love to tell you about {thing}",
}
_THING = re.compile(
    r"\b(?:the|our|my|your|all|all our|of|on|some|these|those|a|an|new)\s+"
    r"((?:[a-z][a-z'-]+\s)?[a-z][a-z'-]+s?)\b"
)
_NO_THING = frozenset(
    "order orders party parties sale sales discount price prices offer offers deal deals percent off "
    "free team business money income website link code kit set spot spots seat place date dates "
    "slot slots card cards bundle plan half pounds dollars first second third next last few launch "
    "group books house home company calendar evening demo show tasting cost bag crate box".split()
)
_VAGUE = re.compile(
    r"\b(?:(?:very |real |pretty )?soon(?: enough)?|shortly|sometime(?: soon)?|some ?time(?: soon)?|"
    r"(?:a (?:bit|little) )?later(?: on)?|at some point|one of these days|one day|some day|"
    r"another time|in a (?:bit|while|moment)|eventually|before long)\b",
    re.IGNORECASE,
)
_SO_I_CAN = re.compile(r",?\s+(?:and|so(?: that)?)\s+I(?: can|'ll| will)\s+(.+)$")
_CONDITION = re.compile(r"\s*(?:If|When|Whenever|Once|As soon as)\b[^,;]*,\s*")
_OR_I = re.compile(r"[\s,;–—]*(?:or else|or|otherwise)\b[\s,]*(?=I\b)")
_IF_NOT = re.compile(
    r"(?:If not|Otherwise|Or else|Or|If (?:I don't hear|it|that|you) ?(?:doesn't|don't|can't)?[^,.]*),?\s+"
    r"(?=\w)"
)
_BY = re.compile(r"\bby\s+((?:the\s+)?\w+(?:\s+(?:morning|afternoon|evening|night))?)")
_VERBS = {"text": "text", "ring": "ring", "phone": "phone", "buzz": "ring", "dial": "ring"}


def offers(trouble: Trouble, message: Sequence[Sentence]) -> Iterator[Offer]:
    """Other words for what was found, the best first."""
    match trouble.trap:
        case Trap.ASKS_CALLBACK | Trap.SELLS | Trap.PUSHY:
            assert trouble.clause is not None
            yield from _said(trouble, trouble.clause, message)
        case Trap.NO_RETRY:
            yield from _retry(message)
        case Trap.NO_REASON:
            yield from _reason(message)
        case Trap.NO_NAME:
            yield from _name(message[0])
        case Trap.MISSING_OPTOUT:
            yield from _way_out(message)
        case Trap.TOO_LONG:
            yield from shorter(message, trouble.surplus)


_JOINTS = "and|but|so|because"


def _said(trouble: Trouble, clause: Clause, message: Sequence[Sentence]) -> Iterator[Offer]:
    """Instead of a clause: other words, then nothing, then a sentence that is always right."""
    sentence = message[trouble.sentence]
    first = sentence.text[: clause.start].strip(" \t\r\n[\"'“‘(") == ""
    end = trouble.end + (sentence.text[clause.end : clause.end + 1] == "?")
    asked = end > trouble.end
    told = any("{reason}" in each.text or "news about" in each.text for each in message)
    if trouble.trap is Trap.PUSHY or (trouble.trap is Trap.SELLS and told):
        yield from left_out(clause, sentence, _JOINTS)
    if trouble.trap is Trap.ASKS_CALLBACK:
        yield from _no_need(trouble, clause, message)
    for words in _instead(trouble.trap, clause, message, trouble.sentence):
        said = words if first or words.startswith(("I ", "I'", "{")) else _small(words)
        yield Offer(trouble.start, end, said + ("." if asked else ""))
    yield from left_out(clause, sentence, _JOINTS)
    yield Offer(sentence.start, sentence.end, "")
    for words in (_RETRY, _REASON, f"{_REASON}, and {_small(_RETRY)}"):
        yield Offer(sentence.start, sentence.end, f"{words}.")


def _no_need(trouble: Trouble, clause: Clause, message: Sequence[Sentence]) -> Iterator[Offer]:
    """ "No need to call me back" with what hangs on the asking: "if you can, …", "… or I'll …"."""
    sentence = message[trouble.sentence]
    words = f"o need to {_VERBS.get(clause.verb, 'call')} me back"
    condition = _CONDITION.fullmatch(sentence.text[: clause.start])
    start = sentence.start if condition else trouble.start
    no_need = ("N" if condition or sentence.text[: clause.start].strip() == "" else "n") + words
    after = sentence.text[clause.end :]
    if joint := _OR_I.match(after):
        yield Offer(start, trouble.end + joint.end(), f"{no_need}. ")
    following = message[trouble.sentence + 1 : trouble.sentence + 2]
    if following and not after.strip(" .!?") and (lead := _IF_NOT.match(following[0].text)):
        rest = following[0].text[lead.end() : lead.end() + 1].upper()
        yield Offer(start, following[0].start + lead.end() + 1, f"{no_need}. {rest}")
    if condition:
        again = f"I'll {_VERBS.get(clause.verb, 'call')} you again {{retry_when}}"
        yield Offer(start, trouble.end, no_need if promises(message) else again)


def _instead(trap: Trap, clause: Clause, message: Sequence[Sentence], index: int) -> Iterator[str]:
    """Words to stand where a clause stood."""
    if trap is Trap.ASKS_CALLBACK:
        yield from _instead_of_asking(clause, message, index)
    elif trap is Trap.SELLS:
        teaser = _TEASERS.get(clause.kind, "I have news about {thing} for you")
        thing = _thing(clause.said)
        yield teaser.replace("{thing}", f"the {thing}" if thing else "{reason}")
        yield "I have something to tell you about {reason}"
    else:
        yield "I know your days are full"


def _instead_of_asking(clause: Clause, message: Sequence[Sentence], index: int) -> Iterator[str]:
    """What I'll do, instead of what they should do."""
    verb = _VERBS.get(clause.verb, "call")
    purpose, by = _SO_I_CAN.search(clause.said), _BY.search(clause.said)
    if purpose and by:
        yield f"I'll {purpose[1]} for you until {by[1]}"
    others = [sentence for at, sentence in enumerate(message) if at != index]
    if promises(others) or message[index].reading.promises:
        yield f"No need to {verb} me back"
        yield f"There's no need to {verb} me back"
    if clause.when:
        yield f"I'll {verb} you {clause.when}"
    yield f"I'll {verb} you again {{retry_when}}"
    yield "I'll call you again {retry_when}"


def _thing(said: str) -> str:
    """The thing a selling clause is about, if it can be told: "all moisturizers until midnight"."""
    for found in _THING.finditer(said):
        words = found[1].split()
        if not any(word in _NO_THING or word in EMPTY for word in words):
            return found[1]
        if len(words) > 1 and words[0] not in _NO_THING and words[0] not in EMPTY:
            return words[0]
    return ""


def _retry(message: Sequence[Sentence]) -> Iterator[Offer]:
    """A time for a retry that has none, else a retry after the last thing said."""
    for sentence in message:
        vague = _VAGUE.search(sentence.text) if sentence.reading.trying else None
        if vague:
            said = sentence.text[: vague.start()] + "{retry_when}" + sentence.text[vague.end() :]
            yield Offer(sentence.start, sentence.end, said)
    for sentence in _before_goodbye(message):
        yield _added(sentence, f"{_RETRY}.")


def _reason(message: Sequence[Sentence]) -> Iterator[Offer]:
    """The reason, straight after the name."""
    named = [s for s in message if any(role is not Role.THEIRS for _, role in s.reading.names)]
    for sentence in (*named, message[0], *_before_goodbye(message)):
        yield _added(sentence, f"{_REASON}.")


def _name(first: Sentence) -> Iterator[Offer]:
    """My name, in the greeting or before everything."""
    text = first.text
    me = re.search(r"\b(it's|its|this is) (?:only |just )?me\b(?: again)?", text, re.IGNORECASE)
    if me:
        yield _instead_of(first, me, f"{me[1]} {{my_name}}")
    trade = re.search(r"\b(it's|its|this is|just|only) (?=your\b)", text, re.IGNORECASE)
    if trade:
        yield _instead_of(first, trade, f"{trade[1]} {{my_name}}, ")
    hello = re.match(r"((?:\b(?:Mr|Mrs|Ms|Dr|Prof)\.|[^,.!?;:–—])+)([,.!?;:–—]+)\s*", text)
    if first.reading.greeting and hello:
        rest = text[hello.end() :]
        start = f"{hello[1]}, it's {{my_name}} from {{business}}."
        yield Offer(first.start, first.end, f"{start} {rest[:1].upper()}{rest[1:]}".rstrip())
    yield Offer(first.start, first.end, f"Hi, it's {{my_name}} from {{business}}. {text}")


def _way_out(message: Sequence[Sentence]) -> Iterator[Offer]:
    """A kind way out, beside the retry."""
    for sentence in message:
        stem = sentence.text.rstrip(" .!…")
        if sentence.reading.promises and "?" not in sentence.text[len(stem) :]:
            yield Offer(sentence.start, sentence.end, f"{stem}, unless you'd rather I didn't.")
    for sentence in _before_goodbye(message):
        yield _added(sentence, "If you'd rather I stopped calling, just say so.")


def _before_goodbye(message: Sequence[Sentence]) -> Iterator[Sentence]:
    """The last sentence that says something, then all others from the end."""
    talk = [s for s in reversed(message) if not s.reading.polite or s.reading.names]
    yield from talk
    yield from (s for s in reversed(message) if s not in talk)


def _added(sentence: Sentence, words: str) -> Offer:
    """A sentence with another one behind it."""
    stem = sentence.text.rstrip(" ,;:–—-")
    mark = "" if stem.endswith((".", "!", "?", "…", "]", '"')) else "."
    return Offer(sentence.start, sentence.end, f"{stem}{mark} {words}")


def _instead_of(sentence: Sentence, found: re.Match[str], words: str) -> Offer:
    """A sentence with other words for a part of it."""
    text = sentence.text
    said = f"{text[: found.start()]}{words}{text[found.end() :]}"
    return Offer(sentence.start, sentence.end, said)


def _small(words: str) -> str:
    """As it goes on after a comma."""
    return words if words.startswith("I") else words[:1].lower() + words[1:]
